//! Title, personas, phases, stage bars, and the lanes with their titles.

use super::compose::Palette;
use super::item::{ElementId, Group, Layer, Part};
use super::pen::Pen;
use crate::geometry::{Point, Rect};
use crate::layout::{LaneRow, Layout, PersonaCard};
use crate::style::{Color, Stroke};

const LANE_RADIUS: f32 = 10.0;
const STAGE_RADIUS: f32 = 8.0;

pub(super) fn title(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let theme = palette.theme;
    if let Some(title) = &layout.title {
        let mut pen = Pen::new(ElementId::Title).target(title.rect);
        pen.text(&title.title, theme.ink)
            .text(&title.subtitle, theme.muted);
        groups.push(pen.group());
    }
    for persona in &layout.personas {
        groups.push(persona_card(palette, persona));
    }
    if let Some(empty) = &layout.empty {
        let mut pen = Pen::new(ElementId::Furniture(Part::EmptyState)).target(empty.rect);
        pen.rect(
            empty.rect,
            LANE_RADIUS,
            Some(theme.lane),
            Some(Stroke::dashed(1.5, theme.faint, 6.0, 6.0)),
        )
        .text(&empty.title, theme.ink)
        .text(&empty.text, theme.muted);
        groups.push(pen.group());
    }
}

fn persona_card(palette: &Palette<'_>, card: &PersonaCard) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Node(card.id.into())).target(card.rect);
    pen.rect(
        card.rect,
        LANE_RADIUS,
        Some(theme.card),
        Some(Stroke::solid(1.0, theme.hairline)),
    );
    let color = palette.persona(card.index);
    let face = card.avatar.rect;
    let radius = face.width() / 2.0;
    if let Some(bytes) = &card.avatar.picture {
        pen.image(face, radius, bytes);
        pen.ring(face.center(), radius, Stroke::solid(2.0, color));
    } else {
        // White initials need a ground they can be read on in each theme.
        let ground = crate::style::Theme::ground_for_white(color);
        pen.disc(face.center(), radius, ground)
            .text(&card.avatar.initials, Color::WHITE);
    }
    pen.text(&card.name, theme.ink)
        .text(&card.segment, theme.muted);
    if let Some(share) = &card.share {
        pen.text(share, theme.muted);
    }
    pen.group()
}

/// Grounds of lanes, lines between them, and what empty ones say.
pub(super) fn lanes(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for row in &layout.lanes {
        groups.push(lane(palette, row));
    }
}

fn lane(palette: &Palette<'_>, row: &LaneRow) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Lane(row.id)).target(row.rect);
    if row.kind.is_separator() {
        let y = row.rect.center().y;
        let from = row.title.rect.min.x + row.title.text_width() + 12.0;
        pen.line(
            Point::new(from, y),
            Point::new(row.rect.max.x, y),
            Stroke::dashed(1.5, theme.muted, 8.0, 6.0),
        );
    } else {
        pen.rect(
            row.rect,
            LANE_RADIUS,
            Some(theme.lane),
            Some(Stroke::solid(1.0, theme.hairline)),
        );
    }
    if let Some(hint) = &row.hint {
        pen.text(hint, theme.muted);
    }
    pen.group()
}

/// Titles of lanes, which stay at the left edge of a window.
pub(super) fn lane_titles(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let theme = palette.theme;
    for row in &layout.lanes {
        let right = row.title.rect.max.x;
        let head = Rect {
            min: row.rect.min,
            max: Point::new(right.max(row.rect.min.x + 152.0), row.rect.max.y),
        };
        let mut pen = Pen::new(ElementId::Lane(row.id))
            .on(Layer::LaneTitles)
            .target(head);
        let ink = if row.kind.is_separator() {
            theme.muted
        } else {
            theme.ink
        };
        pen.text(&row.title, ink).text(&row.caption, theme.muted);
        if let Some(internal) = &row.internal {
            pen.text(internal, theme.accent);
        }
        groups.push(pen.group());
    }
}

/// Stage bars, which stay at the top edge of a window.
pub(super) fn stages(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let theme = palette.theme;
    for band in &layout.phases {
        let mut pen = Pen::new(ElementId::Furniture(Part::Phase)).on(Layer::StageBars);
        pen.text(&band.label, theme.muted)
            .rect(band.rect, 1.0, Some(theme.guide), None);
        groups.push(pen.group());
    }
    for bar in &layout.stages {
        let mut pen = Pen::new(ElementId::Node(bar.id.into()))
            .on(Layer::StageBars)
            .target(bar.rect);
        pen.rect(bar.rect, STAGE_RADIUS, Some(palette.stage(bar.index)), None)
            .text(&bar.title, Color::WHITE)
            .text(&bar.goal, Color::WHITE);
        groups.push(pen.group());
    }
    if let Some((rect, label)) = &layout.unlinked {
        let mut pen = Pen::new(ElementId::Furniture(Part::Unlinked)).on(Layer::StageBars);
        pen.rect(
            *rect,
            STAGE_RADIUS,
            Some(theme.lane),
            Some(Stroke::dashed(1.0, theme.faint, 4.0, 4.0)),
        )
        .text(label, theme.muted);
        groups.push(pen.group());
    }
}

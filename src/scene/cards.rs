//! Cards of all kinds, with their small signs.

use super::compose::Palette;
use super::heat;
use super::item::{ElementId, Group};
use super::pen::Pen;
use super::summary;
use crate::document::{EvidenceLevel, NodeId, Severity};
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Card, CardKind, Layout, TouchpointMarks};
use crate::style::{Color, Stroke, TextStyle};

pub(super) const RADIUS: f32 = 10.0;
const BAR: f32 = 4.0;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for card in &layout.cards {
        groups.push(card_group(palette, card));
    }
}

fn card_group(palette: &Palette<'_>, card: &Card) -> Group {
    let theme = palette.theme;
    let id = match card.at {
        None => ElementId::Node(card.id),
        Some(NodeId::Stage(id)) => ElementId::Summary(id, card.lane),
        Some(_) if matches!(card.kind, CardKind::Note) => ElementId::Cell(card.lane, card.id),
        Some(at) => ElementId::Mention(card.id, at, card.lane),
    };
    let mut pen = Pen::new(id).target(card.rect);
    match &card.kind {
        CardKind::Touchpoint(marks) => touchpoint(palette, &mut pen, card, marks),
        CardKind::PainPoint(severity) => {
            plain(&mut pen, card, theme.pain, None);
            texts(&mut pen, card, theme.pain_ink, theme.pain_ink);
            severity_dots(&mut pen, dots_place(card), *severity, theme.pain_ink);
        }
        CardKind::Idea => {
            plain(&mut pen, card, theme.idea, None);
            texts(&mut pen, card, theme.idea_ink, theme.idea_ink);
        }
        CardKind::Evidence => {
            plain(&mut pen, card, theme.evidence, None);
            texts(&mut pen, card, theme.evidence_ink, theme.evidence_ink);
        }
        CardKind::Note if card.at.is_some() => texts(&mut pen, card, theme.muted, theme.muted),
        CardKind::Note => {
            let border = Stroke::solid(1.0, theme.hairline);
            plain(&mut pen, card, theme.card, Some(border));
            if let Some((place, bytes)) = &card.picture {
                pen.image(*place, 6.0, bytes);
            }
            texts(&mut pen, card, theme.ink, theme.muted);
        }
        CardKind::Quote(persona) => {
            if card.title.rect.min.x > card.rect.min.x + 10.0 {
                let middle = card.title.rect.min.y + TextStyle::QUOTE.line_height / 2.0;
                let place = Point::new(card.rect.min.x + 10.0, middle);
                persona_marker(&mut pen, place, 3.5, *persona, palette.persona(*persona));
            }
            texts(&mut pen, card, theme.muted, theme.muted);
        }
        CardKind::Summary(facts) => summary::steps(palette, &mut pen, card, facts),
        CardKind::Count => summary::count(palette, &mut pen, card),
        CardKind::Mention(_) => {
            let border = Stroke::dashed(1.0, theme.faint, 3.0, 3.0);
            plain(&mut pen, card, theme.lane, Some(border));
            texts(&mut pen, card, theme.muted, theme.muted);
        }
    }
    pen.group()
}

fn plain(pen: &mut Pen, card: &Card, fill: Color, border: Option<Stroke>) {
    pen.rect(card.rect, RADIUS, Some(fill), border);
}

fn texts(pen: &mut Pen, card: &Card, ink: Color, muted: Color) {
    pen.text(&card.overline, muted)
        .text(&card.branch, muted)
        .text(&card.title, ink);
    if let Some(corner) = &card.corner {
        pen.text(corner, muted);
    }
}

fn touchpoint(palette: &Palette<'_>, pen: &mut Pen, card: &Card, marks: &TouchpointMarks) {
    let theme = palette.theme;
    let color = palette.stage(card.stage);
    let inks = Inks::of(palette, card);
    // The bar is the card's own ground in the stage's colour, covered by the
    // card but for its left edge, so that both share one rounded corner.
    let rect = card.rect;
    pen.rect(rect, RADIUS, Some(bar_color(palette, color)), None);
    let face = Rect {
        min: rect.min.offset(BAR, 0.0),
        max: rect.max,
    };
    let ground = heat::ground(palette, card.id);
    pen.path(right_rounded(face, RADIUS), Some(ground), None);
    heat::hatched(palette, pen, card.id, face);
    pen.rect(rect, RADIUS, None, Some(Stroke::solid(1.0, theme.hairline)));
    texts(pen, card, theme.ink, inks.text);
    if marks.moment_of_truth {
        let center = Point::new(rect.max.x - 18.0, rect.min.y + 19.0);
        pen.path(Path::star(center, 5, 8.5, 3.8), Some(inks.star), None);
    }
    if let Some((count, place)) = &marks.pains {
        pen.disc(place.offset(4.0, 0.0), 4.0, inks.pain)
            .text(count, inks.pain);
    }
    if let Some((level, place)) = marks.evidence {
        evidence_bars(pen, place, level, inks.text, inks.empty);
    }
    if let Some(place) = marks.sub_journey {
        sub_journey(pen, place, inks.text);
    }
    heat::label(palette, pen, card);
}

/// The colours of what stands on a touchpoint.
struct Inks {
    text: Color,
    star: Color,
    pain: Color,
    empty: Color,
}

impl Inks {
    /// On a colour of the heat map all is drawn in ink: nothing else reads on
    /// each of them.
    fn of(palette: &Palette<'_>, card: &Card) -> Self {
        let theme = palette.theme;
        let ground = heat::ground(palette, card.id);
        if palette.heat.is_some() {
            return Self {
                text: theme.ink,
                star: theme.ink,
                pain: theme.ink,
                empty: ground.mixed_with(theme.ink, 0.25),
            };
        }
        Self {
            text: theme.muted,
            star: theme.star,
            pain: theme.pain_ink,
            empty: theme.guide,
        }
    }
}

/// A stage's colour on a card: lighter in the dark theme, where the ground of
/// white text would drown.
pub(super) fn bar_color(palette: &Palette<'_>, color: Color) -> Color {
    if color.contrast(palette.theme.card) >= 3.0 {
        color
    } else {
        color.mixed_with(Color::WHITE, 0.3)
    }
}

/// A rectangle whose right corners are round.
fn right_rounded(rect: Rect, radius: f32) -> Path {
    let k = radius * 0.448;
    let (min, max) = (rect.min, rect.max);
    Path::new()
        .move_to(min)
        .line_to(Point::new(max.x - radius, min.y))
        .curve_to(
            Point::new(max.x - k, min.y),
            Point::new(max.x, min.y + k),
            Point::new(max.x, min.y + radius),
        )
        .line_to(Point::new(max.x, max.y - radius))
        .curve_to(
            Point::new(max.x, max.y - k),
            Point::new(max.x - k, max.y),
            Point::new(max.x - radius, max.y),
        )
        .line_to(Point::new(min.x, max.y))
        .close()
}

/// Where a pain point's dots begin.
fn dots_place(card: &Card) -> Point {
    Point::new(card.title.rect.min.x + 4.5, card.rect.min.y + 18.5)
}

/// One to three filled dots of three.
pub(super) fn severity_dots(pen: &mut Pen, start: Point, severity: Severity, color: Color) {
    for level in 1..=3_u8 {
        let center = start.offset(f32::from(level - 1) * 11.0, 0.0);
        if level <= severity.level() {
            pen.disc(center, 4.0, color);
        } else {
            pen.ring(center, 3.5, Stroke::solid(1.0, color));
        }
    }
}

/// Three bars of rising height, of which as many are filled as the
/// description has behind it.
pub(super) fn evidence_bars(
    pen: &mut Pen,
    place: Point,
    level: EvidenceLevel,
    full: Color,
    empty: Color,
) {
    let filled = match level {
        EvidenceLevel::Unknown => 0,
        EvidenceLevel::Assumption => 1,
        EvidenceLevel::Researched => 2,
        EvidenceLevel::Measured => 3,
    };
    for bar in 0..3_u8 {
        let height = 4.0 + 3.0 * f32::from(bar);
        let rect = Rect::new(
            place.x + 6.0 * f32::from(bar),
            place.y + 5.0 - height,
            4.0,
            height,
        );
        let color = if bar < filled { full } else { empty };
        pen.rect(rect, 1.0, Some(color), None);
    }
}

/// Two sheets, one behind the other.
fn sub_journey(pen: &mut Pen, place: Point, color: Color) {
    let stroke = Some(Stroke::solid(1.2, color));
    pen.rect(
        Rect::new(place.x, place.y - 5.0, 9.0, 7.0),
        1.5,
        None,
        stroke,
    );
    pen.rect(
        Rect::new(place.x + 4.0, place.y - 1.5, 9.0, 7.0),
        1.5,
        None,
        stroke,
    );
}

/// The marker of a persona: a shape of its own, so that lines are told apart
/// without colour.
pub(super) fn persona_marker(
    pen: &mut Pen,
    center: Point,
    radius: f32,
    index: usize,
    color: Color,
) {
    let shape = marker_shape(center, radius, index);
    pen.path(shape, Some(color), None);
}

/// Outline of a persona's marker.
pub(super) fn marker_shape(center: Point, radius: f32, index: usize) -> Path {
    let at = |x: f32, y: f32| center.offset(x * radius, y * radius);
    match index % 4 {
        0 => Path::circle(center, radius),
        1 => Path::polyline(
            &[at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)],
            true,
        ),
        2 => Path::polyline(
            &[at(0.0, -1.25), at(1.25, 0.0), at(0.0, 1.25), at(-1.25, 0.0)],
            true,
        ),
        _ => Path::polyline(&[at(0.0, -1.2), at(1.1, 0.8), at(-1.1, 0.8)], true),
    }
}

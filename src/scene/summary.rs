//! Collapsed stages: a card like a pile of cards, counts in the other lanes, the
//! lowest emotions.

use super::cards::{RADIUS, bar_color, marker_shape, severity_dots};
use super::compose::Palette;
use super::face::face;
use super::item::{ElementId, Group};
use super::pen::Pen;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Card, DOT_RADIUS, Fact, FactSign, Layout, LowestEmotions};
use crate::style::{Color, Stroke};

/// How far each sheet of the pile stands out below the one above it.
const PILE: f32 = 3.0;

/// The card in the lane of steps: what lies under it, and what it holds.
pub(super) fn steps(palette: &Palette<'_>, pen: &mut Pen, card: &Card, facts: &[Fact]) {
    let theme = palette.theme;
    let edge = Some(Stroke::solid(1.0, theme.hairline));
    let face = Rect {
        min: card.rect.min,
        max: card.rect.max.offset(0.0, -2.0 * PILE),
    };
    for (depth, inset) in [(2.0, 8.0), (1.0, 4.0)] {
        let mut below = face.translate(0.0, depth * PILE);
        below.min.x += inset;
        below.max.x -= inset;
        pen.rect(below, RADIUS, Some(theme.card), edge);
    }
    pen.rect(face, RADIUS, Some(theme.card), edge);
    let bar = Rect::new(
        face.min.x + RADIUS,
        face.min.y,
        face.width() - 2.0 * RADIUS,
        3.0,
    );
    pen.rect(
        bar,
        1.5,
        Some(bar_color(palette, palette.stage(card.stage))),
        None,
    );
    pen.text(&card.title, theme.ink);
    for fact in facts {
        sign(palette, pen, fact);
        pen.text(&fact.text, theme.muted);
    }
}

fn sign(palette: &Palette<'_>, pen: &mut Pen, fact: &Fact) {
    let theme = palette.theme;
    let place = fact.place;
    match fact.sign {
        FactSign::MomentOfTruth => {
            let star = Path::star(place.offset(7.0, 0.0), 5, 7.0, 3.1);
            pen.path(star, Some(theme.star), None);
        }
        FactSign::PainPoint(severity) => {
            severity_dots(pen, place.offset(4.5, 0.0), severity, theme.pain_ink);
        }
        FactSign::Idea => little_card(pen, place, theme.idea, theme.idea_ink),
        FactSign::Evidence => little_card(pen, place, theme.evidence, theme.evidence_ink),
    }
}

/// A card in the colours of its kind.
fn little_card(pen: &mut Pen, place: Point, ground: Color, ink: Color) {
    let rect = Rect::new(place.x, place.y - 5.0, 16.0, 10.0);
    pen.rect(rect, 2.5, Some(ground), Some(Stroke::solid(1.0, ink)));
}

/// How many cards the stage has in another lane.
pub(super) fn count(palette: &Palette<'_>, pen: &mut Pen, card: &Card) {
    let theme = palette.theme;
    let border = Stroke::dashed(1.0, theme.guide, 3.0, 3.0);
    pen.rect(card.rect, RADIUS, None, Some(border))
        .text(&card.title, theme.muted);
}

/// The lowest emotions of each collapsed stage.
pub(super) fn emotions(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for lowest in &layout.lowest {
        groups.push(lowest_group(palette, lowest));
    }
}

fn lowest_group(palette: &Palette<'_>, lowest: &LowestEmotions) -> Group {
    let theme = palette.theme;
    let id = ElementId::Summary(lowest.stage, lowest.lane);
    let mut pen = Pen::new(id).target(lowest.rect);
    pen.text(&lowest.label, theme.muted);
    // The face last, as on the curve.
    let (faces, dots): (Vec<_>, Vec<_>) = lowest.points.iter().partition(|point| point.focus);
    for point in dots.into_iter().chain(faces) {
        let color = palette.persona(point.index);
        if point.focus {
            face(&mut pen, point.center, point.share, theme.lane, color);
        } else {
            pen.path(
                marker_shape(point.center, DOT_RADIUS, point.index),
                Some(theme.lane),
                Some(Stroke::solid(2.0, color)),
            );
        }
    }
    pen.group()
}

//! Arrows between steps: thin lines with round corners.

use super::compose::Palette;
use super::item::{ElementId, Group, Part};
use super::pen::Pen;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Arrow, ArrowKind, Layout};
use crate::style::{Color, Stroke};

const CORNER: f32 = 7.0;
const HEAD_LENGTH: f32 = 7.0;
const HEAD_HALF: f32 = 4.0;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    // Texts come after all lines, so that no line runs through one.
    for arrow in &layout.arrows {
        groups.push(line(palette, arrow));
    }
    for arrow in &layout.arrows {
        if !arrow.labels.is_empty() {
            groups.push(labels(palette, arrow));
        }
    }
}

/// What is said at forks whose shares are no whole; it lies over the cards.
pub(super) fn odd_forks(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let theme = palette.theme;
    for (place, fork) in (0..).zip(&layout.odd_forks) {
        let mut pen = Pen::new(ElementId::Furniture(Part::OddFork(place)));
        let edge = Stroke::solid(1.0, theme.pain_ink);
        pen.rect(
            fork.rect,
            fork.rect.height() / 2.0,
            Some(theme.pain),
            Some(edge),
        )
        .text(&fork.text, theme.pain_ink);
        groups.push(pen.group());
    }
}

fn line(palette: &Palette<'_>, arrow: &Arrow) -> Group {
    let theme = palette.theme;
    let stroke = match arrow.kind {
        ArrowKind::Forward => Stroke::solid(1.4, theme.faint),
        ArrowKind::Loop => Stroke::dashed(1.4, theme.pain_ink, 4.0, 3.5),
        ArrowKind::Mismatch => Stroke::dashed(1.8, theme.poor, 1.5, 4.5),
    };
    let mut pen = Pen::new(ElementId::Link(arrow.key)).target(arrow.bounds());
    let has_head = arrow.kind != ArrowKind::Mismatch;
    pen.path(rounded(&arrow.points, has_head), None, Some(stroke));
    if has_head {
        head(&mut pen, &arrow.points, stroke.color);
    } else {
        for end in [arrow.points.first(), arrow.points.last()]
            .into_iter()
            .flatten()
        {
            pen.disc(*end, 3.0, stroke.color);
        }
    }
    // The pill is part of what reacts to the pointer, though it is drawn again
    // above the lines of others.
    pill(palette, &mut pen, arrow);
    pen.group()
}

fn labels(palette: &Palette<'_>, arrow: &Arrow) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Link(arrow.key)).target(reach_of_labels(arrow));
    pill(palette, &mut pen, arrow);
    let ink = match arrow.kind {
        ArrowKind::Forward => theme.muted,
        ArrowKind::Loop | ArrowKind::Mismatch => theme.pain_ink,
    };
    for label in &arrow.labels {
        pen.text(label, ink);
    }
    pen.group()
}

/// The area in which the labels react to the pointer as their arrow does.
fn reach_of_labels(arrow: &Arrow) -> Rect {
    let labels = arrow.labels.iter().map(|label| label.rect);
    let all = labels
        .chain(arrow.pill)
        .reduce(|all, rect| all.union(&rect));
    all.unwrap_or_else(|| arrow.bounds())
}

fn pill(palette: &Palette<'_>, pen: &mut Pen, arrow: &Arrow) {
    let theme = palette.theme;
    let Some(pill) = arrow.pill else { return };
    let ground = match arrow.kind {
        ArrowKind::Forward => theme.card,
        ArrowKind::Loop | ArrowKind::Mismatch => theme.pain,
    };
    let radius = (pill.height() / 2.0).min(10.0);
    pen.rect(pill, radius, Some(ground), None);
}

/// The line through `points` with round corners; it ends where the head
/// begins.
fn rounded(points: &[Point], has_head: bool) -> Path {
    let mut points = points.to_vec();
    if has_head && let [.., before, last] = points.as_mut_slice() {
        *last = towards(*last, *before, HEAD_LENGTH - 1.0);
    }
    let [first, .., last] = points.as_slice() else {
        return Path::new();
    };
    let mut path = Path::new().move_to(*first);
    for window in points.windows(3) {
        let [before, corner, after] = [window[0], window[1], window[2]];
        let radius = CORNER
            .min(corner.distance(before) / 2.0)
            .min(corner.distance(after) / 2.0);
        let (start, end) = (
            towards(corner, before, radius),
            towards(corner, after, radius),
        );
        // Control points at this share make the bend a quarter of a circle.
        let share = radius * 0.448;
        path = path.line_to(start).curve_to(
            towards(corner, before, share),
            towards(corner, after, share),
            end,
        );
    }
    path.line_to(*last)
}

/// The point `distance` away from `from` on the way to `to`.
fn towards(from: Point, to: Point, distance: f32) -> Point {
    let length = from.distance(to);
    if length <= f32::EPSILON {
        return from;
    }
    let share = (distance / length).min(1.0);
    from.offset((to.x - from.x) * share, (to.y - from.y) * share)
}

fn head(pen: &mut Pen, points: &[Point], color: Color) {
    let [.., before, tip] = points else { return };
    let base = towards(*tip, *before, HEAD_LENGTH);
    let (dx, dy) = (
        (tip.x - base.x) / HEAD_LENGTH * HEAD_HALF,
        (tip.y - base.y) / HEAD_LENGTH * HEAD_HALF,
    );
    let corners = [*tip, base.offset(-dy, dx), base.offset(dy, -dx)];
    pen.path(Path::polyline(&corners, true), Some(color), None);
}

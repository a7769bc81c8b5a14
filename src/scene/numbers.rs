//! Metric badges: value, interval, target, change, and what to know about the
//! sample.
//!
//! Colours say two things only: the ink of a number how far its sample can be
//! trusted, its bar whether the target is reached for sure. Nothing is green or
//! red for where it stands on its scale.

use super::compose::Palette;
use super::item::{ElementId, Group};
use super::pen::Pen;
use super::sparkline;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Badge, Change, Layout};
use crate::metrics::Trust;
use crate::style::{Color, Stroke, Theme};

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for badge in &layout.badges {
        groups.push(badge_group(palette, badge));
    }
}

fn badge_group(palette: &Palette<'_>, badge: &Badge) -> Group {
    let theme = palette.theme;
    let id = match (badge.reading, badge.at) {
        (Some(place), _) => ElementId::Reading(badge.lane, place),
        (None, Some(at)) => ElementId::Cell(badge.lane, at),
        (None, None) => ElementId::Lane(badge.lane),
    };
    let mut pen = Pen::new(id).target(badge.rect);
    if let Some((left, right)) = badge.total {
        total(palette, &mut pen, left, right, badge.rect.min.y);
    }
    pen.text(&badge.branch, theme.muted)
        .text(&badge.name, theme.muted)
        .text(&badge.n, theme.muted)
        .text(
            &badge.value,
            ink_of_sample(theme, badge.trust, badge.value.style.size >= 18.0),
        );
    if let Some(margin) = &badge.margin {
        pen.text(margin, theme.muted);
    }
    pen.text(&badge.remark, theme.muted);
    if let Some(bar) = badge.bar {
        scale(palette, &mut pen, badge, bar);
    }
    if let Some(change) = &badge.change {
        self::change(palette, &mut pen, change);
    }
    if let Some(spark) = &badge.spark {
        sparkline::draw(palette, &mut pen, spark, theme.muted);
    }
    pen.group()
}

/// The ink of a number by its sample: grey for one that gives a direction only,
/// amber where the interval is to be minded. The palest grey is for large type;
/// small type stays readable.
pub(super) fn ink_of_sample(theme: &Theme, trust: Option<Trust>, is_large: bool) -> Color {
    match (trust, is_large) {
        (Some(Trust::Good), _) => theme.ink,
        (Some(Trust::Fair), _) => theme.fair_ink,
        (Some(Trust::DirectionOnly | Trust::NoSampleSize), true) => theme.faint,
        _ => theme.muted,
    }
}

/// The colour of a bar by what it says about the target.
pub(super) fn ink_of_target(theme: &Theme, reaches: Option<bool>) -> Color {
    match reaches {
        Some(true) => theme.good,
        Some(false) => theme.poor,
        None => theme.muted,
    }
}

/// The line above what the steps of a stage come to.
fn total(palette: &Palette<'_>, pen: &mut Pen, left: f32, right: f32, top: f32) {
    let y = top - 5.0;
    let stroke = Stroke::solid(1.0, palette.theme.guide);
    pen.line(Point::new(left, y), Point::new(right, y), stroke);
}

/// An arrow in the colour of good or bad, for a change that is real.
fn change(palette: &Palette<'_>, pen: &mut Pen, change: &Change) {
    let theme = palette.theme;
    let Some((center, up)) = change.arrow else {
        pen.text(&change.text, theme.muted);
        return;
    };
    let color = match change.is_better {
        Some(true) => theme.good,
        Some(false) => theme.poor,
        None => theme.muted,
    };
    pen.path(change_arrow(center, up), Some(color), None)
        .text(&change.text, theme.ink);
}

/// The arrow of a change.
pub(super) fn change_arrow(center: Point, up: bool) -> Path {
    let way = if up { 1.0 } else { -1.0 };
    let corners = [(-4.0, 3.0 * way), (4.0, 3.0 * way), (0.0, -4.0 * way)];
    Path::polyline(&corners.map(|(x, y)| center.offset(x, y)), true)
}

fn scale(palette: &Palette<'_>, pen: &mut Pen, badge: &Badge, bar: Rect) {
    let theme = palette.theme;
    let color = ink_of_target(theme, badge.reaches);
    let x = |share: f32| bar.min.x + bar.width() * share;
    let middle = bar.center().y;
    pen.rect(bar, 2.0, Some(theme.guide), None);
    if let Some((low, high)) = badge.band {
        let band = Rect {
            min: Point::new(x(low), bar.min.y),
            max: Point::new(x(high), bar.max.y),
        };
        pen.rect(band, 2.0, Some(color.mixed_with(theme.lane, 0.55)), None);
    }
    if let Some(at) = badge.target {
        // Its sign stands where the value is not.
        let side = match badge.tick {
            Some(tick) if tick > at => Side::Left,
            _ => Side::Right,
        };
        target(palette, pen, (bar, at), badge.reaches, side);
    }
    if let Some(benchmark) = badge.benchmark {
        let tip = Point::new(x(benchmark), bar.max.y + 1.0);
        let stroke = Stroke::solid(1.0, theme.muted);
        pen.path(notch(tip, false), None, Some(stroke));
    }
    if let Some(tick) = badge.tick {
        let at = x(tick).clamp(bar.min.x + 1.0, bar.max.x - 1.0);
        pen.line(
            Point::new(at, middle - 4.5),
            Point::new(at, middle + 4.5),
            Stroke::solid(2.2, color),
        );
    }
}

/// On which side of a target its sign stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The mark of a target at a share of the bar: filled and with a sign where it
/// is reached or missed for sure, hollow where nobody can tell.
pub(super) fn target(
    palette: &Palette<'_>,
    pen: &mut Pen,
    (bar, at): (Rect, f32),
    reaches: Option<bool>,
    side: Side,
) {
    let color = ink_of_target(palette.theme, reaches);
    let tip = Point::new(bar.min.x + bar.width() * at, bar.min.y - 1.0);
    let Some(reaches) = reaches else {
        pen.path(notch(tip, true), None, Some(Stroke::solid(1.0, color)));
        return;
    };
    pen.path(notch(tip, true), Some(color), None);
    let (left, right) = (tip.offset(-9.0, -3.0), tip.offset(9.0, -3.0));
    let has_room = |center: &Point| center.x - 4.0 >= bar.min.x && center.x + 4.0 <= bar.max.x;
    let (first, other) = match side {
        Side::Left => (left, right),
        Side::Right => (right, left),
    };
    let center = if has_room(&first) { first } else { other };
    for line in verdict(center, reaches) {
        pen.path(line, None, Some(Stroke::solid(1.6, color)));
    }
}

/// A tick, or a cross.
fn verdict(center: Point, reaches: bool) -> Vec<Path> {
    let line = |points: &[(f32, f32)]| {
        let points: Vec<Point> = points.iter().map(|(x, y)| center.offset(*x, *y)).collect();
        Path::polyline(&points, false)
    };
    if reaches {
        return vec![line(&[(-3.0, 0.2), (-0.8, 2.6), (3.2, -2.6)])];
    }
    vec![
        line(&[(-2.4, -2.4), (2.4, 2.4)]),
        line(&[(-2.4, 2.4), (2.4, -2.4)]),
    ]
}

/// A small triangle that points at the bar from above or from below.
pub(super) fn notch(tip: Point, from_above: bool) -> Path {
    let way = if from_above { -5.0 } else { 5.0 };
    Path::polyline(&[tip, tip.offset(-3.5, way), tip.offset(3.5, way)], true)
}

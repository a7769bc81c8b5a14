//! Metric badges: value, interval, target, change, and what to know about the
//! sample.

use super::compose::Palette;
use super::item::{ElementId, Group};
use super::pen::Pen;
use super::sparkline;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Badge, Change, Layout};
use crate::style::{Color, Stroke};

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
        .text(&badge.value, ink_of_value(palette, badge));
    if let Some(margin) = &badge.margin {
        pen.text(margin, theme.muted);
    }
    pen.text(&badge.remark, theme.muted);
    if let Some(bar) = badge.bar {
        scale(palette, &mut pen, badge, bar);
    }
    let color = quality(palette, badge);
    if let Some(change) = &badge.change {
        self::change(palette, &mut pen, change);
    }
    if let Some(spark) = &badge.spark {
        sparkline::draw(palette, &mut pen, spark, color);
    }
    pen.group()
}

/// Grey is for large numbers of small samples; small type stays readable.
fn ink_of_value(palette: &Palette<'_>, badge: &Badge) -> Color {
    let theme = palette.theme;
    let is_large = badge.value.style.size >= 18.0;
    match (badge.weak, is_large) {
        (false, _) => theme.ink,
        (true, true) => theme.faint,
        (true, false) => theme.muted,
    }
}

fn quality(palette: &Palette<'_>, badge: &Badge) -> Color {
    if badge.weak {
        palette.theme.faint
    } else {
        palette.quality(badge.quality)
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
    let color = quality(palette, badge);
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
    if let Some(target) = badge.target {
        pen.path(
            notch(Point::new(x(target), bar.min.y - 1.0), true),
            Some(theme.muted),
            None,
        );
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

/// A small triangle that points at the bar from above or from below.
pub(super) fn notch(tip: Point, from_above: bool) -> Path {
    let way = if from_above { -5.0 } else { 5.0 };
    Path::polyline(&[tip, tip.offset(-3.5, way), tip.offset(3.5, way)], true)
}

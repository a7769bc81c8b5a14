//! Sparklines: the course of a number with its intervals, gaps and dots.

use super::compose::Palette;
use super::pen::Pen;
use crate::geometry::{Path, Point};
use crate::layout::{SparkPoint, Sparkline};
use crate::style::{Color, Stroke};

/// Radius of a dot, and of the last one.
const DOT: f32 = 1.7;
const LAST: f32 = 2.8;

pub(super) fn draw(palette: &Palette<'_>, pen: &mut Pen, spark: &Sparkline, last: Color) {
    let theme = palette.theme;
    let leads_on = |_: &Option<SparkPoint>, next: &Option<SparkPoint>| {
        next.as_ref().is_some_and(|point| point.joined)
    };
    for run in spark.points.chunk_by(leads_on) {
        let run: Vec<&SparkPoint> = run.iter().flatten().collect();
        band(pen, &run, theme.lane.mixed_with(theme.muted, 0.18));
        let line: Vec<Point> = run.iter().map(|point| point.center).collect();
        if line.len() > 1 {
            let stroke = Stroke::solid(1.3, theme.muted);
            pen.path(Path::polyline(&line, false), None, Some(stroke));
        }
    }
    let end = spark.points.iter().rposition(Option::is_some);
    for (index, point) in spark.points.iter().enumerate() {
        let Some(point) = point else {
            continue;
        };
        let (radius, color) = if Some(index) == end {
            (LAST, last)
        } else {
            (DOT, theme.muted)
        };
        if point.weak {
            // Hollow, so that a small sample shows without colour.
            pen.disc(point.center, radius, theme.lane).ring(
                point.center,
                radius,
                Stroke::solid(1.0, theme.muted),
            );
        } else {
            pen.disc(point.center, radius, color);
        }
    }
}

/// The intervals of a stretch in which every point has one.
fn band(pen: &mut Pen, run: &[&SparkPoint], color: Color) {
    for pair in run.windows(2) {
        let ends = |point: &SparkPoint| Some((point.center.x, point.band?));
        let (Some((x, (top, low))), Some((next_x, (next_top, next_low)))) =
            (ends(pair[0]), ends(pair[1]))
        else {
            continue;
        };
        let corners = [
            Point::new(x, top),
            Point::new(next_x, next_top),
            Point::new(next_x, next_low),
            Point::new(x, low),
        ];
        pen.path(Path::polyline(&corners, true), Some(color), None);
    }
}

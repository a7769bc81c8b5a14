//! Emotion curves: lines, faces, the band of all personas, and what is said
//! on a curve.

use super::cards::marker_shape;
use super::compose::Palette;
use super::face::face;
use super::item::{ElementId, Group, Part};
use super::pen::Pen;
use super::smooth::{between, monotone};
use crate::geometry::{Path, Point, Rect};
use crate::layout::{
    AveragePoint, AverageRun, CurveMark, CurvePoint, CurveRun, DOT_RADIUS, EmotionAxis,
    FACE_RADIUS, Layout,
};
use crate::style::{Color, Dash, Stroke, Theme};

/// Shortest line that an arrow head is put on.
const ARROW: f32 = 8.0;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for axis in &layout.axes {
        groups.push(axis_group(palette, axis));
    }
    for run in &layout.averages {
        groups.push(average_group(palette, run));
    }
    for run in &layout.curves {
        groups.push(curve_group(palette, run));
    }
    for mark in &layout.marks {
        groups.push(mark_group(palette, mark));
    }
    let averages = layout.averages.iter().flat_map(|run| &run.points);
    groups.extend(averages.map(|point| average_point_group(palette, point)));
    // Faces last: they are what is dragged.
    let (faces, dots): (Vec<_>, Vec<_>) = layout.points.iter().partition(|point| point.focus);
    for point in dots.into_iter().chain(faces) {
        groups.push(point_group(palette, point));
    }
}

fn axis_group(palette: &Palette<'_>, axis: &EmotionAxis) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Furniture(Part::Axis));
    let mut line = |y: f32, stroke: Stroke| {
        pen.line(
            Point::new(axis.plot.min.x, y),
            Point::new(axis.plot.max.x, y),
            stroke,
        );
    };
    line(axis.plot.min.y, Stroke::dashed(1.0, theme.guide, 1.5, 4.5));
    line(axis.plot.max.y, Stroke::dashed(1.0, theme.guide, 1.5, 4.5));
    for y in &axis.guides {
        line(*y, Stroke::dashed(1.0, theme.guide, 1.5, 4.5));
    }
    line(axis.neutral, Stroke::solid(1.2, theme.guide));
    for label in &axis.labels {
        let mut ground = label.rect;
        ground.max.x += 4.0;
        pen.rect(ground, 0.0, Some(theme.lane), None)
            .text(label, theme.muted);
    }
    pen.group()
}

fn curve_group(palette: &Palette<'_>, run: &CurveRun) -> Group {
    let part = Part::Curve(u32::try_from(run.index).unwrap_or(u32::MAX));
    let mut pen = Pen::new(ElementId::Furniture(part));
    let mut stroke = persona_stroke(run.index, palette.persona(run.index));
    if run.branch {
        stroke.width = 1.4;
        stroke.dash = Dash::Pattern(2.0, 3.5);
    }
    pen.path(monotone(&run.points), None, Some(stroke));
    pen.group()
}

/// The mean of all personas, and the band from the lowest to the highest.
fn average_group(palette: &Palette<'_>, run: &AverageRun) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Furniture(Part::Axis));
    let edge = |y: fn(&AveragePoint) -> f32| {
        let points = run.points.iter();
        points.map(move |point| Point::new(point.center.x, y(point)))
    };
    let above: Vec<Point> = edge(|point| point.band.0).collect();
    let below: Vec<Point> = edge(|point| point.band.1).collect();
    let ground = band_color(theme);
    match (above.as_slice(), below.as_slice()) {
        // A step between two gaps has no width of its own.
        ([top], [bottom]) => {
            let size = (2.0 * FACE_RADIUS, (bottom.y - top.y).max(1.0));
            let rect = Rect::new(top.x - FACE_RADIUS, top.y, size.0, size.1);
            pen.rect(rect, 4.0, Some(ground), None);
        }
        _ => {
            pen.path(between(&above, &below), Some(ground), None);
        }
    }
    let middle: Vec<Point> = run.points.iter().map(|point| point.center).collect();
    let mut stroke = average_stroke(theme);
    if run.branch {
        stroke.width = 1.6;
    }
    if middle.len() > 1 {
        pen.path(monotone(&middle), None, Some(stroke));
    }
    pen.group()
}

/// The ground of a band.
pub(super) fn band_color(theme: &Theme) -> Color {
    theme.guide.mixed_with(theme.lane, 0.35)
}

/// The line of all personas together.
pub(super) fn average_stroke(theme: &Theme) -> Stroke {
    Stroke::solid(2.6, theme.ink)
}

fn average_point_group(palette: &Palette<'_>, point: &AveragePoint) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Average(point.touchpoint.into()))
        .target(Rect::around(point.center, FACE_RADIUS.max(12.0)));
    if point.face {
        face(&mut pen, point.center, point.share, theme.lane, theme.ink);
    } else {
        pen.disc(point.center, DOT_RADIUS - 1.0, theme.ink);
    }
    pen.group()
}

/// What is said on a curve, on a ground that keeps lines from striking it
/// through.
fn mark_group(palette: &Palette<'_>, mark: &CurveMark) -> Group {
    let theme = palette.theme;
    let curve = |index| Part::Curve(u32::try_from(index).unwrap_or(u32::MAX));
    let part = mark.index.map_or(Part::Axis, curve);
    let mut pen = Pen::new(ElementId::Furniture(part));
    if let Some((from, to)) = mark.fall {
        fall(&mut pen, from, to, theme.pain_ink);
    }
    let mut ground = mark.text.rect;
    ground.max.x = ground.min.x + mark.text.text_width();
    pen.rect(ground, 4.0, Some(theme.lane.with_alpha(220)), None);
    let ink = match mark.fall {
        Some(_) => theme.pain_ink,
        None => theme.ink,
    };
    pen.text(&mark.text, ink);
    pen.group()
}

/// A bracket from the height it fell from down to where it ended.
fn fall(pen: &mut Pen, from: Point, to: Point, color: Color) {
    let top = Point::new(to.x, from.y);
    let tip = to.offset(0.0, -FACE_RADIUS - 3.0);
    let level = Stroke::dashed(1.2, color, 3.0, 3.0);
    pen.line(from.offset(FACE_RADIUS + 3.0, 0.0), top, level);
    // A small fall leaves no room for an arrow.
    if tip.y - top.y > ARROW {
        pen.line(top, tip, Stroke::solid(1.6, color));
        pen.path(arrow_head(tip), Some(color), None);
    }
}

/// A tip that points down.
pub(super) fn arrow_head(tip: Point) -> Path {
    let corners = [tip, tip.offset(-4.0, -6.0), tip.offset(4.0, -6.0)];
    Path::polyline(&corners, true)
}

/// The line of a persona: own colour and own dash.
pub(super) fn persona_stroke(index: usize, color: Color) -> Stroke {
    let dash = match index % 4 {
        0 => Dash::Solid,
        1 => Dash::Pattern(9.0, 4.0),
        2 => Dash::Pattern(3.0, 4.0),
        _ => Dash::Pattern(12.0, 5.0),
    };
    Stroke {
        width: 2.2,
        color,
        dash,
    }
}

fn point_group(palette: &Palette<'_>, point: &CurvePoint) -> Group {
    let theme = palette.theme;
    let id = ElementId::Emotion(point.persona.into(), point.touchpoint.into());
    let color = palette.persona(point.index);
    // Dots are small; what reacts is at least 24 units wide.
    let reach = FACE_RADIUS.max(12.0);
    let mut pen = Pen::new(id).target(Rect::around(point.center, reach));
    if point.focus {
        face(&mut pen, point.center, point.share, theme.lane, color);
        if point.moment_of_truth {
            let place = point.center.offset(FACE_RADIUS + 5.0, -FACE_RADIUS - 1.0);
            pen.path(Path::star(place, 5, 6.5, 2.9), Some(theme.star), None);
        }
    } else {
        pen.path(
            marker_shape(point.center, DOT_RADIUS, point.index),
            Some(theme.lane),
            Some(Stroke::solid(2.0, color)),
        );
    }
    pen.group()
}

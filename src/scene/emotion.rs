//! Emotion curves: smooth lines that never overshoot their points.

use super::cards::marker_shape;
use super::compose::Palette;
use super::face::face;
use super::item::{ElementId, Group, Part};
use super::pen::Pen;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{CurvePoint, CurveRun, DOT_RADIUS, EmotionAxis, FACE_RADIUS, Layout};
use crate::style::{Color, Dash, Stroke};

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    for axis in &layout.axes {
        groups.push(axis_group(palette, axis));
    }
    for run in &layout.curves {
        groups.push(curve_group(palette, run));
    }
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
        pen.text(label, theme.muted);
    }
    if let Some(source) = &axis.source {
        pen.text(source, theme.muted);
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

/// A monotone cubic through the points, after Fritsch and Carlson (1980):
/// between two points it stays between their values.
fn monotone(points: &[Point]) -> Path {
    let [first, ..] = points else {
        return Path::new();
    };
    let slopes: Vec<f32> = points
        .windows(2)
        .map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x).max(1e-3))
        .collect();
    let tangent = |index: usize| {
        let before = index.checked_sub(1).and_then(|index| slopes.get(index));
        match (before, slopes.get(index)) {
            (Some(a), Some(b)) if a * b > 0.0 => 2.0 * a * b / (a + b),
            (Some(end), None) | (None, Some(end)) => *end,
            _ => 0.0,
        }
    };
    let mut path = Path::new().move_to(*first);
    for (index, pair) in points.windows(2).enumerate() {
        let third = (pair[1].x - pair[0].x) / 3.0;
        path = path.curve_to(
            pair[0].offset(third, tangent(index) * third),
            pair[1].offset(-third, -tangent(index + 1) * third),
            pair[1],
        );
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::PathStep;

    #[test]
    fn the_curve_never_overshoots() {
        let points: Vec<Point> = [10.0, 90.0, 88.0, 20.0, 20.0, 60.0]
            .iter()
            .zip(0_u8..)
            .map(|(y, index)| Point::new(f32::from(index) * 50.0, *y))
            .collect();
        let path = monotone(&points);
        for (step, pair) in path.steps[1..].iter().zip(points.windows(2)) {
            let PathStep::CurveTo(a, b, end) = step else {
                panic!("a curve leads to every point");
            };
            assert_eq!(*end, pair[1]);
            let low = pair[0].y.min(pair[1].y) - 0.01;
            let high = pair[0].y.max(pair[1].y) + 0.01;
            for control in [a, b] {
                assert!((low..=high).contains(&control.y), "{control:?} of {pair:?}");
            }
        }
    }
}

//! Rectangles and paths: filled, stroked, dashed.

use vello_cpu::kurbo::{self, BezPath, Cap, Join, RoundedRect, Shape};

use super::strip::{StripPainter, is_in_reach};
use crate::geometry::{Path, PathStep, Point, Rect};
use crate::style::{Color, Dash, Stroke};

/// Shortest dash and gap together, in map units; a finer pattern would look
/// solid and cost as many pieces as there are pixels.
const MIN_PATTERN: f32 = 0.25;

/// Largest distance of a drawn corner from a true arc, in pixels.
const ARC_TOLERANCE: f64 = 0.05;

/// Draws a rectangle with round corners.
pub(super) fn paint_rect(
    painter: &mut StripPainter<'_>,
    rect: Rect,
    radius: f32,
    fill: Option<Color>,
    stroke: Option<Stroke>,
) {
    if let Some(outline) = rounded(rect, radius, painter.scale) {
        paint_outline(painter, &outline, fill, stroke);
    }
}

/// Draws an outline; filling follows the non-zero rule.
pub(super) fn paint_path(
    painter: &mut StripPainter<'_>,
    path: &Path,
    fill: Option<Color>,
    stroke: Option<Stroke>,
) {
    if let Some(outline) = outline(path) {
        paint_outline(painter, &outline, fill, stroke);
    }
}

/// A rectangle with round corners as an outline; `None` when it is empty or
/// out of reach. The radius is at most half a side.
pub(super) fn rounded(rect: Rect, radius: f32, scale: f32) -> Option<BezPath> {
    let Rect { min, max } = rect;
    if !is_in_reach(min) || !is_in_reach(max) || min.x > max.x || min.y > max.y {
        return None;
    }
    let most = 0.5 * rect.width().min(rect.height());
    let radius = if radius > 0.0 { radius.min(most) } else { 0.0 };
    let square = kurbo::Rect::new(min.x.into(), min.y.into(), max.x.into(), max.y.into());
    if radius <= 0.0 {
        return Some(square.to_path(1.0));
    }
    let tolerance = ARC_TOLERANCE / f64::from(scale);
    Some(RoundedRect::from_rect(square, f64::from(radius)).to_path(tolerance))
}

fn outline(path: &Path) -> Option<BezPath> {
    let mut outline = BezPath::new();
    for step in &path.steps {
        // Drawing must begin with a `MoveTo`; what stands before one has no
        // place to start from.
        let begun = !outline.elements().is_empty();
        match *step {
            PathStep::MoveTo(to) => outline.move_to(point(to)?),
            PathStep::LineTo(to) if begun => outline.line_to(point(to)?),
            PathStep::CurveTo(first, second, to) if begun => {
                outline.curve_to(point(first)?, point(second)?, point(to)?);
            }
            PathStep::Close if begun => outline.close_path(),
            _ => return None,
        }
    }
    Some(outline)
}

fn point(point: Point) -> Option<kurbo::Point> {
    is_in_reach(point).then(|| kurbo::Point::new(point.x.into(), point.y.into()))
}

fn paint_outline(
    painter: &mut StripPainter<'_>,
    outline: &BezPath,
    fill: Option<Color>,
    stroke: Option<Stroke>,
) {
    if let Some(color) = fill {
        painter.set_color(color);
        painter.context.fill_path(outline);
    }
    if let Some(stroke) = stroke.filter(|stroke| stroke.width.is_finite() && stroke.width > 0.0) {
        painter.set_color(stroke.color);
        painter.context.set_stroke(pen(&stroke));
        painter.context.stroke_path(outline);
    }
}

fn pen(stroke: &Stroke) -> kurbo::Stroke {
    let pen = kurbo::Stroke::new(f64::from(stroke.width))
        .with_caps(Cap::Round)
        .with_join(Join::Round);
    match stroke.dash {
        Dash::Pattern(dash, gap) if dash >= 0.0 && gap > 0.0 && dash + gap >= MIN_PATTERN => {
            pen.with_dashes(0.0, [f64::from(dash), f64::from(gap)])
        }
        _ => pen,
    }
}

//! Faces of the emotion curve, drawn as circles and curves so that they look
//! the same on every system and in every export.

use super::pen::Pen;
use crate::geometry::{Path, Point};
use crate::layout::FACE_RADIUS;
use crate::style::{Color, Stroke};

/// Draws a face whose mouth follows `share`: 0 is sad, 0.5 level, 1 glad.
pub(super) fn face(pen: &mut Pen, center: Point, share: f32, ground: Color, color: Color) {
    let radius = FACE_RADIUS;
    pen.path(
        Path::circle(center, radius),
        Some(ground),
        Some(Stroke::solid(2.0, color)),
    );
    for side in [-1.0, 1.0] {
        pen.disc(
            center.offset(side * radius * 0.34, -radius * 0.22),
            1.4,
            color,
        );
    }
    pen.path(mouth(center, share), None, Some(Stroke::solid(1.6, color)));
}

fn mouth(center: Point, share: f32) -> Path {
    let radius = FACE_RADIUS;
    let bend = (share.clamp(0.0, 1.0) - 0.5) * 2.0 * radius * 0.5;
    let half = radius * 0.42;
    // The corners move the other way, so that the mouth stays in its place.
    let y = center.y + radius * 0.36 - bend * 0.4;
    let left = Point::new(center.x - half, y);
    let right = Point::new(center.x + half, y);
    Path::new().move_to(left).curve_to(
        left.offset(half * 0.5, bend),
        right.offset(-half * 0.5, bend),
        right,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::PathStep;

    #[test]
    fn a_glad_mouth_hangs_below_its_corners() {
        let depth = |share| match mouth(Point::ZERO, share).steps[..] {
            [PathStep::MoveTo(corner), PathStep::CurveTo(control, ..)] => control.y - corner.y,
            _ => f32::NAN,
        };
        assert!(depth(1.0) > 0.0);
        assert!(depth(0.0) < 0.0);
        assert!(depth(0.5).abs() < 1e-6);
    }
}

//! Outlines made of lines and cubic curves, and the few shapes built from them.

use super::{Point, Rect};

/// One step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathStep {
    /// Lift the pen and put it down here.
    MoveTo(Point),
    /// A straight line to here.
    LineTo(Point),
    /// A cubic Bézier curve: two control points and the end.
    CurveTo(Point, Point, Point),
    /// Back to the last `MoveTo`.
    Close,
}

/// An outline. An open one is stroked; a closed one can also be filled.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    /// The steps in drawing order; the first is a `MoveTo`.
    pub steps: Vec<PathStep>,
}

impl Path {
    /// An outline without steps.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One straight line.
    #[must_use]
    pub fn line(from: Point, to: Point) -> Self {
        Self::new().move_to(from).line_to(to)
    }

    /// Straight lines through `points`, closed when `closed`.
    #[must_use]
    pub fn polyline(points: &[Point], closed: bool) -> Self {
        let mut path = Self::new();
        for (index, point) in points.iter().enumerate() {
            path = if index == 0 {
                path.move_to(*point)
            } else {
                path.line_to(*point)
            };
        }
        if closed { path.close() } else { path }
    }

    /// A full circle as four curves.
    #[must_use]
    pub fn circle(center: Point, radius: f32) -> Self {
        // Control points at this share of the radius keep the curve within
        // 0.03 % of a true circle.
        let k = radius * 0.552_284_8;
        let at = |dx: f32, dy: f32| center.offset(dx, dy);
        Self::new()
            .move_to(at(radius, 0.0))
            .curve_to(at(radius, k), at(k, radius), at(0.0, radius))
            .curve_to(at(-k, radius), at(-radius, k), at(-radius, 0.0))
            .curve_to(at(-radius, -k), at(-k, -radius), at(0.0, -radius))
            .curve_to(at(k, -radius), at(radius, -k), at(radius, 0.0))
            .close()
    }

    /// A star with `points` tips between two radii, one tip upwards.
    #[must_use]
    pub fn star(center: Point, points: u8, outer: f32, inner: f32) -> Self {
        let count = u16::from(points) * 2;
        let corners: Vec<Point> = (0..count)
            .map(|index| {
                let radius = if index % 2 == 0 { outer } else { inner };
                let angle = f32::from(index) * std::f32::consts::TAU / f32::from(count);
                center.offset(radius * angle.sin(), -radius * angle.cos())
            })
            .collect();
        Self::polyline(&corners, true)
    }

    /// Adds a `MoveTo`.
    #[must_use]
    pub fn move_to(mut self, to: Point) -> Self {
        self.steps.push(PathStep::MoveTo(to));
        self
    }

    /// Adds a straight line.
    #[must_use]
    pub fn line_to(mut self, to: Point) -> Self {
        self.steps.push(PathStep::LineTo(to));
        self
    }

    /// Adds a cubic curve.
    #[must_use]
    pub fn curve_to(mut self, first: Point, second: Point, to: Point) -> Self {
        self.steps.push(PathStep::CurveTo(first, second, to));
        self
    }

    /// Adds a line back to the start.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.steps.push(PathStep::Close);
        self
    }

    /// A rectangle that holds every point and control point; it may be larger
    /// than the drawn curve, never smaller.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let mut points = self.steps.iter().flat_map(|step| match *step {
            PathStep::MoveTo(p) | PathStep::LineTo(p) => vec![p],
            PathStep::CurveTo(a, b, p) => vec![a, b, p],
            PathStep::Close => Vec::new(),
        });
        let Some(first) = points.next() else {
            return Rect::ZERO;
        };
        points.fold(
            Rect {
                min: first,
                max: first,
            },
            |rect, p| rect.union(&Rect { min: p, max: p }),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_hold_the_circle() {
        let bounds = Path::circle(Point::new(10.0, 10.0), 4.0).bounds();
        assert_eq!(bounds, Rect::new(6.0, 6.0, 8.0, 8.0));
    }

    #[test]
    fn a_star_has_its_first_tip_on_top() {
        let star = Path::star(Point::ZERO, 5, 10.0, 4.0);
        assert_eq!(star.steps[0], PathStep::MoveTo(Point::new(0.0, -10.0)));
        assert_eq!(star.steps.len(), 11);
    }
}

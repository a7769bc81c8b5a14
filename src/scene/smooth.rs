//! Smooth lines that never overshoot their points.

use crate::geometry::{Path, PathStep, Point};

/// A monotone cubic through the points, after Fritsch and Carlson (1980):
/// between two points it stays between their values.
pub(super) fn monotone(points: &[Point]) -> Path {
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

/// The area between two smooth lines over the same steps.
pub(super) fn between(above: &[Point], below: &[Point]) -> Path {
    let mut path = monotone(above);
    let back = monotone(below).steps;
    let mut ends = back.iter().rev().filter_map(|step| match step {
        PathStep::MoveTo(at) | PathStep::LineTo(at) | PathStep::CurveTo(_, _, at) => Some(*at),
        PathStep::Close => None,
    });
    if let Some(last) = ends.next() {
        path = path.line_to(last);
    }
    for (step, to) in back.iter().rev().zip(ends) {
        if let PathStep::CurveTo(first, second, _) = step {
            path = path.curve_to(*second, *first, to);
        }
    }
    path.close()
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

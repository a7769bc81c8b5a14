//! Cutting a filled outline into triangles, since the screen fills only convex
//! shapes by itself.

use egui::Pos2;

/// How far a corner may bend the wrong way and still count as straight, in
/// square points.
const STRAIGHT: f32 = 0.01;

/// Whether every corner turns the same way and the outline goes round once.
pub(super) fn is_convex(points: &[Pos2]) -> bool {
    let count = points.len();
    let turn = |i: usize| cross(points[i], points[(i + 1) % count], points[(i + 2) % count]);
    let turns: Vec<f32> = (0..count).map(turn).collect();
    let one_way =
        turns.iter().all(|turn| *turn <= STRAIGHT) || turns.iter().all(|turn| *turn >= -STRAIGHT);
    one_way && changes_of_direction(points) <= 2
}

/// How often the outline changes between going right and going left: twice
/// when it goes round once.
fn changes_of_direction(points: &[Pos2]) -> usize {
    let count = points.len();
    let steps: Vec<bool> = (0..count)
        .map(|i| points[(i + 1) % count].x - points[i].x)
        .filter(|dx| dx.abs() > f32::EPSILON)
        .map(|dx| dx > 0.0)
        .collect();
    let pairs = steps.iter().zip(steps.iter().cycle().skip(1));
    pairs.filter(|(a, b)| a != b).count()
}

/// Triangles that fill the outline, as indices into `points`, by cutting off
/// ears. An outline that crosses itself is filled as far as ears are found.
pub(super) fn triangles(points: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<u32> = (0_u32..).take(points.len()).collect();
    if area(points) < 0.0 {
        left.reverse();
    }
    let mut found = Vec::new();
    while left.len() > 3 {
        let Some(ear) = (0..left.len()).find(|&i| is_ear(points, &left, i)) else {
            break;
        };
        found.push(corner(&left, ear));
        left.remove((ear + 1) % left.len());
    }
    if let [a, b, c] = left[..] {
        found.push([a, b, c]);
    }
    found
}

/// The three outline points from place `i` on.
fn corner(left: &[u32], i: usize) -> [u32; 3] {
    let count = left.len();
    [left[i], left[(i + 1) % count], left[(i + 2) % count]]
}

fn is_ear(points: &[Pos2], left: &[u32], i: usize) -> bool {
    let corner = corner(left, i);
    let [a, b, c] = corner.map(|index| points[index as usize]);
    cross(a, b, c) > 0.0
        && !left
            .iter()
            .filter(|index| !corner.contains(index))
            .any(|index| is_inside(points[*index as usize], [a, b, c]))
}

fn is_inside(p: Pos2, [a, b, c]: [Pos2; 3]) -> bool {
    cross(a, b, p) > 0.0 && cross(b, c, p) > 0.0 && cross(c, a, p) > 0.0
}

/// Twice the area, above zero when the points go clockwise on the screen.
fn area(points: &[Pos2]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum()
}

/// Twice the area of a triangle, above zero when it goes clockwise on the
/// screen.
fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Path, PathStep, Point};

    fn points(path: &Path) -> Vec<Pos2> {
        let steps = path.steps.iter().filter_map(|step| match step {
            PathStep::MoveTo(p) | PathStep::LineTo(p) => Some(Pos2::new(p.x, p.y)),
            _ => None,
        });
        steps.collect()
    }

    fn filled(points: &[Pos2]) -> f32 {
        let triangle = |[a, b, c]: [u32; 3]| {
            let [a, b, c] = [a, b, c].map(|i| points[i as usize]);
            cross(a, b, c)
        };
        triangles(points).into_iter().map(triangle).sum()
    }

    #[test]
    fn a_star_is_filled_whole_in_either_direction() {
        let mut star = points(&Path::star(Point::ZERO, 5, 10.0, 4.0));
        assert!(!is_convex(&star));
        let whole = area(&star).abs();
        assert!((filled(&star) - whole).abs() < 0.01 * whole);
        star.reverse();
        assert!((filled(&star) - whole).abs() < 0.01 * whole);
    }

    #[test]
    fn arrow_heads_are_convex_and_pentagrams_are_not() {
        let head = [[0.0, 0.0], [6.0, 3.0], [0.0, 6.0]].map(Pos2::from);
        assert!(is_convex(&head));
        let tips = points(&Path::star(Point::ZERO, 5, 10.0, 4.0));
        let pentagram: Vec<Pos2> = (0..5).map(|i| tips[(i * 4) % 10]).collect();
        assert!(!is_convex(&pentagram));
        // It crosses itself, and still does not hang.
        assert!(triangles(&pentagram).len() <= 3);
    }
}

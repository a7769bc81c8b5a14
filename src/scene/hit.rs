//! Which element lies under a point.

use super::item::{ElementId, Group, Item, Layer, Scene};
use crate::geometry::{PathStep, Point, Rect};

/// A line reacts this far beside itself, in map units.
const REACH: f32 = 6.0;

impl Scene {
    /// The topmost element of `layer` that reacts at `point`.
    #[must_use]
    pub fn hit(&self, point: Point, layer: Layer) -> Option<ElementId> {
        self.groups
            .iter()
            .rev()
            .filter(|group| group.layer == layer)
            .find(|group| group.reacts_at(point))
            .map(|group| group.id)
    }
}

impl Group {
    /// Whether it holds the labels of an arrow, and not its line.
    #[must_use]
    pub fn is_label(&self) -> bool {
        let is_line = |item: &Item| matches!(item, Item::Path { .. });
        matches!(self.id, ElementId::Link(_)) && !self.items.iter().any(is_line)
    }

    fn reacts_at(&self, point: Point) -> bool {
        let Some(target) = self.target else {
            return false;
        };
        if !target.contains(point) {
            return false;
        }
        match self.id {
            // The box of an arrow covers much that is not the arrow.
            ElementId::Link(_) if !self.is_label() => {
                self.items.iter().any(|item| near(item, point))
            }
            _ => true,
        }
    }
}

fn near(item: &Item, point: Point) -> bool {
    match item {
        Item::Rect { rect, .. } | Item::Image { rect, .. } => rect.contains(point),
        Item::Text(line) => {
            let size = line.style.size;
            Rect::new(line.origin.x, line.origin.y - size, line.width, size * 1.3).contains(point)
        }
        Item::Path { path, .. } => {
            let mut last = None;
            path.steps.iter().any(|step| {
                let end = match step {
                    PathStep::MoveTo(p) | PathStep::LineTo(p) | PathStep::CurveTo(_, _, p) => *p,
                    PathStep::Close => return false,
                };
                let from = last.replace(end).unwrap_or(end);
                !matches!(step, PathStep::MoveTo(_)) && distance_to(from, end, point) <= REACH
            })
        }
    }
}

/// Distance of `point` from the straight line between two others.
fn distance_to(a: Point, b: Point, point: Point) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let share = if length2 <= f32::EPSILON {
        0.0
    } else {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / length2).clamp(0.0, 1.0)
    };
    point.distance(a.offset(dx * share, dy * share))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_ends_at_the_ends_of_a_line() {
        let (a, b) = (Point::new(0.0, 0.0), Point::new(10.0, 0.0));
        assert!((distance_to(a, b, Point::new(5.0, 3.0)) - 3.0).abs() < 1e-6);
        assert!((distance_to(a, b, Point::new(13.0, 4.0)) - 5.0).abs() < 1e-6);
        assert!((distance_to(a, a, Point::new(0.0, 2.0)) - 2.0).abs() < 1e-6);
    }
}

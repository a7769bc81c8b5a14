//! Which element an arrow key leads to: the nearest one that way.

use crate::geometry::Rect;

/// Where an arrow key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
    Up,
    Down,
}

/// How much a sideways step weighs against one straight ahead.
const SIDEWAYS: f32 = 3.0;

/// The place in `others` of the rectangle an arrow key leads to from `from`.
/// Its middle lies that way; near ones and ones straight ahead are preferred.
pub(super) fn neighbour(from: Rect, others: &[Rect], way: Way) -> Option<usize> {
    let cost = |rect: &Rect| {
        let (dx, dy) = (
            rect.center().x - from.center().x,
            rect.center().y - from.center().y,
        );
        let (ahead, aside) = match way {
            Way::Left => (-dx, apart_down(from, *rect)),
            Way::Right => (dx, apart_down(from, *rect)),
            Way::Up => (-dy, apart_across(from, *rect)),
            Way::Down => (dy, apart_across(from, *rect)),
        };
        (ahead > 1.0).then(|| ahead + SIDEWAYS * aside)
    };
    others
        .iter()
        .enumerate()
        .filter_map(|(place, rect)| Some((place, cost(rect)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(place, _)| place)
}

/// How far two rectangles miss each other from left to right.
fn apart_across(a: Rect, b: Rect) -> f32 {
    (a.min.x.max(b.min.x) - a.max.x.min(b.max.x)).max(0.0)
}

/// How far two rectangles miss each other from top to bottom.
fn apart_down(a: Rect, b: Rect) -> f32 {
    (a.min.y.max(b.min.y) - a.max.y.min(b.max.y)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(column: f32, row: f32) -> Rect {
        Rect::new(column * 200.0, row * 150.0, 180.0, 100.0)
    }

    #[test]
    fn arrows_stay_in_their_row_and_column() {
        let others = [
            card(0.0, 0.0),
            card(2.0, 0.0),
            card(1.0, 1.0),
            card(3.0, 1.0),
        ];
        let from = card(1.0, 0.0);
        assert_eq!(neighbour(from, &others, Way::Left), Some(0));
        assert_eq!(neighbour(from, &others, Way::Right), Some(1));
        assert_eq!(neighbour(from, &others, Way::Down), Some(2));
        assert_eq!(neighbour(from, &others, Way::Up), None);
    }

    #[test]
    fn the_next_row_is_reached_over_an_empty_cell() {
        let others = [card(4.0, 1.0), card(0.0, 2.0)];
        let found = neighbour(card(0.0, 0.0), &others, Way::Down);
        assert_eq!(found, Some(1));
    }
}

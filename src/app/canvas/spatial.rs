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
    let (x, y) = (from.center().x, from.center().y);
    let cost = |rect: &Rect| {
        // An element that reaches over the middle of this one, such as the
        // stage above it, lies beside it and not ahead.
        let (edge, ahead, aside) = match way {
            Way::Left => (x - rect.max.x, x - rect.center().x, apart_down(from, *rect)),
            Way::Right => (rect.min.x - x, rect.center().x - x, apart_down(from, *rect)),
            Way::Up => (
                y - rect.max.y,
                y - rect.center().y,
                apart_across(from, *rect),
            ),
            Way::Down => (
                rect.min.y - y,
                rect.center().y - y,
                apart_across(from, *rect),
            ),
        };
        (edge > 0.0).then_some(ahead + SIDEWAYS * aside)
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
    fn the_stage_over_a_card_is_not_beside_it() {
        let stage = Rect::new(0.0, -60.0, 780.0, 40.0);
        let others = [stage, card(1.0, 0.0)];
        assert_eq!(neighbour(card(0.0, 0.0), &others, Way::Right), Some(1));
        assert_eq!(neighbour(card(0.0, 0.0), &others, Way::Up), Some(0));
    }

    #[test]
    fn the_next_row_is_reached_over_an_empty_cell() {
        let others = [card(4.0, 1.0), card(0.0, 2.0)];
        let found = neighbour(card(0.0, 0.0), &others, Way::Down);
        assert_eq!(found, Some(1));
    }
}

//! Cutting a line into dashes, only where it can be seen: a guide may run over
//! a sheet of thousands of columns.

use egui::{Pos2, Rect};

/// The dashes of a line of straight pieces that touch `seen`. The pattern
/// begins at the first point, wherever it is seen first.
pub(super) fn dashes(points: &[Pos2], dash: f32, gap: f32, seen: Rect) -> Vec<[Pos2; 2]> {
    let mut found = Vec::new();
    let mut start = 0.0;
    for piece in points.windows(2) {
        let (from, to) = (piece[0], piece[1]);
        let length = from.distance(to);
        if let Some((first, last)) = inside(from, to, seen)
            && length > 0.0
        {
            let at = |way: f32| from + (to - from) * ((way - start) / length);
            let pattern = dash + gap;
            let mut way = ((start + first * length) / pattern).floor() * pattern;
            while way < start + last * length {
                let (begin, end) = (way.max(start), (way + dash).min(start + length));
                if end > begin {
                    found.push([at(begin), at(end)]);
                }
                way += pattern;
            }
        }
        start += length;
    }
    found
}

/// Where a straight line enters and leaves a rectangle, as parts of its length.
fn inside(from: Pos2, to: Pos2, rect: Rect) -> Option<(f32, f32)> {
    let (mut first, mut last) = (0.0_f32, 1.0_f32);
    let sides = [
        (from.x, to.x, rect.min.x, rect.max.x),
        (from.y, to.y, rect.min.y, rect.max.y),
    ];
    for (from, to, min, max) in sides {
        let step = to - from;
        if step == 0.0 {
            if from < min || from > max {
                return None;
            }
            continue;
        }
        let (a, b) = ((min - from) / step, (max - from) / step);
        first = first.max(a.min(b));
        last = last.min(a.max(b));
    }
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEEN: Rect = Rect {
        min: Pos2::new(0.0, 0.0),
        max: Pos2::new(100.0, 100.0),
    };

    #[test]
    fn dashes_go_round_corners_and_keep_their_pattern() {
        let points = [[0.0, 50.0], [25.0, 50.0], [25.0, 75.0]].map(Pos2::from);
        let found = dashes(&points, 10.0, 5.0, SEEN);
        let expected = [[0.0, 50.0], [15.0, 50.0], [25.0, 55.0], [25.0, 70.0]];
        assert_eq!(found.len(), expected.len());
        for (dash, start) in found.iter().zip(expected) {
            assert!(dash[0].distance(Pos2::from(start)) < 0.01, "{dash:?}");
        }
        assert!(found[3][1].distance(Pos2::new(25.0, 75.0)) < 0.01);
    }

    #[test]
    fn only_what_is_seen_is_cut() {
        let line = [[-1e5, 50.0], [1e5, 50.0]].map(Pos2::from);
        let found = dashes(&line, 3.0, 2.0, SEEN);
        assert!((20..23).contains(&found.len()), "{}", found.len());
        let below = [[-1e5, 150.0], [1e5, 150.0]].map(Pos2::from);
        assert!(dashes(&below, 3.0, 2.0, SEEN).is_empty());
    }
}

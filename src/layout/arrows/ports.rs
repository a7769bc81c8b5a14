//! Where lines end on the edge of a card that several of them share.

use std::collections::HashMap;

use super::{Route, Way};
use crate::layout::cells::Cell;
use crate::layout::elements::arrow::ArrowKind;

/// Shares the edge of a card between the lines that end on it.
#[derive(Default)]
pub(super) struct Ports {
    total: HashMap<(Cell, bool), usize>,
    used: HashMap<(Cell, bool), usize>,
}

impl Ports {
    pub(super) fn count(&mut self, route: &Route<'_>) {
        if let Way::Channel(channel) = route.way
            && route.kind != ArrowKind::Forward
        {
            let above = channel == 0;
            *self.total.entry((route.from, above)).or_default() += 1;
            *self.total.entry((route.to, above)).or_default() += 1;
        }
    }

    /// Distance of the next free place from the middle of the card's edge.
    pub(super) fn next(&mut self, cell: Cell, above: bool, width: f32) -> f32 {
        let total = self.total.get(&(cell, above)).copied().unwrap_or(1);
        let used = self.used.entry((cell, above)).or_default();
        let step = (width - 40.0) / small(total.max(1));
        let offset = (small(*used) + 0.5) * step - (width - 40.0) / 2.0;
        *used += 1;
        if total == 1 { 0.0 } else { offset }
    }
}

#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn small(count: usize) -> f32 {
    count as f32
}

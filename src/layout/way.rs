//! Which way an arrow takes between two cells of the grid.

use super::cells::Cell;
use super::elements::arrow::ArrowKind;
use crate::document::LinkKind;

/// How a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// To the right, bending in the gap behind the start.
    BendEarly,
    /// To the right, bending in the gap before the end.
    BendLate,
    /// Through the channel of this number; 0 is above the first row.
    Channel(usize),
}

/// The way from one cell to another; `is_free` says of a row whether no card
/// stands in it between their columns.
pub(super) fn way_between(
    kind: LinkKind,
    from: Cell,
    to: Cell,
    is_free: impl Fn(usize) -> bool,
) -> (ArrowKind, Way) {
    if kind == LinkKind::Mismatch {
        return (ArrowKind::Mismatch, Way::Channel(from.row.min(to.row)));
    }
    if to.column <= from.column {
        return (ArrowKind::Loop, Way::Channel(from.row.max(to.row) + 1));
    }
    let way = if is_free(to.row) {
        Way::BendEarly
    } else if is_free(from.row) {
        Way::BendLate
    } else {
        Way::Channel(from.row.max(to.row) + 1)
    };
    (ArrowKind::Forward, way)
}

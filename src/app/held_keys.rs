//! Keys that stay with what has the focus, where they would move it otherwise.

use egui::{EventFilter, Id, Ui};

/// The arrows walk inside; Tab leads away.
pub(crate) const ARROWS: EventFilter = EventFilter {
    tab: false,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: false,
};

/// The arrows and Tab walk inside; F6 leads away.
pub(crate) const ARROWS_AND_TAB: EventFilter = EventFilter {
    tab: true,
    ..ARROWS
};

/// Keeps these keys with `id` while it has the focus.
pub(crate) fn hold(ui: &Ui, id: Id, keys: EventFilter) {
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
}

//! The panel by keyboard: up and down walk over the findings, Enter goes to
//! the place, Delete dismisses.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

/// What the keys ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Give the keys to this row.
    Walk(Id),
    /// Dismiss the finding of this row, or bring it back.
    Settle(Id),
}

/// Answers keys while one of the rows has the focus. Enter is the row's own.
pub(super) fn listen(ui: &Ui, rows: &[Id]) -> Option<Asked> {
    let focused = ui.memory(egui::Memory::focused)?;
    let place = rows.iter().position(|row| *row == focused)?;
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: false,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        return Some(Asked::Settle(focused));
    }
    let next = if pressed(Key::ArrowDown) {
        place + 1
    } else if pressed(Key::ArrowUp) {
        place.checked_sub(1)?
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        rows.len() - 1
    } else {
        return None;
    };
    rows.get(next).copied().map(Asked::Walk)
}

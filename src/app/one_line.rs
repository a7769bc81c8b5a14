//! Fields of one line: reached by Tab, F6 or from elsewhere than by a click, such
//! a field has its whole text selected, as forms of a desktop do. What is typed
//! then takes the place of what was there.

use egui::text_selection::CCursorRange;
use egui::{Id, Response, TextEdit, Ui};

/// The field that had the keys last, and in which pass.
#[derive(Clone, Copy)]
struct Last(Id, u64);

/// Selects the text of a field that the keys have just come to without a click.
/// Asked for in every frame, once the field is shown.
pub(crate) fn select_when_reached(ui: &Ui, field: &Response, text: &str) {
    if !field.has_focus() {
        return;
    }
    let now = ui.ctx().cumulative_pass_nr();
    let slot = Id::unique("one-line-with-keys");
    let last: Option<Last> = ui.data(|data| data.get_temp(slot));
    ui.data_mut(|data| data.insert_temp(slot, Last(field.id, now)));
    let had_keys = last.is_some_and(|last| last.0 == field.id && last.1 + 1 >= now);
    let is_clicked = ui.input(|input| {
        let pointer = &input.pointer;
        pointer.any_down() || pointer.any_released() || pointer.any_pressed()
    });
    if !had_keys && !is_clicked {
        select_all(ui, field.id, text);
    }
}

/// Selects the whole text of a field.
pub(crate) fn select_all(ui: &Ui, field: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    let range = CCursorRange::select_all_str(text);
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ui.ctx(), field, state);
    ui.ctx().request_repaint();
}

//! What to do with unsaved changes before going on.

use egui::Ui;

use crate::language::Message;

use super::super::files::Next;
use super::super::request::Request;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, next: &Next) {
    ui.set_width(440.0);
    scope.title(ui, "unsaved-title");
    let message = Message::new("unsaved-text").text("file", scope.state.document_name());
    ui.label(scope.texts.say(&message));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-save", true) {
            scope.answer(Request::SaveThen(next.clone()));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-discard") {
            scope.answer(Request::Proceed(next.clone()));
        }
    });
}

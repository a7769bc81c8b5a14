//! What to do with a file that another program changed since it was opened.

use egui::Ui;

use crate::language::Message;

use super::super::files::Next;
use super::super::request::Request;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, next: Option<&Next>) {
    ui.set_width(580.0);
    scope.title(ui, "changed-title");
    let message = Message::new("changed-text").text("file", scope.state.document_name());
    ui.label(scope.texts.say(&message));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-save-copy", true) {
            scope.answer(Request::SaveAs(next.cloned()));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-overwrite") {
            scope.answer(Request::Overwrite(next.cloned()));
        }
        if scope.button(ui, "button-reload") {
            scope.answer(Request::Reload);
        }
    });
}

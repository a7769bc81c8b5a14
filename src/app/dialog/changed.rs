//! What to do with a file that another program changed since it was opened.

use egui::Ui;

use crate::language::Message;

use super::super::files::Next;
use super::super::request::Request;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, number: u64, next: Option<&Next>) {
    ui.set_width(580.0);
    scope.title(ui, "changed-title");
    let document = scope.state.documents.get(number);
    let file = document.map(|document| scope.state.name_of(document));
    let file = file.unwrap_or_default();
    let message = Message::new("changed-text").text("file", file);
    ui.label(scope.texts.say(&message));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-save-copy", true) {
            scope.answer(Request::SaveAs(number, next.cloned()));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-overwrite") {
            scope.answer(Request::Overwrite(number, next.cloned()));
        }
        if scope.button(ui, "button-reload") {
            scope.answer(Request::Reload(number));
        }
    });
}

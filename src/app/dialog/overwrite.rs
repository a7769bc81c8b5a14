//! Whether to replace a file that is already there.

use std::path::Path;

use egui::Ui;

use crate::language::Message;

use super::super::files::file_name;
use super::super::picker::Purpose;
use super::super::request::Request;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, path: &Path, purpose: &Purpose) {
    ui.set_width(440.0);
    scope.title(ui, "overwrite-title");
    let message = Message::new("overwrite-text").text("file", file_name(path));
    ui.label(scope.texts.say(&message));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-overwrite", true) {
            scope.answer(Request::Chosen(purpose.clone(), path.to_owned()));
        }
        if scope.button(ui, "button-other-name") {
            scope.answer(Request::Pick(purpose.clone()));
        }
        scope.cancel(ui);
    });
}

//! A file was not opened: what happened, where, what to do, and the versions
//! of it that are kept.

use std::path::Path;

use egui::Ui;

use crate::language::Message;
use crate::storage::ReadError;

use super::super::files::file_name;
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(
    ui: &mut Ui,
    scope: &mut Scope,
    path: &Path,
    error: &ReadError,
    has_versions: bool,
) {
    ui.set_width(540.0);
    let title = Message::new("refused-title").text("file", file_name(path));
    widget::title(ui, &scope.texts.say(&title));
    ui.add_space(6.0);
    scope.sentence(ui, &error.message());
    if has_versions {
        ui.add_space(6.0);
        widget::muted(ui, &scope.texts.get("refused-versions"));
    }
    scope.buttons(ui, |scope, ui| {
        if !has_versions {
            scope.close(ui);
            return;
        }
        if scope.primary(ui, "action-versions", true) {
            scope.answer(Request::ShowVersions(path.to_owned()));
        }
        if scope.button(ui, "button-close") {
            scope.requests.push(Request::CloseDialog);
        }
    });
}

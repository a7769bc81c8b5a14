//! How to open a file that somebody has open.

use std::path::Path;

use egui::Ui;

use crate::language::Message;
use crate::storage::Holder;

use super::super::files::{Access, Source, file_name, holder_words};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(
    ui: &mut Ui,
    scope: &mut Scope,
    path: &Path,
    holder: &Holder,
    instead_of: Option<u64>,
) {
    ui.set_width(520.0);
    let title = Message::new("locked-title").text("file", file_name(path));
    widget::title(ui, &scope.texts.say(&title));
    ui.add_space(6.0);
    let holder = holder_words(scope.texts, holder);
    let message = Message::new("locked-text").text("holder", holder);
    ui.label(scope.texts.say(&message));
    ui.add_space(6.0);
    widget::muted(ui, &scope.texts.get("locked-ways"));
    scope.buttons(ui, |scope, ui| {
        let open = |access| {
            Request::Open(Source::FileAs {
                path: path.to_owned(),
                access,
                instead_of,
            })
        };
        if scope.primary(ui, "button-open-read-only", true) {
            scope.answer(open(Access::ReadOnly));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-open-copy") {
            scope.answer(open(Access::Copy));
        }
    });
}

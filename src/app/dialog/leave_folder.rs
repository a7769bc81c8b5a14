//! Whether to follow a link that leads out of the map's folder.

use std::path::Path;

use egui::{Label, Ui};

use super::super::files::{Next, shown};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, document: u64, path: &Path) {
    ui.set_width(520.0);
    scope.title(ui, "leave-folder-title");
    ui.label(scope.texts.get("leave-folder-text").as_ref());
    ui.add_space(8.0);
    ui.add(Label::new(shown(path)).wrap());
    ui.add_space(8.0);
    widget::muted(ui, &scope.texts.get("leave-folder-hint"));
    scope.buttons(ui, |scope, ui| {
        // Not the button that Enter presses: a reflex shall not open it.
        if scope.button(ui, "button-open") {
            let next = Next::Follow(document, path.to_owned());
            scope.answer(Request::Guard(next));
        }
        scope.cancel(ui);
    });
}

//! What to do with unsaved changes before maps are closed.

use egui::{ScrollArea, Ui};

use crate::language::Message;

use super::super::documents::Document;
use super::super::files::{Next, unsaved};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, next: &Next) {
    ui.set_width(440.0);
    let documents = unsaved(scope.state, next);
    let several = documents.len() > 1;
    scope.title(ui, "unsaved-title");
    if several {
        list(ui, scope, &documents);
    } else {
        let file = documents.first().map(|one| scope.state.name_of(one));
        let message = Message::new("unsaved-text").text("file", file.unwrap_or_default());
        ui.label(scope.texts.say(&message));
    }
    let (save, discard) = if several {
        ("button-save-all", "button-discard-all")
    } else {
        ("button-save", "button-discard")
    };
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, save, true) {
            let next = Next::SaveFirst(Box::new(next.clone()));
            scope.answer(Request::Guard(next));
        }
        scope.cancel(ui);
        if scope.button(ui, discard) {
            scope.answer(Request::Proceed(next.clone()));
        }
    });
}

/// Which maps they are.
fn list(ui: &mut Ui, scope: &Scope, documents: &[&Document]) {
    let message = Message::new("unsaved-several").count("count", documents.len());
    ui.label(scope.texts.say(&message));
    ui.add_space(6.0);
    ScrollArea::vertical()
        .max_height(240.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for document in documents {
                widget::strong(ui, &scope.state.name_of(document));
            }
        });
}

//! How to open a file that somebody has open.

use std::path::Path;

use egui::Ui;

use crate::language::Message;
use crate::storage::Holder;

use super::super::files::{Access, Source, file_name, holder_words};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

/// A file that somebody has open.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    /// The file.
    pub(super) path: &'a Path,
    /// Who has it.
    pub(super) holder: &'a Holder,
    /// The map in whose place it was to be opened.
    pub(super) instead_of: Option<u64>,
}

impl Held<'_> {
    fn open(self, access: Access) -> Request {
        Request::Open(Source::FileAs {
            path: self.path.to_owned(),
            access,
            instead_of: self.instead_of,
        })
    }
}

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, held: Held, taking_over: &mut bool) {
    ui.set_width(600.0);
    if *taking_over {
        return ask_to_take_over(ui, scope, held, taking_over);
    }
    head(ui, scope, "locked-title", held.path);
    words(ui, scope, "locked-text", held.holder);
    ui.add_space(6.0);
    widget::muted(ui, &scope.texts.get("locked-ways"));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-open-read-only", true) {
            scope.answer(held.open(Access::ReadOnly));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-open-copy") {
            scope.answer(held.open(Access::Copy));
        }
        // Whoever is on this computer is there: the system says so.
        if held.holder.is_elsewhere() && scope.button(ui, "button-take-over-ask") {
            *taking_over = true;
        }
    });
}

/// Says what taking the lock over means, and asks once more.
fn ask_to_take_over(ui: &mut Ui, scope: &mut Scope, held: Held, taking_over: &mut bool) {
    head(ui, scope, "take-over-title", held.path);
    words(ui, scope, "take-over-text", held.holder);
    scope.buttons(ui, |scope, ui| {
        if scope.button(ui, "button-take-over") {
            scope.answer(held.open(Access::TakenOver));
        }
        if scope.button(ui, "button-back") {
            *taking_over = false;
        }
    });
}

fn head(ui: &mut Ui, scope: &Scope, key: &'static str, path: &Path) {
    let title = Message::new(key).text("file", file_name(path));
    widget::title(ui, &scope.texts.say(&title));
    ui.add_space(6.0);
}

fn words(ui: &mut Ui, scope: &Scope, key: &'static str, holder: &Holder) {
    let holder = holder_words(scope.texts, holder);
    let message = Message::new(key).text("holder", holder);
    ui.label(scope.texts.say(&message));
}

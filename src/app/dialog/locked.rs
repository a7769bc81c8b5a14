//! How to open a file that somebody has open.

use std::path::Path;

use egui::Ui;

use crate::language::Message;
use crate::storage::Holder;

use super::super::files::{Access, Next, file_name, holder_words};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(
    ui: &mut Ui,
    scope: &mut Scope,
    (path, holder): (&Path, &Holder),
    taking_over: &mut bool,
) {
    ui.set_width(600.0);
    if *taking_over {
        return ask_to_take_over(ui, scope, (path, holder), taking_over);
    }
    head(ui, scope, "locked-title", path);
    words(ui, scope, "locked-text", holder);
    ui.add_space(6.0);
    widget::muted(ui, &scope.texts.get("locked-ways"));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-open-read-only", true) {
            scope.answer(open(path, Access::ReadOnly));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-open-copy") {
            scope.answer(open(path, Access::Copy));
        }
        // Whoever is on this computer is there: the system says so.
        if holder.is_elsewhere() && scope.button(ui, "button-take-over-ask") {
            *taking_over = true;
        }
    });
}

/// Says what taking the lock over means, and asks once more.
fn ask_to_take_over(
    ui: &mut Ui,
    scope: &mut Scope,
    (path, holder): (&Path, &Holder),
    taking_over: &mut bool,
) {
    head(ui, scope, "take-over-title", path);
    words(ui, scope, "take-over-text", holder);
    scope.buttons(ui, |scope, ui| {
        if scope.button(ui, "button-take-over") {
            scope.answer(open(path, Access::TakenOver));
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

fn open(path: &Path, access: Access) -> Request {
    Request::Proceed(Next::OpenAs(path.to_owned(), access))
}

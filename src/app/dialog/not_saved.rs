//! The map was not saved: why, and what can be done.

use egui::Ui;

use crate::language::Message;

use super::super::files::{NotSaved, SaveJob, file_name};
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, job: &SaveJob, reason: &NotSaved) {
    ui.set_width(540.0);
    let title = Message::new("not-saved-title").text("file", file_name(&job.path));
    widget::title(ui, &scope.texts.say(&title));
    ui.add_space(6.0);
    scope.sentence(ui, &reason.message(scope.texts));
    ui.add_space(6.0);
    widget::muted(ui, &scope.texts.get("not-saved-nothing-lost"));
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-save-as", true) {
            scope.answer(Request::SaveAs(job.document, job.next.clone()));
        }
        scope.cancel(ui);
        if scope.button(ui, "button-try-again") {
            scope.answer(Request::SaveAgain(job.clone()));
        }
    });
}

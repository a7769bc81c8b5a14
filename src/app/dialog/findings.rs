//! What was found and repaired in a file that was opened.

use std::path::Path;

use egui::{Label, ScrollArea, Ui};

use crate::language::Message;

use super::super::request::Request;
use super::super::widget;
use super::Scope;

/// Findings shown; more would only be scrolled past.
const MOST_SHOWN: usize = 200;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, about: &Message, lines: &[Message]) {
    ui.set_width(620.0);
    scope.title(ui, "findings-title");
    widget::strong(ui, &scope.texts.say(about));
    widget::muted(ui, &scope.texts.get("findings-text"));
    ui.add_space(8.0);
    ScrollArea::vertical()
        .max_height(360.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for line in lines.iter().take(MOST_SHOWN) {
                ui.add(Label::new(scope.texts.say(line)).wrap());
            }
            let more = lines.len().saturating_sub(MOST_SHOWN);
            if more > 0 {
                let message = Message::new("findings-more").count("count", more);
                widget::muted(ui, &scope.texts.say(&message));
            }
        });
    scope.buttons(ui, |scope, ui| {
        scope.close(ui);
        let path = scope.state.path().map(Path::to_owned);
        if let Some(path) = path.filter(|_| scope.button(ui, "action-versions")) {
            scope.answer(Request::ShowVersions(path));
        }
    });
}

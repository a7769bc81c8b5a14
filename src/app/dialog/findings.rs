//! What was found and repaired in a file that was opened.

use egui::{Label, ScrollArea, TextStyle, Ui};

use crate::language::Message;

use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, lines: &[Message]) {
    ui.set_width(600.0);
    scope.title(ui, "findings-title");
    widget::muted(ui, &scope.texts.get("findings-text"));
    ui.add_space(8.0);
    let height = ui.text_style_height(&TextStyle::Body);
    ScrollArea::vertical()
        .max_height(360.0)
        .auto_shrink([false, true])
        .show_rows(ui, height, lines.len(), |ui, rows| {
            for line in lines.get(rows).unwrap_or_default() {
                let text = scope.texts.say(line);
                ui.add(Label::new(text.as_str()).truncate())
                    .on_hover_text(text);
            }
        });
    scope.buttons(ui, Scope::close);
}

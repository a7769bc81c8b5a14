//! Every action with its keys.

use egui::{Grid, ScrollArea, Ui};

use super::super::action::ACTIONS;
use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope) {
    ui.set_width(520.0);
    scope.title(ui, "shortcuts-title");
    let with_keys = ACTIONS.iter().filter(|action| !action.shortcuts.is_empty());
    ScrollArea::vertical()
        .max_height(460.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let grid = Grid::new("shortcuts").num_columns(2).spacing([32.0, 4.0]);
            grid.show(ui, |ui| {
                for action in with_keys {
                    let keys = action.shortcuts.iter().map(|keys| keys.text(ui.ctx()));
                    let keys: Vec<String> = keys.collect();
                    ui.label(scope.texts.get(action.key).as_ref());
                    widget::muted(ui, &keys.join(", "));
                    ui.end_row();
                }
            });
        });
    scope.buttons(ui, Scope::close);
}

//! Every action with its keys, by menu, what keys and pointer do on the canvas
//! beside these, and what pasted signs mean; a few letters narrow it down.

use egui::{Grid, Id, Margin, RichText, ScrollArea, TextEdit, Ui};

use crate::search::fold;

use super::super::action::{Action, PARTS};
use super::super::one_line;
use super::super::widget;
use super::Scope;

/// What is no action of the table: what it does, and the keys or the gesture.
const ON_CANVAS: [(&str, &str); 19] = [
    ("shortcuts-walk", "shortcuts-walk-keys"),
    ("shortcuts-lane", "shortcuts-lane-keys"),
    ("shortcuts-ends", "shortcuts-ends-keys"),
    ("shortcuts-extend", "shortcuts-extend-keys"),
    ("shortcuts-type", "shortcuts-type-keys"),
    ("shortcuts-edit", "shortcuts-edit-keys"),
    ("shortcuts-onward", "shortcuts-onward-keys"),
    ("shortcuts-line", "shortcuts-line-keys"),
    ("shortcuts-move", "shortcuts-move-keys"),
    ("shortcuts-join", "shortcuts-join-keys"),
    ("shortcuts-mismatch", "shortcuts-mismatch-keys"),
    ("shortcuts-attach", "shortcuts-attach-keys"),
    ("shortcuts-attach-both", "shortcuts-attach-both-keys"),
    ("shortcuts-path", "shortcuts-path-keys"),
    ("shortcuts-leave", "shortcuts-leave-keys"),
    ("shortcuts-pan", "shortcuts-pan-keys"),
    ("shortcuts-zoom", "shortcuts-zoom-keys"),
    ("shortcuts-together", "shortcuts-together-keys"),
    ("shortcuts-area", "shortcuts-area-keys"),
];

/// What an outline or a table becomes when it is pasted.
const PASTED: [(&str, &str); 6] = [
    ("shortcuts-paste-levels", "shortcuts-paste-levels-keys"),
    ("shortcuts-paste-pain", "shortcuts-paste-pain-keys"),
    ("shortcuts-paste-idea", "shortcuts-paste-idea-keys"),
    ("shortcuts-paste-persona", "shortcuts-paste-persona-keys"),
    ("shortcuts-paste-next", "shortcuts-paste-next-keys"),
    ("shortcuts-paste-table", "shortcuts-paste-table-keys"),
];

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, query: &mut String) {
    ui.set_width(560.0);
    scope.title(ui, "shortcuts-title");
    field(ui, scope, query);
    ui.add_space(4.0);
    let wanted = fold(query.trim());
    ScrollArea::vertical()
        .max_height(440.0)
        .min_scrolled_height(440.0)
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut shown = 0;
            for menu in PARTS.chunk_by(|(one, _), (next, _)| one == next) {
                let actions = menu.iter().flat_map(|(_, part)| *part);
                let rows = actions.filter_map(|action| of_action(ui, scope, action));
                shown += group(ui, scope, menu[0].0, rows.collect(), &wanted);
            }
            let text = |key: &str| scope.texts.get(key).into_owned();
            for (title, rows) in [
                ("shortcuts-canvas", &ON_CANVAS[..]),
                ("shortcuts-pasting", &PASTED[..]),
            ] {
                let rows = rows.iter().map(|(does, keys)| (text(does), text(keys)));
                shown += group(ui, scope, title, rows.collect(), &wanted);
            }
            if shown == 0 {
                widget::muted(ui, &scope.texts.get("shortcuts-nothing"));
            }
        });
    scope.buttons(ui, Scope::close);
}

fn field(ui: &mut Ui, scope: &Scope, query: &mut String) {
    let name = scope.texts.get("shortcuts-search");
    let response = ui.add(
        TextEdit::singleline(query)
            .id(Id::unique("shortcuts-search"))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(9, 5))
            .hint_text(name.as_ref().to_owned()),
    );
    let response = response.accessible_name(name.as_ref());
    one_line::select_when_reached(ui, &response, query);
}

/// Name and keys of an action that has keys.
fn of_action(ui: &Ui, scope: &Scope, action: &Action) -> Option<(String, String)> {
    let keys = action.shortcuts.iter().map(|keys| keys.text(ui.ctx()));
    let keys: Vec<String> = keys.collect();
    let name = scope.texts.get(action.key).into_owned();
    (!keys.is_empty()).then(|| (name, keys.join(", ")))
}

/// Shows the rows that fit what is looked for; returns how many.
fn group(
    ui: &mut Ui,
    scope: &Scope,
    title: &str,
    mut rows: Vec<(String, String)>,
    wanted: &str,
) -> usize {
    rows.retain(|(name, keys)| fold(name).contains(wanted) || fold(keys).contains(wanted));
    if rows.is_empty() {
        return 0;
    }
    ui.add_space(6.0);
    widget::overline(ui, &scope.texts.get(title));
    let grid = Grid::new(title).num_columns(2).spacing([28.0, 5.0]);
    grid.min_col_width(250.0).show(ui, |ui| {
        for (name, keys) in &rows {
            ui.label(name);
            let color = ui.visuals().weak_text_color();
            ui.label(RichText::new(keys).color(color));
            ui.end_row();
        }
    });
    rows.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_menu_is_listed_as_one_group() {
        let groups = PARTS.chunk_by(|(one, _), (next, _)| one == next);
        let mut menus: Vec<&str> = groups.map(|menu| menu[0].0).collect();
        let count = menus.len();
        menus.sort_unstable();
        menus.dedup();
        assert_eq!(menus.len(), count);
    }
}

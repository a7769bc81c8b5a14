//! The table by keyboard: arrows walk, Shift extends the block, typing and
//! Enter edit, Delete empties, copied blocks go out and come in.

use egui::{Event, Key, Modifiers, Ui};

use crate::app::action::{Action, ActionId};
use crate::app::held_keys::{ARROWS_AND_TAB, hold};
use crate::app::request::Requests;
use crate::app::view::View;

use super::{Spot, Table, block, fill, grid_id};

/// Rows that a page is.
const PAGE: isize = 15;
/// Further than any table.
const FAR: isize = 1 << 30;

/// Steps of rows and columns for each key.
const WAYS: [(Modifiers, Key, (isize, isize)); 12] = [
    (Modifiers::COMMAND, Key::Home, (-FAR, -FAR)),
    (Modifiers::COMMAND, Key::End, (FAR, FAR)),
    (Modifiers::COMMAND, Key::ArrowUp, (-FAR, 0)),
    (Modifiers::COMMAND, Key::ArrowDown, (FAR, 0)),
    (Modifiers::NONE, Key::ArrowUp, (-1, 0)),
    (Modifiers::NONE, Key::ArrowDown, (1, 0)),
    (Modifiers::NONE, Key::ArrowLeft, (0, -1)),
    (Modifiers::NONE, Key::ArrowRight, (0, 1)),
    (Modifiers::NONE, Key::Home, (0, -FAR)),
    (Modifiers::NONE, Key::End, (0, FAR)),
    (Modifiers::NONE, Key::PageUp, (-PAGE, 0)),
    (Modifiers::NONE, Key::PageDown, (PAGE, 0)),
];

/// Answers keys while the table has them and no cell is typed in.
pub(super) fn listen(ui: &Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    if table.editing.is_some() || !Table::holds_keys(ui.ctx()) {
        return;
    }
    hold(ui, grid_id(), ARROWS_AND_TAB);
    for id in [ActionId::Undo, ActionId::Redo] {
        let shortcuts = Action::of(id).shortcuts;
        if ui.input_mut(|input| shortcuts.iter().any(|shortcut| shortcut.consume(input))) {
            requests.act(id);
        }
    }
    if walk(ui, view, table, requests) {
        return;
    }
    clipboard(ui, view, table, requests);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Enter) || pressed(Key::F2) {
        table.begin(None, requests);
    } else if pressed(Key::Delete) || pressed(Key::Backspace) {
        block::clear(view, table, requests);
    } else if let Some(text) = typed(ui) {
        table.begin(Some(text), requests);
    }
}

/// Goes where a key leads; returns whether there was one.
fn walk(ui: &Ui, view: &View, table: &mut Table, requests: &mut Requests) -> bool {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, up) in [(Key::ArrowUp, true), (Key::ArrowDown, false)] {
        if pressed(Modifiers::ALT, key) {
            table.choices.sort = Some((table.at.1, up));
            return true;
        }
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        let last = |count: usize| count.saturating_sub(1);
        table.at = (0, 0);
        table.corner = (
            last(table.sheet.rows.len()),
            last(table.sheet.columns.len()),
        );
        return true;
    }
    for (modifiers, step) in [(Modifiers::SHIFT, (0, -1)), (Modifiers::NONE, (0, 1))] {
        if pressed(modifiers, Key::Tab) {
            table.step(step, false, view, requests);
            return true;
        }
    }
    for (modifiers, key, step) in WAYS {
        for (shift, extending) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
            if pressed(modifiers | shift, key) {
                table.step(step, extending, view, requests);
                return true;
            }
        }
    }
    false
}

impl Table {
    /// Moves the focus by rows and columns, up to the edges.
    pub(super) fn step(
        &mut self,
        (rows, columns): (isize, isize),
        extending: bool,
        view: &View,
        requests: &mut Requests,
    ) {
        let to = |from: usize, by: isize, count: usize| {
            let wanted = from.saturating_add_signed(by);
            wanted.min(count.saturating_sub(1))
        };
        let spot: Spot = (
            to(self.at.0, rows, self.sheet.rows.len()),
            to(self.at.1, columns, self.sheet.columns.len()),
        );
        self.go(spot, extending, view, requests);
    }
}

/// Copy, cut and paste come as events of their own.
fn clipboard(ui: &Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    let mut taken: Vec<Event> = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let is_ours = matches!(event, Event::Copy | Event::Cut | Event::Paste(_));
            if is_ours {
                taken.push(event.clone());
            }
            !is_ours
        });
    });
    for event in taken {
        match event {
            Event::Copy => ui.ctx().copy_text(block::text(view, table)),
            Event::Cut => {
                ui.ctx().copy_text(block::text(view, table));
                block::clear(view, table, requests);
            }
            Event::Paste(text) => fill::paste(&text, view, table, requests),
            _ => {}
        }
    }
}

/// What was typed into the table.
fn typed(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let mut text = None;
        input.events.retain(|event| match event {
            Event::Text(typed) if text.is_none() && !typed.trim().is_empty() => {
                text = Some(typed.clone());
                false
            }
            _ => true,
        });
        text
    })
}

//! A cell that is typed in: what it means for the map, shown at once and made
//! a step when the cell is left.

use egui::{EventFilter, Id, Key, Margin, Modifiers, Rect, TextEdit, Ui, WidgetInfo};

use crate::app::held_keys::ARROWS_AND_TAB;
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::{Command, Map, NumberCommand, Owner, PendingKind, Reading};
use crate::exchange::{Names, ReadingField, with_number, with_text};
use crate::language::Message;

use super::sheet::Column;
use super::{Spot, Table, grid_id};

/// A cell while it is typed in.
pub(super) struct Editing {
    /// What is typed.
    text: String,
    /// Why it cannot be taken over.
    pub(super) refused: Option<Message>,
    /// Whether anything was typed.
    changed: bool,
    /// The field takes the keys with the next frame.
    is_new: bool,
}

impl Table {
    /// Begins to type in the cell with the focus: over what is there, or from
    /// its end on. Says why where nothing can be typed.
    pub(super) fn begin(&mut self, text: Option<String>, requests: &mut Requests) {
        let (row, column) = self.at;
        let Some(cell) = self
            .sheet
            .rows
            .get(row)
            .and_then(|row| row.cells.get(column))
        else {
            return;
        };
        let fixed = if self.sheet.key(row, column).is_none() {
            Some("table-name-cell")
        } else {
            let is_interval = self.sheet.columns[column] == Column::Field(ReadingField::Interval);
            is_interval.then_some("table-computed")
        };
        if let Some(why) = fixed {
            return requests.push(Request::Tell(Message::new(why)));
        }
        self.editing = Some(Editing {
            changed: text.is_some(),
            text: text.unwrap_or_else(|| cell.typed.clone()),
            refused: None,
            is_new: true,
        });
    }
}

/// What a text in a cell does to the map; `None` when nothing.
///
/// # Errors
/// What should stand there.
pub(super) fn command(
    table: &Table,
    (row, column): Spot,
    text: &str,
    map: &Map,
    names: &Names,
) -> Result<Option<NumberCommand>, Message> {
    let key = table.sheet.key(row, column);
    let key = key.ok_or(Message::new("table-fixed"))?;
    let old = map.reading(&key);
    let reading = old.cloned().unwrap_or_else(|| Reading::new(key.clone()));
    let is_number = matches!(table.sheet.columns[column], Column::Period(_));
    if is_number && text.trim().is_empty() {
        return Ok(old.is_some().then_some(NumberCommand::RemoveReading(key)));
    }
    let changed = match &table.sheet.columns[column] {
        Column::Period(_) => with_number(&reading, text)?,
        Column::Field(field) => with_text(&reading, *field, text, names)?,
    };
    Ok(match old {
        Some(old) if *old == changed => None,
        Some(_) => Some(NumberCommand::ReplaceReading {
            old: key,
            reading: changed,
        }),
        None => Some(NumberCommand::PutReading(changed)),
    })
}

/// Shows the field over its cell and answers its keys.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    view: &View,
    table: &mut Table,
    requests: &mut Requests,
) {
    let Some(mut editing) = table.editing.take() else {
        return;
    };
    let id = grid_id().with("cell");
    let owner = Owner(id.value());
    let keys = Keys::taken(ui, id);
    let name = view.texts.get("table-cell-field");
    let edit = TextEdit::singleline(&mut editing.text)
        .id(id)
        .event_filter(EventFilter {
            escape: true,
            ..ARROWS_AND_TAB
        })
        .margin(Margin::symmetric(6, 4));
    let response = ui.put(rect, edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, &editing.text, &editing.text, "");
        info.label = Some(name.to_string());
        info
    });
    if std::mem::take(&mut editing.is_new) {
        response.request_focus();
        to_end(ui, id, &editing.text);
        table.editing = Some(editing);
        table.preview(view, owner, requests);
        return;
    }
    if response.changed() {
        editing.changed = true;
    }
    let changed = response.changed();
    let lost = !response.has_focus();
    table.editing = Some(editing);
    if changed {
        table.preview(view, owner, requests);
    } else {
        requests.push(Request::Stamp(owner));
    }
    match keys {
        Keys::Escape => table.end(Request::Cancel(owner), requests),
        Keys::Go(step) => table.leave(owner, Some(step), view, requests),
        Keys::None if lost => table.leave(owner, None, view, requests),
        Keys::None => {}
    }
}

impl Table {
    /// Shows on the map what is typed, or notes why it cannot be.
    fn preview(&mut self, view: &View, owner: Owner, requests: &mut Requests) {
        let Some(editing) = &self.editing else { return };
        if !editing.changed {
            return;
        }
        let map = view.session.committed();
        let found = command(self, self.at, &editing.text, map, &Names::new(map));
        let found = found.and_then(|command| {
            let command = command.map(Command::from);
            let tried = command
                .as_ref()
                .map_or(Ok(()), |command| map.after(command).map(|_| ()));
            tried.map(|()| command).map_err(|error| error.message())
        });
        let refused = match found {
            Ok(Some(command)) => {
                requests.preview(owner, PendingKind::Field, command);
                None
            }
            Ok(None) => {
                requests.push(Request::Cancel(owner));
                None
            }
            Err(why) => {
                requests.push(Request::Cancel(owner));
                Some(why)
            }
        };
        if let Some(editing) = &mut self.editing {
            editing.refused = refused;
        }
    }

    /// Takes over what was typed and goes on; what is refused stays open.
    fn leave(
        &mut self,
        owner: Owner,
        step: Option<(isize, isize)>,
        view: &View,
        requests: &mut Requests,
    ) {
        let Some(editing) = &self.editing else { return };
        if let (Some(why), true) = (&editing.refused, editing.changed) {
            if step.is_none() {
                requests.push(Request::Tell(why.clone()));
                self.editing = None;
            }
            return;
        }
        self.editing = None;
        requests.push(Request::Finish(owner));
        if let Some(step) = step {
            self.takes_keys = true;
            self.step(step, false, view, requests);
        }
    }

    fn end(&mut self, request: Request, requests: &mut Requests) {
        self.editing = None;
        requests.push(request);
        self.takes_keys = true;
    }
}

/// A key that ends the typing.
enum Keys {
    None,
    Escape,
    Go((isize, isize)),
}

impl Keys {
    fn taken(ui: &Ui, id: Id) -> Self {
        if !ui.memory(|memory| memory.has_focus(id)) {
            return Self::None;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            return Self::Escape;
        }
        let ways = [
            (Modifiers::SHIFT, Key::Enter, (-1, 0)),
            (Modifiers::SHIFT, Key::Tab, (0, -1)),
            (Modifiers::NONE, Key::Enter, (1, 0)),
            (Modifiers::NONE, Key::Tab, (0, 1)),
        ];
        let way = ways
            .into_iter()
            .find(|(modifiers, key, _)| pressed(*modifiers, *key));
        way.map_or(Self::None, |(.., step)| Self::Go(step))
    }
}

fn to_end(ui: &Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    TextEdit::store_state(ui.ctx(), id, state);
}

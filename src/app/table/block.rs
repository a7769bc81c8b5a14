//! Blocks of cells: copied as a spreadsheet takes them, emptied, pasted.

use crate::app::request::Requests;
use crate::app::view::View;
use crate::document::{Command, Map, NumberCommand, Reading};
use crate::exchange::{
    AskedReading, Names, PastedReadings, ReadingField, RefusedCell, UsualReading, cells_of,
    has_header, line_of, paste_readings, with_text,
};
use crate::language::Message;

use super::paint::column_name;
use super::sheet::Column;
use super::{Table, edit};

/// The chosen block with tabs and lines; all of the table comes with the names
/// of its columns.
pub(super) fn text(view: &View, table: &Table) -> String {
    let (rows, columns) = table.block();
    let sheet = &table.sheet;
    let is_all = *columns.start() == 0 && *columns.end() + 1 == sheet.columns.len();
    let head = (is_all && rows.clone().count() > 1).then(|| {
        let names = sheet.columns.iter();
        let names = names.map(|column| column_name(view, column));
        line_of(&names.collect::<Vec<_>>())
    });
    let lines = sheet.rows.get(rows).unwrap_or_default().iter().map(|row| {
        let cells = row.cells.get(columns.clone()).unwrap_or_default();
        let cells: Vec<String> = cells.iter().map(|cell| cell.typed.clone()).collect();
        line_of(&cells)
    });
    head.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// Empties the chosen block, as one step: numbers go with their readings,
/// other texts by themselves.
pub(super) fn clear(view: &View, table: &Table, requests: &mut Requests) {
    let (rows, columns) = table.block();
    let map = view.map();
    let names = Names::new(map);
    let mut commands: Vec<Command> = Vec::new();
    for row in rows {
        if let Some(key) = table.sheet.rows.get(row).and_then(|row| row.key.as_ref()) {
            commands.extend(cleared(map.reading(key), table, columns.clone(), &names));
            continue;
        }
        for column in columns.clone() {
            let key = table.sheet.key(row, column);
            if let Some(key) = key.filter(|key| map.reading(key).is_some()) {
                commands.push(NumberCommand::RemoveReading(key).into());
            }
        }
    }
    if !commands.is_empty() {
        requests.run(Command::Together {
            label: Message::new("label-clear-readings").count("count", commands.len()),
            commands,
        });
    }
}

/// A reading without what stands in these columns; without its value, it goes.
fn cleared(
    reading: Option<&Reading>,
    table: &Table,
    columns: std::ops::RangeInclusive<usize>,
    names: &Names,
) -> Option<Command> {
    let old = reading?;
    let mut changed = old.clone();
    for column in columns {
        match table.sheet.columns.get(column)? {
            Column::Field(ReadingField::Value) => {
                return Some(NumberCommand::RemoveReading(old.key.clone()).into());
            }
            Column::Field(
                field @ (ReadingField::SampleSize | ReadingField::Source | ReadingField::Date),
            ) => changed = with_text(&changed, *field, "", names).ok()?,
            _ => {}
        }
    }
    (changed != *old).then(|| NumberCommand::PutReading(changed).into())
}

/// Takes a block from a spreadsheet: by its header, or into the cells from the
/// focus on.
pub(super) fn paste(text: &str, view: &View, table: &mut Table, requests: &mut Requests) {
    let rows = cells_of(text);
    let map = view.map();
    let pasted = if has_header(&rows) {
        let here = table.sheet.rows.get(table.at.0).map(|row| row.question);
        let usual = UsualReading {
            metric: here.map(|here| here.metric),
            ..UsualReading::default()
        };
        paste_readings(&rows, map, usual)
    } else {
        into_cells(&rows, view, table)
    };
    if let Some(command) = &pasted.command {
        requests.run(command.clone());
    }
    table.report = Some(pasted);
}

/// Cell by cell from the focus on; a single cell fills the chosen block.
fn into_cells(rows: &[Vec<String>], view: &View, table: &Table) -> PastedReadings {
    let map = view.map();
    let mut filling = Filling {
        table,
        map,
        names: Names::new(map),
        asked: Vec::new(),
        refused: Vec::new(),
    };
    let (chosen, columns) = table.block();
    let (top, left) = (*chosen.start(), *columns.start());
    if let [row] = rows
        && let [text] = row.as_slice()
    {
        for row in chosen {
            let cells = columns.clone().map(|column| (column, 1, text.as_str()));
            filling.row(row, 1, &cells.collect::<Vec<_>>());
        }
    } else {
        for (down, row) in rows.iter().enumerate() {
            let cells = row.iter().enumerate();
            let cells = cells.map(|(right, text)| (left + right, right + 1, text.as_str()));
            let said = cells.filter(|(.., text)| !text.trim().is_empty());
            filling.row(top + down, down + 1, &said.collect::<Vec<_>>());
        }
    }
    PastedReadings::of(map, &[], filling.asked, filling.refused)
}

/// Cells on their way into the table.
struct Filling<'a> {
    table: &'a Table,
    map: &'a Map,
    names: Names,
    asked: Vec<AskedReading>,
    refused: Vec<RefusedCell>,
}

impl Filling<'_> {
    /// Fills cells of a row: column of the table, column of the block, text.
    fn row(&mut self, row: usize, from: usize, cells: &[(usize, usize, &str)]) {
        let key = self
            .table
            .sheet
            .rows
            .get(row)
            .and_then(|row| row.key.as_ref());
        match key.and_then(|key| self.map.reading(key)) {
            Some(reading) => self.reading(reading, from, cells),
            None => self.numbers(row, from, cells),
        }
    }

    /// The parts of one reading, together.
    fn reading(&mut self, old: &Reading, from: usize, cells: &[(usize, usize, &str)]) {
        let mut changed = old.clone();
        for (column, of_block, text) in cells {
            let Some(Column::Field(field)) = self.table.sheet.columns.get(*column) else {
                self.refuse((from, *of_block), text, Message::new("table-outside"));
                continue;
            };
            match with_text(&changed, *field, text, &self.names) {
                Ok(reading) => changed = reading,
                Err(why) => self.refuse((from, *of_block), text, why),
            }
        }
        if changed != *old {
            let (_, column, text) = cells.first().copied().unwrap_or((0, 1, ""));
            self.asked.push(AskedReading {
                cell: (from, column),
                text: text.to_owned(),
                command: NumberCommand::ReplaceReading {
                    old: old.key.clone(),
                    reading: changed,
                },
            });
        }
    }

    /// A number in each cell.
    fn numbers(&mut self, row: usize, from: usize, cells: &[(usize, usize, &str)]) {
        for (column, of_block, text) in cells {
            let cell = (from, *of_block);
            let is_inside =
                row < self.table.sheet.rows.len() && *column < self.table.sheet.columns.len();
            if !is_inside {
                self.refuse(cell, text, Message::new("table-outside"));
                continue;
            }
            match edit::command(self.table, (row, *column), text, self.map, &self.names) {
                Ok(Some(command)) => self.asked.push(AskedReading {
                    cell,
                    text: (*text).to_owned(),
                    command,
                }),
                Ok(None) => {}
                Err(why) => self.refuse(cell, text, why),
            }
        }
    }

    fn refuse(&mut self, (row, column): (usize, usize), text: &str, why: Message) {
        self.refused.push(RefusedCell {
            row,
            column,
            text: text.to_owned(),
            why,
        });
    }
}

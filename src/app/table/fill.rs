//! What is pasted into the table: by a header, by the names in its rows, or
//! cell by cell.

use crate::app::request::Requests;
use crate::app::view::View;
use crate::document::{Map, NumberCommand, Reading};
use crate::exchange::{
    AskedReading, Names, PastedReadings, RefusedCell, UsualReading, cells_of, has_header,
    paste_readings, paste_unnamed, with_text,
};
use crate::language::Message;

use super::sheet::Column;
use super::{Table, edit};

/// Takes a block from a spreadsheet: by its header, by the names in its rows,
/// or into the cells from the focus on.
pub(super) fn paste(text: &str, view: &View, table: &mut Table, requests: &mut Requests) {
    let rows = cells_of(text);
    let map = view.map();
    let columns = table.sheet.columns.iter();
    let periods: Vec<&str> = columns.filter_map(Column::period).collect();
    let pasted = if has_header(&rows) {
        let here = table.sheet.rows.get(table.at.0).map(|row| row.question);
        let usual = UsualReading {
            metric: here.map(|here| here.metric),
            ..UsualReading::default()
        };
        paste_readings(&rows, map, usual)
    } else {
        let by_names = paste_unnamed(&rows, map, &periods);
        by_names.unwrap_or_else(|| into_cells(&rows, view, table))
    };
    if let Some(command) = &pasted.command {
        requests.run(command.clone());
    }
    table.report = Some(pasted);
}

/// Cell by cell from the focus on; a single cell fills the chosen block. What is
/// computed is left alone: a row of a block goes on to the next that takes it.
fn into_cells(rows: &[Vec<String>], view: &View, table: &Table) -> PastedReadings {
    let map = view.map();
    let mut filling = Filling {
        table,
        map,
        names: Names::new(map),
        asked: Vec::new(),
        refused: Vec::new(),
        left_alone: 0,
    };
    let (chosen, columns) = table.block();
    let (top, left) = (*chosen.start(), *columns.start());
    if let [row] = rows
        && let [text] = row.as_slice()
    {
        for row in chosen {
            let cells = columns.clone().map(|column| (column, 1, text.as_str()));
            let mut cells: Vec<_> = cells.collect();
            filling.left_alone += filling.computed(row, &cells);
            cells.retain(|(column, ..)| !table.sheet.is_computed(row, *column));
            filling.row(row, 1, &cells);
        }
    } else {
        let mut at = top;
        for (from, row) in (1..).zip(rows) {
            let cells = row.iter().enumerate();
            let cells = cells.map(|(right, text)| (left + right, right + 1, text.as_str()));
            let said = cells.filter(|(.., text)| !text.trim().is_empty());
            let said: Vec<_> = said.collect();
            at = filling.next_free(at, &said);
            filling.row(at, from, &said);
            at += 1;
        }
    }
    PastedReadings {
        left_alone: filling.left_alone,
        ..PastedReadings::of(map, &[], filling.asked, filling.refused)
    }
}

/// Cells on their way into the table.
struct Filling<'a> {
    table: &'a Table,
    map: &'a Map,
    names: Names,
    asked: Vec<AskedReading>,
    refused: Vec<RefusedCell>,
    left_alone: usize,
}

impl Filling<'_> {
    /// How many of these cells of a row are computed.
    fn computed(&self, row: usize, cells: &[(usize, usize, &str)]) -> usize {
        let columns = cells.iter().map(|(column, ..)| *column);
        let is_computed = |column: &usize| self.table.sheet.is_computed(row, *column);
        columns.filter(is_computed).count()
    }

    /// The first row from `row` on in which none of these cells is computed.
    fn next_free(&mut self, mut row: usize, cells: &[(usize, usize, &str)]) -> usize {
        loop {
            match self.computed(row, cells) {
                0 => return row,
                computed => self.left_alone += computed,
            }
            row += 1;
        }
    }

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

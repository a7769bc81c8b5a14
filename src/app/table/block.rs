//! Blocks of cells: copied as a spreadsheet takes them, emptied. What is pasted
//! stands in `fill`.

use crate::app::request::Requests;
use crate::app::view::View;
use crate::document::{Command, NumberCommand, Reading};
use crate::exchange::{Names, ReadingField, line_of, with_text};
use crate::language::Message;

use super::Table;
use super::paint::column_name;
use super::sheet::Column;

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

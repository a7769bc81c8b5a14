//! A block of a spreadsheet whose columns are known, mostly by a header: a
//! reading in each row, or a period in each column.

use std::collections::HashSet;

use crate::document::{Map, MetricDefinition, NumberCommand, Reading, ReadingKey, Scope};
use crate::language::Message;

use super::names::is_said;
use super::paste::{AskedReading, PastedReadings, RefusedCell, UsualReading};
use super::{Names, ReadingField, with_number, with_text};

/// What a column of the block holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Head {
    Field(ReadingField),
    Period(String),
    Unknown,
}

/// Whether the first row of a block names its columns.
#[must_use]
pub fn has_header(rows: &[Vec<String>]) -> bool {
    let Some(first) = rows.first() else {
        return false;
    };
    let known = first.iter().filter_map(|cell| ReadingField::named(cell));
    let begins = first.first().and_then(|cell| ReadingField::named(cell));
    known.count() > 1 || begins.is_some() && first.len() > 1 && rows.len() > 1
}

/// Reads a block whose first row names its columns.
#[must_use]
pub fn paste_readings(rows: &[Vec<String>], map: &Map, usual: UsualReading) -> PastedReadings {
    let Some((first, rows)) = rows.split_first() else {
        return PastedReadings::default();
    };
    let mut block = Block::new(map, heads(first), usual);
    block.rows(2, rows);
    block.pasted()
}

fn heads(first: &[String]) -> Vec<Head> {
    let is_long = first
        .iter()
        .any(|cell| ReadingField::named(cell) == Some(ReadingField::Value));
    let head = |cell: &String| match ReadingField::named(cell) {
        Some(field) => Head::Field(field),
        None if is_long || cell.trim().is_empty() => Head::Unknown,
        None if is_said(cell, "table-no-period") => Head::Period(String::new()),
        None => Head::Period(cell.trim().to_owned()),
    };
    first.iter().map(head).collect()
}

/// The block while it is read.
pub(super) struct Block<'m> {
    map: &'m Map,
    heads: Vec<Head>,
    names: Names,
    usual: UsualReading,
    metrics: Vec<MetricDefinition>,
    asked: Vec<AskedReading>,
    refused: Vec<RefusedCell>,
    seen: HashSet<ReadingKey>,
}

impl<'m> Block<'m> {
    pub(super) fn new(map: &'m Map, heads: Vec<Head>, usual: UsualReading) -> Self {
        Self {
            map,
            heads,
            names: Names::new(map),
            usual,
            metrics: Vec::new(),
            asked: Vec::new(),
            refused: Vec::new(),
            seen: HashSet::new(),
        }
    }

    /// Reads the rows, the first of which has this number.
    pub(super) fn rows(&mut self, first: usize, rows: &[Vec<String>]) {
        for (row, cells) in (first..).zip(rows) {
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                self.row(row, cells);
            }
        }
    }

    /// What was understood, and what was not.
    pub(super) fn pasted(self) -> PastedReadings {
        PastedReadings::of(self.map, &self.metrics, self.asked, self.refused)
    }

    /// The same, but nothing is taken over where a cell was not understood.
    pub(super) fn pasted_if_understood(mut self) -> PastedReadings {
        if !self.refused.is_empty() {
            self.asked.clear();
        }
        self.pasted()
    }
}

impl Block<'_> {
    fn row(&mut self, row: usize, cells: &[String]) {
        let key = match self.key(cells) {
            Ok(key) => key,
            Err((column, why)) => {
                let text = cells.get(column).cloned().unwrap_or_default();
                return self.refuse((row, column), &text, why);
            }
        };
        let is_wide = self
            .heads
            .iter()
            .any(|head| matches!(head, Head::Period(_)));
        if is_wide {
            self.periods(row, cells, &key);
        } else {
            self.fields(row, cells, &key);
        }
    }

    /// What the row is of; or the column that says what nobody knows.
    fn key(&mut self, cells: &[String]) -> Result<ReadingKey, (usize, Message)> {
        let metric = match self.cell(ReadingField::Metric, cells) {
            Some((column, text)) => {
                let (id, definition) = self.names.metric(text).map_err(|why| (column, why))?;
                self.metrics.extend(definition);
                Some(id)
            }
            None => self.usual.metric,
        };
        let at = match self.cell(ReadingField::Place, cells) {
            Some((column, text)) => self.names.place(text).map_err(|why| (column, why))?,
            None => self.usual.at.unwrap_or(Scope::Map),
        };
        let persona = match self.cell(ReadingField::Persona, cells) {
            Some((column, text)) => self.names.persona(text).map_err(|why| (column, why))?,
            None => self.usual.persona,
        };
        let period = self.cell(ReadingField::Period, cells);
        Ok(ReadingKey {
            metric: metric.ok_or((0, Message::new("table-which-metric")))?,
            at,
            persona,
            period: period.map_or("", |(_, text)| text).trim().to_owned(),
        })
    }

    /// The text of a column, if the block has it.
    fn cell<'c>(&self, field: ReadingField, cells: &'c [String]) -> Option<(usize, &'c str)> {
        let mut heads = self.heads.iter();
        let column = heads.position(|head| *head == Head::Field(field))?;
        Some((column, cells.get(column).map_or("", String::as_str)))
    }

    /// A period in each column.
    fn periods(&mut self, row: usize, cells: &[String], key: &ReadingKey) {
        for (column, text) in cells.iter().enumerate() {
            let period = match self.heads.get(column) {
                Some(Head::Period(period)) => period.clone(),
                Some(Head::Field(_)) => continue,
                _ => {
                    self.unknown((row, column), text);
                    continue;
                }
            };
            let key = ReadingKey {
                period,
                ..key.clone()
            };
            if is_empty(text) {
                continue;
            }
            match with_number(&self.reading(&key), text) {
                Ok(reading) => self.ask((row, column), text, reading),
                Err(why) => self.refuse((row, column), text, why),
            }
        }
    }

    /// One reading, its parts in columns.
    fn fields(&mut self, row: usize, cells: &[String], key: &ReadingKey) {
        let mut reading = self.reading(key);
        let mut number = None;
        for (column, text) in cells.iter().enumerate() {
            let Some(Head::Field(field)) = self.heads.get(column) else {
                self.unknown((row, column), text);
                continue;
            };
            let field = *field;
            let is_part = matches!(
                field,
                ReadingField::Value
                    | ReadingField::SampleSize
                    | ReadingField::Source
                    | ReadingField::Date
            );
            if !is_part || is_empty(text) {
                continue;
            }
            match with_text(&reading, field, text, &self.names) {
                Ok(changed) => {
                    reading = changed;
                    number.get_or_insert((column, text));
                }
                Err(why) => self.refuse((row, column), text, why),
            }
        }
        match number {
            Some((column, text)) if reading.value.is_some() || reading.counts.is_some() => {
                self.ask((row, column), text, reading);
            }
            Some((column, text)) => {
                self.refuse((row, column), text, Message::new("entry-no-number"));
            }
            None => {}
        }
    }

    /// The reading that is there, or a new one.
    fn reading(&self, key: &ReadingKey) -> Reading {
        let known = self.map.reading(key).cloned();
        known.unwrap_or_else(|| Reading::new(key.clone()))
    }

    fn ask(&mut self, (row, column): (usize, usize), text: &str, reading: Reading) {
        if !self.seen.insert(reading.key.clone()) {
            let why = Message::new("table-stands-twice");
            return self.refuse((row, column), text, why);
        }
        self.asked.push(AskedReading {
            cell: (row, column + 1),
            text: text.to_owned(),
            command: NumberCommand::PutReading(reading),
        });
    }

    fn refuse(&mut self, (row, column): (usize, usize), text: &str, why: Message) {
        self.refused.push(RefusedCell {
            row,
            column: column + 1,
            text: text.trim().to_owned(),
            why,
        });
    }

    fn unknown(&mut self, cell: (usize, usize), text: &str) {
        if !is_empty(text) {
            self.refuse(cell, text, Message::new("table-unknown-column"));
        }
    }
}

/// Nothing, or a mark for nothing.
fn is_empty(text: &str) -> bool {
    matches!(text.trim(), "" | "—" | "-")
}

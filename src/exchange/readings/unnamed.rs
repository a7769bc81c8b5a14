//! A block of a spreadsheet without a header whose rows say themselves what
//! they are of: metric, place, perhaps persona, period, value, n.
//!
//! Such a block never goes into cells by its position: it would put numbers
//! into rows of other metrics.

use crate::document::Map;
use crate::language::{parse_count, parse_number};

use super::block::{Block, Head};
use super::paste::{PastedReadings, UsualReading};
use super::{Names, ReadingField};
use crate::exchange::entry::split_sample;

/// Reads a block whose rows name metrics or places of the map; `None` for any
/// other. `periods` are the columns of a table it may have been copied from.
///
/// All of it is understood or nothing is taken over: without a header, a row
/// that says nothing puts the meaning of all columns in doubt.
#[must_use]
pub fn paste_unnamed(rows: &[Vec<String>], map: &Map, periods: &[&str]) -> Option<PastedReadings> {
    let heads = heads(rows, &Names::new(map), periods)?;
    let mut block = Block::new(map, heads, UsualReading::default());
    block.rows(1, rows);
    Some(block.pasted_if_understood())
}

/// What the columns hold, by what stands in them.
fn heads(rows: &[Vec<String>], names: &Names, periods: &[&str]) -> Option<Vec<Head>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let columns = Columns { rows };
    let is_metric = |column| columns.any(column, |text| names.is_metric(text));
    let begins_with_metric = is_metric(0) || columns.any(1, |text| names.place(text).is_ok());
    let metric = usize::from(!begins_with_metric);
    if width < 3 || metric == 1 && !is_metric(1) || columns.all(metric, is_number) {
        return None;
    }
    let mut fields = vec![ReadingField::Metric, ReadingField::Place];
    if metric == 1 {
        fields.reverse();
    }
    let of_persona = |text: &str| names.persona(text).is_ok();
    let has_persona = width > 3 && columns.any(2, of_persona);
    if has_persona {
        fields.push(ReadingField::Persona);
    }
    let first = fields.len();
    let rest = width - first;
    let heads = fields.into_iter().map(Head::Field);
    if has_persona && rest == periods.len() && columns.are_of_periods(first, rest) {
        let periods = periods
            .iter()
            .map(|period| Head::Period((*period).to_owned()));
        return Some(heads.chain(periods).collect());
    }
    let numbers = columns.numbers(first, rest).into_iter().map(Head::Field);
    Some(heads.chain(numbers).collect())
}

/// The cells by columns. Empty ones and marks for nothing say nothing.
struct Columns<'a> {
    rows: &'a [Vec<String>],
}

impl Columns<'_> {
    fn said(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.get(column));
        let cells = cells.map(|cell| cell.trim());
        cells.filter(|text| !matches!(*text, "" | "—" | "-"))
    }

    fn any(&self, column: usize, is: impl Fn(&str) -> bool) -> bool {
        self.said(column).any(is)
    }

    fn all(&self, column: usize, is: impl Fn(&str) -> bool) -> bool {
        self.said(column).all(is)
    }

    /// The columns after the names: a period comes first where they look so.
    fn numbers(&self, first: usize, rest: usize) -> Vec<ReadingField> {
        use ReadingField::{Date, Interval, Period, SampleSize, Source, Value};
        let is_count = |text: &str| parse_count(text).is_some();
        let looks_so = self.all(first, |text| !is_number(text) || is_year(text));
        let counts_follow = rest > 2 && self.all(first + 2, is_count);
        let mut fields = vec![Value, SampleSize];
        if rest > 1 && (looks_so || counts_follow) {
            fields.insert(0, Period);
        }
        if rest > fields.len() + 2 {
            fields.push(Interval);
        }
        fields.extend([Source, Date]);
        fields.truncate(rest);
        fields
    }

    /// Whether each column is a period of a table: numbers, some of them with
    /// their sample size.
    fn are_of_periods(&self, first: usize, rest: usize) -> bool {
        let mut columns = first..first + rest;
        let is_sampled = |text: &str| parse_number(text).is_none();
        columns.clone().all(|column| self.all(column, is_number))
            && (rest > 2 || columns.any(|column| self.any(column, is_sampled)))
    }
}

/// A value, perhaps with its sample size.
fn is_number(text: &str) -> bool {
    split_sample(text).is_ok_and(|(value, _)| parse_number(value).is_some())
}

/// Four digits that are a year of our time.
fn is_year(text: &str) -> bool {
    text.len() == 4
        && text
            .parse()
            .is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

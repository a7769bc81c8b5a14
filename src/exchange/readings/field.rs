//! The columns of a table of readings, and what a text in one of them does to
//! a reading.

use crate::document::Reading;
use crate::language::{Language, Message, Texts, parse_count, parse_number, type_number};
use crate::text::without_hidden;

use super::Names;
use crate::exchange::entry::split_sample;

/// A column of the table with one reading in each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadingField {
    /// What was measured.
    Metric,
    /// Where.
    Place,
    /// Of whom.
    Persona,
    /// When.
    Period,
    /// The value, perhaps with its sample size.
    Value,
    /// The sample size.
    SampleSize,
    /// The interval: computed, never typed.
    Interval,
    /// Where the number comes from.
    Source,
    /// When it was taken.
    Date,
}

impl ReadingField {
    /// Every column, in their order.
    pub const ALL: [Self; 9] = [
        Self::Metric,
        Self::Place,
        Self::Persona,
        Self::Period,
        Self::Value,
        Self::SampleSize,
        Self::Interval,
        Self::Source,
        Self::Date,
    ];

    /// The word of the column; with `column-` before it, the key of its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Place => "place",
            Self::Persona => "persona",
            Self::Period => "period",
            Self::Value => "value",
            Self::SampleSize => "n",
            Self::Interval => "interval",
            Self::Source => "source",
            Self::Date => "date",
        }
    }

    /// The column that is called so in either language.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let wanted = text.trim().to_lowercase();
        let is_called = |field: &Self| {
            let name = |language| {
                let name = Texts::of(language).word("column", field.word());
                name.to_lowercase()
            };
            field.word() == wanted || Language::ALL.into_iter().any(|l| name(l) == wanted)
        };
        Self::ALL.into_iter().find(is_called)
    }
}

/// Value and sample size as one would type them: "34 / 120".
#[must_use]
pub fn number_text(value: Option<f64>, n: Option<u64>, texts: &Texts) -> String {
    let value = value.map(|value| type_number(value, texts));
    match (value, n) {
        (Some(value), Some(n)) => format!("{value} / {n}"),
        (Some(value), None) => value,
        (None, _) => String::new(),
    }
}

/// The reading with the number that `text` says: "34", "34 / 120", "34 (120)".
/// A text without a sample size leaves the one there was.
///
/// # Errors
/// The text is no such number.
pub fn with_number(reading: &Reading, text: &str) -> Result<Reading, Message> {
    let (value, n) = split_sample(text)?;
    let value = parse_number(value).ok_or(Message::new("entry-no-number"))?;
    Ok(counted(reading, Some(value), n.or(reading.sample_size())))
}

/// The reading with what `text` says in a column.
///
/// # Errors
/// What the text should be there.
pub fn with_text(
    reading: &Reading,
    field: ReadingField,
    text: &str,
    names: &Names,
) -> Result<Reading, Message> {
    let mut changed = reading.clone();
    let text = text.trim();
    let line = || without_hidden(text).replace(['\n', '\r', '\t'], " ");
    match field {
        ReadingField::Metric => changed.key.metric = names.known_metric(text)?,
        ReadingField::Place => changed.key.at = names.place(text)?,
        ReadingField::Persona => changed.key.persona = names.persona(text)?,
        ReadingField::Period => changed.key.period = line(),
        ReadingField::Value if text.is_empty() => {
            return Ok(counted(reading, None, reading.sample_size()));
        }
        ReadingField::Value => return with_number(reading, text),
        ReadingField::SampleSize => {
            let n = match text.trim_start_matches(['n', '=', ' ']) {
                "" => None,
                text => Some(parse_count(text).ok_or(Message::new("entry-no-sample-size"))?),
            };
            return Ok(counted(reading, reading.value, n));
        }
        ReadingField::Interval => return Err(Message::new("table-computed")),
        ReadingField::Source => changed.source = line(),
        ReadingField::Date => changed.date = line(),
    }
    Ok(changed)
}

/// The reading with another number. Counts that say something else no longer
/// hold.
fn counted(reading: &Reading, value: Option<f64>, n: Option<u64>) -> Reading {
    let mut changed = reading.clone();
    if value != reading.value || n != reading.sample_size() {
        changed.counts = None;
        (changed.value, changed.n) = (value, n);
    }
    changed
}

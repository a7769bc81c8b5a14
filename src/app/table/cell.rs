//! What stands in a cell: text, sample size, how far it can be trusted, and
//! the same in words.

use std::cmp::Ordering;

use crate::app::numbers::{self, made_of, name_of_metric, name_of_persona, name_of_place, why_not};
use crate::document::{Map, MetricDefinition, Reading, ReadingKey};
use crate::exchange::{Names, ReadingField, number_text};
use crate::language::{Message, Texts};
use crate::layout::Words;
use crate::metrics::{
    Answer, Book, CannotPool, Change, Moved, Question, Summary, Trust, earlier, summarise,
};
use crate::text::visible_line;

/// How the text of a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    /// As usual.
    #[default]
    Plain,
    /// A direction only: a small sample, or none given.
    Weak,
    /// Mind the interval.
    Fair,
    /// Made of other numbers, or impossible to make.
    Made,
    /// A number that cannot be: it is not counted.
    Stray,
}

/// By what a column is sorted.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Order {
    Number(f64),
    Text(String),
    Period(String),
}

impl Order {
    /// Which of two comes first.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Period(a), Self::Period(b)) => earlier(a, b),
            _ => Ordering::Equal,
        }
    }
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Cell {
    /// What is read first.
    pub(super) text: String,
    /// The sample size beside it.
    pub(super) note: String,
    /// How it looks.
    pub(super) look: Look,
    /// Everything about it in words.
    pub(super) said: String,
    /// What is typed to get it, and copied.
    pub(super) typed: String,
    /// Its place in a sorted column.
    pub(super) order: Option<Order>,
}

/// What cells are made with.
pub(super) struct Maker<'m> {
    pub(super) map: &'m Map,
    pub(super) texts: &'static Texts,
    pub(super) book: &'m Book<'m>,
    pub(super) names: Names,
}

impl Maker<'_> {
    /// The cells of a row that is one reading.
    pub(super) fn reading(&self, reading: &Reading) -> Vec<Cell> {
        let Some(metric) = self.map.metric(reading.key.metric) else {
            return Vec::new();
        };
        let summary = summarise(metric, reading);
        let cell = |field| self.part(metric, reading, summary, field);
        ReadingField::ALL.map(cell).to_vec()
    }

    fn part(
        &self,
        metric: &MetricDefinition,
        reading: &Reading,
        summary: Summary,
        field: ReadingField,
    ) -> Cell {
        let key = &reading.key;
        match field {
            ReadingField::Metric | ReadingField::Place | ReadingField::Persona => {
                let question = Question {
                    metric: key.metric,
                    at: key.at,
                    persona: key.persona,
                };
                self.of(question, field)
            }
            ReadingField::Period => Cell {
                order: Some(Order::Period(key.period.clone())),
                ..plain(&key.period)
            },
            ReadingField::Value => match reading.stray(metric) {
                Some(stray) => self.stray(metric, reading, stray.value, None),
                None => Cell {
                    typed: number_text(summary.to_type(metric), None, self.texts),
                    note: String::new(),
                    ..self.number(metric, summary)
                },
            },
            ReadingField::SampleSize => {
                let n = summary.n;
                Cell {
                    text: n.map_or_else(
                        || self.texts.get("table-no-n").into_owned(),
                        |n| self.texts.count(n),
                    ),
                    said: self.trust(metric, summary),
                    typed: n.map(|n| n.to_string()).unwrap_or_default(),
                    order: n.map(|n| Order::Number(as_number(n))),
                    ..Cell::default()
                }
            }
            ReadingField::Interval => self.interval(metric, summary),
            ReadingField::Source => plain(&reading.source),
            ReadingField::Date => plain(&reading.date),
        }
    }

    fn trust(&self, metric: &MetricDefinition, summary: Summary) -> String {
        numbers::trust(self.words(), metric, summary)
    }

    fn words(&self) -> Words<'_> {
        Words::of(self.map, self.texts)
    }

    fn interval(&self, metric: &MetricDefinition, summary: Summary) -> Cell {
        let figures = self.words().figures(metric, &summary);
        let Some((low, high)) = figures.and_then(|figures| figures.interval) else {
            return Cell::default();
        };
        let message = Message::new("table-interval")
            .text("low", low)
            .text("high", high);
        let text = self.texts.say(&message);
        Cell {
            typed: text.clone(),
            text,
            said: self.trust(metric, summary),
            order: summary.margin().map(Order::Number),
            ..Cell::default()
        }
    }

    /// What a row is of.
    pub(super) fn of(&self, question: Question, field: ReadingField) -> Cell {
        let Question {
            metric,
            at,
            persona,
        } = question;
        let metric = self.map.metric(metric);
        let text = match field {
            ReadingField::Metric => {
                metric.map_or(String::new(), |metric| name_of_metric(self.texts, metric))
            }
            ReadingField::Place => name_of_place(self.map, self.texts, at),
            _ => name_of_persona(self.map, self.texts, persona),
        };
        let typed = match field {
            ReadingField::Place => self.names.name_of_place(self.map, at, self.texts),
            _ => text.clone(),
        };
        Cell {
            typed,
            ..plain(&text)
        }
    }

    /// The cells of a row that has its periods in columns.
    pub(super) fn question(&self, question: Question, periods: &[&str]) -> Vec<Cell> {
        let fields = [
            ReadingField::Metric,
            ReadingField::Place,
            ReadingField::Persona,
        ];
        let fields = fields.map(|field| self.of(question, field)).into_iter();
        let mut before = None;
        let numbers = periods.iter().map(|period| {
            let found = self.book.at(question, period);
            let known = found.ok().map(|answer| (*period, answer));
            let change = before
                .zip(known)
                .and_then(|(before, after)| self.book.compare(question, before, after));
            before = known.or(before);
            self.compared(self.at(question, period, found), change)
        });
        fields.chain(numbers).collect()
    }

    /// The cell, and why its number is not compared with the one known before.
    fn compared(&self, cell: Cell, change: Option<Change>) -> Cell {
        let Some(Moved::Apart { differs, .. }) = change.map(|change| change.moved) else {
            return cell;
        };
        let since = change.map_or("", |change| change.since);
        let apart = self.words().apart(since, differs);
        Cell {
            said: format!("{} · {}", cell.said, visible_line(&apart)),
            ..cell
        }
    }

    fn at(&self, question: Question, period: &str, found: Result<Answer, CannotPool>) -> Cell {
        let Some(metric) = self.map.metric(question.metric) else {
            return Cell::default();
        };
        let key = ReadingKey {
            metric: question.metric,
            at: question.at,
            persona: question.persona,
            period: period.to_owned(),
        };
        if let Some(reading) = self.map.reading(&key)
            && let Some(stray) = reading.stray(metric)
        {
            return self.stray(metric, reading, stray.value, reading.sample_size());
        }
        match found {
            Ok(answer) => self.answer(metric, question, period, &answer),
            Err(CannotPool::Nothing) => Cell::default(),
            Err(why) => Cell {
                text: self.texts.get("table-not-combined").into_owned(),
                look: Look::Made,
                said: why_not(self.texts, why),
                ..Cell::default()
            },
        }
    }

    fn answer(
        &self,
        metric: &MetricDefinition,
        question: Question,
        period: &str,
        answer: &Answer,
    ) -> Cell {
        let cell = self.number(metric, answer.summary);
        if let Some(made) = made_of(self.words(), question, answer) {
            return Cell {
                look: Look::Made,
                said: format!("{} · {made}", cell.said),
                ..cell
            };
        }
        let key = ReadingKey {
            metric: question.metric,
            at: question.at,
            persona: question.persona,
            period: period.to_owned(),
        };
        let typed = self.map.reading(&key).map(|reading| {
            let value = answer.summary.to_type(metric);
            number_text(value, reading.sample_size(), self.texts)
        });
        Cell {
            typed: typed.unwrap_or_default(),
            ..cell
        }
    }

    /// A number that the metric cannot have, as it is written.
    fn stray(
        &self,
        metric: &MetricDefinition,
        reading: &Reading,
        value: f64,
        n: Option<u64>,
    ) -> Cell {
        let text = self.words().given(metric, value);
        let why = numbers::not_counted(self.texts, metric, reading).unwrap_or_default();
        Cell {
            said: format!("{text} · {why}"),
            text,
            note: self.texts.get("table-not-counted").into_owned(),
            look: Look::Stray,
            typed: number_text(Some(value), n, self.texts),
            order: Some(Order::Number(value)),
        }
    }

    /// Value with sample size.
    fn number(&self, metric: &MetricDefinition, summary: Summary) -> Cell {
        let figures = self.words().figures(metric, &summary);
        let (Some(value), Some(figures)) = (summary.value, figures) else {
            return Cell {
                said: self.texts.get("picture-no-value").into_owned(),
                ..Cell::default()
            };
        };
        let text = figures.value;
        let note = match summary.n {
            Some(n) => format!("n\u{a0}{}", self.texts.count(n)),
            None => self.texts.get("table-no-n").into_owned(),
        };
        let trust = self.trust(metric, summary);
        let sample = summary.n.map(|_| note.clone());
        let said = [Some(text.clone()), sample, Some(trust)];
        let said: Vec<String> = said
            .into_iter()
            .flatten()
            .filter(|s| !s.is_empty())
            .collect();
        Cell {
            said: said.join(" · "),
            text,
            note,
            look: look(summary.trust),
            typed: String::new(),
            order: Some(Order::Number(value)),
        }
    }
}

fn plain(raw: &str) -> Cell {
    let text = crate::text::visible_line(raw).into_owned();
    Cell {
        order: (!text.is_empty()).then(|| Order::Text(text.to_lowercase())),
        said: text.clone(),
        typed: raw.to_owned(),
        text,
        ..Cell::default()
    }
}

fn look(trust: Trust) -> Look {
    match trust {
        Trust::NoSampleSize | Trust::DirectionOnly => Look::Weak,
        Trust::Fair => Look::Fair,
        Trust::Good => Look::Plain,
    }
}

#[expect(clippy::cast_precision_loss, reason = "only to be put in order")]
fn as_number(n: u64) -> f64 {
    n as f64
}

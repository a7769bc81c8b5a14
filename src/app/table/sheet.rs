//! The rows and columns of the table: made once for a state of the map, a
//! layout, an order and a filter, never for a frame.

use std::collections::{HashMap, HashSet};

use crate::document::{Map, MetricId, PersonaId, ReadingKey, Scope};
use crate::exchange::{Names, ReadingField};
use crate::language::Texts;
use crate::metrics::{Book, CannotPool, Question, in_order};

use super::cell::{Cell, Look, Maker};
use super::rank::{fits, ranks};

/// How readings stand in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Arrangement {
    /// A row for each metric, place and persona; the periods are columns.
    #[default]
    Wide,
    /// A row for each reading.
    Long,
}

/// Which readings are shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Wanted {
    /// Part of a name or source.
    pub(super) text: String,
    /// One metric alone.
    pub(super) metric: Option<MetricId>,
    /// One place alone; a stage with its touchpoints.
    pub(super) at: Option<Scope>,
    /// One persona alone.
    pub(super) persona: Option<PersonaId>,
}

/// Everything the sheet depends on besides the map.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choices {
    pub(super) arrangement: Arrangement,
    pub(super) wanted: Wanted,
    /// Column and whether it goes up.
    pub(super) sort: Option<(usize, bool)>,
    /// Whether values that can be pooled are shown, too.
    pub(super) pooled: bool,
    /// Periods to fill that no reading has yet.
    pub(super) periods: Vec<String>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::default(),
            wanted: Wanted::default(),
            sort: None,
            pooled: true,
            periods: Vec::new(),
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Column {
    /// A part of the reading, or what the row is of.
    Field(ReadingField),
    /// The number of a period.
    Period(String),
}

impl Column {
    /// The period whose numbers it holds.
    pub(super) fn period(&self) -> Option<&str> {
        match self {
            Self::Period(period) => Some(period),
            Self::Field(_) => None,
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// What it is of.
    pub(super) question: Question,
    /// The reading it is, where each row is one.
    pub(super) key: Option<ReadingKey>,
    /// Nothing was taken of what it is of: all of it is made of other rows.
    pub(super) is_made: bool,
    /// A cell for each column.
    pub(super) cells: Vec<Cell>,
}

/// The table.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

impl Sheet {
    /// The table of a map.
    pub(super) fn new(map: &Map, texts: &'static Texts, choices: &Choices) -> Self {
        let book = Book::new(map);
        let maker = Maker {
            map,
            texts,
            book: &book,
            names: Names::new(map),
        };
        let mut sheet = match choices.arrangement {
            Arrangement::Wide => wide(&maker, choices),
            Arrangement::Long => long(&maker, choices),
        };
        if let Some((column, up)) = choices.sort {
            sheet.sort(column, up);
        }
        sheet
    }

    /// Puts the rows in order; what a column lacks comes last.
    fn sort(&mut self, column: usize, up: bool) {
        self.rows.sort_by(|a, b| {
            let order = |row: &Row| row.cells.get(column).map(|cell| cell.order.clone());
            match (order(a).flatten(), order(b).flatten()) {
                (Some(a), Some(b)) if up => a.compare(&b),
                (Some(a), Some(b)) => b.compare(&a),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
        });
    }

    /// The key of the reading that a cell is or would be of.
    pub(super) fn key(&self, row: usize, column: usize) -> Option<ReadingKey> {
        let row = self.rows.get(row)?;
        match (&row.key, self.columns.get(column)?) {
            (Some(key), _) => Some(key.clone()),
            (None, Column::Period(period)) => Some(ReadingKey {
                metric: row.question.metric,
                at: row.question.at,
                persona: row.question.persona,
                period: period.clone(),
            }),
            (None, Column::Field(_)) => None,
        }
    }

    /// Whether a cell is made of other readings, or would be.
    pub(super) fn is_computed(&self, row: usize, column: usize) -> bool {
        let is_number = matches!(self.columns.get(column), Some(Column::Period(_)));
        let row = self.rows.get(row).filter(|_| is_number);
        row.is_some_and(|row| {
            let cell = row.cells.get(column);
            row.is_made || cell.is_some_and(|cell| cell.look == Look::Made)
        })
    }

    /// Whether a row is of what a reading is of.
    pub(super) fn is_of(&self, row: usize, key: &ReadingKey) -> bool {
        let row = &self.rows[row];
        match &row.key {
            Some(own) => own == key,
            None => row.question == question_of(key),
        }
    }

    /// The column of a reading's period, where periods are columns.
    pub(super) fn column_of(&self, key: &ReadingKey) -> Option<usize> {
        let is_its = |column: &Column| matches!(column, Column::Period(p) if *p == key.period);
        self.columns.iter().position(is_its)
    }
}

fn question_of(key: &ReadingKey) -> Question {
    Question {
        metric: key.metric,
        at: key.at,
        persona: key.persona,
    }
}

fn long(maker: &Maker, choices: &Choices) -> Sheet {
    let readings = maker.map.readings().iter();
    let fits = |key: &ReadingKey, source: &str| {
        fits(maker, &choices.wanted, question_of(key), Some(source))
    };
    let rows = readings
        .filter(|reading| fits(&reading.key, &reading.source))
        .map(|reading| Row {
            question: question_of(&reading.key),
            key: Some(reading.key.clone()),
            is_made: false,
            cells: maker.reading(reading),
        });
    Sheet {
        rows: rows.collect(),
        columns: ReadingField::ALL.map(Column::Field).to_vec(),
    }
}

fn wide(maker: &Maker, choices: &Choices) -> Sheet {
    let map = maker.map;
    let mut questions: HashSet<Question> = HashSet::new();
    questions.extend(map.readings().iter().map(|r| question_of(&r.key)));
    if choices.pooled {
        let derived: Vec<Question> = derived(map, &questions);
        questions.extend(derived);
    }
    let mut questions: Vec<Question> = questions.into_iter().collect();
    questions.retain(|question| fits(maker, &choices.wanted, *question, None));
    let rank = ranks(map);
    questions.sort_by_key(|question| rank(question));
    let metrics: HashSet<MetricId> = questions.iter().map(|question| question.metric).collect();
    let known = metrics
        .iter()
        .flat_map(|id| maker.book.periods(*id))
        .copied();
    let more = choices.periods.iter().map(String::as_str);
    let periods = in_order(known.chain(more));
    let rows = questions.into_iter().filter_map(|question| {
        let answers = periods.iter().map(|p| maker.book.at(question, p));
        let is_known = answers
            .clone()
            .any(|answer| answer != Err(CannotPool::Nothing));
        let is_taken = !maker.book.taken(question).is_empty();
        (is_known || is_taken).then(|| Row {
            question,
            key: None,
            is_made: !is_taken,
            cells: maker.question(question, &periods),
        })
    });
    let rows = rows.collect();
    let fields = [
        ReadingField::Metric,
        ReadingField::Place,
        ReadingField::Persona,
    ];
    let periods = periods.iter().map(|p| Column::Period((*p).to_owned()));
    Sheet {
        rows,
        columns: fields
            .into_iter()
            .map(Column::Field)
            .chain(periods)
            .collect(),
    }
}

/// What can be pooled of these: everybody at a step out of its personas, the
/// stage and the journey out of their steps.
fn derived(map: &Map, taken: &HashSet<Question>) -> Vec<Question> {
    let stage_of: HashMap<_, _> = map.touchpoints().map(|t| (t.id, t.stage)).collect();
    let mut found = Vec::new();
    for question in taken {
        let with = |at: Scope, persona| Question {
            at,
            persona,
            ..*question
        };
        found.push(with(question.at, None));
        found.push(with(Scope::Map, None));
        if let Scope::Touchpoint(id) = question.at
            && let Some(stage) = stage_of.get(&id)
        {
            found.push(with(Scope::Stage(*stage), None));
        }
    }
    found
}

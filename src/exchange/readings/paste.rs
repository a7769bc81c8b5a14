//! What a pasted block becomes: one step, and a list of what was not
//! understood.

use crate::document::{Command, Map, MetricDefinition, MetricId, NumberCommand, PersonaId, Scope};
use crate::language::Message;

/// What a reading is of where a row does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct UsualReading {
    /// Of which metric.
    pub metric: Option<MetricId>,
    /// Where; the whole journey without one.
    pub at: Option<Scope>,
    /// Of whom.
    pub persona: Option<PersonaId>,
}

/// A cell that was not understood, with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedCell {
    /// Row in the pasted block, from 1.
    pub row: usize,
    /// Column in the pasted block, from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
    /// Why it was not taken over.
    pub why: Message,
}

/// What a pasted block becomes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PastedReadings {
    /// One step; `None` when nothing was understood.
    pub command: Option<Command>,
    /// How many readings it sets.
    pub readings: usize,
    /// What was not understood.
    pub refused: Vec<RefusedCell>,
    /// How many cells that are computed were passed over.
    pub left_alone: usize,
}

/// A reading that a cell of the block asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedReading {
    /// Row and column of the cell, from 1.
    pub cell: (usize, usize),
    /// What stands there.
    pub text: String,
    /// What shall be done.
    pub command: NumberCommand,
}

impl PastedReadings {
    /// One step of these readings. What the map refuses is reported and does
    /// not keep the rest out.
    #[must_use]
    pub fn of(
        map: &Map,
        metrics: &[MetricDefinition],
        mut asked: Vec<AskedReading>,
        mut refused: Vec<RefusedCell>,
    ) -> Self {
        let whole = together(metrics, &asked);
        if map.after(&whole).is_err()
            && let Ok(known) = map.after(&together(metrics, &[]))
        {
            asked.retain(|asked| {
                let error = known.after(&asked.command.clone().into()).err();
                refused.extend(error.as_ref().map(|error| RefusedCell {
                    row: asked.cell.0,
                    column: asked.cell.1,
                    text: asked.text.clone(),
                    why: error.message(),
                }));
                error.is_none()
            });
        }
        refused.sort_by_key(|cell| (cell.row, cell.column));
        Self {
            command: (!asked.is_empty()).then(|| together(metrics, &asked)),
            readings: asked.len(),
            refused,
            left_alone: 0,
        }
    }
}

fn together(metrics: &[MetricDefinition], asked: &[AskedReading]) -> Command {
    let metrics = metrics.iter().cloned().map(NumberCommand::PutMetric);
    let readings = asked.iter().map(|asked| asked.command.clone());
    Command::Together {
        label: Message::new("label-paste-readings").count("count", asked.len()),
        commands: metrics.chain(readings).map(Command::from).collect(),
    }
}

//! The counts behind a funnel: who came to each step of the main path, and who
//! went on.

use crate::document::{
    Counts, Lane, MetricDefinition, MetricId, MetricKind, Reading, ReadingKey, Scope, TouchpointId,
};
use crate::layout::grid::Sheet;
use crate::layout::numbers::metrics;
use crate::metrics::{Question, earlier};

/// The counts of one step.
pub(super) struct Counted {
    pub(super) column: usize,
    pub(super) touchpoint: TouchpointId,
    /// Who goes on, and who came.
    pub(super) flow: Option<(u64, u64)>,
}

/// What a lane's funnel is made of.
pub(super) struct Funnel<'m> {
    pub(super) metric: &'m MetricDefinition,
    pub(super) period: &'m str,
    pub(super) steps: Vec<Counted>,
}

/// The first metric of the lane, or else of the map, that has counts of a
/// conversion at a step of the main path, in the latest period.
pub(super) fn find<'m>(sheet: &Sheet<'m>, lane: &Lane) -> Option<Funnel<'m>> {
    let suits = |kind| matches!(kind, MetricKind::Conversion | MetricKind::DropOff);
    let metrics = metrics(sheet.map, lane).into_iter();
    let mut suitable = metrics.filter(|metric| suits(metric.kind));
    let main: Vec<(usize, TouchpointId)> = main_path(sheet);
    suitable.find_map(|metric| {
        let taken = main
            .iter()
            .flat_map(|(_, id)| ratios(sheet, metric.id, *id));
        let periods = taken.map(|(reading, ..)| reading.key.period.as_str());
        let period = periods.max_by(|a, b| earlier(a, b))?;
        let counted = |(column, touchpoint): &(usize, TouchpointId)| Counted {
            column: *column,
            touchpoint: *touchpoint,
            flow: flow(sheet, metric, *touchpoint, period),
        };
        Some(Funnel {
            metric,
            period,
            steps: main.iter().map(counted).collect(),
        })
    })
}

/// The steps of the first track, from left to right.
fn main_path(sheet: &Sheet<'_>) -> Vec<(usize, TouchpointId)> {
    let cells = sheet.cells.iter().filter(|(_, cell)| cell.row == 0);
    let mut main: Vec<_> = cells.map(|(id, cell)| (cell.column, *id)).collect();
    main.sort_unstable();
    main
}

/// The counted readings at a step: of everybody, or else of each persona.
fn ratios<'m>(
    sheet: &Sheet<'m>,
    metric: MetricId,
    touchpoint: TouchpointId,
) -> Vec<(&'m Reading, u64, u64)> {
    let at = Scope::Touchpoint(touchpoint);
    let of = |persona| {
        let question = Question {
            metric,
            at,
            persona,
        };
        let taken = sheet.records.book.taken(question).iter();
        taken.filter_map(|reading| match reading.counts {
            Some(Counts::Ratio { part, whole }) if whole > 0 => Some((*reading, part, whole)),
            _ => None,
        })
    };
    let everybody: Vec<_> = of(None).collect();
    if !everybody.is_empty() {
        return everybody;
    }
    let personas = sheet.map.personas();
    personas.flat_map(|persona| of(Some(persona.id))).collect()
}

/// Who goes on from a step, and who came, in a period.
fn flow(
    sheet: &Sheet<'_>,
    metric: &MetricDefinition,
    touchpoint: TouchpointId,
    period: &str,
) -> Option<(u64, u64)> {
    let ratios = ratios(sheet, metric.id, touchpoint);
    let here = ratios.iter().filter(|(of, ..)| of.key.period == period);
    let (part, whole) = here
        .map(|(_, part, whole)| (*part, *whole))
        .reduce(|a, b| (a.0.saturating_add(b.0), a.1.saturating_add(b.1)))?;
    Some(match metric.kind {
        MetricKind::DropOff => (whole.saturating_sub(part), whole),
        _ => (part, whole),
    })
}

/// The metric as a conversion: a funnel says who goes on, also where those who
/// drop off were counted.
pub(super) fn conversion(metric: &MetricDefinition) -> MetricDefinition {
    MetricDefinition::new(metric.id, MetricKind::Conversion)
}

pub(super) fn counted(
    metric: &MetricDefinition,
    touchpoint: TouchpointId,
    part: u64,
    whole: u64,
) -> Reading {
    let mut reading = Reading::new(ReadingKey {
        metric: metric.id,
        at: Scope::Touchpoint(touchpoint),
        persona: None,
        period: String::new(),
    });
    reading.counts = Some(Counts::Ratio { part, whole });
    reading
}

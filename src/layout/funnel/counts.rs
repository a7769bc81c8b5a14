//! The counts behind a funnel: who came to each step of the main path, and who
//! went on.

use std::collections::HashMap;

use crate::document::{Lane, MetricDefinition, MetricKind, Scope, TouchpointId};
use crate::layout::grid::Sheet;
use crate::layout::numbers::metrics;
use crate::layout::value::{Figures, Words};
use crate::metrics::{Answer, CannotPool, Flow, Question, funnel, summarise_share};

/// The counts of one step.
pub(super) struct Counted {
    pub(super) column: usize,
    pub(super) touchpoint: TouchpointId,
    pub(super) flow: Option<Flow>,
    /// How many more come than went on from the step counted before.
    pub(super) joined: u64,
}

/// What a lane's funnel is made of.
pub(super) struct Funnel<'m> {
    /// Says who goes on, also where those who drop off were counted.
    pub(super) rate: MetricDefinition,
    pub(super) period: &'m str,
    pub(super) steps: Vec<Counted>,
    /// The conversion over the whole journey.
    pub(super) whole: Result<Answer<'m>, CannotPool>,
}

/// The metric of the lane, or else of the map, that has counts of a conversion
/// at most steps of the main path in its latest period; the first of several.
/// One reading of another metric does not stand in for all the rest.
pub(super) fn find<'m>(sheet: &Sheet<'m>, lane: &Lane) -> Option<Funnel<'m>> {
    let main = main_path(sheet);
    let found = metrics(sheet.map, lane).into_iter().filter_map(|metric| {
        let question = Question {
            metric: metric.id,
            at: Scope::Map,
            persona: None,
        };
        let found = funnel(sheet.map, &sheet.records.book, question)?;
        let flows = found.steps.iter().map(|step| (step.at, step.flow));
        let flows: HashMap<TouchpointId, Option<Flow>> = flows.collect();
        let mut steps: Vec<Counted> = Vec::with_capacity(main.len());
        let mut before: Option<Flow> = None;
        for (column, touchpoint) in &main {
            let flow = flows.get(touchpoint).copied().flatten();
            let joined = flow.zip(before);
            steps.push(Counted {
                column: *column,
                touchpoint: *touchpoint,
                flow,
                joined: joined.map_or(0, |(to, from)| to.came.saturating_sub(from.went_on)),
            });
            before = flow.or(before);
        }
        Some(Funnel {
            rate: conversion(metric),
            period: found.period,
            steps,
            whole: found.whole,
        })
    });
    let counted = |funnel: &Funnel| funnel.steps.iter().filter_map(|step| step.flow).count();
    let found: Vec<Funnel> = found.collect();
    // Of equals the first one: `max_by_key` takes the last.
    found.into_iter().rev().max_by_key(counted)
}

/// The steps of the first track, from left to right.
fn main_path(sheet: &Sheet<'_>) -> Vec<(usize, TouchpointId)> {
    let cells = sheet.cells.iter().filter(|(_, cell)| cell.row == 0);
    let mut main: Vec<_> = cells.map(|(id, cell)| (cell.column, *id)).collect();
    main.sort_unstable();
    main
}

/// The metric as a conversion: a funnel says who goes on, also where those who
/// drop off were counted.
fn conversion(metric: &MetricDefinition) -> MetricDefinition {
    MetricDefinition::new(metric.id, MetricKind::Conversion)
}

/// Who goes on, and who drops off, each with its interval.
pub(in crate::layout) fn rates(
    words: Words<'_>,
    metric: &MetricDefinition,
    flow: Flow,
) -> Option<[Figures; 2]> {
    let rate = conversion(metric);
    let share = |part| words.figures(&rate, &summarise_share(&rate, part, flow.came));
    let off = flow.came.saturating_sub(flow.went_on);
    Some([share(flow.went_on)?, share(off)?])
}

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

/// The first metric of the lane, or else of the map, that has counts of a
/// conversion at a step of the main path, in the latest period.
pub(super) fn find<'m>(sheet: &Sheet<'m>, lane: &Lane) -> Option<Funnel<'m>> {
    let main = main_path(sheet);
    metrics(sheet.map, lane).into_iter().find_map(|metric| {
        let question = Question {
            metric: metric.id,
            at: Scope::Map,
            persona: None,
        };
        let found = funnel(sheet.map, &sheet.records.book, question)?;
        let flows = found.steps.iter().map(|step| (step.at, step.flow));
        let flows: HashMap<TouchpointId, Option<Flow>> = flows.collect();
        let counted = |(column, touchpoint): &(usize, TouchpointId)| Counted {
            column: *column,
            touchpoint: *touchpoint,
            flow: flows.get(touchpoint).copied().flatten(),
        };
        Some(Funnel {
            rate: conversion(metric),
            period: found.period,
            steps: main.iter().map(counted).collect(),
            whole: found.whole,
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

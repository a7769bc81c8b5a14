//! The numbers of one metric side by side, as charts show them: by period, by
//! stage, by persona, along the journey.

use super::along::flow_of;
use super::{Answer, Book, CannotPool, Change, Flow, Question, Rule, percent, rule_of};
use crate::document::{Map, MetricDefinition, MetricKind, NodeId, PersonaId, Scope, TouchpointId};

/// What one number of a chart is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'m> {
    /// A period, as its author writes it.
    Period(&'m str),
    /// A stage, or a touchpoint.
    Place(NodeId),
    /// A persona; `None` for all customers.
    Persona(Option<PersonaId>),
}

/// One number of a chart, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry<'m> {
    /// What it is of.
    pub subject: Subject<'m>,
    /// The period it was taken in; empty when nobody said, or without one.
    pub period: &'m str,
    /// The number.
    pub answer: Result<Answer<'m>, CannotPool>,
    /// How it moved from the last number before it, over periods.
    pub change: Option<Change<'m>>,
}

/// Every period of the metric, the earliest first; one without a number is a
/// gap.
#[must_use]
pub fn by_period<'m>(book: &Book<'m>, question: Question) -> Vec<Entry<'m>> {
    let periods = book.periods(question.metric).iter().copied();
    let mut before = None;
    let entries = periods.map(|period| {
        let answer = book.at(question, period);
        let known = answer.ok().map(|answer| (period, answer));
        let change = before
            .zip(known)
            .and_then(|(before, after)| book.compare(question, before, after));
        before = known.or(before);
        Entry {
            subject: Subject::Period(period),
            period,
            answer,
            change,
        }
    });
    let mut entries: Vec<Entry> = entries.collect();
    // Other places may have been measured earlier and later than this one.
    let is_known = |entry: &Entry| !matches!(entry.answer, Err(CannotPool::Nothing));
    let last = entries.iter().rposition(is_known).map_or(0, |at| at + 1);
    entries.truncate(last);
    let first = entries.iter().position(is_known).unwrap_or(0);
    entries.split_off(first)
}

/// Every stage, each with its latest number.
#[must_use]
pub fn by_stage<'m>(map: &'m Map, book: &Book<'m>, question: Question) -> Vec<Entry<'m>> {
    let stages = map.stages().map(|stage| {
        let at = Scope::Stage(stage.id);
        let subject = Subject::Place(stage.id.into());
        latest(book, subject, Question { at, ..question })
    });
    stages.collect()
}

/// All customers together and every persona, each with its latest number.
#[must_use]
pub fn by_persona<'m>(map: &'m Map, book: &Book<'m>, question: Question) -> Vec<Entry<'m>> {
    let personas = map.personas().map(|persona| Some(persona.id));
    let all = std::iter::once(None).chain(personas);
    let entries = all.map(|persona| {
        let subject = Subject::Persona(persona);
        latest(
            book,
            subject,
            Question {
                persona,
                ..question
            },
        )
    });
    entries.collect()
}

fn latest<'m>(book: &Book<'m>, subject: Subject<'m>, question: Question) -> Entry<'m> {
    let found = book.latest(question);
    Entry {
        subject,
        period: found.map_or("", |latest| latest.period),
        answer: found.map_or(Err(CannotPool::Nothing), |latest| latest.answer),
        change: None,
    }
}

/// Who comes to the steps of the main path, and who goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel<'m> {
    /// When it was counted.
    pub period: &'m str,
    /// The steps of which anything is known, in the order of the journey.
    pub steps: Vec<FunnelStep>,
    /// The conversion over all of them, also where those who drop off were
    /// counted, or why there is none.
    pub whole: Result<Answer<'m>, CannotPool>,
}

/// A step of a funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunnelStep {
    /// Which touchpoint.
    pub at: TouchpointId,
    /// Who came and who went on; `None` where only a result is known.
    pub flow: Option<Flow>,
    /// The next step of the main path was counted, too.
    pub leads_on: bool,
}

/// The funnel of a conversion or drop-off in the latest period in which any
/// step of the main path was counted; `None` without one.
#[must_use]
pub fn funnel<'m>(map: &'m Map, book: &Book<'m>, question: Question) -> Option<Funnel<'m>> {
    let metric = map.metric(question.metric)?;
    if rule_of(metric) != Rule::Along {
        return None;
    }
    let conversion = MetricDefinition::new(metric.id, MetricKind::Conversion);
    let main: Vec<TouchpointId> = map
        .touchpoints()
        .filter(|step| step.track == 0)
        .map(|step| step.id)
        .collect();
    let step = |at: TouchpointId, period: &str| {
        let question = Question {
            at: Scope::Touchpoint(at),
            ..question
        };
        book.at(question, period).ok()?;
        let counts = book.counts(question, period);
        let flow = flow_of(metric, counts.as_ref()).filter(|flow| flow.came > 0);
        let leads_on = false;
        Some(FunnelStep { at, flow, leads_on })
    };
    let mut latest = book.periods(question.metric).iter().rev();
    latest.find_map(|period| {
        let steps = main.iter().map(|at| step(*at, period));
        let steps = leading_on(steps.collect());
        steps
            .iter()
            .any(|step| step.flow.is_some())
            .then(|| Funnel {
                period,
                steps,
                whole: book.along(metric, &conversion, question, period),
            })
    })
}

/// The steps of which anything is known, each with whether the next is.
fn leading_on(main: Vec<Option<FunnelStep>>) -> Vec<FunnelStep> {
    let counted = |step: &Option<FunnelStep>| step.is_some_and(|step| step.flow.is_some());
    let next = main.iter().skip(1).map(counted);
    let next: Vec<bool> = next.chain([false]).collect();
    let steps = main.into_iter().zip(next);
    let steps = steps.filter_map(|(step, leads_on)| {
        let step = step?;
        Some(FunnelStep { leads_on, ..step })
    });
    steps.collect()
}

impl Funnel<'_> {
    /// The steps that were counted, and who came and went on.
    #[must_use]
    pub fn flows(&self) -> impl DoubleEndedIterator<Item = (TouchpointId, Flow)> {
        let steps = self.steps.iter();
        steps.filter_map(|step| Some((step.at, step.flow?)))
    }

    /// The step at which most customers are lost, and how many come and go on
    /// there; the first of several.
    #[must_use]
    pub fn most_lost(&self) -> Option<(TouchpointId, Flow)> {
        self.flows().rev().max_by_key(|(_, flow)| flow.lost())
    }

    /// The step from which the smallest share goes on; the first of several.
    #[must_use]
    pub fn weakest(&self) -> Option<(TouchpointId, Flow)> {
        let goes_on = |flow: Flow| percent(flow.went_on, flow.came).unwrap_or_default();
        let mut flows = self.flows();
        let first = flows.next()?;
        Some(flows.fold(first, |weakest, step| {
            if goes_on(step.1) < goes_on(weakest.1) {
                step
            } else {
                weakest
            }
        }))
    }

    /// The first step to which more come than went on from the one counted
    /// before it: both, in the order of the journey.
    #[must_use]
    pub fn joined(&self) -> Option<[(TouchpointId, Flow); 2]> {
        let flows: Vec<(TouchpointId, Flow)> = self.flows().collect();
        let mut pairs = flows.array_windows::<2>();
        pairs.find(|[from, to]| to.1.came > from.1.went_on).copied()
    }
}

#[cfg(test)]
mod tests;

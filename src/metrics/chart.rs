//! The numbers of one metric side by side, as charts show them: by period, by
//! stage, by persona, by answer, along the journey.

use super::{Answer, Book, CannotPool, Question, scale_of};
use crate::document::{Counts, Map, MetricKind, NodeId, PersonaId, Scope, TouchpointId};

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
}

/// Every period of the metric, the earliest first; one without a number is a
/// gap.
#[must_use]
pub fn by_period<'m>(book: &Book<'m>, question: Question) -> Vec<Entry<'m>> {
    let periods = book.periods(question.metric).into_iter();
    let entries = periods.map(|period| Entry {
        subject: Subject::Period(period),
        period,
        answer: book.at(question, period),
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
        period: found.map_or("", |(period, _)| period),
        answer: found.map(|(_, answer)| answer),
    }
}

/// How often each answer was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution<'m> {
    /// When.
    pub period: &'m str,
    /// The answers in order, each with how many gave it.
    pub answers: Vec<(Given, u64)>,
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Given {
    /// A score of the scale.
    Score(f64),
    /// 0 to 6 of the recommendation question.
    Detractor,
    /// 7 or 8.
    Passive,
    /// 9 or 10.
    Promoter,
}

impl Distribution<'_> {
    /// How many answers there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        let counts = self.answers.iter().map(|(_, count)| *count);
        counts.fold(0, u64::saturating_add)
    }
}

/// The answers of the latest period in which any were counted.
#[must_use]
pub fn answers<'m>(map: &'m Map, book: &Book<'m>, question: Question) -> Option<Distribution<'m>> {
    let lowest = scale_of(map.metric(question.metric)?).map_or(0.0, |scale| scale.min);
    let is_asked_for_recommendation = |kind| matches!(kind, MetricKind::Nps | MetricKind::Enps);
    let kind = map.metric(question.metric)?.kind;
    let first = if is_asked_for_recommendation(kind) {
        0.0
    } else {
        lowest
    };
    let periods = book.periods(question.metric).into_iter().rev();
    let mut found = periods.filter_map(|period| {
        let answers = match book.counts(question, period)? {
            Counts::Answers(counts) => {
                let scores = std::iter::successors(Some(first), |score| Some(score + 1.0));
                scores.map(Given::Score).zip(counts).collect()
            }
            Counts::Promoters {
                promoters,
                passives,
                detractors,
            } => vec![
                (Given::Detractor, detractors),
                (Given::Passive, passives),
                (Given::Promoter, promoters),
            ],
            _ => return None,
        };
        Some(Distribution { period, answers })
    });
    found.find(|distribution| distribution.total() > 0)
}

/// A step of a funnel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelStep<'m> {
    /// Which touchpoint.
    pub at: TouchpointId,
    /// When it was counted.
    pub period: &'m str,
    /// How many came, and how many of them went on; `None` where only a
    /// result is known.
    pub counted: Option<(u64, u64)>,
}

/// The touchpoints with a conversion or drop-off, in the order of the journey.
#[must_use]
pub fn funnel<'m>(map: &'m Map, book: &Book<'m>, question: Question) -> Vec<FunnelStep<'m>> {
    let Some(metric) = map.metric(question.metric) else {
        return Vec::new();
    };
    let stays = |part: u64, whole: u64| match metric.kind {
        MetricKind::DropOff => whole.saturating_sub(part),
        _ => part.min(whole),
    };
    let steps = map.touchpoints().filter_map(|step| {
        let at = Scope::Touchpoint(step.id);
        let here = Question { at, ..question };
        let (period, _) = book.latest(here).ok()?;
        let counted = match book.counts(here, period) {
            Some(Counts::Ratio { part, whole }) => Some((whole, stays(part, whole))),
            _ => None,
        };
        let at = step.id;
        Some(FunnelStep {
            at,
            period,
            counted,
        })
    });
    steps.collect()
}

#[cfg(test)]
mod tests;

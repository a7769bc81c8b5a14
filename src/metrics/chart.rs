//! The numbers of one metric side by side, as charts show them: by period, by
//! stage, by persona, by answer, along the journey.

use super::along::flow_of;
use super::{Answer, Book, CannotPool, Flow, Question, Rule, rule_of, scale_of};
use crate::document::{
    Counts, Map, MetricDefinition, MetricKind, NodeId, PersonaId, Scope, TouchpointId,
};

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
    let periods = book.periods(question.metric).iter().copied();
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
    let first = lowest_score(map.metric(question.metric)?);
    let periods = book.periods(question.metric).iter().copied().rev();
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

/// The lowest score people can give, whatever is made of the scores.
fn lowest_score(metric: &MetricDefinition) -> f64 {
    use MetricKind as Kind;
    match metric.kind {
        Kind::Nps | Kind::Enps => 0.0,
        Kind::CsatTopTwo | Kind::CesNet | Kind::CesAgree => 1.0,
        _ => scale_of(metric).map_or(0.0, |scale| scale.min),
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

#[cfg(test)]
mod tests;

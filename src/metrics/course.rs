//! The course of a number over the periods: the latest one, and how it moved.
//!
//! Two periods are compared only where both numbers rest on the same places
//! and customers. Else what moved may be what was measured, so no change is
//! told but why, and what those measured in both periods come to.

use super::along::{flow_of, over};
use super::pool::{CannotPool, Over, added, pool};
use super::{Answer, Book, Flow, Question, Rule, Shift, Summary, rule_of, shift, summarise};
use crate::document::{MetricDefinition, PersonaId, Reading, Scope};

/// What is known of the latest period in which anything was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Latest<'m> {
    /// The period, as its author writes it.
    pub period: &'m str,
    /// The number, or why what was measured makes none.
    pub answer: Result<Answer<'m>, CannotPool>,
}

/// How a number moved from an earlier period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change<'m> {
    /// The earlier period.
    pub since: &'m str,
    /// How far, or why nobody can say.
    pub moved: Moved,
}

/// How far a number moved, or why nobody can say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moved {
    /// So far.
    By(Shift),
    /// The two numbers rest on different things.
    Apart {
        /// What differs.
        differs: Differs,
        /// How those moved that were measured in both periods.
        both: Option<Both>,
    },
}

/// In what the readings of two periods differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differs {
    /// Other places were measured.
    Places,
    /// At the same places, other personas were asked.
    Personas,
}

/// How what was measured in both of two periods moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Both {
    /// At how many places.
    pub places: usize,
    /// How far.
    pub shift: Shift,
}

impl<'m> Book<'m> {
    /// The latest period in which anything was measured; `None` without one.
    /// It is the latest also where its readings make no number.
    #[must_use]
    pub fn latest(&self, question: Question) -> Option<Latest<'m>> {
        let periods = self.periods(question.metric).iter().rev();
        let mut all = periods.map(|period| Latest {
            period,
            answer: self.at(question, period),
        });
        all.find(|latest| latest.answer != Err(CannotPool::Nothing))
    }

    /// The latest period of which the number is known.
    #[must_use]
    pub fn latest_known(&self, question: Question) -> Option<(&'m str, Answer<'m>)> {
        self.known_before(question, None)
    }

    /// How the latest number moved from the one known before; `None` where
    /// there is no such number, or the latest period has none.
    #[must_use]
    pub fn change(&self, question: Question) -> Option<Change<'m>> {
        let latest = self.latest(question)?;
        let after = (latest.period, latest.answer.ok()?);
        let before = self.known_before(question, Some(latest.period))?;
        self.compare(question, before, after)
    }

    /// The latest number that is known before a period, or of all periods.
    fn known_before(
        &self,
        question: Question,
        period: Option<&str>,
    ) -> Option<(&'m str, Answer<'m>)> {
        let periods = self.periods(question.metric);
        let end = period.and_then(|period| periods.iter().position(|other| *other == period));
        let mut before = periods[..end.unwrap_or(periods.len())].iter().rev();
        before.find_map(|period| Some((*period, self.at(question, period).ok()?)))
    }

    /// How a number moved from one period to another.
    #[must_use]
    pub fn compare<'p>(
        &self,
        question: Question,
        (since, before): (&'p str, Answer<'_>),
        (until, after): (&str, Answer<'_>),
    ) -> Option<Change<'p>> {
        let metric = self.metric(question)?;
        let readings = [since, until].map(|period| self.basis(question, period));
        let moved = match differs(&readings) {
            None => Moved::By(shift(metric, &before.summary, &after.summary)?),
            Some(differs) => Moved::Apart {
                differs,
                both: both(metric, &readings),
            },
        };
        Some(Change { since, moved })
    }

    /// Whether what is known of two periods rests on the same places and
    /// customers.
    #[must_use]
    pub fn are_comparable(&self, question: Question, periods: [&str; 2]) -> bool {
        differs(&periods.map(|period| self.basis(question, period))).is_none()
    }

    /// The readings behind a number that have a value.
    fn basis(&self, question: Question, period: &str) -> Vec<&'m Reading> {
        let Some(metric) = self.metric(question) else {
            return Vec::new();
        };
        let mut basis = self.behind(question, period);
        basis.retain(|reading| summarise(metric, reading).value.is_some());
        basis
    }
}

/// Where and of whom a reading was taken.
fn origin(reading: &Reading) -> (Scope, Option<PersonaId>) {
    (reading.key.at, reading.key.persona)
}

/// In what the readings of two periods differ; `None` where in nothing.
fn differs(readings: &[Vec<&Reading>; 2]) -> Option<Differs> {
    let [before, after] = readings;
    let origins =
        |readings: &[&Reading]| -> Vec<_> { readings.iter().map(|r| origin(r)).collect() };
    if origins(before) == origins(after) {
        return None;
    }
    if places(before) == places(after) {
        return Some(Differs::Personas);
    }
    Some(Differs::Places)
}

/// The places of readings in the order of the journey, each once.
fn places(readings: &[&Reading]) -> Vec<Scope> {
    let mut places: Vec<Scope> = readings.iter().map(|reading| reading.key.at).collect();
    places.dedup();
    places
}

/// How those readings moved together whose places and personas are the same
/// in both periods; `None` where there are none, or they cannot be combined.
fn both(metric: &MetricDefinition, [before, after]: &[Vec<&Reading>; 2]) -> Option<Both> {
    let (before, after) = (shared(before, after), shared(after, before));
    let shift = shift(
        metric,
        &together(metric, &before)?,
        &together(metric, &after)?,
    )?;
    let places = places(&after).len();
    Some(Both { places, shift })
}

/// The readings whose places and personas are found among the others.
fn shared<'m>(readings: &[&'m Reading], others: &[&Reading]) -> Vec<&'m Reading> {
    let is_shared = |one: &&Reading| others.iter().any(|other| origin(other) == origin(one));
    readings.iter().copied().filter(is_shared).collect()
}

/// What readings of the same period come to.
fn together(metric: &MetricDefinition, readings: &[&Reading]) -> Option<Summary> {
    let steps: Vec<&[&Reading]> = readings.chunk_by(|a, b| a.key.at == b.key.at).collect();
    let found = match steps.as_slice() {
        [] => Err(CannotPool::Nothing),
        [_] => pool(metric, readings, Over::Personas),
        steps if rule_of(metric) == Rule::Along => {
            let flow = |step: &&[&Reading]| flow_of(metric, added(step).as_ref());
            let flows: Option<Vec<Flow>> = steps.iter().map(flow).collect();
            over(metric, &flows?)
        }
        _ => pool(metric, readings, Over::Places),
    };
    found.ok()
}

#[cfg(test)]
mod tests;

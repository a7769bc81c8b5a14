//! The readings of a map, ready to be asked: what was taken at a place, and
//! what can be pooled where nothing was.

mod way;

use std::collections::HashMap;

use super::along::Way;
use super::period::{earlier, in_order};
use super::pool::{CannotPool, Over, added, pool};
use super::summary::summarise;
use super::{Rule, Summary, rule_of};
use crate::document::{
    Counts, Map, MetricDefinition, MetricId, PersonaId, Reading, Scope, StageId, TouchpointId,
};

/// What is asked for: one metric at one place, of one persona or everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Question {
    /// Which metric.
    pub metric: MetricId,
    /// Where.
    pub at: Scope,
    /// Of whom; `None` for all customers.
    pub persona: Option<PersonaId>,
}

/// A number, and whether it was taken or made of others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'m> {
    /// Value, interval, n.
    pub summary: Summary,
    /// The reading it is; `None` when it was pooled.
    pub reading: Option<&'m Reading>,
    /// How many readings it was made of; 1 for one that was taken.
    pub of: usize,
    /// How much of its way a conversion made of steps stands for; `None` for
    /// other numbers.
    pub way: Option<Way>,
}

/// The readings of a map by metric, place and persona, the periods in order.
pub struct Book<'m> {
    map: &'m Map,
    taken: HashMap<Question, Vec<&'m Reading>>,
    /// The periods of each metric, in order.
    periods: HashMap<MetricId, Vec<&'m str>>,
    /// The touchpoints of each stage, in the order of the journey.
    steps: HashMap<StageId, Vec<TouchpointId>>,
}

impl<'m> Book<'m> {
    /// Reads the map once.
    #[must_use]
    pub fn new(map: &'m Map) -> Self {
        let mut taken: HashMap<Question, Vec<&Reading>> = HashMap::new();
        for reading in map.readings() {
            let key = &reading.key;
            let question = Question {
                metric: key.metric,
                at: key.at,
                persona: key.persona,
            };
            taken.entry(question).or_default().push(reading);
        }
        for readings in taken.values_mut() {
            readings.sort_by(|a, b| earlier(&a.key.period, &b.key.period));
        }
        let mut steps: HashMap<StageId, Vec<TouchpointId>> = HashMap::new();
        for step in map.touchpoints() {
            steps.entry(step.stage).or_default().push(step.id);
        }
        let mut periods: HashMap<MetricId, Vec<&str>> = HashMap::new();
        for reading in map.readings() {
            let of_metric = periods.entry(reading.key.metric).or_default();
            of_metric.push(reading.key.period.as_str());
        }
        for all in periods.values_mut() {
            *all = in_order(std::mem::take(all));
        }
        Self {
            map,
            taken,
            periods,
            steps,
        }
    }

    /// The readings taken, the earliest period first.
    #[must_use]
    pub fn taken(&self, question: Question) -> &[&'m Reading] {
        self.taken.get(&question).map_or(&[], Vec::as_slice)
    }

    /// The periods of which anything of the metric is known, in order.
    #[must_use]
    pub fn periods(&self, metric: MetricId) -> &[&'m str] {
        self.periods.get(&metric).map_or(&[], Vec::as_slice)
    }

    /// The latest reading that has a number, of those taken.
    #[must_use]
    pub fn latest_taken(&self, question: Question) -> Option<&'m Reading> {
        let taken = self.taken(question).iter().rev();
        taken.copied().find(|reading| self.is_counted(reading))
    }

    /// The number of a period: the reading taken, or else what is pooled of
    /// the personas there, or else of the touchpoints inside.
    ///
    /// # Errors
    /// Why the readings there are cannot be combined, or that there are none.
    pub fn at(&self, question: Question, period: &str) -> Result<Answer<'m>, CannotPool> {
        let metric = self.map.metric(question.metric);
        let metric = metric.ok_or(CannotPool::Nothing)?;
        if let Some(reading) = self.find(question, period) {
            return Ok(Answer {
                summary: summarise(metric, reading),
                reading: Some(reading),
                of: 1,
                way: None,
            });
        }
        let personas = self.by_personas(question, period);
        if !personas.is_empty() {
            return pooled(metric, &personas, Over::Personas);
        }
        if rule_of(metric) == Rule::Along {
            return self.along(metric, metric, question, period);
        }
        pooled(metric, &self.inside(question, period), Over::Places)
    }

    /// What was counted in a period: of the reading taken, or else of the
    /// personas there, or else of the touchpoints inside, added up.
    #[must_use]
    pub fn counts(&self, question: Question, period: &str) -> Option<Counts> {
        added(&self.behind(question, period))
    }

    /// The readings that the number of a period is, or is made of, in the
    /// order of the journey.
    #[must_use]
    pub fn behind(&self, question: Question, period: &str) -> Vec<&'m Reading> {
        if let Some(reading) = self.find(question, period) {
            return vec![reading];
        }
        let personas = self.by_personas(question, period);
        if !personas.is_empty() {
            return personas;
        }
        self.inside(question, period)
    }

    /// What is measured.
    pub(super) fn metric(&self, question: Question) -> Option<&'m MetricDefinition> {
        self.map.metric(question.metric)
    }

    fn find(&self, question: Question, period: &str) -> Option<&'m Reading> {
        let taken = self.taken(question).iter().copied();
        taken
            .filter(|reading| reading.key.period == period)
            .find(|reading| self.is_counted(reading))
    }

    /// Whether it says something that its metric can be.
    fn is_counted(&self, reading: &Reading) -> bool {
        let metric = self.map.metric(reading.key.metric);
        has_number(reading) && metric.is_some_and(|metric| reading.stray(metric).is_none())
    }

    /// Everybody's number out of the personas' own.
    fn by_personas(&self, question: Question, period: &str) -> Vec<&'m Reading> {
        if question.persona.is_some() {
            return Vec::new();
        }
        let personas = self.map.personas();
        let each = personas.filter_map(|persona| {
            let persona = Some(persona.id);
            self.find(
                Question {
                    persona,
                    ..question
                },
                period,
            )
        });
        each.collect()
    }

    /// The readings of the touchpoints inside a stage or the map, in the order
    /// of the journey; of those on its way where the metric follows one.
    fn inside(&self, question: Question, period: &str) -> Vec<&'m Reading> {
        let follows = |metric| rule_of(metric) == Rule::Along;
        let steps: Vec<TouchpointId> = if self.metric(question).is_some_and(follows) {
            self.main_path(question.at).collect()
        } else {
            self.steps_inside(question.at).collect()
        };
        let steps = steps.into_iter();
        let readings = steps.flat_map(|step| self.of_step(question, step, period));
        readings.collect()
    }

    /// The touchpoints inside a stage or the map, in the order of the journey.
    fn steps_inside(&self, at: Scope) -> impl Iterator<Item = TouchpointId> {
        let stages: Vec<StageId> = match at {
            Scope::Map => self.map.stages().map(|stage| stage.id).collect(),
            Scope::Stage(id) => vec![id],
            Scope::Touchpoint(_) => Vec::new(),
        };
        let steps = stages
            .into_iter()
            .filter_map(|stage| self.steps.get(&stage));
        steps.flatten().copied()
    }

    /// What was taken at a step: of everybody, or else of the personas.
    fn of_step(&self, question: Question, step: TouchpointId, period: &str) -> Vec<&'m Reading> {
        let at = Scope::Touchpoint(step);
        let question = Question { at, ..question };
        match self.find(question, period) {
            Some(reading) => vec![reading],
            None => self.by_personas(question, period),
        }
    }
}

fn has_number(reading: &Reading) -> bool {
    reading.value.is_some() || reading.counts.is_some()
}

fn pooled<'m>(
    metric: &MetricDefinition,
    readings: &[&'m Reading],
    over: Over,
) -> Result<Answer<'m>, CannotPool> {
    Ok(Answer {
        summary: pool(metric, readings, over)?,
        reading: match readings {
            [one] => Some(one),
            _ => None,
        },
        of: readings.len(),
        way: None,
    })
}

#[cfg(test)]
mod tests;

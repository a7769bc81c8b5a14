//! What a metric lane shows: for each place the numbers that were taken there,
//! or else what they are combined to.

use std::collections::{HashMap, HashSet};

use crate::document::{Lane, Map, MetricDefinition, PersonaId, Reading, ReadingKey, Scope};
use crate::layout::grid::Sheet;
use crate::metrics::{Answer, Book, CannotPool, Question};

/// A number of one metric at one place, of one persona or everybody.
pub(in crate::layout) struct Number<'m> {
    pub(in crate::layout) question: Question,
    pub(in crate::layout) metric: &'m MetricDefinition,
    /// The period it is of.
    pub(in crate::layout) period: &'m str,
    /// The number, or why there is none.
    pub(in crate::layout) answer: Result<Answer<'m>, CannotPool>,
    /// The place of its reading in the map's list; `None` when it was combined.
    pub(in crate::layout) place: Option<u32>,
}

/// The readings of a map with their places in its list.
pub(in crate::layout) struct Records<'m> {
    pub(in crate::layout) book: Book<'m>,
    places: HashMap<&'m ReadingKey, u32>,
    /// Of which personas, and where, anything was taken.
    asked: HashMap<Scope, HashSet<Option<PersonaId>>>,
}

impl<'m> Records<'m> {
    pub(in crate::layout) fn of(map: &'m Map) -> Self {
        let mut asked: HashMap<Scope, HashSet<Option<PersonaId>>> = HashMap::new();
        for reading in map.readings() {
            let key = &reading.key;
            asked.entry(key.at).or_default().insert(key.persona);
        }
        let keys = map.readings().iter().map(|reading| &reading.key);
        Self {
            book: Book::new(map),
            places: keys.zip(0..).collect(),
            asked,
        }
    }

    /// The numbers taken at a place: of each metric the one of everybody, then
    /// those of the personas.
    pub(in crate::layout) fn taken(
        &self,
        sheet: &Sheet<'m>,
        lane: &Lane,
        at: Scope,
    ) -> Vec<Number<'m>> {
        let Some(asked) = self.asked.get(&at) else {
            return Vec::new();
        };
        let mut personas: Vec<Option<PersonaId>> = asked.iter().copied().collect();
        personas.retain(|persona| persona.is_none_or(|persona| sheet.shows(persona)));
        personas.sort_unstable();
        let mut numbers = Vec::new();
        for metric in metrics(sheet.map, lane) {
            for persona in &personas {
                let question = Question {
                    metric: metric.id,
                    at,
                    persona: *persona,
                };
                numbers.extend(self.number_taken(question, metric));
            }
        }
        numbers
    }

    /// The latest reading with a number, or else the latest one: somebody is
    /// about to give it a number.
    fn number_taken(&self, question: Question, metric: &'m MetricDefinition) -> Option<Number<'m>> {
        let taken = self.book.taken(question);
        let has_number = |reading: &&&Reading| {
            (reading.value.is_some() || reading.counts.is_some()) && reading.stray(metric).is_none()
        };
        let with_number = taken.iter().rev().find(has_number);
        let reading = *with_number.or_else(|| taken.last())?;
        let period = reading.key.period.as_str();
        Some(Number {
            question,
            metric,
            period,
            answer: match with_number {
                Some(_) => self.book.at(question, period),
                None => Err(CannotPool::Nothing),
            },
            place: self.places.get(&reading.key).copied(),
        })
    }

    /// What the numbers inside a stage or the map are combined to, of each
    /// metric of which nothing was taken there and at least two inside.
    pub(in crate::layout) fn combined(
        &self,
        sheet: &Sheet<'m>,
        lane: &Lane,
        at: Scope,
    ) -> Vec<Number<'m>> {
        let combine = |metric: &'m MetricDefinition| {
            let question = Question {
                metric: metric.id,
                at,
                persona: None,
            };
            if !self.book.taken(question).is_empty() {
                return None;
            }
            let (period, answer) = match self.book.latest(question) {
                Ok((period, answer)) if answer.of > 1 => (period, Ok(answer)),
                Err(why) if why != CannotPool::Nothing => ("", Err(why)),
                _ => return None,
            };
            Some(Number {
                question,
                metric,
                period,
                answer,
                place: None,
            })
        };
        metrics(sheet.map, lane)
            .into_iter()
            .filter_map(combine)
            .collect()
    }
}

/// The metrics a lane shows, in its order.
pub(in crate::layout) fn metrics<'m>(map: &'m Map, lane: &Lane) -> Vec<&'m MetricDefinition> {
    if lane.metrics.is_empty() {
        return map.metrics().iter().collect();
    }
    let chosen = lane.metrics.iter();
    chosen.filter_map(|id| map.metric(*id)).collect()
}

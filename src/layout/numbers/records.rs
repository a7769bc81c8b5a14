//! What a metric lane shows: for each place the numbers that were taken there,
//! or else what they are combined to.

use std::collections::{HashMap, HashSet};

use crate::document::{
    Lane, Map, MetricDefinition, MetricId, MetricScale, PersonaId, Reading, ReadingKey, Scope,
};
use crate::layout::grid::Sheet;
use crate::metrics::{Answer, Book, CannotPool, Question, span_of};

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
    /// From where to where the bars of each metric reach.
    spans: HashMap<MetricId, MetricScale>,
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
        let book = Book::new(map);
        let span = |metric: &MetricDefinition| Some((metric.id, span_of(map, &book, metric)?));
        Self {
            spans: map.metrics().iter().filter_map(span).collect(),
            book,
            places: keys.zip(0..).collect(),
            asked,
        }
    }

    /// From where to where the bars of a metric reach; `None` without numbers.
    pub(super) fn span(&self, metric: MetricId) -> Option<MetricScale> {
        self.spans.get(&metric).copied()
    }

    /// The numbers taken at a place: of each metric the one of everybody, then
    /// those of the personas.
    pub(in crate::layout) fn taken(
        &self,
        sheet: &Sheet<'m>,
        lane: &Lane,
        at: Scope,
    ) -> Vec<Number<'m>> {
        let personas = self.asked_at(sheet, at);
        let metrics = metrics(sheet.map, lane).into_iter();
        let taken = metrics.flat_map(|metric| self.taken_of(metric, at, &personas));
        taken.collect()
    }

    /// The numbers of a step: as `taken`, and before those of the personas what
    /// they are combined to, where none of everybody was taken.
    pub(in crate::layout) fn at_step(
        &self,
        sheet: &Sheet<'m>,
        lane: &Lane,
        at: Scope,
    ) -> Vec<Number<'m>> {
        let personas = self.asked_at(sheet, at);
        let metrics = metrics(sheet.map, lane).into_iter();
        let numbers = metrics.flat_map(|metric| {
            let taken = self.taken_of(metric, at, &personas);
            let combined = match taken.as_slice() {
                [] => None,
                _ => self.combined_of(metric, at),
            };
            combined.into_iter().chain(taken)
        });
        numbers.collect()
    }

    /// Of whom anything was taken at a place, everybody first, as far as they
    /// are shown.
    fn asked_at(&self, sheet: &Sheet<'_>, at: Scope) -> Vec<Option<PersonaId>> {
        let asked = self.asked.get(&at).into_iter().flatten();
        let shown = asked.filter(|persona| persona.is_none_or(|persona| sheet.shows(persona)));
        let mut personas: Vec<Option<PersonaId>> = shown.copied().collect();
        personas.sort_unstable();
        personas
    }

    fn taken_of(
        &self,
        metric: &'m MetricDefinition,
        at: Scope,
        personas: &[Option<PersonaId>],
    ) -> Vec<Number<'m>> {
        let of = |persona: &Option<PersonaId>| Question {
            metric: metric.id,
            at,
            persona: *persona,
        };
        let numbers = personas.iter().map(of);
        numbers
            .filter_map(|question| self.number_taken(question, metric))
            .collect()
    }

    /// The latest reading with a number, or else the latest one: somebody is
    /// about to give it a number.
    fn number_taken(&self, question: Question, metric: &'m MetricDefinition) -> Option<Number<'m>> {
        let with_number = self.book.latest_taken(question);
        if with_number.is_some_and(|reading| self.is_outdated(question, reading)) {
            return None;
        }
        let reading = with_number.or_else(|| self.book.taken(question).last().copied())?;
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

    /// Whether a later period says what is known, by other readings than this
    /// one.
    fn is_outdated(&self, question: Question, reading: &Reading) -> bool {
        let latest = self.book.latest(question);
        latest.is_some_and(|latest| latest.period != reading.key.period)
    }

    /// What the numbers inside a stage or the map, or of the personas at a
    /// step, are combined to: of each metric of which nothing as late was
    /// taken there and at least two inside.
    pub(in crate::layout) fn combined(
        &self,
        sheet: &Sheet<'m>,
        lane: &Lane,
        at: Scope,
    ) -> Vec<Number<'m>> {
        let metrics = metrics(sheet.map, lane).into_iter();
        let combined = metrics.filter_map(|metric| self.combined_of(metric, at));
        combined.collect()
    }

    fn combined_of(&self, metric: &'m MetricDefinition, at: Scope) -> Option<Number<'m>> {
        let question = Question {
            metric: metric.id,
            at,
            persona: None,
        };
        let latest = self.book.latest(question)?;
        let is_shown = match self.book.latest_taken(question) {
            Some(own) => self.is_outdated(question, own),
            None if !self.book.taken(question).is_empty() => false,
            None => latest.answer.is_ok_and(|answer| answer.of > 1) || latest.answer.is_err(),
        };
        is_shown.then_some(Number {
            question,
            metric,
            period: latest.period,
            answer: latest.answer,
            place: None,
        })
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

//! How often each answer was given: the counts of the latest period that has
//! any, and which readings of it have none.

use super::pool::added;
use super::{Book, Question, scale_of};
use crate::document::{Counts, Map, MetricDefinition, MetricKind, Reading};

/// How often each answer was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution<'m> {
    /// When.
    pub period: &'m str,
    /// The answers in order, each with how many gave it.
    pub answers: Vec<(Given, u64)>,
    /// How many readings they were counted for.
    pub of: usize,
    /// The readings of the period that are not among them: only a result is
    /// known, or other answers could be given.
    pub missing: Vec<&'m Reading>,
    /// A later period in which something was measured, but no answers counted.
    pub later: Option<&'m str>,
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
    let metric = map.metric(question.metric)?;
    let mut periods = book.periods(question.metric).iter().rev();
    let found = periods.find_map(|period| {
        let readings = book.behind(question, period);
        let (counted, missing) = most_counted(metric, &readings)?;
        let given = given(metric, added(&counted)?)?;
        Some(Distribution {
            period,
            answers: given,
            of: counted.len(),
            missing,
            later: None,
        })
    })?;
    let latest = book.latest(question).map(|latest| latest.period);
    Some(Distribution {
        later: latest.filter(|latest| *latest != found.period),
        ..found
    })
}

type Sorted<'m> = (Vec<&'m Reading>, Vec<&'m Reading>);

/// The readings whose answers can be added up, and the rest. Of several
/// forms of counting the one with most answers is taken.
fn most_counted<'m>(metric: &MetricDefinition, readings: &[&'m Reading]) -> Option<Sorted<'m>> {
    let like = |one: &Reading| {
        let is_like = |other: &&Reading| added(&[one, *other]).is_some();
        readings.iter().copied().partition::<Vec<_>, _>(is_like)
    };
    let total = |counted: &[&Reading]| {
        let answers = added(counted).and_then(|counts| given(metric, counts));
        let answers = answers.into_iter().flatten().map(|(_, count)| count);
        answers.fold(0, u64::saturating_add)
    };
    let sorted = readings.iter().map(|one| like(one));
    let most = sorted.max_by_key(|(counted, _)| total(counted))?;
    (total(&most.0) > 0).then_some(most)
}

/// The answers that were counted; `None` for counts of something else.
fn given(metric: &MetricDefinition, counts: Counts) -> Option<Vec<(Given, u64)>> {
    let first = lowest_score(metric);
    match counts {
        Counts::Answers(counts) => {
            let scores = std::iter::successors(Some(first), |score| Some(score + 1.0));
            Some(scores.map(Given::Score).zip(counts).collect())
        }
        Counts::Promoters {
            promoters,
            passives,
            detractors,
        } => Some(vec![
            (Given::Detractor, detractors),
            (Given::Passive, passives),
            (Given::Promoter, promoters),
        ]),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Scope;
    use crate::metrics::small_maps::{counted, everybody, map, step, typed};

    const PERIODS: [&str; 3] = ["2025-Q1", "2025-Q2", "2025-Q3"];

    fn scores(place: u64, period: &str, counts: &[u64]) -> Reading {
        counted(step(place), None, period, Counts::Answers(counts.to_vec()))
    }

    #[test]
    fn answers_of_several_places_are_added_score_by_score() {
        let map = map(
            MetricKind::CsatTopTwo,
            vec![
                scores(1, PERIODS[0], &[1, 0, 2, 3, 4]),
                scores(2, PERIODS[0], &[0, 1, 0, 1, 1]),
            ],
        );
        let book = Book::new(&map);
        let found = answers(&map, &book, everybody(Scope::Map)).expect("two readings");
        assert_eq!((found.total(), found.of), (13, 2));
        assert_eq!(found.answers[4], (Given::Score(5.0), 5));
        assert_eq!((found.missing, found.later), (vec![], None));
        assert_eq!(answers(&map, &book, everybody(step(3))), None);
    }

    #[test]
    fn the_latest_period_with_answers_counts_and_says_what_it_lacks() {
        let silent = typed(step(2), None, PERIODS[1], (70.0, 90));
        let other = scores(3, PERIODS[1], &[2, 2]);
        let later = typed(step(1), None, PERIODS[2], (80.0, 50));
        let map = map(
            MetricKind::CsatTopTwo,
            vec![
                scores(1, PERIODS[0], &[9, 9, 9, 9, 9]),
                scores(1, PERIODS[1], &[1, 0, 2, 3, 4]),
                silent.clone(),
                other.clone(),
                later,
            ],
        );
        let book = Book::new(&map);
        let found = answers(&map, &book, everybody(Scope::Map)).expect("one is counted");
        assert_eq!((found.period, found.total(), found.of), (PERIODS[1], 10, 1));
        assert_eq!(found.missing, [&silent, &other]);
        assert_eq!(found.later, Some(PERIODS[2]));
    }
}

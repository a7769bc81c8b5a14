//! Checks of what is measured: metrics, their readings with what was counted,
//! their goals.

use super::numbers::{Number, Range, check_each, check_numbers};
use super::texts::check_texts;
use super::{check_room, exists};
use crate::document::CommandError;
use crate::document::model::limits::{MAX_GOALS, MAX_METRICS, MAX_READINGS, MAX_TITLE_CHARS};
use crate::document::model::map::Map;
use crate::document::model::metric::{Counts, Goal, MetricDefinition, Reading, Scope};

pub(in crate::document::model) fn metric(
    map: &Map,
    metric: &MetricDefinition,
) -> Result<(), CommandError> {
    let scale = metric.scale;
    check_numbers(metric, map)?;
    let ends = scale.map_or([None, None], |scale| [Some(scale.min), Some(scale.max)]);
    check_each(ends.map(|end| ("scale", end, Range::Any)), map)?;
    if scale.is_some_and(|scale| scale.min >= scale.max) {
        return Err(CommandError::OutOfRange { field: "scale" });
    }
    if map.metric(metric.id).is_none() {
        check_room("metrics", map.metrics().len(), MAX_METRICS)?;
    }
    check_texts([("name", metric.name.as_str(), MAX_TITLE_CHARS)])
}

pub(in crate::document::model) fn reading(
    map: &Map,
    reading: &Reading,
) -> Result<(), CommandError> {
    let key = &reading.key;
    if map.metric(key.metric).is_none() {
        return Err(CommandError::Missing(key.metric.0));
    }
    place_exists(map, key.at)?;
    if let Some(persona) = key.persona {
        exists(map, persona.into())?;
    }
    if map.reading(key).is_none() {
        check_room("readings", map.readings().len(), MAX_READINGS)?;
    }
    check_numbers(reading, map)?;
    if let Some(counts) = &reading.counts {
        check_counts(map, counts)?;
    }
    check_texts([
        ("period", key.period.as_str(), MAX_TITLE_CHARS),
        ("source", &reading.source, MAX_TITLE_CHARS),
        ("date", &reading.date, MAX_TITLE_CHARS),
    ])
}

pub(in crate::document::model) fn goal(map: &Map, goal: &Goal) -> Result<(), CommandError> {
    if map.metric(goal.metric).is_none() {
        return Err(CommandError::Missing(goal.metric.0));
    }
    place_exists(map, goal.at)?;
    if map.goal(goal.metric, goal.at).is_none() {
        check_room("goals", map.goals().len(), MAX_GOALS)?;
    }
    check_numbers(goal, map)
}

fn place_exists(map: &Map, at: Scope) -> Result<(), CommandError> {
    match at {
        Scope::Map => Ok(()),
        Scope::Stage(id) => exists(map, id.into()),
        Scope::Touchpoint(id) => exists(map, id.into()),
    }
}

fn check_counts(map: &Map, counts: &Counts) -> Result<(), CommandError> {
    use Range::{Any, NotNegative, Positive, Share};
    let out = |field| Err(CommandError::OutOfRange { field });
    let fine = |numbers: &[Number]| check_each(numbers.iter().copied(), map);
    match counts {
        Counts::Ratio { part, whole } if part > whole => out("part"),
        Counts::Sum { sum, .. } => fine(&[("sum", Some(*sum), Any)]),
        Counts::Customers { end, new, .. } if new > end => out("new"),
        Counts::Customers { start, end, new } if end - new > *start => out("end"),
        Counts::Promoters { .. }
        | Counts::Answers(_)
        | Counts::Ratio { .. }
        | Counts::Customers { .. } => Ok(()),
        Counts::Times { seconds, .. } => {
            let times = seconds.iter().map(|time| ("times", Some(*time), Positive));
            check_each(times, map)
        }
        Counts::Attributes {
            satisfaction,
            importance,
        } => {
            if satisfaction.len() != importance.len() {
                return out("importance");
            }
            let each = satisfaction.iter().map(|each| ("satisfaction", each));
            let each = each.chain(importance.iter().map(|each| ("importance", each)));
            let numbers = each.map(|(field, each)| (field, Some(*each), NotNegative));
            check_each(numbers, map)
        }
        Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        } => fine(&[
            ("purchase", Some(*purchase), NotNegative),
            ("frequency-a-year", Some(*frequency), NotNegative),
            ("lifespan", Some(*lifespan), NotNegative),
        ]),
        Counts::Subscription {
            arpa,
            margin,
            churn,
        } => {
            fine(&[
                ("arpa", Some(*arpa), NotNegative),
                ("margin", Some(*margin), Share),
                ("churn", Some(*churn), Share),
            ])?;
            fine(&[("churn", Some(*churn), Positive)])
        }
    }
}

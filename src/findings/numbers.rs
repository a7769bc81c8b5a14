//! Metrics that miss their target, and readings that cannot carry a decision.
//!
//! What a reading says is `metrics`' to say: `latest` asks for it, and nothing
//! else here does. Of one metric, place and persona the latest period counts.

use std::collections::HashMap;

use super::evidence::share;
use super::finding::{Finding, FindingKind};
use super::say;
use crate::document::{
    Direction, Id, Map, MetricDefinition, MetricId, PersonaId, Reading, ReadingKey, Scope, Target,
    Unit,
};
use crate::language::Message;
use crate::metrics::{
    Summary, Trust, direction_of, earlier, scale_of, summarise, target_of, unit_of,
};

/// A reading of the latest period and what it says.
struct Latest<'m> {
    metric: &'m MetricDefinition,
    key: &'m ReadingKey,
    summary: Summary,
    value: f64,
}

pub(super) fn find(map: &Map) -> Vec<Finding> {
    let latest = latest(map);
    let mut found: Vec<Finding> = latest
        .iter()
        .filter_map(|one| off_target(map, one))
        .collect();
    let mut of_metric: HashMap<MetricId, Vec<&Latest<'_>>> = HashMap::new();
    for one in &latest {
        of_metric.entry(one.metric.id).or_default().push(one);
    }
    for metric in map.metrics() {
        let all = of_metric.get(&metric.id).map_or(&[][..], Vec::as_slice);
        found.extend(weak_samples(metric, all, Trust::NoSampleSize));
        found.extend(weak_samples(metric, all, Trust::DirectionOnly));
    }
    found
}

/// Every latest reading that has a value, in the order it was entered.
fn latest(map: &Map) -> Vec<Latest<'_>> {
    type Place = (MetricId, Scope, Option<PersonaId>);
    let metrics: HashMap<MetricId, &MetricDefinition> = map
        .metrics()
        .iter()
        .map(|metric| (metric.id, metric))
        .collect();
    let mut newest: HashMap<Place, (usize, &Reading)> = HashMap::new();
    for (order, reading) in map.readings().iter().enumerate() {
        let key = &reading.key;
        let entry = newest
            .entry((key.metric, key.at, key.persona))
            .or_insert((order, reading));
        if earlier(&entry.1.key.period, &key.period).is_le() {
            *entry = (order, reading);
        }
    }
    let mut newest: Vec<(usize, &Reading)> = newest.into_values().collect();
    newest.sort_by_key(|(order, _)| *order);
    let said = newest.into_iter().filter_map(|(_, reading)| {
        let metric = *metrics.get(&reading.key.metric)?;
        let summary = summarise(metric, reading);
        let value = summary.value.filter(|value| value.is_finite())?;
        Some(Latest {
            metric,
            key: &reading.key,
            summary,
            value,
        })
    });
    said.collect()
}

/// Whether the value misses the target and how sure that is; `None` when it
/// does not, or when the interval allows that it is chance.
fn off_target(map: &Map, one: &Latest<'_>) -> Option<Finding> {
    let target = target_of(map, one.metric, one.key.at)?;
    let misses = |value: f64| match direction_of(one.metric) {
        Direction::Higher => value < target,
        Direction::Lower => value > target,
        Direction::Contextual => false,
    };
    let clear = one
        .summary
        .interval
        .map(|(low, high)| misses(low) && misses(high));
    if !misses(one.value) || clear == Some(false) {
        return None;
    }
    let certainty = certainty(&one.summary);
    let weight = 40.0 + 50.0 * gap(one.metric, one.value, target);
    let weight = if certainty == "interval" {
        weight
    } else {
        0.6 * weight
    };
    let said = [
        miss(map, one, target),
        Message::new("finding-off-target-advice").text("certainty", certainty),
    ];
    let places = vec![Target::Reading(one.key.clone())];
    let about = about(one.key);
    let found = Finding::new(FindingKind::OffTarget, weight, places, about, said);
    Some(found.of_period(&one.key.period))
}

/// How far the value is from the target: as a share of the range, or of the
/// target where the metric has none.
fn gap(metric: &MetricDefinition, value: f64, target: f64) -> f64 {
    let range = scale_of(metric).map_or(target.abs(), |scale| scale.max - scale.min);
    if range > 0.0 {
        ((value - target).abs() / range).min(1.0)
    } else {
        1.0
    }
}

fn miss(map: &Map, one: &Latest<'_>, target: f64) -> Message {
    let (unit, size) = unit(one.metric, target);
    let number = |value: f64| say::rounded(value / size);
    let period = one.key.period.trim();
    let (low, high) = one.summary.interval.unwrap_or((one.value, one.value));
    let what = Message::new("finding-off-target")
        .number("value", number(one.value))
        .number("target", number(target))
        .text("unit", unit)
        .text("currency", map.info().currency.trim())
        .text("certainty", certainty(&one.summary))
        .number("low", number(low))
        .number("high", number(high))
        .text("when", if period.is_empty() { "never" } else { "said" })
        .text("period", period)
        .count(
            "n",
            usize::try_from(one.summary.n.unwrap_or(0)).unwrap_or(usize::MAX),
        );
    place(map, say::metric(what, one.metric), one.key)
}

/// How far the reading shows that the gap is none of chance.
fn certainty(summary: &Summary) -> &'static str {
    match (summary.interval, summary.trust) {
        (_, Trust::NoSampleSize) => "no-sample-size",
        (Some(_), Trust::DirectionOnly) => "small-sample",
        (Some(_), _) => "interval",
        (None, _) => "no-interval",
    }
}

/// Fills `place` and `persona`, and `who` with whether there is a persona.
fn place(map: &Map, what: Message, key: &ReadingKey) -> Message {
    let what = match key.at {
        Scope::Map => what.word("place", "finding", "whole-journey"),
        Scope::Stage(id) => say::title(what, "place", map, id.into()),
        Scope::Touchpoint(id) => say::title(what, "place", map, id.into()),
    };
    match key.persona {
        None => what.text("who", "all").text("persona", ""),
        Some(id) => say::title(what.text("who", "persona"), "persona", map, id.into()),
    }
}

/// The word of the unit a number is said in, and how many of the metric's
/// units it holds: long times are said in minutes or hours.
fn unit(metric: &MetricDefinition, target: f64) -> (&'static str, f64) {
    match unit_of(metric) {
        Unit::Seconds if target.abs() >= 7_200.0 => ("hours", 3_600.0),
        Unit::Seconds if target.abs() >= 120.0 => ("minutes", 60.0),
        unit => (unit.word(), 1.0),
    }
}

/// What a reading is about: metric, place and persona.
fn about(key: &ReadingKey) -> Vec<Id> {
    let place = match key.at {
        Scope::Map => None,
        Scope::Stage(id) => Some(id.0),
        Scope::Touchpoint(id) => Some(id.0),
    };
    let persona = key.persona.map(|persona| persona.0);
    [Some(key.metric.0), place, persona]
        .into_iter()
        .flatten()
        .collect()
}

/// The readings of a metric that can be trusted no further than `trust`, as
/// one finding.
fn weak_samples(metric: &MetricDefinition, all: &[&Latest<'_>], trust: Trust) -> Option<Finding> {
    let weak: Vec<&&Latest<'_>> = all
        .iter()
        .filter(|one| one.summary.trust == trust)
        .collect();
    let sizes = || weak.iter().filter_map(|one| one.summary.n);
    let (kind, least, what, advice) = if trust == Trust::NoSampleSize {
        (
            FindingKind::NoSampleSize,
            25.0,
            Message::new("finding-no-sample-size"),
            Message::new("finding-no-sample-size-advice"),
        )
    } else {
        let size = |n: Option<u64>| usize::try_from(n.unwrap_or(0)).unwrap_or(usize::MAX);
        (
            FindingKind::SmallSample,
            20.0,
            Message::new("finding-small-sample")
                .count("least", size(sizes().min()))
                .count("most", size(sizes().max()))
                .text(
                    "sizes",
                    if sizes().min() == sizes().max() {
                        "same"
                    } else {
                        "range"
                    },
                ),
            Message::new("finding-small-sample-advice"),
        )
    };
    if weak.is_empty() {
        return None;
    }
    let what = say::metric(what, metric)
        .count("count", weak.len())
        .count("all", all.len());
    let places = weak
        .iter()
        .map(|one| Target::Reading(one.key.clone()))
        .collect();
    let mut ids: Vec<Id> = weak.iter().flat_map(|one| about(one.key)).collect();
    ids.push(metric.id.0);
    let weight = least + 20.0 * share(weak.len(), all.len());
    let found = Finding::new(kind, weight, places, ids, [what, advice]);
    Some(found.of_period(common_period(&weak)))
}

/// The period of all of them; empty where they are of several.
fn common_period<'m>(all: &[&&Latest<'m>]) -> &'m str {
    let mut periods = all.iter().map(|one| one.key.period.as_str());
    let first = periods.next().unwrap_or("");
    if periods.all(|period| period == first) {
        first
    } else {
        ""
    }
}

//! Metrics that miss their target, and readings that cannot carry a decision.
//!
//! What a reading says is `metrics`' to say: `latest` asks for it, and nothing
//! else here does. Of one metric, place and persona the latest period counts.

use std::collections::{HashMap, HashSet};

use super::evidence::share;
use super::finding::{Finding, FindingKind};
use super::say;
use crate::document::{Id, Map, MetricDefinition, MetricId, ReadingKey, Scope, Target};
use crate::language::Message;
use crate::metrics::{
    Book, Proof, Question, Summary, Trust, Writing, decimals_of_given, proof_of_miss, scale_of,
    summarise, target_of,
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

/// The latest reading with a value of each metric, place and persona, in the
/// order they were entered.
fn latest(map: &Map) -> Vec<Latest<'_>> {
    let book = Book::new(map);
    let mut asked: HashSet<Question> = HashSet::new();
    let questions = map.readings().iter().map(|reading| Question {
        metric: reading.key.metric,
        at: reading.key.at,
        persona: reading.key.persona,
    });
    let questions = questions.filter(|question| asked.insert(*question));
    let said = questions.filter_map(|question| {
        let metric = map.metric(question.metric)?;
        let reading = book.latest_taken(question)?;
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
    let proof = proof_of_miss(one.metric, target, &one.summary)?;
    if proof == Proof::Chance {
        return None;
    }
    let certainty = certainty(one.summary.trust, proof);
    let weight = 40.0 + 50.0 * gap(one.metric, one.value, target);
    let weight = match certainty {
        "interval" | "widest" => weight,
        _ => 0.6 * weight,
    };
    let said = [
        miss(map, one, target, certainty),
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

fn miss(map: &Map, one: &Latest<'_>, target: f64, certainty: &'static str) -> Message {
    let writing = Writing::of(one.metric, &one.summary);
    let decided = Writing {
        decimals: decimals_of_given(writing.in_unit(target)),
        ..writing
    };
    let period = one.key.period.trim();
    let (low, high) = one.summary.bounds().unwrap_or((one.value, one.value));
    let measured = [("value", one.value), ("low", low), ("high", high)];
    let what = Message::new("finding-off-target")
        .text("unit", writing.unit.word())
        .text("currency", map.info().currency.trim())
        .text("certainty", certainty)
        .text("when", if period.is_empty() { "never" } else { "said" })
        .text("period", period)
        .count(
            "n",
            usize::try_from(one.summary.n.unwrap_or(0)).unwrap_or(usize::MAX),
        );
    let what = say::number(what, "target", decided, target);
    let what = measured.into_iter().fold(what, |what, (place, number)| {
        say::number(what, place, writing, number)
    });
    place(map, say::metric(what, one.metric), one.key)
}

/// How far the reading shows that the gap is none of chance: a small sample
/// shows a direction whatever its interval.
fn certainty(trust: Trust, proof: Proof) -> &'static str {
    match (trust, proof) {
        (Trust::NoSampleSize, _) => "no-sample-size",
        (Trust::DirectionOnly, _) => "small-sample",
        (_, Proof::Interval) => "interval",
        (_, Proof::Widest) => "widest",
        (_, Proof::Chance | Proof::Unknown) => "no-interval",
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

//! What a chart of numbers says, in words: how it moved, what is highest and
//! lowest and whether they differ, whether the target is reached.

use super::ChartKind;
use super::page::Page;
use super::values::number_of;
use crate::document::MetricDefinition;
use crate::language::Message;
use crate::metrics::{AgainstTarget, Entry, Moved, Subject, Summary, against_target, shift};

/// What the chart says: the latest number and how it moved, or the highest
/// and the lowest and whether they differ; and the target.
pub(super) fn said(
    page: &Page,
    metric: &MetricDefinition,
    entries: &[Entry],
    target: Option<f64>,
) -> String {
    let known: Vec<(&Entry, Summary)> = entries
        .iter()
        .filter_map(|entry| Some((entry, number_of(entry)?)))
        .collect();
    let mut sentences = match page.asked.kind {
        ChartKind::Periods => latest(page, metric, entries),
        _ => extremes(page, metric, &known),
    };
    let whole = match page.asked.kind {
        // What is known of an earlier period says nothing about the latest.
        ChartKind::Periods => {
            let latest = entries.last().and_then(number_of);
            known.last().filter(|_| latest.is_some())
        }
        ChartKind::Personas => {
            let mut known = known.iter();
            known.find(|(entry, _)| entry.subject == Subject::Persona(None))
        }
        _ => None,
    };
    sentences.extend(whole.and_then(|(_, summary)| {
        let key = match against_target(metric, target, summary)? {
            AgainstTarget::Reached => "chart-target-reached",
            AgainstTarget::Missed => "chart-target-missed",
            AgainstTarget::Unsure => "chart-target-unsure",
        };
        let message = Message::new(key).text("target", page.words().given(metric, target?));
        Some(page.texts.say(&message))
    }));
    if known.is_empty() {
        sentences.push(page.texts.get("chart-no-numbers").into_owned());
    }
    let missing = entries.len() - known.len();
    if missing > 0 && !known.is_empty() {
        let message = Message::new("chart-missing").text("count", page.texts.count(missing as u64));
        sentences.push(page.texts.say(&message));
    }
    sentences.join(" ")
}

/// The latest number and how it moved; or why the latest period has none, and
/// what is known last.
fn latest(page: &Page, metric: &MetricDefinition, entries: &[Entry]) -> Vec<String> {
    let [earlier @ .., last] = entries else {
        return Vec::new();
    };
    let number = |key, entry| {
        let message = Message::new(key).text("number", page.entry(metric, entry));
        page.texts.say(&message)
    };
    let latest = number("chart-latest", last);
    let more = if last.answer.is_ok() {
        let change = last.change.as_ref();
        change.map(|change| page.words().change(metric, change))
    } else {
        let known = earlier.iter().rev().find(|e| number_of(e).is_some());
        known.map(|entry| number("chart-last-known", entry))
    };
    let is_apart = |entry: &Entry| {
        let change = entry.change.as_ref();
        change.is_some_and(|change| matches!(change.moved, Moved::Apart { .. }))
    };
    let apart = earlier.iter().any(is_apart);
    let apart = apart.then(|| page.texts.get("chart-not-joined").into_owned());
    let sentences = [Some(latest), more, apart];
    sentences.into_iter().flatten().collect()
}

fn extremes(page: &Page, metric: &MetricDefinition, known: &[(&Entry, Summary)]) -> Vec<String> {
    // All customers together are neither the best nor the worst of their parts.
    let parts = || {
        let known = known.iter();
        known.filter(|(entry, _)| entry.subject != Subject::Persona(None))
    };
    let by_value = |a: &&(&Entry, Summary), b: &&(&Entry, Summary)| {
        let value = |summary: &Summary| summary.value.unwrap_or_default();
        value(&a.1).total_cmp(&value(&b.1))
    };
    let (Some(low), Some(high)) = (parts().min_by(by_value), parts().max_by(by_value)) else {
        let whole = known.iter();
        let said = whole.map(|(entry, _)| format!("{}.", page.entry(metric, entry)));
        return said.collect();
    };
    if parts().count() == 1 {
        return vec![format!("{}.", page.entry(metric, high.0))];
    }
    let message = Message::new("chart-extremes")
        .text("high", page.entry(metric, high.0))
        .text("low", page.entry(metric, low.0));
    let key = match shift(metric, &low.1, &high.1).and_then(|moved| moved.is_real) {
        Some(true) => "chart-differ",
        Some(false) => "chart-alike",
        None => "chart-cannot-tell",
    };
    vec![page.texts.say(&message), page.texts.get(key).into_owned()]
}

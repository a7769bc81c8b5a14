//! What the colours of a heat map mean, in words for the legend.

use std::collections::BTreeSet;

use super::values::{Value, goodness_of_evidence, goodness_of_pain};
use super::{HeatBy, HeatSign, Tone};
use crate::document::{Direction, EvidenceLevel, MetricDefinition, Severity};
use crate::language::Message;
use crate::layout::elements::legend::LegendSign;
use crate::layout::grid::Sheet;
use crate::metrics::{direction_of, scale_of};

type Entry = (LegendSign, String);

/// The entries, what is coloured first.
pub(super) fn entries(sheet: &Sheet<'_>, by: HeatBy, values: &[Value<'_>]) -> Vec<Entry> {
    let say = |key: &str| sheet.texts.get(key).into_owned();
    let mut entries = match by {
        HeatBy::Severity => severities(sheet),
        HeatBy::EvidenceLevel => levels(sheet),
        HeatBy::Emotion => vec![(LegendSign::HeatRamp, emotions(sheet))],
        HeatBy::Metric(id) => match sheet.map.metric(id) {
            Some(metric) => of_metric(sheet, metric, values),
            None => Vec::new(),
        },
    };
    if values.iter().any(|value| value.tone == Tone::NoData) {
        let key = match by {
            HeatBy::Severity => "heat-no-pain",
            _ => "picture-no-data",
        };
        entries.push((LegendSign::NoData, say(key)));
    }
    entries
}

fn severities(sheet: &Sheet<'_>) -> Vec<Entry> {
    let of = |severity: &Severity| {
        let sign = HeatSign::Severity(*severity);
        let word = sheet.texts.word("severity", severity.word());
        let sign = LegendSign::Heat(goodness_of_pain(*severity), sign);
        (sign, word.into_owned())
    };
    Severity::ALL.iter().rev().map(of).collect()
}

fn levels(sheet: &Sheet<'_>) -> Vec<Entry> {
    let of = |level: &EvidenceLevel| {
        let goodness = goodness_of_evidence(*level)?;
        let sign = LegendSign::Heat(goodness, HeatSign::Evidence(*level));
        let word = sheet.texts.word("evidence-level", level.word());
        Some((sign, word.into_owned()))
    };
    EvidenceLevel::ALL.iter().filter_map(of).collect()
}

fn emotions(sheet: &Sheet<'_>) -> String {
    let scale = &sheet.map.info().emotion_scale;
    let message = Message::new("heat-emotion-scale")
        .text("worst", sheet.words().emotion_given(scale.min))
        .text("best", sheet.words().emotion_given(scale.max));
    sheet.texts.say(&message)
}

fn of_metric(sheet: &Sheet<'_>, metric: &MetricDefinition, values: &[Value<'_>]) -> Vec<Entry> {
    let say = |key: &str| sheet.texts.get(key).into_owned();
    let is_colored = values
        .iter()
        .any(|value| matches!(value.tone, Tone::Warm(_)));
    let is_plain = values.iter().any(|value| value.tone == Tone::Plain);
    let mut entries = vec![(LegendSign::HeatRamp, scale(sheet, metric, values))];
    if is_colored {
        entries.push((LegendSign::HeatSame, say("heat-same")));
    }
    if values.iter().any(|value| value.weak) {
        entries.push((LegendSign::HeatWeak, say("heat-weak")));
    }
    if is_plain {
        entries.push((LegendSign::HeatPlain, say("heat-no-measure")));
    }
    entries
}

/// "NPS: −100 … +100, higher is better, 2025-Q3": worst to best.
fn scale(sheet: &Sheet<'_>, metric: &MetricDefinition, values: &[Value<'_>]) -> String {
    let direction = direction_of(metric);
    let ends = match (scale_of(metric), direction) {
        (Some(scale), Direction::Lower) => Some((scale.max, scale.min)),
        (Some(scale), _) => Some((scale.min, scale.max)),
        (None, _) => None,
    };
    let message = match ends {
        Some((worst, best)) => Message::new("heat-scale")
            .text("worst", sheet.words().given(metric, worst))
            .text("best", sheet.words().given(metric, best)),
        None => Message::new("heat-target-scale"),
    };
    let direction = sheet.texts.word("direction", direction.word());
    let text = message
        .text("metric", sheet.words().metric_name(metric))
        .text("direction", direction.to_lowercase());
    let text = sheet.texts.say(&text);
    match period(sheet, values) {
        Some(period) => format!("{text} · {period}"),
        None => text,
    }
}

/// The period of all values, or that each is the latest of its step.
fn period(sheet: &Sheet<'_>, values: &[Value<'_>]) -> Option<String> {
    let periods: BTreeSet<&str> = values.iter().filter_map(|value| value.period).collect();
    let mut periods = periods.into_iter();
    match (periods.next(), periods.next()) {
        (Some(only), None) => Some(only.to_owned()).filter(|only| !only.trim().is_empty()),
        (Some(_), Some(_)) => Some(sheet.texts.get("heat-latest").into_owned()),
        (None, _) => None,
    }
}

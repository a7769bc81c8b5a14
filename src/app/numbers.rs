//! How numbers are said in the window: names of metrics and places, values
//! with their units, what a sample size means, why something cannot be pooled.

use crate::document::{Map, MetricDefinition, NodeId, PersonaId, Reading, Scope, Unit};
use crate::language::{Message, Texts};
use crate::metrics::{Answer, CannotPool, Question, Summary, Trust, unit_of};
use crate::text::visible_line;

/// Own name of a metric, or the catalogue's.
pub(crate) fn name_of_metric(texts: &Texts, metric: &MetricDefinition) -> String {
    if metric.name.trim().is_empty() {
        texts.word("metric", metric.kind.word()).into_owned()
    } else {
        visible_line(&metric.name).into_owned()
    }
}

/// Title of a stage or touchpoint; the journey as a whole.
pub(crate) fn name_of_place(map: &Map, texts: &Texts, at: Scope) -> String {
    let id: NodeId = match at {
        Scope::Map => return texts.get("place-map").into_owned(),
        Scope::Stage(id) => id.into(),
        Scope::Touchpoint(id) => id.into(),
    };
    let title = map.node(id).map_or("", |node| node.title());
    if title.trim().is_empty() {
        return texts.get("untitled").into_owned();
    }
    visible_line(title).into_owned()
}

/// Name of a persona; all customers without one.
pub(crate) fn name_of_persona(map: &Map, texts: &Texts, persona: Option<PersonaId>) -> String {
    match persona.and_then(|id| map.persona(id)) {
        Some(persona) => visible_line(&persona.name).into_owned(),
        None => texts.get("inspector-everybody").into_owned(),
    }
}

/// A value as short as it can be read: per cent with their sign.
pub(crate) fn value(texts: &Texts, metric: &MetricDefinition, value: f64) -> String {
    let places = usize::from(value.abs() < 1_000.0);
    let plain = texts.number(value, places);
    match unit_of(metric) {
        Unit::Percent => texts.say(&Message::new("picture-percent").text("value", plain)),
        _ => plain,
    }
}

/// The interval and what the sample size means, in words.
pub(crate) fn trust(texts: &Texts, summary: Summary) -> String {
    if summary.value.is_none() {
        return texts.get("picture-no-value").into_owned();
    }
    let mut parts: Vec<String> = interval(texts, summary).into_iter().collect();
    match summary.trust {
        Trust::NoSampleSize => parts.push(texts.get("picture-no-sample").into_owned()),
        Trust::DirectionOnly => parts.push(texts.get("picture-small-sample").into_owned()),
        Trust::Fair => parts.push(texts.get("inspector-fair-sample").into_owned()),
        Trust::Good => {}
    }
    parts.join(" · ")
}

/// Why a reading is not counted: its metric cannot have the number.
pub(crate) fn not_counted(
    texts: &Texts,
    metric: &MetricDefinition,
    reading: &Reading,
) -> Option<String> {
    let stray = reading.stray(metric)?;
    Some(texts.say(&stray.said("numbers-not-counted")))
}

/// "± 4 (67 to 75)".
fn interval(texts: &Texts, summary: Summary) -> Option<String> {
    let (margin, (low, high)) = (summary.margin()?, summary.interval?);
    let message = Message::new("inspector-interval")
        .text("margin", texts.number(margin, 1))
        .text("low", texts.number(low, 1))
        .text("high", texts.number(high, 1));
    Some(texts.say(&message))
}

/// "pooled of 3 readings"; `None` for a number that was taken as it is.
pub(crate) fn made_of(texts: &Texts, asked: Question, answer: &Answer) -> Option<String> {
    let taken = answer.reading.map(|reading| &reading.key);
    let is_taken = taken.is_some_and(|key| key.at == asked.at && key.persona == asked.persona);
    let message = Message::new("numbers-pooled").count("count", answer.of);
    (!is_taken).then(|| texts.say(&message))
}

/// "cannot be combined: …", or that there are no readings.
pub(crate) fn why_not(texts: &Texts, why: CannotPool) -> String {
    let reason = texts.word("cannot-pool", why.word()).into_owned();
    if why == CannotPool::Nothing {
        return reason;
    }
    texts.say(&Message::new("numbers-cannot-pool").text("why", reason))
}

//! How numbers are said in the window: names of metrics and places, what an
//! interval and a sample size mean, why something cannot be pooled. Values with
//! their units are said as the sheet says them.

use crate::document::{Map, MetricDefinition, NodeId, PersonaId, Reading, Scope};
use crate::language::{Message, Texts};
use crate::layout::{Figures, Words};
use crate::metrics::{Answer, CannotPool, Question, Summary, Trust};
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

/// The interval and what the sample size means, in words.
pub(crate) fn trust(words: Words, metric: &MetricDefinition, summary: Summary) -> String {
    let texts = words.texts();
    let Some(figures) = words.figures(metric, &summary) else {
        return texts.get("picture-no-value").into_owned();
    };
    let mut parts: Vec<String> = interval(texts, figures).into_iter().collect();
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

/// "± 4 (67 to 75)", or "95% interval 77 to 99" where one side is longer.
fn interval(texts: &Texts, figures: Figures) -> Option<String> {
    let said = figures.said(texts);
    let (Some(margin), Some((low, high))) = (figures.margin, figures.interval) else {
        return said;
    };
    let message = Message::new("inspector-interval")
        .text("margin", margin)
        .text("low", low)
        .text("high", high);
    Some(texts.say(&message))
}

/// "from 3 readings", "2 of 9 steps measured"; `None` for a number that was
/// taken as it is.
pub(crate) fn made_of(words: Words, asked: Question, answer: &Answer) -> Option<String> {
    let taken = answer.reading.map(|reading| &reading.key);
    let is_taken = taken.is_some_and(|key| key.at == asked.at && key.persona == asked.persona);
    if is_taken {
        return None;
    }
    let message = Message::new("picture-combined").count("count", answer.of);
    let of_one = || words.texts().say(&message);
    Some(words.made_of(answer).unwrap_or_else(of_one))
}

/// "cannot be combined: …", or that there are no readings.
pub(crate) fn why_not(texts: &Texts, why: CannotPool) -> String {
    let reason = texts.word("cannot-pool", why.word()).into_owned();
    if why == CannotPool::Nothing {
        return reason;
    }
    texts.say(&Message::new("numbers-cannot-pool").text("why", reason))
}

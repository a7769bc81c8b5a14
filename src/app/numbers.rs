//! How numbers are said in the window: names of metrics and places, what a
//! sample size means.

use crate::document::{Map, MetricDefinition, NodeId, Scope};
use crate::language::{Message, Texts};
use crate::metrics::{Summary, Trust};
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

/// "± 4 (67 to 75)".
fn interval(texts: &Texts, summary: Summary) -> Option<String> {
    let (margin, (low, high)) = (summary.margin()?, summary.interval?);
    let message = Message::new("inspector-interval")
        .text("margin", texts.number(margin, 1))
        .text("low", texts.number(low, 1))
        .text("high", texts.number(high, 1));
    Some(texts.say(&message))
}

//! How findings name elements and numbers: a key and values, no sentences.

use crate::document::{Map, MetricDefinition, NodeId};
use crate::language::Message;

/// Longer titles are cut: a finding is a line or two.
const LONGEST_TITLE: usize = 90;

/// Fills a place with the title of a node, or with the word of its kind.
pub(super) fn title(message: Message, place: &'static str, map: &Map, id: NodeId) -> Message {
    let title = map.node(id).map_or("", |node| node.title()).trim();
    if title.is_empty() {
        message.word(place, "node", id.kind().word())
    } else {
        message.text(place, short(title))
    }
}

/// Fills the place `metric` with its own name or that of its kind.
pub(super) fn metric(message: Message, metric: &MetricDefinition) -> Message {
    match metric.name.trim() {
        "" => message.word("metric", "metric", metric.kind.word()),
        name => message.text("metric", short(name)),
    }
}

fn short(text: &str) -> String {
    let mut letters = text.char_indices();
    match letters.nth(LONGEST_TITLE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// To two places, and one from 10 on: what an emotion or a metric can tell.
pub(super) fn rounded(value: f64) -> f64 {
    let places = if value.abs() < 10.0 { 100.0 } else { 10.0 };
    (value * places).round() / places
}

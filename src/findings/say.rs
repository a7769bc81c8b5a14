//! How findings name elements and numbers: a key and values, no sentences.

use crate::document::{EmotionScale, Map, MetricDefinition, NodeId};
use crate::language::Message;
use crate::metrics::{Writing, decimals_of_emotion, decimals_of_given};

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

/// Fills a place with an emotion.
pub(super) fn emotion(
    message: Message,
    place: &'static str,
    scale: &EmotionScale,
    value: f64,
) -> Message {
    felt(
        message,
        place,
        scale,
        (value, decimals_of_emotion(scale, value)),
    )
}

/// Fills the places `min` and `max` with the ends of a scale: an emotion never
/// travels without it.
pub(super) fn scale(message: Message, scale: &EmotionScale) -> Message {
    let end =
        |message, place, value| felt(message, place, scale, (value, decimals_of_given(value)));
    end(end(message, "min", scale.min), "max", scale.max)
}

/// With its sign only where signs tell the ends of the scale apart.
fn felt(
    message: Message,
    place: &'static str,
    scale: &EmotionScale,
    (value, decimals): (f64, usize),
) -> Message {
    if scale.min < 0.0 {
        message.signed(place, value, decimals)
    } else {
        message.fixed(place, value, decimals)
    }
}

/// Fills a place with a number as its metric is written.
pub(super) fn number(
    message: Message,
    place: &'static str,
    writing: Writing,
    number: f64,
) -> Message {
    let (number, decimals) = (writing.in_unit(number), writing.decimals);
    if writing.signed {
        message.signed(place, number, decimals)
    } else {
        message.fixed(place, number, decimals)
    }
}

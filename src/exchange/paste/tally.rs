//! What a pasting comes to: how many of each kind it adds, how many cells it
//! changes, and what of the text is left out, and why.

use crate::document::NodeKind;
use crate::language::Message;

/// What is counted, in the order of the label.
const COUNTED: [&str; 12] = [
    "node-stage-count",
    "node-touchpoint-count",
    "node-pain-point-count",
    "node-idea-count",
    "node-evidence-count",
    "node-note-count",
    "node-persona-count",
    "reading-count",
    EMOTIONS,
    THOUGHTS,
    EXPECTATIONS,
    CHANNELS,
];

pub(super) const EMOTIONS: &str = "paste-emotion-count";
pub(super) const THOUGHTS: &str = "picture-thought-count";
pub(super) const EXPECTATIONS: &str = "picture-expectation-count";
pub(super) const CHANNELS: &str = "paste-channel-count";

/// How much of what a pasting adds and changes.
#[derive(Debug, Default)]
pub(super) struct Tally {
    added: [usize; COUNTED.len()],
    changed: usize,
}

impl Tally {
    /// One more of what `key` counts.
    pub(super) fn add(&mut self, key: &'static str) {
        let place = COUNTED.iter().position(|other| *other == key);
        if let Some(count) = place.and_then(|place| self.added.get_mut(place)) {
            *count += 1;
        }
    }

    /// One more new node.
    pub(super) fn add_node(&mut self, kind: NodeKind) {
        self.add(match kind {
            NodeKind::Stage => "node-stage-count",
            NodeKind::Touchpoint => "node-touchpoint-count",
            NodeKind::PainPoint => "node-pain-point-count",
            NodeKind::Idea => "node-idea-count",
            NodeKind::Evidence => "node-evidence-count",
            NodeKind::Note => "node-note-count",
            NodeKind::Persona => "node-persona-count",
        });
    }

    /// One more reading; `before` says that there was one already.
    pub(super) fn put_reading(&mut self, before: bool) {
        self.put("reading-count", !before, before);
    }

    /// A value of a cell: added where there was none, otherwise changed if it
    /// is another one.
    pub(super) fn put(&mut self, key: &'static str, was_empty: bool, differs: bool) {
        if was_empty {
            self.add(key);
        } else if differs {
            self.changed += 1;
        }
    }

    /// "Paste 4 touchpoints, 2 pain points over 3 cells".
    pub(super) fn label(&self) -> Message {
        let counts = COUNTED.iter().zip(self.added);
        let counts = counts.filter(|(_, count)| *count > 0);
        let added: Vec<Message> = counts
            .map(|(key, count)| Message::new(key).count("count", count))
            .collect();
        if added.is_empty() {
            return Message::new("label-paste-over").count("count", self.changed);
        }
        if self.changed == 0 {
            return Message::new("label-paste").list("what", added);
        }
        Message::new("label-paste-and-over")
            .list("what", added)
            .count("count", self.changed)
    }
}

/// What of a text finds no place: says how much, which is first, and why.
#[must_use]
pub(super) fn left_out(cells: &[Message]) -> Option<Message> {
    let first = cells.first()?.clone();
    let message = Message::new("paste-left-out").count("count", cells.len());
    Some(message.list("first", vec![first]))
}

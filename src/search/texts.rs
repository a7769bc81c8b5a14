//! Every text of a map that people read, by its place: which record, which
//! field. A field that is to be found and replaced is named here.

use std::sync::Arc;

use crate::document::{
    CHANNELS, Evidence, Idea, Lane, LaneId, LinkData, LinkKey, Map, MapInfo, MetricDefinition,
    MetricId, Node, NodeId, NodeKind, Note, PainPoint, Persona, Reading, ReadingKey, Stage, Target,
    Touchpoint,
};
use crate::text::hidden_marks;

/// The record that a text belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// What the map says about itself.
    Info,
    /// A node.
    Node(NodeId),
    /// A link.
    Link(LinkKey),
    /// A lane.
    Lane(LaneId),
    /// A metric.
    Metric(MetricId),
    /// A reading.
    Reading(ReadingKey),
}

impl Place {
    /// What is selected to see the text; `None` is the map as a whole.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        match self {
            Self::Info | Self::Metric(_) => None,
            Self::Node(id) => Some(Target::Node(*id)),
            Self::Link(key) => Some(Target::Link(*key)),
            Self::Lane(id) => Some(Target::Lane(*id)),
            Self::Reading(key) => Some(Target::Reading(key.clone())),
        }
    }
}

/// The field of a record that a text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its word; its name is the text of `field-word`.
    pub word: &'static str,
    /// Which of several texts, for a list such as tags; else 0.
    pub index: usize,
}

/// The text of a field as it is now.
#[must_use]
pub fn text_at<'a>(map: &'a Map, place: &Place, field: Field) -> Option<&'a str> {
    match place {
        Place::Info => map.info().text(field),
        Place::Node(id) => map.node(*id)?.text(field),
        Place::Link(key) => map.link(*key)?.data.text(field),
        Place::Lane(id) => map.lane(*id)?.text(field),
        Place::Metric(id) => map.metric(*id)?.text(field),
        Place::Reading(key) => map.reading(key)?.text(field),
    }
}

/// Shows every text of the map: what it says about itself, then kind after
/// kind in the order of the map, a stage followed by its touchpoints.
pub(super) fn visit(map: &Map, mut see: impl FnMut(&Place, Field, &str)) {
    map.info()
        .each(&mut |field, text| see(&Place::Info, field, text));
    for id in in_reading_order(map) {
        let place = Place::Node(id);
        if let Some(node) = map.node(id) {
            node.each(&mut |field, text| {
                // A channel of the catalogue is a word of ours, not a text.
                if field.word != "channel" || !CHANNELS.contains(&text) {
                    see(&place, field, text);
                }
            });
        }
    }
    for lane in map.lanes() {
        let place = Place::Lane(lane.id);
        lane.each(&mut |field, text| see(&place, field, text));
    }
    for link in map.links() {
        let place = Place::Link(link.key);
        link.data.each(&mut |field, text| see(&place, field, text));
    }
    for metric in map.metrics() {
        let place = Place::Metric(metric.id);
        metric.each(&mut |field, text| see(&place, field, text));
    }
    for reading in map.readings() {
        let place = Place::Reading(reading.key.clone());
        reading.each(&mut |field, text| see(&place, field, text));
    }
}

/// The first text of the map with hidden characters, and how many there are.
#[must_use]
pub fn hidden_characters(map: &Map) -> Option<(Place, Field, usize)> {
    let mut found: Option<(Place, Field, usize)> = None;
    visit(map, |place, field, text| {
        if !hidden_marks(text).is_empty() {
            let first = found.get_or_insert_with(|| (place.clone(), field, 0));
            first.2 += 1;
        }
    });
    found
}

fn in_reading_order(map: &Map) -> Vec<NodeId> {
    let mut order = Vec::with_capacity(map.node_count());
    let ids = |kind| map.nodes(kind).map(Node::id);
    order.extend(ids(NodeKind::Persona));
    let mut touchpoints = map.touchpoints().peekable();
    for stage in map.stages() {
        order.push(stage.id.into());
        while let Some(next) = touchpoints.next_if(|next| next.stage == stage.id) {
            order.push(next.id.into());
        }
    }
    for kind in [
        NodeKind::PainPoint,
        NodeKind::Idea,
        NodeKind::Evidence,
        NodeKind::Note,
    ] {
        order.extend(ids(kind));
    }
    order
}

/// A record with texts.
pub(super) trait Texts {
    /// Shows each text that says something.
    fn each(&self, see: &mut dyn FnMut(Field, &str));
    /// The text of a field.
    fn text(&self, field: Field) -> Option<&str>;
    /// The text of a field, to change it.
    fn text_mut(&mut self, field: Field) -> Option<&mut String>;
}

/// Names the texts of a record: the word of each and where it stands, and
/// after the semicolon a list of texts, if there is one.
macro_rules! texts {
    ($record:ty; $($word:literal: $($field:ident).+),+ $(; $list_word:literal: $list:ident)?) => {
        impl Texts for $record {
            fn each(&self, see: &mut dyn FnMut(Field, &str)) {
                $(if !self.$($field).+.is_empty() {
                    see(Field { word: $word, index: 0 }, &self.$($field).+);
                })+
                $(for (index, text) in self.$list.iter().enumerate() {
                    see(Field { word: $list_word, index }, text);
                })?
            }

            fn text(&self, field: Field) -> Option<&str> {
                match field.word {
                    $($word => Some(&self.$($field).+),)+
                    $($list_word => self.$list.get(field.index).map(String::as_str),)?
                    _ => None,
                }
            }

            fn text_mut(&mut self, field: Field) -> Option<&mut String> {
                match field.word {
                    $($word => Some(&mut self.$($field).+),)+
                    $($list_word => self.$list.get_mut(field.index),)?
                    _ => None,
                }
            }
        }
    };
}

texts!(MapInfo; "title": title, "subject": subject, "purpose": purpose, "owner": owner,
    "client": client, "date": date, "min-label": emotion_scale.min_label,
    "max-label": emotion_scale.max_label);
texts!(Persona; "name": name, "segment": segment, "goals": goals, "needs": needs,
    "motivation": motivation, "context": context, "quote": quote);
texts!(Stage; "title": title, "goal": goal);
texts!(Touchpoint; "title": title, "description": description, "channel": channel,
    "owner": owner; "tags": tags);
texts!(PainPoint; "title": title, "description": description, "owner": owner; "tags": tags);
texts!(Idea; "title": title, "description": description, "owner": owner; "tags": tags);
texts!(Evidence; "fact": fact, "interpretation": interpretation, "place": place, "date": date,
    "who": who, "url": url);
texts!(Note; "text": text);
texts!(Lane; "title": title, "caption": caption);
texts!(LinkData; "label": label, "thought": thought, "expectation": expectation);
texts!(MetricDefinition; "name": name);
texts!(Reading; "period": key.period, "source": source, "date": date);

/// Asks the record inside a node.
macro_rules! of_node {
    ($node:expr, $record:ident => $answer:expr) => {
        match $node {
            Node::Persona($record) => $answer,
            Node::Stage($record) => $answer,
            Node::Touchpoint($record) => $answer,
            Node::PainPoint($record) => $answer,
            Node::Idea($record) => $answer,
            Node::Evidence($record) => $answer,
            Node::Note($record) => $answer,
        }
    };
}

impl Texts for Node {
    fn each(&self, see: &mut dyn FnMut(Field, &str)) {
        of_node!(self, record => record.each(see));
    }

    fn text(&self, field: Field) -> Option<&str> {
        of_node!(self, record => record.text(field))
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        of_node!(self, record => Arc::make_mut(record).text_mut(field))
    }
}

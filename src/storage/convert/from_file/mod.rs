//! The records of a file become the parts of a map.
//!
//! What only the file can get wrong is repaired here: words, ids, colours,
//! pictures, counts. What breaks the rules of a map is left to
//! `Map::assemble`.

mod dismissals;
mod nodes;
mod relations;
mod views;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::ids::Ids;
use crate::document::{
    Aggregation, Basis, Direction, EmotionScale, EmotionSource, Id, JourneyState, KeptFields,
    KeptRecord, Lane, LaneId, LaneKind, MAX_NUMBER, MapInfo, MapLanguage, MapParts,
    MetricDefinition, MetricId, MetricKind, MetricScale, Node, NodeId, NodeKind, Part, Picture,
    Unit,
};
use crate::storage::finding::{Found, Reason};
use crate::storage::picture::Gallery;
use crate::storage::schema::v1::{
    File, LaneRecord, MapRecord, MetricRecord, MetricScaleRecord, SetAsideRecord,
};
use crate::storage::schema::{List, as_text, quoted};
use crate::style::Color;

/// Fields that are carried along unread.
type Kept = Vec<(String, String)>;

/// A record of the file: its section and its place there, from zero.
pub(in crate::storage) type Spot = (&'static str, usize);

/// Something found in the record at a spot.
#[derive(Debug)]
pub(in crate::storage) struct Note {
    pub(in crate::storage) spot: Spot,
    pub(in crate::storage) what: Found,
}

/// Where in the file each part of the map comes from.
#[derive(Debug, Default)]
pub(in crate::storage) struct Origins {
    lanes: Vec<Spot>,
    metrics: Vec<Spot>,
    nodes: Vec<Spot>,
    links: Vec<Spot>,
    readings: Vec<Spot>,
    goals: Vec<Spot>,
    views: Vec<Spot>,
    dismissals: Vec<Spot>,
}

impl Origins {
    /// The record this part was made of.
    pub(in crate::storage) fn spot(&self, part: Part) -> Spot {
        let (spots, index) = match part {
            Part::Info => return ("map", 0),
            Part::Lane(index) => (&self.lanes, index),
            Part::Metric(index) => (&self.metrics, index),
            Part::Node(index) => (&self.nodes, index),
            Part::Link(index) => (&self.links, index),
            Part::Reading(index) => (&self.readings, index),
            Part::Goal(index) => (&self.goals, index),
            Part::View(index) => (&self.views, index),
            Part::Dismissal(index) => (&self.dismissals, index),
        };
        spots.get(index).copied().unwrap_or(("file", 0))
    }
}

/// The parts of a map and what was found on the way.
#[derive(Debug)]
pub(in crate::storage) struct Converted {
    pub(in crate::storage) parts: MapParts,
    pub(in crate::storage) origins: Origins,
    pub(in crate::storage) notes: Vec<Note>,
}

/// Makes the parts of a map of the records of a file.
pub(in crate::storage) fn from_file(file: File) -> Converted {
    let mut converter = Converter::knowing_ids_of(&file);
    converter.file(file);
    let mut notes = converter.notes;
    notes.extend(converter.unknown);
    Converted {
        parts: converter.parts,
        origins: converter.origins,
        notes,
    }
}

struct Converter {
    parts: MapParts,
    origins: Origins,
    notes: Vec<Note>,
    /// One note for each unknown field of each section, in order of their
    /// first appearance, and where each is.
    unknown: Vec<Note>,
    unknown_places: HashMap<(&'static str, String), usize>,
    /// The record that is being converted.
    spot: Spot,
    node_ids: Ids,
    lane_ids: Ids,
    metric_ids: Ids,
    view_ids: Ids,
    kinds: HashMap<Id, NodeKind>,
    gallery: Gallery,
}

/// The ids of all nodes of the file with their kinds, as text.
fn node_ids(file: &File) -> impl Iterator<Item = (NodeKind, &str)> {
    fn of<R>(
        kind: NodeKind,
        list: &List<R>,
        id: fn(&R) -> &String,
    ) -> impl Iterator<Item = (NodeKind, &str)> {
        list.0.iter().map(move |record| (kind, id(record).as_str()))
    }
    of(NodeKind::Persona, &file.personas, |record| &record.id)
        .chain(of(NodeKind::Stage, &file.stages, |record| &record.id))
        .chain(of(NodeKind::Touchpoint, &file.touchpoints, |record| {
            &record.id
        }))
        .chain(of(NodeKind::PainPoint, &file.pain_points, |record| {
            &record.id
        }))
        .chain(of(NodeKind::Idea, &file.ideas, |record| &record.id))
        .chain(of(NodeKind::Evidence, &file.evidence, |record| &record.id))
        .chain(of(NodeKind::Note, &file.notes, |record| &record.id))
}

fn prefix(kind: NodeKind) -> char {
    match kind {
        NodeKind::Persona => 'p',
        NodeKind::Stage => 's',
        NodeKind::Touchpoint => 't',
        NodeKind::PainPoint => 'x',
        NodeKind::Idea => 'i',
        NodeKind::Evidence => 'e',
        NodeKind::Note => 'n',
    }
}

/// Names and what is common to all records.
impl Converter {
    /// Looks at all ids first, since a record may name one that follows it.
    fn knowing_ids_of(file: &File) -> Self {
        let mut ids = Ids::of(node_ids(file).map(|(_, id)| id));
        let mut kinds = HashMap::new();
        for (kind, text) in node_ids(file) {
            let id = ids.find_or_replace(text, prefix(kind));
            kinds.entry(id).or_insert(kind);
        }
        let mut lane_ids = Ids::of(file.lanes.0.iter().map(|lane| lane.id.as_str()));
        for lane in &file.lanes.0 {
            lane_ids.find_or_replace(&lane.id, 'l');
        }
        let mut metric_ids = Ids::of(file.metrics.0.iter().map(|metric| metric.id.as_str()));
        for metric in &file.metrics.0 {
            metric_ids.find_or_replace(&metric.id, 'm');
        }
        Self {
            parts: MapParts::default(),
            origins: Origins::default(),
            notes: Vec::new(),
            unknown: Vec::new(),
            unknown_places: HashMap::new(),
            spot: ("file", 0),
            node_ids: ids,
            lane_ids,
            metric_ids,
            view_ids: Ids::of(file.views.0.iter().map(|view| view.id.as_str())),
            kinds,
            gallery: Gallery::default(),
        }
    }

    fn note(&mut self, what: Found) {
        self.notes.push(Note {
            spot: self.spot,
            what,
        });
    }

    fn set_aside(&mut self, reason: Reason) {
        self.note(Found::SetAside(reason));
    }

    fn set_aside_dangling(&mut self, id: &str) {
        self.set_aside(Reason::Dangling { id: id.to_owned() });
    }

    /// Counts the fields nobody knows; those that were not understood are
    /// noted where that is seen.
    fn count_unknown(&mut self, kept: &Kept) {
        for (name, _) in kept {
            match self.unknown_places.entry((self.spot.0, name.clone())) {
                Entry::Vacant(place) => {
                    place.insert(self.unknown.len());
                    let (field, count) = (name.clone(), 1);
                    self.unknown.push(Note {
                        spot: self.spot,
                        what: Found::UnknownField { field, count },
                    });
                }
                Entry::Occupied(place) => {
                    if let Found::UnknownField { count, .. } = &mut self.unknown[*place.get()].what
                    {
                        *count += 1;
                    }
                }
            }
        }
    }

    /// The node's own id, replaced where it is in no order.
    fn own_id(&mut self, text: &str, kind: NodeKind) -> Id {
        let id = self.node_ids.find_or_replace(text, prefix(kind));
        self.note_if_replaced(text, id);
        id
    }

    fn note_if_replaced(&mut self, text: &str, id: Id) {
        if id.as_str() != text {
            self.note(Found::IdReplaced { to: id.to_string() });
        }
    }

    /// The node of the file that this text names.
    fn node(&self, text: &str) -> Option<NodeId> {
        let id = self.node_ids.find(text)?;
        self.kinds.get(&id).map(|kind| kind.id(id))
    }

    /// The choice of a word. Without a word it is the usual one; a word nobody
    /// knows is kept.
    fn word<T>(
        &mut self,
        field: &'static str,
        word: String,
        kept: &mut Kept,
        choice: impl Fn(&str) -> Option<T>,
        usual: T,
    ) -> T {
        if word.is_empty() {
            return usual;
        }
        choice(&word).unwrap_or_else(|| {
            kept.push((field.to_owned(), quoted(&word)));
            self.note(Found::UnknownWord { field, word });
            usual
        })
    }

    fn color(&mut self, text: String, kept: &mut Kept) -> Option<Color> {
        if text.is_empty() {
            return None;
        }
        let color = Color::from_hex(&text);
        if color.is_none() {
            kept.push(("color".to_owned(), quoted(&text)));
            self.note(Found::NotAColor { text });
        }
        color
    }

    fn picture(&mut self, field: &str, base64: &str, kept: &mut Kept) -> Option<Picture> {
        if base64.is_empty() {
            return None;
        }
        match self.gallery.decode(base64) {
            Ok(picture) => Some(picture),
            Err(fault) => {
                kept.push((field.to_owned(), quoted(base64)));
                self.note(Found::BadPicture(fault));
                None
            }
        }
    }

    /// The number, unless it is none or so large that sums with it are not
    /// safe.
    fn number(&mut self, field: &'static str, number: Option<f64>) -> Option<f64> {
        let value = number?;
        if value.abs() <= MAX_NUMBER {
            return number;
        }
        self.note(Found::NumberRemoved { field, value });
        None
    }
}

/// Carries what is unknown inside a field along with the record's own.
fn hoist(field: &str, inner: Kept, kept: &mut Kept) {
    let named = |(name, value): (String, String)| (format!("{field}.{name}"), value);
    kept.extend(inner.into_iter().map(named));
}

/// The file, section by section.
impl Converter {
    fn file(&mut self, file: File) {
        self.count_unknown(&file.kept);
        self.parts.kept = KeptFields::new(file.kept);
        self.spot = ("map", 0);
        self.info(file.map);
        self.each("lanes", file.lanes, Self::lane);
        self.each("metrics", file.metrics, Self::metric);
        self.each("personas", file.personas, Self::persona);
        self.each("stages", file.stages, Self::stage);
        self.each("touchpoints", file.touchpoints, Self::touchpoint);
        self.each("pain_points", file.pain_points, Self::pain_point);
        self.each("ideas", file.ideas, Self::idea);
        self.each("evidence", file.evidence, Self::evidence);
        self.each("notes", file.notes, Self::note_card);
        self.each("links", file.links, Self::link);
        self.each("readings", file.readings, Self::reading);
        self.each("goals", file.goals, Self::goal);
        self.each("views", file.views, Self::view);
        self.each("dismissals", file.dismissals, Self::dismissal);
        self.each("set_aside", file.set_aside, Self::aside);
    }

    fn each<R>(&mut self, section: &'static str, list: List<R>, convert: fn(&mut Self, R)) {
        for (index, record) in list.0.into_iter().enumerate() {
            self.spot = (section, index);
            convert(self, record);
        }
    }

    fn add_node(&mut self, node: impl Into<Node>) {
        self.parts.nodes.push(node.into());
        self.origins.nodes.push(self.spot);
    }

    fn info(&mut self, record: MapRecord) {
        let mut kept = record.kept;
        let mut emotion_scale = EmotionScale::default();
        if let Some(scale) = record.emotion_scale {
            hoist("emotion_scale", scale.kept, &mut kept);
            emotion_scale = EmotionScale {
                min: scale.min,
                max: scale.max,
                neutral: scale.neutral,
                min_label: scale.min_label,
                max_label: scale.max_label,
            };
        }
        self.count_unknown(&kept);
        let language = |word: &str| MapLanguage::from_word(word).map(Some);
        self.parts.info = MapInfo {
            title: record.title,
            subject: record.subject,
            purpose: record.purpose,
            owner: record.owner,
            client: record.client,
            date: record.date,
            state: self.word(
                "state",
                record.state,
                &mut kept,
                JourneyState::from_word,
                JourneyState::AsIs,
            ),
            basis: self.word(
                "basis",
                record.basis,
                &mut kept,
                Basis::from_word,
                Basis::Planned,
            ),
            language: self.word("language", record.language, &mut kept, language, None),
            currency: record.currency,
            emotion_scale,
            emotion_source: self.word(
                "emotion_source",
                record.emotion_source,
                &mut kept,
                EmotionSource::from_word,
                EmotionSource::Set,
            ),
            counterpart: record.counterpart,
            kept: KeptFields::new(kept),
        };
    }

    fn lane(&mut self, record: LaneRecord) {
        self.count_unknown(&record.kept);
        let Some(kind) = LaneKind::from_word(&record.kind) else {
            return self.set_aside(Reason::UnknownKind { word: record.kind });
        };
        let id = self.lane_ids.find_or_replace(&record.id, 'l');
        self.note_if_replaced(&record.id, id);
        let mut metrics = Vec::new();
        for metric in record.metrics.0 {
            match self.metric_ids.find(&metric) {
                Some(id) => metrics.push(MetricId(id)),
                None => self.note(Found::MetricUnlisted { metric }),
            }
        }
        self.parts.lanes.push(Lane {
            id: LaneId(id),
            kind,
            title: record.title,
            caption: record.caption,
            hidden: record.hidden,
            internal: record.internal,
            height: record.height,
            metrics,
            kept: KeptFields::new(record.kept),
        });
        self.origins.lanes.push(self.spot);
    }

    fn metric(&mut self, record: MetricRecord) {
        let mut kept = record.kept;
        let scale = record
            .scale
            .and_then(|scale| self.metric_scale(scale, &mut kept));
        self.count_unknown(&kept);
        let Some(kind) = MetricKind::from_word(&record.kind) else {
            return self.set_aside(Reason::UnknownKind { word: record.kind });
        };
        let id = self.metric_ids.find_or_replace(&record.id, 'm');
        self.note_if_replaced(&record.id, id);
        let unit = |word: &str| Unit::from_word(word).map(Some);
        let direction = |word: &str| Direction::from_word(word).map(Some);
        let aggregation = |word: &str| Aggregation::from_word(word).map(Some);
        let metric = MetricDefinition {
            id: MetricId(id),
            kind,
            name: record.name,
            unit: self.word("unit", record.unit, &mut kept, unit, None),
            scale,
            direction: self.word("direction", record.direction, &mut kept, direction, None),
            aggregation: self.word(
                "aggregation",
                record.aggregation,
                &mut kept,
                aggregation,
                None,
            ),
            target: self.number("target", record.target),
            benchmark: self.number("benchmark", record.benchmark),
            kept: KeptFields::new(kept),
        };
        self.parts.metrics.push(metric);
        self.origins.metrics.push(self.spot);
    }

    fn metric_scale(&mut self, record: MetricScaleRecord, kept: &mut Kept) -> Option<MetricScale> {
        hoist("scale", record.kept, kept);
        let min = self.number("scale", Some(record.min))?;
        let max = self.number("scale", Some(record.max))?;
        if min < max {
            return Some(MetricScale { min, max });
        }
        self.note(Found::NumberRemoved {
            field: "scale",
            value: max,
        });
        None
    }

    fn aside(&mut self, record: SetAsideRecord) {
        self.count_unknown(&record.kept);
        let record = if record.kept.is_empty() {
            KeptRecord {
                section: record.section,
                text: record.record,
            }
        } else {
            KeptRecord {
                section: self.spot.0.to_owned(),
                text: as_text(&record),
            }
        };
        self.parts.kept_records.push(record);
    }
}

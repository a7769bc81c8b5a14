//! The records of a file become the parts of a map, a file for each family.
//!
//! What only the file can get wrong is repaired here: words, ids, colours,
//! pictures, counts. What breaks the rules of a map is left to
//! `Map::assemble`.

mod dismissals;
mod fields;
mod info;
mod lanes;
mod metrics;
mod names;
mod nodes;
mod origins;
mod relations;
mod views;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::document::{KeptFields, KeptRecord, MapParts, Node};
use crate::storage::finding::{Found, Reason};
use crate::storage::header;
use crate::storage::picture::Gallery;
use crate::storage::schema::v1::{File, SetAsideRecord};
use crate::storage::schema::{List, as_text};

use names::Names;

pub(in crate::storage) use origins::{Note, Origins, Spot};

/// Fields that are carried along unread.
type Kept = Vec<(String, String)>;

/// The parts of a map and what was found on the way.
#[derive(Debug)]
pub(in crate::storage) struct Converted {
    pub(in crate::storage) parts: MapParts,
    pub(in crate::storage) origins: Origins,
    pub(in crate::storage) notes: Vec<Note>,
}

/// Makes the parts of a map of the records of a file.
pub(in crate::storage) fn from_file(file: File) -> Converted {
    let mut converter = Converter::new(Names::of(&file));
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
    names: Names,
    gallery: Gallery,
}

/// The file, section by section.
impl Converter {
    fn new(names: Names) -> Self {
        Self {
            parts: MapParts::default(),
            origins: Origins::default(),
            notes: Vec::new(),
            unknown: Vec::new(),
            unknown_places: HashMap::new(),
            spot: ("file", 0),
            names,
            gallery: Gallery::default(),
        }
    }

    fn file(&mut self, file: File) {
        self.count_unknown(&file.kept);
        let mut kept = file.kept;
        kept.extend(header::later(file.version, file.min_reader));
        self.parts.kept = KeptFields::new(kept);
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

/// What is found on the way.
impl Converter {
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
}

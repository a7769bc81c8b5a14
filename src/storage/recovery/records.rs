//! A map as the records of its file, and the difference of two maps as records
//! put in and taken out.
//!
//! The journal speaks the language of the file, so it needs no format of its
//! own for what a map holds: what it says is read as a file is, with the same
//! checks and repairs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::document::Map;
use crate::storage::convert::to_file;
use crate::storage::header::is_number;
use crate::storage::schema::{Line, as_text};
use crate::storage::write::header;

/// Some records of one list make room for others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Splice {
    /// The list, or `map` or `kept`, which are kept like lists.
    pub(super) section: String,
    /// Place of the first record concerned, from zero.
    pub(super) at: usize,
    /// How many are taken out there.
    pub(super) removed: usize,
    /// What is put in instead, each as it stands in a file.
    pub(super) put: Vec<String>,
}

/// The section that holds unknown fields of the whole file.
const KEPT: &str = "kept";

/// What turns `before` into `after`; without a map before, all of it.
pub(super) fn difference(before: Option<&Map>, after: &Map) -> Vec<Splice> {
    let nothing = Map::default();
    let is_first = before.is_none();
    let before = before.unwrap_or(&nothing);
    let mut all = Vec::new();
    if is_first || before.info() != after.info() {
        all.push(Splice {
            section: "map".to_owned(),
            at: 0,
            removed: usize::from(!is_first),
            put: vec![as_text(&to_file::info(after.info()))],
        });
    }
    macro_rules! section {
        ($name:ident, $read:ident, $convert:ident) => {
            let lists = (
                before.$read().into_iter().collect(),
                after.$read().into_iter().collect(),
            );
            all.extend(splice(stringify!($name), lists, is_same, |item| {
                as_text(&to_file::$convert(item))
            }));
        };
    }
    section!(lanes, lanes, lane);
    section!(metrics, metrics, metric);
    section!(personas, personas, persona);
    section!(stages, stages, stage);
    section!(touchpoints, touchpoints, touchpoint);
    section!(pain_points, pain_points, pain_point);
    section!(ideas, ideas, idea);
    section!(evidence, all_evidence, evidence);
    section!(notes, notes, note);
    section!(goals, goals, goal);
    section!(views, views, view);
    section!(dismissals, dismissals, dismissal);
    section!(set_aside, kept_records, set_aside);
    let links = (before.links(), after.links());
    all.extend(splice(
        "links",
        links,
        |a, b| a.key == b.key && (Arc::ptr_eq(&a.data, &b.data) || a.data == b.data),
        |link| as_text(&to_file::link(link)),
    ));
    let readings = (
        before.readings().iter().map(Arc::as_ref).collect(),
        after.readings().iter().map(Arc::as_ref).collect(),
    );
    all.extend(splice("readings", readings, is_same, |reading| {
        as_text(&to_file::reading(reading))
    }));
    let kept = (
        before.kept().fields().iter().collect(),
        after.kept().fields().iter().collect(),
    );
    all.extend(splice(KEPT, kept, is_same, |field| {
        let mut text = String::new();
        Line::of_record(&mut text).kept(std::slice::from_ref(field), &[]);
        text
    }));
    all
}

/// Two records that two states of a map share are one in memory, so most are
/// compared by their place.
fn is_same<T: PartialEq>(a: &T, b: &T) -> bool {
    std::ptr::eq(a, b) || a == b
}

/// What lies between the records that both lists begin and end with.
fn splice<T>(
    section: &str,
    (before, after): (Vec<&T>, Vec<&T>),
    same: impl Fn(&T, &T) -> bool,
    text: impl Fn(&T) -> String,
) -> Option<Splice> {
    let is_same = |(a, b): &(&&T, &&T)| same(a, b);
    let start = before.iter().zip(&after).take_while(is_same).count();
    let (before, after) = (&before[start..], &after[start..]);
    let backwards = before.iter().rev().zip(after.iter().rev());
    let end = backwards.take_while(is_same).count();
    let (removed, put) = (before.len() - end, &after[..after.len() - end]);
    (removed > 0 || !put.is_empty()).then(|| Splice {
        section: section.to_owned(),
        at: start,
        removed,
        put: put.iter().map(|item| text(item)).collect(),
    })
}

/// The records of a map while its journal is read.
#[derive(Debug, Default)]
pub(super) struct Records(BTreeMap<String, Vec<String>>);

impl Records {
    /// Puts the records in and takes them out; `false`, and nothing done, when
    /// one of the places is not there.
    pub(super) fn apply(&mut self, splices: Vec<Splice>) -> bool {
        let len = |section: &str| self.0.get(section).map_or(0, Vec::len);
        let fits = |splice: &Splice| {
            let end = splice.at.checked_add(splice.removed);
            end.is_some_and(|end| end <= len(&splice.section))
        };
        if !splices.iter().all(fits) {
            return false;
        }
        for splice in splices {
            let list = self.0.entry(splice.section).or_default();
            list.splice(splice.at..splice.at + splice.removed, splice.put);
        }
        true
    }

    /// The text of a file that holds these records.
    pub(super) fn text(&self) -> String {
        let (numbers, kept): (Vec<&str>, Vec<&str>) = self
            .0
            .get(KEPT)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .partition(|field| field.split(':').next().is_some_and(is_number));
        let mut text = format!("({}", header(&numbers));
        for field in kept {
            // Writing to text cannot fail.
            let _ = write!(text, ",\n{field}");
        }
        for (section, records) in &self.0 {
            if records.is_empty() || section == KEPT {
                continue;
            }
            let records = records.join(",\n");
            let _ = match section.as_str() {
                "map" => write!(text, ",\nmap: {records}"),
                list => write!(text, ",\n{list}: [\n{records},\n]"),
            };
        }
        text.push_str(",\n)\n");
        text
    }
}

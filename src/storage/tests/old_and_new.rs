//! Files of every version of the format: one of each that leaves nothing out
//! is kept for ever, and files of versions to come keep what they added.
//!
//! A new version of the format gets `tests/fixtures/format/vN.ron`, written by
//! the first program that writes it; the older ones stay as they are.

use std::collections::HashSet;
use std::mem::{Discriminant, discriminant};
use std::path::PathBuf;

use proptest::prelude::*;

use super::support::chance::Chance;
use super::support::odd_values::any_value;
use crate::document::{
    Aggregation, Counts, Direction, EvidenceKind, EvidenceLevel, IdeaSource, IdeaStatus, Kano,
    LaneKind, LinkKind, Map, MetricKind, PainStatus, Phase, Severity, Unit,
};
use crate::language::{Language, Texts};
use crate::storage::header::VERSION;
use crate::storage::schema::Record;
use crate::storage::schema::v1::{
    EmotionScaleRecord, EvidenceRecord, File, IdeaRecord, LaneRecord, LinkRecord, MapRecord,
    MetricRecord, MetricScaleRecord, NoteRecord, PainPointRecord, PersonaRecord, ReadingRecord,
    SetAsideRecord, StageRecord, TouchpointRecord, ViewRecord,
};
use crate::storage::{read, write};

/// The kept file of a version, as this program would sign it.
fn golden(version: u64) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format");
    let file = folder.join(format!("v{version}.ron"));
    let text = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.replace(
        "waypost 0.1.0",
        concat!("waypost ", env!("CARGO_PKG_VERSION")),
    )
}

#[test]
fn a_file_of_every_version_opens_as_if_it_were_new() {
    for version in 1..=VERSION {
        let opened = read(golden(version).as_bytes()).expect("it opens");
        assert_eq!(opened.findings, [], "version {version}");
        assert_eq!(opened.version, version);
        let again = read(write(&opened.map).as_bytes()).expect("it opens again");
        assert_eq!(again.map, opened.map, "version {version}");
    }
}

#[test]
fn a_file_of_this_version_is_written_byte_for_byte() {
    let text = golden(VERSION);
    let written = write(&read(text.as_bytes()).expect("it opens").map);
    let mut lines = text.lines().zip(written.lines());
    assert_eq!(lines.find(|(kept, written)| kept != written), None);
    assert_eq!(written, text);
}

#[test]
fn the_kept_file_has_every_field() {
    fn missing<R: Record>(text: &str) -> Vec<String> {
        let start = text.find(&format!("\n    {}: ", R::SECTION)).unwrap_or(0);
        let section = &text[start..];
        let end = section[1..].find("\n    ]").unwrap_or(section.len() - 1);
        let fields = R::FIELDS.iter().filter(|field| {
            let marks = ["(", " ", "\n"].map(|mark| format!("{mark}{field}: "));
            !marks.iter().any(|mark| section[..=end].contains(mark))
        });
        fields
            .map(|field| format!("{}: {field}", R::SECTION))
            .collect()
    }
    let text = golden(VERSION);
    let whole_file = |field: &&str| !text.contains(&format!("{field}: "));
    assert_eq!(File::FIELDS.iter().find(|field| whole_file(field)), None);
    let missing = [
        missing::<MapRecord>(&text),
        missing::<EmotionScaleRecord>(&text),
        missing::<LaneRecord>(&text),
        missing::<MetricRecord>(&text),
        missing::<MetricScaleRecord>(&text),
        missing::<PersonaRecord>(&text),
        missing::<StageRecord>(&text),
        missing::<TouchpointRecord>(&text),
        missing::<PainPointRecord>(&text),
        missing::<IdeaRecord>(&text),
        missing::<EvidenceRecord>(&text),
        missing::<NoteRecord>(&text),
        missing::<LinkRecord>(&text),
        missing::<ReadingRecord>(&text),
        missing::<ViewRecord>(&text),
        missing::<SetAsideRecord>(&text),
    ];
    assert_eq!(missing.concat(), [""; 0]);
}

#[test]
fn the_kept_file_has_every_kind() {
    fn all<T: Copy + PartialEq>(every: &[T], found: impl IntoIterator<Item = T>) -> bool {
        let found: Vec<T> = found.into_iter().collect();
        every.iter().all(|one| found.contains(one))
    }
    let map: Map = read(golden(VERSION).as_bytes()).expect("it opens").map;
    let metrics = || map.metrics().iter();
    assert!(all(LaneKind::ALL, map.lanes().iter().map(|lane| lane.kind)));
    assert!(all(MetricKind::ALL, metrics().map(|metric| metric.kind)));
    assert!(all(Unit::ALL, metrics().filter_map(|metric| metric.unit)));
    assert!(all(
        Direction::ALL,
        metrics().filter_map(|metric| metric.direction)
    ));
    assert!(all(
        Aggregation::ALL,
        metrics().filter_map(|metric| metric.aggregation)
    ));
    assert!(all(
        Phase::ALL,
        map.stages().filter_map(|stage| stage.phase)
    ));
    assert!(all(
        EvidenceLevel::ALL,
        map.touchpoints().map(|step| step.evidence_level)
    ));
    assert!(all(
        Severity::ALL,
        map.pain_points().map(|pain| pain.severity)
    ));
    assert!(all(
        PainStatus::ALL,
        map.pain_points().map(|pain| pain.status)
    ));
    assert!(all(IdeaSource::ALL, map.ideas().map(|idea| idea.source)));
    assert!(all(Kano::ALL, map.ideas().filter_map(|idea| idea.kano)));
    assert!(all(IdeaStatus::ALL, map.ideas().map(|idea| idea.status)));
    assert!(all(
        EvidenceKind::ALL,
        map.all_evidence().map(|evidence| evidence.kind)
    ));
    assert!(all(
        &LinkKind::ALL,
        map.links().iter().map(|link| link.key.kind)
    ));
    let counts = map
        .readings()
        .iter()
        .filter_map(|reading| reading.counts.as_ref());
    let forms: HashSet<Discriminant<Counts>> = counts.map(discriminant).collect();
    assert_eq!(forms.len(), 9, "every form of counting");
    assert_eq!(map.goals().len(), 2);
}

#[test]
fn a_file_of_a_version_that_cannot_be_read_is_refused_by_its_number() {
    let later = golden(VERSION).replacen(
        "version: 1, min_reader: 1",
        "version: 74, min_reader: 74",
        1,
    );
    let refusal = read(later.as_bytes()).expect_err("it would be misunderstood");
    for language in [Language::Ru, Language::En] {
        let said = Texts::of(language).say(&refusal.message());
        assert!(said.contains("74"), "{said}");
    }
}

/// The kept file as a version to come might write it: fields nobody knows yet
/// in some of the records, and sections nobody knows.
fn of_a_version_to_come(chance: &mut Chance) -> String {
    let mut section = String::new();
    let mut lines = Vec::new();
    for line in golden(VERSION).lines() {
        let is_section = line.starts_with("    ") && !line.starts_with("     ");
        if let Some((name, _)) = line.trim().split_once(": ").filter(|_| is_section) {
            name.clone_into(&mut section);
        }
        // What was set aside is a text, and holds no fields of its own.
        let record = line.strip_suffix("),").filter(|_| section != "set_aside");
        lines.push(match record {
            Some(record) => format!("{record}{}),", new_fields(chance, ", new_")),
            None if line == ")" => format!("{})", new_fields(chance, "    погода_")),
            None => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}

/// Up to three fields, of a record or (where the name is indented) of the file.
fn new_fields(chance: &mut Chance, name: &str) -> String {
    let end = if name.starts_with(' ') { ",\n" } else { "" };
    let fields = 0..chance.below(4);
    let fields = fields.map(|number| format!("{name}{number}: {}{end}", any_value(chance, 4)));
    fields.collect::<Vec<String>>().concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_a_later_version_adds_is_written_back_byte_for_byte(seed in any::<u64>()) {
        let text = of_a_version_to_come(&mut Chance::new(seed));
        let later = text.replacen("version: 1,", "version: 7,", 1);
        let opened = read(later.as_bytes())
            .map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert!(!opened.findings.iter().any(super::is_loss));
        prop_assert_eq!(opened.version, 7);
        // Its own readers shall take it for what it is.
        prop_assert_eq!(write(&opened.map), later);
    }
}

//! What is written is read again as the same map, and what is read is written
//! again as the same text.

use proptest::prelude::*;

use super::any_map::any_map;
use super::support::known_words::known_words;
use super::{file_with, is_loss, sample};
use crate::storage::{read, write};

#[test]
fn a_file_that_uses_everything_is_written_byte_for_byte() {
    let opened = read(sample().as_bytes()).expect("the sample opens");
    assert!(opened.findings.iter().all(|finding| !finding.is_problem()));
    assert_eq!(opened.map.node_count(), 11);
    assert_eq!(opened.map.link_count(), 6);
    assert_eq!(opened.map.readings().len(), 5);
    assert_eq!(opened.map.invariants(), Ok(()));
    assert_eq!(write(&opened.map), sample());
}

#[test]
fn an_empty_map_is_a_short_file() {
    let text = write(&crate::document::Map::default());
    assert_eq!(text.lines().count(), 4);
    let opened = read(text.as_bytes()).expect("an empty map opens");
    assert_eq!(opened.map, crate::document::Map::default());
    assert_eq!(opened.findings, []);
}

#[test]
fn what_is_unknown_is_written_back_byte_for_byte() {
    let raw = "Some( Rain( amount : 3.50 ,\n when: [ \"a\\u{62}\", /* ok */ 'c' ] ) )";
    for (section, before) in [
        ("    map: (weather: RAW),", ""),
        (
            "    lanes: [(id: \"l\", kind: \"text\", weather: RAW)],",
            "",
        ),
        (
            "    metrics: [(id: \"nps\", kind: \"nps\", weather: RAW)],",
            "",
        ),
        ("    personas: [(id: \"p\", weather: RAW)],", ""),
        ("    stages: [(id: \"s\", weather: RAW)],", ""),
        (
            "    touchpoints: [(id: \"t\", stage: \"s\", weather: RAW)],",
            "    stages: [(id: \"s\")],\n",
        ),
        ("    pain_points: [(id: \"x\", weather: RAW)],", ""),
        ("    ideas: [(id: \"i\", weather: RAW)],", ""),
        ("    evidence: [(id: \"e\", weather: RAW)],", ""),
        (
            "    readings: [(metric: \"nps\", value: 1, weather: RAW)],",
            "",
        ),
        (
            "    set_aside: [(section: \"a\", record: \"b\", weather: RAW)],",
            "",
        ),
        ("    views: [(id: \"v\", weather: RAW)],", ""),
        ("    dismissals: [(kind: \"fork-sum\", weather: RAW)],", ""),
        ("    weather: RAW,", ""),
        (
            "    map: (emotion_scale: (min: 0, max: 1, neutral: 0, weather: RAW)),",
            "",
        ),
        (
            "    metrics: [(id: \"nps\", kind: \"nps\", scale: (min: 0, max: 1, weather: RAW))],",
            "",
        ),
    ] {
        let text = file_with(&format!("{before}{}", section.replace("RAW", raw)));
        let opened = read(text.as_bytes()).expect(section);
        let written = write(&opened.map);
        let raw = if section.contains("set_aside") {
            raw.replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\n', "\\n")
        } else {
            raw.to_owned()
        };
        assert!(
            written.contains(&format!("weather: {raw}")),
            "{section}: {written}"
        );
        assert_eq!(
            opened.findings.len(),
            2,
            "{section}: the field and the comment"
        );
        let again = read(written.as_bytes()).expect("it opens again");
        assert_eq!(again.map, opened.map, "{section}");
    }
}

#[test]
fn every_word_of_every_choice_is_read_again() {
    for map in known_words() {
        let text = write(&map);
        let opened = read(text.as_bytes()).expect("it opens");
        assert_eq!(opened.findings, []);
        assert_eq!(opened.map, map);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_map_is_read_again_as_it_was_written(map in any_map()) {
        prop_assert_eq!(map.invariants(), Ok(()));
        let text = write(&map);
        let opened = read(text.as_bytes())
            .map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert!(!opened.findings.iter().any(is_loss));
        prop_assert_eq!(&opened.map, &map);
        prop_assert_eq!(write(&opened.map), text);
    }

    #[test]
    fn no_text_is_read_in_a_panic(text in "\\PC{0,200}", at in 0..4000_usize) {
        let mut file = sample();
        let mut at = at.min(file.len());
        while !file.is_char_boundary(at) {
            at -= 1;
        }
        file.insert_str(at, &text);
        if let Ok(opened) = read(file.as_bytes()) {
            prop_assert_eq!(opened.map.invariants(), Ok(()));
            let written = write(&opened.map);
            let again = read(written.as_bytes());
            prop_assert_eq!(again.map(|again| again.map), Ok(opened.map));
        }
    }
}

//! The example maps: they open clean, come back byte for byte, and hold what
//! the README says of them.

use waypost::document::{JourneyState, LinkKind, Map, MapLanguage, NodeKind};
use waypost::language::Language;
use waypost::storage;

use crate::support::picture::{examples, language, name, open};

#[test]
fn every_example_comes_back_byte_for_byte() {
    for path in examples() {
        let bytes = std::fs::read(&path).expect("readable");
        let written = storage::write(&open(&path));
        let text = String::from_utf8(bytes).expect("UTF-8");
        let first = text.lines().zip(written.lines()).find(|(a, b)| a != b);
        assert_eq!(first, None, "{}", name(&path));
        assert_eq!(text, written, "{}", name(&path));
    }
}

#[test]
fn every_example_is_a_full_map() {
    let paths = examples();
    assert!(paths.len() >= 12, "six maps in two languages");
    for path in &paths {
        let map = open(path);
        map.invariants().expect("in order");
        let count = |kind| map.count(kind);
        let name = name(path);
        assert!(count(NodeKind::Stage) >= 6, "{name}");
        assert!(count(NodeKind::Touchpoint) >= 15, "{name}");
        assert!(count(NodeKind::Persona) >= 2, "{name}");
        assert!(count(NodeKind::PainPoint) >= 3, "{name}");
        assert!(count(NodeKind::Idea) >= 3, "{name}");
        assert!(count(NodeKind::Evidence) >= 3, "{name}");
        assert!(
            map.readings()
                .iter()
                .any(|reading| reading.sample_size().is_some()),
            "{name}"
        );
        assert!(forks(&map) >= 1, "{name} has a fork");
    }
    let largest = paths
        .iter()
        .map(|path| open(path).count(NodeKind::Touchpoint))
        .max();
    assert!(largest > Some(100), "one map is large: {largest:?}");
}

/// Touchpoints from which customers go more than one way.
fn forks(map: &Map) -> usize {
    map.touchpoints()
        .filter(|touchpoint| map.links_from(touchpoint.id, LinkKind::Next).len() > 1)
        .count()
}

#[test]
fn every_example_stands_in_both_languages() {
    for path in examples() {
        let map = open(&path);
        let (said, other) = match language(&path) {
            Language::Ru => (MapLanguage::Ru, ".en"),
            Language::En => (MapLanguage::En, ".ru"),
        };
        assert_eq!(map.info().language, Some(said), "{}", name(&path));
        let stem = name(&path).trim_end_matches(".ru").trim_end_matches(".en");
        let twin = open(&path.with_file_name(format!("{stem}{other}.ron")));
        for kind in NodeKind::ALL {
            assert_eq!(map.order(kind), twin.order(kind), "{stem}: the same ids");
        }
    }
}

#[test]
fn a_to_be_keeps_the_ids_of_its_as_is() {
    let mut pairs = 0;
    for path in examples() {
        let to_be = open(&path);
        if to_be.info().state != JourneyState::ToBe || to_be.info().counterpart.is_empty() {
            continue;
        }
        let as_is = open(&path.with_file_name(&to_be.info().counterpart));
        assert_eq!(as_is.info().state, JourneyState::AsIs);
        let stayed = to_be
            .touchpoints()
            .filter(|t| as_is.touchpoint(t.id).is_some())
            .count();
        assert!(stayed >= 5, "{}: {stayed} touchpoints stayed", name(&path));
        pairs += 1;
    }
    assert!(pairs >= 2, "a pair in each language");
}

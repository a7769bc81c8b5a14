//! What maps find by themselves: on any map each finding stands alone, has a
//! place that is there and can be dismissed; on the examples it reads well.

use std::collections::HashSet;

use proptest::collection::vec;
use proptest::prelude::*;
use waypost::document::{FindingCommand, Map};
use waypost::findings::{FindingKind, findings};
use waypost::language::{Language, Texts};

use crate::support::any_map::any_map;
use crate::support::chance::Chance;
use crate::support::commands::{command, small_map};
use crate::support::picture::{examples, name, open};

/// What holds for the findings of every map.
fn hold(map: &Map) {
    let found = findings(map);
    let mut seen = HashSet::new();
    for finding in &found {
        assert!(finding.weight <= 100, "{finding:?}");
        assert!(!finding.places.is_empty(), "{finding:?}");
        let is_there = finding.places.iter().all(|place| place.exists_in(map));
        assert!(is_there, "{finding:?}");
        assert!(seen.insert((finding.kind, &finding.about)), "{finding:?}");
    }
    for finding in &found {
        let dismiss = FindingCommand::Dismiss(finding.dismissal("looked at"));
        let after = map.after(&dismiss.into()).expect("it can be dismissed");
        let again = findings(&after).into_iter();
        let mut again = again.filter(|other| other.kind == finding.kind);
        let again = again.find(|other| other.about == finding.about);
        let reason = again.and_then(|other| other.dismissed);
        assert_eq!(reason.as_deref(), Some("looked at"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn findings_of_any_map_hold(bytes in vec(any::<u8>(), 0..900)) {
        hold(&any_map(&bytes));
    }

    #[test]
    fn findings_hold_after_any_command(seed in any::<u64>()) {
        let chance = &mut Chance::new(seed);
        let mut map = small_map(seed);
        for _ in 0..20 {
            let command = command(chance, &map);
            map = map.after(&command).unwrap_or(map);
        }
        hold(&map);
    }
}

#[test]
fn every_finding_of_the_examples_is_said_with_every_place_filled() {
    let mut kinds = HashSet::new();
    for path in examples() {
        let map = open(&path);
        for finding in findings(&map) {
            kinds.insert(finding.kind);
            for language in Language::ALL {
                let texts = Texts::of(language);
                for message in [&finding.what, &finding.advice] {
                    let said = texts.say(message);
                    let is_whole = !said.contains(['{', '}', '$', '\n']) && said != message.key;
                    let is_clean = !said.contains("  ") && !said.ends_with(['.', ' ']);
                    assert!(is_whole && is_clean, "{}: {said}", name(&path));
                }
            }
        }
    }
    assert!(kinds.len() >= 8, "the examples show only {kinds:?}");
}

#[test]
fn every_kind_has_a_name() {
    for language in Language::ALL {
        for kind in FindingKind::ALL {
            let key = format!("finding-kind-{}", kind.word());
            assert!(Texts::of(language).find(&key).is_some(), "{key}");
        }
    }
}

/// The examples are maps to show: they have weak points, but the list is one a
/// person reads to its end.
#[test]
fn the_examples_have_a_list_a_person_reads() {
    for path in examples() {
        let map = open(&path);
        let count = findings(&map).len();
        let most = 2 * map.touchpoints().count();
        assert!((3..=most).contains(&count), "{}: {count}", name(&path));
    }
}

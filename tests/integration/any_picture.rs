//! Any map that can be has a picture, and every number of it is known: maps at
//! their limits, with texts and numbers nobody would think of.

use proptest::collection::vec;
use proptest::prelude::*;
use waypost::document::{
    Counts, Lane, LaneId, LaneKind, Link, LinkData, LinkKey, LinkKind, MAX_LANES, MAX_NUMBER,
    MAX_STAGES, MAX_TITLE_CHARS, Map, MapParts, MetricDefinition, MetricId, MetricKind,
    MetricScale, Persona, PersonaId, Reading, ReadingKey, Scope, Stage, StageId, Touchpoint,
    TouchpointId,
};
use waypost::metrics::summarise;

use crate::support::any_map::any_map;
use crate::support::finite::not_a_number;
use crate::support::promises::picture_of;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_map_has_a_picture(bytes in vec(any::<u8>(), 0..900), plain in any::<bool>()) {
        picture_of(&any_map(&bytes), plain);
    }

    #[test]
    fn any_reading_sums_up_to_numbers(
        kind in 0..MetricKind::ALL.len(),
        value in prop_oneof![Just(-MAX_NUMBER), Just(MAX_NUMBER), Just(5e-324), -200.0..200.0],
        counts in vec(prop_oneof![Just(0), Just(1), Just(u64::MAX), any::<u64>()], 0..12),
        n in prop_oneof![Just(None), Just(Some(0)), Just(Some(1)), Just(Some(u64::MAX))],
        scale in prop_oneof![Just(None), Just(Some((-MAX_NUMBER, MAX_NUMBER))), Just(Some((0.0, 5e-324)))],
    ) {
        let id = MetricId::mint(1);
        let mut metric = MetricDefinition::new(id, MetricKind::ALL[kind]);
        metric.scale = scale.map(|(min, max)| MetricScale { min, max });
        for counts in counts_of(&counts) {
            let mut reading = Reading::new(ReadingKey {
                metric: id,
                at: Scope::Map,
                persona: None,
                period: String::new(),
            });
            (reading.value, reading.n, reading.counts) = (Some(value), n, counts);
            prop_assert_eq!(not_a_number(&summarise(&metric, &reading)), None);
        }
    }
}

/// The same numbers as counts of each kind, and as none.
fn counts_of(numbers: &[u64]) -> Vec<Option<Counts>> {
    let at = |place: usize| numbers.get(place).copied().unwrap_or(0);
    vec![
        None,
        Some(Counts::Answers(numbers.to_vec())),
        Some(Counts::Promoters {
            promoters: at(0),
            passives: at(1),
            detractors: at(2),
        }),
        Some(Counts::Ratio {
            part: at(0).min(at(1)),
            whole: at(1),
        }),
    ]
}

fn assembled(parts: MapParts) -> Map {
    let (map, repairs) = Map::assemble(parts);
    assert_eq!(repairs, []);
    assert_eq!(map.invariants(), Ok(()));
    map
}

/// So many stages with one touchpoint each, all titled alike.
fn row(count: usize, title: &str) -> MapParts {
    let mut parts = MapParts {
        lanes: vec![Lane::new(LaneId::mint(1), LaneKind::Touchpoints)],
        ..MapParts::default()
    };
    for number in 0..count {
        let bits = u64::try_from(number).expect("small");
        let mut stage = Stage::new(StageId::mint(bits));
        title.clone_into(&mut stage.title);
        let mut step = Touchpoint::new(TouchpointId::mint(bits), stage.id);
        title.clone_into(&mut step.title);
        parts.nodes.extend([stage.into(), step.into()]);
    }
    parts
}

/// A row of steps with lanes of all kinds, over and over.
fn rows(stages: usize, lanes: usize) -> Map {
    let mut parts = row(stages, "Шаг");
    let kinds = LaneKind::ALL.iter().cycle();
    let more = (2..)
        .zip(kinds)
        .map(|(bits, kind)| Lane::new(LaneId::mint(bits), *kind));
    parts.lanes.extend(more.take(lanes - 1));
    assembled(parts)
}

#[test]
fn as_many_stages_as_there_may_be_have_a_picture() {
    picture_of(&rows(MAX_STAGES, 3), true);
}

#[test]
fn as_many_lanes_as_there_may_be_have_a_picture() {
    picture_of(&rows(3, MAX_LANES), true);
}

#[test]
fn the_longest_titles_have_a_picture() {
    for piece in [
        "Щ",
        "👩‍👩‍👧‍👦",
        "e\u{301}",
        "слово ",
        "\n",
        "\u{202E}x",
        "\u{200B}",
        "مرحبا ",
        "漢",
    ] {
        let title = piece.repeat(MAX_TITLE_CHARS / piece.chars().count());
        picture_of(&assembled(row(2, &title)), true);
    }
}

#[test]
fn every_step_linked_with_every_other_has_a_picture() {
    let mut parts = row(12, "Шаг");
    let persona = Persona::new(PersonaId::mint(1));
    let steps: Vec<TouchpointId> = (0..12).map(TouchpointId::mint).collect();
    for (number, from) in steps.iter().enumerate() {
        let others = steps.iter().filter(|to| *to != from);
        for (to, kind) in others.flat_map(|to| [(to, LinkKind::Next), (to, LinkKind::Mismatch)]) {
            let data = LinkData {
                share: Some(5e-324),
                label: "почему".into(),
                ..LinkData::default()
            };
            parts
                .links
                .push(Link::with_data(LinkKey::new(kind, *from, *to), data));
        }
        let emotion = Some(if number % 2 == 0 {
            -MAX_NUMBER
        } else {
            MAX_NUMBER
        });
        let data = LinkData {
            emotion,
            ..LinkData::default()
        };
        parts.links.push(Link::with_data(
            LinkKey::new(LinkKind::Experiences, persona.id, *from),
            data,
        ));
    }
    parts.nodes.push(persona.into());
    parts
        .lanes
        .push(Lane::new(LaneId::mint(2), LaneKind::Emotion));
    parts.info.emotion_scale.min = -MAX_NUMBER;
    parts.info.emotion_scale.max = MAX_NUMBER;
    picture_of(&assembled(parts), true);
}

#[test]
fn nothing_at_all_has_a_picture() {
    picture_of(&Map::default(), true);
    picture_of(&Map::default(), false);
}

//! Emotions on small maps: gaps, weights, falls, differences.

use super::*;
use crate::document::{
    Evidence, EvidenceId, Link, LinkData, LinkKey, MapInfo, MapParts, Node, Persona, Stage,
    StageId, Touchpoint,
};

fn step(n: u64) -> TouchpointId {
    TouchpointId::mint(n)
}

fn person(n: u64) -> PersonaId {
    PersonaId::mint(n)
}

/// Four steps of one stage and two personas, with these emotions.
fn map(felt: &[(u64, u64, f64)], change: impl FnOnce(&mut MapParts)) -> Map {
    let stage = Stage::new(StageId::mint(1));
    let mut nodes: Vec<Node> = vec![
        Persona::new(person(1)).into(),
        Persona::new(person(2)).into(),
    ];
    let steps = (1..=4).map(|n| Node::from(Touchpoint::new(step(n), stage.id)));
    nodes.extend(steps.collect::<Vec<_>>());
    nodes.push(stage.into());
    let links = felt.iter().map(|(who, at, emotion)| {
        let key = LinkKey::new(LinkKind::Experiences, person(*who), step(*at));
        let emotion = Some(*emotion);
        Link::with_data(
            key,
            LinkData {
                emotion,
                ..LinkData::default()
            },
        )
    });
    let mut parts = MapParts {
        nodes,
        links: links.collect(),
        ..MapParts::default()
    };
    change(&mut parts);
    let (map, repairs) = Map::assemble(parts);
    assert_eq!(repairs, []);
    map
}

fn evidence(n: u64, score: f64, weight: Option<f64>) -> Evidence {
    let mut evidence = Evidence::new(EvidenceId::mint(n));
    (evidence.score, evidence.weight) = (Some(score), weight);
    evidence
}

fn backs(n: u64, to: impl Into<NodeId>, weight: Option<f64>) -> Link {
    let key = LinkKey::new(LinkKind::Backs, EvidenceId::mint(n), to);
    Link::with_data(
        key,
        LinkData {
            weight,
            ..LinkData::default()
        },
    )
}

#[test]
fn a_fall_is_not_taken_across_a_gap() {
    let map = map(
        &[
            (1, 1, 2.0),
            (1, 3, -2.0),
            (1, 4, -1.5),
            (2, 1, 1.0),
            (2, 2, -1.0),
        ],
        |_| {},
    );
    let emotions = Emotions::of(&map);
    assert_eq!(emotions.largest_fall(&map, person(1)), None);
    let fall = emotions
        .largest_fall(&map, person(2))
        .expect("from 1 to -1");
    assert_eq!((fall.from, fall.to, fall.by), (step(1), step(2), 2.0));
    assert_eq!(emotions.at(person(1), step(2)), None);
}

#[test]
fn arrows_decide_what_follows() {
    let next = |from, to| Link::new(LinkKey::new(LinkKind::Next, step(from), step(to)));
    let felt = [(1, 1, 2.0), (1, 2, -1.0), (1, 3, 1.0), (1, 4, -2.0)];
    let map = map(&felt, |parts| {
        parts.links.extend([next(1, 3), next(3, 1), next(1, 4)]);
    });
    let fall = Emotions::of(&map)
        .largest_fall(&map, person(1))
        .expect("a fall");
    assert_eq!((fall.from, fall.to, fall.by), (step(1), step(4), 4.0));
}

#[test]
fn a_curve_says_its_peak_low_end_and_mean() {
    let map = map(&[(1, 1, 1.0), (1, 2, -2.0), (1, 4, 0.4)], |_| {});
    let curve = Emotions::of(&map)
        .curve(&map, person(1))
        .expect("three values");
    assert_eq!(curve.peak, (step(1), 1.0));
    assert_eq!(curve.low, (step(2), -2.0));
    assert_eq!(curve.end, (step(4), 0.4));
    assert!((curve.mean + 0.2).abs() < 1e-9 && curve.steps == 3);
    assert_eq!(Emotions::of(&map).curve(&map, person(2)), None);
}

#[test]
fn shares_weigh_the_average_and_gaps_do_not_count() {
    let felt = [(1, 1, 2.0), (2, 1, -2.0), (1, 2, 1.0)];
    let plain = map(&felt, |_| {});
    let emotions = Emotions::of(&plain);
    let average = emotions.average(&plain, step(1)).expect("two");
    assert_eq!(
        (average.mean, average.low, average.high, average.personas),
        (0.0, -2.0, 2.0, 2)
    );
    assert_eq!(
        emotions.average(&plain, step(2)).map(|a| a.personas),
        Some(1)
    );
    assert_eq!(emotions.average(&plain, step(3)), None);
    assert_eq!(emotions.score(&plain), Some((0.5, 2)));
    let shared = map(&felt, |parts| {
        for (node, share) in parts.nodes.iter_mut().zip([0.75, 0.25]) {
            if let Node::Persona(persona) = node {
                std::sync::Arc::make_mut(persona).share = Some(share);
            }
        }
    });
    let average = Emotions::of(&shared)
        .average(&shared, step(1))
        .expect("two");
    assert!((average.mean - 1.0).abs() < 1e-9);
}

#[test]
fn the_widest_difference_comes_first() {
    let map = map(
        &[
            (1, 1, 1.0),
            (2, 1, 0.0),
            (1, 3, 2.0),
            (2, 3, -1.0),
            (1, 4, 1.0),
        ],
        |_| {},
    );
    let found = Emotions::of(&map).divergences(&map);
    let places: Vec<_> = found.iter().map(|each| (each.at, each.gap())).collect();
    assert_eq!(places, [(step(3), 3.0), (step(1), 1.0)]);
    assert_eq!((found[0].low.0, found[0].high.0), (person(2), person(1)));
}

#[test]
fn evidence_is_weighed_and_speaks_for_whom_it_backs() {
    let map = map(&[(1, 1, 2.0)], |parts| {
        parts.info = MapInfo {
            emotion_source: EmotionSource::Computed,
            ..MapInfo::default()
        };
        parts.nodes.push(evidence(1, -2.0, Some(0.5)).into());
        parts.nodes.push(evidence(2, 1.0, None).into());
        parts.nodes.push(evidence(3, 2.0, Some(0.0)).into());
        parts.links.extend([
            backs(1, step(1), None),
            backs(2, step(1), Some(0.5)),
            backs(2, person(2), None),
            backs(3, step(3), None),
        ]);
    });
    let emotions = Emotions::of(&map);
    // What was set by hand is not what is shown.
    let felt = emotions.at(person(1), step(1)).expect("one piece");
    assert_eq!((felt.value, felt.pieces), (-2.0, Some(1)));
    let felt = emotions.at(person(2), step(1)).expect("two pieces");
    assert_eq!((felt.value, felt.pieces), (-0.5, Some(2)));
    assert_eq!(
        emotions.at(person(1), step(3)),
        None,
        "nothing weighs anything"
    );
}

#[test]
fn a_way_back_does_not_hide_the_fall_to_the_next_step() {
    let back = Link::new(LinkKey::new(LinkKind::Next, step(2), step(1)));
    let felt = [(1, 1, 0.0), (1, 2, 2.0), (1, 3, -2.0)];
    let map = map(&felt, |parts| parts.links.push(back));
    let fall = Emotions::of(&map).largest_fall(&map, person(1));
    let fall = fall.expect("from the second to the third");
    assert_eq!((fall.from, fall.to, fall.by), (step(2), step(3), 4.0));
}

#[test]
fn the_mean_of_some_has_a_curve_too() {
    let felt = [
        (1, 1, 2.0),
        (2, 1, 0.0),
        (1, 2, -2.0),
        (2, 2, 0.0),
        (1, 3, 1.0),
    ];
    let map = map(&felt, |_| {});
    let emotions = Emotions::of(&map);
    let both = emotions.average_curve(&map, |_| true).expect("two");
    assert_eq!((both.peak, both.low), ((step(1), 1.0), (step(2), -1.0)));
    assert_eq!(both.fall.map(|fall| fall.by), Some(2.0));
    let second = emotions.average_curve(&map, |of| of == person(2));
    let second = second.expect("the second alone");
    assert_eq!((second.steps, second.fall), (2, None));
}

//! Asking small maps for numbers.

use super::*;
use crate::document::{
    MapParts, MetricKind, Node, Persona, ReadingKey, Stage, Touchpoint, TouchpointId,
};

fn metric() -> MetricId {
    MetricId::mint(1)
}

fn step(n: u64) -> Scope {
    Scope::Touchpoint(TouchpointId::mint(n))
}

fn reading(at: Scope, persona: Option<u64>, period: &str, (value, n): (f64, u64)) -> Reading {
    let mut reading = Reading::new(ReadingKey {
        metric: metric(),
        at,
        persona: persona.map(PersonaId::mint),
        period: period.into(),
    });
    (reading.value, reading.n) = (Some(value), Some(n));
    reading
}

/// Two stages of one step each, two personas, one metric.
fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let mut nodes: Vec<Node> = Vec::new();
    for n in [1, 2] {
        let stage = Stage::new(StageId::mint(n));
        nodes.push(Touchpoint::new(TouchpointId::mint(n), stage.id).into());
        nodes.push(Persona::new(PersonaId::mint(n)).into());
        nodes.push(stage.into());
    }
    let (map, repairs) = Map::assemble(MapParts {
        nodes,
        metrics: vec![MetricDefinition::new(metric(), kind)],
        readings,
        ..MapParts::default()
    });
    assert_eq!(repairs, []);
    map
}

fn everybody(at: Scope) -> Question {
    Question {
        metric: metric(),
        at,
        persona: None,
    }
}

#[test]
fn a_stage_and_the_map_are_pooled_of_their_touchpoints() {
    let readings = vec![
        reading(step(1), None, "2025", (50.0, 60)),
        reading(step(2), None, "2025", (-40.0, 10)),
    ];
    let map = map(MetricKind::Nps, readings);
    let book = Book::new(&map);
    let whole = book.at(everybody(Scope::Map), "2025").expect("both have n");
    assert!(
        whole
            .summary
            .value
            .is_some_and(|value| (value - 37.14).abs() < 0.01)
    );
    assert_eq!((whole.of, whole.reading), (2, None));
    let stage = book
        .at(everybody(Scope::Stage(StageId::mint(2))), "2025")
        .expect("one");
    assert_eq!((stage.summary.value, stage.of), (Some(-40.0), 1));
    assert_eq!(
        book.at(everybody(Scope::Map), "2024"),
        Err(CannotPool::Nothing)
    );
}

#[test]
fn what_was_taken_wins_over_what_can_be_pooled() {
    let readings = vec![
        reading(step(1), None, "2025", (50.0, 60)),
        reading(step(1), Some(1), "2025", (10.0, 30)),
        reading(step(1), Some(2), "2025", (20.0, 30)),
        reading(step(2), Some(1), "2025", (0.0, 30)),
        reading(step(2), Some(2), "2025", (30.0, 60)),
        reading(Scope::Map, None, "2025", (44.0, 500)),
    ];
    let map = map(MetricKind::Nps, readings);
    let book = Book::new(&map);
    let value = |at| {
        book.at(everybody(at), "2025")
            .map(|answer| answer.summary.value)
    };
    assert_eq!(value(Scope::Map), Ok(Some(44.0)));
    assert_eq!(value(step(1)), Ok(Some(50.0)));
    assert_eq!(value(step(2)), Ok(Some(20.0)), "both personas together");
}

#[test]
fn distinct_people_are_not_pooled_and_the_reason_is_told() {
    let readings = vec![
        reading(step(1), None, "2025", (50.0, 60)),
        reading(step(2), None, "2025", (60.0, 60)),
    ];
    let map = map(MetricKind::Mau, readings);
    let book = Book::new(&map);
    let found = book.latest(everybody(Scope::Map));
    assert_eq!(found.err(), Some(CannotPool::DistinctPeople));
}

#[test]
fn periods_are_in_order_and_the_last_change_is_told() {
    let readings = vec![
        reading(step(1), None, "Q1 2025", (70.0, 900)),
        reading(step(1), None, "Q4 2024", (60.0, 900)),
        reading(step(2), None, "Q2 2025", (1.0, 9)),
    ];
    let map = map(MetricKind::CsatTopTwo, readings);
    let book = Book::new(&map);
    assert_eq!(book.periods(metric()), ["Q4 2024", "Q1 2025", "Q2 2025"]);
    let (period, answer) = book.latest(everybody(step(1))).expect("taken");
    assert_eq!((period, answer.summary.value), ("Q1 2025", Some(70.0)));
    let (before, change) = book.change(everybody(step(1))).expect("two periods");
    assert_eq!(
        (before, change.difference, change.is_real),
        ("Q4 2024", 10.0, Some(true))
    );
    assert!(book.change(everybody(step(2))).is_none());
}

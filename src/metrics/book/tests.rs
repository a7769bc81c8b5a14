//! Asking small maps for numbers.

use super::*;
use crate::document::MetricKind;
use crate::metrics::Moved;
use crate::metrics::small_maps::{counted, everybody, map, ratio, stage, step, typed};

#[test]
fn a_stage_and_the_map_are_pooled_of_their_touchpoints() {
    let readings = vec![
        typed(step(1), None, "2025", (50.0, 60)),
        typed(step(3), None, "2025", (-40.0, 10)),
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
    let stage = book.at(everybody(stage(2)), "2025").expect("one");
    assert_eq!((stage.summary.value, stage.of), (Some(-40.0), 1));
    assert_eq!(
        book.at(everybody(Scope::Map), "2024"),
        Err(CannotPool::Nothing)
    );
}

#[test]
fn what_was_taken_wins_over_what_can_be_pooled() {
    let readings = vec![
        typed(step(1), None, "2025", (50.0, 60)),
        typed(step(1), Some(1), "2025", (10.0, 30)),
        typed(step(1), Some(2), "2025", (20.0, 30)),
        typed(step(3), Some(1), "2025", (0.0, 30)),
        typed(step(3), Some(2), "2025", (30.0, 60)),
        typed(Scope::Map, None, "2025", (44.0, 500)),
    ];
    let map = map(MetricKind::Nps, readings);
    let book = Book::new(&map);
    let value = |at| {
        book.at(everybody(at), "2025")
            .map(|answer| answer.summary.value)
    };
    assert_eq!(value(Scope::Map), Ok(Some(44.0)));
    assert_eq!(value(step(1)), Ok(Some(50.0)));
    assert_eq!(value(step(3)), Ok(Some(20.0)), "both personas together");
}

#[test]
fn distinct_people_are_not_pooled_and_the_reason_is_told() {
    let readings = vec![
        typed(step(1), None, "2025", (50.0, 60)),
        typed(step(3), None, "2025", (60.0, 60)),
    ];
    let map = map(MetricKind::Mau, readings);
    let book = Book::new(&map);
    let found = book.latest(everybody(Scope::Map)).expect("measured");
    assert_eq!(found.answer, Err(CannotPool::DistinctPeople));
}

#[test]
fn periods_are_in_order_and_the_last_change_is_told() {
    let readings = vec![
        typed(step(1), None, "Q1 2025", (70.0, 900)),
        typed(step(1), None, "Q4 2024", (60.0, 900)),
        typed(step(3), None, "Q2 2025", (1.0, 9)),
    ];
    let map = map(MetricKind::CsatTopTwo, readings);
    let book = Book::new(&map);
    assert_eq!(
        book.periods(MetricId::mint(1)),
        ["Q4 2024", "Q1 2025", "Q2 2025"]
    );
    let latest = book.latest(everybody(step(1))).expect("taken");
    let value = latest.answer.map(|answer| answer.summary.value);
    assert_eq!((latest.period, value), ("Q1 2025", Ok(Some(70.0))));
    let change = book.change(everybody(step(1))).expect("two periods");
    let Moved::By(shift) = change.moved else {
        panic!("{change:?}");
    };
    assert_eq!(
        (change.since, shift.difference, shift.is_real),
        ("Q4 2024", 10.0, Some(true))
    );
    assert!(book.change(everybody(step(3))).is_none());
}

#[test]
fn a_conversion_says_how_much_of_the_way_was_measured() {
    let flow = |n, part, whole| counted(step(n), None, "2025", ratio(part, whole));
    let map = map(
        MetricKind::Conversion,
        vec![flow(1, 500, 1_000), flow(4, 100, 400)],
    );
    let book = Book::new(&map);
    let at = |at| {
        let answer = book.at(everybody(at), "2025").expect("counted");
        let way = answer.way.expect("a way");
        let value = answer.summary.value;
        (value, way.measured, way.steps, way.others_join)
    };
    assert_eq!(at(Scope::Map), (Some(10.0), 2, 4, false));
    assert_eq!(at(stage(1)), (Some(50.0), 1, 2, false));
    let taken = book.at(everybody(step(1)), "2025").expect("taken");
    assert_eq!(taken.way, None);
}

#[test]
fn personas_of_a_step_are_added_before_the_way_is_followed() {
    let flow = |n, persona, part, whole| {
        let counts = ratio(part, whole);
        counted(step(n), Some(persona), "2025", counts)
    };
    let map = map(
        MetricKind::Conversion,
        vec![
            flow(1, 1, 300, 600),
            flow(1, 2, 200, 400),
            flow(2, 1, 150, 300),
            flow(2, 2, 50, 200),
        ],
    );
    let book = Book::new(&map);
    let found = book.at(everybody(stage(1)), "2025").expect("counted");
    assert_eq!(found.summary.value, Some(20.0));
    assert_eq!(found.summary.n, Some(1_000));
}

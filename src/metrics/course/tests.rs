//! What may be compared, and what not.

use super::*;
use crate::document::{Map, MetricKind};
use crate::metrics::small_maps::{counted, everybody, map, ratio, stage, step, typed};

const Q2: &str = "2025-Q2";
const Q3: &str = "2025-Q3";

/// Conversion of one step, then of three: the one of both rises.
fn growing_survey() -> Map {
    let flow = |n, period, part, whole| counted(step(n), None, period, ratio(part, whole));
    let readings = vec![
        flow(1, Q2, 2_690, 10_000),
        flow(1, Q3, 3_000, 10_000),
        flow(2, Q3, 1_000, 3_000),
        flow(3, Q3, 230, 1_000),
    ];
    map(MetricKind::Conversion, readings)
}

fn change(map: &Map, at: Scope) -> Moved {
    let book = Book::new(map);
    let change = book.change(everybody(at)).expect("two periods");
    assert_eq!(change.since, Q2);
    change.moved
}

#[test]
fn more_steps_measured_is_no_fall() {
    let Moved::Apart { differs, both } = change(&growing_survey(), Scope::Map) else {
        panic!("a change of what was measured is no change of the number");
    };
    assert_eq!(differs, Differs::Places);
    let both = both.expect("one step was measured in both");
    assert_eq!(both.places, 1);
    assert!((both.shift.difference - 3.1).abs() < 1e-9);
    assert_eq!(both.shift.is_real, Some(true));
}

#[test]
fn the_step_itself_and_the_same_steps_are_compared() {
    let map = growing_survey();
    assert!(matches!(change(&map, step(1)), Moved::By(shift) if shift.difference > 3.0));
    let book = Book::new(&map);
    assert!(book.are_comparable(everybody(step(1)), [Q2, Q3]));
    assert!(!book.are_comparable(everybody(stage(1)), [Q2, Q3]));
}

#[test]
fn other_personas_at_the_same_step_are_others_too() {
    let readings = vec![
        typed(step(1), Some(1), Q2, (40.0, 100)),
        typed(step(1), Some(1), Q3, (41.0, 100)),
        typed(step(1), Some(2), Q3, (-60.0, 100)),
    ];
    let map = map(MetricKind::Nps, readings);
    let Moved::Apart { differs, both } = change(&map, step(1)) else {
        panic!("other people were asked");
    };
    assert_eq!(differs, Differs::Personas);
    let both = both.expect("one persona was asked in both");
    assert!((both.shift.difference - 1.0).abs() < 1e-9);
}

#[test]
fn a_number_of_the_whole_journey_is_not_compared_with_one_of_its_steps() {
    let readings = vec![
        typed(Scope::Map, None, Q2, (40.0, 100)),
        typed(step(1), None, Q3, (10.0, 100)),
    ];
    let moved = change(&map(MetricKind::Nps, readings), Scope::Map);
    assert!(matches!(
        moved,
        Moved::Apart {
            differs: Differs::Places,
            both: None
        }
    ));
}

#[test]
fn the_latest_period_is_the_latest_also_where_it_makes_no_number() {
    let mut silent = typed(step(2), None, Q3, (20.0, 1));
    silent.n = None;
    let readings = vec![
        typed(step(1), None, Q2, (28.9, 900)),
        typed(step(1), None, Q3, (31.0, 900)),
        silent,
    ];
    let map = map(MetricKind::Nps, readings);
    let book = Book::new(&map);
    for at in [Scope::Map, stage(1)] {
        let latest = book.latest(everybody(at)).expect("measured");
        assert_eq!(latest.period, Q3);
        assert_eq!(latest.answer, Err(CannotPool::NoSampleSize));
        let (period, known) = book.latest_known(everybody(at)).expect("Q2 is known");
        assert_eq!((period, known.summary.value), (Q2, Some(28.9)));
        assert_eq!(book.change(everybody(at)), None, "nothing to compare with");
    }
}

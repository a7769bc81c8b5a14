//! Charts of small maps: gaps stay, counts add up, nothing is combined that
//! cannot be.

use super::*;
use crate::document::Counts;
use crate::metrics::small_maps::{counted, everybody, map, ratio, step};

const PERIODS: [&str; 3] = ["2024-Q4", "2025-Q1", "2025-Q2"];

/// A touchpoint as funnels name it.
fn id(n: u64) -> TouchpointId {
    TouchpointId::mint(n)
}

fn reading(at: Scope, period: &str, counts: Counts) -> crate::document::Reading {
    counted(at, None, period, counts)
}

#[test]
fn a_period_without_a_number_is_a_gap_and_not_left_out() {
    let here = step(1);
    let other = step(2);
    let map = map(
        MetricKind::Fcr,
        vec![
            reading(here, PERIODS[2], ratio(30, 60)),
            reading(other, PERIODS[1], ratio(1, 2)),
            reading(here, PERIODS[0], ratio(20, 60)),
            reading(other, "2023", ratio(1, 2)),
        ],
    );
    let entries = by_period(&Book::new(&map), everybody(here));
    let periods: Vec<&str> = entries.iter().map(|entry| entry.period).collect();
    assert_eq!(periods, PERIODS);
    assert_eq!(entries[1].answer, Err(CannotPool::Nothing));
    assert!(entries[0].answer.is_ok() && entries[2].answer.is_ok());
}

#[test]
fn a_stage_pools_its_steps_or_says_why_not() {
    let of = |kind, counts: [Counts; 2]| {
        let readings = counts.into_iter().zip(1..);
        let readings = readings.map(|(counts, n)| reading(step(n), PERIODS[0], counts));
        map(kind, readings.collect())
    };
    let fcr = of(MetricKind::Fcr, [ratio(30, 60), ratio(10, 40)]);
    let entries = by_stage(&fcr, &Book::new(&fcr), everybody(Scope::Map));
    let first = entries[0].answer.expect("both have counts");
    assert_eq!((first.summary.value, first.of), (Some(40.0), 2));
    assert_eq!(entries[1].answer, Err(CannotPool::Nothing));
    let stickiness = of(MetricKind::Stickiness, [ratio(3, 6), ratio(1, 4)]);
    let entries = by_stage(&stickiness, &Book::new(&stickiness), everybody(Scope::Map));
    assert_eq!(entries[0].answer, Err(CannotPool::DistinctPeople));
}

#[test]
fn a_funnel_counts_who_goes_on_whether_it_was_measured_so_or_not() {
    let steps = |kind| {
        let readings = vec![
            reading(step(3), PERIODS[0], ratio(20, 60)),
            reading(step(1), PERIODS[0], ratio(40, 100)),
        ];
        let map = map(kind, readings);
        let found = funnel(&map, &Book::new(&map), everybody(Scope::Map)).expect("counts");
        let flows = found.steps.iter().map(|step| {
            let flow = step.flow.expect("counted");
            (step.at, flow.came, flow.went_on)
        });
        let whole = found.whole.expect("two steps");
        let way = whole.way.map(|way| (way.measured, way.steps));
        assert_eq!(way, Some((2, 4)));
        (flows.collect::<Vec<_>>(), whole.summary.value)
    };
    let conversion = vec![(id(1), 100, 40), (id(3), 60, 20)];
    assert_eq!(steps(MetricKind::Conversion), (conversion, Some(20.0)));
    let drop_off = vec![(id(1), 100, 60), (id(3), 60, 40)];
    assert_eq!(steps(MetricKind::DropOff), (drop_off, Some(40.0)));
}

#[test]
fn a_step_leads_on_where_the_next_was_counted() {
    let readings = [1, 2, 4].map(|n| reading(step(n), PERIODS[0], ratio(40, 100)));
    let map = map(MetricKind::Conversion, readings.to_vec());
    let found = funnel(&map, &Book::new(&map), everybody(Scope::Map)).expect("counts");
    let leads_on: Vec<bool> = found.steps.iter().map(|step| step.leads_on).collect();
    assert_eq!(leads_on, [true, false, false]);
}

#[test]
fn a_funnel_is_of_one_period() {
    let readings = vec![
        reading(step(1), PERIODS[0], ratio(40, 100)),
        reading(step(2), PERIODS[1], ratio(30, 90)),
    ];
    let map = map(MetricKind::Conversion, readings);
    let found = funnel(&map, &Book::new(&map), everybody(Scope::Map)).expect("counts");
    assert_eq!(found.period, PERIODS[1]);
    assert_eq!(
        found.steps.iter().map(|step| step.at).collect::<Vec<_>>(),
        [id(2)]
    );
}

#[test]
fn most_are_lost_where_most_people_are_and_not_where_the_share_is_worst() {
    let flow = |n, part, whole| reading(step(n), PERIODS[0], ratio(part, whole));
    let map = map(
        MetricKind::Conversion,
        vec![
            flow(1, 11_000, 37_510),
            flow(2, 702, 5_000),
            flow(3, 500, 702),
        ],
    );
    let book = Book::new(&map);
    let found = funnel(&map, &book, everybody(Scope::Map)).expect("counted");
    let (at, flow) = found.most_lost().expect("a step");
    assert_eq!((at, flow.lost()), (id(1), 26_510));
    assert_eq!(found.weakest().map(|(at, _)| at), Some(id(2)));
    assert_eq!(found.joined(), None);
}

#[test]
fn where_more_come_than_went_on_is_told_and_there_is_no_overall() {
    let flow = |n, part, whole| reading(step(n), PERIODS[0], ratio(part, whole));
    let map = map(
        MetricKind::Conversion,
        vec![flow(1, 500, 1_000), flow(2, 700, 800)],
    );
    let book = Book::new(&map);
    let found = funnel(&map, &book, everybody(Scope::Map)).expect("counted");
    let joined = found.joined().expect("300 others");
    assert_eq!(joined.map(|(at, _)| at), [id(1), id(2)]);
    assert_eq!(found.whole, Err(CannotPool::MoreAtTheEnd));
}

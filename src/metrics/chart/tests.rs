//! Charts of small maps: gaps stay, counts add up, nothing is combined that
//! cannot be.

use super::*;
use crate::document::{
    MapParts, MetricDefinition, MetricId, Node, Persona, Reading, ReadingKey, Stage, StageId,
    Touchpoint,
};

const PERIODS: [&str; 3] = ["2024-Q4", "2025-Q1", "2025-Q2"];

fn metric() -> MetricId {
    MetricId::mint(1)
}

fn step(n: u64) -> TouchpointId {
    TouchpointId::mint(n)
}

fn reading(at: Scope, period: &str, counts: Counts) -> Reading {
    let mut reading = Reading::new(ReadingKey {
        metric: metric(),
        at,
        persona: None,
        period: period.into(),
    });
    reading.counts = Some(counts);
    reading
}

/// Two stages with two steps each and one persona.
fn map(kind: MetricKind, readings: Vec<Reading>) -> Map {
    let stages = [StageId::mint(1), StageId::mint(2)];
    let mut nodes: Vec<Node> = vec![Persona::new(PersonaId::mint(1)).into()];
    nodes.extend(stages.map(|id| Node::from(Stage::new(id))));
    let steps = (1..=4).zip([0, 0, 1, 1]);
    nodes.extend(steps.map(|(n, stage)| Node::from(Touchpoint::new(step(n), stages[stage]))));
    let (map, repairs) = Map::assemble(MapParts {
        nodes,
        metrics: vec![MetricDefinition::new(metric(), kind)],
        readings,
        ..MapParts::default()
    });
    assert_eq!(repairs, []);
    map
}

fn question(at: Scope) -> Question {
    Question {
        metric: metric(),
        at,
        persona: None,
    }
}

fn ratio(part: u64, whole: u64) -> Counts {
    Counts::Ratio { part, whole }
}

#[test]
fn a_period_without_a_number_is_a_gap_and_not_left_out() {
    let here = Scope::Touchpoint(step(1));
    let other = Scope::Touchpoint(step(2));
    let map = map(
        MetricKind::Fcr,
        vec![
            reading(here, PERIODS[2], ratio(30, 60)),
            reading(other, PERIODS[1], ratio(1, 2)),
            reading(here, PERIODS[0], ratio(20, 60)),
            reading(other, "2023", ratio(1, 2)),
        ],
    );
    let entries = by_period(&Book::new(&map), question(here));
    let periods: Vec<&str> = entries.iter().map(|entry| entry.period).collect();
    assert_eq!(periods, PERIODS);
    assert_eq!(entries[1].answer, Err(CannotPool::Nothing));
    assert!(entries[0].answer.is_ok() && entries[2].answer.is_ok());
}

#[test]
fn a_stage_pools_its_steps_or_says_why_not() {
    let at = |n| Scope::Touchpoint(step(n));
    let of = |kind, counts: [Counts; 2]| {
        let readings = counts.into_iter().zip(1..);
        let readings = readings.map(|(counts, n)| reading(at(n), PERIODS[0], counts));
        map(kind, readings.collect())
    };
    let fcr = of(MetricKind::Fcr, [ratio(30, 60), ratio(10, 40)]);
    let entries = by_stage(&fcr, &Book::new(&fcr), question(Scope::Map));
    let first = entries[0].answer.expect("both have counts");
    assert_eq!((first.summary.value, first.of), (Some(40.0), 2));
    assert_eq!(entries[1].answer, Err(CannotPool::Nothing));
    let stickiness = of(MetricKind::Stickiness, [ratio(3, 6), ratio(1, 4)]);
    let entries = by_stage(&stickiness, &Book::new(&stickiness), question(Scope::Map));
    assert_eq!(entries[0].answer, Err(CannotPool::DistinctPeople));
}

#[test]
fn answers_of_several_places_are_added_score_by_score() {
    let at = |n| Scope::Touchpoint(step(n));
    let map = map(
        MetricKind::CsatTopTwo,
        vec![
            reading(at(1), PERIODS[0], Counts::Answers(vec![1, 0, 2, 3, 4])),
            reading(at(2), PERIODS[0], Counts::Answers(vec![0, 1, 0, 1, 1])),
        ],
    );
    let found = answers(&map, &Book::new(&map), question(Scope::Map)).expect("two readings");
    assert_eq!(found.total(), 13);
    assert_eq!(found.answers[4], (Given::Score(5.0), 5));
    let elsewhere = answers(&map, &Book::new(&map), question(at(3)));
    assert_eq!(elsewhere, None);
}

#[test]
fn a_funnel_counts_who_goes_on_whether_it_was_measured_so_or_not() {
    let at = |n| Scope::Touchpoint(step(n));
    let steps = |kind| {
        let readings = vec![
            reading(at(3), PERIODS[0], ratio(20, 60)),
            reading(at(1), PERIODS[0], ratio(40, 100)),
        ];
        let map = map(kind, readings);
        let steps = funnel(&map, &Book::new(&map), question(Scope::Map));
        let counted = steps.iter().map(|step| (step.at, step.counted));
        counted.collect::<Vec<_>>()
    };
    let conversion = [(step(1), Some((100, 40))), (step(3), Some((60, 20)))];
    assert_eq!(steps(MetricKind::Conversion), conversion);
    let drop_off = [(step(1), Some((100, 60))), (step(3), Some((60, 40)))];
    assert_eq!(steps(MetricKind::DropOff), drop_off);
}

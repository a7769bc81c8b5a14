//! Targets and samples.

use super::*;
use crate::document::{Goal, Target};

const AT: Scope = Scope::Map;

/// A share of solved contacts with a target of 80 %.
fn fcr(part: u64, whole: u64) -> Draft {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Fcr, Some(80.0));
    draft.reading(MetricKind::Fcr, AT, |reading| {
        reading.counts = Some(Counts::Ratio { part, whole });
    });
    draft
}

fn value(value: f64, n: Option<u64>) -> impl FnOnce(&mut Reading) {
    move |reading| (reading.value, reading.n) = (Some(value), n)
}

#[test]
fn a_metric_is_off_target_where_its_interval_says_so() {
    let off = fcr(600, 1_000).one(FindingKind::OffTarget);
    assert_eq!(off.weight, 50);
    let text = said(&off);
    assert!(
        text.starts_with("FCR · the whole journey: 60.0%, target 80%"),
        "{text}"
    );
    assert!(
        text.contains("95% interval 56.9 to 63.0, n 1,000"),
        "{text}"
    );
}

#[test]
fn it_is_not_where_the_target_is_met_or_within_the_interval() {
    assert_eq!(fcr(900, 1_000).found(FindingKind::OffTarget), []);
    // 75 % of 40: the interval reaches from 60 to 86.
    assert_eq!(fcr(30, 40).found(FindingKind::OffTarget), []);
}

#[test]
fn what_is_unsure_says_so_and_weighs_less() {
    for (n, words) in [
        (None, "no sample size"),
        (Some(50), "n 50, but no interval"),
        (Some(29), "only n 29, so a direction"),
    ] {
        let mut draft = Draft::of_two_stages();
        draft.metric(MetricKind::Nps, Some(40.0));
        draft.reading(MetricKind::Nps, AT, value(20.0, n));
        let off = draft.one(FindingKind::OffTarget);
        assert_eq!(off.weight, 27);
        assert!(said(&off).contains(words), "{}", said(&off));
    }
    let few = fcr(2, 20).one(FindingKind::OffTarget);
    assert!(said(&few).contains("only n 20"), "{}", said(&few));
}

#[test]
fn even_the_widest_interval_possible_can_show_a_miss() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Nps, Some(40.0));
    draft.reading(MetricKind::Nps, AT, value(10.0, Some(100)));
    let off = draft.one(FindingKind::OffTarget);
    let text = said(&off);
    assert!(
        text.contains("even the widest 95% interval possible, −10 to +30, misses it"),
        "{text}"
    );
    assert!(text.contains("n 100"), "{text}");
    assert_eq!(off.weight, 48, "as much as one with an interval");
}

#[test]
fn lower_is_better_for_some_and_nothing_for_others() {
    let off = |kind, reading: f64, target: f64| {
        let mut draft = Draft::of_two_stages();
        draft.metric(kind, Some(target));
        draft.reading(kind, AT, value(reading, Some(5_000)));
        draft.found(FindingKind::OffTarget).len()
    };
    assert_eq!(off(MetricKind::Churn, 9.0, 3.0), 1);
    assert_eq!(off(MetricKind::Churn, 1.0, 3.0), 0);
    assert_eq!(off(MetricKind::Stickiness, 1.0, 30.0), 0);
    assert_eq!(off(MetricKind::Aht, 900.0, 600.0), 1);
}

#[test]
fn the_goal_of_a_place_wins_over_the_one_of_the_metric() {
    let mut draft = fcr(600, 1_000);
    let metric = MetricId::parse("fcr").expect("an id");
    let mut goal = Goal::new(metric, AT);
    goal.target = Some(50.0);
    draft.0.goals.push(goal);
    assert_eq!(draft.found(FindingKind::OffTarget), []);
}

#[test]
fn the_latest_period_is_the_latest_in_time() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Fcr, Some(80.0));
    for (period, part) in [("Q4 2024", 100), ("Q1 2025", 900)] {
        draft.reading(MetricKind::Fcr, AT, |reading| {
            reading.key.period = period.into();
            reading.counts = Some(Counts::Ratio { part, whole: 1_000 });
        });
    }
    assert_eq!(draft.found(FindingKind::OffTarget), []);
}

#[test]
fn only_the_latest_period_counts() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Fcr, Some(80.0));
    for (period, part) in [("2025-Q2", 900), ("2025-Q1", 100)] {
        draft.reading(MetricKind::Fcr, AT, |reading| {
            reading.key.period = period.into();
            reading.counts = Some(Counts::Ratio { part, whole: 1_000 });
        });
    }
    assert_eq!(draft.found(FindingKind::OffTarget), []);
}

#[test]
fn long_times_are_said_in_minutes() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Aht, Some(600.0));
    draft.reading(MetricKind::Aht, AT, value(900.0, Some(5_000)));
    let text = said(&draft.one(FindingKind::OffTarget));
    assert!(text.contains("15 min, target 10 min"), "{text}");
}

#[test]
fn small_samples_of_a_metric_are_one_finding() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Nps, None);
    for (number, n) in [(0, 29), (1, 30), (2, 12)] {
        let at = Scope::Touchpoint(step(number));
        draft.reading(MetricKind::Nps, at, value(5.0, Some(n)));
    }
    let small = draft.one(FindingKind::SmallSample);
    assert!(
        said(&small).contains("behind 2 of 3 readings"),
        "{}",
        said(&small)
    );
    assert!(said(&small).contains("n 12 to 29"), "{}", said(&small));
    let is_reading = |target: &Target| matches!(target, Target::Reading(_));
    assert!(small.places.len() == 2 && small.places.iter().all(is_reading));
    assert_eq!(draft.found(FindingKind::NoSampleSize), []);
}

#[test]
fn a_number_without_n_is_no_small_sample_and_no_number_is_neither() {
    let mut draft = Draft::of_two_stages();
    draft.metric(MetricKind::Nps, None);
    draft.reading(MetricKind::Nps, AT, value(5.0, None));
    draft.reading(MetricKind::Nps, Scope::Touchpoint(step(0)), |_| {});
    draft.one(FindingKind::NoSampleSize);
    assert_eq!(draft.found(FindingKind::SmallSample), []);
}

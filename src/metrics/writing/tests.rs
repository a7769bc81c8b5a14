//! Decimals and units of numbers people know.

use super::*;
use crate::document::{Counts, MetricKind, MetricScale};
use crate::metrics::small_maps::{metric, ratio, reading};
use crate::metrics::summarise;

fn typed(metric: &MetricDefinition, value: f64, n: u64) -> Writing {
    let reading = reading(Some(value), Some(n), None);
    Writing::of(metric, &summarise(metric, &reading))
}

fn counted(metric: &MetricDefinition, counts: Counts) -> Writing {
    let reading = reading(None, None, Some(counts));
    Writing::of(metric, &summarise(metric, &reading))
}

fn answers(each: [u64; 5]) -> Counts {
    Counts::Answers(each.to_vec())
}

#[test]
fn a_score_has_one_decimal_and_its_interval_as_many() {
    let promoters = Counts::Promoters {
        promoters: 56,
        passives: 23,
        detractors: 53,
    };
    assert_eq!(counted(&metric(MetricKind::Nps), promoters).decimals, 1);
    let half = ratio(500, 1_000);
    // 50.0 % ± 3.1: the margin has a decimal.
    assert_eq!(counted(&metric(MetricKind::Fcr), half).decimals, 1);
}

#[test]
fn what_was_typed_gets_no_decimals_it_did_not_have() {
    let csat = metric(MetricKind::CsatTopTwo);
    assert_eq!(typed(&csat, 71.0, 486).decimals, 0);
    assert_eq!(typed(&csat, 52.94, 486).decimals, 1);
    assert_eq!(typed(&metric(MetricKind::CsatMean), 4.25, 30).decimals, 1);
}

#[test]
fn a_mean_has_a_second_decimal_only_where_its_margin_would_vanish() {
    let mean = metric(MetricKind::CsatMean);
    let of = |each| counted(&mean, answers(each)).decimals;
    assert_eq!(of([2, 3, 10, 30, 40]), 1);
    assert_eq!(of([2_000, 3_000, 10_000, 30_000, 40_000]), 2);
}

#[test]
fn a_margin_that_is_not_zero_is_never_written_as_zero() {
    let share = metric(MetricKind::Fcr);
    let writing = counted(&share, ratio(63_000_000, 100_000_000));
    let margin = writing.margin_in_unit(0.009);
    assert!(margin * 10_f64.powi(exponent(writing.decimals)) >= 0.5);
    assert!(writing.margin_in_unit(0.0).abs() < f64::EPSILON);
}

#[test]
fn money_counts_and_times_are_written_as_people_write_them() {
    let given = |kind, value| Writing::of_given(&metric(kind), value);
    assert_eq!(given(MetricKind::Aov, 1_500.0).decimals, 0);
    assert_eq!(given(MetricKind::Aov, 12.5).decimals, 2);
    assert_eq!(given(MetricKind::Aht, 252.0).unit, WrittenUnit::Minutes);
    assert_eq!(given(MetricKind::Aht, 90.0).unit, WrittenUnit::Seconds);
    assert_eq!(typed(&metric(MetricKind::Mau), 12_000.0, 9).decimals, 0);
}

#[test]
fn a_time_is_written_in_a_unit_that_shows_its_margin() {
    let time = metric(MetricKind::TimeOnTask);
    let seconds: Vec<f64> = (0..30).map(|n| 150.0 + f64::from(n % 2)).collect();
    let writing = counted(&time, Counts::Times { seconds, never: 0 });
    assert_eq!(writing.unit, WrittenUnit::Seconds);
}

#[test]
fn small_differences_are_seen_on_short_scales() {
    let by = |kind, by| Writing::of_difference(&metric(kind), by).decimals;
    assert_eq!(by(MetricKind::CsatMean, 0.034), 2);
    assert_eq!(by(MetricKind::CsatMean, 0.34), 1);
    assert_eq!(by(MetricKind::Nps, 0.034), 0);
    let mut index = metric(MetricKind::Own);
    index.scale = Some(MetricScale { min: 0.0, max: 1.0 });
    assert_eq!(typed(&index, 0.634, 50).decimals, 2);
}

#[test]
fn emotions_have_one_decimal() {
    let scale = EmotionScale::default();
    assert_eq!(decimals_of_emotion(&scale, -1.234), 1);
    assert_eq!(decimals_of_emotion(&scale, 2.0), 0);
    assert_eq!(decimals_of_emotion(&scale, 0.04), 0);
    assert_eq!(decimals_of_emotion_gap(&scale, 0.04), 2);
}

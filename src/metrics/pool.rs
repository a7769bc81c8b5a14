//! Pooling: one value out of several readings, by the rule of the metric.

use super::formula::{churn_over_periods, number};
use super::summary::{from_counts, summarise};
use super::{Summary, along};
use crate::document::{Aggregation, Counts, MetricDefinition, MetricKind, Reading};

/// What the readings differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Over {
    /// Places, in the order of the journey.
    Places,
    /// Personas: segments that do not overlap.
    Personas,
    /// Periods, the earliest first.
    Periods,
}

/// Why readings cannot be combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CannotPool {
    /// There is nothing to combine.
    Nothing,
    /// Distinct people: one and the same may be counted twice.
    DistinctPeople,
    /// A lifetime value belongs to its segment.
    PerSegment,
    /// A time to first value belongs to its cohort.
    PerCohort,
    /// A sample size is missing, so nobody knows what weighs how much.
    NoSampleSize,
    /// Single values or counts are needed, and only a result is known.
    OnlyResults,
    /// More went on at the end of the way than from a step before.
    MoreAtTheEnd,
}

impl CannotPool {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::Nothing,
        Self::DistinctPeople,
        Self::PerSegment,
        Self::PerCohort,
        Self::NoSampleSize,
        Self::OnlyResults,
        Self::MoreAtTheEnd,
    ];

    /// The word of the reason; with `cannot-pool-` before it, the key of its
    /// text.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::DistinctPeople => "distinct-people",
            Self::PerSegment => "per-segment",
            Self::PerCohort => "per-cohort",
            Self::NoSampleSize => "no-sample-size",
            Self::OnlyResults => "only-results",
            Self::MoreAtTheEnd => "more-at-the-end",
        }
    }
}

/// Combines readings of one metric.
///
/// Scores, shares and means are added up by their counts; where only value and
/// n are known, values weighted by n say the same (100·(P − D) is n times the
/// score). Averages are never averaged.
///
/// # Errors
/// The reason why the metric, or these readings, cannot be combined.
pub fn pool(
    metric: &MetricDefinition,
    readings: &[&Reading],
    over: Over,
) -> Result<Summary, CannotPool> {
    use MetricKind as Kind;
    let valued: Vec<&Reading> = readings
        .iter()
        .copied()
        .filter(|reading| summarise(metric, reading).value.is_some())
        .collect();
    match valued.as_slice() {
        [] => return Err(CannotPool::Nothing),
        [one] => return Ok(summarise(metric, one)),
        _ => {}
    }
    match (metric.kind, over) {
        (Kind::Dau | Kind::Wau | Kind::Mau | Kind::Stickiness, _) => {
            Err(CannotPool::DistinctPeople)
        }
        (Kind::Ltv, _) => Err(CannotPool::PerSegment),
        (Kind::TimeToFirstValue, Over::Places | Over::Periods) => Err(CannotPool::PerCohort),
        (Kind::TimeOnTask | Kind::TimeToFirstValue, _) => times(metric, &valued),
        (Kind::Conversion | Kind::DropOff, Over::Places) => along::over_readings(metric, &valued),
        (Kind::Churn, Over::Periods) => Ok(churn_in_all(metric, &valued)),
        (Kind::CsiWeighted, _) => attributes(metric, &valued),
        (Kind::Acquisition, _) => Ok(sum(metric, &valued)),
        (Kind::Own, _) if metric.aggregation == Some(Aggregation::Sum) => Ok(sum(metric, &valued)),
        _ => weighted(metric, &valued),
    }
}

/// Adds counts of one form up; else weights values by n.
fn weighted(metric: &MetricDefinition, readings: &[&Reading]) -> Result<Summary, CannotPool> {
    if let Some(counts) = added(readings)
        && let Some((value, interval)) = from_counts(metric, &counts)
    {
        let summary = Summary::new(metric, Some(value), counts.total());
        return Ok(summary.with_interval(metric, interval));
    }
    let (mut sum, mut cases) = (0.0, 0_u64);
    for reading in readings {
        let summary = summarise(metric, reading);
        let n = summary.n.filter(|n| *n > 0);
        let n = n.ok_or(CannotPool::NoSampleSize)?;
        sum += summary.value.unwrap_or(0.0) * number(n);
        cases = cases.saturating_add(n);
    }
    Ok(Summary::new(metric, Some(sum / number(cases)), Some(cases)))
}

/// The counts of all readings together, when all are of one form.
pub(super) fn added(readings: &[&Reading]) -> Option<Counts> {
    let mut all = readings.iter().map(|reading| reading.counts.as_ref());
    let mut sum = all.next()??.clone();
    for counts in all {
        add(&mut sum, counts?)?;
    }
    Some(sum)
}

/// Adds counts of the same form; `None` for others.
fn add(sum: &mut Counts, more: &Counts) -> Option<()> {
    let to = |sum: &mut u64, more: u64| *sum = sum.saturating_add(more);
    match (sum, more) {
        (
            Counts::Promoters {
                promoters,
                passives,
                detractors,
            },
            Counts::Promoters {
                promoters: more_promoters,
                passives: more_passives,
                detractors: more_detractors,
            },
        ) => {
            to(promoters, *more_promoters);
            to(passives, *more_passives);
            to(detractors, *more_detractors);
        }
        (Counts::Answers(answers), Counts::Answers(more)) if answers.len() == more.len() => {
            let both = answers.iter_mut().zip(more);
            both.for_each(|(answers, more)| to(answers, *more));
        }
        (
            Counts::Ratio { part, whole },
            Counts::Ratio {
                part: more_part,
                whole: more_whole,
            },
        ) => {
            to(part, *more_part);
            to(whole, *more_whole);
        }
        (
            Counts::Sum { sum, of },
            Counts::Sum {
                sum: more_sum,
                of: more_of,
            },
        ) => {
            *sum += more_sum;
            to(of, *more_of);
        }
        (
            Counts::Customers { start, end, new },
            Counts::Customers {
                start: more_start,
                end: more_end,
                new: more_new,
            },
        ) => {
            to(start, *more_start);
            to(end, *more_end);
            to(new, *more_new);
        }
        _ => return None,
    }
    Some(())
}

/// Pools the single times.
fn times(metric: &MetricDefinition, readings: &[&Reading]) -> Result<Summary, CannotPool> {
    let (mut all, mut nobody) = (Vec::new(), 0_u64);
    for reading in readings {
        let Some(Counts::Times { seconds, never }) = &reading.counts else {
            return Err(CannotPool::OnlyResults);
        };
        all.extend(seconds);
        nobody = nobody.saturating_add(*never);
    }
    let counts = Counts::Times {
        seconds: all,
        never: nobody,
    };
    let found = from_counts(metric, &counts);
    let summary = Summary::new(metric, found.map(|(value, _)| value), counts.total());
    Ok(summary.with_interval(metric, found.and_then(|(_, interval)| interval)))
}

/// Churn over periods that follow each other. What the first began with is
/// its sample.
fn churn_in_all(metric: &MetricDefinition, readings: &[&Reading]) -> Summary {
    let each: Vec<Summary> = readings.iter().map(|r| summarise(metric, r)).collect();
    let values = each.iter().filter_map(|summary| summary.value);
    let shares: Vec<f64> = values.map(|value| value / 100.0).collect();
    let value = 100.0 * churn_over_periods(&shares);
    let n = each.first().and_then(|summary| summary.n);
    let mut summary = Summary::new(metric, Some(value), n);
    // The periods share customers, so no simple interval holds.
    summary.interval = None;
    summary
}

/// An index by attributes: satisfaction and importance of each, weighted by n.
fn attributes(metric: &MetricDefinition, readings: &[&Reading]) -> Result<Summary, CannotPool> {
    let (mut satisfied, mut matters): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut cases = 0_u64;
    for reading in readings {
        let Some(Counts::Attributes {
            satisfaction,
            importance,
        }) = &reading.counts
        else {
            return Err(CannotPool::OnlyResults);
        };
        let n = reading.n.filter(|n| *n > 0);
        let n = n.ok_or(CannotPool::NoSampleSize)?;
        if satisfied.is_empty() {
            satisfied = vec![0.0; satisfaction.len()];
            matters = vec![0.0; importance.len()];
        }
        if satisfied.len() != satisfaction.len() {
            return Err(CannotPool::OnlyResults);
        }
        let weighted = |sums: &mut [f64], values: &[f64]| {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value * number(n);
            }
        };
        weighted(&mut satisfied, satisfaction);
        weighted(&mut matters, importance);
        cases = cases.saturating_add(n);
    }
    for value in satisfied.iter_mut().chain(&mut matters) {
        *value /= number(cases);
    }
    let counts = Counts::Attributes {
        satisfaction: satisfied,
        importance: matters,
    };
    let value = from_counts(metric, &counts).map(|(value, _)| value);
    Ok(Summary::new(metric, value, Some(cases)))
}

/// What simply adds up. It has a sample only where all parts have.
fn sum(metric: &MetricDefinition, readings: &[&Reading]) -> Summary {
    let each = readings.iter().map(|reading| summarise(metric, reading));
    let each: Vec<Summary> = each.collect();
    let value = each.iter().filter_map(|summary| summary.value).sum();
    let n = each.iter().map(|summary| summary.n);
    let n = n.reduce(|a, b| Some(a?.saturating_add(b?))).flatten();
    let mut summary = Summary::new(metric, Some(value), n);
    (summary.interval, summary.widest) = (None, None);
    summary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::small_maps::{metric, ratio as of, reading};

    fn typed(value: f64, n: u64) -> Reading {
        reading(Some(value), Some(n), None)
    }

    fn ratio(part: u64, whole: u64) -> Reading {
        reading(None, None, Some(of(part, whole)))
    }

    fn pooled(
        kind: MetricKind,
        readings: &[Reading],
        over: Over,
    ) -> Result<(f64, Option<u64>), CannotPool> {
        let readings: Vec<&Reading> = readings.iter().collect();
        let found = pool(&metric(kind), &readings, over)?;
        Ok((found.value.unwrap_or(f64::NAN), found.n))
    }

    #[test]
    fn sixty_at_fifty_and_ten_at_minus_forty_are_thirty_seven() {
        let typed = [typed(50.0, 60), typed(-40.0, 10)];
        let (value, n) = pooled(MetricKind::Nps, &typed, Over::Places).expect("both have n");
        assert!((value - 37.1).abs() < 0.05 && n == Some(70), "{value}");
        let counts = |promoters, passives, detractors| {
            let counts = Counts::Promoters {
                promoters,
                passives,
                detractors,
            };
            reading(None, None, Some(counts))
        };
        let counted = [counts(36, 18, 6), counts(2, 2, 6)];
        let (value, n) = pooled(MetricKind::Nps, &counted, Over::Places).expect("counts");
        assert!((value - 37.1).abs() < 0.05 && n == Some(70), "{value}");
    }

    #[test]
    fn counts_keep_their_interval_and_typed_values_the_widest() {
        let (a, b) = (ratio(30, 60), ratio(10, 40));
        let found = pool(&metric(MetricKind::Fcr), &[&a, &b], Over::Places).expect("counts");
        assert_eq!((found.value, found.n), (Some(40.0), Some(100)));
        assert!(found.interval.is_some());
        let (a, b) = (typed(30.0, 60), typed(10.0, 40));
        let found = pool(&metric(MetricKind::Nps), &[&a, &b], Over::Places).expect("n");
        assert!(found.interval.is_none() && found.widest.is_some());
    }

    #[test]
    fn a_missing_sample_size_weighs_nobody_knows_what() {
        let readings = [typed(5.0, 60), reading(Some(1.0), None, None)];
        let found = pooled(MetricKind::CsatMean, &readings, Over::Places);
        assert_eq!(found, Err(CannotPool::NoSampleSize));
        let readings = [typed(5.0, 60), typed(1.0, 0)];
        let found = pooled(MetricKind::CsatMean, &readings, Over::Places);
        assert_eq!(found, Err(CannotPool::NoSampleSize));
    }

    #[test]
    fn people_lifetimes_and_cohorts_are_not_added() {
        let two = [typed(50.0, 9), typed(100.0, 9)];
        for (kind, why) in [
            (MetricKind::Mau, CannotPool::DistinctPeople),
            (MetricKind::Dau, CannotPool::DistinctPeople),
            (MetricKind::Stickiness, CannotPool::DistinctPeople),
            (MetricKind::Ltv, CannotPool::PerSegment),
            (MetricKind::TimeToFirstValue, CannotPool::PerCohort),
            (MetricKind::TimeOnTask, CannotPool::OnlyResults),
        ] {
            assert_eq!(pooled(kind, &two, Over::Places), Err(why), "{kind:?}");
        }
        assert_eq!(
            pooled(MetricKind::Mau, &two[..1], Over::Places),
            Ok((50.0, Some(9)))
        );
        assert_eq!(
            pooled(MetricKind::Mau, &[], Over::Places),
            Err(CannotPool::Nothing)
        );
    }

    #[test]
    fn conversion_is_the_last_of_the_first() {
        let steps = [ratio(500, 1000), ratio(250, 500), ratio(100, 250)];
        let found = pooled(MetricKind::Conversion, &steps, Over::Places);
        assert_eq!(found, Ok((10.0, Some(1000))));
        let leaves = [ratio(500, 1000), ratio(250, 500)];
        let found = pooled(MetricKind::DropOff, &leaves, Over::Places);
        assert_eq!(found, Ok((75.0, Some(1000))));
        let found = pooled(MetricKind::Conversion, &steps, Over::Personas);
        assert!(found.is_ok_and(|(value, n)| (value - 48.57).abs() < 0.01 && n == Some(1750)));
        let typed = [typed(50.0, 100), typed(40.0, 100)];
        let found = pooled(MetricKind::Conversion, &typed, Over::Places);
        assert_eq!(found, Err(CannotPool::OnlyResults));
    }

    #[test]
    fn churn_multiplies_over_periods_and_adds_over_personas() {
        let periods = [ratio(10, 100), ratio(9, 90)];
        let over = |over| pooled(MetricKind::Churn, &periods, over).map(|(value, _)| value);
        assert!(over(Over::Periods).is_ok_and(|value| (value - 19.0).abs() < 1e-9));
        assert!(over(Over::Personas).is_ok_and(|value| (value - 10.0).abs() < 1e-9));
    }

    #[test]
    fn sums_revenues_and_single_times_are_pooled_whole() {
        let orders = |sum, of| reading(None, None, Some(Counts::Sum { sum, of }));
        let found = pooled(
            MetricKind::Aov,
            &[orders(900.0, 3), orders(100.0, 1)],
            Over::Places,
        );
        assert_eq!(found, Ok((250.0, Some(4))));
        let found = pooled(
            MetricKind::Acquisition,
            &[typed(4.0, 1), typed(6.0, 1)],
            Over::Periods,
        );
        assert_eq!(found, Ok((10.0, Some(2))));
        let times = |seconds: &[f64]| {
            let seconds = seconds.to_vec();
            reading(None, None, Some(Counts::Times { seconds, never: 0 }))
        };
        let found = pooled(
            MetricKind::TimeOnTask,
            &[times(&[10.0]), times(&[1000.0])],
            Over::Places,
        );
        assert!(found.is_ok_and(|(value, n)| (value - 100.0).abs() < 1e-6 && n == Some(2)));
    }

    #[test]
    fn own_metrics_follow_their_own_rule() {
        let two = [typed(10.0, 30), typed(40.0, 10)];
        let found = pooled(MetricKind::Own, &two, Over::Places);
        assert_eq!(found, Ok((17.5, Some(40))));
        let mut sums = metric(MetricKind::Own);
        sums.aggregation = Some(Aggregation::Sum);
        let found = pool(&sums, &[&two[0], &two[1]], Over::Places).expect("sums add");
        assert_eq!(found.value, Some(50.0));
    }

    #[test]
    fn attributes_are_pooled_one_by_one() {
        let index = |satisfaction: &[f64], n| {
            let counts = Counts::Attributes {
                satisfaction: satisfaction.to_vec(),
                importance: vec![5.0, 5.0],
            };
            reading(None, Some(n), Some(counts))
        };
        let two = [index(&[10.0, 10.0], 30), index(&[2.0, 2.0], 10)];
        let found = pooled(MetricKind::CsiWeighted, &two, Over::Places);
        assert!(found.is_ok_and(|(value, n)| (value - 80.0).abs() < 1e-9 && n == Some(40)));
    }

    #[test]
    fn what_cannot_be_is_not_pooled() {
        let two = [typed(80.0, 40), typed(149.0, 60)];
        let found = pooled(MetricKind::CsatTopTwo, &two, Over::Places);
        assert_eq!(found, Ok((80.0, Some(40))));
        let sum = |sum, of| reading(None, None, Some(Counts::Sum { sum, of }));
        let two = [sum(40.0, 10), sum(90.0, 10)];
        let found = pooled(MetricKind::CsatMean, &two, Over::Places);
        assert_eq!(found, Ok((4.0, Some(10))));
    }
}

//! One reading made ready to be shown: value, interval, how far to trust it.

use super::formula::{
    churn, lifetime_value, net_score, number, per_case, percent, quantile, retention,
    subscription_value, typical_time, weighted_index,
};
use super::interval::{
    mean_margin, mean_of, nps_margin, scores, time_interval, unanimous, widest, wilson,
};
use super::{Writing, scale_of, unit_of};
use crate::document::{Counts, MetricDefinition, MetricKind, Reading, Unit};

/// How far a sample can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Nobody said how large the sample is.
    NoSampleSize,
    /// n below 30: a direction only.
    DirectionOnly,
    /// n from 30 to 99: mind the interval.
    Fair,
    /// n of 100 and more.
    Good,
}

impl Trust {
    pub(super) fn of(n: Option<u64>) -> Self {
        match n {
            None => Self::NoSampleSize,
            Some(0..30) => Self::DirectionOnly,
            Some(30..100) => Self::Fair,
            Some(_) => Self::Good,
        }
    }
}

/// What one reading says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// The value in the metric's unit; `None` when neither a value nor counts
    /// give one.
    pub value: Option<f64>,
    /// The ends of the 95 % interval, where the data allow one.
    pub interval: Option<(f64, f64)>,
    /// Where no interval can be computed but n and the scale are known: the
    /// widest it could be. It is never drawn; it keeps two values from being
    /// called different too soon.
    pub widest: Option<(f64, f64)>,
    /// Sample size.
    pub n: Option<u64>,
    /// What the sample size means.
    pub trust: Trust,
    /// Whether somebody typed the value in; else it was computed.
    pub stated: bool,
}

impl Summary {
    /// A value with nothing known about its sample.
    pub(super) fn new(metric: &MetricDefinition, value: Option<f64>, n: Option<u64>) -> Self {
        Self {
            value,
            interval: None,
            widest: None,
            n,
            trust: Trust::of(n),
            stated: false,
        }
        .with_interval(metric, None)
    }

    /// The same with its interval, or what can be said without one.
    pub(super) fn with_interval(
        mut self,
        metric: &MetricDefinition,
        interval: Option<(f64, f64)>,
    ) -> Self {
        let stated = || stated_interval(metric, self.value, self.n);
        self.interval = interval.or_else(stated);
        self.widest = None;
        if self.interval.is_none()
            && !matches!(metric.kind, MetricKind::CsiWeighted)
            && let (Some(value), Some(scale), Some(n)) = (self.value, scale_of(metric), self.n)
        {
            self.widest = widest(value, (scale.min, scale.max), number(n));
        }
        self
    }

    /// The interval, or else the widest it could be.
    #[must_use]
    pub fn bounds(&self) -> Option<(f64, f64)> {
        self.interval.or(self.widest)
    }

    /// The value as a field shows it: as it was typed, or, where it was
    /// computed, with the decimals it is shown with.
    #[must_use]
    pub fn to_type(&self, metric: &MetricDefinition) -> Option<f64> {
        let value = self.value.filter(|value| value.is_finite())?;
        if self.stated {
            return Some(value);
        }
        let decimals = Writing::of(metric, self).decimals_to_type();
        format!("{value:.decimals$}").parse().ok()
    }

    /// Half the width of the interval.
    #[must_use]
    pub fn margin(&self) -> Option<f64> {
        self.interval.map(|(low, high)| (high - low) / 2.0)
    }
}

/// Sums up a reading of `metric`. Counts win over a value that was typed in; a
/// number that the metric cannot have does not count.
#[must_use]
pub fn summarise(metric: &MetricDefinition, reading: &Reading) -> Summary {
    let n = reading.sample_size();
    let counted = reading
        .counts
        .as_ref()
        .and_then(|counts| from_counts(metric, counts));
    let (value, interval) = match counted {
        Some((value, interval)) if metric.can_be(value) => (Some(value), interval),
        Some(_) => (None, None),
        None if reading.stray(metric).is_some() => (None, None),
        None => (reading.value, None),
    };
    let summary = Summary::new(metric, value, n);
    match counted {
        Some(_) => summary.with_interval(metric, interval),
        None => Summary {
            stated: true,
            ..summary
        },
    }
}

/// Sums up so many of so many, as a share `metric` measures.
#[must_use]
pub fn summarise_share(metric: &MetricDefinition, part: u64, whole: u64) -> Summary {
    let found = share(part, whole);
    let summary = Summary::new(metric, found.map(|(value, _)| value), Some(whole));
    summary.with_interval(metric, found.and_then(|(_, interval)| interval))
}

type Found = (f64, Option<(f64, f64)>);

/// Value and interval of what was counted, by the metric's formula.
pub(super) fn from_counts(metric: &MetricDefinition, counts: &Counts) -> Option<Found> {
    let kind = metric.kind;
    match counts {
        Counts::Promoters {
            promoters,
            detractors,
            ..
        } => score(*promoters, *detractors, counts.total()?),
        Counts::Ratio { part, whole } => share(*part, *whole),
        Counts::Answers(answers) => {
            let lowest = scale_of(metric).map_or(0.0, |scale| scale.min);
            from_answers(kind, answers, lowest)
        }
        Counts::Sum { sum, of } => Some((per_case(*sum, *of)?, None)),
        Counts::Customers { start, end, new } if kind == MetricKind::Churn => {
            let lost = start.saturating_sub(end.saturating_sub(*new));
            Some((churn(*start, *end, *new)?, share(lost, *start)?.1))
        }
        Counts::Customers { start, end, new } => {
            let kept = end.saturating_sub(*new);
            Some((retention(*start, *end, *new)?, share(kept, *start)?.1))
        }
        Counts::Times { seconds, never } if kind == MetricKind::TimeToFirstValue => {
            Some((quantile(seconds, *never, 0.5)?, None))
        }
        Counts::Times { seconds, .. } => {
            let value = typical_time(seconds)?;
            Some((value, time_interval(seconds, is_median(seconds))))
        }
        Counts::Attributes {
            satisfaction,
            importance,
        } => Some((weighted_index(satisfaction, importance)?, None)),
        Counts::Purchases {
            purchase,
            frequency,
            lifespan,
        } => Some((lifetime_value(*purchase, *frequency, *lifespan), None)),
        Counts::Subscription {
            arpa,
            margin,
            churn,
        } => Some((subscription_value(*arpa, *margin, *churn)?, None)),
    }
}

/// Whether the typical time of so many is their median.
fn is_median(seconds: &[f64]) -> bool {
    seconds.len() >= super::formula::ENOUGH_FOR_MEDIAN
}

/// The answers per score, read by the metric's formula.
fn from_answers(kind: MetricKind, answers: &[u64], lowest: f64) -> Option<Found> {
    let total = answers.iter().copied().fold(0, u64::saturating_add);
    let between = |low: f64, high: f64, first: f64| {
        scores(answers, first)
            .zip(answers)
            .filter(|((score, _), _)| (low..=high).contains(score))
            .fold(0, |sum: u64, (_, count)| sum.saturating_add(*count))
    };
    match kind {
        MetricKind::Nps | MetricKind::Enps => {
            score(between(9.0, 10.0, 0.0), between(0.0, 6.0, 0.0), total)
        }
        MetricKind::CesNet => score(between(6.0, 7.0, 1.0), between(1.0, 3.0, 1.0), total),
        MetricKind::CsatTopTwo => share(between(4.0, 5.0, 1.0), total),
        MetricKind::CesAgree => share(between(5.0, 7.0, 1.0), total),
        _ => {
            let (_, mean) = mean_of(answers, lowest)?;
            let highest = lowest + number(answers.len() as u64) - 1.0;
            let margin = mean_margin(answers, lowest);
            Some((mean, around(mean, margin, (lowest, highest), number(total))))
        }
    }
}

/// Share of the good less share of the bad, −100 to 100.
fn score(good: u64, bad: u64, total: u64) -> Option<Found> {
    let value = net_score(good, bad, total)?;
    let n = number(total);
    let margin = nps_margin(number(good) / n, number(bad) / n, n);
    Some((value, around(value, margin, (-100.0, 100.0), n)))
}

/// The interval around a mean of `n` answers on a scale; where all of them are
/// alike, what is still known.
fn around(mean: f64, margin: Option<f64>, scale: (f64, f64), n: f64) -> Option<(f64, f64)> {
    match margin? {
        margin if margin > 0.0 => Some((mean - margin, mean + margin)),
        _ => unanimous(mean, scale, n),
    }
}

/// So many of so many, in per cent.
fn share(part: u64, whole: u64) -> Option<Found> {
    let value = percent(part, whole)?;
    let interval = wilson(value / 100.0, number(whole));
    Some((
        value,
        interval.map(|(low, high)| (100.0 * low, 100.0 * high)),
    ))
}

/// The interval of a value that came without counts: only a share of a known
/// number of cases has one.
fn stated_interval(
    metric: &MetricDefinition,
    value: Option<f64>,
    n: Option<u64>,
) -> Option<(f64, f64)> {
    let is_share = unit_of(metric) == Unit::Percent
        && !matches!(metric.kind, MetricKind::Own | MetricKind::CsiWeighted);
    let (low, high) = wilson(value.filter(|_| is_share)? / 100.0, number(n?))?;
    Some((100.0 * low, 100.0 * high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::small_maps::{metric, reading};

    fn sum(kind: MetricKind, reading: &Reading) -> Summary {
        summarise(&metric(kind), reading)
    }

    #[test]
    fn an_nps_comes_from_its_counts() {
        let counts = Counts::Promoters {
            promoters: 50,
            passives: 30,
            detractors: 20,
        };
        let found = sum(MetricKind::Nps, &reading(Some(99.0), None, Some(counts)));
        assert_eq!(found.value, Some(30.0));
        assert_eq!(found.n, Some(100));
        assert_eq!(found.trust, Trust::Good);
        assert!((found.margin().unwrap_or(0.0) - 15.3).abs() < 0.05);
    }

    #[test]
    fn a_score_that_everybody_gave_is_not_exact() {
        let counts = Counts::Promoters {
            promoters: 0,
            passives: 0,
            detractors: 40,
        };
        let nps = sum(MetricKind::Nps, &reading(None, None, Some(counts)));
        let (low, high) = nps.interval.unwrap_or_default();
        assert!((low + 100.0).abs() < 0.1 && (high + 82.5).abs() < 0.1);
        // Typed in, it says no more than counted.
        let typed = sum(MetricKind::Nps, &reading(Some(-100.0), Some(40), None));
        let (low, high) = typed.bounds().unwrap_or_default();
        assert!((low + 100.0).abs() < 0.1 && (high + 82.5).abs() < 0.1);
        let all_fives = Counts::Answers(vec![0, 0, 0, 0, 12]);
        let mean = sum(MetricKind::CsatMean, &reading(None, None, Some(all_fives)));
        let (low, high) = mean.interval.unwrap_or_default();
        assert!((low - 4.03).abs() < 0.01 && high <= 5.0, "{low} {high}");
    }

    #[test]
    fn answers_are_read_by_the_formula_of_the_metric() {
        let answers = Counts::Answers(vec![0, 1, 1, 4, 4]);
        let csat = sum(
            MetricKind::CsatTopTwo,
            &reading(None, None, Some(answers.clone())),
        );
        assert_eq!(csat.value, Some(80.0));
        let mean = sum(MetricKind::CsatMean, &reading(None, None, Some(answers)));
        assert_eq!(mean.value, Some(4.1));
        assert_eq!(mean.trust, Trust::DirectionOnly);
    }

    #[test]
    fn a_typed_nps_has_no_interval_and_a_typed_share_has_one() {
        let nps = sum(MetricKind::Nps, &reading(Some(12.0), Some(30), None));
        assert_eq!((nps.value, nps.interval), (Some(12.0), None));
        let csat = sum(
            MetricKind::CsatTopTwo,
            &reading(Some(71.0), Some(486), None),
        );
        assert!((csat.margin().unwrap_or(0.0) - 4.0).abs() < 0.1);
        let unknown = sum(MetricKind::CsatTopTwo, &reading(Some(71.0), None, None));
        assert_eq!(
            (unknown.interval, unknown.trust),
            (None, Trust::NoSampleSize)
        );
    }

    #[test]
    fn a_typed_nps_could_be_as_wide_as_its_n_allows() {
        let nps = sum(MetricKind::Nps, &reading(Some(30.0), Some(100), None));
        let (low, high) = nps.bounds().unwrap_or_default();
        assert!((low - 11.3).abs() < 0.1 && (high - 48.7).abs() < 0.1);
        assert_eq!(
            sum(MetricKind::Nps, &reading(Some(30.0), None, None)).bounds(),
            None
        );
    }

    #[test]
    fn every_form_of_counting_gives_its_value() {
        let value = |kind, counts| {
            let found = sum(kind, &reading(None, None, Some(counts)));
            (found.value, found.n)
        };
        let customers = Counts::Customers {
            start: 200,
            end: 220,
            new: 40,
        };
        assert_eq!(
            value(MetricKind::Retention, customers.clone()),
            (Some(90.0), Some(200))
        );
        assert_eq!(value(MetricKind::Churn, customers), (Some(10.0), Some(200)));
        let orders = Counts::Sum {
            sum: 90_000.0,
            of: 60,
        };
        assert_eq!(value(MetricKind::Aov, orders), (Some(1_500.0), Some(60)));
        let first = Counts::Times {
            seconds: vec![60.0, 120.0, 240.0],
            never: 2,
        };
        assert_eq!(
            value(MetricKind::TimeToFirstValue, first),
            (Some(240.0), Some(5))
        );
        let csi = Counts::Attributes {
            satisfaction: vec![8.0, 4.0],
            importance: vec![9.0, 3.0],
        };
        assert_eq!(value(MetricKind::CsiWeighted, csi), (Some(70.0), None));
        let bought = Counts::Purchases {
            purchase: 50.0,
            frequency: 4.0,
            lifespan: 3.0,
        };
        assert_eq!(value(MetricKind::Ltv, bought), (Some(600.0), None));
        let paid = Counts::Subscription {
            arpa: 20.0,
            margin: 0.5,
            churn: 0.05,
        };
        assert_eq!(value(MetricKind::Ltv, paid), (Some(200.0), None));
    }

    #[test]
    fn no_answers_give_no_number() {
        let none = Counts::Ratio { part: 0, whole: 0 };
        assert_eq!(
            sum(MetricKind::Fcr, &reading(None, None, Some(none))).value,
            None
        );
    }
}

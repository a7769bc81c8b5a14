//! One reading made ready to be shown: value, interval, how far to trust it.

use super::interval::{mean_margin, mean_of, nps_margin, scores, wilson};
use super::{scale_of, unit_of};
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
    fn of(n: Option<u64>) -> Self {
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
    /// Sample size.
    pub n: Option<u64>,
    /// What the sample size means.
    pub trust: Trust,
}

impl Summary {
    /// Half the width of the interval.
    #[must_use]
    pub fn margin(&self) -> Option<f64> {
        self.interval.map(|(low, high)| (high - low) / 2.0)
    }
}

/// Sums up a reading of `metric`. Counts win over a value that was typed in.
#[must_use]
pub fn summarise(metric: &MetricDefinition, reading: &Reading) -> Summary {
    let n = reading.sample_size();
    let lowest = scale_of(metric).map_or(0.0, |scale| scale.min);
    let counted = reading
        .counts
        .as_ref()
        .and_then(|counts| from_counts(metric.kind, counts, lowest));
    let (value, interval) = match counted {
        Some((value, interval)) => (Some(value), interval),
        None => (reading.value, stated_interval(metric, reading.value, n)),
    };
    Summary {
        value,
        interval,
        n,
        trust: Trust::of(n),
    }
}

type Found = (f64, Option<(f64, f64)>);

fn from_counts(kind: MetricKind, counts: &Counts, lowest: f64) -> Option<Found> {
    match counts {
        Counts::Promoters {
            promoters,
            detractors,
            ..
        } => score(*promoters, *detractors, counts.total()),
        Counts::Ratio { part, whole } => percent(*part, *whole),
        Counts::Answers(answers) => from_answers(kind, answers, lowest),
    }
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
        MetricKind::CsatTopTwo => percent(between(4.0, 5.0, 1.0), total),
        MetricKind::CesAgree => percent(between(5.0, 7.0, 1.0), total),
        _ => {
            let (_, mean) = mean_of(answers, lowest)?;
            let around = |margin| (mean - margin, mean + margin);
            Some((mean, mean_margin(answers, lowest).map(around)))
        }
    }
}

/// Share of the good less share of the bad, −100 to 100.
fn score(good: u64, bad: u64, total: u64) -> Option<Found> {
    let (p, d) = (share(good, total)?, share(bad, total)?);
    let value = 100.0 * (p - d);
    let margin = nps_margin(p, d, to_number(total));
    Some((value, margin.map(|margin| (value - margin, value + margin))))
}

/// So many of so many, in per cent.
fn percent(part: u64, whole: u64) -> Option<Found> {
    let share = share(part, whole)?;
    let interval = wilson(share, to_number(whole));
    Some((
        100.0 * share,
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
    let (low, high) = wilson(value.filter(|_| is_share)? / 100.0, to_number(n?))?;
    Some((100.0 * low, 100.0 * high))
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| to_number(part) / to_number(whole))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sample sizes are far below 2^53"
)]
fn to_number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{MetricId, ReadingKey, Scope};

    fn reading(value: Option<f64>, n: Option<u64>, counts: Option<Counts>) -> Reading {
        let mut reading = Reading::new(ReadingKey {
            metric: MetricId::mint(1),
            at: Scope::Map,
            persona: None,
            period: String::new(),
        });
        (reading.value, reading.n, reading.counts) = (value, n, counts);
        reading
    }

    fn sum(kind: MetricKind, reading: &Reading) -> Summary {
        summarise(&MetricDefinition::new(MetricId::mint(1), kind), reading)
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
    fn no_answers_give_no_number() {
        let none = Counts::Ratio { part: 0, whole: 0 };
        assert_eq!(
            sum(MetricKind::Fcr, &reading(None, None, Some(none))).value,
            None
        );
    }
}

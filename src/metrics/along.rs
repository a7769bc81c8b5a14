//! Conversion along a way: the last that went on of the first that came, and
//! how much of the way was measured.
//!
//! Steps that were not measured do not make the number wrong: who leaves there
//! does not come to the next. Steps to which more come than went on from the
//! one before do: those at the end are not only those from the start, and that
//! is said.

use super::{CannotPool, Summary};
use crate::document::{Counts, MetricDefinition, MetricKind, Reading};
use crate::metrics::summary::from_counts;

/// Who came to a step, and how many of them went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Who came.
    pub came: u64,
    /// Who went on to the next step.
    pub went_on: u64,
}

impl Flow {
    /// Who came and did not go on.
    #[must_use]
    pub fn lost(self) -> u64 {
        self.came.saturating_sub(self.went_on)
    }
}

/// How much of a way stands behind its conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// How many of its steps were measured.
    pub measured: usize,
    /// How many steps it has.
    pub steps: usize,
    /// To some measured step come more than went on from the one before.
    pub others_join: bool,
}

impl Way {
    /// The way over so many steps, with the flows of those that were measured.
    pub(super) fn of(measured: usize, steps: usize, flows: &[Flow]) -> Self {
        let joins = |pair: &[Flow]| pair[1].came > pair[0].went_on;
        Self {
            measured,
            steps,
            others_join: flows.windows(2).any(joins),
        }
    }
}

/// The flow that counts of a conversion or a drop-off say; `None` for counts
/// of another form.
pub(super) fn flow_of(metric: &MetricDefinition, counts: Option<&Counts>) -> Option<Flow> {
    let Some(Counts::Ratio { part, whole }) = counts else {
        return None;
    };
    let went_on = match metric.kind {
        MetricKind::DropOff => whole.saturating_sub(*part),
        _ => *part.min(whole),
    };
    Some(Flow {
        came: *whole,
        went_on,
    })
}

/// Conversion or drop-off over steps that follow each other, each one reading.
pub(super) fn over_readings(
    metric: &MetricDefinition,
    readings: &[&Reading],
) -> Result<Summary, CannotPool> {
    let flow = |reading: &&Reading| flow_of(metric, reading.counts.as_ref());
    let flows: Option<Vec<Flow>> = readings.iter().map(flow).collect();
    over(metric, &flows.ok_or(CannotPool::OnlyResults)?)
}

/// Conversion or drop-off over steps that follow each other.
pub(super) fn over(metric: &MetricDefinition, flows: &[Flow]) -> Result<Summary, CannotPool> {
    let (Some(first), Some(last)) = (flows.first(), flows.last()) else {
        return Err(CannotPool::Nothing);
    };
    // Who goes on at the end went on from every step before, unless others
    // joined: then the last of the first says nothing about the way.
    if flows.iter().any(|flow| flow.went_on < last.went_on) {
        return Err(CannotPool::MoreAtTheEnd);
    }
    let left = first.came.saturating_sub(last.went_on);
    let part = match metric.kind {
        MetricKind::DropOff => left,
        _ => last.went_on,
    };
    let whole = first.came;
    let counts = Counts::Ratio { part, whole };
    let (value, interval) = from_counts(metric, &counts).ok_or(CannotPool::Nothing)?;
    Ok(Summary::new(metric, Some(value), Some(whole)).with_interval(metric, interval))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::small_maps::metric;

    fn flows<const N: usize>(steps: [(u64, u64); N]) -> Vec<Flow> {
        let flow = |(came, went_on)| Flow { came, went_on };
        steps.map(flow).to_vec()
    }

    #[test]
    fn it_is_the_last_of_the_first() {
        let way = flows([(1_000, 500), (500, 250), (250, 100)]);
        let value = |kind| over(&metric(kind), &way).map(|found| (found.value, found.n));
        assert_eq!(value(MetricKind::Conversion), Ok((Some(10.0), Some(1_000))));
        assert_eq!(value(MetricKind::DropOff), Ok((Some(90.0), Some(1_000))));
    }

    #[test]
    fn who_is_lost_between_is_lost_and_who_joins_is_told() {
        let joins = |steps: [(u64, u64); 2]| Way::of(2, 5, &flows(steps)).others_join;
        assert!(!joins([(1_000, 500), (400, 200)]));
        assert!(!joins([(1_000, 500), (500, 200)]));
        assert!(joins([(1_000, 500), (600, 200)]));
    }

    #[test]
    fn more_at_the_end_than_went_on_before_is_no_conversion() {
        let found = over(
            &metric(MetricKind::Conversion),
            &flows([(100, 50), (400, 200)]),
        );
        assert_eq!(found, Err(CannotPool::MoreAtTheEnd));
        // No more than came at the start, but more than its first step let on.
        let found = over(
            &metric(MetricKind::Conversion),
            &flows([(1_000, 500), (800, 700)]),
        );
        assert_eq!(found, Err(CannotPool::MoreAtTheEnd));
    }
}

//! A change between two waves, and whether it is one.

use super::{Summary, direction_of};
use crate::document::{Direction, MetricDefinition};

/// How far a value moved from one wave to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Later less earlier, in the metric's unit.
    pub difference: f64,
    /// What the difference has to exceed to count: √(m₁² + m₂²) of the two
    /// margins. `None` where a margin is not known.
    pub margin: Option<f64>,
    /// Whether it counts; `None` where nobody can tell.
    pub is_real: Option<bool>,
    /// Whether the later value is the better one; `None` where better is not a
    /// matter of higher or lower.
    pub is_better: Option<bool>,
}

/// What shows that a difference is none of chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The 95 % intervals.
    Interval,
    /// No interval is known, but the scale is bounded, and even the widest
    /// interval possible shows it.
    Widest,
    /// Nothing: the intervals allow that it is chance.
    Chance,
    /// Nobody can tell.
    Unknown,
}

impl Shift {
    /// What shows that the change is real.
    #[must_use]
    pub fn proof(&self) -> Proof {
        match (self.is_real, self.margin) {
            (Some(true), Some(_)) => Proof::Interval,
            (Some(true), None) => Proof::Widest,
            (Some(false), _) => Proof::Chance,
            (None, _) => Proof::Unknown,
        }
    }
}

/// The change from `before` to `after`; `None` where either has no value.
///
/// A change counts when it exceeds √(m₁² + m₂²), the margin of the difference
/// of two independent samples. Where an interval is not known, the widest it
/// could be can still tell that a change is real, never that it is not.
#[must_use]
pub fn shift(metric: &MetricDefinition, before: &Summary, after: &Summary) -> Option<Shift> {
    let difference = after.value? - before.value?;
    let half = |(low, high): (f64, f64)| (high - low) / 2.0;
    let joint = |a: f64, b: f64| a.hypot(b);
    let margins = (before.margin(), after.margin());
    let margin = match margins {
        (Some(a), Some(b)) => Some(joint(a, b)),
        _ => None,
    };
    let is_real = match (margin, before.bounds(), after.bounds()) {
        (Some(margin), ..) => Some(difference.abs() > margin),
        (None, Some(a), Some(b)) if difference.abs() > joint(half(a), half(b)) => Some(true),
        _ => None,
    };
    let is_better = match direction_of(metric) {
        _ if difference == 0.0 => None,
        Direction::Higher => Some(difference > 0.0),
        Direction::Lower => Some(difference < 0.0),
        Direction::Contextual => None,
    };
    Some(Shift {
        difference,
        margin,
        is_real,
        is_better,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{MetricId, MetricKind};

    fn moved(kind: MetricKind, before: (f64, Option<u64>), after: (f64, Option<u64>)) -> Shift {
        let metric = MetricDefinition::new(MetricId::mint(1), kind);
        let of = |(value, n)| Summary::new(&metric, Some(value), n);
        shift(&metric, &of(before), &of(after)).expect("two values")
    }

    #[test]
    fn a_small_change_of_small_samples_is_none() {
        let small = moved(MetricKind::CsatTopTwo, (60.0, Some(40)), (66.0, Some(40)));
        assert_eq!((small.is_real, small.is_better), (Some(false), Some(true)));
        let large = moved(MetricKind::CsatTopTwo, (60.0, Some(900)), (66.0, Some(900)));
        assert_eq!(large.is_real, Some(true));
        let margin = large.margin.unwrap_or_default();
        assert!((margin - 4.45).abs() < 0.05, "{margin}");
    }

    #[test]
    fn without_a_sample_size_nobody_can_tell() {
        let unknown = moved(MetricKind::CsatTopTwo, (60.0, None), (90.0, Some(900)));
        assert_eq!((unknown.margin, unknown.is_real), (None, None));
    }

    #[test]
    fn a_typed_nps_may_still_change_for_sure() {
        let sure = moved(MetricKind::Nps, (-20.0, Some(500)), (40.0, Some(500)));
        assert_eq!((sure.margin, sure.proof()), (None, Proof::Widest));
        let unsure = moved(MetricKind::Nps, (30.0, Some(50)), (40.0, Some(50)));
        assert_eq!(unsure.is_real, None);
    }

    #[test]
    fn less_churn_is_better() {
        let churn = moved(MetricKind::Churn, (9.0, Some(10)), (4.0, Some(10)));
        assert_eq!(churn.is_better, Some(true));
    }
}

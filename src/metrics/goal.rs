//! What a metric should reach: how good a value is, measured at its target or
//! on its scale.

use super::{Proof, Summary, direction_of, scale_of};
use crate::document::{Direction, Map, MetricDefinition, Scope};

/// The value to reach at a place: its own, or else the one of the metric. One
/// that the metric cannot have does not count.
#[must_use]
pub fn target_of(map: &Map, metric: &MetricDefinition, at: Scope) -> Option<f64> {
    let own = map.goal(metric.id, at).and_then(|goal| goal.target);
    own.or(metric.target).filter(|value| metric.can_be(*value))
}

/// The value others have at a place: its own, or else the one of the metric.
/// One that the metric cannot have does not count.
#[must_use]
pub fn benchmark_of(map: &Map, metric: &MetricDefinition, at: Scope) -> Option<f64> {
    let own = map.goal(metric.id, at).and_then(|goal| goal.benchmark);
    own.or(metric.benchmark)
        .filter(|value| metric.can_be(*value))
}

/// How good a value is, from 0 (as bad as can be) to 1.
///
/// On a scale it is (v − min)/(max − min), turned round where lower is better.
/// A metric without an upper end is measured at its target: v/target, or
/// target/v where lower is better. `None` where neither is known, or where
/// better is not a matter of higher or lower.
#[must_use]
pub fn goodness(metric: &MetricDefinition, target: Option<f64>, value: f64) -> Option<f64> {
    let lower = match direction_of(metric) {
        Direction::Higher => false,
        Direction::Lower => true,
        Direction::Contextual => return None,
    };
    let share = if let Some(scale) = scale_of(metric) {
        let share = (value - scale.min) / (scale.max - scale.min);
        if lower { 1.0 - share } else { share }
    } else {
        let target = target.filter(|target| *target > 0.0)?;
        match (lower, value > 0.0) {
            (true, true) => target / value,
            // Nothing is less than no time and no money.
            (true, false) => 1.0,
            (false, _) => value / target,
        }
    };
    share.is_finite().then(|| share.clamp(0.0, 1.0))
}

/// Where a value stands against what it should reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgainstTarget {
    /// It reaches the target.
    Reached,
    /// It misses the target by more than its interval, or no interval is
    /// known.
    Missed,
    /// It misses the target, but the target lies within its interval.
    Unsure,
}

/// Whether a value reaches its target; `None` without either, or where better
/// is not a matter of higher or lower.
#[must_use]
pub fn against_target(
    metric: &MetricDefinition,
    target: Option<f64>,
    summary: &Summary,
) -> Option<AgainstTarget> {
    let target = target?;
    if reaches(metric, target, summary.value?)? {
        return Some(AgainstTarget::Reached);
    }
    let may_reach = match proof_of_miss(metric, target, summary)? {
        Proof::Interval | Proof::Widest => false,
        Proof::Chance => true,
        Proof::Unknown => summary.bounds().is_some(),
    };
    Some(if may_reach {
        AgainstTarget::Unsure
    } else {
        AgainstTarget::Missed
    })
}

/// What shows that a value misses its target; `None` where it reaches it, or
/// where better is not a matter of higher or lower.
///
/// As with a change, the widest interval possible can show a miss where the
/// interval is not known, never that there is none.
#[must_use]
pub fn proof_of_miss(metric: &MetricDefinition, target: f64, summary: &Summary) -> Option<Proof> {
    if reaches(metric, target, summary.value?)? {
        return None;
    }
    let misses = |(low, high): (f64, f64)| {
        let misses = |value| reaches(metric, target, value) == Some(false);
        misses(low) && misses(high)
    };
    Some(match (summary.interval, summary.widest) {
        (Some(interval), _) if misses(interval) => Proof::Interval,
        (Some(_), _) => Proof::Chance,
        (None, Some(widest)) if misses(widest) => Proof::Widest,
        (None, _) => Proof::Unknown,
    })
}

fn reaches(metric: &MetricDefinition, target: f64, value: f64) -> Option<bool> {
    match direction_of(metric) {
        Direction::Higher => Some(value >= target),
        Direction::Lower => Some(value <= target),
        Direction::Contextual => None,
    }
}

/// Whether a value reaches its target for sure: its whole interval does, or
/// nothing of it; where none is known, the widest it could be. `None` where the
/// target lies within, where nothing is known, and where `against_target` has
/// no answer.
///
/// What is missed for sure the findings call off target by more than chance.
#[must_use]
pub fn surely_reaches(
    metric: &MetricDefinition,
    target: Option<f64>,
    summary: &Summary,
) -> Option<bool> {
    let (low, high) = summary.bounds()?;
    let end = |value| Summary {
        value: Some(value),
        ..Summary::new(metric, None, None)
    };
    let reaches = |value| against_target(metric, target, &end(value));
    match (reaches(low)?, reaches(high)?) {
        (AgainstTarget::Reached, AgainstTarget::Reached) => Some(true),
        (AgainstTarget::Missed, AgainstTarget::Missed) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{MetricId, MetricKind};
    use crate::metrics::shift;

    fn metric(kind: MetricKind) -> MetricDefinition {
        MetricDefinition::new(MetricId::mint(1), kind)
    }

    #[test]
    fn scales_are_turned_round_where_lower_is_better() {
        assert_eq!(goodness(&metric(MetricKind::Nps), None, 0.0), Some(0.5));
        assert_eq!(goodness(&metric(MetricKind::CesOne), None, 1.0), Some(1.0));
        assert_eq!(goodness(&metric(MetricKind::Nps), None, 900.0), Some(1.0));
    }

    #[test]
    fn without_a_scale_the_target_measures() {
        let aov = metric(MetricKind::Aov);
        assert_eq!(goodness(&aov, Some(2_000.0), 1_000.0), Some(0.5));
        assert_eq!(goodness(&aov, None, 1_000.0), None);
        let aht = metric(MetricKind::Aht);
        assert_eq!(goodness(&aht, Some(300.0), 600.0), Some(0.5));
        assert_eq!(goodness(&aht, Some(300.0), 0.0), Some(1.0));
    }

    #[test]
    fn stickiness_has_no_better() {
        assert_eq!(goodness(&metric(MetricKind::Stickiness), None, 20.0), None);
    }

    #[test]
    fn a_target_within_the_interval_is_not_missed_for_sure() {
        let csat = metric(MetricKind::CsatTopTwo);
        let of = |value, n| Summary::new(&csat, Some(value), n);
        let against = |summary| against_target(&csat, Some(80.0), &summary);
        assert_eq!(against(of(81.0, Some(40))), Some(AgainstTarget::Reached));
        assert_eq!(against(of(75.0, Some(40))), Some(AgainstTarget::Unsure));
        assert_eq!(against(of(40.0, Some(400))), Some(AgainstTarget::Missed));
        assert_eq!(against(of(75.0, None)), Some(AgainstTarget::Missed));
        assert_eq!(against_target(&csat, None, &of(75.0, None)), None);
    }

    #[test]
    fn a_miss_is_shown_by_the_rule_a_change_is_shown_by() {
        let nps = metric(MetricKind::Nps);
        let of = |value| Summary::new(&nps, Some(value), Some(100));
        // At +10 of 100 answers no interval reaches beyond +29.5.
        let proof = |target| proof_of_miss(&nps, target, &of(10.0));
        assert_eq!(proof(40.0), Some(Proof::Widest));
        assert_eq!(proof(20.0), Some(Proof::Unknown));
        assert_eq!(proof(10.0), None);
        let fall = shift(&nps, &of(40.0), &of(10.0)).expect("two values");
        assert_eq!(fall.proof(), Proof::Widest);
        let csat = metric(MetricKind::CsatTopTwo);
        let of = |n| Summary::new(&csat, Some(75.0), n);
        let proof = |n| proof_of_miss(&csat, 80.0, &of(n));
        assert_eq!(proof(Some(40)), Some(Proof::Chance));
        assert_eq!(proof(Some(4_000)), Some(Proof::Interval));
        assert_eq!(proof(None), Some(Proof::Unknown));
    }

    #[test]
    fn only_a_whole_interval_tells_for_sure() {
        let csat = metric(MetricKind::CsatTopTwo);
        let of = |value, n| Summary::new(&csat, Some(value), n);
        let surely = |summary| surely_reaches(&csat, Some(80.0), &summary);
        assert_eq!(surely(of(68.0, Some(92))), Some(false));
        assert_eq!(surely(of(81.0, Some(40))), None, "it may be chance");
        assert_eq!(surely(of(90.0, Some(900))), Some(true));
        assert_eq!(surely(of(20.0, None)), None, "no interval is known");
        assert_eq!(surely_reaches(&csat, None, &of(68.0, Some(92))), None);
        let churn = metric(MetricKind::Churn);
        let low = Summary::new(&churn, Some(2.0), Some(2_000));
        assert_eq!(surely_reaches(&churn, Some(5.0), &low), Some(true));
        let stickiness = metric(MetricKind::Stickiness);
        let summary = Summary::new(&stickiness, Some(20.0), Some(900));
        assert_eq!(surely_reaches(&stickiness, Some(50.0), &summary), None);
    }
}

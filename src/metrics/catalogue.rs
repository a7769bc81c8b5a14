//! What the catalogue says about each metric: unit, range, direction.

use crate::document::{Counts, Direction, MetricDefinition, MetricKind, MetricScale, Unit};

/// The unit values of the metric are given in.
#[must_use]
pub fn unit_of(metric: &MetricDefinition) -> Unit {
    metric.unit()
}

/// The range of the metric's values; `None` when it has no ends.
#[must_use]
pub fn scale_of(metric: &MetricDefinition) -> Option<MetricScale> {
    metric.range()
}

/// Which way the metric gets better.
#[must_use]
pub fn direction_of(metric: &MetricDefinition) -> Direction {
    use MetricKind as Kind;
    metric.direction.unwrap_or(match metric.kind {
        Kind::CesOne
        | Kind::Churn
        | Kind::DropOff
        | Kind::Aht
        | Kind::TimeOnTask
        | Kind::TimeToFirstValue
        | Kind::IncidentShare => Direction::Lower,
        Kind::Stickiness => Direction::Contextual,
        _ => Direction::Higher,
    })
}

/// The forms in which a reading of the metric can be counted, the usual one
/// first, each with nothing in it yet. None when only a value can be given.
#[must_use]
pub fn forms_of(metric: &MetricDefinition) -> Vec<Counts> {
    use MetricKind as Kind;
    let promoters = || Counts::Promoters {
        promoters: 0,
        passives: 0,
        detractors: 0,
    };
    let answers = |scores| Counts::Answers(vec![0; scores]);
    let ratio = || Counts::Ratio { part: 0, whole: 0 };
    let sum = || Counts::Sum { sum: 0.0, of: 0 };
    let customers = || Counts::Customers {
        start: 0,
        end: 0,
        new: 0,
    };
    let times = || Counts::Times {
        seconds: Vec::new(),
        never: 0,
    };
    match metric.kind {
        Kind::Nps | Kind::Enps => vec![promoters(), answers(11)],
        Kind::CsatTopTwo => vec![answers(5), ratio()],
        Kind::CsatMean | Kind::CesOne => vec![answers(5), sum()],
        Kind::CesAgree => vec![answers(7), ratio()],
        Kind::CesMean => vec![answers(7), sum()],
        Kind::CesNet => vec![answers(7)],
        Kind::Csi => vec![answers(10), sum()],
        Kind::CsiWeighted => vec![Counts::Attributes {
            satisfaction: Vec::new(),
            importance: Vec::new(),
        }],
        Kind::Retention | Kind::Churn => vec![customers(), ratio()],
        Kind::Stickiness
        | Kind::RetentionDay
        | Kind::Conversion
        | Kind::DropOff
        | Kind::Fcr
        | Kind::IncidentShare => vec![ratio()],
        Kind::Aov | Kind::Aht => vec![sum()],
        Kind::TimeOnTask | Kind::TimeToFirstValue => vec![times()],
        Kind::Ltv => vec![
            Counts::Purchases {
                purchase: 0.0,
                frequency: 0.0,
                lifespan: 0.0,
            },
            Counts::Subscription {
                arpa: 0.0,
                margin: 0.0,
                churn: 0.05,
            },
        ],
        Kind::Own if unit_of(metric) == Unit::Percent => vec![ratio()],
        Kind::Dau | Kind::Wau | Kind::Mau | Kind::Acquisition | Kind::Own => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::MetricId;

    fn definition(kind: MetricKind) -> MetricDefinition {
        MetricDefinition::new(MetricId::mint(1), kind)
    }

    #[test]
    fn effort_of_the_first_version_is_better_when_lower() {
        assert_eq!(
            direction_of(&definition(MetricKind::CesOne)),
            Direction::Lower
        );
        assert_eq!(
            direction_of(&definition(MetricKind::CesMean)),
            Direction::Higher
        );
    }

    #[test]
    fn an_own_range_wins_over_the_catalogue() {
        let mut metric = definition(MetricKind::Csi);
        assert_eq!(scale_of(&metric).map(|scale| scale.max), Some(10.0));
        metric.scale = Some(MetricScale { min: 0.0, max: 5.0 });
        assert_eq!(scale_of(&metric).map(|scale| scale.max), Some(5.0));
    }

    #[test]
    fn an_own_metric_in_per_cent_has_the_ends_it_was_given() {
        let mut lift = definition(MetricKind::Own);
        lift.unit = Some(Unit::Percent);
        assert_eq!(scale_of(&lift), None);
        lift.scale = Some(MetricScale {
            min: -50.0,
            max: 50.0,
        });
        assert_eq!(scale_of(&lift).map(|scale| scale.min), Some(-50.0));
        let csat = definition(MetricKind::CsatTopTwo);
        assert_eq!(scale_of(&csat).map(|scale| scale.max), Some(100.0));
    }
}

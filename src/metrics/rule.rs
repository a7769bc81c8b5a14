//! By which rule readings of a metric are combined, to be said in words; the
//! rules themselves stand in `pool`.

use crate::document::{Aggregation, MetricDefinition, MetricKind};

/// How readings of a metric become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Counts are added up, and the formula is applied to the sums.
    Counts,
    /// The mean, each reading weighted by its n.
    Weighted,
    /// Plain sum.
    Sum,
    /// Attribute by attribute, each weighted by n.
    Attributes,
    /// The single times are put together.
    Times,
    /// Along the journey: the last that went on of the first that came.
    Along,
    /// Within a cohort alone.
    Cohort,
    /// Not at all: one and the same person may be counted twice.
    DistinctPeople,
    /// Not at all: it belongs to its segment.
    Segment,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::Counts,
        Self::Weighted,
        Self::Sum,
        Self::Attributes,
        Self::Times,
        Self::Along,
        Self::Cohort,
        Self::DistinctPeople,
        Self::Segment,
    ];

    /// The word of the rule; with `rule-` before it, the key of its text.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Weighted => "weighted",
            Self::Sum => "sum",
            Self::Attributes => "attributes",
            Self::Times => "times",
            Self::Along => "along",
            Self::Cohort => "cohort",
            Self::DistinctPeople => "distinct-people",
            Self::Segment => "segment",
        }
    }
}

/// The rule by which readings of the metric are combined.
#[must_use]
pub fn rule_of(metric: &MetricDefinition) -> Rule {
    use MetricKind as Kind;
    match metric.kind {
        Kind::Own if metric.aggregation == Some(Aggregation::Sum) => Rule::Sum,
        Kind::Nps
        | Kind::Enps
        | Kind::CsatTopTwo
        | Kind::CesNet
        | Kind::CesAgree
        | Kind::Retention
        | Kind::RetentionDay
        | Kind::Churn
        | Kind::Aov
        | Kind::Aht
        | Kind::Fcr
        | Kind::IncidentShare => Rule::Counts,
        Kind::CsiWeighted => Rule::Attributes,
        Kind::Dau | Kind::Wau | Kind::Mau | Kind::Stickiness => Rule::DistinctPeople,
        Kind::Acquisition => Rule::Sum,
        Kind::Conversion | Kind::DropOff => Rule::Along,
        Kind::Ltv => Rule::Segment,
        Kind::TimeOnTask => Rule::Times,
        Kind::TimeToFirstValue => Rule::Cohort,
        Kind::CsatMean | Kind::CesMean | Kind::CesOne | Kind::Csi | Kind::Own => Rule::Weighted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::small_maps::{metric, reading};
    use crate::metrics::{CannotPool, Over, pool};

    #[test]
    fn what_is_said_is_what_is_done() {
        let reading = |value| reading(Some(value), Some(10), None);
        let (low, high) = (reading(1.0), reading(3.0));
        for kind in MetricKind::ALL {
            let metric = metric(*kind);
            let found = pool(&metric, &[&low, &high], Over::Places);
            let expected = match rule_of(&metric) {
                Rule::Counts | Rule::Weighted => Ok(Some(2.0)),
                Rule::Sum => Ok(Some(4.0)),
                Rule::Attributes | Rule::Times | Rule::Along => Err(CannotPool::OnlyResults),
                Rule::Cohort => Err(CannotPool::PerCohort),
                Rule::DistinctPeople => Err(CannotPool::DistinctPeople),
                Rule::Segment => Err(CannotPool::PerSegment),
            };
            assert_eq!(found.map(|found| found.value), expected, "{kind:?}");
        }
    }
}

//! What the catalogue's metrics are about: families, each with its metrics in
//! the order they are offered.

use crate::document::MetricKind;

/// What a metric is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Would they recommend it.
    Loyalty,
    /// How content they are.
    Satisfaction,
    /// How easy it was.
    Effort,
    /// How much and how fast it is used.
    Use,
    /// Who comes, goes on and stays.
    Retention,
    /// What a customer brings.
    Money,
    /// How well requests are served.
    Service,
}

impl Family {
    /// Every family of the catalogue.
    pub const ALL: [Self; 7] = [
        Self::Loyalty,
        Self::Satisfaction,
        Self::Effort,
        Self::Use,
        Self::Retention,
        Self::Money,
        Self::Service,
    ];

    /// The word of the family; with `family-` before it, the key of its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Loyalty => "loyalty",
            Self::Satisfaction => "satisfaction",
            Self::Effort => "effort",
            Self::Use => "use",
            Self::Retention => "retention",
            Self::Money => "money",
            Self::Service => "service",
        }
    }

    /// Its metrics. An own metric belongs to none.
    #[must_use]
    pub fn kinds(self) -> &'static [MetricKind] {
        use MetricKind as Kind;
        match self {
            Self::Loyalty => &[Kind::Nps, Kind::Enps],
            Self::Satisfaction => &[
                Kind::CsatTopTwo,
                Kind::CsatMean,
                Kind::Csi,
                Kind::CsiWeighted,
            ],
            Self::Effort => &[Kind::CesMean, Kind::CesNet, Kind::CesAgree, Kind::CesOne],
            Self::Use => &[
                Kind::Dau,
                Kind::Wau,
                Kind::Mau,
                Kind::Stickiness,
                Kind::TimeOnTask,
                Kind::TimeToFirstValue,
            ],
            Self::Retention => &[
                Kind::Acquisition,
                Kind::Conversion,
                Kind::DropOff,
                Kind::Retention,
                Kind::RetentionDay,
                Kind::Churn,
            ],
            Self::Money => &[Kind::Ltv, Kind::Aov],
            Self::Service => &[Kind::Fcr, Kind::Aht, Kind::IncidentShare],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_of_the_catalogue_stands_in_one_family() {
        let all: Vec<MetricKind> = Family::ALL
            .iter()
            .flat_map(|family| family.kinds())
            .copied()
            .collect();
        for kind in MetricKind::ALL {
            let times = all.iter().filter(|other| *other == kind).count();
            let expected = usize::from(*kind != MetricKind::Own);
            assert_eq!(times, expected, "{kind:?}");
        }
    }
}

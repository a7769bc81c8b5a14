//! What the values of a metric can be at all: its unit, its range, and which
//! numbers lie outside it.
//!
//! Nobody can enter such a number. A file may hold one: it stays as it is
//! written and is not counted. What values mean stands in `metrics`.

use crate::language::Message;

use super::metric::{Counts, Goal, MetricDefinition, MetricKind, MetricScale, Reading, Unit};

/// A number that its metric cannot have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stray {
    /// Word of its field.
    pub field: &'static str,
    /// The number.
    pub value: f64,
    /// What it could be.
    pub range: MetricScale,
    /// The unit of both.
    pub unit: Unit,
}

impl Stray {
    /// The sentence of `key`, which says the number and what it could be.
    #[must_use]
    pub fn said(&self, key: &'static str) -> Message {
        Message::new(key)
            .number("value", self.value)
            .number("min", self.range.min)
            .number("max", self.range.max)
            .text("unit", self.unit.word())
    }
}

impl MetricScale {
    /// Whether a value lies on the scale.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        // What is computed may miss an end by the last binary place.
        let slack = (self.max - self.min) * 1e-9;
        (self.min - slack..=self.max + slack).contains(&value)
    }
}

impl MetricDefinition {
    /// The unit values of the metric are given in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        use MetricKind as Kind;
        self.unit.unwrap_or(match self.kind {
            Kind::Nps
            | Kind::Enps
            | Kind::CsatMean
            | Kind::CesMean
            | Kind::CesNet
            | Kind::CesOne
            | Kind::Csi
            | Kind::Own => Unit::Points,
            Kind::CsatTopTwo
            | Kind::CesAgree
            | Kind::CsiWeighted
            | Kind::Stickiness
            | Kind::Retention
            | Kind::RetentionDay
            | Kind::Churn
            | Kind::Conversion
            | Kind::DropOff
            | Kind::Fcr
            | Kind::IncidentShare => Unit::Percent,
            Kind::Dau | Kind::Wau | Kind::Mau | Kind::Acquisition => Unit::Count,
            Kind::Ltv | Kind::Aov => Unit::Money,
            Kind::Aht | Kind::TimeOnTask | Kind::TimeToFirstValue => Unit::Seconds,
        })
    }

    /// The range of the metric's values; `None` when it has no ends. An own
    /// metric has those it was given: one in per cent may be a lift of 127 %
    /// or −22 %.
    #[must_use]
    pub fn range(&self) -> Option<MetricScale> {
        use MetricKind as Kind;
        let scale = |min, max| Some(MetricScale { min, max });
        self.scale.or(match self.kind {
            Kind::Nps | Kind::Enps | Kind::CesNet => scale(-100.0, 100.0),
            Kind::CsatMean | Kind::CesOne => scale(1.0, 5.0),
            Kind::CesMean => scale(1.0, 7.0),
            Kind::Csi => scale(1.0, 10.0),
            Kind::Own => None,
            _ if self.unit() == Unit::Percent => scale(0.0, 100.0),
            _ => None,
        })
    }

    /// Whether the metric can have this value.
    #[must_use]
    pub fn can_be(&self, value: f64) -> bool {
        self.range().is_none_or(|range| range.holds(value))
    }

    /// Its own target or benchmark, if it lies outside its range.
    #[must_use]
    pub fn stray(&self) -> Option<Stray> {
        self.first_stray([("target", self.target), ("benchmark", self.benchmark)])
    }

    fn first_stray(
        &self,
        numbers: impl IntoIterator<Item = (&'static str, Option<f64>)>,
    ) -> Option<Stray> {
        let range = self.range()?;
        let strays = |(field, value): (&'static str, Option<f64>)| {
            Some((field, value.filter(|value| !range.holds(*value))?))
        };
        let (field, value) = numbers.into_iter().find_map(strays)?;
        let unit = self.unit();
        Some(Stray {
            field,
            value,
            range,
            unit,
        })
    }
}

impl Reading {
    /// Its number, if it lies outside the range of `metric`, which is its own:
    /// what its counts make, or else its value.
    #[must_use]
    pub fn stray(&self, metric: &MetricDefinition) -> Option<Stray> {
        let counted = self.counts.as_ref().and_then(made);
        let number = counted.unwrap_or(("value", self.value));
        metric.first_stray([number])
    }
}

impl Goal {
    /// Its target or benchmark, if it lies outside the range of `metric`,
    /// which is its own.
    #[must_use]
    pub fn stray(&self, metric: &MetricDefinition) -> Option<Stray> {
        metric.first_stray([("target", self.target), ("benchmark", self.benchmark)])
    }
}

/// The value that counts make, with the field that decides it, for the forms
/// that can leave a range. Others are shares, or of metrics without ends.
fn made(counts: &Counts) -> Option<(&'static str, Option<f64>)> {
    match counts {
        Counts::Sum { sum, of } if *of > 0 => Some(("sum", Some(sum / as_number(*of)))),
        Counts::Attributes {
            satisfaction,
            importance,
        } => {
            let weight: f64 = importance.iter().sum();
            let products = satisfaction.iter().zip(importance).map(|(s, w)| s * w);
            let index = 10.0 * products.sum::<f64>() / weight;
            Some(("satisfaction", Some(index).filter(|_| weight > 0.0)))
        }
        Counts::Ratio { part, whole } if *whole > 0 => {
            let share = 100.0 * as_number(*part) / as_number(*whole);
            Some(("part", Some(share)))
        }
        _ if counts.total() == Some(0) => None,
        _ => Some(("value", None)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "close enough for an average")]
fn as_number(count: u64) -> f64 {
    count as f64
}

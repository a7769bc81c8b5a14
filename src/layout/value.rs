//! Numbers in words: a value with its unit, a metric by its name, a sample
//! size or the words that there is none. The sheet and the charts say them
//! alike.

use super::grid::Sheet;
use crate::document::{Map, MetricDefinition, Unit};
use crate::language::{Message, Texts};
use crate::metrics::{CannotPool, Summary, Trust, scale_of, unit_of};

/// What numbers are said with.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    texts: &'a Texts,
    /// Sign or code of the map's money.
    currency: &'a str,
}

impl Sheet<'_> {
    /// How numbers of the sheet are said.
    pub(super) fn words(&self) -> Words<'_> {
        Words::of(self.map, self.texts)
    }
}

impl<'a> Words<'a> {
    pub(super) fn of(map: &'a Map, texts: &'a Texts) -> Self {
        Self {
            texts,
            currency: map.info().currency.trim(),
        }
    }

    /// What a metric is called.
    pub(super) fn metric_name(self, metric: &MetricDefinition) -> String {
        if metric.name.trim().is_empty() {
            self.texts.word("metric", metric.kind.word()).into_owned()
        } else {
            metric.name.clone()
        }
    }

    /// A value with its unit, in the language's own writing.
    pub(super) fn value(self, metric: &MetricDefinition, value: f64) -> String {
        let texts = self.texts;
        let plain = || texts.number(value, decimals(metric));
        match unit_of(metric) {
            Unit::Percent => texts.say(&Message::new("picture-percent").text("value", plain())),
            Unit::Money => {
                let message = Message::new("picture-money")
                    .text("value", plain())
                    .text("currency", self.currency);
                texts.say(&message).trim().to_owned()
            }
            Unit::Seconds => self.duration(value),
            Unit::Points if scale_of(metric).is_some_and(|scale| scale.min < 0.0) => {
                texts.signed(value, decimals(metric))
            }
            Unit::Points | Unit::Count => plain(),
        }
    }

    /// A difference of two values, with its sign; that of two percentages is
    /// in points.
    pub(super) fn difference(self, metric: &MetricDefinition, by: f64) -> String {
        match unit_of(metric) {
            Unit::Money | Unit::Seconds if by > 0.0 => format!("+{}", self.value(metric, by)),
            Unit::Money | Unit::Seconds => self.value(metric, by),
            _ => self.texts.signed(by, decimals(metric)),
        }
    }

    /// Half an interval.
    pub(super) fn margin(self, metric: &MetricDefinition, margin: f64) -> String {
        let text = match unit_of(metric) {
            Unit::Seconds => self.duration(margin),
            _ => self.texts.number(margin, decimals(metric)),
        };
        format!("± {text}")
    }

    /// "n 120", or the words that there is no sample size.
    pub(super) fn sample(self, n: Option<u64>) -> String {
        match n {
            // No line break tears n from its number.
            Some(n) => format!("n\u{a0}{}", self.texts.count(n)),
            None => self.texts.get("picture-no-sample").into_owned(),
        }
    }

    /// What to know about a sample besides its size; empty for one that is
    /// fine.
    pub(super) fn caution(self, summary: &Summary) -> String {
        match summary.trust {
            Trust::NoSampleSize => self.texts.get("picture-no-sample").into_owned(),
            Trust::DirectionOnly => self.texts.get("picture-small-sample").into_owned(),
            Trust::Fair | Trust::Good => String::new(),
        }
    }

    /// Why there is no number of several.
    pub(super) fn refusal(self, why: CannotPool) -> String {
        let key = match why {
            CannotPool::Nothing => "picture-no-data",
            CannotPool::DistinctPeople => "picture-cannot-pool-people",
            CannotPool::PerSegment => "picture-cannot-pool-segments",
            CannotPool::PerCohort => "picture-cannot-pool-cohorts",
            CannotPool::NoSampleSize => "picture-cannot-pool-sample",
            CannotPool::OnlyResults => "picture-cannot-pool-results",
        };
        self.texts.get(key).into_owned()
    }

    /// Seconds up to two minutes, then minutes, hours, days.
    fn duration(self, seconds: f64) -> String {
        let (value, key) = match seconds.abs() {
            s if s < 120.0 => (seconds, "picture-seconds"),
            s if s < 7_200.0 => (seconds / 60.0, "picture-minutes"),
            s if s < 172_800.0 => (seconds / 3_600.0, "picture-hours"),
            _ => (seconds / 86_400.0, "picture-days"),
        };
        let value = self.texts.number(value, 1);
        self.texts.say(&Message::new(key).text("value", value))
    }
}

/// A period that no line break tears apart at its hyphen.
pub(super) fn unbroken(period: &str) -> String {
    period.replace('-', "\u{2011}")
}

/// Whether a number is drawn in grey.
pub(super) fn is_weak(summary: &Summary) -> bool {
    matches!(summary.trust, Trust::DirectionOnly | Trust::NoSampleSize)
}

/// Decimals that a metric deserves: means of short scales two, the rest one
/// or none.
fn decimals(metric: &MetricDefinition) -> usize {
    let short = scale_of(metric).is_some_and(|scale| scale.max - scale.min <= 20.0);
    match unit_of(metric) {
        Unit::Points if short => 2,
        Unit::Percent | Unit::Points => 1,
        Unit::Count | Unit::Seconds => 0,
        Unit::Money => 2,
    }
}

/// A share of a length, from 0 to 1.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
pub(super) fn to_share(value: f64) -> f32 {
    if value.is_finite() {
        value.clamp(0.0, 1.0) as f32
    } else {
        0.0
    }
}

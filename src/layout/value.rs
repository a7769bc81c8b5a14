//! Numbers in words: a value with its unit, a metric by its name, a sample
//! size or the words that there is none.

use super::grid::Sheet;
use crate::document::{MetricDefinition, Unit};
use crate::language::{Message, Texts};
use crate::metrics::{CannotPool, Summary, Trust, scale_of, unit_of};

/// What a metric is called.
pub(super) fn metric_name(sheet: &Sheet<'_>, metric: &MetricDefinition) -> String {
    if metric.name.trim().is_empty() {
        sheet.texts.word("metric", metric.kind.word()).into_owned()
    } else {
        metric.name.clone()
    }
}

/// A period that no line break tears apart at its hyphen.
pub(super) fn unbroken(period: &str) -> String {
    period.replace('-', "\u{2011}")
}

/// A value with its unit, in the language's own writing.
pub(super) fn value(sheet: &Sheet<'_>, metric: &MetricDefinition, value: f64) -> String {
    let texts = sheet.texts;
    let plain = || texts.number(value, decimals(metric));
    match unit_of(metric) {
        Unit::Percent => texts.say(&Message::new("picture-percent").text("value", plain())),
        Unit::Money => {
            let currency = sheet.map.info().currency.trim();
            let message = Message::new("picture-money")
                .text("value", plain())
                .text("currency", currency);
            texts.say(&message).trim().to_owned()
        }
        Unit::Seconds => duration(sheet, value),
        Unit::Points if scale_of(metric).is_some_and(|scale| scale.min < 0.0) => {
            texts.signed(value, decimals(metric))
        }
        Unit::Points | Unit::Count => plain(),
    }
}

/// A difference of two values, with its sign; that of two percentages is in
/// points.
pub(super) fn difference(sheet: &Sheet<'_>, metric: &MetricDefinition, by: f64) -> String {
    match unit_of(metric) {
        Unit::Money | Unit::Seconds if by > 0.0 => format!("+{}", value(sheet, metric, by)),
        Unit::Money | Unit::Seconds => value(sheet, metric, by),
        _ => sheet.texts.signed(by, decimals(metric)),
    }
}

/// Half an interval.
pub(super) fn margin(sheet: &Sheet<'_>, metric: &MetricDefinition, margin: f64) -> String {
    let text = match unit_of(metric) {
        Unit::Seconds => duration(sheet, margin),
        _ => sheet.texts.number(margin, decimals(metric)),
    };
    format!("± {text}")
}

/// "n 120", or the words that there is no sample size.
pub(super) fn sample(sheet: &Sheet<'_>, n: Option<u64>) -> String {
    match n {
        // No line break tears n from its number.
        Some(n) => format!("n\u{a0}{}", sheet.texts.count(n)),
        None => sheet.texts.get("picture-no-sample").into_owned(),
    }
}

/// What to know about a sample besides its size; empty for one that is fine.
pub(super) fn caution(sheet: &Sheet<'_>, summary: &Summary) -> String {
    match summary.trust {
        Trust::NoSampleSize => sheet.texts.get("picture-no-sample").into_owned(),
        Trust::DirectionOnly => sheet.texts.get("picture-small-sample").into_owned(),
        Trust::Fair | Trust::Good => String::new(),
    }
}

/// Whether a number is drawn in grey.
pub(super) fn is_weak(summary: &Summary) -> bool {
    matches!(summary.trust, Trust::DirectionOnly | Trust::NoSampleSize)
}

/// Why there is no number of several.
pub(super) fn refusal(texts: &Texts, why: CannotPool) -> String {
    let key = match why {
        CannotPool::Nothing => "picture-no-data",
        CannotPool::DistinctPeople => "picture-cannot-pool-people",
        CannotPool::PerSegment => "picture-cannot-pool-segments",
        CannotPool::PerCohort => "picture-cannot-pool-cohorts",
        CannotPool::NoSampleSize => "picture-cannot-pool-sample",
        CannotPool::OnlyResults => "picture-cannot-pool-results",
    };
    texts.get(key).into_owned()
}

/// Seconds up to two minutes, then minutes, hours, days.
fn duration(sheet: &Sheet<'_>, seconds: f64) -> String {
    let (value, key) = match seconds.abs() {
        s if s < 120.0 => (seconds, "picture-seconds"),
        s if s < 7_200.0 => (seconds / 60.0, "picture-minutes"),
        s if s < 172_800.0 => (seconds / 3_600.0, "picture-hours"),
        _ => (seconds / 86_400.0, "picture-days"),
    };
    let value = sheet.texts.number(value, 1);
    sheet.texts.say(&Message::new(key).text("value", value))
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

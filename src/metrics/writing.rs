//! How numbers are written: in which unit and with how many decimals. No
//! number claims more than its data, and those of one reading share decimals.

use super::{Summary, scale_of, unit_of};
use crate::document::{EmotionScale, MetricDefinition, Unit};

/// On a scale up to this length a tenth is much.
const SHORT: f64 = 20.0;
/// On one up to this length a hundredth is something.
const TINY: f64 = 2.0;
/// Decimals of numbers that were decided on, not measured: ends of scales,
/// goals, ticks of an axis.
const GIVEN: usize = 2;

/// The unit a number is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenUnit {
    /// None is written.
    Plain,
    /// Per cent.
    Percent,
    /// The currency of the map.
    Money,
    /// Seconds, up to two minutes.
    Seconds,
    /// Minutes, up to two hours.
    Minutes,
    /// Hours, up to two days.
    Hours,
    /// Days.
    Days,
}

impl WrittenUnit {
    /// The word of the unit, as texts tell units apart.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "points",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    /// How many of the metric's units it holds.
    fn size(self) -> f64 {
        match self {
            Self::Minutes => 60.0,
            Self::Hours => 3_600.0,
            Self::Days => 86_400.0,
            _ => 1.0,
        }
    }
}

/// How the numbers of one reading are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writing {
    /// In which unit.
    pub unit: WrittenUnit,
    /// With exactly so many decimals.
    pub decimals: usize,
    /// With its sign, also a plus: signs tell the sides of the scale apart.
    pub signed: bool,
}

impl Writing {
    /// How value, margin and interval of a summary are written.
    ///
    /// One decimal at the most; two on scales up to 20 points where the margin
    /// would vanish otherwise. A value that was typed in gets no decimals it
    /// did not have.
    #[must_use]
    pub fn of(metric: &MetricDefinition, summary: &Summary) -> Self {
        let value = summary.value.unwrap_or_default();
        let margin = summary.margin().unwrap_or_default();
        let unit = written_unit(metric, value, margin);
        let in_unit = |number: f64| number / unit.size();
        if unit == WrittenUnit::Money {
            let decimals = decimals_of_money([value, margin]);
            return Self::new(metric, unit, decimals);
        }
        let (usual, most) = decimals_for(metric, value);
        let value = in_unit(value);
        let (low, high) = summary.interval.unwrap_or((0.0, 0.0));
        let computed = [value, in_unit(margin), in_unit(low), in_unit(high)];
        let mut decimals = match (summary.stated, unit_of(metric)) {
            (true, Unit::Count) => needed(value, 1),
            (true, _) => needed(value, usual),
            (false, _) => needed_by_all(computed, usual),
        };
        while decimals < most && vanishes(in_unit(margin), decimals) {
            decimals += 1;
        }
        Self::new(metric, unit, decimals)
    }

    fn new(metric: &MetricDefinition, unit: WrittenUnit, decimals: usize) -> Self {
        Self {
            unit,
            decimals,
            signed: scale_of(metric).is_some_and(|scale| scale.min < 0.0),
        }
    }

    /// How a number is written that was decided on and not measured: a goal,
    /// an end of a scale.
    #[must_use]
    pub fn of_given(metric: &MetricDefinition, value: f64) -> Self {
        let unit = written_unit(metric, value, 0.0);
        let decimals = match unit {
            WrittenUnit::Money => decimals_of_money([value]),
            _ => needed(value / unit.size(), GIVEN),
        };
        Self::new(metric, unit, decimals)
    }

    /// How the difference of two values is written: with its sign.
    #[must_use]
    pub fn of_difference(metric: &MetricDefinition, by: f64) -> Self {
        let unit = written_unit(metric, by, 0.0);
        let decimals = match unit {
            WrittenUnit::Money => decimals_of_money([by]),
            _ => least(by / unit.size(), decimals_for(metric, by)),
        };
        Self {
            unit,
            decimals,
            signed: true,
        }
    }

    /// Decimals of the value in the metric's own unit, as it is typed.
    pub(super) fn decimals_to_type(self) -> usize {
        if self.unit.size() > 1.0 {
            0
        } else {
            self.decimals
        }
    }

    /// A number of the metric in the unit it is written in.
    #[must_use]
    pub fn in_unit(self, number: f64) -> f64 {
        number / self.unit.size()
    }

    /// Half an interval in that unit. What is not zero is not written as zero.
    #[must_use]
    pub fn margin_in_unit(self, margin: f64) -> f64 {
        let margin = self.in_unit(margin);
        if vanishes(margin, self.decimals) {
            return 10_f64.powi(-exponent(self.decimals));
        }
        margin
    }
}

/// Decimals of an emotion, without zeros at the end.
#[must_use]
pub fn decimals_of_emotion(scale: &EmotionScale, value: f64) -> usize {
    needed(value, on_scale(scale.max - scale.min).0)
}

/// Decimals of how far two emotions are apart, without zeros at the end.
#[must_use]
pub fn decimals_of_emotion_gap(scale: &EmotionScale, gap: f64) -> usize {
    least(gap, on_scale(scale.max - scale.min))
}

/// Decimals of a number that nobody measured, without zeros at the end.
#[must_use]
pub fn decimals_of_given(value: f64) -> usize {
    needed(value, GIVEN)
}

/// The unit in which value and margin can both be read.
fn written_unit(metric: &MetricDefinition, value: f64, margin: f64) -> WrittenUnit {
    use WrittenUnit as Written;
    match unit_of(metric) {
        Unit::Percent => Written::Percent,
        Unit::Money => Written::Money,
        Unit::Points | Unit::Count => Written::Plain,
        Unit::Seconds => {
            let longest = [Written::Days, Written::Hours, Written::Minutes].into_iter();
            let suits = |unit: &Written| {
                let many = value.abs() >= 2.0 * unit.size();
                many && !vanishes(margin / unit.size(), 1)
            };
            longest.into_iter().find(suits).unwrap_or(Written::Seconds)
        }
    }
}

/// Decimals a number of the metric has, and has at the most where it would
/// vanish otherwise.
fn decimals_for(metric: &MetricDefinition, value: f64) -> (usize, usize) {
    match (unit_of(metric), scale_of(metric)) {
        (Unit::Count, _) => (0, 0),
        (Unit::Points | Unit::Percent, Some(scale)) => on_scale(scale.max - scale.min),
        // Nobody knows the scale: two digits at least.
        (Unit::Points, None) if value.abs() < 10.0 => (2, 2),
        _ => (1, 1),
    }
}

fn on_scale(length: f64) -> (usize, usize) {
    if length <= TINY {
        (2, 3)
    } else if length <= SHORT {
        (1, 2)
    } else {
        (1, 1)
    }
}

/// Cents, where there are any.
fn decimals_of_money<const N: usize>(amounts: [f64; N]) -> usize {
    match needed_by_all(amounts, 2) {
        0 => 0,
        _ => 2,
    }
}

fn needed_by_all<const N: usize>(numbers: [f64; N], most: usize) -> usize {
    let each = numbers.into_iter().map(|number| needed(number, most));
    each.max().unwrap_or_default()
}

/// As few decimals as say the same as `usual`, or as many as are needed not to
/// vanish.
fn least(number: f64, (usual, most): (usize, usize)) -> usize {
    let usual = if vanishes(number, usual) { most } else { usual };
    needed(number, usual)
}

/// How many of `most` decimals are left without the zeros at the end.
fn needed(number: f64, most: usize) -> usize {
    let text = format!("{number:.most$}");
    let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction);
    fraction.trim_end_matches('0').len()
}

/// Whether a number other than zero would be written as zero.
fn vanishes(number: f64, decimals: usize) -> bool {
    number != 0.0 && number.abs() < 0.5 * 10_f64.powi(-exponent(decimals))
}

fn exponent(decimals: usize) -> i32 {
    i32::try_from(decimals).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;

//! Which numbers a record holds, and what each may be: one table for checking
//! what comes in and for clearing what a file got wrong.

use std::sync::Arc;

use crate::document::CommandError;
use crate::document::model::info::EmotionScale;
use crate::document::model::lane::Lane;
use crate::document::model::limits::{COLUMN_WIDTHS, LANE_HEIGHTS, MAX_NUMBER};
use crate::document::model::link::LinkData;
use crate::document::model::map::Map;
use crate::document::model::metric::{Goal, MetricDefinition, Reading};
use crate::document::model::node::{Node, of_each};
use crate::document::model::records::{
    Evidence, Idea, Note, PainPoint, Persona, Stage, Touchpoint,
};

/// What a number may be.
#[derive(Clone, Copy)]
pub(in crate::document::model) enum Range {
    /// 0 to 1.
    Share,
    /// Above zero.
    Positive,
    /// Zero and up.
    NotNegative,
    /// Any finite number.
    Any,
    /// On the map's emotion scale.
    Emotion,
    /// A width of a column.
    Width,
    /// A height of a lane.
    Height,
}

impl Range {
    fn holds(self, value: f64, scale: &EmotionScale) -> bool {
        value.is_finite()
            && value.abs() <= MAX_NUMBER
            && match self {
                Self::Share => (0.0..=1.0).contains(&value),
                Self::Positive => value > 0.0,
                Self::NotNegative => value >= 0.0,
                Self::Any => true,
                Self::Emotion => (scale.min..=scale.max).contains(&value),
                Self::Width => COLUMN_WIDTHS.contains(&value),
                Self::Height => LANE_HEIGHTS.contains(&value),
            }
    }
}

/// The field of a number, its value, and what it may be.
pub(in crate::document::model) type Number = (&'static str, Option<f64>, Range);

/// The same, to be cleared.
type Slot<'a> = (&'static str, &'a mut Option<f64>, Range);

/// A record that holds numbers.
pub(in crate::document::model) trait Numbers {
    /// Its numbers.
    fn numbers(&self) -> Vec<Number>;
    /// Its numbers in their places.
    fn slots(&mut self) -> Vec<Slot<'_>>;
}

/// The table: a field is called by its name in refusals too.
macro_rules! numbers {
    ($($record:ident { $($field:ident: $range:ident),* })*) => {$(
        impl Numbers for $record {
            fn numbers(&self) -> Vec<Number> {
                vec![$((stringify!($field), self.$field, Range::$range)),*]
            }

            fn slots(&mut self) -> Vec<Slot<'_>> {
                vec![$((stringify!($field), &mut self.$field, Range::$range)),*]
            }
        }
    )*};
}

numbers! {
    Persona { share: Share }
    Stage {}
    Touchpoint { minutes: Positive, width: Width }
    PainPoint { frequency: Share, cost: NotNegative }
    Idea { impact: NotNegative, effort: Positive, reach: NotNegative, confidence: Share }
    Evidence { weight: Share, score: Emotion }
    Note {}
    LinkData { share: Share, emotion: Emotion, weight: Share }
    Lane { height: Height }
    MetricDefinition { target: Any, benchmark: Any }
    Reading { value: Any }
    Goal { target: Any, benchmark: Any }
}

impl Numbers for Node {
    fn numbers(&self) -> Vec<Number> {
        of_each!(self, record => record.numbers())
    }

    fn slots(&mut self) -> Vec<Slot<'_>> {
        of_each!(self, record => Arc::make_mut(record).slots())
    }
}

/// Refuses a record with a number outside its range.
pub(super) fn check_numbers(record: &impl Numbers, map: &Map) -> Result<(), CommandError> {
    check_each(record.numbers(), map)
}

/// Refuses a number outside its range.
pub(super) fn check_each(
    numbers: impl IntoIterator<Item = Number>,
    map: &Map,
) -> Result<(), CommandError> {
    let scale = &map.info().emotion_scale;
    for (field, value, range) in numbers {
        if value.is_some_and(|value| !range.holds(value, scale)) {
            return Err(CommandError::OutOfRange { field });
        }
    }
    Ok(())
}

/// Takes every number out of the record that is outside its range; returns
/// the words of the fields and the values taken.
pub(in crate::document::model) fn clear_bad_numbers(
    record: &mut impl Numbers,
    map: &Map,
) -> Vec<(&'static str, f64)> {
    // A record that is shared is copied only where something is cleared.
    if check_numbers(record, map).is_ok() {
        return Vec::new();
    }
    let scale = &map.info().emotion_scale;
    let bad = |(field, slot, range): Slot<'_>| {
        let value = slot.filter(|value| !range.holds(*value, scale))?;
        *slot = None;
        Some((field, value))
    };
    record.slots().into_iter().filter_map(bad).collect()
}

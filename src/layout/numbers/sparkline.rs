//! The course of a number over the periods, as a line without an axis.

use super::records::Number;
use crate::geometry::{Point, Rect};
use crate::layout::value::{is_weak, to_share};
use crate::metrics::{Book, Summary};

/// The values of the periods from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// Room of the line.
    pub rect: Rect,
    /// One for each period in which the metric was taken anywhere; `None` is a
    /// gap.
    pub points: Vec<Option<SparkPoint>>,
}

/// A value of a sparkline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SparkPoint {
    /// Where on the sheet.
    pub center: Point,
    /// y of the upper and the lower end of the interval, where there is one.
    pub band: Option<(f32, f32)>,
    /// Drawn hollow: a small sample, or nobody said how large it is.
    pub weak: bool,
    /// Whether a line leads to it from the point of the period before: both
    /// rest on the same places and customers.
    pub joined: bool,
}

/// The sparkline of a number; `None` with fewer than two values.
///
/// Its height holds the intervals, not only the values, so that what is noise
/// looks flat.
pub(super) fn sparkline(book: &Book<'_>, number: &Number<'_>, rect: Rect) -> Option<Sparkline> {
    let periods = book.periods(number.question.metric);
    let summary = |period: &&str| Some(book.at(number.question, period).ok()?.summary);
    let course: Vec<Option<Summary>> = periods.iter().map(summary).collect();
    let known = || course.iter().flatten().filter(|of| of.value.is_some());
    if known().count() < 2 {
        return None;
    }
    let ends = known().flat_map(|of| {
        let value = of.value.unwrap_or_default();
        let (low, high) = of.interval.unwrap_or((value, value));
        [low.min(value), high.max(value)]
    });
    let (low, high) = ends.fold((f64::MAX, f64::MIN), |(low, high), end| {
        (low.min(end), high.max(end))
    });
    let height = |value: f64| {
        // A course that never moves runs through the middle.
        let share = if high > low {
            to_share((value - low) / (high - low))
        } else {
            0.5
        };
        rect.max.y - rect.height() * share
    };
    let last = to_f32(course.len().saturating_sub(1)).max(1.0);
    let point = |(index, of): (usize, &Option<Summary>)| {
        let of = of.as_ref()?;
        let x = rect.min.x + rect.width() * to_f32(index) / last;
        Some(SparkPoint {
            center: Point::new(x, height(of.value?)),
            band: of.interval.map(|(low, high)| (height(high), height(low))),
            weak: is_weak(of),
            joined: index.checked_sub(1).is_some_and(|before| {
                book.are_comparable(number.question, [periods[before], periods[index]])
            }),
        })
    };
    Some(Sparkline {
        rect,
        points: course.iter().enumerate().map(point).collect(),
    })
}

/// A small count as a number of map units.
#[expect(clippy::cast_precision_loss, reason = "there are few periods")]
fn to_f32(count: usize) -> f32 {
    count as f32
}

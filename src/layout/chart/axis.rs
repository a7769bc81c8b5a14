//! The axis of values: its ends, its ticks, and the height of each value.

use crate::document::MetricDefinition;
use crate::geometry::Rect;
use crate::metrics::scale_of;

/// About so many lines cross a plot.
const LINES: f64 = 4.0;

/// Values from the lower edge of a plot to its upper edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    min: f64,
    max: f64,
    plot: Rect,
}

impl Axis {
    /// The scale of the metric, or from zero to what holds all values.
    pub(super) fn of(
        metric: &MetricDefinition,
        values: impl Iterator<Item = f64> + Clone,
        plot: Rect,
    ) -> Self {
        match scale_of(metric) {
            Some(scale) => Self::between(scale.min, scale.max, plot),
            None => Self::holding(values, plot),
        }
    }

    /// From `min` to `max`.
    pub(super) fn between(min: f64, max: f64, plot: Rect) -> Self {
        // A scale without a length is none.
        let max = if max > min { max } else { min + 1.0 };
        Self { min, max, plot }
    }

    /// From zero, or the lowest value below it, to the highest.
    pub(super) fn holding(values: impl Iterator<Item = f64> + Clone, plot: Rect) -> Self {
        let finite = values.filter(|value| value.is_finite());
        let min = finite.clone().fold(0.0, f64::min);
        let max = finite.fold(0.0, f64::max);
        let step = step_of(max - min);
        Self::between(
            (min / step).floor() * step,
            (max / step).ceil() * step,
            plot,
        )
    }

    /// Where bars begin: at zero, or at the end of the scale next to it.
    pub(super) fn base(&self) -> f64 {
        0.0_f64.clamp(self.min, self.max)
    }

    /// The height of a value; one beyond an end stands at the end.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share between 0 and 1 loses nothing that can be seen"
    )]
    pub(super) fn y(&self, value: f64) -> f32 {
        let share = ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0);
        self.plot.max.y - self.plot.height() * share as f32
    }

    /// Round values from the lowest to the highest.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let step = step_of(self.max - self.min);
        let first = (self.min / step).ceil();
        let steps = std::iter::successors(Some(first), |at| Some(at + 1.0));
        let ticks = steps.map(|at| at * step).take(16);
        ticks
            .take_while(|value| *value <= self.max + step * 1e-6)
            .collect()
    }
}

/// A round step that divides a length into about as many parts as there are
/// lines.
fn step_of(length: f64) -> f64 {
    let raw = (length / LINES).max(f64::MIN_POSITIVE);
    if raw < 1e-9 {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    let step = steps.into_iter().find(|step| step * power >= raw * 0.999);
    step.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Rect = Rect::new(0.0, 0.0, 100.0, 200.0);

    #[test]
    fn ticks_are_round_and_hold_both_ends_of_a_scale() {
        let ticks = |min, max| Axis::between(min, max, PLOT).ticks();
        assert_eq!(ticks(-100.0, 100.0), [-100.0, -50.0, 0.0, 50.0, 100.0]);
        assert_eq!(ticks(0.0, 100.0), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks(1.0, 5.0), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(ticks(3.0, 3.0).len(), 5);
    }

    #[test]
    fn without_a_scale_the_axis_begins_at_zero_and_holds_the_highest() {
        let axis = Axis::holding([310.0, 295.0].into_iter(), PLOT);
        assert!((axis.y(0.0) - 200.0).abs() < 0.01);
        assert!(axis.y(310.0) >= 0.0 && axis.y(310.0) < 60.0);
        let nothing = Axis::holding(std::iter::empty(), PLOT);
        assert!(nothing.y(0.0).is_finite() && !nothing.ticks().is_empty());
        let odd = Axis::holding([f64::NAN, -1e15, 1e15].into_iter(), PLOT);
        assert!(odd.ticks().iter().all(|tick| tick.is_finite()));
    }

    #[test]
    fn bars_begin_at_zero_or_next_to_it() {
        assert!(Axis::between(-100.0, 100.0, PLOT).base().abs() < f64::EPSILON);
        assert!((Axis::between(1.0, 5.0, PLOT).base() - 1.0).abs() < f64::EPSILON);
    }
}

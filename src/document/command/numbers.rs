//! Metric definitions and readings.

use crate::document::CommandError;
use crate::document::model::{Goal, Map, MetricDefinition, MetricId, Reading, ReadingKey, Scope};

/// Something to do to metrics and readings.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberCommand {
    /// Add a metric, or set one that exists.
    PutMetric(MetricDefinition),
    /// Remove a metric with all its readings.
    RemoveMetric(MetricId),
    /// Put a metric before another, or last.
    MoveMetric {
        /// The metric.
        metric: MetricId,
        /// The one it comes to stand before; `None` puts it last.
        before: Option<MetricId>,
    },
    /// Add a reading, or set the one of this key.
    PutReading(Reading),
    /// Set a reading whose key may have changed, in its old place.
    ReplaceReading {
        /// The key it had.
        old: ReadingKey,
        /// The reading as it shall be.
        reading: Reading,
    },
    /// Remove a reading.
    RemoveReading(ReadingKey),
    /// Set what a metric should reach at one place.
    PutGoal(Goal),
    /// Let the metric's definition decide there again.
    RemoveGoal {
        /// The metric.
        metric: MetricId,
        /// The place.
        at: Scope,
    },
}

impl NumberCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::PutMetric(metric) => map.put_metric(metric.clone()),
            Self::RemoveMetric(id) => map.remove_metric(*id),
            Self::MoveMetric { metric, before } => map.move_metric(*metric, *before),
            Self::PutReading(reading) => map.put_reading(reading.clone()),
            Self::ReplaceReading { old, reading } => map.replace_reading(old, reading.clone()),
            Self::RemoveReading(key) => map.remove_reading(key),
            Self::PutGoal(goal) => map.put_goal(goal.clone()),
            Self::RemoveGoal { metric, at } => map.remove_goal(*metric, *at),
        }
    }
}

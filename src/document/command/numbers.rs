//! Metric definitions and readings.

use crate::document::CommandError;
use crate::document::model::{
    Goal, Map, MetricDefinition, MetricId, Reading, ReadingKey, Scope, Stray,
};

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
    /// Add a reading that comes with its card from another map, or set the one
    /// of this key. It is taken as it is: a number that cannot be is no new one.
    CarryReading(Reading),
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
            Self::PutMetric(metric) => {
                possible(new_goal_stray(map, metric))?;
                map.put_metric(metric.clone())
            }
            Self::RemoveMetric(id) => map.remove_metric(*id),
            Self::MoveMetric { metric, before } => map.move_metric(*metric, *before),
            Self::PutReading(reading) => {
                possible(new_stray(map, &reading.key, reading))?;
                map.put_reading(reading.clone())
            }
            Self::CarryReading(reading) => map.put_reading(reading.clone()),
            Self::ReplaceReading { old, reading } => {
                possible(new_stray(map, old, reading))?;
                map.replace_reading(old, reading.clone())
            }
            Self::RemoveReading(key) => map.remove_reading(key),
            Self::PutGoal(goal) => {
                possible(new_stray_at(map, goal))?;
                map.put_goal(goal.clone())
            }
            Self::RemoveGoal { metric, at } => map.remove_goal(*metric, *at),
        }
    }
}

/// The number of a reading that its metric cannot have, unless it is the one
/// that `old` held: what a file brought may stay while the rest is edited.
fn new_stray(map: &Map, old: &ReadingKey, reading: &Reading) -> Option<Stray> {
    let stray = reading.stray(map.metric(reading.key.metric)?)?;
    let is_same = |old: &Reading| {
        let number = |reading: &Reading| (reading.value, reading.counts.clone());
        old.key.metric == reading.key.metric && number(old) == number(reading)
    };
    (!map.reading(old).is_some_and(is_same)).then_some(stray)
}

/// A target or benchmark of a metric of the map that it cannot have, unless
/// it had it before.
fn new_goal_stray(map: &Map, metric: &MetricDefinition) -> Option<Stray> {
    let old = map.metric(metric.id)?;
    let mut asked = metric.clone();
    asked.target = asked.target.filter(|_| old.target != metric.target);
    asked.benchmark = asked
        .benchmark
        .filter(|_| old.benchmark != metric.benchmark);
    asked.stray()
}

/// The same for the goal of one place.
fn new_stray_at(map: &Map, goal: &Goal) -> Option<Stray> {
    let old = map.goal(goal.metric, goal.at);
    let mut asked = goal.clone();
    let is_new = |field: fn(&Goal) -> Option<f64>| old.and_then(field) != field(goal);
    asked.target = asked.target.filter(|_| is_new(|goal| goal.target));
    asked.benchmark = asked.benchmark.filter(|_| is_new(|goal| goal.benchmark));
    asked.stray(map.metric(goal.metric)?)
}

fn possible(stray: Option<Stray>) -> Result<(), CommandError> {
    stray.map_or(Ok(()), |stray| Err(CommandError::Impossible(stray)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Command, Counts, MetricKind, MetricScale};

    fn csat() -> MetricDefinition {
        MetricDefinition::new(MetricId::mint(1), MetricKind::CsatTopTwo)
    }

    fn valued(value: f64) -> Reading {
        let key = ReadingKey {
            metric: MetricId::mint(1),
            at: Scope::Map,
            persona: None,
            period: String::new(),
        };
        Reading {
            value: Some(value),
            ..Reading::new(key)
        }
    }

    fn after(map: &Map, command: NumberCommand) -> Result<Map, CommandError> {
        map.after(&Command::from(command))
    }

    fn refused(map: &Map, command: NumberCommand) -> bool {
        matches!(after(map, command), Err(CommandError::Impossible(_)))
    }

    fn with(metric: MetricDefinition) -> Map {
        after(&Map::default(), NumberCommand::PutMetric(metric)).expect("a first metric")
    }

    #[test]
    fn a_number_outside_the_range_is_refused() {
        let map = with(csat());
        for value in [-0.5, 100.5, 149.0] {
            assert!(refused(&map, NumberCommand::PutReading(valued(value))));
            let target = Some(value);
            let metric = MetricDefinition { target, ..csat() };
            assert!(refused(&map, NumberCommand::PutMetric(metric)));
            let goal = Goal {
                benchmark: target,
                ..Goal::new(MetricId::mint(1), Scope::Map)
            };
            assert!(refused(&map, NumberCommand::PutGoal(goal)));
        }
        for value in [0.0, 100.0] {
            assert!(after(&map, NumberCommand::PutReading(valued(value))).is_ok());
        }
    }

    #[test]
    fn counts_that_make_such_a_number_are_refused() {
        let map = with(MetricDefinition {
            kind: MetricKind::CsatMean,
            ..csat()
        });
        let of = |sum| Reading {
            value: None,
            counts: Some(Counts::Sum { sum, of: 10 }),
            ..valued(0.0)
        };
        assert!(refused(&map, NumberCommand::PutReading(of(51.0))));
        assert!(after(&map, NumberCommand::PutReading(of(50.0))).is_ok());
    }

    #[test]
    fn metrics_without_ends_take_any_number_and_own_ends_count() {
        let own = MetricDefinition {
            kind: MetricKind::Own,
            ..csat()
        };
        let map = with(own.clone());
        assert!(after(&map, NumberCommand::PutReading(valued(-4000.0))).is_ok());
        let scale = Some(MetricScale { min: 1.0, max: 7.0 });
        let map = with(MetricDefinition { scale, ..own });
        assert!(refused(&map, NumberCommand::PutReading(valued(8.0))));
    }

    #[test]
    fn what_a_file_brought_stays_while_the_rest_is_edited() {
        let metric = MetricDefinition {
            target: Some(150.0),
            ..csat()
        };
        let parts = crate::document::MapParts {
            metrics: vec![metric.clone()],
            readings: vec![valued(149.0)],
            ..Default::default()
        };
        let (map, _) = Map::assemble(parts);
        let source = "survey".to_owned();
        let old = valued(149.0).key;
        let reading = Reading {
            source,
            ..valued(149.0)
        };
        let replace = |old, reading| NumberCommand::ReplaceReading { old, reading };
        assert!(after(&map, replace(old.clone(), reading)).is_ok());
        assert!(refused(&map, replace(old, valued(148.0))));
        let benchmark = Some(60.0);
        let metric = MetricDefinition {
            benchmark,
            ..metric
        };
        assert!(after(&map, NumberCommand::PutMetric(metric)).is_ok());
    }
}

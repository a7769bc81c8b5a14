//! Changing metrics, their readings and goals.

use std::sync::Arc;

use super::{Map, check, list};
use crate::document::CommandError;
use crate::document::model::id::{MetricId, NodeId, PersonaId};
use crate::document::model::lane::Lane;
use crate::document::model::metric::{Goal, MetricDefinition, Reading, ReadingKey, Scope};

impl Map {
    /// Adds a metric at the end, or replaces the one with its id.
    pub(in crate::document) fn put_metric(
        &mut self,
        metric: MetricDefinition,
    ) -> Result<(), CommandError> {
        check::metric(self, &metric)?;
        list::put(&mut self.metrics, metric, |old, new| old.id == new.id);
        Ok(())
    }

    /// Puts a metric before another, or last.
    pub(in crate::document) fn move_metric(
        &mut self,
        id: MetricId,
        before: Option<MetricId>,
    ) -> Result<(), CommandError> {
        for needed in before.into_iter().chain([id]) {
            if self.metric(needed).is_none() {
                return Err(CommandError::Missing(needed.0));
            }
        }
        if before == Some(id) {
            return Ok(());
        }
        let metrics = Arc::make_mut(&mut self.metrics);
        let place = |metrics: &[MetricDefinition], id| metrics.iter().position(|m| m.id == id);
        if let Some(old) = place(metrics, id) {
            let metric = metrics.remove(old);
            let new = before.and_then(|before| place(metrics, before));
            metrics.insert(new.unwrap_or(metrics.len()), metric);
        }
        Ok(())
    }

    /// Removes a metric and its readings.
    pub(in crate::document) fn remove_metric(&mut self, id: MetricId) -> Result<(), CommandError> {
        if self.metric(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        list::retain(&mut self.metrics, |metric| metric.id != id);
        self.retain_readings(|key| key.metric != id);
        list::retain(&mut self.goals, |goal| goal.metric != id);
        let shows = |lane: &Lane| lane.metrics.contains(&id);
        list::change(&mut self.lanes, shows, |lane| {
            lane.metrics.retain(|metric| *metric != id);
        });
        self.forget_dismissals_of(id.0);
        Ok(())
    }

    /// Adds a reading at the end, or replaces the one with its key.
    pub(in crate::document) fn put_reading(
        &mut self,
        reading: Reading,
    ) -> Result<(), CommandError> {
        check::reading(self, &reading)?;
        let reading = Arc::new(reading);
        list::put(&mut self.readings, reading, |old, new| old.key == new.key);
        Ok(())
    }

    /// Sets the reading of `old` to one whose key may differ, in its place.
    pub(in crate::document) fn replace_reading(
        &mut self,
        old: &ReadingKey,
        reading: Reading,
    ) -> Result<(), CommandError> {
        let index = self
            .readings
            .iter()
            .position(|other| other.key == *old)
            .ok_or(CommandError::Missing(old.metric.0))?;
        if *old != reading.key && self.reading(&reading.key).is_some() {
            return Err(CommandError::ReadingExists);
        }
        check::reading(self, &reading)?;
        Arc::make_mut(&mut self.readings)[index] = Arc::new(reading);
        Ok(())
    }

    pub(in crate::document) fn remove_reading(
        &mut self,
        key: &ReadingKey,
    ) -> Result<(), CommandError> {
        if self.reading(key).is_none() {
            return Err(CommandError::Missing(key.metric.0));
        }
        self.retain_readings(|other| other != key);
        Ok(())
    }

    fn retain_readings(&mut self, wanted: impl Fn(&ReadingKey) -> bool) {
        list::retain(&mut self.readings, |reading| wanted(&reading.key));
    }

    /// Adds a goal at the end, or replaces the one of its metric and place.
    pub(in crate::document) fn put_goal(&mut self, goal: Goal) -> Result<(), CommandError> {
        check::goal(self, &goal)?;
        list::put(&mut self.goals, goal, |old, new| {
            old.is_for(new.metric, new.at)
        });
        Ok(())
    }

    pub(in crate::document) fn remove_goal(
        &mut self,
        metric: MetricId,
        at: Scope,
    ) -> Result<(), CommandError> {
        if self.goal(metric, at).is_none() {
            return Err(CommandError::Missing(metric.0));
        }
        list::retain(&mut self.goals, |goal| !goal.is_for(metric, at));
        Ok(())
    }

    /// What was measured of a persona, or at a place, goes with it.
    pub(super) fn forget_numbers_of(&mut self, id: NodeId) {
        let at = match id {
            NodeId::Stage(stage) => Some(Scope::Stage(stage)),
            NodeId::Touchpoint(touchpoint) => Some(Scope::Touchpoint(touchpoint)),
            _ => None,
        };
        let is_of = |persona: Option<PersonaId>| persona.is_some_and(|who| id == who.into());
        self.retain_readings(|key| Some(key.at) != at && !is_of(key.persona));
        list::retain(&mut self.goals, |goal| Some(goal.at) != at);
    }
}

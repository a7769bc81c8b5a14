//! What a curve of emotions says: its peak, its low point, its end and the
//! largest fall.

use std::collections::HashMap;

use super::Emotions;
use crate::document::{LinkKind, Map, NodeId, PersonaId, Touchpoint, TouchpointId};
use crate::metrics::formula::number;

/// What sums of decimals can be off by is no fall.
const NOISE: f64 = 1e-9;

/// A fall of emotion between two steps that follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fall {
    /// Where it begins.
    pub from: TouchpointId,
    /// Where it ends.
    pub to: TouchpointId,
    /// How far, on the map's scale; above zero.
    pub by: f64,
}

/// What a curve says: of one persona, or of the mean of some.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveSummary {
    /// The step with the best emotion; the first of several.
    pub peak: (TouchpointId, f64),
    /// The step with the worst emotion; the first of several.
    pub low: (TouchpointId, f64),
    /// The last step of the main path that has an emotion: what remains in
    /// memory besides the peak (Kahneman's peak-end rule).
    pub end: (TouchpointId, f64),
    /// Mean over the steps that have an emotion.
    pub mean: f64,
    /// How many those are.
    pub steps: usize,
    /// The largest fall, if there is one.
    pub fall: Option<Fall>,
}

impl Emotions {
    /// What a persona's curve says; `None` without any emotion.
    #[must_use]
    pub fn curve(&self, map: &Map, persona: PersonaId) -> Option<CurveSummary> {
        summary(map, |step| Some(self.at(persona, step)?.value))
    }

    /// What the mean of some personas says, as `average_of` finds it.
    #[must_use]
    pub fn average_curve(
        &self,
        map: &Map,
        counts: impl Fn(PersonaId) -> bool,
    ) -> Option<CurveSummary> {
        summary(map, |step| Some(self.average_of(map, step, &counts)?.mean))
    }

    /// The largest fall between steps that follow each other: by an arrow
    /// that leads on, or, where none leaves a step, in the order of its track.
    #[must_use]
    pub fn largest_fall(&self, map: &Map, persona: PersonaId) -> Option<Fall> {
        largest_fall(map, &|step| Some(self.at(persona, step)?.value))
    }
}

fn summary(map: &Map, felt: impl Fn(TouchpointId) -> Option<f64>) -> Option<CurveSummary> {
    let steps = map.touchpoints();
    let steps = steps.filter_map(|step| Some((step, felt(step.id)?)));
    let steps: Vec<(&Touchpoint, f64)> = steps.collect();
    let first = steps.first().map(|(step, value)| (step.id, *value))?;
    let best = |of: (TouchpointId, f64), (step, value): &(&Touchpoint, f64), up: f64| {
        if (value - of.1) * up > 0.0 {
            (step.id, *value)
        } else {
            of
        }
    };
    let main = steps.iter().rev().find(|(step, _)| step.track == 0);
    let end = main
        .or(steps.last())
        .map(|(step, value)| (step.id, *value))?;
    let sum: f64 = steps.iter().map(|(_, value)| value).sum();
    Some(CurveSummary {
        peak: steps.iter().fold(first, |of, step| best(of, step, 1.0)),
        low: steps.iter().fold(first, |of, step| best(of, step, -1.0)),
        end,
        mean: sum / number(steps.len() as u64),
        steps: steps.len(),
        fall: largest_fall(map, &felt),
    })
}

fn largest_fall(map: &Map, felt: &impl Fn(TouchpointId) -> Option<f64>) -> Option<Fall> {
    let mut largest: Option<Fall> = None;
    for (from, to) in moves(map) {
        let (Some(before), Some(after)) = (felt(from), felt(to)) else {
            continue;
        };
        let by = before - after;
        if by > largest.map_or(NOISE, |fall| fall.by) {
            largest = Some(Fall { from, to, by });
        }
    }
    largest
}

/// Steps that follow each other, in the order of the journey. An arrow that
/// leads back does not keep a step from leading on to the next of its track.
fn moves(map: &Map) -> Vec<(TouchpointId, TouchpointId)> {
    let places: HashMap<TouchpointId, usize> = map
        .touchpoints()
        .zip(0..)
        .map(|(step, place)| (step.id, place))
        .collect();
    let onward = |step: TouchpointId| -> Vec<TouchpointId> {
        let links = map.links_from(step, LinkKind::Next);
        let ends = links.iter().filter_map(|link| match link.key.to {
            NodeId::Touchpoint(next) => Some(next),
            _ => None,
        });
        ends.filter(|next| places.get(next) > places.get(&step))
            .collect()
    };
    let mut found = Vec::new();
    let mut last_of_track: HashMap<u8, TouchpointId> = HashMap::new();
    for step in map.touchpoints() {
        if let Some(before) = last_of_track.insert(step.track, step.id)
            && onward(before).is_empty()
        {
            found.push((before, step.id));
        }
        found.extend(onward(step.id).into_iter().map(|next| (step.id, next)));
    }
    found
}

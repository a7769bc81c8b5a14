//! What Delete does to what the focus is on, where that is less than a whole
//! element: a channel, an emotion, a thought.

use crate::document::{
    Command, EmotionSource, LaneKind, Map, NodeCommand, PersonaId, TouchpointId,
};
use crate::language::Message;
use crate::metrics::felt_at;

use super::field::{experience, put_experience};
use super::plan::Plan;
use super::spot::{Item, Spot};

/// What Delete does in a cell.
pub(crate) enum Clearing {
    /// It removes what is selected instead.
    Whole,
    /// It empties the cell.
    Cell(Box<Command>),
    /// It does nothing, since the cell is empty.
    Nothing,
    /// It does nothing, and this says why.
    Refused(Message),
}

/// What Delete does in the cell under the focus.
pub(crate) fn clearing(plan: &Plan, map: &Map, spot: Spot) -> Clearing {
    match plan.item(map, spot) {
        Some(Item::Channel(id)) => match map.touchpoint(id) {
            Some(step) => {
                let mut step = step.clone();
                step.channel.clear();
                Clearing::Cell(Box::new(NodeCommand::Replace(vec![step.into()]).into()))
            }
            None => Clearing::Nothing,
        },
        Some(Item::Experience(persona, step)) => {
            let lane = plan.kind(spot.row);
            let is_computed = map.info().emotion_source == EmotionSource::Computed;
            if is_computed && lane == Some(LaneKind::Emotion) {
                return Clearing::Refused(computed(map, persona, step));
            }
            experience_without(map, lane, (persona, step))
        }
        _ => Clearing::Whole,
    }
}

/// Takes emotion, thought or expectation away, where there is one.
fn experience_without(
    map: &Map,
    lane: Option<LaneKind>,
    (persona, step): (PersonaId, TouchpointId),
) -> Clearing {
    let before = experience(map, persona, step);
    let mut data = before.clone();
    match lane {
        Some(LaneKind::Thoughts) => data.thought.clear(),
        Some(LaneKind::Expectations) => data.expectation.clear(),
        _ => data.emotion = None,
    }
    if data == before {
        return Clearing::Nothing;
    }
    Clearing::Cell(Box::new(put_experience(persona, step, data)))
}

/// That an emotion is computed, and from how much. What was set by hand would
/// be cleared and not be seen.
fn computed(map: &Map, persona: PersonaId, step: TouchpointId) -> Message {
    let felt = felt_at(map, persona, step);
    let title = map.touchpoint(step).map_or("", |step| step.title.as_str());
    let name = map.persona(persona).map_or("", |persona| &persona.name);
    Message::new("emotion-not-cleared")
        .text("persona", name)
        .text("step", title)
        .count("count", felt.and_then(|felt| felt.pieces).unwrap_or(0))
}

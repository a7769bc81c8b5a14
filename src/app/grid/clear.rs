//! What Delete does to what the focus is on, where that is less than a whole
//! element: a channel, an emotion, a thought.

use crate::document::{Command, LaneKind, Map, NodeCommand};

use super::field::{experience, put_experience};
use super::plan::Plan;
use super::spot::{Item, Spot};

/// The command that empties the cell under the focus; `None` when Delete
/// removes what is selected instead.
pub(crate) fn clearing(plan: &Plan, map: &Map, spot: Spot) -> Option<Command> {
    match plan.item(map, spot)? {
        Item::Channel(id) => {
            let mut step = map.touchpoint(id)?.clone();
            step.channel.clear();
            Some(NodeCommand::Replace(vec![step.into()]).into())
        }
        Item::Experience(persona, step) => {
            let mut data = experience(map, persona, step);
            match plan.kind(spot.row)? {
                LaneKind::Thoughts => data.thought.clear(),
                LaneKind::Expectations => data.expectation.clear(),
                _ => data.emotion = None,
            }
            Some(put_experience(persona, step, data))
        }
        _ => None,
    }
}

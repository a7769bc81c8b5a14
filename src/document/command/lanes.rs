//! Adding, changing, removing and moving lanes.

use crate::document::CommandError;
use crate::document::model::{Lane, LaneId, Map};

/// Something to do to lanes.
#[derive(Debug, Clone, PartialEq)]
pub enum LaneCommand {
    /// Add a lane whose id is free, at this place from the top or last.
    Add {
        /// The lane.
        lane: Lane,
        /// Its place, counted from 0.
        index: Option<usize>,
    },
    /// Set a lane that exists, whole.
    Replace(Lane),
    /// Remove a lane and the notes in it.
    Remove(LaneId),
    /// Move a lane to this place from the top, counted from 0.
    Move {
        /// The lane.
        id: LaneId,
        /// Its new place.
        index: usize,
    },
}

impl LaneCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Add { lane, .. } if map.lane(lane.id).is_some() => {
                Err(CommandError::Taken(lane.id.0))
            }
            Self::Add { lane, index } => map.put_lane(lane.clone(), *index),
            Self::Replace(lane) if map.lane(lane.id).is_none() => {
                Err(CommandError::Missing(lane.id.0))
            }
            Self::Replace(lane) => map.put_lane(lane.clone(), None),
            Self::Remove(id) => map.remove_lane(*id),
            Self::Move { id, index } => map.move_lane(*id, *index),
        }
    }
}

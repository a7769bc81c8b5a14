//! Changing lanes.

use std::sync::Arc;

use super::{Map, check, list};
use crate::document::CommandError;
use crate::document::model::id::{LaneId, NoteId};
use crate::document::model::lane::Lane;

impl Map {
    /// Adds a lane at `index` (or the end), or replaces the one with its id.
    pub(in crate::document) fn put_lane(
        &mut self,
        lane: Lane,
        index: Option<usize>,
    ) -> Result<(), CommandError> {
        check::lane(self, &lane)?;
        let lanes = Arc::make_mut(&mut self.lanes);
        if let Some(old) = lanes.iter_mut().find(|old| old.id == lane.id) {
            *old = lane;
        } else {
            let index = index.unwrap_or(lanes.len()).min(lanes.len());
            lanes.insert(index, lane);
        }
        Ok(())
    }

    /// Removes a lane and the notes in it.
    pub(in crate::document) fn remove_lane(&mut self, id: LaneId) -> Result<(), CommandError> {
        if self.lane(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        let notes: Vec<NoteId> = self
            .notes()
            .filter(|note| note.lane == id)
            .map(|note| note.id)
            .collect();
        for note in notes {
            self.remove_node(note.into())?;
        }
        list::retain(&mut self.lanes, |lane| lane.id != id);
        Ok(())
    }

    pub(in crate::document) fn move_lane(
        &mut self,
        id: LaneId,
        index: usize,
    ) -> Result<(), CommandError> {
        let from = self
            .lanes
            .iter()
            .position(|lane| lane.id == id)
            .ok_or(CommandError::Missing(id.0))?;
        let lanes = Arc::make_mut(&mut self.lanes);
        let lane = lanes.remove(from);
        lanes.insert(index.min(lanes.len()), lane);
        Ok(())
    }
}

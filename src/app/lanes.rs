//! What actions do to the lane that is selected or has the focus.

use std::collections::HashSet;

use crate::document::{Lane, LaneCommand, LaneId, LaneKind, Selection, Target};
use crate::exchange::random_bits;

use super::canvas::CanvasOrder;
use super::focus;
use super::grid::Row;
use super::request::{Request, Requests};
use super::state::State;

/// Lanes of which the title alone is shown, for as long as the map is open.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    pub(crate) lanes: HashSet<LaneId>,
    /// Grows with each change.
    pub(crate) version: u64,
}

impl Folded {
    fn toggle(&mut self, id: LaneId) {
        self.version += 1;
        if !self.lanes.remove(&id) {
            self.lanes.insert(id);
        }
    }
}

/// The lane that is selected, or else the one with the focus.
pub(crate) fn lane(state: &State) -> Option<&Lane> {
    let map = state.map()?;
    let id = match state.session()?.selection().primary() {
        Some(Target::Lane(id)) => *id,
        _ => match focus::spot(state)?.1.row {
            Row::Lane(id) => id,
            Row::Header | Row::Stages => return None,
        },
    };
    map.lane(id)
}

/// Leaves the lane out of the picture.
pub(crate) fn hide(state: &State, requests: &mut Requests) {
    if let Some(lane) = lane(state) {
        let hidden = true;
        let lane = lane.clone();
        requests.run(LaneCommand::Replace(Lane { hidden, ..lane }));
        requests.push(Request::Select(Selection::default()));
    }
}

/// Whether the lane is folded up.
pub(crate) fn is_folded(state: &State) -> bool {
    let folded = state.document().map(|document| &document.folded);
    lane(state).is_some_and(|lane| folded.is_some_and(|f| f.lanes.contains(&lane.id)))
}

/// Folds the lane up to its title, or unfolds it.
pub(crate) fn toggle_fold(state: &mut State) {
    let id = lane(state).map(|lane| lane.id);
    if let (Some(id), Some(document)) = (id, state.documents.active_mut()) {
        document.folded.toggle(id);
    }
}

/// Whether the lane can be folded up: a line between lanes is no more than
/// its title already.
pub(crate) fn can_fold(state: &State) -> bool {
    lane(state).is_some_and(|lane| !lane.kind.is_separator())
}

/// Marks the lane as one for the team alone, or for everybody.
pub(crate) fn toggle_internal(state: &State, requests: &mut Requests) {
    if let Some(lane) = lane(state) {
        let internal = !lane.internal;
        let lane = lane.clone();
        requests.run(LaneCommand::Replace(Lane { internal, ..lane }));
    }
}

/// Asks what kind of lane to add, below the one with the focus or last.
pub(crate) fn ask_for_kind(state: &State, requests: &mut Requests) {
    let below = lane(state).map(|lane| lane.id);
    requests.push(Request::Canvas(CanvasOrder::AddLane(below)));
}

/// Adds a lane of this kind at this place from the top, to be named at once.
pub(crate) fn add(kind: LaneKind, index: usize, requests: &mut Requests) {
    let lane = Lane::new(LaneId::mint(random_bits()), kind);
    let target = Target::Lane(lane.id);
    let index = Some(index);
    requests.run(LaneCommand::Add { lane, index });
    requests.push(Request::Select(Selection::of([target.clone()])));
    if kind.is_separator() {
        requests.push(Request::Reveal(target));
    } else {
        requests.push(Request::EditText(target));
    }
}

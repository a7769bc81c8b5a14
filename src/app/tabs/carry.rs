//! Cards on their way to another map: dragged onto its tab and put down there.
//!
//! They are copied when they leave; nothing changes where they came from.

use crate::document::{NodeId, Selection, Session, StageId};
use crate::exchange::{Fragment, PastePlace};

use super::super::paste;
use super::super::request::Requests;
use super::super::state::State;

/// Cards in the hand.
#[derive(Debug)]
pub(crate) struct Carried {
    /// Number of the document they came from.
    from: u64,
    /// How many were taken.
    pub(crate) count: usize,
    cards: String,
}

/// Something asked of cards on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CarryRequest {
    /// Show this map, with what is selected on the one before in the hand.
    To(u64),
    /// Put it down at the end of this map, and show that.
    Onto(u64),
    /// Put the cards down on the map that is shown, on this stage or last.
    Drop(Option<StageId>),
    /// Let go of the cards.
    GiveUp,
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, requests: &mut Requests, request: CarryRequest) {
    match request {
        CarryRequest::To(number) => take_to(state, number),
        CarryRequest::Onto(number) => {
            take_to(state, number);
            put_down(state, requests, None);
        }
        CarryRequest::Drop(stage) => put_down(state, requests, stage),
        CarryRequest::GiveUp => state.carried = None,
    }
}

/// Takes the selected cards along to another map. Those that are in the hand
/// already stay there.
fn take_to(state: &mut State, number: u64) {
    if state.carried.is_none() {
        state.carried = selected(state);
    }
    state.documents.show(number);
}

fn selected(state: &State) -> Option<Carried> {
    let document = state.document()?;
    let selection = document.session.selection();
    let chosen: Vec<NodeId> = Selection::nodes(selection).collect();
    let fragment = Fragment::of(Session::committed(&document.session), &chosen)?;
    Some(Carried {
        from: document.number,
        count: chosen.len(),
        cards: fragment.write(),
    })
}

/// Copies the cards onto the map that is shown, as one step. Back where they
/// came from there is nothing to do.
fn put_down(state: &mut State, requests: &mut Requests, stage: Option<StageId>) {
    let Some(carried) = state.carried.take() else {
        return;
    };
    if !state.documents.is_active(carried.from) {
        let place = PastePlace {
            stage,
            ..PastePlace::default()
        };
        paste::paste_at(state, requests, &carried.cards, place);
    }
}

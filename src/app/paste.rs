//! Copy, cut, paste and duplicate cards.

use super::add::removal;
use super::focus;
use super::grid::{Column, Plan, Row, Spot};
use super::notice::Notice;
use super::request::{Request, Requests};
use super::state::State;
use crate::document::{NodeCommand, NodeId, Selection, Target};
use crate::exchange::{PastePlace, Pasted, copy, paste, random_bits};

/// Copies what is selected; cutting removes it, too.
pub(crate) fn copy_selected(state: &mut State, requests: &mut Requests, cutting: bool) {
    let texts = state.texts();
    let Some(session) = state.session() else {
        return;
    };
    let chosen: Vec<NodeId> = session.selection().nodes().collect();
    let Some(copied) = copy(session.map(), &chosen, texts) else {
        return;
    };
    if let Some(command) = removal(session.selection()).filter(|_| cutting) {
        requests.run(command);
    }
    state.clipboard.copy(copied);
}

/// Puts copies of what is selected beside it, and selects these.
pub(crate) fn duplicate_selected(state: &State, requests: &mut Requests) {
    let Some(session) = state.session() else {
        return;
    };
    let chosen: Vec<_> = session.selection().nodes().collect();
    let pairs: Vec<_> = NodeCommand::with_contents(session.map(), &chosen)
        .into_iter()
        .map(|id| (id, id.kind().mint(random_bits())))
        .collect();
    let copies = pairs
        .iter()
        .filter(|(old, _)| chosen.contains(old))
        .map(|(_, new)| Target::Node(*new));
    let selection = Selection::of(copies);
    requests.run(NodeCommand::Duplicate(pairs));
    requests.push(Request::Select(selection));
}

/// Puts a text from the clipboard on the map, from the focus on.
pub(crate) fn paste_text(state: &mut State, requests: &mut Requests, text: &str) {
    if let Some(session) = state.session_mut() {
        // The text goes onto the map as it is, not as it was.
        session.interrupt();
    }
    let cards = state.clipboard.cards_of(text);
    let found = focus::spot(state);
    let place = found.map_or_else(PastePlace::default, |(plan, spot)| place_at(&plan, spot));
    paste_at(state, requests, cards.as_deref().unwrap_or(text), place);
}

/// Puts a text on the map that is shown, at a place.
pub(crate) fn paste_at(state: &mut State, requests: &mut Requests, text: &str, place: PastePlace) {
    let Some(map) = state.map() else { return };
    let mut random = random_bits;
    match paste(text, map, place, state.texts(), &mut random) {
        Ok(pasted) => put(state, requests, pasted),
        Err(error) => state.notices.push(Notice::warning(error.message())),
    }
}

fn put(state: &mut State, requests: &mut Requests, pasted: Pasted) {
    let map = state.map().and_then(|map| map.after(&pasted.command).ok());
    requests.run(pasted.command);
    if map.is_none() {
        // Running it says why it is refused.
        return;
    }
    // The focus goes to where the journey begins.
    let is_step = |id: &&NodeId| matches!(id, NodeId::Stage(_) | NodeId::Touchpoint(_));
    let mut nodes = pasted.nodes.iter();
    let first = nodes.find(is_step).or(pasted.nodes.first()).copied();
    let all = pasted.nodes.into_iter().chain(first).map(Target::Node);
    requests.push(Request::Select(Selection::of(all)));
    if let Some(first) = first {
        requests.push(Request::Reveal(Target::Node(first)));
    }
    if let Some(message) = pasted.left_out {
        state.notices.push(Notice::warning(message));
    }
}

fn place_at(plan: &Plan, spot: Spot) -> PastePlace {
    PastePlace {
        lane: match spot.row {
            Row::Lane(id) => Some(id),
            Row::Header | Row::Stages => None,
        },
        stage: plan.over(spot.column),
        touchpoint: match spot.column {
            Column::Touchpoint(id) => Some(id),
            _ => None,
        },
    }
}

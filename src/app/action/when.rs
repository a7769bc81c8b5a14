//! When an action can be done: conditions that several tables share.

use crate::app::state::State;
use crate::document::Session;

pub(super) fn always(_: &State) -> bool {
    true
}

/// A map is open.
pub(super) fn is_open(state: &State) -> bool {
    state.document().is_some()
}

/// A map is open and not being written right now.
pub(super) fn is_idle(state: &State) -> bool {
    let document = state.document();
    document.is_some_and(|document| !document.is_saving())
}

/// The map has changes that no file holds.
pub(super) fn has_changes(state: &State) -> bool {
    state.session().is_some_and(Session::is_unsaved)
}

/// There is more than one tab.
pub(super) fn has_tabs(state: &State) -> bool {
    state.documents.len() > 1
}

/// Something is selected, be it an arrow.
pub(super) fn has_selection(state: &State) -> bool {
    state
        .session()
        .is_some_and(|session| !session.selection().is_empty())
}

/// At least one element is selected.
pub(super) fn has_selected_nodes(state: &State) -> bool {
    state
        .session()
        .is_some_and(|session| session.selection().nodes().next().is_some())
}

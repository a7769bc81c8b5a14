//! Tabs: which of the open maps is shown, and in which order they stand.
//!
//! `strip` is what is seen of them, `carry` takes cards from one to another.
//! Closing a tab is closing its map, which
//! `files` asks about first.

mod carry;
mod strip;
mod tab;

pub(crate) use carry::{Carried, CarryRequest, answer as answer_carry};
pub(crate) use strip::{Strip, strip_ui};

use super::documents::Document;
use super::files::{Next, file_name};
use super::request::Request;
use super::state::State;

/// Something asked of the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TabRequest {
    /// Show this map.
    Show(u64),
    /// Show the next map, or the one before.
    Step(bool),
    /// Move the tab of this map to a place, counted from 0.
    Put(u64, usize),
    /// Move the tab that is shown one place on, or back.
    Shift(bool),
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, request: TabRequest) {
    let documents = &mut state.documents;
    match request {
        TabRequest::Show(number) => documents.show(number),
        TabRequest::Step(forward) => documents.step(forward),
        TabRequest::Put(number, place) => documents.put(number, place),
        TabRequest::Shift(forward) => {
            let Some(number) = documents.active().map(|active| active.number) else {
                return;
            };
            let Some(place) = documents.place(number) else {
                return;
            };
            let place = if forward {
                place + 1
            } else {
                place.saturating_sub(1)
            };
            documents.put(number, place);
        }
    }
}

/// Closes the map that is shown; what is not saved is asked about.
pub(crate) fn close_shown(state: &State) -> Option<Request> {
    let number = state.document()?.number;
    Some(Request::Guard(Next::Close(vec![number])))
}

/// Closes all maps but this one; what is not saved is asked about.
pub(crate) fn close_others(state: &State, number: u64) -> Request {
    let documents = state.documents.iter().map(|document| document.number);
    let others = documents.filter(|other| *other != number);
    Request::Guard(Next::Close(others.collect()))
}

/// What the tabs are called: with a star for unsaved changes, and with the
/// folder where two files are called alike.
fn names(state: &State) -> Vec<String> {
    let documents: Vec<&Document> = state.documents.iter().collect();
    let names: Vec<String> = documents.iter().map(|each| state.name_of(each)).collect();
    let is_alike = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
    documents
        .iter()
        .zip(&names)
        .map(|(document, name)| {
            let marked = state.marked_name_of(document);
            let folder = document.path().and_then(|path| path.parent());
            match folder.filter(|_| is_alike(name)) {
                Some(folder) => format!("{marked} — {}", file_name(folder)),
                None => marked,
            }
        })
        .collect()
}

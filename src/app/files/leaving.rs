//! Before maps are closed: what is not saved is asked about first, and saved
//! one map after another if the user wants that.

use std::path::PathBuf;

use super::super::dialog::Dialog;
use super::super::documents::Document;
use super::super::request::{Request, Requests};
use super::super::state::State;
use super::{Overwrite, opening, save};

/// What waits until unsaved changes are settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Next {
    /// Close these maps.
    Close(Vec<u64>),
    /// Open a file beside this map, a link of which leads there.
    Follow(u64, PathBuf),
    /// Close the window.
    Quit,
    /// Save all that would be lost by this, then do it.
    SaveFirst(Box<Next>),
}

/// Does `next` once nothing unsaved would be lost by it; asks if need be.
pub(crate) fn guard(state: &mut State, requests: &mut Requests, next: Next) {
    for document in state.documents.iter_mut() {
        document.session.interrupt();
    }
    let unsaved = unsaved(state, &next);
    let Some(first) = unsaved.first().map(|document| document.number) else {
        return proceed(state, requests, next);
    };
    let is_only = unsaved.len() == 1;
    match next {
        Next::SaveFirst(_) => save(state, first, Overwrite::OwnOnly, Some(next)),
        next => {
            if is_only {
                state.documents.show(first);
            }
            state.dialog = Some(Dialog::Unsaved(next));
        }
    }
}

/// Does `next`; unsaved changes are settled.
pub(crate) fn proceed(state: &mut State, requests: &mut Requests, next: Next) {
    match next {
        Next::Close(numbers) => {
            for number in numbers {
                state.close(number);
            }
        }
        Next::Follow(number, path) => opening::follow(state, number, path),
        Next::Quit => requests.push(Request::CloseWindow),
        Next::SaveFirst(next) => proceed(state, requests, *next),
    }
}

/// The maps with changes that would be lost by `next`, in the order of their
/// tabs.
pub(crate) fn unsaved<'a>(state: &'a State, next: &Next) -> Vec<&'a Document> {
    let documents = state.documents.iter();
    let documents = documents.filter(|document| document.session.is_unsaved());
    documents
        .filter(|document| loses(next, document.number))
        .collect()
}

/// Whether `next` closes this map.
fn loses(next: &Next, number: u64) -> bool {
    match next {
        Next::Close(numbers) => numbers.contains(&number),
        Next::Follow(..) => false,
        Next::Quit => true,
        Next::SaveFirst(next) => loses(next, number),
    }
}

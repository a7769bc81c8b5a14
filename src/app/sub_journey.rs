//! The map of a touchpoint's own journey: looked for on a thread, opened like
//! any other file. Out of the map's folder it is followed only when the user
//! says so.

use std::path::Path;

use crate::exchange::{BadMapLink, MapLink, find_map_link};
use crate::language::Message;

use super::dialog::Dialog;
use super::files::{self, Next, Outcome};
use super::notice::Notice;
use super::request::Requests;
use super::state::State;

/// Looks for the map that `link` leads to from the open one.
pub(crate) fn find(state: &mut State, link: String) {
    let Some(folder) = state.path().and_then(Path::parent).map(Path::to_owned) else {
        return;
    };
    let name = Message::new("task-opening").text("file", link.as_str());
    state.tasks.start(name, move |_| {
        let found = find_map_link(&folder, &link);
        Outcome::FoundMap(found)
    });
}

/// Opens what was found, asks, or says why not.
pub(crate) fn found(
    state: &mut State,
    requests: &mut Requests,
    found: Result<MapLink, BadMapLink>,
) {
    match found {
        Ok(MapLink::Inside(path)) => files::guard(state, requests, Next::Open(path)),
        Ok(MapLink::Outside(path)) => state.dialog = Some(Dialog::LeaveFolder(path)),
        Err(refusal) => state.notices.push(Notice::failure(refusal.message())),
    }
}

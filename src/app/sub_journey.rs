//! The map of a touchpoint's own journey: looked for on a thread, opened like
//! any other file. Out of the map's folder it is followed only when the user
//! says so. Touchpoints can be taken out into such a map.

use std::path::{Path, PathBuf};

use crate::document::{Map, NodeId, Selection, Session, Target, TouchpointId};
use crate::exchange::{BadMapLink, MapLink, find_map_link, random_bits, replace_by_link, sub_map};
use crate::language::Message;

use super::dialog::Dialog;
use super::documents::Document;
use super::files::{self, EXTENSION, Next, NotSaved, Outcome, file_name};
use super::notice::Notice;
use super::picker::Purpose;
use super::request::{Request, Requests};
use super::safe_name::safe_name;
use super::state::State;

/// Looks for the map that `link` leads to from the open one.
pub(crate) fn find(state: &mut State, link: String) {
    let Some(document) = state.document() else {
        return;
    };
    let Some(folder) = document.path().and_then(Path::parent).map(Path::to_owned) else {
        return;
    };
    let document = document.number;
    let name = Message::new("task-opening").text("file", link.as_str());
    state.tasks.start(name, move |_| {
        let found = find_map_link(&folder, &link);
        Outcome::FoundMap { document, found }
    });
}

/// Opens what was found, asks, or says why not.
pub(crate) fn found(
    state: &mut State,
    requests: &mut Requests,
    document: u64,
    found: Result<MapLink, BadMapLink>,
) {
    match found {
        Ok(MapLink::Inside(path)) => {
            files::guard(state, requests, Next::Follow(document, path));
        }
        Ok(MapLink::Outside(path)) => state.ask(Dialog::LeaveFolder(document, path)),
        Err(refusal) => state.notices.push(Notice::failure(refusal.message())),
    }
}

/// Touchpoints that shall become a map of their own.
#[derive(Debug, Clone)]
pub(crate) struct Extraction {
    /// Number of the document, which may be closed by the time.
    document: u64,
    steps: Vec<TouchpointId>,
    /// Their map.
    map: Map,
}

impl Extraction {
    /// What the file should be called.
    pub(crate) fn suggested_name(&self) -> String {
        let safe = safe_name(&self.map.info().title);
        let stem = if safe.is_empty() {
            "sub-journey"
        } else {
            &safe
        };
        format!("{stem}.{EXTENSION}")
    }
}

/// Whether touchpoints are selected on a map that a path can lead from.
pub(crate) fn can_extract(state: &State) -> bool {
    state.path().is_some() && !selected(state).is_empty()
}

/// Asks where to put the selected touchpoints as a map of their own.
pub(crate) fn ask(state: &State, requests: &mut Requests) {
    let steps = selected(state);
    let map = state.map().and_then(|map| sub_map(map, &steps));
    if let (Some(map), Some(document)) = (map, state.document()) {
        let document = document.number;
        let extraction = Extraction {
            document,
            steps,
            map,
        };
        requests.push(Request::Pick(Purpose::SubJourney(Box::new(extraction))));
    }
}

fn selected(state: &State) -> Vec<TouchpointId> {
    let selection = state.session().map(Session::selection);
    let nodes = selection.into_iter().flat_map(Selection::nodes);
    nodes.filter_map(NodeId::touchpoint).collect()
}

/// Writes the map of the touchpoints. They stay where they are until it is on
/// the disk.
pub(crate) fn write(state: &mut State, extraction: Extraction, path: PathBuf) {
    if state.documents.by_path(&path).is_some() {
        let message = Message::new("sub-journey-same-file").text("file", file_name(&path));
        return state.notices.push(Notice::failure(message));
    }
    let name = Message::new("task-saving").text("file", file_name(&path));
    let folder = state.own_folder.clone();
    state.tasks.start(name, move |_| {
        let result = files::write_beside(&extraction.map, &path, folder);
        Outcome::Extracted {
            extraction: Box::new(extraction),
            path,
            result,
        }
    });
}

/// Puts the link in the place of the touchpoints, or says why not.
pub(crate) fn written(
    state: &mut State,
    requests: &mut Requests,
    extraction: &Extraction,
    (path, result): (&Path, Result<(), NotSaved>),
) {
    if let Err(reason) = result {
        let message = reason.message(state.texts());
        return state.notices.push(Notice::failure(message));
    }
    let open = state.documents.get(extraction.document);
    let map = open.map(|document| document.session.map());
    // What was written must be what is taken out.
    let map = map.filter(|map| sub_map(map, &extraction.steps).as_ref() == Some(&extraction.map));
    let new = TouchpointId::mint(random_bits());
    let own = open.and_then(Document::path);
    let link = link_to(own.and_then(Path::parent), path);
    let command = map.and_then(|map| replace_by_link(map, &extraction.steps, new, &link));
    let file = file_name(path);
    let Some(command) = command else {
        let message = Message::new("sub-journey-map-changed").text("file", file);
        return state.notices.push(Notice::warning(message));
    };
    if state.run_in(extraction.document, &command)
        && let Some(document) = state.documents.get_mut(extraction.document)
    {
        document.session.select(Selection::only(new));
        document.focus = None;
    }
    if state.documents.is_active(extraction.document) {
        requests.push(Request::Reveal(Target::from(new)));
    }
    let message = Message::new("sub-journey-written").text("file", file);
    state.notices.push(Notice::good(message));
}

/// The path as a map in `folder` names it, with the slashes of every system.
fn link_to(folder: Option<&Path>, path: &Path) -> String {
    let relative = folder.and_then(|folder| path.strip_prefix(folder).ok());
    let Some(relative) = relative else {
        return path.to_string_lossy().into_owned();
    };
    let names = relative.iter().map(|name| name.to_string_lossy());
    names.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_the_map_is_named_without_its_folder() {
        let folder = Path::new("maps");
        let inside = folder.join("parts").join("call.ron");
        assert_eq!(link_to(Some(folder), &inside), "parts/call.ron");
        let outside = Path::new("other").join("call.ron");
        let whole = outside.to_string_lossy().into_owned();
        assert_eq!(link_to(Some(folder), &outside), whole);
    }
}

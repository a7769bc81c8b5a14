//! Find and replace: what is looked for, what was found, which occurrence one
//! is at. Searching itself is `search`'s, done once for a state of the map.

mod bar;
mod preview;

pub(crate) use bar::{FindBar, find_ui};

use std::collections::HashSet;

use crate::document::{Selection, Session};
use crate::language::Message;
use crate::search::{self, Found, Hit};

use super::center::{self, Center};
use super::notice::Notice;
use super::request::{Request, Requests};
use super::state::State;

/// Something asked of find and replace.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FindRequest {
    /// Show the bar; with the row for replacing when set.
    Open {
        /// Replacing is wanted.
        replacing: bool,
    },
    /// Show the row for replacing, or put it away.
    Replacing(bool),
    /// Put the bar away.
    Close,
    /// Look for this.
    Query(String),
    /// Put this in place of what is found.
    By(String),
    /// Go to the next occurrence, or to the one before.
    Step {
        /// The next.
        forward: bool,
    },
    /// Go to this occurrence.
    GoTo(usize),
    /// Leave this occurrence as it is when all are replaced, or no longer.
    Exclude(usize, bool),
    /// Replace the occurrence one is at.
    ReplaceOne,
    /// Replace all that are not left out.
    ReplaceAll,
}

/// What is looked for and what was found.
#[derive(Debug, Default)]
pub(crate) struct Find {
    /// The bar is shown.
    pub(crate) open: bool,
    /// The bar has a row for replacing.
    pub(crate) replacing: bool,
    /// What is looked for.
    pub(crate) query: String,
    /// What is put in its place.
    pub(crate) by: String,
    /// Counts how often the bar was asked for: each time it takes the focus.
    pub(crate) asked: u64,
    /// Every occurrence on the map as it is shown.
    pub(crate) found: Found,
    /// The occurrence one is at.
    pub(crate) at: usize,
    /// Occurrences that stay as they are when all are replaced.
    excluded: HashSet<usize>,
    /// The map and the query it was found for.
    of: Option<(u64, u64, String)>,
}

impl Find {
    /// The occurrence one is at.
    pub(crate) fn current(&self) -> Option<&Hit> {
        self.found.hits.get(self.at)
    }

    /// Whether there is anything to go to.
    pub(crate) fn has_hits(&self) -> bool {
        self.open && !self.found.hits.is_empty()
    }

    /// Whether the occurrence stays as it is when all are replaced.
    pub(crate) fn is_excluded(&self, place: usize) -> bool {
        self.excluded.contains(&place)
    }

    /// How many occurrences would be replaced.
    pub(crate) fn chosen(&self) -> usize {
        self.found.hits.len() - self.excluded.len()
    }

    /// Looks again when the map or the query is another.
    pub(crate) fn renew(&mut self, document: u64, session: &Session) {
        if !self.open {
            return;
        }
        let revision = session.revision();
        let is_same = |(d, r, query): &(u64, u64, String)| {
            (*d, *r) == (document, revision) && *query == self.query
        };
        if self.of.as_ref().is_some_and(is_same) {
            return;
        }
        self.found = search::find(session.map(), &self.query);
        self.at = self.at.min(self.found.hits.len().saturating_sub(1));
        self.excluded.clear();
        self.of = Some((document, revision, self.query.clone()));
    }
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, requests: &mut Requests, request: FindRequest) {
    match request {
        FindRequest::Open { replacing: false } if !center::is_shown(state, Center::Canvas) => {
            state.find_in_center = true;
        }
        FindRequest::Open { replacing } => open(&mut state.find, replacing),
        FindRequest::Replacing(replacing) => state.find.replacing = replacing,
        FindRequest::Close => state.find.open = false,
        FindRequest::Query(query) => {
            state.find.query = query;
            state.find.at = 0;
            renew(state);
            show(state, requests);
        }
        FindRequest::By(by) => state.find.by = by,
        FindRequest::Step { forward } => step(state, requests, forward),
        FindRequest::GoTo(place) => {
            state.find.at = place;
            show(state, requests);
        }
        FindRequest::Exclude(place, excluded) => {
            if excluded {
                state.find.excluded.insert(place);
            } else {
                state.find.excluded.remove(&place);
            }
        }
        FindRequest::ReplaceOne => {
            let at = state.find.at;
            replace(state, |place| place == at);
            renew(state);
            show(state, requests);
        }
        FindRequest::ReplaceAll => {
            let excluded = std::mem::take(&mut state.find.excluded);
            replace(state, |place| !excluded.contains(&place));
        }
    }
}

fn open(find: &mut Find, replacing: bool) {
    find.replacing = replacing || (find.open && find.replacing);
    find.open = true;
    find.asked += 1;
}

fn renew(state: &mut State) {
    if let Some(document) = state.documents.active() {
        state.find.renew(document.number, &document.session);
    }
}

/// Goes one occurrence on, round the end. Closed, it opens.
fn step(state: &mut State, requests: &mut Requests, forward: bool) {
    if !state.find.open {
        return open(&mut state.find, false);
    }
    renew(state);
    let count = state.find.found.hits.len();
    if count > 0 {
        let by = if forward { 1 } else { count - 1 };
        state.find.at = (state.find.at + by) % count;
    }
    show(state, requests);
}

/// Selects and reveals what the occurrence one is at stands in.
fn show(state: &State, requests: &mut Requests) {
    let Some(hit) = state.find.current() else {
        return;
    };
    match hit.place.target() {
        Some(target) => {
            requests.select(target.clone());
            requests.push(Request::Reveal(target));
        }
        None => requests.push(Request::Select(Selection::default())),
    }
}

/// Replaces the chosen occurrences in one step and says how many they were.
fn replace(state: &mut State, chosen: impl Fn(usize) -> bool) {
    let find = &state.find;
    let Some(session) = state.documents.active_mut().map(|open| &mut open.session) else {
        return;
    };
    let hits = find.found.hits.iter().enumerate();
    let hits = hits.filter(|(place, _)| chosen(*place)).map(|(_, hit)| hit);
    let hits: Vec<&Hit> = hits.collect();
    let Some(command) = search::replace(session.map(), hits.iter().copied(), &find.by) else {
        return;
    };
    let notice = match session.run(&command) {
        Ok(_) if hits.len() > 1 => {
            let message = Message::new("find-replaced").count("count", hits.len());
            Notice::good(message)
        }
        Ok(_) => return,
        Err(refusal) => Notice::warning(refusal.message()),
    };
    state.notices.push(notice);
}

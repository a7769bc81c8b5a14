//! The filter over the canvas: what is wanted, what that means on the map, and
//! the saved views. Which elements fit is `search`'s to say, once for a state
//! of the map.

mod bar;
mod choices;
mod views;

pub(crate) use bar::filter_ui;
pub(crate) use choices::Choices;

use std::collections::HashSet;

use crate::document::{Filter, Map, NodeId, SavedView, Session, Target, ViewCommand, ViewId};
use crate::exchange::random_bits;
use crate::search::{Fitting, fitting};

use super::request::Requests;
use super::state::State;

/// Something asked of the filter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FilterRequest {
    /// Show the bar, or put it away and show everything again.
    Toggle,
    /// Want this.
    Set(Filter),
    /// Leave the rest out of the picture, or fade it.
    Hide(bool),
    /// Show what a saved view shows.
    Apply(ViewId),
    /// Keep what is shown as a view of this name. A view of the same name
    /// takes it over.
    Save(String),
    /// Call a view otherwise.
    Rename(ViewId, String),
    /// Delete a view.
    Remove(ViewId),
}

/// The filter of one open map.
#[derive(Debug, Default)]
pub(crate) struct Filtering {
    /// The bar is shown.
    pub(crate) open: bool,
    /// What is wanted.
    pub(crate) filter: Filter,
    /// The rest is left out of the picture.
    pub(crate) hides: bool,
    /// What it means on the map as it is shown.
    pub(crate) fitting: Fitting,
    /// What the map offers to filter by.
    pub(crate) choices: Choices,
    /// Changes with what is shown.
    pub(crate) version: u64,
    /// What has to be in the picture whatever the filter says.
    wanted: Option<NodeId>,
    of: Option<(u64, Filter, bool)>,
}

impl Filtering {
    /// Finds again what is meant when the map or the filter is another.
    pub(crate) fn renew(&mut self, session: &Session) {
        let of = (session.revision(), self.filter.clone(), self.hides);
        if (self.of.is_none() && !self.open) || self.of.as_ref() == Some(&of) {
            return;
        }
        let before = (std::mem::take(&mut self.fitting), self.of.take());
        self.fitting = fitting(session.map(), &self.filter);
        let wanted = self.wanted.take();
        if self.hides && wanted.is_some_and(|id| self.fitting.rest.contains(&id)) {
            // What somebody asks to see is not kept from them.
            self.hides = false;
        }
        self.choices = Choices::of(session.map());
        let hid = before.1.is_some_and(|(_, _, hides)| hides);
        if before.0 != self.fitting || hid != self.hides {
            self.version += 1;
        }
        self.of = Some((of.0, of.1, self.hides));
    }

    /// Sees to it that an element can be shown.
    pub(crate) fn want(&mut self, target: &Target) {
        let Target::Node(id) = target else {
            return;
        };
        if self.hides {
            self.wanted = Some(*id);
            if self.fitting.rest.contains(id) {
                self.hides = false;
            }
        }
    }

    /// The nodes left out of the picture.
    pub(crate) fn hidden(&self) -> HashSet<NodeId> {
        if self.hides {
            self.fitting.rest.clone()
        } else {
            HashSet::new()
        }
    }

    /// The nodes that step back.
    pub(crate) fn faded(&self) -> Option<&HashSet<NodeId>> {
        (!self.hides && !self.fitting.rest.is_empty()).then_some(&self.fitting.rest)
    }

    /// The saved view that is shown now, if it is one.
    pub(crate) fn view<'a>(&self, map: &'a Map) -> Option<&'a SavedView> {
        let mut views = map.views().iter();
        views.find(|view| view.filter == self.filter && view.hides == self.hides)
    }
}

/// Does what was asked for.
pub(crate) fn answer(state: &mut State, requests: &mut Requests, request: FilterRequest) {
    let Some(document) = state.documents.active_mut() else {
        return;
    };
    let map = document.session.map();
    let filtering = &mut document.filter;
    match request {
        FilterRequest::Toggle if filtering.open => {
            filtering.open = false;
            filtering.filter = Filter::default();
            filtering.hides = false;
        }
        FilterRequest::Toggle => filtering.open = true,
        FilterRequest::Set(filter) => filtering.filter = filter,
        FilterRequest::Hide(hides) => filtering.hides = hides,
        FilterRequest::Apply(id) => {
            if let Some(view) = map.view(id) {
                filtering.open = true;
                filtering.filter = view.filter.clone();
                filtering.hides = view.hides;
            }
        }
        FilterRequest::Save(name) => {
            let mut same = map.views().iter().filter(|view| view.name == name);
            let mut view = same
                .next()
                .cloned()
                .unwrap_or_else(|| SavedView::new(ViewId::mint(random_bits()), name));
            view.filter = filtering.filter.clone();
            view.hides = filtering.hides;
            requests.run(ViewCommand::Save(view));
        }
        FilterRequest::Rename(id, name) => requests.run(ViewCommand::Rename { id, name }),
        FilterRequest::Remove(id) => requests.run(ViewCommand::Remove(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{NodeCommand, Stage, StageId, Touchpoint, TouchpointId};

    fn session() -> Session {
        let stage = Stage::new(StageId::mint(1));
        let mut chat = Touchpoint::new(TouchpointId::mint(1), stage.id);
        chat.channel = "chat".into();
        let branch = Touchpoint::new(TouchpointId::mint(2), stage.id);
        let map = [stage.into(), chat.into(), branch.into()].into_iter().fold(
            Map::default(),
            |map, node| {
                let add = NodeCommand::Add { node, before: None };
                map.after(&add.into()).expect("a sound map")
            },
        );
        Session::new(map)
    }

    fn chat() -> Filter {
        Filter {
            channels: vec!["chat".into()],
            ..Filter::default()
        }
    }

    #[test]
    fn what_is_asked_for_is_never_hidden() {
        let session = session();
        let mut filtering = Filtering {
            open: true,
            filter: chat(),
            hides: true,
            ..Filtering::default()
        };
        filtering.renew(&session);
        assert_eq!(filtering.hidden().len(), 1);
        filtering.want(&TouchpointId::mint(1).into());
        assert!(filtering.hides);
        filtering.want(&TouchpointId::mint(2).into());
        filtering.renew(&session);
        assert!(!filtering.hides);
        assert_eq!(filtering.faded().map(HashSet::len), Some(1));
    }

    #[test]
    fn the_picture_is_made_anew_only_when_another_part_is_shown() {
        let session = session();
        let mut filtering = Filtering {
            open: true,
            ..Filtering::default()
        };
        filtering.renew(&session);
        let first = filtering.version;
        filtering.renew(&session);
        assert_eq!(filtering.version, first);
        filtering.filter = chat();
        filtering.renew(&session);
        assert_ne!(filtering.version, first);
    }
}

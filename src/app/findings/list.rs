//! The findings of the open map, made anew for each committed state of it:
//! small maps before the frame, large ones on a thread beside it.

use egui::Context;

use crate::app::documents::Document;
use crate::app::task::{Tasks, Work};
use crate::document::{Map, StateId};
use crate::findings::{Finding, findings};

/// A map with more nodes and links than this is looked through beside the
/// window: it takes longer than a third of a frame.
const LARGE: usize = 3_000;

/// A committed state of one open map.
type Of = (u64, StateId);

/// What is found on the open map.
#[derive(Debug, Default)]
pub(crate) struct FindingList {
    /// The state these are the findings of.
    of: Option<Of>,
    /// A state that was met first in the last frame.
    met: Option<Of>,
    all: Vec<Finding>,
    tasks: Tasks<(Of, Vec<Finding>)>,
}

impl FindingList {
    /// Finds again when the map is in another state. What is only being typed
    /// or dragged does not count yet.
    pub(crate) fn follow(&mut self, document: Option<&Document>, context: &Context) {
        self.tasks.attach(context);
        for (of, all) in self.tasks.finished().into_iter().flatten() {
            (self.of, self.all) = (Some(of), all);
        }
        let Some(document) = document else {
            return self.forget();
        };
        let now = (document.number, document.session.state());
        if self.of.is_some_and(|(number, _)| number != now.0) {
            self.forget();
        }
        if self.of == Some(now) || self.tasks.is_busy() {
            return;
        }
        // A burst of edits is looked through at its end, not at each of them.
        if self.of.is_some() && self.met.replace(now) != Some(now) {
            return context.request_repaint();
        }
        self.find(now, document.session.committed());
    }

    fn find(&mut self, of: Of, map: &Map) {
        // A search that dies is not begun again for the same state.
        self.of = Some(of);
        if map.node_count() + map.link_count() <= LARGE {
            self.all = findings(map);
            return;
        }
        let map = map.clone();
        self.tasks
            .start(Work::quiet(), move |_| (of, findings(&map)));
    }

    fn forget(&mut self) {
        (self.of, self.all) = (None, Vec::new());
    }

    /// Those still to be dealt with, the heaviest first.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Finding> {
        self.all.iter().filter(|finding| finding.is_open())
    }

    /// Those that somebody decided to leave.
    pub(crate) fn dismissed(&self) -> impl Iterator<Item = &Finding> {
        self.all.iter().filter(|finding| !finding.is_open())
    }

    /// Whether a large map is being looked through.
    pub(crate) fn is_busy(&self) -> bool {
        self.tasks.is_busy()
    }
}

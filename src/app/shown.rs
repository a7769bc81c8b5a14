//! What of the open map the canvas shows: less than all of it where something
//! is hidden, folded up or collapsed. No file remembers it.

use std::collections::HashSet;

use crate::document::{LaneId, NodeId, PersonaId, StageId};
use crate::exchange::PictureView;

use super::documents::Document;

/// What the canvas shows of a map, by what it does not.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shown {
    /// Nodes that are left out.
    pub(crate) hidden: HashSet<NodeId>,
    /// Lanes of which the title alone is shown.
    pub(crate) folded: HashSet<LaneId>,
    /// Stages of which a summary is shown.
    pub(crate) collapsed: HashSet<StageId>,
    /// The persona whose path is highlighted.
    pub(crate) path: Option<PersonaId>,
}

impl Shown {
    /// Whether a node is part of the picture.
    pub(crate) fn has(&self, id: impl Into<NodeId>) -> bool {
        !self.hidden.contains(&id.into())
    }
}

impl Document {
    /// What the canvas shows of the map.
    pub(crate) fn shown(&self) -> Shown {
        let mut hidden = self.filter.hidden();
        hidden.extend(self.personas.hidden());
        Shown {
            hidden,
            folded: self.folded.lanes.clone(),
            collapsed: self.collapsed.stages().clone(),
            path: self.personas.path,
        }
    }

    /// What a picture in a file may follow; `None` while everything is shown.
    pub(crate) fn picture_view(&self) -> Option<PictureView> {
        let Shown {
            folded, collapsed, ..
        } = self.shown();
        let filter = self.filter.filter.clone();
        let whole = filter.is_empty() && folded.is_empty() && collapsed.is_empty();
        (!whole).then_some(PictureView {
            filter,
            hides: self.filter.hides,
            folded,
            collapsed,
        })
    }
}

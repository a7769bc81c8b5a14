//! Saving, renaming and deleting views.

use crate::document::CommandError;
use crate::document::model::{Map, SavedView, ViewId};

/// Something to do to the saved views.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewCommand {
    /// Add a view at the end, or set the one of this id.
    Save(SavedView),
    /// Call a view otherwise.
    Rename {
        /// The view.
        id: ViewId,
        /// Its new name.
        name: String,
    },
    /// Delete a view.
    Remove(ViewId),
}

impl ViewCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Save(view) => map.put_view(view.clone()),
            Self::Rename { id, name } => {
                let view = map.view(*id).ok_or(CommandError::Missing(id.0))?;
                map.put_view(SavedView {
                    name: name.clone(),
                    ..view.clone()
                })
            }
            Self::Remove(id) => map.remove_view(*id),
        }
    }
}

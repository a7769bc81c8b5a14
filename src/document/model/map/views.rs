//! Changing saved views.

use super::{Map, check, list};
use crate::document::CommandError;
use crate::document::model::id::{PersonaId, ViewId};
use crate::document::model::view::SavedView;

impl Map {
    /// Adds a view at the end, or replaces the one with its id.
    pub(in crate::document) fn put_view(&mut self, view: SavedView) -> Result<(), CommandError> {
        check::view(self, &view)?;
        list::put(&mut self.views, view, |old, new| old.id == new.id);
        Ok(())
    }

    pub(in crate::document) fn remove_view(&mut self, id: ViewId) -> Result<(), CommandError> {
        if self.view(id).is_none() {
            return Err(CommandError::Missing(id.0));
        }
        list::retain(&mut self.views, |view| view.id != id);
        Ok(())
    }

    /// Views no longer ask for a persona that is gone.
    pub(super) fn forget_in_views(&mut self, persona: PersonaId) {
        let asks = |view: &SavedView| view.filter.personas.contains(&persona);
        list::change(&mut self.views, asks, |view| {
            view.filter.personas.retain(|other| *other != persona);
        });
    }
}

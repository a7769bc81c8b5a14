//! Changing which findings are dismissed.

use super::{Map, check, list};
use crate::document::CommandError;
use crate::document::model::dismissal::Dismissal;
use crate::document::model::id::Id;

impl Map {
    /// Adds a dismissal at the end, or replaces the one of its kind and
    /// elements.
    pub(in crate::document) fn put_dismissal(
        &mut self,
        mut dismissal: Dismissal,
    ) -> Result<(), CommandError> {
        dismissal.put_in_order();
        check::dismissal(self, &dismissal)?;
        list::put(&mut self.dismissals, dismissal, |old, new| {
            old.is_of(&new.kind, &new.about)
        });
        Ok(())
    }

    pub(in crate::document) fn remove_dismissal(
        &mut self,
        kind: &str,
        about: &[Id],
    ) -> Result<(), CommandError> {
        if self.dismissal(kind, about).is_none() {
            return Err(CommandError::NotDismissed);
        }
        list::retain(&mut self.dismissals, |old| !old.is_of(kind, about));
        Ok(())
    }

    /// What was left about an element goes with it.
    pub(super) fn forget_dismissals_of(&mut self, id: Id) {
        list::retain(&mut self.dismissals, |dismissal| {
            dismissal.about.binary_search(&id).is_err()
        });
    }
}

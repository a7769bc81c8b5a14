//! What a newer version wrote and this one does not know: carried along
//! unread and written back unchanged.

use std::sync::Arc;

/// Unknown fields of one record: name and value, exactly as they stood in the
/// file. Nearly always empty, so a record pays one pointer for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptFields(Option<Arc<[(String, String)]>>);

impl KeptFields {
    /// Keeps these fields, in this order.
    #[must_use]
    pub fn new(fields: Vec<(String, String)>) -> Self {
        if fields.is_empty() {
            Self(None)
        } else {
            Self(Some(fields.into()))
        }
    }

    /// Name and value of each field.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        self.0.as_deref().unwrap_or_default()
    }
}

/// A whole record that could not become part of the map: of an unknown kind,
/// or pointing at something that is not there. It stays in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRecord {
    /// The list it stood in.
    pub section: String,
    /// The record exactly as it stood in the file.
    pub text: String,
}

//! What the open map finds by itself, as a panel: by kind, the heaviest first,
//! a click leads to the place. What counts as a finding is `crate::findings`'
//! to say, once for a committed state of the map.

mod glyph;
mod heading;
mod keys;
mod list;
mod panel;
mod reason;
mod row;

pub(crate) use list::FindingList;
pub(crate) use panel::{FindingsPanel, findings_ui};

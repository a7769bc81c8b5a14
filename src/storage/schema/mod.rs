//! The file format: frozen record types, one file per version, and how a
//! record is read from and written to text.
//!
//! Nothing here knows the live model. A version that has been released is
//! never changed; a new one gets its own file and a migration from the last.

mod record;
mod value;

pub(super) mod v1;

pub(super) use record::{Few, List, Record, budget};
pub(super) use value::{Line, as_text, quoted};

//! The file format: frozen record types, one file per version, and how a
//! record is read from and written to text.
//!
//! Nothing here knows the live model. A version that has been released is
//! never changed. A new one, `v2`, gets its own file with `From<v1::File>`; the
//! reader parses the version the header names and takes one such step after
//! another, so that the rest of the house knows the newest version alone. A
//! test asks for a kept file of every version. So far there is one version and
//! no step.

mod record;
mod value;

pub(super) mod v1;

pub(super) use record::{Few, List, Record, budget};
pub(super) use value::{Line, as_text, quoted};

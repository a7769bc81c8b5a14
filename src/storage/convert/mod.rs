//! Between the records of the file and the parts of a map.

mod from_file;
mod ids;
pub(super) mod to_file;

pub(super) use from_file::{Converted, Note, Spot, from_file};
pub(super) use to_file::to_file;

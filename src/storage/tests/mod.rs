//! Tests of reading, writing and saving, by what goes in.

pub(in crate::storage) mod any_map;
mod bad_input;
pub(in crate::storage) mod faults;
mod large;
mod messages;
mod not_counted;
mod old_and_new;
mod repairs;
mod round_trip;
mod saving;
#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../../../tests/support/mod.rs"]
pub(in crate::storage) mod support;
mod versions;

use super::{Finding, Found};

/// A file that uses everything the format has, as this version writes it.
fn sample() -> String {
    include_str!("sample.ron").replace("0.1.0", env!("CARGO_PKG_VERSION"))
}

/// A file with these sections after the header.
fn file_with(sections: &str) -> String {
    format!("(\n    format: \"waypost-map\", version: 1,\n{sections}\n)\n")
}

/// Whether something of the file was changed or left out; a number that is
/// only not counted stays.
fn is_loss(finding: &Finding) -> bool {
    finding.is_problem() && !matches!(finding.what, Found::NotCounted(_))
}

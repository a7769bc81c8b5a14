//! A map becomes text: header first, one record a line, in the order of the
//! map, so that a small edit is a small difference.

use super::convert::to_file;
use super::header::{FORMAT, MIN_READER, VERSION};
use super::schema::v1::HEADER;
use super::schema::{Line, Record, quoted};
use crate::document::Map;

/// The text of a file that holds this map: UTF-8, lines end with `\n`.
///
/// Reading it gives an equal map; writing that one gives the same text.
#[must_use]
pub fn write(map: &Map) -> String {
    let mut text = String::from("(\n    ");
    to_file(map).write_fields(&mut Line::of_file(&mut text, HEADER));
    text.push_str(",\n)\n");
    text
}

/// The fields that every file begins with, as text; `numbers` are those of a
/// newer version, if one wrote the map.
pub(super) fn header(numbers: &[&str]) -> String {
    let format = quoted(FORMAT);
    if numbers.is_empty() {
        format!("format: {format}, version: {VERSION}, min_reader: {MIN_READER}")
    } else {
        format!("format: {format}, {}", numbers.join(", "))
    }
}

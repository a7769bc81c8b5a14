//! Readings as a table: what its columns are called, what a text in a cell
//! means, and what a pasted block becomes.

mod block;
mod field;
mod names;
mod paste;
#[cfg(test)]
mod tests;
mod unnamed;

pub use block::{has_header, paste_readings};
pub use field::{ReadingField, number_text, with_number, with_text};
pub use names::Names;
pub use paste::{AskedReading, PastedReadings, RefusedCell, UsualReading};
pub use unnamed::paste_unnamed;

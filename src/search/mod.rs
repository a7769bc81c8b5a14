//! Questions to a map: where a text stands, and which elements a filter means.
//!
//! Everything here is a pure function of the map. Nothing is changed: a
//! replacement is handed back as a command.

mod filter;
mod find;
mod fold;
mod replace;
mod texts;

pub use filter::{Fitting, fitting};
pub use find::{Found, Hit, MOST_HITS, find};
pub use fold::fold;
pub use replace::{Replaced, replace, replaced};
pub use texts::{Field, Place, hidden_characters, text_at};

//! What the program says, in Russian and English.
//!
//! Everything a user reads comes from the translation files under
//! `assets/translations/` and is asked for by key; numbers are written the way
//! the language writes them. Here stand no sentences, only the means to say
//! them.

mod cause;
mod choice;
mod message;
mod moment;
mod number;
mod texts;

pub use choice::Language;
pub use message::{Message, Value};
pub use texts::Texts;

//! What the program says, in Russian and English.
mod message;
pub use message::{Message, Value};

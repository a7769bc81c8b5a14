//! The map and the only code that can change it.
mod error;
mod model;
pub use error::CommandError;
pub use model::*;

//! The map and the only code that can change it.
//!
//! Everybody reads a [`Map`]; it changes through [`Command`]s alone, mostly by
//! way of a [`Session`], which keeps history, selection and the one pending
//! edit. Nothing here knows the window, files, clocks or chance.

mod command;
mod error;
mod history;
mod model;
mod selection;
mod session;

pub use command::{
    ArrangeCommand, Command, FindingCommand, LaneCommand, LinkCommand, NodeCommand, NumberCommand,
    StageCommand, ViewCommand,
};
pub use error::CommandError;
pub use history::{HistoryStep, StateId, StepPlace};
pub use model::*;
pub use selection::{Selection, Target};
pub use session::{Owner, PendingKind, Session};

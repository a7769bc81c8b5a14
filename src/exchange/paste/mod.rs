//! Text from the clipboard becomes part of a map: a block of a spreadsheet, an
//! outline or list, cards copied in Waypost.
//!
//! Reading a text is one thing and knows no map; what it becomes on a map is
//! another, and always one command, so that it is one step to undo.

mod build;
mod fragment;
mod outline;
mod table;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use thiserror::Error;

use crate::document::{Command, LaneId, Map, NodeId, StageId, TouchpointId};
use crate::language::{Message, Texts};

pub use fragment::{Fragment, is_fragment};
pub use table::read as cells_of;

use build::Build;

/// Characters of a text that is pasted.
const MAX_CHARS: usize = 2_000_000;
/// Lines or cells of a text that is pasted.
const MAX_PARTS: usize = 20_000;

/// Where a text is pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PastePlace {
    /// The lane of the focus; `None` above the lanes.
    pub lane: Option<LaneId>,
    /// The stage of the focus.
    pub stage: Option<StageId>,
    /// The touchpoint of the focus.
    pub touchpoint: Option<TouchpointId>,
}

/// What a text becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// Puts it on the map, as one step with a count in its label.
    pub command: Command,
    /// What is new or different, in order.
    pub nodes: Vec<NodeId>,
    /// How many cells find no place, the first of them, and why; `None` when
    /// all do.
    pub left_out: Option<Message>,
}

/// Why a text is not pasted.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PasteError {
    /// There is no text in it.
    #[error("there is nothing to paste")]
    Empty,
    /// It is longer than a map of this kind would be.
    #[error("the text has more than {limit} lines or cells")]
    TooLarge {
        /// How many lines or cells there may be.
        limit: usize,
    },
    /// It is longer than could be taken apart in a moment.
    #[error("the text is longer than {limit} characters")]
    TooLong {
        /// How many characters there may be.
        limit: usize,
    },
    /// Nothing of it means anything at the focus.
    #[error("nothing of it fits here")]
    NothingFits,
    /// No cell fits where it would come to stand: how many, which, and why.
    #[error("no cell fits where it would come to stand")]
    LeftOut(Message),
    /// Cards of Waypost that cannot be read.
    #[error("the cards cannot be read")]
    BrokenFragment,
}

impl PasteError {
    /// What happened, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("paste-empty"),
            Self::TooLarge { limit } => Message::new("paste-too-large").count("limit", *limit),
            Self::TooLong { limit } => Message::new("paste-too-long").count("limit", *limit),
            Self::NothingFits => Message::new("paste-nothing-fits"),
            Self::LeftOut(message) => message.clone(),
            Self::BrokenFragment => Message::new("paste-broken"),
        }
    }
}

/// What `text` becomes at `place` of `map`: cells when there is a tab between
/// two of them, lines otherwise.
///
/// # Errors
/// Why it becomes nothing.
pub fn paste(
    text: &str,
    map: &Map,
    place: PastePlace,
    texts: &Texts,
    random: &mut dyn FnMut() -> u64,
) -> Result<Pasted, PasteError> {
    if text.chars().nth(MAX_CHARS).is_some() {
        return Err(PasteError::TooLong { limit: MAX_CHARS });
    }
    if text.trim().is_empty() {
        return Err(PasteError::Empty);
    }
    if is_fragment(text) {
        return Fragment::read(text)?.paste(map, place, random);
    }
    let build = Build::new(map, texts, place, random);
    if table::is_table(text) {
        table::paste(&within(table::read(text))?, build)
    } else {
        outline::paste(&within(outline::read(text))?, build)
    }
}

fn within<T>(parts: Vec<T>) -> Result<Vec<T>, PasteError> {
    if parts.len() > MAX_PARTS {
        return Err(PasteError::TooLarge { limit: MAX_PARTS });
    }
    Ok(parts)
}

/// These, each once.
fn each_once(nodes: Vec<NodeId>) -> Vec<NodeId> {
    let mut seen = HashSet::new();
    nodes.into_iter().filter(|id| seen.insert(*id)).collect()
}

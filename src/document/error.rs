//! Why a command is refused: always something the user can understand.

use thiserror::Error;

use super::model::{Id, LinkKind, NodeId, NodeKind, Stray};
use crate::language::Message;

/// A refusal. The map is unchanged.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CommandError {
    /// The element is no longer there.
    #[error("there is no element {0}")]
    Missing(Id),
    /// Another element has this id already.
    #[error("the id {0} is taken")]
    Taken(Id),
    /// Links of this kind do not lead between such elements.
    #[error("a {kind:?} link cannot lead from a {from:?} to a {to:?}")]
    LinkNotAllowed {
        /// Kind of the link.
        kind: LinkKind,
        /// Kind of its start.
        from: NodeKind,
        /// Kind of its end.
        to: NodeKind,
    },
    /// Both ends are the same element.
    #[error("{0:?} cannot be linked to itself")]
    SelfLink(NodeId),
    /// A number outside its range; the field is named by its word.
    #[error("{field} is out of range")]
    OutOfRange {
        /// Word of the field.
        field: &'static str,
    },
    /// A number that its metric cannot have.
    #[error("{} lies outside the metric's range", .0.field)]
    Impossible(Stray),
    /// A text longer than the limit.
    #[error("{field} is longer than {limit} characters")]
    TooLong {
        /// Word of the field.
        field: &'static str,
        /// The limit in characters.
        limit: usize,
    },
    /// More elements than a map may hold.
    #[error("a map holds at most {limit} {what}")]
    TooMany {
        /// Word of what there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// The lane cannot hold notes.
    #[error("notes cannot lie in this lane")]
    LaneHoldsNoNotes,
    /// Another reading has the same metric, place, persona and period.
    #[error("there is a reading of this metric, place, persona and period already")]
    ReadingExists,
    /// The finding is not dismissed.
    #[error("the finding is not dismissed")]
    NotDismissed,
    /// The finding is dismissed already.
    #[error("the finding is dismissed already")]
    DismissedTwice,
    /// The emotion scale is not in order.
    #[error("the emotion scale needs a minimum below its maximum and a neutral between")]
    BadScale,
}

impl CommandError {
    /// The refusal in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(id) => Message::new("refused-missing").text("id", id.as_str()),
            Self::Taken(id) => Message::new("refused-taken").text("id", id.as_str()),
            Self::LinkNotAllowed { kind, from, to } => Message::new("refused-link")
                .word("kind", "link", kind.word())
                .word("from", "node", from.word())
                .word("to", "node", to.word()),
            Self::SelfLink(_) => Message::new("refused-self-link"),
            Self::OutOfRange { field } => {
                Message::new("refused-range").word("field", "field", *field)
            }
            Self::Impossible(stray) => {
                stray
                    .said("refused-impossible")
                    .word("field", "field", stray.field)
            }
            Self::TooLong { field, limit } => Message::new("refused-too-long")
                .word("field", "field", *field)
                .count("limit", *limit),
            Self::TooMany { what, limit } => Message::new("refused-too-many")
                .word("what", "many", *what)
                .count("limit", *limit),
            Self::LaneHoldsNoNotes => Message::new("refused-lane-notes"),
            Self::ReadingExists => Message::new("refused-reading-exists"),
            Self::NotDismissed => Message::new("refused-not-dismissed"),
            Self::DismissedTwice => Message::new("refused-dismissed-twice"),
            Self::BadScale => Message::new("refused-scale"),
        }
    }
}

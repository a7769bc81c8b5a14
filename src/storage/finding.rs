//! What was found in a file that could be opened: repairs, records set aside,
//! what a newer version left there. Nothing is repaired without one of these.

use super::error::{in_brackets, named};
use crate::document::{CommandError, Stray};
use crate::language::Message;

/// Something about one place of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// What it is, and what was done about it.
    pub what: Found,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The list of the file, such as `touchpoints`; `map` for the title block,
    /// `file` for the file as a whole.
    pub section: &'static str,
    /// Id of the record as it stands in the file; for a link both ends, for a
    /// reading its metric.
    pub id: String,
    /// Line, from 1, where the record begins.
    pub line: Option<usize>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// The record cannot be part of the map. It is kept in the file.
    SetAside(Reason),
    /// The id has characters that no id can have; it became another one, and
    /// what named it follows.
    IdReplaced {
        /// The new id.
        to: String,
    },
    /// Another record has this id; this one got a new one.
    IdTaken {
        /// The new id.
        to: String,
    },
    /// The number cannot be; it was taken out.
    NumberRemoved {
        /// Name of the field.
        field: &'static str,
        /// The number that stood there.
        value: f64,
    },
    /// The word is not one of this version's; the usual choice stands in for
    /// it, and the word stays in the file.
    UnknownWord {
        /// Name of the field.
        field: &'static str,
        /// The word.
        word: String,
    },
    /// The colour is not `#RRGGBB`; it is left out and stays in the file.
    NotAColor {
        /// What stood there.
        text: String,
    },
    /// The picture cannot be shown; it is left out and stays in the file.
    BadPicture(PictureFault),
    /// The picture looked sound and cannot be decoded; it is a blank space on
    /// the map.
    BlankPicture,
    /// Texts have characters that nobody sees or that turn a text round; marks
    /// stand for them wherever they are shown. The place is the first.
    HiddenCharacters {
        /// Name of the field of the first.
        field: &'static str,
        /// In how many texts of the map there are some.
        count: usize,
    },
    /// The touchpoint's stage is not there; one was added for it.
    StageAdded {
        /// The stage that is missing.
        missing: String,
    },
    /// The note's lane is not there or holds no notes; it lies in another one.
    LaneChanged {
        /// The lane it names.
        missing: String,
    },
    /// The lane lists a metric that is not there.
    MetricUnlisted {
        /// The metric.
        metric: String,
    },
    /// The emotion scale was not in order; it is −2 to +2 now.
    ScaleReset,
    /// A metric cannot have this number. It stays, and nothing counts it.
    NotCounted(Stray),
    /// Fields this version does not know. They stay in the file.
    UnknownField {
        /// Name of the field.
        field: String,
        /// How many records of the list have it; the place is the first.
        count: usize,
    },
    /// A newer version wrote the file; what it added stays in it.
    NewerVersion {
        /// The program that wrote it.
        written_by: String,
    },
    /// Comments in the file do not survive a save.
    Comments,
}

/// Why a picture of a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// It is no PNG or JPEG, or breaks off.
    Damaged,
    /// It has more pixels than can be shown.
    TooLarge,
    /// The map has more of them than can be shown.
    TooMany,
}

/// Why a record was set aside.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// It points at something that is not there.
    Dangling {
        /// What it points at.
        id: String,
    },
    /// It is of a kind this version does not know.
    UnknownKind {
        /// The word of the kind.
        word: String,
    },
    /// Its counts are incomplete or of several kinds at once.
    Counts,
    /// The map refuses it.
    Refused(CommandError),
}

impl Finding {
    /// Whether something had to be changed or left out. What is only worth
    /// knowing is no problem.
    #[must_use]
    pub fn is_problem(&self) -> bool {
        !matches!(
            self.what,
            Found::UnknownField { .. }
                | Found::NewerVersion { .. }
                | Found::Comments
                | Found::BlankPicture
                | Found::HiddenCharacters { .. }
        )
    }

    /// What was found and done, in the user's language; the place is said by
    /// `Place::message`.
    #[must_use]
    pub fn message(&self) -> Message {
        match &self.what {
            Found::SetAside(reason) => reason.message(),
            Found::IdReplaced { to } => Message::new("found-id-replaced").text("to", to.clone()),
            Found::IdTaken { to } => Message::new("found-id-taken").text("to", to.clone()),
            Found::NumberRemoved { field, value } => {
                let message = Message::new("found-number-removed");
                with_number(named(message, field), *value)
            }
            Found::UnknownWord { field, word } => {
                named(Message::new("found-unknown-word"), field).text("word", word.clone())
            }
            Found::NotAColor { text } => {
                Message::new("found-not-a-color").text("text", text.clone())
            }
            Found::BadPicture(fault) => Message::new(match fault {
                PictureFault::Damaged => "found-picture-damaged",
                PictureFault::TooLarge => "found-picture-too-large",
                PictureFault::TooMany => "found-picture-too-many",
            }),
            Found::BlankPicture => Message::new("found-picture-blank"),
            Found::HiddenCharacters { field, count } => Message::new("found-hidden-characters")
                .word("field", "field", field.replace('_', "-"))
                .count("count", *count),
            Found::StageAdded { missing } => {
                Message::new("found-stage-added").text("id", missing.clone())
            }
            Found::LaneChanged { missing } => {
                Message::new("found-lane-changed").text("id", missing.clone())
            }
            Found::MetricUnlisted { metric } => {
                Message::new("found-metric-unlisted").text("id", metric.clone())
            }
            Found::ScaleReset => Message::new("found-scale-reset"),
            Found::NotCounted(stray) => named(stray.said("found-not-counted"), stray.field),
            Found::UnknownField { field, count } => Message::new("found-unknown-field")
                .text("field", field.clone())
                .count("count", *count),
            Found::NewerVersion { written_by } => {
                Message::new("found-newer-version").text("program", in_brackets(written_by))
            }
            Found::Comments => Message::new("found-comments"),
        }
    }
}

/// The number as a person reads it, however large or small; what is none as it
/// stands in the file.
fn with_number(message: Message, value: f64) -> Message {
    const TINY: f64 = 1e-3;
    if value.is_finite() && (value == 0.0 || value.abs() >= TINY) {
        message.number("value", value)
    } else {
        message.text("value", format!("{value:e}"))
    }
}

impl Place {
    /// The place in the user's language: list, id and line.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match (self.line, self.id.is_empty()) {
            (Some(line), true) => Message::new("place-line").count("line", line),
            (Some(line), false) => Message::new("place-line-id").count("line", line),
            (None, true) => Message::new("place-section"),
            (None, false) => Message::new("place-id"),
        };
        message
            .text("section", self.section)
            .text("id", self.id.clone())
    }
}

impl Reason {
    fn message(&self) -> Message {
        match self {
            Self::Dangling { id } => Message::new("aside-dangling").text("id", id.clone()),
            Self::UnknownKind { word } => {
                Message::new("aside-unknown-kind").text("word", word.clone())
            }
            Self::Counts => Message::new("aside-counts"),
            Self::Refused(error) => match error {
                CommandError::Missing(id) => Message::new("aside-dangling").text("id", id.as_str()),
                CommandError::Taken(_) | CommandError::DismissedTwice => {
                    Message::new("aside-twice")
                }
                CommandError::LinkNotAllowed { kind, .. } => {
                    Message::new("aside-link-not-allowed").text("kind", kind.word())
                }
                CommandError::SelfLink(_) => Message::new("aside-self-link"),
                CommandError::OutOfRange { field } => {
                    named(Message::new("aside-out-of-range"), field)
                }
                CommandError::TooLong { field, limit } => {
                    named(Message::new("aside-too-long"), field).count("limit", *limit)
                }
                CommandError::TooMany { limit, .. } => {
                    Message::new("aside-too-many").count("limit", *limit)
                }
                _ => Message::new("aside-refused"),
            },
        }
    }
}

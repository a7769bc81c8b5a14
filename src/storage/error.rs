//! Why a file cannot be read or written, for people and for the log.
//!
//! No error names the file: whoever asked knows it, and says it last.

use std::io;

use thiserror::Error;

use super::open::Fingerprint;
use crate::language::Message;

/// Why a file cannot be opened. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ReadError {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// The file does not begin as a map does: a picture, a text, a map of
    /// another program.
    #[error("the file is not a Waypost map")]
    NotOurs,
    /// A later version wrote it and says that this one would misunderstand it.
    #[error("version {version} of the format needs a reader of version {min_reader}")]
    TooNew {
        /// Version of the file.
        version: u64,
        /// The oldest version of the format whose readers may open it.
        min_reader: u64,
        /// The program that wrote it; empty when it does not say.
        written_by: String,
    },
    /// The text of the file is broken.
    #[error("line {line}, column {column}: {what:?} (record {record:?})")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Id of the record it is in, where that can be told.
        record: Option<String>,
        /// What is wrong there.
        what: SyntaxError,
    },
    /// More than a map may hold; a guard against files that were made to harm.
    #[error("more than {limit} {what}")]
    TooLarge {
        /// What there is too much of: `bytes`, `nodes`, or a list of the file.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// A folder or a device, not a file.
    #[error("not a file")]
    NotAFile,
    /// A version that was kept aside does not hold what was kept.
    #[error("the version is damaged")]
    Damaged,
    /// The system refuses.
    #[error("{text}")]
    Io {
        /// What kind of refusal.
        kind: io::ErrorKind,
        /// The system's own words.
        text: String,
    },
}

/// What is wrong with the text of a file at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxError {
    /// The file ends in the middle.
    CutOff,
    /// This mark should stand here.
    Mark(char),
    /// A value of this kind should stand here: `text`, `number`,
    /// `whole-number`, `yes-no`, `list`, `name`.
    Value(&'static str),
    /// The whole number has more digits than any has that Waypost writes.
    NumberTooLarge,
    /// The record lacks a field it cannot do without.
    MissingField(&'static str),
    /// The record has this field twice.
    FieldTwice(&'static str),
    /// Brackets are nested too deep.
    TooDeep,
    /// The bytes are no text.
    NotText,
    /// Something after the end of the map.
    AfterTheEnd,
    /// Anything else, in the parser's own words.
    Other(String),
}

impl ReadError {
    /// Whether there is no such file.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            Self::Io {
                kind: io::ErrorKind::NotFound,
                ..
            }
        )
    }

    /// What happened and what can be done, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("file-empty"),
            Self::NotOurs => Message::new("file-not-ours"),
            Self::TooNew {
                version,
                written_by,
                ..
            } => Message::new("file-too-new")
                .text("version", version.to_string())
                .text("program", in_brackets(written_by)),
            Self::Syntax {
                line,
                column,
                record,
                what,
            } => what
                .message()
                .count("line", *line)
                .count("column", *column)
                .text("record", after_a_comma(record.as_deref())),
            Self::TooLarge { what, limit } => {
                let limit = if *what == "bytes" {
                    limit >> 20
                } else {
                    *limit
                };
                Message::new("file-too-large")
                    .text("what", *what)
                    .count("limit", limit)
            }
            Self::NotAFile => Message::new("file-not-a-file"),
            Self::Damaged => Message::new("version-damaged"),
            Self::Io { kind, text } => match kind {
                io::ErrorKind::NotFound => Message::new("file-missing"),
                io::ErrorKind::PermissionDenied => Message::new("file-no-permission"),
                kind => Message::new("file-unreadable").cause("cause", *kind, text),
            },
        }
    }
}

/// The program as an aside after a name; nothing when it is not known.
pub(super) fn in_brackets(program: &str) -> String {
    if program.is_empty() {
        String::new()
    } else {
        format!(" ({program})")
    }
}

/// Fills in a field by its name for people and by the one in the file.
pub(super) fn named(message: Message, field: &'static str) -> Message {
    message
        .word("field", "field", field.replace('_', "-"))
        .text("name", field.replace('-', "_"))
}

/// The record as the last part of a place; nothing when it is not known.
fn after_a_comma(record: Option<&str>) -> String {
    record.map(|id| format!(", {id}")).unwrap_or_default()
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io {
            kind: error.kind(),
            text: error.to_string(),
        }
    }
}

impl SyntaxError {
    /// What is wrong and where, in the user's language, without advice: for
    /// files that are no maps.
    #[cfg(feature = "gui")]
    pub(super) fn brief(&self, line: usize, column: usize) -> Message {
        let message = match self {
            Self::CutOff => Message::new("syntax-cut-off"),
            Self::Mark(mark) => Message::new("syntax-mark-missing").text("mark", mark.to_string()),
            Self::Value(kind) => Message::new("syntax-value-expected").text("kind", *kind),
            Self::NumberTooLarge => Message::new("syntax-number-too-large"),
            Self::MissingField(field) => Message::new("syntax-field-missing").text("name", *field),
            Self::FieldTwice(field) => Message::new("syntax-field-twice").text("name", *field),
            Self::TooDeep => Message::new("syntax-too-deep"),
            Self::NotText => Message::new("syntax-not-text"),
            Self::AfterTheEnd => Message::new("syntax-after-the-end"),
            Self::Other(_) => Message::new("syntax-broken"),
        };
        message
            .count("line", line)
            .count("column", column)
            .text("record", "")
    }

    fn message(&self) -> Message {
        match self {
            Self::CutOff => Message::new("file-cut-off"),
            Self::Mark(mark) => Message::new("file-mark-missing").text("mark", mark.to_string()),
            Self::Value(kind) => Message::new("file-value-expected").text("kind", *kind),
            Self::NumberTooLarge => Message::new("file-number-too-large"),
            Self::MissingField(field) => named(Message::new("file-field-missing"), field),
            Self::FieldTwice(field) => named(Message::new("file-field-twice"), field),
            Self::TooDeep => Message::new("file-too-deep"),
            Self::NotText => Message::new("file-not-text"),
            Self::AfterTheEnd => Message::new("file-after-the-end"),
            Self::Other(cause) => Message::new("file-broken").text("cause", cause.clone()),
        }
    }
}

/// Why a map was not saved. What was on the disk is still there, unchanged,
/// unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum WriteError {
    /// Another program changed the file since it was opened or saved here.
    #[error("the file was changed by another program")]
    ChangedOnDisk,
    /// A file of this name exists and was not to be overwritten.
    #[error("the file exists already")]
    Exists,
    /// The file may not be written to.
    #[error("the file is read-only")]
    ReadOnly,
    /// Nothing may be written to the folder.
    #[error("the folder is read-only")]
    FolderReadOnly,
    /// Nothing may be written to the disk.
    #[error("the disk is read-only")]
    DiskReadOnly,
    /// The disk is full.
    #[error("no space left")]
    NoSpace,
    /// A folder or a device, not a file.
    #[error("not a file")]
    NotAFile,
    /// The folder is not there.
    #[error("the folder does not exist")]
    NoFolder,
    /// The map would be larger than what can be opened again.
    #[error("the map would take more than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// What would be written cannot be read back as the same map.
    #[error("what would be written does not read back as the same map")]
    VerifyFailed,
    /// The new file is there, but the disk did not confirm that it would
    /// outlast a power cut. Saving again is not refused.
    #[error("not confirmed by the disk: {text}")]
    Unconfirmed {
        /// What the file is now.
        fingerprint: Box<Fingerprint>,
        /// What kind of refusal.
        kind: io::ErrorKind,
        /// The system's own words.
        text: String,
    },
    /// The system refuses.
    #[error("{text}")]
    Io {
        /// What kind of refusal.
        kind: io::ErrorKind,
        /// The system's own words.
        text: String,
    },
}

impl WriteError {
    /// What happened and what can be done, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::ChangedOnDisk => Message::new("save-changed-on-disk"),
            Self::Exists => Message::new("save-exists"),
            Self::ReadOnly => Message::new("save-read-only"),
            Self::FolderReadOnly => Message::new("save-folder-read-only"),
            Self::DiskReadOnly => Message::new("save-disk-read-only"),
            Self::NoSpace => Message::new("save-no-space"),
            Self::NotAFile => Message::new("save-not-a-file"),
            Self::NoFolder => Message::new("save-no-folder"),
            Self::TooLarge { limit } => {
                let megabytes = usize::try_from(limit >> 20).unwrap_or(usize::MAX);
                Message::new("save-too-large").count("limit", megabytes)
            }
            Self::VerifyFailed => Message::new("save-verify-failed"),
            Self::Unconfirmed { kind, text, .. } => {
                Message::new("save-unconfirmed").cause("cause", *kind, text)
            }
            Self::Io { kind, text } => Message::new("save-failed").cause("cause", *kind, text),
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            io::ErrorKind::ReadOnlyFilesystem => Self::DiskReadOnly,
            kind => Self::Io {
                kind,
                text: error.to_string(),
            },
        }
    }
}

/// Why something the program keeps for itself, edits or versions, is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotKept {
    /// What kind of refusal.
    pub kind: io::ErrorKind,
    /// The system's own words.
    pub text: String,
}

impl NotKept {
    /// Fills the place `cause` of a message with this reason.
    #[must_use]
    pub fn cause_of(&self, message: Message) -> Message {
        message.cause("cause", self.kind, &self.text)
    }
}

impl From<io::Error> for NotKept {
    fn from(error: io::Error) -> Self {
        Self {
            kind: error.kind(),
            text: error.to_string(),
        }
    }
}

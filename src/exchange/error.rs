//! Why nothing went out, in words a user understands.

use std::io;

use thiserror::Error;

use super::catalogue::export_formats;
use crate::language::Message;
use crate::render::png::PngError;
use crate::storage::WriteError;

/// Why there is no picture. What was in its place before is still there.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The name of the file asks for no format there is.
    #[error("there is no format for the extension {extension:?}")]
    UnknownFormat {
        /// The extension; empty when there is none.
        extension: String,
    },
    /// The picture would have more pixels than a file can; a smaller scale
    /// helps.
    #[error("{width:.0} × {height:.0} pixels are too many")]
    TooLarge {
        /// Pixels from left to right that were asked for.
        width: f64,
        /// Pixels from top to bottom that were asked for.
        height: f64,
    },
    /// The caller stopped the work.
    #[error("cancelled")]
    Cancelled,
    /// Drawing failed.
    #[error("the picture could not be drawn")]
    Drawing,
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl ExportError {
    /// What happened and what can be done, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownFormat { extension } => {
                let known = export_formats().iter().map(|format| format.extension);
                let known: Vec<&str> = known.collect();
                Message::new("export-unknown-format")
                    .text("extension", extension.clone())
                    .text("known", known.join(", "))
            }
            Self::TooLarge { width, height } => Message::new("export-too-large")
                .number("width", width.ceil())
                .number("height", height.ceil()),
            Self::Cancelled => Message::new("export-cancelled"),
            Self::Drawing => Message::new("export-drawing-failed"),
            // Words about the map would mislead: it is the picture that failed.
            Self::Write(WriteError::Io { kind, text }) => {
                Message::new("export-failed").cause("cause", *kind, text)
            }
            Self::Write(WriteError::NoFolder) => Message::new("export-no-folder"),
            Self::Write(error) => error.message(),
        }
    }
}

impl From<PngError> for ExportError {
    fn from(error: PngError) -> Self {
        match error {
            PngError::TooLarge { width, height } => Self::TooLarge { width, height },
            PngError::Cancelled => Self::Cancelled,
            PngError::Drawing => Self::Drawing,
            PngError::Io(error) => error.into(),
        }
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Write(error.into())
    }
}

//! Why a command could not be done, said once and turned into an exit code.

use std::io;

use super::Exit;
use super::console::Console;
use crate::exchange::ExportError;
use crate::language::Message;
use crate::storage::{ReadError, WriteError};

/// Why a command could not be done.
#[derive(Debug)]
pub(super) enum Failure {
    /// The arguments make no sense.
    Usage(Message),
    /// A file cannot be read.
    Read {
        /// The file as the user named it.
        file: String,
        /// Why.
        error: ReadError,
    },
    /// A file cannot be written.
    Write {
        /// The file as the user named it.
        file: String,
        /// Why.
        error: WriteError,
    },
    /// There is no version of this number.
    NoVersion {
        /// The file as the user named it.
        file: String,
        /// The number asked for.
        number: usize,
    },
    /// There is no picture.
    Export {
        /// The picture as the user named it.
        file: String,
        /// Why.
        error: ExportError,
    },
    /// The output cannot be written to.
    Output(io::Error),
}

impl Failure {
    /// Complains and says how the command ends.
    pub(super) fn report(&self, console: &mut Console) -> Exit {
        if self.is_closed_output() {
            // The reader, such as `head`, has had enough: no failure of ours.
            return Exit::Fine;
        }
        let after = match self {
            Self::Usage(_) => Some(console.texts().get("cli-see-help").into_owned()),
            Self::Read { file, .. }
            | Self::Write { file, .. }
            | Self::NoVersion { file, .. }
            | Self::Export { file, .. } => Some(file.clone()),
            Self::Output(_) => None,
        };
        console.complain(&self.message(), after.as_deref());
        Exit::Failed
    }

    /// What went wrong, without the file.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Usage(message) => message.clone(),
            Self::Read { error, .. } => error.message(),
            // Here nobody can confirm that it may be overwritten.
            Self::Write {
                error: WriteError::Exists,
                ..
            } => Message::new("cli-exists"),
            Self::Write { error, .. } => error.message(),
            Self::NoVersion { number, .. } => {
                Message::new("cli-no-version").count("number", *number)
            }
            Self::Export { error, .. } => error.message(),
            Self::Output(error) => {
                Message::new("cli-output-failed").cause("cause", error.kind(), &error.to_string())
            }
        }
    }

    fn is_closed_output(&self) -> bool {
        match self {
            Self::Output(error) => error.kind() == io::ErrorKind::BrokenPipe,
            Self::Export { error, .. } => matches!(
                error,
                ExportError::Write(WriteError::Io {
                    kind: io::ErrorKind::BrokenPipe,
                    ..
                })
            ),
            _ => false,
        }
    }
}

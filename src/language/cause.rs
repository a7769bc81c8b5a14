//! Why the system refused something, in the user's language where the kind of
//! refusal is a common one, and else in the system's own words.

use std::io::ErrorKind;

use super::Message;

impl Message {
    /// Fills a place with the cause of a refusal. `text` are the system's own
    /// words, in whatever language it speaks.
    #[must_use]
    pub fn cause(self, place: &'static str, kind: ErrorKind, text: &str) -> Self {
        self.word(place, "io", word(kind).unwrap_or(text))
    }
}

/// The word of a kind, said by the key `io-word`.
fn word(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "no-permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "storage-full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::InvalidFilename => "bad-name",
        ErrorKind::FileTooLarge => "too-large",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::NotADirectory => "not-a-folder",
        ErrorKind::IsADirectory => "a-folder",
        ErrorKind::TimedOut | ErrorKind::WouldBlock => "timed-out",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => "busy",
        ErrorKind::ConnectionRefused
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::NotConnected
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::StaleNetworkFileHandle => "network",
        ErrorKind::BrokenPipe | ErrorKind::WriteZero | ErrorKind::UnexpectedEof => "broken-off",
        ErrorKind::OutOfMemory => "out-of-memory",
        ErrorKind::Unsupported => "unsupported",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};

    fn said(language: Language, kind: ErrorKind, text: &str) -> String {
        let message = Message::new("export-failed").cause("cause", kind, text);
        Texts::of(language).say(&message)
    }

    #[test]
    fn common_causes_are_said_in_the_language_of_the_user() {
        let kind = ErrorKind::StorageFull;
        let system = "No space left on device (os error 28)";
        assert!(said(Language::Ru, kind, system).contains("на диске нет места"));
        assert!(said(Language::En, kind, system).contains("the disk is full"));
    }

    #[test]
    fn every_word_has_a_translation() {
        // What the system has numbers for covers every kind that can occur.
        for number in 0..200 {
            let error = std::io::Error::from_raw_os_error(number);
            if let Some(word) = word(error.kind()) {
                for language in Language::ALL {
                    let key = format!("io-{word}");
                    assert!(Texts::of(language).find(&key).is_some(), "{key}");
                }
            }
        }
    }

    #[test]
    fn an_uncommon_cause_is_said_as_the_system_says_it() {
        let text = "Input/output error (os error 5)";
        assert!(said(Language::Ru, ErrorKind::Other, text).contains(text));
    }
}

//! A writer that remembers why it failed.

use std::io::{self, Write};

/// Passes everything on to another writer. Encoders report a failure in words
/// of their own and lose its cause; here it is still known.
pub(super) struct Watched<'a> {
    out: &'a mut dyn Write,
    failure: Option<io::Error>,
}

impl<'a> Watched<'a> {
    /// Watches this writer.
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, failure: None }
    }

    /// The first failure, if there was one.
    pub(super) fn failure(self) -> Option<io::Error> {
        self.failure
    }

    fn noting<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let same_kind = io::Error::from(error.kind());
            if error.kind() != io::ErrorKind::Interrupted {
                self.failure.get_or_insert(error);
            }
            same_kind
        })
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.out.write(bytes);
        self.noting(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.out.flush();
        self.noting(result)
    }
}

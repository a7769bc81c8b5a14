//! Wayland, where the desktop lets programs look at the clipboard unasked.

use std::io::Read;

use wl_clipboard_rs::paste::{ClipboardType, Error, MimeType, Seat, get_contents};

/// Reads at most so many bytes in the first of these formats there is.
///
/// # Errors
/// When this desktop does not let us look.
pub(super) fn read(formats: &[&str], most: usize) -> Result<Option<Vec<u8>>, Error> {
    for format in formats {
        let format = MimeType::Specific(format);
        match get_contents(ClipboardType::Regular, Seat::Unspecified, format) {
            Ok((pipe, _)) => {
                let mut bytes = Vec::new();
                let read = pipe.take(most as u64).read_to_end(&mut bytes);
                return Ok(read.is_ok().then_some(bytes));
            }
            Err(Error::NoMimeType) => {}
            Err(Error::ClipboardEmpty | Error::NoSeats) => return Ok(None),
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

//! Windows: a PNG where the program gave one, and else the bitmap that every
//! copied picture has.

use clipboard_win::formats::{CF_DIB, RawData};
use clipboard_win::{Clipboard, Getter, is_format_avail, raw, register_format};

use super::bitmap;

/// How often it is tried while another program holds the clipboard.
const ATTEMPTS: usize = 10;

/// Reads the picture, if it has no more than so many bytes and one less.
pub(super) fn read(most: usize) -> Option<Vec<u8>> {
    let _open = Clipboard::new_attempts(ATTEMPTS).ok()?;
    let png = register_format("PNG").map(std::num::NonZeroU32::get);
    match png.filter(|png| is_format_avail(*png)) {
        Some(png) => bytes(png, most),
        None => bitmap::as_file(&bytes(CF_DIB, most)?),
    }
}

/// What there is in this format. What is too large is not copied: as many
/// zeros stand for it.
fn bytes(format: u32, most: usize) -> Option<Vec<u8>> {
    if raw::size(format)?.get() >= most {
        return Some(vec![0; most]);
    }
    let mut bytes = Vec::new();
    RawData(format).read_clipboard(&mut bytes).ok()?;
    Some(bytes)
}

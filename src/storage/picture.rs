//! Pictures inside a file: base64, and small enough to be decoded later.
//!
//! Only its head, and whether it goes on to its end, is looked at here; it is
//! decoded when it is drawn.

use std::io::Cursor;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::ImageReader;

use super::finding::PictureFault;
use super::limits::{MAX_DECODED_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURES};
use crate::document::Picture;

/// Reads the pictures of one file and watches what they add up to.
#[derive(Debug, Default)]
pub(super) struct Gallery {
    pictures: usize,
    decoded_bytes: u64,
}

impl Gallery {
    /// Reads a picture, or says why it is not taken.
    pub(super) fn decode(&mut self, base64: &str) -> Result<Picture, PictureFault> {
        let bytes = STANDARD.decode(base64).ok();
        let bytes = bytes.ok_or(PictureFault::Damaged)?;
        let pixels = pixels_of(&bytes).ok_or(PictureFault::Damaged)?;
        if pixels > MAX_PICTURE_PIXELS {
            return Err(PictureFault::TooLarge);
        }
        if !is_whole(&bytes) {
            return Err(PictureFault::Damaged);
        }
        let decoded_bytes = self.decoded_bytes + pixels * 4;
        if self.pictures >= MAX_PICTURES || decoded_bytes > MAX_DECODED_BYTES {
            return Err(PictureFault::TooMany);
        }
        self.pictures += 1;
        self.decoded_bytes = decoded_bytes;
        Ok(Picture(Arc::from(bytes)))
    }
}

/// How many pixels a picture says it has.
fn pixels_of(bytes: &[u8]) -> Option<u64> {
    let reader = ImageReader::new(Cursor::new(bytes));
    let (width, height) = reader.with_guessed_format().ok()?.into_dimensions().ok()?;
    Some(u64::from(width) * u64::from(height))
}

/// Whether a PNG or JPEG has its end.
fn is_whole(bytes: &[u8]) -> bool {
    match bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        Some(chunks) => png_has_its_end(chunks),
        None => jpeg_has_its_end(bytes),
    }
}

/// Chunks are a length, four letters, the content and a checksum.
fn png_has_its_end(mut chunks: &[u8]) -> bool {
    while let Some((head, rest)) = chunks.split_first_chunk::<8>() {
        let [a, b, c, d, name @ ..] = *head;
        let length = u32::from_be_bytes([a, b, c, d]);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let Some(next) = rest.get(length.saturating_add(4)..) else {
            return false;
        };
        if name == *b"IEND" {
            return true;
        }
        chunks = next;
    }
    false
}

/// Segments are two bytes of a mark and, with its own two bytes, a length; the
/// end is looked for after the mark of the first pixels, since a small preview
/// with an end of its own may stand before.
fn jpeg_has_its_end(bytes: &[u8]) -> bool {
    let mut segments = bytes.get(2..).unwrap_or_default();
    while let Some(([0xFF, mark, high, low], _)) = segments.split_first_chunk::<4>() {
        if *mark == 0xDA {
            return segments.windows(2).any(|pair| pair == [0xFF, 0xD9]);
        }
        if *mark == 0xFF {
            // Padding before a mark.
            segments = &segments[1..];
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        segments = segments.get(2 + length..).unwrap_or_default();
    }
    false
}

/// The picture as it stands in the file.
pub(super) fn encode(picture: &Picture) -> String {
    STANDARD.encode(&picture.0)
}

//! Pictures inside a file: base64, and small enough to be decoded later.
//!
//! Only the head of a picture is looked at here; it is decoded when it is
//! drawn.

use std::io::Cursor;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::ImageReader;

use super::limits::{MAX_DECODED_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURES};
use crate::document::Picture;

/// Reads the pictures of one file and watches what they add up to.
#[derive(Debug, Default)]
pub(super) struct Gallery {
    pictures: usize,
    decoded_bytes: u64,
}

impl Gallery {
    /// Reads a picture; `None` when it is none, or one too many or too large.
    pub(super) fn decode(&mut self, base64: &str) -> Option<Picture> {
        let bytes = STANDARD.decode(base64).ok()?;
        let reader = ImageReader::new(Cursor::new(&bytes));
        let (width, height) = reader.with_guessed_format().ok()?.into_dimensions().ok()?;
        let pixels = u64::from(width) * u64::from(height);
        let decoded_bytes = self.decoded_bytes + pixels.min(MAX_PICTURE_PIXELS + 1) * 4;
        let fits = pixels <= MAX_PICTURE_PIXELS
            && self.pictures < MAX_PICTURES
            && decoded_bytes <= MAX_DECODED_BYTES;
        fits.then(|| {
            self.pictures += 1;
            self.decoded_bytes = decoded_bytes;
            Picture(Arc::from(bytes))
        })
    }
}

/// The picture as it stands in the file.
pub(super) fn encode(picture: &Picture) -> String {
    STANDARD.encode(&picture.0)
}

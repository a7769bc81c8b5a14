//! A picture from outside becomes part of a map: small, upright, and without
//! what a camera writes beside it (place, time, owner).

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat};
use thiserror::Error;

use crate::document::Picture;
use crate::language::Message;
use crate::render::{MAX_PIXELS, Photo, PhotoError, decode};
use crate::storage::{MAX_FILE_BYTES, ReadError};

/// Longest side of an embedded picture, in pixels: sharp for a face at twice
/// the size it is drawn at, and some 50 KB in the file.
pub const MAX_EMBEDDED_SIDE: u32 = 512;

/// Of 100: no difference is seen at the size of a portrait.
const JPEG_QUALITY: u8 = 88;

/// Why a picture is not taken into a map.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum EmbedError {
    /// The file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file or the picture is larger than can be taken in.
    #[error("too large")]
    TooLarge,
    /// It is no PNG or JPEG, or a broken one.
    #[error("not a picture")]
    NotAPicture,
}

impl EmbedError {
    /// What happened and what can be done, in the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Read(error) => error.message(),
            Self::TooLarge => {
                let megapixels = usize::try_from(MAX_PIXELS / 1_000_000).unwrap_or(usize::MAX);
                Message::new("embed-too-large").count("limit", megapixels)
            }
            Self::NotAPicture => Message::new("embed-not-a-picture"),
        }
    }
}

impl From<PhotoError> for EmbedError {
    fn from(error: PhotoError) -> Self {
        match error {
            PhotoError::TooLarge => Self::TooLarge,
            PhotoError::Broken => Self::NotAPicture,
        }
    }
}

/// Reads a PNG or JPEG to be embedded in a map; see [`embed`].
///
/// # Errors
/// When the file cannot be read, or holds no picture that can be taken in.
pub fn embed_file(path: &Path) -> Result<Picture, EmbedError> {
    let read = || -> io::Result<Option<Vec<u8>>> {
        // Asked before it is opened: opening a pipe could wait for ever.
        if !path.metadata()?.is_file() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let file = File::open(path)?;
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    };
    let bytes = read().map_err(ReadError::from)?;
    let bytes = bytes.ok_or(ReadError::NotAFile)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(EmbedError::TooLarge);
    }
    embed(&bytes)
}

/// A picture for a map from the bytes of a PNG or JPEG: turned upright as its
/// EXIF says, at most [`MAX_EMBEDDED_SIDE`] pixels wide and high, and encoded
/// anew, so that nothing but pixels is kept. Of an animation the first picture
/// is taken.
///
/// # Errors
/// When it is no such picture, is broken, or has more than 40 million pixels.
pub fn embed(bytes: &[u8]) -> Result<Picture, EmbedError> {
    let Photo { image, format } = decode(bytes)?;
    encode(&shrunk(image), format).ok_or(EmbedError::NotAPicture)
}

/// The picture within [`MAX_EMBEDDED_SIDE`].
pub(super) fn shrunk(image: DynamicImage) -> DynamicImage {
    let most = MAX_EMBEDDED_SIDE;
    if image.width().max(image.height()) > most {
        image.resize(most, most, image::imageops::FilterType::CatmullRom)
    } else {
        image
    }
}

/// Photos stay photos; drawings, and what can be seen through, stay PNG.
pub(super) fn encode(image: &DynamicImage, format: ImageFormat) -> Option<Picture> {
    let mut file = Cursor::new(Vec::new());
    if format == ImageFormat::Jpeg {
        let encoder = JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY);
        image.to_rgb8().write_with_encoder(encoder).ok()?;
    } else {
        let image = image.to_rgba8();
        image.write_to(&mut file, ImageFormat::Png).ok()?;
    }
    Some(Picture(file.into_inner().into()))
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, GrayImage, Rgba, RgbaImage};

    use super::*;

    /// Red at the left, blue at the right.
    fn two_halves(width: u32, height: u32) -> RgbaImage {
        RgbaImage::from_fn(width, height, |x, _| {
            if x < width / 2 {
                Rgba([220, 0, 0, 255])
            } else {
                Rgba([0, 0, 220, 255])
            }
        })
    }

    fn png(image: &RgbaImage) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        image.write_to(&mut file, ImageFormat::Png).expect("a PNG");
        file.into_inner()
    }

    /// A JPEG whose EXIF names the camera and says to turn it right by 90°.
    fn photo(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let image = DynamicImage::from(two_halves(width, height)).to_rgb8();
        let encoder = JpegEncoder::new(&mut file);
        image.write_with_encoder(encoder).expect("a JPEG");
        let tags = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\
            \x01\x0f\0\x02\0\0\0\x04Cam\0\
            \x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let length = u16::try_from(tags.len() + 2).expect("short");
        let mut exif = vec![0xFF, 0xE1];
        exif.extend(length.to_be_bytes());
        exif.extend(tags);
        file.splice(2..2, exif);
        file
    }

    fn opened(picture: &Picture) -> DynamicImage {
        image::load_from_memory(&picture.0).expect("a picture")
    }

    #[test]
    fn a_photo_is_made_small_and_upright_and_tells_nothing_else() {
        let file = photo(2_000, 1_000);
        assert!(file.windows(3).any(|bytes| bytes == b"Cam"));
        let picture = embed(&file).expect("a picture");
        assert!(!picture.0.windows(3).any(|bytes| bytes == b"Cam"));
        assert!(!picture.0.windows(4).any(|bytes| bytes == b"Exif"));
        assert!(picture.0.len() < 60_000, "{}", picture.0.len());
        let shown = opened(&picture);
        assert_eq!(shown.dimensions(), (256, 512));
        let [red, _, blue, _] = shown.get_pixel(128, 20).0;
        assert!(red > 180 && blue < 60, "the left half is above now");
    }

    #[test]
    fn a_small_drawing_keeps_its_pixels() {
        let mut drawing = two_halves(40, 20);
        drawing.put_pixel(0, 0, Rgba([0, 0, 0, 0]));
        let picture = embed(&png(&drawing)).expect("a picture");
        assert_eq!(opened(&picture).to_rgba8(), drawing);
    }

    #[test]
    fn a_small_file_that_unpacks_to_a_huge_picture_is_refused_unread() {
        let mut file = Cursor::new(Vec::new());
        let huge = GrayImage::new(20_000, 20_000);
        huge.write_to(&mut file, ImageFormat::Png).expect("a PNG");
        assert!(file.get_ref().len() < 2_000_000);
        assert_eq!(embed(file.get_ref()), Err(EmbedError::TooLarge));
    }

    #[test]
    fn what_is_cut_off_or_lies_is_refused() {
        let whole = png(&two_halves(300, 300));
        for length in [0, 8, 20, 33, whole.len() / 2] {
            let cut = embed(&whole[..length]);
            assert_eq!(cut, Err(EmbedError::NotAPicture), "{length}");
        }
        let mut lying = whole;
        // Twice as high as it is; the checksum of the head is of no help then.
        lying[22] = 2 * lying[22] + 1;
        assert_eq!(embed(&lying), Err(EmbedError::NotAPicture));
        for other in [b"GIF89a".as_slice(), b"<svg/>", b"%PDF-1.7"] {
            assert_eq!(embed(other), Err(EmbedError::NotAPicture));
        }
    }

    #[test]
    fn an_animation_gives_its_first_picture() {
        let mut file = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(::png::ColorType::Grayscale);
        encoder.set_animated(2, 0).expect("an animation");
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(&[10, 20]).expect("a frame");
        writer.write_image_data(&[200, 210]).expect("a frame");
        writer.finish().expect("an end");
        let picture = embed(&file).expect("a picture");
        assert_eq!(opened(&picture).to_luma8().into_raw(), [10, 20]);
    }

    #[test]
    fn files_that_are_none_are_told_as_such() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = embed_file(&folder.path().join("none.png")).expect_err("missing");
        assert_eq!(missing.message().key, "file-missing");
        let error = embed_file(folder.path()).expect_err("a folder");
        assert_eq!(error, EmbedError::Read(ReadError::NotAFile));
    }
}

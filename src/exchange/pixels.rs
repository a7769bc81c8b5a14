//! A picture that is no file, as a screenshot on the clipboard: its pixels
//! become part of a map.

use image::{DynamicImage, ImageFormat, RgbaImage};

use crate::document::Picture;
use crate::render::MAX_PIXELS;

use super::embed::{EmbedError, encode, shrunk};

/// A picture for a map from pixels: rows from top to bottom, four bytes a
/// pixel for red, green, blue and opacity. It is made as small as one from a
/// file; see [`embed`](super::embed).
///
/// # Errors
/// When it has more than 40 million pixels, none, or another number of bytes
/// than its size says.
pub fn embed_pixels(width: u32, height: u32, rgba: Vec<u8>) -> Result<Picture, EmbedError> {
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(EmbedError::TooLarge);
    }
    let pixels = RgbaImage::from_raw(width, height, rgba);
    let pixels = pixels.filter(|pixels| !pixels.is_empty());
    let image = shrunk(pixels.ok_or(EmbedError::NotAPicture)?.into());
    smaller(&image).ok_or(EmbedError::NotAPicture)
}

/// Nobody says whether it was a photo or a drawing: what takes less room shows.
/// What can be seen through stays so.
fn smaller(image: &DynamicImage) -> Option<Picture> {
    let drawing = encode(image, ImageFormat::Png);
    let is_opaque = image.to_rgba8().pixels().all(|pixel| pixel[3] == u8::MAX);
    let photo = is_opaque
        .then(|| encode(image, ImageFormat::Jpeg))
        .flatten();
    let both = drawing.into_iter().chain(photo);
    both.min_by_key(|picture| picture.0.len())
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, ImageFormat};

    use super::*;

    fn pixels(width: u32, height: u32, color: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        rows.flat_map(|(x, y)| color(x, y)).collect()
    }

    fn format(picture: &Picture) -> ImageFormat {
        image::guess_format(&picture.0).expect("a picture")
    }

    #[test]
    fn a_screenshot_is_made_small_and_keeps_sharp_edges() {
        let bytes = pixels(1_200, 600, |x, _| {
            [if x < 600 { 20 } else { 240 }, 0, 0, 255]
        });
        let picture = embed_pixels(1_200, 600, bytes).expect("a picture");
        assert_eq!(format(&picture), ImageFormat::Png);
        let shown = image::load_from_memory(&picture.0).expect("a picture");
        assert_eq!(shown.dimensions(), (512, 256));
        assert_eq!(shown.get_pixel(10, 10).0, [20, 0, 0, 255]);
    }

    #[test]
    fn a_photo_becomes_a_jpeg_and_what_is_seen_through_does_not() {
        let grain = |x: u32, y: u32| ((x * 7919) ^ (y * 104_729)).to_le_bytes()[0];
        let photo = |opacity: u8| {
            let bytes = pixels(300, 300, |x, y| [grain(x, y), grain(y, x), 90, opacity]);
            embed_pixels(300, 300, bytes).expect("a picture")
        };
        assert_eq!(format(&photo(255)), ImageFormat::Jpeg);
        assert_eq!(format(&photo(128)), ImageFormat::Png);
    }

    #[test]
    fn what_is_too_large_or_no_picture_is_refused() {
        let huge = embed_pixels(100_000, 100_000, Vec::new());
        assert_eq!(huge, Err(EmbedError::TooLarge));
        for (width, height, bytes) in [(0, 0, 0), (2, 2, 15), (u32::MAX, 0, 0)] {
            let refused = embed_pixels(width, height, vec![0; bytes]);
            assert_eq!(refused, Err(EmbedError::NotAPicture));
        }
    }
}

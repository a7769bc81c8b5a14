//! Pictures inside a scene: decoding within limits, cutting to shape, scaling.
//! What every backend that shows pixels shares.

use std::io::{self, Cursor};

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbaImage};

/// Pictures with more pixels are not decoded.
pub(crate) const MAX_PIXELS: u64 = 40_000_000;

/// Decodes a PNG or JPEG, cuts away what does not cover a box of these
/// proportions (evenly from both sides) and scales the rest to `width` by
/// `height` pixels, each at least 1. The picture's own rotation is heeded.
///
/// `None` when the bytes are no such picture, are broken, or hold more than 40
/// million pixels.
pub(crate) fn decode_to_cover(bytes: &[u8], width: u32, height: u32) -> Option<RgbaImage> {
    let photo = decode(bytes).ok()?.image;
    let (left, top, cut_width, cut_height) = cover(photo.width(), photo.height(), width, height);
    let cut = photo.crop_imm(left, top, cut_width, cut_height);
    let scaled = cut.resize_exact(width, height, FilterType::CatmullRom);
    Some(scaled.into_rgba8())
}

/// A picture that was decoded, upright.
pub(crate) struct Photo {
    /// Its pixels.
    pub(crate) image: DynamicImage,
    /// What kind of file it was.
    pub(crate) format: ImageFormat,
}

/// Why a picture is not decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhotoError {
    /// It has more pixels than [`MAX_PIXELS`].
    TooLarge,
    /// It is no PNG or JPEG, or a broken one.
    Broken,
}

/// Decodes a PNG or JPEG and turns it as it says.
pub(crate) fn decode(bytes: &[u8]) -> Result<Photo, PhotoError> {
    let broken = |_: ImageError| PhotoError::Broken;
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_: io::Error| PhotoError::Broken)?;
    let format = reader.format().ok_or(PhotoError::Broken)?;
    let mut decoder = reader.into_decoder().map_err(broken)?;
    // The dimensions are known before any pixel is, so a small file that
    // claims to be huge costs nothing.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PhotoError::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    decoder.set_limits(limits).map_err(broken)?;
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    Ok(Photo { image, format })
}

/// The largest centred part of a picture with the proportions of a box: left,
/// top, width, height.
fn cover(width: u32, height: u32, box_width: u32, box_height: u32) -> (u32, u32, u32, u32) {
    let share = |side: u32, part: u32, whole: u32| {
        let exact = u64::from(side) * u64::from(part) / u64::from(whole.max(1));
        u32::try_from(exact).unwrap_or(u32::MAX).max(1)
    };
    let cut_width = width.min(share(height, box_width, box_height));
    let cut_height = height.min(share(width, box_height, box_width));
    let (left, top) = ((width - cut_width) / 2, (height - cut_height) / 2);
    (left, top, cut_width, cut_height)
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;

    #[test]
    fn the_middle_is_kept() {
        assert_eq!(cover(400, 200, 50, 50), (100, 0, 200, 200));
        assert_eq!(cover(200, 400, 100, 50), (0, 150, 200, 100));
        assert_eq!(cover(300, 100, 30, 10), (0, 0, 300, 100));
        assert_eq!(cover(100_000, 1, 10, 10), (49_999, 0, 1, 1));
    }

    #[test]
    fn a_picture_is_cut_and_scaled() {
        let wide = RgbaImage::from_fn(60, 20, |x, _| {
            if (20..40).contains(&x) {
                Rgba([200, 0, 0, 255])
            } else {
                Rgba([0, 0, 200, 255])
            }
        });
        let mut file = Cursor::new(Vec::new());
        wide.write_to(&mut file, ImageFormat::Png).unwrap();
        let shown = decode_to_cover(file.get_ref(), 8, 8).unwrap();
        assert_eq!(shown.dimensions(), (8, 8));
        assert_eq!(shown.get_pixel(4, 4), &Rgba([200, 0, 0, 255]));
    }

    #[test]
    fn broken_and_huge_pictures_are_refused() {
        assert!(decode_to_cover(b"no picture", 8, 8).is_none());
        // The start of a PNG that claims 100,000 × 100,000 pixels.
        let mut header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        header.extend(100_000_u32.to_be_bytes());
        header.extend(100_000_u32.to_be_bytes());
        header.extend([8, 6, 0, 0, 0]);
        assert!(decode_to_cover(&header, 8, 8).is_none());
    }
}

//! A picture that is no file of its own, as a screenshot on the clipboard,
//! becomes part of a map.

use image::{DynamicImage, ImageFormat};

use crate::document::Picture;
use crate::render::decode;
use crate::storage::MAX_FILE_BYTES;

use super::embed::{EmbedError, encode, shrunk};

/// A picture for a map from the bytes another program put on the clipboard, a
/// PNG, JPEG or bitmap; made as small as one from a file, see
/// [`embed`](super::embed).
///
/// # Errors
/// When it is no such picture, is broken, or has more than 40 million pixels
/// or 64 MB.
pub fn embed_copied(bytes: &[u8]) -> Result<Picture, EmbedError> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(EmbedError::TooLarge);
    }
    let image = shrunk(decode(bytes)?.image);
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
    use std::io::Cursor;

    use image::{GenericImageView, ImageFormat, Rgba, RgbaImage};

    use super::*;

    /// A PNG, as programs copy it.
    fn copied(width: u32, height: u32, color: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
        let pixels = RgbaImage::from_fn(width, height, |x, y| Rgba(color(x, y)));
        let mut file = Cursor::new(Vec::new());
        let written = pixels.write_to(&mut file, ImageFormat::Png);
        written.expect("a PNG");
        file.into_inner()
    }

    fn format(picture: &Picture) -> ImageFormat {
        image::guess_format(&picture.0).expect("a picture")
    }

    #[test]
    fn a_screenshot_is_made_small_and_keeps_sharp_edges() {
        let bytes = copied(1_200, 600, |x, _| {
            [if x < 600 { 20 } else { 240 }, 0, 0, 255]
        });
        let picture = embed_copied(&bytes).expect("a picture");
        assert_eq!(format(&picture), ImageFormat::Png);
        let shown = image::load_from_memory(&picture.0).expect("a picture");
        assert_eq!(shown.dimensions(), (512, 256));
        assert_eq!(shown.get_pixel(10, 10).0, [20, 0, 0, 255]);
    }

    #[test]
    fn a_photo_becomes_a_jpeg_and_what_is_seen_through_does_not() {
        let grain = |x: u32, y: u32| ((x * 7919) ^ (y * 104_729)).to_le_bytes()[0];
        let photo = |opacity: u8| {
            let bytes = copied(300, 300, |x, y| [grain(x, y), grain(y, x), 90, opacity]);
            embed_copied(&bytes).expect("a picture")
        };
        assert_eq!(format(&photo(255)), ImageFormat::Jpeg);
        assert_eq!(format(&photo(128)), ImageFormat::Png);
    }

    #[test]
    fn what_is_too_large_or_no_picture_is_refused() {
        let length = usize::try_from(MAX_FILE_BYTES).expect("it fits") + 1;
        assert_eq!(embed_copied(&vec![0; length]), Err(EmbedError::TooLarge));
        for other in [b"".as_slice(), b"text", b"GIF89a", b"BM"] {
            assert_eq!(embed_copied(other), Err(EmbedError::NotAPicture));
        }
    }

    /// A PNG of 48 KB that stands for 20,000 × 20,000 pixels of one bit.
    #[cfg(unix)]
    fn bomb() -> Vec<u8> {
        const SIDE: u32 = 20_000;
        let mut file = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut file, SIDE, SIDE);
        encoder.set_color(::png::ColorType::Grayscale);
        encoder.set_depth(::png::BitDepth::One);
        let mut writer = encoder.write_header().expect("a head");
        let pixels = vec![0; SIDE as usize * SIDE as usize / 8];
        writer.write_image_data(&pixels).expect("pixels");
        writer.finish().expect("an end");
        file
    }

    /// Names the file with the picture to the process that has little memory.
    #[cfg(unix)]
    const FILE: &str = "WAYPOST_COPIED_FILE";

    #[cfg(unix)]
    #[test]
    fn a_huge_copied_picture_takes_no_memory() {
        use std::process::Command;
        const THIS: &str = "exchange::copied::tests::a_huge_copied_picture_takes_no_memory";
        /// Kilobytes of address space: less than a byte for each pixel.
        const LIMIT: &str = "350000";
        if let Some(file) = std::env::var_os(FILE) {
            let bytes = std::fs::read(file).expect("the picture");
            assert_eq!(embed_copied(&bytes), Err(EmbedError::TooLarge));
            return;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("bomb.png");
        let bytes = bomb();
        assert!(bytes.len() < 100_000, "{}", bytes.len());
        std::fs::write(&file, bytes).expect("it is written");
        let ended = Command::new("sh")
            .args([
                "-c",
                "ulimit -v \"$0\" && exec \"$1\" \"$2\" --exact --test-threads=1",
                LIMIT,
            ])
            .arg(std::env::current_exe().expect("this program has a path"))
            .arg(THIS)
            .env(FILE, &file)
            .output()
            .expect("a shell");
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert!(ended.status.success(), "{said}");
        assert!(said.contains("1 passed"), "{said}");
    }
}

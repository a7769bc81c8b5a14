//! A bitmap as Windows keeps it on the clipboard lacks the head of its file.

/// Bytes of the head of a bitmap's file.
const HEAD: usize = 14;

/// Ways of keeping pixels that name the bits of each colour after the header
/// of the usual size.
const MASKS: [(u32, u32); 2] = [(3, 12), (6, 16)];

/// The file of a bitmap without its head; `None` when it is no bitmap.
pub(super) fn as_file(bitmap: &[u8]) -> Option<Vec<u8>> {
    let header = number(bitmap, 0)?;
    let bits = number(bitmap, 14)? & 0xFFFF;
    let (packing, palette) = (number(bitmap, 16)?, number(bitmap, 32)?);
    let colors = match (palette, bits) {
        (0, 1..=8) => 1 << bits,
        (0, _) => 0,
        (colors, _) => colors.min(256),
    };
    let masks = MASKS.iter().find(|(with, _)| *with == packing);
    // Longer headers hold the masks themselves.
    let masks = masks
        .filter(|_| header == 40)
        .map_or(0, |(_, bytes)| *bytes);
    let head = u32::try_from(HEAD).ok()?;
    let pixels = header.checked_add(head + masks + 4 * colors)?;
    let length = u32::try_from(HEAD + bitmap.len()).ok()?;
    let mut file = b"BM".to_vec();
    for number in [length, 0, pixels] {
        file.extend(number.to_le_bytes());
    }
    file.extend(bitmap);
    Some(file)
}

/// The number of four bytes at this place.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, Rgb, RgbImage};

    use super::*;
    use crate::exchange::embed_copied;

    #[test]
    fn a_bitmap_without_its_head_becomes_a_picture() {
        let left_is_red = |x, _| Rgb(if x < 20 { [200, 0, 0] } else { [0, 0, 200] });
        let drawing = RgbImage::from_fn(40, 20, left_is_red);
        let mut file = Cursor::new(Vec::new());
        drawing
            .write_to(&mut file, ImageFormat::Bmp)
            .expect("a bitmap");
        let file = as_file(&file.get_ref()[HEAD..]).expect("a bitmap");
        let picture = embed_copied(&file).expect("a picture");
        let shown = image::load_from_memory(&picture.0).expect("a picture");
        let shown = shown.to_rgb8();
        assert_eq!(shown.get_pixel(1, 1).0, [200, 0, 0]);
        assert_eq!(shown.get_pixel(39, 19).0, [0, 0, 200]);
    }

    #[test]
    fn what_is_none_is_none() {
        for length in 0..40 {
            // Never a panic, whatever the bytes.
            if let Some(file) = as_file(&vec![0xFF; length]) {
                assert!(embed_copied(&file).is_err());
            }
        }
        assert_eq!(as_file(&[40, 0, 0, 0]), None);
    }
}

//! Pictures inside a file that are none, or that would take the memory of the
//! machine once decoded.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::sheet::Sheet;
use super::{Case, Fate};

/// Every file with an odd picture.
pub(super) fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for (fate, what, bytes) in pictures() {
        let picture = STANDARD.encode(bytes);
        for (section, field) in [("personas", "portrait"), ("notes", "picture")] {
            let file = Sheet::new()
                .with(section, &format!("{field}: \"{picture}\""))
                .text();
            cases.push(Case::new(
                "picture",
                fate,
                format!("{section}: {what}"),
                file,
            ));
        }
    }
    for text in [
        "=",
        "not base64",
        "////",
        "iVBORw0KGgo",
        "data:image/png;base64,iVBORw0KGgo=",
        "../photo.png",
    ] {
        let file = Sheet::new()
            .with("personas", &format!("portrait: \"{text}\""))
            .text();
        cases.push(Case::new("picture", Fate::Repaired, text, file));
    }
    cases.extend(many());
    cases
}

/// A PNG that claims to be so large and has no pixels.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut head = b"IHDR".to_vec();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1A\n\0\0\0\r".to_vec();
    file.extend(&head);
    file.extend(crc32(&head).to_be_bytes());
    file.extend(b"\0\0\0\0IDAT\x35\xAF\x06\x1E");
    file.extend(b"\0\0\0\0IEND\xAE\x42\x60\x82");
    file
}

/// The check sum of a chunk, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 * (sum & 1))
        })
    })
}

fn pictures() -> Vec<(Fate, &'static str, Vec<u8>)> {
    let mut jpeg = b"\xFF\xD8\xFF\xC0\0\x11\x08\xFF\xFF\xFF\xFF\x03".to_vec();
    jpeg.extend(b"\x01\x11\0\x02\x11\0\x03\x11\0\xFF\xD9");
    vec![
        (
            Fate::Clean,
            "40 megapixels, but no pixels",
            png(8_000, 5_000),
        ),
        (Fate::Repaired, "a pixel row more", png(8_000, 5_001)),
        (
            Fate::Repaired,
            "20,000 pixels each way",
            png(20_000, 20_000),
        ),
        (
            Fate::Repaired,
            "as large as a PNG can say",
            png(0x7FFF_FFFF, 0x7FFF_FFFF),
        ),
        (
            Fate::Repaired,
            "larger than a PNG can say",
            png(u32::MAX, u32::MAX),
        ),
        (Fate::Repaired, "no width", png(0, 5)),
        (Fate::Repaired, "a long line", png(0x7FFF_FFFF, 1)),
        (Fate::Repaired, "a head cut off", png(5, 5)[..20].to_vec()),
        (Fate::Repaired, "a JPEG of 65,535 pixels each way", jpeg),
        (
            Fate::Repaired,
            "a GIF",
            b"GIF89a\xFF\xFF\xFF\xFF\0\0\0".to_vec(),
        ),
        (
            Fate::Repaired,
            "a BMP",
            b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec(),
        ),
        (Fate::Repaired, "a TIFF", b"II*\0\x08\0\0\0".to_vec()),
        (
            Fate::Repaired,
            "an SVG",
            b"<svg width=\"1e9\" height=\"1e9\"/>".to_vec(),
        ),
        (Fate::Repaired, "a font", b"\0\x01\0\0\0\x0F\0\x80".to_vec()),
    ]
}

/// Pictures that are well each, and too much together.
fn many() -> Vec<Case> {
    let sheet = |count: usize, bytes: &[u8]| {
        let picture = STANDARD.encode(bytes);
        (0..count).fold(Sheet::new(), |sheet, number| {
            sheet.and(
                "personas",
                &format!("id: \"p-{number}\", portrait: \"{picture}\""),
            )
        })
    };
    let (large, small) = (png(8_000, 5_000), png(1, 1));
    let cases = [
        (Fate::Clean, "480 MB decoded", sheet(3, &large)),
        (Fate::Repaired, "640 MB decoded", sheet(4, &large)),
        (Fate::Clean, "2,000 pictures", sheet(2_000, &small)),
        (Fate::Repaired, "2,001 pictures", sheet(2_001, &small)),
    ];
    let cases = cases.into_iter();
    cases
        .map(|(fate, what, sheet)| Case::new("picture", fate, what, sheet.text()))
        .collect()
}

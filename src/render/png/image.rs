//! Pictures inside the sheet: decoded once per size, cut to their box.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use image::RgbaImage;
use vello_cpu::kurbo::Affine;
use vello_cpu::peniko::ImageSampler;
use vello_cpu::peniko::color::PremulRgba8;
use vello_cpu::{Image, ImageSource, Pixmap};

use super::shapes::rounded;
use super::strip::StripPainter;
use crate::geometry::Rect;
use crate::render::decode_to_cover;
use crate::style::Color;

/// Longest side that a picture is scaled to, in pixels; a larger box shows it
/// softer.
const MAX_SIDE: f32 = 4096.0;

/// The pictures decoded so far. Strips share them, since a picture often lies
/// on the seam of two.
#[derive(Default)]
pub(super) struct Photos {
    known: Mutex<HashMap<PhotoKey, Arc<Slot>>>,
}

/// Where the bytes lie, which tells one scene's pictures apart, and the size.
type PhotoKey = (usize, u16, u16);

/// A picture once it is decoded; `None` inside when it is broken.
type Slot = OnceLock<Option<Arc<Pixmap>>>;

impl Photos {
    fn get(&self, bytes: &Arc<[u8]>, width: u16, height: u16) -> Option<Arc<Pixmap>> {
        let key = (Arc::as_ptr(bytes).addr(), width, height);
        let slot = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(key).or_default())
        };
        // Decoding happens outside the lock: others wait for this picture only.
        slot.get_or_init(|| {
            let photo = decode_to_cover(bytes, width.into(), height.into())?;
            Some(Arc::new(premultiplied(&photo, width, height)))
        })
        .clone()
    }
}

/// Draws a picture that covers `rect`, or a grey shape when it is broken.
pub(super) fn paint_photo(
    painter: &mut StripPainter<'_>,
    rect: Rect,
    radius: f32,
    bytes: &Arc<[u8]>,
    paper: Color,
) {
    let Some(outline) = rounded(rect, radius, painter.scale) else {
        return;
    };
    let (width, height) = (
        pixels(rect.width() * painter.scale),
        pixels(rect.height() * painter.scale),
    );
    let Some(photo) = painter.photos.get(bytes, width, height) else {
        painter.set_color(shade_on(paper));
        painter.context.fill_path(&outline);
        return;
    };
    painter.context.set_paint(Image {
        image: ImageSource::Pixmap(photo),
        sampler: ImageSampler::default(),
    });
    let place = Affine::translate((f64::from(rect.min.x), f64::from(rect.min.y)));
    let stretch = Affine::scale_non_uniform(
        f64::from(rect.width()) / f64::from(width),
        f64::from(rect.height()) / f64::from(height),
    );
    painter.context.set_paint_transform(place * stretch);
    painter.context.fill_path(&outline);
    painter.context.reset_paint_transform();
}

/// A side in whole pixels.
fn pixels(side: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 4,096"
    )]
    let whole = side.ceil().clamp(1.0, MAX_SIDE) as u16;
    whole
}

/// A grey that shows on the paper, light or dark.
fn shade_on(paper: Color) -> Color {
    let black = Color::TRANSPARENT.with_alpha(u8::MAX);
    let ink = if paper.contrast(black) > paper.contrast(Color::WHITE) {
        black
    } else {
        Color::WHITE
    };
    paper.with_alpha(u8::MAX).mixed_with(ink, 0.2)
}

fn premultiplied(photo: &RgbaImage, width: u16, height: u16) -> Pixmap {
    let pixels = photo.pixels().map(|pixel| {
        let [r, g, b, a] = pixel.0;
        let weighted = |value: u8| {
            let product = u16::from(value) * u16::from(a) + 127;
            u8::try_from(product / 255).unwrap_or(u8::MAX)
        };
        PremulRgba8 {
            r: weighted(r),
            g: weighted(g),
            b: weighted(b),
            a,
        }
    });
    let mut pixels: Vec<PremulRgba8> = pixels.collect();
    // The sizes agree already; this keeps the library's check from ever failing.
    let nothing = PremulRgba8 {
        r: 0,
        g: 0,
        b: 0,
        a: 0,
    };
    pixels.resize(usize::from(width) * usize::from(height), nothing);
    Pixmap::from_parts(pixels, width, height)
}

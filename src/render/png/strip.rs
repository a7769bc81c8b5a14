//! One strip of a sheet: which groups touch it, and its pixels.

use std::ops::Range;

use vello_cpu::kurbo::Affine;
use vello_cpu::peniko::color::{AlphaColor, Srgb};
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::image::Photos;
use super::text::Fonts;
use super::{image, shapes, text};
use crate::geometry::{Point, Rect};
use crate::scene::{Item, Scene};
use crate::style::Color;

/// Items further out than this, in map units, or at a place that is no number
/// are left out.
const REACH: f32 = 1_000_000.0;

/// A drawing context that is used for one strip after the other.
pub(super) struct StripPainter<'a> {
    pub(super) context: RenderContext,
    pub(super) resources: Resources,
    pub(super) fonts: Fonts,
    pub(super) photos: &'a Photos,
    /// Pixels for one map unit.
    pub(super) scale: f32,
    pixmap: Pixmap,
}

impl<'a> StripPainter<'a> {
    pub(super) fn new(photos: &'a Photos, scale: f32) -> Self {
        Self {
            context: RenderContext::new(1, 1),
            resources: Resources::new(),
            fonts: Fonts::new(),
            photos,
            scale,
            pixmap: Pixmap::new(1, 1),
        }
    }

    /// The pixels of these rows of the sheet, three bytes each.
    pub(super) fn paint(&mut self, scene: &Scene, width: u32, rows: Range<u32>) -> Vec<u8> {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        self.context.reset_and_resize(width, height);
        self.pixmap.resize(width, height);
        let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
        self.set_color(scene.paper.with_alpha(u8::MAX));
        let all = vello_cpu::kurbo::Rect::new(0.0, 0.0, width.into(), height.into());
        self.context.reset_transform();
        self.context.fill_rect(&all);
        let shift = -f64::from(rows.start);
        let to_pixels = Affine::translate((0.0, shift)) * Affine::scale(self.scale.into());
        self.context.set_transform(to_pixels);
        let seen = self.seen(sheet, &rows);
        for group in &scene.groups {
            if group.bounds.intersects(&seen) {
                for item in &group.items {
                    self.paint_item(item, scene.paper);
                }
            }
        }
        self.context.flush();
        self.context.render(&mut self.pixmap, &mut self.resources);
        without_alpha(self.pixmap.data_as_u8_slice())
    }

    /// The part of the sheet that these rows show, with a pixel around for
    /// soft edges.
    fn seen(&self, sheet: Rect, rows: &Range<u32>) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "rows are below 65,536")]
        let place = |row: u32| row as f32 / self.scale;
        let (top, bottom) = (place(rows.start), place(rows.end));
        Rect::new(0.0, top, sheet.width(), bottom - top).expand(1.0 / self.scale)
    }

    fn paint_item(&mut self, item: &Item, paper: Color) {
        match item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => shapes::paint_rect(self, *rect, *radius, *fill, *stroke),
            Item::Path { path, fill, stroke } => shapes::paint_path(self, path, *fill, *stroke),
            Item::Text(line) => text::paint_line(self, line),
            Item::Image {
                rect,
                radius,
                bytes,
            } => image::paint_photo(self, *rect, *radius, bytes, paper),
        }
    }

    pub(super) fn set_color(&mut self, color: Color) {
        let Color { r, g, b, a } = color;
        self.context
            .set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, a));
    }
}

/// Whether an item at this place can be drawn.
pub(super) fn is_in_reach(point: Point) -> bool {
    // A place that is no number fails both comparisons.
    point.x.abs() <= REACH && point.y.abs() <= REACH
}

/// The sheet is opaque, so the fourth byte of every pixel says nothing.
fn without_alpha(pixels: &[u8]) -> Vec<u8> {
    let mut opaque = vec![0; pixels.len() / 4 * 3];
    for (to, from) in opaque.chunks_exact_mut(3).zip(pixels.chunks_exact(4)) {
        to.copy_from_slice(&from[..3]);
    }
    opaque
}

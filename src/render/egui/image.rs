//! Pictures as the screen's textures.

use std::sync::Arc;

use egui::epaint::RectShape;
use egui::{Color32, ColorImage, Shape, StrokeKind, TextureHandle, TextureOptions};

use super::shapes::Ink;
use crate::geometry::Rect;
use crate::render::photo::decode_to_cover;
use crate::style::Color;

/// Longest side that a picture is scaled to, in pixels; a larger box shows it
/// softer.
const MAX_SIDE: f32 = 1024.0;
/// Pictures kept; the ones unused for longest go first.
const MAX_PHOTOS: usize = 128;

/// The pictures decoded so far. A slot owns the bytes it was made from, so
/// that their address stays theirs.
#[derive(Default)]
pub(super) struct Photos {
    slots: Vec<Slot>,
    uses: u64,
}

struct Slot {
    bytes: Arc<[u8]>,
    size: [u16; 2],
    /// `None` for a broken picture.
    texture: Option<TextureHandle>,
    last_use: u64,
}

impl Photos {
    /// Draws a picture that covers `rect`, or a grey shape when it is broken.
    pub(super) fn paint(
        &mut self,
        rect: Rect,
        radius: f32,
        bytes: &Arc<[u8]>,
        paper: Color,
        ink: &mut Ink,
        ctx: &egui::Context,
    ) {
        let area = ink.area(rect);
        let size = [area.width(), area.height()].map(|side| pixels(side * ctx.pixels_per_point()));
        let shape = RectShape::new(
            area,
            ink.corner(radius),
            Color32::WHITE,
            egui::Stroke::NONE,
            StrokeKind::Middle,
        );
        let Some(texture) = self.texture(bytes, size, ctx) else {
            return ink.rect(rect, radius, Some(shade_on(paper)), None);
        };
        let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ink.push(Shape::Rect(shape.with_texture(texture.id(), whole)));
    }

    fn texture(
        &mut self,
        bytes: &Arc<[u8]>,
        size: [u16; 2],
        ctx: &egui::Context,
    ) -> Option<&TextureHandle> {
        self.uses += 1;
        let known = self
            .slots
            .iter()
            .position(|slot| Arc::ptr_eq(&slot.bytes, bytes) && slot.size == size);
        let index = known.unwrap_or_else(|| {
            self.make_room();
            self.slots.push(Slot {
                bytes: Arc::clone(bytes),
                size,
                texture: load(bytes, size, ctx),
                last_use: 0,
            });
            self.slots.len() - 1
        });
        let slot = &mut self.slots[index];
        slot.last_use = self.uses;
        slot.texture.as_ref()
    }

    fn make_room(&mut self) {
        if self.slots.len() < MAX_PHOTOS {
            return;
        }
        let oldest = (0..self.slots.len()).min_by_key(|index| self.slots[*index].last_use);
        if let Some(oldest) = oldest {
            self.slots.swap_remove(oldest);
        }
    }
}

fn load(bytes: &[u8], [width, height]: [u16; 2], ctx: &egui::Context) -> Option<TextureHandle> {
    let photo = decode_to_cover(bytes, width.into(), height.into())?;
    let size = [usize::from(width), usize::from(height)];
    let image = ColorImage::from_rgba_unmultiplied(size, photo.as_raw());
    Some(ctx.load_texture("picture", image, TextureOptions::LINEAR))
}

/// A side in pixels, in doubling steps, so that zooming decodes rarely.
fn pixels(side: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 16 to 1,024"
    )]
    let whole = side.clamp(16.0, MAX_SIDE).ceil() as u16;
    whole.next_power_of_two()
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

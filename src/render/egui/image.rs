//! Pictures as the screen's textures.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

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
///
/// Decoding takes longer than a frame may, so it is done on a thread, one
/// picture at a time; until then a picture is shown in another size, or as a
/// grey shape.
#[derive(Default)]
pub(super) struct Photos {
    slots: Vec<Slot>,
    uses: u64,
    /// What is decoded right now.
    work: Option<Receiver<Decoded>>,
}

struct Slot {
    bytes: Arc<[u8]>,
    size: [u16; 2],
    state: State,
    last_use: u64,
}

enum State {
    /// To be decoded when it is its turn.
    Waiting,
    /// On the thread.
    Decoding,
    /// Ready to be drawn.
    Shown(TextureHandle),
    /// No picture that can be shown.
    Broken,
}

/// What came of decoding a slot.
struct Decoded {
    bytes: Arc<[u8]>,
    size: [u16; 2],
    image: Option<ColorImage>,
}

impl Photos {
    /// Draws a picture that covers `rect`, or a grey shape while it is being
    /// decoded and when it is broken.
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
        self.take_in(ctx);
        let index = self.slot(bytes, size);
        if self.work.is_none() && matches!(self.slots[index].state, State::Waiting) {
            self.decode(index, ctx);
        }
        let own = self.slots[index].texture();
        own.or_else(|| {
            let mut same = self
                .slots
                .iter()
                .filter(|slot| Arc::ptr_eq(&slot.bytes, bytes));
            same.find_map(Slot::texture)
        })
    }

    /// Place of the slot for a picture in a size, now used.
    fn slot(&mut self, bytes: &Arc<[u8]>, size: [u16; 2]) -> usize {
        self.uses += 1;
        let known = self.slots.iter().position(|slot| slot.is_for(bytes, size));
        let index = known.unwrap_or_else(|| {
            self.make_room();
            self.slots.push(Slot {
                bytes: Arc::clone(bytes),
                size,
                state: State::Waiting,
                last_use: 0,
            });
            self.slots.len() - 1
        });
        self.slots[index].last_use = self.uses;
        index
    }

    /// Starts decoding on a thread, which wakes the window when it is done.
    fn decode(&mut self, index: usize, ctx: &egui::Context) {
        let slot = &mut self.slots[index];
        let (bytes, size, ctx) = (Arc::clone(&slot.bytes), slot.size, ctx.clone());
        let (sender, receiver) = channel();
        let work = move || {
            let image = load(&bytes, size);
            // The window may be gone by now: then nobody wants the picture.
            let _ = sender.send(Decoded { bytes, size, image });
            ctx.request_repaint();
        };
        let started = thread::Builder::new()
            .name("picture".to_owned())
            .spawn(work);
        if started.is_ok() {
            slot.state = State::Decoding;
            self.work = Some(receiver);
        } else {
            slot.state = State::Broken;
        }
    }

    /// Takes in what the thread has decoded.
    fn take_in(&mut self, ctx: &egui::Context) {
        let Some(work) = &self.work else {
            return;
        };
        match work.try_recv() {
            Ok(decoded) => {
                let mut slots = self.slots.iter_mut();
                let slot = slots.find(|slot| slot.is_for(&decoded.bytes, decoded.size));
                if let Some(slot) = slot {
                    slot.state = decoded.image.map_or(State::Broken, |image| {
                        State::Shown(ctx.load_texture("picture", image, TextureOptions::LINEAR))
                    });
                }
            }
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => {
                let slots = self.slots.iter_mut();
                for slot in slots.filter(|slot| matches!(slot.state, State::Decoding)) {
                    slot.state = State::Broken;
                }
            }
        }
        self.work = None;
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

impl Slot {
    fn is_for(&self, bytes: &Arc<[u8]>, size: [u16; 2]) -> bool {
        Arc::ptr_eq(&self.bytes, bytes) && self.size == size
    }

    fn texture(&self) -> Option<&TextureHandle> {
        match &self.state {
            State::Shown(texture) => Some(texture),
            _ => None,
        }
    }
}

fn load(bytes: &[u8], [width, height]: [u16; 2]) -> Option<ColorImage> {
    let photo = decode_to_cover(bytes, width.into(), height.into())?;
    let size = [usize::from(width), usize::from(height)];
    Some(ColorImage::from_rgba_unmultiplied(size, photo.as_raw()))
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

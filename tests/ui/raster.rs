//! Pictures of the interface from egui's triangles, on the CPU: so that anyone
//! can look at the window without a display.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "places on a screen are small whole numbers, and x, y, u, v are the field's own names"
)]

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use egui::{Color32, ImageData, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use std::sync::{Arc, Mutex, PoisonError};

/// A texture as egui uploaded it.
struct Texture {
    width: usize,
    pixels: Vec<Color32>,
}

impl Texture {
    /// The colour at a place of 0 to 1, between its four neighbours.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let height = self.pixels.len() / self.width;
        let at =
            |value: f32, size: usize| (value * size as f32 - 0.5).clamp(0.0, size as f32 - 1.0);
        let (x, y) = (at(u, self.width), at(v, height));
        let (x0, y0) = (x as usize, y as usize);
        let (x1, y1) = ((x0 + 1).min(self.width - 1), (y0 + 1).min(height - 1));
        let (fx, fy) = (x - x0 as f32, y - y0 as f32);
        let pixel = |x: usize, y: usize| self.pixels[y * self.width + x].to_array().map(f32::from);
        let (a, b, c, d) = (pixel(x0, y0), pixel(x1, y0), pixel(x0, y1), pixel(x1, y1));
        std::array::from_fn(|i| {
            let upper = a[i] * (1.0 - fx) + b[i] * fx;
            let lower = c[i] * (1.0 - fx) + d[i] * fx;
            upper * (1.0 - fy) + lower * fy
        })
    }
}

/// The textures of a window, shared between the harness and whoever draws.
#[derive(Clone, Default)]
pub(crate) struct Textures(Arc<Mutex<HashMap<TextureId, Texture>>>);

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let [width, height] = image.size;
                let Some([left, top]) = change.pos else {
                    let pixels = image.pixels.clone();
                    textures.insert(*id, Texture { width, pixels });
                    continue;
                };
                let texture = textures.get_mut(id).expect("a part of a known texture");
                for row in 0..height {
                    let start = (top + row) * texture.width + left;
                    texture.pixels[start..start + width]
                        .copy_from_slice(&image.pixels[row * width..(row + 1) * width]);
                }
            }
        }
        for id in &delta.free {
            textures.remove(id);
        }
        delta.clear();
    }
}

impl Textures {
    /// Draws triangles into a picture of this size in points.
    pub(crate) fn draw(
        &self,
        primitives: &[ClippedPrimitive],
        size: egui::Vec2,
        pixels_per_point: f32,
    ) -> image::RgbaImage {
        let size = (size * pixels_per_point).round();
        let (width, height) = (size.x as u32, size.y as u32);
        let textures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut picture = image::RgbaImage::from_pixel(width, height, image::Rgba([0, 0, 0, 255]));
        for primitive in primitives {
            let Primitive::Mesh(mesh) = &primitive.primitive else {
                continue;
            };
            let Some(texture) = textures.get(&mesh.texture_id) else {
                continue;
            };
            fill(
                &mut picture,
                mesh,
                texture,
                primitive.clip_rect,
                pixels_per_point,
            );
        }
        picture
    }
}

fn fill(picture: &mut image::RgbaImage, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let clip = (clip * scale).intersect(Rect::from_min_max(
        egui::Pos2::ZERO,
        egui::pos2(width, height),
    ));
    let clip = Rect::from_min_max(clip.min.round(), clip.max.round());
    for triangle in mesh.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|i| mesh.vertices[triangle[i] as usize]);
        fill_triangle(picture, &corners, texture, clip, scale);
    }
}

fn fill_triangle(
    picture: &mut image::RgbaImage,
    corners: &[Vertex; 3],
    texture: &Texture,
    clip: Rect,
    scale: f32,
) {
    let [a, b, c] = corners.map(|corner| corner.pos * scale);
    let area = (b - a).x * (c - a).y - (b - a).y * (c - a).x;
    let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
    if area == 0.0 || !bounds.is_positive() {
        return;
    }
    let solid = corners[1..]
        .iter()
        .all(|corner| corner.uv == corners[0].uv && corner.color == corners[0].color)
        .then(|| source(texture, corners, [1.0, 0.0, 0.0]));
    // Where each corner counts: a linear function of the place.
    let share = |from: egui::Pos2, to: egui::Pos2, p: egui::Pos2| {
        ((to - from).x * (p - from).y - (to - from).y * (p - from).x) / area
    };
    let shares = |p| [share(b, c, p), share(c, a, p), share(a, b, p)];
    for y in bounds.top().floor() as u32..bounds.bottom().ceil() as u32 {
        let at = |x: f32| shares(egui::pos2(x + 0.5, y as f32 + 0.5));
        let Some((left, right)) = span([a, b, c], y as f32 + 0.5) else {
            continue;
        };
        let left = left.max(clip.left());
        let right = right.min(clip.right());
        for x in left as u32..(right.max(left)) as u32 {
            let over = solid.unwrap_or_else(|| source(texture, corners, at(x as f32)));
            blend(picture.get_pixel_mut(x, y), over);
        }
    }
}

/// The pixels that a triangle covers of a row: the first one and the one after
/// the last. Two triangles with a common edge neither share a pixel nor leave
/// one out, since the edge is cut in the same way for both.
fn span(corners: [egui::Pos2; 3], row: f32) -> Option<(f32, f32)> {
    let [a, b, c] = corners;
    let cuts = [(a, b), (b, c), (c, a)]
        .into_iter()
        .filter_map(|(from, to)| {
            let (upper, lower) = if (from.y, from.x) <= (to.y, to.x) {
                (from, to)
            } else {
                (to, from)
            };
            let is_cut = upper.y <= row && row < lower.y;
            let share = (row - upper.y) / (lower.y - upper.y);
            is_cut.then_some(upper.x + (lower.x - upper.x) * share)
        });
    let pixels: Vec<f32> = cuts.map(|x| (x - 0.5).ceil()).collect();
    let [one, other] = pixels[..] else {
        return None;
    };
    Some((one.min(other), one.max(other)))
}

/// The colour of a triangle where its corners count so much.
fn source(texture: &Texture, corners: &[Vertex; 3], shares: [f32; 3]) -> [f32; 4] {
    let mix = |value: &dyn Fn(&Vertex) -> f32| {
        let parts = shares.iter().zip(corners);
        parts
            .map(|(share, corner)| share * value(corner))
            .sum::<f32>()
    };
    let sample = texture.sample(mix(&|corner| corner.uv.x), mix(&|corner| corner.uv.y));
    std::array::from_fn(|i| sample[i] * mix(&|corner| f32::from(corner.color[i])) / 255.0)
}

/// Lays a colour, multiplied by its opacity, over a pixel.
fn blend(under: &mut image::Rgba<u8>, over: [f32; 4]) {
    for i in 0..3 {
        let blended = over[i] + f32::from(under[i]) * (1.0 - over[3] / 255.0);
        under[i] = blended.round().clamp(0.0, 255.0) as u8;
    }
}

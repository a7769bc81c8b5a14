//! The scene as a small picture to find one's way by: shapes without detail,
//! a line of text as a faint stroke. Made in one go, without a font.
//!
//! A map may be fifty times as wide as it is high, so the picture may be
//! stretched; what is in it still stands in the right place.

use crate::geometry::{PathStep, Point, Rect};
use crate::scene::{Item, Scene, TextLine};
use crate::style::Color;

/// How much of its colour a line of text leaves.
const TEXT: f32 = 0.45;
/// Height of the small letters, as a part of the size of the type.
const LETTERS: f32 = 0.5;

/// A small picture: rows of red, green, blue and opacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from top to bottom.
    pub height: usize,
    /// Four bytes for each pixel, fully opaque.
    pub pixels: Vec<u8>,
}

/// Draws the whole scene into so many pixels, each at least 1.
#[must_use]
pub fn thumbnail(scene: &Scene, width: usize, height: usize) -> Thumbnail {
    let mut canvas = Canvas::new(scene, width.max(1), height.max(1));
    for group in &scene.groups {
        for item in &group.items {
            canvas.item(item);
        }
    }
    canvas.finish()
}

struct Canvas {
    width: usize,
    height: usize,
    /// Pixels for a map unit, across and down.
    scale: (f32, f32),
    pixels: Vec<[f32; 3]>,
    /// A colour that the paper is not: pictures are shadows here.
    against_paper: Color,
}

impl Canvas {
    fn new(scene: &Scene, width: usize, height: usize) -> Self {
        let ratio = |pixels: usize, units: f32| to_f32(pixels) / units.max(1.0);
        Self {
            width,
            height,
            scale: (
                ratio(width, scene.size.width),
                ratio(height, scene.size.height),
            ),
            pixels: vec![parts(scene.paper); width * height],
            against_paper: Color {
                r: 255 - scene.paper.r,
                g: 255 - scene.paper.g,
                b: 255 - scene.paper.b,
                ..scene.paper
            },
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect { rect, fill, .. } => {
                if let Some(fill) = fill {
                    self.rect(*rect, *fill, 1.0);
                }
            }
            Item::Path { path, fill, stroke } => {
                if let Some(fill) = fill {
                    // Filled shapes are signs; at this size they are blocks.
                    self.rect(path.bounds(), *fill, 0.8);
                } else if let Some(stroke) = stroke {
                    self.line(&path.steps, stroke.width, stroke.color);
                }
            }
            Item::Text(line) => self.text(line),
            Item::Image { rect, .. } => {
                let color = self.against_paper;
                self.rect(*rect, color, 0.35);
            }
        }
    }

    fn text(&mut self, line: &TextLine) {
        let height = line.style.size * LETTERS;
        let rect = Rect::new(line.origin.x, line.origin.y - height, line.width, height);
        self.rect(rect, line.color, TEXT);
    }

    /// Ends of lines and curves, joined by straight runs.
    fn line(&mut self, steps: &[PathStep], width: f32, color: Color) {
        let mut last: Option<Point> = None;
        for step in steps {
            let end = match step {
                PathStep::MoveTo(point) => {
                    last = Some(*point);
                    continue;
                }
                PathStep::LineTo(point) | PathStep::CurveTo(_, _, point) => *point,
                PathStep::Close => continue,
            };
            if let Some(start) = last.replace(end) {
                self.run(start, end, width, color);
            }
        }
    }

    fn run(&mut self, start: Point, end: Point, width: f32, color: Color) {
        let across = (end.x - start.x).abs() * self.scale.0;
        let down = (end.y - start.y).abs() * self.scale.1;
        let steps = across.max(down).ceil().clamp(1.0, 4_096.0);
        let (dx, dy) = ((end.x - start.x) / steps, (end.y - start.y) / steps);
        let mut step = 0.0;
        while step < steps {
            let from = start.offset(dx * step, dy * step);
            let middle = from.offset(dx / 2.0, dy / 2.0);
            let half = (dx.abs().max(width) / 2.0, dy.abs().max(width) / 2.0);
            self.rect(
                Rect {
                    min: middle.offset(-half.0, -half.1),
                    max: middle.offset(half.0, half.1),
                },
                color,
                1.0,
            );
            step += 1.0;
        }
    }

    /// Mixes a colour into every pixel, by how much of it is covered.
    fn rect(&mut self, rect: Rect, color: Color, strength: f32) {
        let (left, right) = (rect.min.x * self.scale.0, rect.max.x * self.scale.0);
        let (top, bottom) = (rect.min.y * self.scale.1, rect.max.y * self.scale.1);
        let ink = parts(color);
        let strength = strength * f32::from(color.a) / 255.0;
        for y in pixels_between(top, bottom, self.height) {
            let down = covered(y, top, bottom);
            for x in pixels_between(left, right, self.width) {
                let share = (strength * down * covered(x, left, right)).clamp(0.0, 1.0);
                let pixel = &mut self.pixels[y * self.width + x];
                for (part, ink) in pixel.iter_mut().zip(ink) {
                    *part += (ink - *part) * share;
                }
            }
        }
    }

    fn finish(self) -> Thumbnail {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a mix of bytes is a byte"
        )]
        let byte = |part: f32| part.round().clamp(0.0, 255.0) as u8;
        let pixels = self.pixels.iter();
        let pixels = pixels.flat_map(|[r, g, b]| [byte(*r), byte(*g), byte(*b), 255]);
        Thumbnail {
            width: self.width,
            height: self.height,
            pixels: pixels.collect(),
        }
    }
}

fn parts(color: Color) -> [f32; 3] {
    [color.r, color.g, color.b].map(f32::from)
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand pixels at most")]
fn to_f32(pixels: usize) -> f32 {
    pixels as f32
}

/// The pixels that a stretch touches, of so many.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the picture"
)]
fn pixels_between(start: f32, end: f32, count: usize) -> std::ops::Range<usize> {
    let clamp = |at: f32| at.clamp(0.0, to_f32(count)) as usize;
    clamp(start.floor())..clamp(end.ceil())
}

/// How much of a pixel lies between two edges.
fn covered(pixel: usize, start: f32, end: f32) -> f32 {
    let at = to_f32(pixel);
    (end.min(at + 1.0) - start.max(at)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Path, Size};
    use crate::scene::{ElementId, Group, Layer};
    use crate::style::Stroke;

    fn ink() -> Color {
        crate::style::Theme::light().ink
    }

    fn scene(items: Vec<Item>) -> Scene {
        let bounds = Rect::new(0.0, 0.0, 100.0, 50.0);
        Scene {
            size: Size::new(100.0, 50.0),
            paper: Color::WHITE,
            groups: vec![Group {
                id: ElementId::Title,
                layer: Layer::Sheet,
                bounds,
                target: None,
                items,
            }],
        }
    }

    fn at(picture: &Thumbnail, x: usize, y: usize) -> u8 {
        picture.pixels[(y * picture.width + x) * 4]
    }

    #[test]
    fn shapes_stand_where_they_are_on_the_sheet() {
        let card = Item::Rect {
            rect: Rect::new(50.0, 0.0, 50.0, 25.0),
            radius: 4.0,
            fill: Some(ink()),
            stroke: None,
        };
        let picture = thumbnail(&scene(vec![card]), 10, 10);
        assert_eq!(picture.pixels.len(), 400);
        let dark = ink().r;
        assert_eq!((at(&picture, 4, 2), at(&picture, 5, 2)), (255, dark));
        assert_eq!((at(&picture, 7, 4), at(&picture, 7, 5)), (dark, 255));
    }

    #[test]
    fn a_thin_line_is_seen_and_what_lies_outside_is_not() {
        let line = Path::line(Point::new(0.0, 25.0), Point::new(900.0, 25.0));
        let stroke = Stroke::solid(2.0, ink());
        let path = Item::Path {
            path: line,
            fill: None,
            stroke: Some(stroke),
        };
        let picture = thumbnail(&scene(vec![path]), 20, 10);
        assert!((0..20).all(|x| at(&picture, x, 4) < 250 || at(&picture, x, 5) < 250));
        assert_eq!(at(&picture, 3, 0), 255);
    }

    #[test]
    fn no_size_is_too_small() {
        let picture = thumbnail(&scene(Vec::new()), 0, 0);
        assert_eq!(picture.pixels, [255; 4]);
    }
}

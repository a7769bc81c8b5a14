//! The scene on the screen: culled, with less detail where it would be too
//! small to see.
//!
//! Which part is shown is the caller's business: it says where the sheet lies
//! and what clips it. Selection, hover and everything else that is not in the
//! scene is drawn by the window.

mod dashes;
mod detail;
mod image;
mod shapes;
mod text;
mod triangles;

use egui::{Color32, Pos2};

use crate::geometry::{Point, Rect, Transform};
use crate::scene::{Group, Item, Layer, Scene};
use crate::style::Color;

use detail::Detail;
use image::Photos;
use shapes::Ink;
use text::Texts;

pub use text::{family, font_definitions};

/// Where on the screen the sheet lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Carries map units over to points of the screen.
    pub transform: Transform,
    /// Nothing is drawn outside of this, in points of the screen.
    pub clip: Rect,
    /// The zoom is changing right now: text is scaled from a few sizes, since
    /// every new size costs the screen's font memory.
    pub zooming: bool,
}

impl View {
    /// The part of the sheet that can be seen, in map units.
    #[must_use]
    pub fn visible(&self) -> Rect {
        self.transform.inverse_rect(self.clip)
    }
}

/// Draws scenes and remembers between frames what is costly to make: lines of
/// text set in type, decoded pictures.
#[derive(Default)]
pub struct ScenePainter {
    texts: Texts,
    photos: Photos,
}

impl ScenePainter {
    /// Draws the groups of one layer.
    ///
    /// Filled outlines with holes are drawn without them; nothing else of a
    /// scene is lost.
    pub fn paint(&mut self, scene: &Scene, layer: Layer, view: &View, painter: &egui::Painter) {
        self.texts.begin(painter, view);
        let mut ink = Ink::new(*view, painter.pixels_per_point());
        // Strokes reach a little beyond the boxes that hold them.
        let seen = view.visible().expand(2.0);
        for group in &scene.groups {
            if group.layer == layer && group.bounds.intersects(&seen) {
                self.group(group, &seen, scene.paper, &mut ink, painter);
            }
        }
        painter
            .with_clip_rect(screen_rect(view.clip).intersect(painter.clip_rect()))
            .extend(ink.finish());
    }

    fn group(
        &mut self,
        group: &Group,
        seen: &Rect,
        paper: Color,
        ink: &mut Ink,
        painter: &egui::Painter,
    ) {
        match detail::of(group, ink.zoom()) {
            Detail::Nothing => {}
            Detail::Speck(color) => ink.quad(group.bounds, color),
            Detail::Block => {
                for item in &group.items {
                    if let Item::Rect {
                        rect,
                        fill: Some(fill),
                        ..
                    } = item
                    {
                        ink.quad(*rect, *fill);
                    }
                }
            }
            Detail::Full => {
                for item in &group.items {
                    self.item(item, seen, paper, ink, painter);
                }
            }
        }
    }

    fn item(
        &mut self,
        item: &Item,
        seen: &Rect,
        paper: Color,
        ink: &mut Ink,
        painter: &egui::Painter,
    ) {
        match item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                if rect.intersects(seen) {
                    ink.rect(*rect, *radius, *fill, *stroke);
                }
            }
            Item::Path { path, fill, stroke } => {
                if path.bounds().intersects(seen) {
                    ink.path(path, *fill, *stroke, seen);
                }
            }
            Item::Text(line) => self.texts.paint(line, seen, ink, painter),
            Item::Image {
                rect,
                radius,
                bytes,
            } => {
                if rect.intersects(seen) {
                    self.photos
                        .paint(*rect, *radius, bytes, paper, ink, painter.ctx());
                }
            }
        }
    }
}

/// A colour as the screen takes it.
#[must_use]
pub fn screen_color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// A point that is in points of the screen already.
#[must_use]
pub fn screen_point(point: Point) -> Pos2 {
    Pos2::new(point.x, point.y)
}

/// A rectangle that is in points of the screen already.
#[must_use]
pub fn screen_rect(rect: Rect) -> egui::Rect {
    egui::Rect::from_min_max(screen_point(rect.min), screen_point(rect.max))
}

#[cfg(test)]
mod tests;

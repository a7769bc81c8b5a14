//! Short ways to put items on a list.

use super::item::{ElementId, Group, Item, Layer, TextLine};
use crate::geometry::{Path, Point, Rect};
use crate::layout::TextBlock;
use crate::style::{Color, Stroke};

/// Collects the items of one group.
pub(super) struct Pen {
    id: ElementId,
    layer: Layer,
    bounds: Option<Rect>,
    target: Option<Rect>,
    items: Vec<Item>,
}

impl Pen {
    pub(super) fn new(id: ElementId) -> Self {
        Self {
            id,
            layer: Layer::Sheet,
            bounds: None,
            target: None,
            items: Vec::new(),
        }
    }

    pub(super) fn on(mut self, layer: Layer) -> Self {
        self.layer = layer;
        self
    }

    /// The area that reacts to the pointer.
    pub(super) fn target(mut self, rect: Rect) -> Self {
        self.target = Some(rect);
        self.grow(rect);
        self
    }

    fn grow(&mut self, rect: Rect) {
        self.bounds = Some(self.bounds.map_or(rect, |bounds| bounds.union(&rect)));
    }

    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) -> &mut Self {
        self.grow(rect.expand(stroke.map_or(0.0, |stroke| stroke.width)));
        self.items.push(Item::Rect {
            rect,
            radius,
            fill,
            stroke,
        });
        self
    }

    pub(super) fn path(
        &mut self,
        path: Path,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) -> &mut Self {
        let width = stroke.map_or(0.0, |stroke| stroke.width);
        self.grow(path.bounds().expand(width));
        self.items.push(Item::Path { path, fill, stroke });
        self
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) -> &mut Self {
        self.path(Path::line(from, to), None, Some(stroke))
    }

    pub(super) fn disc(&mut self, center: Point, radius: f32, fill: Color) -> &mut Self {
        self.path(Path::circle(center, radius), Some(fill), None)
    }

    pub(super) fn ring(&mut self, center: Point, radius: f32, stroke: Stroke) -> &mut Self {
        self.path(Path::circle(center, radius), None, Some(stroke))
    }

    pub(super) fn text(&mut self, block: &TextBlock, color: Color) -> &mut Self {
        if block.is_empty() {
            return self;
        }
        self.grow(block.rect);
        for line in &block.lines {
            self.items.push(Item::Text(TextLine {
                origin: line.origin,
                width: line.width,
                text: line.text.clone(),
                style: block.style,
                color,
            }));
        }
        self
    }

    pub(super) fn image(
        &mut self,
        rect: Rect,
        radius: f32,
        bytes: &std::sync::Arc<[u8]>,
    ) -> &mut Self {
        self.grow(rect);
        self.items.push(Item::Image {
            rect,
            radius,
            bytes: bytes.clone(),
        });
        self
    }

    pub(super) fn group(self) -> Group {
        Group {
            id: self.id,
            layer: self.layer,
            bounds: self.bounds.unwrap_or(Rect::ZERO),
            target: self.target,
            items: self.items,
        }
    }
}

//! Blocks of text with their lines broken.

use std::sync::Arc;

use crate::geometry::{Point, Rect};
use crate::style::TextStyle;
use crate::text::{TextMeasurer, baseline_offset, visible};

/// Where the lines of a block stand in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}

/// One line of a block.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLine {
    /// Left end of its base line.
    pub origin: Point,
    /// Advance width.
    pub width: f32,
    /// The characters.
    pub text: Arc<str>,
}

/// A text with its lines broken, at a place on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// How it is set.
    pub style: TextStyle,
    /// Its lines from top to bottom.
    pub lines: Vec<PlacedLine>,
    /// The width it was given, and the height its lines need.
    pub rect: Rect,
}

impl TextBlock {
    /// The block moved so that its top left corner is at `x`, `y`.
    #[must_use]
    pub fn at(mut self, x: f32, y: f32) -> Self {
        let (dx, dy) = (x - self.rect.min.x, y - self.rect.min.y);
        self.rect = self.rect.translate(dx, dy);
        for line in &mut self.lines {
            line.origin = line.origin.offset(dx, dy);
        }
        self
    }

    /// Height of all lines.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.rect.height()
    }

    /// Width of the longest line.
    #[must_use]
    pub fn text_width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// Sets texts: the measurer with a shorter way to ask.
#[derive(Clone, Copy)]
pub(super) struct Typesetter<'a>(pub(super) &'a TextMeasurer);

impl Typesetter<'_> {
    /// Width of `text` on one line, as it will be set.
    pub(super) fn width(self, text: &str, style: &TextStyle) -> f32 {
        self.0.width(&visible(text), style)
    }

    /// Breaks `text` to `width`, at most `max_lines` lines, at the origin.
    /// Hidden characters are set as visible marks.
    pub(super) fn block(
        self,
        text: &str,
        style: TextStyle,
        width: f32,
        max_lines: usize,
    ) -> TextBlock {
        self.aligned(text, style, width, max_lines, Align::Left)
    }

    /// One line as wide as it needs to be, cut at `max_width`.
    pub(super) fn line(self, text: &str, style: TextStyle, max_width: f32) -> TextBlock {
        let mut block = self.block(text, style, max_width, 1);
        block.rect.max.x = block.text_width();
        block
    }

    pub(super) fn aligned(
        self,
        text: &str,
        style: TextStyle,
        width: f32,
        max_lines: usize,
        align: Align,
    ) -> TextBlock {
        let text = &visible(text);
        let broken = self.0.ellipsize(text, &style, width, max_lines);
        let mut base = baseline_offset(&style);
        let mut lines = Vec::with_capacity(broken.len());
        for line in broken.iter() {
            let x = match align {
                Align::Left => 0.0,
                Align::Center => (width - line.width) / 2.0,
                Align::Right => width - line.width,
            };
            lines.push(PlacedLine {
                origin: Point::new(x, base),
                width: line.width,
                text: line.text(text),
            });
            base += style.line_height;
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "a block has far fewer lines than 2^23"
        )]
        let height = style.line_height * lines.len() as f32;
        TextBlock {
            style,
            lines,
            rect: Rect::new(0.0, 0.0, width, height),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_set_as_marks() {
        let measurer = TextMeasurer::new();
        let set = Typesetter(&measurer);
        let text = "invoice\u{202e}fdp.exe\u{1b}";
        let block = set.block(text, TextStyle::TEXT, 500.0, 3);
        assert_eq!(&*block.lines[0].text, "invoice‹202E›fdp.exe‹001B›");
        let width = set.width(text, &TextStyle::TEXT);
        assert!((block.text_width() - width).abs() < 0.01);
        let lines = set.block("one\ntwo\u{2028}three", TextStyle::TEXT, 500.0, 9);
        assert_eq!(lines.lines.len(), 3, "line breaks keep their meaning");
    }
}

//! Lines of text as runs of glyphs.

use std::sync::Arc;

use vello_cpu::Glyph;
use vello_cpu::peniko::{Blob, FontData};

use super::strip::{StripPainter, is_in_reach};
use crate::scene::TextLine;
use crate::text::{Font, PlacedGlyph, shape};

/// The bundled fonts as the drawing library takes them.
pub(super) struct Fonts([FontData; Font::ALL.len()]);

impl Fonts {
    pub(super) fn new() -> Self {
        Self(Font::ALL.map(|font| FontData::new(Blob::new(Arc::new(font.bytes())), 0)))
    }

    fn get(&self, font: Font) -> &FontData {
        &self.0[font as usize]
    }
}

/// Draws a line of text.
pub(super) fn paint_line(painter: &mut StripPainter<'_>, line: &TextLine) {
    if !is_in_reach(line.origin) || !line.style.size.is_finite() {
        return;
    }
    painter.set_color(line.color);
    let shaped = shape(&line.text, &line.style);
    for run in shaped.glyphs.chunk_by(|a, b| a.font == b.font) {
        let Some(first) = run.first() else {
            continue;
        };
        painter
            .context
            .glyph_run(&mut painter.resources, painter.fonts.get(first.font))
            .font_size(line.style.size)
            .hint(false)
            .fill_glyphs(run.iter().map(|glyph| placed(glyph, line)));
    }
}

fn placed(glyph: &PlacedGlyph, line: &TextLine) -> Glyph {
    Glyph {
        id: glyph.id,
        x: line.origin.x + glyph.x,
        y: line.origin.y + glyph.y,
    }
}

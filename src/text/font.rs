//! The bundled font files and what is read from them once: character map,
//! vertical metrics, shaping tables.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use harfrust::{ShapePlan, ShapePlanKey, Shaper, ShaperData, UnicodeBuffer};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::style::Face;

/// A bundled font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Font {
    /// Inter, upright.
    Regular,
    /// Inter, semibold.
    SemiBold,
    /// Inter, italic.
    Italic,
    /// Noto Emoji, one colour: the fallback for what Inter lacks.
    Emoji,
}

impl Font {
    /// Every bundled font.
    pub const ALL: [Self; 4] = [Self::Regular, Self::SemiBold, Self::Italic, Self::Emoji];

    /// A name to register the font under.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter-Regular",
            Self::SemiBold => "Inter-SemiBold",
            Self::Italic => "Inter-Italic",
            Self::Emoji => "NotoEmoji",
        }
    }

    /// The font file (TrueType, one face, no variations).
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/Inter-Italic.ttf"),
            Self::Emoji => include_bytes!("../../assets/fonts/NotoEmoji-Regular.ttf"),
        }
    }

    /// The fonts of a face in the order they are asked for a character.
    #[must_use]
    pub const fn chain(face: Face) -> [Self; 2] {
        let primary = match face {
            Face::Regular => Self::Regular,
            Face::SemiBold => Self::SemiBold,
            Face::Italic => Self::Italic,
        };
        [primary, Self::Emoji]
    }

    /// The parsed font; `None` would mean that a bundled file is broken, which
    /// a test rules out.
    pub(super) fn loaded(self) -> Option<&'static LoadedFont> {
        static LOADED: [OnceLock<Option<LoadedFont>>; 4] = [const { OnceLock::new() }; 4];
        LOADED[self as usize]
            .get_or_init(|| LoadedFont::new(self))
            .as_ref()
    }
}

/// A parsed font. Lengths are in ems, y upwards.
pub(super) struct LoadedFont {
    file: FontRef<'static>,
    charmap: Charmap<'static>,
    shaper_data: ShaperData,
    /// Compiled lists of what the shaper does for a script, since compiling
    /// takes longer than shaping a short line.
    plans: RwLock<Vec<Arc<ShapePlan>>>,
    units_per_em: f32,
    /// From the base line up to the top of a line without extra space.
    pub(super) ascent: f32,
    /// Height of a line without extra space.
    pub(super) height: f32,
    /// Advance of the space, in font units.
    space: f32,
    /// Advance of the box for a missing character, in font units.
    missing: f32,
}

impl LoadedFont {
    fn new(font: Font) -> Option<Self> {
        let file = FontRef::new(font.bytes()).ok()?;
        let charmap = file.charmap();
        let metrics = file.metrics(Size::unscaled(), LocationRef::default());
        let glyphs = file.glyph_metrics(Size::unscaled(), LocationRef::default());
        let advance = |glyph| glyphs.advance_width(glyph).unwrap_or_default();
        let units_per_em = f32::from(metrics.units_per_em);
        Some(Self {
            shaper_data: ShaperData::new(&file),
            plans: RwLock::default(),
            units_per_em,
            ascent: metrics.ascent / units_per_em,
            height: (metrics.ascent - metrics.descent + metrics.leading) / units_per_em,
            space: charmap.map(' ').map(advance).unwrap_or_default(),
            missing: advance(GlyphId::NOTDEF),
            charmap,
            file,
        })
    }

    /// Map units for one font unit at a type size.
    pub(super) fn scale(&self, size: f32) -> f32 {
        size / self.units_per_em
    }

    /// Whether the file has a shape for a character.
    pub(super) fn has(&self, character: char) -> bool {
        self.charmap
            .map(character)
            .is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// Advance in font units of a character whose width the shaper does not
    /// know or must not decide.
    ///
    /// A tab has the width of four spaces and thin spaces that of half a
    /// space, as in the window's text engine.
    pub(super) fn space_like_advance(&self, character: char) -> Option<f32> {
        match character {
            '\t' => Some(4.0 * self.space),
            '\u{2009}' | '\u{202F}' => Some(0.5 * self.space),
            _ => None,
        }
    }

    /// Advance in font units of the box for a missing character.
    pub(super) fn missing_advance(&self) -> f32 {
        self.missing
    }

    /// Turns characters into glyphs.
    pub(super) fn shape(&self, buffer: UnicodeBuffer) -> harfrust::GlyphBuffer {
        let shaper = self.shaper_data.shaper(&self.file).build();
        let plan = self.plan(&shaper, &buffer);
        shaper.shape(buffer, harfrust::ShapeOptions::new().plan(Some(&plan)))
    }

    fn plan(&self, shaper: &Shaper<'_>, buffer: &UnicodeBuffer) -> Arc<ShapePlan> {
        let (script, direction) = (Some(buffer.script()), buffer.direction());
        let key = ShapePlanKey::new(script, direction);
        let known = self.plans.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = known.iter().find(|plan| key.matches(plan)) {
            return Arc::clone(plan);
        }
        drop(known);
        let plan = Arc::new(ShapePlan::new(shaper, direction, script, None, &[]));
        let mut known = self.plans.write().unwrap_or_else(PoisonError::into_inner);
        known.push(Arc::clone(&plan));
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_font_can_be_read() {
        for font in Font::ALL {
            let loaded = font.loaded();
            assert!(loaded.is_some_and(|l| l.ascent > 0.5), "{font:?}");
        }
    }

    #[test]
    fn russian_english_and_currency_signs_are_covered_by_inter() {
        for face in [Face::Regular, Face::SemiBold, Face::Italic] {
            let [primary, _] = Font::chain(face);
            for character in "AzАяЁё0₽€$%±—–«»„“…№→×✓".chars() {
                let has = primary.loaded().is_some_and(|l| l.has(character));
                assert!(has, "{character} in {primary:?}");
            }
        }
    }
}

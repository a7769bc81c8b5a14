//! One line of text becomes glyphs with places: choice of font, kerning,
//! letter-spacing, vertical placement.
//!
//! The rules are those of the window's text engine; a test compares the widths.

use harfrust::{BufferFlags, GlyphInfo, GlyphPosition, UnicodeBuffer};
use unicode_segmentation::UnicodeSegmentation;

use super::font::{Font, LoadedFont};
use crate::style::TextStyle;

/// Largest type size that is set; larger ones are drawn at this size.
const MAX_SIZE: f32 = 10_000.0;

/// A line of glyphs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShapedLine {
    /// The glyphs in drawing order.
    pub glyphs: Vec<PlacedGlyph>,
    /// Advance width of the whole line in map units.
    pub width: f32,
}

/// A glyph and its place on the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedGlyph {
    /// The font the glyph is in.
    pub font: Font,
    /// Its number in that font.
    pub id: u32,
    /// Distance of its origin from the line's left end, in map units.
    pub x: f32,
    /// Distance of its origin below the base line, in map units.
    pub y: f32,
    /// Its advance width in map units, without letter-spacing.
    pub advance: f32,
    /// Where the characters it stands for begin, in bytes of the line.
    pub start: usize,
}

/// Sets `text` on one line.
///
/// A character that no bundled font has becomes a box. Odd sizes (not finite,
/// zero, negative) give a line without width; nothing panics. Line breaks in
/// `text` have no meaning here.
#[must_use]
pub fn shape(text: &str, style: &TextStyle) -> ShapedLine {
    let mut pen = Pen::new(style);
    for (font, range) in runs(text, Font::chain(style.face)) {
        if let Some(loaded) = font.loaded() {
            let mut flags = BufferFlags::empty();
            flags.set(BufferFlags::BEGINNING_OF_TEXT, range.start == 0);
            flags.set(BufferFlags::END_OF_TEXT, range.end == text.len());
            pen.set_run(font, loaded, &text[range.clone()], range.start, flags);
        }
    }
    ShapedLine {
        glyphs: pen.glyphs,
        width: pen.x,
    }
}

/// Distance from the top of a line box, which is `style.line_height` high, to
/// its base line, in map units.
#[must_use]
pub fn baseline_offset(style: &TextStyle) -> f32 {
    let [primary, _] = Font::chain(style.face);
    let (ascent, height) = primary
        .loaded()
        .map_or((0.8, 1.2), |l| (l.ascent, l.height));
    0.5 * (style.line_height - height * style.size) + ascent * style.size
}

/// The style with a size and a letter-spacing that can be computed with.
pub(super) fn usable(style: &TextStyle) -> TextStyle {
    let finite = |value: f32| if value.is_finite() { value } else { 0.0 };
    TextStyle {
        size: finite(style.size).clamp(0.0, MAX_SIZE),
        tracking: finite(style.tracking).clamp(-MAX_SIZE, MAX_SIZE),
        ..*style
    }
}

/// Splits `text` into stretches of one font. What a reader sees as one
/// character stays together, and the font is chosen by its first code point.
fn runs(text: &str, chain: [Font; 2]) -> Vec<(Font, std::ops::Range<usize>)> {
    let mut runs: Vec<(Font, std::ops::Range<usize>)> = Vec::new();
    for (start, grapheme) in text.grapheme_indices(true) {
        let font = grapheme
            .chars()
            .next()
            .map_or(chain[0], |first| font_for(first, chain));
        let end = start + grapheme.len();
        match runs.last_mut() {
            Some((last, range)) if *last == font => range.end = end,
            _ => runs.push((font, start..end)),
        }
    }
    runs
}

/// The first font of the chain that can show `character`; the first of all if
/// none can.
fn font_for(character: char, chain: [Font; 2]) -> Font {
    if character.is_ascii_graphic() || character == ' ' || is_invisible(character) {
        return chain[0];
    }
    chain
        .into_iter()
        .find(|font| {
            font.loaded().is_some_and(|loaded| {
                loaded.space_like_advance(character).is_some() || loaded.has(character)
            })
        })
        .unwrap_or(chain[0])
}

/// Characters that take no room: joiners, direction marks and the like.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\r' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{FEFF}'
    )
}

/// Whether a character belongs to the one before it, as an accent does.
fn is_mark(character: char) -> bool {
    let mut pair = String::from('a');
    pair.push(character);
    pair.graphemes(true).count() == 1
}

/// Places glyphs from left to right.
struct Pen {
    size: f32,
    tracking: f32,
    /// Height and ascent of the face's own font, which other fonts are
    /// centred on.
    ascent: f32,
    height: f32,
    x: f32,
    /// Letter-spacing stands between letters, so the first has none before it.
    at_start: bool,
    glyphs: Vec<PlacedGlyph>,
}

impl Pen {
    fn new(style: &TextStyle) -> Self {
        let style = usable(style);
        let [primary, _] = Font::chain(style.face);
        let (ascent, height) = primary
            .loaded()
            .map_or((0.0, 0.0), |l| (l.ascent, l.height));
        Self {
            size: style.size,
            tracking: style.tracking,
            ascent,
            height,
            x: 0.0,
            at_start: true,
            glyphs: Vec::new(),
        }
    }

    /// Shapes a stretch of one font and places its glyphs. `offset` is where
    /// the stretch begins in the line, in bytes.
    fn set_run(
        &mut self,
        font: Font,
        loaded: &LoadedFont,
        text: &str,
        offset: usize,
        flags: BufferFlags,
    ) {
        let mut buffer = UnicodeBuffer::new();
        buffer.set_flags(flags);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = loaded.shape(buffer);
        let run = Run {
            font,
            loaded,
            text,
            offset,
            scale: loaded.scale(self.size),
            // Fonts of different height share a middle, not a base line.
            drop: self.size * (loaded.ascent - self.ascent + 0.5 * (self.height - loaded.height)),
        };
        let mut previous = None;
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let new_cluster = previous != Some(info.cluster);
            previous = Some(info.cluster);
            if new_cluster {
                if !self.at_start {
                    self.x += self.tracking;
                }
                self.at_start = false;
            }
            self.place(&run, info, position, new_cluster);
        }
    }

    fn place(
        &mut self,
        run: &Run<'_>,
        info: &GlyphInfo,
        position: &GlyphPosition,
        new_cluster: bool,
    ) {
        let start = usize::try_from(info.cluster).unwrap_or(run.text.len());
        let character = run.text.get(start..).and_then(|rest| rest.chars().next());
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        let mut units = [position.x_advance, position.x_offset, position.y_offset].map(to_f32);
        if let Some(advance) = run.loaded.space_like_advance(character) {
            units[0] = advance;
        } else if info.glyph_id == 0 {
            // A box stands for a whole missing character; what only modifies
            // or joins others leaves nothing.
            if !new_cluster || is_invisible(character) || is_mark(character) {
                return;
            }
            units = [run.loaded.missing_advance(), 0.0, 0.0];
        }
        let [advance, x_offset, y_offset] = units.map(|unit| unit * run.scale);
        self.glyphs.push(PlacedGlyph {
            font: run.font,
            id: info.glyph_id,
            x: self.x + x_offset,
            y: run.drop - y_offset,
            advance,
            start: run.offset + start,
        });
        self.x += advance;
    }
}

/// What the glyphs of a stretch have in common.
struct Run<'a> {
    font: Font,
    loaded: &'a LoadedFont,
    text: &'a str,
    offset: usize,
    scale: f32,
    drop: f32,
}

#[expect(
    clippy::cast_precision_loss,
    reason = "font units are far below the 16 million that an f32 counts exactly"
)]
fn to_f32(units: i32) -> f32 {
    units as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kerning_brings_letters_closer() {
        let width = |text| shape(text, &TextStyle::MAP_TITLE).width;
        assert!(width("AV") < width("A") + width("V"));
        assert!(width("Гд") > 0.0);
    }

    #[test]
    fn letter_spacing_stands_between_letters_only() {
        let plain = TextStyle {
            tracking: 0.0,
            ..TextStyle::OVERLINE
        };
        let tracked = shape("ЗВОНОК", &TextStyle::OVERLINE).width;
        let expected = shape("ЗВОНОК", &plain).width + 5.0 * TextStyle::OVERLINE.tracking;
        assert!((tracked - expected).abs() < 0.001, "{tracked} {expected}");
    }

    #[test]
    fn emoji_come_from_the_fallback_and_the_space_after_does_not() {
        let line = shape("a😀 b", &TextStyle::TEXT);
        let fonts: Vec<Font> = line.glyphs.iter().map(|glyph| glyph.font).collect();
        let expected = [Font::Regular, Font::Emoji, Font::Regular, Font::Regular];
        assert_eq!(fonts, expected);
        assert!(line.glyphs.iter().all(|glyph| glyph.id != 0));
        assert!(line.glyphs[1].y.abs() > 0.01, "centred on Inter");
    }

    #[test]
    fn a_tab_is_four_spaces_wide_and_joiners_have_no_width() {
        let width = |text| shape(text, &TextStyle::TEXT).width;
        assert!((width("\t") - 4.0 * width(" ")).abs() < 0.001);
        assert!(width("\u{200B}\u{2060}\u{FEFF}").abs() < 0.001);
    }

    #[test]
    fn odd_sizes_give_no_width() {
        for size in [0.0, -3.0, f32::NAN, f32::INFINITY] {
            let style = TextStyle {
                size,
                ..TextStyle::TEXT
            };
            assert!(shape("abc", &style).width.abs() < f32::EPSILON, "{size}");
        }
    }

    #[test]
    fn the_base_line_lies_inside_the_line_box() {
        let offset = baseline_offset(&TextStyle::CARD_TITLE);
        assert!(offset > 12.0 && offset < 16.0, "{offset}");
    }
}

//! Where lines break and where a text is cut.
//!
//! A paragraph is shaped once; sums of advances then say which break comes
//! near the width, and the line itself is shaped to be sure, since letters at
//! a line's end have other neighbours than inside the paragraph.

use std::ops::Range;
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::shaping::{shape, usable};
use crate::style::TextStyle;

/// Longest text that is set, in characters; the rest is cut off.
pub const MAX_SHOWN_CHARS: usize = 20_000;

/// Ends a text that was cut.
pub const ELLIPSIS: char = '…';

/// A line may be this much wider than asked, in map units: a box made to
/// measure must hold its text in spite of rounding.
const TOLERANCE: f32 = 0.01;

/// One line of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its bytes in the text, without white space around.
    pub range: Range<usize>,
    /// Advance width in map units, with the ellipsis if there is one.
    pub width: f32,
    /// Whether the text was cut here, so that an ellipsis follows.
    pub ellipsis: bool,
}

impl Line {
    /// The characters to draw. `source` is the text that was broken.
    #[must_use]
    pub fn text(&self, source: &str) -> Arc<str> {
        let text = source.get(self.range.clone()).unwrap_or_default();
        if self.ellipsis {
            format!("{text}{ELLIPSIS}").into()
        } else {
            text.into()
        }
    }
}

/// Breaks `text` into at most `max_lines` lines of at most `max_width`.
pub(super) fn break_text(
    text: &str,
    style: &TextStyle,
    max_width: f32,
    max_lines: usize,
) -> Vec<Line> {
    let max_width = if max_width.is_nan() {
        f32::INFINITY
    } else {
        max_width.max(0.0)
    };
    let style = &usable(style);
    let shown = shown_range(text);
    let cut_off = !text[shown.end..].trim_end().is_empty();
    let mut lines = Vec::new();
    if max_lines == 0 || shown.is_empty() {
        return lines;
    }
    let mut last_paragraph = shown.clone();
    for range in paragraphs(text, shown) {
        if lines.len() == max_lines {
            cut_last(text, &mut lines, last_paragraph.end, style, max_width);
            return lines;
        }
        let paragraph = Paragraph::new(text, range.clone(), style, max_width);
        if !paragraph.break_into(&mut lines, max_lines) {
            cut_last(text, &mut lines, range.end, style, max_width);
            return lines;
        }
        last_paragraph = range;
    }
    if cut_off {
        cut_last(text, &mut lines, last_paragraph.end, style, max_width);
    }
    lines
}

/// The part of `text` that is set: without blank ends, and not too long.
fn shown_range(text: &str) -> Range<usize> {
    let start = leading_space(text);
    let end = text[start..]
        .char_indices()
        .nth(MAX_SHOWN_CHARS)
        .map_or(text.len(), |(index, _)| start + index);
    start..start + text[start..end].trim_end().len()
}

/// Stretches between line breaks that the text itself demands, without white
/// space around.
fn paragraphs(text: &str, shown: Range<usize>) -> Vec<Range<usize>> {
    let base = shown.start;
    let part = &text[shown];
    let mut start = 0;
    let mut found = Vec::new();
    for (end, kind) in linebreaks(part) {
        if kind == BreakOpportunity::Mandatory {
            let whole = &part[start..end];
            let body = whole.trim_end();
            let from = base + start + leading_space(body);
            found.push(from..base + start + body.len());
            start = end;
        }
    }
    found
}

/// Length of the white space that `text` begins with, in bytes.
fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Replaces the last line by one that ends with an ellipsis and takes as much
/// of its paragraph as there is room for.
fn cut_last(
    text: &str,
    lines: &mut Vec<Line>,
    paragraph_end: usize,
    style: &TextStyle,
    max_width: f32,
) {
    let Some(last) = lines.pop() else {
        return;
    };
    let rest = last.range.start..paragraph_end;
    let paragraph = Paragraph::new(text, rest, style, max_width);
    let (length, width) = paragraph.longest_cut(0, paragraph.text.len(), Some(ELLIPSIS));
    lines.push(Line {
        range: last.range.start..last.range.start + length,
        width,
        ellipsis: true,
    });
}

/// A stretch of text without demanded line breaks, shaped as a whole. Places
/// are in bytes of the stretch.
struct Paragraph<'a> {
    text: &'a str,
    base: usize,
    style: &'a TextStyle,
    max_width: f32,
    /// For every byte, the sum of the advances and letter-spacings before it.
    sums: Vec<f32>,
    /// Where a line may end: the end of what is seen, and the next line's
    /// start.
    breaks: Vec<(usize, usize)>,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, range: Range<usize>, style: &'a TextStyle, max_width: f32) -> Self {
        let base = range.start;
        let text = &text[range];
        let breaks = linebreaks(text)
            .map(|(next, _)| (text[..next].trim_end().len(), next))
            .collect();
        Self {
            text,
            base,
            style,
            max_width,
            sums: sums(text, style),
            breaks,
        }
    }

    /// Adds the paragraph's lines; `false` when they are more than there is
    /// room for.
    fn break_into(&self, lines: &mut Vec<Line>, max_lines: usize) -> bool {
        let mut start = 0;
        loop {
            if lines.len() == max_lines {
                return false;
            }
            let (end, next, width) = self.next_line(start);
            lines.push(Line {
                range: self.base + start..self.base + end,
                width,
                ellipsis: false,
            });
            start = next + leading_space(&self.text[next..]);
            if start >= self.text.len() {
                return true;
            }
        }
    }

    /// The line that begins at `start`: its end, the next line's start and its
    /// width.
    fn next_line(&self, start: usize) -> (usize, usize, f32) {
        let first = self.breaks.partition_point(|(end, _)| *end <= start);
        let ahead = &self.breaks[first..];
        let near = ahead.partition_point(|(end, _)| self.fits(self.estimate(start, *end)));
        for (end, next) in ahead[..near].iter().rev() {
            let width = shape(&self.text[start..*end], self.style).width;
            if self.fits(width) {
                return (*end, *next, width);
            }
        }
        let word_end = ahead.first().map_or(self.text.len(), |(end, _)| *end);
        let (length, width) = self.longest_cut(start, word_end, None);
        (start + length, start + length, width)
    }

    /// The longest beginning of `start..end` that fits with `suffix` behind
    /// it, cut between characters as readers see them: length and width.
    ///
    /// Without a suffix at least one character is taken, so that a line is
    /// never empty.
    fn longest_cut(&self, start: usize, end: usize, suffix: Option<char>) -> (usize, f32) {
        let text = &self.text[start..end];
        let tail = suffix.map_or(0.0, |c| shape(c.encode_utf8(&mut [0; 4]), self.style).width);
        let mut ends: Vec<usize> = vec![0];
        for (index, grapheme) in text.grapheme_indices(true) {
            let length = index + grapheme.len();
            let fits = self.fits(self.estimate(start, start + length) + tail);
            if !fits && ends.len() > 1 {
                break;
            }
            ends.push(length);
        }
        let least = ends[usize::from(suffix.is_none()).min(ends.len() - 1)];
        loop {
            let length = ends.pop().unwrap_or(least).max(least);
            let mut part = text[..length].trim_end().to_owned();
            let length = part.len();
            part.extend(suffix);
            let width = shape(&part, self.style).width;
            if self.fits(width) || length <= least {
                return (length, width);
            }
        }
    }

    /// Width of a part as it is inside the paragraph.
    fn estimate(&self, start: usize, end: usize) -> f32 {
        self.sums[end] - self.sums[start] - self.style.tracking
    }

    fn fits(&self, width: f32) -> bool {
        width <= self.max_width + TOLERANCE
    }
}

fn sums(text: &str, style: &TextStyle) -> Vec<f32> {
    let mut sums = vec![0.0; text.len() + 1];
    let mut previous = None;
    for glyph in shape(text, style).glyphs {
        let tracking = if previous == Some(glyph.start) {
            0.0
        } else {
            style.tracking
        };
        previous = Some(glyph.start);
        if let Some(place) = sums.get_mut(glyph.start + 1) {
            *place += glyph.advance + tracking;
        }
    }
    let mut sum = 0.0;
    for place in &mut sums {
        sum += *place;
        *place = sum;
    }
    sums
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STYLE: TextStyle = TextStyle::TEXT;

    fn lines(text: &str, max_width: f32, max_lines: usize) -> Vec<String> {
        break_text(text, &STYLE, max_width, max_lines)
            .iter()
            .map(|line| line.text(text).to_string())
            .collect()
    }

    fn width(text: &str) -> f32 {
        shape(text, &STYLE).width
    }

    #[test]
    fn words_go_to_the_next_line() {
        let room = width("Клиент оставляет") + 1.0;
        let text = "Клиент оставляет заявку на  сайте";
        let expected = ["Клиент оставляет", "заявку на  сайте"];
        assert_eq!(lines(text, room, 9), expected);
        let exact = width("Клиент оставляет");
        assert_eq!(lines(text, exact, 9), expected, "made to measure");
    }

    #[test]
    fn demanded_breaks_and_blank_lines_are_kept_inside() {
        let expected = ["one", "", "two", "three"];
        assert_eq!(lines("\n one \r\n\n two\nthree\n\n", 500.0, 9), expected);
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert!(lines("", 100.0, 9).is_empty());
        assert!(lines(" \t\n ", 100.0, 9).is_empty());
        assert!(lines("a", 100.0, 0).is_empty());
    }

    #[test]
    fn a_long_word_is_broken_between_characters() {
        let word = "Щ".repeat(400);
        let found = break_text(&word, &STYLE, 100.0, usize::MAX);
        assert!(found.len() > 30);
        assert!(found.iter().all(|line| line.width <= 100.0 + TOLERANCE));
        assert_eq!(found.iter().map(|l| l.range.len()).sum::<usize>(), 800);
    }

    #[test]
    fn a_word_starts_on_its_own_line_before_it_is_broken() {
        let room = width("internationalisa");
        let expected = ["an", "internationalisa", "tion"];
        assert_eq!(lines("an internationalisation", room, 9), expected);
    }

    #[test]
    fn a_cut_text_ends_with_an_ellipsis_that_fits() {
        let room = width("Оператор перезванив") + width("…") + 0.1;
        let text = "Оператор перезванивает и уточняет";
        assert_eq!(lines(text, room, 1), ["Оператор перезванив…"]);
        assert_eq!(lines("one\ntwo", 500.0, 1), ["one…"]);
        assert_eq!(lines("one two", 1.0, 1), ["…"]);
        assert_eq!(lines("one\ntwo", 500.0, 2), ["one", "two"]);
    }

    #[test]
    fn a_family_is_not_torn_apart() {
        let family = "👩\u{200D}👩\u{200D}👧";
        let found = lines(&family.repeat(5), width(family) * 2.5, 9);
        assert_eq!(found, [family.repeat(2), family.repeat(2), family.into()]);
    }

    #[test]
    fn a_very_long_text_is_cut_off() {
        let text = "слово ".repeat(MAX_SHOWN_CHARS);
        let found = break_text(&text, &STYLE, 200.0, usize::MAX);
        let last = found.last().map(|line| line.text(&text).to_string());
        assert!(last.is_some_and(|last| last.ends_with(ELLIPSIS)));
        let end = found.last().map_or(0, |line| line.range.end);
        assert!(text[..end].chars().count() <= MAX_SHOWN_CHARS);
    }

    #[test]
    fn odd_widths_and_sizes_end() {
        let text = "Клиент\tзвонит \u{7}\u{0} 😀 שלום";
        for max_width in [f32::NAN, f32::INFINITY, -1.0, 0.0, f32::MAX, 1e-30] {
            for size in [12.5, 0.0, f32::NAN, f32::MAX] {
                let style = TextStyle {
                    size,
                    tracking: f32::NAN,
                    ..STYLE
                };
                assert!(!break_text(text, &style, max_width, 50).is_empty());
            }
        }
    }

    /// Texts as people paste them: words in two alphabets, signs, emoji with
    /// joiners, combining marks, odd spaces, control characters.
    fn texts() -> impl Strategy<Value = String> {
        let words = prop::sample::select(vec![
            "a",
            "Wave",
            "звонок",
            "Ё",
            "-->",
            "1 234,5",
            "100 %",
            "₽",
            "😀",
            "❤\u{FE0F}",
            "👩\u{200D}👧",
            "e\u{301}",
            "\u{301}",
            "שלום",
            "日本",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "\u{A0}",
            "\u{202F}",
            "\u{200B}",
            "\u{AD}",
            "-",
            "/",
            "\u{1}",
            "fi",
            "AVAVAV",
            "\u{2028}",
        ]);
        let mixed = prop::collection::vec(words, 0..40).prop_map(|parts| parts.concat());
        prop_oneof![mixed, any::<String>()]
    }

    fn styles() -> impl Strategy<Value = TextStyle> {
        prop::sample::select(vec![
            STYLE,
            TextStyle::OVERLINE,
            TextStyle::QUOTE,
            TextStyle::VALUE,
        ])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn lines_cover_the_text_and_stay_inside(
            text in texts(), style in styles(), max_width in 0.0_f32..300.0,
        ) {
            let lines = break_text(&text, &style, max_width, usize::MAX);
            let mut end = 0;
            for line in &lines {
                prop_assert!(line.range.start >= end);
                prop_assert!(text[end..line.range.start].trim().is_empty());
                end = line.range.end;
                let part = &text[line.range.clone()];
                prop_assert_eq!(line.width.to_bits(), shape(part, &style).width.to_bits());
                prop_assert!(
                    line.width <= max_width + TOLERANCE || part.graphemes(true).count() == 1,
                    "{:?} is {} wide", part, line.width
                );
            }
            prop_assert!(text[end..].trim().is_empty());
        }

        #[test]
        fn cut_texts_stay_inside(
            text in texts(), style in styles(), max_width in 20.0_f32..300.0, max_lines in 1_usize..4,
        ) {
            let whole = break_text(&text, &style, max_width, usize::MAX);
            let cut = break_text(&text, &style, max_width, max_lines);
            prop_assert_eq!(cut.len(), whole.len().min(max_lines));
            for line in &cut {
                let part = line.text(&text);
                prop_assert_eq!(line.width.to_bits(), shape(&part, &style).width.to_bits());
                prop_assert!(
                    line.width <= max_width + TOLERANCE || part.graphemes(true).count() == 1
                );
            }
            let marked = cut.last().is_some_and(|line| line.ellipsis);
            prop_assert_eq!(marked, whole.len() > max_lines);
        }
    }
}

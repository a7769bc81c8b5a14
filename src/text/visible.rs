//! Characters that nobody sees, or that turn a text round, as visible marks.
//!
//! Texts come from strangers. Whoever shows one shows these characters as
//! marks such as `‹202E›` and never obeys them; the text itself keeps them. So
//! it is with accents heaped on one letter: after the first few, one mark
//! stands for the rest.

use std::borrow::Cow;
use std::fmt::Write;

/// How many accents are drawn over and under one letter. Languages need three
/// or so; a thousand are a column over whatever stands above.
const MOST_ACCENTS: usize = 6;

/// The text as it is shown in several lines: hidden characters are marks, line
/// breaks stay and a tab is a space.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, |character| match character {
        LINE_SEPARATOR | PARAGRAPH_SEPARATOR => Some("\n"),
        '\t' => Some(" "),
        _ => None,
    })
}

/// The text as it is shown in one line: hidden characters are marks, line
/// breaks and tabs are spaces.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    shown(text, |character| match character {
        '\t' | '\n' => Some(" "),
        '\r' => Some(""),
        _ => None,
    })
}

/// The marks of the hidden characters in a text, each once, in their order.
#[must_use]
pub fn hidden_marks(text: &str) -> Vec<String> {
    let mut marks: Vec<String> = Vec::new();
    if text.chars().all(is_plain) {
        return marks;
    }
    for (_, character) in hidden(text) {
        let mark = mark(character);
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

/// Whether a character is hidden, wherever it stands. Joiners and variants
/// that an emoji needs count too.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    character == '\r' || is_never_seen(character)
}

/// The text without its hidden characters.
#[must_use]
pub fn without_hidden(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut start = 0;
    for (index, character) in hidden(text) {
        kept.push_str(&text[start..index]);
        start = index + character.len_utf8();
    }
    kept.push_str(&text[start..]);
    kept
}

const JOINER: char = '\u{200d}';
const LINE_SEPARATOR: char = '\u{2028}';
const PARAGRAPH_SEPARATOR: char = '\u{2029}';

/// The text with marks for what is hidden, and with what `space` says for the
/// white space it names. A plain text is not copied.
fn shown(text: &str, space: impl Fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut hidden = hidden(text).peekable();
    let mut changed = String::new();
    let mut start = 0;
    let mut in_heap = false;
    for (index, character) in text.char_indices() {
        let is_hidden = hidden.next_if(|(next, _)| *next == index).is_some();
        let was_in_heap = std::mem::replace(&mut in_heap, is_hidden && is_accent(character));
        let stand_in = match space(character) {
            _ if in_heap && was_in_heap => Cow::Borrowed(""),
            // Half of a line break is hidden, a whole one is white space.
            Some(stand_in) if !(is_hidden && character == '\r') => Cow::Borrowed(stand_in),
            _ if is_hidden => Cow::Owned(mark(character)),
            _ => continue,
        };
        changed.push_str(&text[start..index]);
        changed.push_str(&stand_in);
        start = index + character.len_utf8();
    }
    if start == 0 {
        return Cow::Borrowed(text);
    }
    changed.push_str(&text[start..]);
    Cow::Owned(changed)
}

/// What stands for a hidden character: its number, as Unicode writes it.
fn mark(character: char) -> String {
    let mut mark = String::from('‹');
    let _ = write!(mark, "{:04X}", u32::from(character));
    mark.push('›');
    mark
}

/// The hidden characters of a text with their places in bytes.
fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut characters = text.char_indices().peekable();
    let mut before = None;
    // What a joiner joins: the last character that is no part of another.
    let mut base = None;
    let mut accents = 0;
    std::iter::from_fn(move || {
        loop {
            let (index, character) = characters.next()?;
            let after = characters.peek().map(|(_, after)| *after);
            let is_accent = is_accent(character);
            accents += usize::from(is_accent);
            let is_hidden = match character {
                _ if is_accent && accents > MOST_ACCENTS => true,
                '\r' => after != Some('\n'),
                JOINER => !(base.is_some_and(is_pictograph) && after.is_some_and(is_pictograph)),
                '\u{fe0e}' | '\u{fe0f}' => !before.is_some_and(has_variants),
                other => is_never_seen(other),
            };
            if !is_accent && !is_hidden {
                // What is hidden ends no heap: it may be taken out.
                accents = 0;
            }
            before = Some(character);
            if !matches!(character, JOINER | '\u{fe0e}' | '\u{fe0f}') {
                base = before;
            }
            if is_hidden {
                return Some((index, character));
            }
        }
    })
}

/// Whether a character is at once known to be seen: letters of Europe, the
/// usual punctuation. A quick look, since most texts hide nothing.
fn is_plain(character: char) -> bool {
    matches!(
        character,
        ' '..='~' | '\u{a0}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{590}'
            | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205f}' | '\u{20a0}'..='\u{20cf}'
            | '\u{2100}'..='\u{2bff}'
    )
}

/// Controls, marks of direction, spaces without width, fillers, tags: what
/// Unicode says to draw as nothing, without the soft hyphen, and the marks
/// that break a line by another name.
fn is_never_seen(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        other => other.is_control(),
    }
}

/// Whether a character is drawn over or under the one before it.
fn is_accent(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{34e}'
            | '\u{350}'..='\u{36f}'
            | '\u{483}'..='\u{489}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'..='\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{6d6}'..='\u{6ed}'
            | '\u{e31}'
            | '\u{e34}'..='\u{e3a}'
            | '\u{e47}'..='\u{e4e}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{302a}'..='\u{302f}'
            | '\u{3099}'..='\u{309a}'
            | '\u{a66f}'..='\u{a672}'
            | '\u{a674}'..='\u{a67d}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Whether an emoji may begin or go on with this character.
fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character looks different as text and as emoji.
fn has_variants(character: char) -> bool {
    is_pictograph(character)
        || matches!(
            character,
            '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙'
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::style::{Face, TextStyle};
    use crate::text::{Font, shape};

    #[test]
    fn what_turns_a_text_round_is_a_mark() {
        assert_eq!(visible("invoice\u{202e}fdp.exe"), "invoice‹202E›fdp.exe");
        for hidden in "\u{200b}\u{200e}\u{200f}\u{061c}\u{2066}\u{2069}\u{2060}\u{feff}".chars() {
            let number = format!("‹{:04X}›", u32::from(hidden));
            assert_eq!(visible(&format!("a{hidden}b")), format!("a{number}b"));
        }
        assert_eq!(visible("a\u{e0041}b"), "a‹E0041›b");
        assert_eq!(visible("pass\u{fe01}word"), "pass‹FE01›word");
    }

    #[test]
    fn controls_are_marks_and_white_space_keeps_its_meaning() {
        assert_eq!(visible("\u{1b}[2J\0\u{9b}"), "‹001B›[2J‹0000›‹009B›");
        assert_eq!(visible("a\tb\nc\r\nd\re"), "a b\nc\r\nd‹000D›e");
        assert_eq!(visible("a\u{2028}b"), "a\nb");
        assert_eq!(visible_line("a\tb\nc\r\nd\re"), "a b c d‹000D›e");
        assert_eq!(visible_line("a\u{2028}b\u{85}c"), "a‹2028›b‹0085›c");
    }

    #[test]
    fn plain_texts_are_left_alone() {
        for text in [
            "",
            "Заявка на сайте — «готово», 12\u{202f}345\u{a0}₽",
            "é е\u{301} мягкий\u{ad}перенос",
        ] {
            assert!(matches!(visible(text), Cow::Borrowed(_)), "{text}");
            assert_eq!(hidden_marks(text), [""; 0]);
        }
    }

    #[test]
    fn a_heap_of_accents_is_a_few_and_a_mark() {
        let heap = |count| format!("a{}b", "\u{301}\u{323}".repeat(count));
        assert_eq!(visible(&heap(3)), heap(3), "no language has so many");
        let most = heap(3).replace('b', "");
        assert_eq!(visible(&heap(750)), format!("{most}‹0301›b"));
        assert_eq!(visible_line(&heap(4)), format!("{most}‹0301›b"));
        let two = heap(9) + &heap(9);
        assert_eq!(visible(&two), format!("{most}‹0301›b").repeat(2));
        assert_eq!(hidden_marks(&heap(750)), ["‹0301›", "‹0323›"]);
        assert_eq!(without_hidden(&heap(750)), heap(3));
        for written in [
            "Việt Nam",
            "е\u{308}\u{301}",
            "1\u{fe0f}\u{20e3}",
            "й\u{306}",
        ] {
            assert_eq!(visible(written), written);
        }
    }

    #[test]
    fn emoji_stay_whole() {
        for emoji in ["👩‍💻", "👩🏽‍🚀", "🏳️‍🌈", "❤️", "☎︎", "1️⃣", "©️", "👨‍👩‍👧‍👦"]
        {
            assert_eq!(visible(emoji), emoji);
        }
        assert_eq!(visible("a\u{200d}b"), "a‹200D›b");
        assert_eq!(visible("a\u{fe0f}"), "a‹FE0F›");
        assert_eq!(visible("❤\u{fe0f}\u{fe0f}"), "❤\u{fe0f}‹FE0F›");
    }

    #[test]
    fn hidden_characters_can_be_named_and_taken_out() {
        let text = "\u{202e}a\u{200b}b\u{202e}";
        assert_eq!(hidden_marks(text), ["‹202E›", "‹200B›"]);
        assert_eq!(without_hidden(text), "ab");
        assert_eq!(without_hidden("a\nb\tc 👩‍💻"), "a\nb\tc 👩‍💻");
    }

    #[test]
    fn every_face_can_draw_a_mark() {
        for face in [Face::Regular, Face::SemiBold, Face::Italic] {
            let style = TextStyle {
                face,
                ..TextStyle::TEXT
            };
            let line = shape("‹0123456789ABCDEF›", &style);
            let [own, _] = Font::chain(face);
            let drawn = |glyph: &crate::text::PlacedGlyph| glyph.font == own && glyph.id != 0;
            assert!(line.glyphs.iter().all(drawn), "{face:?}");
        }
    }

    #[test]
    fn no_hidden_character_counts_as_plain() {
        let hidden = (char::MIN..=char::MAX).filter(|c| is_hidden(*c) || *c == JOINER);
        let plain: Vec<char> = hidden.filter(|c| is_plain(*c)).collect();
        assert!(plain.is_empty(), "{plain:?}");
        assert!("Ёлка — 5 €, №1 → «да»…".chars().all(is_plain));
    }

    proptest! {
        #[test]
        fn what_is_shown_hides_nothing(text in any::<String>()) {
            prop_assert_eq!(hidden_marks(&visible(&text)), Vec::<String>::new());
            let line = visible_line(&text);
            prop_assert_eq!(hidden_marks(&line), Vec::<String>::new());
            prop_assert!(!line.contains(['\n', '\r', '\t']));
            prop_assert_eq!(visible_line(&line), line.clone());
            prop_assert_eq!(hidden_marks(&without_hidden(&text)), Vec::<String>::new());
        }
    }
}

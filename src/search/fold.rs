//! What counts as the same letter when texts are compared: case, ё and е,
//! accents of stress, kinds of blanks and apostrophes do not.

use std::ops::Range;

/// Cyrillic letters by name: io, ie, i and short i.
const YO: char = '\u{451}';
const YO_CAPITAL: char = '\u{401}';
const YE: char = '\u{435}';
const I: char = '\u{438}';
const SHORT_I: char = '\u{439}';

/// The text as it is compared.
///
/// Lower case; ё is е, whether written as one sign or two; marks of stress
/// are gone; every blank is a plain one.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

/// Where `needle`, folded already, stands in `text`: ranges of bytes of the
/// text as it is, from left to right, without overlaps.
pub(super) fn occurrences(text: &str, needle: &str) -> Vec<Range<usize>> {
    if needle.is_empty() || !fold(text).contains(needle) {
        return Vec::new();
    }
    let (folded, origins) = fold_with_origins(text);
    let found = folded.match_indices(needle);
    found
        .map(|(start, _)| {
            let last = &origins[start + needle.len() - 1];
            origins[start].start..last.end
        })
        .collect()
}

/// The folded text, and for each of its bytes the sign it comes from.
fn fold_with_origins(text: &str) -> (String, Vec<Range<usize>>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins: Vec<Range<usize>> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let before = folded.len();
        fold_char(c, &mut folded);
        origins.resize(folded.len(), start..end);
        // A mark that was swallowed belongs to the letter before it.
        if folded.len() == before
            && let Some(letter) = origins.last().cloned()
        {
            let same = |origin: &&mut Range<usize>| origin.start == letter.start;
            for origin in origins.iter_mut().rev().take_while(same) {
                origin.end = end;
            }
        }
    }
    (folded, origins)
}

fn fold_char(c: char, folded: &mut String) {
    match c {
        YO | YO_CAPITAL => folded.push(YE),
        // Stress, and the dots of ё written as a sign of their own.
        '\u{301}' | '\u{308}' | '\u{ad}' => {}
        '\u{306}' if folded.ends_with(I) => {
            folded.pop();
            folded.push(SHORT_I);
        }
        '\u{2018}' | '\u{2019}' => folded.push('\''),
        c if c.is_whitespace() => folded.push(' '),
        c => folded.extend(c.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        let ranges = occurrences(text, &fold(query));
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn case_and_yo_make_no_difference() {
        assert_eq!(found("Ещё отчЁт, ОТЧЕТ", "отчет"), ["отчЁт", "ОТЧЕТ"]);
        assert_eq!(found("елка и ёлка", "Ёлка"), ["елка", "ёлка"]);
    }

    #[test]
    fn signs_written_in_two_parts_are_found_whole() {
        assert_eq!(found("за\u{301}мок", "замок"), ["за\u{301}мок"]);
        assert_eq!(found("все\u{308} мое", "всё"), ["все\u{308}"]);
        assert_eq!(found("мои\u{306} банк", "мой"), ["мои\u{306}"]);
    }

    #[test]
    fn letters_that_grow_in_lower_case_keep_their_place() {
        assert_eq!(found("İstanbul İ", "istanbul"), [] as [&str; 0]);
        assert_eq!(found("ẞ Straße", "straße"), ["Straße"]);
        assert_eq!(found("İx and x", "x"), ["x", "x"]);
    }

    #[test]
    fn blanks_and_apostrophes_are_all_alike() {
        assert_eq!(found("5\u{a0}000 ₽", "5 000"), ["5\u{a0}000"]);
        assert_eq!(found("don’t", "don't"), ["don’t"]);
    }

    #[test]
    fn occurrences_do_not_overlap_and_nothing_is_nowhere() {
        assert_eq!(found("aaaa", "aa").len(), 2);
        assert_eq!(found("anything", "").len(), 0);
    }
}

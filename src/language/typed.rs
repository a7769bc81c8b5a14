//! Numbers as they are typed: read with a decimal comma or point, written as
//! one would type them.

use super::{Language, Texts};

/// Places that are kept when a number is shown in a field.
const PLACES: usize = 6;

/// The number that `text` means. Spaces between groups, both decimal marks,
/// both minus signs and a percent sign are understood.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let mut plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '%')
        .map(|c| if c == '\u{2212}' { '-' } else { c })
        .collect();
    let marks = |mark: char| plain.matches(mark).count();
    let groups: &[char] = match (marks('.'), marks(',')) {
        (0 | 1, 0) | (0, 1) => &[],
        // The mark that comes last is the decimal one.
        (_, 1) if plain.rfind(',') > plain.rfind('.') => &['.'],
        (1, _) if plain.rfind('.') > plain.rfind(',') => &[','],
        (0, _) => &[','],
        (_, 0) => &['.'],
        _ => return None,
    };
    plain.retain(|c| !groups.contains(&c));
    let plain = plain.replace(',', ".");
    let allowed = |(place, c): (usize, char)| {
        c.is_ascii_digit() || c == '.' || (place == 0 && (c == '-' || c == '+'))
    };
    if !plain.char_indices().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The whole number from zero that `text` means.
#[must_use]
pub fn parse_count(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().ok()
}

/// The number as one would type it: no groups, no trailing zeros.
#[must_use]
pub fn type_number(number: f64, texts: &Texts) -> String {
    let text = format!("{number:.PLACES$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    let text = text.replace('-', "\u{2212}");
    match texts.language() {
        Language::Ru => text.replace('.', ","),
        Language::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("3,1", 3.1),
            ("3.1", 3.1),
            ("\u{2212}1,8", -1.8),
            (" 62 % ", 62.0),
            ("1\u{202f}234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("3,", 3.0),
            (".5", 0.5),
        ] {
            assert_eq!(parse_number(text), Some(number), "{text}");
        }
        for text in ["", "abc", "inf", "NaN", "1e5", "1-2", "-", "1.2,3.4,5"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_one_would_type_them() {
        let (ru, en) = (Texts::of(Language::Ru), Texts::of(Language::En));
        assert_eq!(type_number(-1.8, ru), "−1,8");
        assert_eq!(type_number(0.29 * 100.0, en), "29");
        assert_eq!(type_number(1_234_567.25, en), "1234567.25");
        assert_eq!(type_number(-0.0, en), "0");
    }

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(parse_count("1 040"), Some(1040));
        assert_eq!(parse_count("-1"), None);
        assert_eq!(parse_count("1.5"), None);
    }
}

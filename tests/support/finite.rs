//! Whether every number of a value is finite, whatever fields it has or will
//! have.

use std::fmt::Debug;

/// The first number that is none, in what `Debug` says of the value; texts in
/// quotes do not count.
pub(crate) fn not_a_number(value: &impl Debug) -> Option<String> {
    let said = unquoted(&format!("{value:?}"));
    let words: Vec<&str> = said.split_whitespace().collect();
    let is_none = |word: &str| {
        word.split(|char: char| !char.is_alphanumeric())
            .any(|part| part == "NaN" || part == "inf")
    };
    let at = words.iter().position(|word| is_none(word))?;
    Some(words[at.saturating_sub(12)..=at].join(" "))
}

fn unquoted(text: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    text.chars()
        .filter(|char| {
            let was_quoted = quoted;
            if *char == '"' && !escaped {
                quoted = !quoted;
            }
            escaped = *char == '\\' && !escaped;
            !was_quoted
        })
        .collect()
}

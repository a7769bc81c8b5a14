//! What a text with a number must say besides the number.

use waypost::language::Texts;

/// What is said in place of a number, or of n.
const WORDS: [&str; 9] = [
    "picture-no-sample",
    "picture-no-data",
    "picture-no-value",
    "picture-cannot-pool-people",
    "picture-cannot-pool-segments",
    "picture-cannot-pool-cohorts",
    "picture-cannot-pool-sample",
    "picture-cannot-pool-results",
    "picture-cannot-pool-end",
];

/// Whether there is a digit in it.
pub(crate) fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a text has no digits, or says n, or says why there is none.
pub(crate) fn is_honest(text: &str, texts: &Texts) -> bool {
    let words = text.split_whitespace().collect::<Vec<_>>();
    // "n 120", "(n 12 to 20)", "n от 12 до 20".
    let is_n = |word: &str| word.trim_start_matches('(') == "n";
    let has_n = words.iter().enumerate().any(|(place, word)| {
        let after = words.iter().skip(place + 1).take(2);
        is_n(word) && after.into_iter().any(|word| has_digit(word))
    });
    let said = |key: &str| text.contains(texts.get(key).as_ref());
    !has_digit(text) || has_n || WORDS.iter().any(|key| said(key))
}

//! The limits of a file are the ones the README says.

use waypost::document::{
    MAX_ABOUT, MAX_DISMISSALS, MAX_GOALS, MAX_LANES, MAX_LINKS, MAX_METRICS, MAX_NODES,
    MAX_READINGS, MAX_STAGES, MAX_TEXT_CHARS, MAX_TITLE_CHARS, MAX_TRACK, MAX_VIEWS,
};
use waypost::language::{Language, Texts};
use waypost::storage::{
    MAX_DECODED_BYTES, MAX_FILE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURES, MAX_SET_ASIDE,
    MAX_SMALL_VALUES,
};

#[test]
fn the_readme_says_every_limit() {
    let count = |limit: usize| Texts::of(Language::En).count(limit as u64);
    let both = |one: usize, other: usize| format!("{}, {}", count(one), count(other));
    let megabytes = |bytes: u64| format!("{} MB", bytes >> 20);
    let pixels = usize::try_from(MAX_PICTURE_PIXELS).expect("fits");
    let rows = [
        ("bytes in a file", megabytes(MAX_FILE_BYTES)),
        (
            "nodes of all kinds, links, readings",
            format!("{}, {}", both(MAX_NODES, MAX_LINKS), count(MAX_READINGS)),
        ),
        (
            "stages, lanes, metrics, goals, views",
            format!(
                "{}, {}, {}",
                both(MAX_STAGES, MAX_LANES),
                both(MAX_METRICS, MAX_GOALS),
                count(MAX_VIEWS)
            ),
        ),
        (
            "dismissed findings, and what one of them is about",
            both(MAX_DISMISSALS, MAX_ABOUT),
        ),
        (
            "characters in a line, in a text",
            both(MAX_TITLE_CHARS, MAX_TEXT_CHARS),
        ),
        (
            "a number, either way; a track",
            format!("10¹⁵; {MAX_TRACK}"),
        ),
        ("pictures, and pixels of one", both(MAX_PICTURES, pixels)),
        (
            "bytes of all pictures, decoded",
            megabytes(MAX_DECODED_BYTES),
        ),
        (
            "tags, counts of answers and unknown fields, together",
            count(MAX_SMALL_VALUES),
        ),
        ("records set aside", count(MAX_SET_ASIDE)),
    ];
    let readme = include_str!("../../../README.md");
    for (what, limit) in rows {
        let row = format!("| {what} | {limit} |");
        assert!(readme.contains(&row), "the README lacks: {row}");
    }
}

//! The tests that see the library from outside, as one program: linking it
//! once keeps the tests quick.

mod any_picture;
mod charts;
mod combined;
mod comparable;
mod counted;
mod crossings;
mod document;
mod emotion;
mod examples;
mod findings;
mod fuzz_corpus;
mod goals;
mod heat;
mod honest_numbers;
mod honest_words;
mod numbers;
mod pictures;
#[path = "../source/mod.rs"]
mod source;
mod strangers;
#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../support/mod.rs"]
mod support;
mod translations;
mod views;

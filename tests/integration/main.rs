//! The tests that see the library from outside, as one program: linking it
//! once keeps the tests quick.

mod document;
mod examples;
mod pictures;
#[path = "../source/mod.rs"]
mod source;
#[path = "../support/mod.rs"]
mod support;
mod translations;
mod views;

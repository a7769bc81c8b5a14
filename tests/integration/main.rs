//! The tests that see the library from outside, as one program: linking it
//! once keeps the tests quick.

#[path = "../source/mod.rs"]
mod source;
mod translations;

//! Bytes as what lies on the clipboard. What must hold stands in `tests/support/promises.rs`.

#![no_main]

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../../tests/support/mod.rs"]
mod support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| support::promises::clipboard(bytes));

//! Writes a made-up map of any size, to try the program on:
//! `cargo bench --bench made_up_map -- 2000 target/2000.ron`

use std::process::ExitCode;

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;

use support::generator::{Recipe, map};

fn main() -> ExitCode {
    // Cargo adds flags of its own.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let [touchpoints, file] = arguments.as_slice() else {
        eprintln!("made_up_map: give a number of touchpoints and a file to write");
        return ExitCode::SUCCESS;
    };
    let Ok(touchpoints) = touchpoints.parse() else {
        eprintln!("made_up_map: {touchpoints:?} is no number");
        return ExitCode::FAILURE;
    };
    let text = waypost::storage::write(&map(Recipe::of(touchpoints)));
    match std::fs::write(file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("made_up_map: {file}: {error}");
            ExitCode::FAILURE
        }
    }
}

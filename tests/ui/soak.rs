//! A very long sitting: thousands of edits with undo, saving, export and
//! opening, in one window. Its memory comes to rest.
//!
//! The sitting is a process of its own, since memory is the process's: this
//! test program starts itself again. `WAYPOST_SOAK` says how many edits it
//! makes.

use std::path::Path;
use std::process::Command;

use egui::{Key, Modifiers};
use peak_alloc::PeakAlloc;
use waypost::app::Options;
use waypost::document;
use waypost::language::Language;
use waypost::storage::{self, StateFolder};

use crate::bench::Bench;
use crate::files::{answer_with_path, open};
use crate::support::chance::Chance;
use crate::support::commands::{command, small_map};

/// Counts what is in use.
#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Edits of a sitting, unless the environment says otherwise.
const EDITS: usize = 10_000;

/// Rounds of a sitting. Each ends with an export and with opening the map
/// again; memory is looked at there, when the history is as short each time.
const ROUNDS: usize = 20;

/// Rounds after which memory should have come to rest.
const WARM_UP: usize = 5;

/// How high the last rounds may be, in percent of the first after the warm-up.
const MOST_PERCENT: u64 = 110;

fn edits() -> usize {
    let asked = std::env::var("WAYPOST_SOAK").ok();
    asked.and_then(|edits| edits.parse().ok()).unwrap_or(EDITS)
}

/// Tells a process to be the sitting: others in the same process would be
/// counted to its memory.
const SITTING: &str = "WAYPOST_SITTING";

/// The test that starts itself again as the sitting.
const THIS: &str = "soak::a_long_sitting_comes_to_rest";

fn sit_for_long() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    let text = storage::write(&small_map(7));
    std::fs::write(&path, text).expect("it can be written");
    let mut bench = Bench::with(&Options {
        language: Some(Language::Ru),
        builtin_dialogs: true,
        state: Some(StateFolder::at(folder.path().join("state"))),
        ..Options::default()
    });
    open(&mut bench, &path);
    let mut chance = Chance::new(21);
    for edit in 1..=edits() {
        one_edit(&mut bench, &mut chance);
        if edit % 100 == 0 {
            bench.press(Modifiers::COMMAND, Key::S);
            assert!(!bench.session().is_unsaved(), "{:?}", bench.says());
        }
        if edit % (edits() / ROUNDS).max(1) == 0 {
            export(&mut bench, &folder.path().join("map.png"));
            bench.ask(start_again());
            bench.press(Modifiers::COMMAND, Key::S);
            bench.press(Modifiers::COMMAND, Key::W);
            open(&mut bench, &path);
            println!("sample {edit} {}", memory_kib());
        }
    }
    assert_eq!(bench.session().committed().invariants(), Ok(()));
}

/// Something a person does, and the frame that shows it.
fn one_edit(bench: &mut Bench, chance: &mut Chance) {
    match chance.below(10) {
        0 | 1 => bench.press_once(Modifiers::COMMAND, Key::Z),
        2 => bench.press_once(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z),
        _ => {
            let command = command(chance, bench.session().map());
            bench.ask(command);
        }
    }
}

/// Puts the same small map in the place of whatever there is, so that rounds
/// can be compared.
fn start_again() -> document::Command {
    document::Command::Restore(Box::new(small_map(7)))
}

fn export(bench: &mut Bench, path: &Path) {
    bench.press(Modifiers::COMMAND, Key::E);
    bench.press(Modifiers::NONE, Key::Enter);
    answer_with_path(bench, path);
    if bench.shows("Заменить") {
        bench.answer("Заменить");
    }
    assert!(path.exists(), "{:?}", bench.says());
}

/// What is in use on the heap, in KiB. The system's own figure for a process
/// also holds what was given back and is kept for later.
fn memory_kib() -> usize {
    HEAP.current_usage() / 1024
}

#[test]
fn a_long_sitting_comes_to_rest() {
    if std::env::var_os(SITTING).is_some() {
        return sit_for_long();
    }
    let program = std::env::current_exe().expect("this program has a path");
    let sitting = Command::new(program)
        .args([THIS, "--exact", "--nocapture"])
        .env(SITTING, "yes")
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&sitting.stdout);
    assert!(
        sitting.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&sitting.stderr)
    );
    let samples: Vec<u64> = said
        .lines()
        .filter_map(|line| {
            line.split("sample ")
                .nth(1)?
                .split(' ')
                .nth(1)?
                .parse()
                .ok()
        })
        .collect();
    assert!(samples.len() >= ROUNDS, "{said}");
    let rest = &samples[WARM_UP..];
    let part = rest.len() / 3;
    let first: u64 = rest[..part].iter().sum();
    let last: u64 = rest[rest.len() - part..].iter().sum();
    let mib = |sum: u64| sum / u64::try_from(part).expect("few") / 1024;
    println!(
        "{} edits: {} MiB after the warm-up, {} MiB at the end",
        edits(),
        mib(first),
        mib(last)
    );
    assert!(last * 100 <= first * MOST_PERCENT, "{samples:?}");
}

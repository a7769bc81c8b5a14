//! What the fuzzer tries, on bytes that are known: the same everywhere, with
//! the compiler everybody has. Seeds are the example maps, the templates, the
//! sample of the format and every input that once broke a promise; the rest is
//! made of them by chance from a fixed number.

use std::path::{Path, PathBuf};

use crate::support::chance::Chance;
use crate::support::promises::{Promise, TARGETS};

/// Inputs of each target that are made by chance.
const MADE_UP: usize = 250;

/// Longest input that is made, so that the tests stay quick unoptimised.
const MAX_BYTES: usize = 12_000;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files in a folder, sorted; none when there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}

fn seeds() -> Vec<Vec<u8>> {
    let folders = ["example-maps", "assets/templates", "tests/fixtures/format"];
    let files = folders.iter().flat_map(|name| files(&folder(name)));
    let seeds: Vec<Vec<u8>> = files
        .map(|path| std::fs::read(path).expect("readable"))
        .filter(|bytes| bytes.len() <= 30_000)
        .collect();
    assert!(seeds.len() >= 15, "the seeds were not found");
    seeds
}

/// Pieces of the format, to be put in odd places.
const PIECES: [&[u8]; 16] = [
    b"(",
    b")),",
    b"[",
    b"]",
    b"\"",
    b"r#\"",
    b"/*",
    b"//",
    b": ",
    b"-1e400",
    b"NaN",
    b"18446744073709551616",
    b"Some(",
    b"\xFF\xFE",
    b"\\u{110000}",
    "\u{202E}".as_bytes(),
];

/// A seed with a few things changed.
fn changed(chance: &mut Chance, seed: &[u8]) -> Vec<u8> {
    let start = chance.below(seed.len());
    let kept = if chance.happens(40) {
        &seed[..start]
    } else {
        seed
    };
    let mut bytes = kept[..kept.len().min(MAX_BYTES)].to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(40)).min(bytes.len());
        match chance.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes
                .splice(
                    at..at,
                    chance.pick(&PIECES).copied().unwrap_or(b"").to_vec(),
                )
                .for_each(drop),
            2 => {
                let copied = bytes[at..end].to_vec();
                let to = chance.below(bytes.len() + 1);
                bytes.splice(to..to, copied).for_each(drop);
            }
            _ => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= 1 << chance.below(8)),
        }
    }
    bytes
}

/// Bytes that mean nothing, for the targets that make something of any.
fn noise(chance: &mut Chance) -> Vec<u8> {
    let length = chance.below(900);
    (0..length)
        .map(|_| chance.bits().to_le_bytes()[0])
        .collect()
}

fn inputs(target: &str) -> Vec<Vec<u8>> {
    let chance = &mut Chance::new(20);
    let found = files(&folder("tests/fixtures/found").join(target));
    let found = found
        .iter()
        .map(|path| std::fs::read(path).expect("readable"));
    let mut inputs: Vec<Vec<u8>> = found.collect();
    if target == "ron_reader" {
        let seeds = seeds();
        let made = (0..MADE_UP).map(|turn| changed(chance, &seeds[turn % seeds.len()]));
        inputs.extend(made);
        inputs.extend(seeds);
    } else {
        inputs.extend((0..MADE_UP).map(|_| noise(chance)));
    }
    inputs
}

fn keeps((name, promise): (&str, Promise)) {
    let inputs = inputs(name);
    for bytes in &inputs {
        let kept = std::panic::catch_unwind(|| promise(bytes));
        assert!(
            kept.is_ok(),
            "{name} breaks its promise on {:?}",
            String::from_utf8_lossy(bytes)
        );
    }
    println!("{name}: {} inputs", inputs.len());
}

#[test]
fn every_promise_holds_on_known_inputs() {
    TARGETS.into_iter().for_each(keeps);
}

#[test]
fn every_target_of_the_fuzzer_is_tried_here() {
    let targets = files(&folder("fuzz/fuzz_targets"));
    let mut names: Vec<&str> = targets
        .iter()
        .filter_map(|path| path.file_stem()?.to_str())
        .collect();
    let mut tried: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    tried.sort_unstable();
    assert_eq!(names, tried);
}

//! Files that end too soon: a download that broke off, a disk that was full.

use std::path::{Path, PathBuf};

use waypost::storage::{ReadError, SyntaxError, read};

/// Bytes between two cuts of a file that is not small.
const STEP: usize = 509;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    files.sort();
    files
}

/// Cuts the file at every `step`th byte; how many cuts that were.
fn cut(path: &Path, step: usize) -> usize {
    let bytes = std::fs::read(path).expect("readable");
    let whole = bytes.trim_ascii_end().len();
    let lines_until = |at: usize| bytes[..at].split(|byte| *byte == b'\n').count();
    let cuts = (0..whole).step_by(step);
    for at in cuts.clone() {
        let error = read(&bytes[..at]).expect_err("it is not whole");
        match error {
            ReadError::Empty | ReadError::NotOurs => assert!(at < 80, "{}: {at}", path.display()),
            ReadError::Syntax {
                line,
                what: SyntaxError::CutOff,
                ..
            } => {
                let end = lines_until(at);
                assert!(
                    (end - 1..=end).contains(&line),
                    "{}: {at}: line {line}",
                    path.display()
                );
            }
            other => panic!("{}: {at}: {other}", path.display()),
        }
    }
    cuts.count()
}

#[test]
fn a_file_that_ends_too_soon_is_refused_where_it_ends() {
    let templates: usize = files("assets/templates")
        .iter()
        .map(|path| cut(path, 1))
        .sum();
    let examples: usize = files("example-maps")
        .iter()
        .map(|path| cut(path, STEP))
        .sum();
    println!("{templates} cuts of templates, {examples} of examples");
    assert!(templates > 10_000 && examples > 500);
}

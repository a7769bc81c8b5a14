//! Files from strangers: hundreds of them, by what is wrong with each. Every
//! one is refused, or opened with what was done about it; none does harm.

mod content;
mod form;
mod limits;
#[cfg(target_os = "linux")]
mod memory;
mod pictures;
mod sheet;
mod truncation;

use std::collections::BTreeMap;

use waypost::storage::{ReadError, read};

use crate::support::promises::ron_reader;

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// It does not open.
    Refused,
    /// It opens, and what had to be changed or left out is told.
    Repaired,
    /// It opens whole, and something is worth knowing.
    Told,
    /// It opens as if nothing were odd, since it does no harm.
    Clean,
}

/// A file of a stranger.
struct Case {
    kind: &'static str,
    what: String,
    fate: Fate,
    bytes: Vec<u8>,
}

impl Case {
    fn new(
        kind: &'static str,
        fate: Fate,
        what: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
    ) -> Self {
        let (what, bytes) = (what.into(), bytes.into());
        Self {
            kind,
            what,
            fate,
            bytes,
        }
    }
}

/// What really becomes of it.
fn fate(bytes: &[u8]) -> Fate {
    match read(bytes) {
        Err(error) => {
            assert!(is_located(&error), "{error:?}");
            Fate::Refused
        }
        Ok(opened) if opened.findings.is_empty() => Fate::Clean,
        Ok(opened)
            if opened
                .findings
                .iter()
                .any(waypost::storage::Finding::is_problem) =>
        {
            Fate::Repaired
        }
        Ok(_) => Fate::Told,
    }
}

/// A refusal says where, unless the whole file is the reason.
fn is_located(error: &ReadError) -> bool {
    match error {
        ReadError::Syntax { line, column, .. } => *line > 0 && *column > 0,
        ReadError::Io { .. } => false,
        _ => true,
    }
}

#[test]
fn every_file_meets_the_fate_it_should() {
    let cases: Vec<Case> = [form::all(), content::all(), pictures::all()]
        .into_iter()
        .flatten()
        .collect();
    let mut met: BTreeMap<(&str, Fate), usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in &cases {
        ron_reader(&case.bytes);
        let fate = fate(&case.bytes);
        if fate != case.fate {
            wrong.push(format!(
                "{}: {}: {:?} became {fate:?}",
                case.kind, case.what, case.fate
            ));
        }
        *met.entry((case.kind, fate)).or_default() += 1;
    }
    for ((kind, fate), count) in &met {
        println!("{kind:12} {fate:9?} {count:4}");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let refused: usize = met
        .iter()
        .filter(|((_, fate), _)| *fate == Fate::Refused)
        .map(|(_, count)| count)
        .sum();
    println!(
        "{} files: {refused} refused, {} opened",
        cases.len(),
        cases.len() - refused
    );
    // The figures of the README.
    assert_eq!((refused, cases.len() - refused), (310, 550));
}

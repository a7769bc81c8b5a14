//! Where a command finds its map and puts it: a file, or `-` for the streams.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::console::Console;
use super::failure::Failure;
use crate::document::Map;
use crate::storage::{self, Expected, Finding, Found, MAX_FILE_BYTES, ReadError};

/// One byte more than a map may have, so that storage sees that it is too
/// much and endless input ends here.
const MOST_INPUT: u64 = MAX_FILE_BYTES + 1;

/// A map and what was found in it.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The map.
    pub(super) map: Map,
    /// What was repaired, set aside or not known.
    pub(super) findings: Vec<Finding>,
}

impl Loaded {
    /// How many records stand aside, by the list they belong to.
    pub(super) fn set_aside(&self) -> BTreeMap<&str, usize> {
        let mut lists = BTreeMap::new();
        for record in self.map.kept_records() {
            *lists.entry(record.section.as_str()).or_default() += 1;
        }
        lists
    }

    /// The same without those that the findings tell of: set aside when the
    /// file was saved last, or before.
    pub(super) fn set_aside_before(&self) -> BTreeMap<&str, usize> {
        let mut lists = self.set_aside();
        for finding in &self.findings {
            if let Found::SetAside(_) = finding.what
                && let Some(count) = lists.get_mut(finding.place.section)
            {
                *count = count.saturating_sub(1);
            }
        }
        lists.retain(|_, count| *count > 0);
        lists
    }
}

/// A file, or `-` for the standard input and output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The standard input or output.
    Stream,
    /// A file.
    File(PathBuf),
}

impl From<&PathBuf> for Place {
    fn from(path: &PathBuf) -> Self {
        if path.as_path() == Path::new("-") {
            Self::Stream
        } else {
            Self::File(path.clone())
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stream => f.write_str("-"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Place {
    /// Reads the map that stands there, with what was found in it.
    pub(super) fn open(&self, console: &mut Console) -> Result<Loaded, Failure> {
        let opened = match self {
            Self::Stream => console
                .read_input(MOST_INPUT)
                .map_err(ReadError::from)
                .and_then(|bytes| storage::read(&bytes))
                .map(|opened| (opened.map, opened.findings)),
            Self::File(path) => storage::open(path).map(|file| (file.map, file.findings)),
        };
        match opened {
            Ok((map, findings)) => Ok(Loaded { map, findings }),
            Err(error) => Err(Failure::Read {
                file: self.to_string(),
                error,
            }),
        }
    }

    /// Writes bytes there; a file that exists is left alone.
    pub(super) fn put(&self, console: &mut Console, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Stream => console.print(&String::from_utf8_lossy(bytes)),
            Self::File(path) => storage::create(path, bytes).map_err(|error| Failure::Write {
                file: self.to_string(),
                error,
            }),
        }
    }

    /// Writes a new map there; a file that exists is left alone.
    pub(super) fn create(&self, console: &mut Console, map: &Map) -> Result<(), Failure> {
        match self {
            Self::Stream => console.print(&storage::write(map)),
            Self::File(path) => match storage::save(path, map, Expected::Nothing, None) {
                Ok(_saved) => Ok(()),
                Err(error) => Err(Failure::Write {
                    file: self.to_string(),
                    error,
                }),
            },
        }
    }
}

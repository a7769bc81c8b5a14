//! Opening a file, and knowing later whether it is still the same.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::error::ReadError;
use super::file_system::{Disk, FileSystem, Status};
use super::finding::Finding;
use super::limits::MAX_FILE_BYTES;
use super::read::read;
use crate::document::Map;

/// What a file was when it was opened or saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    modified: Option<SystemTime>,
    len: u64,
    hash: blake3::Hash,
}

impl Fingerprint {
    /// Of a file that was last written to then and holds these bytes.
    pub(super) fn of(modified: Option<SystemTime>, bytes: &[u8]) -> Self {
        Self {
            modified,
            len: bytes.len() as u64,
            hash: blake3::hash(bytes),
        }
    }

    /// Length and hash, to be kept in a journal.
    pub(super) fn to_record(&self) -> (u64, String) {
        (self.len, self.hash.to_hex().to_string())
    }

    /// From what a journal kept; `None` when that is no hash.
    pub(super) fn from_record(len: u64, hash: &str) -> Option<Self> {
        Some(Self {
            modified: None,
            len,
            hash: blake3::Hash::from_hex(hash).ok()?,
        })
    }

    /// Whether time and length are still the same: a quick look, to be
    /// followed by `holds` when they are not.
    #[must_use]
    pub fn looks_like(&self, status: &Status) -> bool {
        self.modified == status.modified && self.len == status.len
    }

    /// Whether the file still holds the same bytes. A new time alone is no
    /// change: programs that copy files set it.
    #[must_use]
    pub fn holds(&self, bytes: &[u8]) -> bool {
        self.len == bytes.len() as u64 && self.hash == blake3::hash(bytes)
    }
}

/// A map that was opened from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedFile {
    /// The map.
    pub map: Map,
    /// What was repaired, set aside or not known, in the order of the file.
    pub findings: Vec<Finding>,
    /// What the file was, to be given when the map is saved there again.
    pub fingerprint: Fingerprint,
}

/// What has become of a file since it was opened or saved here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Nothing.
    Same,
    /// It was written again with the same bytes; this is what it is now.
    Touched(Fingerprint),
    /// It holds something else; this is what it is now.
    Changed(Fingerprint),
    /// It is not there any more.
    Gone,
    /// That cannot be told now.
    Unknown,
}

/// Looks whether the file at `path` is still what it was. Reads it only when
/// its time or length says otherwise.
#[must_use]
pub fn look(path: &Path, known: &Fingerprint) -> Seen {
    let status = match Disk.status(path) {
        Ok(status) if known.looks_like(&status) => return Seen::Same,
        Ok(status) if status.is_file => status,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Seen::Gone,
        _ => return Seen::Unknown,
    };
    let Ok(bytes) = Disk.read(path, MAX_FILE_BYTES) else {
        return Seen::Unknown;
    };
    let now = Fingerprint::of(status.modified, &bytes);
    if known.holds(&bytes) {
        Seen::Touched(now)
    } else {
        Seen::Changed(now)
    }
}

/// Whether the file at `path` may only be read, as far as can be told without
/// changing it.
#[must_use]
pub fn is_read_only(path: &Path) -> bool {
    let refuses = |error: io::Error| {
        matches!(
            error.kind(),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
        )
    };
    Disk.status(path).is_ok_and(|status| status.read_only)
        || Disk.check_writable(path).is_err_and(refuses)
}

/// Opens the file at `path`.
///
/// # Errors
/// When the file cannot be read, or is not a map; see `read`.
pub fn open(path: &Path) -> Result<OpenedFile, ReadError> {
    open_on(&Disk, path)
}

/// Opens a file of this file system.
///
/// # Errors
/// As `open`.
pub fn open_on(disk: &dyn FileSystem, path: &Path) -> Result<OpenedFile, ReadError> {
    let status = disk.status(path)?;
    if !status.is_file {
        return Err(ReadError::NotAFile);
    }
    let bytes = disk.read(path, MAX_FILE_BYTES)?;
    let opened = read(&bytes)?;
    Ok(OpenedFile {
        map: opened.map,
        findings: opened.findings,
        fingerprint: Fingerprint::of(status.modified, &bytes),
    })
}

//! Earlier versions of a map: what its file held, byte for byte, each time it
//! was saved, kept aside in the state folder and thinned out with age.
//!
//! A version is named after when it was kept and what it holds, so a damaged
//! one is known and never given out.

mod prune;

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::error::ReadError;
use super::file_system::{Disk, FileSystem};
use super::limits::MAX_FILE_BYTES;
use super::replace::{put, remove_stale};
use super::state::StateFolder;
use prune::{Aged, to_remove};

/// The file that says which map the versions are of.
const ABOUT: &str = "about";

/// Longest path that is read from it.
const ABOUT_BYTES: u64 = 64 * 1024;

/// Digits of the hash in a name.
const HASH_DIGITS: usize = 16;

/// The versions of one map that are kept aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    folder: PathBuf,
    path: PathBuf,
}

/// One version of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was kept.
    pub time: SystemTime,
    /// Its length in bytes.
    pub len: u64,
    millis: u64,
    hash: String,
    path: PathBuf,
}

impl Versions {
    /// The versions of the file at `path`; links are followed.
    #[must_use]
    pub fn of(state: &StateFolder, path: &Path) -> Self {
        let absolute = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let resolved = Disk.resolve(path).unwrap_or_else(|_| absolute());
        Self::of_resolved(state, &resolved)
    }

    /// The versions of a file whose path has no links.
    pub(super) fn of_resolved(state: &StateFolder, path: &Path) -> Self {
        let hash = blake3::hash(path.as_os_str().as_encoded_bytes());
        Self {
            folder: state.versions().join(&hash.to_hex()[..32]),
            path: path.to_owned(),
        }
    }

    /// Keeps what the file holds at this time, unless it is what was kept
    /// last; then takes away what need not stay any longer.
    ///
    /// # Errors
    /// When the system refuses to write. Versions kept before stay.
    pub fn keep(&self, disk: &dyn FileSystem, bytes: &[u8], time: SystemTime) -> io::Result<()> {
        disk.create_folder(&self.folder)?;
        self.describe(disk)?;
        let mut versions = self.list_on(disk)?;
        let hash = short_hash(bytes);
        let newest = versions.first();
        if newest.is_some_and(|newest| newest.hash == hash && newest.len == bytes.len() as u64) {
            return Ok(());
        }
        // Later than all others even when the clock went back.
        let after = newest.map_or(0, |newest| newest.millis.saturating_add(1));
        let millis = millis_of(time).max(after);
        let path = self.folder.join(format!("{millis}-{hash}.ron"));
        put(disk, &path, bytes)?;
        let version = Version::new(millis, hash, path, bytes.len() as u64);
        versions.insert(0, version);
        prune(disk, &versions, millis);
        remove_stale(disk, &self.folder);
        Ok(())
    }

    /// What is kept, newest first. What does not look like a version is left
    /// out; whether one is whole shows when it is read.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub fn list(&self) -> io::Result<Vec<Version>> {
        self.list_on(&Disk)
    }

    /// What is kept on this file system, newest first.
    pub(super) fn list_on(&self, disk: &dyn FileSystem) -> io::Result<Vec<Version>> {
        let paths = match disk.list(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            paths => paths?,
        };
        let mut versions: Vec<Version> = paths
            .into_iter()
            .filter_map(|path| Version::at(disk, path))
            .collect();
        versions.sort_by(|a, b| b.millis.cmp(&a.millis).then(b.hash.cmp(&a.hash)));
        Ok(versions)
    }

    /// Notes which map the folder is about, for whoever looks into it.
    fn describe(&self, disk: &dyn FileSystem) -> io::Result<()> {
        let about = self.folder.join(ABOUT);
        let path = self.path.as_os_str().as_encoded_bytes();
        match disk.read(&about, ABOUT_BYTES) {
            Ok(bytes) if bytes == path => Ok(()),
            _ => put(disk, &about, path),
        }
    }
}

impl Version {
    /// Its bytes.
    ///
    /// # Errors
    /// When it cannot be read, or does not hold what was kept.
    pub fn read(&self) -> Result<Vec<u8>, ReadError> {
        self.read_on(&Disk)
    }

    /// Its bytes on this file system.
    pub(super) fn read_on(&self, disk: &dyn FileSystem) -> Result<Vec<u8>, ReadError> {
        let bytes = disk.read(&self.path, MAX_FILE_BYTES)?;
        if short_hash(&bytes) == self.hash {
            Ok(bytes)
        } else {
            Err(ReadError::Damaged)
        }
    }

    fn new(millis: u64, hash: String, path: PathBuf, len: u64) -> Self {
        let time = UNIX_EPOCH.checked_add(Duration::from_millis(millis));
        Self {
            time: time.unwrap_or(UNIX_EPOCH),
            len,
            millis,
            hash,
            path,
        }
    }

    /// The version of this path, if its name is that of one.
    fn at(disk: &dyn FileSystem, path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (millis, hash) = name.strip_suffix(".ron")?.split_once('-')?;
        let is_hash = hash.len() == HASH_DIGITS && hash.bytes().all(|b| b.is_ascii_hexdigit());
        let millis = millis.parse().ok().filter(|_| is_hash)?;
        let hash = hash.to_owned();
        let status = disk.status(&path).ok().filter(|status| status.is_file)?;
        Some(Self::new(millis, hash, path, status.len))
    }
}

/// Removes what need not stay. What cannot be removed now goes another time.
fn prune(disk: &dyn FileSystem, versions: &[Version], now: u64) {
    let aged = |version: &Version| Aged {
        time: version.millis,
        len: version.len,
    };
    let aged: Vec<Aged> = versions.iter().map(aged).collect();
    for place in to_remove(&aged, now) {
        let _ = disk.remove(&versions[place].path);
    }
}

fn short_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..HASH_DIGITS].to_owned()
}

fn millis_of(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

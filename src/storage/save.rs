//! Saving: at every moment the file is the old one or the new one, whole.
//!
//! The new file is written beside the old, waited for, and given its name.
//! What was on the disk stays as it was until that last step. Call this where
//! it may wait: a disk takes its time to confirm.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::{NotKept, WriteError};
use super::file_system::{Disk, FileSystem, folder_of};
use super::limits::MAX_FILE_BYTES;
use super::open::Fingerprint;
use super::read::read;
use super::replace::{remove_stale, temp_in};
use super::state::StateFolder;
use super::versions::Versions;
use super::write::write;
use crate::document::Map;

/// What the saver believes to be at the path.
#[derive(Debug, Clone, Copy)]
pub enum Expected<'a> {
    /// Nothing: a file that is there is not overwritten.
    Nothing,
    /// The file that was opened or saved before; when it has changed since,
    /// it is not overwritten. When it is gone it is written anew.
    Unchanged(&'a Fingerprint),
    /// Anything: the user said to overwrite it.
    Anything,
}

/// A map that was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// What the file is now.
    pub fingerprint: Fingerprint,
    /// Why the state before or the new one could not be kept as a version.
    /// The file itself is safe.
    pub not_kept: Option<NotKept>,
}

/// Saves the map to `path` and says what the file is now. What it was before
/// and what it is now are kept as versions in the state folder, if there is
/// one.
///
/// # Errors
/// See `WriteError`. Unless it is `Unconfirmed`, what was on the disk is
/// unchanged.
pub fn save(
    path: &Path,
    map: &Map,
    expected: Expected<'_>,
    state: Option<&StateFolder>,
) -> Result<Saved, WriteError> {
    save_on(&Disk, path, map, expected, state)
}

/// Saves the map to a file of this file system.
///
/// # Errors
/// As `save`.
pub fn save_on(
    disk: &dyn FileSystem,
    path: &Path,
    map: &Map,
    expected: Expected<'_>,
    state: Option<&StateFolder>,
) -> Result<Saved, WriteError> {
    let path = disk.resolve(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => WriteError::NoFolder,
        _ => error.into(),
    })?;
    let versions = state.map(|state| Versions::of_resolved(state, &path));
    let versions = versions.as_ref();
    let text = verified_text(map)?;
    let text = text.as_bytes();
    let folder = folder_of(&path);
    let before = replace(disk, &path, text, expected, versions)?;
    let synced = disk.sync_folder(folder);
    // The file is there; without its time it is compared by its bytes.
    let modified = disk.status(&path).ok().and_then(|status| status.modified);
    let fingerprint = Fingerprint::of(modified, text);
    if let Err(error) = synced {
        return Err(WriteError::Unconfirmed {
            fingerprint: Box::new(fingerprint),
            kind: error.kind(),
            text: error.to_string(),
        });
    }
    remove_stale(disk, folder);
    let keep = |versions: &Versions| versions.keep(disk, text, SystemTime::now());
    let now = versions.map_or(Ok(()), keep);
    Ok(Saved {
        fingerprint,
        not_kept: before.and(now).err().map(NotKept::from),
    })
}

/// Writes the text beside the file and gives it its name. Says whether what
/// the file held before is kept, which is no reason to fail.
fn replace(
    disk: &dyn FileSystem,
    path: &PathBuf,
    text: &[u8],
    expected: Expected<'_>,
    versions: Option<&Versions>,
) -> Result<io::Result<()>, WriteError> {
    let exists = check_target(disk, path, expected, text)?;
    let temp = temp_in(folder_of(path));
    let written = write_temp(disk, &temp, text, exists.then_some(path))
        // What was checked above may have changed while the file was written;
        // a file that has come since has permissions to be kept.
        .and_then(|()| {
            if check_target(disk, path, expected, text)? && !exists {
                return Err(WriteError::ChangedOnDisk);
            }
            let kept = keep_old(disk, path, exists, versions);
            disk.rename(&temp, path)?;
            Ok(kept)
        });
    if written.is_err() {
        // The cause is what counts; a file left behind is removed later.
        let _ = disk.remove(&temp);
    }
    written
}

/// Keeps what the file holds until now, as of when it was written: a version
/// says how old its content is.
fn keep_old(
    disk: &dyn FileSystem,
    path: &Path,
    exists: bool,
    versions: Option<&Versions>,
) -> io::Result<()> {
    let Some(versions) = versions.filter(|_| exists) else {
        return Ok(());
    };
    let bytes = disk.read(path, MAX_FILE_BYTES)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let now = SystemTime::now();
    let written = disk.status(path).ok().and_then(|status| status.modified);
    versions.keep(disk, &bytes, written.map_or(now, |time| time.min(now)))
}

/// Whether there is a file to replace; an error when it must not be. One that
/// holds the new text already may be: a save that could not wait for the folder
/// has left it, and is being tried again.
fn check_target(
    disk: &dyn FileSystem,
    path: &Path,
    expected: Expected<'_>,
    text: &[u8],
) -> Result<bool, WriteError> {
    let status = match disk.status(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        status => status?,
    };
    if !status.is_file {
        return Err(WriteError::NotAFile);
    }
    let bytes = || disk.read(path, MAX_FILE_BYTES);
    match expected {
        Expected::Nothing => {
            if !bytes().is_ok_and(|bytes| bytes == text) {
                return Err(WriteError::Exists);
            }
        }
        Expected::Unchanged(fingerprint) => {
            let bytes = bytes()?;
            if !fingerprint.holds(&bytes) && bytes != text {
                return Err(WriteError::ChangedOnDisk);
            }
        }
        Expected::Anything => {}
    }
    disk.check_writable(path)
        .map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => WriteError::ReadOnly,
            _ => error.into(),
        })?;
    // A rename would replace a file that may not be written to.
    if status.read_only {
        return Err(WriteError::ReadOnly);
    }
    Ok(true)
}

/// The text of the map, after reading it back gave the same map.
fn verified_text(map: &Map) -> Result<String, WriteError> {
    let text = write(map);
    if text.len() as u64 > MAX_FILE_BYTES {
        return Err(WriteError::TooLarge {
            limit: MAX_FILE_BYTES,
        });
    }
    let again = read(text.as_bytes()).map_err(|_| WriteError::VerifyFailed)?;
    // A word that was not understood and has been replaced since is still in
    // the map but no longer in the text.
    if again.map == *map || write(&again.map) == text {
        Ok(text)
    } else {
        Err(WriteError::VerifyFailed)
    }
}

fn write_temp(
    disk: &dyn FileSystem,
    temp: &Path,
    bytes: &[u8],
    replaces: Option<&PathBuf>,
) -> Result<(), WriteError> {
    let mut file = disk.create(temp).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => WriteError::FolderReadOnly,
        io::ErrorKind::NotFound => WriteError::NoFolder,
        _ => error.into(),
    })?;
    if let Some(old) = replaces {
        file.resemble(old)?;
    }
    file.write_all(bytes)?;
    file.sync()?;
    Ok(())
}

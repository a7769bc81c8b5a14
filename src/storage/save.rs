//! Saving: at every moment the file is the old one or the new one, whole.
//!
//! The new file is written beside the old, waited for, and given its name.
//! What was on the disk stays as it was until that last step. Call this where
//! it may wait: a disk takes its time to confirm.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::error::WriteError;
use super::file_system::{Disk, FileSystem, folder_of};
use super::limits::MAX_FILE_BYTES;
use super::open::Fingerprint;
use super::read::read;
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

/// How files that are being written are called: short, since a name may
/// already be as long as the system allows.
const TEMP_PREFIX: &str = ".waypost-";
const TEMP_SUFFIX: &str = ".tmp";

/// A file still being written is younger than this.
const TEMP_AGE: Duration = Duration::from_hours(24);

/// Saves the map to `path` and says what the file is now.
///
/// # Errors
/// See `WriteError`. Unless the very last step fails, which is to wait for the
/// folder, what was on the disk is unchanged. After that the new file is there
/// but may not outlast a power cut; saving the same map again is not refused.
pub fn save(path: &Path, map: &Map, expected: Expected<'_>) -> Result<Fingerprint, WriteError> {
    save_on(&Disk, path, map, expected)
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
) -> Result<Fingerprint, WriteError> {
    let path = disk.resolve(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => WriteError::NoFolder,
        _ => error.into(),
    })?;
    let text = verified_text(map)?;
    let text = text.as_bytes();
    let exists = check_target(disk, &path, expected, text)?;
    let folder = folder_of(&path);
    let temp = folder.join(temp_name());
    let written = write_temp(disk, &temp, text, exists.then_some(&path))
        // What was checked above may have changed while the file was written;
        // a file that has come since has permissions to be kept.
        .and_then(|()| {
            if check_target(disk, &path, expected, text)? && !exists {
                return Err(WriteError::ChangedOnDisk);
            }
            Ok(())
        })
        .and_then(|()| disk.rename(&temp, &path).map_err(WriteError::from));
    if let Err(error) = written {
        // The cause is what counts; a file left behind is removed later.
        let _ = disk.remove(&temp);
        return Err(error);
    }
    disk.sync_folder(folder)?;
    remove_stale(disk, folder);
    // The file is safe; without its time it is compared by its bytes.
    let modified = disk.status(&path).ok().and_then(|status| status.modified);
    Ok(Fingerprint::of(modified, text))
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
    // A rename would replace a file that may not be written to.
    if status.read_only {
        return Err(WriteError::ReadOnly);
    }
    disk.check_writable(path)
        .map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                WriteError::ReadOnly
            }
            _ => error.into(),
        })?;
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

fn temp_name() -> String {
    // The standard library's only source of chance; a name that is taken by
    // bad luck is refused by the system, never overwritten.
    let random = RandomState::new().build_hasher().finish();
    format!("{TEMP_PREFIX}{random:016x}{TEMP_SUFFIX}")
}

/// Removes what interrupted saves have left in the folder. Nothing depends on
/// it, so nothing is said when it fails.
fn remove_stale(disk: &dyn FileSystem, folder: &Path) {
    let now = SystemTime::now();
    for path in disk.list(folder).unwrap_or_default() {
        let is_ours = path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with(TEMP_PREFIX) && name.ends_with(TEMP_SUFFIX)
        });
        let is_old = || {
            let modified = disk.status(&path).ok()?.modified?;
            Some(now.duration_since(modified).ok()? > TEMP_AGE)
        };
        if is_ours && is_old() == Some(true) {
            let _ = disk.remove(&path);
        }
    }
}

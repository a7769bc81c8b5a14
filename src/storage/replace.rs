//! Puts a file in its place in one step: written beside it under another name,
//! waited for, renamed. What a crash leaves behind is removed a day later.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::error::WriteError;
use super::file_system::{Disk, FileSystem, folder_of};

/// How files that are being written are called: short, since a name may
/// already be as long as the system allows.
const TEMP_PREFIX: &str = ".waypost-";
const TEMP_SUFFIX: &str = ".tmp";

/// A file still being written is younger than this.
const TEMP_AGE: Duration = Duration::from_hours(24);

/// Writes a new file and waits for it; one that is there is left alone.
///
/// # Errors
/// Why it was not written. Nothing is left behind then.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut file = Disk.create(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists,
        io::ErrorKind::PermissionDenied => WriteError::FolderReadOnly,
        io::ErrorKind::NotFound => WriteError::NoFolder,
        _ => error.into(),
    })?;
    let written = file.write_all(bytes).and_then(|()| file.sync());
    if written.is_err() {
        // The cause is what counts.
        let _ = Disk.remove(path);
    }
    Ok(written?)
}

/// Puts a new file in a folder of ours and waits for it.
pub(super) fn put(disk: &dyn FileSystem, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let temp = temp_in(folder);
    let written = disk
        .create(&temp)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync()))
        .and_then(|()| disk.rename(&temp, path));
    if written.is_err() {
        // The cause is what counts; a file left behind is removed later.
        let _ = disk.remove(&temp);
    }
    written?;
    disk.sync_folder(folder)
}

/// A name for a file being written in this folder.
pub(super) fn temp_in(folder: &Path) -> PathBuf {
    // The standard library's only source of chance; a name that is taken by
    // bad luck is refused by the system, never overwritten.
    let random = RandomState::new().build_hasher().finish();
    folder.join(format!("{TEMP_PREFIX}{random:016x}{TEMP_SUFFIX}"))
}

/// Removes what interrupted saves have left in the folder. Nothing depends on
/// it, so nothing is said when it fails.
pub(super) fn remove_stale(disk: &dyn FileSystem, folder: &Path) {
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

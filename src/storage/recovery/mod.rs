//! What was not saved when the program ended without being asked to: kept in a
//! journal while a map is edited, offered at the next start.
//!
//! A folder for each open map in the state folder holds the journal and a
//! sidecar. The program that writes the journal locks the sidecar: a sidecar
//! that can be locked belongs to a program that is gone. The user's own file
//! is never touched here.

mod damaged;
mod journal;
mod keeper;
mod left_over;
mod records;
#[cfg(test)]
mod tests;

pub use damaged::{DamagedJournal, damaged_journals};
pub use journal::{About, Extent};
pub use keeper::{Keeper, flush_all};
pub use left_over::{LeftOver, SavedFile, left_overs};

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::file_system::{Disk, FileSystem};
use super::state::StateFolder;

/// The sidecar's name.
const SIDECAR: &str = "lock";

/// The folders of all journals, of programs that are there and that are gone.
fn folders(state: &StateFolder) -> io::Result<Vec<PathBuf>> {
    let paths = match Disk.list(&state.recovery()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        paths => paths?,
    };
    Ok(paths.into_iter().filter(|path| path.is_dir()).collect())
}

/// Locks the sidecar in `folder`; `None` when its owner is alive.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(SIDECAR))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Removes a folder whose journal is gone.
fn remove_folder(folder: &Path) {
    // What is left is an empty folder with a sidecar; nobody is harmed.
    let _ = fs::remove_file(folder.join(SIDECAR));
    let _ = fs::remove_dir(folder);
}

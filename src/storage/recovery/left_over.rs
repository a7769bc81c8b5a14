//! Journals that programs which are gone have left behind.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::journal::{self, About, Extent, Told};
use super::{folders, lock, remove_folder};
use crate::storage::error::ReadError;
use crate::storage::file_system::{Disk, FileSystem};
use crate::storage::limits::MAX_FILE_BYTES;
use crate::storage::open::{Fingerprint, OpenedFile};
use crate::storage::read::read;
use crate::storage::state::StateFolder;

/// Edits that no file holds. As long as this value lives, no other window is
/// offered the same.
#[derive(Debug)]
pub struct LeftOver {
    folder: PathBuf,
    _sidecar: File,
    about: About,
    extent: Extent,
    text: String,
}

/// What has become of the file the edits were made to.
#[derive(Debug, Clone, PartialEq)]
pub enum SavedFile {
    /// The map never had one.
    None,
    /// It is as it was: the edits are simply newer.
    Same(Box<OpenedFile>),
    /// It has been changed since, by this program or another.
    Changed(Box<OpenedFile>),
    /// It cannot be opened now.
    Unreadable(ReadError),
}

/// Every journal whose program is gone, the newest edits first.
///
/// # Errors
/// When the folder is there and cannot be listed.
pub fn left_overs(state: &StateFolder) -> io::Result<Vec<LeftOver>> {
    let mut found: Vec<_> = folders(state)?
        .into_iter()
        .filter_map(LeftOver::in_folder)
        .collect();
    found.sort_by_key(|left_over| std::cmp::Reverse(left_over.extent.last));
    Ok(found)
}

impl LeftOver {
    /// `None` for a folder in use, or without a journal to be read. Such a
    /// folder is left alone, unless nothing at all is in it.
    fn in_folder(folder: PathBuf) -> Option<Self> {
        let sidecar = lock(&folder).ok()??;
        let told = journal::tell(&Disk, &folder).ok()?;
        let Some(Told {
            about,
            extent,
            text,
        }) = told
        else {
            if is_empty(&folder) {
                remove_folder(&folder);
            }
            return None;
        };
        Some(Self {
            folder,
            _sidecar: sidecar,
            about,
            extent,
            text,
        })
    }

    /// Which map it was.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// How many edits it holds, and when the last one was made.
    #[must_use]
    pub fn extent(&self) -> &Extent {
        &self.extent
    }

    /// The map with every edit that reached the disk.
    ///
    /// # Errors
    /// When the journal holds what is no map; only a fault of ours or of the
    /// disk can do that.
    pub fn map(&self) -> Result<OpenedFile, ReadError> {
        let opened = read(self.text.as_bytes())?;
        Ok(OpenedFile {
            map: opened.map,
            findings: opened.findings,
            fingerprint: Fingerprint::of(None, self.text.as_bytes()),
        })
    }

    /// The file the edits were made to, as it is now. Reads it.
    #[must_use]
    pub fn saved_file(&self) -> SavedFile {
        let Some(path) = &self.about.path else {
            return SavedFile::None;
        };
        let is_same = |bytes: &[u8]| {
            self.about
                .base
                .as_ref()
                .is_some_and(|base| base.holds(bytes))
        };
        match read_file(path) {
            Err(error) => SavedFile::Unreadable(error),
            Ok((bytes, modified)) => match read(&bytes) {
                Err(error) => SavedFile::Unreadable(error),
                Ok(opened) => {
                    let file = Box::new(OpenedFile {
                        map: opened.map,
                        findings: opened.findings,
                        fingerprint: Fingerprint::of(modified, &bytes),
                    });
                    if is_same(&bytes) {
                        SavedFile::Same(file)
                    } else {
                        SavedFile::Changed(file)
                    }
                }
            },
        }
    }

    /// Removes the journal: its edits are kept elsewhere, or not wanted.
    ///
    /// # Errors
    /// When it cannot be removed; it will be offered again.
    pub fn discard(self) -> io::Result<()> {
        journal::remove(&Disk, &self.folder)?;
        remove_folder(&self.folder);
        Ok(())
    }
}

fn read_file(path: &Path) -> Result<(Vec<u8>, Option<SystemTime>), ReadError> {
    let status = Disk.status(path)?;
    if !status.is_file {
        return Err(ReadError::NotAFile);
    }
    Ok((Disk.read(path, MAX_FILE_BYTES)?, status.modified))
}

/// Whether a folder holds nothing but our sidecar.
fn is_empty(folder: &Path) -> bool {
    Disk.list(folder)
        .is_ok_and(|paths| paths.iter().all(|path| path.ends_with(super::SIDECAR)))
}

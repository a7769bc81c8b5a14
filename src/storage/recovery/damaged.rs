//! Journals that programs which are gone have left behind, and that nothing can
//! be read from any more. They are told of and stay where they are.

use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use super::journal::{self, About};
use super::{folders, lock};
use crate::storage::file_system::Disk;
use crate::storage::state::StateFolder;

/// A journal that gives no edit back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedJournal {
    /// The folder it lies in.
    pub folder: PathBuf,
    /// When it was last written to.
    pub last: SystemTime,
    /// Which map it was, if that much can be read.
    pub about: Option<About>,
}

/// Every journal that cannot be read and whose program is gone, the newest
/// first.
///
/// # Errors
/// When the folder is there and cannot be listed.
pub fn damaged_journals(state: &StateFolder) -> io::Result<Vec<DamagedJournal>> {
    let folders = folders(state)?.into_iter();
    let mut found: Vec<_> = folders.filter_map(DamagedJournal::in_folder).collect();
    found.sort_by_key(|damaged| std::cmp::Reverse(damaged.last));
    Ok(found)
}

impl DamagedJournal {
    /// `None` for a folder in use, without a journal, or with one that can be
    /// read.
    fn in_folder(folder: PathBuf) -> Option<Self> {
        let last = journal::written(&Disk, &folder)?;
        let _sidecar = lock(&folder).ok()??;
        if matches!(journal::tell(&Disk, &folder), Ok(Some(_))) {
            return None;
        }
        Some(Self {
            about: journal::about(&Disk, &folder),
            last,
            folder,
        })
    }
}

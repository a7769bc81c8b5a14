//! Reading files that are to be opened: with the lock, or read-only, or as a
//! copy. It waits for the disk: not for the interface thread.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::storage::{self, Holder, Locked, OpenedFile, ReadError, StateFolder, Versions};

use super::Hold;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// To be edited and saved again.
    Own,
    /// The same, although somebody who cannot be reached holds it.
    TakenOver,
    /// To be looked at; saving asks for another name.
    ReadOnly,
    /// As a map that has no file yet.
    Copy,
}

/// A file that was to be opened.
pub(crate) struct Opened {
    pub(super) path: PathBuf,
    /// The map in whose place it was to be opened.
    pub(super) instead_of: Option<u64>,
    pub(super) opening: Opening,
}

/// What became of opening a file.
pub(super) enum Opening {
    /// It was read.
    Map(Box<ReadMap>),
    /// It is open here already: the number of its document.
    Here(u64),
    /// Somebody has it open.
    Held(Holder),
    /// It cannot be read.
    Refused {
        /// Why.
        error: ReadError,
        /// Whether earlier versions of it are kept.
        has_versions: bool,
    },
}

/// A map that was read.
pub(super) struct ReadMap {
    pub(super) file: OpenedFile,
    /// How it was opened.
    pub(super) access: Access,
    /// The lock, where there can be one.
    pub(super) hold: Option<Hold>,
    /// Whether the file may only be read.
    pub(super) protected: bool,
}

/// A file to be opened, with what its thread needs to know.
pub(super) struct Wish {
    pub(super) path: PathBuf,
    pub(super) access: Access,
    pub(super) instead_of: Option<u64>,
    /// The lock of the map in whose place it is opened.
    pub(super) own: Option<Hold>,
}

/// Reads files one after another, each once. `open` are the numbers and paths
/// of the maps that are open already.
pub(super) fn read_all(
    wishes: Vec<Wish>,
    open: &[(u64, PathBuf)],
    folder: Option<&StateFolder>,
) -> Vec<Opened> {
    let mut seen = HashSet::new();
    let mut once = |path: &Path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.into()));
    let wishes = wishes.into_iter().filter(|wish| once(&wish.path));
    wishes.map(|wish| read_one(wish, open, folder)).collect()
}

fn read_one(wish: Wish, open: &[(u64, PathBuf)], folder: Option<&StateFolder>) -> Opened {
    let Wish {
        path,
        access,
        instead_of,
        own,
    } = wish;
    let here = open_here(&path, open).filter(|here| Some(*here) != instead_of);
    let opening = match here {
        Some(here) if access != Access::Copy => Opening::Here(here),
        _ => read(&path, access, own, folder),
    };
    Opened {
        path,
        instead_of,
        opening,
    }
}

/// The map that has this file open, whatever way its path leads there.
fn open_here(path: &Path, open: &[(u64, PathBuf)]) -> Option<u64> {
    let real = path.canonicalize().ok()?;
    let is_same = |(_, other): &&(u64, PathBuf)| other.canonicalize().is_ok_and(|o| o == real);
    open.iter().find(is_same).map(|(number, _)| *number)
}

fn read(path: &Path, access: Access, own: Option<Hold>, folder: Option<&StateFolder>) -> Opening {
    let file = match storage::open(path) {
        Ok(file) => file,
        Err(error) => {
            let versions = folder.map(|folder| Versions::of(folder, path).list());
            let has_versions = versions.is_some_and(|list| list.is_ok_and(|list| !list.is_empty()));
            return Opening::Refused {
                error,
                has_versions,
            };
        }
    };
    let hold = match access {
        Access::Own => hold_of(path, own),
        Access::TakenOver => or_holder(Hold::take_over(path)),
        Access::ReadOnly | Access::Copy => Ok(None),
    };
    let hold = match hold {
        Ok(hold) => hold,
        Err(holder) => return Opening::Held(holder),
    };
    Opening::Map(Box::new(ReadMap {
        file,
        access,
        hold,
        protected: storage::is_read_only(path),
    }))
}

/// Locks a map, unless it is the one that is locked here already. Where there
/// can be no lock there is none; somebody else's is an error.
pub(super) fn hold_of(path: &Path, own: Option<Hold>) -> Result<Option<Hold>, Holder> {
    if let Some(own) = own.filter(|own| own.is_of(path)) {
        return Ok(Some(own));
    }
    or_holder(Hold::take(path))
}

fn or_holder(taken: Result<Hold, Locked>) -> Result<Option<Hold>, Holder> {
    match taken {
        Ok(hold) => Ok(Some(hold)),
        Err(Locked::Unavailable) => Ok(None),
        Err(Locked::By(holder)) => Err(holder),
    }
}

//! From file to map: with the lock, or read-only, or as a copy.

use std::path::{Path, PathBuf};

use crate::document::Session;
use crate::language::Message;
use crate::storage::{self, Finding, Holder, Locked, OpenedFile, ReadError, StateFolder, Versions};

use super::super::dialog::Dialog;
use super::super::notice::Notice;
use super::super::state::State;
use super::super::task::Work;
use super::hold::holder_words;
use super::{Hold, MapFile, Outcome, file_name};

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

/// What became of opening a file.
pub(crate) enum Opening {
    /// It was read.
    Map {
        /// The map.
        file: Box<OpenedFile>,
        /// How it was opened.
        access: Access,
        /// The lock, where there can be one.
        hold: Option<Hold>,
    },
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

/// Opens a file in place of the map that is open; unsaved changes are settled.
pub(crate) fn open(state: &mut State, path: PathBuf, access: Access) {
    let file = file_name(&path);
    let name = Message::new("task-opening").text("file", file.clone());
    let late = Message::new("task-opening-late").text("file", file);
    let own = state.hold();
    let folder = state.own_folder.clone();
    state.tasks.start(Work::from(name).late(late), move |_| {
        let opening = open_now(&path, access, own, folder.as_ref());
        Outcome::Opened { path, opening }
    });
}

/// Opens the file again, at once when nothing would be lost.
pub(crate) fn ask_to_reload(state: &mut State) {
    if state.session().is_some_and(Session::is_unsaved) {
        state.dialog = Some(Dialog::ChangedOnDisk(None));
    } else {
        reload(state);
    }
}

/// Opens the file again and drops what was changed here.
pub(crate) fn reload(state: &mut State) {
    if let Some(path) = state.path().map(Path::to_owned) {
        let access = if state.is_read_only() {
            Access::ReadOnly
        } else {
            Access::Own
        };
        open(state, path, access);
    }
}

fn open_now(
    path: &Path,
    access: Access,
    own: Option<Hold>,
    folder: Option<&StateFolder>,
) -> Opening {
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
    Opening::Map {
        file: Box::new(file),
        access,
        hold,
    }
}

/// Locks the file of the open map, which came from elsewhere than that file.
pub(crate) fn hold_later(state: &mut State) {
    let document = state.document.as_ref();
    let file = document.and_then(|document| Some((document.number, document.file.as_ref()?)));
    let Some((document, file)) = file else {
        return;
    };
    let path = file.path.clone();
    state.tasks.start(Work::quiet(), move |_| {
        let hold = hold_of(&path, None);
        Outcome::Held { document, hold }
    });
}

/// Takes in the lock of the open map's file, or that somebody else has it.
pub(super) fn held(state: &mut State, number: u64, hold: Result<Option<Hold>, Holder>) {
    let document = state.document.as_mut();
    let document = document.filter(|document| document.number == number);
    // Saved elsewhere meanwhile, it has the lock of that file.
    let file = document.and_then(|document| document.file.as_mut());
    let Some(file) = file.filter(|file| file.hold.is_none()) else {
        return;
    };
    match hold {
        Ok(hold) => file.hold = hold,
        Err(holder) => {
            file.read_only = true;
            let holder = holder_words(state.texts(), &holder);
            let message = Message::new("save-held").text("holder", holder);
            state.notices.push(Notice::warning(message));
        }
    }
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

/// Takes in what became of opening a file.
pub(super) fn opened(state: &mut State, path: PathBuf, opening: Opening) {
    match opening {
        Opening::Map { file, access, hold } => show(state, path, *file, access, hold),
        Opening::Held(holder) => {
            let taking_over = false;
            state.dialog = Some(Dialog::Locked {
                path,
                holder,
                taking_over,
            });
        }
        Opening::Refused {
            error,
            has_versions,
        } => {
            if !has_versions {
                state.forget(&path);
            }
            state.dialog = Some(Dialog::Refused {
                path,
                error,
                has_versions,
            });
        }
    }
}

fn show(state: &mut State, path: PathBuf, file: OpenedFile, access: Access, hold: Option<Hold>) {
    state.remember(&path);
    let details = lines(state, &file.findings);
    if access == Access::Copy {
        let name = state.copy_name(&path);
        state.open(Session::unsaved(file.map), None, Some(name));
    } else {
        let map_file = MapFile {
            read_only: access == Access::ReadOnly,
            ..MapFile::new(path, file.fingerprint, hold)
        };
        state.open(Session::new(file.map), Some(map_file), None);
    }
    if !details.is_empty() {
        let message = Message::new("opened-with-findings").count("count", details.len());
        let notice = Notice::warning(message).with_details(details);
        state.notices.push(notice);
    }
}

/// One line for each finding: where and what.
fn lines(state: &State, findings: &[Finding]) -> Vec<Message> {
    let texts = state.texts();
    let line = |finding: &Finding| {
        Message::new("finding-line")
            .text("place", texts.say(&finding.place.message()))
            .text("what", texts.say(&finding.message()))
    };
    findings.iter().map(line).collect()
}

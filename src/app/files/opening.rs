//! From file to map: which tab a file gets, and what is asked about it. What
//! waits for the disk stands in `reading`.

use std::path::{Path, PathBuf};

use crate::document::Session;
use crate::language::Message;
use crate::storage::{self, Finding, Holder};

use super::super::dialog::Dialog;
use super::super::documents::Document;
use super::super::notice::Notice;
use super::super::state::State;
use super::super::task::Work;
use super::hold::holder_words;
use super::reading::{Access, Opened, Opening, ReadMap, Wish, hold_of, read_all};
use super::{Hold, MapFile, Outcome, file_name};

/// Opens files, each in a tab of its own; one that is open already is shown.
pub(crate) fn open(state: &mut State, paths: Vec<PathBuf>) {
    if let [path] = paths.as_slice()
        && let Some(open) = state.documents.by_path(path)
    {
        let number = open.number;
        return state.documents.show(number);
    }
    let wishes = paths.into_iter().map(|path| Wish {
        path,
        access: Access::Own,
        instead_of: None,
        own: None,
    });
    start(state, wishes.collect());
}

/// Opens a file in this way, in the place of a map or in a tab of its own.
pub(crate) fn open_as(state: &mut State, path: PathBuf, access: Access, instead_of: Option<u64>) {
    let old = instead_of.and_then(|number| state.documents.get(number));
    let own = old.and_then(|document| document.file.as_ref()?.hold.clone());
    let wish = Wish {
        path,
        access,
        instead_of,
        own,
    };
    start(state, vec![wish]);
}

/// Opens the file that a link of a map leads to, or shows it where it is open
/// already.
pub(super) fn follow(state: &mut State, number: u64, path: PathBuf) {
    match state.documents.by_path(&path) {
        Some(open) => go_there(state, Some(number), open.number),
        None => open_as(state, path, Access::Own, Some(number)),
    }
}

/// Shows a map that is open already, reached from another or from nowhere.
fn go_there(state: &mut State, from: Option<u64>, to: u64) {
    let from = from.and_then(|from| state.documents.get(from));
    let from = from.map(|from| (from.trail.clone(), from.path().map(Path::to_owned)));
    if let (Some((trail, from)), Some(there)) = (from, state.documents.get_mut(to))
        && let Some(path) = there.path()
        && !trail.above().iter().any(|above| above == path)
    {
        there.trail = trail.on(from.as_deref(), path);
    }
    state.documents.show(to);
}

/// Reads files on a thread, one after another, so that their tabs come in
/// order.
fn start(state: &mut State, wishes: Vec<Wish>) {
    let [first, ..] = wishes.as_slice() else {
        return;
    };
    let file = file_name(&first.path);
    let name = Message::new("task-opening").text("file", file.clone());
    let late = Message::new("task-opening-late").text("file", file);
    let folder = state.own_folder.clone();
    let open = state.documents.paths();
    state.tasks.start(Work::from(name).late(late), move |_| {
        Outcome::Opened(read_all(wishes, &open, folder.as_ref()))
    });
}

/// Opens the file of a map again, at once when nothing would be lost.
pub(crate) fn ask_to_reload(state: &mut State, number: u64) {
    let document = state.documents.get(number);
    if document.is_some_and(|document| document.session.is_unsaved()) {
        state.documents.show(number);
        state.dialog = Some(Dialog::ChangedOnDisk(number, None));
    } else {
        reload(state, number);
    }
}

/// Opens the file of a map again and drops what was changed here.
pub(crate) fn reload(state: &mut State, number: u64) {
    let document = state.documents.get(number);
    let file = document.and_then(|document| document.file.as_ref());
    if let Some((path, read_only)) = file.map(|file| (file.path.clone(), file.read_only)) {
        let access = if read_only {
            Access::ReadOnly
        } else {
            Access::Own
        };
        open_as(state, path, access, Some(number));
    }
}

/// Locks the file of a map that came from elsewhere than that file.
pub(crate) fn hold_later(state: &mut State, number: u64) {
    let document = state.documents.get(number);
    let Some(path) = document.and_then(Document::path).map(Path::to_owned) else {
        return;
    };
    state.tasks.start(Work::quiet(), move |_| Outcome::Held {
        document: number,
        hold: hold_of(&path, None),
        protected: storage::is_read_only(&path),
    });
}

/// Takes in the lock of a map's file, or that somebody else has it.
pub(super) fn held(
    state: &mut State,
    number: u64,
    (hold, protected): (Result<Option<Hold>, Holder>, bool),
) {
    let document = state.documents.get_mut(number);
    // Saved elsewhere meanwhile, it has the lock of that file.
    let file = document.and_then(|document| document.file.as_mut());
    let Some(file) = file.filter(|file| file.hold.is_none()) else {
        return;
    };
    file.protected = protected;
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

/// Takes in what became of opening files.
pub(super) fn opened(state: &mut State, files: Vec<Opened>) {
    for file in files {
        let Opened {
            path,
            instead_of,
            opening,
        } = file;
        match unless_here(state, &path, instead_of, opening) {
            Opening::Map(read) => show(state, instead_of, &path, *read),
            Opening::Here(number) => go_there(state, instead_of, number),
            Opening::Held(holder) => state.ask(Dialog::Locked {
                path,
                holder,
                instead_of,
                taking_over: false,
            }),
            Opening::Refused {
                error,
                has_versions,
            } => {
                if !has_versions {
                    state.forget(&path);
                }
                state.ask(Dialog::Refused {
                    path,
                    error,
                    has_versions,
                });
            }
        }
    }
}

/// What became of it: asked for twice, it may have come by the first time.
fn unless_here(state: &State, path: &Path, instead_of: Option<u64>, opening: Opening) -> Opening {
    let open = state.documents.by_path(path).map(|open| open.number);
    let open = open.filter(|open| instead_of != Some(*open));
    match (open, opening) {
        (Some(open), Opening::Held(_)) => Opening::Here(open),
        (Some(open), Opening::Map(read)) if read.access == Access::Own => Opening::Here(open),
        (_, opening) => opening,
    }
}

fn show(state: &mut State, instead_of: Option<u64>, path: &Path, read: ReadMap) {
    let ReadMap {
        file,
        access,
        hold,
        protected,
    } = read;
    state.remember(path);
    let details = lines(state, &file.findings);
    let number = if access == Access::Copy {
        let name = state.copy_name(path);
        let session = Session::unsaved(file.map);
        state.open(Document::new(session, None, Some(name)))
    } else {
        let map_file = MapFile {
            read_only: access == Access::ReadOnly,
            protected,
            ..MapFile::new(path.to_owned(), file.fingerprint, hold)
        };
        let document = Document::new(Session::new(file.map), Some(map_file), None);
        place(state, instead_of, document, path)
    };
    if !details.is_empty() {
        let message = Message::new("opened-with-findings")
            .text("file", file_name(path))
            .count("count", details.len());
        let notice = Notice::warning(message).with_details(details);
        state.notices.push(notice.of(number));
    }
}

/// Gives the map of a file its tab: read again, the one it had; reached from
/// another map, one of its own, so that nothing of that map goes. Returns the
/// map's number.
fn place(state: &mut State, instead_of: Option<u64>, mut document: Document, path: &Path) -> u64 {
    let Some(old) = instead_of.and_then(|old| state.documents.get(old)) else {
        return state.open(document);
    };
    document.trail = old.trail.on(old.path(), path);
    if old.path() == Some(path) {
        let number = old.number;
        state.replace(number, document)
    } else {
        state.open(document)
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

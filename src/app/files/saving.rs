//! From map to file: what is written, on a thread. What became of it stands in
//! `saved`.

use std::path::{Path, PathBuf};

use crate::document::{Map, StateId};
use crate::language::{Message, Texts};
use crate::storage::{self, Expected, Fingerprint, Holder, Saved, StateFolder, WriteError};

use super::super::documents::Document;
use super::super::notice::{Notice, WayOut};
use super::super::picker::{self, Purpose};
use super::super::request::Request;
use super::super::state::State;
use super::super::task::Work;
use super::hold::holder_words;
use super::reading::hold_of;
use super::{Hold, Next, Outcome, Overwrite, file_name};

/// A save that is under way and still waited for.
#[derive(Debug, Clone)]
pub(crate) struct Saving {
    /// Tells it from the ones before.
    pub(super) number: u64,
    /// What waits for it.
    pub(super) next: Option<Next>,
}

/// A save, to be done or to be tried again.
#[derive(Debug, Clone)]
pub(crate) struct SaveJob {
    /// Number of the document.
    pub(crate) document: u64,
    /// Where the map is written.
    pub(crate) path: PathBuf,
    /// Whether what is there may be replaced.
    pub(crate) overwrite: Overwrite,
    /// What waits for it.
    pub(crate) next: Option<Next>,
}

/// What a save came to.
#[derive(Debug)]
pub(crate) struct Written {
    /// Number of the document, which may be closed by now.
    pub(super) document: u64,
    /// Which save of it this was.
    pub(super) number: u64,
    pub(super) path: PathBuf,
    pub(super) overwrite: Overwrite,
    /// Which state was written.
    pub(super) state: StateId,
    pub(super) result: Result<Saved, NotSaved>,
    pub(super) hold: Option<Hold>,
}

/// Why the map was not saved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NotSaved {
    /// The file cannot be written.
    Refused(WriteError),
    /// Somebody has that file open.
    Held(Holder),
}

impl NotSaved {
    /// What happened and what can be done, in the user's language.
    pub(crate) fn message(&self, texts: &Texts) -> Message {
        match self {
            Self::Refused(error) => error.message(),
            Self::Held(holder) => {
                Message::new("save-held").text("holder", holder_words(texts, holder))
            }
        }
    }
}

/// Saves a map to its file, or asks for one when it has none of its own. When
/// it is being saved already, `next` waits for that.
pub(crate) fn save(state: &mut State, number: u64, overwrite: Overwrite, next: Option<Next>) {
    let Some(document) = state.documents.get_mut(number) else {
        return;
    };
    if let Some(saving) = &mut document.saving {
        saving.next = next.or(saving.next.take());
        return;
    }
    let own = document.path().filter(|_| !document.is_held_elsewhere());
    match own.map(Path::to_owned) {
        Some(path) => {
            let job = SaveJob {
                document: number,
                path,
                overwrite,
                next,
            };
            save_to(state, job);
        }
        None => save_as(state, number, next),
    }
}

/// Asks where to save a map, which is shown meanwhile.
pub(crate) fn save_as(state: &mut State, number: u64, next: Option<Next>) {
    if state.documents.get(number).is_some() {
        state.documents.show(number);
        let document = number;
        picker::pick(state, Purpose::SaveMap { document, next });
    }
}

/// Asks where to save a map while a save of it does not come to an end. That
/// one goes on, but nothing waits for it any longer.
pub(crate) fn save_elsewhere(state: &mut State, number: u64) {
    if let Some(document) = state.documents.get_mut(number) {
        let next = document.saving.take().and_then(|saving| saving.next);
        save_as(state, number, next);
    }
}

/// Saves the committed state of a map, on a thread.
pub(crate) fn save_to(state: &mut State, job: SaveJob) {
    let folder = state.own_folder.clone();
    let other = state.documents.by_path(&job.path);
    if other.is_some_and(|other| other.number != job.document && !other.is_held_elsewhere()) {
        let message = Message::new("save-open-here").text("file", file_name(&job.path));
        return state.notices.push(Notice::failure(message));
    }
    let Some(document) = state.documents.get_mut(job.document) else {
        return;
    };
    // What is being typed belongs to what the user sees and wants saved.
    document.session.interrupt();
    document.saves += 1;
    document.saving = Some(Saving {
        number: document.saves,
        next: job.next,
    });
    let file = file_name(&job.path);
    let writing = Writing {
        map: document.session.committed().clone(),
        known: document
            .file
            .as_ref()
            .filter(|file| file.path == job.path && !file.read_only)
            .map(|file| (file.fingerprint.clone(), file.hold.clone())),
        folder,
    };
    let (number, save) = (document.number, document.saves);
    let written_state = document.session.state();
    let name = Message::new("task-saving").text("file", file.clone());
    let late = Message::new("task-saving-late").text("file", file);
    let elsewhere = WayOut {
        key: "button-save-as",
        request: Some(Request::SaveElsewhere),
        document: number,
    };
    let work = Work::from(name).late(late).with_way_out(elsewhere);
    state.tasks.start(work, move |_| {
        let (result, hold) = writing.write(&job.path, job.overwrite);
        Outcome::Saved(Box::new(Written {
            document: number,
            number: save,
            path: job.path,
            overwrite: job.overwrite,
            state: written_state,
            result,
            hold,
        }))
    });
}

/// Writes a map that is not open to a file of its own, over what is there
/// unless somebody has that open. Not for the interface thread.
pub(crate) fn write_beside(
    map: &Map,
    path: &Path,
    folder: Option<StateFolder>,
) -> Result<(), NotSaved> {
    let writing = Writing {
        map: map.clone(),
        known: None,
        folder,
    };
    let (result, _hold) = writing.write(path, Overwrite::Any);
    result.map(|_| ())
}

/// What a save needs on its thread.
struct Writing {
    map: Map,
    /// The file at the path as we know it, when it is our own, and its lock.
    known: Option<(Fingerprint, Option<Hold>)>,
    folder: Option<StateFolder>,
}

impl Writing {
    fn write(self, path: &Path, overwrite: Overwrite) -> (Result<Saved, NotSaved>, Option<Hold>) {
        let (fingerprint, hold) = match self.known {
            Some((fingerprint, hold)) => (Some(fingerprint), hold),
            None => match hold_of(path, None) {
                Ok(hold) => (None, hold),
                Err(holder) => return (Err(NotSaved::Held(holder)), None),
            },
        };
        let expected = match (&fingerprint, overwrite) {
            (_, Overwrite::Any) => Expected::Anything,
            (Some(fingerprint), Overwrite::OwnOnly) => Expected::Unchanged(fingerprint),
            (None, Overwrite::OwnOnly) => Expected::Nothing,
        };
        let saved = storage::save(path, &self.map, expected, self.folder.as_ref());
        (saved.map_err(NotSaved::Refused), hold)
    }
}

impl Document {
    /// Whether it is being written right now, and waited for.
    pub(crate) fn is_saving(&self) -> bool {
        self.saving.is_some()
    }
}

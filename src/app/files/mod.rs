//! New, open, save, close: what has to be asked first, what is done on a
//! thread, and what its result means.
//!
//! Reading and writing themselves are `storage`'s. `opening` and `saving` are
//! the two ways between map and file, `reading` what opening does on a thread,
//! `saved` what became of a save, `leaving`
//! asks before a map is closed, `hold` is who may write to a file, `watch`
//! notices what others do to it.

mod hold;
mod leaving;
mod opening;
mod reading;
mod saved;
mod saving;
mod watch;

use std::path::{Path, PathBuf};

use crate::document::{Map, Picture, Session};
use crate::exchange::{BadMapLink, EmbedError, MapLink, Template};
use crate::language::Message;
use crate::storage::{self, Fingerprint, Holder, NotKept, ReadError, Seen, Version};
use crate::text::visible_line;

use super::documents::Document;
use super::example::Example;
use super::links;
use super::notice::Notice;
use super::picker::{self, Purpose};
use super::pictures::{self, PictureFor};
use super::recovery::{self, Found};
use super::request::Requests;
use super::state::State;
use super::sub_journey::{self, Extraction};
use super::versions;

pub(crate) use hold::{Hold, holder_words, wait_for_releases};
pub(crate) use leaving::{Next, guard, proceed, unsaved};
pub(crate) use opening::{ask_to_reload, hold_later, open, reload};
pub(crate) use reading::{Access, Opened};
pub(crate) use saving::{
    NotSaved, SaveJob, Saving, Written, save, save_as, save_elsewhere, save_to, write_beside,
};
pub(crate) use watch::{Watch, watch};

/// The ending of our files, without the dot.
pub(crate) const EXTENSION: &str = "ron";

/// A file on disk that a map came from or was saved to.
#[derive(Debug, Clone)]
pub(crate) struct MapFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What it was when it was opened or saved.
    pub(crate) fingerprint: Fingerprint,
    /// What tells others that it is open here, where that can be told.
    pub(crate) hold: Option<Hold>,
    /// Somebody else has it open: saving asks for another name.
    pub(crate) read_only: bool,
    /// The file may only be read.
    pub(crate) protected: bool,
    /// What the user was told of it last.
    pub(crate) told: Option<Seen>,
}

impl MapFile {
    /// The file, held by us where that can be.
    pub(crate) fn new(path: PathBuf, fingerprint: Fingerprint, hold: Option<Hold>) -> Self {
        Self {
            path,
            fingerprint,
            hold,
            read_only: false,
            protected: false,
            told: None,
        }
    }
}

/// Where a map comes from that is opened in a tab of its own.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// A new map.
    New(Template),
    /// An example.
    Example(Example),
    /// Files, one tab for each.
    Files(Vec<PathBuf>),
    /// A file although somebody else has it open.
    FileAs {
        /// The file.
        path: PathBuf,
        /// How it is opened.
        access: Access,
        /// The map in whose place it is opened.
        instead_of: Option<u64>,
    },
    /// An earlier version of a file, as a map of its own.
    Version(PathBuf, Version),
    /// What an earlier run could not save.
    LeftOver {
        /// Which of the offers.
        number: u64,
        /// Show the saved file too, in a tab of its own.
        beside: bool,
    },
}

/// Whether a file that is already there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overwrite {
    /// Only the file that was opened or saved here, unchanged since.
    OwnOnly,
    /// Any: the user said so.
    Any,
}

/// What a piece of work on files came to.
pub(crate) enum Outcome {
    /// Files were read.
    Opened(Vec<Opened>),
    /// The map was written, or not.
    Saved(Box<Written>),
    /// The file of a map was looked at.
    Looked {
        /// Number of the document.
        document: u64,
        /// Where the file is.
        path: PathBuf,
        /// What it was taken for.
        known: Fingerprint,
        /// What it is.
        seen: Seen,
    },
    /// The versions of a map were listed.
    Versions(PathBuf, Result<Vec<Version>, ReadError>),
    /// A version was read, to be looked at.
    VersionShown(Version, Box<Result<versions::Shown, ReadError>>),
    /// A version was read, to be opened as a map of its own.
    VersionOpened(PathBuf, Box<Result<Map, ReadError>>),
    /// A picture was written.
    Exported {
        /// Where it was written.
        path: PathBuf,
        /// Why it was not.
        result: Result<(), Message>,
    },
    /// An address was opened outside, or nothing is there that opens it.
    LinkOpened(String, bool),
    /// A map that another links to was looked for.
    FoundMap {
        /// Number of the document with the link.
        document: u64,
        /// Where it leads.
        found: Result<MapLink, BadMapLink>,
    },
    /// Touchpoints were written as a map of their own.
    Extracted {
        /// Which, and of which map.
        extraction: Box<Extraction>,
        /// Where.
        path: PathBuf,
        /// Why they were not.
        result: Result<(), NotSaved>,
    },
    /// There was nothing to be done after all.
    Nothing,
    /// A picture was pasted where none can go.
    Homeless,
    /// A picture for the map was read.
    Picture {
        /// Where it goes.
        goal: PictureFor,
        /// The file; none for what was pasted.
        file: Option<PathBuf>,
        /// The picture, or why there is none.
        result: Result<Picture, EmbedError>,
    },
    /// What earlier runs could not save was looked for.
    LeftOver(Found),
    /// Edits nobody wants were removed, or why not.
    Removed(Result<(), NotKept>),
    /// The file of a map that is open already was locked, or who has it.
    Held {
        /// Number of the document.
        document: u64,
        /// The lock, where there can be one.
        hold: Result<Option<Hold>, Holder>,
        /// Whether the file may only be read.
        protected: bool,
    },
    /// A path was chosen, or not.
    Picked {
        /// What for.
        purpose: Purpose,
        /// What the system's dialog said.
        answer: picker::Answer,
    },
}

/// Opens a map.
pub(crate) fn open_source(state: &mut State, source: Source) {
    match source {
        Source::New(template) => start_new(state, template),
        Source::Example(example) => open_example(state, example),
        Source::Files(paths) => opening::open(state, paths),
        Source::FileAs {
            path,
            access,
            instead_of,
        } => opening::open_as(state, path, access, instead_of),
        Source::Version(path, version) => versions::open(state, path, version),
        Source::LeftOver { number, beside } => recovery::restore(state, number, beside),
    }
}

fn start_new(state: &mut State, template: Template) {
    match template.map(state.language()) {
        Ok(map) => {
            state.open(Document::new(Session::new(map), None, None));
        }
        Err(error) => state.notices.push(Notice::failure(error.message())),
    }
}

fn open_example(state: &mut State, example: Example) {
    let language = state.language();
    match storage::read(example.bytes(language)) {
        Ok(opened) => {
            let name = example.file_name(language);
            let session = Session::new(opened.map);
            state.open(Document::new(session, None, Some(name)));
        }
        Err(error) => state.notices.push(Notice::failure(error.message())),
    }
}

/// Takes in what a piece of work came to.
pub(crate) fn take_in(state: &mut State, requests: &mut Requests, outcome: Outcome) {
    match outcome {
        Outcome::Opened(files) => opening::opened(state, files),
        Outcome::Saved(written) => saved::saved(state, requests, *written),
        Outcome::Looked {
            document,
            path,
            known,
            seen,
        } => watch::looked(state, document, &path, &known, seen),
        Outcome::Versions(path, list) => versions::listed(state, &path, list),
        Outcome::VersionShown(version, shown) => versions::shown(state, &version, *shown),
        Outcome::VersionOpened(path, map) => versions::opened(state, &path, *map),
        Outcome::Exported { path, result } => exported(state, &path, result),
        Outcome::LeftOver(found) => recovery::found(state, found),
        Outcome::Removed(result) => {
            if let Err(cause) = result {
                let message = cause.cause_of(Message::new("not-removed"));
                state.notices.push(Notice::failure(message));
            }
        }
        Outcome::Held {
            document,
            hold,
            protected,
        } => opening::held(state, document, (hold, protected)),
        Outcome::LinkOpened(address, is_open) => links::opened(state, address, is_open),
        Outcome::FoundMap { document, found } => {
            sub_journey::found(state, requests, document, found);
        }
        Outcome::Extracted {
            extraction,
            path,
            result,
        } => sub_journey::written(state, requests, &extraction, (&path, result)),
        Outcome::Nothing => {}
        Outcome::Homeless => pictures::tell_places(state),
        Outcome::Picture { goal, file, result } => {
            pictures::take_in(state, requests, goal, (file.as_deref(), result));
        }
        Outcome::Picked { purpose, answer } => picker::answered(state, purpose, answer),
    }
}

fn exported(state: &mut State, path: &Path, result: Result<(), Message>) {
    let file = file_name(path);
    let notice = match result {
        Ok(()) => Notice::good(Message::new("exported").text("file", file)),
        Err(cause) => {
            let cause = state.texts().say(&cause);
            Notice::failure(
                Message::new("not-exported")
                    .text("file", file)
                    .text("cause", cause),
            )
        }
    };
    state.notices.push(notice);
}

/// The last part of a path as it is shown in messages and titles.
pub(crate) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    shown(name.as_ref())
}

/// A path as it is shown: with marks for hidden characters.
pub(crate) fn shown(path: &Path) -> String {
    visible_line(&path.to_string_lossy()).into_owned()
}

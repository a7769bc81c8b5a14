//! New, open, save, close: what has to be asked first, what is done on a
//! thread, and what its result means.
//!
//! Reading and writing themselves are `storage`'s. `opening` and `saving` are
//! the two ways between map and file, `saved` what became of a save, `hold` is who may write to it, `watch`
//! notices what others do to it.

mod hold;
mod opening;
mod saved;
mod saving;
mod watch;

use std::path::{Path, PathBuf};

use crate::document::{Map, Picture, Session};
use crate::exchange::{BadMapLink, EmbedError, MapLink, Template};
use crate::language::Message;
use crate::storage::{self, Fingerprint, Holder, ReadError, Seen, Version};
use crate::text::visible_line;

use super::dialog::Dialog;
use super::example::Example;
use super::links;
use super::notice::Notice;
use super::picker::{self, Purpose};
use super::pictures::{self, PictureFor};
use super::recovery::{self, Offer};
use super::request::{Request, Requests};
use super::state::State;
use super::sub_journey::{self, Extraction};
use super::versions;

pub(crate) use hold::{Hold, holder_words, wait_for_releases};
pub(crate) use opening::{Access, Opening, ask_to_reload, hold_later, open, reload};
pub(crate) use saving::{
    NotSaved, SaveJob, Saving, Written, save, save_as, save_elsewhere, save_to, write_beside,
};
pub(crate) use watch::{Watch, watch};

/// The ending of our files, without the dot.
pub(crate) const EXTENSION: &str = "ron";

/// A file on disk that the open map came from or was saved to.
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
            told: None,
        }
    }
}

/// What waits until unsaved changes are settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Next {
    /// Start a new map.
    New(Template),
    /// Open an example.
    Example(Example),
    /// Ask which file to open.
    PickFile,
    /// Open this file.
    Open(PathBuf),
    /// Open this file although somebody else has it open.
    OpenAs(PathBuf, Access),
    /// Open an earlier version of a file as a map of its own.
    Version(PathBuf, Version),
    /// Open what an earlier run could not save.
    Restore {
        /// Which of the offers.
        number: u64,
        /// Show the saved file too, in a window of its own.
        beside: bool,
    },
    /// Close the map.
    Close,
    /// Close the window.
    Quit,
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
    /// A file was read.
    Opened {
        /// Where it is.
        path: PathBuf,
        /// The map, or why there is none.
        opening: Opening,
    },
    /// The map was written, or not.
    Saved(Box<Written>),
    /// The file of the open map was looked at.
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
    FoundMap(Result<MapLink, BadMapLink>),
    /// Touchpoints were written as a map of their own.
    Extracted {
        /// Which, and of which map.
        extraction: Box<Extraction>,
        /// Where.
        path: PathBuf,
        /// Why they were not.
        result: Result<(), NotSaved>,
    },
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
    LeftOver(Vec<Offer>),
    /// Edits nobody wants were removed, or why not.
    Removed(Result<(), String>),
    /// The file of a map that is open already was locked, or who has it.
    Held {
        /// Number of the document.
        document: u64,
        /// The lock, where there can be one.
        hold: Result<Option<Hold>, Holder>,
    },
    /// A path was chosen, or not.
    Picked {
        /// What for.
        purpose: Purpose,
        /// What the system's dialog said.
        answer: picker::Answer,
    },
}

/// Does `next` once nothing unsaved would be lost by it; asks if need be.
pub(crate) fn guard(state: &mut State, requests: &mut Requests, next: Next) {
    if let Some(session) = state.session_mut() {
        session.interrupt();
    }
    if state.session().is_some_and(Session::is_unsaved) {
        state.dialog = Some(Dialog::Unsaved(next));
    } else {
        proceed(state, requests, next);
    }
}

/// Does `next`; unsaved changes are settled.
pub(crate) fn proceed(state: &mut State, requests: &mut Requests, next: Next) {
    match next {
        Next::New(template) => start_new(state, template),
        Next::Example(example) => open_example(state, example),
        Next::PickFile => picker::pick(state, Purpose::OpenMap),
        Next::Open(path) => open(state, path, Access::Own),
        Next::OpenAs(path, access) => open(state, path, access),
        Next::Restore { number, beside } => recovery::restore(state, number, beside),
        Next::Version(path, version) => versions::open(state, path, version),
        Next::Close => state.close(),
        Next::Quit => requests.push(Request::CloseWindow),
    }
}

fn start_new(state: &mut State, template: Template) {
    match template.map(state.language()) {
        Ok(map) => state.open(Session::new(map), None, None),
        Err(error) => state.notices.push(Notice::failure(error.message())),
    }
}

fn open_example(state: &mut State, example: Example) {
    let language = state.language();
    match storage::read(example.bytes(language)) {
        Ok(opened) => {
            let name = example.file_name(language);
            state.open(Session::new(opened.map), None, Some(name));
        }
        Err(error) => state.notices.push(Notice::failure(error.message())),
    }
}

/// Takes in what a piece of work came to.
pub(crate) fn take_in(state: &mut State, requests: &mut Requests, outcome: Outcome) {
    match outcome {
        Outcome::Opened { path, opening } => opening::opened(state, path, opening),
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
        Outcome::LeftOver(offers) => recovery::found(state, offers),
        Outcome::Removed(result) => {
            if let Err(cause) = result {
                let message = Message::new("not-removed").text("cause", cause);
                state.notices.push(Notice::failure(message));
            }
        }
        Outcome::Held { document, hold } => opening::held(state, document, hold),
        Outcome::LinkOpened(address, is_open) => links::opened(state, address, is_open),
        Outcome::FoundMap(found) => sub_journey::found(state, requests, found),
        Outcome::Extracted {
            extraction,
            path,
            result,
        } => sub_journey::written(state, requests, &extraction, (&path, result)),
        Outcome::Picture { goal, file, result } => {
            pictures::take_in(state, requests, goal, (file.as_deref(), result));
        }
        Outcome::Picked { purpose, answer } => picker::answered(state, requests, purpose, answer),
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

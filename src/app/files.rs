//! New, open, save, close: what has to be asked first, what is done on a
//! thread, and what its result means.
//!
//! Reading and writing themselves are `storage`'s.

use std::path::{Path, PathBuf};

use crate::document::{Picture, Session, StateId};
use crate::exchange::{BadMapLink, EmbedError, MapLink, Template};
use crate::language::Message;
use crate::storage::{self, Expected, Finding, Fingerprint, OpenedFile, ReadError, WriteError};
use crate::text::visible_line;

use super::dialog::Dialog;
use super::example::Example;
use super::notice::Notice;
use super::picker::{self, Purpose};
use super::portrait::{self, PortraitOf};
use super::request::{Request, Requests};
use super::state::State;
use super::sub_journey;

/// The ending of our files, without the dot.
pub(crate) const EXTENSION: &str = "ron";

/// A file on disk that the open map came from or was saved to.
#[derive(Debug, Clone)]
pub(crate) struct MapFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What it was when it was opened or saved.
    pub(crate) fingerprint: Fingerprint,
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
        result: Box<Result<OpenedFile, ReadError>>,
    },
    /// The map was written.
    Saved {
        /// Number of the document, which may be closed by now.
        document: u64,
        /// Where it was written.
        path: PathBuf,
        /// Which state was written.
        state: StateId,
        /// What the file is now, or why it was not written.
        result: Result<Fingerprint, WriteError>,
        /// What waits for it.
        next: Option<Next>,
    },
    /// A picture was written.
    Exported {
        /// Where it was written.
        path: PathBuf,
        /// Why it was not.
        result: Result<(), Message>,
    },
    /// A map that another links to was looked for.
    FoundMap(Result<MapLink, BadMapLink>),
    /// A picture for a persona was read.
    Portrait {
        /// For whom.
        of: PortraitOf,
        /// The file.
        path: PathBuf,
        /// The picture, or why there is none.
        result: Result<Picture, EmbedError>,
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
        Next::Open(path) => open(state, path),
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

fn open(state: &mut State, path: PathBuf) {
    let name = Message::new("task-opening").text("file", file_name(&path));
    state.tasks.start(name, move |_| {
        let result = Box::new(storage::open(&path));
        Outcome::Opened { path, result }
    });
}

/// Opens the file again and drops what was changed here.
pub(crate) fn reload(state: &mut State) {
    if let Some(path) = state.path().map(Path::to_owned) {
        open(state, path);
    }
}

/// Saves the map to its file, or asks for one when it has none.
pub(crate) fn save(state: &mut State, overwrite: Overwrite, next: Option<Next>) {
    match state.path().map(Path::to_owned) {
        Some(path) => save_to(state, path, overwrite, next),
        None => save_as(state, next),
    }
}

/// Asks where to save the map.
pub(crate) fn save_as(state: &mut State, next: Option<Next>) {
    picker::pick(state, Purpose::SaveMap { next });
}

/// Saves the committed map to `path`, on a thread.
pub(crate) fn save_to(state: &mut State, path: PathBuf, overwrite: Overwrite, next: Option<Next>) {
    let Some(document) = &mut state.document else {
        return;
    };
    // What is being typed belongs to what the user sees and wants saved.
    document.session.interrupt();
    let number = document.number;
    let map = document.session.committed().clone();
    let saved_state = document.session.state();
    let own = document.file.as_ref().filter(|file| file.path == path);
    let fingerprint = own.map(|file| file.fingerprint.clone());
    document.saving = true;
    let name = Message::new("task-saving").text("file", file_name(&path));
    state.tasks.start(name, move |_| {
        let expected = match (&fingerprint, overwrite) {
            (_, Overwrite::Any) => Expected::Anything,
            (Some(fingerprint), Overwrite::OwnOnly) => Expected::Unchanged(fingerprint),
            (None, Overwrite::OwnOnly) => Expected::Nothing,
        };
        let result = storage::save(&path, &map, expected);
        Outcome::Saved {
            document: number,
            path,
            state: saved_state,
            result,
            next,
        }
    });
}

/// Takes in what a piece of work came to.
pub(crate) fn take_in(state: &mut State, requests: &mut Requests, outcome: Outcome) {
    match outcome {
        Outcome::Opened { path, result } => opened(state, path, *result),
        Outcome::Saved {
            document,
            path,
            state: saved,
            result,
            next,
        } => {
            let is_open = state
                .document
                .as_ref()
                .is_some_and(|d| d.number == document);
            match (is_open, result) {
                (true, Ok(fingerprint)) => {
                    written(state, MapFile { path, fingerprint }, saved);
                    if let Some(next) = next {
                        guard(state, requests, next);
                    }
                }
                (_, Err(error)) => not_written(state, &path, &error, next),
                (false, Ok(_)) => {}
            }
        }
        Outcome::Exported { path, result } => exported(state, &path, result),
        Outcome::Portrait { of, path, result } => {
            portrait::take_in(state, requests, of, (&path, result));
        }
        Outcome::FoundMap(found) => sub_journey::found(state, requests, found),
        Outcome::Picked { purpose, answer } => picker::answered(state, requests, purpose, answer),
    }
}

fn opened(state: &mut State, path: PathBuf, result: Result<OpenedFile, ReadError>) {
    match result {
        Ok(file) => {
            state.remember(&path);
            let details = lines(state, &file.findings);
            let fingerprint = file.fingerprint;
            state.open(
                Session::new(file.map),
                Some(MapFile { path, fingerprint }),
                None,
            );
            if !details.is_empty() {
                let message = Message::new("opened-with-findings").count("count", details.len());
                state
                    .notices
                    .push(Notice::warning(message).with_details(details));
            }
        }
        Err(error) => {
            state.forget(&path);
            let cause = state.texts().say(&error.message());
            let message = Message::new("open-failed")
                .text("file", file_name(&path))
                .text("cause", cause);
            state.notices.push(Notice::failure(message));
        }
    }
}

/// One line for each finding: where and what.
fn lines(state: &State, findings: &[Finding]) -> Vec<Message> {
    let texts = state.texts();
    findings
        .iter()
        .map(|finding| {
            Message::new("finding-line")
                .text("place", texts.say(&finding.place.message()))
                .text("what", texts.say(&finding.message()))
        })
        .collect()
}

fn written(state: &mut State, file: MapFile, saved: StateId) {
    state.remember(&file.path);
    let message = Message::new("saved").text("file", file_name(&file.path));
    if let Some(document) = &mut state.document {
        document.session.mark_saved(saved);
        document.saving = false;
        document.file = Some(file);
    }
    state.notices.push(Notice::good(message));
}

fn not_written(state: &mut State, path: &Path, error: &WriteError, next: Option<Next>) {
    if let Some(document) = &mut state.document {
        document.saving = false;
    }
    if *error == WriteError::ChangedOnDisk {
        state.dialog = Some(Dialog::ChangedOnDisk(next));
        return;
    }
    let cause = state.texts().say(&error.message());
    let message = Message::new("not-saved")
        .text("file", file_name(path))
        .text("cause", cause);
    state.notices.push(Notice::failure(message));
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

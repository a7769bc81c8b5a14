//! Earlier versions of a map: listed, looked at and brought back. Reading them
//! and making their small pictures is done on threads.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::ColorImage;

use crate::document::{Command, Map, Session};
use crate::language::Message;
use crate::storage::{self, ReadError, Version, Versions};

use super::dialog::{Dialog, VersionsDialog};
use super::documents::Document;
use super::files::{Outcome, file_name};
use super::map_preview::map_preview;
use super::notice::Notice;
use super::state::State;
use super::task::Work;

/// Size of the small pictures, in pixels.
const PICTURE: (u16, u16) = (800, 480);

/// A version as it is looked at.
pub(crate) struct Shown {
    /// The map.
    pub(crate) map: Map,
    /// Its small picture; none when it would be too large.
    pub(crate) picture: Option<ColorImage>,
}

/// Opens the dialog with the versions of this file.
pub(crate) fn list(state: &mut State, path: PathBuf) {
    state.dialog = Some(Dialog::Versions(Box::new(VersionsDialog::of(path.clone()))));
    let folder = state.own_folder.clone();
    state.tasks.start(Work::quiet(), move |_| {
        let list = folder.map_or(Ok(Vec::new()), |folder| Versions::of(&folder, &path).list());
        Outcome::Versions(path, list.map_err(ReadError::from))
    });
}

/// Takes in which versions there are.
pub(crate) fn listed(state: &mut State, path: &Path, list: Result<Vec<Version>, ReadError>) {
    let texts = state.texts();
    let Some(dialog) = dialog(state).filter(|dialog| dialog.is_of(path)) else {
        return;
    };
    if let Some(first) = dialog.fill(list, texts) {
        look_at(state, first);
    }
}

/// Reads a version and makes its picture.
pub(crate) fn look_at(state: &mut State, version: Version) {
    let (language, theme) = (state.language(), state.theme);
    if let Some(dialog) = dialog(state) {
        dialog.choose(version.clone());
    }
    state.tasks.start(Work::quiet(), move |_| {
        let shown = read(&version).map(|map| Shown {
            picture: map_preview(&map, language, theme, PICTURE),
            map,
        });
        Outcome::VersionShown(version, Box::new(shown))
    });
}

/// Takes in a version that was read.
pub(crate) fn shown(state: &mut State, version: &Version, shown: Result<Shown, ReadError>) {
    if let Some(dialog) = dialog(state) {
        dialog.show_version(version, shown);
    }
}

/// Puts an earlier state in the place of the map, as one step; one that is the
/// same is no step, and Undo is not for it.
pub(crate) fn restore(state: &mut State, map: Box<Map>, time: SystemTime) {
    let Some(session) = state.session_mut() else {
        return;
    };
    let notice = match session.run(&Command::Restore(map)) {
        Ok(is_step) => {
            let key = if is_step {
                "version-restored"
            } else {
                "version-same"
            };
            let time = state.texts().moment(time);
            Notice::good(Message::new(key).text("time", time))
        }
        Err(refusal) => Notice::warning(refusal.message()),
    };
    state.notices.push(notice);
}

/// Opens a version as a map of its own.
pub(crate) fn open(state: &mut State, path: PathBuf, version: Version) {
    let name = Message::new("task-opening").text("file", file_name(&path));
    state.tasks.start(name, move |_| {
        Outcome::VersionOpened(path, Box::new(read(&version)))
    });
}

/// Takes in a version that becomes a map of its own.
pub(crate) fn opened(state: &mut State, path: &Path, map: Result<Map, ReadError>) {
    match map {
        Ok(map) => {
            let name = state.copy_name(path);
            let session = Session::unsaved(map);
            state.open(Document::new(session, None, Some(name)));
        }
        Err(error) => {
            let cause = state.texts().say(&error.message());
            let message = Message::new("open-failed")
                .text("file", file_name(path))
                .text("cause", cause);
            state.notices.push(Notice::failure(message));
        }
    }
}

fn dialog(state: &mut State) -> Option<&mut VersionsDialog> {
    match &mut state.dialog {
        Some(Dialog::Versions(dialog)) => Some(dialog),
        _ => None,
    }
}

fn read(version: &Version) -> Result<Map, ReadError> {
    let opened = storage::read(&version.read()?)?;
    Ok(opened.map)
}

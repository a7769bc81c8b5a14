//! What an earlier run of the program could not save: found at the start,
//! offered beside what is saved, restored or removed as the user says.
//!
//! Nothing is removed without a choice, and no file of the user's is written.

mod offer;

pub(crate) use offer::{Found, Offer, Saved, Side};

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::document::{Command, Map, Session};
use crate::language::Message;
use crate::storage::NotKept;
use crate::storage::recovery::LeftOver;

use super::dialog::Dialog;
use super::documents::Document;
use super::files::{EXTENSION, MapFile, Outcome, hold_later, open};
use super::journal;
use super::notice::Notice;
use super::state::State;

/// How long a restored map may take to be on the disk again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Looks for what was left behind, on a thread. The user hears of it when
/// something is found.
pub(crate) fn look(state: &mut State) {
    let Some(folder) = state.own_folder.clone() else {
        return;
    };
    let (language, theme) = (state.language(), state.theme);
    state.tasks.start(Message::new("task-recovery"), move |_| {
        Outcome::LeftOver(offer::find(&folder, language, theme))
    });
}

/// Takes in what was found: tells what cannot be read, asks about the rest.
pub(crate) fn found(state: &mut State, found: Found) {
    for damaged in &found.damaged {
        let folder = damaged.folder.display().to_string();
        let notice = Notice::warning(offer::damage(state.texts(), damaged));
        let notice = notice.with_copy("button-copy-path", folder);
        state.notices.push(notice);
    }
    state.offers = found.offers;
    ask(state);
}

/// Asks what to do with what was left behind, after what is asked already.
pub(crate) fn ask(state: &mut State) {
    let mut asked = state.dialog.iter().chain(&state.waiting);
    if asked.any(|dialog| matches!(dialog, Dialog::Recovery { .. })) {
        return;
    }
    if let Some(first) = state.offers.first() {
        state.ask(Dialog::Recovery {
            number: first.number,
            removing: false,
        });
    }
}

/// Opens the map with its edits. They stay in the journal of before until they
/// are in a new one.
pub(crate) fn restore(state: &mut State, number: u64, beside: bool) {
    let Some(offer) = take(state, number) else {
        return;
    };
    let open = open_as_saved(state, &offer).filter(|_| !beside);
    let Ok(recovered) = offer.recovered else {
        return;
    };
    if let Some(open) = open {
        let step = restoring(recovered.file.map);
        if state.run_in(open, &step) {
            state.documents.show(open);
            return go_on(state, open, offer.left_over);
        }
        return ask(state);
    }
    let is_open = |path: &PathBuf| state.documents.by_path(path).is_some();
    let free = offer.path.clone().filter(|path| !is_open(path));
    let file = match (&offer.saved, free) {
        (Saved::Same(saved), Some(path)) => {
            Some(MapFile::new(path, saved.file.fingerprint.clone(), None))
        }
        _ => None,
    };
    let suggested = match (&file, &offer.path) {
        (None, Some(path)) => Some(name_beside(state, "recovered-name", path)),
        _ => None,
    };
    let session = edited(&offer.saved, recovered.file.map);
    if let Some(path) = offer.path.filter(|_| beside) {
        open_saved(state, &path, offer.saved, file.is_some());
    }
    let number = state.open(Document::new(session, file, suggested));
    hold_later(state, number);
    go_on(state, number, offer.left_over);
}

/// The journal of a restored map goes on where the one of before ended.
fn go_on(state: &mut State, number: u64, left_over: LeftOver) {
    journal::inherit(state, number, left_over.extent().clone());
    journal::follow(state);
    discard_when_safe(state, number, left_over);
    ask(state);
}

/// The document that holds the file of the edits just as it was saved: they
/// become a step there, and no second map of the same file.
fn open_as_saved(state: &State, offer: &Offer) -> Option<u64> {
    let document = state.documents.by_path(offer.path.as_deref()?)?;
    let saved = &offer.saved.side()?.file.map;
    let is_as_saved = !document.session.is_unsaved() && document.session.committed() == saved;
    (is_as_saved && !document.is_read_only()).then_some(document.number)
}

/// The step that brings the edits back.
fn restoring(recovered: Map) -> Command {
    Command::Together {
        label: Message::new("label-restore-edits"),
        commands: vec![Command::Restore(Box::new(recovered))],
    }
}

/// The recovered map as one step after what the file holds, so that Undo leads
/// there; without a file, as a map that was never saved.
fn edited(saved: &Saved, recovered: Map) -> Session {
    let Some(saved) = saved.side() else {
        return Session::unsaved(recovered);
    };
    let mut session = Session::new(saved.file.map.clone());
    match session.run(&restoring(recovered.clone())) {
        Ok(_) => session,
        Err(_) => Session::unsaved(recovered),
    }
}

/// Shows the saved file in a tab of its own: as a map without a file when the
/// recovered one will be saved there.
fn open_saved(state: &mut State, path: &Path, saved: Saved, is_taken: bool) {
    match saved {
        Saved::Same(side) if is_taken => {
            let name = name_beside(state, "saved-name", path);
            let session = Session::new(side.file.map);
            state.open(Document::new(session, None, Some(name)));
        }
        _ => open(state, vec![path.to_owned()]),
    }
}

/// What a map beside the file at this path should be called.
fn name_beside(state: &State, key: &'static str, path: &Path) -> String {
    let stem = path.file_stem().unwrap_or(path.as_os_str());
    let message = Message::new(key).text("name", stem.to_string_lossy());
    format!("{}.{EXTENSION}", state.texts().say(&message))
}

/// Removes what was left behind once its edits are on the disk again.
fn discard_when_safe(state: &State, number: u64, left_over: LeftOver) {
    let document = state.documents.get(number);
    let journal = document.and_then(|document| document.journal.as_ref());
    let flushed = journal.map(journal::Journal::flushed);
    std::thread::spawn(move || {
        if flushed.is_some_and(|flushed| flushed.recv_timeout(PATIENCE).unwrap_or(false)) {
            // What cannot be removed is offered again.
            let _ = left_over.discard();
        }
    });
}

/// Removes edits the user does not want.
pub(crate) fn discard(state: &mut State, number: u64) {
    let Some(offer) = take(state, number) else {
        return;
    };
    let name = Message::new("task-removing").text("file", offer.name(state.texts()));
    state.tasks.start(name, move |_| {
        Outcome::Removed(offer.left_over.discard().map_err(NotKept::from))
    });
    ask(state);
}

/// What was left behind, taken out of the list.
fn take(state: &mut State, number: u64) -> Option<Offer> {
    let place = state
        .offers
        .iter()
        .position(|offer| offer.number == number)?;
    Some(state.offers.remove(place))
}

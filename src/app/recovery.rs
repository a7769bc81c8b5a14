//! What an earlier run of the program could not save: found at the start,
//! offered beside what is saved, restored or removed as the user says.
//!
//! Nothing is removed without a choice, and no file of the user's is written.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use egui::ColorImage;

use crate::document::{Map, NodeKind, Session};
use crate::language::{Language, Message, Texts};
use crate::storage::recovery::{LeftOver, SavedFile, left_overs};
use crate::storage::{OpenedFile, ReadError, StateFolder};
use crate::style::ThemeName;
use crate::text::visible_line;

use super::dialog::Dialog;
use super::documents::Document;
use super::files::{EXTENSION, MapFile, Outcome, file_name, hold_later, open};
use super::journal;
use super::map_preview::map_preview;
use super::state::State;

/// Size of the small pictures, in pixels.
const PICTURE: (u16, u16) = (640, 360);

/// How long a restored map may take to be on the disk again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Kinds that are counted for the eye.
const COUNTED: [NodeKind; 4] = [
    NodeKind::Stage,
    NodeKind::Touchpoint,
    NodeKind::PainPoint,
    NodeKind::Idea,
];

/// One state of a map that can be looked at.
pub(crate) struct Side {
    /// How many nodes there are of each kind that counts.
    pub(crate) counts: Vec<(NodeKind, usize)>,
    /// What it looks like.
    pub(crate) picture: Option<ColorImage>,
    file: OpenedFile,
}

/// What the file of a left-over is now.
pub(crate) enum Saved {
    /// There never was one.
    None,
    /// It is as it was when the edits were made.
    Same(Side),
    /// It has been changed since.
    Changed(Side),
    /// It cannot be opened now.
    Unreadable(ReadError),
}

/// Edits that no file holds, with what is needed to choose.
pub(crate) struct Offer {
    /// Tells it from the others.
    pub(crate) number: u64,
    name: String,
    /// The map's file.
    pub(crate) path: Option<PathBuf>,
    edits: u64,
    last: SystemTime,
    /// The map with the edits.
    pub(crate) recovered: Result<Side, ReadError>,
    /// The map without them.
    pub(crate) saved: Saved,
    left_over: LeftOver,
}

impl Offer {
    /// What the map is called.
    pub(crate) fn name(&self, texts: &Texts) -> String {
        if self.name.is_empty() {
            texts.get("untitled").into_owned()
        } else {
            visible_line(&self.name).into_owned()
        }
    }

    /// How many edits there are, and when the last one was made.
    pub(crate) fn edits(&self, texts: &Texts) -> String {
        let edits = usize::try_from(self.edits).unwrap_or(usize::MAX);
        let message = Message::new("recovery-edits")
            .count("edits", edits)
            .text("time", texts.moment(self.last));
        texts.say(&message)
    }
}

/// Looks for what was left behind, on a thread. The user hears of it when
/// something is found.
pub(crate) fn look(state: &mut State) {
    let Some(folder) = state.own_folder.clone() else {
        return;
    };
    let (language, theme) = (state.language(), state.theme);
    state.tasks.start(Message::new("task-recovery"), move |_| {
        Outcome::LeftOver(find(&folder, language, theme))
    });
}

fn find(folder: &StateFolder, language: Language, theme: ThemeName) -> Vec<Offer> {
    // A folder that cannot be listed now can be at the next start.
    let found = left_overs(folder).unwrap_or_default();
    (1..)
        .zip(found)
        .map(|(number, left_over)| offer(number, left_over, language, theme))
        .collect()
}

fn offer(number: u64, left_over: LeftOver, language: Language, theme: ThemeName) -> Offer {
    let side = |file: OpenedFile| Side {
        counts: counts(&file.map),
        picture: map_preview(&file.map, language, theme, PICTURE),
        file,
    };
    let path = left_over.about().path.clone();
    Offer {
        number,
        name: match &path {
            Some(path) => file_name(path),
            None => left_over.about().name.clone(),
        },
        path,
        edits: left_over.extent().edits,
        last: left_over.extent().last,
        recovered: left_over.map().map(side),
        saved: match left_over.saved_file() {
            SavedFile::None => Saved::None,
            SavedFile::Same(file) => Saved::Same(side(*file)),
            SavedFile::Changed(file) => Saved::Changed(side(*file)),
            SavedFile::Unreadable(error) => Saved::Unreadable(error),
        },
        left_over,
    }
}

fn counts(map: &Map) -> Vec<(NodeKind, usize)> {
    COUNTED.map(|kind| (kind, map.count(kind))).to_vec()
}

/// Takes in what was found, and asks about it.
pub(crate) fn found(state: &mut State, offers: Vec<Offer>) {
    state.offers = offers;
    ask(state);
}

/// Asks what to do with what was left behind.
pub(crate) fn ask(state: &mut State) {
    if let Some(first) = state.offers.first()
        && state.dialog.is_none()
    {
        state.dialog = Some(Dialog::Recovery {
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
    let Ok(recovered) = offer.recovered else {
        return;
    };
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
    if let Some(path) = offer.path.filter(|_| beside) {
        open_saved(state, &path, offer.saved, file.is_some());
    }
    let session = Session::unsaved(recovered.file.map);
    let number = state.open(Document::new(session, file, suggested));
    hold_later(state, number);
    journal::follow(state);
    discard_when_safe(state, number, offer.left_over);
    ask(state);
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
    let name = Message::new("task-removing").text("file", offer.name.clone());
    state.tasks.start(name, move |_| {
        Outcome::Removed(offer.left_over.discard().map_err(|error| error.to_string()))
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

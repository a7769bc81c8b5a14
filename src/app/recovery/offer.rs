//! What an earlier run left behind, read and made ready to choose from. It
//! takes a while: done on a thread.

use std::path::PathBuf;

use egui::ColorImage;

use crate::app::files::{file_name, shown};
use crate::app::map_preview::map_preview;
use crate::document::{Difference, Map, NodeKind, differences};
use crate::language::{Language, Message, Texts};
use crate::storage::recovery::{DamagedJournal, LeftOver, SavedFile, damaged_journals, left_overs};
use crate::storage::{OpenedFile, ReadError, StateFolder};
use crate::style::ThemeName;
use crate::text::visible_line;

/// Size of the small pictures, in pixels.
const PICTURE: (u16, u16) = (640, 360);

/// Kinds that are counted for the eye.
const COUNTED: [NodeKind; 4] = [
    NodeKind::Stage,
    NodeKind::Touchpoint,
    NodeKind::PainPoint,
    NodeKind::Idea,
];

/// Everything that earlier runs left behind.
#[derive(Default)]
pub(crate) struct Found {
    /// What can be restored, the newest first.
    pub(crate) offers: Vec<Offer>,
    /// What cannot be read.
    pub(crate) damaged: Vec<DamagedJournal>,
}

/// One state of a map that can be looked at.
pub(crate) struct Side {
    /// How many nodes there are of each kind that counts.
    pub(crate) counts: Vec<(NodeKind, usize)>,
    /// What it looks like.
    pub(crate) picture: Option<ColorImage>,
    pub(super) file: OpenedFile,
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
    /// The map with the edits.
    pub(crate) recovered: Result<Side, ReadError>,
    /// The map without them.
    pub(crate) saved: Saved,
    /// What the edits make different, where both can be read.
    pub(crate) differences: Option<Vec<Difference>>,
    pub(super) left_over: LeftOver,
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
        let extent = self.left_over.extent();
        let edits = usize::try_from(extent.edits).unwrap_or(usize::MAX);
        let message = Message::new("recovery-edits")
            .count("edits", edits)
            .text("time", texts.moment(extent.last));
        texts.say(&message)
    }
}

impl Saved {
    /// The map the file holds now.
    pub(crate) fn side(&self) -> Option<&Side> {
        match self {
            Self::Same(side) | Self::Changed(side) => Some(side),
            Self::None | Self::Unreadable(_) => None,
        }
    }
}

/// Reads what was left behind.
pub(super) fn find(folder: &StateFolder, language: Language, theme: ThemeName) -> Found {
    // A folder that cannot be listed now can be at the next start.
    let found = left_overs(folder).unwrap_or_default();
    // What is offered is held, so only the rest is looked at.
    let damaged = damaged_journals(folder).unwrap_or_default();
    let offers = (1..)
        .zip(found)
        .map(|(number, left_over)| offer(number, left_over, language, theme));
    Found {
        offers: offers.collect(),
        damaged,
    }
}

fn offer(number: u64, left_over: LeftOver, language: Language, theme: ThemeName) -> Offer {
    let side = |file: OpenedFile| Side {
        counts: counts(&file.map),
        picture: map_preview(&file.map, language, theme, PICTURE),
        file,
    };
    let path = left_over.about().path.clone();
    let recovered = left_over.map().map(side);
    let saved = match left_over.saved_file() {
        SavedFile::None => Saved::None,
        SavedFile::Same(file) => Saved::Same(side(*file)),
        SavedFile::Changed(file) => Saved::Changed(side(*file)),
        SavedFile::Unreadable(error) => Saved::Unreadable(error),
    };
    let both = saved.side().zip(recovered.as_ref().ok());
    Offer {
        number,
        name: match &path {
            Some(path) => file_name(path),
            None => left_over.about().name.clone(),
        },
        differences: both.map(|(saved, edited)| differences(&saved.file.map, &edited.file.map)),
        path,
        recovered,
        saved,
        left_over,
    }
}

/// Says that a journal cannot be read, which map it was, and where it lies.
pub(super) fn damage(texts: &Texts, damaged: &DamagedJournal) -> Message {
    let about = damaged.about.as_ref();
    let name = about.map(|about| match &about.path {
        Some(path) => file_name(path),
        None => visible_line(&about.name).into_owned(),
    });
    let message = match name.filter(|name| !name.is_empty()) {
        Some(name) => Message::new("journal-damaged").text("file", name),
        None => Message::new("journal-damaged-unknown"),
    };
    message
        .text("time", texts.moment(damaged.last))
        .text("folder", shown(&damaged.folder))
}

fn counts(map: &Map) -> Vec<(NodeKind, usize)> {
    COUNTED.map(|kind| (kind, map.count(kind))).to_vec()
}

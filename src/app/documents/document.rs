//! One map that is open, with everything that belongs to it alone.

use std::path::Path;

use crate::app::center::Center;
use crate::app::charts::ChartChoice;
use crate::app::collapsed::Collapsed;
use crate::app::emotion::EmotionChoice;
use crate::app::files::{MapFile, Saving, Watch};
use crate::app::filter::Filtering;
use crate::app::grid::Spot;
use crate::app::history::Times;
use crate::app::journal::Journal;
use crate::app::lanes::Folded;
use crate::app::personas::PersonaView;
use crate::app::present::Presenting;
use crate::app::trail::Trail;
use crate::document::Session;
use crate::layout::HeatBy;

/// A map that is open.
pub(crate) struct Document {
    /// Tells it from all maps that were ever opened.
    pub(crate) number: u64,
    /// The map, its history and selection.
    pub(crate) session: Session,
    /// The maps it was reached by.
    pub(crate) trail: Trail,
    /// Where the keyboard's focus was put on the map.
    pub(crate) focus: Option<Spot>,
    /// When each of its states was reached.
    pub(crate) times: Times,
    /// Which part of it is wanted.
    pub(crate) filter: Filtering,
    /// What of it is folded up.
    pub(crate) folded: Folded,
    /// Which of its stages are collapsed.
    pub(crate) collapsed: Collapsed,
    /// How its personas are shown.
    pub(crate) personas: PersonaView,
    /// What its emotion lane shows.
    pub(crate) emotion: EmotionChoice,
    /// Which chart of it is shown.
    pub(crate) charts: ChartChoice,
    /// What colours its touchpoints.
    pub(crate) heat: Option<HeatBy>,
    /// What stands in the middle of the window.
    pub(crate) center: Center,
    /// The presentation, while there is one.
    pub(crate) presenting: Option<Presenting>,
    /// The file it came from or was saved to.
    pub(crate) file: Option<MapFile>,
    /// When that file was looked at.
    pub(crate) watch: Watch,
    /// What a file for it should be called, when it has none.
    pub(crate) suggested: Option<String>,
    /// The save that is under way and waited for.
    pub(crate) saving: Option<Saving>,
    /// How many saves were started.
    pub(crate) saves: u64,
    /// The last of them that succeeded.
    pub(crate) saved: u64,
    /// The user knows that no versions of it can be kept.
    pub(crate) told_not_kept: bool,
    /// What is kept of it in case of a crash.
    pub(crate) journal: Option<Journal>,
    /// The higher, the later another map was shown in its place.
    pub(super) shown: u64,
}

impl Document {
    /// A map that was just opened; it gets its number with its tab.
    pub(crate) fn new(session: Session, file: Option<MapFile>, suggested: Option<String>) -> Self {
        Self {
            number: 0,
            session,
            trail: Trail::default(),
            focus: None,
            times: Times::default(),
            filter: Filtering::default(),
            folded: Folded::default(),
            collapsed: Collapsed::default(),
            personas: PersonaView::default(),
            emotion: EmotionChoice::default(),
            charts: ChartChoice::default(),
            heat: None,
            center: Center::default(),
            presenting: None,
            file,
            watch: Watch::default(),
            suggested,
            saving: None,
            saves: 0,
            saved: 0,
            told_not_kept: false,
            journal: None,
            shown: 0,
        }
    }

    /// Where its file is.
    pub(crate) fn path(&self) -> Option<&Path> {
        Some(&self.file.as_ref()?.path)
    }

    /// Whether it cannot be saved to its file for now.
    pub(crate) fn is_read_only(&self) -> bool {
        let file = self.file.as_ref();
        file.is_some_and(|file| file.read_only || file.protected)
    }

    /// Whether its file belongs to somebody else for now.
    pub(crate) fn is_held_elsewhere(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.read_only)
    }

    /// Whether others cannot see that its file is open here.
    pub(crate) fn is_unlocked(&self) -> bool {
        let file = self.file.as_ref();
        file.is_some_and(|file| file.hold.is_none()) && !self.is_read_only()
    }

    /// Whether it is a new map that nobody has done anything with.
    pub(super) fn is_untouched(&self) -> bool {
        let is_new = self.file.is_none() && self.suggested.is_none();
        is_new && self.session.edits() == 0 && !self.session.is_unsaved()
    }
}

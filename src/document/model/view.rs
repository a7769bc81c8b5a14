//! Saved views: which part of the map somebody wants to see, by name.
//!
//! What a filter means on a map is `search`'s.

use super::choices::{EvidenceLevel, IdeaStatus, PainStatus, Severity};
use super::id::{PersonaId, ViewId};
use super::kept::KeptFields;
use super::words::words;

words!(
    /// What becomes of a pain point or an idea.
    Status {
        /// Nothing decided.
        Open = "open",
        /// It will be done.
        Planned = "planned",
        /// A pain point that no longer hurts.
        Fixed = "fixed",
        /// An idea that is in use.
        Done = "done",
        /// A pain point that stays.
        WontFix = "wont-fix",
        /// An idea that will not be done.
        Rejected = "rejected",
    }
);

impl From<PainStatus> for Status {
    fn from(status: PainStatus) -> Self {
        match status {
            PainStatus::Open => Self::Open,
            PainStatus::Planned => Self::Planned,
            PainStatus::Fixed => Self::Fixed,
            PainStatus::WontFix => Self::WontFix,
        }
    }
}

impl From<IdeaStatus> for Status {
    fn from(status: IdeaStatus) -> Self {
        match status {
            IdeaStatus::Open => Self::Open,
            IdeaStatus::Planned => Self::Planned,
            IdeaStatus::Done => Self::Done,
            IdeaStatus::Rejected => Self::Rejected,
        }
    }
}

/// What is wanted. Of one list any may hold, and every list that is not empty
/// has to be met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Whose journey.
    pub personas: Vec<PersonaId>,
    /// Where it happens: words of the catalogue or own names.
    pub channels: Vec<String>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// How badly it hurts.
    pub severities: Vec<Severity>,
    /// What becomes of it.
    pub statuses: Vec<Status>,
    /// What it rests on.
    pub levels: Vec<EvidenceLevel>,
    /// Free words.
    pub tags: Vec<String>,
}

impl Filter {
    /// Whether nothing is asked for, so that everything is meant.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A filter with a name, kept in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedView {
    /// Its stable id.
    pub id: ViewId,
    /// What it is called.
    pub name: String,
    /// What is wanted.
    pub filter: Filter,
    /// The rest is left out of the picture, not only faded.
    pub hides: bool,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl SavedView {
    /// A view of this name that fades nothing yet.
    #[must_use]
    pub fn new(id: ViewId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            filter: Filter::default(),
            hides: false,
            kept: KeptFields::default(),
        }
    }
}

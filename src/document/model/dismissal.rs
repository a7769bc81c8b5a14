//! Dismissed findings: what somebody looked at and decided to leave, and why.
//!
//! What a finding is and which a map has is `findings`' to say.

use super::id::Id;
use super::kept::KeptFields;

/// A finding that is not to be shown any more.
///
/// It holds for exactly what it is about: when the finding comes to be about
/// other elements, or another kind of finding is about these, that is news and
/// shows again. A dismissal goes with any element it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissal {
    /// Word of the kind of finding; words of newer versions are kept.
    pub kind: String,
    /// Ids of the nodes and metrics it is about, sorted and each once. A
    /// dismissal is told by these and its kind: a map has at most one.
    pub about: Vec<Id>,
    /// The period its numbers are of; numbers of another are news. Empty for
    /// what has none, and for whatever period.
    pub period: String,
    /// Why it is left, in the words of whoever decided it.
    pub reason: String,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Dismissal {
    /// Dismisses the finding of this kind about these elements.
    #[must_use]
    pub fn new(kind: impl Into<String>, about: Vec<Id>, reason: impl Into<String>) -> Self {
        let mut dismissal = Self {
            kind: kind.into(),
            about,
            period: String::new(),
            reason: reason.into(),
            kept: KeptFields::default(),
        };
        dismissal.put_in_order();
        dismissal
    }

    /// The same for numbers of this period alone.
    #[must_use]
    pub fn of_period(mut self, period: impl Into<String>) -> Self {
        self.period = period.into();
        self
    }

    /// Whether it is about the finding of this kind and these ids, which are
    /// sorted.
    #[must_use]
    pub fn is_of(&self, kind: &str, about: &[Id]) -> bool {
        self.kind == kind && self.about == about
    }

    /// Sorts what it is about, so that equal ones are found equal.
    pub(super) fn put_in_order(&mut self) {
        self.about.sort_unstable();
        self.about.dedup();
    }
}

//! How a number moved between two periods, in words; or why nobody can say,
//! and what those measured in both periods come to.

use super::value::{Words, unbroken};
use crate::document::MetricDefinition;
use crate::language::Message;
use crate::metrics::{Both, Change, Differs, Moved, Proof, Shift};

impl Words<'_> {
    /// "+3.1 since 2025-Q2", for a narrow place.
    pub(super) fn moved(self, metric: &MetricDefinition, change: &Change) -> String {
        let shift = match change.moved {
            Moved::By(shift) => shift,
            Moved::Apart { differs, .. } => return unbroken(&self.apart(change.since, differs)),
        };
        let key = match shift.proof() {
            Proof::Interval => "picture-change",
            Proof::Widest => "picture-change-widest",
            Proof::Chance => "picture-no-change",
            Proof::Unknown => "picture-change-unknown",
        };
        let message = Message::new(key)
            .text("by", self.difference(metric, shift.difference))
            .text("period", unbroken(change.since));
        self.texts().say(&message)
    }

    /// "+3.1 since 2025-Q2: a real change." and the like, as whole sentences.
    pub(super) fn change(self, metric: &MetricDefinition, change: &Change) -> String {
        match change.moved {
            Moved::By(shift) => {
                let key = match shift.proof() {
                    Proof::Interval => "chart-change-real",
                    Proof::Widest => "chart-change-widest",
                    Proof::Chance => "chart-change-none",
                    Proof::Unknown => "chart-change-unknown",
                };
                let message = Message::new(key)
                    .text("by", self.difference(metric, shift.difference))
                    .text("period", self.period(change.since));
                self.texts().say(&message)
            }
            Moved::Apart { differs, both } => {
                let apart = format!("{}.", sentence(&self.apart(change.since, differs)));
                let both = both.map(|both| self.both(metric, differs, both));
                let said: Vec<String> = std::iter::once(apart).chain(both).collect();
                said.join(" ")
            }
        }
    }

    /// Why a number is not compared with that of an earlier period.
    #[must_use]
    pub fn apart(self, since: &str, differs: Differs) -> String {
        let key = match differs {
            Differs::Places => "picture-apart-places",
            Differs::Personas => "picture-apart-personas",
        };
        let message = Message::new(key).text("period", self.period(since));
        self.texts().say(&message)
    }

    /// How what was measured in both periods moved.
    fn both(self, metric: &MetricDefinition, differs: Differs, both: Both) -> String {
        let key = match differs {
            Differs::Places => "chart-both-places",
            Differs::Personas => "chart-both-personas",
        };
        let message = Message::new(key)
            .count("count", both.places)
            .text("by", self.difference(metric, both.shift.difference))
            .text("proof", proof_word(&both.shift));
        self.texts().say(&message)
    }

    /// A period, or the words that nobody said when.
    fn period(self, period: &str) -> String {
        match period.trim() {
            "" => self.texts().get("chart-no-period").into_owned(),
            period => period.to_owned(),
        }
    }
}

/// The words as the beginning of a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn proof_word(shift: &Shift) -> &'static str {
    match shift.proof() {
        Proof::Interval => "interval",
        Proof::Widest => "widest",
        Proof::Chance => "chance",
        Proof::Unknown => "unknown",
    }
}

//! Arrows between steps, and what is said at a fork.

use crate::document::{LinkKey, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::layout::typeset::TextBlock;

/// An arrow between touchpoints.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    /// Which link.
    pub key: LinkKey,
    /// What it says.
    pub kind: ArrowKind,
    /// Corners of its line from start to end; corners are rounded.
    pub points: Vec<Point>,
    /// Share and label, in the order they are drawn.
    pub labels: Vec<TextBlock>,
    /// Ground behind the labels, where the line runs through them.
    pub pill: Option<Rect>,
}

impl Arrow {
    /// A box that holds line and labels.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let first = self.points.first().copied().unwrap_or_default();
        let start = Rect {
            min: first,
            max: first,
        };
        let line = self.points.iter().fold(start, |rect, point| {
            rect.union(&Rect {
                min: *point,
                max: *point,
            })
        });
        let with_labels = self
            .labels
            .iter()
            .fold(line, |rect, label| rect.union(&label.rect));
        with_labels.expand(8.0)
    }
}

/// What an arrow says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrowKind {
    /// The customer goes on.
    Forward,
    /// The customer goes back.
    Loop,
    /// Two steps contradict each other.
    Mismatch,
}

/// What is said at a fork whose shares do not add up.
#[derive(Debug, Clone, PartialEq)]
pub struct OddFork {
    /// The touchpoint where the journey forks.
    pub at: TouchpointId,
    /// Ground behind the text, on the lower edge of the touchpoint's card.
    pub rect: Rect,
    /// What the shares add up to.
    pub text: TextBlock,
}

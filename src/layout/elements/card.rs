//! Cards of every kind with what is drawn on them.

use std::sync::Arc;

use crate::document::{EvidenceLevel, LaneId, NodeId, Severity};
use crate::geometry::{Point, Rect};
use crate::layout::typeset::TextBlock;

/// A card with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The node it shows. A quote shows the persona's touchpoint.
    pub id: NodeId,
    /// The node it stands at, where a node shows more than once.
    pub at: Option<NodeId>,
    /// The lane it lies in.
    pub lane: LaneId,
    /// What it shows.
    pub kind: CardKind,
    /// Place of its stage, which decides its colour.
    pub stage: usize,
    /// The card.
    pub rect: Rect,
    /// Letter-spaced line above the title.
    pub overline: TextBlock,
    /// Which step of a branch is meant; empty on the main path.
    pub branch: TextBlock,
    /// Main text.
    pub title: TextBlock,
    /// Short text at the right of the overline.
    pub corner: Option<TextBlock>,
    /// Encoded picture and its place.
    pub picture: Option<(Rect, Arc<[u8]>)>,
}

/// What a card shows.
#[derive(Debug, Clone, PartialEq)]
pub enum CardKind {
    /// A step, with its small signs.
    Touchpoint(TouchpointMarks),
    /// A pain point.
    PainPoint(Severity),
    /// An idea.
    Idea,
    /// A piece of evidence.
    Evidence,
    /// A note; quotes and channels are notes without a node of their own.
    Note,
    /// What a persona thinks or expects, with the persona's place.
    Quote(usize),
    /// A further place of a pain point, idea or piece of evidence.
    Mention(Severity),
    /// A collapsed stage in the lane of steps: what it holds.
    Summary(Vec<Fact>),
    /// A collapsed stage in another lane: how many cards it has there.
    Count,
}

/// Small signs on a touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct TouchpointMarks {
    /// A star for a moment of truth.
    pub moment_of_truth: bool,
    /// Bars for what the description rests on, and where they stand.
    pub evidence: Option<(EvidenceLevel, Point)>,
    /// Where the sign of a sub-journey stands.
    pub sub_journey: Option<Point>,
    /// How many pain points hurt here, and where the dot stands.
    pub pains: Option<(TextBlock, Point)>,
}

/// One line of a collapsed stage's summary.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What is counted.
    pub sign: FactSign,
    /// Left end of the sign; its middle from top to bottom.
    pub place: Point,
    /// How many.
    pub text: TextBlock,
}

/// What a line of a summary counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSign {
    /// Moments of truth.
    MomentOfTruth,
    /// Pain points of one severity.
    PainPoint(Severity),
    /// Ideas.
    Idea,
    /// Pieces of evidence.
    Evidence,
}

impl Card {
    /// Whether the card is the node's own and not a quote, a channel or a
    /// mention.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.at.is_none()
    }
}

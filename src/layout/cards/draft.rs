//! A card with its texts set, before it has a place.

use std::ops::Range;
use std::sync::Arc;

use crate::document::{Lane, NodeId};
use crate::geometry::Rect;
use crate::layout::elements::card::{Card, CardKind};
use crate::layout::grid::Sheet;
use crate::layout::space::{CARD, CARD_PADDING};
use crate::layout::typeset::TextBlock;
use crate::style::TextStyle;

const PICTURE: f32 = 120.0;
const PICTURE_GAP: f32 = 6.0;
const HEAD_GAP: f32 = 3.0;
/// Height of the line of severity dots.
const DOTS: f32 = 12.0;

/// A card with its texts set at the origin, and the columns it covers.
pub(in crate::layout) struct Draft {
    pub(super) id: NodeId,
    pub(super) at: Option<NodeId>,
    pub(super) kind: CardKind,
    pub(super) columns: Range<usize>,
    pub(super) overline: TextBlock,
    /// Which step of a branch is meant; empty on the main path.
    pub(super) branch: TextBlock,
    pub(super) title: TextBlock,
    pub(super) corner: Option<TextBlock>,
    pub(super) picture: Option<Arc<[u8]>>,
    /// Between the card's edge and its text.
    pub(super) padding: f32,
}

impl Draft {
    /// A card that says `title` under these columns.
    pub(in crate::layout) fn new(
        sheet: &Sheet<'_>,
        id: NodeId,
        kind: CardKind,
        columns: Range<usize>,
        title: TextBlock,
    ) -> Self {
        let nothing = sheet.typesetter.block("", TextStyle::CAPTION, CARD, 1);
        Self {
            id,
            at: None,
            kind,
            columns,
            overline: nothing.clone(),
            branch: nothing,
            title,
            corner: None,
            picture: None,
            padding: CARD_PADDING,
        }
    }

    /// The same, as one of the places that show its node.
    pub(in crate::layout) fn at(self, at: NodeId) -> Self {
        let at = Some(at);
        Self { at, ..self }
    }

    /// Height of the line above the texts: overline, corner or dots.
    fn head(&self) -> f32 {
        let dots = match self.kind {
            CardKind::PainPoint(_) => DOTS,
            _ => 0.0,
        };
        let corner = self.corner.as_ref().map_or(0.0, TextBlock::height);
        let head = self.overline.height().max(corner).max(dots);
        if head > 0.0 { head + HEAD_GAP } else { 0.0 }
    }

    pub(super) fn height(&self) -> f32 {
        let picture = if self.picture.is_some() {
            PICTURE + PICTURE_GAP
        } else {
            0.0
        };
        2.0 * self.padding + self.head() + self.branch.height() + picture + self.title.height()
    }

    /// The card in its place.
    pub(super) fn card(self, lane: &Lane, rect: Rect, stage: usize) -> Card {
        let (left, top) = (rect.min.x + self.padding, rect.min.y + self.padding);
        let mut y = top + self.head();
        let branch = self.branch.at(left, y);
        y += branch.height();
        let picture = self.picture.map(|bytes| {
            let place = Rect::new(left, y, rect.width() - 2.0 * self.padding, PICTURE);
            y += PICTURE + PICTURE_GAP;
            (place, bytes)
        });
        Card {
            id: self.id,
            at: self.at,
            lane: lane.id,
            kind: self.kind,
            stage,
            rect,
            overline: self.overline.at(left, top),
            branch,
            title: self.title.at(left, y),
            corner: self.corner.map(|corner| corner.at(left, top)),
            picture,
        }
    }
}

/// Width of the room under these columns.
pub(super) fn width_of(sheet: &Sheet<'_>, columns: &Range<usize>) -> f32 {
    let (left, right) = sheet.span(columns);
    right - left
}

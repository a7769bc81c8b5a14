//! Lanes of cards: pain points, ideas, evidence, notes, quotes and channels, a
//! file for each way they stand.
//!
//! Each card stands under the step it concerns. A lane makes `draft`s, cards
//! with their texts set; `rows` finds their places. Here is what several
//! lanes say alike.

pub(super) mod channels;
pub(super) mod draft;
pub(super) mod linked;
pub(super) mod notes;
pub(super) mod quotes;
pub(super) mod rows;

use std::borrow::Cow;

use super::grid::Sheet;
use super::typeset::TextBlock;
use crate::document::TouchpointId;
use crate::style::TextStyle;

/// Which step of a branch is meant, where it shares a column with a step of
/// the main path.
pub(super) fn branch_note(
    sheet: &Sheet<'_>,
    id: impl Into<Option<TouchpointId>>,
    width: f32,
) -> TextBlock {
    let shares_column = |id: &TouchpointId| {
        sheet
            .cells
            .get(id)
            .is_some_and(|cell| sheet.columns[cell.column].touchpoint != Some(*id))
    };
    let title = id
        .into()
        .filter(shares_column)
        .and_then(|id| sheet.map.touchpoint(id))
        .map(|touchpoint| format!("↳ {}", touchpoint.title))
        .unwrap_or_default();
    sheet.typesetter.block(&title, TextStyle::CAPTION, width, 1)
}

/// The text, or the words for a card without one.
fn said_or_untitled<'t>(sheet: &'t Sheet<'_>, text: &'t str) -> Cow<'t, str> {
    if text.trim().is_empty() {
        sheet.texts.get("untitled")
    } else {
        text.into()
    }
}

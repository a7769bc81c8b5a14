//! Where several cards stand under one step they form rows; cards of one row
//! share a height.

use crate::document::Lane;
use crate::geometry::Rect;
use crate::layout::elements::Layout;
use crate::layout::elements::card::CardKind;
use crate::layout::grid::Sheet;
use crate::layout::space::STACK_GAP;
use crate::layout::summary;

use super::draft::Draft;

/// A row of cards.
struct Row {
    /// Which of its columns are taken.
    taken: Vec<bool>,
    /// Height of its highest card.
    height: f32,
}

/// How much of a lane without cards each collapsed stage has.
pub(in crate::layout) fn of_collapsed(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    pack(sheet, layout, lane, top, Vec::new())
}

/// Puts the cards into the first row where their columns are free; returns
/// the bottom, `None` when there are no cards. Collapsed stages say how many
/// they have here.
pub(super) fn pack(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
    drafts: Vec<Draft>,
) -> Option<f32> {
    let mut rows: Vec<Row> = Vec::new();
    let mut placed = Vec::with_capacity(drafts.len());
    for draft in summary::counts(sheet, lane).into_iter().chain(drafts) {
        placed.push((take_place(&mut rows, &draft, sheet.columns.len()), draft));
    }
    let mut tops = Vec::with_capacity(rows.len());
    let mut y = top;
    for row in &rows {
        tops.push(y);
        y += row.height + STACK_GAP;
    }
    for (row, draft) in placed {
        let (left, right) = sheet.span(&draft.columns);
        // A mention is as small as what it says; a card fills its row.
        let height = match draft.kind {
            CardKind::Mention(_) | CardKind::Count => draft.height(),
            _ => rows[row].height,
        };
        let rect = Rect::new(left, tops[row], right - left, height);
        let stage = sheet.stage_place(draft.columns.start);
        layout.cards.push(draft.card(lane, rect, stage));
    }
    (!rows.is_empty()).then_some(y - STACK_GAP)
}

/// Takes the columns of a card in the first row that has them free, or in a
/// new one; returns which.
fn take_place(rows: &mut Vec<Row>, draft: &Draft, columns: usize) -> usize {
    let is_free = |row: &Row| draft.columns.clone().all(|column| !row.taken[column]);
    let place = rows.iter().position(is_free).unwrap_or_else(|| {
        rows.push(Row {
            taken: vec![false; columns],
            height: 0.0,
        });
        rows.len() - 1
    });
    let row = &mut rows[place];
    row.taken[draft.columns.clone()].fill(true);
    row.height = row.height.max(draft.height());
    place
}

//! The lane of channels: the channel of each step in words.

use super::branch_note;
use super::draft::Draft;
use super::rows::pack;
use crate::document::Lane;
use crate::layout::elements::Layout;
use crate::layout::elements::card::CardKind;
use crate::layout::grid::Sheet;
use crate::layout::space::{CARD_PADDING, LANE_PADDING};
use crate::layout::typeset::Align;
use crate::style::TextStyle;

/// Cards of the lane of channels.
pub(in crate::layout) fn place(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let mut drafts = Vec::new();
    for touchpoint in sheet.map.touchpoints() {
        let Some(cell) = sheet.cells.get(&touchpoint.id) else {
            continue;
        };
        if touchpoint.channel.trim().is_empty() {
            continue;
        }
        let set = sheet.typesetter;
        let name = sheet.texts.word("channel", &touchpoint.channel);
        let width = sheet.width_of(cell.column) - 2.0 * CARD_PADDING;
        let title = set.aligned(&name, TextStyle::TEXT, width, 4, Align::Left);
        let columns = cell.column..cell.column + 1;
        let id = touchpoint.id.into();
        drafts.push(Draft {
            at: Some(id),
            branch: branch_note(sheet, touchpoint.id, width),
            padding: LANE_PADDING - 4.0,
            ..Draft::new(sheet, id, CardKind::Note, columns, title)
        });
    }
    pack(sheet, layout, lane, top, drafts)
}

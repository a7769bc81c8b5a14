//! Lanes of notes and pictures: a card starts where its author put it.

use super::draft::{Draft, width_of};
use super::rows::pack;
use super::{branch_note, said_or_untitled};
use crate::document::{Lane, Note};
use crate::layout::elements::Layout;
use crate::layout::elements::card::CardKind;
use crate::layout::grid::Sheet;
use crate::layout::space::{CARD_PADDING, MAX_CARD_LINES};
use crate::style::TextStyle;

/// Cards of a lane of notes or pictures.
pub(in crate::layout) fn place(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let last = sheet.unlinked_column().unwrap_or(sheet.columns.len());
    let mut drafts = Vec::new();
    let here = |note: &&Note| note.lane == lane.id && sheet.shows(note.id);
    for note in sheet.map.notes().filter(here) {
        let Some(start) = sheet.columns_of(note.at).first().copied() else {
            continue;
        };
        if sheet.is_summary(start) {
            continue;
        }
        let end = (start + usize::from(note.span)).min(last).max(start + 1);
        let collapsed = (start..end).find(|column| sheet.is_summary(*column));
        let columns = start..collapsed.unwrap_or(end);
        let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
        let text = match note.picture {
            Some(_) => note.text.as_str().into(),
            None => said_or_untitled(sheet, &note.text),
        };
        let title = sheet
            .typesetter
            .block(&text, TextStyle::TEXT, width, MAX_CARD_LINES);
        drafts.push(Draft {
            branch: branch_note(sheet, note.at.touchpoint(), width),
            picture: note.picture.as_ref().map(|picture| picture.0.clone()),
            ..Draft::new(sheet, note.id.into(), CardKind::Note, columns, title)
        });
    }
    pack(sheet, layout, lane, top, drafts)
}

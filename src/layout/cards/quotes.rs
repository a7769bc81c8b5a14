//! Lanes of thoughts and expectations: what personas say at each step.

use super::branch_note;
use super::draft::Draft;
use super::rows::pack;
use crate::document::{Lane, LinkData, LinkKey, LinkKind, NodeKind};
use crate::layout::elements::Layout;
use crate::layout::elements::card::CardKind;
use crate::layout::grid::Sheet;
use crate::layout::space::MAX_CARD_LINES;
use crate::style::TextStyle;

/// Between the edge of a quote's place and its text.
const QUOTE_PADDING: f32 = 6.0;
/// Room for a persona's marker before a quote.
const MARKER_ROOM: f32 = 14.0;

/// What personas think or expect at each step.
pub(in crate::layout) fn place(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
    text_of: impl Fn(&LinkData) -> &String,
) -> Option<f32> {
    let mut drafts = Vec::new();
    let several = sheet.map.count(NodeKind::Persona) > 1;
    for touchpoint in sheet.map.touchpoints() {
        let Some(cell) = sheet.cells.get(&touchpoint.id) else {
            continue;
        };
        for (index, persona) in sheet.personas() {
            let key = LinkKey::new(LinkKind::Experiences, persona.id, touchpoint.id);
            let Some(link) = sheet.map.link(key) else {
                continue;
            };
            let text = text_of(&link.data);
            if text.trim().is_empty() {
                continue;
            }
            let indent = if several { MARKER_ROOM } else { 0.0 };
            let width = sheet.width_of(cell.column) - 2.0 * QUOTE_PADDING;
            let title = sheet.typesetter.block(
                &in_quotes(sheet, text),
                TextStyle::QUOTE,
                width - indent,
                MAX_CARD_LINES,
            );
            let columns = cell.column..cell.column + 1;
            let id = touchpoint.id.into();
            drafts.push(Draft {
                at: Some(persona.id.into()),
                branch: branch_note(sheet, touchpoint.id, width),
                padding: QUOTE_PADDING,
                ..Draft::new(sheet, id, CardKind::Quote(index), columns, title)
            });
        }
    }
    let first = layout.cards.len();
    let bottom = pack(sheet, layout, lane, top, drafts);
    if several {
        let quotes = layout.cards[first..].iter_mut();
        for card in quotes.filter(|card| matches!(card.kind, CardKind::Quote(_))) {
            let (x, y) = (card.title.rect.min.x + MARKER_ROOM, card.title.rect.min.y);
            card.title = card.title.clone().at(x, y);
        }
    }
    bottom
}

/// The text in the quotation marks of the language, unless it has some.
fn in_quotes(sheet: &Sheet<'_>, text: &str) -> String {
    let text = text.trim();
    if text.starts_with(['«', '“', '"', '„', '‘', '\'']) {
        return text.to_owned();
    }
    format!(
        "{}{text}{}",
        sheet.texts.get("picture-quote-open"),
        sheet.texts.get("picture-quote-close")
    )
}

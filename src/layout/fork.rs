//! What is said at a fork whose shares do not add up: a small sign on the
//! lower edge of the card it leaves. It moves nothing.

use super::elements::Layout;
use super::elements::arrow::OddFork;
use super::elements::card::CardKind;
use super::grid::Sheet;
use super::typeset::Align;
use crate::document::{LinkKind, TouchpointId};
use crate::geometry::Rect;
use crate::language::Message;
use crate::metrics::odd_sum;
use crate::style::TextStyle;

/// From the text to the end of its ground.
const PADDING: f32 = 7.0;
/// From the sign to the card's right edge.
const INSET: f32 = 12.0;

/// Places the signs, where hints are wanted.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    if !sheet.options.hints {
        return;
    }
    let steps = layout
        .cards
        .iter()
        .filter(|card| matches!(card.kind, CardKind::Touchpoint(_)));
    let signs: Vec<OddFork> = steps
        .filter_map(|card| sign(sheet, card.id.touchpoint()?, card.rect))
        .collect();
    layout.odd_forks = signs;
}

fn sign(sheet: &Sheet<'_>, at: TouchpointId, card: Rect) -> Option<OddFork> {
    let links = sheet.map.links_from(at, LinkKind::Next);
    let shares: Vec<Option<f64>> = links.iter().map(|link| link.data.share).collect();
    let sum = sheet.texts.percent(odd_sum(&shares)?);
    let text = sheet
        .texts
        .say(&Message::new("picture-odd-fork").text("sum", sum));
    let style = TextStyle::CAPTION_STRONG;
    let width = sheet.typesetter.width(&text, &style);
    let room = width.min(card.width() - 2.0 * (INSET + PADDING));
    let block = sheet.typesetter.aligned(&text, style, room, 1, Align::Left);
    let height = block.height() + 2.0;
    let rect = Rect::new(
        card.max.x - INSET - room - 2.0 * PADDING,
        card.max.y - height / 2.0,
        room + 2.0 * PADDING,
        height,
    );
    let text = block.at(rect.min.x + PADDING, rect.min.y + 1.0);
    Some(OddFork { at, rect, text })
}

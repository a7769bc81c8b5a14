//! What is said on an arrow: share and label, in the gap it starts in or in
//! the middle of its line.

use super::{TRUNK, Way, center};
use crate::document::{Link, LinkKey};
use crate::geometry::{Point, Rect};
use crate::layout::cells::Cell;
use crate::layout::grid::Sheet;
use crate::layout::typeset::{Align, TextBlock};
use crate::style::TextStyle;

/// Between the text on a line and the ends of its ground.
pub(super) const PILL_PADDING: f32 = 8.0;

/// The text of a line in a channel: share and label as one.
pub(super) fn channel_text(
    sheet: &Sheet<'_>,
    link: &Link,
    way: Way,
    from: Cell,
    to: Cell,
) -> Option<TextBlock> {
    if !matches!(way, Way::Channel(_)) || !sheet.speaks(link.key) {
        return None;
    }
    let share = link.data.share.map(|share| sheet.texts.percent(share));
    let text = match (share, link.data.label.trim()) {
        (Some(share), "") => share,
        (Some(share), label) => format!("{share} {label}"),
        (None, label) => label.to_owned(),
    };
    if text.is_empty() {
        return None;
    }
    let span = (center(sheet, from) - center(sheet, to)).abs();
    let room = (span - 4.0 * TRUNK).clamp(150.0, 360.0);
    let natural = sheet.typesetter.width(&text, &TextStyle::CAPTION_STRONG);
    let width = natural.min(room);
    let set = sheet.typesetter;
    Some(set.aligned(&text, TextStyle::CAPTION_STRONG, width, 4, Align::Center))
}

/// The text in the middle of the stretch at `y`, with the ground behind it.
pub(super) fn on_line(text: &TextBlock, points: &[Point], y: f32) -> (TextBlock, Rect) {
    let xs = points.iter().filter(|p| (p.y - y).abs() < 0.1).map(|p| p.x);
    let (left, right) = xs.fold((f32::MAX, f32::MIN), |(l, r), x| (l.min(x), r.max(x)));
    let middle = f32::midpoint(left, right);
    let (width, height) = (text.rect.width(), text.height());
    let block = text.clone().at(middle - width / 2.0, y - height / 2.0);
    let mut pill = block.rect.expand(2.0);
    pill.min.x -= PILL_PADDING;
    pill.max.x += PILL_PADDING;
    (block, pill)
}

/// Share above the line, label below it, behind the card the arrow leaves.
pub(super) fn in_gap(sheet: &Sheet<'_>, key: LinkKey, x: f32, y: f32) -> Vec<TextBlock> {
    let Some(text) = sheet.arrow_texts.get(&key) else {
        return Vec::new();
    };
    let x = x + TRUNK + 6.0;
    let mut labels = Vec::new();
    if !text.share.is_empty() {
        let share = text.share.clone();
        let top = y - 2.0 - share.height();
        labels.push(share.at(x, top));
    }
    if !text.label.is_empty() {
        labels.push(text.label.clone().at(x, y + 3.0));
    }
    labels
}

/// Moves labels below those that stand at the same place already.
pub(super) fn stack(labels: &mut Vec<TextBlock>, bottom: &mut f32) {
    let top = labels.first().map(|label| label.rect.min.y);
    let shift = top.map_or(0.0, |top| (*bottom - top).max(0.0));
    for label in labels {
        let (x, y) = (label.rect.min.x, label.rect.min.y + shift);
        *label = label.clone().at(x, y);
        *bottom = bottom.max(label.rect.max.y);
    }
}

//! What a collapsed stage comes to in a metric lane: its worst number.

use crate::document::{Lane, NodeId, Scope};
use crate::language::Message;
use crate::layout::cells::Summary;
use crate::layout::elements::Badge;
use crate::layout::grid::Sheet;
use crate::layout::numbers::{INSET, Places, badge, words};
use crate::layout::typeset::TextBlock;
use crate::metrics::{goodness, summarise, target_of};
use crate::style::TextStyle;

/// The worst number of the stage and of its steps, measured as its bar is,
/// with the step it was found at. Where nobody can say which is worst, it
/// says how many there are.
pub(in crate::layout) fn worst_number(
    sheet: &Sheet<'_>,
    lane: &Lane,
    summary: &Summary,
    places: &Places<'_>,
    top: f32,
) -> Badge {
    let column = &sheet.columns[summary.column];
    let steps = summary.steps.iter().map(|step| Scope::Touchpoint(*step));
    let scopes = steps.chain([Scope::Stage(summary.stage)]);
    let all: Vec<_> = scopes
        .filter_map(|scope| places.get(&scope))
        .flatten()
        .collect();
    let judged = all.iter().filter_map(|(place, reading, metric)| {
        let value = summarise(metric, reading).value?;
        let target = target_of(sheet.map, metric, reading.key.at);
        Some((goodness(metric, target, value)?, *place, *reading, *metric))
    });
    let at = NodeId::from(summary.stage);
    let worst = judged.min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((_, place, reading, metric)) = worst else {
        let text = how_many(sheet, all.len());
        return words(sheet, lane, at, column, top, &text);
    };
    let said = said(sheet, reading.key.at, all.len(), column.width);
    let below = (column.x, top + said.height());
    let mut badge = badge(sheet, place, reading, metric, below, column.width);
    badge.rect.min.y = top;
    Badge {
        lane: lane.id,
        at: Some(at),
        branch: said.at(column.x + INSET, top),
        ..badge
    }
}

fn how_many(sheet: &Sheet<'_>, count: usize) -> String {
    if count == 0 {
        return sheet.texts.get("picture-no-data").into_owned();
    }
    let message = Message::new("reading-count").count("count", count);
    sheet.texts.say(&message)
}

/// "Worst of 5: write in the chat".
fn said(sheet: &Sheet<'_>, found: Scope, count: usize, width: f32) -> TextBlock {
    let step = match found {
        Scope::Touchpoint(id) => sheet.map.touchpoint(id),
        Scope::Stage(_) | Scope::Map => None,
    };
    let title = step.map_or("", |step| step.title.trim());
    let worst = Message::new("picture-worst-reading").count("count", count);
    let mut text = match count {
        1 => sheet.texts.get("picture-only-reading").into_owned(),
        _ => sheet.texts.say(&worst),
    };
    if !title.is_empty() {
        text = format!("{text}: {title}");
    }
    let room = width - 2.0 * INSET;
    let set = sheet.typesetter;
    set.block(&text, TextStyle::CAPTION, room, 3)
}

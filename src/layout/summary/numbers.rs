//! What a collapsed stage comes to in a metric lane: its worst number.

use crate::document::{Lane, NodeId, Scope};
use crate::language::Message;
use crate::layout::cells::Summary;
use crate::layout::elements::Badge;
use crate::layout::grid::Sheet;
use crate::layout::numbers::{Form, INSET, Number, badge, words};
use crate::layout::typeset::TextBlock;
use crate::metrics::{goodness, target_of};
use crate::style::TextStyle;

/// The worst number of the stage and of its steps, measured as its bar is,
/// with the step it was found at, and of how many numbers. Where nobody can
/// say which is worst, it says how many there are.
pub(in crate::layout) fn worst_number(
    sheet: &Sheet<'_>,
    lane: &Lane,
    summary: &Summary,
    top: f32,
) -> (Badge, usize) {
    let steps = summary.steps.iter().map(|step| Scope::Touchpoint(*step));
    let scopes = steps.chain([Scope::Stage(summary.stage)]);
    let all = scopes.flat_map(|scope| sheet.records.taken(sheet, lane, scope));
    let all: Vec<Number<'_>> = all.collect();
    let judged = all.iter().filter_map(|number| {
        let value = number.answer.as_ref().ok()?.summary.value?;
        let target = target_of(sheet.map, number.metric, number.question.at);
        Some((goodness(number.metric, target, value)?, number))
    });
    let at = NodeId::from(summary.stage);
    let worst = judged.min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((_, number)) = worst else {
        let text = how_many(sheet, all.len());
        let badge = words(sheet, lane, at, (summary.column, top), &text);
        return (badge, all.len());
    };
    let (x, width) = (sheet.x(summary.column), sheet.width_of(summary.column));
    let said = said(sheet, number.question.at, all.len(), width);
    let below = (x, top + said.height());
    let mut badge = badge(sheet, number, below, width, Form::Full);
    badge.rect.min.y = top;
    let badge = Badge {
        lane: lane.id,
        at: Some(at),
        branch: said.at(x + INSET, top),
        ..badge
    };
    (badge, all.len())
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

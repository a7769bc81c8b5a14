//! The funnel lane: how many come to each step of the main path, how many go
//! on, and how many do not.
//!
//! Only counted conversions make a funnel. A step without one is a gap;
//! nothing is drawn across it.

mod counts;

use super::cards;
use super::elements::Layout;
use super::grid::Sheet;
use super::space::GAP;
use super::typeset::TextBlock;
use super::value::{Figures, to_share};
use crate::document::{Lane, LaneId, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::metrics::Flow;
use crate::style::TextStyle;
use counts::{Counted, Funnel, find};

pub(super) use counts::rates;

/// Height of the widest part of the funnel.
const PLOT: f32 = 72.0;
/// Height of the sign that a step has no data.
const GAP_HEIGHT: f32 = 22.0;
/// Width of the bar of those who come.
const BAR: f32 = 10.0;
const TEXT_GAP: f32 = 6.0;
const INSET: f32 = 4.0;

/// A step of the funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelStep {
    /// The lane.
    pub lane: LaneId,
    /// Which step.
    pub touchpoint: TouchpointId,
    /// Everything that belongs to it.
    pub rect: Rect,
    /// Who comes, as high as there are many; `None` without data.
    pub bar: Option<Rect>,
    /// From those who come to those who come to the next step, or go on from
    /// the last.
    pub onward: Vec<Point>,
    /// Where there is no data.
    pub gap: Option<Rect>,
    /// Visitors; or that there is no data.
    pub visitors: TextBlock,
    /// That others join, conversion with its interval and n, who drops off.
    pub texts: Vec<TextBlock>,
    /// At the end of the funnel: the conversion over all of it.
    pub overall: Option<TextBlock>,
}

/// Places the funnel; `None` when there is no counted conversion.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let collapsed = cards::rows::of_collapsed(sheet, layout, lane, top);
    let Some(funnel) = find(sheet, lane) else {
        return collapsed;
    };
    let most = funnel.steps.iter().filter_map(|step| step.flow);
    let most = most.map(|flow| flow.came).max()?.max(1);
    let first = layout.funnel.len();
    for (index, step) in funnel.steps.iter().enumerate() {
        let next = funnel.steps.get(index + 1);
        let next = next.filter(|next| !has_collapsed(sheet, step.column, next.column));
        let placed = placed(sheet, &funnel, step, next, most, top);
        layout.funnel.push(FunnelStep {
            lane: lane.id,
            ..placed
        });
    }
    let steps = &mut layout.funnel[first..];
    if let Some(last) = steps.iter_mut().rev().find(|step| step.bar.is_some()) {
        end(sheet, &funnel, last);
    }
    let bottoms = steps.iter().map(|step| step.rect.max.y);
    bottoms.chain(collapsed).reduce(f32::max)
}

/// Whether a collapsed stage stands between two columns: nothing is drawn
/// across it.
fn has_collapsed(sheet: &Sheet<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|column| sheet.is_summary(column))
}

fn placed(
    sheet: &Sheet<'_>,
    funnel: &Funnel<'_>,
    step: &Counted,
    next: Option<&Counted>,
    most: u64,
    top: f32,
) -> FunnelStep {
    let (x, middle) = (sheet.x(step.column), top + PLOT / 2.0);
    let width = sheet.width_of(step.column);
    let text_top = top + PLOT + TEXT_GAP;
    let set = |text: &str, style, y| {
        let block = sheet.typesetter.block(text, style, width - INSET, 3);
        block.at(x, y)
    };
    let Some(flow) = step.flow else {
        let no_data = sheet.texts.get("picture-no-data");
        let visitors = set(&no_data, TextStyle::CAPTION, text_top);
        let gap = Rect::new(x, middle - GAP_HEIGHT / 2.0, width, GAP_HEIGHT);
        return FunnelStep {
            lane: LaneId::mint(0),
            touchpoint: step.touchpoint,
            rect: Rect::from_corners(Point::new(x, top), visitors.rect.max),
            bar: None,
            onward: Vec::new(),
            gap: Some(gap),
            visitors,
            texts: Vec::new(),
            overall: None,
        };
    };
    let half = |count: u64| PLOT / 2.0 * share(count, most);
    let bar = Rect::new(
        x,
        middle - half(flow.came),
        BAR,
        2.0 * half(flow.came).max(0.5),
    );
    let next_flow = next.and_then(|next| Some((next.column, next.flow?.came)));
    let (end, arrives) = match next_flow {
        Some((column, came)) => (sheet.x(column) - 2.0, came),
        None => (x + width + GAP / 2.0, flow.went_on),
    };
    let start = bar.max.x + 2.0;
    let onward = vec![
        Point::new(start, middle - half(flow.came)),
        Point::new(end, middle - half(arrives)),
        Point::new(end, middle + half(arrives)),
        Point::new(start, middle + half(flow.came)),
    ];
    let message = Message::new("funnel-visitors").text("count", sheet.texts.count(flow.came));
    let visitors = set(&sheet.texts.say(&message), TextStyle::TEXT_STRONG, text_top);
    let mut texts = Vec::new();
    let mut bottom = visitors.rect.max.y;
    let joined = joined(sheet, step).into_iter();
    for text in joined.chain(shares(sheet, funnel, flow)) {
        let block = set(&text, TextStyle::CAPTION, bottom);
        bottom = block.rect.max.y;
        texts.push(block);
    }
    FunnelStep {
        lane: LaneId::mint(0),
        touchpoint: step.touchpoint,
        rect: Rect::from_corners(Point::new(x, top), Point::new(x + width, bottom)),
        bar: Some(bar),
        onward,
        gap: None,
        visitors,
        texts,
        overall: None,
    }
}

/// That more come than went on before.
fn joined(sheet: &Sheet<'_>, step: &Counted) -> Option<String> {
    let message = Message::new("funnel-joined").text("count", sheet.texts.count(step.joined));
    (step.joined > 0).then(|| sheet.texts.say(&message))
}

/// Who goes on, with interval and n, and who drops off.
fn shares(sheet: &Sheet<'_>, funnel: &Funnel<'_>, flow: Flow) -> Vec<String> {
    let words = sheet.words();
    let Some([on, off]) = rates(words, &funnel.rate, flow) else {
        return Vec::new();
    };
    let on = Message::new("funnel-goes-on")
        .text("margin", exactness(&on))
        .text("share", on.value)
        .text("n", words.sample(Some(flow.came)));
    let off = Message::new("funnel-drops-off").text("share", off.value);
    vec![sheet.texts.say(&on), sheet.texts.say(&off)]
}

/// Adds the conversion over the whole journey below the last step, or why
/// there is none.
fn end(sheet: &Sheet<'_>, funnel: &Funnel<'_>, last: &mut FunnelStep) {
    let Some(text) = overall(sheet, funnel) else {
        return;
    };
    let left = last.visitors.rect.min.x;
    let block = sheet.typesetter.block(
        &text,
        TextStyle::CAPTION_STRONG,
        last.rect.width() - INSET,
        6,
    );
    let block = block.at(left, last.rect.max.y + TEXT_GAP);
    last.rect.max.y = block.rect.max.y;
    last.overall = Some(block);
}

/// The conversion over the whole journey, with how much of it was measured;
/// `None` where one step was.
fn overall(sheet: &Sheet<'_>, funnel: &Funnel<'_>) -> Option<String> {
    let words = sheet.words();
    let answer = match &funnel.whole {
        Ok(answer) => answer,
        Err(why) => return Some(words.refusal(*why)),
    };
    if answer.way.is_none_or(|way| way.measured < 2) {
        return None;
    }
    let figures = words.figures(&funnel.rate, &answer.summary)?;
    let message = Message::new("funnel-overall")
        .text("margin", exactness(&figures))
        .text("share", figures.value)
        .text("n", words.sample(answer.summary.n));
    let said = [sheet.texts.say(&message), funnel.period.to_owned()];
    let said = said.into_iter().chain(words.way(answer));
    let said: Vec<String> = said.filter(|part| !part.trim().is_empty()).collect();
    Some(said.join(" · "))
}

/// "± 3.1", or "(0–7.1%)" where one side is longer.
fn exactness(figures: &Figures) -> String {
    let range = figures.range.as_ref().map(|range| format!("({range})"));
    figures.margin.clone().or(range).unwrap_or_default()
}

/// The share that a count is of the largest.
#[expect(clippy::cast_precision_loss, reason = "a share is no exact number")]
fn share(count: u64, most: u64) -> f32 {
    to_share(count as f64 / most as f64)
}

//! One number as a badge: value, interval, target, sample size, change.

use super::records::Number;
use super::sparkline::sparkline;
use super::{INSET, Sparkline};
use crate::document::{Lane, LaneId, NodeId, Scope};
use crate::geometry::{Point, Rect};
use crate::layout::cards::branch_note;
use crate::layout::elements::Badge;
use crate::layout::grid::Sheet;
use crate::layout::typeset::{Align, TextBlock};
use crate::layout::value::{to_share, unbroken};
use crate::metrics::{self, Answer, CannotPool, Moved, benchmark_of, surely_reaches, target_of};
use crate::style::TextStyle;

const BAR_HEIGHT: f32 = 4.0;
/// Above the bar, for the mark of the target.
const BAR_GAP: f32 = 7.0;
const MIN_HEIGHT: f32 = 52.0;
/// Room of the arrow before a change.
const ARROW: f32 = 12.0;
/// Room of the sparkline.
const SPARK: (f32, f32) = (58.0, 20.0);

/// How much of a number is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Form {
    /// Large, with its scale and its course over the periods.
    Full,
    /// In two lines.
    Small,
}

/// How a number moved since the period before.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In words.
    pub text: TextBlock,
    /// Middle of an arrow, and whether it points up; only for a change that is
    /// real.
    pub arrow: Option<(Point, bool)>,
    /// Whether a real change is for the better, where that can be said.
    pub is_better: Option<bool>,
}

/// The badge of a number at a place, in its form.
pub(in crate::layout) fn badge(
    sheet: &Sheet<'_>,
    number: &Number<'_>,
    (x, y): (f32, f32),
    width: f32,
    form: Form,
) -> Badge {
    let step = match number.question.at {
        Scope::Touchpoint(id) => Some(id),
        _ => None,
    };
    let room = width - 2.0 * INSET;
    let branch = branch_note(sheet, step, room).at(x + INSET, y);
    let rect = Rect::new(x, y, width, branch.height());
    let empty = Badge {
        reading: number.place,
        branch,
        ..nothing(sheet, rect)
    };
    match (&number.answer, form) {
        (Ok(answer), Form::Full) => full(sheet, number, answer, empty),
        (Ok(answer), Form::Small) => small(sheet, number, answer, empty),
        (Err(why), _) => without_number(sheet, number, *why, empty),
    }
}

fn full(sheet: &Sheet<'_>, number: &Number<'_>, answer: &Answer<'_>, badge: Badge) -> Badge {
    let set = sheet.typesetter;
    let summary = &answer.summary;
    let (left, room) = (badge.rect.min.x + INSET, badge.rect.width() - 2.0 * INSET);
    let top = badge.rect.max.y;
    let n_text = summary.n.map(|n| sheet.words().sample(Some(n)));
    let n_room = room * 0.45;
    let n = set
        .aligned(
            &n_text.unwrap_or_default(),
            TextStyle::CAPTION,
            n_room,
            1,
            Align::Right,
        )
        .at(left + room - n_room, top);
    let name_room = room - n.text_width() - 6.0;
    let name = set
        .block(&name_of(sheet, number), TextStyle::OVERLINE, name_room, 4)
        .at(left, top);
    let value_top = name.rect.max.y.max(n.rect.max.y) + 1.0;
    let (text, style, margin) = value_text(sheet, number, answer, TextStyle::VALUE);
    let margin = margin.map(|text| {
        let block = set.aligned(&text, TextStyle::CAPTION, room, 1, Align::Right);
        block.at(left, value_top + 9.0)
    });
    let margin_width = margin.as_ref().map_or(0.0, |m| m.text_width() + 6.0);
    let value = set
        .block(&text, style, room - margin_width, 3)
        .at(left, value_top);
    let badge = Badge {
        name,
        n,
        margin,
        rect: Rect {
            max: Point::new(badge.rect.max.x, value.rect.max.y),
            ..badge.rect
        },
        value,
        ..badge
    };
    let badge = with_scale(sheet, number, answer, badge);
    let badge = with_course(sheet, number, badge);
    let words = sheet.words();
    let remarks = [words.made_of(answer), Some(words.caution(summary))];
    let remarks = remarks.into_iter().flatten();
    let remarks: Vec<String> = remarks.filter(|text| !text.is_empty()).collect();
    with_remark(sheet, &remarks.join(" · "), badge)
}

fn small(sheet: &Sheet<'_>, number: &Number<'_>, answer: &Answer<'_>, badge: Badge) -> Badge {
    let set = sheet.typesetter;
    let summary = &answer.summary;
    let (left, room) = (badge.rect.min.x + INSET, badge.rect.width() - 2.0 * INSET);
    let name = set
        .block(&name_of(sheet, number), TextStyle::OVERLINE, room, 3)
        .at(left, badge.rect.max.y);
    let (text, style, margin) = value_text(sheet, number, answer, TextStyle::TEXT_STRONG);
    let value = set.block(&text, style, room, 2).at(left, name.rect.max.y);
    let facts = [
        margin,
        Some(sheet.words().sample(summary.n)),
        sheet.words().made_of(answer),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let beside = room - value.text_width() - 8.0;
    let facts = facts.join(" · ");
    let n = set.block(&facts, TextStyle::CAPTION, beside, 1);
    let fits = set.width(&facts, &TextStyle::CAPTION) <= beside;
    let n = if fits {
        n.at(left + room - beside, value.rect.min.y + 1.0)
    } else {
        let below = set.block(&facts, TextStyle::CAPTION, room, 3);
        below.at(left, value.rect.max.y)
    };
    let bottom = value.rect.max.y.max(n.rect.max.y);
    let badge = Badge {
        name,
        value,
        n,
        trust: summary.value.map(|_| summary.trust),
        rect: Rect {
            max: Point::new(badge.rect.max.x, bottom),
            ..badge.rect
        },
        ..badge
    };
    let caution = summary.n.map(|_| sheet.words().caution(summary));
    with_remark(sheet, &caution.unwrap_or_default(), badge)
}

/// A reading that has no number yet, or numbers that make none together.
fn without_number(sheet: &Sheet<'_>, number: &Number<'_>, why: CannotPool, badge: Badge) -> Badge {
    let set = sheet.typesetter;
    let (left, room) = (badge.rect.min.x + INSET, badge.rect.width() - 2.0 * INSET);
    let name = set
        .block(&name_of(sheet, number), TextStyle::OVERLINE, room, 4)
        .at(left, badge.rect.max.y);
    let text = match why {
        CannotPool::Nothing => sheet.texts.get("picture-no-value").into_owned(),
        why => sheet.words().refusal(why),
    };
    let value = set
        .block(&text, TextStyle::CAPTION, room, 4)
        .at(left, name.rect.max.y + 1.0);
    Badge {
        name,
        rect: Rect {
            max: Point::new(badge.rect.max.x, value.rect.max.y),
            ..badge.rect
        },
        value,
        ..badge
    }
}

/// The value with its style, and what says how exact it is.
fn value_text(
    sheet: &Sheet<'_>,
    number: &Number<'_>,
    answer: &Answer<'_>,
    style: TextStyle,
) -> (String, TextStyle, Option<String>) {
    let figures = sheet.words().figures(number.metric, &answer.summary);
    let nothing = || sheet.texts.get("picture-no-value").into_owned();
    figures.map_or_else(
        || (nothing(), TextStyle::TEXT, None),
        |figures| {
            let beside = figures.beside().map(str::to_owned);
            (figures.value, style, beside)
        },
    )
}

/// Adds the bar with interval, value, target and benchmark.
fn with_scale(
    sheet: &Sheet<'_>,
    number: &Number<'_>,
    answer: &Answer<'_>,
    mut badge: Badge,
) -> Badge {
    let (metric, summary) = (number.metric, &answer.summary);
    let Some(value) = summary.value else {
        return badge;
    };
    badge.trust = Some(summary.trust);
    let Some(scale) = sheet.records.span(metric.id) else {
        return badge;
    };
    let share = |value: f64| to_share((value - scale.min) / (scale.max - scale.min));
    let at = number.question.at;
    let rect = badge.rect;
    let bar = Rect::new(
        rect.min.x + INSET,
        rect.max.y + BAR_GAP,
        rect.width() - 2.0 * INSET,
        BAR_HEIGHT,
    );
    badge.rect.max.y = bar.max.y + 4.0;
    badge.bar = Some(bar);
    badge.band = summary
        .interval
        .map(|(low, high)| (share(low), share(high)));
    badge.tick = Some(share(value));
    let target = target_of(sheet.map, metric, at);
    badge.target = target.map(share);
    badge.reaches = surely_reaches(metric, target, summary);
    badge.benchmark = benchmark_of(sheet.map, metric, at).map(share);
    badge
}

/// Adds how the number moved, where it was taken more than once.
fn with_course(sheet: &Sheet<'_>, number: &Number<'_>, mut badge: Badge) -> Badge {
    let Some(moved) = sheet.records.book.change(number.question) else {
        return badge;
    };
    let (left, room) = (badge.rect.min.x + INSET, badge.rect.width() - 2.0 * INSET);
    let top = badge.rect.max.y + 3.0;
    let change = change(sheet, number, moved, (left, top), room - SPARK.0 - 8.0);
    let spark = Rect::new(left + room - SPARK.0, top, SPARK.0, SPARK.1);
    let spark: Option<Sparkline> = sparkline(&sheet.records.book, number, spark);
    let end = spark.as_ref().map_or(top, |spark| spark.rect.max.y);
    badge.rect.max.y = change.text.rect.max.y.max(end);
    (badge.change, badge.spark) = (Some(change), spark);
    badge
}

fn change(
    sheet: &Sheet<'_>,
    number: &Number<'_>,
    moved: metrics::Change<'_>,
    (left, top): (f32, f32),
    room: f32,
) -> Change {
    let text = sheet.words().moved(number.metric, &moved);
    let shift = match moved.moved {
        Moved::By(shift) => Some(shift),
        Moved::Apart { .. } => None,
    };
    let real = shift.filter(|shift| shift.is_real == Some(true));
    let indent = if real.is_some() { ARROW } else { 0.0 };
    let style = if real.is_some() {
        TextStyle::CAPTION_STRONG
    } else {
        TextStyle::CAPTION
    };
    let text = sheet.typesetter.block(&text, style, room - indent, 4);
    let middle = Point::new(left + 4.0, top + style.line_height / 2.0);
    Change {
        text: text.at(left + indent, top),
        arrow: real.map(|shift| (middle, shift.difference > 0.0)),
        is_better: real.and_then(|shift| shift.is_better),
    }
}

fn with_remark(sheet: &Sheet<'_>, text: &str, mut badge: Badge) -> Badge {
    let room = badge.rect.width() - 2.0 * INSET;
    let remark = sheet.typesetter.block(text, TextStyle::CAPTION, room, 3);
    if !remark.is_empty() {
        let (left, top) = (badge.rect.min.x + INSET, badge.rect.max.y + 2.0);
        badge.remark = remark.at(left, top);
        badge.rect.max.y = badge.remark.rect.max.y;
    }
    badge
}

/// Metric, persona and period, as far as they say something.
fn name_of(sheet: &Sheet<'_>, number: &Number<'_>) -> String {
    let persona = number.question.persona;
    let persona = persona.and_then(|id| sheet.map.persona(id));
    let is_stage = matches!(number.question.at, Scope::Stage(_));
    let parts = [
        Some(sheet.words().metric_name(number.metric).to_uppercase()),
        persona.map(|persona| first_word(&persona.name)),
        Some(unbroken(number.period)),
        is_stage.then(|| sheet.texts.get("picture-of-stage").into_owned()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
    parts.join(" · ")
}

fn first_word(name: &str) -> String {
    name.split([',', ' ']).next().unwrap_or_default().to_owned()
}

/// A badge without a number.
pub(in crate::layout) fn words(
    sheet: &Sheet<'_>,
    lane: &Lane,
    at: NodeId,
    (column, y): (usize, f32),
    text: &str,
) -> Badge {
    let (x, width) = (sheet.x(column), sheet.width_of(column));
    let value = sheet
        .typesetter
        .block(text, TextStyle::CAPTION, width - 2.0 * INSET, 2)
        .at(x + INSET, y + 18.0);
    Badge {
        lane: lane.id,
        at: Some(at),
        value,
        ..nothing(sheet, Rect::new(x, y, width, MIN_HEIGHT))
    }
}

/// A badge that says nothing yet.
fn nothing(sheet: &Sheet<'_>, rect: Rect) -> Badge {
    let room = rect.width();
    let nothing = sheet.typesetter.block("", TextStyle::CAPTION, room, 1);
    Badge {
        lane: LaneId::mint(0),
        reading: None,
        at: None,
        rect,
        total: None,
        branch: nothing.clone(),
        name: nothing.clone(),
        n: nothing.clone(),
        value: nothing.clone(),
        margin: None,
        remark: nothing,
        trust: None,
        bar: None,
        band: None,
        tick: None,
        target: None,
        benchmark: None,
        reaches: None,
        change: None,
        spark: None,
    }
}

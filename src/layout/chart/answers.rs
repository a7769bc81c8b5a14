//! How often each answer was given, in per cent of all of them.

use super::axis::Axis;
use super::page::Page;
use super::{Chart, ChartMark, ChartPaint, ChartShape};
use crate::geometry::Rect;
use crate::language::Message;
use crate::metrics::{Given, Question, answers};

/// Part of its column that a bar takes.
const BAR_SHARE: f32 = 0.7;
/// Answers below this are a direction only.
const FEW: u64 = 30;

pub(super) fn place(page: &Page, chart: &mut Chart, question: Question) {
    let Some(found) = answers(page.map, &page.book, question) else {
        return page.say_nothing(chart, "chart-no-answers");
    };
    let total = found.total();
    let shares: Vec<f64> = found
        .answers
        .iter()
        .map(|(_, n)| share(*n, total))
        .collect();
    Page::make_room(chart, found.answers.len());
    let axis = Axis::holding(shares.iter().copied(), chart.plot);
    page.guides(chart, &axis, |value| page.texts.percent(value));
    let columns = Page::columns(chart, found.answers.len());
    for ((column, (given, count)), part) in columns.iter().zip(&found.answers).zip(&shares) {
        let name = given_name(page, *given);
        let percent = page.texts.percent(*part);
        let y = axis.y(*part);
        let width = column.width() * BAR_SHARE;
        let left = column.center().x - width / 2.0;
        let rect = Rect::new(left, y, width, (chart.base - y).max(1.0));
        let times = page.texts.count(*count);
        chart.marks.push(ChartMark {
            area: *column,
            shape: ChartShape::Bar {
                rect,
                interval: None,
                paint: ChartPaint::Plain,
            },
            labels: page.below(column, &name, &times),
            value: Some(page.above(column, y, &percent)),
            weak: total < FEW,
            said: format!("{name}: {percent}, {times}"),
            leads_to: None,
        });
    }
    chart.said = said(page, &found.answers, (total, found.period));
}

fn said(page: &Page, answers: &[(Given, u64)], (total, period): (u64, &str)) -> String {
    let most = answers.iter().max_by_key(|(_, count)| *count);
    let Some((given, count)) = most else {
        return String::new();
    };
    let message = Message::new("chart-answers-said")
        .text("n", page.texts.count(total))
        .text("answer", given_name(page, *given))
        .text("share", page.texts.percent(share(*count, total)));
    let mut said = page.texts.say(&message);
    if !period.is_empty() {
        said = format!("{period}: {said}");
    }
    if total < FEW {
        let caution = Message::new("chart-few-answers");
        said = format!("{said} {}", page.texts.say(&caution));
    }
    said
}

fn given_name(page: &Page, given: Given) -> String {
    match given {
        Given::Score(score) => page.texts.number(score, 0),
        Given::Detractor => page.texts.get("chart-detractors").into_owned(),
        Given::Passive => page.texts.get("chart-passives").into_owned(),
        Given::Promoter => page.texts.get("chart-promoters").into_owned(),
    }
}

/// So many of all, 0 to 1.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    crate::metrics::percent(part, whole).unwrap_or_default() / 100.0
}

//! How often each answer was given, in per cent of all of them.

use super::axis::Axis;
use super::page::Page;
use super::{Chart, ChartMark, ChartPaint, ChartShape};
use crate::geometry::Rect;
use crate::language::Message;
use crate::metrics::{Distribution, Given, Question, Subject, answers};

/// Part of its column that a bar takes.
const BAR_SHARE: f32 = 0.7;
/// Answers below this are a direction only.
const FEW: u64 = 30;
/// So many readings without answers are named.
const NAMED: usize = 5;

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
    chart.said = said(page, &found);
}

/// When the answers were given, how many, and of how many readings: "2025-Q3",
/// "n 412", "answers of 3 of 4 readings".
pub(super) fn sample(page: &Page, found: &Distribution) -> Vec<String> {
    let all = found.of + found.missing.len();
    let readings = if found.missing.is_empty() {
        Message::new("picture-combined").count("count", all)
    } else {
        Message::new("chart-answers-of")
            .text("of", page.texts.count(found.of as u64))
            .count("count", all)
    };
    let parts = [
        page.subject(Subject::Period(found.period)),
        page.words().sample(Some(found.total())),
        page.texts.say(&readings),
    ];
    parts.into()
}

fn said(page: &Page, found: &Distribution) -> String {
    let most = found.answers.iter().max_by_key(|(_, count)| *count);
    let Some((given, count)) = most else {
        return String::new();
    };
    let total = found.total();
    let message = Message::new("chart-answers-said")
        .text("n", page.texts.count(total))
        .text("answer", given_name(page, *given))
        .text("share", page.texts.percent(share(*count, total)));
    let mut said = page.texts.say(&message);
    if !found.period.is_empty() {
        said = format!("{}: {said}", found.period);
    }
    let few = (total < FEW).then(|| Message::new("chart-few-answers"));
    let more = [few, missing(page, found), later(found)];
    let more = more.into_iter().flatten().map(|m| page.texts.say(&m));
    std::iter::once(said)
        .chain(more)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where the period has readings without these answers.
fn missing(page: &Page, found: &Distribution) -> Option<Message> {
    let places = found.missing.iter().map(|reading| {
        let who = reading
            .key
            .persona
            .map(|id| page.subject(Subject::Persona(Some(id))));
        let place = [Some(page.where_is(reading.key.at)), who];
        place.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let mut places: Vec<String> = places.take(NAMED + 1).collect();
    if places.is_empty() {
        return None;
    }
    if places.len() > NAMED {
        places[NAMED] = "…".into();
    }
    Some(Message::new("chart-answers-missing").text("places", places.join("; ")))
}

/// A later period that has numbers but no answers.
fn later(found: &Distribution) -> Option<Message> {
    let later = found.later?;
    Some(Message::new("chart-answers-later").text("period", later))
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

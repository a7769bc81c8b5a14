//! A metric over periods as points that are joined, by stage and by persona
//! as bars, each with its interval.

use super::axis::Axis;
use super::page::Page;
use super::said::said;
use super::{Chart, ChartGoal, ChartKind, ChartMark, ChartPaint, ChartShape};
use crate::document::{MetricDefinition, NodeId, Scope};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::layout::typeset::TextBlock;
use crate::metrics::{Answer, Entry, Moved, Subject, Summary, Trust, benchmark_of, target_of};
use crate::style::TextStyle;

/// Widest bar.
const BAR: f32 = 64.0;
/// Widest name of a goal.
const GOAL: f32 = 110.0;
/// Between the plot and the name of a goal.
const GOAL_GAP: f32 = 6.0;
/// Part of its column that a bar takes.
const BAR_SHARE: f32 = 0.55;

/// Places the numbers, in their order.
pub(super) fn place(page: &Page, chart: &mut Chart, entries: &[Entry]) {
    let Some(metric) = page.metric else {
        return page.say_nothing(chart, "chart-nothing-measured");
    };
    if entries.is_empty() {
        return page.say_nothing(chart, "chart-no-numbers");
    }
    let entries = shown(page, chart, entries);
    let values = || entries.iter().filter_map(number_of);
    let (target, benchmark) = goals(page, metric);
    let named = goal_texts(page, metric, (target, benchmark));
    let widest = named.iter().map(|(_, block, _)| block.text_width());
    let widest = widest.fold(0.0, f32::max);
    if widest > 0.0 {
        // What they say stands beside the plot, where it covers nothing.
        chart.plot.max.x -= widest + GOAL_GAP;
    }
    let extremes = values().flat_map(|summary| {
        let (low, high) = summary.interval.unzip();
        [summary.value, low, high].into_iter().flatten()
    });
    let all = extremes.chain(target).chain(benchmark);
    let axis = Axis::of(metric, all, chart.plot);
    page.guides(chart, &axis, |value| page.words().given(metric, value));
    place_goals(chart, &axis, named);
    let columns = Page::columns(chart, entries.len());
    for (column, entry) in columns.iter().zip(entries) {
        let mark = mark(page, chart.base, &axis, metric, (column, entry));
        chart.marks.push(mark);
    }
    chart.said = said(page, metric, entries, target);
}

/// As many as can be shown: the latest periods, the first of the rest.
fn shown<'e, 'm>(page: &Page, chart: &mut Chart, entries: &'e [Entry<'m>]) -> &'e [Entry<'m>] {
    let room = Page::make_room(chart, entries.len());
    match page.asked.kind {
        ChartKind::Periods => &entries[entries.len() - room..],
        _ => &entries[..room],
    }
}

pub(super) fn number_of(entry: &Entry) -> Option<Summary> {
    let summary = entry.answer.ok()?.summary;
    summary.value.map(|_| summary)
}

/// Target and benchmark of the place; by stage those of the whole map.
fn goals(page: &Page, metric: &MetricDefinition) -> (Option<f64>, Option<f64>) {
    let at = page.asked.question.map_or(Scope::Map, |q| q.at);
    let at = match page.asked.kind {
        ChartKind::Stages => Scope::Map,
        _ => at,
    };
    let map = page.map;
    (target_of(map, metric, at), benchmark_of(map, metric, at))
}

fn goal_texts(
    page: &Page,
    metric: &MetricDefinition,
    (target, benchmark): (Option<f64>, Option<f64>),
) -> Vec<(f64, TextBlock, bool)> {
    let named = [
        (target, "chart-target", false),
        (benchmark, "chart-benchmark", true),
    ];
    let texts = named.into_iter().filter_map(|(value, key, benchmark)| {
        let value = value?;
        let message = Message::new(key).text("value", page.words().given(metric, value));
        let text = page.texts.say(&message);
        let block = page.set.block(&text, TextStyle::CAPTION_STRONG, GOAL, 2);
        Some((value, block, benchmark))
    });
    texts.collect()
}

/// Goals that are near each other are named one above the other.
fn place_goals(chart: &mut Chart, axis: &Axis, mut named: Vec<(f64, TextBlock, bool)>) {
    named.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut free = chart.plot.min.y - 24.0;
    for (value, block, benchmark) in named {
        let y = axis.y(value);
        let top = (y - block.height() / 2.0).max(free);
        free = top + block.height();
        let text = block.at(chart.plot.max.x + GOAL_GAP, top);
        chart.goals.push(ChartGoal { y, text, benchmark });
    }
}

fn mark(
    page: &Page,
    base: f32,
    axis: &Axis,
    metric: &MetricDefinition,
    (column, entry): (&Rect, &Entry),
) -> ChartMark {
    let subject = page.subject(entry.subject);
    let known = entry.answer.ok().and_then(|answer| {
        let value = answer.summary.value?;
        let figures = page.words().figures(metric, &answer.summary)?;
        Some((answer, value, figures.value))
    });
    let mut mark = ChartMark {
        area: *column,
        shape: ChartShape::Missing(*column),
        labels: Vec::new(),
        value: None,
        weak: false,
        said: page.mark(metric, entry),
        leads_to: place_of(page, entry.subject),
    };
    let Some((answer, value, text)) = known else {
        let why = match entry.answer {
            Err(why) => page.words().refusal(why),
            Ok(_) => page.texts.get("picture-no-value").into_owned(),
        };
        let when = if mark_is_bar(page) { entry.period } else { "" };
        mark.labels = page.below(column, &subject, when);
        mark.labels.push(page.reason(column, &why));
        return mark;
    };
    let summary = answer.summary;
    let interval = summary
        .interval
        .map(|(low, high)| (axis.y(high), axis.y(low)));
    let y = axis.y(value);
    mark.shape = shape(page, base, (column, y), interval, entry);
    mark.weak = matches!(summary.trust, Trust::DirectionOnly | Trust::NoSampleSize);
    mark.labels = page.below(column, &subject, &sample(page, &answer, entry));
    let top = interval.map_or(y, |(high, _)| high.min(y)).min(base);
    let above = if mark_is_bar(page) {
        top
    } else {
        interval.map_or(y, |(high, _)| high.min(y))
    };
    let clear = if interval.is_some() { 1.0 } else { 6.0 };
    mark.value = Some(page.above(column, above - clear, &text));
    mark
}

fn mark_is_bar(page: &Page) -> bool {
    page.asked.kind != ChartKind::Periods
}

/// n, what it was pooled of, and the period where another chart than that of
/// periods shows it.
fn sample(page: &Page, answer: &Answer, entry: &Entry) -> String {
    let mut text = page.words().sample(answer.summary.n);
    if mark_is_bar(page) && !entry.period.is_empty() {
        text = format!("{text}\n{}", entry.period);
    }
    if let Some(made) = page.words().made_of(answer) {
        text = format!("{text}\n{made}");
    }
    text
}

fn shape(
    page: &Page,
    base: f32,
    (column, y): (&Rect, f32),
    interval: Option<(f32, f32)>,
    entry: &Entry,
) -> ChartShape {
    let middle = column.center().x;
    if !mark_is_bar(page) {
        let moved = entry.change.map(|change| change.moved);
        return ChartShape::Point {
            at: Point::new(middle, y),
            interval,
            joined: matches!(moved, Some(Moved::By(_))),
        };
    }
    let width = (column.width() * BAR_SHARE).min(BAR);
    // A value at the base is seen as well.
    let height = (y - base).abs().max(1.0);
    ChartShape::Bar {
        rect: Rect::new(middle - width / 2.0, y.min(base), width, height),
        interval,
        paint: paint(page, entry.subject),
    }
}

fn paint(page: &Page, subject: Subject) -> ChartPaint {
    match subject {
        Subject::Place(NodeId::Stage(id)) => {
            let place = page.map.stages().position(|stage| stage.id == id);
            place.map_or(ChartPaint::Plain, ChartPaint::Stage)
        }
        Subject::Persona(Some(id)) => {
            let place = page.map.personas().position(|persona| persona.id == id);
            place.map_or(ChartPaint::Plain, ChartPaint::Persona)
        }
        _ => ChartPaint::Plain,
    }
}

fn place_of(page: &Page, subject: Subject) -> Option<NodeId> {
    match subject {
        Subject::Place(id) => Some(id),
        Subject::Persona(id) => id.map(NodeId::from),
        Subject::Period(_) => match page.asked.question?.at {
            Scope::Map => None,
            Scope::Stage(id) => Some(id.into()),
            Scope::Touchpoint(id) => Some(id.into()),
        },
    }
}

//! Who came to each step, and how many of them went on.

use super::axis::Axis;
use super::page::Page;
use super::{Chart, ChartMark, ChartShape};
use crate::document::{NodeId, TouchpointId};
use crate::geometry::Rect;
use crate::language::Message;
use crate::layout::funnel::rates;
use crate::metrics::{Flow, Funnel, FunnelStep, Question, funnel};

/// Part of its column that a step takes; the rest leads to the next.
const STEP_SHARE: f32 = 0.6;
/// Counts below this are a direction only.
const FEW: u64 = 30;

pub(super) fn place(page: &Page, chart: &mut Chart, question: Question) {
    let Some(found) = funnel(page.map, &page.book, question) else {
        return page.say_nothing(chart, "chart-no-funnel");
    };
    let steps = &found.steps[..Page::make_room(chart, found.steps.len())];
    let came = steps.iter().filter_map(|step| step.flow);
    #[expect(clippy::cast_precision_loss, reason = "a bar is not that exact")]
    let came = came.map(|flow| flow.came as f64);
    let axis = Axis::holding(came, chart.plot);
    page.guides(chart, &axis, |value| page.texts.number(value, 0));
    let columns = Page::columns(chart, steps.len());
    for (column, step) in columns.iter().zip(steps) {
        let mark = mark(page, &axis, chart.base, (column, step, found.period));
        chart.marks.push(mark);
    }
    chart.said = said(page, &found);
}

/// Who goes on and who drops off, in words.
fn shares(page: &Page, flow: Flow) -> [String; 2] {
    let rates = page
        .metric
        .and_then(|metric| rates(page.words(), metric, flow));
    rates.map_or_else(Default::default, |both| both.map(|share| share.value))
}

fn mark(
    page: &Page,
    axis: &Axis,
    base: f32,
    (column, step, period): (&Rect, &FunnelStep, &str),
) -> ChartMark {
    let name = name(page, step.at);
    let mut mark = ChartMark {
        area: *column,
        shape: ChartShape::Missing(*column),
        labels: Vec::new(),
        value: None,
        weak: false,
        said: String::new(),
        leads_to: Some(NodeId::from(step.at)),
    };
    let Some(flow) = step.flow else {
        let why = page.texts.get("chart-not-counted");
        mark.labels = page.below(column, &name, "");
        mark.labels.push(page.reason(column, &why));
        mark.said = format!("{name}: {why}");
        return mark;
    };
    #[expect(clippy::cast_precision_loss, reason = "a bar is not that exact")]
    let y = |count: u64| axis.y(count as f64);
    let width = column.width() * STEP_SHARE;
    let rect = Rect::new(
        column.min.x + 2.0,
        y(flow.came),
        width,
        (base - y(flow.came)).max(1.0),
    );
    mark.shape = ChartShape::Step {
        came: rect,
        went_on: y(flow.went_on),
        leads_on: step.leads_on,
    };
    let [on, off] = shares(page, flow);
    let sample = page.words().sample(Some(flow.came));
    let message = Message::new("chart-goes-on").text("share", on.clone());
    let goes_on = page.texts.say(&message);
    mark.labels = page.below(column, &name, &format!("{sample}\n{period}"));
    let over = Rect::new(rect.min.x, column.min.y, width, column.height());
    mark.value = Some(page.above(&over, y(flow.came), &goes_on));
    mark.weak = flow.came < FEW;
    let message = Message::new("chart-step-said")
        .text("step", name)
        .text("n", page.texts.count(flow.came))
        .text("on", on)
        .text("off", off);
    mark.said = page.texts.say(&message);
    mark
}

fn name(page: &Page, at: TouchpointId) -> String {
    super::words::node_name(page.texts, page.map, at.into())
}

/// How many of the first came to the end, how much of the way that was, and
/// where most are lost.
fn said(page: &Page, found: &Funnel) -> String {
    let messages = [lost(page, found), weakest(page, found), joined(page, found)];
    let messages = messages.into_iter().flatten();
    let sentences = whole(page, found).into_iter();
    let sentences = sentences.chain(messages.map(|message| page.texts.say(&message)));
    sentences.collect::<Vec<_>>().join(" ")
}

/// Where most customers are lost.
fn lost(page: &Page, found: &Funnel) -> Option<Message> {
    let (at, flow) = found.most_lost()?;
    let message = Message::new("chart-funnel-lost")
        .text("step", name(page, at))
        .text("lost", page.texts.count(flow.lost()))
        .text("n", page.texts.count(flow.came));
    Some(message)
}

/// Where the smallest share goes on; `None` where most are lost there, too.
fn weakest(page: &Page, found: &Funnel) -> Option<Message> {
    let (at, flow) = found.weakest()?;
    if found.most_lost().is_some_and(|(most, _)| most == at) {
        return None;
    }
    let [share, _] = shares(page, flow);
    let message = Message::new("chart-funnel-weakest")
        .text("step", name(page, at))
        .text("share", share);
    Some(message)
}

/// Where more come than went on before.
fn joined(page: &Page, found: &Funnel) -> Option<Message> {
    let [(before, from), (at, to)] = found.joined()?;
    let message = Message::new("chart-funnel-joined")
        .text("step", name(page, at))
        .text("came", page.texts.count(to.came))
        .text("before", name(page, before))
        .text("on", page.texts.count(from.went_on));
    Some(message)
}

/// The conversion over the whole journey, or why there is none; `None` where
/// one step was measured.
fn whole(page: &Page, found: &Funnel) -> Option<String> {
    let (metric, words) = (page.metric?, page.words());
    let answer = match &found.whole {
        Ok(answer) => answer,
        Err(why) => return Some(format!("{}.", words.refusal(*why))),
    };
    let ((_, first), (_, last)) = (found.flows().next()?, found.flows().next_back()?);
    if answer.way.is_none_or(|way| way.measured < 2) {
        return None;
    }
    let overall = Flow {
        came: first.came,
        went_on: last.went_on,
    };
    let [share, _] = rates(words, metric, overall)?;
    let message = Message::new("chart-funnel-whole")
        .text("first", page.texts.count(first.came))
        .text("last", page.texts.count(last.went_on))
        .text("share", share.value);
    let said = page.texts.say(&message);
    Some(match words.way(answer) {
        Some(way) => format!("{said} {way}."),
        None => said,
    })
}

//! Who came to each step, and how many of them went on.

use super::answers::share;
use super::axis::Axis;
use super::page::Page;
use super::{Chart, ChartMark, ChartShape};
use crate::document::NodeId;
use crate::geometry::Rect;
use crate::language::Message;
use crate::metrics::{FunnelStep, Question, funnel};

/// Part of its column that a step takes; the rest leads to the next.
const STEP_SHARE: f32 = 0.6;
/// Counts below this are a direction only.
const FEW: u64 = 30;

pub(super) fn place(page: &Page, chart: &mut Chart, question: Question) {
    let steps = funnel(page.map, &page.book, question);
    if !steps.iter().any(|step| step.counted.is_some()) {
        return page.say_nothing(chart, "chart-no-funnel");
    }
    let steps = &steps[..Page::make_room(chart, steps.len())];
    let came = steps.iter().filter_map(|step| step.counted);
    #[expect(clippy::cast_precision_loss, reason = "a bar is not that exact")]
    let came = came.map(|(came, _)| came as f64);
    let axis = Axis::holding(came, chart.plot);
    page.guides(chart, &axis, |value| page.texts.number(value, 0));
    let columns = Page::columns(chart, steps.len());
    for (column, step) in columns.iter().zip(steps) {
        let mark = mark(page, &axis, chart.base, (column, step));
        chart.marks.push(mark);
    }
    chart.said = said(page, steps);
}

fn mark(page: &Page, axis: &Axis, base: f32, (column, step): (&Rect, &FunnelStep)) -> ChartMark {
    let name = name(page, step);
    let mut mark = ChartMark {
        area: *column,
        shape: ChartShape::Missing(*column),
        labels: Vec::new(),
        value: None,
        weak: false,
        said: String::new(),
        leads_to: Some(NodeId::from(step.at)),
    };
    let Some((came, went_on)) = step.counted else {
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
        y(came),
        width,
        (base - y(came)).max(1.0),
    );
    mark.shape = ChartShape::Step {
        came: rect,
        went_on: y(went_on),
    };
    let on = page.texts.percent(share(went_on, came));
    let sample = page.words().sample(Some(came));
    let message = Message::new("chart-goes-on").text("share", on.clone());
    let goes_on = page.texts.say(&message);
    mark.labels = page.below(column, &name, &format!("{sample}\n{}", step.period));
    let over = Rect::new(rect.min.x, column.min.y, width, column.height());
    mark.value = Some(page.above(&over, y(came), &goes_on));
    mark.weak = came < FEW;
    let off = page
        .texts
        .percent(share(came.saturating_sub(went_on), came));
    let message = Message::new("chart-step-said")
        .text("step", name)
        .text("n", page.texts.count(came))
        .text("on", on)
        .text("off", off);
    mark.said = page.texts.say(&message);
    mark
}

fn name(page: &Page, step: &FunnelStep) -> String {
    super::words::node_name(page.texts, page.map, step.at.into())
}

/// How many of the first came to the end, and where most are lost.
fn said(page: &Page, steps: &[FunnelStep]) -> String {
    let counted = || {
        let steps = steps.iter();
        steps.filter_map(|step| Some((step, step.counted?)))
    };
    let (Some((_, (first, _))), Some((_, (_, last)))) = (counted().next(), counted().next_back())
    else {
        return String::new();
    };
    let lost = |(came, on): (u64, u64)| share(came.saturating_sub(on), came);
    let worst = counted().max_by(|a, b| lost(a.1).total_cmp(&lost(b.1)));
    let mut sentences = Vec::new();
    // More may come in on the way than went in at the start.
    if last <= first {
        let message = Message::new("chart-funnel-whole")
            .text("first", page.texts.count(first))
            .text("last", page.texts.count(last))
            .text("share", page.texts.percent(share(last, first)));
        sentences.push(page.texts.say(&message));
    }
    sentences.extend(worst.map(|(step, counted)| {
        let message = Message::new("chart-funnel-worst")
            .text("step", name(page, step))
            .text("share", page.texts.percent(lost(counted)))
            .text("n", page.texts.count(counted.0));
        page.texts.say(&message)
    }));
    sentences.join(" ")
}

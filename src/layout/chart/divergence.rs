//! The steps where personas feel most differently, the widest gap first.

use super::axis::Axis;
use super::page::Page;
use super::{Chart, ChartMark, ChartShape};
use crate::document::PersonaId;
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::metrics::{Divergence, Emotions};

/// How many steps are worth a look.
const MOST: usize = 5;

pub(super) fn place(page: &Page, chart: &mut Chart) {
    let mut found = Emotions::of(page.map).divergences(page.map);
    found.truncate(MOST);
    if found.is_empty() {
        return page.say_nothing(chart, "chart-no-divergence");
    }
    Page::make_room(chart, found.len());
    let scale = &page.map.info().emotion_scale;
    let axis = Axis::between(scale.min, scale.max, chart.plot);
    page.guides(chart, &axis, |value| page.words().emotion_given(value));
    let columns = Page::columns(chart, found.len());
    for (column, apart) in columns.iter().zip(&found) {
        let mark = mark(page, &axis, (column, apart));
        chart.marks.push(mark);
    }
    let widest = chart.marks.first().map(|mark| mark.said.clone());
    let message = Message::new("chart-divergence-said").text("step", widest.unwrap_or_default());
    chart.said = page.texts.say(&message);
}

fn mark(page: &Page, axis: &Axis, (column, apart): (&Rect, &Divergence)) -> ChartMark {
    let name = super::words::node_name(page.texts, page.map, apart.at.into());
    let middle = column.center().x;
    let end = |(persona, value): (PersonaId, f64)| {
        let mut personas = page.map.personas();
        let place = personas.position(|other| other.id == persona);
        (Point::new(middle, axis.y(value)), place.unwrap_or(0))
    };
    let who = |(persona, value): (PersonaId, f64)| {
        let name = page
            .map
            .persona(persona)
            .map_or("", |persona| &persona.name);
        format!("{name}: {}", page.words().emotion(value))
    };
    let gap = page.words().emotion_gap(apart.gap());
    let message = Message::new("chart-apart").text("gap", gap);
    let ends = [who(apart.high), who(apart.low)];
    let top = axis.y(apart.high.1) - 8.0;
    ChartMark {
        area: *column,
        shape: ChartShape::Range {
            high: end(apart.high),
            low: end(apart.low),
        },
        labels: page.below(column, &name, &ends.join("\n")),
        value: Some(page.above(column, top, &page.texts.say(&message))),
        weak: false,
        said: format!("{name}: {}", ends.join(" · ")),
        leads_to: Some(apart.at.into()),
    }
}

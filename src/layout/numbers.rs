//! The metric lane: readings as badges that say n, or that there is none.

use std::collections::HashMap;
use std::ops::Range;

use super::cards::branch_note;
use super::elements::{Badge, Layout, Track};
use super::grid::Sheet;
use super::space::{LANE_TITLE_INSET, LANE_TITLE_WIDTH, MARGIN, STACK_GAP};
use super::summary;
use super::typeset::{Align, TextBlock};
use crate::document::{
    Lane, MetricDefinition, MetricId, NodeId, PersonaId, Reading, Scope, StageId, Unit,
};
use crate::geometry::Rect;
use crate::language::Message;
use crate::metrics::{Summary, Trust, goodness, scale_of, summarise, target_of, unit_of};
use crate::style::TextStyle;

pub(super) const INSET: f32 = 4.0;
const BAR_HEIGHT: f32 = 4.0;
const MIN_HEIGHT: f32 = 52.0;

/// Readings of one metric at one place, of which the badge shows one.
pub(super) type Places<'m> = HashMap<Scope, Vec<(u32, &'m Reading, &'m MetricDefinition)>>;

/// Places the badges; `None` when the lane's metrics have no readings.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let places = latest_readings(sheet, lane);
    if places.is_empty() {
        return None;
    }
    let mut bottom = top + MIN_HEIGHT;
    let mut column_bottoms = vec![top; sheet.columns.len()];
    let mut add = |layout: &mut Layout, column: usize, scope: Scope, at: NodeId| {
        for (place, reading, metric) in places.get(&scope).into_iter().flatten() {
            let y = column_bottoms[column];
            let badge = Badge {
                lane: lane.id,
                at: Some(at),
                ..badge(
                    sheet,
                    *place,
                    reading,
                    metric,
                    (sheet.x(column), y),
                    sheet.width_of(column),
                )
            };
            column_bottoms[column] = badge.rect.max.y + STACK_GAP;
            bottom = bottom.max(badge.rect.max.y);
            layout.badges.push(badge);
        }
    };
    for touchpoint in sheet.map.touchpoints() {
        if let Some(cell) = sheet.cells.get(&touchpoint.id) {
            add(
                layout,
                cell.column,
                Scope::Touchpoint(touchpoint.id),
                touchpoint.id.into(),
            );
        }
    }
    let shown = sheet.stages.iter();
    let open = |(_, columns): &&(StageId, Range<usize>)| {
        !columns.is_empty() && !sheet.is_summary(columns.start)
    };
    for (stage, columns) in shown.filter(open) {
        add(layout, columns.start, Scope::Stage(*stage), (*stage).into());
    }
    for (column, track) in sheet.columns.iter().enumerate() {
        if let Some(touchpoint) = track.touchpoint
            && column_bottoms[column] <= top
        {
            let badge = no_data(sheet, lane, touchpoint.into(), track, top);
            layout.badges.push(badge);
        }
    }
    for summary in &sheet.summaries {
        let badge = summary::worst_number(sheet, lane, summary, &places, top);
        bottom = bottom.max(badge.rect.max.y);
        layout.badges.push(badge);
    }
    Some(bottom.max(whole_map(sheet, layout, lane, &places, top)))
}

/// Readings of the whole journey stand under the lane's title.
fn whole_map(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    places: &Places<'_>,
    top: f32,
) -> f32 {
    // Below title and caption, which take two lines each at most here.
    let mut y = top + 44.0;
    let mut bottom = top;
    for (place, reading, metric) in places.get(&Scope::Map).into_iter().flatten() {
        let x = MARGIN + LANE_TITLE_INSET - INSET;
        let badge = Badge {
            lane: lane.id,
            ..badge(
                sheet,
                *place,
                reading,
                metric,
                (x, y),
                LANE_TITLE_WIDTH + 2.0 * INSET,
            )
        };
        bottom = badge.rect.max.y;
        y = bottom + STACK_GAP;
        layout.badges.push(badge);
    }
    bottom
}

/// For each place, metric and persona the reading of the latest period, in
/// the order of the metrics.
fn latest_readings<'m>(sheet: &Sheet<'m>, lane: &Lane) -> Places<'m> {
    let map = sheet.map;
    let shown: Vec<&MetricDefinition> = if lane.metrics.is_empty() {
        map.metrics().iter().collect()
    } else {
        lane.metrics
            .iter()
            .filter_map(|id| map.metric(*id))
            .collect()
    };
    let rank: HashMap<MetricId, usize> = shown
        .iter()
        .enumerate()
        .map(|(rank, metric)| (metric.id, rank))
        .collect();
    let mut latest: HashMap<(Scope, MetricId, Option<PersonaId>), (u32, &Reading)> = HashMap::new();
    for (place, reading) in (0_u32..).zip(map.readings()) {
        let key = &reading.key;
        let is_shown = key.persona.is_none_or(|persona| sheet.shows(persona));
        if !is_shown || !rank.contains_key(&key.metric) {
            continue;
        }
        let entry = latest
            .entry((key.at, key.metric, key.persona))
            .or_insert((place, reading));
        if key.period >= entry.1.key.period {
            *entry = (place, reading);
        }
    }
    let mut found: Vec<_> = latest.into_iter().collect();
    found.sort_by_key(|((at, metric, persona), _)| (*at, rank.get(metric).copied(), *persona));
    let mut places: Places<'m> = HashMap::new();
    for ((at, metric, _), (place, reading)) in found {
        if let Some(metric) = map.metric(metric) {
            places.entry(at).or_default().push((place, reading, metric));
        }
    }
    places
}

pub(super) fn badge(
    sheet: &Sheet<'_>,
    place: u32,
    reading: &Reading,
    metric: &MetricDefinition,
    (x, y): (f32, f32),
    width: f32,
) -> Badge {
    let set = sheet.typesetter;
    let texts = sheet.texts;
    let summary = summarise(metric, reading);
    let target = target_of(sheet.map, metric, reading.key.at);
    let (left, room) = (x + INSET, width - 2.0 * INSET);
    let n_text = summary
        .n
        .map(|n| format!("n {}", texts.count(n)))
        .unwrap_or_default();
    let step = match reading.key.at {
        Scope::Touchpoint(id) => Some(id),
        _ => None,
    };
    let branch = branch_note(sheet, step, room).at(left, y);
    let top = branch.rect.max.y;
    let n_room = room * 0.45;
    let n = set
        .aligned(&n_text, TextStyle::CAPTION, n_room, 1, Align::Right)
        .at(x + width - INSET - n_room, top);
    let name_room = room - n.text_width() - 6.0;
    let name = set
        .block(
            &name_of(sheet, reading, metric),
            TextStyle::OVERLINE,
            name_room,
            4,
        )
        .at(left, top);
    let value_top = name.rect.max.y.max(n.rect.max.y) + 1.0;
    let value_text = summary.value.map_or_else(
        || texts.get("picture-no-value").into_owned(),
        |value| format_value(sheet, metric, value),
    );
    let style = if summary.value.is_some() {
        TextStyle::VALUE
    } else {
        TextStyle::TEXT
    };
    let margin = summary.margin().map(|margin| {
        let text = format!("± {}", texts.number(margin, decimals(metric)));
        let block = set.aligned(&text, TextStyle::CAPTION, room, 1, Align::Right);
        block.at(left, value_top + 9.0)
    });
    let margin_width = margin.as_ref().map_or(0.0, |m| m.text_width() + 6.0);
    let value = set
        .block(&value_text, style, room - margin_width, 3)
        .at(left, value_top);
    let mut bottom = value.rect.max.y;
    let scale = scale_of(metric).filter(|_| summary.value.is_some());
    let bar = scale.map(|_| {
        let bar = Rect::new(left, bottom + 5.0, room, BAR_HEIGHT);
        bottom = bar.max.y + 4.0;
        bar
    });
    let share =
        |value: f64| scale.map(|scale| to_share((value - scale.min) / (scale.max - scale.min)));
    let remark = remark(sheet, summary, room).at(left, bottom + 3.0);
    if !remark.is_empty() {
        bottom = remark.rect.max.y;
    }
    Badge {
        lane: crate::document::LaneId::mint(0),
        reading: Some(place),
        at: None,
        rect: Rect::new(x, y, width, bottom - y),
        branch,
        name,
        n,
        value,
        margin,
        remark,
        weak: matches!(summary.trust, Trust::DirectionOnly | Trust::NoSampleSize),
        bar,
        band: summary
            .interval
            .and_then(|(low, high)| Some((share(low)?, share(high)?))),
        tick: summary.value.and_then(share),
        target: target.and_then(share),
        quality: summary
            .value
            .and_then(|value| goodness(metric, target, value))
            .map(to_share),
    }
}

/// Metric, persona and period, as far as they say something.
fn name_of(sheet: &Sheet<'_>, reading: &Reading, metric: &MetricDefinition) -> String {
    let name = if metric.name.trim().is_empty() {
        sheet.texts.word("metric", metric.kind.word()).into_owned()
    } else {
        metric.name.clone()
    };
    let persona = reading
        .key
        .persona
        .and_then(|id| sheet.map.persona(id))
        .map(|persona| first_word(&persona.name));
    let parts = [
        Some(name.to_uppercase()),
        persona,
        Some(reading.key.period.clone()),
        matches!(reading.key.at, Scope::Stage(_))
            .then(|| sheet.texts.get("picture-of-stage").into_owned()),
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

fn remark(sheet: &Sheet<'_>, summary: Summary, width: f32) -> TextBlock {
    let text = match summary.trust {
        Trust::NoSampleSize => sheet.texts.get("picture-no-sample"),
        Trust::DirectionOnly => sheet.texts.get("picture-small-sample"),
        Trust::Fair | Trust::Good => "".into(),
    };
    sheet.typesetter.block(&text, TextStyle::CAPTION, width, 3)
}

fn no_data(sheet: &Sheet<'_>, lane: &Lane, at: NodeId, column: &Track, y: f32) -> Badge {
    let text = sheet.texts.get("picture-no-data");
    words(sheet, lane, at, column, y, &text)
}

/// A badge without a number.
pub(super) fn words(
    sheet: &Sheet<'_>,
    lane: &Lane,
    at: NodeId,
    column: &Track,
    y: f32,
    text: &str,
) -> Badge {
    let set = sheet.typesetter;
    let (x, width) = (column.x, column.width);
    let nothing = set.block("", TextStyle::CAPTION, width, 1);
    Badge {
        lane: lane.id,
        reading: None,
        at: Some(at),
        rect: Rect::new(x, y, width, MIN_HEIGHT),
        branch: nothing.clone(),
        name: nothing.clone(),
        n: nothing.clone(),
        value: set
            .block(text, TextStyle::CAPTION, width - 2.0 * INSET, 2)
            .at(x + INSET, y + 18.0),
        margin: None,
        remark: nothing,
        weak: true,
        bar: None,
        band: None,
        tick: None,
        target: None,
        quality: None,
    }
}

/// A value with its unit, in the language's own writing.
fn format_value(sheet: &Sheet<'_>, metric: &MetricDefinition, value: f64) -> String {
    let texts = sheet.texts;
    let plain = || texts.number(value, decimals(metric));
    match unit_of(metric) {
        Unit::Percent => texts.say(&Message::new("picture-percent").text("value", plain())),
        Unit::Money => {
            let currency = sheet.map.info().currency.trim();
            let message = Message::new("picture-money")
                .text("value", plain())
                .text("currency", currency);
            texts.say(&message).trim().to_owned()
        }
        Unit::Seconds => duration(sheet, value),
        Unit::Points if scale_of(metric).is_some_and(|scale| scale.min < 0.0) => {
            texts.signed(value, decimals(metric))
        }
        Unit::Points | Unit::Count => plain(),
    }
}

/// Seconds up to two minutes, then minutes, hours, days.
fn duration(sheet: &Sheet<'_>, seconds: f64) -> String {
    let (value, key) = match seconds.abs() {
        s if s < 120.0 => (seconds, "picture-seconds"),
        s if s < 7_200.0 => (seconds / 60.0, "picture-minutes"),
        s if s < 172_800.0 => (seconds / 3_600.0, "picture-hours"),
        _ => (seconds / 86_400.0, "picture-days"),
    };
    let value = sheet.texts.number(value, 1);
    sheet.texts.say(&Message::new(key).text("value", value))
}

/// Decimals that a metric deserves: means of short scales one, the rest none.
fn decimals(metric: &MetricDefinition) -> usize {
    let short = scale_of(metric).is_some_and(|scale| scale.max - scale.min <= 20.0);
    match unit_of(metric) {
        Unit::Points if short => 2,
        Unit::Percent | Unit::Points => 1,
        Unit::Count | Unit::Seconds => 0,
        Unit::Money => 2,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
fn to_share(value: f64) -> f32 {
    if value.is_finite() {
        value.clamp(0.0, 1.0) as f32
    } else {
        0.0
    }
}

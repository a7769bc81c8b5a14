//! The emotion lane: a line for each persona over the steps.
//!
//! A step without a value leaves a gap; nothing is interpolated across it.

use std::collections::HashMap;

use super::cells::Cell;
use super::elements::{CurvePoint, CurveRun, EmotionAxis, Layout};
use super::grid::Sheet;
use super::rows::scale_end;
use super::space::{FACE_RADIUS, LANE_HEAD, MARGIN, PLOT};
use super::summary;
use super::typeset::Align;
use crate::document::{
    EmotionSource, Lane, LinkKey, LinkKind, NodeKind, Persona, PersonaId, Touchpoint,
};
use crate::geometry::{Point, Rect};
use crate::style::TextStyle;

/// Width of the labels left of the first column.
const LABELS: f32 = 44.0;

/// Places scale, curves and points; `None` when there is no persona.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    if sheet.map.count(NodeKind::Persona) == 0 || sheet.taken.is_empty() {
        return None;
    }
    let left = MARGIN + LANE_HEAD;
    let margin = FACE_RADIUS + 4.0;
    let plot = Rect::new(left, top + margin, sheet.right - left, PLOT - 2.0 * margin);
    layout.axes.push(axis(sheet, lane, plot));
    let focus = sheet
        .options
        .focus
        .filter(|id| sheet.map.persona(*id).is_some() && sheet.shows(*id))
        .or_else(|| sheet.personas().next().map(|(_, persona)| persona.id));
    for (index, persona) in sheet.personas() {
        curve(sheet, layout, lane, &plot, (index, persona), focus);
    }
    summary::lowest_emotions(sheet, layout, lane, &plot, focus);
    Some(top + PLOT)
}

fn axis(sheet: &Sheet<'_>, lane: &Lane, plot: Rect) -> EmotionAxis {
    let scale = &sheet.map.info().emotion_scale;
    let set = sheet.typesetter;
    let y_of = |value: f64| y_in(&plot, scale.share(value));
    let label = |value: f64| {
        let text = scale_end(sheet, value);
        let block = set.aligned(&text, TextStyle::CAPTION, LABELS, 1, Align::Right);
        let top = y_of(value) - block.height() / 2.0;
        block.at(plot.min.x - LABELS - 10.0, top)
    };
    let mut labels = vec![label(scale.max), label(scale.min)];
    // A neutral value at an end of the scale has its label already.
    if (0.15..0.85).contains(&scale.share(scale.neutral)) {
        labels.push(label(scale.neutral));
    }
    let computed = sheet.map.info().emotion_source == EmotionSource::Computed;
    let source = computed.then(|| {
        set.line(
            &sheet.texts.get("emotion-source-computed"),
            TextStyle::CAPTION,
            plot.width(),
        )
        .at(plot.min.x, plot.max.y + 2.0)
    });
    EmotionAxis {
        lane: lane.id,
        plot,
        neutral: y_of(scale.neutral),
        guides: [0.25, 0.75].map(|share| y_in(&plot, share)).to_vec(),
        labels,
        source,
    }
}

/// y of a share of the scale: 1 is the top.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
pub(super) fn y_in(plot: &Rect, share: f64) -> f32 {
    plot.max.y - plot.height() * share as f32
}

fn curve(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    plot: &Rect,
    (index, persona): (usize, &Persona),
    focus: Option<PersonaId>,
) {
    let steps = steps(sheet);
    let mut run = CurveRun {
        lane: lane.id,
        persona: persona.id,
        index,
        branch: false,
        points: Vec::new(),
    };
    let mut last: Option<(Cell, usize)> = None;
    for (cell, place, touchpoint) in steps {
        let follows = last.is_some_and(|(last, before)| {
            // No line is drawn over a step that is left out of the picture.
            last.row == cell.row
                && place == before + 1
                && (cell.row == 0 || cell.column == last.column + 1)
        });
        last = Some((cell, place));
        let point = point(sheet, plot, cell, persona, touchpoint);
        if !follows || point.is_none() {
            finish(layout, &mut run);
        }
        let Some((center, share)) = point else {
            continue;
        };
        run.branch = cell.row > 0;
        run.points.push(center);
        layout.points.push(CurvePoint {
            lane: lane.id,
            persona: persona.id,
            index,
            touchpoint: touchpoint.id,
            center,
            share,
            focus: focus == Some(persona.id),
            moment_of_truth: touchpoint.moment_of_truth,
        });
    }
    finish(layout, &mut run);
}

/// The steps in the picture, track after track: the cell of each and its place
/// among all steps of its track.
fn steps<'a>(sheet: &Sheet<'a>) -> Vec<(Cell, usize, &'a Touchpoint)> {
    let mut places: HashMap<u8, usize> = HashMap::new();
    let mut steps = Vec::new();
    for touchpoint in sheet.map.touchpoints() {
        let place = places.entry(touchpoint.track).or_default();
        *place += 1;
        if let Some(cell) = sheet.cells.get(&touchpoint.id) {
            steps.push((*cell, *place, touchpoint));
        }
    }
    steps.sort_by_key(|(cell, ..)| (cell.row, cell.column));
    steps
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
fn point(
    sheet: &Sheet<'_>,
    plot: &Rect,
    cell: Cell,
    persona: &Persona,
    touchpoint: &Touchpoint,
) -> Option<(Point, f32)> {
    let key = LinkKey::new(LinkKind::Experiences, persona.id, touchpoint.id);
    let emotion = sheet.map.link(key)?.data.emotion?;
    let share = sheet.map.info().emotion_scale.share(emotion);
    // Steps that share a column stand side by side, so that faces do not
    // cover each other.
    let above = (0..cell.row).filter(|row| sheet.taken.contains(&Cell { row: *row, ..cell }));
    let beside = above.map(|_| 2.0 * FACE_RADIUS + 8.0).sum::<f32>();
    let x = sheet.middle(cell.column) + beside;
    Some((Point::new(x, y_in(plot, share)), share as f32))
}

/// Ends a stretch. A single point needs no line.
fn finish(layout: &mut Layout, run: &mut CurveRun) {
    let points = std::mem::take(&mut run.points);
    if points.len() > 1 {
        layout.curves.push(CurveRun {
            points,
            ..run.clone()
        });
    }
}

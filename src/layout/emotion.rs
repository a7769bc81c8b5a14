//! The emotion lane: a line for each persona over the steps, or the mean of
//! all of them with its band.
//!
//! A step without a value leaves a gap; nothing is interpolated across it.

mod average;
mod head;
mod marks;
mod room;

use std::collections::HashMap;

use super::cells::Cell;
use super::elements::Layout;
use super::elements::emotion::{CurvePoint, CurveRun, EmotionAxis};
use super::grid::Sheet;
use super::space::{FACE_RADIUS, LANE_HEAD, MARGIN, PLOT};
use super::summary;
use crate::document::{Lane, LaneId, NodeKind, Persona, PersonaId, Touchpoint, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::style::TextStyle;

pub(super) use head::caption;

/// Widest label of the scale; it ends before the first face.
const LABELS: f32 = 60.0;
/// Above the best and below the worst value, for a face there.
const FACE_ROOM: f32 = FACE_RADIUS + 4.0;
/// Beyond the face, for what is said there.
const MARK_ROOM: f32 = TextStyle::CAPTION.line_height + 2.0;

/// What the emotion lane shows beside the lines of the personas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmotionView {
    /// The mean with the band from the lowest to the highest in place of the
    /// lines, where there are two personas or more. The persona in focus
    /// keeps its line.
    pub average: bool,
    /// Peak, low point, ends and largest fall of what is shown are marked.
    pub marks: bool,
}

impl Default for EmotionView {
    fn default() -> Self {
        Self {
            average: false,
            marks: true,
        }
    }
}

/// Places scale, curves and points; `None` when there is no persona.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    if sheet.map.count(NodeKind::Persona) == 0 || sheet.taken.is_empty() {
        return None;
    }
    let view = sheet.options.emotion;
    let margin = FACE_ROOM + if view.marks { MARK_ROOM } else { 0.0 };
    let left = MARGIN + LANE_HEAD;
    let plot = Rect::new(left, top + margin, sheet.right - left, PLOT);
    layout.axes.push(axis(sheet, lane, plot));
    let curves = Curves::new(sheet, lane, plot);
    let averaged = view.average && sheet.personas().count() > 1;
    let chosen = sheet.options.focus.filter(|id| is_there(sheet, *id));
    let first = || sheet.personas().next().map(|(_, persona)| persona.id);
    let focus = chosen.or_else(|| first().filter(|_| !averaged));
    if averaged {
        curves.average(layout, focus.is_none());
    }
    for (index, persona) in sheet.personas() {
        if !averaged || focus == Some(persona.id) {
            curves.persona(layout, (index, persona), focus);
        }
    }
    summary::lowest_emotions(sheet, layout, lane, &plot, focus);
    if view.marks {
        curves.mark(layout, chosen, averaged);
    }
    Some(plot.max.y + margin)
}

/// Whether a line that is drawn has no value at a step of the picture.
pub(super) fn has_gap(sheet: &Sheet<'_>, layout: &Layout) -> bool {
    if !layout.averages.is_empty() {
        let known = layout.averages.iter().map(|run| run.points.len());
        return known.sum::<usize>() < sheet.cells.len() * layout.axes.len();
    }
    let mut personas = sheet.personas();
    personas.any(|(_, persona)| {
        let mut steps = sheet.cells.keys();
        steps.any(|step| sheet.emotions.at(persona.id, *step).is_none())
    })
}

fn is_there(sheet: &Sheet<'_>, id: PersonaId) -> bool {
    sheet.map.persona(id).is_some() && sheet.shows(id)
}

fn axis(sheet: &Sheet<'_>, lane: &Lane, plot: Rect) -> EmotionAxis {
    let scale = &sheet.map.info().emotion_scale;
    let set = sheet.typesetter;
    let y_of = |value: f64| y_in(&plot, scale.share(value));
    let label = |value: f64| {
        let text = sheet.words().emotion_given(value);
        let block = set.line(&text, TextStyle::CAPTION, LABELS);
        let top = y_of(value) - block.height() / 2.0;
        block.at(plot.min.x, top)
    };
    let mut labels = vec![label(scale.max), label(scale.min)];
    // A neutral value at an end of the scale has its label already.
    if (0.15..0.85).contains(&scale.share(scale.neutral)) {
        labels.push(label(scale.neutral));
    }
    EmotionAxis {
        lane: lane.id,
        plot,
        neutral: y_of(scale.neutral),
        guides: [0.25, 0.75].map(|share| y_in(&plot, share)).to_vec(),
        labels,
    }
}

/// y of a share of the scale: 1 is the top.
pub(super) fn y_in(plot: &Rect, share: f64) -> f32 {
    plot.max.y - plot.height() * narrow(share)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
fn narrow(share: f64) -> f32 {
    share as f32
}

/// What the curves of one lane are made of.
struct Curves<'s, 'a> {
    sheet: &'s Sheet<'a>,
    lane: LaneId,
    plot: Rect,
    /// The steps in the picture, track after track: the cell of each and its
    /// place among all steps of its track.
    steps: Vec<(Cell, usize, &'a Touchpoint)>,
}

/// Steps that follow each other without a gap, with what is known of each.
struct Stretch<'a, T> {
    branch: bool,
    steps: Vec<(Cell, &'a Touchpoint, T)>,
}

impl<'s, 'a> Curves<'s, 'a> {
    fn new(sheet: &'s Sheet<'a>, lane: &Lane, plot: Rect) -> Self {
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
        let lane = lane.id;
        Self {
            sheet,
            lane,
            plot,
            steps,
        }
    }

    /// The steps that have a value, gap after gap.
    fn stretches<T>(&self, value: impl Fn(TouchpointId) -> Option<T>) -> Vec<Stretch<'a, T>> {
        let mut found: Vec<Stretch<'a, T>> = Vec::new();
        let mut last: Option<(Cell, usize)> = None;
        let mut goes_on = false;
        for (cell, place, step) in &self.steps {
            // No line is drawn over a step that is left out of the picture.
            let follows = last.is_some_and(|(last, before)| {
                last.row == cell.row
                    && *place == before + 1
                    && (cell.row == 0 || cell.column == last.column + 1)
            });
            last = Some((*cell, *place));
            let Some(value) = value(step.id) else {
                goes_on = false;
                continue;
            };
            let known = (*cell, *step, value);
            match found.last_mut().filter(|_| goes_on && follows) {
                Some(stretch) => stretch.steps.push(known),
                None => found.push(Stretch {
                    branch: cell.row > 0,
                    steps: vec![known],
                }),
            }
            goes_on = true;
        }
        found
    }

    /// Places a persona's points and the lines between them.
    fn persona(
        &self,
        layout: &mut Layout,
        (index, persona): (usize, &Persona),
        focus: Option<PersonaId>,
    ) {
        let felt = |step| self.sheet.emotions.at(persona.id, step);
        for stretch in self.stretches(felt) {
            let mut points = Vec::new();
            for (cell, step, felt) in stretch.steps {
                let center = self.point(cell, felt.value);
                points.push(center);
                layout.points.push(CurvePoint {
                    lane: self.lane,
                    persona: persona.id,
                    index,
                    touchpoint: step.id,
                    center,
                    felt,
                    share: narrow(self.share(felt.value)),
                    focus: focus == Some(persona.id),
                    moment_of_truth: step.moment_of_truth,
                });
            }
            // A single point needs no line.
            if points.len() > 1 {
                layout.curves.push(CurveRun {
                    lane: self.lane,
                    persona: persona.id,
                    index,
                    branch: stretch.branch,
                    points,
                });
            }
        }
    }

    fn share(&self, value: f64) -> f64 {
        self.sheet.map.info().emotion_scale.share(value)
    }

    fn point(&self, cell: Cell, value: f64) -> Point {
        Point::new(self.x(cell), y_in(&self.plot, self.share(value)))
    }

    /// Steps that share a column stand side by side, so that faces do not
    /// cover each other.
    fn x(&self, cell: Cell) -> f32 {
        let sheet = self.sheet;
        let above = (0..cell.row).filter(|row| sheet.taken.contains(&Cell { row: *row, ..cell }));
        let beside = above.map(|_| 2.0 * FACE_RADIUS + 8.0).sum::<f32>();
        sheet.middle(cell.column) + beside
    }
}

//! What a collapsed stage comes to in the emotion lane: the lowest value of
//! each persona.

use crate::document::{Lane, Persona, PersonaId};
use crate::geometry::{Point, Rect};
use crate::layout::cells::Summary;
use crate::layout::elements::Layout;
use crate::layout::elements::emotion::{LowestEmotions, LowestPoint};
use crate::layout::emotion::y_in;
use crate::layout::grid::Sheet;
use crate::layout::space::FACE_RADIUS;
use crate::layout::typeset::{Align, TextBlock};
use crate::style::TextStyle;

/// Between the points of two personas.
const BESIDE: f32 = 2.0 * FACE_RADIUS + 6.0;
/// Above and below the plot, where the label can stand.
const MARGIN: f32 = FACE_RADIUS + 4.0;

/// Places the lowest values of every collapsed stage that has some.
pub(in crate::layout) fn lowest_emotions(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    plot: &Rect,
    focus: Option<PersonaId>,
) {
    for summary in &sheet.summaries {
        let mut points: Vec<LowestPoint> = sheet
            .personas()
            .filter_map(|(index, persona)| lowest(sheet, plot, summary, (index, persona), focus))
            .collect();
        if points.is_empty() {
            continue;
        }
        side_by_side(&mut points, sheet.width_of(summary.column));
        layout.lowest.push(LowestEmotions {
            lane: lane.id,
            stage: summary.stage,
            rect: Rect::new(
                sheet.x(summary.column),
                plot.min.y - MARGIN,
                sheet.width_of(summary.column),
                plot.height() + 2.0 * MARGIN,
            ),
            label: label(sheet, plot, summary, &points),
            points,
        });
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 loses nothing that can be seen"
)]
fn lowest(
    sheet: &Sheet<'_>,
    plot: &Rect,
    summary: &Summary,
    (index, persona): (usize, &Persona),
    focus: Option<PersonaId>,
) -> Option<LowestPoint> {
    let felt = summary
        .steps
        .iter()
        .filter_map(|step| Some((*step, sheet.emotions.at(persona.id, *step)?)));
    let (touchpoint, felt) = felt.min_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
    let share = sheet.map.info().emotion_scale.share(felt.value);
    Some(LowestPoint {
        index,
        persona: persona.id,
        touchpoint,
        felt,
        center: Point::new(sheet.middle(summary.column), y_in(plot, share)),
        share: share as f32,
        focus: focus == Some(persona.id),
    })
}

/// Stands the points of several personas beside each other, as far as the
/// column has room.
fn side_by_side(points: &mut [LowestPoint], width: f32) {
    #[expect(clippy::cast_precision_loss, reason = "few personas")]
    let gaps = (points.len() - 1) as f32;
    let step = BESIDE.min((width - 2.0 * FACE_RADIUS) / gaps.max(1.0));
    let mut shift = -gaps * step / 2.0;
    for point in points {
        point.center.x += shift;
        shift += step;
    }
}

/// What the points are, at the end of the plot that is farther from them.
fn label(sheet: &Sheet<'_>, plot: &Rect, summary: &Summary, points: &[LowestPoint]) -> TextBlock {
    let text = sheet.texts.get("picture-lowest-emotion");
    let width = sheet.width_of(summary.column);
    let set = sheet.typesetter;
    let block = set.aligned(&text, TextStyle::CAPTION, width, 1, Align::Center);
    let height = block.height();
    let tops = [
        plot.min.y - MARGIN,
        plot.max.y + MARGIN - height,
        plot.center().y - height / 2.0,
    ];
    let room = |top: &f32| {
        let middle = top + height / 2.0;
        let distances = points.iter().map(|point| (point.center.y - middle).abs());
        distances.fold(f32::MAX, f32::min)
    };
    let best = tops.into_iter().max_by(|a, b| room(a).total_cmp(&room(b)));
    block.at(sheet.x(summary.column), best.unwrap_or(plot.min.y))
}

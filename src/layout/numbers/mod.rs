//! The metric lane: readings as badges that say n, or that there is none;
//! below them what the steps of a stage come to together.

mod badge;
mod records;
mod sparkline;

pub use badge::Change;
pub use sparkline::{SparkPoint, Sparkline};

pub(super) use records::{Number, Records, metrics};

use std::ops::Range;

use super::elements::{Badge, Layout};
use super::grid::Sheet;
use super::space::{LANE_TITLE_INSET, LANE_TITLE_WIDTH, MARGIN, STACK_GAP};
use super::summary;
use crate::document::{Lane, NodeId, Scope};
pub(super) use badge::{Form, badge, words};

/// Between the edge of a badge and its texts.
pub(super) const INSET: f32 = 4.0;
/// Between the badges of steps and what they come to.
const TOTAL_GAP: f32 = 12.0;

/// Where the badges of a lane go.
struct Desk<'a, 'm> {
    sheet: &'a Sheet<'m>,
    lane: &'a Lane,
    /// Where each column is filled to.
    bottoms: Vec<f32>,
}

/// Places the badges, those of the whole map below the lane's head; `None` when
/// the lane's metrics have no readings.
pub(super) fn place(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    (top, below_head): (f32, f32),
) -> Option<f32> {
    let first = layout.badges.len();
    let mut desk = Desk {
        sheet,
        lane,
        bottoms: vec![top; sheet.columns.len()],
    };
    for touchpoint in sheet.map.touchpoints() {
        if let Some(cell) = sheet.cells.get(&touchpoint.id) {
            let numbers = sheet
                .records
                .at_step(sheet, lane, Scope::Touchpoint(touchpoint.id));
            desk.stack(layout, cell.column, &numbers, touchpoint.id.into());
        }
    }
    let steps_end = desk.end(top);
    let totals = desk.totals(layout, steps_end);
    let whole = desk.whole_map(layout, (top, below_head));
    let summaries = desk.summaries(layout, top);
    if layout.badges.len() == first {
        return None;
    }
    let gaps = desk.gaps(layout, top);
    let ends = [totals, whole, summaries.unwrap_or(top), gaps];
    Some(ends.into_iter().fold(steps_end, f32::max))
}

impl Desk<'_, '_> {
    /// The lower end of what stands in the columns.
    fn end(&self, top: f32) -> f32 {
        let filled = self.bottoms.iter().filter(|bottom| **bottom > top);
        filled.fold(top, |end, bottom| end.max(bottom - STACK_GAP))
    }

    /// Stands the numbers of one step above each other. Where there are
    /// several of one metric, those of the personas are set small.
    fn stack(&mut self, layout: &mut Layout, column: usize, numbers: &[Number<'_>], at: NodeId) {
        for (index, number) in numbers.iter().enumerate() {
            let before = index.checked_sub(1).map(|index| &numbers[index]);
            let follows = before.is_some_and(|before| before.metric.id == number.metric.id);
            let form = if follows && number.question.persona.is_some() {
                Form::Small
            } else {
                Form::Full
            };
            let corner = (self.sheet.x(column), self.bottoms[column]);
            let width = self.sheet.width_of(column);
            let badge = Badge {
                lane: self.lane.id,
                at: Some(at),
                ..badge(self.sheet, number, corner, width, form)
            };
            self.bottoms[column] = badge.rect.max.y + STACK_GAP;
            layout.badges.push(badge);
        }
    }

    /// The numbers of the stages, taken or combined, side by side under the
    /// steps they are of.
    fn totals(&self, layout: &mut Layout, steps_end: f32) -> f32 {
        let has_steps = layout.badges.iter().any(|badge| badge.lane == self.lane.id);
        let top = steps_end + if has_steps { TOTAL_GAP } else { 0.0 };
        let mut bottom = steps_end;
        for (stage, columns) in &self.sheet.stages {
            if columns.is_empty() || self.sheet.is_summary(columns.start) {
                continue;
            }
            let at = Scope::Stage(*stage);
            let records = &self.sheet.records;
            let mut numbers = records.taken(self.sheet, self.lane, at);
            numbers.extend(records.combined(self.sheet, self.lane, at));
            let end = self.in_slots(layout, &numbers, (*stage).into(), columns, top);
            bottom = bottom.max(end);
        }
        bottom
    }

    /// The worst number of each collapsed stage; `None` when no stage is
    /// collapsed, or none of them has a number and nothing else has.
    fn summaries(&self, layout: &mut Layout, top: f32) -> Option<f32> {
        let found = self.sheet.summaries.iter();
        let found = found.map(|summary| summary::worst_number(self.sheet, self.lane, summary, top));
        let found: Vec<(Badge, usize)> = found.collect();
        let is_empty = found.iter().all(|(_, count)| *count == 0);
        let others = layout.badges.iter().any(|badge| badge.lane == self.lane.id);
        if is_empty && !others {
            return None;
        }
        let badges = found.into_iter().map(|(badge, _)| badge);
        let first = layout.badges.len();
        layout.badges.extend(badges);
        let ends = layout.badges[first..].iter().map(|badge| badge.rect.max.y);
        ends.reduce(f32::max)
    }

    /// Uses the columns of a stage as slots, one row after the other.
    fn in_slots(
        &self,
        layout: &mut Layout,
        numbers: &[Number<'_>],
        at: NodeId,
        columns: &Range<usize>,
        top: f32,
    ) -> f32 {
        let mut row = (top, top);
        for (index, number) in numbers.iter().enumerate() {
            let slot = index % columns.len();
            if slot == 0 && index > 0 {
                row = (row.1 + STACK_GAP, row.1 + STACK_GAP);
            }
            let column = columns.start + slot;
            let corner = (self.sheet.x(column), row.0);
            let width = self.sheet.width_of(column);
            let badge = Badge {
                lane: self.lane.id,
                at: Some(at),
                total: (index == 0).then(|| self.sheet.span(columns)),
                ..badge(self.sheet, number, corner, width, Form::Small)
            };
            row.1 = row.1.max(badge.rect.max.y);
            layout.badges.push(badge);
        }
        if numbers.is_empty() { f32::MIN } else { row.1 }
    }

    /// Numbers of the whole journey stand under the lane's title.
    fn whole_map(&self, layout: &mut Layout, (top, below_head): (f32, f32)) -> f32 {
        let mut y = below_head;
        let mut bottom = top;
        let records = &self.sheet.records;
        let taken = records.taken(self.sheet, self.lane, Scope::Map);
        let combined = records.combined(self.sheet, self.lane, Scope::Map);
        // A few are read at a glance; more shall not make the lane a wall.
        let form = match taken.len() + combined.len() {
            0..=2 => Form::Full,
            _ => Form::Small,
        };
        let taken = taken.iter().map(|number| (number, form));
        let combined = combined.iter().map(|number| (number, Form::Small));
        for (number, form) in taken.chain(combined) {
            let corner = (MARGIN + LANE_TITLE_INSET - INSET, y);
            let width = LANE_TITLE_WIDTH + 2.0 * INSET;
            let badge = Badge {
                lane: self.lane.id,
                ..badge(self.sheet, number, corner, width, form)
            };
            bottom = badge.rect.max.y;
            y = bottom + STACK_GAP;
            layout.badges.push(badge);
        }
        bottom
    }

    /// Steps without a number say so.
    fn gaps(&self, layout: &mut Layout, top: f32) -> f32 {
        let mut bottom = top;
        for (column, track) in self.sheet.columns.iter().enumerate() {
            if let Some(touchpoint) = track.touchpoint
                && self.bottoms[column] <= top
            {
                let text = self.sheet.texts.get("picture-no-data");
                let place = (column, top);
                let badge = words(self.sheet, self.lane, touchpoint.into(), place, &text);
                bottom = badge.rect.max.y;
                layout.badges.push(badge);
            }
        }
        bottom
    }
}

//! Where rows and columns of the table are on the screen, and which of them
//! are in sight.

use egui::{Pos2, Rect, Ui, pos2, vec2};

use crate::exchange::ReadingField;

use super::sheet::{Arrangement, Column};
use super::{Spot, Table};

/// Height of a row.
pub(super) const ROW: f32 = 30.0;
/// Width of a column of a period.
const PERIOD: f32 = 136.0;

/// Where rows and columns are.
pub(super) struct Places {
    /// All of the table, as it is scrolled.
    pub(super) whole: Rect,
    /// What of it is in sight.
    pub(super) clip: Rect,
    /// Left edges of the columns in the table, and its width.
    edges: Vec<f32>,
    /// How many columns stay in sight.
    pub(super) kept: usize,
}

impl Places {
    pub(super) fn new(ui: &Ui, table: &Table, seen: Rect) -> Self {
        let mut edges = vec![0.0];
        for column in &table.sheet.columns {
            let last = edges.last().copied().unwrap_or(0.0);
            edges.push(last + width(table, column));
        }
        let rows = table.sheet.rows.len() + 1;
        let size = vec2(edges.last().copied().unwrap_or(0.0), ROW * as_points(rows));
        let min = ui.max_rect().min;
        Self {
            whole: Rect::from_min_size(min, size.max(seen.size())),
            clip: ui.clip_rect(),
            edges,
            kept: match table.choices.arrangement {
                Arrangement::Wide => 3,
                Arrangement::Long => 2,
            },
        }
    }

    /// Where the columns begin that are scrolled.
    pub(super) fn free_left(&self) -> f32 {
        self.clip.left() + self.edges.get(self.kept).copied().unwrap_or(0.0)
    }

    fn column(&self, column: usize) -> (f32, f32) {
        let left = if column < self.kept {
            self.clip.left()
        } else {
            self.whole.left()
        };
        let edge = |place: usize| self.edges.get(place).copied().unwrap_or(0.0);
        (left + edge(column), left + edge(column + 1))
    }

    pub(super) fn cell(&self, (row, column): Spot) -> Rect {
        let (left, right) = self.column(column);
        let top = self.whole.top() + ROW * as_points(row + 1);
        Rect::from_min_max(pos2(left, top), pos2(right, top + ROW))
    }

    pub(super) fn header(&self, column: usize) -> Rect {
        let (left, right) = self.column(column);
        let top = self.clip.top();
        Rect::from_min_max(pos2(left, top), pos2(right, top + ROW))
    }

    /// The part of the screen a column may be drawn in.
    pub(super) fn room(&self, column: usize) -> Rect {
        if column < self.kept {
            self.clip
        } else {
            self.clip.with_min_x(self.free_left())
        }
    }

    /// The columns in sight, those that stay last: they are drawn over others.
    pub(super) fn columns(&self) -> Vec<usize> {
        let count = self.edges.len() - 1;
        let is_seen = |column: &usize| {
            let (left, right) = self.column(*column);
            right > self.free_left() && left < self.clip.right()
        };
        let free = (self.kept..count).filter(is_seen);
        free.chain(0..self.kept.min(count)).collect()
    }

    pub(super) fn rows(&self, count: usize) -> std::ops::Range<usize> {
        let first = (self.clip.top() - self.whole.top()) / ROW;
        let last = (self.clip.bottom() - self.whole.top()) / ROW;
        whole(first).saturating_sub(1).min(count)..(whole(last) + 1).min(count)
    }

    pub(super) fn spot(&self, pos: Pos2, rows: usize) -> Option<Spot> {
        let row = whole((pos.y - self.whole.top()) / ROW).checked_sub(1)?;
        let columns = self.columns();
        let mut kept_first = columns.iter().rev();
        let column = kept_first.find(|column| {
            let (left, right) = self.column(**column);
            (left..right).contains(&pos.x)
        })?;
        (row < rows).then_some((row, *column))
    }
}

fn width(table: &Table, column: &Column) -> f32 {
    let is_long = table.choices.arrangement == Arrangement::Long;
    match column {
        Column::Period(_) => PERIOD,
        Column::Field(field) => match field {
            ReadingField::Metric => 116.0,
            ReadingField::Place if is_long => 180.0,
            ReadingField::Place => 196.0,
            ReadingField::Persona => 124.0,
            ReadingField::Period | ReadingField::Date => 92.0,
            ReadingField::Value => 84.0,
            ReadingField::SampleSize => 76.0,
            ReadingField::Interval => 112.0,
            ReadingField::Source => 220.0,
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "a table is far shorter")]
fn as_points(count: usize) -> f32 {
    count as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded down to a row from zero"
)]
fn whole(rows: f32) -> usize {
    rows.max(0.0) as usize
}

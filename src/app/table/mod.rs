//! The readings of the map as a table, in the middle of the window: sorted,
//! filtered, edited by keyboard, pasted from a spreadsheet.

mod add;
mod bar;
mod block;
mod cell;
mod edit;
mod fill;
mod grid;
mod keys;
mod paint;
mod places;
mod rank;
mod report;
mod sheet;

use egui::{Context, Frame, Id, Margin, Panel, Ui};

use crate::document::{ReadingKey, Selection, Target};
use crate::exchange::PastedReadings;
use crate::language::Language;

use super::request::{Request, Requests};
use super::theme;
use super::view::View;

use add::Adding;
use edit::Editing;
use sheet::{Choices, Sheet};

/// A cell by row and column, from 0.
type Spot = (usize, usize);

/// What the table remembers between frames.
#[derive(Default)]
pub(crate) struct Table {
    choices: Choices,
    adding: Adding,
    /// What the sheet was made from.
    made: Option<(u64, u64, Language, Choices)>,
    sheet: Sheet,
    /// The cell with the focus.
    at: Spot,
    /// The other corner of the block that is chosen.
    corner: Spot,
    /// The reading at the focus: it is followed when rows change places.
    following: Option<ReadingKey>,
    editing: Option<Editing>,
    report: Option<PastedReadings>,
    /// The cell with the focus shall come into sight.
    reveal: bool,
    /// The keys shall go back to where rows are gone through.
    takes_keys: bool,
    /// The last frame the table was shown in.
    shown: u64,
}

/// The one thing in the table that has the keys.
fn grid_id() -> Id {
    Id::unique("readings-table")
}

impl Table {
    /// Whether the keys are the table's.
    pub(crate) fn holds_keys(context: &Context) -> bool {
        context.memory(|memory| memory.has_focus(grid_id()))
    }
}

/// Shows the table in all the space there is.
pub(crate) fn table_ui(ui: &mut Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    let now = ui.ctx().cumulative_pass_nr();
    if now > table.shown + 1 {
        table.editing = None;
        table.takes_keys = true;
    }
    table.shown = now;
    table.renew(view);
    Panel::top("table-head")
        .frame(Frame::NONE.inner_margin(Margin::symmetric(16, 10)))
        .show(ui, |ui| bar::show(ui, view, table, requests));
    let below = Frame::NONE
        .fill(theme::color(view.theme.lane))
        .inner_margin(Margin::symmetric(16, 8));
    Panel::bottom("table-words")
        .frame(below)
        .show(ui, |ui| report::show(ui, view, table));
    keys::listen(ui, view, table, requests);
    grid::show(ui, view, table, requests);
    // Last, since a click beside the rows has just taken the keys from them.
    if std::mem::take(&mut table.takes_keys) {
        ui.memory_mut(|memory| memory.request_focus(grid_id()));
    }
}

impl Table {
    /// Makes the sheet again when something it depends on has changed. While a
    /// cell is typed in, rows stay where they are.
    fn renew(&mut self, view: &View) {
        let (document, revision) = (view.document, view.session.revision());
        let language = view.texts.language();
        let is_other = self.made.as_ref().is_none_or(|made| made.0 != document);
        if is_other {
            let choices = Choices::default();
            (self.choices, self.report, self.editing) = (choices, None, None);
            (self.at, self.corner, self.following) = ((0, 0), (0, 0), None);
        }
        let key = (document, revision, language, self.choices.clone());
        if self.editing.is_some() || self.made.as_ref() == Some(&key) {
            return;
        }
        self.sheet = Sheet::new(view.map(), view.texts, &self.choices);
        self.made = Some(key);
        self.follow();
    }

    /// Keeps the focus at its reading, or at least inside the table.
    fn follow(&mut self) {
        let (rows, columns) = (self.sheet.rows.len(), self.sheet.columns.len());
        if let Some(key) = &self.following
            && self.sheet.key(self.at.0, self.at.1).as_ref() != Some(key)
            && let Some(row) = (0..rows).find(|row| self.sheet.is_of(*row, key))
        {
            let column = self.sheet.column_of(key).unwrap_or(self.at.1);
            (self.at, self.reveal) = ((row, column), true);
            self.corner = self.at;
        }
        let inside = |(row, column): Spot| {
            let last = |count: usize| count.saturating_sub(1);
            (row.min(last(rows)), column.min(last(columns)))
        };
        (self.at, self.corner) = (inside(self.at), inside(self.corner));
    }

    /// Puts the focus on a cell; with `extending` the block grows up to it.
    fn go(&mut self, spot: Spot, extending: bool, view: &View, requests: &mut Requests) {
        self.at = spot;
        if !extending {
            self.corner = spot;
        }
        self.reveal = true;
        self.following = self.sheet.key(spot.0, spot.1);
        let is_there = |key: &&ReadingKey| view.map().reading(key).is_some();
        if let Some(key) = self.following.as_ref().filter(is_there) {
            requests.select(Target::Reading(key.clone()));
        } else if matches!(view.selection().primary(), Some(Target::Reading(_))) {
            // The inspector would go on about the reading of another cell.
            requests.push(Request::Select(Selection::default()));
        }
    }

    /// Rows and columns of the chosen block, both ends included.
    fn block(
        &self,
    ) -> (
        std::ops::RangeInclusive<usize>,
        std::ops::RangeInclusive<usize>,
    ) {
        let ends = |a: usize, b: usize| a.min(b)..=a.max(b);
        (
            ends(self.at.0, self.corner.0),
            ends(self.at.1, self.corner.1),
        )
    }
}

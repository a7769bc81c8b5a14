//! What stands in a cell, drawn and said.

use egui::{Align2, FontId, Painter, Rect, TextFormat, TextStyle, Ui, pos2};

use crate::app::theme;
use crate::app::view::View;

use super::cell::{Cell, Look};
use super::sheet::Column;
use super::{Spot, Table};

/// Between the edge of a cell and its text.
pub(super) const INSET: f32 = 8.0;

/// "NPS, Write in the chat, All customers, 2025: 34 · n 120".
pub(super) fn said(view: &View, table: &Table, (row, column): Spot) -> String {
    let sheet = &table.sheet;
    let Some(row) = sheet.rows.get(row) else {
        return String::new();
    };
    let head = match sheet.columns.get(column) {
        Some(column) => column_name(view, column),
        None => String::new(),
    };
    let names = row.cells.iter().take(3).map(|cell| cell.text.as_str());
    let of: Vec<&str> = names.chain([head.as_str()]).collect();
    let cell = row.cells.get(column);
    let empty = view.texts.get("picture-no-data");
    let what = cell.map_or("", |cell| cell.said.as_str());
    let what = if what.is_empty() {
        empty.as_ref()
    } else {
        what
    };
    format!("{}: {what}", of.join(", "))
}

/// What a column is called.
pub(super) fn column_name(view: &View, column: &Column) -> String {
    match column {
        Column::Field(field) => view.texts.word("column", field.word()).into_owned(),
        Column::Period(period) if period.trim().is_empty() => {
            view.texts.get("table-no-period").into_owned()
        }
        Column::Period(period) => crate::text::visible_line(period).into_owned(),
    }
}

/// The text at the left, the sample size at the right.
pub(super) fn text(ui: &Ui, view: &View, painter: &Painter, rect: Rect, cell: &Cell) {
    let theme = view.theme;
    let ink = match cell.look {
        Look::Plain | Look::Fair => theme.ink,
        Look::Weak | Look::Made => theme.muted,
        Look::Stray => theme.pain_ink,
    };
    let body = TextStyle::Body.resolve(ui.style());
    let small = FontId::new(11.0, body.family.clone());
    let right = pos2(rect.right() - INSET, rect.center().y);
    let note = painter.text(
        right,
        Align2::RIGHT_CENTER,
        &cell.note,
        small,
        theme::color(theme.muted),
    );
    let room = (if cell.note.is_empty() {
        rect.width() - 2.0 * INSET
    } else {
        note.left() - rect.left() - INSET - 4.0
    })
    .max(0.0);
    let mut format = TextFormat::simple(body, theme::color(ink));
    format.italics = cell.look == Look::Made;
    let mut job = egui::text::LayoutJob::single_section(cell.text.clone(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = painter.layout_job(job);
    let at = pos2(rect.left() + INSET, rect.center().y - galley.size().y / 2.0);
    let width = galley.size().x;
    painter.galley(at, galley, theme::color(ink));
    let mark = match cell.look {
        Look::Fair => Some(theme.fair),
        Look::Weak => Some(theme.faint),
        Look::Plain | Look::Made | Look::Stray => None,
    };
    if let Some(mark) = mark.filter(|_| !cell.text.is_empty()) {
        let center = pos2(at.x + width + 8.0, rect.center().y);
        painter.circle_filled(center, 2.5, theme::color(mark));
    }
}

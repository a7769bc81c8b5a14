//! Below the table: everything about the cell with the focus in words, and
//! what of a pasted block was taken over and what was not.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::exchange::{PastedReadings, RefusedCell, line_of};
use crate::language::Message;

use super::{Table, paint};

/// Most height of the list of cells.
const HEIGHT: f32 = 120.0;

pub(super) fn show(ui: &mut Ui, view: &View, table: &mut Table) {
    let theme = view.theme;
    let refused = table
        .editing
        .as_ref()
        .and_then(|edit| edit.refused.as_ref());
    let (text, ink) = match refused {
        Some(why) => (view.texts.say(why), theme.pain_ink),
        None => (paint::said(view, table, table.at), theme.muted),
    };
    let text = RichText::new(text).color(theme::color(ink));
    ui.add(Label::new(text).truncate());
    let Some(report) = &table.report else { return };
    ui.separator();
    if pasted(ui, view, report) {
        table.report = None;
        table.takes_keys = true;
    }
}

/// Shows what became of a pasted block; returns whether it is put away.
fn pasted(ui: &mut Ui, view: &View, report: &PastedReadings) -> bool {
    let texts = view.texts;
    let closed = ui
        .horizontal(|ui| {
            let message = Message::new("table-pasted").count("count", report.readings);
            widget::strong(ui, &texts.say(&message));
            if report.left_alone > 0 {
                let message = Message::new("table-left-alone").count("count", report.left_alone);
                widget::muted(ui, &texts.say(&message));
            }
            if !report.refused.is_empty() {
                let message = Message::new("table-refused").count("count", report.refused.len());
                let ink = theme::color(view.theme.pain_ink);
                ui.label(RichText::new(texts.say(&message)).color(ink));
                if ui
                    .button(texts.get("table-copy-refused").as_ref())
                    .clicked()
                {
                    ui.ctx().copy_text(as_table(view, &report.refused));
                }
            }
            widget::icon_button(ui, Icon::Close, &texts.get("table-close-report")).clicked()
        })
        .inner;
    let height = ui.text_style_height(&egui::TextStyle::Body);
    if !report.refused.is_empty() {
        ScrollArea::vertical()
            .id_salt("table-refused")
            .max_height(HEIGHT)
            .auto_shrink([false, true])
            .show_rows(ui, height, report.refused.len(), |ui, range| {
                for cell in &report.refused[range] {
                    ui.add(Label::new(line(view, cell)).truncate());
                }
            });
    }
    closed
}

/// "Row 4, column 5: “much”. A value is missing …".
fn line(view: &View, cell: &RefusedCell) -> String {
    let message = Message::new("table-refused-cell")
        .count("row", cell.row)
        .count("column", cell.column)
        .text("text", cell.text.as_str())
        .text("why", view.texts.say(&cell.why));
    view.texts.say(&message)
}

/// The refused cells as rows for a spreadsheet.
fn as_table(view: &View, refused: &[RefusedCell]) -> String {
    let rows = refused.iter().map(|cell| {
        line_of(&[
            cell.row.to_string(),
            cell.column.to_string(),
            cell.text.clone(),
            view.texts.say(&cell.why),
        ])
    });
    rows.collect::<Vec<_>>().join("\n")
}

//! The cells on the screen: only those in sight are drawn; the names of rows
//! and columns stay while the rest is scrolled.

use egui::{
    CursorIcon, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextFormat, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::request::Requests;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::language::Message;

use super::cell::Look;
use super::paint::{INSET, column_name, said, text};
use super::places::{Places, ROW};
use super::{Spot, Table, edit, grid_id};

/// Shows the table in the space that is left.
pub(super) fn show(ui: &mut Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    if table.sheet.rows.is_empty() {
        ui.add_space(24.0);
        ui.vertical_centered(|ui| {
            let is_filtered = !view.map().readings().is_empty();
            let key = if is_filtered {
                "table-nothing-fits"
            } else {
                "table-empty"
            };
            widget::muted(ui, &view.texts.get(key));
        });
    }
    ScrollArea::both()
        .id_salt("readings-table")
        .auto_shrink(false)
        .show_viewport(ui, |ui, seen| {
            let frame = Places::new(ui, table, seen);
            ui.allocate_rect(frame.whole, Sense::hover());
            cells(ui, view, table, &frame, requests);
        });
}

fn cells(ui: &mut Ui, view: &View, table: &mut Table, places: &Places, requests: &mut Requests) {
    let ground = ground(ui, view, table, places);
    let columns = places.columns();
    for row in places.rows(table.sheet.rows.len()) {
        for column in &columns {
            cell(ui, view, table, places, (row, *column));
        }
    }
    for column in columns {
        header(ui, view, table, places, column);
    }
    pointer(&ground, view, table, places, requests);
    let focus = places.cell(table.at);
    if std::mem::take(&mut table.reveal) {
        // Headers and names of rows shall not cover it.
        let over = vec2(places.free_left() - places.clip.left(), ROW);
        let left = if table.at.1 < places.kept {
            0.0
        } else {
            over.x
        };
        let wanted = Rect::from_min_max(focus.min - vec2(left, over.y), focus.max);
        ui.scroll_to_rect(wanted, None);
        ui.ctx().request_repaint();
    }
    if table.editing.is_some() {
        edit::show(ui, focus, view, table, requests);
    }
}

/// What has the keys and takes clicks.
fn ground(ui: &Ui, view: &View, table: &Table, places: &Places) -> Response {
    let response = ui.interact(places.clip, grid_id(), Sense::click_and_drag());
    let count = table.sheet.rows.len();
    let name = Message::new("table-name").count("count", count);
    let name = view.texts.say(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
    response
}

fn pointer(
    ground: &Response,
    view: &View,
    table: &mut Table,
    places: &Places,
    requests: &mut Requests,
) {
    let rows = table.sheet.rows.len();
    let Some(spot) = ground
        .interact_pointer_pos()
        .and_then(|pos| places.spot(pos, rows))
    else {
        return;
    };
    if ground.double_clicked() {
        table.begin(None, requests);
    } else if ground.clicked() || ground.drag_started() {
        ground.request_focus();
        let extending = ground.ctx.input(|input| input.modifiers.shift);
        table.go(spot, extending, view, requests);
    } else if ground.dragged() && table.at != spot {
        table.go(spot, true, view, requests);
    }
}

fn cell(ui: &Ui, view: &View, table: &Table, places: &Places, spot: Spot) {
    let theme = view.theme;
    let rect = places.cell(spot);
    let room = places.room(spot.1);
    let Some(cell) = table.sheet.rows[spot.0].cells.get(spot.1) else {
        return;
    };
    let painter = ui.painter().with_clip_rect(room);
    let (rows, columns) = table.block();
    let is_chosen = rows.contains(&spot.0) && columns.contains(&spot.1);
    let fill = match (is_chosen, spot.1 < places.kept) {
        (true, _) => theme.selection,
        (false, true) => theme.lane,
        (false, false) => theme.card,
    };
    painter.rect_filled(rect, 0.0, theme::color(fill));
    let line = Stroke::new(1.0, theme::color(theme.hairline));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    painter.vline(rect.right() - 0.5, rect.y_range(), line);
    text(
        ui,
        view,
        &painter.with_clip_rect(room.intersect(rect)),
        rect,
        cell,
    );
    let has_keys = Table::holds_keys(ui.ctx()) || table.editing.is_some();
    if spot == table.at {
        let color = if has_keys { theme.accent } else { theme.guide };
        let stroke = Stroke::new(2.0, theme::color(color));
        painter.rect_stroke(rect.shrink(1.0), 2.0, stroke, StrokeKind::Inside);
    }
    let seen = rect.intersect(room);
    if seen.is_positive() && seen.top() >= places.clip.top() + ROW - 1.0 {
        let id = grid_id().with(spot);
        let response = ui.interact(seen, id, Sense::hover());
        let said = said(view, table, spot);
        response.widget_info(|| WidgetInfo::selected(Role::Cell, true, spot == table.at, &said));
        if !cell.said.is_empty() && cell.look != Look::Plain {
            response.on_hover_text(cell.said.as_str());
        }
    }
}

/// The name of a column; a click sorts by it.
fn header(ui: &Ui, view: &View, table: &mut Table, places: &Places, column: usize) {
    let theme = view.theme;
    let rect = places.header(column);
    let room = places.room(column);
    let seen = rect.intersect(room);
    if !seen.is_positive() {
        return;
    }
    let painter = ui.painter().with_clip_rect(room);
    painter.rect_filled(rect, 0.0, theme::color(theme.paper));
    let line = Stroke::new(1.0, theme::color(theme.guide));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    let name = column_name(view, &table.sheet.columns[column]);
    let sorted = table.choices.sort.filter(|(by, _)| *by == column);
    let mark = sorted.map_or("", |(_, up)| if up { " ↑" } else { " ↓" });
    let strong = theme::strong_style().resolve(ui.style());
    let format = TextFormat::simple(strong, theme::color(theme.ink));
    let mut job = egui::text::LayoutJob::single_section(format!("{name}{mark}"), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 2.0 * INSET);
    let galley = painter.layout_job(job);
    let at = pos2(rect.left() + INSET, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, theme::color(theme.ink));
    let id = grid_id().with(("header", column));
    let response = ui.interact(seen, id, Sense::click());
    let said = Message::new("table-sort-by").text("column", name);
    let said = view.texts.say(&said);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if response.has_focus() {
        let stroke = Stroke::new(2.0, theme::color(theme.accent));
        painter.rect_stroke(rect.shrink(1.0), 2.0, stroke, StrokeKind::Inside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        // The keys stay where rows are gone through.
        table.takes_keys = true;
        table.choices.sort = match sorted {
            None => Some((column, true)),
            Some((_, true)) => Some((column, false)),
            Some((_, false)) => None,
        };
    }
}

//! Lanes on the canvas: the "+" under their titles, and what menus offer for
//! them.

use egui::{Button, CursorIcon, Id, Pos2, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::app::grid::Field;
use crate::app::lanes;
use crate::app::request::Requests;
use crate::document::{Lane, LaneCommand, LaneId, LaneKind};
use crate::geometry::Rect;
use crate::language::Message;
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::Layer;
use crate::text::visible_line;

use super::Canvas;
use super::frame::Frame;
use super::menu::OpenMenu;

/// Radius of the "+", in points.
const RADIUS: f32 = 10.0;
/// From the left edge of the lanes to the middle of the "+", in map units: at
/// the end of the titles, so that it covers none.
const INSET: f32 = 148.0;

/// Shows the "+" at the end of the lane titles.
pub(super) fn plus(ui: &Ui, canvas: &mut Canvas, frame: &Frame) {
    let Some(last) = frame.layout().lanes.last() else {
        return;
    };
    let center = end_of_title(frame, last.rect);
    let area = egui::Rect::from_center_size(center, Vec2::splat(2.0 * RADIUS + 4.0));
    let clip = screen_rect(frame.clip_of(Layer::LaneTitles)).intersect(ui.clip_rect());
    if !clip.contains_rect(area) {
        return;
    }
    let response = ui.interact(area, Id::unique("canvas-add-lane"), Sense::click());
    let name = frame.view.texts.get("canvas-add-lane");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_ref()));
    let theme = frame.view.theme;
    let accent = screen_color(theme.accent);
    let (ground, ink) = if response.hovered() {
        (accent, screen_color(theme.card))
    } else {
        (screen_color(theme.card), accent)
    };
    let painter = ui.painter();
    painter.circle(center, RADIUS, ground, Stroke::new(1.5, accent));
    for arm in [Vec2::new(4.5, 0.0), Vec2::new(0.0, 4.5)] {
        painter.line_segment([center - arm, center + arm], Stroke::new(1.5, ink));
    }
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name);
    if response.clicked() {
        canvas.menu = Some(OpenMenu::for_new_lane(area.right_bottom(), last.id, false));
    }
}

/// Opens the list of kinds by keys: below this lane, or last.
pub(super) fn ask_for_kind(canvas: &mut Canvas, frame: &Frame, below: Option<LaneId>) {
    let lanes = &frame.layout().lanes;
    let row = lanes.iter().find(|row| Some(row.id) == below);
    let id = below.or(lanes.last().map(|row| row.id));
    let pos = row
        .or(lanes.last())
        .map(|row| end_of_title(frame, row.rect));
    let middle = frame.viewport.center();
    let pos = pos.unwrap_or(Pos2::new(middle.x, middle.y));
    let pos = screen_rect(frame.viewport).shrink(RADIUS).clamp(pos);
    canvas.menu = id.map(|id| OpenMenu::for_new_lane(pos, id, true));
}

/// Where a lane's title ends, on the screen.
fn end_of_title(frame: &Frame, lane: Rect) -> Pos2 {
    let shown = frame.transform_of(Layer::LaneTitles).rect(lane);
    // Most of it inside the lane, since the legend stands below.
    Pos2::new(
        shown.min.x + INSET * frame.zoom(),
        shown.max.y - RADIUS / 2.0,
    )
}

/// The kinds of lanes to add below a lane, and those that are hidden.
pub(super) fn kinds(
    ui: &mut Ui,
    frame: &Frame,
    below: LaneId,
    by_key: bool,
    requests: &mut Requests,
) {
    let (map, texts) = (frame.view.map(), frame.view.texts);
    let mut by_key = by_key;
    let mut item = |ui: &mut Ui, name: String| {
        let button = ui.add(Button::new(name));
        if std::mem::take(&mut by_key) {
            button.request_focus();
        }
        button.clicked()
    };
    let place = map.lanes().iter().position(|lane| lane.id == below);
    let index = place.map_or(map.lanes().len(), |place| place + 1);
    for kind in LaneKind::ALL {
        if *kind == LaneKind::LineOfInteraction {
            ui.separator();
        }
        if item(ui, texts.word("lane", kind.word()).into_owned()) {
            lanes::add(*kind, index, requests);
            ui.close();
        }
    }
    let hidden: Vec<&Lane> = map.lanes().iter().filter(|lane| lane.hidden).collect();
    if !hidden.is_empty() {
        ui.separator();
    }
    for lane in hidden {
        let title = title(frame, lane.id);
        let name = Message::new("inspector-show-lane").text("title", title);
        if item(ui, texts.say(&name)) {
            let hidden = false;
            let lane = lane.clone();
            requests.run(LaneCommand::Replace(Lane { hidden, ..lane }));
            ui.close();
        }
    }
}

/// Moving a lane by one place, and adding one below it.
pub(super) fn arrange(ui: &mut Ui, frame: &Frame, id: LaneId, requests: &mut Requests) {
    let (map, texts) = (frame.view.map(), frame.view.texts);
    let Some(place) = map.lanes().iter().position(|lane| lane.id == id) else {
        return;
    };
    let up = place.checked_sub(1);
    let down = (place + 1 < map.lanes().len()).then_some(place + 1);
    for (key, index) in [("inspector-lane-up", up), ("inspector-lane-down", down)] {
        let button = ui.add_enabled(index.is_some(), Button::new(texts.get(key)));
        if let Some(index) = index.filter(|_| button.clicked()) {
            requests.run(LaneCommand::Move { id, index });
            ui.close();
        }
    }
    let name = texts.get("canvas-lane-below");
    ui.menu_button(name.as_ref(), |ui| kinds(ui, frame, id, false, requests));
}

fn title(frame: &Frame, id: LaneId) -> String {
    let text = Field::Lane(id).text(frame.view.map(), frame.view.texts);
    visible_line(&text.unwrap_or_default()).into_owned()
}

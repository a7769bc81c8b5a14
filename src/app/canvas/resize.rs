//! The edges that a column or a lane is made larger by: the right end of a
//! column at its stage's bar, the lower end of a lane at its title. A double
//! click gives the size back to the layout.

use egui::{CursorIcon, Id, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::app::grid::Field;
use crate::app::request::Requests;
use crate::document::{LaneId, NodeId, TouchpointId};
use crate::geometry::Point;
use crate::language::Message;
use crate::layout::{CardKind, LaneRow, Track};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::Layer;

use super::frame::Frame;
use super::gesture::Resize;
use super::pointer::{Deed, Touch};

/// So far beside an edge, in points, it can be taken hold of.
const REACH: f32 = 5.0;
/// Columns and lanes that are smaller on the screen, in points, have no edges.
const SMALLEST: f32 = 40.0;
/// Below the stage bars, in map units, where an edge goes on.
const BELOW_BAR: f32 = 8.0;
/// How much of a lane's title has an edge, in map units: not the "+" at its
/// end.
const TITLE: f32 = 128.0;

/// What can be dragged to another size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    /// The right end of the column that this step stands in.
    Column(TouchpointId),
    /// The lower end of a lane.
    Lane(LaneId),
}

/// Shows the edge under the pointer; returns what was done to it.
pub(super) fn show(ui: &Ui, frame: &Frame, requests: &mut Requests) -> Option<Touch> {
    // What is pressed stays in hand while the pointer leaves it.
    let pos = ui.input(|input| {
        if input.pointer.primary_down() {
            input.pointer.press_origin()
        } else {
            input.pointer.hover_pos()
        }
    })?;
    let free = ui.rect_contains_pointer(ui.max_rect());
    let (edge, area) = under(frame, pos).filter(|_| free)?;
    let response = ui.interact(
        area,
        Id::unique(("canvas-edge", edge)),
        Sense::CLICK | Sense::DRAG,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name(frame, edge)));
    let cursor = match edge {
        Edge::Column(_) => CursorIcon::ResizeHorizontal,
        Edge::Lane(_) => CursorIcon::ResizeVertical,
    };
    mark(ui, frame, edge, area);
    let response = response.on_hover_cursor(cursor);
    let response = response.on_hover_text(frame.view.texts.get("canvas-edge-tip"));
    if response.double_clicked()
        && let Some(command) = Resize::automatic(frame, edge)
    {
        requests.run(command);
    }
    let deed = Deed::Resize(edge);
    response
        .drag_started()
        .then(|| Touch::new(None, deed, &response))
}

/// The edge at a point of the screen, and where it can be taken hold of.
fn under(frame: &Frame, pos: Pos2) -> Option<(Edge, Rect)> {
    let columns = frame.layout().columns.iter();
    let mut columns = columns.filter_map(|track| {
        let edge = Edge::Column(track.touchpoint?);
        Some((edge, of_column(frame, track)?))
    });
    let lanes = frame.layout().lanes.iter();
    let mut lanes = lanes.filter_map(|row| Some((Edge::Lane(row.id), of_lane(frame, row)?)));
    let is_here = |(_, area): &(Edge, Rect)| area.contains(pos);
    columns.find(is_here).or_else(|| lanes.find(is_here))
}

fn of_column(frame: &Frame, track: &Track) -> Option<Rect> {
    let mut bars = frame.layout().stages.iter();
    let bar = bars.find(|bar| Some(bar.id) == track.stage)?;
    let edge = crate::geometry::Rect {
        min: Point::new(track.x + track.width, bar.rect.min.y),
        max: Point::new(track.x + track.width, bar.rect.max.y + BELOW_BAR),
    };
    let shown = screen_rect(frame.transform_of(Layer::StageBars).rect(edge));
    let clip = screen_rect(frame.clip_of(Layer::StageBars));
    let large = track.width * frame.zoom() >= SMALLEST;
    let area = shown.expand2(egui::vec2(REACH, 0.0));
    (large && clip.contains_rect(area)).then_some(area)
}

fn of_lane(frame: &Frame, row: &LaneRow) -> Option<Rect> {
    let folded = frame.view.state.document().map(|open| &open.folded);
    let is_folded = folded.is_some_and(|folded| folded.lanes.contains(&row.id));
    if row.kind.is_separator() || is_folded {
        return None;
    }
    let left = Point::new(row.rect.min.x, row.rect.max.y);
    let edge = crate::geometry::Rect {
        min: left,
        max: left.offset(TITLE, 0.0),
    };
    let shown = screen_rect(frame.transform_of(Layer::LaneTitles).rect(edge));
    let clip = screen_rect(frame.clip_of(Layer::LaneTitles));
    let large = row.rect.height() * frame.zoom() >= SMALLEST;
    let area = shown.expand2(egui::vec2(0.0, REACH));
    (large && clip.intersects(area)).then(|| area.intersect(clip))
}

/// A short line that says: this can be moved.
fn mark(ui: &Ui, frame: &Frame, edge: Edge, area: Rect) {
    let line = Stroke::new(3.0, screen_color(frame.view.theme.accent));
    let center = area.center();
    match edge {
        Edge::Column(_) => ui.painter().vline(center.x, area.y_range(), line),
        Edge::Lane(_) => ui.painter().hline(area.x_range(), center.y, line),
    };
}

fn name(frame: &Frame, edge: Edge) -> String {
    let (map, texts) = (frame.view.map(), frame.view.texts);
    let (key, title) = match edge {
        Edge::Column(id) => {
            let step = map.touchpoint(id).map(|step| step.title.clone());
            ("canvas-column-edge", step)
        }
        Edge::Lane(id) => ("canvas-lane-edge", Field::Lane(id).text(map, texts)),
    };
    texts.say(&Message::new(key).text("title", title.unwrap_or_default()))
}

/// The steps whose cards stand in the same column as this one.
pub(super) fn column_of(frame: &Frame, id: TouchpointId) -> (Option<Track>, Vec<TouchpointId>) {
    let layout = frame.layout();
    let mut columns = layout.columns.iter();
    let track = columns.find(|track| track.touchpoint == Some(id)).copied();
    let is_here = |x: f32| track.is_some_and(|track| (track.x - x).abs() < 0.5);
    let steps = layout.cards.iter().filter_map(|card| match card.id {
        NodeId::Touchpoint(id) if matches!(card.kind, CardKind::Touchpoint(_)) => {
            is_here(card.rect.min.x).then_some(id)
        }
        _ => None,
    });
    (track, steps.collect())
}

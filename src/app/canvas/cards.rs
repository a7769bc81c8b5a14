//! Each element in sight as something that can be pointed at and has a name.
//!
//! They take clicks and drags, but not the Tab key: the canvas is one stop of
//! it, and arrow keys lead from card to card.

use egui::{Id, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::app::join::can_begin_at;
use crate::document::{Node, NodeId, Target};
use crate::language::Message;
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::{ElementId, Group, Layer};

use super::frame::Frame;
use super::names::Names;
use super::pointer::{Deed, Touch};

/// Elements smaller than this on the screen, in points, are pointed at by way
/// of the ground.
const SMALLEST: f32 = 8.0;
/// So many elements at most have a name of their own at a time.
const MOST: usize = 1_500;
/// Cards lower than this many points have no handle.
const HANDLE_FROM: f32 = 30.0;
/// Side of the area that takes hold of a handle, in points.
const HANDLE: f32 = 24.0;

/// Adds the elements in sight; returns what was done to one of them.
pub(super) fn show(ui: &mut Ui, frame: &Frame, names: &Names) -> Option<Touch> {
    let mut touch = None;
    let mut count = 0;
    for group in &frame.scene().groups {
        let Some(area) = area(frame, group) else {
            continue;
        };
        count += 1;
        if count > MOST {
            break;
        }
        let sense = match group.id {
            // The box of an arrow covers much that is not the arrow.
            ElementId::Link(_) | ElementId::Cell(..) => Sense::hover(),
            _ => Sense::CLICK | Sense::DRAG,
        };
        let mut response = ui.interact(area, id_of(group), sense);
        response.widget_info(|| info(group.id, frame, names));
        if matches!(group.id, ElementId::Emotion(..) | ElementId::Average(_)) {
            // The value, and of how much it was computed, stands nowhere else.
            response = response.on_hover_ui(|ui| {
                ui.label(names.of(group.id, frame.view).unwrap_or_default());
            });
        }
        if let Some(deed) = Deed::of(&response) {
            touch = Some(Touch::new(Some(group.id), deed, &response));
        }
    }
    touch
}

/// Where an element can be pointed at; `None` when it is out of sight, too
/// small or nothing to point at.
fn area(frame: &Frame, group: &Group) -> Option<Rect> {
    group.target?;
    // The labels of an arrow are no element beside it.
    if group.is_label() {
        return None;
    }
    let is_ground = matches!(group.id, ElementId::Lane(_)) && group.layer == Layer::Sheet;
    if is_ground || matches!(group.id, ElementId::Furniture(_)) {
        return None;
    }
    let shown = screen_rect(frame.shown(group));
    let clip = screen_rect(frame.clip_of(group.layer));
    let large = shown.width() >= SMALLEST && shown.height() >= SMALLEST;
    let is_arrow = matches!(group.id, ElementId::Link(_));
    ((large || is_arrow) && clip.intersects(shown)).then(|| shown.intersect(clip))
}

fn id_of(group: &Group) -> Id {
    Id::unique(("canvas-element", group.id, group.layer))
}

fn info(element: ElementId, frame: &Frame, names: &Names) -> WidgetInfo {
    let name = names.of(element, frame.view).unwrap_or_default();
    let target = frame.target_of(element);
    let chosen = target.is_some_and(|target| frame.view.selection().contains(&target));
    WidgetInfo::selected(Role::ListBoxOption, true, chosen, name)
}

/// Adds the handle to draw an arrow from, at the card under the pointer and at
/// the selected one.
pub(super) fn handle(ui: &mut Ui, frame: &Frame) -> Option<Touch> {
    let hovered = ui
        .input(|input| input.pointer.hover_pos())
        .and_then(|pos| card_near(frame, pos));
    let selected = frame.view.selection().primary_node();
    let selected = selected.filter(|id| can_begin_at(*id));
    let mut touch = None;
    let both = [hovered, selected.filter(|id| hovered != Some(*id))];
    for id in both.into_iter().flatten() {
        let Some(response) = handle_of(ui, frame, id) else {
            continue;
        };
        if response.drag_started() {
            touch = Some(Touch::new(None, Deed::Connect(id), &response));
        }
    }
    touch
}

/// The card under the pointer, or beside it where its handle stands out.
fn card_near(frame: &Frame, pos: egui::Pos2) -> Option<NodeId> {
    let beside = pos - Vec2::new(HANDLE / 2.0, 0.0);
    [pos, beside].into_iter().find_map(|pos| {
        let element = frame.element_at(pos)?;
        match element {
            ElementId::Node(id) => Some(id).filter(|id| can_begin_at(*id)),
            _ => None,
        }
    })
}

fn handle_of(ui: &mut Ui, frame: &Frame, id: NodeId) -> Option<Response> {
    let group = frame.group_of(&Target::Node(id))?;
    let card = screen_rect(frame.shown(group));
    let clip = screen_rect(frame.clip_of(Layer::Sheet));
    let center = card.right_center();
    if card.height() < HANDLE_FROM || !clip.contains(center) {
        return None;
    }
    let area = Rect::from_center_size(center, Vec2::splat(HANDLE));
    let response = ui.interact(area, Id::unique(("canvas-handle", id)), Sense::DRAG);
    response.widget_info(|| {
        let title = frame.view.map().node(id).map_or("", Node::title);
        let name = Message::new("canvas-name-handle").text("title", title);
        WidgetInfo::labeled(Role::Button, true, frame.view.texts.say(&name))
    });
    let theme = frame.view.theme;
    let radius = if response.hovered() { 7.0 } else { 5.0 };
    let accent = screen_color(theme.accent);
    let fill = if response.hovered() {
        accent
    } else {
        screen_color(theme.card)
    };
    ui.painter().circle(center, radius, fill, (2.0, accent));
    let response = response.on_hover_cursor(egui::CursorIcon::Crosshair);
    let tip = match id {
        NodeId::Touchpoint(_) => "canvas-handle-tip",
        _ => "canvas-handle-tip-card",
    };
    Some(response.on_hover_text(frame.view.texts.get(tip)))
}

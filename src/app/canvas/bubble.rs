//! The bubble of actions under what is selected.

use egui::{Area, Button, Frame as Box, Id, Margin, Order, Pos2, Ui, Vec2};

use crate::app::action::ActionId;
use crate::app::request::{Request, Requests};
use crate::app::widget;
use crate::document::{NodeId, Target};
use crate::geometry::Rect;

use super::Canvas;
use super::frame::Frame;
use super::gesture::{Connect, Gesture};
use super::menu::OpenMenu;

/// Between the element and the bubble, in points.
const GAP: f32 = 10.0;
/// Room the bubble needs under an element; without it, it stands above.
const HEIGHT: f32 = 44.0;
/// Widest bubble.
const WIDTH: f32 = 320.0;

/// What a button of the bubble does.
enum Deed {
    Text,
    Act(ActionId),
    Connect,
}

/// Shows the bubble under the one element that is selected.
pub(super) fn show(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) {
    let selection = frame.view.selection();
    let target = match selection.primary() {
        Some(target @ Target::Node(_)) if selection.len() == 1 => target,
        _ => return,
    };
    let busy = is_pressed_elsewhere(ui) || canvas.menu.is_some();
    let Some(group) = frame.group_of(target).filter(|_| !busy) else {
        return;
    };
    let clip = frame.clip_of(group.layer);
    let shown = frame.shown(group);
    if !clip.intersects(&shown) {
        return;
    }
    let pos = place(shown, frame.viewport);
    Area::new(id())
        .order(Order::Middle)
        .fixed_pos(pos)
        .constrain_to(crate::render::egui::screen_rect(frame.viewport))
        .show(ui.ctx(), |ui| {
            Box::popup(ui.style())
                .inner_margin(Margin::symmetric(6, 4))
                .show(ui, |ui| {
                    ui.horizontal(|ui| buttons(ui, canvas, frame, target, pos, requests));
                });
        });
}

fn id() -> Id {
    Id::unique("canvas-bubble")
}

/// Whether the pointer is doing something beside the bubble, which would only
/// be in its way. A press on the bubble itself must not take it away.
fn is_pressed_elsewhere(ui: &Ui) -> bool {
    let origin = ui.input(|input| {
        let down = input.pointer.any_down();
        input.pointer.press_origin().filter(|_| down)
    });
    let bubble = ui.memory(|memory| memory.area_rect(id()));
    origin.is_some_and(|pos| bubble.is_none_or(|bubble| !bubble.contains(pos)))
}

/// Under the element, or above it where there is no room.
fn place(shown: Rect, viewport: Rect) -> Pos2 {
    let below = shown.max.y + GAP;
    let y = if below + HEIGHT <= viewport.max.y {
        below
    } else {
        (shown.min.y - GAP - HEIGHT).max(viewport.min.y)
    };
    let most = (viewport.max.x - WIDTH).max(viewport.min.x);
    Pos2::new(shown.min.x.clamp(viewport.min.x, most), y)
}

fn buttons(
    ui: &mut Ui,
    canvas: &mut Canvas,
    frame: &Frame,
    target: &Target,
    pos: Pos2,
    requests: &mut Requests,
) {
    for (key, deed) in deeds(target) {
        let name = frame.view.texts.get(key);
        let clicked = widget::flat(ui, |ui| ui.add(Button::new(name)).clicked());
        if !clicked {
            continue;
        }
        match (deed, target) {
            (Deed::Text, target) => requests.push(Request::EditText(target.clone())),
            (Deed::Act(action), _) => requests.act(action),
            (Deed::Connect, Target::Node(from)) => {
                canvas.gesture = Some(Gesture::Connect(Connect::by_click(*from)));
            }
            (Deed::Connect, _) => {}
        }
    }
    let more = frame.view.texts.get("canvas-bubble-more");
    let button = widget::flat(ui, |ui| {
        ui.add(Button::new("…").min_size(Vec2::splat(24.0)))
    });
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, more.as_ref()));
    if button.on_hover_text(more).clicked() {
        canvas.menu = Some(OpenMenu::at(pos));
    }
}

/// The buttons for a kind of element: key of the name and what it does.
fn deeds(target: &Target) -> Vec<(&'static str, Deed)> {
    let text = ("canvas-bubble-text", Deed::Text);
    let idea = ("canvas-bubble-idea", Deed::Act(ActionId::AddIdea));
    let connect = ("canvas-bubble-connect", Deed::Connect);
    match target {
        Target::Node(NodeId::Touchpoint(_)) => vec![
            text,
            ("canvas-bubble-pain", Deed::Act(ActionId::AddPainPoint)),
            idea,
            connect,
        ],
        Target::Node(NodeId::Stage(_)) => vec![
            text,
            ("canvas-bubble-step", Deed::Act(ActionId::AddTouchpoint)),
        ],
        Target::Node(NodeId::PainPoint(_)) => vec![text, idea, connect],
        Target::Node(NodeId::Idea(_) | NodeId::Evidence(_)) => vec![text, connect],
        _ => vec![text],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bubble_stays_inside_the_canvas() {
        let viewport = Rect::new(200.0, 80.0, 900.0, 600.0);
        let card = Rect::new(300.0, 200.0, 180.0, 90.0);
        assert_eq!(place(card, viewport), Pos2::new(300.0, 300.0));
        let low = Rect::new(1050.0, 580.0, 180.0, 90.0);
        assert_eq!(place(low, viewport), Pos2::new(780.0, 526.0));
    }
}

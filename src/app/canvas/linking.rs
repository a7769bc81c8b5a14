//! Linking two elements by keyboard: arrows choose what a line leads to, Enter
//! draws it, Esc gives it up.

use egui::{Key, Modifiers, Ui};

use crate::app::grid::{Column, Item};
use crate::app::join::{join, put};
use crate::app::request::{Request, Requests};
use crate::document::{NodeId, Target};
use crate::language::Message;

use super::Canvas;
use super::frame::Frame;
use super::gesture::line_between;

/// Answers Enter and Esc while an element waits to be linked; returns whether
/// one of them was pressed. Shift and Enter says that two steps contradict
/// each other.
pub(super) fn listen(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) -> bool {
    let Some(from) = canvas.linking else {
        return false;
    };
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::Escape) || frame.view.map().node(from).is_none() {
        canvas.linking = None;
        return true;
    }
    // The one with Shift first: without, Shift would not matter.
    let mismatch = pressed(Modifiers::SHIFT, Key::Enter);
    if !mismatch && !pressed(Modifiers::NONE, Key::Enter) {
        return false;
    }
    canvas.linking = None;
    let to = chosen(canvas, frame, from);
    match to.and_then(|to| join(from, to, mismatch)) {
        Some(key) => put(frame.view.map(), key, from, requests),
        None => requests.push(Request::Tell(Message::new("canvas-cannot-link"))),
    }
    true
}

/// What a line from `from` would lead to: what has the focus, or else the
/// touchpoint it is at.
fn chosen(canvas: &Canvas, frame: &Frame, from: NodeId) -> Option<NodeId> {
    let map = frame.view.map();
    let spot = canvas.grid.spot(frame.view)?;
    let item = canvas.grid.plan().item(map, spot);
    let target = item.as_ref().and_then(|item| item.target(map));
    match (item, target) {
        (Some(Item::Node(_)), Some(Target::Node(id))) if id == from => None,
        (_, Some(Target::Node(id))) if join(from, id, false).is_some() => Some(id),
        _ => match spot.column {
            Column::Touchpoint(id) => Some(id.into()).filter(|id| *id != from),
            _ => None,
        },
    }
}

/// Draws the line that Enter would make, and says how to go on.
pub(super) fn overlay(ui: &Ui, canvas: &Canvas, frame: &Frame) {
    let Some(from) = canvas.linking else {
        return;
    };
    let key = chosen(canvas, frame, from).and_then(|to| Some((to, join(from, to, false)?)));
    if let Some((to, key)) = key {
        line_between(ui.painter(), frame, key.kind, from, to);
    }
    say(
        ui,
        frame,
        match from {
            NodeId::Touchpoint(_) => "canvas-linking",
            _ => "canvas-linking-card",
        },
    );
}

/// Says at the upper edge how a line that is being drawn ends.
pub(super) fn say(ui: &Ui, frame: &Frame, key: &str) {
    let at = egui::pos2(frame.viewport.center().x, frame.viewport.min.y + 24.0);
    let text = frame.view.texts.get(key);
    super::inline::remark(ui, frame, at, egui::Align2::CENTER_TOP, &text);
}

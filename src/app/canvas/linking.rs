//! Connecting two touchpoints by keyboard: arrows choose where the journey
//! goes on, Enter draws the arrow, Esc gives it up.

use egui::{Key, Modifiers, Ui};

use crate::app::grid::Column;
use crate::app::request::Requests;
use crate::document::{Link, LinkCommand, LinkKey, LinkKind, Target, TouchpointId};

use super::Canvas;
use super::frame::Frame;
use super::gesture::arrow_between;

/// Answers Enter and Esc while a touchpoint waits to be connected; returns
/// whether one of them was pressed.
pub(super) fn listen(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) -> bool {
    let Some(from) = canvas.linking else {
        return false;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) || frame.view.map().touchpoint(from).is_none() {
        canvas.linking = None;
        return true;
    }
    if !pressed(Key::Enter) {
        return false;
    }
    canvas.linking = None;
    if let Some(to) = chosen(canvas, frame).filter(|to| *to != from) {
        let key = LinkKey::new(LinkKind::Next, from, to);
        if frame.view.map().link(key).is_none() {
            requests.run(LinkCommand::Put(vec![Link::new(key)]));
        }
        requests.select(Target::Link(key));
    }
    true
}

/// The touchpoint the focus is at.
fn chosen(canvas: &Canvas, frame: &Frame) -> Option<TouchpointId> {
    match canvas.grid.spot(frame.view)?.column {
        Column::Touchpoint(id) => Some(id),
        _ => None,
    }
}

/// Draws the arrow that Enter would make, and says how to go on.
pub(super) fn overlay(ui: &Ui, canvas: &Canvas, frame: &Frame) {
    let Some(from) = canvas.linking else {
        return;
    };
    if let Some(to) = chosen(canvas, frame).filter(|to| *to != from) {
        arrow_between(ui.painter(), frame, from, to);
    }
    super::inline::remark(
        ui,
        frame,
        egui::pos2(frame.viewport.center().x, frame.viewport.min.y + 24.0),
        egui::Align2::CENTER_TOP,
        &frame.view.texts.get("canvas-linking"),
    );
}

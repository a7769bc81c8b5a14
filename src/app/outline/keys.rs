//! The outline by keyboard: up and down walk through the rows, left and right
//! fold, Enter edits the text, Alt with up or down moves the element.

use egui::{Key, Modifiers, Response, Ui};

use crate::app::held_keys::{ARROWS, hold};
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::Target;

use super::Fold;
use super::arrange::by_one;
use super::list::List;

/// Answers keys while the outline has the focus; returns what is to be folded
/// or unfolded.
pub(super) fn listen(
    ui: &Ui,
    view: &View,
    list: &List,
    ground: &Response,
    requests: &mut Requests,
) -> Option<Fold> {
    if !ground.has_focus() {
        return None;
    }
    hold(ui, ground.id, ARROWS);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let primary = view.selection().primary_node();
    let place = primary.and_then(|id| list.place_of(id));
    let rows = list.rows();
    let node_at = |place: usize| rows[place].node();
    // Looked for first: keys alone do not mind Alt.
    let with_alt = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    for (key, down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if with_alt(key)
            && let Some(command) = primary.and_then(|id| by_one(view.map(), list, id, down))
        {
            requests.push(Request::Nudge(command.into()));
            return None;
        }
    }
    let next = if pressed(Key::ArrowDown) {
        (place.map_or(0, |place| place + 1)..rows.len()).find_map(node_at)
    } else if pressed(Key::ArrowUp) {
        (0..place.unwrap_or(0)).rev().find_map(node_at)
    } else if pressed(Key::Home) {
        (0..rows.len()).find_map(node_at)
    } else if pressed(Key::End) {
        (0..rows.len()).rev().find_map(node_at)
    } else {
        None
    };
    if let Some(id) = next {
        requests.select(id);
        super::reveal(view, Target::Node(id), requests);
        return None;
    }
    if pressed(Key::Enter)
        && let Some(id) = primary
    {
        requests.push(Request::EditText(Target::Node(id)));
    }
    let (fold, open) = rows[place?].fold()?;
    let wanted = if pressed(Key::ArrowLeft) {
        false
    } else if pressed(Key::ArrowRight) {
        true
    } else {
        return None;
    };
    (open != wanted).then_some(fold)
}

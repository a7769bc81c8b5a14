//! Linking two elements by keyboard: arrows or the first letters of a title
//! choose what a line leads to, Enter draws it, Esc gives it up.

use egui::{Event, Key, Modifiers, Ui};

use crate::app::grid::{Column, Item, Plan};
use crate::app::join::{join, put};
use crate::app::request::{Request, Requests};
use crate::document::{Map, Node, NodeId, NodeKind, Target};
use crate::language::Message;
use crate::search::fold;

use super::Canvas;
use super::frame::Frame;
use super::gesture::line_between;
use super::keys;

/// An element that waits to be linked.
pub(super) struct Linking {
    from: NodeId,
    /// The letters that were typed to find what it is linked to.
    sought: String,
}

impl Linking {
    /// Begins at this element.
    pub(super) fn begin(from: NodeId) -> Self {
        let sought = String::new();
        Self { from, sought }
    }
}

/// Answers Enter, Esc and letters while an element waits to be linked; returns
/// whether one of them was pressed. Shift and Enter says that two steps
/// contradict each other.
pub(super) fn listen(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) -> bool {
    let Some(from) = canvas.linking.as_ref().map(|linking| linking.from) else {
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
        return seek(ui, canvas, frame, requests);
    }
    canvas.linking = None;
    let to = chosen(canvas, frame, from);
    match to.and_then(|to| join(from, to, mismatch)) {
        Some(key) => put(frame.view.map(), key, from, requests),
        None => requests.push(Request::Tell(Message::new("canvas-cannot-link"))),
    }
    true
}

/// Looks for what the letters say; returns whether any were typed. Letters that
/// no title has change nothing: they are meant for no text.
fn seek(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) -> bool {
    let current = canvas.grid.spot(frame.view);
    let Some(linking) = &mut canvas.linking else {
        return false;
    };
    if ui.input(|input| input.events.iter().any(is_walking)) {
        linking.sought.clear();
    }
    let Some(typed) = keys::typed(ui) else {
        return false;
    };
    let (plan, map) = (canvas.grid.plan(), frame.view.map());
    let current = current.and_then(|spot| plan.item(map, spot)?.target(map));
    let current = match current {
        Some(Target::Node(id)) => Some(id),
        _ => None,
    };
    let typed = fold(&typed);
    let longer = linking.sought.clone() + &typed;
    let goals = goals(plan, map, linking.from);
    let found = if let Some(found) = next_with(map, &goals, &longer, current, true) {
        linking.sought = longer;
        Some(found)
    } else if linking.sought == typed {
        next_with(map, &goals, &typed, current, false)
    } else {
        None
    };
    let spot = found.and_then(|id| plan.home(map, &Target::Node(id)));
    if let Some(spot) = spot {
        keys::go(canvas, frame, spot, requests);
    }
    true
}

/// Whether the user chooses by walking from now on.
fn is_walking(event: &Event) -> bool {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, End, Home, Tab};
    let keys = [
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, End, Home, Tab,
    ];
    matches!(event, Event::Key { key, pressed: true, .. } if keys.contains(key))
}

/// What a line from `from` may lead to, touchpoints first.
fn goals(plan: &Plan, map: &Map, from: NodeId) -> Vec<NodeId> {
    let others = NodeKind::ALL.into_iter();
    let others = others.filter(|kind| *kind != NodeKind::Touchpoint);
    let kinds = [NodeKind::Touchpoint].into_iter().chain(others);
    let nodes = kinds.flat_map(|kind| map.nodes(kind).map(Node::id));
    nodes
        .filter(|id| join(from, *id, false).is_some())
        .filter(|id| plan.home(map, &Target::Node(*id)).is_some())
        .collect()
}

/// The next of these with a word that begins so: `current` itself where it may
/// `stay`, then those after it, then from the first on.
fn next_with(
    map: &Map,
    goals: &[NodeId],
    sought: &str,
    current: Option<NodeId>,
    stay: bool,
) -> Option<NodeId> {
    let place = goals.iter().position(|id| Some(*id) == current);
    let from = place.map_or(0, |place| place + usize::from(!stay));
    let mut all = goals[from..].iter().chain(&goals[..from]);
    let fits = |id: &&NodeId| {
        let title = map.node(**id).map_or("", Node::title);
        has_word(&fold(title), sought)
    };
    all.find(fits).copied()
}

/// Whether a word of `text` begins with `sought`, both as they are compared.
fn has_word(text: &str, sought: &str) -> bool {
    let mut within = false;
    text.char_indices().any(|(at, letter)| {
        let begins = !within;
        within = letter.is_alphanumeric();
        begins && text[at..].starts_with(sought)
    })
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
    let Some(linking) = &canvas.linking else {
        return;
    };
    let from = linking.from;
    let key = chosen(canvas, frame, from).and_then(|to| Some((to, join(from, to, false)?)));
    if let Some((to, key)) = key {
        line_between(ui.painter(), frame, key.kind, from, to);
    }
    let texts = frame.view.texts;
    let hint = texts.get(match from {
        NodeId::Touchpoint(_) => "canvas-linking",
        _ => "canvas-linking-card",
    });
    if linking.sought.is_empty() {
        return say_text(ui, frame, &hint);
    }
    let sought = Message::new("canvas-linking-sought").text("text", &linking.sought);
    say_text(ui, frame, &format!("{hint}\n{}", texts.say(&sought)));
}

/// Says at the upper edge how a line that is being drawn ends.
pub(super) fn say(ui: &Ui, frame: &Frame, key: &str) {
    say_text(ui, frame, &frame.view.texts.get(key));
}

fn say_text(ui: &Ui, frame: &Frame, text: &str) {
    let at = egui::pos2(frame.viewport.center().x, frame.viewport.min.y + 24.0);
    super::inline::remark(ui, frame, at, egui::Align2::CENTER_TOP, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_the_beginning_of_any_word() {
        let title = fold("Tell it all, «again»");
        for sought in ["tell", "it a", "again", "a"] {
            assert!(has_word(&title, sought), "{sought}");
        }
        for sought in ["ell", "gain", "x"] {
            assert!(!has_word(&title, sought), "{sought}");
        }
    }
}

//! The canvas by keyboard: arrows lead from cell to cell, a letter begins to
//! type there, Alt and an arrow moves what lies there.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use crate::app::grid::{Field, Row, Spot, Way, begin, begin_next, shifted};
use crate::app::held_keys::{ARROWS_AND_TAB, hold};
use crate::app::request::{Request, Requests};
use crate::document::{LinkKind, NodeKind, Selection, Target};
use crate::language::Message;

use super::frame::Frame;
use super::inline::{self, InlineEdit};
use super::{Canvas, CanvasOrder, linking, place};

const ARROWS: [(Key, Way); 4] = [
    (Key::ArrowLeft, Way::Left),
    (Key::ArrowRight, Way::Right),
    (Key::ArrowUp, Way::Up),
    (Key::ArrowDown, Way::Down),
];

/// Answers keys while the canvas has the focus.
pub(super) fn listen(
    ui: &Ui,
    canvas: &mut Canvas,
    ground: &Response,
    frame: &Frame,
    requests: &mut Requests,
) {
    if !ground.has_focus() {
        return;
    }
    // Esc ends the linking, and not the keys' being here.
    let keys = EventFilter {
        escape: canvas.is_linking(),
        ..ARROWS_AND_TAB
    };
    hold(ui, ground.id, keys);
    if linking::listen(ui, canvas, frame, requests) {
        return;
    }
    // In an empty map there is but one place to type in.
    let first =
        || (frame.view.map().count(NodeKind::Stage) == 0).then(|| canvas.grid.plan().first());
    let spot = canvas.grid.spot(frame.view).or_else(first);
    if let Some(next) = walked(ui, canvas, frame, spot, requests) {
        return go(canvas, frame, next, requests);
    }
    let Some(spot) = spot else { return };
    nudge(ui, canvas, frame, spot, requests);
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let typed = typed(ui);
    if pressed || typed.is_some() {
        edit(ui, canvas, frame, spot, typed, requests);
    }
}

/// Where the keys lead.
fn walked(
    ui: &Ui,
    canvas: &Canvas,
    frame: &Frame,
    spot: Option<Spot>,
    requests: &mut Requests,
) -> Option<Spot> {
    let (plan, map) = (canvas.grid.plan(), frame.view.map());
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, way) in ARROWS {
        let adding = pressed(Modifiers::SHIFT, key);
        if !adding && !is_pressed(ui, Modifiers::NONE, key) {
            continue;
        }
        let _ = pressed(Modifiers::NONE, key);
        let Some(spot) = spot else {
            return Some(plan.first());
        };
        let next = plan.step(map, spot, way)?;
        if !adding {
            return Some(next);
        }
        add(canvas, frame, next, requests);
        return None;
    }
    for (modifiers, forward) in [(Modifiers::SHIFT, false), (Modifiers::NONE, true)] {
        if pressed(modifiers, Key::Tab) {
            return match spot {
                Some(spot) => plan.next_lane(map, spot, forward),
                None => Some(plan.first()),
            };
        }
    }
    for (key, forward) in [(Key::Home, false), (Key::End, true)] {
        if pressed(Modifiers::NONE, key) {
            let beside = |spot: &Spot| plan.aside(map, *spot, forward);
            return std::iter::successors(spot, beside).last();
        }
    }
    None
}

/// Whether the key is pressed with exactly these modifiers.
fn is_pressed(ui: &Ui, wanted: Modifiers, wanted_key: Key) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == wanted_key && modifiers.matches_exact(wanted))
        })
    })
}

/// Puts the focus there and brings it into sight.
pub(super) fn go(canvas: &mut Canvas, frame: &Frame, spot: Spot, requests: &mut Requests) {
    let map = frame.view.map();
    let target = canvas.grid.plan().item(map, spot);
    let target = target.and_then(|item| item.target(map));
    requests.push(Request::Focus(spot, target));
    canvas.order(CanvasOrder::RevealSpot(spot));
}

/// Adds what lies there to what is selected.
fn add(canvas: &Canvas, frame: &Frame, spot: Spot, requests: &mut Requests) {
    let map = frame.view.map();
    let item = canvas.grid.plan().item(map, spot);
    if let Some(target) = item.and_then(|item| item.target(map)) {
        let mut selection: Selection = frame.view.selection().clone();
        selection.add(target);
        requests.push(Request::Select(selection));
    }
}

/// Alt and an arrow: moves what is selected by one place.
fn nudge(ui: &Ui, canvas: &mut Canvas, frame: &Frame, spot: Spot, requests: &mut Requests) {
    for (key, way) in ARROWS {
        if !ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
            continue;
        }
        let (map, selection) = (frame.view.map(), frame.view.selection());
        let Some((command, to)) = shifted(canvas.grid.plan(), map, spot, selection, way) else {
            continue;
        };
        requests.push(Request::Nudge(command));
        if let Some(target) = selection.primary().filter(|_| selection.len() == 1) {
            requests.push(Request::Focus(to, Some(target.clone())));
        }
        canvas.order(CanvasOrder::RevealSpot(to));
    }
}

/// What was typed, without what Alt makes of the keys.
pub(super) fn typed(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let mut text = String::new();
        let alt = input.modifiers.alt && !cfg!(target_os = "macos");
        input.events.retain(|event| match event {
            Event::Text(more) => {
                text.push_str(more);
                false
            }
            _ => true,
        });
        (!alt && !text.trim().is_empty()).then_some(text)
    })
}

/// Begins to edit what lies there; what was typed takes its place.
fn edit(
    ui: &Ui,
    canvas: &mut Canvas,
    frame: &Frame,
    spot: Spot,
    typed: Option<String>,
    requests: &mut Requests,
) {
    let view = frame.view;
    if view.selection().len() > 1 {
        // The last of them, which has the focus, may be far out of sight.
        requests.push(Request::Tell(Message::new("grid-several")));
        return;
    }
    let arrow = view.selection().primary().filter(|target| {
        let item = canvas.grid.plan().item(view.map(), spot);
        // What a persona experiences is typed in its cell or not at all.
        !is_experience(target)
            && item.and_then(|item| item.target(view.map())).as_ref() != Some(target)
    });
    // An arrow lies in no cell, but its label is typed like any text.
    let field = match arrow.and_then(Field::of) {
        Some(field) => Ok(field),
        None => begin(canvas.grid.plan(), view.map(), spot, view.texts),
    };
    match field {
        Ok(field) => {
            canvas.order(CanvasOrder::RevealSpot(spot));
            let area = place::place(frame, canvas.grid.plan(), spot);
            canvas.editing = InlineEdit::begin(field, view, typed, area);
            inline::open(ui.ctx(), canvas.editing.as_ref());
        }
        Err(message) => requests.push(Request::Tell(message)),
    }
}

fn is_experience(target: &Target) -> bool {
    matches!(target, Target::Link(key) if key.kind == LinkKind::Experiences)
}

/// Where a key that ends an edit leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Onward {
    /// Enter: to the next touchpoint, or with Shift the one before.
    Touchpoint(bool),
    /// Tab: to the next lane, or with Shift the one before.
    Lane(bool),
}

impl Onward {
    /// The key that ends the edit, if one was pressed.
    pub(super) fn pressed(ui: &Ui) -> Option<Self> {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        [
            (Modifiers::SHIFT, Key::Enter, Self::Touchpoint(false)),
            (Modifiers::NONE, Key::Enter, Self::Touchpoint(true)),
            (Modifiers::SHIFT, Key::Tab, Self::Lane(false)),
            (Modifiers::NONE, Key::Tab, Self::Lane(true)),
        ]
        .into_iter()
        .find(|(modifiers, key, _)| {
            // An exact match: Alt and Enter is a new line.
            is_pressed(ui, *modifiers, *key) && pressed(*modifiers, *key)
        })
        .map(|(.., onward)| onward)
    }

    /// Goes there from where the focus is. After the last touchpoint or stage
    /// begins a new one, elsewhere it stays at the end.
    pub(super) fn follow(
        self,
        ui: &Ui,
        canvas: &mut Canvas,
        frame: &Frame,
        requests: &mut Requests,
    ) {
        let Some(spot) = canvas.grid.spot(frame.view) else {
            return;
        };
        let (plan, map) = (canvas.grid.plan(), frame.view.map());
        let next = match self {
            Self::Touchpoint(forward) => plan.onward(map, spot, forward),
            Self::Lane(forward) => plan.next_lane(map, spot, forward),
        };
        let is_place = |spot: &Spot| spot.row != Row::Header || plan.has(*spot);
        if let Some(next) = next.filter(is_place) {
            go(canvas, frame, next, requests);
        } else if self == Self::Touchpoint(true)
            && let Some(field) = begin_next(plan, map, spot, frame.view.texts)
        {
            let area = place::place(frame, plan, spot).map(|last| place::after(frame, last));
            let edit = InlineEdit::begin(field, frame.view, None, area);
            canvas.editing = edit.map(InlineEdit::going_on);
            inline::open(ui.ctx(), canvas.editing.as_ref());
        }
    }
}

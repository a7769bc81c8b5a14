//! The canvas by keyboard: arrows lead from card to card, Alt and an arrow
//! moves the card, Enter edits its text.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::app::request::{Request, Requests};
use crate::document::{ArrangeCommand, Command, Map, NodeId, StageId, Target, TouchpointId};
use crate::geometry::Rect;
use crate::scene::ElementId;

use super::frame::Frame;
use super::inline::InlineEdit;
use super::spatial::{Way, neighbour};
use super::{Canvas, CanvasOrder};

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
    // Arrows walk over the map and not to the next button.
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(ground.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, way) in ARROWS {
        if pressed(Modifiers::ALT, key) {
            nudge(frame, way, requests);
        } else if pressed(Modifiers::NONE, key) {
            walk(frame, way, requests);
        }
    }
    let primary = frame.view.selection().primary();
    if pressed(Modifiers::NONE, Key::Enter)
        && let Some(target) = primary
    {
        canvas.order(CanvasOrder::Reveal(target.clone()));
        canvas.editing = InlineEdit::of(target, frame.view);
    }
}

/// Selects the nearest element that way.
fn walk(frame: &Frame, way: Way, requests: &mut Requests) {
    let stops = stops(frame);
    let primary = frame.view.selection().primary();
    let from = primary.and_then(|target| frame.place_of(target));
    let next = match from {
        Some(from) => {
            let others: Vec<Rect> = stops.iter().map(|(_, rect)| *rect).collect();
            neighbour(from, &others, way)
        }
        None => stops
            .iter()
            .position(|(target, _)| matches!(target, Target::Node(NodeId::Touchpoint(_))))
            .or((!stops.is_empty()).then_some(0)),
    };
    if let Some((target, _)) = next.and_then(|next| stops.get(next)) {
        requests.select(target.clone());
        requests.push(Request::Reveal(target.clone()));
    }
}

/// Everything that arrows stop at, and where it lies on the sheet.
fn stops(frame: &Frame) -> Vec<(Target, Rect)> {
    let groups = frame.scene().groups.iter();
    groups
        .filter(|group| {
            matches!(
                group.id,
                ElementId::Node(_) | ElementId::Emotion(..) | ElementId::Reading(..)
            )
        })
        .filter_map(|group| Some((frame.target_of(group.id)?, group.target?)))
        .collect()
}

/// Moves what is selected by one place.
fn nudge(frame: &Frame, way: Way, requests: &mut Requests) {
    let forward = match way {
        Way::Left => false,
        Way::Right => true,
        Way::Up | Way::Down => return,
    };
    let map = frame.view.map();
    let command = match frame.view.selection().primary_node() {
        Some(NodeId::Touchpoint(id)) => touchpoint_by_one(map, id, forward),
        Some(NodeId::Stage(id)) => stage_by_one(map, id, forward),
        _ => None,
    };
    if let (Some(command), Some(target)) = (command, frame.view.selection().primary()) {
        requests.push(Request::Nudge(command));
        requests.push(Request::Reveal(target.clone()));
    }
}

/// One place further in its stage, or into the next stage.
fn touchpoint_by_one(map: &Map, id: TouchpointId, forward: bool) -> Option<Command> {
    let stage = map.touchpoint(id)?.stage;
    let steps: Vec<TouchpointId> = map.touchpoints_in(stage).map(|step| step.id).collect();
    let place = steps.iter().position(|step| *step == id)?;
    let (stage, before) = if forward && place + 1 < steps.len() {
        (stage, steps.get(place + 2).copied())
    } else if !forward && place > 0 {
        (stage, Some(steps[place - 1]))
    } else {
        let stage = stage_beside(map, stage, forward)?;
        let first = map.touchpoints_in(stage).next().map(|step| step.id);
        (stage, first.filter(|_| forward))
    };
    let ids = vec![id];
    Some(ArrangeCommand::MoveTouchpoints { ids, stage, before }.into())
}

fn stage_beside(map: &Map, stage: StageId, forward: bool) -> Option<StageId> {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let place = stages.iter().position(|other| *other == stage)?;
    let beside = if forward {
        place + 1
    } else {
        place.checked_sub(1)?
    };
    stages.get(beside).copied()
}

fn stage_by_one(map: &Map, id: StageId, forward: bool) -> Option<Command> {
    let beside = stage_beside(map, id, forward)?;
    let before = if forward {
        stage_beside(map, beside, true)
    } else {
        Some(beside)
    };
    let command = ArrangeCommand::Move {
        ids: vec![id.into()],
        before: before.map(NodeId::from),
    };
    Some(command.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Node, NodeCommand, Stage, Touchpoint};

    /// Stage 1 with steps 1 and 2, stage 2 with step 3.
    fn map() -> Map {
        let [first, second] = [1, 2].map(StageId::mint);
        let step = |bits, stage| Touchpoint::new(TouchpointId::mint(bits), stage);
        let nodes: [Node; 5] = [
            Stage::new(first).into(),
            Stage::new(second).into(),
            step(1, first).into(),
            step(2, first).into(),
            step(3, second).into(),
        ];
        nodes.into_iter().fold(Map::default(), |map, node| {
            let before = None;
            map.after(&NodeCommand::Add { node, before }.into())
                .expect("the ids are free")
        })
    }

    fn order(map: &Map) -> Vec<(u64, u64)> {
        let bits = |id: &str, mint: &dyn Fn(u64) -> String| {
            (1..4).find(|bits| mint(*bits) == id).expect("minted here")
        };
        map.touchpoints()
            .map(|step| {
                (
                    bits(step.stage.as_str(), &|n| StageId::mint(n).to_string()),
                    bits(step.id.as_str(), &|n| TouchpointId::mint(n).to_string()),
                )
            })
            .collect()
    }

    #[test]
    fn a_touchpoint_walks_through_its_stage_and_into_the_next() {
        let mut map = map();
        let id = TouchpointId::mint(1);
        for expected in [
            [(1, 2), (1, 1), (2, 3)],
            [(1, 2), (2, 1), (2, 3)],
            [(1, 2), (2, 3), (2, 1)],
        ] {
            let command = touchpoint_by_one(&map, id, true).expect("there is room");
            map = map.after(&command).expect("a legal move");
            assert_eq!(order(&map), expected);
        }
        assert_eq!(touchpoint_by_one(&map, id, true), None);
        let back = touchpoint_by_one(&map, id, false).expect("there is room");
        assert_eq!(order(&map.after(&back).expect("legal"))[1], (2, 1));
    }

    #[test]
    fn a_stage_changes_places_with_the_one_beside_it() {
        let map = map();
        let [first, second] = [1, 2].map(StageId::mint);
        for (id, forward) in [(first, true), (second, false)] {
            let command = stage_by_one(&map, id, forward).expect("there is room");
            let map = map.after(&command).expect("a legal move");
            let order: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
            assert_eq!(order, [second, first]);
        }
        assert_eq!(stage_by_one(&map, first, false), None);
    }
}

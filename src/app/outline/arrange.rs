//! Putting rows of the outline in another order: by dragging them, or with Alt
//! and an arrow key by one place.

use egui::{Key, Rect, Ui, pos2};

use crate::app::request::Requests;
use crate::app::theme;
use crate::app::view::View;
use crate::document::{ArrangeCommand, Map, NodeId, NodeKind, StageId, Target, TouchpointId};

use super::list::List;

/// Elements on their way, all of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drag {
    ids: Vec<NodeId>,
}

/// Where they would come to stand.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    command: ArrangeCommand,
    /// Height of the line that shows it.
    y: f32,
}

impl Drag {
    /// Begins with the element pressed on; what is selected of its kind comes
    /// along when it is selected itself.
    pub(super) fn begin(view: &View, pressed: NodeId) -> Self {
        let selection = view.selection();
        let together = selection.contains(&Target::Node(pressed));
        let kind = pressed.kind();
        let all = view.map().order(kind).iter().map(|id| kind.id(*id));
        let comes =
            |id: &NodeId| *id == pressed || (together && selection.contains(&Target::Node(*id)));
        Self {
            ids: all.filter(comes).collect(),
        }
    }

    /// Shows where the elements would stand, and puts them there when they are
    /// let go. Returns whether the drag goes on.
    pub(super) fn carry_on(
        &self,
        ui: &Ui,
        view: &View,
        list: &List,
        origin: egui::Pos2,
        requests: &mut Requests,
    ) -> bool {
        let (down, cancelled, pos) = ui.input(|input| {
            (
                input.pointer.primary_down(),
                input.key_pressed(Key::Escape),
                input.pointer.latest_pos(),
            )
        });
        if cancelled {
            return false;
        }
        let pos = pos.unwrap_or(origin);
        let place = place_at(view.map(), list, &self.ids, pos.y - origin.y);
        if !down {
            if let Some(place) = place {
                requests.run(place.command);
            }
            return false;
        }
        if let Some(place) = place {
            let y = origin.y + place.y;
            let accent = theme::color(view.theme.accent);
            ui.painter()
                .hline(ui.clip_rect().x_range(), y, (2.0, accent));
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        // The list follows a pointer that leaves it.
        ui.scroll_to_rect(Rect::from_min_max(pos, pos2(pos.x, pos.y + 1.0)), None);
        true
    }
}

/// The move by one place up or down the list.
pub(super) fn by_one(map: &Map, list: &List, id: NodeId, down: bool) -> Option<ArrangeCommand> {
    if id.kind() == NodeKind::Touchpoint {
        return touchpoint_by_one(map, list, id, down);
    }
    let order = map.order(id.kind());
    let own = order.iter().position(|other| *other == id.id())?;
    let before = if down {
        order.get(own + 1)?;
        order.get(own + 2)
    } else {
        order.get(own.checked_sub(1)?)
    };
    Some(ArrangeCommand::Move {
        ids: vec![id],
        before: before.map(|other| id.kind().id(*other)),
    })
}

/// Over the next step, or into and out of a stage: as if it were dropped just
/// beyond the row beside it.
fn touchpoint_by_one(map: &Map, list: &List, id: NodeId, down: bool) -> Option<ArrangeCommand> {
    let own = list.place_of(id)?;
    let beside = if down { own + 1 } else { own.checked_sub(1)? };
    list.rows().get(beside)?.node()?;
    let (top, bottom) = list.extent(beside);
    let y = if down { bottom + 1.0 } else { top - 1.0 };
    Some(among_touchpoints(map, list, &[id], y)?.command)
}

fn place_at(map: &Map, list: &List, ids: &[NodeId], y: f32) -> Option<Place> {
    match ids.first()?.kind() {
        NodeKind::Touchpoint => among_touchpoints(map, list, ids, y),
        kind => among_equals(list, ids, kind, y),
    }
}

/// A step comes before the step below the gap, or last in the stage above it.
fn among_touchpoints(map: &Map, list: &List, ids: &[NodeId], y: f32) -> Option<Place> {
    let rows = list.rows();
    let middle = |place: usize| {
        let (top, bottom) = list.extent(place);
        f32::midpoint(top, bottom)
    };
    let gap = (0..rows.len())
        .take_while(|place| middle(*place) < y)
        .count();
    let node_at = |place: usize| rows.get(place)?.node();
    let above = gap.checked_sub(1).and_then(node_at);
    let (stage, before): (StageId, Option<TouchpointId>) = match (above, node_at(gap)) {
        (_, Some(NodeId::Touchpoint(below))) => (map.touchpoint(below)?.stage, Some(below)),
        (Some(NodeId::Touchpoint(above)), _) => (map.touchpoint(above)?.stage, None),
        (Some(NodeId::Stage(stage)), _) => (stage, None),
        _ => return None,
    };
    let ids = ids.iter().filter_map(|id| id.touchpoint()).collect();
    Some(Place {
        command: ArrangeCommand::MoveTouchpoints { ids, stage, before },
        y: list.extent(gap - 1).1,
    })
}

/// Anything else comes before the first of its kind whose middle is below.
fn among_equals(list: &List, ids: &[NodeId], kind: NodeKind, y: f32) -> Option<Place> {
    let rows = list.rows().iter().enumerate();
    let alike: Vec<(usize, NodeId)> = rows
        .filter_map(|(place, row)| Some((place, row.node()?)))
        .filter(|(_, id)| id.kind() == kind)
        .collect();
    // A stage reaches down to the next, with its touchpoints between.
    let bottom = |at: usize| {
        let (place, _) = alike[at];
        let end = alike.get(at + 1).map(|(next, _)| *next);
        let own = (place + 1..list.rows().len()).take_while(|place| {
            end != Some(*place)
                && kind == NodeKind::Stage
                && matches!(list.rows()[*place].node(), Some(NodeId::Touchpoint(_)))
        });
        list.extent(own.last().unwrap_or(place)).1
    };
    let follower = (0..alike.len()).find(|at| {
        let (top, _) = list.extent(alike[*at].0);
        f32::midpoint(top, bottom(*at)) > y
    });
    let line = match follower {
        Some(at) => list.extent(alike[at].0).0,
        None => bottom(alike.len().checked_sub(1)?),
    };
    Some(Place {
        command: ArrangeCommand::Move {
            ids: ids.to_vec(),
            before: follower.map(|at| alike[at].1),
        },
        y: line,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::document::{Node, NodeCommand, Persona, PersonaId, Stage, Touchpoint};

    /// Stage 1 with steps 1 and 2, stage 2 with nothing, stage 3 with step 3;
    /// two personas.
    fn map() -> Map {
        let stages = [1, 2, 3].map(StageId::mint);
        let step = |bits, stage| Touchpoint::new(TouchpointId::mint(bits), stage);
        let nodes: [Node; 8] = [
            Stage::new(stages[0]).into(),
            Stage::new(stages[1]).into(),
            Stage::new(stages[2]).into(),
            step(1, stages[0]).into(),
            step(2, stages[0]).into(),
            step(3, stages[2]).into(),
            Persona::new(PersonaId::mint(1)).into(),
            Persona::new(PersonaId::mint(2)).into(),
        ];
        nodes.into_iter().fold(Map::default(), |map, node| {
            let add = NodeCommand::Add { node, before: None };
            map.after(&add.into()).expect("the ids are free")
        })
    }

    fn list(map: &Map) -> List {
        List::of(map, &HashSet::new())
    }

    fn step(bits: u64) -> NodeId {
        TouchpointId::mint(bits).into()
    }

    /// Stage and step, by their numbers.
    fn order(map: &Map) -> Vec<(u64, u64)> {
        let stage = |id| (1..4).find(|bits| StageId::mint(*bits) == id).unwrap_or(0);
        let step = |id| {
            (1..4)
                .find(|bits| TouchpointId::mint(*bits) == id)
                .unwrap_or(0)
        };
        let steps = map.touchpoints();
        steps
            .map(|record| (stage(record.stage), step(record.id)))
            .collect()
    }

    #[test]
    fn a_step_goes_down_through_every_stage_and_up_again() {
        let mut map = map();
        let ways = [
            [(1, 2), (1, 1), (3, 3)],
            [(1, 2), (2, 1), (3, 3)],
            [(1, 2), (3, 1), (3, 3)],
            [(1, 2), (3, 3), (3, 1)],
        ];
        for expected in ways {
            let command = by_one(&map, &list(&map), step(1), true).expect("there is room");
            map = map.after(&command.into()).expect("a legal move");
            assert_eq!(order(&map), expected);
        }
        assert_eq!(by_one(&map, &list(&map), step(1), true), None);
        for expected in ways.iter().rev().skip(1) {
            let command = by_one(&map, &list(&map), step(1), false).expect("there is room");
            map = map.after(&command.into()).expect("a legal move");
            assert_eq!(order(&map), *expected);
        }
    }

    #[test]
    fn a_drop_lands_in_the_gap_it_is_nearest_to() {
        let map = map();
        let list = list(&map);
        let row = |id| list.extent(list.place_of(id).expect("a row"));
        let (top, bottom) = row(step(3));
        for (y, expected) in [
            (top + 2.0, [(1, 2), (3, 1), (3, 3)]),
            (bottom - 2.0, [(1, 2), (3, 3), (3, 1)]),
        ] {
            let place = place_at(&map, &list, &[step(1)], y).expect("a place");
            let map = map.after(&place.command.into()).expect("a legal move");
            assert_eq!(order(&map), expected);
        }
        assert_eq!(place_at(&map, &list, &[step(1)], -50.0), None);
    }

    #[test]
    fn a_stage_takes_its_steps_along_and_personas_stay_among_themselves() {
        let map = map();
        let list = list(&map);
        let first = NodeId::from(StageId::mint(1));
        let place = place_at(&map, &list, &[first], 9_000.0).expect("a place");
        let moved = map.after(&place.command.into()).expect("a legal move");
        assert_eq!(order(&moved), [(3, 3), (1, 1), (1, 2)]);
        let second = NodeId::from(PersonaId::mint(2));
        let place = place_at(&map, &list, &[second], 0.0).expect("a place");
        let moved = map.after(&place.command.into()).expect("a legal move");
        assert_eq!(
            moved.personas().next().map(|first| first.id),
            Some(PersonaId::mint(2))
        );
        let down = by_one(&map, &list, first, true).expect("there is room");
        let moved = map.after(&down.into()).expect("a legal move");
        assert_eq!(
            moved.stages().nth(1).map(|stage| stage.id),
            Some(StageId::mint(1))
        );
        assert_eq!(by_one(&map, &list, second, true), None);
    }
}

//! Alt and an arrow: what is under the focus changes places with its
//! neighbour.

use crate::document::{
    ArrangeCommand, Command, LaneCommand, LaneId, LinkCommand, LinkKey, LinkKind, Map, Node,
    NodeCommand, NodeId, NodeKind, Selection, StageId, Target, TouchpointId,
};

use super::plan::Plan;
use super::spot::{Column, Spot, Way};

/// The command that moves what is selected by one place, and where the focus
/// is then.
pub(crate) fn shifted(
    plan: &Plan,
    map: &Map,
    spot: Spot,
    selection: &Selection,
    way: Way,
) -> Option<(Command, Spot)> {
    let forward = matches!(way, Way::Right | Way::Down);
    let sideways = matches!(way, Way::Left | Way::Right);
    let steps: Vec<TouchpointId> = selection.nodes().filter_map(NodeId::touchpoint).collect();
    let stay = |command: Command| (command, spot);
    match selection.primary()? {
        Target::Node(NodeId::Touchpoint(_)) if sideways => {
            touchpoints_by_one(map, &steps, forward).map(stay)
        }
        Target::Node(NodeId::Stage(id)) if sideways => by_one(map, (*id).into(), forward).map(stay),
        Target::Node(id @ NodeId::Persona(_)) if sideways => by_one(map, *id, forward).map(stay),
        Target::Lane(id) if !sideways => lane_by_one(map, *id, forward).map(stay),
        Target::Node(id) if sideways => {
            let to = plan.aside(map, Spot { item: 0, ..spot }, forward)?;
            let command = to_column(plan, map, *id, spot.column, to.column)?;
            Some((command, to))
        }
        _ => None,
    }
}

/// One place further in their stage, or into the next stage. Several keep
/// their order and come to stand together.
fn touchpoints_by_one(map: &Map, chosen: &[TouchpointId], forward: bool) -> Option<Command> {
    let ids: Vec<TouchpointId> = map
        .touchpoints()
        .map(|step| step.id)
        .filter(|id| chosen.contains(id))
        .collect();
    let end = if forward { ids.last()? } else { ids.first()? };
    let stage = map.touchpoint(*end)?.stage;
    let steps: Vec<TouchpointId> = map.touchpoints_in(stage).map(|step| step.id).collect();
    let place = steps.iter().position(|step| step == end)?;
    let (stage, before) = if forward && place + 1 < steps.len() {
        (stage, steps.get(place + 2).copied())
    } else if !forward && place > 0 {
        (stage, Some(steps[place - 1]))
    } else {
        let stage = stage_beside(map, stage, forward)?;
        let first = map.touchpoints_in(stage).next().map(|step| step.id);
        (stage, first.filter(|_| forward))
    };
    Some(ArrangeCommand::MoveTouchpoints { ids, stage, before }.into())
}

fn stage_beside(map: &Map, stage: StageId, forward: bool) -> Option<StageId> {
    beside(map, stage.into(), forward)?.stage()
}

/// The node of the same kind before or after one.
fn beside(map: &Map, id: NodeId, forward: bool) -> Option<NodeId> {
    let order = map.order(id.kind());
    let place = order.iter().position(|other| *other == id.id())?;
    let place = if forward {
        place + 1
    } else {
        place.checked_sub(1)?
    };
    order.get(place).map(|other| id.kind().id(*other))
}

fn by_one(map: &Map, id: NodeId, forward: bool) -> Option<Command> {
    let neighbour = beside(map, id, forward)?;
    let before = if forward {
        beside(map, neighbour, true)
    } else {
        Some(neighbour)
    };
    let ids = vec![id];
    Some(ArrangeCommand::Move { ids, before }.into())
}

fn lane_by_one(map: &Map, id: LaneId, down: bool) -> Option<Command> {
    let place = map.lanes().iter().position(|lane| lane.id == id)?;
    let index = if down {
        place + 1
    } else {
        place.checked_sub(1)?
    };
    (index < map.lanes().len()).then(|| LaneCommand::Move { id, index }.into())
}

/// A card goes to another step: a note lies there, others are linked to it.
fn to_column(plan: &Plan, map: &Map, id: NodeId, from: Column, to: Column) -> Option<Command> {
    let node_of = |column: Column| match column {
        Column::Touchpoint(id) => Some(NodeId::from(id)),
        Column::Stage(id) => Some(NodeId::from(id)),
        _ => None,
    };
    let to = node_of(to)?;
    let kind = match id.kind() {
        NodeKind::PainPoint => LinkKind::Hurts,
        NodeKind::Idea => LinkKind::Relieves,
        NodeKind::Evidence => LinkKind::Backs,
        NodeKind::Note => {
            let Some(Node::Note(note)) = map.node(id) else {
                return None;
            };
            let mut note = note.as_ref().clone();
            note.at = to;
            return Some(NodeCommand::Replace(vec![note.into()]).into());
        }
        _ => return None,
    };
    let new = LinkKey::new(kind, id, to);
    let here = |key: &LinkKey| node_of(from) == Some(key.to) || is_under(plan, key.to, from);
    let links = map.links_from(id, kind);
    let old = links.iter().map(|link| link.key).find(here);
    if !kind.allows(id.kind(), to.kind()) || map.link(new).is_some() {
        return None;
    }
    Some(match old {
        Some(old) => LinkCommand::Reattach { old, new }.into(),
        // An idea that stands here by way of a pain point stays with it.
        None if !links.is_empty() => return None,
        None => LinkCommand::Put(vec![crate::document::Link::new(new)]).into(),
    })
}

fn is_under(plan: &Plan, stage: NodeId, column: Column) -> bool {
    stage.stage().and_then(|stage| plan.under(stage)) == Some(column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Stage, Touchpoint};

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
        let id = [TouchpointId::mint(1)];
        for expected in [
            [(1, 2), (1, 1), (2, 3)],
            [(1, 2), (2, 1), (2, 3)],
            [(1, 2), (2, 3), (2, 1)],
        ] {
            let command = touchpoints_by_one(&map, &id, true).expect("there is room");
            map = map.after(&command).expect("a legal move");
            assert_eq!(order(&map), expected);
        }
        assert_eq!(touchpoints_by_one(&map, &id, true), None);
        let back = touchpoints_by_one(&map, &id, false).expect("there is room");
        assert_eq!(order(&map.after(&back).expect("legal"))[1], (2, 1));
    }

    #[test]
    fn several_touchpoints_walk_together_whatever_order_they_were_chosen_in() {
        let map = map();
        let chosen = [2, 1].map(TouchpointId::mint);
        let command = touchpoints_by_one(&map, &chosen, true).expect("there is room");
        let map = map.after(&command).expect("a legal move");
        assert_eq!(order(&map), [(2, 1), (2, 2), (2, 3)]);
    }

    #[test]
    fn a_stage_changes_places_with_the_one_beside_it() {
        let map = map();
        let [first, second] = [1, 2].map(StageId::mint);
        for (id, forward) in [(first, true), (second, false)] {
            let command = by_one(&map, id.into(), forward).expect("there is room");
            let map = map.after(&command).expect("a legal move");
            let order: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
            assert_eq!(order, [second, first]);
        }
        assert_eq!(by_one(&map, first.into(), false), None);
    }
}

//! Putting nodes in another order or another stage.

use std::collections::HashSet;
use std::sync::Arc;

use crate::document::CommandError;
use crate::document::model::{Id, Map, Node, NodeId, StageId, TouchpointId};

/// Something to do to the order of nodes.
#[derive(Debug, Clone, PartialEq)]
pub enum ArrangeCommand {
    /// Move touchpoints, in this order, into a stage.
    MoveTouchpoints {
        /// The touchpoints.
        ids: Vec<TouchpointId>,
        /// The stage they come to stand in.
        stage: StageId,
        /// The touchpoint of that stage they come to stand before; `None` puts
        /// them last.
        before: Option<TouchpointId>,
    },
    /// Move nodes of one kind, in this order, before another of that kind, or
    /// to the end.
    Move {
        /// The nodes.
        ids: Vec<NodeId>,
        /// The node they come to stand before.
        before: Option<NodeId>,
    },
}

impl ArrangeCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::MoveTouchpoints { ids, stage, before } => {
                move_touchpoints(map, ids, *stage, *before)
            }
            Self::Move { ids, before } => place_before(map, ids, *before),
        }
    }
}

fn move_touchpoints(
    map: &mut Map,
    ids: &[TouchpointId],
    stage: StageId,
    before: Option<TouchpointId>,
) -> Result<(), CommandError> {
    if map.stage(stage).is_none() {
        return Err(CommandError::Missing(stage.0));
    }
    for id in ids {
        let mut record = map
            .touchpoint(*id)
            .ok_or(CommandError::Missing(id.0))?
            .clone();
        if record.stage != stage {
            record.stage = stage;
            map.put_node(Node::Touchpoint(Arc::new(record)))?;
        }
    }
    let nodes: Vec<NodeId> = ids.iter().map(|id| (*id).into()).collect();
    let before = before.filter(|id| {
        map.touchpoint(*id)
            .is_some_and(|touchpoint| touchpoint.stage == stage)
    });
    // Without a follower they go to the end of all touchpoints, from where
    // grouping by stage takes them to the end of their stage.
    place_before(map, &nodes, before.map(Into::into))
}

/// Takes `ids` out of their list and puts them back before `before`, or last.
/// When `before` is itself among them, they stand before the next that is not.
pub(super) fn place_before(
    map: &mut Map,
    ids: &[NodeId],
    before: Option<NodeId>,
) -> Result<(), CommandError> {
    let Some(kind) = ids.first().map(|id| id.kind()) else {
        return Ok(());
    };
    for id in ids.iter().chain(before.as_ref()) {
        if id.kind() != kind || map.node(*id).is_none() {
            return Err(CommandError::Missing(id.id()));
        }
    }
    let moving: HashSet<Id> = ids.iter().map(|id| id.id()).collect();
    let order = map.order(kind);
    let follower = before.and_then(|before| {
        order
            .iter()
            .skip_while(|id| **id != before.id())
            .find(|id| !moving.contains(id))
            .copied()
    });
    let mut new: Vec<Id> = order
        .iter()
        .filter(|id| !moving.contains(id))
        .copied()
        .collect();
    let index = follower
        .and_then(|follower| new.iter().position(|id| *id == follower))
        .unwrap_or(new.len());
    let mut seen = HashSet::new();
    let moved = ids.iter().map(|id| id.id()).filter(|id| seen.insert(*id));
    new.splice(index..index, moved);
    map.set_order(kind, &new);
    Ok(())
}

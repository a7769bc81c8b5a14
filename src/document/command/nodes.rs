//! Adding, changing, removing and duplicating nodes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::arrange::place_before;
use crate::document::CommandError;
use crate::document::model::{Link, LinkKey, Map, Node, NodeId, NoteId};

/// Something to do to nodes.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeCommand {
    /// Add a node whose id is free.
    Add {
        /// The node.
        node: Node,
        /// The node of the same kind it comes to stand before; `None` puts it
        /// last (a touchpoint: last of its stage).
        before: Option<NodeId>,
    },
    /// Set the records of nodes that exist, whole.
    Replace(Vec<Node>),
    /// Remove nodes with everything that cannot be without them: their links
    /// and readings, a stage's touchpoints, notes that lie there.
    Remove(Vec<NodeId>),
    /// Copy nodes: each old id with the id of its copy. A copy stands right
    /// after the last of the originals; it takes the links and readings along,
    /// except for `next` links to nodes that are not copied. A stage takes the
    /// touchpoints that are listed with it.
    Duplicate(Vec<(NodeId, NodeId)>),
}

impl NodeCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Add { node, before } => add(map, node, *before),
            Self::Replace(nodes) => nodes.iter().try_for_each(|node| replace(map, node)),
            Self::Remove(ids) => remove(map, ids),
            Self::Duplicate(pairs) => duplicate(map, pairs),
        }
    }
}

fn add(map: &mut Map, node: &Node, before: Option<NodeId>) -> Result<(), CommandError> {
    let id = node.id();
    if map.node_by_id(id.id()).is_some() {
        return Err(CommandError::Taken(id.id()));
    }
    map.put_node(node.clone())?;
    match before {
        Some(before) if before.kind() == id.kind() => place_before(map, &[id], Some(before)),
        _ => Ok(()),
    }
}

fn replace(map: &mut Map, node: &Node) -> Result<(), CommandError> {
    let id = node.id();
    if map.node(id).is_none() {
        return Err(CommandError::Missing(id.id()));
    }
    map.put_node(node.clone())
}

fn remove(map: &mut Map, ids: &[NodeId]) -> Result<(), CommandError> {
    if let Some(missing) = ids.iter().find(|id| map.node(**id).is_none()) {
        return Err(CommandError::Missing(missing.id()));
    }
    for id in ids {
        // An earlier one may have taken this one along.
        if map.node(*id).is_some() {
            map.remove_node(*id)?;
        }
    }
    Ok(())
}

fn duplicate(map: &mut Map, pairs: &[(NodeId, NodeId)]) -> Result<(), CommandError> {
    if pairs.len() > map.room_for_nodes() {
        return Err(CommandError::TooMany {
            what: "nodes",
            limit: crate::document::model::MAX_NODES,
        });
    }
    let copies: HashMap<NodeId, NodeId> = pairs.iter().copied().collect();
    let mut pairs = pairs.to_vec();
    // Stages first, since copied touchpoints may stand in copied stages.
    pairs.sort_by_key(|(old, _)| old.kind());
    for (old, new) in &pairs {
        let node = map
            .node(*old)
            .ok_or(CommandError::Missing(old.id()))?
            .clone();
        if map.node_by_id(new.id()).is_some() {
            return Err(CommandError::Taken(new.id()));
        }
        map.put_node(copy_of(&node, *new, &copies)?)?;
    }
    place_copies(map, &pairs)?;
    copy_links(map, &pairs, &copies)
}

/// The node under its new id; what it stands in is the copy where there is one.
fn copy_of(
    node: &Node,
    new: NodeId,
    copies: &HashMap<NodeId, NodeId>,
) -> Result<Node, CommandError> {
    let copied = |id: NodeId| copies.get(&id).copied().unwrap_or(id);
    let mut node = node.clone();
    match (&mut node, new) {
        (Node::Persona(record), NodeId::Persona(id)) => Arc::make_mut(record).id = id,
        (Node::Stage(record), NodeId::Stage(id)) => Arc::make_mut(record).id = id,
        (Node::Touchpoint(record), NodeId::Touchpoint(id)) => {
            let record = Arc::make_mut(record);
            record.id = id;
            record.stage = copied(record.stage.into()).stage().unwrap_or(record.stage);
        }
        (Node::PainPoint(record), NodeId::PainPoint(id)) => Arc::make_mut(record).id = id,
        (Node::Idea(record), NodeId::Idea(id)) => Arc::make_mut(record).id = id,
        (Node::Evidence(record), NodeId::Evidence(id)) => Arc::make_mut(record).id = id,
        (Node::Note(record), NodeId::Note(id)) => {
            let record = Arc::make_mut(record);
            record.id = id;
            record.at = copied(record.at);
        }
        _ => return Err(CommandError::Taken(new.id())),
    }
    Ok(node)
}

/// Puts the copies of each kind after the last original of that kind.
fn place_copies(map: &mut Map, pairs: &[(NodeId, NodeId)]) -> Result<(), CommandError> {
    let kinds: HashSet<_> = pairs.iter().map(|(old, _)| old.kind()).collect();
    for kind in kinds {
        let of_kind = pairs.iter().filter(|(old, _)| old.kind() == kind);
        let olds: HashSet<NodeId> = of_kind.clone().map(|(old, _)| *old).collect();
        let mut news: Vec<(NodeId, NodeId)> = of_kind.copied().collect();
        let order = map.order(kind).to_vec();
        let place = |id: NodeId| order.iter().position(|other| *other == id.id());
        news.sort_by_key(|(old, _)| place(*old));
        let news: Vec<NodeId> = news.into_iter().map(|(_, new)| new).collect();
        let last = order.iter().rposition(|id| olds.contains(&kind.id(*id)));
        let follower = last.and_then(|last| order.get(last + 1));
        place_before(map, &news, follower.map(|id| kind.id(*id)))?;
    }
    Ok(())
}

fn copy_links(
    map: &mut Map,
    pairs: &[(NodeId, NodeId)],
    copies: &HashMap<NodeId, NodeId>,
) -> Result<(), CommandError> {
    let links: HashSet<LinkKey> = pairs
        .iter()
        .flat_map(|(old, _)| map.links_of(*old))
        .map(|link| link.key)
        .collect();
    for key in links {
        let ends = (copies.get(&key.from), copies.get(&key.to));
        let between_touchpoints = matches!(key.from, NodeId::Touchpoint(_));
        if between_touchpoints && (ends.0.is_none() || ends.1.is_none()) {
            continue;
        }
        let Some(link) = map.link(key) else { continue };
        let copy = Link {
            key: LinkKey {
                kind: key.kind,
                from: ends.0.copied().unwrap_or(key.from),
                to: ends.1.copied().unwrap_or(key.to),
            },
            data: link.data.clone(),
        };
        map.put_link(copy)?;
    }
    Ok(())
}

impl NodeCommand {
    /// Which notes and touchpoints a duplicate of `ids` has to bring along:
    /// the touchpoints of a stage and the notes that lie at either.
    #[must_use]
    pub fn with_contents(map: &Map, ids: &[NodeId]) -> Vec<NodeId> {
        let mut all: Vec<NodeId> = Vec::new();
        let add = |id: NodeId, all: &mut Vec<NodeId>| {
            if !all.contains(&id) {
                all.push(id);
            }
        };
        for id in ids {
            add(*id, &mut all);
            if let NodeId::Stage(stage) = id {
                for touchpoint in map.touchpoints_in(*stage) {
                    add(touchpoint.id.into(), &mut all);
                }
            }
        }
        let notes: Vec<NoteId> = map
            .notes()
            .filter(|note| all.contains(&note.at))
            .map(|note| note.id)
            .collect();
        for note in notes {
            add(note.into(), &mut all);
        }
        all
    }
}

//! Changing nodes and links. A node that goes takes along what cannot be
//! without it.

use std::sync::Arc;

use super::{Map, check};
use crate::document::CommandError;
use crate::document::model::id::{LinkKey, NodeId};
use crate::document::model::limits;
use crate::document::model::link::Link;
use crate::document::model::node::Node;

impl Map {
    /// Adds a node at the end of its kind, or replaces the one with its id.
    pub(in crate::document) fn put_node(&mut self, node: Node) -> Result<(), CommandError> {
        let moved = match (&node, self.graph.node(node.id())) {
            (Node::Touchpoint(new), Some(Node::Touchpoint(old))) => new.stage != old.stage,
            (Node::Touchpoint(_), _) => true,
            _ => false,
        };
        self.put_node_ungrouped(node)?;
        if moved {
            self.group_touchpoints();
        }
        Ok(())
    }

    /// The same for one of many: touchpoints are grouped by stage when the
    /// caller has put them all in and sets their order.
    pub(in crate::document::model) fn put_node_ungrouped(
        &mut self,
        node: Node,
    ) -> Result<(), CommandError> {
        check::node(self, &node)?;
        let id = node.id();
        if self.graph.node(id).is_none() {
            Arc::make_mut(&mut self.order[id.kind() as usize]).push(id.id());
        }
        self.graph.put_node(node);
        Ok(())
    }

    /// Removes a node and everything that cannot be without it: its links, its
    /// readings, a stage's touchpoints, notes that lie there.
    pub(in crate::document) fn remove_node(&mut self, id: NodeId) -> Result<(), CommandError> {
        if self.graph.remove_node(id).is_none() {
            return Err(CommandError::Missing(id.id()));
        }
        Arc::make_mut(&mut self.order[id.kind() as usize]).retain(|other| *other != id.id());
        for inner in self.nodes_inside(id) {
            // A stage's touchpoint may have taken its notes along already.
            if self.graph.node(inner).is_some() {
                self.remove_node(inner)?;
            }
        }
        self.forget_numbers_of(id);
        if let NodeId::Persona(persona) = id {
            self.forget_in_views(persona);
        }
        self.forget_dismissals_of(id.id());
        Ok(())
    }

    /// A stage's touchpoints, and the notes that lie at a node.
    fn nodes_inside(&self, id: NodeId) -> Vec<NodeId> {
        let is_inside = |node: &&Node| match node {
            Node::Touchpoint(touchpoint) => NodeId::from(touchpoint.stage) == id,
            Node::Note(note) => note.at == id,
            _ => false,
        };
        self.graph.nodes().filter(is_inside).map(Node::id).collect()
    }

    pub(in crate::document) fn put_link(&mut self, link: Link) -> Result<(), CommandError> {
        check::link(self, &link)?;
        self.graph.put_link(link);
        Ok(())
    }

    pub(in crate::document) fn remove_link(&mut self, key: LinkKey) -> Result<(), CommandError> {
        self.graph
            .remove_link(key)
            .map(|_| ())
            .ok_or(CommandError::Missing(key.from.id()))
    }

    /// How many more nodes fit.
    pub(in crate::document) fn room_for_nodes(&self) -> usize {
        limits::MAX_NODES.saturating_sub(self.node_count())
    }
}

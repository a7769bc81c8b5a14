//! The petgraph graph of nodes and links, addressed by our own ids.
//!
//! `NodeIndex` stays in this file: a stable graph reuses freed indices, so an
//! index is no identity.

use std::collections::HashMap;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};

use super::id::{Id, LinkKey, LinkKind, NodeId};
use super::link::Link;
use super::node::Node;

/// Nodes and links. Cloning copies pointers, not records.
#[derive(Debug, Clone, Default)]
pub(super) struct Graph {
    inner: StableDiGraph<Node, Link>,
    index: HashMap<Id, NodeIndex>,
}

impl Graph {
    pub(super) fn node(&self, id: NodeId) -> Option<&Node> {
        self.node_by_id(id.id()).filter(|node| node.id() == id)
    }

    pub(super) fn node_by_id(&self, id: Id) -> Option<&Node> {
        self.inner.node_weight(*self.index.get(&id)?)
    }

    pub(super) fn node_count(&self) -> usize {
        self.inner.node_count()
    }

    pub(super) fn link_count(&self) -> usize {
        self.inner.edge_count()
    }

    /// Every node, in no particular order.
    pub(super) fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.inner.node_weights()
    }

    /// Every link, in no particular order.
    pub(super) fn links(&self) -> impl Iterator<Item = &Link> {
        self.inner.edge_references().map(|edge| edge.weight())
    }

    /// Links of `kind` that start at `id`, sorted by the id they lead to.
    pub(super) fn links_from(&self, id: NodeId, kind: LinkKind) -> Vec<&Link> {
        self.links_at(id, Direction::Outgoing, |link| link.key.kind == kind)
    }

    /// Links of `kind` that end at `id`, sorted by the id they come from.
    pub(super) fn links_to(&self, id: NodeId, kind: LinkKind) -> Vec<&Link> {
        self.links_at(id, Direction::Incoming, |link| link.key.kind == kind)
    }

    /// Every link that starts or ends at `id`, sorted by its key.
    pub(super) fn links_of(&self, id: NodeId) -> Vec<&Link> {
        let mut links = self.links_at(id, Direction::Outgoing, |_| true);
        links.extend(self.links_at(id, Direction::Incoming, |_| true));
        links.sort_by_key(|link| link.key);
        links
    }

    fn links_at(
        &self,
        id: NodeId,
        direction: Direction,
        wanted: impl Fn(&Link) -> bool,
    ) -> Vec<&Link> {
        let Some(index) = self.index.get(&id.id()) else {
            return Vec::new();
        };
        let mut links: Vec<&Link> = self
            .inner
            .edges_directed(*index, direction)
            .map(|edge| edge.weight())
            .filter(|link| wanted(link))
            .collect();
        links.sort_by_key(|link| link.key);
        links
    }

    pub(super) fn link(&self, key: LinkKey) -> Option<&Link> {
        self.inner.edge_weight(self.find_edge(key)?)
    }

    /// Adds the node, or replaces the one with its id. The caller has checked
    /// that the kind does not change.
    pub(super) fn put_node(&mut self, node: Node) {
        let id = node.id().id();
        let known = self.index.get(&id).copied();
        if let Some(weight) = known.and_then(|index| self.inner.node_weight_mut(index)) {
            *weight = node;
        } else {
            let index = self.inner.add_node(node);
            self.index.insert(id, index);
        }
    }

    /// Takes the node and all its links out.
    pub(super) fn remove_node(&mut self, id: NodeId) -> Option<Node> {
        let index = self.index.remove(&id.id())?;
        self.inner.remove_node(index)
    }

    /// Adds the link, or replaces the one with its key; `false` when an end is
    /// missing.
    pub(super) fn put_link(&mut self, link: Link) -> bool {
        if let Some(edge) = self.find_edge(link.key) {
            if let Some(weight) = self.inner.edge_weight_mut(edge) {
                *weight = link;
            }
            return true;
        }
        let ends = (
            self.index.get(&link.key.from.id()),
            self.index.get(&link.key.to.id()),
        );
        let (Some(from), Some(to)) = ends else {
            return false;
        };
        self.inner.add_edge(*from, *to, link);
        true
    }

    pub(super) fn remove_link(&mut self, key: LinkKey) -> Option<Link> {
        let edge = self.find_edge(key)?;
        self.inner.remove_edge(edge)
    }

    /// Looks through the links of both ends in step, so that it takes as long
    /// as the end with fewer of them: a persona has links to every step, a step
    /// only a few.
    fn find_edge(&self, key: LinkKey) -> Option<EdgeIndex> {
        let from = self.index.get(&key.from.id())?;
        let to = self.index.get(&key.to.id())?;
        let mut leaving = self.inner.edges_directed(*from, Direction::Outgoing);
        let mut arriving = self.inner.edges_directed(*to, Direction::Incoming);
        loop {
            for edge in [leaving.next()?, arriving.next()?] {
                if edge.weight().key == key {
                    return Some(edge.id());
                }
            }
        }
    }
}

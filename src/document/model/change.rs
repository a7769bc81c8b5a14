//! The difference between two states of a map, record by record.
//!
//! History and the recovery journal keep these instead of whole maps: a
//! difference holds only pointers to the records that changed.

use std::sync::Arc;

use super::dismissal::Dismissal;
use super::id::{Id, LinkKey, NodeId, NodeKind};
use super::info::MapInfo;
use super::kept::{KeptFields, KeptRecord};
use super::lane::Lane;
use super::link::Link;
use super::map::Map;
use super::metric::{Goal, MetricDefinition, Reading};
use super::node::Node;
use super::view::SavedView;

/// What turns one state of a map into another.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// The new title block.
    pub info: Option<Arc<MapInfo>>,
    /// The new list of lanes.
    pub lanes: Option<Arc<Vec<Lane>>>,
    /// The new list of metrics.
    pub metrics: Option<Arc<Vec<MetricDefinition>>>,
    /// The new list of readings.
    pub readings: Option<Arc<Vec<Arc<Reading>>>>,
    /// The new list of goals.
    pub goals: Option<Arc<Vec<Goal>>>,
    /// The new list of saved views.
    pub views: Option<Arc<Vec<SavedView>>>,
    /// The new list of dismissed findings.
    pub dismissals: Option<Arc<Vec<Dismissal>>>,
    /// Nodes that are new or different.
    pub put_nodes: Vec<Node>,
    /// Nodes that are gone.
    pub removed_nodes: Vec<NodeId>,
    /// Links that are new or different.
    pub put_links: Vec<Link>,
    /// Links that are gone.
    pub removed_links: Vec<LinkKey>,
    /// New orders of the kinds whose order differs.
    pub orders: Vec<(NodeKind, Arc<Vec<Id>>)>,
    /// The new unknown fields of the file.
    pub kept: Option<KeptFields>,
    /// The new list of records that were set aside.
    pub kept_records: Option<Arc<Vec<KeptRecord>>>,
}

impl Change {
    /// What turns `before` into `after`.
    #[must_use]
    pub fn between(before: &Map, after: &Map) -> Self {
        let mut change = Self {
            info: differing(&before.info, &after.info),
            lanes: differing(&before.lanes, &after.lanes),
            metrics: differing(&before.metrics, &after.metrics),
            readings: differing(&before.readings, &after.readings),
            goals: differing(&before.goals, &after.goals),
            kept: (before.kept != after.kept).then(|| after.kept.clone()),
            kept_records: differing(&before.kept_records, &after.kept_records),
            views: differing(&before.views, &after.views),
            dismissals: differing(&before.dismissals, &after.dismissals),
            ..Self::default()
        };
        for (kind, (old, new)) in NodeKind::ALL
            .into_iter()
            .zip(before.order.iter().zip(&after.order))
        {
            change
                .orders
                .extend(differing(old, new).map(|order| (kind, order)));
        }
        for node in after.graph.nodes() {
            let same = before
                .graph
                .node(node.id())
                .is_some_and(|old| old.is_shared_with(node) || old == node);
            if !same {
                change.put_nodes.push(node.clone());
            }
        }
        let gone = before.graph.nodes().map(Node::id);
        change.removed_nodes = gone.filter(|id| after.graph.node(*id).is_none()).collect();
        for link in after.graph.links() {
            let same = before
                .graph
                .link(link.key)
                .is_some_and(|old| Arc::ptr_eq(&old.data, &link.data) || old.data == link.data);
            if !same {
                change.put_links.push(link.clone());
            }
        }
        let gone = before.graph.links().map(|link| link.key);
        change.removed_links = gone
            .filter(|key| after.graph.link(*key).is_none())
            .collect();
        change
    }

    /// Whether both states were equal.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.info.is_none()
            && self.lanes.is_none()
            && self.metrics.is_none()
            && self.readings.is_none()
            && self.goals.is_none()
            && self.views.is_none()
            && self.dismissals.is_none()
            && self.put_nodes.is_empty()
            && self.removed_nodes.is_empty()
            && self.put_links.is_empty()
            && self.removed_links.is_empty()
            && self.orders.is_empty()
            && self.kept.is_none()
            && self.kept_records.is_none()
    }

    /// Applies the difference to the state it was taken from.
    pub(in crate::document) fn apply(&self, map: &mut Map) {
        if let Some(info) = &self.info {
            map.info = info.clone();
        }
        if let Some(lanes) = &self.lanes {
            map.lanes = lanes.clone();
        }
        if let Some(metrics) = &self.metrics {
            map.metrics = metrics.clone();
        }
        if let Some(readings) = &self.readings {
            map.readings = readings.clone();
        }
        if let Some(goals) = &self.goals {
            map.goals = goals.clone();
        }
        if let Some(views) = &self.views {
            map.views = views.clone();
        }
        if let Some(dismissals) = &self.dismissals {
            map.dismissals = dismissals.clone();
        }
        for key in &self.removed_links {
            map.graph.remove_link(*key);
        }
        for id in &self.removed_nodes {
            map.graph.remove_node(*id);
        }
        for node in &self.put_nodes {
            map.graph.put_node(node.clone());
        }
        for link in &self.put_links {
            map.graph.put_link(link.clone());
        }
        for (kind, order) in &self.orders {
            map.order[*kind as usize] = order.clone();
        }
        if let Some(kept) = &self.kept {
            map.kept = kept.clone();
        }
        if let Some(records) = &self.kept_records {
            map.kept_records = records.clone();
        }
    }
}

/// The second value when it is not the same as the first.
fn differing<T: PartialEq>(before: &Arc<T>, after: &Arc<T>) -> Option<Arc<T>> {
    (!Arc::ptr_eq(before, after) && before != after).then(|| after.clone())
}

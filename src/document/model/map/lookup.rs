//! Reading a map: its lists, single records by id, nodes in their order, links.
//!
//! Here is what stands in the map; what follows from it, such as numbers, is
//! worked out on the floors above.

use std::collections::HashMap;
use std::sync::Arc;

use super::Map;
use crate::document::model::dismissal::Dismissal;
use crate::document::model::id::{
    Id, LaneId, LinkKey, LinkKind, MetricId, NodeId, NodeKind, StageId, ViewId,
};
use crate::document::model::info::MapInfo;
use crate::document::model::kept::{KeptFields, KeptRecord};
use crate::document::model::lane::Lane;
use crate::document::model::link::Link;
use crate::document::model::metric::{Goal, MetricDefinition, Reading, ReadingKey, Scope};
use crate::document::model::node::Node;
use crate::document::model::records::Touchpoint;
use crate::document::model::view::SavedView;

impl Map {
    /// What the map says about itself.
    #[must_use]
    pub fn info(&self) -> &MapInfo {
        &self.info
    }

    /// The lanes from top to bottom.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The lane of this id.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The metrics the map uses, in the order they are shown.
    #[must_use]
    pub fn metrics(&self) -> &[MetricDefinition] {
        &self.metrics
    }

    /// The metric of this id.
    #[must_use]
    pub fn metric(&self, id: MetricId) -> Option<&MetricDefinition> {
        self.metrics.iter().find(|metric| metric.id == id)
    }

    /// Every reading, in the order it was entered.
    #[must_use]
    pub fn readings(&self) -> &[Arc<Reading>] {
        &self.readings
    }

    /// The reading of this key.
    #[must_use]
    pub fn reading(&self, key: &ReadingKey) -> Option<&Reading> {
        self.readings
            .iter()
            .find(|reading| reading.key == *key)
            .map(Arc::as_ref)
    }

    /// Goals of metrics at single places, in the order they were set.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The goal of a metric at one place.
    #[must_use]
    pub fn goal(&self, metric: MetricId, at: Scope) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.is_for(metric, at))
    }

    /// The saved views, in the order they were made.
    #[must_use]
    pub fn views(&self) -> &[SavedView] {
        &self.views
    }

    /// The saved view of this id.
    #[must_use]
    pub fn view(&self, id: ViewId) -> Option<&SavedView> {
        self.views.iter().find(|view| view.id == id)
    }

    /// The dismissed findings, in the order they were dismissed.
    #[must_use]
    pub fn dismissals(&self) -> &[Dismissal] {
        &self.dismissals
    }

    /// The dismissal of a finding of this kind about these ids, which are
    /// sorted.
    #[must_use]
    pub fn dismissal(&self, kind: &str, about: &[Id]) -> Option<&Dismissal> {
        self.dismissals
            .iter()
            .find(|known| known.is_of(kind, about))
    }

    /// Unknown top-level fields of a newer version.
    #[must_use]
    pub fn kept(&self) -> &KeptFields {
        &self.kept
    }

    /// Records of the file that could not become part of the map.
    #[must_use]
    pub fn kept_records(&self) -> &[KeptRecord] {
        &self.kept_records
    }

    /// Ids of the nodes of `kind` in the order of the map.
    #[must_use]
    pub fn order(&self, kind: NodeKind) -> &[Id] {
        &self.order[kind as usize]
    }

    /// How many nodes of `kind` there are.
    #[must_use]
    pub fn count(&self, kind: NodeKind) -> usize {
        self.order(kind).len()
    }

    /// How many nodes of all kinds there are.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.graph.node_count()
    }

    /// How many links of all kinds there are.
    #[must_use]
    pub fn link_count(&self) -> usize {
        self.graph.link_count()
    }

    /// Nodes of `kind` in the order of the map.
    pub fn nodes(&self, kind: NodeKind) -> impl Iterator<Item = &Node> {
        self.order(kind)
            .iter()
            .filter_map(|id| self.graph.node_by_id(*id))
    }

    /// The node of this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.graph.node(id)
    }

    /// The node that has this id, whatever its kind.
    #[must_use]
    pub fn node_by_id(&self, id: Id) -> Option<&Node> {
        self.graph.node_by_id(id)
    }

    /// The touchpoints of one stage, in order.
    pub fn touchpoints_in(&self, stage: StageId) -> impl Iterator<Item = &Touchpoint> {
        self.touchpoints()
            .filter(move |touchpoint| touchpoint.stage == stage)
    }

    /// The link of this key.
    #[must_use]
    pub fn link(&self, key: LinkKey) -> Option<&Link> {
        self.graph.link(key)
    }

    /// Links of `kind` that start at `node`, sorted by the id they lead to.
    #[must_use]
    pub fn links_from(&self, node: impl Into<NodeId>, kind: LinkKind) -> Vec<&Link> {
        self.graph.links_from(node.into(), kind)
    }

    /// Links of `kind` that end at `node`, sorted by the id they come from.
    #[must_use]
    pub fn links_to(&self, node: impl Into<NodeId>, kind: LinkKind) -> Vec<&Link> {
        self.graph.links_to(node.into(), kind)
    }

    /// Every link that starts or ends at `node`, sorted by key.
    #[must_use]
    pub fn links_of(&self, node: impl Into<NodeId>) -> Vec<&Link> {
        self.graph.links_of(node.into())
    }

    /// Every link: by kind, then in the order of the nodes at its ends.
    #[must_use]
    pub fn links(&self) -> Vec<&Link> {
        let positions = self.positions();
        let position = |id: NodeId| positions.get(&id.id()).copied().unwrap_or(usize::MAX);
        let mut links: Vec<&Link> = self.graph.links().collect();
        links.sort_by_cached_key(|link| {
            (
                link.key.kind,
                position(link.key.from),
                position(link.key.to),
            )
        });
        links
    }

    /// How many links of `kind` there are.
    #[must_use]
    pub fn link_count_of(&self, kind: LinkKind) -> usize {
        self.graph
            .links()
            .filter(|link| link.key.kind == kind)
            .count()
    }

    /// Place of every node among all nodes, kind after kind.
    fn positions(&self) -> HashMap<Id, usize> {
        let ids = self.order.iter().flat_map(|order| order.iter());
        ids.enumerate().map(|(place, id)| (*id, place)).collect()
    }
}

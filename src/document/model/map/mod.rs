//! The map: one value that holds everything a file holds.
//!
//! It is cheap to clone, since records are shared, and is compared by content.
//! Everybody may read it (`lookup`, `by_kind`, `journey`); only `document` can change it.
//! What changes it stands in a file for each family, and each keeps the
//! invariants that `check` states or changes nothing.

mod by_kind;
mod dismissals;
mod info;
mod journey;
mod lanes;
mod list;
mod lookup;
mod nodes;
mod numbers;
mod order;
mod views;

use std::sync::Arc;

use super::check;
use super::dismissal::Dismissal;
use super::graph::Graph;
use super::id::Id;
use super::info::MapInfo;
use super::kept::{KeptFields, KeptRecord};
use super::lane::Lane;
use super::metric::{Goal, MetricDefinition, Reading};
use super::view::SavedView;

/// Ids of one kind in the order of the map.
type Order = Arc<Vec<Id>>;

/// A customer journey map.
#[derive(Debug, Clone, Default)]
pub struct Map {
    pub(super) info: Arc<MapInfo>,
    pub(super) lanes: Arc<Vec<Lane>>,
    pub(super) metrics: Arc<Vec<MetricDefinition>>,
    pub(super) readings: Arc<Vec<Arc<Reading>>>,
    pub(super) goals: Arc<Vec<Goal>>,
    pub(super) views: Arc<Vec<SavedView>>,
    pub(super) dismissals: Arc<Vec<Dismissal>>,
    pub(super) graph: Graph,
    /// One list for each kind, at the kind's place in `NodeKind::ALL`.
    pub(super) order: [Order; 7],
    pub(super) kept: KeptFields,
    pub(super) kept_records: Arc<Vec<KeptRecord>>,
}

/// Compared by content; the order of links in memory does not count.
impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.info == other.info
            && self.lanes == other.lanes
            && self.metrics == other.metrics
            && self.readings == other.readings
            && self.goals == other.goals
            && self.views == other.views
            && self.dismissals == other.dismissals
            && self.order == other.order
            && self.kept == other.kept
            && self.kept_records == other.kept_records
            && self.graph.link_count() == other.graph.link_count()
            && self.graph.nodes().all(|node| {
                other
                    .graph
                    .node(node.id())
                    .is_some_and(|twin| node.is_shared_with(twin) || node == twin)
            })
            && self
                .graph
                .links()
                .all(|link| other.graph.link(link.key) == Some(link))
    }
}

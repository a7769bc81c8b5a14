//! The order of the nodes of each kind; touchpoints stay grouped by stage.

use std::collections::HashMap;
use std::sync::Arc;

use super::Map;
use crate::document::model::id::{Id, NodeKind};
use crate::document::model::node::Node;

impl Map {
    /// Puts the nodes of `kind` in this order; ids that are not of the map are
    /// left out and missing ones keep their old order at the end.
    pub(in crate::document) fn set_order(&mut self, kind: NodeKind, wanted: &[Id]) {
        let place: HashMap<Id, usize> = wanted
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let order = Arc::make_mut(&mut self.order[kind as usize]);
        order.sort_by_key(|id| place.get(id).copied().unwrap_or(usize::MAX));
        if matches!(kind, NodeKind::Stage | NodeKind::Touchpoint) {
            self.group_touchpoints();
        }
    }

    /// Sorts touchpoints by the place of their stage, keeping their order
    /// inside it.
    pub(super) fn group_touchpoints(&mut self) {
        let place: HashMap<Id, usize> = self
            .order(NodeKind::Stage)
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let graph = &self.graph;
        let stage_place = |id: &Id| match graph.node_by_id(*id) {
            Some(Node::Touchpoint(touchpoint)) => place.get(&touchpoint.stage.0).copied(),
            _ => None,
        };
        let order = &mut self.order[NodeKind::Touchpoint as usize];
        if !order.is_sorted_by_key(stage_place) {
            Arc::make_mut(order).sort_by_cached_key(stage_place);
        }
    }
}

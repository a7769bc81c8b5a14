//! What lies in the cells.

use crate::document::{LaneId, LaneKind, Map, NodeId, NodeKind, Scope};

use super::flow;
use super::plan::Plan;
use super::spot::{Column, Item, Row, Spot};

impl Plan {
    /// What lies in a cell, from top to bottom.
    pub(crate) fn items(&self, map: &Map, spot: Spot) -> Vec<Item> {
        match (spot.row, spot.column) {
            (Row::Header, Column::Heading) => vec![Item::Title],
            (Row::Header, Column::Persona(id)) => vec![Item::Node(id.into())],
            (Row::Stages, Column::Stage(id)) => vec![Item::Node(id.into())],
            (Row::Lane(id), Column::Heading) => vec![Item::Lane(id)],
            (Row::Lane(_), Column::Summary(id)) => vec![Item::Summary(id)],
            (Row::Lane(id), column) => self.items_of_lane(map, id, column),
            _ => Vec::new(),
        }
    }

    fn items_of_lane(&self, map: &Map, lane: LaneId, column: Column) -> Vec<Item> {
        let nodes = |ids: Option<&Vec<NodeId>>| -> Vec<Item> {
            ids.into_iter()
                .flatten()
                .map(|id| Item::Node(*id))
                .collect()
        };
        let cards = |kind| nodes(self.cards.get(&(kind, column)));
        let touchpoint = match column {
            Column::Touchpoint(id) => map.touchpoint(id),
            _ => None,
        };
        match self.kind(Row::Lane(lane)) {
            Some(LaneKind::PainPoints) => cards(NodeKind::PainPoint),
            Some(LaneKind::Ideas) => cards(NodeKind::Idea),
            Some(LaneKind::Evidence) => cards(NodeKind::Evidence),
            Some(LaneKind::Text | LaneKind::Pictures) => nodes(self.notes.get(&(lane, column))),
            Some(LaneKind::Metrics) => self.readings(map, lane, column),
            kind @ Some(LaneKind::Funnel) => {
                let key = touchpoint.and_then(|step| flow::shown(map, lane, kind, step.id));
                key.map(Item::Reading).into_iter().collect()
            }
            Some(LaneKind::Touchpoints) => {
                let id = touchpoint.map(|step| Item::Node(step.id.into()));
                id.into_iter().collect()
            }
            Some(LaneKind::Channel) => {
                let named = touchpoint.filter(|step| !step.channel.trim().is_empty());
                named
                    .map(|step| Item::Channel(step.id))
                    .into_iter()
                    .collect()
            }
            Some(LaneKind::Emotion | LaneKind::Thoughts | LaneKind::Expectations) => {
                let Some(step) = touchpoint else {
                    return Vec::new();
                };
                let all = self.on_path.iter();
                all.map(|persona| Item::Experience(*persona, step.id))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The numbers of a lane at a step, and those of its stage at the first.
    fn readings(&self, map: &Map, lane: LaneId, column: Column) -> Vec<Item> {
        let shown = map.lane(lane).map_or(&[][..], |lane| &lane.metrics);
        let here = |scope: Scope| match scope {
            Scope::Map => false,
            Scope::Stage(id) => self.under(id) == Some(column),
            Scope::Touchpoint(id) => column == Column::Touchpoint(id),
        };
        let readings = map.readings().iter().map(|reading| &reading.key);
        readings
            .filter(|key| here(key.at) && (shown.is_empty() || shown.contains(&key.metric)))
            .filter(|key| key.persona.is_none_or(|id| self.personas.contains(&id)))
            .map(|key| Item::Reading(key.clone()))
            .collect()
    }

    /// The item the focus is on; `None` in an empty cell.
    pub(crate) fn item(&self, map: &Map, spot: Spot) -> Option<Item> {
        let mut items = self.items(map, spot);
        (spot.item < items.len()).then(|| items.swap_remove(spot.item))
    }
}

//! Where the focus stands, and where an element lies.

use crate::document::{
    LaneKind, LinkKind, Map, NodeId, NodeKind, Scope, Selection, Target, TouchpointId,
};

use super::plan::Plan;
use super::spot::{Column, Item, Row, Spot};

impl Plan {
    /// Where the focus stands: where it was put, unless what is selected lies
    /// elsewhere.
    pub(crate) fn settle(
        &self,
        map: &Map,
        put: Option<Spot>,
        selection: &Selection,
    ) -> Option<Spot> {
        let put = put.filter(|spot| self.has(*spot));
        let Some(primary) = selection.primary() else {
            return put.map(|spot| self.clamped(map, spot));
        };
        put.and_then(|spot| self.within(map, spot, primary))
            .or_else(|| self.home(map, primary))
    }

    /// The spot of `target` in the cell of `spot`.
    fn within(&self, map: &Map, spot: Spot, target: &Target) -> Option<Spot> {
        let items = self.items(map, spot);
        let is_it = |item: &Item| item.target(map).as_ref() == Some(target);
        if items.get(spot.item).is_some_and(is_it) {
            return Some(spot);
        }
        let item = items.iter().position(is_it)?;
        Some(Spot { item, ..spot })
    }

    /// The item nearest to the one that is no longer there.
    pub(super) fn clamped(&self, map: &Map, spot: Spot) -> Spot {
        let last = self.items(map, spot).len().saturating_sub(1);
        let item = spot.item.min(last);
        Spot { item, ..spot }
    }

    /// The cell an element lies in first.
    pub(crate) fn home(&self, map: &Map, target: &Target) -> Option<Spot> {
        let lane_of = |kinds: &[LaneKind]| {
            let found = self
                .rows
                .iter()
                .find(|(_, kind)| kind.is_some_and(|kind| kinds.contains(&kind)));
            found.map(|(row, _)| *row)
        };
        let cell = match target {
            Target::Node(NodeId::Persona(id)) => (Row::Header, Column::Persona(*id)),
            Target::Node(NodeId::Stage(id)) => (Row::Stages, Column::Stage(*id)),
            Target::Node(NodeId::Touchpoint(id)) => self.home_of_step(*id)?,
            Target::Node(id @ NodeId::Note(note)) => {
                (Row::Lane(map.note(*note)?.lane), *self.homes.get(id)?)
            }
            Target::Node(id) => {
                let kind = match id.kind() {
                    NodeKind::PainPoint => LaneKind::PainPoints,
                    NodeKind::Idea => LaneKind::Ideas,
                    _ => LaneKind::Evidence,
                };
                (lane_of(&[kind])?, *self.homes.get(id)?)
            }
            Target::Link(key) if key.kind == LinkKind::Experiences => {
                let kinds = [
                    LaneKind::Emotion,
                    LaneKind::Thoughts,
                    LaneKind::Expectations,
                ];
                (lane_of(&kinds)?, self.step_of(key.to)?)
            }
            Target::Link(key) => self.home_of_step(key.from.touchpoint()?)?,
            Target::Lane(id) => (Row::Lane(*id), Column::Heading),
            Target::Reading(key) => {
                let at = match key.at {
                    Scope::Map => return None,
                    Scope::Stage(id) => NodeId::from(id),
                    Scope::Touchpoint(id) => NodeId::from(id),
                };
                (lane_of(&[LaneKind::Metrics])?, self.step_of(at)?)
            }
        };
        let spot = Spot::new(cell.0, cell.1);
        let spot = self.within(map, spot, target).unwrap_or(spot);
        self.has(spot).then_some(spot)
    }

    /// The cell of a touchpoint; its stage's while touchpoints are not shown.
    fn home_of_step(&self, id: TouchpointId) -> Option<(Row, Column)> {
        let column = self.step_of(id.into())?;
        let lane = self
            .rows
            .iter()
            .find(|(_, kind)| *kind == Some(LaneKind::Touchpoints));
        match lane {
            Some((row, _)) => Some((*row, column)),
            None => Some((Row::Stages, Column::Stage(self.over(column)?))),
        }
    }

    /// Where the focus stands first: at the first touchpoint or stage, or
    /// where the first stage will be.
    pub(crate) fn first(&self) -> Spot {
        let touchpoint = self.steps.iter().find_map(|column| match column {
            Column::Touchpoint(id) => self.home_of_step(*id),
            _ => None,
        });
        let stage = || Some((Row::Stages, *self.stages.first()?));
        let (row, column) = touchpoint
            .or_else(stage)
            .unwrap_or((Row::Stages, Column::Heading));
        Spot::new(row, column)
    }
}

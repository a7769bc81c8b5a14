//! All cells of a map and what lies in them; made once for a state of the map.

use std::collections::HashMap;

use crate::document::{
    LaneId, LaneKind, LinkKind, Map, NodeId, NodeKind, Scope, Selection, StageId, Target,
    TouchpointId,
};

use super::spot::{Column, Item, Row, Spot};

/// All cells of a map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// From top to bottom, with what a lane shows.
    rows: Vec<(Row, Option<LaneKind>)>,
    personas: Vec<Column>,
    stages: Vec<Column>,
    /// Touchpoints and stages that have none, then what is not linked.
    steps: Vec<Column>,
    places: HashMap<Column, usize>,
    /// The cell under a stage.
    under: HashMap<StageId, Column>,
    /// The stage over a cell.
    over: HashMap<Column, StageId>,
    /// Pain points, ideas and evidence at each step.
    cards: HashMap<(NodeKind, Column), Vec<NodeId>>,
    /// Notes at each step.
    notes: HashMap<(LaneId, Column), Vec<NodeId>>,
    /// Where a card lies first.
    homes: HashMap<NodeId, Column>,
}

impl Plan {
    /// The cells of `map`.
    pub(crate) fn new(map: &Map) -> Self {
        let mut plan = Self::default();
        plan.set_rows(map);
        plan.set_steps(map);
        plan.set_notes(map);
        plan.set_cards(map);
        plan
    }

    fn set_rows(&mut self, map: &Map) {
        self.rows = vec![(Row::Header, None), (Row::Stages, None)];
        let lanes = map.lanes().iter().filter(|lane| !lane.hidden);
        self.rows
            .extend(lanes.map(|lane| (Row::Lane(lane.id), Some(lane.kind))));
        let personas = map.personas().map(|persona| Column::Persona(persona.id));
        self.personas = personas.collect();
        self.stages = map.stages().map(|stage| Column::Stage(stage.id)).collect();
    }

    fn set_steps(&mut self, map: &Map) {
        let mut touchpoints = map.touchpoints().peekable();
        for stage in map.stages() {
            let first = self.steps.len();
            while let Some(step) = touchpoints.next_if(|step| step.stage == stage.id) {
                self.steps.push(Column::Touchpoint(step.id));
            }
            if self.steps.len() == first {
                self.steps.push(Column::Stage(stage.id));
            }
            self.under.insert(stage.id, self.steps[first]);
            for column in &self.steps[first..] {
                self.over.insert(*column, stage.id);
            }
        }
        let places = self.steps.iter().enumerate();
        self.places = places.map(|(place, column)| (*column, place)).collect();
    }

    fn set_notes(&mut self, map: &Map) {
        for note in map.notes() {
            if let Some(column) = self.step_of(note.at) {
                let cell = self.notes.entry((note.lane, column)).or_default();
                cell.push(note.id.into());
                self.homes.insert(note.id.into(), column);
            }
        }
    }

    /// Finds where pain points, ideas and evidence lie, each after what it is
    /// linked to.
    fn set_cards(&mut self, map: &Map) {
        let kinds = [
            (NodeKind::PainPoint, LinkKind::Hurts),
            (NodeKind::Idea, LinkKind::Relieves),
            (NodeKind::Evidence, LinkKind::Backs),
        ];
        let mut columns: HashMap<NodeId, Vec<Column>> = HashMap::new();
        let mut unlinked = false;
        for (kind, link) in kinds {
            for id in map.order(kind).iter().map(|id| kind.id(*id)) {
                let links = map.links_from(id, link).into_iter();
                let mut own: Vec<Column> = links
                    .flat_map(|link| match self.step_of(link.key.to) {
                        Some(column) => vec![column],
                        None => columns.get(&link.key.to).cloned().unwrap_or_default(),
                    })
                    .filter(|column| *column != Column::Unlinked)
                    .collect();
                own.sort_by_key(|column| self.places.get(column).copied());
                own.dedup();
                if own.is_empty() {
                    own.push(Column::Unlinked);
                    unlinked = true;
                }
                self.homes.insert(id, own[0]);
                for column in &own {
                    self.cards.entry((kind, *column)).or_default().push(id);
                }
                columns.insert(id, own);
            }
        }
        if unlinked && !self.steps.is_empty() {
            self.places.insert(Column::Unlinked, self.steps.len());
            self.steps.push(Column::Unlinked);
        }
    }

    /// The cell of a touchpoint, or the first one under a stage.
    fn step_of(&self, id: NodeId) -> Option<Column> {
        match id {
            NodeId::Touchpoint(id) => Some(Column::Touchpoint(id)),
            NodeId::Stage(id) => self.under(id),
            _ => None,
        }
    }

    /// The rows from top to bottom.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.iter().map(|(row, _)| *row)
    }

    /// What the lane of a row shows.
    pub(crate) fn kind(&self, row: Row) -> Option<LaneKind> {
        let found = self.rows.iter().find(|(other, _)| *other == row)?;
        found.1
    }

    /// The places of a row from left to right, whether or not anything can lie
    /// there.
    pub(super) fn columns(&self, row: Row) -> Vec<Column> {
        let heading = [Column::Heading];
        match row {
            Row::Header => heading.iter().chain(&self.personas).copied().collect(),
            Row::Stages if self.stages.is_empty() => heading.to_vec(),
            Row::Stages => self.stages.clone(),
            Row::Lane(_) => heading.iter().chain(&self.steps).copied().collect(),
        }
    }

    /// Touchpoints and stages without one, from left to right.
    pub(crate) fn steps(&self) -> &[Column] {
        &self.steps
    }

    /// The first cell under a stage.
    pub(crate) fn under(&self, stage: StageId) -> Option<Column> {
        self.under.get(&stage).copied()
    }

    /// The stage over a cell.
    pub(crate) fn over(&self, column: Column) -> Option<StageId> {
        match column {
            Column::Stage(stage) => Some(stage),
            column => self.over.get(&column).copied(),
        }
    }

    /// Whether there is such a cell, and something can lie in it.
    pub(crate) fn has(&self, spot: Spot) -> bool {
        let Some((_, kind)) = self.rows.iter().find(|(row, _)| *row == spot.row) else {
            return false;
        };
        match (spot.row, spot.column) {
            (Row::Header, column) => column == Column::Heading || self.personas.contains(&column),
            (Row::Stages, Column::Heading) => self.stages.is_empty(),
            (Row::Stages, column) => self.stages.contains(&column),
            (Row::Lane(_), Column::Heading) => true,
            (Row::Lane(_), column) => {
                self.places.contains_key(&column) && kind.is_some_and(|kind| takes(kind, column))
            }
        }
    }

    /// What lies in a cell, from top to bottom.
    pub(crate) fn items(&self, map: &Map, spot: Spot) -> Vec<Item> {
        match (spot.row, spot.column) {
            (Row::Header, Column::Heading) => vec![Item::Title],
            (Row::Header, Column::Persona(id)) => vec![Item::Node(id.into())],
            (Row::Stages, Column::Stage(id)) => vec![Item::Node(id.into())],
            (Row::Lane(id), Column::Heading) => vec![Item::Lane(id)],
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
                let all = map.personas();
                all.map(|persona| Item::Experience(persona.id, step.id))
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
            .map(|key| Item::Reading(key.clone()))
            .collect()
    }

    /// The item the focus is on; `None` in an empty cell.
    pub(crate) fn item(&self, map: &Map, spot: Spot) -> Option<Item> {
        let mut items = self.items(map, spot);
        (spot.item < items.len()).then(|| items.swap_remove(spot.item))
    }

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
                (lane_of(&kinds)?, Column::Touchpoint(key.to.touchpoint()?))
            }
            Target::Link(key) => self.home_of_step(key.from.touchpoint()?)?,
            Target::Lane(id) => (Row::Lane(*id), Column::Heading),
            Target::Reading(key) => {
                let column = match key.at {
                    Scope::Map => return None,
                    Scope::Stage(id) => self.under(id)?,
                    Scope::Touchpoint(id) => Column::Touchpoint(id),
                };
                (lane_of(&[LaneKind::Metrics])?, column)
            }
        };
        let spot = Spot::new(cell.0, cell.1);
        let spot = self.within(map, spot, target).unwrap_or(spot);
        self.has(spot).then_some(spot)
    }

    /// The cell of a touchpoint; its stage's while touchpoints are not shown.
    fn home_of_step(&self, id: TouchpointId) -> Option<(Row, Column)> {
        let column = Column::Touchpoint(id);
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

/// Whether something can lie in a lane of `kind` there.
fn takes(kind: LaneKind, column: Column) -> bool {
    use LaneKind::{Evidence, Ideas, Metrics, PainPoints, Pictures, Text, Touchpoints};
    match column {
        Column::Touchpoint(_) => !kind.is_separator(),
        Column::Stage(_) => matches!(kind, Touchpoints | Text | Pictures | Metrics | Evidence),
        Column::Unlinked => matches!(kind, PainPoints | Ideas | Evidence),
        Column::Heading => true,
        Column::Persona(_) => false,
    }
}

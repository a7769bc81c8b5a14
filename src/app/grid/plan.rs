//! All cells of a map as the canvas shows it; made once for a picture of it.
//!
//! What lies in a cell stands in `items`, where something lies in `home`.

use std::collections::{HashMap, HashSet};

use crate::app::shown::Shown;
use crate::document::{
    LaneId, LaneKind, LinkKind, Map, NodeId, NodeKind, PersonaId, StageId, TouchpointId,
};

use super::spot::{Column, Row, Spot};

/// All cells of a map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// From top to bottom, with what a lane shows.
    pub(super) rows: Vec<(Row, Option<LaneKind>)>,
    /// Lanes that have no cells but their title.
    folded: HashSet<LaneId>,
    pub(super) personas: Vec<PersonaId>,
    /// Those of them who can be written about: all, or the one whose path is
    /// highlighted.
    pub(super) on_path: Vec<PersonaId>,
    pub(super) stages: Vec<Column>,
    /// Touchpoints and stages that show none, then what is not linked.
    pub(super) steps: Vec<Column>,
    places: HashMap<Column, usize>,
    /// Where each touchpoint that is shown lies.
    touchpoints: HashMap<TouchpointId, Column>,
    /// The cell under a stage.
    under: HashMap<StageId, Column>,
    /// The stage over a cell.
    over: HashMap<Column, StageId>,
    /// Pain points, ideas and evidence at each step.
    pub(super) cards: HashMap<(NodeKind, Column), Vec<NodeId>>,
    /// Notes at each step.
    pub(super) notes: HashMap<(LaneId, Column), Vec<NodeId>>,
    /// Where a card lies first.
    pub(super) homes: HashMap<NodeId, Column>,
}

impl Plan {
    /// The cells of `map` as far as it is shown.
    pub(crate) fn new(map: &Map, shown: &Shown) -> Self {
        let mut plan = Self::default();
        plan.set_rows(map, shown);
        plan.set_steps(map, shown);
        plan.set_notes(map, shown);
        plan.set_cards(map, shown);
        plan
    }

    fn set_rows(&mut self, map: &Map, shown: &Shown) {
        self.rows = vec![(Row::Header, None), (Row::Stages, None)];
        let lanes = map.lanes().iter().filter(|lane| !lane.hidden);
        self.rows
            .extend(lanes.map(|lane| (Row::Lane(lane.id), Some(lane.kind))));
        self.folded.clone_from(&shown.folded);
        let personas = map.personas().map(|persona| persona.id);
        self.personas = personas.filter(|id| shown.has(*id)).collect();
        let path = shown.path.filter(|id| self.personas.contains(id));
        self.on_path = path.map_or_else(|| self.personas.clone(), |id| vec![id]);
    }

    fn set_steps(&mut self, map: &Map, shown: &Shown) {
        let mut touchpoints = map.touchpoints().peekable();
        for stage in map.stages() {
            let all = std::iter::from_fn(|| touchpoints.next_if(|step| step.stage == stage.id));
            let steps: Vec<TouchpointId> = all
                .map(|step| step.id)
                .filter(|id| shown.has(*id))
                .collect();
            if !shown.has(stage.id) && steps.is_empty() {
                continue;
            }
            self.stages.push(Column::Stage(stage.id));
            let cells = if shown.collapsed.contains(&stage.id) {
                vec![Column::Summary(stage.id)]
            } else if steps.is_empty() {
                vec![Column::Stage(stage.id)]
            } else {
                steps.iter().map(|id| Column::Touchpoint(*id)).collect()
            };
            let cell_of = |place: usize| cells[place.min(cells.len() - 1)];
            let steps = steps.into_iter().enumerate();
            self.touchpoints
                .extend(steps.map(|(place, id)| (id, cell_of(place))));
            self.under.insert(stage.id, cells[0]);
            self.over.extend(cells.iter().map(|cell| (*cell, stage.id)));
            self.steps.extend(cells);
        }
        let places = self.steps.iter().enumerate();
        self.places = places.map(|(place, column)| (*column, place)).collect();
    }

    fn set_notes(&mut self, map: &Map, shown: &Shown) {
        for note in map.notes().filter(|note| shown.has(note.id)) {
            if let Some(column) = self.step_of(note.at) {
                let cell = self.notes.entry((note.lane, column)).or_default();
                cell.push(note.id.into());
                self.homes.insert(note.id.into(), column);
            }
        }
    }

    /// Finds where pain points, ideas and evidence lie, each after what it is
    /// linked to.
    fn set_cards(&mut self, map: &Map, shown: &Shown) {
        let kinds = [
            (NodeKind::PainPoint, LinkKind::Hurts),
            (NodeKind::Idea, LinkKind::Relieves),
            (NodeKind::Evidence, LinkKind::Backs),
        ];
        let mut columns: HashMap<NodeId, Vec<Column>> = HashMap::new();
        let mut unlinked = Vec::new();
        for (kind, link) in kinds {
            for id in map.order(kind).iter().map(|id| kind.id(*id)) {
                let links = map.links_from(id, link).into_iter();
                let mut own: Vec<Column> = links
                    .flat_map(|link| match self.step_of(link.key.to) {
                        Some(column) => vec![column],
                        None => columns.get(&link.key.to).cloned().unwrap_or_default(),
                    })
                    .collect();
                own.sort_by_key(|column| self.places.get(column).copied());
                own.dedup();
                if shown.has(id) {
                    match own.first() {
                        Some(first) => drop(self.homes.insert(id, *first)),
                        None => unlinked.push(id),
                    }
                    for column in &own {
                        self.cards.entry((kind, *column)).or_default().push(id);
                    }
                }
                columns.insert(id, own);
            }
        }
        if !self.steps.is_empty() {
            self.set_unlinked(unlinked);
        }
    }

    /// Puts what is not linked to any step beside the journey.
    fn set_unlinked(&mut self, cards: Vec<NodeId>) {
        let column = Column::Unlinked;
        if !cards.is_empty() {
            self.places.insert(column, self.steps.len());
            self.steps.push(column);
        }
        for id in cards {
            self.homes.insert(id, column);
            let cell = self.cards.entry((id.kind(), column)).or_default();
            cell.push(id);
        }
    }

    /// The cell of a touchpoint, or the first one under a stage.
    pub(super) fn step_of(&self, id: NodeId) -> Option<Column> {
        match id {
            NodeId::Touchpoint(id) => self.touchpoints.get(&id).copied(),
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
            Row::Header => {
                let personas = self.personas.iter().map(|id| Column::Persona(*id));
                heading.into_iter().chain(personas).collect()
            }
            Row::Stages if self.stages.is_empty() => heading.to_vec(),
            Row::Stages => self.stages.clone(),
            Row::Lane(_) => heading.iter().chain(&self.steps).copied().collect(),
        }
    }

    /// Touchpoints and stages that show none, from left to right.
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
            Column::Stage(stage) | Column::Summary(stage) => Some(stage),
            column => self.over.get(&column).copied(),
        }
    }

    /// Whether there is such a cell, and something can lie in it.
    pub(crate) fn has(&self, spot: Spot) -> bool {
        let Some((_, kind)) = self.rows.iter().find(|(row, _)| *row == spot.row) else {
            return false;
        };
        match (spot.row, spot.column) {
            (Row::Header, Column::Persona(id)) => self.personas.contains(&id),
            (Row::Header, column) => column == Column::Heading,
            (Row::Stages, Column::Heading) => self.stages.is_empty(),
            (Row::Stages, column) => self.stages.contains(&column),
            (Row::Lane(_), Column::Heading) => true,
            (Row::Lane(id), _) if self.folded.contains(&id) => false,
            (Row::Lane(_), column) => {
                self.places.contains_key(&column) && kind.is_some_and(|kind| takes(kind, column))
            }
        }
    }
}

/// Whether something can lie in a lane of `kind` there.
fn takes(kind: LaneKind, column: Column) -> bool {
    use LaneKind::{Evidence, Ideas, Metrics, PainPoints, Pictures, Text, Touchpoints};
    match column {
        Column::Touchpoint(_) | Column::Summary(_) => !kind.is_separator(),
        Column::Stage(_) => matches!(kind, Touchpoints | Text | Pictures | Metrics | Evidence),
        Column::Unlinked => matches!(kind, PainPoints | Ideas | Evidence),
        Column::Heading => true,
        Column::Persona(_) => false,
    }
}

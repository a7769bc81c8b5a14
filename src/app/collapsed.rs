//! Stages of which the canvas shows a summary in one column, for as long as the
//! map is open.

use std::collections::HashSet;

use crate::document::{Map, NodeId, NodeKind, Selection, StageId, Target};

use super::focus;
use super::grid::{Column, Field, Plan, Row, Spot};
use super::shown::Shown;
use super::state::State;

/// The collapsed stages of one open map.
#[derive(Debug, Default)]
pub(crate) struct Collapsed {
    stages: HashSet<StageId>,
    /// Grows with each change.
    pub(crate) version: u64,
}

impl Collapsed {
    /// Which stages are collapsed.
    pub(crate) fn stages(&self) -> &HashSet<StageId> {
        &self.stages
    }

    fn set(&mut self, stages: HashSet<StageId>) {
        if self.stages != stages {
            self.stages = stages;
            self.version += 1;
        }
    }

    /// Shows all of a stage.
    pub(crate) fn expand(&mut self, id: StageId) {
        let mut stages = self.stages.clone();
        stages.remove(&id);
        self.set(stages);
    }

    /// Sees to it that an element can be shown.
    pub(crate) fn want(&mut self, map: &Map, target: &Target) {
        let is_stage = matches!(target, Target::Node(NodeId::Stage(_)));
        if self.stages.is_empty() || is_stage {
            return;
        }
        let plan = Plan::new(map, &Shown::default());
        let home = plan.home(map, target);
        if let Some(stage) = home.and_then(|spot| plan.over(spot.column)) {
            self.expand(stage);
        }
    }
}

/// The stage that is selected or holds the focus.
pub(crate) fn chosen(state: &State) -> Option<StageId> {
    let primary = state.session()?.selection().primary_node();
    if let Some(NodeId::Stage(id)) = primary {
        return Some(id);
    }
    let (plan, spot) = focus::spot(state)?;
    plan.over(spot.column)
}

/// Whether that stage is collapsed.
pub(crate) fn is_collapsed(state: &State) -> bool {
    let document = state.document();
    let stage = chosen(state);
    stage.is_some_and(|id| document.is_some_and(|map| map.collapsed.stages.contains(&id)))
}

/// Collapses that stage, or shows all of it.
pub(crate) fn toggle(state: &mut State) {
    let (Some(id), spot) = (chosen(state), focus::spot(state)) else {
        return;
    };
    if let Some(document) = state.documents.active_mut() {
        let mut stages = document.collapsed.stages.clone();
        if !stages.remove(&id) {
            stages.insert(id);
        }
        document.collapsed.set(stages);
    }
    if let Some((_, spot)) = spot {
        stay(state, id, spot.row);
    }
}

/// Leaves the focus in its lane, in what is now the first cell of the stage.
fn stay(state: &mut State, id: StageId, row: Row) {
    let Some(document) = state.documents.active_mut() else {
        return;
    };
    let map = document.session.map();
    let plan = Plan::new(map, &document.shown());
    let in_lane = plan.under(id).map(|column| Spot::new(row, column));
    let on_bar = Spot::new(Row::Stages, Column::Stage(id));
    let spot = in_lane.filter(|spot| plan.has(*spot)).unwrap_or(on_bar);
    let item = plan.item(map, spot);
    let target = item.and_then(|item| item.target(map));
    document.session.select(Selection::of(target));
    document.focus = Some(spot);
}

/// Collapses every stage, or shows all of each.
pub(crate) fn set_all(state: &mut State, collapsed: bool) {
    let chosen = chosen(state);
    let row = focus::spot(state).map(|(_, spot)| spot.row);
    if let Some(document) = state.documents.active_mut() {
        let stages = document.session.map().stages().map(|stage| stage.id);
        let stages = stages.filter(|_| collapsed).collect();
        document.collapsed.set(stages);
    }
    if let (Some(id), Some(row)) = (chosen, row) {
        stay(state, id, row);
    }
}

/// Whether there is a stage that `set_all` would change.
pub(crate) fn some_are(state: &State, collapsed: bool) -> bool {
    let Some(document) = state.document() else {
        return false;
    };
    let of_map = document.session.map().stages();
    let mut stages = of_map.map(|stage| document.collapsed.stages.contains(&stage.id));
    stages.any(|is| is == collapsed)
}

/// Shows all of the stage that something new is made in.
pub(crate) fn make_room(state: &mut State, field: &Field) {
    let Field::New(making) = field else {
        return;
    };
    let kind = making.id.kind();
    let stage = chosen(state).filter(|_| !matches!(kind, NodeKind::Stage | NodeKind::Persona));
    if let (Some(id), Some(document)) = (stage, state.documents.active_mut()) {
        document.collapsed.expand(id);
    }
}

//! Which column and row each step stands in, and which stages are one column.

use std::collections::HashMap;
use std::iter::Peekable;
use std::ops::Range;

use super::{LayoutOptions, tracks};
use crate::document::{LinkKind, Map, NodeId, StageId, Touchpoint, TouchpointId};

/// Where a step stands in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Cell {
    /// Column, counted from 0 over the whole map.
    pub(super) column: usize,
    /// Row of the touchpoint lane, counted from 0; its track has it alone.
    pub(super) row: usize,
}

/// A stage that is drawn as one column.
#[derive(Debug, Clone)]
pub(super) struct Summary {
    pub(super) stage: StageId,
    pub(super) column: usize,
    /// Its steps, without those left out of the picture.
    pub(super) steps: Vec<TouchpointId>,
}

impl Summary {
    /// Where its card stands: on the main path.
    pub(super) fn cell(&self) -> Cell {
        let (column, row) = (self.column, 0);
        Cell { column, row }
    }

    /// Each of its steps with the place of the summary.
    pub(super) fn cells(&self) -> impl Iterator<Item = (TouchpointId, Cell)> {
        self.steps.iter().map(|step| (*step, self.cell()))
    }
}

/// What stands where.
pub(super) struct Assigned {
    /// Cell of each step that has a card.
    pub(super) cells: HashMap<TouchpointId, Cell>,
    /// Stages that are one column, from left to right.
    pub(super) summaries: Vec<Summary>,
    /// Columns of each stage, in order of the stages; none for a hidden one.
    pub(super) stages: Vec<(StageId, Range<usize>)>,
    /// How many rows there are, at least 1.
    pub(super) rows: usize,
}

/// Gives every step its cell.
///
/// Steps of the main path follow each other. A step of a branch stands one
/// column behind the step it comes from, beside the main path, so that both
/// ways of a fork run in parallel; where ways meet again, the step stands
/// behind all of them.
pub(super) fn assign(map: &Map, options: &LayoutOptions) -> Assigned {
    let tracks = tracks(map, options);
    let mut assigned = Assigned {
        cells: HashMap::new(),
        summaries: Vec::new(),
        stages: Vec::new(),
        rows: tracks.len().max(1),
    };
    let is_shown = |id: NodeId| !options.hidden.contains(&id);
    let mut touchpoints = map
        .touchpoints()
        .filter(|step| is_shown(step.id.into()))
        .peekable();
    let mut start = 0;
    for stage in map.stages() {
        let steps = steps_of(&mut touchpoints, stage.id);
        let least = usize::from(is_shown(stage.id.into()));
        let end = if options.collapsed.contains(&stage.id) && (least > 0 || !steps.is_empty()) {
            assigned.summaries.push(Summary {
                stage: stage.id,
                column: start,
                steps: steps.iter().map(|step| step.id).collect(),
            });
            start + 1
        } else {
            let end = place_steps(map, &tracks, &steps, start, &mut assigned.cells);
            end.max(start + least)
        };
        assigned.stages.push((stage.id, start..end));
        start = end;
    }
    tracks::uncross(map, &mut assigned);
    assigned
}

/// The tracks that have a row, in their order.
fn tracks(map: &Map, options: &LayoutOptions) -> Vec<u8> {
    let has_card = |step: &&Touchpoint| {
        !options.hidden.contains(&step.id.into()) && !options.collapsed.contains(&step.stage)
    };
    let steps = map.touchpoints().filter(has_card);
    let mut tracks: Vec<u8> = steps.map(|step| step.track).collect();
    tracks.sort_unstable();
    tracks.dedup();
    tracks
}

/// The next steps, as far as they belong to a stage.
fn steps_of<'a>(
    touchpoints: &mut Peekable<impl Iterator<Item = &'a Touchpoint>>,
    stage: StageId,
) -> Vec<&'a Touchpoint> {
    std::iter::from_fn(|| touchpoints.next_if(|step| step.stage == stage)).collect()
}

/// Places the steps of one stage from column `start` on; returns the column
/// behind them.
fn place_steps(
    map: &Map,
    tracks: &[u8],
    steps: &[&Touchpoint],
    start: usize,
    cells: &mut HashMap<TouchpointId, Cell>,
) -> usize {
    let mut next = vec![start; tracks.len().max(1)];
    for step in steps {
        let row = tracks.iter().position(|track| *track == step.track);
        let row = row.unwrap_or(0);
        let before = map
            .links_to(step.id, LinkKind::Next)
            .into_iter()
            .filter_map(|link| cells.get(&link.key.from.touchpoint()?))
            .filter(|cell| cell.column >= start)
            .map(|cell| cell.column + 1)
            .max();
        let column = before.unwrap_or(start).max(next[row]);
        next[row] = column + 1;
        cells.insert(step.id, Cell { column, row });
    }
    next.into_iter().max().unwrap_or(start)
}

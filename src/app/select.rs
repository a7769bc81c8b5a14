//! Selecting all of something: of a lane, a stage, a kind, or what is linked.

use std::collections::HashSet;

use crate::document::{LaneKind, Map, NodeId, NodeKind, Selection, Session, Target};

use super::focus;
use super::grid::{Plan, Row, Spot};
use super::state::State;

/// The selection, with what had the focus before still having it, so that keys
/// go on from there.
pub(crate) fn keeping_focus(state: &State, mut selection: Selection) -> Selection {
    let before = state.session().map(Session::selection);
    if let Some(before) = before.and_then(Selection::primary)
        && selection.contains(before)
    {
        selection.add(before.clone());
    }
    selection
}

/// Every node of the map, the last touchpoint as the primary.
pub(crate) fn everything(map: &Map) -> Selection {
    let kinds = NodeKind::ALL
        .into_iter()
        .filter(|kind| *kind != NodeKind::Touchpoint)
        .chain([NodeKind::Touchpoint]);
    Selection::of(kinds.flat_map(|kind| map.nodes(kind).map(|node| Target::Node(node.id()))))
}

/// Everything in the lane with the focus.
pub(crate) fn in_lane(state: &State) -> Option<Selection> {
    let (plan, spot) = focus::spot(state)?;
    let Row::Lane(_) = spot.row else { return None };
    let map = state.map()?;
    let columns = plan.steps().iter();
    let spots = columns.map(|column| Spot::new(spot.row, *column));
    Some(Selection::of(
        spots.flat_map(|spot| targets(&plan, map, spot)),
    ))
}

/// Every card under the stage with the focus.
pub(crate) fn in_stage(state: &State) -> Option<Selection> {
    let (plan, spot) = focus::spot(state)?;
    let stage = plan.over(spot.column)?;
    let map = state.map()?;
    let columns = plan.steps().iter();
    let columns = columns.filter(|column| plan.over(**column) == Some(stage));
    let holds_cards = |row: &Row| {
        !matches!(
            plan.kind(*row),
            None | Some(
                LaneKind::Emotion
                    | LaneKind::Thoughts
                    | LaneKind::Expectations
                    | LaneKind::Metrics
                    | LaneKind::Channel
            )
        )
    };
    let rows: Vec<Row> = plan.rows().filter(holds_cards).collect();
    let cells = columns.flat_map(|column| rows.iter().map(|row| Spot::new(*row, *column)));
    Some(Selection::of(
        cells.flat_map(|spot| targets(&plan, map, spot)),
    ))
}

fn targets(plan: &Plan, map: &Map, spot: Spot) -> Vec<Target> {
    let items = plan.items(map, spot).into_iter();
    items.filter_map(|item| item.target(map)).collect()
}

/// Everything of the kinds that are selected.
pub(crate) fn of_kind(state: &State) -> Option<Selection> {
    let session = state.session()?;
    let kinds: HashSet<NodeKind> = session.selection().nodes().map(NodeId::kind).collect();
    let map = session.map();
    let kinds = NodeKind::ALL
        .into_iter()
        .filter(|kind| kinds.contains(kind));
    let all = kinds.flat_map(|kind| map.nodes(kind).map(|node| Target::Node(node.id())));
    Some(Selection::of(all)).filter(|selection| !selection.is_empty())
}

/// What is selected and everything linked to it.
pub(crate) fn linked(state: &State) -> Option<Selection> {
    let session = state.session()?;
    let map = session.map();
    let mut selection = session.selection().clone();
    let chosen: Vec<NodeId> = selection.nodes().collect();
    for id in &chosen {
        for link in map.links_of(*id) {
            for end in [link.key.from, link.key.to] {
                let target = Target::Node(end);
                if !selection.contains(&target) {
                    selection.add(target);
                }
            }
        }
    }
    Some(selection).filter(|selection| !selection.is_empty())
}

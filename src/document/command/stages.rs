//! Splitting a stage and joining two.

use std::sync::Arc;

use super::arrange::place_before;
use crate::document::CommandError;
use crate::document::model::{
    Link, LinkKey, Map, Node, NodeId, NodeKind, ReadingKey, Scope, Stage, StageId, TouchpointId,
};

/// Something to do to where stages begin and end.
#[derive(Debug, Clone, PartialEq)]
pub enum StageCommand {
    /// Let a new stage begin at a touchpoint. Goal, notes, evidence and
    /// readings stay with the stage that was there.
    Split {
        /// The touchpoint the new stage begins with.
        first: TouchpointId,
        /// The new stage, whose id is free.
        stage: Box<Stage>,
    },
    /// Join a stage with the one after it. Touchpoints, notes and evidence of
    /// the second go over to the first, titles and goals are joined. Readings
    /// of two stages are no reading of both: those of the first stay as they
    /// were taken, those of the second go.
    Merge(StageId),
}

impl StageCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Split { first, stage } => split(map, *first, stage),
            Self::Merge(first) => {
                let second = stage_after(map, *first).ok_or(CommandError::Missing(first.0))?;
                merge(map, *first, second)
            }
        }
    }

    /// The readings that joining a stage with the next would lose.
    #[must_use]
    pub fn lost_readings(map: &Map, first: StageId) -> Vec<ReadingKey> {
        let second = stage_after(map, first).map(Scope::Stage);
        let keys = map.readings().iter().map(|reading| &reading.key);
        keys.filter(|key| Some(key.at) == second).cloned().collect()
    }
}

fn stage_after(map: &Map, id: StageId) -> Option<StageId> {
    let order = map.order(NodeKind::Stage);
    let place = order.iter().position(|other| *other == id.0)?;
    order.get(place + 1).map(|id| StageId(*id))
}

fn split(map: &mut Map, first: TouchpointId, stage: &Stage) -> Result<(), CommandError> {
    let old = map
        .touchpoint(first)
        .ok_or(CommandError::Missing(first.0))?
        .stage;
    if map.node_by_id(stage.id.0).is_some() {
        return Err(CommandError::Taken(stage.id.0));
    }
    let follower = stage_after(map, old);
    let steps = map.touchpoints_in(old).map(|step| step.id);
    let steps: Vec<TouchpointId> = steps.skip_while(|id| *id != first).collect();
    map.put_node(stage.clone().into())?;
    if let Some(follower) = follower {
        place_before(map, &[stage.id.into()], Some(follower.into()))?;
    }
    put_steps(map, &steps, stage.id)
}

/// Lets touchpoints stand in another stage, in the order they have.
fn put_steps(map: &mut Map, steps: &[TouchpointId], stage: StageId) -> Result<(), CommandError> {
    // One by one they would change places meanwhile.
    let order = map.order(NodeKind::Touchpoint).to_vec();
    for id in steps {
        if let Some(step) = map.touchpoint(*id) {
            let mut step = step.clone();
            step.stage = stage;
            map.put_node(step.into())?;
        }
    }
    map.set_order(NodeKind::Touchpoint, &order);
    Ok(())
}

fn merge(map: &mut Map, first: StageId, second: StageId) -> Result<(), CommandError> {
    let steps: Vec<TouchpointId> = map.touchpoints_in(second).map(|step| step.id).collect();
    put_steps(map, &steps, first)?;
    move_notes(map, first, second)?;
    move_links(map, first, second)?;
    join_texts(map, first, second)?;
    map.remove_node(second.into())
}

fn move_notes(map: &mut Map, first: StageId, second: StageId) -> Result<(), CommandError> {
    let there = NodeId::from(second);
    let notes: Vec<_> = map.notes().filter(|n| n.at == there).cloned().collect();
    for mut note in notes {
        note.at = first.into();
        map.put_node(Node::Note(Arc::new(note)))?;
    }
    Ok(())
}

/// What backs the second stage backs the first; what backs both keeps what it
/// says of the first.
fn move_links(map: &mut Map, first: StageId, second: StageId) -> Result<(), CommandError> {
    let (here, there) = (NodeId::from(first), NodeId::from(second));
    let moved = |id: NodeId| if id == there { here } else { id };
    let links: Vec<Link> = map.links_of(there).into_iter().cloned().collect();
    for link in links {
        let key = LinkKey {
            kind: link.key.kind,
            from: moved(link.key.from),
            to: moved(link.key.to),
        };
        if map.link(key).is_none() {
            map.put_link(Link { key, ..link })?;
        }
    }
    Ok(())
}

fn join_texts(map: &mut Map, first: StageId, second: StageId) -> Result<(), CommandError> {
    let (Some(one), Some(other)) = (map.stage(first), map.stage(second)) else {
        return Err(CommandError::Missing(second.0));
    };
    let mut joined = one.clone();
    joined.title = joined_text(&one.title, &other.title);
    joined.goal = joined_text(&one.goal, &other.goal);
    map.put_node(joined.into())
}

fn joined_text(one: &str, other: &str) -> String {
    match (one.trim(), other.trim()) {
        (one, "") => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one} · {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::model::{
        Evidence, EvidenceId, Lane, LaneId, LaneKind, LinkKind, MetricDefinition, MetricId,
        MetricKind, Note, NoteId, Reading, Touchpoint,
    };
    use crate::document::{Command, LaneCommand, LinkCommand, NodeCommand, NumberCommand};

    fn add(node: impl Into<Node>) -> Command {
        let (node, before) = (node.into(), None);
        NodeCommand::Add { node, before }.into()
    }

    fn after(map: &Map, commands: impl IntoIterator<Item = Command>) -> Map {
        commands.into_iter().fold(map.clone(), |map, command| {
            map.after(&command).expect("a command that fits")
        })
    }

    fn stage(place: u64) -> Stage {
        let mut stage = Stage::new(StageId::mint(place));
        stage.title = format!("Stage {place}");
        stage
    }

    /// Three stages; the second holds three touchpoints, a note, evidence and a
    /// reading.
    fn map() -> Map {
        let lane = LaneId::mint(20);
        let second = StageId::mint(2);
        let step = |id| Touchpoint::new(TouchpointId::mint(id), second);
        let evidence = EvidenceId::mint(30);
        let metric = MetricDefinition::new(MetricId::mint(40), MetricKind::Nps);
        let mut reading = Reading::new(ReadingKey {
            metric: metric.id,
            at: Scope::Stage(second),
            persona: None,
            period: String::new(),
        });
        reading.value = Some(20.0);
        let (kind, index) = (LaneKind::Text, None);
        let lane_to_add = Lane::new(lane, kind);
        after(
            &Map::default(),
            [
                add(stage(1)),
                add(stage(2)),
                add(stage(3)),
                add(step(10)),
                add(step(11)),
                add(step(12)),
                LaneCommand::Add {
                    lane: lane_to_add,
                    index,
                }
                .into(),
                add(Note::new(NoteId::mint(21), lane, second.into())),
                add(Evidence::new(evidence)),
                LinkCommand::Put(vec![Link::new(LinkKey::new(
                    LinkKind::Backs,
                    evidence,
                    second,
                ))])
                .into(),
                NumberCommand::PutMetric(metric).into(),
                NumberCommand::PutReading(reading).into(),
            ],
        )
    }

    fn places(map: &Map) -> Vec<(u64, Vec<u64>)> {
        let stage_of = |id| (1..9).find(|n| StageId::mint(*n) == id).unwrap_or(0);
        let step_of = |id| (9..20).find(|n| TouchpointId::mint(*n) == id).unwrap_or(0);
        let steps = |id| map.touchpoints_in(id).map(|s| step_of(s.id)).collect();
        map.stages()
            .map(|s| (stage_of(s.id), steps(s.id)))
            .collect()
    }

    #[test]
    fn a_stage_is_split_before_a_touchpoint() {
        let split = StageCommand::Split {
            first: TouchpointId::mint(11),
            stage: Box::new(stage(4)),
        };
        let map = map().after(&split.into()).unwrap();
        let expected = [(1, vec![]), (2, vec![10]), (4, vec![11, 12]), (3, vec![])];
        assert_eq!(places(&map), expected);
        assert_eq!(map.invariants(), Ok(()));
        assert_eq!(map.readings()[0].key.at, Scope::Stage(StageId::mint(2)));
    }

    #[test]
    fn what_lies_at_the_second_stage_goes_over_to_the_first() {
        let first = StageId::mint(1);
        let before = map();
        assert_eq!(StageCommand::lost_readings(&before, first).len(), 1);
        let map = before.after(&StageCommand::Merge(first).into()).unwrap();
        assert_eq!(places(&map), [(1, vec![10, 11, 12]), (3, vec![])]);
        assert_eq!(map.notes().next().unwrap().at, first.into());
        assert_eq!(map.links_to(first, LinkKind::Backs).len(), 1);
        assert_eq!(map.stage(first).unwrap().title, "Stage 1 · Stage 2");
        assert_eq!(map.readings(), []);
        assert_eq!(map.invariants(), Ok(()));
    }

    #[test]
    fn readings_of_the_first_stage_stay_and_the_last_has_no_next() {
        let map = map();
        let merged = map.after(&StageCommand::Merge(StageId::mint(2)).into());
        assert_eq!(merged.unwrap().readings().len(), 1);
        let refused = map.after(&StageCommand::Merge(StageId::mint(3)).into());
        assert_eq!(refused, Err(CommandError::Missing(StageId::mint(3).0)));
    }
}

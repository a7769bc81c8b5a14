//! Made-up commands: mostly such as a person could give on the map at hand,
//! some that the map must refuse.

use waypost::document::{
    ArrangeCommand, Command, Dismissal, FindingCommand, Goal, Idea, IdeaId, Lane, LaneCommand,
    LaneId, LaneKind, Link, LinkCommand, LinkData, LinkKey, LinkKind, Map, MapInfo,
    MetricDefinition, MetricId, MetricKind, Node, NodeCommand, NodeId, Note, NoteId, NumberCommand,
    PainPoint, PainPointId, Persona, PersonaId, Reading, ReadingKey, SavedView, Scope, Stage,
    StageCommand, StageId, Touchpoint, TouchpointId, ViewCommand, ViewId,
};

use super::chance::Chance;
use super::generator::{Recipe, all_nodes, map};

/// A map of twelve touchpoints to try commands on.
pub(crate) fn small_map(seed: u64) -> Map {
    map(Recipe {
        touchpoints: 12,
        per_stage: 4,
        personas: 2,
        seed,
    })
}

/// A command that makes sense on this map more often than not.
pub(crate) fn command(chance: &mut Chance, map: &Map) -> Command {
    let nodes = all_nodes(map);
    let any = |chance: &mut Chance| chance.pick(&nodes).map(Node::id);
    let stage = |chance: &mut Chance| {
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        chance.pick(&stages).copied().unwrap_or(StageId::mint(1))
    };
    let touchpoint = |chance: &mut Chance| {
        let all: Vec<TouchpointId> = map.touchpoints().map(|t| t.id).collect();
        chance.pick(&all).copied().unwrap_or(TouchpointId::mint(1))
    };
    match chance.below(21) {
        0 => add(
            chance,
            Stage::new(StageId::mint(chance.clone().bits())).into(),
        ),
        1..=3 => {
            let stage = stage(chance);
            add(
                chance,
                Touchpoint::new(TouchpointId::mint(chance.clone().bits()), stage).into(),
            )
        }
        4 => {
            let node = match chance.below(4) {
                0 => PainPoint::new(PainPointId::mint(chance.bits())).into(),
                1 => Idea::new(IdeaId::mint(chance.bits())).into(),
                2 => Persona::new(PersonaId::mint(chance.bits())).into(),
                _ => {
                    let lane = chance
                        .pick(map.lanes())
                        .map_or(LaneId::mint(1), |lane| lane.id);
                    Note::new(NoteId::mint(chance.bits()), lane, touchpoint(chance).into()).into()
                }
            };
            add(chance, node)
        }
        5 => {
            let ids: Vec<NodeId> = (0..=chance.below(3)).filter_map(|_| any(chance)).collect();
            NodeCommand::Remove(ids).into()
        }
        6 => {
            let ids: Vec<NodeId> = any(chance).into_iter().collect();
            let all = NodeCommand::with_contents(map, &ids);
            let pairs = all.iter().map(|id| (*id, id.kind().mint(chance.bits())));
            NodeCommand::Duplicate(pairs.collect()).into()
        }
        7 => {
            let titled = chance
                .pick(&nodes)
                .map(|node| node.with_title(&format!("{}", chance.clone().bits())));
            NodeCommand::Replace(titled.into_iter().collect()).into()
        }
        8 => ArrangeCommand::MoveTouchpoints {
            ids: (0..=chance.below(3)).map(|_| touchpoint(chance)).collect(),
            stage: stage(chance),
            before: chance.happens(60).then(|| touchpoint(chance)),
        }
        .into(),
        9 => ArrangeCommand::Move {
            ids: vec![stage(chance).into()],
            before: chance.happens(60).then(|| stage(chance).into()),
        }
        .into(),
        10 | 11 => {
            let kind = *chance.pick(&LinkKind::ALL).expect("one");
            let (Some(from), Some(to)) = (any(chance), any(chance)) else {
                return Command::SetInfo(Box::default());
            };
            let data = LinkData {
                share: chance.happens(30).then(|| chance.between(-0.2, 1.2)),
                emotion: chance.happens(30).then(|| chance.between(-3.0, 3.0)),
                ..LinkData::default()
            };
            LinkCommand::Put(vec![Link::with_data(LinkKey::new(kind, from, to), data)]).into()
        }
        12 => {
            let keys: Vec<LinkKey> = map.links().iter().map(|link| link.key).collect();
            LinkCommand::Remove(chance.pick(&keys).copied().into_iter().collect()).into()
        }
        13 => lane_command(chance, map),
        14 => number_command(chance, map, touchpoint),
        15 => view_command(chance, map),
        16 => StageCommand::Merge(stage(chance)).into(),
        17 => StageCommand::Split {
            first: touchpoint(chance),
            stage: Box::new(Stage::new(StageId::mint(chance.bits()))),
        }
        .into(),
        18 => finding_command(chance, map, &nodes),
        19 => Command::Restore(Box::new(small_map(chance.bits()))),
        _ => {
            let mut info = MapInfo {
                title: "x".into(),
                ..map.info().clone()
            };
            info.emotion_scale.max = chance.between(-1.0, 9.0);
            Command::SetInfo(Box::new(info))
        }
    }
}

fn add(chance: &mut Chance, node: Node) -> Command {
    chance.bits();
    NodeCommand::Add { node, before: None }.into()
}

fn lane_command(chance: &mut Chance, map: &Map) -> Command {
    let lane = chance.pick(map.lanes()).cloned();
    let kind = *chance.pick(LaneKind::ALL).expect("one");
    match (chance.below(4), lane) {
        (0, _) | (_, None) => LaneCommand::Add {
            lane: Lane::new(LaneId::mint(chance.bits()), kind),
            index: Some(chance.below(9)),
        },
        (1, Some(lane)) => LaneCommand::Remove(lane.id),
        (2, Some(lane)) => LaneCommand::Replace(Lane { kind, ..lane }),
        (_, Some(lane)) => LaneCommand::Move {
            id: lane.id,
            index: chance.below(9),
        },
    }
    .into()
}

fn view_command(chance: &mut Chance, map: &Map) -> Command {
    let id = chance.pick(map.views()).map(|view| view.id);
    match (chance.below(4), id) {
        (0, Some(id)) => ViewCommand::Remove(id),
        (1, Some(id)) => ViewCommand::Rename {
            id,
            name: format!("{}", chance.below(9)),
        },
        (_, id) => {
            let id = id.filter(|_| chance.happens(30));
            let id = id.unwrap_or_else(|| ViewId::mint(chance.bits()));
            let mut view = SavedView::new(id, "view");
            let personas: Vec<PersonaId> = map.personas().map(|persona| persona.id).collect();
            view.filter.personas = chance.pick(&personas).copied().into_iter().collect();
            // Once in a while a persona that is not there, which is refused.
            if chance.happens(10) {
                view.filter.personas.push(PersonaId::mint(chance.bits()));
            }
            ViewCommand::Save(view)
        }
    }
    .into()
}

fn finding_command(chance: &mut Chance, map: &Map, nodes: &[Node]) -> Command {
    let dismissed = chance.pick(map.dismissals()).cloned();
    if let Some(dismissal) = dismissed.filter(|_| chance.happens(50)) {
        let (kind, about) = (dismissal.kind, dismissal.about);
        return FindingCommand::Restore { kind, about }.into();
    }
    let about = (0..chance.below(4)).filter_map(|_| chance.pick(nodes));
    let about = about.map(|node| node.id().id()).collect();
    let kind = *chance.pick(&["mismatch", "dead-end"]).expect("one");
    FindingCommand::Dismiss(Dismissal::new(kind, about, "a reason")).into()
}

fn number_command(
    chance: &mut Chance,
    map: &Map,
    touchpoint: impl Fn(&mut Chance) -> TouchpointId,
) -> Command {
    let keys: Vec<ReadingKey> = map
        .readings()
        .iter()
        .map(|reading| reading.key.clone())
        .collect();
    let metric = chance.pick(map.metrics()).map(|metric| metric.id);
    match (chance.below(7), chance.pick(&keys).cloned(), metric) {
        (4, _, Some(metric)) => {
            let mut goal = Goal::new(metric, Scope::Touchpoint(touchpoint(chance)));
            goal.target = Some(chance.between(-1e16, 1e16));
            NumberCommand::PutGoal(goal)
        }
        (5, _, _) if !map.goals().is_empty() => {
            let goal = &map.goals()[chance.below(map.goals().len())];
            let (metric, at) = (goal.metric, goal.at);
            NumberCommand::RemoveGoal { metric, at }
        }
        (6, _, Some(metric)) => NumberCommand::MoveMetric {
            metric,
            before: chance.pick(map.metrics()).map(|metric| metric.id),
        },
        (0, Some(key), _) => NumberCommand::RemoveReading(key),
        (1, _, Some(metric)) => NumberCommand::RemoveMetric(metric),
        (2, _, Some(metric)) => {
            let mut reading = Reading::new(ReadingKey {
                metric,
                at: Scope::Touchpoint(touchpoint(chance)),
                persona: None,
                period: format!("{}", chance.below(3)),
            });
            reading.value = Some(chance.between(-1e18, 1e18));
            NumberCommand::PutReading(reading)
        }
        _ => NumberCommand::PutMetric(MetricDefinition::new(
            MetricId::mint(chance.bits()),
            *chance.pick(MetricKind::ALL).expect("one"),
        )),
    }
    .into()
}

//! The document under random commands: invariants hold, undo and redo come
//! back to where they were, a refusal changes nothing.

use proptest::prelude::*;
use waypost::document::{
    ArrangeCommand, Command, Idea, IdeaId, KeptFields, KeptRecord, Lane, LaneCommand, LaneId,
    LaneKind, Link, LinkCommand, LinkData, LinkKey, LinkKind, Map, MapInfo, MapParts,
    MetricDefinition, MetricId, MetricKind, Node, NodeCommand, NodeId, Note, NoteId, NumberCommand,
    Owner, PainPoint, PainPointId, PendingKind, Persona, PersonaId, Reading, ReadingKey, Scope,
    Selection, Session, Stage, StageId, Target, Touchpoint, TouchpointId,
};

use crate::support::chance::Chance;
use crate::support::generator::{Recipe, all_nodes, map};

fn small_map(seed: u64) -> Map {
    map(Recipe {
        touchpoints: 12,
        per_stage: 4,
        personas: 2,
        seed,
    })
}

/// A command that makes sense on this map more often than not.
fn command(chance: &mut Chance, map: &Map) -> Command {
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
    match chance.below(17) {
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
        15 => Command::Restore(Box::new(small_map(chance.bits()))),
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
    match (chance.below(4), chance.pick(&keys).cloned(), metric) {
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_commands_keep_the_invariants_and_come_back(seed in any::<u64>()) {
        let chance = &mut Chance::new(seed);
        let start = small_map(seed);
        let mut session = Session::new(start.clone());
        let mut done = 0;
        for _ in 0..60 {
            let before = session.map().clone();
            let command = command(chance, session.map());
            match session.run(&command) {
                Ok(changed) => {
                    prop_assert_eq!(changed, before != *session.map());
                    done += usize::from(changed);
                }
                Err(_) => prop_assert!(before == *session.map(), "a refusal changes nothing"),
            }
            if let Err(broken) = session.map().invariants() {
                return Err(TestCaseError::fail(format!("{broken} after {command:?}")));
            }
            if let Some(id) = all_nodes(session.map()).first().map(Node::id) {
                session.select(Selection::only(id));
            }
        }
        prop_assert!(done >= 15, "most commands are really done: {}", done);
        let end = session.map().clone();
        let selected = session.selection().clone();
        for _ in 0..done {
            prop_assert!(session.undo());
            prop_assert!(session.map().invariants().is_ok());
        }
        prop_assert!(!session.undo());
        prop_assert!(*session.map() == start, "undoing all comes back to the start");
        prop_assert!(!session.is_unsaved(), "the start is what was opened");
        for _ in 0..done {
            prop_assert!(session.redo());
        }
        prop_assert!(*session.map() == end, "redoing all comes back to the end");
        prop_assert_eq!(session.selection(), &selected);
    }

    #[test]
    fn parts_and_map_are_the_same(seed in any::<u64>()) {
        let map = small_map(seed);
        let (again, repairs) = Map::assemble(map.parts());
        prop_assert!(repairs.is_empty());
        prop_assert!(again == map);
    }
}

fn rename(map: &Map, id: TouchpointId, title: &str) -> Command {
    let node = map.node(id.into()).expect("it is there").with_title(title);
    NodeCommand::Replace(vec![node]).into()
}

fn first(map: &Map) -> TouchpointId {
    map.touchpoints().next().expect("there is one").id
}

#[test]
fn a_pending_field_is_kept_by_an_interruption_and_a_drag_is_not() {
    let mut session = Session::new(small_map(1));
    let id = first(session.map());
    let title = |session: &Session| session.map().touchpoint(id).expect("there").title.clone();
    let old = title(&session);
    let owner = Owner(1);
    let typed = rename(session.map(), id, "typed");
    session
        .preview(owner, PendingKind::Drag, typed.clone())
        .expect("allowed");
    assert_eq!(title(&session), "typed");
    assert_ne!(
        session.committed().touchpoint(id).expect("there").title,
        "typed"
    );
    session.interrupt();
    assert_eq!(title(&session), old);
    session
        .preview(owner, PendingKind::Field, typed)
        .expect("allowed");
    assert!(session.is_unsaved());
    session.settle();
    assert_eq!(
        session.pending_owner(),
        Some(owner),
        "it was seen this frame"
    );
    session.settle();
    assert_eq!(session.pending_owner(), None, "its widget has vanished");
    assert_eq!(title(&session), "typed");
    assert!(session.undo());
    assert_eq!(title(&session), old);
}

#[test]
fn undo_brings_the_selection_of_its_time_back() {
    let mut session = Session::new(small_map(2));
    let ids: Vec<TouchpointId> = session.map().touchpoints().map(|t| t.id).collect();
    session.select(Selection::only(ids[0]));
    let command = NodeCommand::Remove(vec![ids[0].into()]).into();
    session.run(&command).expect("allowed");
    assert!(
        session.selection().is_empty(),
        "what is gone is not selected"
    );
    session.select(Selection::only(ids[1]));
    session.undo();
    assert_eq!(session.selection().primary(), Some(&Target::from(ids[0])));
    session.redo();
    assert_eq!(session.selection().primary(), Some(&Target::from(ids[1])));
}

#[test]
fn nudges_of_one_kind_are_one_step() {
    let mut session = Session::new(small_map(3));
    let start = session.map().clone();
    let stages: Vec<StageId> = session.map().stages().map(|stage| stage.id).collect();
    for before in [stages[1], stages[0]] {
        let command = ArrangeCommand::Move {
            ids: vec![stages[2].into()],
            before: Some(before.into()),
        };
        assert_eq!(session.nudge(&command.into()), Ok(true));
    }
    assert!(session.undo());
    assert!(*session.map() == start);
    assert!(!session.undo());
    assert!(session.redo());
    assert_eq!(
        session.map().stages().next().map(|stage| stage.id),
        Some(stages[2])
    );
}

#[test]
fn the_saved_mark_follows_the_state() {
    let mut session = Session::unsaved(small_map(4));
    assert!(session.is_unsaved());
    let state = session.state();
    let id = first(session.map());
    session
        .run(&rename(session.map(), id, "later"))
        .expect("allowed");
    session.mark_saved(state);
    assert!(session.is_unsaved(), "the edit came after the snapshot");
    session.undo();
    assert!(!session.is_unsaved());
}

#[test]
fn removing_a_stage_takes_along_what_cannot_be_without_it() {
    let map = map(Recipe::of(40));
    let stage = map.stages().next().expect("one").id;
    let inside: Vec<TouchpointId> = map.touchpoints_in(stage).map(|t| t.id).collect();
    assert_eq!(inside.len(), 10);
    let after = map
        .after(&NodeCommand::Remove(vec![stage.into()]).into())
        .expect("allowed");
    after.invariants().expect("in order");
    for id in inside {
        assert!(after.touchpoint(id).is_none());
        assert!(
            after
                .readings()
                .iter()
                .all(|r| r.key.at != Scope::Touchpoint(id))
        );
        assert!(after.notes().all(|note| note.at != id.into()));
    }
    let pains = |map: &Map| map.pain_points().count();
    assert_eq!(pains(&after), pains(&map), "pain points stay, unlinked");
}

#[test]
fn emotions_move_to_a_new_scale() {
    let map = small_map(5);
    let emotions = |map: &Map| -> Vec<f64> {
        map.links()
            .iter()
            .filter_map(|link| link.data.emotion)
            .collect()
    };
    let mut info = map.info().clone();
    (
        info.emotion_scale.min,
        info.emotion_scale.max,
        info.emotion_scale.neutral,
    ) = (1.0, 5.0, 3.0);
    let after = map
        .after(&Command::SetInfo(Box::new(info)))
        .expect("allowed");
    for (old, new) in emotions(&map).into_iter().zip(emotions(&after)) {
        assert!((new - (old + 3.0)).abs() < 1e-9, "{old} became {new}");
    }
    after.invariants().expect("in order");
}

#[test]
fn an_earlier_version_is_restored_whole_and_taken_back_in_one_step() {
    let kept = |text: &str| KeptRecord {
        section: "weather".into(),
        text: text.into(),
    };
    let (now, _) = Map::assemble(MapParts {
        kept: KeptFields::new(vec![("a".into(), "1".into())]),
        ..small_map(7).keeping(vec![kept("(1)")]).parts()
    });
    let earlier = small_map(8).keeping(vec![kept("(2)")]);
    let mut session = Session::new(now.clone());
    let restore = Command::Restore(Box::new(earlier.clone()));
    assert_eq!(session.run(&restore), Ok(true));
    assert_eq!(session.committed(), &earlier);
    assert!(session.committed().kept().fields().is_empty());
    assert!(session.undo());
    assert_eq!(session.committed(), &now);
    assert_eq!(session.committed().kept_records(), [kept("(1)")]);
    assert!(session.redo());
    assert_eq!(session.committed(), &earlier);
    // Where only what is carried along differs, it is a step as well.
    let only_kept = Command::Restore(Box::new(earlier.clone().keeping(vec![kept("(3)")])));
    assert_eq!(session.run(&only_kept), Ok(true));
}

#[test]
fn a_map_from_a_template_has_ids_of_its_own() {
    let map = small_map(6);
    let mut chance = Chance::new(99);
    let fresh = map.with_fresh_ids(|| chance.bits());
    fresh.invariants().expect("in order");
    assert_eq!(fresh.link_count(), map.link_count());
    assert_eq!(fresh.readings().len(), map.readings().len());
    let shared = all_nodes(&fresh)
        .iter()
        .filter(|node| map.node(node.id()).is_some())
        .count();
    assert_eq!(shared, 0);
    let titles =
        |map: &Map| -> Vec<String> { map.touchpoints().map(|t| t.title.clone()).collect() };
    assert_eq!(titles(&fresh), titles(&map));
}

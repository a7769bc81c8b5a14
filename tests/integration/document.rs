//! The document under random commands: invariants hold, undo and redo come
//! back to where they were, a refusal changes nothing.

use proptest::prelude::*;
use waypost::document::{
    ArrangeCommand, Command, KeptFields, KeptRecord, Map, MapParts, Node, NodeCommand, Owner,
    PendingKind, Scope, Selection, Session, StageId, Target, TouchpointId,
};

use crate::support::chance::Chance;
use crate::support::commands::{command, small_map};
use crate::support::generator::{Recipe, all_nodes, map};

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

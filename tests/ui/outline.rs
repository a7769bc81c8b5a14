//! The outline: finding, selecting, folding, walking.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use waypost::document::{NodeCommand, NodeKind, Session, Target, Touchpoint, TouchpointId};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, stage, step};

fn selected(bench: &Bench) -> Option<Target> {
    bench.session().selection().primary().cloned()
}

#[test]
fn a_click_selects_and_arrows_walk() {
    let mut bench = Bench::sample(Language::En);
    bench.click("See a charge I did not make");
    assert_eq!(selected(&bench), Some(step(1).into()));
    bench.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&bench), Some(step(2).into()));
    bench.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&bench), Some(stage(2).into()));
    bench.press(Modifiers::NONE, Key::ArrowUp);
    bench.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&bench), Some(step(1).into()));
    bench.click("Map");
    assert_eq!(selected(&bench), None);
}

#[test]
fn stages_fold_and_open_again_for_what_is_selected() {
    let mut bench = Bench::sample(Language::En);
    bench.click("Fold “Find out”");
    assert!(!bench.shows("See a charge I did not make"));
    bench.click("Find out, 2 touchpoints");
    bench.press(Modifiers::NONE, Key::ArrowRight);
    assert!(bench.shows("See a charge I did not make"));
    bench.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(!bench.shows("See a charge I did not make"));
    let mut session = bench.session().clone();
    session.select(waypost::document::Selection::only(step(2)));
    bench.open(session);
    assert!(bench.shows("Look for whom to ask, 1 pain point"));
}

#[test]
fn plus_adds_to_its_section() {
    let mut bench = Bench::sample(Language::En);
    bench.click("Add a persona");
    assert_eq!(bench.session().map().count(NodeKind::Persona), 2);
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Add evidence");
    assert_eq!(bench.session().map().count(NodeKind::Evidence), 1);
}

#[test]
fn an_empty_map_says_how_to_begin() {
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(waypost::document::Map::default()));
    bench.look("outline-empty");
    bench.click("Add a stage");
    assert_eq!(bench.session().map().count(NodeKind::Stage), 1);
}

#[test]
fn only_rows_in_sight_are_shown_of_two_thousand() {
    let mut map = sample::session().map().clone();
    for place in 100..2_100 {
        let touchpoint = Touchpoint::new(TouchpointId::mint(place), stage(2));
        let node = touchpoint.into();
        let command = NodeCommand::Add { node, before: None };
        map = map.after(&command.into()).expect("room for it");
    }
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(map));
    let harness = bench.harness();
    let rows = harness
        .query_all_by_role(egui::accesskit::Role::TreeItem)
        .count();
    assert!((10..60).contains(&rows), "{rows}");
}

/// The titles of the touchpoints in their order.
fn steps(bench: &Bench) -> Vec<String> {
    let touchpoints = bench.session().map().touchpoints();
    touchpoints.map(|step| step.title.clone()).collect()
}

#[test]
fn rows_are_dragged_to_another_place_and_stage() {
    let mut bench = Bench::sample(Language::En);
    let harness = bench.harness();
    let from = harness.get_by_label("See a charge I did not make").rect();
    let to = harness.get_by_label("Write in the chat").rect();
    harness.drag_at(from.center());
    bench.settle();
    let pos = to.center_bottom() - egui::vec2(0.0, 3.0);
    bench.harness().hover_at(pos - egui::vec2(0.0, 6.0));
    bench.settle();
    bench.harness().hover_at(pos);
    bench.settle();
    bench.look("outline-drag");
    bench.harness().drop_at(pos);
    bench.settle();
    assert_eq!(
        steps(&bench)[1..3],
        ["Write in the chat", "See a charge I did not make"]
    );
    let moved = bench
        .session()
        .map()
        .touchpoint(step(1))
        .expect("it is there");
    assert_eq!(moved.stage, stage(2));
    assert!(bench.session().undo_label().is_some());
}

#[test]
fn a_drag_that_is_given_up_moves_nothing() {
    let mut bench = Bench::sample(Language::En);
    let from = bench
        .harness()
        .get_by_label("Find out, 2 touchpoints")
        .rect();
    bench.harness().drag_at(from.center());
    bench.settle();
    bench
        .harness()
        .hover_at(from.center() + egui::vec2(0.0, 150.0));
    bench.settle();
    bench.press(Modifiers::NONE, Key::Escape);
    bench
        .harness()
        .drop_at(from.center() + egui::vec2(0.0, 150.0));
    bench.settle();
    assert_eq!(bench.session().map(), sample::session().map());
}

#[test]
fn alt_and_an_arrow_move_by_one_place() {
    let mut bench = Bench::sample(Language::En);
    bench.click("Look for whom to ask, 1 pain point");
    bench.press(Modifiers::ALT, Key::ArrowDown);
    let moved = bench
        .session()
        .map()
        .touchpoint(step(2))
        .expect("it is there");
    assert_eq!(moved.stage, stage(2));
    bench.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(
        steps(&bench)[1..3],
        ["Write in the chat", "Look for whom to ask"]
    );
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), sample::session().map());
}

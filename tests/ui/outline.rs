//! The outline: finding, selecting, folding, walking.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use waypost::document::{NodeCommand, NodeKind, Session, Target, Touchpoint, TouchpointId};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, stage, step};

fn bench() -> Bench {
    let mut bench = Bench::start(Language::En);
    bench.open(sample::session());
    bench
}

fn selected(bench: &Bench) -> Option<Target> {
    bench.session().selection().primary().cloned()
}

#[test]
fn a_click_selects_and_arrows_walk() {
    let mut bench = bench();
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
    let mut bench = bench();
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
    let mut bench = bench();
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

//! Columns and lanes made larger by their edges and in the inspector.

use egui::{Key, Modifiers, Pos2, Vec2};
use waypost::document::{LaneId, Touchpoint};
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{area, click_at, double_click, drag, middle, pointer};
use crate::inspector::write;
use crate::sample::{self, step};

const CARD: &str = "Touchpoint: See a charge I did not make";

/// Where the right end of the first column can be taken hold of.
fn edge(bench: &mut Bench) -> Pos2 {
    let bar = area(bench, "Stage: Find out");
    Pos2::new(area(bench, CARD).right(), bar.center().y)
}

fn committed(bench: &Bench, place: u64) -> Touchpoint {
    let map = bench.session().committed();
    map.touchpoint(step(place)).expect("the step").clone()
}

#[test]
fn a_column_is_dragged_wider_in_one_step_and_made_automatic_by_a_double_click() {
    let mut bench = Bench::sample(Language::En);
    let before = area(&mut bench, CARD).width();
    let at = edge(&mut bench);
    let to = at + Vec2::new(80.0, 3.0);
    drag(&mut bench, at, to);
    bench.look("column-resizing");
    assert_eq!(committed(&bench, 1).width, None, "not done yet");
    let shown = area(&mut bench, CARD).width();
    assert!((shown - before - 80.0).abs() < 4.0, "{shown} of {before}");
    pointer(&mut bench, to, false);
    let width = committed(&bench, 1).width.expect("a width");
    assert!(width > 240.0, "{width}");
    bench.look("column-resized");
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), sample::session().map());
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    let at = edge(&mut bench);
    double_click(&mut bench, at);
    assert_eq!(committed(&bench, 1).width, None);
}

#[test]
fn escape_leaves_a_column_as_it_was() {
    let mut bench = Bench::sample(Language::En);
    let at = edge(&mut bench);
    drag(&mut bench, at, at + Vec2::new(80.0, 0.0));
    bench.press(Modifiers::NONE, Key::Escape);
    assert_eq!(bench.session().map(), sample::session().map());
}

#[test]
fn a_lane_is_dragged_higher_and_keeps_room_for_its_text() {
    let mut bench = Bench::sample(Language::En);
    let name = "Lane: Pain points";
    let before = area(&mut bench, name);
    let at = before.left_bottom() + Vec2::new(20.0, 0.0);
    drag(&mut bench, at, at + Vec2::new(0.0, 90.0));
    bench.look("lane-resizing");
    pointer(&mut bench, at + Vec2::new(0.0, 90.0), false);
    let after = area(&mut bench, name);
    assert!((after.height() - before.height() - 90.0).abs() < 4.0);
    let lane = |bench: &Bench| {
        let map = bench.session().committed();
        map.lane(LaneId::mint(4)).expect("the lane").clone()
    };
    assert!(lane(&bench).height.is_some());
    let at = after.left_bottom() + Vec2::new(20.0, 0.0);
    drag(&mut bench, at, at - Vec2::new(0.0, 300.0));
    pointer(&mut bench, at - Vec2::new(0.0, 300.0), false);
    let low = area(&mut bench, name).height();
    assert!((low - before.height()).abs() < 0.5, "{low}");
}

#[test]
fn a_width_is_typed_and_emptied_in_the_inspector() {
    let mut bench = Bench::sample(Language::En);
    let at = middle(&mut bench, CARD);
    click_at(&mut bench, at);
    bench.click("Details");
    write(&mut bench, "Column width", "300");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&bench, 1).width, Some(300.0));
    bench.look("column-width-typed");
    write(&mut bench, "Column width", "900");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&bench, 1).width, Some(300.0), "out of range");
    bench.look("column-width-refused");
    write(&mut bench, "Column width", " ");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(committed(&bench, 1).width, None);
}

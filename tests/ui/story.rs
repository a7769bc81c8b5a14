//! One sitting from end to end on a real example: open, add, drag, connect,
//! feel, measure, undo, redo, save, reopen.

use egui::{Key, Modifiers, Vec2};
use waypost::document::{LinkKey, LinkKind, Map, NodeKind, Scope, TouchpointId};
use waypost::language::Language;
use waypost::storage;

use crate::bench::Bench;
use crate::canvas::{area, click_at, drag, hover, middle, pointer};
use crate::files::{answer_with_path, open};
use crate::inspector::write;

const EXAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/example-maps/bank-complaint-as-is.en.ron"
);

fn by_title(map: &Map, title: &str) -> TouchpointId {
    let found = map
        .touchpoints()
        .find(|touchpoint| touchpoint.title == title);
    found
        .unwrap_or_else(|| panic!("no step is called {title:?}"))
        .id
}

/// Types a name into the text that is being edited and ends it.
fn name(bench: &mut Bench, text: &str) {
    bench.type_text(text);
    bench.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_map_is_opened_changed_saved_and_reopened() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("complaint.ron");
    std::fs::copy(EXAMPLE, &path).expect("copied");
    let mut bench = Bench::start(Language::En);
    open(&mut bench, &path);
    let start = bench.session().committed().clone();

    add(&mut bench);
    let map = bench.session().committed().clone();
    let stage = map.stages().last().expect("a stage").clone();
    assert_eq!(stage.title, "Tell the family");
    let inside: Vec<&str> = map
        .touchpoints_in(stage.id)
        .map(|t| t.title.as_str())
        .collect();
    assert_eq!(
        inside,
        ["I call my sister", "I write a post", "I change the bank"]
    );

    fork(&mut bench);
    move_to_another_stage(&mut bench);
    feel_and_measure(&mut bench);

    let end = bench.session().committed().clone();
    end.invariants().expect("in order");
    let mut steps = 0;
    while bench.session().undo_label().is_some() {
        bench.press(Modifiers::COMMAND, Key::Z);
        steps += 1;
        assert!(steps < 100, "undo comes to an end");
    }
    assert_eq!(bench.session().committed(), &start);
    assert_eq!(bench.title(), "complaint.ron — Waypost");
    for _ in 0..steps {
        bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(bench.session().committed(), &end);
    bench.look("story-en");

    bench.press(Modifiers::COMMAND, Key::S);
    assert_eq!(bench.title(), "complaint.ron — Waypost");
    assert_eq!(storage::open(&path).expect("readable").map, end);
    bench.press(Modifiers::COMMAND, Key::W);
    bench.press(Modifiers::COMMAND, Key::O);
    answer_with_path(&mut bench, &path);
    assert_eq!(bench.session().committed(), &end);
}

/// A stage by mouse, two steps by keys, one by mouse.
fn add(bench: &mut Bench) {
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Stage");
    name(bench, "Tell the family");
    for title in ["I call my sister", "I write a post"] {
        bench.press(Modifiers::COMMAND, Key::Enter);
        name(bench, title);
    }
    bench.click("Touchpoint");
    name(bench, "I change the bank");
}

fn move_to_another_stage(bench: &mut Bench) {
    bench.press(Modifiers::COMMAND, Key::Num9);
    let from = middle(bench, "Touchpoint: I change the bank");
    let target = area(bench, "Touchpoint: I reply to a text with a score");
    let to = target.center() - Vec2::new(target.width() * 0.3, 0.0);
    drag(bench, from, to);
    pointer(bench, to, false);
    let map = bench.session().committed();
    let moved = map
        .touchpoint(by_title(map, "I change the bank"))
        .expect("there");
    let neighbour = map
        .touchpoint(by_title(map, "I reply to a text with a score"))
        .expect("there");
    assert_eq!(moved.stage, neighbour.stage);
}

fn fork(bench: &mut Bench) {
    // Near enough for the handle at the edge of a card.
    bench.press(Modifiers::COMMAND, Key::Num0);
    bench.click("I change the bank");
    let from = middle(bench, "Touchpoint: I call my sister");
    hover(bench, from);
    let handle = middle(bench, "Connect: I call my sister");
    let to = middle(bench, "Touchpoint: I change the bank");
    drag(bench, handle, to);
    pointer(bench, to, false);
    let map = bench.session().committed();
    let ends = (
        by_title(map, "I call my sister"),
        by_title(map, "I change the bank"),
    );
    let link = LinkKey::new(LinkKind::Next, ends.0, ends.1);
    assert!(map.link(link).is_some());
    assert!(map.links_from(ends.0, LinkKind::Next).len() > 1, "a fork");
}

fn feel_and_measure(bench: &mut Bench) {
    let at = middle(bench, "Touchpoint: I call my sister");
    click_at(bench, at);
    write(bench, "Emotion value: Marina, 34", "1.5");
    bench.press(Modifiers::NONE, Key::Enter);
    bench.click("Add a number");
    bench.click("NPS");
    write(bench, "Value: NPS", "12");
    write(bench, "n: NPS", "30");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed();
    let id = by_title(map, "I call my sister");
    let marina = map.nodes(NodeKind::Persona).next().expect("one").id();
    let felt = map.link(LinkKey::new(LinkKind::Experiences, marina, id));
    assert_eq!(felt.and_then(|link| link.data.emotion), Some(1.5));
    let mut readings = map.readings().iter();
    let reading = readings.find(|reading| reading.key.at == Scope::Touchpoint(id));
    let numbers = reading.map(|reading| (reading.value, reading.n));
    assert_eq!(numbers, Some((Some(12.0), Some(30))));
}

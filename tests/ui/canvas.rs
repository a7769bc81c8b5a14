//! The canvas: pointing, dragging, typing, walking by keys.

use egui::{Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::kittest::NodeT;
use waypost::document::{LinkKey, LinkKind, NodeId, NodeKind, Selection, Session, Target};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{persona, stage, step};

/// The middle of the one element whose name begins like this.
pub(crate) fn middle(bench: &mut Bench, name: &str) -> Pos2 {
    area(bench, name).center()
}

pub(crate) fn area(bench: &mut Bench, name: &str) -> egui::Rect {
    let names = bench.names();
    let harness = bench.harness();
    let nodes = harness.root().children_recursive();
    let mut nodes = nodes.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    });
    let node = nodes.next();
    let area = node.map(|node| node.rect());
    area.unwrap_or_else(|| panic!("nothing is called {name:?}: {names:?}"))
}

pub(crate) fn pointer(bench: &mut Bench, pos: Pos2, pressed: bool) {
    bench.harness().event(egui::Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    bench.settle();
}

pub(crate) fn hover(bench: &mut Bench, pos: Pos2) {
    bench.harness().event(egui::Event::PointerMoved(pos));
    bench.settle();
}

pub(crate) fn click_at(bench: &mut Bench, pos: Pos2) {
    hover(bench, pos);
    pointer(bench, pos, true);
    pointer(bench, pos, false);
}

/// Clicks the one element whose name begins like this, on the canvas.
pub(crate) fn select(bench: &mut Bench, name: &str) {
    let at = middle(bench, name);
    click_at(bench, at);
}

pub(crate) fn double_click(bench: &mut Bench, pos: Pos2) {
    hover(bench, pos);
    for _ in 0..2 {
        for pressed in [true, false] {
            bench.harness().event(egui::Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    }
    bench.settle();
}

/// Presses at `from` and moves to `to` without letting go.
pub(crate) fn drag(bench: &mut Bench, from: Pos2, to: Pos2) {
    hover(bench, from);
    pointer(bench, from, true);
    hover(bench, from + (to - from) * 0.5);
    hover(bench, to);
}

fn steps(session: &Session) -> Vec<u64> {
    let place = |id| (1..=5).find(|place| step(*place) == id).unwrap_or(0);
    session.map().touchpoints().map(|t| place(t.id)).collect()
}

fn emotion(session: &Session, place: u64) -> Option<f64> {
    let key = LinkKey::new(LinkKind::Experiences, persona(), step(place));
    session.map().link(key)?.data.emotion
}

#[test]
fn a_card_is_selected_by_a_click_on_what_it_is_called() {
    let mut bench = Bench::sample(Language::En);
    let at = middle(&mut bench, "Touchpoint: Write in the chat");
    click_at(&mut bench, at);
    assert_eq!(bench.session().selection(), &Selection::only(step(3)));
    bench.look("canvas-selected");
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(bench.session().selection().is_empty());
}

#[test]
fn a_name_tells_what_the_picture_shows() {
    let mut bench = Bench::sample(Language::En);
    let name = "Touchpoint: Tell it all again to the operator, moment of truth";
    assert!(bench.shows(name), "{:?}", bench.names());
    let name = "Touchpoint: Look for whom to ask, 1 pain point";
    assert!(bench.shows(name), "{:?}", bench.names());
    assert!(bench.shows("Emotion: Marina, 34 at “Write in the chat”, +0.5"));
    area(&mut bench, "Lane: Pain points");
}

#[test]
fn a_touchpoint_is_dragged_to_another_stage_in_one_step() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Touchpoint: See a charge");
    let to = middle(&mut bench, "Touchpoint: Write in the chat") + Vec2::new(60.0, 0.0);
    drag(&mut bench, from, to);
    // Shown while it goes on, but not done yet.
    assert_eq!(steps(bench.session()), [2, 3, 1, 4, 5]);
    assert_eq!(steps_committed(&bench), [1, 2, 3, 4, 5]);
    pointer(&mut bench, to, false);
    assert_eq!(steps_committed(&bench), [2, 3, 1, 4, 5]);
    let moved = bench.session().map().touchpoint(step(1)).map(|t| t.stage);
    assert_eq!(moved, Some(stage(2)));
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(steps(bench.session()), [1, 2, 3, 4, 5]);
    assert_eq!(bench.session().undo_label(), None);
}

fn steps_committed(bench: &Bench) -> Vec<u64> {
    steps(&Session::new(bench.session().committed().clone()))
}

#[test]
fn escape_takes_a_drag_back() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Touchpoint: See a charge");
    drag(&mut bench, from, from + Vec2::new(500.0, 0.0));
    assert_ne!(steps(bench.session()), [1, 2, 3, 4, 5]);
    bench.press(Modifiers::NONE, Key::Escape);
    pointer(&mut bench, from, false);
    assert_eq!(steps(bench.session()), [1, 2, 3, 4, 5]);
    assert_eq!(bench.session().undo_label(), None);
    assert_eq!(bench.session().selection(), &Selection::only(step(1)));
}

#[test]
fn a_stage_is_dragged_by_its_bar() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Stage: Find out");
    let to = area(&mut bench, "Stage: Tell the bank").right_center() - Vec2::new(20.0, 0.0);
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    assert_eq!(steps(bench.session()), [3, 4, 5, 1, 2]);
}

#[test]
fn a_card_is_renamed_where_it_stands() {
    let mut bench = Bench::sample(Language::En);
    let at = middle(&mut bench, "Touchpoint: Write in the chat");
    double_click(&mut bench, at);
    assert!(bench.shows("Text of the element"), "{:?}", bench.names());
    bench.type_text("Ask the chat");
    let title = |session: &Session| session.map().touchpoint(step(3)).map(|t| t.title.clone());
    // Typing shows at once and is one step in the end.
    assert_eq!(title(bench.session()).as_deref(), Some("Ask the chat"));
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(!bench.shows("Text of the element"));
    assert_eq!(title(bench.session()).as_deref(), Some("Ask the chat"));
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(bench.session()).as_deref(), Some("Write in the chat"));

    bench.press(Modifiers::NONE, Key::F2);
    bench.type_text("Something else");
    bench.press(Modifiers::NONE, Key::Escape);
    assert_eq!(title(bench.session()).as_deref(), Some("Write in the chat"));
    assert_eq!(bench.session().undo_label(), None);
}

#[test]
fn stages_arrows_lanes_and_the_map_are_renamed_too() {
    let mut bench = Bench::sample(Language::En);
    for (name, text) in [
        ("Stage: Find out", "Notice"),
        ("Lane: Pain points", "What hurts"),
        ("Map: A disputed charge", "A charge"),
    ] {
        let at = area(&mut bench, name).left_center() + Vec2::new(20.0, -4.0);
        double_click(&mut bench, at);
        bench.type_text(text);
        bench.press(Modifiers::NONE, Key::Enter);
    }
    let map = bench.session().map();
    assert_eq!(
        map.stage(stage(1)).map(|s| s.title.as_str()),
        Some("Notice")
    );
    assert_eq!(map.info().title, "A charge");
    assert!(map.lanes().iter().any(|lane| lane.title == "What hurts"));
}

#[test]
fn a_point_of_the_curve_is_dragged_to_another_emotion() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Emotion: Marina, 34 at “Write in the chat”");
    let up = from - Vec2::new(0.0, 15.0);
    drag(&mut bench, from, up);
    pointer(&mut bench, up, false);
    let value = emotion(bench.session(), 3).expect("a value");
    assert!(value > 0.7 && value < 2.0, "{value}");
    assert!(((value * 10.0).round() - value * 10.0).abs() < 1e-9);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(emotion(bench.session(), 3), Some(0.5));
}

#[test]
fn a_click_where_the_curve_has_a_gap_sets_an_emotion() {
    let mut bench = Bench::sample(Language::En);
    let x = middle(&mut bench, "Touchpoint: Wait for an answer").x;
    let y = middle(&mut bench, "Emotion: Marina, 34 at “Write in the chat”").y;
    click_at(&mut bench, Pos2::new(x, y));
    let value = emotion(bench.session(), 5).expect("a value");
    assert!((value - 0.5).abs() < 0.11, "{value}");
}

#[test]
fn two_touchpoints_are_connected_by_the_handle() {
    let mut bench = Bench::sample(Language::En);
    let card = area(&mut bench, "Touchpoint: See a charge");
    hover(&mut bench, card.center());
    let from = middle(&mut bench, "Connect: See a charge");
    let to = middle(&mut bench, "Touchpoint: Write in the chat");
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    let key = LinkKey::new(LinkKind::Next, step(1), step(3));
    assert!(bench.session().map().link(key).is_some());
    let selected = Selection::only(Target::Link(key));
    assert_eq!(bench.session().selection(), &selected);
}

#[test]
fn two_touchpoints_are_connected_by_the_menu_and_a_click() {
    let mut bench = Bench::sample(Language::En);
    let from = middle(&mut bench, "Touchpoint: See a charge");
    for pressed in [true, false] {
        bench.harness().event(egui::Event::PointerMoved(from));
        bench.harness().event(egui::Event::PointerButton {
            pos: from,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    bench.settle();
    bench.click("Link with…");
    let to = middle(&mut bench, "Touchpoint: Wait for an answer");
    click_at(&mut bench, to);
    let key = LinkKey::new(LinkKind::Next, step(1), step(5));
    assert!(bench.session().map().link(key).is_some());
}

#[test]
fn a_box_selects_what_it_touches() {
    let mut bench = Bench::sample(Language::En);
    let first = area(&mut bench, "Touchpoint: See a charge");
    let second = area(&mut bench, "Touchpoint: Look for whom");
    let from = first.left_top() - Vec2::new(6.0, 3.0);
    let to = second.center();
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    let chosen: Vec<NodeId> = bench.session().selection().nodes().collect();
    assert_eq!(chosen, [NodeId::from(step(1)), NodeId::from(step(2))]);
}

#[test]
fn arrows_walk_over_the_map_and_alt_moves_the_card() {
    let mut bench = Bench::sample(Language::En);
    let at = middle(&mut bench, "Touchpoint: See a charge");
    click_at(&mut bench, at);
    bench.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(bench.session().selection(), &Selection::only(step(2)));
    bench.press(Modifiers::ALT, Key::ArrowRight);
    bench.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(steps(bench.session()), [1, 3, 2, 4, 5]);
    assert_eq!(bench.session().selection(), &Selection::only(step(2)));
    // Presses of the same key are one step.
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(steps(bench.session()), [1, 2, 3, 4, 5]);
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(bench.shows("Text of the element"));
}

#[test]
fn the_plus_of_an_empty_place_adds_what_belongs_there() {
    let mut bench = Bench::sample(Language::En);
    let x = middle(&mut bench, "Touchpoint: Write in the chat").x;
    let y = middle(&mut bench, "Pain point: Three help pages").y;
    hover(&mut bench, Pos2::new(x, y));
    let plus = middle(&mut bench, "Add a pain point at “Write in the chat”");
    click_at(&mut bench, plus);
    bench.type_text("Nobody reads the chat");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().map();
    assert_eq!(map.count(NodeKind::PainPoint), 2);
    let pains = map.links_to(step(3), LinkKind::Hurts);
    let title = map
        .node(pains[0].key.from)
        .map(|node| node.title().to_owned());
    assert_eq!(title.as_deref(), Some("Nobody reads the chat"));
}

#[test]
fn the_wheel_zooms_at_the_pointer_and_scrolls() {
    let mut bench = Bench::sample(Language::En);
    let card = middle(&mut bench, "Touchpoint: Write in the chat");
    hover(&mut bench, card);
    let before = area(&mut bench, "Touchpoint: Write in the chat");
    bench.harness().event(egui::Event::Zoom(1.5));
    bench.settle();
    let after = area(&mut bench, "Touchpoint: Write in the chat");
    assert!((after.width() / before.width() - 1.5).abs() < 0.01);
    assert!((after.center() - card).length() < 1.0);
    bench.harness().event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(-200.0, -40.0),
        source: egui::MouseWheelSource::Trackpad,
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    bench.settle();
    let scrolled = area(&mut bench, "Touchpoint: Write in the chat");
    assert!(scrolled.center().x < after.center().x - 100.0);
    // The stage bars and lane titles stay in sight.
    area(&mut bench, "Stage: Tell the bank");
    area(&mut bench, "Lane: Touchpoints");
    bench.look("canvas-scrolled");
}

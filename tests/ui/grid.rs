//! The map by keyboard alone: walking over cells, typing in them, building a
//! whole map.

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use waypost::document::{
    Command, Counts, Lane, LaneCommand, LaneId, LaneKind, LinkKey, LinkKind, Map, Node,
    NodeCommand, NodeKind, Persona, PersonaId, Selection, Session, Target,
};
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{click_at, middle};
use crate::sample::{self, persona, step};

const NONE: Modifiers = Modifiers::NONE;

/// The sample with a lane of every kind that something can be typed in, and a
/// second persona.
fn every_lane() -> Session {
    let mut map = sample::session().committed().clone();
    let kinds = [
        LaneKind::Channel,
        LaneKind::Thoughts,
        LaneKind::Expectations,
        LaneKind::Evidence,
        LaneKind::Metrics,
        LaneKind::Pictures,
        LaneKind::LineOfVisibility,
    ];
    for (place, kind) in (10..).zip(kinds) {
        let lane = Lane::new(LaneId::mint(place), kind);
        let add = LaneCommand::Add { lane, index: None };
        map = map.after(&add.into()).expect("free");
    }
    let oleg = Node::from(Persona::new(PersonaId::mint(2))).with_title("Oleg, 61");
    let before = None;
    let add = NodeCommand::Add { node: oleg, before };
    Session::new(map.after(&Command::from(add)).expect("free"))
}

/// What a screen reader says has the focus on the canvas.
pub(crate) fn cell(bench: &mut Bench) -> String {
    let nodes = bench.harness().root().children_recursive();
    let mut cells = nodes.filter(|node| {
        let role = node.accesskit_node().role();
        role == egui::accesskit::Role::GridCell
    });
    let cell = cells.next().expect("a cell with the focus");
    cell.accesskit_node().label().unwrap_or_default()
}

fn press(bench: &mut Bench, key: Key) {
    bench.press(NONE, key);
}

/// Walks with an arrow until the cell is called so.
pub(crate) fn walk_to(bench: &mut Bench, key: Key, name: &str) {
    for _ in 0..40 {
        if cell(bench).starts_with(name) {
            return;
        }
        press(bench, key);
    }
    panic!("{name} was not reached from {}", cell(bench));
}

fn title(map: &Map, target: Option<&Target>) -> String {
    match target {
        Some(Target::Node(id)) => map.node(*id).map_or("", Node::title).to_owned(),
        other => panic!("{other:?} is no node"),
    }
}

#[test]
fn typing_begins_at_once_and_enter_goes_on() {
    let mut bench = Bench::sample(Language::En);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(bench.session().selection(), &Selection::only(step(1)));
    bench.type_text("A");
    assert!(bench.shows("Text of the element"), "{:?}", bench.names());
    bench.type_text(" charge");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(map.touchpoint(step(1)).expect("there").title, "A charge");
    assert_eq!(bench.session().selection(), &Selection::only(step(2)));
    bench.press(Modifiers::SHIFT, Key::Tab);
    bench.press(NONE, Key::F2);
    bench.press(NONE, Key::Escape);
    bench.press(Modifiers::COMMAND, Key::Z);
    let map = bench.session().committed();
    assert_ne!(map.touchpoint(step(1)).expect("there").title, "A charge");
}

#[test]
fn shift_reverses_and_escape_forgets() {
    let mut bench = Bench::sample(Language::En);
    let at = middle(&mut bench, "Touchpoint: Write in the chat");
    click_at(&mut bench, at);
    bench.type_text("Ask");
    bench.press(Modifiers::SHIFT, Key::Enter);
    assert_eq!(bench.session().selection(), &Selection::only(step(2)));
    bench.type_text("nothing");
    press(&mut bench, Key::Escape);
    assert_eq!(bench.session().selection(), &Selection::only(step(2)));
    let map = bench.session().committed();
    assert_eq!(
        map.touchpoint(step(2)).expect("there").title,
        "Look for whom to ask"
    );
    assert_eq!(map.touchpoint(step(3)).expect("there").title, "Ask");
}

#[test]
fn every_cell_is_reached_and_says_what_it_is() {
    let mut bench = Bench::sample(Language::En);
    press(&mut bench, Key::ArrowRight);
    assert_eq!(
        cell(&mut bench),
        "Touchpoints, touchpoint: See a charge I did not make, \
         Touchpoint: See a charge I did not make"
    );
    walk_to(&mut bench, Key::ArrowDown, "Pain points");
    assert_eq!(
        cell(&mut bench),
        "Pain points, touchpoint: See a charge I did not make, empty"
    );
    assert!(bench.session().selection().is_empty());
    press(&mut bench, Key::ArrowRight);
    assert!(cell(&mut bench).ends_with("Three help pages, three phone numbers"));
    press(&mut bench, Key::Home);
    assert_eq!(cell(&mut bench), "Pain points, name of the lane");
    walk_to(&mut bench, Key::ArrowUp, "Title and personas");
    press(&mut bench, Key::ArrowRight);
    assert!(cell(&mut bench).contains("Marina, 34"));
}

#[test]
fn a_funnel_is_typed_as_who_went_on_of_who_came() {
    let mut bench = Bench::sample(Language::En);
    let lane = Lane::new(LaneId::mint(30), LaneKind::Funnel);
    bench.ask(LaneCommand::Add { lane, index: None }.into());
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Funnel");
    assert!(cell(&mut bench).ends_with("empty"));
    bench.type_text("40 / 100");
    press(&mut bench, Key::Enter);
    let counts = |bench: &Bench| {
        let readings = bench.session().committed().readings();
        readings.last().and_then(|reading| reading.counts.clone())
    };
    let (part, whole) = (40, 100);
    assert_eq!(counts(&bench), Some(Counts::Ratio { part, whole }));
    press(&mut bench, Key::ArrowLeft);
    let said = cell(&mut bench);
    assert!(said.ends_with("40 of 100 go on"), "{said}");
    press(&mut bench, Key::F2);
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("7 / 5");
    press(&mut bench, Key::Enter);
    bench.look("funnel-refused");
    press(&mut bench, Key::Escape);
    assert_eq!(counts(&bench), Some(Counts::Ratio { part, whole }));
}

#[test]
fn what_is_typed_in_an_empty_cell_is_one_step_and_linked() {
    let mut bench = Bench::sample(Language::En);
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Pain points");
    bench.type_text("N");
    bench.type_text("o sum");
    // Shown at once, and nothing is done yet.
    assert_eq!(bench.session().map().count(NodeKind::PainPoint), 2);
    assert_eq!(bench.session().committed().count(NodeKind::PainPoint), 1);
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    let pains = map.links_to(step(1), LinkKind::Hurts);
    let pain = map.node(pains[0].key.from).map(Node::title);
    assert_eq!(pain, Some("No sum"));
    assert_eq!(
        cell(&mut bench),
        "Pain points, touchpoint: Look for whom to ask, \
        Pain point: Three help pages, three phone numbers"
    );
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().undo_label(), None);

    // A second one beside the first.
    bench.press(Modifiers::COMMAND, Key::I);
    bench.type_text("Nobody answers");
    press(&mut bench, Key::Tab);
    let pains = bench
        .session()
        .committed()
        .links_to(step(2), LinkKind::Hurts)
        .len();
    assert_eq!(pains, 2);
    assert!(
        cell(&mut bench).starts_with("Ideas"),
        "{}",
        cell(&mut bench)
    );
}

#[test]
fn an_empty_cell_left_empty_makes_nothing() {
    let mut bench = Bench::sample(Language::En);
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Pain points");
    press(&mut bench, Key::Enter);
    assert!(bench.shows("Text of the element"));
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::ArrowLeft);
    bench.type_text("x");
    press(&mut bench, Key::Backspace);
    press(&mut bench, Key::Enter);
    assert_eq!(bench.session().undo_label(), None);
}

#[test]
fn every_kind_of_lane_is_filled_by_typing() {
    let mut bench = Bench::start(Language::En);
    bench.open(every_lane());
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::End);
    press(&mut bench, Key::ArrowLeft);
    for (lane, text) in [
        ("Emotion, touchpoint: Tell it all", "+1"),
        ("Notes", "By phone"),
        ("Pain points", "Again from the start"),
        ("Ideas", "One story"),
        ("Channels", "bran"),
        ("Thoughts", "Not again"),
        ("Expectations", "They know me"),
        ("Evidence", "Nine calls listened to"),
        ("Metrics", "NPS 34 / 120"),
        ("Pictures", "A screen"),
    ] {
        if lane == "Emotion, touchpoint: Tell it all" {
            walk_to(&mut bench, Key::ArrowDown, "Emotion");
            press(&mut bench, Key::ArrowDown);
            assert!(
                cell(&mut bench).contains("Oleg, 61: empty"),
                "{}",
                cell(&mut bench)
            );
        } else {
            walk_to(&mut bench, Key::ArrowDown, lane);
        }
        bench.look(&format!(
            "grid-en-{}",
            lane.split(',').next().unwrap_or(lane)
        ));
        bench.type_text(text);
        bench.press(NONE, Key::Enter);
        press(&mut bench, Key::ArrowLeft);
    }
    let map = bench.session().committed();
    let step = step(4);
    let oleg = LinkKey::new(LinkKind::Experiences, PersonaId::mint(2), step);
    assert_eq!(map.link(oleg).and_then(|link| link.data.emotion), Some(1.0));
    let marina = LinkKey::new(LinkKind::Experiences, persona(), step);
    let said = &map.link(marina).expect("there").data;
    assert_eq!(said.thought, "Not again");
    assert_eq!(said.expectation, "They know me");
    assert_eq!(map.touchpoint(step).expect("there").channel, "branch");
    let reading = &map.readings()[0];
    assert_eq!((reading.value, reading.n), (Some(34.0), Some(120)));
    assert_eq!(map.links_to(step, LinkKind::Backs).len(), 1);
    assert_eq!(map.count(NodeKind::Note), 3);
    map.invariants().expect("in order");
}

#[test]
fn a_number_without_a_sample_size_says_so_and_a_wrong_one_is_kept_in_the_field() {
    let mut bench = Bench::start(Language::En);
    bench.open(every_lane());
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Metrics");
    bench.type_text("12");
    press(&mut bench, Key::Enter);
    assert!(
        bench.shows("Text of the element"),
        "refused, and still there"
    );
    bench.look("grid-en-refused");
    press(&mut bench, Key::Home);
    bench.type_text("NPS ");
    bench.look("grid-en-no-sample");
    press(&mut bench, Key::Enter);
    let reading = bench.session().committed().readings()[0].clone();
    assert_eq!((reading.value, reading.n), (Some(12.0), None));
}

#[test]
fn delete_empties_a_value_and_removes_a_card() {
    let mut bench = Bench::start(Language::En);
    bench.open(every_lane());
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Emotion");
    press(&mut bench, Key::Delete);
    let key = LinkKey::new(LinkKind::Experiences, persona(), step(1));
    let map = bench.session().committed();
    assert_eq!(map.link(key).expect("kept").data.emotion, None);
    walk_to(&mut bench, Key::ArrowDown, "Channels");
    press(&mut bench, Key::Delete);
    let map = bench.session().committed();
    assert_eq!(map.touchpoint(step(1)).expect("kept").channel, "");
    walk_to(&mut bench, Key::ArrowUp, "Touchpoints");
    press(&mut bench, Key::Delete);
    assert_eq!(bench.session().committed().count(NodeKind::Touchpoint), 4);
}

#[test]
fn alt_and_an_arrow_move_cards_stages_lanes_and_personas() {
    let mut bench = Bench::start(Language::En);
    bench.open(every_lane());
    press(&mut bench, Key::ArrowRight);
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Pain points");
    bench.press(Modifiers::ALT, Key::ArrowRight);
    let pains = |bench: &Bench, place| {
        let map = bench.session().committed();
        map.links_to(step(place), LinkKind::Hurts).len()
    };
    assert_eq!((pains(&bench, 2), pains(&bench, 3)), (0, 1));
    assert!(cell(&mut bench).starts_with("Pain points, touchpoint: Write in the chat"));
    press(&mut bench, Key::Home);
    let place = |bench: &Bench| {
        let lanes = bench.session().committed().lanes().iter();
        lanes
            .clone()
            .position(|lane| lane.kind == LaneKind::PainPoints)
    };
    let before = place(&bench);
    bench.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(place(&bench), before.map(|place| place - 1));
    walk_to(&mut bench, Key::ArrowUp, "Title and personas");
    press(&mut bench, Key::ArrowRight);
    bench.press(Modifiers::ALT, Key::ArrowRight);
    let first = bench
        .session()
        .committed()
        .personas()
        .next()
        .map(|p| p.name.clone());
    assert_eq!(first.as_deref(), Some("Oleg, 61"));
}

#[test]
fn an_interruption_keeps_what_was_typed() {
    let mut bench = Bench::sample(Language::En);
    press(&mut bench, Key::ArrowRight);
    walk_to(&mut bench, Key::ArrowDown, "Pain points");
    bench.type_text("Half a sen");
    bench.menu(&["View", "Fit map"]);
    let map = bench.session().committed();
    assert_eq!(map.count(NodeKind::PainPoint), 2);
    assert_eq!(
        title(map, bench.session().selection().primary()),
        "Half a sen"
    );
}

#[test]
fn a_cyrillic_layout_types_and_commands_alike() {
    let mut bench = Bench::blank(Language::Ru);
    let key = |bench: &mut Bench, physical, modifiers| {
        // The letter of the layout has no key of its own; its place counts.
        let event = |pressed| egui::Event::Key {
            key: Key::F35,
            physical_key: Some(physical),
            pressed,
            repeat: false,
            modifiers,
        };
        bench.harness().event_modifiers(event(true), modifiers);
        bench.harness().event_modifiers(event(false), modifiers);
        bench.settle();
    };
    bench.type_text("Узнать");
    bench.press(Modifiers::COMMAND, Key::Enter);
    bench.type_text("Вижу списание");
    key(&mut bench, Key::P, Modifiers::ALT);
    bench.type_text("Не вижу суммы");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(
        map.stages().next().map(|s| s.title.as_str()),
        Some("Узнать")
    );
    let step = map.touchpoints().next().expect("a step");
    assert_eq!(step.title, "Вижу списание");
    assert_eq!(map.links_to(step.id, LinkKind::Hurts).len(), 1);
}

/// What has the keyboard's focus.
fn focused(bench: &mut Bench) -> String {
    let nodes = bench.harness().root().children_recursive();
    let mut nodes = nodes.filter(|node| node.accesskit_node().is_focused());
    let node = nodes.next().expect("a focus");
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn f6_goes_round_the_parts_of_the_window() {
    let mut bench = Bench::sample(Language::En);
    let start = focused(&mut bench);
    assert_eq!(start, "Canvas: A disputed charge");
    let mut seen = vec![start.clone()];
    for _ in 0..4 {
        press(&mut bench, Key::F6);
        seen.push(focused(&mut bench));
    }
    assert_eq!(seen[4], start, "{seen:?}");
    assert!(seen[1..4].iter().all(|name| *name != start), "{seen:?}");
    bench.press(Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&mut bench), seen[3]);
}

/// Counts the presses of keys beside the texts themselves.
struct Typist {
    bench: Bench,
    presses: usize,
}

impl Typist {
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.bench.press(modifiers, key);
        self.presses += 1;
    }

    fn text(&mut self, text: &str) {
        self.bench.type_text(text);
    }
}

const SHIFT_COMMAND: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// Six stages of four touchpoints; a pain point at ten of them, an idea for
/// six of those.
fn type_stages(typist: &mut Typist) {
    let mut pains = 0;
    for stage in 1..=6 {
        typist.key(SHIFT_COMMAND, Key::Enter);
        typist.text(&format!("Stage {stage}"));
        for place in 1..=4 {
            typist.key(Modifiers::COMMAND, Key::Enter);
            typist.text(&format!("Step {stage}.{place}"));
            if place > 2 && pains < 10 {
                pains += 1;
                typist.key(Modifiers::ALT, Key::P);
                typist.text(&format!("Pain {pains}"));
                if pains <= 6 {
                    typist.key(Modifiers::ALT, Key::I);
                    typist.text(&format!("Idea {pains}"));
                }
            }
        }
    }
}

#[test]
fn the_reference_map_is_built_by_keyboard_alone() {
    let bench = Bench::blank(Language::En);
    let mut typist = Typist { bench, presses: 0 };
    type_stages(&mut typist);
    for name in ["Marina, 34", "Oleg, 61"] {
        typist.key(Modifiers::ALT, Key::U);
        typist.text(name);
    }
    typist.key(NONE, Key::Enter);
    // A fork: from the first step on to the third, too.
    typist.key(NONE, Key::ArrowDown);
    typist.key(NONE, Key::ArrowDown);
    typist.key(NONE, Key::Home);
    typist.key(NONE, Key::ArrowRight);
    typist.key(Modifiers::ALT, Key::L);
    typist.bench.look("grid-linking");
    typist.key(NONE, Key::ArrowRight);
    typist.key(NONE, Key::ArrowRight);
    typist.key(NONE, Key::Enter);
    let (bench, presses) = (typist.bench, typist.presses);
    bench.look("grid-reference");
    let map = bench.session().committed();
    map.invariants().expect("in order");
    let counts = [
        NodeKind::Stage,
        NodeKind::Touchpoint,
        NodeKind::Persona,
        NodeKind::PainPoint,
        NodeKind::Idea,
    ]
    .map(|kind| map.count(kind));
    assert_eq!(counts, [6, 24, 2, 10, 6]);
    assert_eq!(map.link_count_of(LinkKind::Hurts), 10);
    assert_eq!(map.link_count_of(LinkKind::Relieves), 6);
    let first = map.touchpoints().next().expect("a step").id;
    assert_eq!(map.links_from(first, LinkKind::Next).len(), 2, "a fork");
    let titles: Vec<&str> = map.touchpoints().map(|step| step.title.as_str()).collect();
    assert_eq!(
        titles[..5],
        ["Step 1.1", "Step 1.2", "Step 1.3", "Step 1.4", "Step 2.1"]
    );
    let elements: usize = counts.iter().sum::<usize>() + 1;
    assert!(
        presses <= 3 * elements,
        "{presses} presses for {elements} elements"
    );
}

/// A slow screen: everything since the last frame comes at once.
fn at_once(bench: &mut Bench, events: &[&str]) {
    let key = |key: Key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: NONE,
    };
    let input = bench.harness().input_mut();
    for event in events {
        input.events.push(match *event {
            "⏎" => key(Key::Enter),
            text => egui::Event::Text(text.to_owned()),
        });
    }
    bench.settle();
}

#[test]
fn no_letter_is_lost_on_a_slow_screen() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    press(&mut bench, Key::ArrowDown);
    walk_to(&mut bench, Key::ArrowDown, "Touchpoints");
    let steps = |bench: &Bench| -> Vec<String> {
        let map = bench.session().committed();
        map.touchpoints().map(|step| step.title.clone()).collect()
    };
    let before = steps(&bench);
    at_once(
        &mut bench,
        &["Call the ba", "nk", "⏎", "W", "ait", "⏎", "Ask again", "⏎"],
    );
    let after = steps(&bench);
    assert_eq!(after[..3], ["Call the bank", "Wait", "Ask again"]);
    assert_eq!(after[3..], before[3..]);
}

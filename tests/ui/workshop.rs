//! People talk and one person types: what is typed, clicked or pasted on the
//! map lands where it is meant, and nothing of it is lost.

use egui::{Event, Key, Modifiers};
use waypost::document::{
    Command, Lane, LaneCommand, LaneId, LaneKind, LinkCommand, LinkData, LinkKey, LinkKind, Map,
    Node, NodeCommand, NodeKind, Persona, PersonaId, Selection, Session, Target, TouchpointId,
};
use waypost::language::{Language, Texts};

use crate::bench::Bench;
use crate::canvas::{area, click_at, double_click, middle};
use crate::grid::cell;
use crate::sample::{self, persona, step};

const NONE: Modifiers = Modifiers::NONE;
const THOUGHT: &str = "Which of the three numbers is the right one?";

fn press(bench: &mut Bench, key: Key) {
    bench.press(NONE, key);
}

fn name(bench: &mut Bench, text: &str) {
    bench.type_text(text);
    press(bench, Key::Enter);
}

/// Presses a key until the cell with the focus is called so.
fn go_to(bench: &mut Bench, key: Key, name: &str) {
    for _ in 0..40 {
        if cell(bench).starts_with(name) {
            return;
        }
        press(bench, key);
    }
    panic!("{name} was not reached from {}", cell(bench));
}

fn titles(bench: &Bench, kind: NodeKind) -> Vec<String> {
    let map = bench.session().committed();
    map.nodes(kind)
        .map(|node| node.title().to_owned())
        .collect()
}

fn thought(map: &Map, persona: PersonaId, at: TouchpointId) -> String {
    let key = LinkKey::new(LinkKind::Experiences, persona, at);
    map.link(key)
        .map_or_else(String::new, |link| link.data.thought.clone())
}

/// What "Undo" would take back, in the words of the language.
fn undo(bench: &Bench, language: Language) -> String {
    let label = bench.session().undo_label();
    Texts::of(language).say(&label.expect("a step"))
}

/// The sample with thoughts and a number; Marina thinks something at the
/// second step, Oleg nothing.
fn with_thoughts() -> Session {
    let mut commands: Vec<Command> = Vec::new();
    for (place, kind) in [(10, LaneKind::Thoughts), (11, LaneKind::Channel)] {
        let lane = Lane::new(LaneId::mint(place), kind);
        commands.push(
            LaneCommand::Add {
                lane,
                index: Some(1),
            }
            .into(),
        );
    }
    let oleg = Node::from(Persona::new(PersonaId::mint(2))).with_title("Oleg, 61");
    commands.push(
        NodeCommand::Add {
            node: oleg,
            before: None,
        }
        .into(),
    );
    let key = LinkKey::new(LinkKind::Experiences, persona(), step(2));
    let mut map = sample::session().committed().clone();
    let known = map.link(key).expect("felt").data.as_ref().clone();
    let data = LinkData {
        thought: THOUGHT.to_owned(),
        ..known
    };
    commands.push(LinkCommand::Put(vec![waypost::document::Link::with_data(key, data)]).into());
    for command in commands {
        map = map.after(&command).expect("sound");
    }
    Session::new(map)
}

fn opened() -> Bench {
    let mut bench = Bench::start(Language::En);
    bench.open(with_thoughts());
    bench.press(Modifiers::COMMAND, Key::Num9);
    bench
}

#[test]
fn the_first_thought_brings_the_first_persona_along() {
    for (language, lane, customer) in [
        (Language::En, "Thoughts", "Customer"),
        (Language::Ru, "Мысли", "Клиент"),
    ] {
        let mut bench = Bench::blank(language);
        bench.type_text("Choose");
        bench.press(Modifiers::COMMAND, Key::Enter);
        bench.type_text("Compare");
        press(&mut bench, Key::Tab);
        go_to(&mut bench, Key::Tab, lane);
        let before = bench.session().committed().clone();
        bench.type_text("So");
        bench.look(&format!("workshop-first-thought-{language:?}"));
        bench.type_text(" dear");
        press(&mut bench, Key::Enter);
        let map = bench.session().committed();
        let personas: Vec<_> = map.personas().collect();
        assert_eq!(personas[0].name, customer);
        let at = map.touchpoints().next().expect("one").id;
        assert_eq!(thought(map, personas[0].id, at), "So dear");
        assert!(undo(&bench, language).contains(customer));
        bench.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(bench.session().committed(), &before, "one step");
        // Left empty, nothing is made.
        press(&mut bench, Key::Enter);
        press(&mut bench, Key::Enter);
        assert_eq!(bench.session().committed(), &before);
    }
}

#[test]
fn a_table_pasted_without_personas_keeps_thoughts_and_emotions() {
    let mut bench = Bench::blank(Language::En);
    bench.type_text("Choose");
    bench.press(Modifiers::COMMAND, Key::Enter);
    bench.type_text("Compare");
    press(&mut bench, Key::Tab);
    go_to(&mut bench, Key::Tab, "Emotions");
    let lanes: Vec<LaneKind> = bench
        .session()
        .map()
        .lanes()
        .iter()
        .map(|l| l.kind)
        .collect();
    let place = |kind| lanes.iter().position(|other| *other == kind);
    let (emotions, thoughts) = (place(LaneKind::Emotion), place(LaneKind::Thoughts));
    let (first, second) = (emotions.min(thoughts), emotions.max(thoughts));
    assert!(first < second);
    let below = |kind| match kind {
        LaneKind::Emotion => "1\tglad",
        LaneKind::Thoughts => "So dear\tNever mind",
        _ => "\t",
    };
    let from = emotions.expect("a lane");
    let rows: Vec<&str> = lanes[from..].iter().map(|kind| below(*kind)).collect();
    bench.harness().event(Event::Paste(rows.join("\n")));
    bench.settle();
    let map = bench.session().committed();
    assert_eq!(map.personas().count(), 1);
    let at = map.touchpoints().next().expect("one").id;
    let id = map.personas().next().expect("one").id;
    let felt = map.link(LinkKey::new(LinkKind::Experiences, id, at));
    assert_eq!(felt.and_then(|link| link.data.emotion), Some(1.0));
    let said = bench.says().join(" ");
    assert!(
        said.contains("1 cell was left out: “glad” at “New touchpoint” in the lane “Emotions”"),
        "{said}"
    );
    assert!(said.contains("An emotion is a number"), "{said}");
}

#[test]
fn enter_after_the_last_step_begins_a_new_one() {
    for language in Language::ALL {
        let mut bench = Bench::blank(language);
        for stage in ["Choose", "Buy", "Use"] {
            name(&mut bench, stage);
        }
        assert_eq!(titles(&bench, NodeKind::Stage), ["Choose", "Buy", "Use"]);
        bench.look(&format!("workshop-next-stage-{language:?}"));
        bench.press(Modifiers::COMMAND, Key::Enter);
        for step in ["Unpack", "Switch on"] {
            name(&mut bench, step);
        }
        bench.look(&format!("workshop-next-step-{language:?}"));
        name(&mut bench, "Wonder");
        let all = ["Unpack", "Switch on", "Wonder"];
        assert_eq!(titles(&bench, NodeKind::Touchpoint), all);
        assert_eq!(bench.session().committed().link_count_of(LinkKind::Next), 2);
        // Left without a name, and given up, nothing is left of it.
        let before = bench.session().committed().clone();
        let at = before.touchpoints().last().expect("three").id;
        let last = Selection::only(at);
        press(&mut bench, Key::Enter);
        assert_eq!(bench.session().committed(), &before);
        assert_eq!(bench.session().selection(), &last);
        press(&mut bench, Key::F2);
        press(&mut bench, Key::Enter);
        bench.type_text("Forget me");
        press(&mut bench, Key::Escape);
        assert_eq!(bench.session().committed(), &before);
        assert_eq!(bench.session().selection(), &last);
        bench.type_text("Phone");
        press(&mut bench, Key::Tab);
        let map = bench.session().committed();
        assert_eq!(map.touchpoint(at).expect("there").title, "Phone");
        assert_eq!(titles(&bench, NodeKind::Touchpoint).len(), 3);
    }
}

#[test]
fn the_first_step_of_a_stage_is_reached_from_the_stage_before() {
    let mut bench = Bench::blank(Language::En);
    name(&mut bench, "Choose");
    bench.type_text("Buy");
    press(&mut bench, Key::Tab);
    name(&mut bench, "Pay");
    assert_eq!(titles(&bench, NodeKind::Touchpoint), ["Pay"]);
    press(&mut bench, Key::Escape);
    press(&mut bench, Key::ArrowLeft);
    name(&mut bench, "Compare");
    let map = bench.session().committed();
    assert_eq!(map.link_count_of(LinkKind::Next), 0, "only forwards");
    let shift_command = Modifiers::COMMAND | Modifiers::SHIFT;
    press(&mut bench, Key::End);
    bench.press(shift_command, Key::Enter);
    bench.type_text("Use");
    bench.press(Modifiers::COMMAND, Key::Enter);
    bench.type_text("Unpack");
    press(&mut bench, Key::Tab);
    let map = bench.session().committed();
    let id = |title: &str| {
        let found = map.touchpoints().find(|step| step.title == title);
        found.expect("there").id
    };
    let key = LinkKey::new(LinkKind::Next, id("Pay"), id("Unpack"));
    assert!(map.link(key).is_some());
}

#[test]
fn the_thought_of_the_second_persona_is_typed_beside_the_first() {
    let mut bench = opened();
    let at = middle(&mut bench, "Touchpoint: Look for whom");
    click_at(&mut bench, at);
    go_to(&mut bench, Key::ArrowDown, "Thoughts");
    press(&mut bench, Key::Insert);
    bench.look("workshop-second-thought");
    bench.type_text("I want a human being");
    bench.look("workshop-second-thought-typed");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    let oleg = PersonaId::mint(2);
    assert_eq!(thought(map, persona(), step(2)), THOUGHT);
    assert_eq!(thought(map, oleg, step(2)), "I want a human being");
    press(&mut bench, Key::ArrowLeft);
    press(&mut bench, Key::Insert);
    let said = bench.says().join(" ");
    assert!(
        said.contains("Each persona on the map has one here"),
        "{said}"
    );
}

#[test]
fn with_a_path_highlighted_typing_is_about_its_persona() {
    let mut bench = opened();
    let oleg = PersonaId::mint(2);
    let mut session = bench.session().clone();
    session.select(Selection::only(oleg));
    bench.open(session);
    bench.press(Modifiers::ALT, Key::G);
    let at = middle(&mut bench, "Touchpoint: Look for whom");
    click_at(&mut bench, at);
    go_to(&mut bench, Key::ArrowDown, "Thoughts");
    bench.type_text("I want a human being");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(thought(map, persona(), step(2)), THOUGHT);
    assert_eq!(thought(map, oleg, step(2)), "I want a human being");
}

#[test]
fn what_is_clicked_is_what_is_typed_in() {
    let mut bench = opened();
    let at = middle(&mut bench, "Touchpoint: Look for whom");
    click_at(&mut bench, at);
    go_to(&mut bench, Key::ArrowDown, "Thoughts");
    let place = focus_area(&mut bench);
    press(&mut bench, Key::Home);
    click_at(&mut bench, place.center());
    bench.look("workshop-clicked-thought");
    assert!(
        cell(&mut bench).starts_with("Thoughts"),
        "{}",
        cell(&mut bench)
    );
    bench.type_text("Who knows");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(thought(map, persona(), step(2)), "Who knows");
    let title = &map.touchpoint(step(2)).expect("there").title;
    assert_eq!(title, "Look for whom to ask");
    // A double click edits it, too.
    press(&mut bench, Key::ArrowLeft);
    let place = focus_area(&mut bench);
    double_click(&mut bench, place.center());
    assert!(
        bench.shows("Text of the element"),
        "{:?}",
        bench.session().selection()
    );
    press(&mut bench, Key::End);
    bench.type_text("?");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(thought(map, persona(), step(2)), "Who knows?");
    let at = middle(&mut bench, "Emotion: Marina, 34 at “Write in the chat”");
    click_at(&mut bench, at);
    bench.type_text("-2");
    press(&mut bench, Key::Enter);
    let map = bench.session().committed();
    let felt = map.link(LinkKey::new(LinkKind::Experiences, persona(), step(3)));
    assert_eq!(felt.and_then(|link| link.data.emotion), Some(-2.0));
}

/// Where the cell with the focus lies.
fn focus_area(bench: &mut Bench) -> egui::Rect {
    let name = cell(bench);
    area(bench, &name)
}

#[test]
fn alt_and_a_letter_without_a_command_type_nothing() {
    let mut bench = opened();
    let at = middle(&mut bench, "Touchpoint: Look for whom");
    click_at(&mut bench, at);
    let before = bench.session().committed().clone();
    let alt_v = |bench: &mut Bench| {
        let key = |pressed| Event::Key {
            key: Key::V,
            physical_key: Some(Key::V),
            pressed,
            repeat: false,
            modifiers: Modifiers::ALT,
        };
        // All in one frame, before the end of which Alt is let go.
        let events = [key(true), Event::Text("v".into()), key(false)];
        bench.harness().input_mut().events.extend(events);
        bench.harness().step();
        bench.settle();
    };
    alt_v(&mut bench);
    press(&mut bench, Key::Enter);
    alt_v(&mut bench);
    press(&mut bench, Key::Tab);
    assert_eq!(bench.session().committed(), &before);
}

#[test]
fn letters_choose_what_a_line_leads_to_and_write_nothing() {
    for language in Language::ALL {
        let mut bench = Bench::start(language);
        bench.open(sample::session());
        let mut session = bench.session().clone();
        session.select(Selection::only(step(1)));
        bench.open(session);
        let before = bench.session().committed().clone();
        bench.press(Modifiers::ALT, Key::L);
        bench.type_text("w");
        assert_eq!(
            bench.session().selection(),
            &Selection::only(step(2)),
            "whom"
        );
        bench.type_text("w");
        assert_eq!(
            bench.session().selection(),
            &Selection::only(step(3)),
            "write"
        );
        bench.type_text("q");
        bench.look(&format!("workshop-linking-{language:?}"));
        assert_eq!(bench.session().selection(), &Selection::only(step(3)));
        bench.type_text("r");
        assert_eq!(bench.session().selection(), &Selection::only(step(3)));
        assert_eq!(bench.session().committed(), &before);
        press(&mut bench, Key::Enter);
        let key = LinkKey::new(LinkKind::Next, step(1), step(3));
        assert!(bench.session().committed().link(key).is_some());
        assert_eq!(titles(&bench, NodeKind::Touchpoint).len(), 5);
    }
}

#[test]
fn the_label_of_an_arrow_is_its_arrow_to_the_pointer() {
    let mut bench = opened();
    let key = LinkKey::new(LinkKind::Next, step(2), step(3));
    let known = bench.session().committed().link(key).expect("there");
    let data = LinkData {
        label: "install it".to_owned(),
        share: Some(0.63),
        ..known.data.as_ref().clone()
    };
    let put = LinkCommand::Put(vec![waypost::document::Link::with_data(key, data)]);
    bench.ask(put.into());
    bench.settle();
    bench.press(Modifiers::COMMAND, Key::Num9);
    bench.look("workshop-arrow");
    let [from, to] = ["Touchpoint: Look for whom", "Touchpoint: Write in the chat"]
        .map(|name| area(&mut bench, name));
    // The share stands above the line behind the card, the label below it.
    let scale = from.width() / 200.0;
    let x = from.right() + (to.left() - from.right()) * 0.5;
    for y in [
        from.center().y - 9.0 * scale,
        from.center().y + 10.0 * scale,
    ] {
        press(&mut bench, Key::Escape);
        let at = egui::pos2(x, y);
        click_at(&mut bench, at);
        let target = Target::Link(key);
        assert_eq!(
            bench.session().selection(),
            &Selection::only(target),
            "{at}"
        );
    }
    press(&mut bench, Key::F2);
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("50 % by phone");
    press(&mut bench, Key::Enter);
    let link = bench.session().committed().link(key).expect("there");
    assert_eq!(link.data.share, Some(0.5));
    assert_eq!(link.data.label, "by phone");
    for _ in 0..10 {
        bench.harness().step();
    }
    bench.look("workshop-arrow-named");
    double_click(&mut bench, egui::pos2(x, from.center().y + 10.0 * scale));
    assert!(
        bench.shows("Text of the element"),
        "{:?}",
        bench.session().selection()
    );
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("by post");
    press(&mut bench, Key::Enter);
    let link = bench.session().committed().link(key).expect("there");
    assert_eq!(link.data.label, "by post");
}

//! The inspector: fields, choices, cards, numbers.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use waypost::app::App;
use waypost::document::{
    LinkKey, LinkKind, MetricDefinition, MetricId, MetricKind, NodeKind, NumberCommand, Reading,
    ReadingKey, Scope, Selection, Session, Target,
};
use waypost::language::Language;
use waypost::metrics::summarise;

use crate::bench::Bench;
use crate::sample::{self, persona, stage, step};

/// Presses a button, also one that has to be scrolled to.
fn push(bench: &mut Bench, name: &str) {
    let harness = bench.harness();
    harness.get_by_label(name).click_accesskit();
    bench.settle();
}

/// Selects an element as a click in the outline does.
fn select(bench: &mut Bench, name: &str) {
    bench.click(name);
}

/// Replaces the text of a field, and leaves the focus in it.
pub(crate) fn write(bench: &mut Bench, field: &str, text: &str) {
    input(bench.harness(), field).focus();
    bench.settle();
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text(text);
}

/// What stands in a field.
pub(crate) fn value_of(bench: &mut Bench, field: &str) -> String {
    let node = input(bench.harness(), field);
    node.accesskit_node().value().unwrap_or_default()
}

/// The field that is typed into, not the label over it.
fn input<'h>(harness: &'h Harness<'static, App>, field: &'h str) -> Node<'h> {
    let nodes = harness.query_all_by_label(field);
    let mut inputs = nodes.filter(|node| {
        let role = node.accesskit_node().role();
        matches!(role, Role::TextInput | Role::MultilineTextInput)
    });
    inputs
        .next()
        .unwrap_or_else(|| panic!("no field is called {field:?}"))
}

fn title(session: &Session, place: u64) -> String {
    let touchpoint = session.map().touchpoint(step(place)).expect("a touchpoint");
    touchpoint.title.clone()
}

fn emotion(session: &Session, place: u64) -> Option<f64> {
    let key = LinkKey::new(LinkKind::Experiences, persona(), step(place));
    session.map().link(key)?.data.emotion
}

#[test]
fn a_title_is_typed_as_one_step() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    let before = bench.session().committed().clone();
    write(&mut bench, "Title", "Write to ");
    bench.type_text("the bot");
    assert_eq!(title(bench.session(), 3), "Write to the bot");
    assert_eq!(bench.session().committed(), &before);
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.session().pending_owner(), None);
    assert_ne!(bench.session().committed(), &before);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), &before);
    assert_eq!(value_of(&mut bench, "Title"), "Write in the chat");
}

#[test]
fn escape_takes_back_what_was_typed_and_keeps_the_selection() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    write(&mut bench, "Description", "A bot answers");
    bench.press(Modifiers::NONE, Key::Escape);
    assert_eq!(bench.session().undo_label(), None);
    assert_eq!(bench.session().selection().len(), 1);
    assert_eq!(value_of(&mut bench, "Description"), "");
}

#[test]
fn one_field_after_the_other_keeps_both() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    write(&mut bench, "Description", "A bot answers");
    bench.click("Moment of truth");
    write(&mut bench, "Owner", "Chat team");
    push(&mut bench, "Channel: Chat");
    let map = bench.session().committed();
    let record = map.touchpoint(step(3)).expect("a touchpoint");
    assert_eq!(record.description, "A bot answers");
    assert_eq!(record.owner, "Chat team");
    assert!(record.moment_of_truth);
    assert_eq!(record.channel, "");
}

#[test]
fn an_emotion_is_set_by_value_and_cleared() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Wait for an answer");
    let field = "Emotion value: Marina, 34";
    write(&mut bench, field, "-1,5");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(emotion(bench.session(), 5), Some(-1.5));
    bench.click("No emotion value: Marina, 34");
    assert_eq!(emotion(bench.session(), 5), None);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(emotion(bench.session(), 5), Some(-1.5));
}

#[test]
fn a_slider_sets_an_emotion_by_keys_as_one_step() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Wait for an answer");
    let steps = bench.session().undo_label();
    assert_eq!(steps, None);
    let harness = bench.harness();
    harness.get_by_label("Emotion: Marina, 34").focus();
    bench.settle();
    for _ in 0..3 {
        bench.press(Modifiers::NONE, Key::ArrowRight);
    }
    assert!(emotion(bench.session(), 5).is_some_and(|value| value > 0.0));
    bench.press(Modifiers::NONE, Key::Tab);
    assert_eq!(bench.session().pending_owner(), None);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(emotion(bench.session(), 5), None);
}

#[test]
fn a_refused_value_stays_with_the_reason() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Wait for an answer");
    let field = "Emotion value: Marina, 34";
    write(&mut bench, field, "7");
    assert!(
        bench.shows("“Emotion”: the value is out of range"),
        "{:?}",
        bench.names()
    );
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(value_of(&mut bench, field), "7");
    assert_eq!(emotion(bench.session(), 5), None);
    assert_eq!(bench.session().undo_label(), None);
    write(&mut bench, field, "none");
    assert!(bench.shows("This is not a number"));
    write(&mut bench, field, "1");
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(!bench.shows("This is not a number"));
    assert_eq!(emotion(bench.session(), 5), Some(1.0));
}

#[test]
fn an_nps_with_its_sample_is_added_from_the_catalogue() {
    let mut bench = Bench::sample(Language::En);
    let before = bench.session().map().clone();
    select(&mut bench, "Write in the chat");
    bench.click("Add a number");
    bench.click("NPS");
    let added = bench.session().map().clone();
    assert_eq!(added.readings().len(), 1);
    write(&mut bench, "Value: NPS", "12,5");
    write(&mut bench, "n: NPS", "28");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed().clone();
    let reading = &map.readings()[0];
    assert_eq!((reading.value, reading.n), (Some(12.5), Some(28)));
    assert_eq!(reading.key.at, Scope::Touchpoint(step(3)));
    assert!(bench.shows("small sample: direction only"));
    for _ in 0..3 {
        bench.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(bench.session().map(), &before);
}

#[test]
fn counts_decide_the_value() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    bench.click("Add a number");
    bench.click("NPS");
    bench.click("Persona, counts and source of “NPS”");
    bench.click("How it was counted: NPS");
    bench.click("Promoters, passives, detractors");
    write(&mut bench, "Promoters: NPS", "50");
    write(&mut bench, "Passives: NPS", "30");
    write(&mut bench, "Detractors: NPS", "20");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed();
    let metric = &map.metrics().iter().find(|m| m.kind == MetricKind::Nps);
    let metric = metric.expect("the metric came along");
    let summary = summarise(metric, &map.readings()[0]);
    assert_eq!((summary.value, summary.n), (Some(30.0), Some(100)));
    assert_eq!(value_of(&mut bench, "Value: NPS"), "30");
    assert!(
        bench.shows("± 15.3 (+14.7 to +45.3)"),
        "{:?}",
        bench.names()
    );
}

#[test]
fn the_period_of_a_selected_reading_can_be_typed() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    bench.click("Add a number");
    bench.click("CSAT");
    // The name of the metric opens the reading.
    bench.click("CSAT");
    assert!(matches!(
        bench.session().selection().primary(),
        Some(Target::Reading(_))
    ));
    write(&mut bench, "Period", "2025-");
    bench.type_text("Q3");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(
        bench.session().committed().readings()[0].key.period,
        "2025-Q3"
    );
    let Some(Target::Reading(key)) = bench.session().selection().primary() else {
        panic!("the reading is no longer selected");
    };
    assert_eq!(key.period, "2025-Q3");
}

#[test]
fn a_pain_point_is_added_and_another_one_linked() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    bench.click("Link a pain point");
    bench.click("New pain point");
    let map = bench.session().map();
    assert_eq!(map.count(NodeKind::PainPoint), 2);
    assert_eq!(map.links_to(step(3), LinkKind::Hurts).len(), 1);
    bench.press(Modifiers::NONE, Key::Enter);
    select(&mut bench, "Write in the chat, 1 pain point");
    bench.click("Link a pain point");
    let harness = bench.harness();
    let listed = harness.query_all_by_label("Three help pages, three phone numbers");
    listed.last().expect("the other pain point").click();
    bench.settle();
    let map = bench.session().map();
    assert_eq!(map.links_to(step(3), LinkKind::Hurts).len(), 2);
    bench.click("Unlink “Three help pages, three phone numbers”");
    let map = bench.session().map();
    assert_eq!(map.links_to(step(3), LinkKind::Hurts).len(), 1);
}

#[test]
fn a_fork_says_when_its_shares_are_odd() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    push(&mut bench, "Connect with a touchpoint");
    let harness = bench.harness();
    let listed = harness.query_all_by_label("Wait for an answer");
    listed.last().expect("a touchpoint to connect").click();
    bench.settle();
    write(&mut bench, "Share: Wait for an answer", "30");
    write(
        &mut bench,
        "Share: Tell it all again to the operator",
        "60 %",
    );
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(
        bench.shows("The shares add up to 90%, not to 100%"),
        "{:?}",
        bench.names()
    );
    write(&mut bench, "Share: Wait for an answer", "40");
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(!bench.shows("The shares add up to 90%, not to 100%"));
}

#[test]
fn the_map_itself_is_shown_while_nothing_is_selected() {
    let mut bench = Bench::sample(Language::En);
    write(&mut bench, "Purpose", "Decide what to fix first");
    bench.click("State: To be");
    let info = bench.session().committed().info();
    assert_eq!(info.purpose, "Decide what to fix first");
    bench.click("Show the lane “Notes”");
    let lanes = bench.session().map().lanes();
    assert!(lanes.iter().any(|lane| lane.hidden));
    bench.click("Move “Emotions” up");
    let kinds: Vec<&str> = bench
        .session()
        .map()
        .lanes()
        .iter()
        .map(|lane| lane.kind.word())
        .collect();
    assert_eq!(kinds[0], "emotion");
}

#[test]
fn several_elements_are_counted() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::COMMAND, Key::A);
    assert!(bench.shows("11 elements"), "{:?}", bench.names());
    assert!(bench.shows("5 touchpoints"));
}

#[test]
fn every_kind_of_element_is_shown_with_names_in_both_languages() {
    for language in [Language::En, Language::Ru] {
        let mut bench = Bench::start(language);
        let session = sample::session();
        bench.open(session.clone());
        let metric = MetricDefinition::new(MetricId::mint(1), MetricKind::Nps);
        let mut reading = Reading::new(ReadingKey {
            metric: metric.id,
            at: Scope::Touchpoint(step(1)),
            persona: Some(persona()),
            period: "2025-Q3".to_owned(),
        });
        reading.value = Some(12.0);
        let mut session = session;
        for command in [
            NumberCommand::PutMetric(metric),
            NumberCommand::PutReading(reading.clone()),
        ] {
            assert_eq!(session.run(&command.into()), Ok(true));
        }
        let map = session.map().clone();
        let mut targets: Vec<Target> = NodeKind::ALL
            .into_iter()
            .flat_map(|kind| map.nodes(kind).take(1))
            .map(|node| Target::Node(node.id()))
            .collect();
        targets.extend(map.links().iter().map(|link| Target::Link(link.key)));
        targets.extend(map.lanes().iter().map(|lane| Target::Lane(lane.id)));
        targets.push(Target::from(stage(1)));
        targets.push(Target::Reading(reading.key));
        let edge = edge_of_panel(&mut bench);
        for target in targets {
            let mut session = session.clone();
            session.select(Selection::only(target.clone()));
            bench.open(session);
            let now = edge_of_panel(&mut bench);
            assert!((now - edge).abs() < 0.5, "{target:?} widens the panel");
        }
    }
}

/// Where the inspector begins: nothing in it may push that outwards.
fn edge_of_panel(bench: &mut Bench) -> f32 {
    let harness = bench.harness();
    let handles = harness.query_all_by_role(Role::Splitter);
    let edges = handles.map(|handle| handle.rect().center().x);
    edges.fold(0.0, f32::max)
}

#[test]
fn enter_takes_the_first_that_was_searched_for() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Write in the chat");
    bench.click("Add a number");
    bench.type_text("csat");
    bench.press(Modifiers::NONE, Key::Enter);
    let readings = bench.session().map().readings();
    assert_eq!(readings.len(), 1);
    assert_eq!(readings[0].key.metric.as_str(), "csat");
}

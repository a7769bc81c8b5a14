//! Lines from card to card, and cards dragged from step to step.

use egui::{Key, Modifiers, Vec2};
use waypost::document::{
    Evidence, EvidenceId, IdeaId, Lane, LaneCommand, LaneId, LaneKind, LinkKey, LinkKind, Map,
    NodeCommand, NodeId, PainPoint, PainPointId, Selection, Session, Target,
};
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{area, click_at, drag, hover, middle, pointer};
use crate::sample::{self, stage, step};

const PAIN: &str = "Pain point: Three help pages";

fn pain(place: u64) -> PainPointId {
    PainPointId::mint(place)
}

fn proof() -> EvidenceId {
    EvidenceId::mint(1)
}

/// The sample with a second pain point, which is linked to nothing, and a
/// piece of evidence.
fn map() -> Map {
    let mut second = PainPoint::new(pain(2));
    "Nobody answers".clone_into(&mut second.title);
    let mut evidence = Evidence::new(proof());
    "Twelve interviews".clone_into(&mut evidence.fact);
    let lane = Lane::new(LaneId::mint(60), LaneKind::Evidence);
    let mut map = sample::session().map().clone();
    let add = LaneCommand::Add { lane, index: None };
    map = map.after(&add.into()).expect("a lane");
    for node in [second.into(), evidence.into()] {
        let add = NodeCommand::Add { node, before: None };
        map = map.after(&add.into()).expect("a card");
    }
    map
}

fn opened(language: Language) -> Bench {
    let mut bench = Bench::start(language);
    bench.open(Session::new(map()));
    bench.press(Modifiers::COMMAND, Key::Num9);
    bench
}

fn ends(bench: &Bench, from: impl Into<NodeId>, kind: LinkKind) -> Vec<NodeId> {
    let links = bench.session().committed().links_from(from, kind);
    links.iter().map(|link| link.key.to).collect()
}

fn hold(bench: &mut Bench, modifiers: Modifiers) {
    bench
        .harness()
        .event(egui::Event::ModifiersChanged(modifiers));
}

/// Draws a line from the handle of one card to another.
fn draw_line(bench: &mut Bench, from: &str, title: &str, to: &str) {
    let at = middle(bench, from);
    hover(bench, at);
    let handle = middle(bench, &format!("Connect: {title}"));
    let to = middle(bench, to);
    drag(bench, handle, to);
}

#[test]
fn a_pain_point_is_dragged_to_another_step_in_one_step() {
    let mut bench = opened(Language::En);
    let before = bench.session().committed().clone();
    let from = middle(&mut bench, PAIN);
    let to = middle(&mut bench, "Touchpoint: Wait for an answer");
    let to = egui::pos2(to.x, from.y);
    drag(&mut bench, from, to);
    // Shown while it goes on, but not done yet.
    let shown = bench.session().map().links_from(pain(1), LinkKind::Hurts);
    assert_eq!(shown[0].key.to, step(5).into());
    assert_eq!(bench.session().committed(), &before);
    bench.look("linking-attach");
    pointer(&mut bench, to, false);
    assert_eq!(ends(&bench, pain(1), LinkKind::Hurts), [step(5).into()]);
    assert_eq!(bench.session().selection(), &Selection::only(pain(1)));
    bench.menu(&["Edit", "Undo: move a link"]);
    assert_eq!(bench.session().committed(), &before);
}

#[test]
fn with_ctrl_a_pain_point_stays_where_it_was_too() {
    let mut bench = opened(Language::En);
    let from = middle(&mut bench, PAIN);
    let to = middle(&mut bench, "Touchpoint: Wait for an answer");
    drag(&mut bench, from, to);
    hold(&mut bench, Modifiers::COMMAND);
    hover(&mut bench, to + Vec2::new(2.0, 0.0));
    pointer(&mut bench, to, false);
    hold(&mut bench, Modifiers::NONE);
    let mut both = ends(&bench, pain(1), LinkKind::Hurts);
    both.sort_unstable();
    let mut steps = [2, 5].map(|place| NodeId::from(step(place)));
    steps.sort_unstable();
    assert_eq!(both, steps);
    // Onto a step it hurts already: it hurts there alone.
    let from = middle(&mut bench, PAIN);
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    assert_eq!(ends(&bench, pain(1), LinkKind::Hurts), [step(5).into()]);
}

#[test]
fn escape_takes_an_attaching_back() {
    let mut bench = opened(Language::En);
    let before = bench.session().committed().clone();
    let from = middle(&mut bench, PAIN);
    let to = middle(&mut bench, "Touchpoint: Wait for an answer");
    drag(&mut bench, from, to);
    bench.press(Modifiers::NONE, Key::Escape);
    pointer(&mut bench, to, false);
    assert_eq!(bench.session().map(), &before);
    assert_eq!(bench.session().undo_label(), None);
}

#[test]
fn evidence_and_notes_are_dragged_too() {
    let mut bench = opened(Language::En);
    let from = middle(&mut bench, "Evidence: Twelve interviews");
    let to = middle(&mut bench, PAIN);
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    assert_eq!(ends(&bench, proof(), LinkKind::Backs), [pain(1).into()]);
    let from = middle(&mut bench, "Evidence: Twelve interviews");
    let to = middle(&mut bench, "Touchpoint: Write in the chat");
    let to = egui::pos2(to.x, from.y);
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    assert_eq!(ends(&bench, proof(), LinkKind::Backs), [step(3).into()]);
    let from = middle(&mut bench, "Note: Happens at night");
    let to = egui::pos2(to.x, from.y);
    drag(&mut bench, from, to);
    pointer(&mut bench, to, false);
    let note = bench.session().committed().notes().next().expect("a note");
    assert_eq!(note.at, step(3).into());
}

#[test]
fn a_line_links_an_idea_to_a_pain_point_and_evidence_to_a_stage() {
    let mut bench = opened(Language::En);
    let idea = IdeaId::mint(1);
    draw_line(
        &mut bench,
        "Idea: One button",
        "One button: dispute",
        "Pain point: Nobody answers",
    );
    bench.look("linking-line");
    let to = middle(&mut bench, "Pain point: Nobody answers");
    pointer(&mut bench, to, false);
    let relieved = ends(&bench, idea, LinkKind::Relieves);
    assert!(relieved.contains(&pain(2).into()), "{relieved:?}");
    assert_eq!(bench.session().selection(), &Selection::only(idea));
    let stage_name = "Stage: Find out";
    draw_line(
        &mut bench,
        "Evidence: Twelve interviews",
        "Twelve interviews",
        stage_name,
    );
    let to = middle(&mut bench, stage_name);
    pointer(&mut bench, to, false);
    assert_eq!(ends(&bench, proof(), LinkKind::Backs), [stage(1).into()]);
}

#[test]
fn shift_makes_a_line_between_two_steps_a_mismatch() {
    let mut bench = opened(Language::En);
    let to = middle(&mut bench, "Touchpoint: Write in the chat");
    draw_line(
        &mut bench,
        "Touchpoint: See a charge",
        "See a charge I did not make",
        "Touchpoint: Write in the chat",
    );
    hold(&mut bench, Modifiers::SHIFT);
    hover(&mut bench, to + Vec2::new(2.0, 0.0));
    bench.look("linking-mismatch");
    pointer(&mut bench, to, false);
    hold(&mut bench, Modifiers::NONE);
    let key = LinkKey::new(LinkKind::Mismatch, step(1), step(3));
    let selected = Selection::only(Target::Link(key));
    assert_eq!(bench.session().selection(), &selected);
}

#[test]
fn escape_gives_up_linking_by_keys_and_leaves_the_selection() {
    let mut bench = opened(Language::En);
    let mut session = bench.session().clone();
    session.select(Selection::only(pain(2)));
    bench.open(session);
    let source = bench.session().selection().clone();
    bench.press(Modifiers::ALT, Key::L);
    bench.press(Modifiers::NONE, Key::Escape);
    assert_eq!(bench.session().selection(), &source, "Esc was for the link");
    // Letters are typed into the card again, and look for nothing.
    bench.type_text("Found");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed();
    let titles: Vec<&str> = map.pain_points().map(|pain| pain.title.as_str()).collect();
    assert!(titles.contains(&"Found"), "{titles:?}");
}

#[test]
fn cards_are_linked_by_keys() {
    for language in Language::ALL {
        let mut bench = opened(language);
        let idea = IdeaId::mint(1);
        let mut session = bench.session().clone();
        session.select(Selection::only(pain(2)));
        bench.open(session);
        let press = |bench: &mut Bench, key| bench.press(Modifiers::NONE, key);
        bench.press(Modifiers::ALT, Key::L);
        press(&mut bench, Key::ArrowLeft);
        press(&mut bench, Key::ArrowLeft);
        press(&mut bench, Key::ArrowLeft);
        press(&mut bench, Key::ArrowDown);
        // Back to the only idea, one step before.
        press(&mut bench, Key::ArrowLeft);
        bench.look(&format!("linking-keys-{language:?}"));
        press(&mut bench, Key::Enter);
        let relieved = ends(&bench, idea, LinkKind::Relieves);
        assert!(relieved.contains(&pain(2).into()), "{relieved:?}");
        // What cannot be linked is told.
        let mut session = bench.session().clone();
        session.select(Selection::only(step(1)));
        bench.open(session);
        bench.press(Modifiers::ALT, Key::L);
        press(&mut bench, Key::Enter);
        let said = match language {
            Language::En => "cannot be linked",
            Language::Ru => "связать нельзя",
        };
        assert!(bench.texts().iter().any(|text| text.contains(said)));
        // Shift and Enter mark a mismatch.
        bench.press(Modifiers::ALT, Key::L);
        press(&mut bench, Key::ArrowRight);
        bench.press(Modifiers::SHIFT, Key::Enter);
        let key = LinkKey::new(LinkKind::Mismatch, step(1), step(2));
        assert!(bench.session().committed().link(key).is_some());
    }
}

#[test]
fn the_menu_at_a_card_links_it_with_the_next_click() {
    let mut bench = opened(Language::En);
    let at = middle(&mut bench, "Idea: One button");
    click_at(&mut bench, at);
    let button = middle(&mut bench, "Link →");
    click_at(&mut bench, button);
    let to = area(&mut bench, "Pain point: Nobody answers").center();
    hover(&mut bench, to);
    bench.look("linking-click");
    click_at(&mut bench, to);
    let relieved = ends(&bench, IdeaId::mint(1), LinkKind::Relieves);
    assert!(relieved.contains(&pain(2).into()), "{relieved:?}");
}

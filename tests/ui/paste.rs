//! Copy, cut and paste: outlines and tables become maps, cards go from place
//! to place.

use egui::{Event, Key, Modifiers, OutputCommand};
use waypost::document::{LinkKind, Node, NodeKind, Selection, Target};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, stage, step};

fn send(bench: &mut Bench, event: Event) {
    bench.harness().event(event);
    bench.settle();
}

fn paste(bench: &mut Bench, text: &str) {
    send(bench, Event::Paste(text.to_owned()));
}

fn select(bench: &mut Bench, targets: impl IntoIterator<Item = Target>) {
    let mut session = bench.session().clone();
    session.select(Selection::of(targets));
    bench.open(session);
}

/// Copies and returns what other programs see.
fn copy(bench: &mut Bench, event: Event) -> String {
    bench.harness().event(event);
    let mut copied = None;
    for _ in 0..8 {
        bench.harness().step();
        for command in &bench.harness().output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    bench.settle();
    copied.expect("something is copied")
}

fn titles(bench: &Bench, kind: NodeKind) -> Vec<String> {
    let map = bench.session().committed();
    let titles = map.nodes(kind).map(|node: &Node| node.title().to_owned());
    titles.collect()
}

/// Six stages of four touchpoints with ten pain points, six ideas, two
/// personas and a fork.
fn reference_outline() -> String {
    use std::fmt::Write;
    let mut text = String::from("@ Marina, 34\n@ Oleg, 61\n");
    let mut pains = 0;
    for stage in 1..=6 {
        let _ = writeln!(text, "{stage}. Stage {stage}");
        for place in 1..=4 {
            let _ = writeln!(text, "\t- Step {stage}.{place}");
            if place > 2 && pains < 10 {
                pains += 1;
                let _ = writeln!(text, "\t\t! Pain {pains}");
                if pains <= 6 {
                    let _ = writeln!(text, "\t\t\t+ Idea {pains}");
                }
            }
            if (stage, place) == (1, 1) {
                let _ = writeln!(text, "\t\t-> Step 1.3");
            }
        }
    }
    text
}

#[test]
fn the_reference_map_is_pasted_as_one_outline() {
    let mut bench = Bench::blank(Language::En);
    let before = bench.session().committed().clone();
    // One press: Ctrl and V.
    paste(&mut bench, &reference_outline());
    bench.look("paste-outline");
    let map = bench.session().committed();
    map.invariants().expect("in order");
    let counts = [
        NodeKind::Stage,
        NodeKind::Touchpoint,
        NodeKind::Persona,
        NodeKind::PainPoint,
        NodeKind::Idea,
    ];
    assert_eq!(counts.map(|kind| map.count(kind)), [6, 24, 2, 10, 6]);
    assert_eq!(map.link_count_of(LinkKind::Hurts), 10);
    assert_eq!(map.link_count_of(LinkKind::Relieves), 6);
    let first = map.touchpoints().next().expect("a step").id;
    assert_eq!(map.links_from(first, LinkKind::Next).len(), 2, "a fork");
    assert_eq!(bench.session().selection().len(), 48);
    bench.menu(&[
        "Edit",
        "Undo: paste 6 stages, 24 touchpoints, 10 pain points, 6 ideas, 2 personas",
    ]);
    assert_eq!(bench.session().committed(), &before);
}

#[test]
fn a_table_is_pasted_from_the_focus_on() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, [step(4).into()]);
    bench.press(Modifiers::NONE, Key::ArrowRight);
    paste(&mut bench, "Wait and wait\tGet an answer\r\n-2\t1,5\r\n");
    let steps = titles(&bench, NodeKind::Touchpoint);
    assert_eq!(steps[4..], ["Wait and wait", "Get an answer"]);
    let map = bench.session().committed();
    let last = map.touchpoints().last().expect("a step");
    assert_eq!(last.stage, stage(2));
    let felt = map.links_to(last.id, LinkKind::Experiences);
    assert_eq!(felt[0].data.emotion, Some(1.5));
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().committed(), sample::session().committed());
}

#[test]
fn a_text_field_pastes_for_itself() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, [step(1).into()]);
    bench.press(Modifiers::NONE, Key::F2);
    paste(&mut bench, "One\tTwo");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(map.count(NodeKind::Touchpoint), 5);
    let first = map.touchpoint(step(1)).expect("there").title.clone();
    assert!(first.contains("One") && first.contains("Two"), "{first}");
}

#[test]
fn cards_are_copied_as_a_table_for_others_and_as_cards_for_us() {
    let mut bench = Bench::sample(Language::En);
    let pain = bench.session().map().nodes(NodeKind::PainPoint).next();
    let pain = pain.expect("one").id();
    select(
        &mut bench,
        [step(2).into(), step(3).into(), Target::Node(pain)],
    );
    let text = copy(&mut bench, Event::Copy);
    assert!(
        text.starts_with("Find out\tTell the bank\nLook for whom to ask\tWrite in the chat"),
        "{text}"
    );
    assert!(
        text.ends_with("Three help pages, three phone numbers\t"),
        "{text}"
    );
    paste(&mut bench, &text);
    let map = bench.session().committed();
    assert_eq!(map.count(NodeKind::Touchpoint), 7);
    assert_eq!(map.count(NodeKind::Stage), 2, "cards, not a table");
    assert_eq!(
        map.link_count_of(LinkKind::Hurts),
        2,
        "the link comes along"
    );
    assert_eq!(bench.session().selection().len(), 3);
    bench.look("paste-cards");
}

#[test]
fn what_is_cut_is_gone_and_comes_back() {
    let mut bench = Bench::sample(Language::En);
    let idea = bench.session().map().nodes(NodeKind::Idea).next();
    let idea = idea.expect("one").id();
    select(&mut bench, [Target::Node(idea)]);
    let text = copy(&mut bench, Event::Cut);
    assert_eq!(text, "One button: dispute");
    assert_eq!(bench.session().committed().count(NodeKind::Idea), 0);
    select(&mut bench, [step(5).into()]);
    // Another map is another document; the clipboard stays.
    paste(&mut bench, &text);
    let map = bench.session().committed();
    assert_eq!(map.count(NodeKind::Idea), 1);
    assert_eq!(map.links_to(step(5), LinkKind::Relieves).len(), 1);
}

#[test]
fn a_text_that_means_nothing_here_is_refused_with_a_reason() {
    let mut bench = Bench::sample(Language::En);
    paste(&mut bench, "waypost-cards 1\nbroken");
    let said = bench.texts().join(" ") + &bench.names().join(" ");
    assert!(said.contains("The copied cards cannot be read"), "{said}");
    assert_eq!(bench.session().undo_label(), None);
}

//! Several elements at once: choosing them, editing, moving, removing and
//! copying them, each in one step.

use egui::{Key, Modifiers};
use waypost::document::{NodeId, NodeKind, Selection, Severity, Target};
use waypost::language::{Language, Texts};

use crate::bench::Bench;
use crate::sample::{self, step};

fn bench(targets: impl IntoIterator<Item = Target>) -> Bench {
    let mut bench = Bench::start(Language::En);
    let mut session = sample::session();
    session.select(Selection::of(targets));
    bench.open(session);
    bench
}

fn chosen(bench: &Bench) -> Vec<NodeId> {
    bench.session().selection().nodes().collect()
}

fn undo_label(bench: &Bench) -> String {
    let label = bench.session().undo_label().expect("a step");
    Texts::of(Language::En).say(&label)
}

#[test]
fn all_of_a_lane_a_stage_a_kind_and_what_is_linked() {
    let mut bench = bench([step(2).into()]);
    bench.menu(&["Edit", "Select the stage"]);
    let under = chosen(&bench);
    assert!(under.contains(&step(1).into()) && under.contains(&step(2).into()));
    assert!(!under.contains(&step(3).into()));
    assert_eq!(under.len(), 5, "two steps, a note, a pain point, an idea");
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Write in the chat");
    bench.menu(&["Edit", "Select the lane"]);
    assert_eq!(chosen(&bench).len(), 5);
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Three help pages, three phone numbers");
    bench.menu(&["Edit", "Select all of this kind"]);
    assert_eq!(chosen(&bench).len(), 1);
    bench.menu(&["Edit", "Select what is linked"]);
    let linked = chosen(&bench);
    assert_eq!(linked.len(), 3, "its step and the idea");
    assert!(linked.contains(&step(2).into()));
}

#[test]
fn shift_and_an_arrow_select_one_more() {
    let mut bench = bench([step(1).into()]);
    bench.press(Modifiers::SHIFT, Key::ArrowRight);
    bench.press(Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(chosen(&bench), [1, 2, 3].map(|place| step(place).into()));
    bench.press(Modifiers::NONE, Key::Delete);
    assert_eq!(undo_label(&bench), "remove 3 elements");
    assert_eq!(bench.session().committed().count(NodeKind::Touchpoint), 2);
}

#[test]
fn fields_of_many_say_that_values_differ_and_set_them_all() {
    let pain = {
        let session = sample::session();
        let pain = session.map().nodes(NodeKind::PainPoint).next();
        pain.expect("one").id()
    };
    let mut bench = bench([step(1), step(2), step(4)].map(Target::from));
    bench.click("Rests on: Researched");
    let levels: Vec<&str> = [1, 2, 4]
        .map(|place| {
            let map = bench.session().committed();
            map.touchpoint(step(place))
                .expect("there")
                .evidence_level
                .word()
        })
        .to_vec();
    assert_eq!(levels, ["researched"; 3]);
    assert_eq!(undo_label(&bench), "change 3 elements");

    let mut session = bench.session().clone();
    session.select(Selection::of([step(1), step(3)].map(Target::from)));
    bench.open(session);
    assert!(
        bench
            .texts()
            .iter()
            .any(|text| text == "Rests on: mixed values")
    );
    bench.look("many-en");
    crate::inspector::write(&mut bench, "Owner", "Payments team");
    bench.press(Modifiers::NONE, Key::Enter);
    let map = bench.session().committed();
    assert_eq!(
        map.touchpoint(step(3)).expect("there").owner,
        "Payments team"
    );
    assert_eq!(
        map.touchpoint(step(1)).expect("there").owner,
        "Payments team"
    );

    let mut session = bench.session().clone();
    session.select(Selection::of([Target::Node(pain), step(5).into()]));
    bench.open(session);
    bench.click("Severity: Blocker");
    let map = bench.session().committed();
    let pain = map.pain_points().next().expect("one");
    assert_eq!(pain.severity, Severity::Blocker);
}

#[test]
fn several_are_moved_and_duplicated_in_one_step_each() {
    let mut bench = bench([step(1), step(2)].map(Target::from));
    bench.press(Modifiers::ALT, Key::ArrowRight);
    let order: Vec<NodeId> = {
        let map = bench.session().committed();
        map.touchpoints().map(|step| step.id.into()).collect()
    };
    assert_eq!(order[..3], [1, 2, 3].map(|place| step(place).into()));
    assert_eq!(undo_label(&bench), "move 2 touchpoints");
    let stages: Vec<usize> = {
        let map = bench.session().committed();
        map.stages()
            .map(|s| map.touchpoints_in(s.id).count())
            .collect()
    };
    assert_eq!(stages, [0, 5]);
    let links = bench.session().committed().link_count();
    bench.press(Modifiers::COMMAND, Key::D);
    let map = bench.session().committed();
    assert_eq!(map.count(NodeKind::Touchpoint), 7);
    assert!(map.link_count() > links, "links come along");
    assert!(undo_label(&bench).starts_with("duplicate"));
}

#[test]
fn bulk_edit_and_focus_can_be_looked_at_in_both_themes_and_languages() {
    for (language, theme) in [
        (Language::Ru, ["Вид", "Тема", "Тёмная"]),
        (Language::En, ["View", "Theme", "Dark"]),
    ] {
        let mut bench = Bench::start(language);
        let mut session = sample::session();
        let all = session.map().clone();
        let nodes = NodeKind::ALL.into_iter().flat_map(|kind| all.nodes(kind));
        session.select(Selection::of(nodes.map(|node| Target::Node(node.id()))));
        bench.open(session.clone());
        let light = bench.look(&format!("many-{}-light", language.code()));
        bench.menu(&theme);
        bench.look(&format!("many-{}-dark", language.code()));
        session.select(Selection::only(step(3)));
        bench.open(session);
        bench.press(Modifiers::NONE, Key::ArrowDown);
        bench.look(&format!("focus-{}-value-dark", language.code()));
        for _ in 0..2 {
            bench.press(Modifiers::NONE, Key::ArrowDown);
        }
        bench.look(&format!("focus-{}-empty-dark", language.code()));
        assert!(light.exists());
    }
}

#[test]
fn a_letter_typed_on_several_elements_changes_none() {
    for (language, words) in [
        (Language::En, "Several elements are selected"),
        (Language::Ru, "Выделено несколько элементов"),
    ] {
        let mut bench = Bench::start(language);
        bench.open(sample::session());
        let before = bench.session().committed().clone();
        bench.press(Modifiers::NONE, Key::ArrowRight);
        bench.press(Modifiers::COMMAND, Key::A);
        bench.type_text("x");
        bench.press(Modifiers::NONE, Key::Enter);
        bench.press(Modifiers::NONE, Key::F2);
        assert_eq!(bench.session().map(), &before, "nothing is being typed");
        let said = bench.texts();
        assert!(said.iter().any(|text| text.starts_with(words)), "{said:?}");
    }
}

#[test]
fn the_focus_stays_where_it_was_when_all_is_selected() {
    let mut bench = bench([step(2).into()]);
    bench.press(Modifiers::COMMAND, Key::A);
    let selection = bench.session().selection().clone();
    assert_eq!(selection.primary(), Some(&step(2).into()));
    assert!(selection.len() > 5);
    bench.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(chosen(&bench), [step(3).into()]);
}

//! Stages collapsed to a summary column.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use waypost::document::Selection;
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{area, double_click, select};
use crate::grid::cell;
use crate::sample::{stage, step};

const SUMMARY: &str = "Touchpoints: Tell the bank: 3 touchpoints, 1 moment of truth";

#[test]
fn a_stage_is_collapsed_to_what_it_holds_and_expanded_again() {
    let mut bench = Bench::sample(Language::En);
    let before = bench.session().map().clone();
    select(&mut bench, "Touchpoint: Write in the chat");
    bench.press(Modifiers::ALT, Key::C);
    bench.look("stage-collapsed");
    assert!(bench.shows(SUMMARY), "{:?}", bench.names());
    assert!(!bench.shows("Touchpoint: Write in the chat"));
    assert_eq!(bench.session().selection(), &Selection::only(stage(2)));
    bench.press(Modifiers::ALT, Key::C);
    assert_eq!(bench.session().selection(), &Selection::only(step(3)));
    assert_eq!(bench.session().map(), &before);
    assert_eq!(bench.session().undo_label(), None, "a way to look");
}

#[test]
fn a_double_click_on_the_summary_expands_it() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Stage: Tell the bank");
    bench.press(Modifiers::ALT, Key::C);
    let at = area(&mut bench, SUMMARY).center();
    double_click(&mut bench, at);
    assert!(bench.shows("Touchpoint: Write in the chat"));
}

#[test]
fn the_focus_walks_over_a_summary_as_one_cell_for_each_lane() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Touchpoint: See a charge I did not make");
    bench.press(Modifiers::ALT, Key::C);
    let mut seen = vec![cell(&mut bench)];
    for _ in 0..4 {
        bench.press(Modifiers::NONE, Key::ArrowDown);
        seen.push(cell(&mut bench));
    }
    let expected = [
        "Touchpoints, stage: Find out, 2 touchpoints, 1 pain point, 1 idea",
        "Emotions, stage: Find out, lowest in the stage; Emotion: Marina, 34 at “Look for whom to ask”, −1.4",
        "Notes, stage: Find out, 1 note",
        "Pain points, stage: Find out, 1 pain point",
        "Ideas, stage: Find out, 1 idea",
    ];
    assert_eq!(seen, expected);
    bench.press(Modifiers::NONE, Key::ArrowRight);
    assert!(cell(&mut bench).contains("Write in the chat"));
    bench.press(Modifiers::NONE, Key::ArrowLeft);
    let before = bench.session().map().clone();
    bench.press(Modifiers::NONE, Key::Delete);
    bench.type_text("x");
    assert_eq!(bench.session().map(), &before, "it says how to go on");
    bench.look("stage-collapsed-cell");
}

#[test]
fn what_is_looked_for_or_made_in_a_collapsed_stage_is_seen() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::ALT | Modifiers::SHIFT, Key::C);
    assert!(!bench.shows("Touchpoint: Write in the chat"));
    bench.look("stages-collapsed");
    bench.click("Write in the chat");
    assert!(bench.shows("Touchpoint: Write in the chat"));
    assert!(!bench.shows("Touchpoint: See a charge I did not make"));
    select(&mut bench, "Stage: Find out");
    bench.press(Modifiers::COMMAND, Key::Enter);
    bench.type_text("Ask a friend");
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(bench.shows("Touchpoint: Ask a friend"));
    bench.press(Modifiers::ALT | Modifiers::SHIFT, Key::C);
    bench.press(Modifiers::ALT | Modifiers::SHIFT, Key::E);
    assert!(bench.shows("Touchpoint: See a charge I did not make"));
}

#[test]
fn a_stage_is_collapsed_from_the_outline() {
    let mut bench = Bench::sample(Language::En);
    let names = bench.names();
    let row = names.iter().find(|name| name.starts_with("Tell the bank"));
    let row = row.expect("the row");
    let row = bench.harness().get_all_by_label(row).next();
    row.expect("the row").click_secondary();
    bench.settle();
    bench.answer("Collapse the stage");
    assert!(bench.shows(SUMMARY), "{:?}", bench.names());
}

#[test]
fn the_focus_keeps_out_of_folded_lanes_and_of_what_a_filter_hides() {
    let mut bench = Bench::sample(Language::En);
    select(&mut bench, "Lane: Emotions");
    bench.press(Modifiers::ALT, Key::F);
    select(&mut bench, "Touchpoint: Write in the chat");
    bench.press(Modifiers::NONE, Key::ArrowDown);
    let there = cell(&mut bench);
    assert!(there.starts_with("Notes"), "{there}");
}

#[test]
fn collapsed_stages_of_a_large_map_in_both_languages() {
    for (language, name) in [
        (Language::En, "contact-centre-prompter.en.ron"),
        (Language::Ru, "bank-complaint-as-is.ru.ron"),
        (Language::Ru, "bank-year.ru.ron"),
    ] {
        let mut bench = Bench::example(language, name);
        bench.press(Modifiers::ALT | Modifiers::SHIFT, Key::C);
        bench.press(Modifiers::COMMAND, Key::Num9);
        let name = name.trim_end_matches(".ron").replace('.', "-");
        bench.look(&format!("collapsed-{name}"));
        bench.press(Modifiers::NONE, Key::ArrowRight);
        bench.press(Modifiers::ALT, Key::C);
        bench.press(Modifiers::COMMAND, Key::Num0);
        bench.look(&format!("collapsed-one-open-{name}"));
    }
}

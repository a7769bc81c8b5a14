//! The frame of the window: bars, panels, menus, languages, themes.

use egui::{Key, Modifiers};
use waypost::document::NodeKind;
use waypost::language::Language;

use crate::bench::Bench;

#[test]
fn stages_and_touchpoints_are_added_by_toolbar_menu_and_key() {
    let mut bench = Bench::blank(Language::En);
    bench.click("Stage");
    bench.menu(&["Insert", "Touchpoint"]);
    // A key adds the next one while this one is still being named.
    bench.press(Modifiers::COMMAND, Key::Enter);
    let map = bench.session().map();
    assert_eq!(map.count(NodeKind::Stage), 1);
    assert_eq!(map.count(NodeKind::Touchpoint), 2);
    assert!(
        bench.shows("1 stage · 2 touchpoints"),
        "{:?}",
        bench.names()
    );
}

#[test]
fn undo_and_redo_name_the_step() {
    let mut bench = Bench::blank(Language::En);
    bench.click("Persona");
    let step = bench.session().undo_label().expect("a step");
    let step = waypost::language::Texts::of(Language::En).say(&step);
    bench.menu(&["Edit", &format!("Undo: {step}")]);
    assert_eq!(bench.session().map().count(NodeKind::Persona), 0);
    bench.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(bench.session().map().count(NodeKind::Persona), 1);
}

#[test]
fn the_language_changes_at_run_time() {
    let mut bench = Bench::blank(Language::En);
    bench.menu(&["View", "Language", "Русский"]);
    assert!(bench.shows("Правка"), "{:?}", bench.names());
    bench.look("shell-ru");
}

#[test]
fn panels_fold_away() {
    let mut bench = Bench::blank(Language::En);
    bench.press(Modifiers::COMMAND, Key::Num2);
    assert!(!bench.shows("Lanes"));
    bench.click("Inspector");
    assert!(bench.shows("Lanes"), "{:?}", bench.names());
}

#[test]
fn both_themes_can_be_looked_at() {
    let mut bench = Bench::blank(Language::Ru);
    bench.click("Этап");
    bench.menu(&["Вид", "Тема", "Тёмная"]);
    let dark = bench.picture();
    bench.look("shell-dark-ru");
    bench.menu(&["Вид", "Тема", "Светлая"]);
    bench.look("shell-light-ru");
    assert_ne!(dark, bench.picture());
    bench.click("Правка");
    bench.look("shell-menu-ru");
}

#[test]
fn keys_that_nobody_has_are_the_maps() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    for (modifiers, key) in [
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::P),
        (Modifiers::NONE, Key::F1),
        (Modifiers::COMMAND, Key::F),
    ] {
        bench.press(modifiers, key);
        bench.press(Modifiers::NONE, Key::Escape);
        bench.press(Modifiers::NONE, Key::ArrowDown);
        let cell = crate::grid::cell(&mut bench);
        assert!(!cell.is_empty(), "after {key:?}: {:?}", bench.names());
    }
}

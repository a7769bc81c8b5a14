//! Finding one's way: find and replace, the palette, the filter and saved
//! views, the minimap, the history, the shortcut sheet.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use waypost::document::{Filter, Map, NodeCommand, NodeKind, Session, StepPlace, Target};
use waypost::document::{SavedView, Touchpoint, TouchpointId, ViewCommand, ViewId};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, stage, step};

const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn selected(bench: &Bench) -> Option<Target> {
    bench.session().selection().primary().cloned()
}

/// Lets one look at the window in both themes, the menu being in a language.
fn look(bench: &mut Bench, name: &str) {
    let (view, theme, dark, light) = if bench.shows("Вид") {
        ("Вид", "Тема", "Тёмная", "Светлая")
    } else {
        ("View", "Theme", "Dark", "Light")
    };
    bench.look(&format!("find-{name}"));
    bench.menu(&[view, theme, dark]);
    bench.look(&format!("find-{name}-dark"));
    bench.menu(&[view, theme, light]);
}

#[test]
fn find_goes_from_place_to_place_and_says_which_it_is() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::COMMAND, Key::F);
    bench.type_text("ask");
    assert!(bench.shows("1 of 1"), "{:?}", bench.names());
    assert_eq!(selected(&bench), Some(step(2).into()));
    bench.press(Modifiers::COMMAND, Key::F);
    bench.type_text("AGAIN");
    assert!(bench.shows("1 of 2"), "{:?}", bench.names());
    assert_eq!(selected(&bench), Some(step(4).into()));
    bench.press(Modifiers::NONE, Key::F3);
    assert!(bench.shows("2 of 2"));
    assert!(matches!(selected(&bench), Some(Target::Link(_))));
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(bench.shows("1 of 2"));
    bench.press(Modifiers::SHIFT, Key::F3);
    assert!(bench.shows("2 of 2"));
    bench.type_text("!!");
    assert!(bench.shows("Nothing found"));
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(!bench.shows("Nothing found"));
}

#[test]
fn replacing_shows_what_changes_and_is_one_step() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::COMMAND, Key::H);
    bench.type_text("the");
    bench.click("Replace with");
    bench.type_text("a");
    assert!(bench.shows("Replace all (3)"), "{:?}", bench.names());
    bench.look("find-replace-en");
    bench.click("Replace occurrence 1");
    bench.click("Replace all (2)");
    assert!(bench.shows("Replaced 2 occurrences"), "{:?}", bench.texts());
    let titles: Vec<String> = bench
        .session()
        .map()
        .touchpoints()
        .map(|step| step.title.clone())
        .collect();
    assert_eq!(titles[2], "Write in a chat");
    assert_eq!(titles[3], "Tell it all again to a operator");
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Map");
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), sample::session().map());
}

#[test]
fn the_palette_runs_actions_and_shows_cards() {
    let mut bench = Bench::sample(Language::En);
    bench.press(SHIFT_COMMAND, Key::P);
    bench.type_text("persona");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.session().map().count(NodeKind::Persona), 2);
    bench.press(Modifiers::NONE, Key::Escape);
    bench.press(SHIFT_COMMAND, Key::P);
    bench.type_text("wait answ");
    assert!(
        bench.shows("Wait for an answer, Touchpoint"),
        "{:?}",
        bench.names()
    );
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&bench), Some(step(5).into()));
    // The other language finds it too, and what cannot be done says why.
    bench.press(Modifiers::NONE, Key::Escape);
    bench.press(SHIFT_COMMAND, Key::P);
    bench.type_text("дубл");
    assert!(
        bench.shows("Duplicate, select something first"),
        "{:?}",
        bench.names()
    );
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(bench.shows("Duplicate, select something first"));
}

#[test]
fn the_palette_has_only_rows_in_sight_of_two_thousand() {
    let mut map = sample::session().map().clone();
    for place in 100..2_100 {
        let touchpoint = Touchpoint::new(TouchpointId::mint(place), stage(2));
        let node = touchpoint.into();
        let command = NodeCommand::Add { node, before: None };
        map = map.after(&command.into()).expect("room for it");
    }
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(map));
    bench.press(SHIFT_COMMAND, Key::P);
    bench.press(Modifiers::NONE, Key::ArrowUp);
    let rows = bench
        .names()
        .iter()
        .filter(|name| name.ends_with(", Touchpoint"))
        .count();
    let evidence = bench.names().iter().any(|name| name.ends_with(", Note"));
    assert!(evidence, "the last row is in sight");
    assert!(rows < 20, "{rows}");
}

#[test]
fn a_filter_fades_or_hides_and_is_saved_as_a_view() {
    let mut bench = Bench::sample(Language::En);
    bench.press(SHIFT_COMMAND, Key::F);
    bench.click("Severity");
    bench.click("Minor");
    bench.press(Modifiers::NONE, Key::Escape);
    assert!(bench.shows("1 of 5 touchpoints"), "{:?}", bench.names());
    assert!(bench.shows("Touchpoint: Write in the chat"));
    bench.click("Hide the rest");
    assert!(!bench.shows("Touchpoint: Write in the chat"));
    bench.click("Saved views");
    bench.click("Name of a new view");
    bench.type_text("What hurts");
    bench.press(Modifiers::NONE, Key::Enter);
    let view = bench.session().map().views()[0].clone();
    assert_eq!((view.name.as_str(), view.hides), ("What hurts", true));
    assert_eq!(view.filter.severities.len(), 1);
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Show everything");
    assert!(bench.shows("Touchpoint: Write in the chat"));
    bench.click("Saved views");
    bench.click("What hurts");
    assert!(!bench.shows("Touchpoint: Write in the chat"));
    assert!(bench.shows("View: What hurts"));
    // What is asked for is shown, whatever the filter says.
    bench.press(SHIFT_COMMAND, Key::P);
    bench.type_text("write chat");
    bench.press(Modifiers::NONE, Key::Enter);
    assert!(bench.shows("Touchpoint: Write in the chat"));
    // A view is a step like any other.
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map().views(), []);
}

#[test]
fn an_export_follows_the_filter_only_when_asked() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::COMMAND, Key::E);
    assert!(!bench.shows("As shown on the canvas"));
    bench.press(Modifiers::NONE, Key::Escape);
    bench.press(SHIFT_COMMAND, Key::F);
    bench.click("Severity");
    bench.click("Minor");
    bench.press(Modifiers::NONE, Key::Escape);
    bench.click("Hide the rest");
    bench.press(Modifiers::COMMAND, Key::E);
    let size = |bench: &Bench| bench.texts().into_iter().find(|text| text.contains(" × "));
    let whole = size(&bench).expect("a size");
    bench.click("As shown on the canvas");
    let part = size(&bench).expect("a size");
    assert_ne!(whole, part);
    bench.look("find-export-filtered");
    bench.click("As shown on the canvas");
    assert_eq!(size(&bench), Some(whole));
}

#[test]
fn views_are_renamed_and_deleted() {
    let mut bench = Bench::sample(Language::En);
    let mut view =
        waypost::document::SavedView::new(waypost::document::ViewId::mint(1), "In the chat");
    view.filter = Filter {
        channels: vec!["chat".into()],
        ..Filter::default()
    };
    let save = waypost::document::ViewCommand::Save(view);
    let map: Map = sample::session().map().after(&save.into()).expect("room");
    bench.open(Session::new(map));
    bench.press(SHIFT_COMMAND, Key::F);
    bench.click("Saved views");
    bench.click("Rename “In the chat”");
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("Chat");
    bench.press(Modifiers::NONE, Key::Enter);
    assert_eq!(bench.session().map().views()[0].name, "Chat");
    bench.click("Delete “Chat”");
    assert_eq!(bench.session().map().views(), []);
}

#[test]
fn the_history_leads_to_any_step_and_loses_none() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::COMMAND, Key::Num3);
    for name in ["Stage", "Persona"] {
        bench.click(name);
        bench.press(Modifiers::NONE, Key::Enter);
    }
    assert!(
        bench.shows("Add a persona, just now, shown now"),
        "{:?}",
        bench.names()
    );
    bench.look("find-history");
    bench.click("Add a stage, just now");
    assert_eq!(bench.session().map().count(NodeKind::Persona), 1);
    assert!(bench.shows("Add a persona, just now, taken back"));
    bench.click("Idea");
    bench.press(Modifiers::NONE, Key::Enter);
    bench.click("Add a persona, just now, set aside");
    let map = bench.session().map();
    assert_eq!(map.count(NodeKind::Persona), 2);
    assert_eq!(map.count(NodeKind::Idea), 1);
    let places: Vec<StepPlace> = bench
        .session()
        .history()
        .iter()
        .map(|step| step.place)
        .collect();
    assert_eq!(places, [StepPlace::Done, StepPlace::Done, StepPlace::Aside]);
    bench.click("Map opened, just now");
    assert_eq!(bench.session().map(), sample::session().map());
}

#[test]
fn the_minimap_moves_the_view() {
    let mut bench = Bench::example(Language::En, "bank-year.en.ron");
    let name = "Touchpoint: Spend the bonus within a year";
    let far = |bench: &Bench| {
        let names = bench.names();
        names
            .into_iter()
            .filter(|n| n.starts_with("Touchpoint: "))
            .collect::<Vec<_>>()
    };
    let before = far(&bench);
    let rect = bench.harness().get_by_label("Minimap").rect();
    let pos = rect.right_center() - egui::vec2(12.0, 0.0);
    bench.harness().hover_at(pos);
    bench.harness().event(egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    bench.settle();
    bench.harness().event(egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    bench.settle();
    assert_ne!(before, far(&bench), "{name}");
    bench.press(Modifiers::COMMAND, Key::Num4);
    assert!(!bench.shows("Minimap"));
}

#[test]
fn what_is_looked_for_never_stands_under_the_minimap() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    let pains: Vec<String> = {
        let map = bench.session().map();
        map.pain_points().map(|pain| pain.title.clone()).collect()
    };
    let mut seen = 0;
    for title in pains {
        bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        bench.type_text(&title);
        bench.press(Modifiers::NONE, Key::Enter);
        let harness = bench.harness();
        let card = harness
            .get_all_by_label_contains(&title)
            .map(|node| node.rect());
        let minimap = harness.get_by_label("Minimap").rect();
        // What stands left of the canvas or right of it is a panel's.
        let on_canvas = card.filter(|card| minimap.x_range().intersects(card.x_range()));
        for card in on_canvas {
            seen += 1;
            assert!(
                !minimap.intersects(card),
                "{title}: {card:?} under {minimap:?}"
            );
        }
    }
    assert!(seen > 0, "none came near");
}

#[test]
fn the_shortcut_sheet_is_searched() {
    let mut bench = Bench::sample(Language::En);
    bench.press(Modifiers::NONE, Key::F1);
    assert!(bench.shows("Save as…"), "{:?}", bench.names());
    bench.look("find-shortcuts-en");
    bench.click("Search the shortcuts");
    bench.type_text("zoom");
    assert!(bench.shows("Zoom in"));
    assert!(!bench.shows("Save as…"));
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("card");
    bench.look("find-shortcuts-cards-en");
    let said = bench.texts();
    assert!(said.contains(&"Attach a card to another step".to_owned()));
}

/// How much ink a row of the outline takes.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places of pixels in the window"
)]
fn ink(bench: &mut Bench, row: &str) -> u64 {
    let area = crate::canvas::area(bench, row).shrink2(egui::vec2(36.0, 2.0));
    let picture = bench.picture();
    let rows = area.top() as u32..area.bottom() as u32;
    let columns = area.left() as u32..area.right() as u32;
    let pixels = rows.flat_map(|y| columns.clone().map(move |x| (x, y)));
    let dark = pixels.map(|(x, y)| 255 - u64::from(picture.get_pixel(x, y)[1]));
    dark.sum()
}

#[test]
fn the_outline_mutes_what_a_filter_leaves_out() {
    let mut view = SavedView::new(ViewId::mint(1), "On the site");
    view.filter = Filter {
        channels: vec!["site".into()],
        ..Filter::default()
    };
    let save = ViewCommand::Save(view);
    let map = sample::session().map().after(&save.into()).expect("room");
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(map));
    let row = "See a charge I did not make";
    let plain = ink(&mut bench, row);
    bench.press(SHIFT_COMMAND, Key::F);
    bench.click("Saved views");
    bench.click("On the site");
    bench.look("find-outline-muted");
    let muted = ink(&mut bench, row);
    assert!(muted * 10 < plain * 9, "{muted} of {plain}");
}

#[test]
fn the_panels_can_be_looked_at() {
    let mut bench = Bench::example(Language::Ru, "bank-year.ru.ron");
    bench.press(Modifiers::COMMAND, Key::Num3);
    bench.press(Modifiers::COMMAND, Key::H);
    bench.type_text("банк");
    bench.click("Заменить на");
    bench.type_text("Банк");
    look(&mut bench, "replace-ru");
    bench.press(Modifiers::NONE, Key::Escape);
    let mut bench = Bench::example(Language::Ru, "bank-complaint-as-is.ru.ron");
    bench.press(SHIFT_COMMAND, Key::F);
    bench.click("Канал");
    bench.look("find-filter-list-ru");
    let channel = bench.session().map().touchpoints().next();
    let channel = channel.expect("a step").channel.clone();
    let texts = waypost::language::Texts::of(Language::Ru);
    let name = texts.word("channel", &channel).into_owned();
    let label = bench
        .names()
        .into_iter()
        .find(|n| n.starts_with(&format!("{name} · ")));
    bench.click(&label.expect("the channel"));
    bench.press(Modifiers::NONE, Key::Escape);
    look(&mut bench, "filter-fade-ru");
    bench.click("Скрыть остальное");
    look(&mut bench, "filter-hide-ru");
    bench.click("Сохранённые виды");
    bench.look("find-views-ru");
    bench.press(Modifiers::NONE, Key::Escape);
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    bench.press(SHIFT_COMMAND, Key::P);
    bench.look("find-palette-en");
    bench.type_text("str");
    bench.look("find-palette-en-typed");
    let mut bench = Bench::example(Language::Ru, "diy-omnichannel.ru.ron");
    bench.menu(&["Вид", "Тема", "Тёмная"]);
    bench.press(SHIFT_COMMAND, Key::P);
    bench.type_text("дел");
    bench.look("find-palette-ru-dark");
}

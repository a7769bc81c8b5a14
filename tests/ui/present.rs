//! The presentation: slides, keys, the light on a lane, what stays out of
//! sight.

use egui::{Key, Modifiers};
use waypost::document::{Selection, Session};
use waypost::language::Language;

use crate::bench::Bench;

fn press(bench: &mut Bench, key: Key) {
    bench.press(Modifiers::NONE, key);
}

/// What is said about the slide that is shown.
fn slide(bench: &Bench, of: &str) -> String {
    let says = bench.texts();
    let found = says.into_iter().find(|text| text.contains(of));
    found.unwrap_or_else(|| panic!("no slide: {:?}", bench.says()))
}

#[test]
fn keys_lead_through_the_slides_and_back_to_the_editor() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    let stages: Vec<String> = bench
        .session()
        .map()
        .stages()
        .map(|stage| stage.title.clone())
        .collect();
    press(&mut bench, Key::F5);
    assert!(slide(&bench, " of ").starts_with("1 of "));
    assert!(!bench.shows("File"), "the menu is out of sight");
    bench.look("present-title");
    let mut seen = Vec::new();
    for _ in 0..60 {
        press(&mut bench, Key::PageDown);
        let name = slide(&bench, " of ");
        if seen.last() != Some(&name) {
            seen.push(name);
        }
    }
    assert_eq!(seen.len(), stages.len() + 1, "{seen:?}");
    for (seen, stage) in seen.iter().zip(&stages) {
        assert!(seen.ends_with(stage.as_str()), "{seen}");
    }
    assert!(seen.last().is_some_and(|name| name.ends_with("whole map")));
    bench.look("present-whole");
    press(&mut bench, Key::Home);
    assert!(slide(&bench, " of ").starts_with("1 of "));
    press(&mut bench, Key::End);
    assert!(slide(&bench, " of ").ends_with("whole map"));
    press(&mut bench, Key::Escape);
    assert!(bench.shows("File"));
}

#[test]
fn the_light_goes_to_one_lane_and_lanes_can_be_left_out() {
    for (language, name, list, leave) in [
        (
            Language::En,
            "bank-complaint-as-is.en.ron",
            "Lanes (L)",
            "View Theme Dark",
        ),
        (
            Language::Ru,
            "bank-complaint-as-is.ru.ron",
            "Дорожки (L)",
            "Вид Тема Тёмная",
        ),
    ] {
        let tag = format!("{language:?}").to_lowercase();
        let mut bench = Bench::example(language, name);
        for dark in ["", "-dark"] {
            if !dark.is_empty() {
                let path: Vec<&str> = leave.split(' ').collect();
                bench.menu(&path);
            }
            press(&mut bench, Key::F5);
            press(&mut bench, Key::ArrowRight);
            let plain = bench.picture();
            bench.look(&format!("present-{tag}-stage{dark}"));
            press(&mut bench, Key::Num3);
            assert_ne!(plain, bench.picture(), "the other lanes step back");
            bench.look(&format!("present-{tag}-light{dark}"));
            press(&mut bench, Key::Num0);
            bench.click(list);
            let full = bench.picture();
            bench.look(&format!("present-{tag}-list{dark}"));
            let lane = bench.session().map().lanes()[0].clone();
            let texts = waypost::language::Texts::of(language);
            let name = if lane.title.is_empty() {
                texts.word("lane", lane.kind.word()).into_owned()
            } else {
                lane.title.clone()
            };
            bench.click(&name);
            assert_ne!(full, bench.picture(), "the lane is gone");
            press(&mut bench, Key::Escape);
            press(&mut bench, Key::Escape);
            assert!(!bench.shows(list));
        }
    }
}

#[test]
fn a_personas_path_stands_out_and_a_persona_can_be_left_out() {
    for (language, name, tag) in [
        (Language::En, "bank-complaint-as-is.en.ron", "en"),
        (Language::Ru, "bank-complaint-as-is.ru.ron", "ru"),
    ] {
        let mut bench = Bench::example(language, name);
        let mut session = bench.session().clone();
        let second = session.map().personas().nth(1).expect("a persona").id;
        session.select(Selection::only(second));
        bench.open(session);
        let plain = bench.picture();
        bench.press(Modifiers::ALT, Key::G);
        let path = bench.picture();
        assert_ne!(plain, path);
        bench.look(&format!("persona-path-{tag}"));
        bench.press(Modifiers::ALT, Key::V);
        let without = bench.picture();
        assert_ne!(plain, without);
        bench.look(&format!("persona-out-{tag}"));
        assert!(
            !bench.session().is_unsaved(),
            "the file knows nothing of it"
        );
        bench.press(Modifiers::ALT, Key::V);
        assert_eq!(plain, bench.picture());
    }
}

#[test]
fn an_empty_map_says_what_to_do() {
    let mut bench = Bench::start(Language::En);
    bench.open(Session::new(waypost::document::Map::default()));
    press(&mut bench, Key::F5);
    bench.look("present-empty");
    assert!(slide(&bench, " of ").starts_with("1 of 1"));
    press(&mut bench, Key::F5);
    assert!(bench.shows("File"));
}

#[test]
fn the_slide_of_a_short_stage_fills_the_screen() {
    for (language, dark) in [
        (Language::En, None),
        (Language::Ru, Some(["Вид", "Тема", "Тёмная"])),
    ] {
        let mut bench = Bench::start(language);
        bench.open(crate::sample::session());
        if let Some(path) = dark {
            bench.menu(&path);
        }
        press(&mut bench, Key::F5);
        press(&mut bench, Key::PageDown);
        bench.look(&format!("present-short-{language:?}").to_lowercase());
        // A clicker comes to the lanes below before it leads on.
        let is_on = |bench: &Bench| {
            bench
                .texts()
                .iter()
                .any(|text| text.contains("Tell the bank"))
        };
        let mut presses = 0;
        while !is_on(&bench) {
            press(&mut bench, Key::PageDown);
            presses += 1;
            assert!(presses < 4, "{:?}", bench.says());
        }
        let name = slide(&bench, "Tell the bank");
        assert!(name.starts_with('3'), "{name}");
        bench.look(&format!("present-three-{language:?}").to_lowercase());
    }
}

//! Personas: the card in the inspector, the eyes in outline and header, the
//! highlighted path.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use waypost::document::{NodeCommand, Persona, PersonaId, Selection, Session, Target};
use waypost::language::Language;

use crate::bench::Bench;
use crate::canvas::{click_at, double_click, hover, middle};
use crate::sample::{self, persona};

/// The sample with a second persona and all of it in sight.
fn opened(language: Language) -> Bench {
    let mut second = Persona::new(PersonaId::mint(2));
    "Oleg, 61".clone_into(&mut second.name);
    let add = NodeCommand::Add {
        node: second.into(),
        before: None,
    };
    let map = sample::session().map().after(&add.into());
    let mut bench = Bench::start(language);
    bench.open(Session::new(map.expect("a second persona")));
    bench.press(Modifiers::COMMAND, Key::Num9);
    bench
}

fn selected(bench: &Bench) -> Option<Target> {
    bench.session().selection().primary().cloned()
}

/// What the eye of Marina is called while she is on the map, and when not.
fn eye(language: Language) -> [&'static str; 2] {
    match language {
        Language::En => [
            "Leave “Marina, 34” out of the map",
            "Show “Marina, 34” on the map",
        ],
        Language::Ru => [
            "Не показывать на карте: «Marina, 34»",
            "Показать на карте: «Marina, 34»",
        ],
    }
}

/// What the chip of Marina is called.
fn chip(language: Language) -> &'static str {
    match language {
        Language::En => "Persona: Marina, 34",
        Language::Ru => "Персона: Marina, 34",
    }
}

#[test]
fn the_eye_in_the_outline_leaves_a_persona_out_and_brings_it_back() {
    for language in Language::ALL {
        let mut bench = opened(language);
        let [leave_out, show] = eye(language);
        bench.click(leave_out);
        bench.look(&format!("personas-left-out-{language:?}"));
        assert!(!bench.shows(chip(language)));
        assert_eq!(selected(&bench), None, "only the eye was clicked");
        bench.click(show);
        assert!(bench.shows(chip(language)));
        assert!(!bench.session().is_unsaved());
    }
}

#[test]
fn a_persona_that_is_left_out_stays_so_when_it_is_selected() {
    let mut bench = opened(Language::En);
    let [leave_out, show] = eye(Language::En);
    bench.click(leave_out);
    bench.click("Marina, 34");
    assert_eq!(selected(&bench), Some(persona().into()));
    assert!(!bench.shows(chip(Language::En)), "still left out");
    bench.look("personas-selected-left-out");
    bench.press(Modifiers::ALT, Key::V);
    assert!(bench.shows(chip(Language::En)) && !bench.shows(show));
}

#[test]
fn the_eye_at_a_chip_says_how_the_persona_comes_back() {
    for language in Language::ALL {
        let mut bench = opened(language);
        let [leave_out, show] = eye(language);
        let at = middle(&mut bench, chip(language));
        hover(&mut bench, at);
        bench.look(&format!("personas-eye-{language:?}"));
        // The outline has an eye of the same name; the chip's comes last.
        bench.answer(leave_out);
        bench.look(&format!("personas-eye-closed-{language:?}"));
        assert_eq!(selected(&bench), Some(persona().into()));
        assert!(!bench.shows(chip(language)) && bench.shows(show));
        bench.answer(match language {
            Language::En => "Show again",
            Language::Ru => "Показать снова",
        });
        assert!(bench.shows(chip(language)));
    }
}

#[test]
fn a_click_on_a_chip_selects_and_a_double_click_highlights_the_path() {
    let mut bench = opened(Language::En);
    let at = middle(&mut bench, chip(Language::En));
    click_at(&mut bench, at);
    assert_eq!(selected(&bench), Some(persona().into()));
    let plain = bench.picture();
    for _ in 0..10 {
        bench.harness().step();
    }
    double_click(&mut bench, at);
    bench.look("personas-path");
    assert_ne!(plain, bench.picture());
    assert!(!bench.session().is_unsaved());
    bench.press(Modifiers::ALT, Key::G);
    assert_eq!(plain, bench.picture());
}

#[test]
fn the_page_of_a_persona_begins_with_its_card() {
    for (language, name, theme) in [
        (Language::En, "Name", ["View", "Theme", "Dark"]),
        (Language::Ru, "Имя", ["Вид", "Тема", "Тёмная"]),
    ] {
        let file = format!("bank-complaint-as-is.{}.ron", language.code());
        let mut bench = Bench::example(language, &file);
        let mut session = bench.session().clone();
        let first = session.map().personas().next().expect("a persona").clone();
        session.select(Selection::only(first.id));
        bench.open(session);
        bench.look(&format!("personas-card-{language:?}"));
        let field = bench.harness().get_by_label(name);
        let typed = field.accesskit_node().value();
        assert_eq!(typed.as_deref(), Some(first.name.as_str()));
        let quote = first.quote.trim();
        assert!(bench.texts().iter().any(|text| text.contains(quote)));
        bench.menu(&theme);
        bench.look(&format!("personas-card-dark-{language:?}"));
    }
}

//! Touchpoints in the colours of a heat map: chosen by key and by menu.

use egui::{Key, Modifiers};
use waypost::document::{Selection, Target};
use waypost::language::Language;

use crate::bench::Bench;

const SEVERITIES: &str = "Blocker; Needs a workaround; Minor";

fn says(bench: &Bench, part: &str) -> bool {
    bench.names().iter().any(|name| name.contains(part))
}

#[test]
fn a_key_goes_through_the_colors_and_off() {
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    assert!(says(&bench, "Colour by"), "{:?}", bench.names());
    let white = bench.picture();
    bench.press(Modifiers::ALT, Key::O);
    assert!(says(&bench, "Colour: Severity of pain points"));
    assert_ne!(bench.picture(), white);
    bench.look("heat-en-severity");
    let metrics = bench.session().map().metrics().len();
    for _ in 0..2 + metrics {
        bench.press(Modifiers::ALT, Key::O);
        assert!(says(&bench, "Colour: "));
    }
    bench.press(Modifiers::ALT, Key::O);
    assert!(!says(&bench, "Colour: "), "after the last comes nothing");
}

#[test]
fn a_metric_is_chosen_in_the_toolbar() {
    for (language, file, button, chosen, name) in [
        (
            Language::En,
            "diy-omnichannel.en.ron",
            "Colour by",
            "Colour: NPS",
            "heat-en",
        ),
        (
            Language::Ru,
            "diy-omnichannel.ru.ron",
            "Раскрасить по",
            "Цвет: NPS",
            "heat-ru",
        ),
    ] {
        let mut bench = Bench::example(language, file);
        let mut session = bench.session().clone();
        let mut steps = session.map().touchpoints();
        let asked = steps.find(|step| step.id.to_string() == "t-hqvq");
        let asked = asked.expect("a step with an NPS").clone();
        drop(steps);
        session.select(Selection::only(Target::Node(asked.id.into())));
        bench.open(session);
        bench.menu(&[button, "NPS"]);
        assert!(says(&bench, chosen), "{:?}", bench.names());
        bench.press(Modifiers::SHIFT | Modifiers::COMMAND, Key::Num9);
        let colored = |name: &String| name.contains(&asked.title) && name.contains("n\u{a0}490");
        assert!(bench.names().iter().any(colored), "{:?}", bench.names());
        bench.look(name);
    }
}

#[test]
fn what_the_colors_mean_stays_in_sight() {
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    let words = "same colour: joined by overlapping intervals, if only through other steps; ";
    bench.menu(&["Colour by", "NPS"]);
    assert!(says(&bench, words), "{:?}", bench.names());
    bench.press(Modifiers::COMMAND, Key::Num9);
    assert!(says(&bench, words), "the legend of the sheet is too small");
    bench.menu(&["Colour: NPS", "Nothing"]);
    assert!(!says(&bench, words), "{:?}", bench.names());
}

#[test]
fn a_small_sheet_says_once_what_its_colors_mean() {
    let mut bench = Bench::blank(Language::En);
    let key = |bench: &Bench| bench.names().contains(&SEVERITIES.to_owned());
    bench.press(Modifiers::ALT, Key::O);
    assert!(!key(&bench), "its legend is in sight: {:?}", bench.names());
    for _ in 0..8 {
        bench.press(Modifiers::COMMAND, Key::Minus);
    }
    assert!(key(&bench), "{:?}", bench.names());
}

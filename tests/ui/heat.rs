//! Touchpoints in the colours of a heat map: chosen by key and by menu.

use egui::{Key, Modifiers};
use waypost::document::{Selection, Target};
use waypost::language::Language;

use crate::bench::Bench;

fn says(bench: &Bench, part: &str) -> bool {
    bench.names().iter().any(|name| name.contains(part))
}

#[test]
fn a_key_goes_through_the_colors_and_off() {
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    assert!(says(&bench, "Colour by"), "{:?}", bench.names());
    bench.press(Modifiers::ALT, Key::O);
    assert!(says(&bench, "Colour: Severity of pain points"));
    assert!(says(&bench, "no pain point noted"), "{:?}", bench.names());
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

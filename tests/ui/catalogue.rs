//! The catalogue: choosing the metrics of a map, their order, their goals.

use egui::{Event, Key, Modifiers};
use waypost::document::MetricKind;
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample;

fn bench() -> Bench {
    let mut bench = Bench::start(Language::En);
    bench.open(sample::session());
    bench.press(Modifiers::ALT, Key::M);
    bench
}

fn kinds(bench: &Bench) -> Vec<MetricKind> {
    let metrics = bench.session().map().metrics();
    metrics.iter().map(|metric| metric.kind).collect()
}

#[test]
fn metrics_are_used_ordered_and_taken_off() {
    let mut bench = bench();
    assert!(bench.shows("No metrics yet: tick one below, or add your own"));
    for name in ["NPS", "CSAT", "CES"] {
        bench.click(&format!("Use {name} on this map"));
    }
    let [nps, csat, ces] = [MetricKind::Nps, MetricKind::CsatTopTwo, MetricKind::CesMean];
    assert_eq!(kinds(&bench), [nps, csat, ces]);
    bench.click("CES, readings: 0");
    bench.press(Modifiers::ALT, Key::ArrowUp);
    bench.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(kinds(&bench), [ces, nps, csat]);
    bench.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(kinds(&bench), [nps, ces, csat]);
    // Nothing is lost with it, so nothing is asked.
    bench.click("Use CES on this map");
    assert_eq!(kinds(&bench), [nps, csat]);
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(kinds(&bench), [nps, ces, csat]);
}

#[test]
fn a_metric_is_found_by_name_and_by_what_it_measures() {
    let mut bench = bench();
    bench.click("Find a metric");
    bench.type_text("recommend");
    assert!(bench.shows("Use NPS on this map"), "{:?}", bench.names());
    assert!(!bench.shows("Use CSAT on this map"));
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("no such thing");
    assert!(!bench.shows("Use NPS on this map"));
    let said = bench.says();
    assert!(
        said.iter()
            .any(|text| text.starts_with("No metric says this")),
        "{said:?}"
    );
}

#[test]
fn a_metric_with_readings_is_taken_off_after_asking() {
    let mut bench = Bench::example(Language::En, "bank-complaint-as-is.en.ron");
    bench.press(Modifiers::ALT, Key::M);
    let map = bench.session().map().clone();
    let metric = map.readings()[0].key.metric;
    let name = waypost::language::Texts::of(Language::En)
        .word("metric", map.metric(metric).expect("one").kind.word())
        .into_owned();
    let tick = format!("Use {name} on this map");
    bench.click(&tick);
    let lost = map.readings().iter();
    let lost = lost.filter(|reading| reading.key.metric == metric).count();
    let said = bench.says();
    let count = format!("{lost} reading");
    assert!(said.iter().any(|text| text.starts_with(&count)), "{said:?}");
    bench.answer("Cancel");
    assert_eq!(bench.session().map(), &map);
    bench.click(&tick);
    bench.answer("Take off the map");
    assert_eq!(
        bench.session().map().readings().len(),
        map.readings().len() - lost
    );
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), &map);
}

#[test]
fn an_own_metric_has_its_own_scale_and_a_place_its_own_goal() {
    let mut bench = bench();
    bench.click("Own metric");
    // Its name is typed at once; a field comes after its label.
    bench.type_text("Joy");
    bench.answer("Highest value");
    bench.type_text("7");
    bench.answer("Target");
    bench.type_text("5,5");
    bench.press(Modifiers::NONE, Key::Tab);
    let metric = bench.session().map().metrics()[0].clone();
    assert_eq!(metric.name, "Joy");
    let scale = metric.scale.expect("a range");
    assert_eq!((scale.min, scale.max, metric.target), (0.0, 7.0, Some(5.5)));
    bench.click("Add a goal for a place");
    bench.answer("Write in the chat");
    bench.click("Target: Write in the chat");
    bench.type_text("6");
    bench.press(Modifiers::NONE, Key::Tab);
    let goals = bench.session().map().goals();
    assert_eq!((goals.len(), goals[0].target), (1, Some(6.0)));
    bench.look("catalogue-own-en");
    bench.click("Back to the map");
    assert!(bench.shows("Touchpoint: Write in the chat"));
}

#[test]
fn the_catalogue_can_be_looked_at() {
    for (language, file, view, theme, dark) in [
        (Language::En, "bank-year.en.ron", "View", "Theme", "Dark"),
        (Language::Ru, "bank-year.ru.ron", "Вид", "Тема", "Тёмная"),
    ] {
        let mut bench = Bench::example(language, file);
        bench.press(Modifiers::ALT, Key::M);
        let light = bench.picture();
        bench.look(&format!("catalogue-{}", language.code()));
        bench.menu(&[view, theme, dark]);
        bench.look(&format!("catalogue-{}-dark", language.code()));
        assert_ne!(light, bench.picture());
    }
}

/// Presses everything that would change what is selected on the canvas.
fn press_everything(bench: &mut Bench) {
    let (none, command, alt) = (Modifiers::NONE, Modifiers::COMMAND, Modifiers::ALT);
    let both = command | Modifiers::SHIFT;
    for (modifiers, key) in [
        (command, Key::A),
        (both, Key::L),
        (both, Key::A),
        (command, Key::D),
        (command, Key::I),
        (none, Key::Insert),
        (none, Key::F2),
        (none, Key::Enter),
        (alt, Key::ArrowRight),
        (alt, Key::ArrowDown),
        (alt, Key::F),
        (alt, Key::H),
        (alt, Key::L),
        (none, Key::Backspace),
        (none, Key::Delete),
    ] {
        bench.press(modifiers, key);
    }
    for event in [Event::Copy, Event::Cut, Event::Paste("A card".to_owned())] {
        bench.harness().event(event);
        bench.settle();
    }
    bench.type_text("x");
    bench.press(none, Key::Delete);
}

#[test]
fn behind_the_catalogue_and_the_table_nothing_on_the_canvas_is_touched() {
    for (modifiers, key) in [(Modifiers::ALT, Key::M), (Modifiers::COMMAND, Key::Num6)] {
        let mut bench = Bench::start(Language::En);
        bench.open(sample::session());
        bench.press(Modifiers::NONE, Key::Home);
        bench.press(Modifiers::NONE, Key::ArrowDown);
        bench.press(Modifiers::COMMAND, Key::A);
        bench.press(modifiers, key);
        let before = bench.session().map().clone();
        let selected = bench.session().selection().clone();
        press_everything(&mut bench);
        // The keys are on no field and on no row.
        let focused = bench.harness().ctx.memory(egui::Memory::focused);
        if let Some(id) = focused {
            bench
                .harness()
                .ctx
                .memory_mut(|memory| memory.surrender_focus(id));
            bench.settle();
        }
        press_everything(&mut bench);
        assert_eq!(bench.session().map(), &before, "{key:?}");
        assert_eq!(bench.session().selection(), &selected, "{key:?}");
    }
}

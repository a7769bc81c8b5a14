//! The charts panel: opened by key, chosen by name, read in words, exported;
//! and the emotion lane's average, marks and computed values.

use egui::{Key, Modifiers};
use waypost::document::{EmotionSource, LaneKind, LinkKind, Map, Session};
use waypost::language::Language;

use crate::bench::Bench;

fn says(bench: &Bench, part: &str) -> bool {
    bench.says().iter().any(|said| said.contains(part))
}

/// Opens a list by the name of its choice and takes an entry.
fn choose(bench: &mut Bench, list: &str, entry: &str) {
    bench.click(list);
    bench.answer(entry);
}

#[test]
fn a_chart_is_opened_chosen_and_read_without_a_mouse_or_eyes() {
    let mut bench = Bench::example(Language::En, "bank-year.en.ron");
    bench.press(Modifiers::COMMAND, Key::Num7);
    assert!(bench.shows("Close the charts"));
    choose(&mut bench, "Show", "By persona");
    choose(&mut bench, "Metric", "NPS");
    assert!(says(&bench, "Anna, 31: +45.3 ± 4"), "{:?}", bench.says());
    assert!(says(&bench, "n\u{a0}1,060"));
    assert!(says(&bench, "Highest: Leila"), "{:?}", bench.says());
    bench.look("charts-en-personas");
    choose(&mut bench, "Show", "Where personas differ");
    assert!(says(&bench, "The widest gap is at"));
    bench.press(Modifiers::COMMAND, Key::Num7);
    assert!(!bench.shows("Close the charts"));
}

#[test]
fn charts_can_be_looked_at_in_both_languages_and_themes() {
    for (language, file, kinds) in [
        (
            Language::Ru,
            "bank-year.ru.ron",
            [
                "Показать",
                "По этапам",
                "Воронка",
                "Ответы",
                "Расхождение персон",
            ],
        ),
        (
            Language::En,
            "contact-centre-prompter.en.ron",
            [
                "Show",
                "By stage",
                "Over periods",
                "Answers",
                "Where personas differ",
            ],
        ),
    ] {
        let mut bench = Bench::example(language, file);
        bench.press(Modifiers::COMMAND, Key::Num7);
        for (place, kind) in kinds.into_iter().enumerate().skip(1) {
            choose(&mut bench, kinds[0], kind);
            bench.look(&format!("charts-{}-{place}", language.code()));
        }
        match language {
            Language::Ru => bench.menu(&["Вид", "Тема", "Тёмная"]),
            Language::En => bench.menu(&["View", "Theme", "Dark"]),
        }
        bench.look(&format!("charts-{}-dark", language.code()));
    }
}

#[test]
fn a_number_of_a_chart_leads_to_its_place() {
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    bench.press(Modifiers::COMMAND, Key::Num7);
    choose(&mut bench, "Show", "Where personas differ");
    let name = bench
        .names()
        .into_iter()
        .find(|name| name.contains(" · Alina, 29: "));
    bench.click(&name.expect("the first of five"));
    let selection = bench.session().selection();
    assert!(selection.primary().is_some(), "a step is selected");
}

#[test]
fn a_map_without_numbers_says_how_to_begin() {
    let mut bench = Bench::blank(Language::Ru);
    bench.press(Modifiers::COMMAND, Key::Num7);
    assert!(
        says(&bench, "пока ничего не измерено"),
        "{:?}",
        bench.says()
    );
}

#[test]
fn the_average_stands_in_for_the_lines_and_names_its_band() {
    let mut bench = Bench::example(Language::En, "diy-omnichannel.en.ron");
    show_emotions(&mut bench, EmotionSource::Set);
    bench.press(Modifiers::ALT, Key::R);
    assert!(says(&bench, "Emotion of 2 personas at") || says(&bench, "Emotion of 3 personas at"));
    bench.look("emotion-average");
    bench.press(Modifiers::ALT, Key::R);
    assert!(!says(&bench, "Emotion of 2 personas at"));
    bench.look("emotion-lines");
}

/// Shows the lanes of steps and emotions alone, so that faces are large.
fn show_emotions(bench: &mut Bench, source: EmotionSource) {
    let mut parts = bench.session().map().parts();
    parts.info.emotion_source = source;
    for lane in &mut parts.lanes {
        lane.hidden = !matches!(lane.kind, LaneKind::Touchpoints | LaneKind::Emotion);
    }
    bench.open(Session::new(Map::assemble(parts).0));
    bench.press(Modifiers::COMMAND, Key::Num0);
}

#[test]
fn a_computed_emotion_says_of_how_much_and_is_not_drawn_by_hand() {
    let mut bench = Bench::example(Language::En, "shop-visit-blueprint.en.ron");
    show_emotions(&mut bench, EmotionSource::Computed);
    let mut names = bench.names().into_iter();
    let name = names.find(|name| name.contains("computed from"));
    let name = name.expect("a computed emotion");
    let set = |bench: &Bench| {
        let links = bench.session().map().links();
        let felt = links
            .into_iter()
            .filter(|link| link.key.kind == LinkKind::Experiences);
        felt.map(|link| link.data.emotion).collect::<Vec<_>>()
    };
    let before = set(&bench);
    let place = {
        use egui_kittest::kittest::Queryable;
        bench.harness().get_by_label(&name).rect().center()
    };
    bench.harness().drag_at(place);
    bench.settle();
    bench.harness().hover_at(place + egui::vec2(0.0, -20.0));
    bench.settle();
    bench.harness().drop_at(place + egui::vec2(0.0, -30.0));
    bench.settle();
    assert_eq!(set(&bench), before, "nothing was set");
    assert!(
        says(&bench, "so it is not set by hand"),
        "{:?}",
        bench.says()
    );
    bench.look("emotion-computed");
    bench.click("Set by hand");
    let source = bench.session().map().info().emotion_source;
    assert_eq!(source, EmotionSource::Set);
    assert_eq!(set(&bench), before, "what was set by hand has stayed");
}

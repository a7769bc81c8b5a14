//! The table of readings: pasted, sorted, filtered and edited by keyboard.

use egui::{Event, Key, Modifiers};
use waypost::document::{Map, NumberCommand, Reading, Scope, Session};
use waypost::language::Language;

use crate::bench::Bench;
use crate::sample::{self, step};

const NONE: Modifiers = Modifiers::NONE;

/// The table of a map.
fn bench(language: Language, map: &Map) -> Bench {
    let mut bench = Bench::start(language);
    bench.open(Session::new(map.clone()));
    bench.press(Modifiers::COMMAND, Key::Num6);
    bench
}

fn paste(bench: &mut Bench, text: &str) {
    bench.harness().event(Event::Paste(text.to_owned()));
    bench.settle();
}

/// Ten metrics at five steps over ten periods.
fn five_hundred() -> String {
    let map = sample::session().map().clone();
    let mut text = "Metric\tPlace\tPeriod\tValue\tn\n".to_owned();
    let metrics = [
        "NPS",
        "eNPS",
        "CSAT",
        "Drop-off",
        "Retention",
        "FCR",
        "AHT",
        "LTV",
        "Churn",
        "Conversion",
    ];
    for (m, metric) in metrics.iter().enumerate() {
        for (s, step) in map.touchpoints().enumerate() {
            for year in 0..10 {
                let value = (m * 31 + s * 17 + year * 7) % 83;
                let n = 10 + (m + s + year) * 9;
                let year = 2016 + year;
                let row = format!("{metric}\t{}\t{year}\t{value}\t{n}\n", step.title);
                text.push_str(&row);
            }
        }
    }
    text
}

fn value(bench: &Bench, place: usize) -> Option<f64> {
    bench.session().map().readings()[place].value
}

#[test]
fn five_hundred_readings_are_pasted_sorted_and_edited_by_keys() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(&mut bench, &five_hundred());
    assert_eq!(bench.session().map().readings().len(), 500);
    assert_eq!(bench.session().map().metrics().len(), 10);
    assert!(bench.says().contains(&"500 readings taken over".to_owned()));
    bench.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.session().map(), &map);
    bench.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(bench.session().map().readings().len(), 500);
    let rows = |bench: &Bench| {
        let names = bench.names();
        names
            .iter()
            .filter(|name| name.contains(", 2016: "))
            .count()
    };
    assert!(
        (5..40).contains(&rows(&bench)),
        "only rows in sight are shown"
    );
    // The first period, the smallest value first.
    bench.press(Modifiers::COMMAND, Key::Home);
    for _ in 0..3 {
        bench.press(NONE, Key::ArrowRight);
    }
    bench.press(Modifiers::ALT, Key::ArrowUp);
    bench.press(Modifiers::COMMAND, Key::ArrowUp);
    let smallest = bench.session().map().readings().iter();
    let smallest = smallest.filter(|reading| reading.key.period == "2016");
    let smallest = smallest.filter_map(|reading| reading.value);
    let smallest = smallest.fold(f64::INFINITY, f64::min);
    bench.press(NONE, Key::F2);
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("99 / 45");
    bench.press(NONE, Key::Enter);
    let changed: Vec<&Reading> = {
        let readings = bench.session().map().readings().iter();
        let of = readings.filter(|reading| reading.n == Some(45) && reading.value == Some(99.0));
        of.map(AsRef::as_ref).collect()
    };
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].key.period, "2016");
    let before = bench.session().history().len();
    bench.press(Modifiers::COMMAND, Key::Z);
    let after = bench.session().map().readings();
    let same = after
        .iter()
        .find(|reading| reading.key.period == "2016" && reading.value == Some(smallest));
    assert!(same.is_some());
    assert_eq!(bench.session().history().len(), before);
}

#[test]
fn typing_begins_at_once_and_what_is_refused_stays() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(
        &mut bench,
        "Metric\tPlace\t2024\t2025\nNPS\tWrite in the chat\t10 / 60\t\n\
         eNPS\tWrite in the chat\t\t5 / 60\n",
    );
    bench.click("Close the list");
    bench.click("NPS, Write in the chat, All customers, 2025: no data");
    bench.type_text("many");
    bench.press(NONE, Key::Enter);
    let says = bench.says();
    assert!(
        says.iter()
            .any(|text| text.starts_with("A value is missing")),
        "{says:?}"
    );
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("34 (120)");
    bench.press(NONE, Key::Tab);
    assert_eq!(bench.session().map().readings().len(), 3);
    assert_eq!(value(&bench, 2), Some(34.0));
    assert_eq!(bench.session().map().readings()[2].n, Some(120));
    assert!(bench.session().pending_owner().is_none());
    // Delete takes the reading away, Escape leaves a cell as it was.
    bench.click("NPS, Write in the chat, All customers, 2025: +34 · n\u{a0}120");
    bench.press(NONE, Key::Delete);
    assert_eq!(bench.session().map().readings().len(), 2);
    bench.type_text("7");
    bench.press(NONE, Key::Escape);
    assert_eq!(bench.session().map().readings().len(), 2);
}

#[test]
fn a_block_with_wrong_cells_says_which() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(
        &mut bench,
        "Metric\tPlace\tPeriod\tValue\tn\n\
         NPS\tWrite in the chat\t2024\t10\t60\n\
         NPS\tSomewhere\t2024\t20\t60\n\
         NPS\tWait for an answer\t2024\tlots\t60\n",
    );
    assert_eq!(bench.session().map().readings().len(), 1);
    let says = bench.says();
    for part in [
        "1 reading taken over",
        "3 cells not understood",
        "Row 3, column 2: “Somewhere”. There is no stage or touchpoint called “Somewhere”",
        "Row 4, column 4: “lots”. A value is missing. Write it like this: NPS 34 / 120",
    ] {
        assert!(says.iter().any(|text| text == part), "{part}: {says:?}");
    }
    // Without a header, a column goes into the cells from the focus on.
    bench.click("NPS, Write in the chat, All customers, 2024: +10 · n\u{a0}60 · fewer than 100 answers: mind the interval");
    paste(&mut bench, "12 / 70\nx\n");
    assert_eq!(value(&bench, 0), Some(12.0));
    let says = bench.says();
    assert!(
        says.iter()
            .any(|text| text.starts_with("Row 2, column 1: “x”")),
        "{says:?}"
    );
}

#[test]
fn pooled_values_say_so_and_so_does_what_cannot_be_pooled() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(
        &mut bench,
        "Metric\tPlace\tPeriod\tValue\tn\n\
         NPS\tWrite in the chat\t2024\t50\t60\n\
         NPS\tWait for an answer\t2024\t-40\t10\n\
         MAU\tWrite in the chat\t2024\t500\t500\n\
         MAU\tWait for an answer\t2024\t600\t600\n",
    );
    let names = bench.names();
    let has = |parts: &[&str]| {
        names
            .iter()
            .any(|name| parts.iter().all(|part| name.contains(part)))
    };
    assert!(
        has(&["NPS, Whole journey", "+37.1", "from 2 readings"]),
        "{names:?}"
    );
    assert!(
        has(&[
            "MAU, Tell the bank",
            "the same people would be counted twice"
        ]),
        "{names:?}"
    );
    bench.click("Pooled values");
    assert!(
        !bench
            .names()
            .iter()
            .any(|name| name.contains("Whole journey"))
    );
    // A filter and the other layout.
    bench.click("Find in the table");
    bench.type_text("mau");
    bench.click("One reading a row");
    let names = bench.names();
    let rows = names.iter().filter(|name| name.contains(", Value: "));
    assert_eq!(rows.count(), 2, "{names:?}");
}

#[test]
fn the_inspector_says_what_was_pooled_against_target_and_before() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(
        &mut bench,
        "Metric\tPlace\t2023\t2024\n\
         NPS\tWrite in the chat\t5 / 600\t50 / 600\n\
         NPS\tWait for an answer\t0 / 100\t-40 / 100\n\
         MAU\tWrite in the chat\t\t500\n\
         MAU\tWait for an answer\t\t600\n",
    );
    let mut nps = bench.session().map().metrics()[0].clone();
    nps.target = Some(60.0);
    bench.ask(NumberCommand::PutMetric(nps).into());
    bench.click("Tell the bank, 3 touchpoints");
    let says = bench.says();
    for part in [
        "+37.1 · n\u{a0}700",
        "2024 · from 2 readings",
        "Target +60: not reached",
        "+32.9 since 2023: really better, even by the widest margin possible",
        "2024 · cannot be combined: the same people would be counted twice",
    ] {
        assert!(says.iter().any(|text| text == part), "{part}: {says:?}");
    }
    bench.look("table-inspector-en");
}

#[test]
fn the_inspector_compares_no_different_steps_and_keeps_no_number_of_the_past() {
    for (language, card, words) in [
        (
            Language::En,
            "Tell the bank, 3 touchpoints",
            [
                "not comparable with 2024: other steps were measured",
                "2025 · cannot be combined: a sample size is missing, so nobody knows what weighs how much",
                "Last known: 2024 · +28.9 · n\u{a0}1,000",
            ],
        ),
        (
            Language::Ru,
            "Tell the bank, 3 точки контакта",
            [
                "с 2024 не сравнить: измерены другие шаги",
                "2025 · не сводится: у части замеров нет объёма выборки, веса неизвестны",
                "Последнее известное: 2024 · +28,9 · n\u{a0}1\u{202f}000",
            ],
        ),
    ] {
        let map = sample::session().map().clone();
        let mut bench = bench(language, &map);
        paste(
            &mut bench,
            "Metric\tPlace\t2024\t2025\n\
             NPS\tWrite in the chat\t28.9 / 900\t31 / 900\n\
             NPS\tWait for an answer\t28.9 / 100\t20\n\
             CSAT\tWrite in the chat\t61 / 400\t49 / 400\n\
             CSAT\tWait for an answer\t\t90 / 900\n",
        );
        bench.click(card);
        let says = bench.says();
        for part in words {
            assert!(says.iter().any(|text| text == part), "{part}: {says:?}");
        }
        bench.look(&format!("latest-inspector-{}", language.code()));
    }
}

#[test]
fn a_block_is_copied_and_pasted_elsewhere() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::En, &map);
    paste(
        &mut bench,
        "Metric\tPlace\t2024\t2025\n\
         NPS\tWrite in the chat\t10 / 60\t20 / 60\n\
         NPS\tWait for an answer\t30\t40\n",
    );
    bench.click("Pooled values");
    bench.press(Modifiers::COMMAND, Key::Home);
    for _ in 0..3 {
        bench.press(NONE, Key::ArrowRight);
    }
    bench.press(Modifiers::SHIFT, Key::ArrowRight);
    bench.harness().event(Event::Copy);
    bench.harness().step();
    let copied = bench.harness().output().platform_output.commands.clone();
    let text = copied.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(text.as_deref(), Some("10 / 60\t20 / 60"));
    bench.press(NONE, Key::ArrowDown);
    bench.press(NONE, Key::ArrowLeft);
    paste(&mut bench, "10 / 60\t20 / 60");
    let map = bench.session().map();
    let at = Scope::Touchpoint(step(5));
    let here = map.readings().iter().filter(|reading| reading.key.at == at);
    let numbers: Vec<_> = here.map(|reading| (reading.value, reading.n)).collect();
    assert_eq!(numbers, [(Some(10.0), Some(60)), (Some(20.0), Some(60))]);
}

#[test]
fn a_new_reading_is_added_and_typed() {
    let map = sample::session().map().clone();
    let mut bench = bench(Language::Ru, &map);
    bench.click("Новый…");
    bench.click("Период нового замера");
    bench.type_text("2025");
    bench.click("Добавить замер");
    let reading = bench.session().map().readings()[0].clone();
    assert_eq!(reading.key.period, "2025");
    // The focus is there already.
    assert!(bench.shows("NPS, Весь путь, Все клиенты, 2025: нет данных"));
    bench.type_text("\u{2212}12,5 / 200");
    bench.press(NONE, Key::Enter);
    assert_eq!(value(&bench, 0), Some(-12.5));
}

#[test]
fn the_table_can_be_looked_at() {
    for (language, file, view, theme, dark, long) in [
        (
            Language::En,
            "bank-year.en.ron",
            "View",
            "Theme",
            "Dark",
            "One reading a row",
        ),
        (
            Language::Ru,
            "bank-year.ru.ron",
            "Вид",
            "Тема",
            "Тёмная",
            "Замер в строке",
        ),
    ] {
        let mut bench = Bench::example(language, file);
        bench.press(Modifiers::COMMAND, Key::Num6);
        for _ in 0..3 {
            bench.press(NONE, Key::ArrowRight);
        }
        bench.look(&format!("table-{}", language.code()));
        bench.menu(&[view, theme, dark]);
        let dark = bench.picture();
        bench.look(&format!("table-{}-dark", language.code()));
        bench.click(long);
        bench.look(&format!("table-{}-long", language.code()));
        assert_ne!(dark, bench.picture());
    }
}

#[test]
fn the_table_of_five_hundred_can_be_looked_at() {
    let mut bench = bench(Language::En, sample::session().map());
    paste(&mut bench, &five_hundred());
    paste(
        &mut bench,
        "Metric\tPlace\tValue\nNPS\tSomewhere\t3\nJoy\tFind out\t3\n",
    );
    bench.look("table-500");
    let reading = bench.session().map().readings()[0].as_ref().clone();
    let key = reading.key.clone();
    bench.ask(NumberCommand::RemoveReading(key).into());
    assert_eq!(bench.session().map().readings().len(), 499);
}

#[test]
fn no_number_of_the_table_stands_without_its_n_or_the_words_that_there_is_none() {
    let mut bench = Bench::example(Language::En, "bank-year.en.ron");
    bench.press(Modifiers::COMMAND, Key::Num6);
    let mut numbers = std::collections::HashSet::new();
    for _ in 0..8 {
        let names = bench.names().into_iter();
        // "Metric, place, persona, period: what the cell says".
        let cells = names.filter(|name| name.contains(", 2025"));
        let cells = cells.filter(|name| name.contains(": "));
        for cell in cells.filter(|cell| !cell.ends_with(": no data")) {
            let (_, said) = cell.split_once(", 2025").expect("its period");
            let (_, said) = said.split_once(": ").expect("what it says");
            let has_n = said.split(" · ").any(|part| {
                part.starts_with("n\u{a0}") || part.starts_with("n ") || part == "no sample size"
            });
            assert!(has_n || said.contains("cannot be combined"), "{cell}");
            numbers.insert(cell);
        }
        bench.press(NONE, Key::PageDown);
    }
    let without = numbers
        .iter()
        .filter(|cell| cell.contains("no sample size"));
    assert!(numbers.len() > 40 && without.count() > 0, "{numbers:?}");
}

//! Numbers on their way in: what cannot be is refused and stays to be
//! corrected, wherever it is typed or pasted.

use egui::{Event, Key, Modifiers};
use waypost::document::{
    Command, Map, MapParts, MetricDefinition, MetricId, MetricKind, Reading, ReadingKey, Scope,
    Session,
};
use waypost::language::Language;
use waypost::metrics::{Book, Question};

use crate::bench::Bench;
use crate::inspector::{value_of, write};
use crate::sample::{self, step};

const NONE: Modifiers = Modifiers::NONE;

fn key(kind: MetricKind, at: Scope, period: &str) -> ReadingKey {
    ReadingKey {
        metric: MetricId::parse(kind.word()).expect("an id"),
        at,
        persona: None,
        period: period.to_owned(),
    }
}

fn valued(kind: MetricKind, place: u64, period: &str, value: f64, n: u64) -> Reading {
    let at = Scope::Touchpoint(step(place));
    Reading {
        value: Some(value),
        n: Some(n),
        ..Reading::new(key(kind, at, period))
    }
}

/// The sample with metrics and readings, as a file brings them.
fn with(kinds: &[MetricKind], readings: Vec<Reading>) -> Map {
    let metric = |kind: &MetricKind| {
        let id = MetricId::parse(kind.word()).expect("an id");
        MetricDefinition::new(id, *kind)
    };
    let parts = MapParts {
        metrics: kinds.iter().map(metric).collect(),
        readings,
        ..sample::session().map().parts()
    };
    Map::assemble(parts).0
}

fn open(language: Language, map: &Map) -> Bench {
    let mut bench = Bench::start(language);
    bench.open(Session::new(map.clone()));
    bench
}

fn table(language: Language, map: &Map) -> Bench {
    let mut bench = open(language, map);
    bench.press(Modifiers::COMMAND, Key::Num6);
    bench
}

fn paste(bench: &mut Bench, text: &str) {
    bench.harness().event(Event::Paste(text.to_owned()));
    bench.settle();
}

fn says(bench: &Bench, part: &str) -> bool {
    bench.says().iter().any(|text| text.contains(part))
}

/// Clicks the cell whose name begins so.
fn click_cell(bench: &mut Bench, begin: &str) {
    let names = bench.names();
    let name = names.into_iter().find(|name| name.starts_with(begin));
    bench.click(&name.unwrap_or_else(|| panic!("no cell {begin}: {:?}", bench.says())));
}

/// Goes through the letters one by one, as a person types.
fn type_slowly(bench: &mut Bench, text: &str) {
    for letter in text.chars() {
        bench.type_text(&letter.to_string());
    }
}

#[test]
fn the_inspector_refuses_what_cannot_be_and_keeps_the_text() {
    let readings = vec![valued(MetricKind::CsatTopTwo, 3, "2025-Q3", 71.0, 60)];
    let map = with(&[MetricKind::CsatTopTwo], readings);
    let mut bench = open(Language::En, &map);
    bench.click("Write in the chat");
    write(&mut bench, "Value: CSAT", "");
    type_slowly(&mut bench, "149");
    bench.press(NONE, Key::Tab);
    assert_eq!(value_of(&mut bench, "Value: CSAT"), "149");
    assert!(
        says(&bench, "“Value”: 149 is not possible, only 0 to 100%"),
        "{:?}",
        bench.says()
    );
    assert_eq!(bench.session().committed(), &map);
    bench.look("entry-inspector");
    write(&mut bench, "Value: CSAT", "49");
    bench.press(NONE, Key::Enter);
    assert_eq!(bench.session().committed().readings()[0].value, Some(49.0));
    assert!(!says(&bench, "is not possible"));
}

#[test]
fn a_target_that_cannot_be_is_refused() {
    let map = with(&[MetricKind::Nps], Vec::new());
    let mut bench = open(Language::Ru, &map);
    bench.press(Modifiers::ALT, Key::M);
    write(&mut bench, "Цель", "");
    type_slowly(&mut bench, "150");
    bench.press(NONE, Key::Enter);
    assert!(
        says(
            &bench,
            "«Цель»: значения 150 быть не может, только от −100 до 100"
        ),
        "{:?}",
        bench.says()
    );
    assert_eq!(bench.session().committed().metrics()[0].target, None);
}

#[test]
fn the_table_refuses_what_cannot_be_and_counts_no_such_number() {
    let readings = vec![
        valued(MetricKind::Nps, 3, "2025", 20.0, 60),
        valued(MetricKind::Nps, 4, "2025", 140.0, 60),
    ];
    let map = with(&[MetricKind::Nps], readings);
    let question = Question {
        metric: key(MetricKind::Nps, Scope::Map, "").metric,
        at: Scope::Map,
        persona: None,
    };
    let pooled = Book::new(&map).at(question, "2025").expect("one counts");
    assert_eq!((pooled.summary.value, pooled.of), (Some(20.0), 1));
    let mut bench = table(Language::En, &map);
    assert!(
        says(&bench, "140 · Outside its range, -100 to 100: not counted")
            || says(&bench, "140 · Outside its range, −100 to 100: not counted"),
        "{:?}",
        bench.says()
    );
    bench.look("entry-table");
    click_cell(
        &mut bench,
        "NPS, Write in the chat, All customers, 2025: +20",
    );
    bench.type_text("120");
    bench.press(NONE, Key::Enter);
    assert!(
        says(&bench, "120 is not possible, only"),
        "{:?}",
        bench.says()
    );
    assert_eq!(bench.session().committed(), &map);
    bench.press(Modifiers::COMMAND, Key::A);
    bench.type_text("12");
    bench.press(NONE, Key::Enter);
    assert_eq!(bench.session().committed().readings()[0].value, Some(12.0));
}

#[test]
fn a_pasted_number_that_cannot_be_is_named() {
    let mut bench = table(Language::En, sample::session().map());
    paste(
        &mut bench,
        "Metric\tPlace\tPeriod\tValue\tn\n\
         NPS\tWrite in the chat\t2024\t120\t60\n\
         NPS\tWait for an answer\t2024\t30\t60\n",
    );
    assert_eq!(bench.session().map().readings().len(), 1);
    assert!(
        says(&bench, "Row 2, column 4: “120”."),
        "{:?}",
        bench.says()
    );
    assert!(says(&bench, "120 is not possible"), "{:?}", bench.says());
}

#[test]
fn a_block_in_the_advised_order_goes_by_its_names() {
    let readings = vec![
        valued(MetricKind::Nps, 3, "2025-Q1", 20.0, 60),
        valued(MetricKind::Nps, 4, "2025-Q1", 10.0, 60),
    ];
    let map = with(&[MetricKind::Nps, MetricKind::CsatTopTwo], readings);
    let mut bench = table(Language::Ru, &map);
    paste(
        &mut bench,
        "NPS\tWrite in the chat\t2025-Q2\t40\t250\n\
         CSAT\tWait for an answer\t2025-Q2\t71\t1250\n",
    );
    let after = bench.session().map().clone();
    assert_eq!(after.readings()[..2], map.readings()[..]);
    let taken = after.readings()[2..].iter();
    let taken: Vec<_> = taken.map(|reading| (reading.value, reading.n)).collect();
    assert_eq!(taken, [(Some(40.0), Some(250)), (Some(71.0), Some(1250))]);
    assert_eq!(after.readings()[3].key.period, "2025-Q2");
    bench.look("entry-pasted-ru");
    // One row that says nothing, and nothing is taken over.
    paste(
        &mut bench,
        "NPS\tWrite in the chat\t2025-Q3\t41\t250\n\
         CSAT\tWrite in the chatt\t2025-Q3\t72\t250\n",
    );
    assert_eq!(bench.session().map(), &after);
    assert!(says(&bench, "«Write in the chatt»"), "{:?}", bench.says());
}

#[test]
fn pasted_columns_leave_computed_cells_alone() {
    let readings = vec![
        valued(MetricKind::Nps, 3, "2025", 20.0, 60),
        valued(MetricKind::Nps, 4, "2025", 10.0, 60),
    ];
    let map = with(&[MetricKind::Nps], readings);
    let mut bench = table(Language::En, &map);
    click_cell(&mut bench, "NPS, Whole journey, All customers, 2025:");
    paste(&mut bench, "11\n12\n");
    let values = |bench: &Bench| {
        let readings = bench.session().map().readings().iter();
        readings.map(|reading| reading.value).collect::<Vec<_>>()
    };
    assert_eq!(values(&bench), [Some(11.0), Some(12.0)]);
    assert!(
        says(&bench, "2 computed cells left alone"),
        "{:?}",
        bench.says()
    );
    bench.look("entry-left-alone");
    // One value fills a block, but not what is computed in it.
    bench.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowDown);
    paste(&mut bench, "13");
    assert_eq!(values(&bench), [Some(13.0), Some(13.0)]);
    // Typed by hand, it becomes a reading of the journey itself.
    click_cell(&mut bench, "NPS, Whole journey, All customers, 2025:");
    bench.type_text("50");
    bench.press(NONE, Key::Enter);
    assert_eq!(values(&bench), [Some(13.0), Some(13.0), Some(50.0)]);
}

#[test]
fn a_period_that_is_taken_stays_in_its_field_until_it_is_settled() {
    let readings = vec![
        valued(MetricKind::Nps, 3, "2025-Q3", 20.0, 60),
        valued(MetricKind::Nps, 3, "2025-Q2", 10.0, 60),
    ];
    let map = with(&[MetricKind::Nps], readings);
    let mut bench = open(Language::En, &map);
    bench.click("Write in the chat");
    for field in ["Period: NPS", "Period"] {
        if field == "Period" {
            // The name of the metric opens the reading.
            bench.click("NPS");
        }
        write(&mut bench, field, "");
        type_slowly(&mut bench, "2025-Q2");
        bench.press(NONE, Key::Tab);
        assert_eq!(value_of(&mut bench, field), "2025-Q2");
        assert!(
            says(&bench, "This metric already has a reading"),
            "{field}: {:?}",
            bench.says()
        );
        assert_eq!(bench.session().committed(), &map);
        write(&mut bench, field, "2025-Q2");
        bench.press(NONE, Key::Escape);
        assert_eq!(value_of(&mut bench, field), "2025-Q3");
        assert_eq!(bench.session().committed(), &map);
    }
}

#[test]
fn a_field_reached_by_tab_has_its_text_selected() {
    let mut bench = open(Language::En, sample::session().map());
    bench.press(Modifiers::ALT, Key::M);
    bench.click("Own metric");
    assert_eq!(value_of(&mut bench, "Own name"), "Own metric");
    bench.type_text("Joy");
    write(&mut bench, "Lowest value", "1");
    bench.press(NONE, Key::Tab);
    bench.look("entry-own-metric");
    bench.type_text("7");
    bench.press(NONE, Key::Tab);
    let metric = &bench.session().committed().metrics()[0];
    assert_eq!(metric.name, "Joy");
    let scale = metric.scale.expect("both ends");
    assert_eq!((scale.min, scale.max), (1.0, 7.0));
}

#[test]
fn what_was_refused_goes_with_an_undo() {
    let map = with(&[MetricKind::Nps], Vec::new());
    let mut bench = open(Language::En, &map);
    bench.press(Modifiers::ALT, Key::M);
    write(&mut bench, "Target", "40");
    write(&mut bench, "Benchmark", "abc");
    bench.press(NONE, Key::Tab);
    assert_eq!(value_of(&mut bench, "Benchmark"), "abc");
    bench.menu(&["Edit", "Undo: change a metric"]);
    assert_eq!(value_of(&mut bench, "Benchmark"), "");
    assert_eq!(bench.session().committed(), &map);
}

#[test]
fn the_table_finds_in_itself_and_says_what_is_not_typed_in() {
    let readings = vec![
        valued(MetricKind::Nps, 3, "2025", 20.0, 60),
        valued(MetricKind::Aov, 4, "2025", 1200.0, 60),
        valued(MetricKind::TimeOnTask, 5, "2025", 90.0, 60),
    ];
    let kinds = [MetricKind::Nps, MetricKind::Aov, MetricKind::TimeOnTask];
    let mut map = with(&kinds, readings);
    let mut info = map.info().clone();
    "₽".clone_into(&mut info.currency);
    map = map
        .after(&Command::SetInfo(Box::new(info)))
        .expect("an info");
    let mut bench = table(Language::Ru, &map);
    bench.press(Modifiers::COMMAND, Key::Home);
    bench.press(NONE, Key::Enter);
    assert!(
        says(&bench, "Ячейка показывает, к чему относится строка"),
        "{:?}",
        bench.says()
    );
    assert!(!bench.shows("Текст ячейки"));
    bench.look("entry-units-table-ru");
    bench.press(Modifiers::COMMAND, Key::F);
    bench.type_text("chat");
    assert_eq!(value_of(&mut bench, "Найти в таблице"), "chat");
    bench.press(Modifiers::COMMAND, Key::Num6);
    bench.click("Tell it all again to the operator");
    bench.look("entry-units-ru");
    bench.click("Wait for an answer");
    bench.look("entry-units-ru-2");
}

//! Blocks of a spreadsheet that become readings.

use super::*;
use crate::document::{
    Counts, Map, MapParts, MetricDefinition, MetricId, MetricKind, Node, Persona, PersonaId,
    Reading, ReadingKey, Scope, Stage, StageId, Touchpoint, TouchpointId,
};

fn step(n: u64) -> Scope {
    Scope::Touchpoint(TouchpointId::mint(n))
}

/// Two stages, a step of the same title in each, one persona, NPS.
fn map() -> Map {
    let titled = |node: Node, title: &str| node.with_title(title);
    let [first, second] = [1, 2].map(StageId::mint);
    let nodes = vec![
        titled(Stage::new(first).into(), "Choose"),
        titled(Stage::new(second).into(), "Use"),
        titled(Touchpoint::new(TouchpointId::mint(1), first).into(), "Call"),
        titled(
            Touchpoint::new(TouchpointId::mint(2), second).into(),
            "Call",
        ),
        titled(Touchpoint::new(TouchpointId::mint(3), second).into(), "Pay"),
        titled(Persona::new(PersonaId::mint(1)).into(), "Marina"),
    ];
    let metrics = vec![MetricDefinition::new(MetricId::mint(1), MetricKind::Nps)];
    let parts = MapParts {
        metrics,
        nodes,
        ..MapParts::default()
    };
    Map::assemble(parts).0
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().map(cells).collect()
}

fn pasted(text: &str) -> (Map, Vec<(usize, usize, &'static str)>) {
    let rows = rows(text);
    assert!(has_header(&rows), "{text}");
    let map = map();
    let pasted = paste_readings(&rows, &map, UsualReading::default());
    let refused = pasted.refused.iter();
    let refused = refused.map(|cell| (cell.row, cell.column, cell.why.key));
    let refused = refused.collect();
    match pasted.command {
        Some(command) => (map.after(&command).expect("was tried"), refused),
        None => (map, refused),
    }
}

fn number(map: &Map, at: Scope, period: &str) -> Option<(f64, Option<u64>)> {
    let metric = map.metrics()[0].id;
    let mut all = map.readings().iter();
    let found = all.find(|reading| {
        let key = &reading.key;
        key.metric == metric && key.at == at && key.period == period
    });
    found.and_then(|reading| Some((reading.value?, reading.sample_size())))
}

#[test]
fn a_row_is_a_reading_and_headers_are_known_in_both_languages() {
    let long = "Metric\tPlace\tPersona\tPeriod\tValue\tn\tSource\n\
                NPS\tPay\tMarina\t2025\t\u{2212}12,5\t120\tsurvey\n\
                CSAT\tUse\t\t2025\t71 % / 48\t\t\n";
    let (map, refused) = pasted(long);
    assert_eq!(refused, []);
    assert_eq!(number(&map, step(3), "2025"), Some((-12.5, Some(120))));
    let reading = &map.readings()[0];
    assert_eq!(reading.source, "survey");
    assert_eq!(reading.key.persona, Some(PersonaId::mint(1)));
    assert_eq!(map.metrics()[1].kind, MetricKind::CsatTopTwo);
    let csat = &map.readings()[1];
    assert_eq!((csat.value, csat.n), (Some(71.0), Some(48)));
    assert_eq!(csat.key.at, Scope::Stage(StageId::mint(2)));
    let russian = crate::language::Texts::of(crate::language::Language::Ru);
    let names = ["metric", "value"].map(|word| russian.word("column", word));
    let (map, refused) = pasted(&format!("{}\t{}\nNPS\t5 (9)\n", names[0], names[1]));
    assert_eq!(refused, []);
    assert_eq!(number(&map, Scope::Map, ""), Some((5.0, Some(9))));
}

#[test]
fn periods_may_be_columns() {
    let (map, refused) = pasted("Metric\tPlace\t2024\t2025\nNPS\tPay\t30 / 90\t—\n");
    assert_eq!(refused, []);
    assert_eq!(number(&map, step(3), "2024"), Some((30.0, Some(90))));
    assert_eq!(map.readings().len(), 1);
}

#[test]
fn what_is_not_understood_is_named_and_keeps_nothing_else_out() {
    let (map, refused) = pasted(
        "Metric\tPlace\tPeriod\tValue\tn\tColour\n\
         Joy\tPay\t2025\t1\t1\t\n\
         NPS\tNowhere\t2025\t1\t1\t\n\
         NPS\tCall\t2025\t1\t1\t\n\
         NPS\tPay\t2025\tmuch\t1\t\n\
         NPS\tPay\t2025\t7\tmany\tred\n\
         NPS\tPay\t2025\t8\t1\t\n\
         NPS\tUse \u{203a} Call\t2025\t1e30\t1\t\n\
         NPS\tUse \u{203a} call\t2025\t4\t1\t\n\
         NPS\tUse\t2025\t99999999999999999999\t1\t\n",
    );
    assert_eq!(
        refused,
        [
            (2, 1, "entry-no-metric"),
            (3, 2, "table-no-place"),
            (4, 2, "table-two-places"),
            (5, 4, "entry-no-number"),
            (5, 5, "entry-no-number"),
            (6, 5, "entry-no-sample-size"),
            (6, 6, "table-unknown-column"),
            (7, 4, "table-stands-twice"),
            (8, 4, "entry-no-number"),
            (8, 5, "entry-no-number"),
            (10, 4, "refused-impossible"),
        ]
    );
    assert_eq!(number(&map, step(3), "2025"), Some((7.0, None)));
    assert_eq!(number(&map, step(2), "2025"), Some((4.0, Some(1))));
}

#[test]
fn another_value_takes_counts_away_that_say_otherwise() {
    let mut reading = Reading::new(ReadingKey {
        metric: MetricId::mint(1),
        at: Scope::Map,
        persona: None,
        period: String::new(),
    });
    reading.counts = Some(Counts::Ratio { part: 3, whole: 12 });
    let changed = with_number(&reading, "34").expect("a number");
    assert_eq!((changed.counts, changed.n), (None, Some(12)));
}

/// A block without a header, as cells of a table with these periods.
fn unnamed(text: &str, periods: &[&str]) -> Option<PastedReadings> {
    let rows = rows(text);
    assert!(!has_header(&rows), "{text}");
    paste_unnamed(&rows, &map(), periods)
}

fn readings_of(pasted: PastedReadings) -> Map {
    let refused = pasted.refused.iter().map(|cell| cell.why.key);
    assert_eq!(refused.collect::<Vec<_>>(), [""; 0]);
    let command = pasted.command.expect("readings");
    map().after(&command).expect("was tried")
}

#[test]
fn the_order_that_the_empty_table_advises_needs_no_header() {
    let text = "NPS\tPay\t2025-Q2\t40\t250\nNPS\tUse\t2025-Q2\t\u{2212}5\t1250\n";
    let map = readings_of(unnamed(text, &[]).expect("names"));
    assert_eq!(number(&map, step(3), "2025-Q2"), Some((40.0, Some(250))));
    let stage = Scope::Stage(StageId::mint(2));
    assert_eq!(number(&map, stage, "2025-Q2"), Some((-5.0, Some(1250))));
    // Years are periods, the place may come first, a persona may be said.
    let text = "Pay\tNPS\tMarina\t2025\t40\t250\tsurvey\n";
    let map = readings_of(unnamed(text, &[]).expect("names"));
    let reading = &map.readings()[0];
    assert_eq!(
        (reading.key.period.as_str(), reading.n),
        ("2025", Some(250))
    );
    assert_eq!(reading.key.persona, Some(PersonaId::mint(1)));
    assert_eq!(reading.source, "survey");
    // Without a period it is a value and its sample.
    let map = readings_of(unnamed("NPS\tPay\t40\t250\n", &[]).expect("names"));
    assert_eq!(number(&map, step(3), ""), Some((40.0, Some(250))));
}

#[test]
fn rows_of_the_wide_table_come_back_with_its_periods() {
    let text = "NPS\tPay\tAll customers\t40 / 250\t\u{2014}\nNPS\tUse\tAll customers\t\t7\n";
    let map = readings_of(unnamed(text, &["2024", "2025"]).expect("names"));
    assert_eq!(number(&map, step(3), "2024"), Some((40.0, Some(250))));
    let stage = Scope::Stage(StageId::mint(2));
    assert_eq!(number(&map, stage, "2025"), Some((7.0, None)));
    assert_eq!(map.readings().len(), 2);
}

#[test]
fn rows_that_are_not_understood_change_nothing_and_numbers_have_no_names() {
    let text = "NPS\tPay\t2025\t40\t250\nNSP\tPay\t2025\t41\t250\nNPS\tPya\t2025\t1\t2\n";
    let pasted = unnamed(text, &[]).expect("names");
    assert_eq!((pasted.command, pasted.readings), (None, 0));
    let first = &pasted.refused[0];
    assert_eq!((first.row, first.column), (2, 1));
    assert_eq!(first.why.key, "entry-no-metric");
    assert_eq!(unnamed("40 / 60\t2025\t7\n41\t42\t43\n", &[]), None);
    assert_eq!(unnamed("Pay\t40\nUse\t41\n", &[]), None);
}

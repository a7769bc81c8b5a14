//! Numbers that their metrics cannot have: the file keeps them, opening names
//! them.

use super::file_with;
use crate::language::{Language, Texts};
use crate::storage::{Finding, Found, read, write};

#[test]
fn a_number_that_cannot_be_stays_and_is_named() {
    let text = file_with(
        r#"    metrics: [(id: "csat", kind: "csat"), (id: "nps", kind: "nps", target: 150)],
    readings: [
        (metric: "csat", value: 149, n: 60),
        (metric: "csat", period: "2025", value: 71),
    ],
    goals: [(metric: "nps", at: "s-1", benchmark: -101)],
    stages: [(id: "s-1", title: "One")],"#,
    );
    let opened = read(text.as_bytes()).expect("it opens");
    let named = opened.findings.iter().map(|finding| match finding.what {
        Found::NotCounted(stray) => (finding.place.section, stray.field, stray.value),
        _ => panic!("{finding:?}"),
    });
    assert_eq!(
        named.collect::<Vec<_>>(),
        [
            ("metrics", "target", 150.0),
            ("readings", "value", 149.0),
            ("goals", "benchmark", -101.0),
        ]
    );
    assert!(opened.findings.iter().all(Finding::is_problem));
    let map = &opened.map;
    assert_eq!(map.readings()[0].value, Some(149.0));
    assert_eq!(read(write(map).as_bytes()).expect("again").map, *map);
    let said = Texts::of(Language::En).say(&opened.findings[1].message());
    assert!(
        said.contains("0 to 100%") && said.contains("not counted"),
        "{said}"
    );
}

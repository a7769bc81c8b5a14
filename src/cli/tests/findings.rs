//! Telling what a map finds by itself.

use super::*;
use crate::storage;

/// The classic template with a pain point that nobody owns, and with a reason
/// to leave that, if there is one.
fn painful(reason: Option<&str>) -> String {
    let dismissed = reason.map(|reason| {
        format!("dismissals: [(kind: \"pain-unowned\", about: [\"x\"], reason: \"{reason}\")],\n")
    });
    let pain = "pain_points: [(id: \"x\", title: \"A queue\u{202e}\")],\n";
    let map = storage::write(&crate::document::Map::default());
    let end = map.rfind(')').expect("the end");
    format!(
        "{}{pain}{}{}",
        &map[..end],
        dismissed.unwrap_or_default(),
        &map[end..]
    )
}

#[test]
fn findings_are_told_by_kind_with_what_to_do() {
    let line = ["findings", "-", "--lang", "en"];
    let told = call_with(painful(None).as_bytes(), &line);
    assert_eq!(told.exit(), code(Exit::Fine), "{}", told.errors);
    for part in [
        "2 findings\n",
        "\nPain points nobody owns (1)\n   35  Nobody answers for “A queue‹202E›”: it annoys",
        "\n       Name an owner; ",
    ] {
        assert!(told.output.contains(part), "{part} in {}", told.output);
    }
}

#[test]
fn dismissed_findings_are_told_when_asked_for() {
    let map = painful(Some("later\u{1b}"));
    let told = call_with(map.as_bytes(), &["findings", "-", "--lang", "en"]).output;
    assert!(told.starts_with("1 finding, 1 dismissed\n"), "{told}");
    assert!(!told.contains("later"), "{told}");
    let all = ["findings", "-", "--all", "--lang", "en"];
    let told = call_with(map.as_bytes(), &all).output;
    assert!(told.contains("\n       Dismissed: later‹001B›\n"), "{told}");
}

#[test]
fn findings_are_told_to_programs() {
    let map = painful(Some("later"));
    let told = call_with(map.as_bytes(), &["findings", "-", "--all", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&told.output).expect("JSON");
    assert_eq!(
        (&report["open"], &report["dismissed"]),
        (&1.into(), &1.into())
    );
    let first = &report["findings"][0];
    assert_eq!(first["kind"], "pain-unowned");
    assert_eq!(first["weight"], 35);
    assert_eq!(first["about"][0], "x");
    assert_eq!(first["dismissed"], "later");
    let place = serde_json::json!([{ "kind": "pain-point", "id": "x" }]);
    assert_eq!(first["places"], place);
    assert!(report["findings"][1]["dismissed"].is_null());
}

#[test]
fn a_map_without_findings_is_not_called_perfect() {
    let empty = storage::write(&crate::document::Map::default());
    let told = call_with(empty.as_bytes(), &["findings", "-", "--lang", "en"]).output;
    assert!(
        told.starts_with("No findings\n") && told.contains("not perfect"),
        "{told}"
    );
}

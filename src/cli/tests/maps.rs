//! Making, checking and counting maps.

use std::fs;

use super::*;
use crate::document::NodeKind;
use crate::storage;

#[test]
fn a_new_map_is_in_the_language_asked_for_and_checks_clean() {
    for template in ["blank", "classic", "blueprint"] {
        for (language, word) in [("ru", "ru"), ("en", "en")] {
            let made = call(&["new", "--template", template, "--lang", language, "-o", "-"]);
            assert_eq!(made.exit(), code(Exit::Fine));
            assert_eq!(made.errors, "");
            let expected = format!("language: \"{word}\"");
            assert!(made.output.contains(&expected), "{}", made.output);
            let checked = call_with(made.output.as_bytes(), &["check", "-", "--lang", "en"]);
            assert_eq!(checked.exit(), code(Exit::Fine));
            assert_eq!(checked.output, "-: no problems\n");
        }
    }
}

#[test]
fn a_new_map_never_replaces_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    let name = path.to_str().expect("a path in UTF-8");
    let made = call(&["new", "-o", name, "--lang", "en"]);
    assert_eq!(made.exit(), code(Exit::Fine));
    assert_eq!(made.output, format!("Map created: {name}\n"));
    let before = fs::read(&path).expect("the map");
    let again = call(&["new", "--template", "classic", "-o", name]);
    assert_eq!(again.exit(), code(Exit::Failed));
    assert!(again.errors.contains(name), "{}", again.errors);
    assert_eq!(fs::read(&path).expect("the map"), before);
}

#[test]
fn check_ends_with_the_worst_of_its_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path.to_str().expect("a path in UTF-8").to_owned()
    };
    let clean = put("clean.ron", &classic());
    let problems = put("problems.ron", &broken());
    let picture = put("picture.ron", "\u{89}PNG\r\n");
    let check = |files: &[&String]| {
        let line: Vec<&str> = ["check", "--lang", "en"]
            .into_iter()
            .chain(files.iter().map(|file| file.as_str()))
            .collect();
        call(&line)
    };
    assert_eq!(check(&[&clean]).exit(), code(Exit::Fine));
    let found = check(&[&clean, &problems]);
    assert_eq!(found.exit(), code(Exit::Problems));
    assert!(found.output.contains(&format!("{clean}: no problems\n")));
    assert!(found.output.contains(&format!("{problems}: 1 problem\n  ")));
    let unreadable = check(&[&picture, &problems, &clean]);
    assert_eq!(unreadable.exit(), code(Exit::Failed));
    assert!(unreadable.errors.contains(&picture));
    assert!(unreadable.output.contains(&clean), "the others are checked");
}

#[test]
fn check_reports_in_json() {
    let called = call_with(broken().as_bytes(), &["check", "-", "--json"]);
    assert_eq!(called.exit(), code(Exit::Problems));
    let report: serde_json::Value = serde_json::from_str(&called.output).expect("JSON");
    assert_eq!(report[0]["file"], "-");
    assert_eq!(report[0]["status"], "problems");
    assert_eq!(report[0]["findings"][0]["section"], "touchpoints");
    assert_eq!(report[0]["findings"][0]["problem"], true);
    assert!(report[0]["findings"][0]["line"].as_u64() > Some(1));
    let called = call(&["check", "-", "--json"]);
    assert_eq!(called.exit(), code(Exit::Failed));
    let report: serde_json::Value = serde_json::from_str(&called.output).expect("JSON");
    assert_eq!(report[0]["status"], "unreadable");
    assert!(report[0]["error"].is_string());
}

#[test]
fn info_counts_every_kind() {
    let map = classic();
    let told = call_with(map.as_bytes(), &["info", "-", "--lang", "en"]);
    assert_eq!(told.exit(), code(Exit::Fine));
    for line in [
        "New customer journey map\nAs is · As planned",
        "  1 persona\n  5 stages\n  10 touchpoints\n",
        "  0 notes\n",
        "  9 transitions\n  5 experiences\n",
        "\nLanes\n  Touchpoints\n  Channels\n",
        "  CSAT · 0 readings\n",
    ] {
        assert!(told.output.contains(line), "{line} in {}", told.output);
    }
    let told = call_with(map.as_bytes(), &["info", "-", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&told.output).expect("JSON");
    let opened = storage::read(map.as_bytes()).expect("the map opens");
    for kind in NodeKind::ALL {
        let count = report["nodes"][kind.word()].as_u64();
        assert_eq!(count, u64::try_from(opened.map.count(kind)).ok());
    }
    assert_eq!(report["links"]["next"], 9);
    assert_eq!(report["language"], "en");
    assert_eq!(report["lanes"][0]["kind"], "touchpoints");
}

#[test]
fn a_map_with_nothing_in_it_is_told_about() {
    let empty = storage::write(&crate::document::Map::default());
    let told = call_with(empty.as_bytes(), &["info", "-", "--lang", "ru"]);
    assert!(told.output.starts_with("Без названия\n"), "{}", told.output);
    assert!(!told.output.contains("Дорожки"), "{}", told.output);
}

#[test]
fn a_missing_file_is_named_last() {
    let called = call(&["info", "/no/such/map.ron", "--lang", "en"]);
    assert_eq!(called.exit(), code(Exit::Failed));
    assert!(
        called.errors.ends_with("\n  /no/such/map.ron\n"),
        "{}",
        called.errors
    );
}

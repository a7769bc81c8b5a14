//! The command line from outside: arguments in, output and exit code out.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::*;
use crate::document::NodeKind;
use crate::language::Texts;
use crate::storage;

/// What a call gave back.
struct Call {
    outcome: Outcome,
    output: String,
    errors: String,
}

impl Call {
    #[track_caller]
    fn exit(&self) -> ExitCode {
        match &self.outcome {
            Outcome::Done(code) => *code,
            Outcome::Window(request) => panic!("asked for the window: {request:?}"),
        }
    }
}

fn arguments(line: &[&str]) -> Vec<OsString> {
    std::iter::once("waypost")
        .chain(line.iter().copied())
        .map(OsString::from)
        .collect()
}

fn call_with(input: &[u8], line: &[&str]) -> Call {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let outcome = run_on(
        &mut Console::new(input, &mut output, &mut errors),
        arguments(line),
    );
    Call {
        outcome,
        output: String::from_utf8(output).expect("text"),
        errors: String::from_utf8(errors).expect("text"),
    }
}

fn call(line: &[&str]) -> Call {
    call_with(b"", line)
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

fn classic() -> String {
    call(&["new", "--template", "classic", "--lang", "en", "-o", "-"]).output
}

/// A map one of whose touchpoints stands in a stage that is not there.
fn broken() -> String {
    let map = classic();
    let (before, after) = map.split_once("stage: \"s-").expect("a stage");
    format!("{before}stage: \"s-none{}", &after[8..])
}

#[test]
fn no_command_asks_for_the_window() {
    let request = |line: &[&str]| match call(line).outcome {
        Outcome::Window(request) => request,
        Outcome::Done(_) => panic!("{line:?} is done"),
    };
    assert_eq!(request(&[]), WindowRequest::default());
    let expected = WindowRequest {
        files: vec!["карта.ron".into()],
        language: Some(Language::Ru),
        builtin_dialogs: false,
    };
    assert_eq!(request(&["карта.ron", "--lang", "ru"]), expected);
    assert_eq!(request(&["--lang=ru", "карта.ron"]), expected);
    assert!(request(&["--dialogs=builtin"]).builtin_dialogs);
    let several = request(&["a.ron", "--lang", "en", "b.ron"]).files;
    assert_eq!(several, [PathBuf::from("a.ron"), "b.ron".into()]);
}

#[test]
fn help_is_wholly_in_the_language_asked_for() {
    for command in [
        None,
        Some("new"),
        Some("check"),
        Some("info"),
        Some("findings"),
        Some("export"),
        Some("versions"),
    ] {
        for (language, usage) in [("en", "Usage: "), ("ru", "Как вызвать: ")] {
            let line: Vec<&str> = command
                .into_iter()
                .chain(["--help", "--lang", language])
                .collect();
            let called = call(&line);
            assert_eq!(called.exit(), code(Exit::Fine));
            assert!(called.output.contains(usage), "{}", called.output);
            assert_eq!(called.errors, "");
            for never in ["possible values", "[default", "[OPTIONS]", "Arguments:"] {
                assert!(!called.output.contains(never), "{}", called.output);
            }
            for english in ["Usage", "Options", "Commands", "Print"] {
                let found = called.output.contains(english);
                assert!(!found || language == "en", "{}", called.output);
            }
        }
    }
}

#[test]
fn the_version_is_the_package_s() {
    let expected = format!("waypost {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(call(&["--version"]).output, expected);
    assert_eq!(call(&["-V"]).output, expected);
}

#[test]
fn what_is_wrong_with_the_arguments_is_said_in_our_words() {
    let cases: &[(&[&str], &str)] = &[
        (&["check"], "Не указано: <ФАЙЛ>..."),
        (&["new"], "Не указано: --output <ФАЙЛ>"),
        (&["new", "-o"], "Не хватает значения для --output <ФАЙЛ>"),
        (
            &["new", "--template", "x", "-o", "-"],
            "«x» не подходит для --template <blank|classic|blueprint>",
        ),
        (
            &["info", "--jsn", "-"],
            "Неизвестный аргумент: --jsn. Возможно, --json?",
        ),
        (
            &["versions", "a.ron", "--restore", "1"],
            "Не указано: --output <ФАЙЛ>",
        ),
        (
            &["versions", "a.ron", "--restore", "0", "-o", "b.ron"],
            "«0» не подходит для --restore <N>",
        ),
        (&["chek", "a.ron"], "Неизвестный аргумент: chek"),
        (
            &["a.ron", "check", "b.ron"],
            "a.ron нельзя указать вместе с check",
        ),
        (
            &["export", "a", "-o", "b.png", "--scale", "0"],
            "«0» не подходит для --scale <N>",
        ),
        (
            &["export", "a", "-o", "b.png", "--scale", "NaN"],
            "«NaN» не подходит для --scale <N>",
        ),
        (
            &["export", "a", "-o", "b.png", "--width", "65536"],
            "«65536» не подходит для --width <PX>",
        ),
        (
            &["export", "a", "-o", "b.png", "--scale", "1", "--width", "9"],
            "--scale <N> нельзя указать вместе с --width <PX>",
        ),
        (&["info", "a", "b"], "Неизвестный аргумент: b"),
        (
            &["check", "a", "--json=1"],
            "Слишком много или мало значений для --json",
        ),
    ];
    for (line, expected) in cases {
        let line: Vec<&str> = ["--lang", "ru"].iter().chain(*line).copied().collect();
        let called = call(&line);
        assert_eq!(called.exit(), code(Exit::Failed), "{line:?}");
        let said = format!("waypost: {expected}\n  Как вызвать: waypost --help\n");
        assert_eq!(called.errors, said, "{line:?}");
        assert_eq!(called.output, "", "{line:?}");
    }
    let called = call(&["--lang", "de"]);
    assert_eq!(called.exit(), code(Exit::Failed));
    assert!(called.errors.contains("de"), "{}", called.errors);
}

#[test]
fn the_last_language_counts_wherever_it_stands() {
    let of = |line: &[&str]| arguments::language_of(&arguments(line));
    assert_eq!(of(&["--lang", "ru", "check", "a"]), Some(Language::Ru));
    assert_eq!(of(&["check", "a", "--lang=en"]), Some(Language::En));
    assert_eq!(of(&["--lang=en", "--lang", "ru"]), Some(Language::Ru));
    assert_eq!(of(&["--", "--lang", "ru"]), None);
    assert_eq!(of(&["--lang"]), None);
    let called = call(&["--lang", "en", "--lang", "ru", "check", "-"]);
    assert!(called.errors.is_ascii() || called.errors.contains("waypost"));
    assert_eq!(called.exit(), code(Exit::Failed));
}

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

#[test]
fn a_picture_is_made_without_a_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let name = path.to_str().expect("a path in UTF-8");
    let map = classic();
    let line = ["export", "-", "-o", name, "--width", "600", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Fine), "{}", made.errors);
    let (width, height) = image::image_dimensions(&path).expect("a PNG");
    assert_eq!(width, 600);
    let said = format!("Picture written: {name}, 600 × {height} pixels\n");
    assert_eq!(made.output, said);
    assert_eq!(made.errors, "", "nobody watches");
    let light = fs::read(&path).expect("the picture");
    let dark = [&line[..], &["--theme", "dark"]].concat();
    assert_eq!(call_with(map.as_bytes(), &dark).exit(), code(Exit::Fine));
    assert_ne!(fs::read(&path).expect("the picture"), light);
}

#[test]
fn a_picture_can_go_to_the_output() {
    let (map, mut output, mut errors) = (classic(), Vec::new(), Vec::new());
    let mut console = Console::new(map.as_bytes(), &mut output, &mut errors);
    let outcome = run_on(
        &mut console,
        arguments(&["export", "-", "-o", "-", "--scale", "0.2"]),
    );
    drop(console);
    assert!(matches!(outcome, Outcome::Done(exit) if exit == code(Exit::Fine)));
    assert!(output.starts_with(b"\x89PNG\r\n"));
    assert!(errors.is_empty());
}

#[test]
fn a_picture_of_a_repaired_map_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let name = path.to_str().expect("a path in UTF-8");
    let line = ["export", "-", "-o", name, "--scale", "0.2", "--lang", "en"];
    let made = call_with(broken().as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Fine));
    assert!(made.errors.contains("waypost check"), "{}", made.errors);
    assert!(path.exists());
}

#[test]
fn an_export_that_cannot_be_names_what_can() {
    let map = classic();
    let line = ["export", "-", "-o", "/no/map.gif", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Failed));
    assert!(made.errors.contains("gif") && made.errors.contains("png"));
    let line = ["export", "-", "-o", "/no/such/map.png", "--lang", "en"];
    let made = call_with(map.as_bytes(), &line);
    assert_eq!(made.exit(), code(Exit::Failed));
    assert!(made.errors.ends_with("\n  /no/such/map.png\n"));
}

#[test]
fn an_export_follows_a_saved_view_by_its_name() {
    let view = "views: [(id: \"v\", name: \"Hurts\", hides: true, severities: [\"blocker\"])],\n)";
    let map = classic();
    let (body, _) = map.rsplit_once(')').expect("a map ends in a bracket");
    let viewed = format!("{body}{view}\n");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let path = path.to_str().expect("UTF-8");
    let wide = |line: &[&str]| {
        let made = call_with(viewed.as_bytes(), line);
        assert_eq!(made.exit(), code(Exit::Fine), "{}", made.errors);
        image::image_dimensions(path).expect("a picture").0
    };
    let whole = wide(&["export", "-", "-o", path, "--scale", "0.25"]);
    let part = wide(&[
        "export", "-", "-o", path, "--scale", "0.25", "--view", "Hurts",
    ]);
    assert!(part < whole, "{part} of {whole}");
    for (map, name, said) in [
        (&viewed, "Other", "Hurts"),
        (&map, "Hurts", "no saved views"),
    ] {
        let line = ["export", "-", "-o", path, "--view", name, "--lang", "en"];
        let made = call_with(map.as_bytes(), &line);
        assert_eq!(made.exit(), code(Exit::Failed));
        assert!(made.errors.contains(said), "{}", made.errors);
    }
}

#[test]
fn an_export_is_colored_by_a_word_of_the_map() {
    let map = classic();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.png");
    let path = path.to_str().expect("UTF-8");
    let export = |heat: &[&str]| {
        let line = ["export", "-", "-o", path, "--scale", "0.25", "--lang", "en"];
        let line: Vec<&str> = line.iter().chain(heat).copied().collect();
        call_with(map.as_bytes(), &line)
    };
    assert_eq!(export(&[]).exit(), code(Exit::Fine));
    let white = std::fs::read(path).expect("a picture");
    assert_eq!(export(&["--heat", "evidence"]).exit(), code(Exit::Fine));
    assert_ne!(std::fs::read(path).expect("a picture"), white);
    let made = export(&["--heat", "weather"]);
    assert_eq!(made.exit(), code(Exit::Failed));
    for said in ["weather", "severity", "evidence", "emotion"] {
        assert!(made.errors.contains(said), "{}", made.errors);
    }
}

/// An output that fails in one way.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_output_that_was_closed_is_no_failure_and_a_full_disk_is() {
    for (kind, expected) in [
        (io::ErrorKind::BrokenPipe, Exit::Fine),
        (io::ErrorKind::StorageFull, Exit::Failed),
    ] {
        let map = classic();
        let export = ["export", "-", "-o", "-", "--scale", "0.2"];
        for line in [&["new", "-o", "-"][..], &export] {
            let mut errors = Vec::new();
            let mut console = Console::new(map.as_bytes(), Failing(kind), &mut errors);
            let outcome = run_on(&mut console, arguments(line));
            drop(console);
            assert!(matches!(outcome, Outcome::Done(exit) if exit == code(expected)));
            assert_eq!(errors.is_empty(), expected == Exit::Fine, "{line:?}");
        }
    }
}

#[test]
fn where_there_is_no_display_the_commands_are_named() {
    for language in Language::ALL {
        let said = Texts::of(language).get("cli-no-display");
        assert!(said.contains("waypost export "), "{said}");
    }
}

/// A map whose texts and ids would turn a line round or command a terminal.
fn hostile() -> String {
    let map = classic().replace("title: \"", "title: \"\u{202e}\u{9b}2J");
    let (before, after) = map.split_once("stage: \"s-").expect("a stage");
    format!(
        "{before}stage: \"\u{202e}\\u{{1b}}]0;owned\\n{}",
        &after[4..]
    )
}

#[test]
fn a_file_cannot_command_the_terminal() {
    let hostile = hostile();
    for line in [
        ["check", "-"].as_slice(),
        &["info", "-"],
        &["check", "-", "--json"],
        &["info", "-", "--json"],
        &["findings", "-", "--all"],
        &["findings", "-", "--json"],
        &["info", "no\u{1b}]0;\u{202e}file.ron"],
        &["export", "-", "-o", "no\u{1b}folder/\u{202e}.png"],
        &["\u{202e}\u{1b}[2J", "x"],
    ] {
        let call = call_with(hostile.as_bytes(), line);
        for text in [&call.output, &call.errors] {
            let shown: Vec<&str> = text.split('\n').collect();
            assert_eq!(
                crate::text::hidden_marks(text),
                [""; 0],
                "{line:?}: {shown:?}"
            );
        }
    }
    let shown = call_with(hostile.as_bytes(), &["info", "-"]).output;
    assert!(shown.starts_with("‹202E›‹009B›2J"), "{shown}");
    let json = call_with(hostile.as_bytes(), &["info", "-", "--json"]).output;
    let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let title = report["title"].as_str().expect("a title");
    assert!(
        title.starts_with("\u{202e}\u{9b}2J"),
        "programs get it whole"
    );
}

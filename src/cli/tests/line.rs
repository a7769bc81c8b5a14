//! The line that is typed: help, languages, and what is wrong with it.

use std::path::PathBuf;

use super::*;
use crate::language::Texts;

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
fn where_there_is_no_display_the_commands_are_named() {
    for language in Language::ALL {
        let said = Texts::of(language).get("cli-no-display");
        assert!(said.contains("waypost export "), "{said}");
    }
}

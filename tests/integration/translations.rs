//! The translations are complete: both languages say the same things, and
//! whatever the program asks for is there.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use waypost::document::{
    Aggregation, Basis, CHANNELS, Direction, EmotionSource, EvidenceKind, EvidenceLevel,
    IdeaSource, IdeaStatus, JourneyState, Kano, LaneKind, LinkKind, MapLanguage, MetricKind,
    NodeKind, PainStatus, Phase, Severity, Status, Unit,
};
use waypost::exchange::ReadingField;
use waypost::metrics::{CannotPool, Family, Rule};

use crate::source::{Piece, Source, pieces};

const EN: &str = include_str!("../../assets/translations/en.ftl");
const RU: &str = include_str!("../../assets/translations/ru.ftl");

/// How code asks for a text by its key.
const CALLS: &[&str] = &[
    "Message::new(\"",
    "texts.get(\"",
    "texts.find(\"",
    "texts().get(\"",
    "texts().find(\"",
];

/// Key and text of every message of a file; a key that stands twice fails.
fn messages(file: &str) -> BTreeMap<&str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (key, text) = line.split_once(" =").expect("a key and its text");
            let before = messages.insert(key, text.to_owned());
            assert!(before.is_none(), "{key} stands twice");
            current = Some(key);
        } else if let Some(text) = current.and_then(|key| messages.get_mut(key)) {
            text.push('\n');
            text.push_str(line);
        }
    }
    messages
}

/// Names of the places a text has.
fn places(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1).map(|after| {
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
        &after[..end.unwrap_or(after.len())]
    });
    names.collect()
}

#[test]
fn both_files_are_well_formed() {
    for file in [EN, RU] {
        if let Err((_, errors)) = FluentResource::try_new(file.to_owned()) {
            panic!("{errors:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_places() {
    let (english, russian) = (messages(EN), messages(RU));
    let keys = |messages: &BTreeMap<&str, String>| -> Vec<String> {
        messages.keys().map(ToString::to_string).collect()
    };
    assert_eq!(keys(&english), keys(&russian));
    for (key, text) in &english {
        assert_eq!(places(text), places(&russian[key]), "{key}");
    }
}

#[test]
fn sections_stand_in_the_same_order() {
    let sections = |file: &'static str| -> Vec<&str> {
        file.lines()
            .filter(|line| line.starts_with("## "))
            .collect()
    };
    let expected = ["document", "picture", "files", "cli", "app"];
    assert_eq!(sections(EN), expected.map(|name| format!("## {name}")));
    assert_eq!(sections(RU), sections(EN));
}

#[test]
fn no_text_is_empty_or_ends_in_a_blank() {
    for file in [EN, RU] {
        for (key, text) in messages(file) {
            assert!(!text.trim().is_empty(), "{key}");
            let lines_are_clean = text.lines().all(|line| line == line.trim_end());
            assert!(lines_are_clean, "{key}");
        }
    }
}

#[test]
fn plural_forms_are_complete() {
    for (file, forms) in [
        (EN, ["[one]", "*[other]"].as_slice()),
        (RU, ["[one]", "[few]", "*[many]"].as_slice()),
    ] {
        for (key, text) in messages(file) {
            let by_word = text.contains("*[") && !text.contains("[one]");
            if text.contains("->") && !by_word {
                for form in forms {
                    assert!(text.contains(form), "{key} lacks {form}");
                }
            }
        }
    }
}

#[test]
fn every_choice_has_a_name() {
    let keys = messages(EN);
    let mut missing = Vec::new();
    let mut ask = |family: &str, words: Vec<&str>| {
        for word in words {
            let key = format!("{family}-{word}");
            if !keys.contains_key(key.as_str()) {
                missing.push(key);
            }
        }
    };
    macro_rules! ask_all {
        ($($family:literal: $choice:ident),* $(,)?) => {
            $(ask($family, $choice::ALL.iter().map(|choice| choice.word()).collect());)*
        };
    }
    ask_all!(
        "node": NodeKind, "link": LinkKind, "lane": LaneKind, "metric": MetricKind,
        "unit": Unit, "direction": Direction, "aggregation": Aggregation,
        "severity": Severity, "pain-status": PainStatus, "idea-source": IdeaSource,
        "idea-status": IdeaStatus, "kano": Kano, "evidence-kind": EvidenceKind,
        "evidence-level": EvidenceLevel, "phase": Phase, "state": JourneyState,
        "filter-status": Status, "basis": Basis, "emotion-source": EmotionSource,
        "language": MapLanguage,
    );
    ask("channel", CHANNELS.to_vec());
    let counted = |word: &'static str| format!("{word}-count");
    let nodes: Vec<String> = NodeKind::ALL.iter().map(|k| counted(k.word())).collect();
    ask("node", nodes.iter().map(String::as_str).collect());
    let links: Vec<String> = LinkKind::ALL.iter().map(|k| counted(k.word())).collect();
    ask("link", links.iter().map(String::as_str).collect());
    for part in ["about", "formula"] {
        let said = MetricKind::ALL.iter();
        let said: Vec<String> = said.map(|kind| format!("{}-{part}", kind.word())).collect();
        ask("metric", said.iter().map(String::as_str).collect());
    }
    ask("family", Family::ALL.map(Family::word).to_vec());
    ask("rule", Rule::ALL.iter().map(|rule| rule.word()).collect());
    ask(
        "cannot-pool",
        CannotPool::ALL.iter().map(|why| why.word()).collect(),
    );
    ask("column", ReadingField::ALL.map(ReadingField::word).to_vec());
    assert!(missing.is_empty(), "{missing:?}");
}

/// The code of a file on one line, texts in quotes, so that a call that
/// rustfmt broke over lines is found like any other.
fn flat(source: &Source) -> String {
    let mut flat = String::new();
    for piece in source.pieces() {
        match piece {
            Piece::Code(code) => flat.extend(code.chars().filter(|c| !c.is_whitespace())),
            Piece::Text(text) => flat.extend(["\"", &text, "\""]),
        }
    }
    flat
}

/// The texts that follow `call` directly, such as the key in `get("key")`.
fn arguments<'a>(flat: &'a str, call: &str) -> Vec<&'a str> {
    let inner = flat.match_indices(call).map(|(at, _)| at + call.len());
    inner
        .filter_map(|at| flat[at..].split_once('"'))
        .map(|(argument, _)| argument)
        .collect()
}

#[test]
fn keys_are_found_in_code() {
    let source = Source {
        path: "cli/a.rs".to_owned(),
        text: "let a = texts\n    .get(\"a-key\"); // texts.get(\"no-key\")\nMessage::new(\"b\")"
            .to_owned(),
    };
    let flat = flat(&source);
    assert_eq!(arguments(&flat, "texts.get(\""), ["a-key"]);
    assert_eq!(arguments(&flat, "Message::new(\""), ["b"]);
}

#[test]
fn whatever_the_program_asks_for_is_there() {
    let keys = messages(EN);
    let mut missing = Vec::new();
    for source in Source::all() {
        let flat = flat(&source);
        // A key chosen by a `match` stands behind an arrow.
        let arm = flat.contains("Message::new(match").then_some("=>\"");
        for call in CALLS.iter().copied().chain(arm) {
            for key in arguments(&flat, call) {
                if !keys.contains_key(key) {
                    missing.push(format!("src/{}: {key}", source.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

/// The fields of the table of numbers, which are called by their names:
/// `numbers!{Persona{share:Share}…}`.
fn numbers(flat: &str) -> Vec<&str> {
    let table = flat.split_once("numbers!{").map(|(_, after)| after);
    let table = table.and_then(|after| after.split_once("}}"));
    let fields = table
        .map_or("", |(inside, _)| inside)
        .split(['{', ',', '}']);
    let named = fields.filter_map(|field| field.split_once(':'));
    named.map(|(name, _)| name).collect()
}

#[test]
fn every_field_that_a_refusal_names_has_a_name() {
    let keys = messages(EN);
    let sources = Source::all();
    let checks = sources
        .iter()
        .filter(|source| source.path.starts_with("document/model/check/"));
    let flat: String = checks.map(flat).collect();
    let numbers = numbers(&flat);
    assert!(numbers.len() > 15, "{numbers:?}");
    let fields = ["[(\"", ",(\"", "field:\""];
    let fields = fields.map(|call| arguments(&flat, call)).concat();
    assert!(fields.len() > 40, "{fields:?}");
    for field in fields.into_iter().chain(numbers) {
        assert!(
            keys.contains_key(format!("field-{field}").as_str()),
            "{field}"
        );
    }
    for what in arguments(&flat, "check_room(\"") {
        assert!(keys.contains_key(format!("many-{what}").as_str()), "{what}");
    }
}

/// Whether a text is something to read: two words of letters in a row, places
/// such as `{name}` left aside.
fn is_sentence(text: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = outside.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    words
        .windows(2)
        .any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[test]
fn the_window_and_the_command_line_hold_no_sentence() {
    assert!(is_sentence("Open the {file}"));
    assert!(!is_sentence("{a b} {c}") && !is_sentence("--lang ru"));
    let mut found = Vec::new();
    for source in Source::all() {
        if !source.path.starts_with("app/") && !source.path.starts_with("cli/") {
            continue;
        }
        // The reason of an `expect` is for developers.
        let mut before = String::new();
        for piece in source.pieces() {
            match piece {
                Piece::Code(code) => before = code,
                Piece::Text(text) if before.trim_end().ends_with("reason =") => drop(text),
                Piece::Text(text) if is_sentence(&text) => {
                    found.push(format!("src/{}: {text}", source.path));
                }
                Piece::Text(_) => {}
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn russian_stands_only_in_the_translations() {
    let own_name = "language/choice.rs";
    for source in Source::all() {
        if source.path == own_name {
            continue;
        }
        for piece in source.pieces() {
            let (Piece::Code(text) | Piece::Text(text)) = piece;
            let cyrillic = text.chars().find(|c| ('а'..='я').contains(c));
            assert_eq!(cyrillic, None, "src/{}: {text}", source.path);
        }
    }
}

#[test]
fn test_modules_are_left_out() {
    let code = pieces("let a = \"x\"; // y");
    assert_eq!(code.len(), 3);
    assert_eq!(code[1], Piece::Text("x".to_owned()));
}

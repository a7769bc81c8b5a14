//! Outputs that fail, and maps that would like to command the terminal.

use std::io::{self, Write};

use super::*;

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

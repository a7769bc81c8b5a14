//! `waypost check`: whether maps open without loss, and where they do not.

use serde_json::{Value, json};

use super::Exit;
use super::arguments::CheckTask;
use super::console::Console;
use super::failure::Failure;
use super::remarks::remarks;
use super::source::{Loaded, Place};
use crate::language::{Message, Texts};
use crate::storage::{Finding, StateFolder, Versions};

/// Checks every file; one that cannot be read does not keep the others back,
/// and its earlier versions in `folder` are named.
pub(super) fn run(
    console: &mut Console,
    task: &CheckTask,
    folder: Option<&StateFolder>,
) -> Result<Exit, Failure> {
    let mut worst = Exit::Fine;
    let mut reports = Vec::new();
    for place in &task.files {
        let opened = place.open(console).map(|mut loaded| {
            loaded.findings.extend(remarks(&loaded.map));
            loaded
        });
        worst = worst.max(exit_of(&opened));
        if task.json {
            reports.push(as_json(console.texts(), place, &opened, folder));
        } else {
            match opened {
                Ok(loaded) => say(console, place, &loaded)?,
                Err(failure) => {
                    failure.report(console);
                    name_versions(console, place, folder);
                }
            }
        }
    }
    if task.json {
        console.print_json(&Value::from(reports))?;
    }
    Ok(worst)
}

fn exit_of(opened: &Result<Loaded, Failure>) -> Exit {
    match opened {
        Ok(loaded) if problems(loaded) > 0 => Exit::Problems,
        Ok(_) => Exit::Fine,
        Err(_) => Exit::Failed,
    }
}

/// What is wrong now, and what has been outside the map for longer.
fn problems(loaded: &Loaded) -> usize {
    let findings = loaded.findings.iter();
    let found = findings.filter(|finding| finding.is_problem()).count();
    found + loaded.set_aside_before().values().sum::<usize>()
}

fn say(console: &mut Console, place: &Place, loaded: &Loaded) -> Result<(), Failure> {
    let summary = Message::new("cli-check-file")
        .text("file", place.to_string())
        .count("count", problems(loaded));
    console.say(&summary)?;
    for finding in &loaded.findings {
        let texts = console.texts();
        let key = if finding.is_problem() {
            "cli-check-problem"
        } else {
            "cli-check-remark"
        };
        let line = Message::new(key)
            .text("place", texts.say(&finding.place.message()))
            .text("what", texts.say(&finding.message()));
        let line = texts.say(&line);
        console.print(&format!("  {line}\n"))?;
    }
    for (section, count) in loaded.set_aside_before() {
        let line = Message::new("cli-check-aside").text("section", section);
        let line = console.texts().say(&line.count("count", count));
        console.print(&format!("  {line}\n"))?;
    }
    Ok(())
}

/// How many earlier versions are kept of a file.
fn versions_of(place: &Place, folder: Option<&StateFolder>) -> usize {
    let (Place::File(path), Some(folder)) = (place, folder) else {
        return 0;
    };
    Versions::of(folder, path)
        .list()
        .map_or(0, |list| list.len())
}

/// Says how to get at earlier versions of a file that cannot be read.
fn name_versions(console: &mut Console, place: &Place, folder: Option<&StateFolder>) {
    let count = versions_of(place, folder);
    if count > 0 {
        let message = Message::new("cli-check-versions").text("file", place.to_string());
        console.complain(&message.count("count", count), None);
    }
}

fn as_json(
    texts: &Texts,
    place: &Place,
    opened: &Result<Loaded, Failure>,
    folder: Option<&StateFolder>,
) -> Value {
    let status = match exit_of(opened) {
        Exit::Fine => "clean",
        Exit::Problems => "problems",
        Exit::Failed => "unreadable",
    };
    let mut report = json!({ "file": place.to_string(), "status": status });
    match opened {
        Ok(loaded) => {
            let findings = loaded.findings.iter();
            report["findings"] = findings
                .map(|finding| finding_as_json(texts, finding))
                .collect();
            report["set_aside"] = json!(loaded.set_aside_before());
        }
        Err(failure) => {
            report["error"] = texts.say(&failure.message()).into();
            report["versions"] = versions_of(place, folder).into();
        }
    }
    report
}

fn finding_as_json(texts: &Texts, finding: &Finding) -> Value {
    json!({
        "section": finding.place.section,
        "id": finding.place.id,
        "line": finding.place.line,
        "problem": finding.is_problem(),
        "message": texts.say(&finding.message()),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::document::Map;
    use crate::storage::{self, Expected};

    /// Output, errors and how it ended.
    fn check(path: &std::path::Path, folder: &StateFolder, json: bool) -> (String, String, Exit) {
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let task = CheckTask {
            files: vec![Place::File(path.to_owned())],
            json,
        };
        let mut console = Console::new(&b""[..], &mut output, &mut errors);
        let exit = run(&mut console, &task, Some(folder)).expect("it can be said");
        drop(console);
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (text(output), text(errors), exit)
    }

    #[test]
    fn a_damaged_map_names_the_versions_that_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = StateFolder::at(folder.path().join("state"));
        let path = folder.path().join("map.ron");
        fs::write(&path, "(").expect("a file");
        let (_, errors, _) = check(&path, &state, false);
        assert!(!errors.contains("waypost versions"), "{errors}");
        storage::save(&path, &Map::default(), Expected::Anything, Some(&state)).expect("saved");
        fs::write(&path, "(").expect("damaged");
        let (_, errors, exit) = check(&path, &state, false);
        assert_eq!(exit, Exit::Failed);
        let command = format!("waypost versions {}\n", path.display());
        assert!(errors.ends_with(&command), "{errors}");
        let (report, _, _) = check(&path, &state, true);
        let report: Value = serde_json::from_str(&report).expect("JSON");
        assert_eq!(report[0]["versions"], 2);
    }

    #[test]
    fn what_was_set_aside_before_stays_a_problem() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = StateFolder::at(folder.path().join("state"));
        let path = folder.path().join("map.ron");
        let link = "(from: \"t-1\", to: \"t-2\", kind: \"next\")";
        let text = format!(
            "(format: \"waypost-map\", version: 1, min_reader: 1, map: (title: \"a\"), \
             links: [{link}, {link}])"
        );
        fs::write(&path, text).expect("a file");
        let (first, _, exit) = check(&path, &state, false);
        assert_eq!(exit, Exit::Problems, "{first}");
        assert!(
            first.contains("2 problems") && !first.contains("set_aside"),
            "{first}"
        );
        let opened = storage::open(&path).expect("it opens");
        storage::save(&path, &opened.map, Expected::Anything, None).expect("saved");
        let (second, _, exit) = check(&path, &state, false);
        assert_eq!(exit, Exit::Problems, "{second}");
        assert!(second.contains("2 problems"), "{second}");
        assert!(
            second.contains("Links: 2 records stand under set_aside"),
            "{second}"
        );
        let (report, _, _) = check(&path, &state, true);
        let report: Value = serde_json::from_str(&report).expect("JSON");
        assert_eq!(report[0]["status"], "problems");
        assert_eq!(report[0]["set_aside"], json!({ "links": 2 }));
    }
}

//! `waypost check`: whether maps open without loss, and where they do not.

use serde_json::{Value, json};

use super::Exit;
use super::arguments::CheckTask;
use super::console::Console;
use super::failure::Failure;
use super::remarks::remarks;
use super::source::{Loaded, Place};
use crate::language::{Message, Texts};
use crate::storage::Finding;

/// Checks every file; one that cannot be read does not keep the others back.
pub(super) fn run(console: &mut Console, task: &CheckTask) -> Result<Exit, Failure> {
    let mut worst = Exit::Fine;
    let mut reports = Vec::new();
    for place in &task.files {
        let opened = place.open(console).map(|mut loaded| {
            loaded.findings.extend(remarks(&loaded.map));
            loaded
        });
        worst = worst.max(exit_of(&opened));
        if task.json {
            reports.push(as_json(console.texts(), place, &opened));
        } else {
            match opened {
                Ok(loaded) => say(console, place, &loaded.findings)?,
                Err(failure) => {
                    failure.report(console);
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
        Ok(loaded) if loaded.findings.iter().any(Finding::is_problem) => Exit::Problems,
        Ok(_) => Exit::Fine,
        Err(_) => Exit::Failed,
    }
}

fn say(console: &mut Console, place: &Place, findings: &[Finding]) -> Result<(), Failure> {
    let problems = findings.iter().filter(|finding| finding.is_problem());
    let summary = Message::new("cli-check-file")
        .text("file", place.to_string())
        .count("count", problems.count());
    console.say(&summary)?;
    for finding in findings {
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
    Ok(())
}

fn as_json(texts: &Texts, place: &Place, opened: &Result<Loaded, Failure>) -> Value {
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
        }
        Err(failure) => report["error"] = texts.say(&failure.message()).into(),
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

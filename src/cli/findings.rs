//! `waypost findings`: what a map finds by itself, and what to do about it.

use std::fmt::Write;

use serde_json::{Value, json};

use super::Exit;
use super::arguments::FindingsTask;
use super::console::Console;
use super::failure::Failure;
use crate::document::{Scope, Target};
use crate::findings::{Finding, findings, grouped};
use crate::language::{Message, Texts};
use crate::text::visible_line;

/// Tells what is found. Findings are no errors: the command is done with them.
pub(super) fn run(console: &mut Console, task: &FindingsTask) -> Result<Exit, Failure> {
    let loaded = task.file.open(console)?;
    let mut found = findings(&loaded.map);
    let open = found.iter().filter(|finding| finding.is_open()).count();
    let dismissed = found.len() - open;
    found.retain(|finding| task.all || finding.is_open());
    let texts = console.texts();
    if task.json {
        console.print_json(&json!({
            "file": task.file.to_string(),
            "open": open,
            "dismissed": dismissed,
            "findings": found.iter().map(|one| as_json(texts, one)).collect::<Vec<Value>>(),
        }))?;
    } else {
        console.print(&as_text(texts, &found, open, dismissed))?;
    }
    Ok(Exit::Fine)
}

/// The report for people: a block for each kind, the heaviest first.
fn as_text(texts: &Texts, found: &[Finding], open: usize, dismissed: usize) -> String {
    let summary = Message::new("cli-findings")
        .count("open", open)
        .count("dismissed", dismissed);
    let mut report = format!("{}\n", texts.say(&summary));
    if open == 0 {
        let _ = writeln!(report, "{}", texts.get("finding-list-none"));
    }
    for (kind, of_kind) in grouped(found) {
        let name = texts.word("finding-kind", kind.word());
        let _ = writeln!(report, "\n{name} ({})", of_kind.len());
        for finding in of_kind {
            report.push_str(&line(texts, finding));
        }
    }
    report
}

/// A finding and below it what to do, or why it was left.
fn line(texts: &Texts, finding: &Finding) -> String {
    let below = match &finding.dismissed {
        None => texts.say(&finding.advice),
        Some(reason) => {
            let reason = visible_line(reason);
            texts.say(&Message::new("cli-findings-dismissed").text("reason", reason.as_ref()))
        }
    };
    let what = texts.say(&finding.what);
    format!("  {:>3}  {what}\n       {below}\n", finding.weight)
}

/// A finding for programs: words and ids of the file, and what is said in the
/// language of the messages.
fn as_json(texts: &Texts, finding: &Finding) -> Value {
    let about = finding.about.iter().map(crate::document::Id::as_str);
    json!({
        "kind": finding.kind.word(),
        "weight": finding.weight,
        "places": finding.places.iter().map(place_as_json).collect::<Vec<Value>>(),
        "about": about.collect::<Vec<&str>>(),
        "message": texts.say(&finding.what),
        "advice": texts.say(&finding.advice),
        "dismissed": finding.dismissed,
    })
}

fn place_as_json(place: &Target) -> Value {
    match place {
        Target::Node(id) => json!({ "kind": id.kind().word(), "id": id.id().as_str() }),
        Target::Link(key) => json!({
            "kind": key.kind.word(), "from": key.from.id().as_str(), "to": key.to.id().as_str(),
        }),
        Target::Lane(id) => json!({ "kind": "lane", "id": id.as_str() }),
        Target::Reading(key) => json!({
            "kind": "reading",
            "metric": key.metric.as_str(),
            "at": match &key.at {
                Scope::Map => None,
                Scope::Stage(id) => Some(id.as_str()),
                Scope::Touchpoint(id) => Some(id.as_str()),
            },
            "persona": key.persona.as_ref().map(crate::document::PersonaId::as_str),
            "period": key.period,
        }),
    }
}

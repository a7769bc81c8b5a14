//! `waypost info`: what a map holds, in numbers.

use std::fmt::Write;

use serde_json::{Map as Object, Value, json};

use super::Exit;
use super::arguments::InfoTask;
use super::console::Console;
use super::failure::Failure;
use super::source::{Loaded, Place};
use crate::document::{Lane, LinkKind, Map, MetricDefinition, NodeKind};
use crate::language::{Message, Texts};
use crate::text::visible_line;

/// Tells about the map.
pub(super) fn run(console: &mut Console, task: &InfoTask) -> Result<Exit, Failure> {
    let loaded = task.file.open(console)?;
    if task.json {
        let report = as_json(&task.file, &loaded);
        console.print_json(&report)?;
    } else {
        let report = as_text(console.texts(), &loaded);
        console.print(&report)?;
    }
    Ok(Exit::Fine)
}

/// The report for people: the title, then a block for each kind of content.
fn as_text(texts: &Texts, loaded: &Loaded) -> String {
    let map = &loaded.map;
    let nodes = NodeKind::ALL.map(|kind| (node_key(kind), map.count(kind)));
    let links = LinkKind::ALL.map(|kind| (link_key(kind), map.link_count_of(kind)));
    let mut report = title_block(texts, map);
    block(
        &mut report,
        &texts.get("cli-info-nodes"),
        counts(texts, &nodes),
    );
    block(
        &mut report,
        &texts.get("cli-info-links"),
        counts(texts, &links),
    );
    let lanes = map.lanes().iter().map(|lane| lane_line(texts, lane));
    block(&mut report, &texts.get("cli-info-lanes"), lanes.collect());
    let metrics = map.metrics().iter();
    let metrics = metrics.map(|metric| metric_line(texts, map, metric));
    block(
        &mut report,
        &texts.get("cli-info-metrics"),
        metrics.collect(),
    );
    let aside = loaded.set_aside();
    let aside = aside
        .iter()
        .map(|(section, count)| aside_line(texts, section, *count));
    block(&mut report, &texts.get("cli-info-aside"), aside.collect());
    if !loaded.findings.is_empty() {
        let found = Message::new("cli-info-findings").count("count", loaded.findings.len());
        let _ = writeln!(report, "\n{}", texts.say(&found));
    }
    report
}

fn title_block(texts: &Texts, map: &Map) -> String {
    let info = map.info();
    let title = if info.title.is_empty() {
        texts.get("untitled").into_owned()
    } else {
        visible_line(&info.title).into_owned()
    };
    let state = texts.word("state", info.state.word());
    let basis = texts.word("basis", info.basis.word());
    let facts = [&state, &basis, info.subject.as_str(), &info.date];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    format!("{title}\n{}\n", visible_line(&facts.join(" · ")))
}

/// A heading and the lines below it; nothing when there are none.
fn block(report: &mut String, heading: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(report, "\n{heading}");
    for line in lines {
        let _ = writeln!(report, "  {line}");
    }
}

fn counts(texts: &Texts, counted: &[(&'static str, usize)]) -> Vec<String> {
    let lines = counted
        .iter()
        .map(|(key, count)| texts.say(&Message::new(key).count("count", *count)));
    lines.collect()
}

fn lane_line(texts: &Texts, lane: &Lane) -> String {
    let kind = texts.word("lane", lane.kind.word());
    let mut line = if lane.title.is_empty() || lane.title == kind {
        kind.into_owned()
    } else {
        format!("{} ({kind})", visible_line(&lane.title))
    };
    for (is_so, word) in [(lane.hidden, "hidden"), (lane.internal, "internal")] {
        if is_so {
            let _ = write!(line, " · {}", texts.word("field", word).to_lowercase());
        }
    }
    line
}

fn aside_line(texts: &Texts, section: &str, count: usize) -> String {
    let message = Message::new("cli-info-aside-line").text("section", section);
    texts.say(&message.count("count", count))
}

fn metric_line(texts: &Texts, map: &Map, metric: &MetricDefinition) -> String {
    let readings = Message::new("reading-count").count("count", readings_of(map, metric));
    format!("{} · {}", name_of(texts, metric), texts.say(&readings))
}

fn name_of(texts: &Texts, metric: &MetricDefinition) -> String {
    if metric.name.is_empty() {
        texts.word("metric", metric.kind.word()).into_owned()
    } else {
        visible_line(&metric.name).into_owned()
    }
}

fn readings_of(map: &Map, metric: &MetricDefinition) -> usize {
    let readings = map.readings().iter();
    readings
        .filter(|reading| reading.key.metric == metric.id)
        .count()
}

fn node_key(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Persona => "node-persona-count",
        NodeKind::Stage => "node-stage-count",
        NodeKind::Touchpoint => "node-touchpoint-count",
        NodeKind::PainPoint => "node-pain-point-count",
        NodeKind::Idea => "node-idea-count",
        NodeKind::Evidence => "node-evidence-count",
        NodeKind::Note => "node-note-count",
    }
}

fn link_key(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Next => "link-next-count",
        LinkKind::Experiences => "link-experiences-count",
        LinkKind::Hurts => "link-hurts-count",
        LinkKind::Relieves => "link-relieves-count",
        LinkKind::Backs => "link-backs-count",
        LinkKind::Mismatch => "link-mismatch-count",
    }
}

/// The report for programs: the same in every language, in the words of the
/// file.
fn as_json(place: &Place, loaded: &Loaded) -> Value {
    let map = &loaded.map;
    let info = map.info();
    let nodes: Object<String, Value> = NodeKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), map.count(*kind).into()))
        .collect();
    let links: Object<String, Value> = LinkKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), map.link_count_of(*kind).into()))
        .collect();
    let lanes = map.lanes().iter().map(|lane| {
        json!({
            "id": lane.id.as_str(), "kind": lane.kind.word(), "title": lane.title,
            "hidden": lane.hidden, "internal": lane.internal,
        })
    });
    let metrics = map.metrics().iter().map(|metric| {
        json!({
            "id": metric.id.as_str(), "kind": metric.kind.word(), "name": metric.name,
            "readings": readings_of(map, metric),
        })
    });
    json!({
        "file": place.to_string(),
        "title": info.title,
        "subject": info.subject,
        "date": info.date,
        "state": info.state.word(),
        "basis": info.basis.word(),
        "language": info.language.map(crate::document::MapLanguage::word),
        "nodes": nodes,
        "links": links,
        "lanes": lanes.collect::<Vec<Value>>(),
        "metrics": metrics.collect::<Vec<Value>>(),
        "readings": map.readings().len(),
        "set_aside": loaded.set_aside(),
        "findings": loaded.findings.len(),
    })
}

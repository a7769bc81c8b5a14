//! The invariants of a map, and the checks that keep them.
//!
//! The functions here are asked before each change of a record: what it names
//! is there, and there is room for it. `numbers` and `texts` say what its
//! fields may be, `metrics` checks what is measured; `invariants` looks at a
//! whole map and is what tests call after every command.

mod invariants;
mod metrics;
mod numbers;
mod texts;

use super::dismissal::Dismissal;
use super::id::{Id, MetricId, NodeId, NodeKind};
use super::info::MapInfo;
use super::lane::Lane;
use super::limits::{
    MAX_ABOUT, MAX_DISMISSALS, MAX_LANES, MAX_LINKS, MAX_NODES, MAX_NUMBER, MAX_STAGES,
    MAX_TEXT_CHARS, MAX_TITLE_CHARS, MAX_TRACK, MAX_VIEW_WORDS, MAX_VIEWS,
};
use super::link::Link;
use super::map::Map;
use super::node::Node;
use super::records::Note;
use super::view::SavedView;
use crate::document::CommandError;

use numbers::check_numbers;
use texts::{check_texts, texts_of_node};

pub(super) use metrics::{goal, metric, reading};
pub(super) use numbers::clear_bad_numbers;

pub(super) fn info(info: &MapInfo) -> Result<(), CommandError> {
    let scale = &info.emotion_scale;
    let bounded = [scale.min, scale.max]
        .iter()
        .all(|end| end.abs() <= MAX_NUMBER);
    if !scale.is_valid() || !bounded {
        return Err(CommandError::BadScale);
    }
    check_texts([
        ("title", info.title.as_str(), MAX_TITLE_CHARS),
        ("subject", &info.subject, MAX_TITLE_CHARS),
        ("purpose", &info.purpose, MAX_TEXT_CHARS),
        ("owner", &info.owner, MAX_TITLE_CHARS),
        ("client", &info.client, MAX_TITLE_CHARS),
        ("date", &info.date, MAX_TITLE_CHARS),
        ("currency", &info.currency, MAX_TITLE_CHARS),
        ("min-label", &scale.min_label, MAX_TITLE_CHARS),
        ("max-label", &scale.max_label, MAX_TITLE_CHARS),
        ("counterpart", &info.counterpart, MAX_TITLE_CHARS),
    ])
}

pub(super) fn node(map: &Map, node: &Node) -> Result<(), CommandError> {
    check_numbers(node, map)?;
    check_texts(texts_of_node(node))?;
    let id = node.id();
    match map.node_by_id(id.id()) {
        Some(other) if other.id() != id => return Err(CommandError::Taken(id.id())),
        Some(_) => {}
        None => {
            check_room("nodes", map.node_count(), MAX_NODES)?;
            if id.kind() == NodeKind::Stage {
                check_room("stages", map.count(NodeKind::Stage), MAX_STAGES)?;
            }
        }
    }
    match node {
        Node::Touchpoint(touchpoint) => {
            if touchpoint.track > MAX_TRACK {
                return Err(CommandError::OutOfRange { field: "track" });
            }
            exists(map, touchpoint.stage.into())
        }
        Node::Note(note) => note_place(map, note),
        _ => Ok(()),
    }
}

fn note_place(map: &Map, note: &Note) -> Result<(), CommandError> {
    let lane = map
        .lane(note.lane)
        .ok_or(CommandError::Missing(note.lane.0))?;
    if !lane.kind.holds_notes() {
        return Err(CommandError::LaneHoldsNoNotes);
    }
    if note.span == 0 {
        return Err(CommandError::OutOfRange { field: "span" });
    }
    if !matches!(note.at, NodeId::Stage(_) | NodeId::Touchpoint(_)) {
        return Err(CommandError::Missing(note.at.id()));
    }
    exists(map, note.at)
}

pub(super) fn link(map: &Map, link: &Link) -> Result<(), CommandError> {
    let key = link.key;
    let (from, to) = (key.from.kind(), key.to.kind());
    if key.from == key.to {
        return Err(CommandError::SelfLink(key.from));
    }
    if !key.kind.allows(from, to) {
        return Err(CommandError::LinkNotAllowed {
            kind: key.kind,
            from,
            to,
        });
    }
    exists(map, key.from)?;
    exists(map, key.to)?;
    if map.link(key).is_none() {
        check_room("links", map.link_count(), MAX_LINKS)?;
    }
    check_numbers(link.data.as_ref(), map)?;
    check_texts([
        ("label", link.data.label.as_str(), MAX_TITLE_CHARS),
        ("thought", &link.data.thought, MAX_TEXT_CHARS),
        ("expectation", &link.data.expectation, MAX_TEXT_CHARS),
    ])
}

pub(super) fn lane(map: &Map, lane: &Lane) -> Result<(), CommandError> {
    check_numbers(lane, map)?;
    check_texts([
        ("title", lane.title.as_str(), MAX_TITLE_CHARS),
        ("caption", &lane.caption, MAX_TITLE_CHARS),
    ])?;
    for metric in &lane.metrics {
        if map.metric(*metric).is_none() {
            return Err(CommandError::Missing(metric.0));
        }
    }
    match map.lane(lane.id) {
        None => check_room("lanes", map.lanes().len(), MAX_LANES),
        Some(_) if lane.kind.holds_notes() => Ok(()),
        Some(_) if map.notes().any(|note| note.lane == lane.id) => {
            Err(CommandError::LaneHoldsNoNotes)
        }
        Some(_) => Ok(()),
    }
}

pub(super) fn view(map: &Map, view: &SavedView) -> Result<(), CommandError> {
    let filter = &view.filter;
    for persona in &filter.personas {
        exists(map, (*persona).into())?;
    }
    let lists = [&filter.channels, &filter.owners, &filter.tags];
    let counts = [
        filter.personas.len(),
        filter.severities.len(),
        filter.statuses.len(),
        filter.levels.len(),
    ];
    let longest = lists.map(Vec::len).into_iter().chain(counts).max();
    if longest.is_some_and(|longest| longest > MAX_VIEW_WORDS) {
        return Err(CommandError::TooMany {
            what: "choices",
            limit: MAX_VIEW_WORDS,
        });
    }
    if map.view(view.id).is_none() {
        check_room("views", map.views().len(), MAX_VIEWS)?;
    }
    let words = lists.into_iter().flatten();
    check_texts([("name", view.name.as_str(), MAX_TITLE_CHARS)])?;
    check_texts(words.map(|word| ("text", word.as_str(), MAX_TITLE_CHARS)))
}

pub(super) fn dismissal(map: &Map, dismissal: &Dismissal) -> Result<(), CommandError> {
    let is_there = |id: Id| map.node_by_id(id).is_some() || map.metric(MetricId(id)).is_some();
    if let Some(missing) = dismissal.about.iter().find(|id| !is_there(**id)) {
        return Err(CommandError::Missing(*missing));
    }
    if dismissal.about.len() > MAX_ABOUT {
        return Err(CommandError::TooMany {
            what: "places",
            limit: MAX_ABOUT,
        });
    }
    if map.dismissal(&dismissal.kind, &dismissal.about).is_none() {
        check_room("dismissals", map.dismissals().len(), MAX_DISMISSALS)?;
    }
    check_texts([
        ("kind", dismissal.kind.as_str(), MAX_TITLE_CHARS),
        ("period", &dismissal.period, MAX_TITLE_CHARS),
        ("reason", &dismissal.reason, MAX_TITLE_CHARS),
    ])
}

fn exists(map: &Map, id: NodeId) -> Result<(), CommandError> {
    map.node(id)
        .map(|_| ())
        .ok_or(CommandError::Missing(id.id()))
}

fn check_room(what: &'static str, count: usize, limit: usize) -> Result<(), CommandError> {
    if count < limit {
        Ok(())
    } else {
        Err(CommandError::TooMany { what, limit })
    }
}

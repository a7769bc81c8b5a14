//! What each element of the canvas is called by a screen reader, and by tests
//! that look for it.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::app::view::View;
use crate::document::{LaneId, Link, LinkKind, NodeId, NodeKind, StageId};
use crate::language::{Language, Message};
use crate::layout::{Badge, CardKind, TextBlock};
use crate::metrics::Felt;
use crate::scene::{ElementId, Part};

/// The name of an element; `None` for decoration, which has none.
pub(super) fn name(element: ElementId, view: &View) -> Option<String> {
    match element {
        ElementId::Title => {
            let title = &view.map().info().title;
            Some(
                view.texts
                    .say(&Message::new("canvas-name-map").text("title", title)),
            )
        }
        ElementId::Node(id) | ElementId::Mention(id, ..) => node(id, view),
        ElementId::Link(key) => link(view.map().link(key)?, view),
        ElementId::Lane(id) => lane(id, view),
        ElementId::Emotion(persona, touchpoint) => emotion(persona, touchpoint, view),
        ElementId::Average(touchpoint) => average(touchpoint, view),
        ElementId::Reading(_, place) => reading(place, view),
        ElementId::Cell(lane, at) => cell(lane, at, view),
        ElementId::Summary(stage, lane) => {
            let cell = cell(lane, stage.into(), view)?;
            Some(format!("{cell}: {}", summary(stage, lane, view)?))
        }
        ElementId::Furniture(Part::EmptyState) => {
            Some(view.texts.get("canvas-name-empty").into_owned())
        }
        ElementId::Furniture(_) => None,
    }
}

fn cell(id: LaneId, at: NodeId, view: &View) -> Option<String> {
    let layout = &view.picture.layout;
    let row = layout.lanes.iter().find(|row| row.id == id)?;
    let message = Message::new("canvas-name-cell")
        .text("lane", text(&row.title))
        .text("place", view.map().node(at)?.title());
    Some(view.texts.say(&message))
}

/// What a collapsed stage comes to in a lane; `None` when it has nothing there.
pub(super) fn summary(stage: StageId, lane: LaneId, view: &View) -> Option<String> {
    let layout = &view.picture.layout;
    let at = Some(NodeId::from(stage));
    let mut cards = layout.cards.iter();
    if let Some(card) = cards.find(|card| card.lane == lane && card.at == at) {
        let mut parts = vec![text(&card.title)];
        if let CardKind::Summary(facts) = &card.kind {
            parts.extend(facts.iter().map(|fact| text(&fact.text)));
        }
        return Some(parts.join(", "));
    }
    let mut lowest = layout.lowest.iter();
    if let Some(lowest) = lowest.find(|lowest| lowest.lane == lane && lowest.stage == stage) {
        let points = lowest.points.iter();
        let said = points.filter_map(|point| {
            emotion_of(
                point.persona.into(),
                point.touchpoint.into(),
                point.felt,
                view,
            )
        });
        let said: Vec<String> = std::iter::once(text(&lowest.label)).chain(said).collect();
        return Some(said.join("; "));
    }
    let mut badges = layout.badges.iter();
    let badge = badges.find(|badge| badge.lane == lane && badge.at == at)?;
    let parts = [
        &badge.branch,
        &badge.name,
        &badge.value,
        &badge.n,
        &badge.remark,
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .map(text)
        .filter(|part| !part.is_empty())
        .collect();
    Some(parts.join(", "))
}

fn node(id: NodeId, view: &View) -> Option<String> {
    let node = view.map().node(id)?;
    let key = match id.kind() {
        NodeKind::Persona => "canvas-name-persona",
        NodeKind::Stage => "canvas-name-stage",
        NodeKind::Touchpoint => "canvas-name-touchpoint",
        NodeKind::PainPoint => "canvas-name-pain-point",
        NodeKind::Idea => "canvas-name-idea",
        NodeKind::Evidence => "canvas-name-evidence",
        NodeKind::Note => "canvas-name-note",
    };
    let mut name = view
        .texts
        .say(&Message::new(key).text("title", node.title()));
    for more in facts(id, view) {
        name.push_str(", ");
        name.push_str(&more);
    }
    Some(name)
}

/// What else the picture shows at a touchpoint.
fn facts(id: NodeId, view: &View) -> Vec<String> {
    let map = view.map();
    let Some(touchpoint) = id.touchpoint().and_then(|id| map.touchpoint(id)) else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    if touchpoint.moment_of_truth {
        facts.push(view.texts.get("canvas-name-moment-of-truth").into_owned());
    }
    let heat = view.picture.layout.heat.as_ref();
    let cell = heat.and_then(|heat| heat.cells.get(&touchpoint.id));
    facts.extend(cell.map(|cell| text(&cell.label)));
    let badges = &view.picture.layout.badges;
    for badge in badges
        .iter()
        .filter(|badge| badge.at == Some(id) && !badge.name.is_empty())
    {
        facts.push(number(badge));
    }
    let odd = view.picture.layout.odd_forks.iter();
    facts.extend(
        odd.filter(|fork| fork.at == touchpoint.id)
            .map(|fork| text(&fork.text)),
    );
    let pains = map.links_to(id, LinkKind::Hurts).len();
    if pains > 0 {
        let message = Message::new("canvas-name-pains").count("count", pains);
        facts.push(view.texts.say(&message));
    }
    facts
}

fn link(link: &Link, view: &View) -> Option<String> {
    let title = |id: NodeId| Some(view.map().node(id)?.title().to_owned());
    let key = match link.key.kind {
        LinkKind::Next => "canvas-name-next",
        LinkKind::Mismatch => "canvas-name-mismatch",
        _ => "canvas-name-link",
    };
    let message = Message::new(key)
        .text("from", title(link.key.from)?)
        .text("to", title(link.key.to)?);
    Some(view.texts.say(&message))
}

fn lane(id: LaneId, view: &View) -> Option<String> {
    let row = view.picture.layout.lanes.iter().find(|row| row.id == id)?;
    let message = Message::new("canvas-name-lane").text("title", text(&row.title));
    Some(view.texts.say(&message))
}

fn emotion(persona: NodeId, touchpoint: NodeId, view: &View) -> Option<String> {
    let mut points = view.picture.layout.points.iter();
    let point = points.find(|point| {
        NodeId::from(point.persona) == persona && NodeId::from(point.touchpoint) == touchpoint
    })?;
    emotion_of(persona, touchpoint, point.felt, view)
}

fn emotion_of(persona: NodeId, touchpoint: NodeId, felt: Felt, view: &View) -> Option<String> {
    let map = view.map();
    let message = Message::new("canvas-name-emotion")
        .text("persona", map.node(persona)?.title())
        .text("touchpoint", map.node(touchpoint)?.title());
    let name = view.texts.say(&message);
    let value = view.words().emotion(felt.value);
    Some(match felt.pieces {
        None => format!("{name}, {value}"),
        Some(pieces) => {
            let computed = Message::new("canvas-name-computed").count("count", pieces);
            format!("{name}, {value}, {}", view.texts.say(&computed))
        }
    })
}

fn average(touchpoint: NodeId, view: &View) -> Option<String> {
    let layout = &view.picture.layout;
    let mut points = layout.averages.iter().flat_map(|run| &run.points);
    let point = points.find(|point| NodeId::from(point.touchpoint) == touchpoint)?;
    let message = Message::new("canvas-name-average")
        .text("touchpoint", view.map().node(touchpoint)?.title())
        .text("mean", view.words().emotion(point.of.mean))
        .text("low", view.words().emotion(point.of.low))
        .text("high", view.words().emotion(point.of.high))
        .text("weights", if point.of.weighted { "shares" } else { "none" })
        .count("count", point.of.personas);
    Some(view.texts.say(&message))
}

fn reading(place: u32, view: &View) -> Option<String> {
    let badges = &view.picture.layout.badges;
    let badge = badges.iter().find(|badge| badge.reading == Some(place))?;
    let message = Message::new("canvas-name-reading").text("metric", number(badge));
    Some(view.texts.say(&message))
}

/// A number with all that makes it honest: n, interval, change.
fn number(badge: &Badge) -> String {
    let margin = badge.margin.as_ref();
    let change = badge.change.as_ref().map(|change| &change.text);
    let first = format!("{} {}", text(&badge.name), text(&badge.value));
    let more = [margin, Some(&badge.n), Some(&badge.remark), change];
    let more = more.into_iter().flatten().map(text);
    let parts = [first].into_iter().chain(more);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// What a lane is called on the picture.
pub(super) fn lane_title(id: LaneId, view: &View) -> String {
    let mut rows = view.picture.layout.lanes.iter();
    let row = rows.find(|row| row.id == id);
    row.map_or_else(String::new, |row| text(&row.title))
}

/// The lines of a block as one.
fn text(block: &TextBlock) -> String {
    let lines: Vec<&str> = block.lines.iter().map(|line| line.text.trim()).collect();
    lines.join(" ")
}

/// The names made so far for one picture.
#[derive(Default)]
pub(super) struct Names {
    /// Picture and language they were made for.
    made_for: Option<(u64, Language)>,
    names: RefCell<HashMap<ElementId, Option<String>>>,
}

impl Names {
    /// Forgets what no longer holds.
    pub(super) fn renew(&mut self, view: &View) {
        let key = (view.picture.number, view.texts.language());
        if self.made_for != Some(key) {
            self.made_for = Some(key);
            self.names.get_mut().clear();
        }
    }

    /// The name of an element.
    pub(super) fn of(&self, element: ElementId, view: &View) -> Option<String> {
        let mut names = self.names.borrow_mut();
        let made = names.entry(element);
        made.or_insert_with(|| name(element, view)).clone()
    }
}

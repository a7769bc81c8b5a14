//! What typing in a cell begins: the text of what lies there, or something
//! new.

use crate::app::add::addition;
use crate::document::{
    LaneId, LaneKind, Map, Node, NodeCommand, NodeId, NodeKind, Note, NoteId, Scope, Selection,
    Target,
};
use crate::exchange::random_bits;
use crate::language::{Message, Texts};

use super::experience;
use super::field::Field;
use super::flow;
use super::making::Making;
use super::plan::Plan;
use super::spot::{Column, Item, Row, Spot};

/// The text that typing at `spot` edits.
///
/// # Errors
/// Why nothing can be typed there.
pub(crate) fn begin(plan: &Plan, map: &Map, spot: Spot, texts: &Texts) -> Result<Field, Message> {
    match plan.item(map, spot) {
        Some(item) => field_of(item, plan.kind(spot.row)),
        None => begin_another(plan, map, spot, texts),
    }
}

fn field_of(item: Item, kind: Option<LaneKind>) -> Result<Field, Message> {
    Ok(match item {
        Item::Summary(_) => return Err(Message::new("grid-collapsed")),
        Item::Title => Field::MapTitle,
        Item::Lane(id) => Field::Lane(id),
        Item::Node(id) => Field::Node(id),
        Item::Channel(id) => Field::Channel(id),
        Item::Reading(key) if kind == Some(LaneKind::Funnel) => Field::Flow(key),
        Item::Reading(key) => Field::Reading(key),
        Item::Experience(persona, step) => experience::field(kind, persona, step),
    })
}

/// The text of one more of what the cell of `spot` holds.
///
/// # Errors
/// Why there can be none.
pub(crate) fn begin_another(
    plan: &Plan,
    map: &Map,
    spot: Spot,
    texts: &Texts,
) -> Result<Field, Message> {
    let new = |kind: NodeKind| new(map, spot.column, kind, texts);
    let Row::Lane(lane) = spot.row else {
        return Ok(match spot.row {
            Row::Header => new(NodeKind::Persona),
            _ => new(NodeKind::Stage),
        });
    };
    let kind = plan.kind(spot.row);
    match (kind, spot.column) {
        (_, Column::Summary(_)) => Err(Message::new("grid-collapsed")),
        (Some(LaneKind::Touchpoints), _) => Ok(new(NodeKind::Touchpoint)),
        (Some(LaneKind::PainPoints), _) => Ok(new(NodeKind::PainPoint)),
        (Some(LaneKind::Ideas), _) => Ok(new(NodeKind::Idea)),
        (Some(LaneKind::Evidence), _) => Ok(new(NodeKind::Evidence)),
        (Some(LaneKind::Text | LaneKind::Pictures), Column::Touchpoint(at)) => {
            Ok(note(lane, at.into()))
        }
        (Some(LaneKind::Text | LaneKind::Pictures), Column::Stage(at)) => Ok(note(lane, at.into())),
        (Some(LaneKind::Channel), Column::Touchpoint(id)) => Ok(Field::Channel(id)),
        (Some(LaneKind::Metrics), Column::Touchpoint(id)) => {
            Ok(number(map, lane, Scope::Touchpoint(id)))
        }
        (Some(LaneKind::Funnel), Column::Touchpoint(id)) => {
            Ok(Field::Flow(flow::key_at(map, lane, id)))
        }
        (Some(LaneKind::Metrics), Column::Stage(id)) => Ok(number(map, lane, Scope::Stage(id))),
        (
            Some(LaneKind::Emotion | LaneKind::Thoughts | LaneKind::Expectations),
            Column::Touchpoint(id),
        ) => experience::begin(plan, map, spot, id, texts),
        _ => Err(Message::new("grid-nothing-to-add")),
    }
}

/// The text of a new touchpoint or stage after the one of `spot`, where Enter
/// finds no further one.
pub(crate) fn begin_next(plan: &Plan, map: &Map, spot: Spot, texts: &Texts) -> Option<Field> {
    let kind = match (spot.row, spot.column) {
        (Row::Stages, Column::Stage(_)) => NodeKind::Stage,
        (Row::Lane(_), Column::Touchpoint(_))
            if plan.kind(spot.row) == Some(LaneKind::Touchpoints) =>
        {
            NodeKind::Touchpoint
        }
        _ => return None,
    };
    Some(new(map, spot.column, kind, texts))
}

fn new(map: &Map, beside: Column, kind: NodeKind, texts: &Texts) -> Field {
    let beside = Selection::of(target_of(beside));
    let (command, id) = addition(map, &beside, kind, texts);
    let asked_for = false;
    Field::New(Box::new(Making {
        id,
        command,
        asked_for,
    }))
}

fn note(lane: LaneId, at: NodeId) -> Field {
    let id = NoteId::mint(random_bits());
    let node = Node::from(Note::new(id, lane, at));
    let before = None;
    Field::New(Box::new(Making {
        id: id.into(),
        command: NodeCommand::Add { node, before }.into(),
        asked_for: false,
    }))
}

/// A number of the lane's first metric that has none here yet.
fn number(map: &Map, lane: LaneId, at: Scope) -> Field {
    let shown = map.lane(lane).map_or(&[][..], |lane| &lane.metrics);
    let all = map.metrics().iter().map(|metric| metric.id);
    let of_lane: Vec<_> = if shown.is_empty() {
        all.collect()
    } else {
        shown.to_vec()
    };
    let taken = |metric| {
        let mut readings = map.readings().iter();
        readings.any(|reading| reading.key.at == at && reading.key.metric == metric)
    };
    let usual = of_lane.iter().copied().find(|metric| !taken(*metric));
    Field::NewReading(at, usual.or(of_lane.first().copied()))
}

/// What something new in a column stands beside or is linked to.
pub(crate) fn target_of(column: Column) -> Option<Target> {
    match column {
        Column::Touchpoint(id) => Some(id.into()),
        Column::Stage(id) | Column::Summary(id) => Some(id.into()),
        Column::Persona(id) => Some(id.into()),
        Column::Heading | Column::Unlinked => None,
    }
}

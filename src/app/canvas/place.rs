//! Where the cells of the grid lie on the sheet, what lies in them, and which
//! of them is under the pointer.

use crate::app::grid::{Column, Item, Plan, Row, Spot};
use crate::document::{LaneId, NodeId, PersonaId, Target, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::layout::{FACE_RADIUS, Layout};
use crate::scene::{ElementId, Layer};

use super::frame::Frame;

/// Between the edge of a lane and the ring in an empty cell, in map units.
const INSET: f32 = 6.0;
/// Between what lies in a cell and a field beside it, in map units.
const GAP: f32 = 12.0;
/// Least height of a place to type in, in map units.
const LINE: f32 = 24.0;

/// Where a spot lies: what is in it, or else its cell.
pub(super) fn place(frame: &Frame, plan: &Plan, spot: Spot) -> Option<(Rect, Layer)> {
    let item = plan.item(frame.view.map(), spot);
    let of_item = item.and_then(|item| place_of_item(frame, spot, &item));
    of_item.or_else(|| {
        let cell = cell(frame.layout(), spot)?;
        Some((below_quotes(frame, plan, spot, cell), Layer::Sheet))
    })
}

/// What is left of a cell below what others say there.
fn below_quotes(frame: &Frame, plan: &Plan, spot: Spot, cell: Rect) -> Rect {
    let Row::Lane(lane) = spot.row else {
        return cell;
    };
    let others = plan.items(frame.view.map(), spot).into_iter();
    let quotes = others.filter_map(|item| match item {
        Item::Experience(persona, step) => quote_of(frame, lane, persona, step),
        _ => None,
    });
    let mut rest = cell;
    for quote in quotes {
        rest.min.y = rest.min.y.max(quote.max.y + INSET);
    }
    rest.max.y = rest.max.y.max(rest.min.y + LINE);
    rest
}

/// Where a new element after the last one is typed: at its right, or below it
/// where the window ends there.
pub(super) fn after(frame: &Frame, (last, layer): (Rect, Layer)) -> (Rect, Layer) {
    let moved = |x: f32, y: f32| Rect {
        min: last.min.offset(x, y),
        max: last.max.offset(x, y),
    };
    let beside = moved(last.width() + GAP, 0.0);
    let right = frame.transform_of(layer).rect(beside).max.x;
    if right <= frame.viewport.max.x {
        (beside, layer)
    } else {
        (moved(0.0, last.height() + GAP), layer)
    }
}

/// What a persona thinks or expects at a step, in a lane.
fn quote_of(frame: &Frame, lane: LaneId, persona: PersonaId, step: TouchpointId) -> Option<Rect> {
    let (id, at) = (NodeId::from(step), NodeId::from(persona));
    let mut cards = frame.layout().cards.iter();
    let card = cards.find(|card| card.lane == lane && card.id == id && card.at == Some(at));
    card.map(|card| card.rect)
}

fn place_of_item(frame: &Frame, spot: Spot, item: &Item) -> Option<(Rect, Layer)> {
    let layout = frame.layout();
    let lane = match spot.row {
        Row::Lane(id) => Some(id),
        _ => None,
    };
    let on_sheet = |rect: Rect| (rect, Layer::Sheet);
    let card = |id: NodeId, at: Option<NodeId>| {
        let cards = layout.cards.iter();
        let mut cards = cards.filter(|card| Some(card.lane) == lane && card.id == id);
        cards.find(|card| card.at == at).map(|card| card.rect)
    };
    match item {
        Item::Title => layout.title.as_ref().map(|title| on_sheet(title.rect)),
        Item::Lane(id) => {
            let is_title = |group: &&crate::scene::Group| {
                group.id == ElementId::Lane(*id) && group.layer == Layer::LaneTitles
            };
            let group = frame.scene().groups.iter().find(is_title)?;
            Some((group.target.unwrap_or(group.bounds), group.layer))
        }
        Item::Node(id) => card_here(layout, spot, *id).map(on_sheet).or_else(|| {
            let group = frame.group_of(&Target::Node(*id))?;
            Some((group.target.unwrap_or(group.bounds), group.layer))
        }),
        Item::Channel(id) => card((*id).into(), Some((*id).into())).map(on_sheet),
        Item::Experience(persona, step) => {
            let points = layout.points.iter();
            let mut points = points.filter(|point| Some(point.lane) == lane);
            let point = points.find(|p| p.persona == *persona && p.touchpoint == *step);
            let point = point.map(|point| Rect::around(point.center, FACE_RADIUS + 2.0));
            let quote = || quote_of(frame, lane?, *persona, *step);
            point.or_else(quote).map(on_sheet)
        }
        Item::Reading(key) => {
            let readings = frame.view.map().readings();
            let place = readings.iter().position(|reading| reading.key == *key)?;
            let place = u32::try_from(place).ok();
            let mut badges = layout.badges.iter();
            let badge = badges.find(|badge| badge.reading == place && Some(badge.lane) == lane);
            badge.map(|badge| on_sheet(badge.rect))
        }
        Item::Summary(id) => {
            let mut groups = frame.scene().groups.iter();
            let group = groups
                .find(|group| Some(group.id) == lane.map(|lane| ElementId::Summary(*id, lane)));
            group.map(|group| on_sheet(group.target.unwrap_or(group.bounds)))
        }
    }
}

/// The card of a node in this cell: its own or a mention.
fn card_here(layout: &Layout, spot: Spot, id: NodeId) -> Option<Rect> {
    let Row::Lane(lane) = spot.row else {
        return None;
    };
    let (left, right) = span(layout, spot.column)?;
    let cards = layout.cards.iter().filter(|card| {
        card.lane == lane && card.id == id && card.rect.min.x < right && card.rect.max.x > left
    });
    cards.map(|card| card.rect).next()
}

/// A cell of a lane, or where the first stage will be.
fn cell(layout: &Layout, spot: Spot) -> Option<Rect> {
    let Row::Lane(id) = spot.row else {
        return layout.empty.as_ref().map(|empty| empty.rect);
    };
    let row = layout.lanes.iter().find(|row| row.id == id)?;
    let (left, right) = span(layout, spot.column)?;
    Some(Rect {
        min: Point::new(left, row.rect.min.y + INSET),
        max: Point::new(right, row.rect.max.y - INSET),
    })
}

/// Left and right edge of a column.
fn span(layout: &Layout, column: Column) -> Option<(f32, f32)> {
    let card = match column {
        Column::Touchpoint(id) => {
            let mut cards = layout.cards.iter();
            cards.find(|card| card.id == NodeId::from(id) && card.is_own())
        }
        _ => None,
    };
    if let Some(card) = card {
        return Some((card.rect.min.x, card.rect.max.x));
    }
    let track = layout.columns.iter().find(|track| match column {
        Column::Touchpoint(id) => track.touchpoint == Some(id),
        Column::Stage(id) | Column::Summary(id) => track.stage == Some(id),
        Column::Unlinked => track.stage.is_none(),
        Column::Heading | Column::Persona(_) => false,
    })?;
    Some((track.x, track.x + track.width))
}

/// The cell of a lane under a point of the screen.
pub(super) fn spot_at(frame: &Frame, plan: &Plan, pos: egui::Pos2) -> Option<Spot> {
    let clip = frame.clip_of(Layer::Sheet);
    if !clip.contains(Point::new(pos.x, pos.y)) {
        return None;
    }
    let at = frame.on_sheet(pos);
    let mut rows = frame.layout().lanes.iter();
    let lane = rows.find(|row| row.rect.contains(at))?;
    let mut steps = plan.steps().iter();
    let column = steps.find(|column| {
        let span = span(frame.layout(), **column);
        span.is_some_and(|(left, right)| (left..=right).contains(&at.x))
    })?;
    let spot = Spot::new(Row::Lane(lane.id), *column);
    plan.has(spot).then_some(spot)
}

/// The spot of what lies in a lane under a point of the screen; `element` is
/// what was hit there.
pub(super) fn item_at(
    frame: &Frame,
    plan: &Plan,
    pos: egui::Pos2,
    element: ElementId,
) -> Option<Spot> {
    let spot = spot_at(frame, plan, pos)?;
    let at = frame.on_sheet(pos);
    let items = plan.items(frame.view.map(), spot);
    let is_hit = |item: &Item| match (item, element) {
        // Points of several personas may lie upon each other.
        (Item::Experience(persona, _), ElementId::Emotion(hit, _)) => hit == (*persona).into(),
        (item, _) => {
            let place = place_of_item(frame, spot, item);
            place.is_some_and(|(area, layer)| layer == Layer::Sheet && area.contains(at))
        }
    };
    let item = items.iter().position(is_hit)?;
    Some(Spot { item, ..spot })
}

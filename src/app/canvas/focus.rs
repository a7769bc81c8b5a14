//! The cell the keys act on: where it lies, its ring, its name for a screen
//! reader.

use egui::{Id, Painter, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::app::grid::{Column, Field, Item, Plan, Row, Spot};
use crate::app::view::View;
use crate::document::{
    LaneId, LaneKind, LinkKey, LinkKind, Node, NodeId, PersonaId, Target, TouchpointId,
};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::layout::{FACE_RADIUS, Layout};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::{ElementId, Layer};
use crate::text::visible_line;

use super::Canvas;
use super::frame::Frame;
use super::names;

/// Between the edge of a lane and the ring in an empty cell, in map units.
const INSET: f32 = 6.0;
/// Between what lies in a cell and the ring around it, in points.
const OUTSET: f32 = 4.0;
/// Between what lies in a cell and a field beside it, in map units.
const GAP: f32 = 12.0;
/// Least height of a place to type in, in map units.
const LINE: f32 = 24.0;
/// Corner radius of the ring, in points.
const RADIUS: f32 = 12.0;

/// The cells of the map, made once for a picture of it.
#[derive(Default)]
pub(super) struct Grid {
    /// Number of the picture.
    made_for: Option<u64>,
    plan: Plan,
}

impl Grid {
    /// Plans again when the picture is another one.
    pub(super) fn renew(&mut self, view: &View) {
        let key = view.picture.number;
        if let Some(document) = view.state.document()
            && self.made_for != Some(key)
        {
            self.made_for = Some(key);
            self.plan = Plan::new(view.map(), &document.shown());
        }
    }

    /// The cells.
    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Where the focus stands.
    pub(super) fn spot(&self, view: &View) -> Option<Spot> {
        let put = view.state.focus();
        self.plan.settle(view.map(), put, view.selection())
    }
}

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

/// Draws the ring around the cell the keys act on and tells screen readers
/// which one it is.
pub(super) fn show(ui: &Ui, canvas: &Canvas, ground: &Response, frame: &Frame) {
    if !ground.has_focus() {
        return;
    }
    let plan = canvas.grid.plan();
    let found = canvas.grid.spot(frame.view);
    let found = found.and_then(|spot| Some((spot, place(frame, plan, spot)?)));
    let Some((spot, (area, layer))) = found else {
        if canvas.by_keys {
            around_everything(ui.painter(), frame);
        }
        return;
    };
    let shown = screen_rect(frame.transform_of(layer).rect(area)).expand(OUTSET);
    let clip = screen_rect(frame.clip_of(layer)).intersect(ui.clip_rect());
    announce(ui, ground, frame, plan, spot, shown.intersect(clip));
    if canvas.by_keys || is_within_a_card(frame, plan, spot) {
        let painter = ui.painter().with_clip_rect(clip);
        ring(&painter, frame, shown);
    }
}

/// Whether the outline of what is selected does not show what the focus is on:
/// a thought or a channel is a part of something else.
fn is_within_a_card(frame: &Frame, plan: &Plan, spot: Spot) -> bool {
    match plan.item(frame.view.map(), spot) {
        Some(Item::Channel(_)) => true,
        Some(Item::Experience(..)) => plan.kind(spot.row) != Some(LaneKind::Emotion),
        _ => false,
    }
}

/// Two lines, so that the ring stands out on light and on dark ground alike.
fn ring(painter: &Painter, frame: &Frame, shown: egui::Rect) {
    let theme = frame.view.theme;
    let halo = Stroke::new(5.0, screen_color(theme.paper.with_alpha(200)));
    painter.rect_stroke(shown, RADIUS, halo, StrokeKind::Middle);
    let line = Stroke::new(2.0, screen_color(theme.accent));
    painter.rect_stroke(shown, RADIUS, line, StrokeKind::Middle);
}

/// The canvas has the keys, but no cell of it.
fn around_everything(painter: &Painter, frame: &Frame) {
    let inside = screen_rect(frame.viewport).shrink(1.0);
    let line = Stroke::new(2.0, screen_color(frame.view.theme.accent));
    painter.rect_stroke(inside, 0.0, line, StrokeKind::Inside);
}

/// The cell as a node of its own, which the canvas names as the active one.
fn announce(ui: &Ui, ground: &Response, frame: &Frame, plan: &Plan, spot: Spot, shown: egui::Rect) {
    let id = Id::unique("canvas-focus");
    let cell = ui.interact(shown, id, Sense::hover());
    cell.widget_info(|| {
        let name = name(frame, plan, spot);
        WidgetInfo::selected(Role::GridCell, true, true, name)
    });
    ui.ctx().accesskit_node_builder(ground.id, |node| {
        node.set_active_descendant(id.accesskit_id());
    });
}

/// "Pain points, touchpoint: open the app, empty".
pub(super) fn name(frame: &Frame, plan: &Plan, spot: Spot) -> String {
    let (view, texts) = (frame.view, frame.view.texts);
    let row = match spot.row {
        Row::Header => texts.get("grid-row-header").into_owned(),
        Row::Stages => texts.get("grid-row-stages").into_owned(),
        Row::Lane(id) => names::lane_title(id, view),
    };
    let mut parts = vec![row];
    parts.extend(name_of_column(view, spot));
    let items = plan.items(view.map(), spot);
    parts.push(match items.get(spot.item) {
        Some(item) => content(view, plan, spot, item),
        None => texts.get("grid-empty").into_owned(),
    });
    if items.len() > 1 {
        let place = Message::new("grid-place")
            .count("place", spot.item + 1)
            .count("count", items.len());
        parts.push(texts.say(&place));
    }
    visible_line(&parts.join(", ")).into_owned()
}

fn name_of_column(view: &View, spot: Spot) -> Option<String> {
    let Row::Lane(_) = spot.row else {
        return None;
    };
    let (key, id) = match spot.column {
        Column::Touchpoint(id) => ("grid-touchpoint", NodeId::from(id)),
        Column::Stage(id) | Column::Summary(id) => ("grid-stage", NodeId::from(id)),
        Column::Unlinked => return Some(view.texts.get("grid-unlinked").into_owned()),
        Column::Heading | Column::Persona(_) => return None,
    };
    let title = view.map().node(id).map_or("", Node::title);
    Some(view.texts.say(&Message::new(key).text("title", title)))
}

/// What an item says.
fn content(view: &View, plan: &Plan, spot: Spot, item: &Item) -> String {
    let (map, texts) = (view.map(), view.texts);
    let element = match item {
        Item::Title => Some(ElementId::Title),
        Item::Lane(_) => return texts.get("grid-lane-name").into_owned(),
        Item::Node(id) => Some(ElementId::Node(*id)),
        Item::Channel(id) => {
            let channel = map.touchpoint(*id).map_or("", |step| &step.channel);
            return texts.word("channel", channel).into_owned();
        }
        Item::Experience(persona, step) if plan.kind(spot.row) == Some(LaneKind::Emotion) => {
            let element = ElementId::Emotion((*persona).into(), (*step).into());
            if let Some(name) = names::name(element, view) {
                return name;
            }
            let name = map.persona(*persona).map_or("", |persona| &persona.name);
            return format!("{name}: {}", texts.get("grid-empty"));
        }
        Item::Experience(persona, step) => {
            let name = map.persona(*persona).map_or("", |persona| &persona.name);
            let key = LinkKey::new(LinkKind::Experiences, *persona, *step);
            let data = map.link(key).map(|link| link.data.clone());
            let said = data.map(|data| match plan.kind(spot.row) {
                Some(LaneKind::Thoughts) => data.thought.clone(),
                Some(LaneKind::Expectations) => data.expectation.clone(),
                _ => String::new(),
            });
            let said = said.filter(|said| !said.trim().is_empty());
            let said = said.unwrap_or_else(|| texts.get("grid-empty").into_owned());
            return format!("{name}: {said}");
        }
        Item::Reading(key) if plan.kind(spot.row) == Some(LaneKind::Funnel) => {
            let field = Field::Flow(key.clone());
            let counts = field.text(map, texts).unwrap_or_default();
            return field.meaning(map, &counts, texts).unwrap_or_default();
        }
        Item::Reading(key) => {
            let place = map.readings().iter().position(|other| other.key == *key);
            let Row::Lane(lane) = spot.row else {
                return String::new();
            };
            reading_element(lane, place)
        }
        Item::Summary(id) => match spot.row {
            Row::Lane(lane) => {
                let said = names::summary(*id, lane, view);
                return said.unwrap_or_else(|| texts.get("grid-empty").into_owned());
            }
            Row::Header | Row::Stages => None,
        },
    };
    let name = element.and_then(|element| names::name(element, view));
    name.unwrap_or_default()
}

fn reading_element(lane: LaneId, place: Option<usize>) -> Option<ElementId> {
    let place = u32::try_from(place?).ok()?;
    Some(ElementId::Reading(lane, place))
}

//! The cell the keys act on: its ring, its name for a screen reader.

use egui::{Id, Painter, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::app::grid::{Column, Field, Item, Plan, Row, Spot};
use crate::app::view::View;
use crate::document::{LaneId, LaneKind, LinkKey, LinkKind, Node, NodeId};
use crate::language::Message;
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::ElementId;
use crate::text::visible_line;

use super::Canvas;
use super::frame::Frame;
use super::names;
use super::place;

/// Between what lies in a cell and the ring around it, in points.
const OUTSET: f32 = 4.0;
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

/// Draws the ring around the cell the keys act on and tells screen readers
/// which one it is.
pub(super) fn show(ui: &Ui, canvas: &Canvas, ground: &Response, frame: &Frame) {
    if !ground.has_focus() {
        return;
    }
    let plan = canvas.grid.plan();
    let found = canvas.grid.spot(frame.view);
    let found = found.and_then(|spot| Some((spot, place::place(frame, plan, spot)?)));
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

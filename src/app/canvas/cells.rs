//! Empty places of lanes: a plus under the pointer adds what belongs there.

use egui::{Id, Rect, Sense, Stroke, Ui, Vec2};

use crate::app::action::ActionId;
use crate::app::request::Requests;
use crate::document::{LaneId, LaneKind, Node, NodeCommand, NodeId, Note, NoteId};
use crate::exchange::random_bits;
use crate::geometry::Point;
use crate::language::Message;
use crate::render::egui::{screen_color, screen_point};

use super::frame::Frame;
use super::pointer::Touch;

/// Side of the plus in points.
const SIDE: f32 = 28.0;

/// An empty place of a lane at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct EmptyCell {
    lane: LaneId,
    kind: LaneKind,
    at: NodeId,
    /// The middle, on the sheet.
    center: Point,
}

impl EmptyCell {
    /// The empty place under a point of the screen, in a lane that cards can
    /// be added to.
    pub(super) fn at(frame: &Frame, pos: egui::Pos2) -> Option<Self> {
        let clip = frame.clip_of(crate::scene::Layer::Sheet);
        if !clip.contains(Point::new(pos.x, pos.y)) {
            return None;
        }
        let at = frame.on_sheet(pos);
        let lane = frame
            .layout()
            .lanes
            .iter()
            .find(|row| row.rect.contains(at))?;
        let takes_cards = matches!(
            lane.kind,
            LaneKind::Text | LaneKind::PainPoints | LaneKind::Ideas | LaneKind::Evidence
        );
        let step = frame.touchpoint_at(at.x).filter(|_| takes_cards)?;
        let column = frame.layout().cards.iter().find(|card| card.id == step)?;
        let (left, right) = (column.rect.min.x, column.rect.max.x);
        let taken =
            frame.layout().cards.iter().any(|card| {
                card.lane == lane.id && card.rect.min.x < right && card.rect.max.x > left
            });
        (!taken).then(|| Self {
            lane: lane.id,
            kind: lane.kind,
            at: step,
            center: Point::new(column.rect.center().x, lane.rect.center().y),
        })
    }

    /// Key of what is added here, with the name of the step as its place.
    pub(super) fn key(self) -> &'static str {
        match self.kind {
            LaneKind::PainPoints => "canvas-add-pain-point",
            LaneKind::Ideas => "canvas-add-idea",
            LaneKind::Evidence => "canvas-add-evidence",
            _ => "canvas-add-note",
        }
    }

    /// The step it lies at.
    pub(super) fn place(self) -> NodeId {
        self.at
    }

    /// Asks for a new card here, with its text being edited.
    pub(super) fn add(self, frame: &Frame, requests: &mut Requests) {
        let action = match self.kind {
            LaneKind::PainPoints => ActionId::AddPainPoint,
            LaneKind::Ideas => ActionId::AddIdea,
            LaneKind::Evidence => ActionId::AddEvidence,
            _ => return self.add_note(frame, requests),
        };
        // What the actions add is linked to what is selected.
        requests.select(self.at);
        requests.act(action);
    }

    fn add_note(self, frame: &Frame, requests: &mut Requests) {
        let id = NoteId::mint(random_bits());
        let note = Node::from(Note::new(id, self.lane, self.at));
        let add = NodeCommand::Add {
            node: note.with_title(&frame.view.texts.get("new-note")),
            before: None,
        };
        requests.make(id, add);
    }
}

/// Shows the plus in the empty place under the pointer.
pub(super) fn show(ui: &mut Ui, frame: &Frame, requests: &mut Requests) -> Option<Touch> {
    let pos = ui.input(|input| input.pointer.hover_pos())?;
    let free = ui.rect_contains_pointer(ui.max_rect());
    let cell = EmptyCell::at(frame, pos).filter(|_| free)?;
    let center = screen_point(frame.transform.point(cell.center));
    let area = Rect::from_center_size(center, Vec2::splat(SIDE));
    let id = Id::unique(("canvas-plus", cell.lane, cell.at));
    let response = ui.interact(area, id, Sense::CLICK);
    let title = frame.view.map().node(cell.at).map_or("", Node::title);
    let name = Message::new(cell.key()).text("place", title);
    let name = frame.view.texts.say(&name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    paint(ui, frame, area, response.hovered());
    if response.on_hover_text(name).clicked() {
        cell.add(frame, requests);
    }
    None
}

fn paint(ui: &Ui, frame: &Frame, area: Rect, hovered: bool) {
    let theme = frame.view.theme;
    let ink = screen_color(if hovered { theme.accent } else { theme.muted });
    let painter = ui.painter();
    painter.rect(
        area,
        8.0,
        screen_color(theme.card),
        Stroke::new(1.0, ink),
        egui::StrokeKind::Inside,
    );
    let arm = 5.0;
    let center = area.center();
    painter.hline(center.x - arm..=center.x + arm, center.y, (1.5, ink));
    painter.vline(center.x, center.y - arm..=center.y + arm, (1.5, ink));
}

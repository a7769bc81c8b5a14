//! The chips of personas in the header: the eye that leaves one out.

use egui::{CursorIcon, Id, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::app::personas::{self, PersonaRequest};
use crate::app::request::{Request, Requests};
use crate::document::{NodeId, PersonaId, Target};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::{ElementId, Layer};
use crate::text::visible_line;

use super::frame::Frame;

/// Side of the eye's ground, in points.
const SIDE: f32 = 24.0;
/// Chips lower than this many points have no eye.
const EYE_FROM: f32 = 34.0;

/// Shows the eye at the chip under the pointer and at the one that is
/// selected.
pub(super) fn eyes(ui: &Ui, frame: &Frame, requests: &mut Requests) {
    let pos = ui.input(|input| input.pointer.hover_pos());
    let hovered = pos.and_then(|pos| chip_at(frame, pos));
    let selected = match frame.view.selection().primary_node() {
        Some(NodeId::Persona(id)) => Some(id),
        _ => None,
    };
    let both = [hovered, selected.filter(|id| hovered != Some(*id))];
    for id in both.into_iter().flatten() {
        eye(ui, frame, id, requests);
    }
}

/// The persona whose chip, with the eye that reaches out of it, is there.
fn chip_at(frame: &Frame, pos: Pos2) -> Option<PersonaId> {
    let inside = pos - Vec2::splat(SIDE / 2.0);
    [pos, inside]
        .into_iter()
        .find_map(|pos| match frame.element_at(pos)? {
            ElementId::Node(NodeId::Persona(id)) => Some(id),
            _ => None,
        })
}

fn eye(ui: &Ui, frame: &Frame, id: PersonaId, requests: &mut Requests) {
    let Some(group) = frame.group_of(&Target::Node(id.into())) else {
        return;
    };
    let chip = screen_rect(frame.shown(group));
    let clip = screen_rect(frame.clip_of(Layer::Sheet));
    // Over the corner, where it covers neither name nor share.
    let area = Rect::from_center_size(chip.right_bottom() - Vec2::splat(4.0), Vec2::splat(SIDE));
    if chip.height() < EYE_FROM || !clip.contains_rect(area) {
        return;
    }
    let response = ui.interact(area, Id::unique(("canvas-eye", id)), Sense::CLICK);
    let persona = frame.view.map().persona(id);
    let name = persona.map_or("", |persona| persona.name.as_str());
    let name = personas::eye_name(frame.view.texts, &visible_line(name), false);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let theme = frame.view.theme;
    let ink = if response.hovered() {
        theme.accent
    } else {
        theme.muted
    };
    let ground = screen_color(theme.card);
    let edge = Stroke::new(1.0, screen_color(theme.guide));
    let painter = ui.painter();
    painter.circle(area.center(), SIDE / 2.0, ground, edge);
    personas::eye_icon(false).paint(painter, area, screen_color(ink));
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name);
    if response.clicked() {
        requests.push(Request::Persona(PersonaRequest::LeaveOut(id)));
    }
}

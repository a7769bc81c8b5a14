//! Connecting a touchpoint with another: the customer goes on from here to
//! there.

use egui::{Painter, Pos2, Shape, StrokeKind, Vec2};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{Link, LinkCommand, LinkKey, LinkKind, NodeId, Target, TouchpointId};
use crate::render::egui::{screen_color, screen_point, screen_rect};
use crate::scene::ElementId;

/// An arrow on its way.
pub(in crate::app::canvas) struct Connect {
    from: TouchpointId,
    /// Begun by a button: a click ends it, not letting go.
    by_click: bool,
}

impl Connect {
    /// Begins by pressing on the handle of a touchpoint.
    pub(in crate::app::canvas) fn by_drag(from: TouchpointId) -> Self {
        let by_click = false;
        Self { from, by_click }
    }

    /// Begins by a button or a menu; the next click says where to.
    pub(in crate::app::canvas) fn by_click(from: TouchpointId) -> Self {
        let by_click = true;
        Self { from, by_click }
    }

    pub(super) fn waits_for_click(&self) -> bool {
        self.by_click
    }

    pub(super) fn finish(self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let Some(to) = self.end_at(frame, pos) else {
            return;
        };
        let key = LinkKey::new(LinkKind::Next, self.from, to);
        if frame.view.map().link(key).is_none() {
            requests.run(LinkCommand::Put(vec![Link::new(key)]));
        }
        requests.select(Target::Link(key));
    }

    /// The touchpoint that letting go here would connect with.
    fn end_at(&self, frame: &Frame, pos: Pos2) -> Option<TouchpointId> {
        match frame.element_at(pos)? {
            ElementId::Node(id) => id.touchpoint().filter(|id| *id != self.from),
            _ => None,
        }
    }

    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        let accent = screen_color(frame.view.theme.accent);
        let card_of = |id: NodeId| frame.group_of(&Target::Node(id));
        let Some(group) = card_of(self.from.into()) else {
            return;
        };
        let card = frame.shown(group);
        let from = Pos2::new(card.max.x, card.center().y);
        let mut tip = pos;
        if let Some(group) = self.end_at(frame, pos).and_then(|id| card_of(id.into())) {
            let end = screen_rect(frame.shown(group));
            painter.rect_stroke(end, 10.0, (3.0, accent), StrokeKind::Outside);
            tip = screen_point(frame.shown(group).min) + Vec2::new(0.0, end.height() / 2.0);
        }
        arrow(painter, from, tip, accent);
    }
}

/// The arrow from one touchpoint to another, with a ring around its end.
pub(in crate::app::canvas) fn arrow_between(
    painter: &Painter,
    frame: &Frame,
    from: TouchpointId,
    to: TouchpointId,
) {
    let accent = screen_color(frame.view.theme.accent);
    let [from, to] = [from, to].map(|id| frame.group_of(&Target::from(id)));
    if let (Some(from), Some(to)) = (from, to) {
        let [from, to] = [from, to].map(|group| screen_rect(frame.shown(group)));
        painter.rect_stroke(to, 10.0, (3.0, accent), StrokeKind::Outside);
        arrow(painter, from.right_center(), to.left_center(), accent);
    }
}

/// A curve that leaves to the right and arrives from the left, with a head.
fn arrow(painter: &Painter, from: Pos2, tip: Pos2, color: egui::Color32) {
    let reach = Vec2::new((tip.x - from.x).abs().max(60.0) * 0.4, 0.0);
    let end = tip - Vec2::new(7.0, 0.0);
    let curve = egui::epaint::CubicBezierShape::from_points_stroke(
        [from, from + reach, end - reach, end],
        false,
        egui::Color32::TRANSPARENT,
        egui::epaint::PathStroke::new(2.0, color),
    );
    painter.add(curve);
    let head = vec![tip, tip + Vec2::new(-9.0, -5.0), tip + Vec2::new(-9.0, 5.0)];
    let no_line = egui::epaint::PathStroke::NONE;
    painter.add(Shape::convex_polygon(head, color, no_line));
}

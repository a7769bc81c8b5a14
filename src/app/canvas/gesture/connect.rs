//! Drawing a line from one element to another: where the customer goes on,
//! what an idea relieves, what evidence backs.

use egui::{Modifiers, Painter, Pos2, Shape, StrokeKind, Vec2};

use crate::app::canvas::frame::Frame;
use crate::app::join::{join, put};
use crate::app::request::Requests;
use crate::document::{LinkKey, LinkKind, NodeId, Target};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::ElementId;

/// Radius of the dot that a line ends in, in points.
const DOT: f32 = 4.5;
/// Height of the arch of a mismatch, in points.
const ARCH: f32 = 22.0;

/// A line on its way.
pub(in crate::app::canvas) struct Connect {
    from: NodeId,
    /// Begun by a button: a click ends it, not letting go.
    by_click: bool,
    /// Two steps contradict each other.
    mismatch: bool,
}

impl Connect {
    /// Begins by pressing on the handle of a card.
    pub(in crate::app::canvas) fn by_drag(from: NodeId) -> Self {
        Self {
            from,
            by_click: false,
            mismatch: false,
        }
    }

    /// Begins by a button or a menu; the next click says where to.
    pub(in crate::app::canvas) fn by_click(from: NodeId) -> Self {
        Self {
            by_click: true,
            ..Self::by_drag(from)
        }
    }

    pub(super) fn waits_for_click(&self) -> bool {
        self.by_click
    }

    /// Key of what can be done with the keys meanwhile.
    pub(super) fn hint(&self) -> &'static str {
        match self.from {
            NodeId::Touchpoint(_) => "canvas-connecting",
            _ => "canvas-connecting-card",
        }
    }

    /// With Shift, two steps contradict each other.
    pub(super) fn update(&mut self, modifiers: Modifiers) {
        self.mismatch = modifiers.shift;
    }

    pub(super) fn finish(self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        if let Some((key, _)) = self.end_at(frame, pos) {
            put(frame.view.map(), key, self.from, requests);
        }
    }

    /// The link that letting go here would make, and what it leads to.
    fn end_at(&self, frame: &Frame, pos: Pos2) -> Option<(LinkKey, NodeId)> {
        let (ElementId::Node(to) | ElementId::Mention(to, ..)) = frame.element_at(pos)? else {
            return None;
        };
        Some((join(self.from, to, self.mismatch)?, to))
    }

    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        if let Some((key, to)) = self.end_at(frame, pos) {
            return line_between(painter, frame, key.kind, self.from, to);
        }
        let Some(group) = frame.group_of(&Target::Node(self.from)) else {
            return;
        };
        let from = screen_rect(frame.shown(group)).right_center();
        let accent = screen_color(frame.view.theme.accent);
        match self.from {
            NodeId::Touchpoint(_) => arrow(painter, from, pos, accent),
            _ => thread(painter, from, pos, accent),
        }
    }
}

/// The line that stands for a link on its way, with a ring around its end.
pub(in crate::app::canvas) fn line_between(
    painter: &Painter,
    frame: &Frame,
    kind: LinkKind,
    from: NodeId,
    to: NodeId,
) {
    let theme = frame.view.theme;
    let [from, to] = [from, to].map(|id| frame.group_of(&Target::Node(id)));
    let (Some(from), Some(to)) = (from, to) else {
        return;
    };
    let [from, to] = [from, to].map(|group| screen_rect(frame.shown(group)));
    let color = screen_color(match kind {
        LinkKind::Mismatch => theme.pain_ink,
        _ => theme.accent,
    });
    painter.rect_stroke(to, 10.0, (3.0, color), StrokeKind::Outside);
    match kind {
        LinkKind::Next => arrow(painter, from.right_center(), to.left_center(), color),
        LinkKind::Mismatch => {
            let bow = bow(from.center_top(), to.center_top());
            painter.extend(Shape::dashed_line(&bow, (2.0, color), 7.0, 5.0));
        }
        _ => thread(painter, from.right_center(), to.clamp(from.center()), color),
    }
}

/// A low arch over the cards between two steps.
fn bow(from: Pos2, to: Pos2) -> Vec<Pos2> {
    let along = |step: u8| f32::from(step) / 16.0;
    let height = |part: f32| ARCH * (std::f32::consts::PI * part).sin();
    let point = |part: f32| from.lerp(to, part) - Vec2::new(0.0, height(part));
    (0..=16).map(|step| point(along(step))).collect()
}

/// A straight line that ends in a dot.
fn thread(painter: &Painter, from: Pos2, tip: Pos2, color: egui::Color32) {
    painter.line_segment([from, tip], (2.0, color));
    painter.circle_filled(tip, DOT, color);
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

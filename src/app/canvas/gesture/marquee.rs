//! Selecting with a box.

use egui::{Painter, Pos2, StrokeKind};

use crate::app::canvas::frame::Frame;
use crate::app::request::{Request, Requests};
use crate::document::{Selection, Target};
use crate::geometry::{Point, Rect};
use crate::render::egui::{screen_color, screen_rect};
use crate::scene::{ElementId, Layer};

/// A box from where the pointer was pressed.
pub(in crate::app::canvas) struct Marquee {
    /// On the sheet, so that scrolling does not move it.
    from: Point,
    /// What was selected before.
    before: Selection,
    /// Whether that stays selected.
    adding: bool,
    selected: Selection,
}

impl Marquee {
    pub(in crate::app::canvas) fn begin(frame: &Frame, pos: Pos2, adding: bool) -> Self {
        let before = frame.view.selection().clone();
        Self {
            from: frame.on_sheet(pos),
            selected: before.clone(),
            before,
            adding,
        }
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let area = Rect::from_corners(self.from, frame.on_sheet(pos));
        let kept = self.before.targets().iter().filter(|_| self.adding);
        let selected = Selection::of(kept.cloned().chain(nodes_in(frame, area)));
        if selected != self.selected {
            self.selected = selected.clone();
            requests.push(Request::Select(selected));
        }
    }

    pub(super) fn cancel(self, requests: &mut Requests) {
        requests.push(Request::Select(self.before));
    }

    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        let area = Rect::from_corners(self.from, frame.on_sheet(pos));
        let accent = frame.view.theme.accent;
        painter.rect(
            screen_rect(frame.transform.rect(area)),
            2.0,
            screen_color(accent.with_alpha(28)),
            (1.0, screen_color(accent)),
            StrokeKind::Inside,
        );
    }
}

/// The nodes whose cards touch the area.
fn nodes_in(frame: &Frame, area: Rect) -> Vec<Target> {
    frame
        .scene()
        .groups
        .iter()
        .filter(|group| group.layer == Layer::Sheet)
        .filter(|group| group.target.is_some_and(|target| target.intersects(&area)))
        .filter_map(|group| match group.id {
            ElementId::Node(id) => Some(Target::Node(id)),
            _ => None,
        })
        .collect()
}

//! Moving a lane by its title.

use egui::{Painter, Pos2, StrokeKind};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{LaneCommand, LaneId, Target};
use crate::geometry::Rect;
use crate::render::egui::{screen_color, screen_rect};

use super::Preview;

/// A lane on its way.
pub(in crate::app::canvas) struct MoveLane {
    id: LaneId,
    /// The rows as they were at the start: what is shown meanwhile moves.
    rows: Vec<(LaneId, Rect)>,
    /// All lanes in their order at the start, hidden ones too.
    order: Vec<LaneId>,
    preview: Preview,
}

impl MoveLane {
    pub(in crate::app::canvas) fn begin(frame: &Frame, id: LaneId) -> Self {
        let rows = frame.layout().lanes.iter().map(|row| (row.id, row.rect));
        let order = frame.view.map().lanes().iter().map(|lane| lane.id);
        Self {
            id,
            rows: rows.collect(),
            order: order.collect(),
            preview: Preview::default(),
        }
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let follower = follower_at(&self.rows, self.id, frame.on_sheet(pos).y);
        let id = self.id;
        let index = place_before(&self.order, id, follower);
        self.preview
            .show(LaneCommand::Move { id, index }.into(), requests);
    }

    pub(super) fn overlay(&self, frame: &Frame, painter: &Painter) {
        if let Some(group) = frame.group_of(&Target::Lane(self.id)) {
            let stroke = (2.0, screen_color(frame.view.theme.accent));
            let place = screen_rect(frame.shown(group)).expand(2.0);
            painter.rect_stroke(place, 10.0, stroke, StrokeKind::Outside);
        }
    }
}

/// The lane to stand before for a title dropped at `y`; `None` is the end.
fn follower_at(rows: &[(LaneId, Rect)], moving: LaneId, y: f32) -> Option<LaneId> {
    let mut others = rows.iter().filter(|(id, _)| *id != moving);
    let found = others.find(|(_, rect)| y < rect.center().y);
    found.map(|(id, _)| *id)
}

/// The place before `follower` once the moving lane is taken out.
fn place_before(order: &[LaneId], moving: LaneId, follower: Option<LaneId>) -> usize {
    let mut others = order.iter().filter(|id| **id != moving);
    let place = others.position(|id| Some(*id) == follower);
    place.unwrap_or(order.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lane_is_dropped_before_the_first_middle_below_it() {
        let [a, b, hidden, c] = [1, 2, 3, 4].map(LaneId::mint);
        let order = [a, b, hidden, c];
        let rows = [
            (a, Rect::new(0.0, 0.0, 400.0, 100.0)),
            (b, Rect::new(0.0, 110.0, 400.0, 100.0)),
            (c, Rect::new(0.0, 220.0, 400.0, 100.0)),
        ];
        let place = |moving, y| place_before(&order, moving, follower_at(&rows, moving, y));
        assert_eq!(place(a, 10.0), 0);
        assert_eq!(place(a, 200.0), 2);
        assert_eq!(place(a, 400.0), 3);
        assert_eq!(place(c, 10.0), 0);
    }
}

//! Moving a stage with everything in it.

use egui::{Painter, Pos2, StrokeKind};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{ArrangeCommand, NodeId, StageId, Target};
use crate::geometry::Rect;
use crate::render::egui::{screen_color, screen_rect};

use super::Preview;

/// A stage on its way.
pub(in crate::app::canvas) struct MoveStage {
    id: StageId,
    /// The bars as they were at the start: what is shown meanwhile moves.
    bars: Vec<(StageId, Rect)>,
    preview: Preview,
}

impl MoveStage {
    pub(in crate::app::canvas) fn begin(frame: &Frame, id: StageId) -> Self {
        let bars = frame.layout().stages.iter().map(|bar| (bar.id, bar.rect));
        Self {
            id,
            bars: bars.collect(),
            preview: Preview::default(),
        }
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let before = follower_at(&self.bars, frame.on_sheet(pos).x);
        let command = ArrangeCommand::Move {
            ids: vec![self.id.into()],
            before: before.map(NodeId::from),
        };
        self.preview.show(command.into(), requests);
    }

    pub(super) fn overlay(&self, frame: &Frame, painter: &Painter) {
        if let Some(group) = frame.group_of(&Target::from(self.id)) {
            let stroke = (2.0, screen_color(frame.view.theme.accent));
            let place = screen_rect(frame.shown(group)).expand(2.0);
            painter.rect_stroke(place, 10.0, stroke, StrokeKind::Outside);
        }
    }
}

/// The stage to stand before for a bar dropped at `x`; `None` is the end.
fn follower_at(bars: &[(StageId, Rect)], x: f32) -> Option<StageId> {
    let found = bars.iter().find(|(_, rect)| x < rect.center().x);
    found.map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_dropped_before_the_first_middle_to_its_right() {
        let [a, b] = [1, 2].map(StageId::mint);
        let bars = [
            (a, Rect::new(0.0, 0.0, 400.0, 40.0)),
            (b, Rect::new(420.0, 0.0, 200.0, 40.0)),
        ];
        assert_eq!(follower_at(&bars, 10.0), Some(a));
        assert_eq!(follower_at(&bars, 300.0), Some(b));
        assert_eq!(follower_at(&bars, 560.0), None);
    }
}

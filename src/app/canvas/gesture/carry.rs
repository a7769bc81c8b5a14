//! Cards that came from another map, in the hand until they are put down.

use egui::{Align2, FontId, Painter, Pos2, StrokeKind, Vec2};

use crate::app::canvas::frame::Frame;
use crate::app::request::{Request, Requests};
use crate::app::tabs::CarryRequest;
use crate::document::{StageId, Target};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::render::egui::{screen_color, screen_rect};

/// Where the words about the cards stand, from the pointer, in points.
const BESIDE: Vec2 = Vec2::new(16.0, 18.0);

/// Puts the cards down on the stage under the pointer; beside the canvas they
/// are let go.
pub(super) fn finish(frame: &Frame, pos: Pos2, requests: &mut Requests) {
    if frame.viewport.contains(Point::new(pos.x, pos.y)) {
        let stage = stage_at(&bars(frame), frame.on_sheet(pos).x);
        requests.push(Request::Carry(CarryRequest::Drop(stage)));
    }
}

/// Shows where the cards would come to stand, and how many they are.
pub(super) fn overlay(frame: &Frame, pos: Pos2, painter: &Painter) {
    let Some(carried) = &frame.view.state.carried else {
        return;
    };
    let theme = frame.view.theme;
    let accent = theme.accent;
    let stage = stage_at(&bars(frame), frame.on_sheet(pos).x);
    let group = stage.and_then(|stage| frame.group_of(&Target::from(stage)));
    if let Some(group) = group {
        let mut place = screen_rect(frame.shown(group));
        place.max.y = frame.viewport.max.y;
        let (fill, stroke) = (accent.with_alpha(28), (2.0, screen_color(accent)));
        painter.rect(place, 8.0, screen_color(fill), stroke, StrokeKind::Inside);
    }
    let message = Message::new("carry-cards").count("count", carried.count);
    let text = frame.view.texts.say(&message);
    let ink = screen_color(theme.on_accent);
    let galley = painter.layout_no_wrap(text, FontId::proportional(13.0), ink);
    let size = galley.size() + Vec2::new(16.0, 8.0);
    let place = Align2::LEFT_TOP.anchor_size(pos + BESIDE, size);
    painter.rect_filled(place, 6.0, screen_color(accent));
    painter.galley(place.min + Vec2::new(8.0, 4.0), galley, ink);
}

fn bars(frame: &Frame) -> Vec<(StageId, Rect)> {
    let bars = frame.layout().stages.iter();
    bars.map(|bar| (bar.id, bar.rect)).collect()
}

/// The stage nearest to `x` of the sheet.
fn stage_at(bars: &[(StageId, Rect)], x: f32) -> Option<StageId> {
    let away = |rect: &Rect| (rect.min.x - x).max(x - rect.max.x).max(0.0);
    let nearest = bars
        .iter()
        .min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)));
    nearest.map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_come_to_the_nearest_stage() {
        let [a, b] = [1, 2].map(StageId::mint);
        let bars = [
            (a, Rect::new(0.0, 0.0, 400.0, 40.0)),
            (b, Rect::new(420.0, 0.0, 200.0, 40.0)),
        ];
        assert_eq!(stage_at(&bars, -80.0), Some(a));
        assert_eq!(stage_at(&bars, 405.0), Some(a));
        assert_eq!(stage_at(&bars, 430.0), Some(b));
        assert_eq!(stage_at(&bars, 9_000.0), Some(b));
        assert_eq!(stage_at(&[], 0.0), None);
    }
}

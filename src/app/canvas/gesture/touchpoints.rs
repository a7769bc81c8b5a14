//! Moving touchpoints within a stage and between stages.

use egui::{Painter, Pos2, StrokeKind};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{ArrangeCommand, NodeId, StageId, Target, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::layout::Track;
use crate::render::egui::{screen_color, screen_rect};

use super::Preview;

/// Touchpoints on their way.
pub(in crate::app::canvas) struct MoveTouchpoints {
    ids: Vec<TouchpointId>,
    /// The columns as they were at the start: what is shown meanwhile moves.
    columns: Vec<Track>,
    /// The card under the pointer, from the pointer.
    ghost: Rect,
    preview: Preview,
}

impl MoveTouchpoints {
    /// Begins at `pos` with the touchpoint pressed on; the whole selection
    /// comes along when it is part of it.
    pub(in crate::app::canvas) fn begin(frame: &Frame, pos: Pos2, pressed: TouchpointId) -> Self {
        let selection = frame.view.selection();
        let together = selection.contains(&Target::from(pressed));
        let map = frame.view.map();
        let ids = map
            .touchpoints()
            .map(|touchpoint| touchpoint.id)
            .filter(|id| *id == pressed || (together && selection.contains(&Target::from(*id))))
            .collect();
        let at = frame.on_sheet(pos);
        let node = NodeId::from(pressed);
        let card = frame.layout().cards.iter().find(|card| card.id == node);
        let rect = card.map_or(Rect::ZERO, |card| card.rect);
        Self {
            ids,
            columns: frame.layout().columns.clone(),
            ghost: rect.translate(-at.x, -at.y),
            preview: Preview::default(),
        }
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        // The middle of the dragged card decides, not the place it is held by.
        let x = frame.on_sheet(pos).x + self.ghost.center().x;
        if let Some((stage, before)) = place_at(&self.columns, x) {
            let ids = self.ids.clone();
            let command = ArrangeCommand::MoveTouchpoints { ids, stage, before };
            self.preview.show(command.into(), requests);
        }
    }

    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        let accent = frame.view.theme.accent;
        for id in &self.ids {
            let target = Target::from(*id);
            if let Some(group) = frame.group_of(&target) {
                let place = screen_rect(frame.shown(group));
                let fill = screen_color(accent.with_alpha(36));
                let stroke = (2.0, screen_color(accent));
                painter.rect(place, 8.0, fill, stroke, StrokeKind::Outside);
            }
        }
        let Point { x, y } = frame.on_sheet(pos);
        let ghost = screen_rect(frame.transform.rect(self.ghost.translate(x, y)));
        let stroke = (1.0, screen_color(accent.with_alpha(160)));
        let fill = screen_color(frame.view.theme.card.with_alpha(120));
        painter.rect(ghost, 8.0, fill, stroke, StrokeKind::Inside);
    }
}

/// The stage and the touchpoint to stand before for a card dropped at `x`: the
/// nearest column decides, and which half of it.
fn place_at(columns: &[Track], x: f32) -> Option<(StageId, Option<TouchpointId>)> {
    let middle = |track: &Track| track.x + track.width / 2.0;
    let nearest = columns
        .iter()
        .enumerate()
        .filter(|(_, track)| track.stage.is_some())
        .min_by(|a, b| (middle(a.1) - x).abs().total_cmp(&(middle(b.1) - x).abs()))?;
    let (place, track) = nearest;
    let stage = track.stage?;
    if x < middle(track) {
        return Some((stage, track.touchpoint));
    }
    let follower = columns[place + 1..]
        .iter()
        .take_while(|next| next.stage == Some(stage))
        .find_map(|next| next.touchpoint);
    Some((stage, follower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_dropped_before_or_after_the_nearest_column() {
        let [first, second] = [1, 2].map(StageId::mint);
        let [a, b, c] = [1, 2, 3].map(TouchpointId::mint);
        let track = |x: f32, stage, touchpoint| Track {
            x,
            width: 180.0,
            stage,
            touchpoint,
        };
        let columns = [
            track(0.0, Some(first), Some(a)),
            track(200.0, Some(first), Some(b)),
            track(400.0, Some(second), Some(c)),
            track(600.0, None, None),
        ];
        let at = |x| place_at(&columns, x);
        assert_eq!(at(-50.0), Some((first, Some(a))));
        assert_eq!(at(100.0), Some((first, Some(b))));
        assert_eq!(at(300.0), Some((first, None)));
        assert_eq!(at(450.0), Some((second, Some(c))));
        assert_eq!(at(5000.0), Some((second, None)));
        assert_eq!(place_at(&[], 0.0), None);
    }
}

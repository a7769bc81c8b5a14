//! Setting what a persona feels: dragging a point of the curve, or clicking
//! where the curve has none.

use std::sync::Arc;

use egui::{Align2, FontId, Painter, Pos2, Vec2};

use crate::app::canvas::frame::Frame;
use crate::app::request::Requests;
use crate::document::{
    Command, EmotionScale, LaneId, Link, LinkCommand, LinkData, LinkKey, LinkKind, NodeId,
};
use crate::geometry::Rect;
use crate::render::egui::{family, screen_color, screen_rect};
use crate::scene::ElementId;
use crate::style::Face;

use super::Preview;

/// Steps that a scale is divided into at the most.
const MOST_STEPS: f64 = 100.0;

/// A point of the curve on its way.
pub(in crate::app::canvas) struct DragEmotion {
    key: LinkKey,
    /// What the link carried at the start.
    data: LinkData,
    /// Area between the best and the worst value, in map units.
    plot: Rect,
    /// How far the point was from the pointer.
    offset: f32,
    value: f64,
    preview: Preview,
}

impl DragEmotion {
    /// Begins at `pos` with a point; `None` when the lane has no scale.
    pub(in crate::app::canvas) fn begin(
        frame: &Frame,
        pos: Pos2,
        persona: NodeId,
        touchpoint: NodeId,
    ) -> Option<Self> {
        let point = frame.layout().points.iter().find(|point| {
            NodeId::from(point.persona) == persona && NodeId::from(point.touchpoint) == touchpoint
        })?;
        let key = LinkKey::new(LinkKind::Experiences, persona, touchpoint);
        let link = frame.view.map().link(key)?;
        Some(Self {
            key,
            data: link.data.as_ref().clone(),
            plot: plot_of(frame, point.lane)?,
            offset: point.center.y - frame.on_sheet(pos).y,
            value: link.data.emotion.unwrap_or_default(),
            preview: Preview::default(),
        })
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let y = frame.on_sheet(pos).y + self.offset;
        self.value = value_at(y, self.plot, &frame.view.map().info().emotion_scale);
        let command = putting(self.key, &self.data, self.value);
        self.preview.show(command, requests);
    }

    pub(super) fn overlay(&self, frame: &Frame, painter: &Painter) {
        let (persona, touchpoint) = (self.key.from, self.key.to);
        let groups = &frame.scene().groups;
        let wanted = ElementId::Emotion(persona, touchpoint);
        let Some(group) = groups.iter().find(|group| group.id == wanted) else {
            return;
        };
        let theme = frame.view.theme;
        let text = frame.view.words().emotion_given(self.value);
        let font = FontId::new(13.0, family(Face::SemiBold));
        let ink = screen_color(theme.on_accent);
        let galley = painter.layout_no_wrap(text, font, ink);
        let face = screen_rect(frame.shown(group));
        let place = Align2::CENTER_BOTTOM.anchor_size(
            face.center_top() - Vec2::new(0.0, 6.0),
            galley.size() + Vec2::new(14.0, 6.0),
        );
        painter.rect_filled(place, 8.0, screen_color(theme.accent));
        painter.galley(place.min + Vec2::new(7.0, 3.0), galley, ink);
    }
}

/// The command that sets an emotion for the persona in focus where the
/// emotion lane is empty at `pos`; `None` where there is nothing to set.
pub(in crate::app::canvas) fn at_empty_place(frame: &Frame, pos: Pos2) -> Option<Command> {
    if frame.emotions_are_computed() {
        return None;
    }
    let at = frame.on_sheet(pos);
    let mut axes = frame.layout().axes.iter();
    let plot = axes.find(|axis| axis.plot.contains(at))?.plot;
    let touchpoint = frame.touchpoint_at(at.x)?;
    let persona = frame.persona_in_focus()?;
    let key = LinkKey::new(LinkKind::Experiences, persona, touchpoint);
    let map = frame.view.map();
    let data = map.link(key).map(|link| Arc::clone(&link.data));
    let data = data.unwrap_or_default();
    if data.emotion.is_some() {
        return None;
    }
    let value = value_at(at.y, plot, &map.info().emotion_scale);
    Some(putting(key, &data, value))
}

fn plot_of(frame: &Frame, lane: LaneId) -> Option<Rect> {
    let mut axes = frame.layout().axes.iter();
    axes.find(|axis| axis.lane == lane).map(|axis| axis.plot)
}

fn putting(key: LinkKey, data: &LinkData, value: f64) -> Command {
    let data = LinkData {
        emotion: Some(value),
        ..data.clone()
    };
    LinkCommand::Put(vec![Link::with_data(key, data)]).into()
}

/// The value of the scale at `y`, in steps that suit the scale.
fn value_at(y: f32, plot: Rect, scale: &EmotionScale) -> f64 {
    let share = f64::from((plot.max.y - y) / plot.height().max(1.0));
    let step = step_of(scale);
    let steps = (scale.at_share(share) / step).round();
    // Dividing by a whole number leaves 0.3 and not 0.30000000000000004.
    let value = if step < 1.0 {
        steps / (1.0 / step).round()
    } else {
        steps * step
    };
    value.clamp(scale.min, scale.max)
}

/// The smallest power of ten that divides the scale into few enough steps.
fn step_of(scale: &EmotionScale) -> f64 {
    let range = (scale.max - scale.min).max(f64::MIN_POSITIVE);
    10_f64.powf((range / MOST_STEPS).log10().ceil())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Rect = Rect::new(0.0, 100.0, 1000.0, 200.0);

    fn scale(min: f64, max: f64) -> EmotionScale {
        EmotionScale {
            min,
            max,
            neutral: min,
            ..EmotionScale::default()
        }
    }

    #[test]
    #[expect(
        clippy::float_cmp,
        reason = "the values must be exact to be written short"
    )]
    fn values_are_round_and_stay_on_the_scale() {
        let usual = EmotionScale::default();
        assert_eq!(value_at(100.0, PLOT, &usual), 2.0);
        assert_eq!(value_at(300.0, PLOT, &usual), -2.0);
        assert_eq!(value_at(-50.0, PLOT, &usual), 2.0);
        assert_eq!(value_at(184.0, PLOT, &usual), 0.3);
        assert_eq!(value_at(200.0, PLOT, &scale(1.0, 10.0)), 5.5);
        assert_eq!(value_at(150.2, PLOT, &scale(0.0, 1000.0)), 750.0);
    }
}

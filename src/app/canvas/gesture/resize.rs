//! Making a column wider or a lane higher.

use std::ops::RangeInclusive;

use egui::{Painter, Pos2};

use crate::app::canvas::frame::Frame;
use crate::app::canvas::resize::{Edge, column_of};
use crate::app::request::Requests;
use crate::document::{
    COLUMN_WIDTHS, Command, LANE_HEIGHTS, Lane, LaneCommand, LaneId, Map, NodeCommand, TouchpointId,
};
use crate::geometry::Point;
use crate::render::egui::screen_color;
use crate::scene::Layer;

use super::Preview;

/// Sizes are whole steps of this many map units.
const STEP: f64 = 4.0;

/// A column or a lane on its way to another size.
pub(in crate::app::canvas) struct Resize {
    edge: Edge,
    /// The steps of the column; the first carries its width.
    steps: Vec<TouchpointId>,
    /// Where the column or lane begins, on the sheet.
    start: f32,
    /// From the edge to the place it is held by, on the sheet.
    grip: f32,
    preview: Preview,
}

impl Resize {
    /// Begins at `pos`; `None` when the picture no longer shows the edge.
    pub(in crate::app::canvas) fn begin(frame: &Frame, pos: Pos2, edge: Edge) -> Option<Self> {
        let at = on_layer(frame, edge, pos);
        let (steps, start, end, held) = match edge {
            Edge::Column(id) => {
                let (track, steps) = column_of(frame, id);
                let track = track?;
                (steps, track.x, track.x + track.width, at.x)
            }
            Edge::Lane(id) => {
                let mut rows = frame.layout().lanes.iter();
                let rect = rows.find(|row| row.id == id)?.rect;
                (Vec::new(), rect.min.y, rect.max.y, at.y)
            }
        };
        Some(Self {
            edge,
            steps,
            start,
            grip: held - end,
            preview: Preview::default(),
        })
    }

    pub(super) fn update(&mut self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        let at = on_layer(frame, self.edge, pos);
        let map = frame.view.map();
        let command = match self.edge {
            Edge::Column(_) => {
                let width = fitting(at.x - self.grip - self.start, &COLUMN_WIDTHS);
                Some(with_width(map, &self.steps, Some(width)))
            }
            Edge::Lane(id) => {
                let height = fitting(at.y - self.grip - self.start, &LANE_HEIGHTS);
                with_height(map, id, Some(height))
            }
        };
        if let Some(command) = command {
            self.preview.show(command, requests);
        }
    }

    /// A line along the edge over all of the sheet.
    pub(super) fn overlay(&self, frame: &Frame, painter: &Painter) {
        let line = (1.5, screen_color(frame.view.theme.accent));
        let view = frame.viewport;
        match self.edge {
            Edge::Column(id) => {
                if let (Some(track), _) = column_of(frame, id) {
                    let end = Point::new(track.x + track.width, 0.0);
                    let x = frame.transform.point(end).x;
                    painter.vline(x, view.min.y..=view.max.y, line);
                }
            }
            Edge::Lane(id) => {
                let mut rows = frame.layout().lanes.iter();
                if let Some(row) = rows.find(|row| row.id == id) {
                    let y = frame.transform.point(row.rect.max).y;
                    painter.hline(view.min.x..=view.max.x, y, line);
                }
            }
        }
    }

    /// The command that leaves the size to the layout again.
    pub(in crate::app::canvas) fn automatic(frame: &Frame, edge: Edge) -> Option<Command> {
        let map = frame.view.map();
        match edge {
            Edge::Column(id) => Some(with_width(map, &column_of(frame, id).1, None)),
            Edge::Lane(id) => with_height(map, id, None),
        }
    }
}

/// The point of the sheet under the pointer, as the strip of the edge lies on
/// it.
fn on_layer(frame: &Frame, edge: Edge, pos: Pos2) -> Point {
    let layer = match edge {
        Edge::Column(_) => Layer::StageBars,
        Edge::Lane(_) => Layer::LaneTitles,
    };
    let at = Point::new(pos.x, pos.y);
    frame.transform_of(layer).inverse_point(at)
}

/// The nearest size that there may be.
fn fitting(size: f32, range: &RangeInclusive<f64>) -> f64 {
    let whole = (f64::from(size) / STEP).round() * STEP;
    whole.clamp(*range.start(), *range.end())
}

/// Gives a column a width: its first step asks for it, the others for none.
fn with_width(map: &Map, steps: &[TouchpointId], width: Option<f64>) -> Command {
    let records = steps.iter().filter_map(|id| map.touchpoint(*id));
    let records = records.enumerate().map(|(place, step)| {
        let mut step = step.clone();
        step.width = width.filter(|_| place == 0);
        step.into()
    });
    NodeCommand::Replace(records.collect()).into()
}

fn with_height(map: &Map, id: LaneId, height: Option<f64>) -> Option<Command> {
    let lane = map.lane(id)?.clone();
    Some(LaneCommand::Replace(Lane { height, ..lane }).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_whole_steps_within_their_range() {
        for (size, width) in [(-50.0, 140.0), (201.9, 200.0), (202.1, 204.0), (9e9, 480.0)] {
            let fitting = fitting(size, &COLUMN_WIDTHS);
            assert!((fitting - width).abs() < 1e-9, "{size}: {fitting}");
        }
    }
}

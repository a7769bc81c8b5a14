//! The key to a heat map: a card in a corner of the canvas that says what the
//! colours mean while the legend of the sheet cannot be read.

use egui::{CornerRadius, Id, Rect as ScreenRect, Role, Sense, StrokeKind, Ui, WidgetInfo};

use crate::geometry::{Point, Rect, Transform};
use crate::layout::{HeatKey as Key, LegendEntry, heat_key};
use crate::render::egui::{ScenePainter, View as SceneView, screen_color, screen_rect};
use crate::scene::{Layer, Scene, compose_heat_key};

use super::Canvas;
use super::frame::Frame;
use super::minimap::{self, MARGIN};

/// Points for a unit of the card: as large as the texts of the window.
const SCALE: f32 = 1.15;
/// At a zoom below this the legend of the sheet is too small to read.
const LEGIBLE: f32 = 0.6;
/// Narrower than this it would be a tower.
const LEAST_WIDTH: f32 = 200.0;

/// The card made last.
#[derive(Default)]
pub(super) struct HeatKey {
    /// What it was made for: the number of the picture, and the width.
    of: Option<(u64, i32)>,
    made: Option<Made>,
    painter: ScenePainter,
}

struct Made {
    scene: Scene,
    said: String,
}

impl HeatKey {
    /// What it covers of the canvas.
    pub(super) fn cover(&self, frame: &Frame) -> Option<Rect> {
        let made = self.made.as_ref().filter(|_| is_needed(frame))?;
        let size = made.scene.size;
        let corner = corner(frame);
        let top = corner.y - size.height * SCALE;
        Some(Rect::new(
            corner.x,
            top,
            size.width * SCALE,
            size.height * SCALE,
        ))
    }

    /// Makes the card anew when the picture or its room is another.
    fn renew(&mut self, frame: &Frame) {
        let room = room(frame);
        #[expect(clippy::cast_possible_truncation, reason = "whole points of a screen")]
        let of = Some((frame.view.picture.number, room as i32));
        if self.of != of {
            self.of = of;
            self.made = heat_key(frame.layout(), room / SCALE).map(|key| Made {
                scene: compose_heat_key(frame.view.map(), &key, frame.view.theme),
                said: said(&key),
            });
        }
    }
}

/// Whether there are colours and their legend cannot be read on the sheet.
fn is_needed(frame: &Frame) -> bool {
    let seen = frame.transform.inverse_rect(frame.clip_of(Layer::Sheet));
    let mut legend = frame.layout().heat_legend().iter();
    frame.zoom() < LEGIBLE || legend.any(|entry| !seen.contains_rect(&entry.bounds()))
}

/// Where its lower left corner stands: beside lane titles that stay in sight.
fn corner(frame: &Frame) -> Point {
    let left = frame.viewport.min.x + frame.covered().width;
    Point::new(left, frame.viewport.max.y).offset(MARGIN, -MARGIN)
}

/// How wide it may be: it leaves the minimap alone.
fn room(frame: &Frame) -> f32 {
    let end = minimap::cover(frame).map_or(frame.viewport.max.x, |cover| cover.min.x);
    (end - MARGIN - corner(frame).x).max(LEAST_WIDTH)
}

fn said(key: &Key) -> String {
    let words = |entry: &LegendEntry| {
        let lines = entry.text.lines.iter();
        lines.map(|line| line.text.as_ref()).collect::<String>()
    };
    key.entries.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// Shows the card over the map.
pub(super) fn show(ui: &Ui, canvas: &mut Canvas, frame: &Frame) {
    let key = &mut canvas.heat_key;
    key.renew(frame);
    let Some(place) = key.cover(frame) else {
        return;
    };
    let HeatKey {
        made: Some(made),
        painter,
        ..
    } = key
    else {
        return;
    };
    let rect = screen_rect(place);
    ground(ui, frame, rect);
    let view = SceneView {
        transform: Transform {
            scale: SCALE,
            shift: Point::new(place.min.x.round(), place.min.y.round()),
        },
        clip: place,
        zooming: false,
    };
    painter.paint(&made.scene, Layer::Sheet, &view, ui.painter());
    let response = ui.interact(rect, Id::unique("heat-key"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &made.said));
}

fn ground(ui: &Ui, frame: &Frame, rect: ScreenRect) {
    let theme = frame.view.theme;
    ui.painter().rect(
        rect,
        CornerRadius::same(8),
        screen_color(theme.card),
        (1.0, screen_color(theme.guide)),
        StrokeKind::Inside,
    );
}

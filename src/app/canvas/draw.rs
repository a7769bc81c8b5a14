//! The picture on the canvas, with the strips that stay in sight.

use egui::{Painter, StrokeKind};

use crate::render::egui::{ScenePainter, View, screen_color, screen_rect};
use crate::scene::Layer;

use super::frame::{Frame, Pin};

/// Corner radius of a lane in map units.
const LANE_RADIUS: f32 = 10.0;

/// Draws the sheet and above it, on paper, what stays in sight.
pub(super) fn scene(
    scene_painter: &mut ScenePainter,
    frame: &Frame,
    zooming: bool,
    painter: &Painter,
) {
    let scene = frame.scene();
    for layer in [Layer::Sheet, Layer::LaneTitles, Layer::StageBars] {
        let pin = match layer {
            Layer::Sheet => None,
            Layer::LaneTitles => frame.lane_pin,
            Layer::StageBars => frame.stage_pin,
        };
        if let Some(pin) = pin {
            painter.rect_filled(screen_rect(pin.strip), 0.0, screen_color(scene.paper));
        }
        if let (Layer::LaneTitles, Some(pin)) = (layer, pin) {
            lanes(frame, pin, painter);
        }
        let view = View {
            transform: frame.transform_of(layer),
            clip: frame.clip_of(layer),
            zooming,
        };
        scene_painter.paint(scene, layer, &view, painter);
    }
    edges(frame, painter);
}

/// The ground of each lane in the strip of their titles, as it is at the left
/// edge of the sheet.
fn lanes(frame: &Frame, pin: Pin, painter: &Painter) {
    let theme = frame.view.theme;
    let clip = screen_rect(pin.strip).intersect(painter.clip_rect());
    let painter = painter.with_clip_rect(clip);
    let transform = frame.transform_of(Layer::LaneTitles);
    let rows = frame.layout().lanes.iter();
    for row in rows.filter(|row| !row.kind.is_separator()) {
        painter.rect(
            screen_rect(transform.rect(row.rect)),
            LANE_RADIUS * frame.zoom(),
            screen_color(theme.lane),
            (frame.zoom(), screen_color(theme.hairline)),
            StrokeKind::Middle,
        );
    }
}

/// A fine line under each strip, where the sheet disappears.
fn edges(frame: &Frame, painter: &Painter) {
    let line = (1.0, screen_color(frame.view.theme.hairline));
    if let Some(pin) = frame.stage_pin {
        let strip = screen_rect(pin.strip);
        painter.hline(strip.x_range(), strip.bottom(), line);
    }
    if let Some(pin) = frame.lane_pin {
        let strip = screen_rect(pin.strip);
        painter.vline(strip.right(), strip.y_range(), line);
    }
}

//! The picture on the canvas, with the strips that stay in sight.

use egui::{Painter, StrokeKind};

use crate::geometry::Rect;
use crate::render::egui::{ScenePainter, View, screen_color, screen_rect};
use crate::scene::{Group, Item, Layer, Scene};

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
        if layer == Layer::StageBars {
            let bars = with_titles_in_sight(scene, &view.visible());
            scene_painter.paint(&bars, layer, &view, painter);
        } else {
            scene_painter.paint(scene, layer, &view, painter);
        }
    }
    edges(frame, painter);
}

/// The stage bars with their texts moved along the bar into what is seen: the
/// bar of a long stage begins far to the left.
fn with_titles_in_sight(scene: &Scene, seen: &Rect) -> Scene {
    let bars = scene.groups.iter();
    let bars = bars
        .filter(|group| group.layer == Layer::StageBars && group.bounds.intersects(seen))
        .map(|group| {
            let mut group = group.clone();
            let by = shift_into(&group, seen.min.x);
            for item in &mut group.items {
                if let Item::Text(line) = item {
                    line.origin = line.origin.offset(by, 0.0);
                }
            }
            group
        });
    Scene {
        size: scene.size,
        paper: scene.paper,
        groups: bars.collect(),
    }
}

/// How far the texts of a bar go to the right to begin after `left`, without
/// leaving the bar.
fn shift_into(group: &Group, left: f32) -> f32 {
    let texts = || {
        group.items.iter().filter_map(|item| match item {
            Item::Text(line) => Some(line),
            _ => None,
        })
    };
    let begin = texts().map(|line| line.origin.x).fold(f32::MAX, f32::min);
    let end = texts()
        .map(|line| line.origin.x + line.width)
        .fold(f32::MIN, f32::max);
    let inset = begin - group.bounds.min.x;
    let room = (group.bounds.max.x - inset - end).max(0.0);
    (left + inset - begin).clamp(0.0, room)
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::document::StageId;
    use crate::geometry::Point;
    use crate::scene::{ElementId, TextLine};
    use crate::style::{Color, TextStyle};

    #[test]
    fn a_title_follows_along_its_bar_and_no_further() {
        let bounds = Rect::new(100.0, 0.0, 1000.0, 40.0);
        let line = TextLine {
            origin: Point::new(112.0, 20.0),
            width: 80.0,
            text: Arc::from("Stage"),
            style: TextStyle::STAGE,
            color: Color::WHITE,
        };
        let group = Group {
            id: ElementId::Node(StageId::mint(1).into()),
            layer: Layer::StageBars,
            bounds,
            target: Some(bounds),
            items: vec![Item::Text(line)],
        };
        let close = |a: f32, b: f32| (a - b).abs() < 0.01;
        assert!(close(shift_into(&group, 50.0), 0.0));
        assert!(close(shift_into(&group, 400.0), 300.0));
        assert!(close(shift_into(&group, 1090.0), 1088.0 - 192.0));
    }
}

//! The picture on the canvas, with the strips that stay in sight.

use egui::{Painter, StrokeKind};

use crate::document::LaneId;
use crate::geometry::Rect;
use crate::render::egui::{ScenePainter, View, screen_color, screen_rect};
use crate::scene::{ElementId, Group, Item, Layer, Scene, TextLine};

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
        if layer == Layer::Sheet {
            scene_painter.paint(scene, layer, &view, painter);
        } else {
            let titles = with_titles_in_sight(frame, layer, &view.visible());
            scene_painter.paint(&titles, layer, &view, painter);
        }
    }
    edges(frame, painter);
}

/// The stage bars or lane titles with their texts moved along into what is
/// seen: the bar of a long stage begins far to the left, the title of a tall
/// lane far above.
fn with_titles_in_sight(frame: &Frame, layer: Layer, seen: &Rect) -> Scene {
    let scene = frame.scene();
    let groups = scene.groups.iter();
    let groups = groups
        .filter(|group| group.layer == layer && group.bounds.intersects(seen))
        .map(|group| {
            let mut group = group.clone();
            let (dx, dy) = match (layer, group.id) {
                (Layer::StageBars, _) => (shift_right(&group, seen.min.x), 0.0),
                (_, ElementId::Lane(id)) if stands_alone(frame, id) => {
                    (0.0, shift_down(&group, seen.min.y))
                }
                _ => (0.0, 0.0),
            };
            for item in &mut group.items {
                if let Item::Text(line) = item {
                    line.origin = line.origin.offset(dx, dy);
                }
            }
            group
        });
    Scene {
        size: scene.size,
        paper: scene.paper,
        groups: groups.collect(),
    }
}

/// Whether nothing but its title stands at the left of a lane.
fn stands_alone(frame: &Frame, id: LaneId) -> bool {
    let layout = frame.layout();
    let mut axes = layout.axes.iter();
    let mut badges = layout.badges.iter();
    !axes.any(|axis| axis.lane == id) && !badges.any(|badge| badge.lane == id && badge.at.is_none())
}

fn texts(group: &Group) -> impl Iterator<Item = &TextLine> {
    group.items.iter().filter_map(|item| match item {
        Item::Text(line) => Some(line),
        _ => None,
    })
}

/// How far the texts of a bar go to the right to begin after `left`, without
/// leaving the bar.
fn shift_right(group: &Group, left: f32) -> f32 {
    let begin = texts(group)
        .map(|line| line.origin.x)
        .fold(f32::MAX, f32::min);
    let end = texts(group)
        .map(|line| line.origin.x + line.width)
        .fold(f32::MIN, f32::max);
    shift(group.bounds.min.x, group.bounds.max.x, begin, end, left)
}

/// How far the texts of a lane go down to begin below `top`, without leaving
/// the lane.
fn shift_down(group: &Group, top: f32) -> f32 {
    let begin = texts(group)
        .map(|line| line.origin.y - line.style.size)
        .fold(f32::MAX, f32::min);
    let end = texts(group)
        .map(|line| line.origin.y + line.style.size * 0.4)
        .fold(f32::MIN, f32::max);
    shift(group.bounds.min.y, group.bounds.max.y, begin, end, top)
}

fn shift(min: f32, max: f32, begin: f32, end: f32, edge: f32) -> f32 {
    let inset = begin - min;
    let room = (max - inset - end).max(0.0);
    (edge + inset - begin).clamp(0.0, room)
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
        assert!(close(shift_right(&group, 50.0), 0.0));
        assert!(close(shift_right(&group, 400.0), 300.0));
        assert!(close(shift_right(&group, 1090.0), 1088.0 - 192.0));
    }
}

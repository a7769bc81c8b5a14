//! The heat map: grounds of touchpoints, their signs and values, and the
//! columns below them.

use super::cards::{evidence_bars, severity_dots};
use super::compose::Palette;
use super::item::{ElementId, Group, Part};
use super::pen::Pen;
use crate::document::NodeId;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Card, HeatCell, HeatSign, Tone};
use crate::style::{Color, Stroke};

/// Between two lines of a hatching.
const HATCH: f32 = 7.0;
/// Radius of a card's corners, which a hatching leaves free.
const CORNER: f32 = 3.0;

/// The lanes below a touchpoint, in its colour.
pub(super) fn bands(palette: &Palette<'_>, groups: &mut Vec<Group>) {
    let Some(heat) = palette.heat else {
        return;
    };
    let mut pen = Pen::new(ElementId::Furniture(Part::Heat));
    for band in &heat.bands {
        let color = palette.theme.heat_on_lane(band.goodness);
        pen.rect(band.rect, 0.0, Some(color), None);
    }
    groups.push(pen.group());
}

fn cell<'a>(palette: &Palette<'a>, id: NodeId) -> Option<&'a HeatCell> {
    palette.heat?.cells.get(&id.touchpoint()?)
}

/// Ground of a touchpoint.
pub(super) fn ground(palette: &Palette<'_>, id: NodeId) -> Color {
    match cell(palette, id).map(|cell| cell.tone) {
        Some(Tone::Warm(goodness)) => palette.theme.heat(goodness),
        _ => palette.theme.card,
    }
}

/// Hatches a touchpoint without data.
pub(super) fn hatched(palette: &Palette<'_>, pen: &mut Pen, id: NodeId, face: Rect) {
    if cell(palette, id).is_some_and(|cell| cell.tone == Tone::NoData) {
        hatch(pen, face.expand(-CORNER), palette.theme.guide);
    }
}

/// Sign and value of a touchpoint.
pub(super) fn label(palette: &Palette<'_>, pen: &mut Pen, card: &Card) {
    let Some(cell) = cell(palette, card.id) else {
        return;
    };
    let ink = palette.theme.ink;
    pen.text(&cell.label, ink);
    if let Some(kind) = cell.sign {
        let top = cell.label.rect.min.y + cell.label.style.line_height / 2.0;
        let left = card.title.rect.min.x;
        let ground = ground(palette, card.id);
        let empty = ground.mixed_with(ink, 0.25);
        sign(pen, Point::new(left, top), kind, cell.weak, (ink, empty));
    }
}

/// Draws a sign with its left end at a point.
pub(super) fn sign(
    pen: &mut Pen,
    left: Point,
    sign: HeatSign,
    weak: bool,
    (ink, empty): (Color, Color),
) {
    match sign {
        HeatSign::Severity(severity) => {
            severity_dots(pen, left.offset(4.5, 0.0), severity, ink);
        }
        HeatSign::Evidence(level) => evidence_bars(pen, left, level, ink, empty),
        HeatSign::Class(class) => {
            let (fill, stroke) = if weak {
                (None, Some(Stroke::solid(1.2, ink)))
            } else {
                (Some(ink), None)
            };
            for shape in class_shapes(left, class) {
                pen.path(shape, fill, stroke);
            }
        }
    }
}

/// Two arrows down, one, a dash, one arrow up, two.
fn class_shapes(left: Point, class: u8) -> Vec<Path> {
    let arrow = |x: f32, up: f32| {
        let center = left.offset(x, 0.0);
        let corners = [(-4.0, 3.0 * up), (4.0, 3.0 * up), (0.0, -4.0 * up)];
        Path::polyline(&corners.map(|(x, y)| center.offset(x, y)), true)
    };
    match class {
        0 => vec![arrow(4.0, -1.0), arrow(13.0, -1.0)],
        1 => vec![arrow(8.0, -1.0)],
        2 => {
            let corners = [(3.0, -1.2), (13.0, -1.2), (13.0, 1.2), (3.0, 1.2)];
            let corners = corners.map(|(x, y)| left.offset(x, y));
            vec![Path::polyline(&corners, true)]
        }
        3 => vec![arrow(8.0, 1.0)],
        _ => vec![arrow(4.0, 1.0), arrow(13.0, 1.0)],
    }
}

/// Slanted lines over a rectangle, cut at its edges.
pub(super) fn hatch(pen: &mut Pen, rect: Rect, color: Color) {
    let mut path = Path::new();
    let (width, height) = (rect.width(), rect.height());
    let mut start = HATCH;
    while start < width + height {
        // From the left or lower edge up to the upper or right edge.
        let low = Point::new(
            rect.min.x + (start - height).max(0.0),
            rect.min.y + start.min(height),
        );
        let high = Point::new(
            rect.min.x + start.min(width),
            rect.min.y + (start - width).max(0.0),
        );
        path = path.move_to(low).line_to(high);
        start += HATCH;
    }
    pen.path(path, None, Some(Stroke::solid(1.0, color)));
}

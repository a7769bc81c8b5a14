//! The legend: each sign drawn as it stands on the map.

use super::cards::{evidence_bars, marker_shape, severity_dots};
use super::compose::Palette;
use super::emotion::{arrow_head, average_stroke, band_color, persona_stroke};
use super::item::{ElementId, Group, Part};
use super::pen::Pen;
use crate::document::{EvidenceLevel, Severity};
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Layout, LegendEntry, LegendSign};
use crate::style::Stroke;

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let mut pen = Pen::new(ElementId::Furniture(Part::Legend));
    for entry in &layout.legend {
        sign(palette, &mut pen, entry);
        pen.text(&entry.text, palette.theme.muted);
    }
    if let Some(signature) = &layout.signature {
        pen.text(signature, palette.theme.muted);
    }
    groups.push(pen.group());
}

fn sign(palette: &Palette<'_>, pen: &mut Pen, entry: &LegendEntry) {
    let theme = palette.theme;
    let rect = entry.rect;
    let middle = rect.center();
    let (left, right) = (
        Point::new(rect.min.x, middle.y),
        Point::new(rect.max.x, middle.y),
    );
    match entry.sign {
        LegendSign::MomentOfTruth => {
            pen.path(Path::star(middle, 5, 7.0, 3.1), Some(theme.star), None);
        }
        LegendSign::Severity => {
            let start = left.offset(4.5, 0.0);
            severity_dots(pen, start, Severity::Workaround, theme.pain_ink);
        }
        LegendSign::Loop => {
            pen.line(left, right, Stroke::dashed(1.4, theme.pain_ink, 4.0, 3.5));
        }
        LegendSign::Mismatch => {
            pen.line(left, right, Stroke::dashed(1.8, theme.poor, 1.5, 4.5));
        }
        LegendSign::Interval => interval(palette, pen, rect),
        LegendSign::EvidenceLevel => {
            evidence_bars(
                pen,
                left,
                EvidenceLevel::Researched,
                theme.muted,
                theme.guide,
            );
        }
        LegendSign::Persona(index) => {
            let color = palette.persona(index);
            pen.line(left, right, persona_stroke(index, color)).path(
                marker_shape(middle, 4.0, index),
                Some(theme.paper),
                Some(Stroke::solid(1.8, color)),
            );
        }
        LegendSign::Average => {
            pen.rect(rect, 3.0, Some(band_color(theme)), None).line(
                left,
                right,
                average_stroke(theme),
            );
        }
        LegendSign::Fall => {
            let tip = Point::new(middle.x, rect.max.y - 1.0);
            let top = Point::new(middle.x, rect.min.y + 1.0);
            pen.line(top, tip, Stroke::solid(1.6, theme.pain_ink)).path(
                arrow_head(tip),
                Some(theme.pain_ink),
                None,
            );
        }
        LegendSign::Gap => {
            let stroke = Stroke::solid(2.0, theme.muted);
            pen.line(left, left.offset(9.0, 0.0), stroke);
            pen.line(right.offset(-9.0, 0.0), right, stroke);
        }
    }
}

fn interval(palette: &Palette<'_>, pen: &mut Pen, rect: Rect) {
    let theme = palette.theme;
    let y = rect.center().y + 1.0;
    let bar = Rect::new(rect.min.x, y - 2.0, rect.width(), 4.0);
    pen.rect(bar, 2.0, Some(theme.guide), None);
    let band = Rect::new(rect.min.x + 6.0, y - 2.0, 14.0, 4.0);
    pen.rect(
        band,
        2.0,
        Some(theme.good.mixed_with(theme.lane, 0.55)),
        None,
    );
    let tick = rect.min.x + 13.0;
    pen.line(
        Point::new(tick, y - 4.5),
        Point::new(tick, y + 4.5),
        Stroke::solid(2.2, theme.good),
    );
    let tip = Point::new(rect.max.x - 4.0, y - 3.0);
    let notch = Path::polyline(&[tip, tip.offset(-3.5, -5.0), tip.offset(3.5, -5.0)], true);
    pen.path(notch, Some(theme.muted), None);
}

//! The legend: each sign drawn as it stands on the map.

use super::cards::{evidence_bars, marker_shape, severity_dots};
use super::compose::Palette;
use super::emotion::{arrow_head, average_stroke, band_color, persona_stroke};
use super::heat;
use super::item::{ElementId, Group, Part, Scene};
use super::numbers::{Side, change_arrow, ink_of_sample, ink_of_target, notch, target};
use super::pen::Pen;
use crate::document::{EvidenceLevel, Map, Severity};
use crate::geometry::{Path, Point, Rect};
use crate::layout::{HeatKey, HeatSign, Layout, LegendEntry, LegendSign};
use crate::style::{Color, Stroke, Theme};

/// Makes the picture of the card that says what the colours mean.
#[must_use]
pub fn compose_heat_key(map: &Map, key: &HeatKey, theme: &Theme) -> Scene {
    let palette = Palette::new(map, None, theme);
    let mut pen = Pen::new(ElementId::Furniture(Part::Legend));
    draw_entries(&palette, &mut pen, &key.entries, theme.ink);
    Scene {
        size: key.size,
        paper: theme.card,
        groups: vec![pen.group()],
    }
}

pub(super) fn draw(palette: &Palette<'_>, layout: &Layout, groups: &mut Vec<Group>) {
    let mut pen = Pen::new(ElementId::Furniture(Part::Legend));
    draw_entries(palette, &mut pen, &layout.legend, palette.theme.muted);
    if let Some(signature) = &layout.signature {
        pen.text(signature, palette.theme.muted);
    }
    groups.push(pen.group());
}

fn draw_entries(palette: &Palette<'_>, pen: &mut Pen, entries: &[LegendEntry], ink: Color) {
    for entry in entries {
        sign(palette, pen, entry);
        pen.text(&entry.text, ink);
    }
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
        LegendSign::Target(reaches) => {
            let bar = Rect::new(rect.min.x, rect.max.y - 5.0, rect.width(), 4.0);
            let color = ink_of_target(theme, reaches);
            pen.rect(bar, 2.0, Some(color.mixed_with(theme.lane, 0.55)), None);
            target(palette, pen, (bar, 0.35), reaches, Side::Right);
        }
        LegendSign::Sample(trust) => {
            let swatch = Rect::around(middle, 5.0);
            pen.rect(
                swatch,
                2.0,
                Some(ink_of_sample(theme, Some(trust), true)),
                None,
            );
        }
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
        LegendSign::Change => {
            pen.path(change_arrow(middle, true), Some(theme.good), None);
        }
        LegendSign::Benchmark => {
            let bar = Rect::new(rect.min.x, middle.y - 4.0, rect.width(), 4.0);
            pen.rect(bar, 2.0, Some(theme.guide), None);
            let stroke = Stroke::solid(1.0, theme.muted);
            let tip = Point::new(middle.x, bar.max.y + 1.0);
            pen.path(notch(tip, false), None, Some(stroke));
        }
        sign => heat_sign(palette, pen, sign, rect),
    }
}

/// The signs of a heat map.
fn heat_sign(palette: &Palette<'_>, pen: &mut Pen, sign: LegendSign, rect: Rect) {
    let theme = palette.theme;
    let swatch = |x: f32, width: f32| Rect::new(rect.min.x + x, rect.min.y, width, rect.height());
    let left = Point::new(rect.min.x, rect.center().y);
    let ground = |pen: &mut Pen, rect: Rect, goodness: f32| {
        let color = theme.heat(goodness);
        pen.rect(rect, 3.0, Some(color), None);
        color.mixed_with(theme.ink, 0.25)
    };
    match sign {
        LegendSign::HeatRamp => {
            for (class, goodness) in (0_u8..).zip([0.0, 0.25, 0.5, 0.75, 1.0]) {
                let x = f32::from(class) * 24.0;
                let empty = ground(pen, swatch(x, 23.0), goodness);
                let kind = HeatSign::Class(class);
                heat::sign(
                    pen,
                    left.offset(x + 3.0, 0.0),
                    kind,
                    false,
                    (theme.ink, empty),
                );
            }
        }
        LegendSign::Heat(goodness, kind) => {
            let empty = ground(pen, rect, goodness);
            heat::sign(pen, left.offset(3.0, 0.0), kind, false, (theme.ink, empty));
        }
        LegendSign::HeatSame => {
            ground(pen, swatch(0.0, 16.0), 0.75);
            ground(pen, swatch(18.0, 16.0), 0.75);
        }
        LegendSign::HeatWeak => {
            let inks = (theme.ink, theme.guide);
            heat::sign(pen, left, HeatSign::Class(3), true, inks);
        }
        LegendSign::HeatPlain => {
            let border = Stroke::solid(1.0, theme.faint);
            pen.rect(rect, 3.0, Some(theme.card), Some(border));
        }
        _ => {
            let border = Stroke::solid(1.0, theme.guide);
            pen.rect(rect, 3.0, Some(theme.card), Some(border));
            heat::hatch(pen, rect, theme.guide);
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
        Some(theme.muted.mixed_with(theme.lane, 0.55)),
        None,
    );
    let tick = rect.min.x + 13.0;
    pen.line(
        Point::new(tick, y - 4.5),
        Point::new(tick, y + 4.5),
        Stroke::solid(2.2, theme.muted),
    );
}

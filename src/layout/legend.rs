//! What signs mean: a line at the bottom of the sheet of those the map uses,
//! and a card of those of its heat map.

use super::elements::arrow::ArrowKind;
use super::elements::card::{CardKind, FactSign};
use super::elements::legend::{LegendEntry, LegendSign};
use super::elements::{Badge, Layout};
use super::emotion;
use super::grid::Sheet;
use super::space::MARGIN;
use super::typeset::TextBlock;
use crate::geometry::{Point, Rect, Size};
use crate::metrics::Trust;
use crate::style::TextStyle;

const SIGN_HEIGHT: f32 = 15.0;
const ENTRY_GAP: f32 = 20.0;
/// Between a sign and its text.
const SIGN_GAP: f32 = 6.0;
const LINE_GAP: f32 = 6.0;
/// Widest text of an entry: none of ours is cut.
const WIDEST: f32 = 720.0;
/// Around what is on the card.
const KEY_PADDING: f32 = 10.0;

/// What the colours of a heat map mean, on a card of its own: for where the
/// legend of the sheet is out of sight.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatKey {
    /// The signs with their meanings, placed on the card.
    pub entries: Vec<LegendEntry>,
    /// Extent of the card.
    pub size: Size,
}

/// The card for a sheet that is coloured, no wider than `width` unless one
/// entry alone needs more.
#[must_use]
pub fn heat_key(layout: &Layout, width: f32) -> Option<HeatKey> {
    let entries = layout.heat_legend();
    let texts = entries.iter().cloned();
    let texts = texts.map(|entry| (entry.sign, entry.text));
    let (entries, bottom) = flow(
        texts,
        Point::new(KEY_PADDING, KEY_PADDING),
        width - KEY_PADDING,
    );
    let ends = entries.iter().map(|entry| entry.bounds().max.x);
    let right = ends.fold(0.0, f32::max);
    let size = Size::new(right + KEY_PADDING, bottom + KEY_PADDING);
    (!entries.is_empty()).then_some(HeatKey { entries, size })
}

impl LegendEntry {
    /// The box around sign and text.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let end = self.text.rect.min.x + self.text.text_width();
        let mut bounds = self.rect;
        bounds.max.x = end;
        bounds
    }
}

impl Layout {
    /// The part of the legend that says what the colours mean; it is asked
    /// first, so it stands first.
    #[must_use]
    pub fn heat_legend(&self) -> &[LegendEntry] {
        let count = self.heat.as_ref().map_or(0, |heat| heat.legend.len());
        &self.legend[..count.min(self.legend.len())]
    }
}

/// Places legend and signature and ends the sheet below them.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    let top = layout.size.height + 2.0;
    let signature = sheet
        .typesetter
        .line("Waypost", TextStyle::CAPTION_STRONG, 120.0);
    let width = signature.text_width();
    let right = sheet.width - MARGIN - 8.0;
    layout.signature = Some(signature.at(right - width, top));
    let texts = entries(sheet, layout).into_iter().map(|(sign, text)| {
        let text = sheet.typesetter.line(&text, TextStyle::CAPTION, WIDEST);
        (sign, text)
    });
    let room = right - width - ENTRY_GAP;
    let (legend, bottom) = flow(texts, Point::new(MARGIN + 8.0, top), room);
    layout.legend = legend;
    layout.size.height = bottom + MARGIN;
}

/// Places signs with their texts from `start` on, in lines that end before
/// `right`; returns where the last of them ends below.
fn flow(
    entries: impl Iterator<Item = (LegendSign, TextBlock)>,
    start: Point,
    right: f32,
) -> (Vec<LegendEntry>, f32) {
    let mut placed = Vec::new();
    let Point { mut x, mut y } = start;
    for (sign, text) in entries {
        let sign_width = sign_width(sign);
        let width = sign_width + SIGN_GAP + text.text_width();
        if x + width > right && x > start.x {
            x = start.x;
            y += SIGN_HEIGHT + LINE_GAP;
        }
        placed.push(LegendEntry {
            sign,
            rect: Rect::new(x, y, sign_width, SIGN_HEIGHT),
            text: text.at(x + sign_width + SIGN_GAP, y),
        });
        x += width + ENTRY_GAP;
    }
    (placed, y + SIGN_HEIGHT)
}

fn sign_width(sign: LegendSign) -> f32 {
    match sign {
        LegendSign::MomentOfTruth | LegendSign::Fall | LegendSign::Sample(_) => 14.0,
        LegendSign::Severity | LegendSign::Persona(_) | LegendSign::Interval => 30.0,
        LegendSign::Target(_) => 26.0,
        LegendSign::Loop | LegendSign::Mismatch | LegendSign::Gap | LegendSign::Average => 28.0,
        LegendSign::EvidenceLevel => 20.0,
        LegendSign::Change => 10.0,
        LegendSign::Benchmark | LegendSign::NoData | LegendSign::HeatPlain => 24.0,
        LegendSign::HeatWeak => 16.0,
        LegendSign::HeatSame => 34.0,
        LegendSign::HeatRamp => 120.0,
        LegendSign::Heat(..) => 38.0,
    }
}

/// What the average curve is, and whether shares weigh in it.
fn average(sheet: &Sheet<'_>, layout: &Layout) -> String {
    let mut points = layout.averages.iter().flat_map(|run| &run.points);
    let text = if points.any(|point| point.of.weighted) {
        sheet.texts.get("legend-average-weighted")
    } else {
        sheet.texts.get("legend-average")
    };
    text.into_owned()
}

fn entries(sheet: &Sheet<'_>, layout: &Layout) -> Vec<(LegendSign, String)> {
    let heat = layout.heat.as_ref();
    let mut entries = heat.map_or_else(Vec::new, |heat| heat.legend.clone());
    let mut add = |used: bool, sign: LegendSign, key: &str| {
        if used {
            entries.push((sign, sheet.texts.get(key).into_owned()));
        }
    };
    let steps = || {
        layout.cards.iter().filter_map(|card| match &card.kind {
            CardKind::Touchpoint(marks) => Some(marks),
            _ => None,
        })
    };
    let counted = |sign: fn(FactSign) -> bool| {
        layout.cards.iter().any(|card| match &card.kind {
            CardKind::Summary(facts) => facts.iter().any(|fact| sign(fact.sign)),
            _ => false,
        })
    };
    let arrow = |kind| layout.arrows.iter().any(|arrow| arrow.kind == kind);
    let pains = layout
        .cards
        .iter()
        .any(|card| matches!(card.kind, CardKind::PainPoint(_)));
    add(
        steps().any(|marks| marks.moment_of_truth)
            || counted(|sign| sign == FactSign::MomentOfTruth),
        LegendSign::MomentOfTruth,
        "legend-moment-of-truth",
    );
    add(
        steps().any(|marks| marks.evidence.is_some()),
        LegendSign::EvidenceLevel,
        "legend-evidence-level",
    );
    add(arrow(ArrowKind::Loop), LegendSign::Loop, "legend-loop");
    add(
        arrow(ArrowKind::Mismatch),
        LegendSign::Mismatch,
        "legend-mismatch",
    );
    let pains = pains || counted(|sign| matches!(sign, FactSign::PainPoint(_)));
    add(pains, LegendSign::Severity, "legend-severity");
    let badges = || layout.badges.iter();
    add(
        badges().any(|badge| badge.band.is_some()),
        LegendSign::Interval,
        "legend-interval",
    );
    for (reaches, key) in [
        (Some(true), "legend-target-reached"),
        (Some(false), "legend-target-missed"),
        (None, "legend-target-open"),
    ] {
        let has_it = |badge: &Badge| badge.target.is_some() && badge.reaches == reaches;
        add(badges().any(has_it), LegendSign::Target(reaches), key);
    }
    let is_weak = |trust| matches!(trust, Some(Trust::DirectionOnly | Trust::NoSampleSize));
    add(
        badges().any(|badge| is_weak(badge.trust)),
        LegendSign::Sample(Trust::DirectionOnly),
        "legend-sample-weak",
    );
    add(
        badges().any(|badge| badge.trust == Some(Trust::Fair)),
        LegendSign::Sample(Trust::Fair),
        "legend-sample-fair",
    );
    add(
        badges().any(|badge| badge.benchmark.is_some()),
        LegendSign::Benchmark,
        "legend-benchmark",
    );
    let has_arrow = |badge: &Badge| badge.change.as_ref().is_some_and(|c| c.arrow.is_some());
    add(badges().any(has_arrow), LegendSign::Change, "legend-change");
    if !layout.averages.is_empty() {
        entries.push((LegendSign::Average, average(sheet, layout)));
    }
    if !layout.points.is_empty() || !layout.averages.is_empty() || !layout.lowest.is_empty() {
        let has_line = |index| {
            layout.points.iter().any(|point| point.index == index) || !layout.lowest.is_empty()
        };
        for (index, persona) in sheet.personas() {
            if layout.averages.is_empty() || has_line(index) {
                entries.push((LegendSign::Persona(index), persona.name.clone()));
            }
        }
        let text = |key: &str| sheet.texts.get(key).into_owned();
        if emotion::has_gap(sheet, layout) {
            entries.push((LegendSign::Gap, text("legend-gap")));
        }
        if layout.marks.iter().any(|mark| mark.fall.is_some()) {
            entries.push((LegendSign::Fall, text("legend-fall")));
        }
    }
    entries
}

//! The heat map: what colours the touchpoints, and the columns below them.
//!
//! A colour stands for a place on a scale, worst to best, and never alone: each
//! touchpoint says its value with n in words and has a sign that reads in
//! black and white.

mod legend;
mod values;

use std::collections::HashMap;

use super::elements::Layout;
use super::elements::card::CardKind;
use super::elements::legend::LegendSign;
use super::grid::Sheet;
use super::space::{CARD, CARD_PADDING, GAP};
use super::typeset::TextBlock;
use crate::document::{EvidenceLevel, LaneKind, Map, MetricId, MetricKind, Severity, TouchpointId};
use crate::geometry::Rect;
use crate::style::TextStyle;

/// Between the card's left edge and the sign.
const LEFT: f32 = 4.0 + CARD_PADDING;
/// Room of the sign before the words.
const SIGN: f32 = 36.0;
/// Above the words.
const ABOVE: f32 = 6.0;

/// What colours the touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HeatBy {
    /// The worst pain point of each.
    Severity,
    /// What its description rests on.
    EvidenceLevel,
    /// What the personas feel there on average.
    Emotion,
    /// The latest number of a metric.
    Metric(MetricId),
}

impl HeatBy {
    /// What every map can be coloured by, with its word on the command line.
    pub const WORDS: [(&str, Self); 3] = [
        ("severity", Self::Severity),
        ("evidence", Self::EvidenceLevel),
        ("emotion", Self::Emotion),
    ];

    /// Everything a map can be coloured by, metrics last.
    #[must_use]
    pub fn all(map: &Map) -> Vec<Self> {
        let metrics = map.metrics().iter().map(|metric| Self::Metric(metric.id));
        let fixed = Self::WORDS.into_iter().map(|(_, by)| by);
        fixed.chain(metrics).collect()
    }

    /// What a word means on a map: `severity`, `evidence`, `emotion`, the id
    /// of a metric or the word of its kind, such as `nps`.
    #[must_use]
    pub fn from_word(map: &Map, word: &str) -> Option<Self> {
        let fixed = Self::WORDS.into_iter().find(|(known, _)| *known == word);
        let fixed = fixed.map(|(_, by)| by);
        let by_id = || {
            map.metrics()
                .iter()
                .find(|each| each.id.to_string() == word)
        };
        let kind = MetricKind::from_word(word);
        let by_kind = || map.metrics().iter().find(|each| Some(each.kind) == kind);
        let metric = || by_id().or_else(by_kind);
        fixed.or_else(|| metric().map(|metric| Self::Metric(metric.id)))
    }
}

/// What a touchpoint's colour says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tone {
    /// Nothing is known: hatched, never a colour.
    NoData,
    /// There is a value, but nobody can say how good it is.
    Plain,
    /// From 0, the worst, to 1, the best.
    Warm(f32),
}

/// The sign that goes with a colour, so that it reads without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatSign {
    /// One of five classes, 0 the worst and 4 the best.
    Class(u8),
    /// As pain points have it.
    Severity(Severity),
    /// As touchpoints have it.
    Evidence(EvidenceLevel),
}

impl HeatSign {
    /// The class of a goodness from 0 to 1.
    #[must_use]
    pub fn of(goodness: f32) -> Self {
        let bounds = [0.2, 0.4, 0.6, 0.8];
        let passed = bounds.iter().filter(|bound| goodness >= **bound);
        Self::Class(u8::try_from(passed.count()).unwrap_or(0))
    }
}

/// A coloured touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatCell {
    /// Its colour.
    pub tone: Tone,
    /// Its sign; none without data.
    pub sign: Option<HeatSign>,
    /// The sign is drawn hollow: a small sample, or no sample size.
    pub weak: bool,
    /// Value and n in words, or that there is no data.
    pub label: TextBlock,
}

/// A part of a lane in the colour of the touchpoint above it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeatBand {
    /// Where.
    pub rect: Rect,
    /// Whose colour, 0 worst to 1 best.
    pub goodness: f32,
}

/// What colours a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// By what.
    pub by: HeatBy,
    /// The touchpoints.
    pub cells: HashMap<TouchpointId, HeatCell>,
    /// The lanes below them.
    pub bands: Vec<HeatBand>,
    /// What the colours mean.
    pub(super) legend: Vec<(LegendSign, String)>,
}

/// Finds the colours before anything is placed: cards make room for their
/// values.
pub(super) fn find(sheet: &Sheet<'_>, layout: &mut Layout) {
    layout.heat = sheet.options.heat.and_then(|by| {
        let found = values::find(sheet, by)?;
        let legend = legend::entries(sheet, by, &found);
        let cells = found.into_iter().map(|value| {
            let label = sheet.typesetter.block(
                &value.label,
                TextStyle::CAPTION_STRONG,
                CARD - LEFT - CARD_PADDING - indent(value.sign),
                3,
            );
            let cell = HeatCell {
                tone: value.tone,
                sign: value.sign,
                weak: value.weak,
                label,
            };
            (value.at, cell)
        });
        Some(Heat {
            by,
            cells: cells.collect(),
            bands: Vec::new(),
            legend,
        })
    });
}

/// Room of a sign.
fn indent(sign: Option<HeatSign>) -> f32 {
    match sign {
        None => 0.0,
        Some(HeatSign::Severity(_)) => SIGN,
        Some(HeatSign::Class(_) | HeatSign::Evidence(_)) => SIGN - 12.0,
    }
}

/// Height a touchpoint's card needs for its value.
pub(super) fn room(layout: &Layout, touchpoint: TouchpointId) -> f32 {
    let cells = layout.heat.as_ref().map(|heat| &heat.cells);
    let cell = cells.and_then(|cells| cells.get(&touchpoint));
    cell.map_or(0.0, |cell| ABOVE + cell.label.height())
}

/// Places the values at the foot of the cards, and the colours of the columns
/// in the lanes.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    let Some(mut heat) = layout.heat.take() else {
        return;
    };
    for card in &layout.cards {
        let is_step = matches!(card.kind, CardKind::Touchpoint(_));
        let id = card.id.touchpoint().filter(|_| is_step);
        if let Some(cell) = id.and_then(|id| heat.cells.get_mut(&id)) {
            let left = card.rect.min.x + LEFT + indent(cell.sign);
            let top = card.rect.max.y - CARD_PADDING + 2.0 - cell.label.height();
            cell.label = cell.label.clone().at(left, top);
        }
    }
    let lanes = layout
        .lanes
        .iter()
        .filter(|lane| lane.kind != LaneKind::Touchpoints && !lane.kind.is_separator());
    for lane in lanes {
        for track in &sheet.columns {
            let cell = track.touchpoint.and_then(|id| heat.cells.get(&id));
            if let Some(Tone::Warm(goodness)) = cell.map(|cell| cell.tone) {
                let (left, width) = (track.x - GAP / 4.0, track.width + GAP / 2.0);
                let (top, height) = (lane.rect.min.y + 1.0, lane.rect.height() - 2.0);
                let rect = Rect::new(left, top, width, height);
                heat.bands.push(HeatBand { rect, goodness });
            }
        }
    }
    layout.heat = Some(heat);
}

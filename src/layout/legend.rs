//! The line of signs at the bottom: only those the map uses.

use super::elements::{ArrowKind, Badge, CardKind, FactSign, Layout, LegendEntry, LegendSign};
use super::emotion;
use super::grid::Sheet;
use super::space::MARGIN;
use crate::geometry::Rect;
use crate::style::TextStyle;

const SIGN_HEIGHT: f32 = 15.0;
const ENTRY_GAP: f32 = 20.0;

/// Places legend and signature and ends the sheet below them.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    let top = layout.size.height + 2.0;
    let signature = sheet
        .typesetter
        .line("Waypost", TextStyle::CAPTION_STRONG, 120.0);
    let width = signature.text_width();
    let right = sheet.width - MARGIN - 8.0;
    layout.signature = Some(signature.at(right - width, top));
    let room = right - width - ENTRY_GAP;
    let mut x = MARGIN + 8.0;
    let mut y = top;
    for (sign, text) in entries(sheet, layout) {
        let sign_width = sign_width(sign);
        let block = sheet.typesetter.line(&text, TextStyle::CAPTION, 520.0);
        let entry_width = sign_width + 6.0 + block.text_width();
        if x + entry_width > room && x > MARGIN + 8.0 {
            x = MARGIN + 8.0;
            y += SIGN_HEIGHT + 6.0;
        }
        layout.legend.push(LegendEntry {
            sign,
            rect: Rect::new(x, y, sign_width, SIGN_HEIGHT),
            text: block.at(x + sign_width + 6.0, y),
        });
        x += entry_width + ENTRY_GAP;
    }
    layout.size.height = y + SIGN_HEIGHT + MARGIN;
}

fn sign_width(sign: LegendSign) -> f32 {
    match sign {
        LegendSign::MomentOfTruth | LegendSign::Fall => 14.0,
        LegendSign::Severity | LegendSign::Persona(_) | LegendSign::Interval => 30.0,
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

fn entries(sheet: &Sheet<'_>, layout: &Layout) -> Vec<(LegendSign, String)> {
    // What the colours say is asked first.
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
    add(
        layout.badges.iter().any(|badge| badge.band.is_some()),
        LegendSign::Interval,
        "legend-interval",
    );
    let badges = || layout.badges.iter();
    add(
        badges().any(|badge| badge.benchmark.is_some()),
        LegendSign::Benchmark,
        "legend-benchmark",
    );
    let has_arrow = |badge: &Badge| badge.change.as_ref().is_some_and(|c| c.arrow.is_some());
    add(badges().any(has_arrow), LegendSign::Change, "legend-change");
    if !layout.averages.is_empty() {
        let text = sheet.texts.get("legend-average").into_owned();
        entries.push((LegendSign::Average, text));
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

//! The touchpoint lane: steps on parallel tracks with arrows between them.

use std::collections::HashMap;

use super::cells::Cell;
use super::elements::Layout;
use super::elements::card::{Card, CardKind, TouchpointMarks};
use super::grid::Sheet;
use super::space::{CARD_PADDING, MARKS, MAX_CARD_LINES, TOUCHPOINT_MIN};
use super::typeset::TextBlock;
use super::{arrows, fork, heat, summary};
use crate::document::{EvidenceLevel, Lane, LinkKind, Touchpoint, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::style::TextStyle;

/// Width of the coloured bar at a card's left.
const BAR: f32 = 4.0;
const STAR_ROOM: f32 = 20.0;

/// Rows of the lane: top and height of each, with room for arrows between.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub(super) tops: Vec<f32>,
    pub(super) heights: Vec<f32>,
}

impl Rows {
    pub(super) fn middle(&self, row: usize) -> f32 {
        self.tops[row] + self.heights[row] / 2.0
    }

    pub(super) fn bottom(&self, row: usize) -> f32 {
        self.tops[row] + self.heights[row]
    }
}

/// Places the steps and their arrows; `None` when there are none.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    if sheet.taken.is_empty() {
        return None;
    }
    let pains = pain_counts(sheet);
    let mut heights = vec![TOUCHPOINT_MIN; sheet.rows];
    let mut faces: Vec<(Cell, &Touchpoint, Face)> = Vec::with_capacity(sheet.cells.len());
    for touchpoint in sheet.map.touchpoints() {
        let Some(cell) = sheet.cells.get(&touchpoint.id).copied() else {
            continue;
        };
        let pains = pains.get(&touchpoint.id).copied().unwrap_or(0);
        let foot = heat::room(layout, touchpoint.id);
        let width = sheet.width_of(cell.column);
        let face = Face::set(sheet, touchpoint, width, (pains, foot));
        heights[cell.row] = heights[cell.row].max(face.height());
        faces.push((cell, touchpoint, face));
    }
    let summaries = summary::faces(sheet);
    for (cell, face) in &summaries {
        heights[cell.row] = heights[cell.row].max(face.height());
    }
    let routes = arrows::plan(sheet);
    let (rows, bottom) = routes.rows(heights, top);
    for (cell, touchpoint, face) in faces {
        let rect = Rect::new(
            sheet.x(cell.column),
            rows.tops[cell.row],
            sheet.width_of(cell.column),
            rows.heights[cell.row],
        );
        let stage = sheet.stage_place(cell.column);
        layout.cards.push(face.card(touchpoint, lane, rect, stage));
    }
    for (cell, face) in summaries {
        let rect = Rect::new(
            sheet.x(cell.column),
            rows.tops[cell.row],
            sheet.width_of(cell.column),
            rows.heights[cell.row],
        );
        let stage = sheet.stage_place(cell.column);
        layout.cards.push(face.card(lane, rect, stage));
    }
    routes.place(sheet, &rows, layout);
    fork::place(sheet, layout);
    Some(bottom)
}

fn pain_counts(sheet: &Sheet<'_>) -> HashMap<TouchpointId, usize> {
    let mut counts = HashMap::new();
    for pain in sheet.map.pain_points().filter(|pain| sheet.shows(pain.id)) {
        for link in sheet.map.links_from(pain.id, LinkKind::Hurts) {
            if let Some(id) = link.key.to.touchpoint() {
                *counts.entry(id).or_insert(0) += 1;
            }
        }
    }
    counts
}

/// The set texts of a step, before it has a place.
struct Face {
    nothing: TextBlock,
    overline: TextBlock,
    title: TextBlock,
    pains: Option<TextBlock>,
    has_marks: bool,
    /// Room below everything else, for the value of a heat map.
    foot: f32,
}

impl Face {
    fn set(
        sheet: &Sheet<'_>,
        touchpoint: &Touchpoint,
        width: f32,
        (pains, foot): (usize, f32),
    ) -> Self {
        let set = sheet.typesetter;
        let room = width - BAR - 2.0 * CARD_PADDING;
        let star = if touchpoint.moment_of_truth {
            STAR_ROOM
        } else {
            0.0
        };
        let channel = sheet.texts.word("channel", &touchpoint.channel);
        let channel = if channel.trim().is_empty() {
            "—".to_owned()
        } else {
            channel.to_uppercase()
        };
        let untitled = sheet.texts.get("picture-untitled-step");
        let title = if touchpoint.title.trim().is_empty() {
            &untitled
        } else {
            touchpoint.title.as_str()
        };
        let pains = (pains > 0).then(|| {
            let count = sheet.texts.count(u64::try_from(pains).unwrap_or(u64::MAX));
            set.line(&count, TextStyle::CAPTION_STRONG, 40.0)
        });
        let has_marks = pains.is_some()
            || touchpoint.evidence_level != EvidenceLevel::Unknown
            || !touchpoint.sub_journey.is_empty();
        Self {
            nothing: set.block("", TextStyle::CAPTION, room, 1),
            overline: set.block(&channel, TextStyle::OVERLINE, room - star, 3),
            title: set.block(title, TextStyle::CARD_TITLE, room, MAX_CARD_LINES),
            pains,
            has_marks,
            foot,
        }
    }

    fn height(&self) -> f32 {
        let marks = if self.has_marks { MARKS + 6.0 } else { 0.0 };
        let texts = self.overline.height() + 4.0 + self.title.height();
        CARD_PADDING + texts + marks + self.foot + CARD_PADDING
    }

    fn card(self, touchpoint: &Touchpoint, lane: &Lane, rect: Rect, stage: usize) -> Card {
        let left = rect.min.x + BAR + CARD_PADDING;
        let nothing = self.nothing;
        let overline = self.overline.at(left, rect.min.y + CARD_PADDING);
        let title = self.title.at(left, overline.rect.max.y + 4.0);
        let marks = marks(
            touchpoint,
            self.pains,
            left,
            rect.max.y - CARD_PADDING - self.foot - MARKS / 2.0,
        );
        Card {
            id: touchpoint.id.into(),
            at: None,
            lane: lane.id,
            kind: CardKind::Touchpoint(marks),
            stage,
            rect,
            branch: nothing.at(left, title.rect.min.y),
            overline,
            title,
            corner: None,
            picture: None,
        }
    }
}

/// Places the small signs one after the other on a line around `middle`.
fn marks(
    touchpoint: &Touchpoint,
    pains: Option<TextBlock>,
    left: f32,
    middle: f32,
) -> TouchpointMarks {
    let mut x = left;
    let mut take = |width: f32| {
        let place = Point::new(x, middle);
        x += width;
        place
    };
    let pains = pains.map(|count| {
        let place = take(10.0 + count.text_width() + 12.0);
        let top = middle - TextStyle::CAPTION_STRONG.line_height / 2.0;
        (count.at(place.x + 11.0, top), place)
    });
    let level = touchpoint.evidence_level;
    let evidence = (level != EvidenceLevel::Unknown).then(|| (level, take(28.0)));
    let sub_journey = (!touchpoint.sub_journey.is_empty()).then(|| take(24.0));
    TouchpointMarks {
        moment_of_truth: touchpoint.moment_of_truth,
        evidence,
        sub_journey,
        pains,
    }
}

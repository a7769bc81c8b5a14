//! Lanes from top to bottom: each finds its own height, the rest moves down.

use super::cards::{channels, linked, notes, quotes};
use super::elements::{LaneRow, Layout};
use super::grid::{Sheet, units};
use super::space::{
    LANE_GAP, LANE_HEAD, LANE_MIN, LANE_PADDING, LANE_TITLE_INSET, LANE_TITLE_WIDTH, MARGIN,
};
use super::{emotion, flow, funnel, numbers};
use crate::document::{Lane, LaneKind};
use crate::geometry::Rect;
use crate::style::TextStyle;

const SEPARATOR: f32 = 22.0;
/// Above and below the title of a lane that is folded up.
const STRIP_PADDING: f32 = 6.0;

/// Places every lane that is shown below what is placed so far.
pub(super) fn place(sheet: &Sheet<'_>, layout: &mut Layout) {
    let mut y = layout.size.height;
    for lane in sheet.map.lanes() {
        let left_out = sheet.options.hidden_lanes.contains(&lane.id);
        if lane.hidden || left_out || (lane.internal && !sheet.options.internal) {
            continue;
        }
        let row = if lane.kind.is_separator() {
            separator(sheet, lane, y)
        } else if sheet.options.folded.contains(&lane.id) {
            strip(sheet, lane, y)
        } else {
            lane_row(sheet, layout, lane, y)
        };
        y = row.rect.max.y + LANE_GAP;
        layout.lanes.push(row);
    }
    layout.size.height = y;
}

fn lane_row(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> LaneRow {
    let mut row = heading(sheet, lane, top);
    let content = top + LANE_PADDING;
    // A map without stages has no columns to put anything in.
    let bottom = if sheet.stages.is_empty() {
        None
    } else {
        match lane.kind {
            LaneKind::Touchpoints => flow::place(sheet, layout, lane, content),
            LaneKind::Channel => channels::place(sheet, layout, lane, content),
            LaneKind::Emotion => emotion::place(sheet, layout, lane, content),
            LaneKind::Thoughts => quotes::place(sheet, layout, lane, content, |data| &data.thought),
            LaneKind::Expectations => {
                quotes::place(sheet, layout, lane, content, |data| &data.expectation)
            }
            LaneKind::Text | LaneKind::Pictures => notes::place(sheet, layout, lane, content),
            LaneKind::PainPoints => linked::pain_points(sheet, layout, lane, content),
            LaneKind::Ideas => linked::ideas(sheet, layout, lane, content),
            LaneKind::Evidence => linked::evidence(sheet, layout, lane, content),
            LaneKind::Metrics => {
                let tops = (content, row.head_end() + LANE_PADDING);
                numbers::place(sheet, layout, lane, tops)
            }
            LaneKind::Funnel => funnel::place(sheet, layout, lane, content),
            LaneKind::LineOfInteraction
            | LaneKind::LineOfVisibility
            | LaneKind::LineOfInternalInteraction => None,
        }
    };
    if bottom.is_none() {
        row.hint = hint(sheet, lane, top);
    }
    let content_bottom = bottom.unwrap_or(content) + LANE_PADDING;
    let head_bottom = row.head_end() + LANE_PADDING;
    let least = lane.height.map_or(LANE_MIN, units);
    row.rect.max.y = content_bottom.max(head_bottom).max(top + least);
    row
}

impl LaneRow {
    /// Lower end of what stands in the head: title, caption, whose lane it is.
    fn head_end(&self) -> f32 {
        let ends = [
            Some(&self.title),
            Some(&self.caption),
            self.internal.as_ref(),
        ];
        let ends = ends.into_iter().flatten().map(|block| block.rect.max.y);
        ends.fold(f32::MIN, f32::max)
    }
}

/// The lane folded up: its title alone.
fn strip(sheet: &Sheet<'_>, lane: &Lane, top: f32) -> LaneRow {
    let row = heading(sheet, lane, top);
    let left = row.title.rect.min.x;
    let title = row.title.clone().at(left, top + STRIP_PADDING);
    let mut rect = row.rect;
    rect.max.y = title.rect.max.y + STRIP_PADDING;
    let nothing = sheet
        .typesetter
        .block("", TextStyle::CAPTION, LANE_TITLE_WIDTH, 1);
    LaneRow {
        rect,
        title,
        caption: nothing.at(left, top),
        internal: None,
        ..row
    }
}

/// The lane with its title, without content.
fn heading(sheet: &Sheet<'_>, lane: &Lane, top: f32) -> LaneRow {
    let set = sheet.typesetter;
    let left = MARGIN + LANE_TITLE_INSET;
    let title = set
        .block(
            &title_of(sheet, lane),
            TextStyle::LANE_TITLE,
            LANE_TITLE_WIDTH,
            12,
        )
        .at(left, top + LANE_PADDING);
    let caption = set
        .block(
            &caption_of(sheet, lane),
            TextStyle::CAPTION,
            LANE_TITLE_WIDTH,
            9,
        )
        .at(left, title.rect.max.y + 2.0);
    let internal = lane.internal.then(|| {
        set.block(
            &sheet.texts.get("picture-internal"),
            TextStyle::CAPTION_STRONG,
            LANE_TITLE_WIDTH,
            2,
        )
        .at(left, caption.rect.max.y.max(title.rect.max.y) + 4.0)
    });
    LaneRow {
        id: lane.id,
        kind: lane.kind,
        rect: Rect::new(MARGIN, top, sheet.width - 2.0 * MARGIN, LANE_MIN),
        title,
        caption,
        internal,
        hint: None,
    }
}

fn title_of(sheet: &Sheet<'_>, lane: &Lane) -> String {
    if lane.title.trim().is_empty() {
        sheet.texts.word("lane", lane.kind.word()).into_owned()
    } else {
        lane.title.clone()
    }
}

fn caption_of(sheet: &Sheet<'_>, lane: &Lane) -> String {
    let own = own_caption(sheet, lane);
    if lane.kind != LaneKind::Emotion {
        return own;
    }
    // The score is never said without its scale, whatever the author writes.
    let lines = [own, emotion::caption(sheet)];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.collect::<Vec<String>>().join("\n")
}

fn own_caption(sheet: &Sheet<'_>, lane: &Lane) -> String {
    if !lane.caption.trim().is_empty() {
        return lane.caption.clone();
    }
    // A title of one's own seldom means what the kind's caption explains.
    if lane.title.trim().is_empty() {
        let key = format!("lane-{}-caption", lane.kind.word());
        return sheet
            .texts
            .find(&key)
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default();
    }
    String::new()
}

fn hint(sheet: &Sheet<'_>, lane: &Lane, top: f32) -> Option<super::TextBlock> {
    if !sheet.options.hints {
        return None;
    }
    let text = sheet.texts.word("picture-hint", lane.kind.word());
    let left = MARGIN + LANE_HEAD;
    let width = sheet.width - MARGIN - LANE_PADDING - left;
    let block = sheet.typesetter.block(&text, TextStyle::TEXT, width, 2);
    Some(block.at(left, top + LANE_PADDING + 6.0))
}

fn separator(sheet: &Sheet<'_>, lane: &Lane, top: f32) -> LaneRow {
    let left = MARGIN + LANE_TITLE_INSET;
    let title = sheet
        .typesetter
        .line(
            &title_of(sheet, lane),
            TextStyle::CAPTION_STRONG,
            sheet.width * 0.5,
        )
        .at(
            left,
            top + (SEPARATOR - TextStyle::CAPTION.line_height) / 2.0,
        );
    let nothing = sheet
        .typesetter
        .block("", TextStyle::CAPTION, LANE_TITLE_WIDTH, 1)
        .at(left, top);
    LaneRow {
        id: lane.id,
        kind: lane.kind,
        rect: Rect::new(MARGIN, top, sheet.width - 2.0 * MARGIN, SEPARATOR),
        title,
        caption: nothing,
        internal: None,
        hint: None,
    }
}

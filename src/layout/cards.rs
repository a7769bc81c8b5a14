//! Lanes of cards: pain points, ideas, evidence, notes, quotes and channels.
//!
//! Each card stands under the step it concerns. Where several stand under one
//! step they form rows; cards of one row share a height.

use std::ops::Range;

use super::elements::{Card, CardKind, Layout};
use super::grid::Sheet;
use super::space::{CARD, CARD_PADDING, LANE_PADDING, MAX_CARD_LINES, STACK_GAP};
use super::typeset::{Align, TextBlock};
use crate::document::{
    Evidence, Idea, Lane, LinkData, LinkKey, LinkKind, Node, NodeId, NodeKind, PainPoint, Severity,
    TouchpointId,
};
use crate::geometry::Rect;
use crate::style::TextStyle;

const PICTURE: f32 = 120.0;

/// A card with its texts set at the origin, and the columns it covers.
struct Draft {
    id: NodeId,
    at: Option<NodeId>,
    kind: CardKind,
    columns: Range<usize>,
    overline: TextBlock,
    title: TextBlock,
    corner: Option<TextBlock>,
    picture: Option<std::sync::Arc<[u8]>>,
    /// Between the card's edge and its text.
    padding: f32,
}

impl Draft {
    fn height(&self) -> f32 {
        let overline = if self.overline.is_empty() {
            self.corner
                .as_ref()
                .map_or(0.0, |corner| corner.height() + 3.0)
        } else {
            self.overline.height() + 3.0
        };
        let dots = match self.kind {
            CardKind::PainPoint(_) if self.overline.is_empty() && self.corner.is_none() => 15.0,
            _ => 0.0,
        };
        let picture = if self.picture.is_some() {
            PICTURE + 6.0
        } else {
            0.0
        };
        2.0 * self.padding + overline + dots + picture + self.title.height()
    }

    fn card(self, lane: &Lane, rect: Rect, stage: usize) -> Card {
        let (left, top) = (rect.min.x + self.padding, rect.min.y + self.padding);
        let corner = self.corner.map(|corner| corner.at(left, top));
        let overline = self.overline.at(left, top);
        let head = overline
            .rect
            .max
            .y
            .max(corner.as_ref().map_or(top, |corner| corner.rect.max.y));
        let mut y = if head > top { head + 3.0 } else { top };
        if matches!(self.kind, CardKind::PainPoint(_)) && head <= top {
            y = top + 15.0;
        }
        let picture = self.picture.map(|bytes| {
            let place = Rect::new(left, y, rect.width() - 2.0 * self.padding, PICTURE);
            y += PICTURE + 6.0;
            (place, bytes)
        });
        Card {
            id: self.id,
            at: self.at,
            lane: lane.id,
            kind: self.kind,
            stage,
            rect,
            overline,
            title: self.title.at(left, y),
            corner,
            picture,
        }
    }
}

/// Puts the cards into the first row where their columns are free; returns
/// the bottom, `None` when there are no cards.
fn pack(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
    drafts: Vec<Draft>,
) -> Option<f32> {
    let mut rows: Vec<(Vec<bool>, f32)> = Vec::new();
    let mut placed = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let free = |taken: &Vec<bool>| !draft.columns.clone().any(|column| taken[column]);
        let row = rows
            .iter()
            .position(|(taken, _)| free(taken))
            .unwrap_or_else(|| {
                rows.push((vec![false; sheet.columns.len()], 0.0));
                rows.len() - 1
            });
        for column in draft.columns.clone() {
            rows[row].0[column] = true;
        }
        rows[row].1 = rows[row].1.max(draft.height());
        placed.push((row, draft));
    }
    let mut tops = Vec::with_capacity(rows.len());
    let mut y = top;
    for (_, height) in &rows {
        tops.push(y);
        y += height + STACK_GAP;
    }
    for (row, draft) in placed {
        let (left, right) = sheet.span(&draft.columns);
        // A mention is as small as what it says; a card fills its row.
        let height = match draft.kind {
            CardKind::Mention(_) => draft.height(),
            _ => rows[row].1,
        };
        let rect = Rect::new(left, tops[row], right - left, height);
        let stage = sheet.stage_place(draft.columns.start);
        layout.cards.push(draft.card(lane, rect, stage));
    }
    (!rows.is_empty()).then_some(y - STACK_GAP)
}

/// Runs of neighbouring columns, such as 2–4 and 7.
fn runs(columns: &[usize]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for column in columns {
        match runs.last_mut() {
            Some(run) if run.end == *column => run.end += 1,
            _ => runs.push(*column..column + 1),
        }
    }
    runs
}

/// The drafts of one node: the card itself under its first steps, mentions
/// under the others, or one card beside the journey when it has no step.
fn drafts_of(
    sheet: &Sheet<'_>,
    id: NodeId,
    severity: Severity,
    title: &str,
    draft: impl Fn(Range<usize>) -> Draft,
) -> Vec<Draft> {
    let columns = sheet.columns_of(id);
    if columns.is_empty() {
        return sheet
            .unlinked_column()
            .map(|column| draft(column..column + 1))
            .into_iter()
            .collect();
    }
    let mut drafts = Vec::new();
    for (place, run) in runs(&columns).into_iter().enumerate() {
        if place == 0 {
            drafts.push(draft(run));
        } else {
            drafts.push(mention(sheet, id, severity, title, run));
        }
    }
    drafts
}

fn mention(
    sheet: &Sheet<'_>,
    id: NodeId,
    severity: Severity,
    title: &str,
    columns: Range<usize>,
) -> Draft {
    let set = sheet.typesetter;
    let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
    let at = sheet.columns[columns.start].touchpoint.map(NodeId::from);
    Draft {
        id,
        at,
        kind: CardKind::Mention(severity),
        columns,
        overline: set.block("", TextStyle::CAPTION, width, 1),
        title: set.block(&format!("↔ {title}"), TextStyle::CAPTION, width, 2),
        corner: None,
        picture: None,
        padding: 8.0,
    }
}

fn width_of(sheet: &Sheet<'_>, columns: &Range<usize>) -> f32 {
    let (left, right) = sheet.span(columns);
    right - left
}

fn shown<'t>(text: &'t str, untitled: &'t str) -> &'t str {
    if text.trim().is_empty() {
        untitled
    } else {
        text
    }
}

pub(super) fn pain_points(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let mut drafts = Vec::new();
    for pain in sheet.map.pain_points() {
        let title = shown(&pain.title, &untitled);
        drafts.extend(drafts_of(
            sheet,
            pain.id.into(),
            pain.severity,
            title,
            |columns| pain_draft(sheet, pain, title, columns),
        ));
    }
    pack(sheet, layout, lane, top, drafts)
}

fn pain_draft(sheet: &Sheet<'_>, pain: &PainPoint, title: &str, columns: Range<usize>) -> Draft {
    let set = sheet.typesetter;
    let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
    let text = match only_step(sheet, pain.id.into(), LinkKind::Hurts) {
        Some(step) => with_branch(sheet, step, title),
        None => title.to_owned(),
    };
    let corner = pain.frequency.map(|share| {
        let text = sheet.texts.percent(share);
        set.aligned(&text, TextStyle::CAPTION_STRONG, width, 1, Align::Right)
    });
    Draft {
        id: pain.id.into(),
        at: None,
        kind: CardKind::PainPoint(pain.severity),
        columns,
        overline: set.block("", TextStyle::CAPTION, width, 1),
        title: set.block(&text, TextStyle::TEXT, width, MAX_CARD_LINES),
        corner,
        picture: None,
        padding: CARD_PADDING,
    }
}

pub(super) fn ideas(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let mut drafts = Vec::new();
    for idea in sheet.map.ideas() {
        let title = shown(&idea.title, &untitled);
        drafts.extend(drafts_of(
            sheet,
            idea.id.into(),
            Severity::Minor,
            title,
            |columns| idea_draft(sheet, idea, title, columns),
        ));
    }
    pack(sheet, layout, lane, top, drafts)
}

fn idea_draft(sheet: &Sheet<'_>, idea: &Idea, title: &str, columns: Range<usize>) -> Draft {
    let set = sheet.typesetter;
    let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
    let corner = idea.rice().map(|score| {
        let text = format!("RICE {}", sheet.texts.number(score, 1));
        set.aligned(&text, TextStyle::CAPTION_STRONG, width, 1, Align::Right)
    });
    let source = sheet.texts.word("idea-source", idea.source.word());
    let corner_width = corner
        .as_ref()
        .map_or(0.0, |corner| corner.text_width() + 6.0);
    Draft {
        id: idea.id.into(),
        at: None,
        kind: CardKind::Idea,
        columns,
        overline: set.block(&source, TextStyle::CAPTION, width - corner_width, 2),
        title: set.block(title, TextStyle::TEXT, width, MAX_CARD_LINES),
        corner,
        picture: None,
        padding: CARD_PADDING,
    }
}

pub(super) fn evidence(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let mut drafts = Vec::new();
    for evidence in sheet.map.all_evidence() {
        let fact = shown(&evidence.fact, &untitled);
        drafts.extend(drafts_of(
            sheet,
            evidence.id.into(),
            Severity::Minor,
            fact,
            |columns| evidence_draft(sheet, evidence, fact, columns),
        ));
    }
    pack(sheet, layout, lane, top, drafts)
}

fn evidence_draft(
    sheet: &Sheet<'_>,
    evidence: &Evidence,
    fact: &str,
    columns: Range<usize>,
) -> Draft {
    let set = sheet.typesetter;
    let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
    let kind = sheet.texts.word("evidence-kind", evidence.kind.word());
    let source = if evidence.date.trim().is_empty() {
        kind.into_owned()
    } else {
        format!("{kind}, {}", evidence.date.trim())
    };
    Draft {
        id: evidence.id.into(),
        at: None,
        kind: CardKind::Evidence,
        columns,
        overline: set.block(&source, TextStyle::CAPTION, width, 2),
        title: set.block(fact, TextStyle::TEXT, width, MAX_CARD_LINES),
        corner: None,
        picture: None,
        padding: CARD_PADDING,
    }
}

pub(super) fn notes(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let last = sheet.unlinked_column().unwrap_or(sheet.columns.len());
    let mut drafts = Vec::new();
    for note in sheet.map.notes().filter(|note| note.lane == lane.id) {
        let Some(start) = sheet.columns_of(note.at).first().copied() else {
            continue;
        };
        let columns = start..(start + usize::from(note.span)).min(last).max(start + 1);
        let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
        let text = if note.picture.is_some() {
            note.text.as_str()
        } else {
            shown(&note.text, &untitled)
        };
        let set = sheet.typesetter;
        drafts.push(Draft {
            id: note.id.into(),
            at: None,
            kind: CardKind::Note,
            columns,
            overline: set.block("", TextStyle::CAPTION, width, 1),
            title: set.block(text, TextStyle::TEXT, width, MAX_CARD_LINES),
            corner: None,
            picture: note.picture.as_ref().map(|picture| picture.0.clone()),
            padding: CARD_PADDING,
        });
    }
    pack(sheet, layout, lane, top, drafts)
}

/// What personas think or expect at each step.
pub(super) fn quotes(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
    text_of: impl Fn(&LinkData) -> &String,
) -> Option<f32> {
    let mut drafts = Vec::new();
    let several = sheet.map.count(NodeKind::Persona) > 1;
    for touchpoint in sheet.map.touchpoints() {
        let Some(cell) = sheet.cells.get(&touchpoint.id) else {
            continue;
        };
        for (index, persona) in sheet.map.personas().enumerate() {
            let key = LinkKey::new(LinkKind::Experiences, persona.id, touchpoint.id);
            let Some(link) = sheet.map.link(key) else {
                continue;
            };
            let text = text_of(&link.data);
            if text.trim().is_empty() {
                continue;
            }
            let columns = cell.column..cell.column + 1;
            let padding = 6.0;
            let indent = if several { 14.0 } else { 0.0 };
            let set = sheet.typesetter;
            let quoted = in_quotes(sheet, text);
            let title = set.block(
                &quoted,
                TextStyle::QUOTE,
                CARD - 2.0 * padding - indent,
                MAX_CARD_LINES,
            );
            drafts.push(Draft {
                id: touchpoint.id.into(),
                at: Some(persona.id.into()),
                kind: CardKind::Quote(index),
                columns,
                overline: branch_note(sheet, touchpoint.id, CARD - 2.0 * padding),
                title: title.at(indent, 0.0),
                corner: None,
                picture: None,
                padding,
            });
        }
    }
    let first = layout.cards.len();
    let bottom = pack(sheet, layout, lane, top, drafts);
    if several {
        for card in &mut layout.cards[first..] {
            let (x, y) = (card.title.rect.min.x + 14.0, card.title.rect.min.y);
            card.title = card.title.clone().at(x, y);
        }
    }
    bottom
}

/// Which step of a branch is meant, where it shares a column with a step of
/// the main path.
pub(super) fn branch_note(sheet: &Sheet<'_>, id: TouchpointId, width: f32) -> TextBlock {
    let shares_column = sheet
        .cells
        .get(&id)
        .is_some_and(|cell| sheet.columns[cell.column].touchpoint != Some(id));
    let title = sheet
        .map
        .touchpoint(id)
        .filter(|_| shares_column)
        .map(|touchpoint| format!("↳ {}", touchpoint.title))
        .unwrap_or_default();
    sheet.typesetter.block(&title, TextStyle::CAPTION, width, 1)
}

/// The text with the step of a branch it belongs to in front.
fn with_branch(sheet: &Sheet<'_>, step: TouchpointId, text: &str) -> String {
    let note = branch_note(sheet, step, CARD - 2.0 * CARD_PADDING);
    match note.lines.first() {
        Some(line) => format!("{}\n{text}", line.text),
        None => text.to_owned(),
    }
}

/// The one step a node concerns, if it concerns no other.
fn only_step(sheet: &Sheet<'_>, id: NodeId, kind: LinkKind) -> Option<TouchpointId> {
    match sheet.map.links_from(id, kind).as_slice() {
        [link] => link.key.to.touchpoint(),
        _ => None,
    }
}

/// The text in the quotation marks of the language, unless it has some.
fn in_quotes(sheet: &Sheet<'_>, text: &str) -> String {
    let text = text.trim();
    if text.starts_with(['«', '“', '"', '„', '‘', '\'']) {
        return text.to_owned();
    }
    format!(
        "{}{text}{}",
        sheet.texts.get("picture-quote-open"),
        sheet.texts.get("picture-quote-close")
    )
}

/// The channel of each step in words.
pub(super) fn channels(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let mut drafts = Vec::new();
    for touchpoint in sheet.map.touchpoints() {
        let Some(cell) = sheet.cells.get(&touchpoint.id) else {
            continue;
        };
        if touchpoint.channel.trim().is_empty() {
            continue;
        }
        let set = sheet.typesetter;
        let name = sheet.texts.word("channel", &touchpoint.channel);
        let width = CARD - 2.0 * CARD_PADDING;
        drafts.push(Draft {
            id: touchpoint.id.into(),
            at: Some(touchpoint.id.into()),
            kind: CardKind::Note,
            columns: cell.column..cell.column + 1,
            overline: set.block("", TextStyle::CAPTION, width, 1),
            title: set.aligned(&name, TextStyle::TEXT, width, 4, Align::Left),
            corner: None,
            picture: None,
            padding: LANE_PADDING - 4.0,
        });
    }
    pack(sheet, layout, lane, top, drafts)
}

impl Card {
    /// Whether the card is the node's own and not a quote, a channel or a
    /// mention.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.at.is_none()
    }

    /// The node's title as the map has it.
    #[must_use]
    pub fn title_in<'m>(&self, map: &'m crate::document::Map) -> &'m str {
        map.node(self.id).map_or("", Node::title)
    }
}

//! Lanes of cards: pain points, ideas, evidence, notes, quotes and channels.
//!
//! Each card stands under the step it concerns. Where several stand under one
//! step they form rows; cards of one row share a height.

use std::ops::Range;

use super::elements::Layout;
use super::elements::card::{Card, CardKind};
use super::grid::Sheet;
use super::space::{CARD, CARD_PADDING, LANE_PADDING, MAX_CARD_LINES, STACK_GAP};
use super::summary;
use super::typeset::{Align, TextBlock};
use crate::document::{
    Evidence, Idea, Lane, LinkData, LinkKey, LinkKind, NodeId, NodeKind, Note, PainPoint, Severity,
    TouchpointId,
};
use crate::geometry::Rect;
use crate::style::TextStyle;

const PICTURE: f32 = 120.0;
const PICTURE_GAP: f32 = 6.0;
const MENTION_PADDING: f32 = 8.0;
const HEAD_GAP: f32 = 3.0;
/// Between the edge of a quote's place and its text.
const QUOTE_PADDING: f32 = 6.0;
/// Room for a persona's marker before a quote.
const MARKER_ROOM: f32 = 14.0;
/// Height of the line of severity dots.
const DOTS: f32 = 12.0;

/// A card with its texts set at the origin, and the columns it covers.
pub(super) struct Draft {
    id: NodeId,
    at: Option<NodeId>,
    kind: CardKind,
    columns: Range<usize>,
    overline: TextBlock,
    /// Which step of a branch is meant; empty on the main path.
    branch: TextBlock,
    title: TextBlock,
    corner: Option<TextBlock>,
    picture: Option<std::sync::Arc<[u8]>>,
    /// Between the card's edge and its text.
    padding: f32,
}

impl Draft {
    /// A card that says `title` under these columns.
    pub(super) fn new(
        sheet: &Sheet<'_>,
        id: NodeId,
        kind: CardKind,
        columns: Range<usize>,
        title: TextBlock,
    ) -> Self {
        let nothing = sheet.typesetter.block("", TextStyle::CAPTION, CARD, 1);
        Self {
            id,
            at: None,
            kind,
            columns,
            overline: nothing.clone(),
            branch: nothing,
            title,
            corner: None,
            picture: None,
            padding: CARD_PADDING,
        }
    }

    /// The same, as one of the places that show its node.
    pub(super) fn at(self, at: NodeId) -> Self {
        let at = Some(at);
        Self { at, ..self }
    }

    /// Height of the line above the texts: overline, corner or dots.
    fn head(&self) -> f32 {
        let dots = match self.kind {
            CardKind::PainPoint(_) => DOTS,
            _ => 0.0,
        };
        let corner = self.corner.as_ref().map_or(0.0, TextBlock::height);
        let head = self.overline.height().max(corner).max(dots);
        if head > 0.0 { head + HEAD_GAP } else { 0.0 }
    }

    fn height(&self) -> f32 {
        let picture = if self.picture.is_some() {
            PICTURE + PICTURE_GAP
        } else {
            0.0
        };
        2.0 * self.padding + self.head() + self.branch.height() + picture + self.title.height()
    }

    fn card(self, lane: &Lane, rect: Rect, stage: usize) -> Card {
        let (left, top) = (rect.min.x + self.padding, rect.min.y + self.padding);
        let mut y = top + self.head();
        let branch = self.branch.at(left, y);
        y += branch.height();
        let picture = self.picture.map(|bytes| {
            let place = Rect::new(left, y, rect.width() - 2.0 * self.padding, PICTURE);
            y += PICTURE + PICTURE_GAP;
            (place, bytes)
        });
        Card {
            id: self.id,
            at: self.at,
            lane: lane.id,
            kind: self.kind,
            stage,
            rect,
            overline: self.overline.at(left, top),
            branch,
            title: self.title.at(left, y),
            corner: self.corner.map(|corner| corner.at(left, top)),
            picture,
        }
    }
}

/// How much of a lane without cards each collapsed stage has.
pub(super) fn of_collapsed(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    pack(sheet, layout, lane, top, Vec::new())
}

/// Puts the cards into the first row where their columns are free; returns
/// the bottom, `None` when there are no cards. Collapsed stages say how many
/// they have here.
fn pack(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
    drafts: Vec<Draft>,
) -> Option<f32> {
    let mut rows: Vec<(Vec<bool>, f32)> = Vec::new();
    let mut placed = Vec::with_capacity(drafts.len());
    for draft in summary::counts(sheet, lane).into_iter().chain(drafts) {
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
            CardKind::Mention(_) | CardKind::Count => draft.height(),
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
    let columns: Vec<usize> = columns
        .into_iter()
        .filter(|column| !sheet.is_summary(*column))
        .collect();
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
    let width = width_of(sheet, &columns) - 2.0 * MENTION_PADDING;
    let text = format!("↔ {title}");
    let title = sheet.typesetter.block(&text, TextStyle::CAPTION, width, 2);
    Draft {
        at: sheet.columns[columns.start].touchpoint.map(NodeId::from),
        padding: MENTION_PADDING,
        ..Draft::new(sheet, id, CardKind::Mention(severity), columns, title)
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
    for pain in sheet.map.pain_points().filter(|pain| sheet.shows(pain.id)) {
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
    let title = set.block(title, TextStyle::TEXT, width, MAX_CARD_LINES);
    let corner = pain.frequency.map(|share| {
        let text = sheet.texts.percent(share);
        set.aligned(&text, TextStyle::CAPTION_STRONG, width, 1, Align::Right)
    });
    let kind = CardKind::PainPoint(pain.severity);
    Draft {
        branch: branch_of(sheet, pain.id.into(), LinkKind::Hurts, width),
        corner,
        ..Draft::new(sheet, pain.id.into(), kind, columns, title)
    }
}

pub(super) fn ideas(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let mut drafts = Vec::new();
    for idea in sheet.map.ideas().filter(|idea| sheet.shows(idea.id)) {
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
        // A score of hundreds is no better for its decimals.
        let decimals = usize::from(score < 100.0);
        let text = format!("RICE {}", sheet.texts.number(score, decimals));
        set.aligned(&text, TextStyle::CAPTION_STRONG, width, 1, Align::Right)
    });
    let source = sheet.texts.word("idea-source", idea.source.word());
    let corner_width = corner
        .as_ref()
        .map_or(0.0, |corner| corner.text_width() + 6.0);
    let title = set.block(title, TextStyle::TEXT, width, MAX_CARD_LINES);
    Draft {
        overline: set.block(&source, TextStyle::CAPTION, width - corner_width, 2),
        branch: branch_of(sheet, idea.id.into(), LinkKind::Relieves, width),
        corner,
        ..Draft::new(sheet, idea.id.into(), CardKind::Idea, columns, title)
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
    let all = sheet.map.all_evidence();
    for evidence in all.filter(|record| sheet.shows(record.id)) {
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
    let title = set.block(fact, TextStyle::TEXT, width, MAX_CARD_LINES);
    Draft {
        overline: set.block(&source, TextStyle::CAPTION, width, 2),
        branch: branch_of(sheet, evidence.id.into(), LinkKind::Backs, width),
        ..Draft::new(
            sheet,
            evidence.id.into(),
            CardKind::Evidence,
            columns,
            title,
        )
    }
}

pub(super) fn notes(sheet: &Sheet<'_>, layout: &mut Layout, lane: &Lane, top: f32) -> Option<f32> {
    let untitled = sheet.texts.get("untitled");
    let last = sheet.unlinked_column().unwrap_or(sheet.columns.len());
    let mut drafts = Vec::new();
    let here = |note: &&Note| note.lane == lane.id && sheet.shows(note.id);
    for note in sheet.map.notes().filter(here) {
        let Some(start) = sheet.columns_of(note.at).first().copied() else {
            continue;
        };
        if sheet.is_summary(start) {
            continue;
        }
        let end = (start + usize::from(note.span)).min(last).max(start + 1);
        let collapsed = (start..end).find(|column| sheet.is_summary(*column));
        let columns = start..collapsed.unwrap_or(end);
        let width = width_of(sheet, &columns) - 2.0 * CARD_PADDING;
        let text = if note.picture.is_some() {
            note.text.as_str()
        } else {
            shown(&note.text, &untitled)
        };
        let title = sheet
            .typesetter
            .block(text, TextStyle::TEXT, width, MAX_CARD_LINES);
        drafts.push(Draft {
            branch: branch_note(sheet, note.at.touchpoint(), width),
            picture: note.picture.as_ref().map(|picture| picture.0.clone()),
            ..Draft::new(sheet, note.id.into(), CardKind::Note, columns, title)
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
        for (index, persona) in sheet.personas() {
            let key = LinkKey::new(LinkKind::Experiences, persona.id, touchpoint.id);
            let Some(link) = sheet.map.link(key) else {
                continue;
            };
            let text = text_of(&link.data);
            if text.trim().is_empty() {
                continue;
            }
            let indent = if several { MARKER_ROOM } else { 0.0 };
            let width = sheet.width_of(cell.column) - 2.0 * QUOTE_PADDING;
            let title = sheet.typesetter.block(
                &in_quotes(sheet, text),
                TextStyle::QUOTE,
                width - indent,
                MAX_CARD_LINES,
            );
            let columns = cell.column..cell.column + 1;
            let id = touchpoint.id.into();
            drafts.push(Draft {
                at: Some(persona.id.into()),
                branch: branch_note(sheet, touchpoint.id, width),
                padding: QUOTE_PADDING,
                ..Draft::new(sheet, id, CardKind::Quote(index), columns, title)
            });
        }
    }
    let first = layout.cards.len();
    let bottom = pack(sheet, layout, lane, top, drafts);
    if several {
        let quotes = layout.cards[first..].iter_mut();
        for card in quotes.filter(|card| matches!(card.kind, CardKind::Quote(_))) {
            let (x, y) = (card.title.rect.min.x + MARKER_ROOM, card.title.rect.min.y);
            card.title = card.title.clone().at(x, y);
        }
    }
    bottom
}

/// Which step of a branch is meant, where it shares a column with a step of
/// the main path.
pub(super) fn branch_note(
    sheet: &Sheet<'_>,
    id: impl Into<Option<TouchpointId>>,
    width: f32,
) -> TextBlock {
    let shares_column = |id: &TouchpointId| {
        sheet
            .cells
            .get(id)
            .is_some_and(|cell| sheet.columns[cell.column].touchpoint != Some(*id))
    };
    let title = id
        .into()
        .filter(shares_column)
        .and_then(|id| sheet.map.touchpoint(id))
        .map(|touchpoint| format!("↳ {}", touchpoint.title))
        .unwrap_or_default();
    sheet.typesetter.block(&title, TextStyle::CAPTION, width, 1)
}

/// The step of a branch a node concerns, if it concerns that step alone.
fn branch_of(sheet: &Sheet<'_>, id: NodeId, kind: LinkKind, width: f32) -> TextBlock {
    let links = sheet.map.links_from(id, kind);
    let only = match links.as_slice() {
        [link] => link.key.to.touchpoint(),
        _ => None,
    };
    branch_note(sheet, only, width)
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
        let width = sheet.width_of(cell.column) - 2.0 * CARD_PADDING;
        let title = set.aligned(&name, TextStyle::TEXT, width, 4, Align::Left);
        let columns = cell.column..cell.column + 1;
        let id = touchpoint.id.into();
        drafts.push(Draft {
            at: Some(id),
            branch: branch_note(sheet, touchpoint.id, width),
            padding: LANE_PADDING - 4.0,
            ..Draft::new(sheet, id, CardKind::Note, columns, title)
        });
    }
    pack(sheet, layout, lane, top, drafts)
}

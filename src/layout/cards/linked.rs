//! Lanes of pain points, ideas and evidence: each stands under the steps it is
//! linked to, whole under the first of them and mentioned under the others.

use std::ops::Range;

use super::draft::{Draft, width_of};
use super::rows::pack;
use super::{branch_note, said_or_untitled};
use crate::document::{Evidence, Idea, Lane, LinkKind, NodeId, PainPoint, Severity};
use crate::layout::elements::Layout;
use crate::layout::elements::card::CardKind;
use crate::layout::grid::Sheet;
use crate::layout::space::{CARD_PADDING, MAX_CARD_LINES};
use crate::layout::typeset::{Align, TextBlock};
use crate::style::TextStyle;

const MENTION_PADDING: f32 = 8.0;

/// Cards of a lane of pain points.
pub(in crate::layout) fn pain_points(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let drafts = sheet.map.pain_points().flat_map(|pain| {
        let said = Said {
            id: pain.id.into(),
            severity: pain.severity,
            title: &pain.title,
        };
        drafts_of(sheet, said, |title, columns| {
            pain_draft(sheet, pain, title, columns)
        })
    });
    pack(sheet, layout, lane, top, drafts.collect())
}

/// Cards of a lane of ideas.
pub(in crate::layout) fn ideas(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let drafts = sheet.map.ideas().flat_map(|idea| {
        let said = Said {
            id: idea.id.into(),
            severity: Severity::Minor,
            title: &idea.title,
        };
        drafts_of(sheet, said, |title, columns| {
            idea_draft(sheet, idea, title, columns)
        })
    });
    pack(sheet, layout, lane, top, drafts.collect())
}

/// Cards of a lane of evidence.
pub(in crate::layout) fn evidence(
    sheet: &Sheet<'_>,
    layout: &mut Layout,
    lane: &Lane,
    top: f32,
) -> Option<f32> {
    let drafts = sheet.map.all_evidence().flat_map(|evidence| {
        let said = Said {
            id: evidence.id.into(),
            severity: Severity::Minor,
            title: &evidence.fact,
        };
        drafts_of(sheet, said, |title, columns| {
            evidence_draft(sheet, evidence, title, columns)
        })
    });
    pack(sheet, layout, lane, top, drafts.collect())
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

/// What a card is about, and what it says.
#[derive(Clone, Copy)]
struct Said<'a> {
    id: NodeId,
    /// Shown by its mentions.
    severity: Severity,
    title: &'a str,
}

/// The drafts of one node: the card itself under its first steps, mentions
/// under the others, or one card beside the journey when it has no step.
fn drafts_of(
    sheet: &Sheet<'_>,
    said: Said<'_>,
    draft: impl Fn(&str, Range<usize>) -> Draft,
) -> Vec<Draft> {
    if !sheet.shows(said.id) {
        return Vec::new();
    }
    let title = said_or_untitled(sheet, said.title);
    let columns = sheet.columns_of(said.id);
    if columns.is_empty() {
        let beside = sheet.unlinked_column();
        let card = beside.map(|column| draft(&title, column..column + 1));
        return card.into_iter().collect();
    }
    let columns: Vec<usize> = columns
        .into_iter()
        .filter(|column| !sheet.is_summary(*column))
        .collect();
    let runs = runs(&columns).into_iter().enumerate();
    runs.map(|(place, run)| match place {
        0 => draft(&title, run),
        _ => mention(sheet, said, &title, run),
    })
    .collect()
}

fn mention(sheet: &Sheet<'_>, said: Said<'_>, title: &str, columns: Range<usize>) -> Draft {
    let width = width_of(sheet, &columns) - 2.0 * MENTION_PADDING;
    let text = format!("↔ {title}");
    let title = sheet.typesetter.block(&text, TextStyle::CAPTION, width, 2);
    Draft {
        at: sheet.columns[columns.start].touchpoint.map(NodeId::from),
        padding: MENTION_PADDING,
        ..Draft::new(
            sheet,
            said.id,
            CardKind::Mention(said.severity),
            columns,
            title,
        )
    }
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

/// The step of a branch a node concerns, if it concerns that step alone.
fn branch_of(sheet: &Sheet<'_>, id: NodeId, kind: LinkKind, width: f32) -> TextBlock {
    let links = sheet.map.links_from(id, kind);
    let only = match links.as_slice() {
        [link] => link.key.to.touchpoint(),
        _ => None,
    };
    branch_note(sheet, only, width)
}

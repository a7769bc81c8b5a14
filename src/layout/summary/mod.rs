//! A collapsed stage: one column that says in each lane what the stage holds.
//!
//! Here stand the card in the lane of steps and the counts in lanes of cards;
//! what the stage comes to in the lanes of values stands beside.

mod emotion;
mod numbers;

use std::collections::HashSet;

use super::cards::draft::Draft;
use super::cells::{Cell, Summary};
use super::elements::card::{Card, CardKind, Fact, FactSign};
use super::grid::Sheet;
use super::numbers::Number;
use super::space::CARD_PADDING;
use super::typeset::TextBlock;
use crate::document::{
    Counts, Lane, LaneKind, LinkData, LinkKey, LinkKind, MetricKind, NodeId, NodeKind, Scope,
    Severity, StageId,
};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::style::TextStyle;

pub(super) use emotion::lowest_emotions;
pub(super) use numbers::worst_number;

/// From the left edge of a sign to its text.
const SIGN_ROOM: f32 = 40.0;
/// Height of a line that counts something.
const FACT: f32 = 20.0;
/// Between the title and the first of them.
const TITLE_GAP: f32 = 6.0;

/// The texts of a stage's card in the lane of steps, before it has a place.
pub(super) struct SummaryFace {
    stage: StageId,
    nothing: TextBlock,
    title: TextBlock,
    facts: Vec<(FactSign, TextBlock)>,
}

/// The card of every collapsed stage in the lane of steps.
pub(super) fn faces(sheet: &Sheet<'_>) -> Vec<(Cell, SummaryFace)> {
    let summaries = sheet.summaries.iter();
    summaries
        .map(|summary| (summary.cell(), SummaryFace::set(sheet, summary)))
        .collect()
}

impl SummaryFace {
    fn set(sheet: &Sheet<'_>, summary: &Summary) -> Self {
        let set = sheet.typesetter;
        let room = sheet.width_of(summary.column) - 2.0 * CARD_PADDING;
        let line = |text: &str| set.block(text, TextStyle::CAPTION, room - SIGN_ROOM, 2);
        let facts = facts(sheet, summary).into_iter();
        let said = say(sheet, "node-touchpoint-count", summary.steps.len());
        Self {
            stage: summary.stage,
            nothing: set.block("", TextStyle::CAPTION, room, 1),
            title: set.block(&said, TextStyle::CARD_TITLE, room, 3),
            facts: facts.map(|(sign, text)| (sign, line(&text))).collect(),
        }
    }

    /// Height of the card as far as its texts ask for it.
    pub(super) fn height(&self) -> f32 {
        let facts: f32 = self.facts.iter().map(|(_, text)| height_of(text)).sum();
        let gap = if self.facts.is_empty() {
            0.0
        } else {
            TITLE_GAP
        };
        2.0 * CARD_PADDING + self.title.height() + gap + facts
    }

    /// The card at its place.
    pub(super) fn card(self, lane: &Lane, rect: Rect, stage: usize) -> Card {
        let (left, top) = (rect.min.x + CARD_PADDING, rect.min.y + CARD_PADDING);
        let title = self.title.at(left, top);
        let mut y = title.rect.max.y + TITLE_GAP;
        let mut facts = Vec::with_capacity(self.facts.len());
        for (sign, text) in self.facts {
            let height = height_of(&text);
            let inset = (height - text.height()) / 2.0;
            facts.push(Fact {
                sign,
                place: Point::new(left, y + height / 2.0),
                text: text.at(left + SIGN_ROOM, y + inset),
            });
            y += height;
        }
        Card {
            id: self.stage.into(),
            at: Some(self.stage.into()),
            lane: lane.id,
            kind: CardKind::Summary(facts),
            stage,
            rect,
            overline: self.nothing.clone().at(left, top),
            branch: self.nothing.at(left, top),
            title,
            corner: None,
            picture: None,
        }
    }
}

fn height_of(fact: &TextBlock) -> f32 {
    (fact.height() + 4.0).max(FACT)
}

fn say(sheet: &Sheet<'_>, key: &'static str, count: usize) -> String {
    sheet.texts.say(&Message::new(key).count("count", count))
}

/// What the stage holds, worst first, without what there is none of.
fn facts(sheet: &Sheet<'_>, summary: &Summary) -> Vec<(FactSign, String)> {
    let mut facts = Vec::new();
    let mut add = |sign: FactSign, key: &'static str, count: usize| {
        if count > 0 {
            facts.push((sign, say(sheet, key, count)));
        }
    };
    let steps = summary.steps.iter();
    let moments = steps.filter(|id| {
        let step = sheet.map.touchpoint(**id);
        step.is_some_and(|step| step.moment_of_truth)
    });
    add(
        FactSign::MomentOfTruth,
        "picture-moment-count",
        moments.count(),
    );
    let pains = linked_here(sheet, NodeKind::PainPoint, summary.column);
    let severity_of = |id: &NodeId| match id {
        NodeId::PainPoint(id) => sheet.map.pain_point(*id).map(|pain| pain.severity),
        _ => None,
    };
    for severity in [Severity::Blocker, Severity::Workaround, Severity::Minor] {
        let pains = pains.iter().filter(|id| severity_of(id) == Some(severity));
        add(
            FactSign::PainPoint(severity),
            "node-pain-point-count",
            pains.count(),
        );
    }
    let ideas = linked_here(sheet, NodeKind::Idea, summary.column).len();
    add(FactSign::Idea, "node-idea-count", ideas);
    let evidence = linked_here(sheet, NodeKind::Evidence, summary.column).len();
    add(FactSign::Evidence, "node-evidence-count", evidence);
    facts
}

/// Pain points, ideas or evidence of a column, as far as they are shown.
fn linked_here(sheet: &Sheet<'_>, kind: NodeKind, column: usize) -> Vec<NodeId> {
    let is_here = |id: &NodeId| {
        let anchors = sheet.anchors.get(id);
        sheet.shows(*id) && anchors.is_some_and(|columns| columns.contains(&column))
    };
    let all = sheet.map.order(kind).iter().map(|id| kind.id(*id));
    all.filter(is_here).collect()
}

/// What collapsed stages say in a lane of cards: how many there are.
pub(super) fn counts(sheet: &Sheet<'_>, lane: &Lane) -> Vec<Draft> {
    let said = sheet.summaries.iter().filter_map(|summary| {
        let (key, count) = count(sheet, lane, summary)?;
        (count > 0).then(|| draft(sheet, summary, &say(sheet, key, count)))
    });
    said.collect()
}

fn draft(sheet: &Sheet<'_>, summary: &Summary, text: &str) -> Draft {
    let columns = summary.column..summary.column + 1;
    let width = sheet.width_of(summary.column) - 2.0 * CARD_PADDING;
    let title = sheet.typesetter.block(text, TextStyle::TEXT, width, 3);
    let id = NodeId::from(summary.stage);
    Draft::new(sheet, id, CardKind::Count, columns, title).at(id)
}

/// What a lane counts, and how much of it the stage has.
fn count(sheet: &Sheet<'_>, lane: &Lane, summary: &Summary) -> Option<(&'static str, usize)> {
    let linked = |kind| linked_here(sheet, kind, summary.column).len();
    Some(match lane.kind {
        LaneKind::PainPoints => ("node-pain-point-count", linked(NodeKind::PainPoint)),
        LaneKind::Ideas => ("node-idea-count", linked(NodeKind::Idea)),
        LaneKind::Evidence => ("node-evidence-count", linked(NodeKind::Evidence)),
        LaneKind::Text | LaneKind::Pictures => ("node-note-count", notes(sheet, lane, summary)),
        LaneKind::Channel => ("picture-channel-count", channels(sheet, summary)),
        LaneKind::Thoughts => (
            "picture-thought-count",
            sayings(sheet, summary, |data| &data.thought),
        ),
        LaneKind::Expectations => (
            "picture-expectation-count",
            sayings(sheet, summary, |data| &data.expectation),
        ),
        LaneKind::Funnel => ("reading-count", counted(sheet, lane, summary)),
        _ => return None,
    })
}

/// How many counted conversions the steps of the stage have.
fn counted(sheet: &Sheet<'_>, lane: &Lane, summary: &Summary) -> usize {
    let steps = summary.steps.iter().map(|step| Scope::Touchpoint(*step));
    let numbers = steps.flat_map(|step| sheet.records.taken(sheet, lane, step));
    let is_counted = |number: &Number<'_>| {
        let reading = number
            .answer
            .as_ref()
            .ok()
            .and_then(|answer| answer.reading);
        matches!(
            number.metric.kind,
            MetricKind::Conversion | MetricKind::DropOff
        ) && reading.is_some_and(|reading| matches!(reading.counts, Some(Counts::Ratio { .. })))
    };
    numbers.filter(is_counted).count()
}

fn notes(sheet: &Sheet<'_>, lane: &Lane, summary: &Summary) -> usize {
    let notes = sheet.map.notes().filter(|note| note.lane == lane.id);
    let here = notes.filter(|note| {
        let column = sheet.columns_of(note.at).first().copied();
        sheet.shows(note.id) && column == Some(summary.column)
    });
    here.count()
}

/// How many channels the stage uses.
fn channels(sheet: &Sheet<'_>, summary: &Summary) -> usize {
    let steps = summary.steps.iter();
    let steps = steps.filter_map(|id| sheet.map.touchpoint(*id));
    let channels: HashSet<&str> = steps
        .map(|step| step.channel.trim())
        .filter(|channel| !channel.is_empty())
        .collect();
    channels.len()
}

fn sayings(sheet: &Sheet<'_>, summary: &Summary, text_of: impl Fn(&LinkData) -> &String) -> usize {
    let said = sheet.personas().flat_map(|(_, persona)| {
        let keys = summary.steps.iter();
        keys.map(move |step| LinkKey::new(LinkKind::Experiences, persona.id, *step))
    });
    said.filter_map(|key| sheet.map.link(key))
        .filter(|link| !text_of(&link.data).trim().is_empty())
        .count()
}

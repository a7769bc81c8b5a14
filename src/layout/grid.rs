//! The grid: where the columns are, and what everybody who places something
//! asks about them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::LayoutOptions;
use super::cells::{self, Assigned, Cell, Summary};
use super::elements::Track;
use super::numbers::Records;
use super::space::{GAP, LANE_HEAD, MARGIN, STAGE_GAP};
use super::typeset::{TextBlock, Typesetter};
use crate::document::{
    Link, LinkKey, LinkKind, Map, NodeId, NodeKind, Persona, StageId, TouchpointId,
};
use crate::language::Texts;
use crate::metrics::Emotions;
use crate::style::TextStyle;
use crate::text::TextMeasurer;

/// Text of a forward arrow that leads to the next columns.
#[derive(Debug, Clone)]
pub(super) struct ArrowText {
    pub(super) share: TextBlock,
    pub(super) label: TextBlock,
    pub(super) width: f32,
}

/// Everything that placing needs, found once per layout.
pub(super) struct Sheet<'a> {
    pub(super) map: &'a Map,
    pub(super) texts: &'a Texts,
    pub(super) options: &'a LayoutOptions,
    pub(super) typesetter: Typesetter<'a>,
    /// What each persona feels where.
    pub(super) emotions: Emotions,
    /// The readings, ready to be asked.
    pub(super) records: Records<'a>,
    /// Cell of each touchpoint that has a card.
    pub(super) cells: HashMap<TouchpointId, Cell>,
    /// Stages that are drawn as one column, from left to right.
    pub(super) summaries: Vec<Summary>,
    /// Cells that a touchpoint or a summary stands in.
    pub(super) taken: HashSet<Cell>,
    /// Columns of each stage, in order of the stages; none for a hidden one.
    pub(super) stages: Vec<(StageId, Range<usize>)>,
    /// Place of each stage.
    pub(super) stage_places: HashMap<StageId, usize>,
    /// All columns; the last one may be for what is not linked.
    pub(super) columns: Vec<Track>,
    /// How many rows of touchpoints there are, at least 1.
    pub(super) rows: usize,
    /// Texts of forward arrows, placed behind the column they start from.
    pub(super) arrow_texts: HashMap<LinkKey, ArrowText>,
    /// Columns of the steps that each pain point hurts, and so on.
    pub(super) anchors: HashMap<NodeId, Vec<usize>>,
    /// Cell of the summary that each touchpoint without a card is part of.
    inside: HashMap<TouchpointId, Cell>,
    /// Right edge of the last column.
    pub(super) right: f32,
    /// Width of the whole sheet.
    pub(super) width: f32,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        map: &'a Map,
        measurer: &'a TextMeasurer,
        texts: &'a Texts,
        options: &'a LayoutOptions,
    ) -> Self {
        let typesetter = Typesetter(measurer);
        let Assigned {
            cells,
            summaries,
            stages,
            rows,
        } = cells::assign(map, options);
        let stage_places = stages
            .iter()
            .enumerate()
            .map(|(place, (id, _))| (*id, place))
            .collect();
        let mut sheet = Self {
            map,
            texts,
            options,
            typesetter,
            emotions: Emotions::of(map),
            records: Records::of(map),
            taken: cells
                .values()
                .copied()
                .chain(summaries.iter().map(Summary::cell))
                .collect(),
            inside: summaries.iter().flat_map(Summary::cells).collect(),
            cells,
            summaries,
            stages,
            stage_places,
            columns: Vec::new(),
            rows,
            arrow_texts: HashMap::new(),
            anchors: HashMap::new(),
            right: 0.0,
            width: 0.0,
        };
        sheet.find_anchors();
        sheet.set_arrow_texts();
        sheet.place_columns();
        sheet
    }

    /// Whether an element is in the picture.
    pub(super) fn shows(&self, id: impl Into<NodeId>) -> bool {
        !self.options.hidden.contains(&id.into())
    }

    /// The personas in the picture, with their places in the map.
    pub(super) fn personas(&self) -> impl Iterator<Item = (usize, &'a Persona)> {
        let personas = self.map.personas().enumerate();
        personas.filter(|(_, persona)| self.shows(persona.id))
    }

    /// Left edge of a column's cards.
    pub(super) fn x(&self, column: usize) -> f32 {
        self.columns.get(column).map_or(self.right, |track| track.x)
    }

    /// Width of a column's cards.
    pub(super) fn width_of(&self, column: usize) -> f32 {
        let usual = self.options.column_width;
        self.columns.get(column).map_or(usual, |track| track.width)
    }

    /// Right edge of a column's cards.
    pub(super) fn end(&self, column: usize) -> f32 {
        self.x(column) + self.width_of(column)
    }

    /// Middle of a column's cards.
    pub(super) fn middle(&self, column: usize) -> f32 {
        self.x(column) + self.width_of(column) / 2.0
    }

    /// Left and right edge of a run of columns.
    pub(super) fn span(&self, columns: &Range<usize>) -> (f32, f32) {
        let last = columns.end.saturating_sub(1).max(columns.start);
        (self.x(columns.start), self.end(last))
    }

    /// The column for what is not linked, if there is one.
    pub(super) fn unlinked_column(&self) -> Option<usize> {
        self.columns
            .last()
            .filter(|track| track.stage.is_none())
            .map(|_| self.columns.len() - 1)
    }

    /// Place of the stage that a column belongs to.
    pub(super) fn stage_place(&self, column: usize) -> usize {
        let stage = self.columns.get(column).and_then(|track| track.stage);
        stage
            .and_then(|stage| self.stage_places.get(&stage).copied())
            .unwrap_or(0)
    }

    /// Columns a node concerns, sorted; empty when it concerns none.
    pub(super) fn columns_of(&self, node: NodeId) -> Vec<usize> {
        match node {
            NodeId::Touchpoint(_) => self
                .cell(node)
                .map(|cell| cell.column)
                .into_iter()
                .collect(),
            NodeId::Stage(id) => self
                .stage_places
                .get(&id)
                .and_then(|place| self.stages[*place].1.clone().next())
                .into_iter()
                .collect(),
            other => self.anchors.get(&other).cloned().unwrap_or_default(),
        }
    }

    /// Finds where pain points, ideas and evidence stand, each after what it
    /// is linked to.
    fn find_anchors(&mut self) {
        let steps = [
            (NodeKind::PainPoint, LinkKind::Hurts),
            (NodeKind::Idea, LinkKind::Relieves),
            (NodeKind::Evidence, LinkKind::Backs),
        ];
        for (kind, link) in steps {
            for id in self.map.order(kind) {
                let id = kind.id(*id);
                let mut columns: Vec<usize> = self
                    .map
                    .links_from(id, link)
                    .into_iter()
                    .flat_map(|link| self.columns_of(link.key.to))
                    .collect();
                columns.sort_unstable();
                columns.dedup();
                self.anchors.insert(id, columns);
            }
        }
    }

    /// Sets the shares and labels of arrows that lead on, since columns make
    /// room for them.
    fn set_arrow_texts(&mut self) {
        for touchpoint in self.map.touchpoints() {
            let links = self.map.links_from(touchpoint.id, LinkKind::Next);
            for link in links {
                let has_text = link.data.share.is_some() || !link.data.label.is_empty();
                if has_text && self.speaks(link.key) && self.runs_beside_cards(link.key) {
                    let text = self.arrow_text(link);
                    self.arrow_texts.insert(link.key, text);
                }
            }
        }
    }

    fn arrow_text(&self, link: &Link) -> ArrowText {
        let share = link
            .data
            .share
            .map(|share| self.texts.percent(share))
            .unwrap_or_default();
        let measure = |text: &str| self.typesetter.width(text, &TextStyle::CAPTION);
        let longest_word = link
            .data
            .label
            .split_whitespace()
            .map(measure)
            .fold(40.0, f32::max);
        // About two lines, but no word is broken that need not be.
        let width = (measure(&link.data.label) * 0.6)
            .max(longest_word)
            .min(140.0);
        let share = self
            .typesetter
            .line(&share, TextStyle::CAPTION_STRONG, width);
        let label = self
            .typesetter
            .block(&link.data.label, TextStyle::CAPTION, width, 3);
        let width = share.text_width().max(label.text_width());
        ArrowText {
            share,
            label,
            width,
        }
    }

    /// Whether a `next` link leads to a later column without a channel, so that
    /// its text stands in the gap behind the card it leaves.
    fn runs_beside_cards(&self, key: LinkKey) -> bool {
        match (self.cell(key.from), self.cell(key.to)) {
            (Some(from), Some(to)) => {
                to.column > from.column
                    && (self.is_free(to.row, from.column, to.column)
                        || self.is_free(from.row, from.column, to.column))
            }
            _ => false,
        }
    }

    /// Whether no card stands in a row between two columns.
    pub(super) fn is_free(&self, row: usize, from: usize, to: usize) -> bool {
        (from + 1..to).all(|column| !self.taken.contains(&Cell { column, row }))
    }

    /// The cell of a touchpoint's card or of the summary it is part of.
    pub(super) fn cell(&self, node: NodeId) -> Option<Cell> {
        let id = node.touchpoint()?;
        self.cells
            .get(&id)
            .or_else(|| self.inside.get(&id))
            .copied()
    }

    /// Whether a column is the summary of a stage.
    pub(super) fn is_summary(&self, column: usize) -> bool {
        let mut summaries = self.summaries.iter();
        summaries.any(|summary| summary.column == column)
    }

    /// Whether share and label of an arrow still mean what they say where its
    /// ends are drawn: not where the step it leaves is one of several, nor
    /// where it is one of several arrows.
    pub(super) fn speaks(&self, key: LinkKey) -> bool {
        let is_inside = |node: NodeId| {
            let id = node.touchpoint();
            id.is_some_and(|id| self.inside.contains_key(&id))
        };
        if is_inside(key.from) {
            return false;
        }
        let target = self.cell(key.to);
        let alike = |link: &&&Link| self.cell(link.key.to) == target;
        let links = self.map.links_from(key.from, key.kind);
        !is_inside(key.to) || links.iter().filter(alike).count() == 1
    }

    fn place_columns(&mut self) {
        let mut owners: Vec<(Option<StageId>, bool)> = Vec::new();
        for (id, columns) in &self.stages {
            for column in columns.clone() {
                owners.push((Some(*id), column + 1 == columns.end));
            }
        }
        let last_stage_column = owners.len();
        if self.has_unlinked() {
            owners.push((None, true));
        }
        let labels = self.label_widths(owners.len());
        let mains = self.main_touchpoints();
        let widths = self.widths();
        let usual = self.options.column_width;
        let mut x = MARGIN + LANE_HEAD;
        for (column, (stage, ends_stage)) in owners.iter().enumerate() {
            self.columns.push(Track {
                x,
                width: widths.get(&column).copied().unwrap_or(usual),
                stage: *stage,
                touchpoint: mains.get(&column).copied(),
            });
            self.right = self.end(column);
            let gap = if *ends_stage { STAGE_GAP } else { GAP };
            let for_label = labels[column];
            let label_room = if for_label > 0.0 {
                for_label + 34.0
            } else {
                0.0
            };
            x = self.right + gap.max(label_room);
            // Between the journey and what is beside it.
            if column + 1 == last_stage_column {
                x += GAP;
            }
        }
        self.right = self
            .right
            .max(self.options.least_width - MARGIN - super::space::LANE_PADDING);
        self.width = self.right + super::space::LANE_PADDING + MARGIN;
    }

    /// Width of each column that has been given one.
    fn widths(&self) -> HashMap<usize, f32> {
        let mut widths: HashMap<usize, f32> = HashMap::new();
        for touchpoint in self.map.touchpoints() {
            let cell = self.cells.get(&touchpoint.id);
            if let (Some(cell), Some(width)) = (cell, touchpoint.width) {
                let widest = widths.entry(cell.column).or_default();
                *widest = widest.max(units(width));
            }
        }
        widths
    }

    /// Width of the widest arrow text behind each column.
    fn label_widths(&self, columns: usize) -> Vec<f32> {
        let mut widths = vec![0.0_f32; columns];
        for (key, text) in &self.arrow_texts {
            if let Some(cell) = self.cell(key.from) {
                widths[cell.column] = widths[cell.column].max(text.width);
            }
        }
        widths
    }

    fn main_touchpoints(&self) -> HashMap<usize, TouchpointId> {
        let mut mains: HashMap<usize, (usize, TouchpointId)> = HashMap::new();
        for touchpoint in self.map.touchpoints() {
            let Some(cell) = self.cells.get(&touchpoint.id) else {
                continue;
            };
            let entry = mains
                .entry(cell.column)
                .or_insert((cell.row, touchpoint.id));
            if cell.row < entry.0 {
                *entry = (cell.row, touchpoint.id);
            }
        }
        mains
            .into_iter()
            .map(|(column, (_, id))| (column, id))
            .collect()
    }

    fn has_unlinked(&self) -> bool {
        let mut anchors = self.anchors.iter();
        !self.stages.is_empty()
            && anchors.any(|(id, columns)| columns.is_empty() && self.shows(*id))
    }
}

/// A measure of the map, which is bounded, on the sheet.
#[expect(
    clippy::cast_possible_truncation,
    reason = "some hundred units, exact enough for a sheet"
)]
pub(super) fn units(value: f64) -> f32 {
    value as f32
}

//! The sheet of a chart: its head, its plot, and the columns of the plot.

use super::axis::Axis;
use super::{Chart, ChartAsked};
use crate::document::{Map, MetricDefinition};
use crate::geometry::{Rect, Size};
use crate::language::Texts;
use crate::layout::typeset::{Align, TextBlock, Typesetter};
use crate::metrics::Book;
use crate::style::TextStyle;
use crate::text::TextMeasurer;

/// Between the sheet's edge and what is on it.
const MARGIN: f32 = 20.0;
/// Room for the values at the left of the plot.
const VALUES: f32 = 60.0;
/// Between the head and the plot, with room for a value above it.
const HEAD_GAP: f32 = 24.0;
/// Lines of what a mark is of.
const NAME_LINES: usize = 3;
/// Lines of that and of what is known of the sample.
const LINES: usize = 6;
/// Height of all of them.
const NAMES: f32 = 6.0 * TextStyle::CAPTION.line_height + 10.0;
/// Narrowest column: most words fit unbroken.
const COLUMN: f32 = 100.0;
/// Most columns of a chart; more could not be compared.
const MOST: usize = 40;
/// Widest column: three bars on a wide sheet stand together.
const COLUMN_MAX: f32 = 190.0;
/// Between the texts of two columns.
const COLUMN_GAP: f32 = 8.0;

/// Everything that placing needs.
pub(super) struct Page<'a> {
    pub(super) map: &'a Map,
    pub(super) texts: &'a Texts,
    pub(super) set: Typesetter<'a>,
    pub(super) asked: ChartAsked,
    pub(super) metric: Option<&'a MetricDefinition>,
    pub(super) book: Book<'a>,
    size: Size,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        map: &'a Map,
        measurer: &'a TextMeasurer,
        texts: &'a Texts,
        asked: ChartAsked,
        size: Size,
    ) -> Self {
        measurer.begin_layout();
        let metric = asked.question.and_then(|q| map.metric(q.metric));
        Self {
            map,
            texts,
            set: Typesetter(measurer),
            asked,
            metric,
            book: Book::new(map),
            size,
        }
    }

    /// The chart with its head and an empty plot.
    pub(super) fn begin(&self) -> Chart {
        let width = (self.size.width - 2.0 * MARGIN).max(COLUMN);
        let title = self
            .set
            .block(&self.title(), TextStyle::CARD_TITLE, width, 2);
        let title = title.at(MARGIN, MARGIN);
        let subtitle = self.set.block(&self.subtitle(), TextStyle::TEXT, width, 2);
        let subtitle = subtitle.at(MARGIN, title.rect.max.y + 2.0);
        let source = self.set.block(&self.source(), TextStyle::CAPTION, width, 1);
        let foot = self.size.height - MARGIN / 2.0 - source.height();
        let source = source.at(MARGIN, foot);
        let top = subtitle.rect.max.y + HEAD_GAP;
        let height = (foot - NAMES - top).max(40.0);
        let plot = Rect::new(MARGIN + VALUES, top, (width - VALUES).max(COLUMN), height);
        Chart {
            size: self.size,
            title,
            subtitle,
            source,
            plot,
            guides: Vec::new(),
            base: plot.max.y,
            goals: Vec::new(),
            marks: Vec::new(),
            nothing: None,
            said: String::new(),
        }
    }

    /// Says something in place of a chart.
    pub(super) fn say_nothing(&self, chart: &mut Chart, key: &str) {
        let text = self.texts.get(key);
        chart.said = text.clone().into_owned();
        let width = chart.plot.width();
        let block = self.set.block(&text, TextStyle::TEXT, width, 6);
        let top = chart.plot.center().y - block.height();
        chart.nothing = Some(block.at(chart.plot.min.x, top));
    }

    /// How many of so many marks are shown. The sheet becomes wider for
    /// them, and no column too narrow to be read.
    pub(super) fn make_room(chart: &mut Chart, count: usize) -> usize {
        let count = count.min(MOST);
        let needed = COLUMN * parts(count);
        let more = (needed - chart.plot.width()).max(0.0);
        chart.plot.max.x += more;
        chart.size.width += more;
        count
    }

    /// The columns of so many marks, from the top of the plot to the foot of
    /// their names.
    pub(super) fn columns(chart: &Chart, count: usize) -> Vec<Rect> {
        let mut columns = Vec::with_capacity(count);
        let width = (chart.plot.width() / parts(count)).min(COLUMN_MAX);
        let mut x = chart.plot.min.x;
        for _ in 0..count {
            columns.push(Rect::new(x, chart.plot.min.y, width, chart.plot.height()));
            x += width;
        }
        columns
    }

    /// What a mark is of and what is known of its sample, below its column.
    pub(super) fn below(&self, column: &Rect, name: &str, sample: &str) -> Vec<TextBlock> {
        let width = column.width() - COLUMN_GAP;
        let (x, y) = (column.min.x + COLUMN_GAP / 2.0, column.max.y + 6.0);
        let set = |text: &str, style, lines| {
            let block = self.set.aligned(text, style, width, lines, Align::Center);
            block.at(x, y)
        };
        let name = set(name, TextStyle::CAPTION_STRONG, NAME_LINES);
        let rest = LINES.saturating_sub(name.lines.len());
        let sample = set(sample, TextStyle::CAPTION, rest);
        let sample = sample.at(x, name.rect.max.y);
        vec![name, sample]
    }

    /// A short text in the middle of a column whose lower edge is at `y`.
    pub(super) fn above(&self, column: &Rect, y: f32, text: &str) -> TextBlock {
        let style = TextStyle::CAPTION_STRONG;
        let block = self
            .set
            .aligned(text, style, column.width(), 1, Align::Center);
        let top = (y - block.height() - 2.0).max(column.min.y - HEAD_GAP + 4.0);
        block.at(column.min.x, top)
    }

    /// A reason in the middle of a column without a number.
    pub(super) fn reason(&self, column: &Rect, text: &str) -> TextBlock {
        let width = column.width() - COLUMN_GAP;
        let block = self
            .set
            .aligned(text, TextStyle::CAPTION, width, 6, Align::Center);
        let top = column.center().y - block.height() / 2.0;
        block.at(column.min.x + COLUMN_GAP / 2.0, top)
    }

    /// Lines across the plot, each with its value.
    pub(super) fn guides(&self, chart: &mut Chart, axis: &Axis, word: impl Fn(f64) -> String) {
        for value in axis.ticks() {
            let y = axis.y(value);
            let text = word(value);
            let width = VALUES - 8.0;
            let block = self
                .set
                .aligned(&text, TextStyle::CAPTION, width, 1, Align::Right);
            let top = y - block.height() / 2.0;
            chart
                .guides
                .push((y, block.at(chart.plot.min.x - VALUES, top)));
        }
        chart.base = axis.y(axis.base());
    }
}

fn parts(count: usize) -> f32 {
    u16::try_from(count.max(1)).map_or(f32::MAX, f32::from)
}

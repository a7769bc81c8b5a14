//! A chart: the numbers of one metric side by side, or where personas feel
//! most differently. It is laid out as the map is, so that panel and file show
//! the same picture.
//!
//! Each number stands with its n or the words that there is none; what is
//! missing is hatched and says why; nothing is drawn across it.

mod answers;
mod axis;
mod divergence;
mod funnel;
mod head;
mod page;
mod said;
mod values;
mod words;

use super::typeset::TextBlock;
use crate::document::{Map, NodeId};
use crate::geometry::{Point, Rect, Size};
use crate::language::Texts;
use crate::metrics::{Question, by_period, by_persona, by_stage};
use crate::text::TextMeasurer;

use page::Page;

/// What a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// A metric over its periods.
    Periods,
    /// A metric by stage.
    Stages,
    /// A metric by persona.
    Personas,
    /// How often each answer was given.
    Answers,
    /// Who came to each step, and who went on.
    Funnel,
    /// The steps where personas feel most differently.
    Divergence,
}

impl ChartKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Periods,
        Self::Stages,
        Self::Personas,
        Self::Answers,
        Self::Funnel,
        Self::Divergence,
    ];

    /// With `chart-` before it, the key of its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Periods => "periods",
            Self::Stages => "stages",
            Self::Personas => "personas",
            Self::Answers => "answers",
            Self::Funnel => "funnel",
            Self::Divergence => "divergence",
        }
    }
}

/// Which chart is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChartAsked {
    /// What it shows.
    pub kind: ChartKind,
    /// Of which metric, where, of whom; `None` where the map measures
    /// nothing.
    pub question: Option<Question>,
}

/// Where everything of a chart is.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Extent of the sheet.
    pub size: Size,
    /// What is measured.
    pub title: TextBlock,
    /// How it is shown, where, of whom.
    pub subtitle: TextBlock,
    /// Where the numbers come from.
    pub source: TextBlock,
    /// The area of the numbers.
    pub plot: Rect,
    /// Lines across the plot with their values at the left.
    pub guides: Vec<(f32, TextBlock)>,
    /// Where bars begin.
    pub base: f32,
    /// What should be reached, and what others have.
    pub goals: Vec<ChartGoal>,
    /// From left to right.
    pub marks: Vec<ChartMark>,
    /// Said in place of a chart.
    pub nothing: Option<TextBlock>,
    /// What the chart says, in words.
    pub said: String,
}

/// A value to compare with.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartGoal {
    /// Its height.
    pub y: f32,
    /// In words, with the value.
    pub text: TextBlock,
    /// What others have, and not what should be reached.
    pub benchmark: bool,
}

/// A number of a chart, or the place where there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartMark {
    /// The part of the chart that belongs to it.
    pub area: Rect,
    /// How it is drawn.
    pub shape: ChartShape,
    /// What it is of, its n, and its value.
    pub labels: Vec<TextBlock>,
    /// The value, to be read first.
    pub value: Option<TextBlock>,
    /// Drawn in grey and hollow: a small sample, or none stated.
    pub weak: bool,
    /// All of it in words.
    pub said: String,
    /// Where on the map it leads.
    pub leads_to: Option<NodeId>,
}

/// How a number is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ChartShape {
    /// There is none.
    Missing(Rect),
    /// A point, and the ends of its interval.
    Point {
        /// The value.
        at: Point,
        /// y of the interval's upper and lower end.
        interval: Option<(f32, f32)>,
        /// Whether a line leads to it from the point next to it: both rest on
        /// the same places and customers.
        joined: bool,
    },
    /// A bar, and the ends of its interval.
    Bar {
        /// From the base to the value.
        rect: Rect,
        /// y of the interval's upper and lower end.
        interval: Option<(f32, f32)>,
        /// Which colour.
        paint: ChartPaint,
    },
    /// Who came to a step, and who went on.
    Step {
        /// From the base to how many came.
        came: Rect,
        /// y of how many went on.
        went_on: f32,
        /// The next mark is the next step: nothing unknown lies between.
        leads_on: bool,
    },
    /// The lowest and the highest of several personas, by their places.
    Range {
        /// The highest.
        high: (Point, usize),
        /// The lowest.
        low: (Point, usize),
    },
}

/// The colour of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartPaint {
    /// Of the whole chart.
    Plain,
    /// Of the stage at this place.
    Stage(usize),
    /// Of the persona at this place.
    Persona(usize),
}

/// Lays a chart out on a sheet of this size, in map units.
#[must_use]
pub fn chart(
    map: &Map,
    measurer: &TextMeasurer,
    texts: &Texts,
    asked: ChartAsked,
    size: Size,
) -> Chart {
    let page = Page::new(map, measurer, texts, asked, size);
    let mut chart = page.begin();
    match (asked.kind, asked.question) {
        (ChartKind::Divergence, _) => divergence::place(&page, &mut chart),
        (_, None) => page.say_nothing(&mut chart, "chart-nothing-measured"),
        (ChartKind::Periods, Some(question)) => {
            values::place(&page, &mut chart, &by_period(&page.book, question));
        }
        (ChartKind::Stages, Some(question)) => {
            values::place(&page, &mut chart, &by_stage(map, &page.book, question));
        }
        (ChartKind::Personas, Some(question)) => {
            values::place(&page, &mut chart, &by_persona(map, &page.book, question));
        }
        (ChartKind::Answers, Some(question)) => answers::place(&page, &mut chart, question),
        (ChartKind::Funnel, Some(question)) => funnel::place(&page, &mut chart, question),
    }
    chart
}

//! Where everything is: map, text measuring and options in, positions by id
//! out.
//!
//! Layout is pure and cannot fail. It knows texts and distances, but neither
//! colours nor files nor the window, so hover and theme never run it again.
//! The plan it makes is a grid: stages are groups of columns, touchpoints are
//! columns, lanes are rows that grow with their text.

mod arrows;
mod cards;
mod cells;
mod change;
mod chart;
mod elements;
mod emotion;
mod flow;
mod fork;
mod funnel;
mod grid;
mod header;
mod heat;
mod legend;
mod numbers;
mod rows;
mod space;
mod summary;
mod tracks;
mod typeset;
mod value;
mod way;

pub use chart::{
    Chart, ChartAsked, ChartGoal, ChartKind, ChartMark, ChartPaint, ChartShape, chart,
};
pub use elements::arrow::{Arrow, ArrowKind, OddFork};
pub use elements::card::{Card, CardKind, Fact, FactSign, TouchpointMarks};
pub use elements::emotion::{
    AveragePoint, AverageRun, CurveMark, CurvePoint, CurveRun, EmotionAxis, LowestEmotions,
    LowestPoint,
};
pub use elements::header::{Avatar, EmptyState, PersonaCard, PhaseBand, StageBar, TitleBlock};
pub use elements::legend::{LegendEntry, LegendSign};
pub use elements::{Badge, LaneRow, Layout, Track};
pub use emotion::EmotionView;
pub use funnel::FunnelStep;
#[cfg(feature = "gui")]
pub(crate) use header::initials;
pub use heat::{Heat, HeatBand, HeatBy, HeatCell, HeatSign, Tone};
pub use legend::{HeatKey, heat_key};
pub use numbers::{Change, SparkPoint, Sparkline};
pub use space::{DOT_RADIUS, FACE_RADIUS};
pub use typeset::{Align, PlacedLine, TextBlock};
pub use value::{Figures, Words};

use std::collections::HashSet;

use space::{CARD, SHEET_MIN};

use crate::document::{LaneId, Map, NodeId, PersonaId, StageId};
use crate::language::Texts;
use crate::text::TextMeasurer;

/// What can be chosen about a layout besides the map.
#[derive(Debug, Clone, PartialEq)]
pub struct LayoutOptions {
    /// Say in empty lanes what belongs there. On in the editor, off in files;
    /// it moves nothing.
    pub hints: bool,
    /// Show lanes marked internal.
    pub internal: bool,
    /// The persona drawn with faces; `None` takes the first.
    pub focus: Option<PersonaId>,
    /// What the emotion lane shows beside the lines of the personas.
    pub emotion: EmotionView,
    /// Nodes that are left out, as a filter wants it. What is left closes up;
    /// colours and markers stay as they are in the whole map.
    pub hidden: HashSet<NodeId>,
    /// Lanes of which the title alone is shown.
    pub folded: HashSet<LaneId>,
    /// Stages of which a summary in one column is shown.
    pub collapsed: HashSet<StageId>,
    /// Lanes that are left out besides those the map itself hides.
    pub hidden_lanes: HashSet<LaneId>,
    /// Width of a column nobody has set, in map units.
    pub column_width: f32,
    /// Least width of the sheet, in map units.
    pub least_width: f32,
    /// What colours the touchpoints; `None` leaves them white.
    pub heat: Option<HeatBy>,
}

impl Default for LayoutOptions {
    fn default() -> Self {
        Self {
            hints: false,
            internal: true,
            focus: None,
            emotion: EmotionView::default(),
            hidden: HashSet::new(),
            folded: HashSet::new(),
            collapsed: HashSet::new(),
            hidden_lanes: HashSet::new(),
            column_width: CARD,
            least_width: SHEET_MIN,
            heat: None,
        }
    }
}

/// Lays a map out.
#[must_use]
pub fn layout(
    map: &Map,
    measurer: &TextMeasurer,
    texts: &Texts,
    options: &LayoutOptions,
) -> Layout {
    measurer.begin_layout();
    let sheet = grid::Sheet::new(map, measurer, texts, options);
    let mut layout = Layout::default();
    header::place(&sheet, &mut layout);
    heat::find(&sheet, &mut layout);
    rows::place(&sheet, &mut layout);
    heat::place(&sheet, &mut layout);
    legend::place(&sheet, &mut layout);
    layout
}

//! Where everything is: map, text measuring and options in, positions by id
//! out.
//!
//! Layout is pure and cannot fail. It knows texts and distances, but neither
//! colours nor files nor the window, so hover and theme never run it again.
//! The plan it makes is a grid: stages are groups of columns, touchpoints are
//! columns, lanes are rows that grow with their text.

mod arrows;
mod cards;
mod chart;
mod elements;
mod emotion;
mod flow;
mod fork;
mod grid;
mod header;
mod legend;
mod numbers;
mod rows;
mod space;
mod typeset;

pub use chart::{
    Chart, ChartAsked, ChartGoal, ChartKind, ChartMark, ChartPaint, ChartShape, chart,
};
pub use elements::{
    Arrow, ArrowKind, Avatar, AveragePoint, AverageRun, Badge, Card, CardKind, CurveMark,
    CurvePoint, CurveRun, EmotionAxis, EmptyState, LaneRow, Layout, LegendEntry, LegendSign,
    OddFork, PersonaCard, PhaseBand, StageBar, TitleBlock, TouchpointMarks, Track,
};
pub use emotion::EmotionView;
pub use space::{CARD, DOT_RADIUS, FACE_RADIUS};
pub use typeset::{Align, PlacedLine, TextBlock};

use std::collections::HashSet;

use crate::document::{LaneId, Map, NodeId, PersonaId};
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
    /// Lanes that are left out besides those the map itself hides.
    pub hidden_lanes: HashSet<LaneId>,
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
            hidden_lanes: HashSet::new(),
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
    rows::place(&sheet, &mut layout);
    legend::place(&sheet, &mut layout);
    layout
}

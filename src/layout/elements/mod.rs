//! What a layout consists of: each element with its place and its set text.
//!
//! Here stands the sheet as a whole with its columns, lanes and readings; the
//! elements of one kind stand in the file of its name. Nothing here places
//! anything.

pub(super) mod arrow;
pub(super) mod card;
pub(super) mod emotion;
pub(super) mod header;
pub(super) mod legend;

use super::funnel::FunnelStep;
use super::heat::Heat;
use super::numbers::{Change, Sparkline};
use super::typeset::TextBlock;
use crate::document::{LaneId, LaneKind, NodeId, StageId, TouchpointId};
use crate::geometry::{Rect, Size};
use crate::metrics::Trust;

use arrow::{Arrow, OddFork};
use card::Card;
use emotion::{AverageRun, CurveMark, CurvePoint, CurveRun, EmotionAxis, LowestEmotions};
use header::{EmptyState, PersonaCard, PhaseBand, StageBar, TitleBlock};
use legend::LegendEntry;

/// Where everything is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// Extent of the sheet.
    pub size: Size,
    /// Title and subtitle.
    pub title: Option<TitleBlock>,
    /// The band of personas.
    pub personas: Vec<PersonaCard>,
    /// Before, during and after contact.
    pub phases: Vec<PhaseBand>,
    /// Stages from left to right.
    pub stages: Vec<StageBar>,
    /// The bar above what is not linked to any step.
    pub unlinked: Option<(Rect, TextBlock)>,
    /// Lanes from top to bottom.
    pub lanes: Vec<LaneRow>,
    /// Cards of all kinds.
    pub cards: Vec<Card>,
    /// Arrows, loops and mismatches.
    pub arrows: Vec<Arrow>,
    /// Forks whose shares are no whole; said in the editor only.
    pub odd_forks: Vec<OddFork>,
    /// Scales of emotion lanes.
    pub axes: Vec<EmotionAxis>,
    /// Stretches of emotion curves.
    pub curves: Vec<CurveRun>,
    /// Points of emotion curves.
    pub points: Vec<CurvePoint>,
    /// Lowest emotions of collapsed stages.
    pub lowest: Vec<LowestEmotions>,
    /// Stretches of what all personas feel together.
    pub averages: Vec<AverageRun>,
    /// What is said on the curve of the persona in focus.
    pub marks: Vec<CurveMark>,
    /// Metric readings.
    pub badges: Vec<Badge>,
    /// Steps of funnel lanes.
    pub funnel: Vec<FunnelStep>,
    /// What colours the touchpoints.
    pub heat: Option<Heat>,
    /// The line of signs at the bottom.
    pub legend: Vec<LegendEntry>,
    /// The program's name at the bottom right.
    pub signature: Option<TextBlock>,
    /// What a map without stages says.
    pub empty: Option<EmptyState>,
    /// Left edge and width of each column, for dropping and adding.
    pub columns: Vec<Track>,
}

/// A column: where it is and what it belongs to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Left edge.
    pub x: f32,
    /// Width of its cards.
    pub width: f32,
    /// Its stage; `None` is the column for what is not linked.
    pub stage: Option<StageId>,
    /// The touchpoint of the main path in it.
    pub touchpoint: Option<TouchpointId>,
}

/// A lane's ground and title.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneRow {
    /// Which lane.
    pub id: LaneId,
    /// What it shows.
    pub kind: LaneKind,
    /// Its ground; for a separator the box around its line.
    pub rect: Rect,
    /// Title.
    pub title: TextBlock,
    /// Second line.
    pub caption: TextBlock,
    /// Set for a lane that clients do not see.
    pub internal: Option<TextBlock>,
    /// What belongs into the lane, while it is empty.
    pub hint: Option<TextBlock>,
}

/// A metric reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Badge {
    /// The lane.
    pub lane: LaneId,
    /// Its reading's place in the map's list; `None` says there is no data.
    pub reading: Option<u32>,
    /// What it stands at, if not the whole map.
    pub at: Option<NodeId>,
    /// The whole badge.
    pub rect: Rect,
    /// Left and right edge of the stage it begins the totals of.
    pub total: Option<(f32, f32)>,
    /// Which step of a branch is meant; empty on the main path.
    pub branch: TextBlock,
    /// Metric, persona, period.
    pub name: TextBlock,
    /// Sample size; in a small badge with the interval and what the number was
    /// combined of.
    pub n: TextBlock,
    /// The value.
    pub value: TextBlock,
    /// Half the interval, or its ends where one side is longer.
    pub margin: Option<TextBlock>,
    /// What to know about the sample.
    pub remark: TextBlock,
    /// How far its sample can be trusted; `None` without a number.
    pub trust: Option<Trust>,
    /// The bar from one end of the scale, or of all values, to the other.
    pub bar: Option<Rect>,
    /// Places on the bar, 0 to 1: interval, value, target.
    pub band: Option<(f32, f32)>,
    /// Place of the value on the bar.
    pub tick: Option<f32>,
    /// Place of the target on the bar.
    pub target: Option<f32>,
    /// Place on the bar of the value others have.
    pub benchmark: Option<f32>,
    /// Whether it reaches its target for sure; `None` where nobody can tell or
    /// there is none.
    pub reaches: Option<bool>,
    /// How it moved since the period before.
    pub change: Option<Change>,
    /// Its course over the periods.
    pub spark: Option<Sparkline>,
}

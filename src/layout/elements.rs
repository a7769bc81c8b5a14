//! What a layout consists of: each element with its place and its set text.

use std::sync::Arc;

use super::funnel::FunnelStep;
use super::heat::{Heat, HeatSign};
use super::numbers::{Change, Sparkline};
use super::typeset::TextBlock;
use crate::document::{
    EvidenceLevel, LaneId, LaneKind, LinkKey, NodeId, PersonaId, Severity, StageId, TouchpointId,
};
use crate::geometry::{Point, Rect, Size};
use crate::metrics::{Average, Felt, Trust};

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

/// The map's title and what it says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleBlock {
    /// Title.
    pub title: TextBlock,
    /// State, basis, date and the rest in one line.
    pub subtitle: TextBlock,
    /// Holds both.
    pub rect: Rect,
}

/// A persona's picture or initials.
#[derive(Debug, Clone, PartialEq)]
pub struct Avatar {
    /// Square that holds the circle.
    pub rect: Rect,
    /// Initials for a persona without a picture.
    pub initials: TextBlock,
    /// The encoded picture.
    pub picture: Option<Arc<[u8]>>,
}

/// A persona in the header.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonaCard {
    /// Which persona.
    pub id: PersonaId,
    /// Place among the personas, counted from 0; decides colour and marker.
    pub index: usize,
    /// The card.
    pub rect: Rect,
    /// Face.
    pub avatar: Avatar,
    /// Name.
    pub name: TextBlock,
    /// Segment.
    pub segment: TextBlock,
    /// Share of customers.
    pub share: Option<TextBlock>,
}

/// A group of stages before, during or after contact.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseBand {
    /// Its name.
    pub label: TextBlock,
    /// The line under it.
    pub rect: Rect,
}

/// A stage's bar.
#[derive(Debug, Clone, PartialEq)]
pub struct StageBar {
    /// Which stage.
    pub id: StageId,
    /// Place among the stages, counted from 0; decides the colour.
    pub index: usize,
    /// The bar.
    pub rect: Rect,
    /// Title.
    pub title: TextBlock,
    /// The customer's goal.
    pub goal: TextBlock,
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

/// Small signs on a touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct TouchpointMarks {
    /// A star for a moment of truth.
    pub moment_of_truth: bool,
    /// Bars for what the description rests on, and where they stand.
    pub evidence: Option<(EvidenceLevel, Point)>,
    /// Where the sign of a sub-journey stands.
    pub sub_journey: Option<Point>,
    /// How many pain points hurt here, and where the dot stands.
    pub pains: Option<(TextBlock, Point)>,
}

/// What a card shows.
#[derive(Debug, Clone, PartialEq)]
pub enum CardKind {
    /// A step, with its small signs.
    Touchpoint(TouchpointMarks),
    /// A pain point.
    PainPoint(Severity),
    /// An idea.
    Idea,
    /// A piece of evidence.
    Evidence,
    /// A note; quotes and channels are notes without a node of their own.
    Note,
    /// What a persona thinks or expects, with the persona's place.
    Quote(usize),
    /// A further place of a pain point, idea or piece of evidence.
    Mention(Severity),
    /// A collapsed stage in the lane of steps: what it holds.
    Summary(Vec<Fact>),
    /// A collapsed stage in another lane: how many cards it has there.
    Count,
}

/// One line of a collapsed stage's summary.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What is counted.
    pub sign: FactSign,
    /// Left end of the sign; its middle from top to bottom.
    pub place: Point,
    /// How many.
    pub text: TextBlock,
}

/// What a line of a summary counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSign {
    /// Moments of truth.
    MomentOfTruth,
    /// Pain points of one severity.
    PainPoint(Severity),
    /// Ideas.
    Idea,
    /// Pieces of evidence.
    Evidence,
}

/// A card with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The node it shows. A quote shows the persona's touchpoint.
    pub id: NodeId,
    /// The node it stands at, where a node shows more than once.
    pub at: Option<NodeId>,
    /// The lane it lies in.
    pub lane: LaneId,
    /// What it shows.
    pub kind: CardKind,
    /// Place of its stage, which decides its colour.
    pub stage: usize,
    /// The card.
    pub rect: Rect,
    /// Letter-spaced line above the title.
    pub overline: TextBlock,
    /// Which step of a branch is meant; empty on the main path.
    pub branch: TextBlock,
    /// Main text.
    pub title: TextBlock,
    /// Short text at the right of the overline.
    pub corner: Option<TextBlock>,
    /// Encoded picture and its place.
    pub picture: Option<(Rect, Arc<[u8]>)>,
}

/// What an arrow says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrowKind {
    /// The customer goes on.
    Forward,
    /// The customer goes back.
    Loop,
    /// Two steps contradict each other.
    Mismatch,
}

/// An arrow between touchpoints.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    /// Which link.
    pub key: LinkKey,
    /// What it says.
    pub kind: ArrowKind,
    /// Corners of its line from start to end; corners are rounded.
    pub points: Vec<Point>,
    /// Share and label, in the order they are drawn.
    pub labels: Vec<TextBlock>,
    /// Ground behind the labels, where the line runs through them.
    pub pill: Option<Rect>,
}

/// What is said at a fork whose shares do not add up.
#[derive(Debug, Clone, PartialEq)]
pub struct OddFork {
    /// The touchpoint where the journey forks.
    pub at: TouchpointId,
    /// Ground behind the text, on the lower edge of the touchpoint's card.
    pub rect: Rect,
    /// What the shares add up to.
    pub text: TextBlock,
}

/// The scale of an emotion lane.
#[derive(Debug, Clone, PartialEq)]
pub struct EmotionAxis {
    /// The lane.
    pub lane: LaneId,
    /// Area between the best (top) and the worst (bottom) value.
    pub plot: Rect,
    /// y of the neutral value.
    pub neutral: f32,
    /// y of lines between.
    pub guides: Vec<f32>,
    /// Labels at the left ends of these lines.
    pub labels: Vec<TextBlock>,
}

/// A stretch of a persona's curve without a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveRun {
    /// The lane.
    pub lane: LaneId,
    /// Whose curve.
    pub persona: PersonaId,
    /// Place among the personas.
    pub index: usize,
    /// Whether it belongs to a branch and not to the main path.
    pub branch: bool,
    /// Points from left to right.
    pub points: Vec<Point>,
}

/// A point of a persona's curve.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePoint {
    /// The lane.
    pub lane: LaneId,
    /// Whose.
    pub persona: PersonaId,
    /// Place among the personas.
    pub index: usize,
    /// Where on the journey.
    pub touchpoint: TouchpointId,
    /// Where on the sheet.
    pub center: Point,
    /// The emotion, and of how many pieces of evidence it was computed.
    pub felt: Felt,
    /// 0 worst, 1 best; decides the face.
    pub share: f32,
    /// Drawn as a face.
    pub focus: bool,
    /// Marked with a star.
    pub moment_of_truth: bool,
}

/// The lowest emotion of each persona in a collapsed stage. No line leads to
/// it or away from it.
#[derive(Debug, Clone, PartialEq)]
pub struct LowestEmotions {
    /// The lane.
    pub lane: LaneId,
    /// The stage.
    pub stage: StageId,
    /// The stage's part of the plot.
    pub rect: Rect,
    /// One for each persona that has a value there.
    pub points: Vec<LowestPoint>,
    /// Says that these are the lowest values.
    pub label: TextBlock,
}

/// A persona's lowest emotion in a collapsed stage.
#[derive(Debug, Clone, PartialEq)]
pub struct LowestPoint {
    /// Place among the personas.
    pub index: usize,
    /// Whose.
    pub persona: PersonaId,
    /// The step it belongs to.
    pub touchpoint: TouchpointId,
    /// The value.
    pub felt: Felt,
    /// Where on the sheet.
    pub center: Point,
    /// 0 worst, 1 best; decides the face.
    pub share: f32,
    /// Drawn as a face.
    pub focus: bool,
}

/// A stretch of the mean of all personas without a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct AverageRun {
    /// The lane.
    pub lane: LaneId,
    /// Whether it belongs to a branch and not to the main path.
    pub branch: bool,
    /// Points from left to right; a single one is a step between two gaps.
    pub points: Vec<AveragePoint>,
}

/// What all personas feel at a step together.
#[derive(Debug, Clone, PartialEq)]
pub struct AveragePoint {
    /// Where on the journey.
    pub touchpoint: TouchpointId,
    /// The mean on the sheet.
    pub center: Point,
    /// Mean, lowest and highest on the map's scale, and of how many personas.
    pub of: Average,
    /// 0 worst, 1 best; decides the face.
    pub share: f32,
    /// y of the highest and of the lowest of them.
    pub band: (f32, f32),
    /// Drawn as a face: no persona is in focus.
    pub face: bool,
}

/// What is said on the curves: a peak, a low point, an end, the largest fall.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveMark {
    /// Whose curve it is, by place among the personas; `None` for the mean.
    pub index: Option<usize>,
    /// In words.
    pub text: TextBlock,
    /// From where to where it fell, for a fall.
    pub fall: Option<(Point, Point)>,
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

/// A sign of the legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LegendSign {
    /// The star.
    MomentOfTruth,
    /// Three dots.
    Severity,
    /// The dashed arrow.
    Loop,
    /// The broken line.
    Mismatch,
    /// Value and band.
    Interval,
    /// The mark of a target that is reached for sure, missed for sure, or
    /// neither.
    Target(Option<bool>),
    /// The ink of a number by its sample.
    Sample(Trust),
    /// Bars of evidence.
    EvidenceLevel,
    /// The line of the persona at this place.
    Persona(usize),
    /// A gap of the curve.
    Gap,
    /// The mean of all personas with its band.
    Average,
    /// The largest fall of a curve.
    Fall,
    /// The arrow of a change that is real.
    Change,
    /// A notch below the bar: the value others have.
    Benchmark,
    /// All colours of the heat map, worst to best, with their signs.
    HeatRamp,
    /// One colour of the heat map, 0 worst to 1 best, with its sign.
    Heat(f32, HeatSign),
    /// Two steps of one colour.
    HeatSame,
    /// A hollow sign: a small sample.
    HeatWeak,
    /// A value without a colour.
    HeatPlain,
    /// The hatching of a step without data.
    NoData,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// The sign.
    pub sign: LegendSign,
    /// Box of the sign.
    pub rect: Rect,
    /// What it means.
    pub text: TextBlock,
}

/// What a map without stages says.
#[derive(Debug, Clone, PartialEq)]
pub struct EmptyState {
    /// Box around it.
    pub rect: Rect,
    /// First line.
    pub title: TextBlock,
    /// How to begin.
    pub text: TextBlock,
}

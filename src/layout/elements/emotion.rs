//! What stands in an emotion lane: scale, curves, points, means, marks.

use crate::document::{LaneId, PersonaId, StageId, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::layout::typeset::TextBlock;
use crate::metrics::{Average, Felt};

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

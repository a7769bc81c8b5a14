//! Lanes: the rows of the map.

use super::id::{LaneId, MetricId};
use super::kept::KeptFields;
use super::words::words;

words!(
    /// What a lane shows.
    LaneKind {
        /// The touchpoints and the arrows between them.
        Touchpoints = "touchpoints",
        /// The channel of each touchpoint.
        Channel = "channel",
        /// The emotion curve of each persona.
        Emotion = "emotion",
        /// What personas think at each touchpoint.
        Thoughts = "thoughts",
        /// What personas expect at each touchpoint.
        Expectations = "expectations",
        /// Notes.
        Text = "text",
        /// Pain points.
        PainPoints = "pain-points",
        /// Ideas.
        Ideas = "ideas",
        /// Evidence.
        Evidence = "evidence",
        /// Metric readings.
        Metrics = "metrics",
        /// How many go on from step to step.
        Funnel = "funnel",
        /// Notes with pictures.
        Pictures = "pictures",
        /// Blueprint: the customer above meets the company below.
        LineOfInteraction = "line-of-interaction",
        /// Blueprint: what the customer sees above, what is hidden below.
        LineOfVisibility = "line-of-visibility",
        /// Blueprint: staff above, supporting processes below.
        LineOfInternalInteraction = "line-of-internal-interaction",
    }
);

impl LaneKind {
    /// Whether it is a line between lanes and holds nothing itself.
    #[must_use]
    pub fn is_separator(self) -> bool {
        matches!(
            self,
            Self::LineOfInteraction | Self::LineOfVisibility | Self::LineOfInternalInteraction
        )
    }

    /// Whether notes can lie in it.
    #[must_use]
    pub fn holds_notes(self) -> bool {
        matches!(self, Self::Text | Self::Pictures)
    }
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Its stable id.
    pub id: LaneId,
    /// What it shows.
    pub kind: LaneKind,
    /// Own title; empty takes the kind's translated name.
    pub title: String,
    /// Second line under the title; empty takes the kind's own, if it has one.
    pub caption: String,
    /// Left out of the picture when set.
    pub hidden: bool,
    /// For the team only: left out of a client's copy.
    pub internal: bool,
    /// Least height on the sheet, in map units, within [`LANE_HEIGHTS`]; a lane
    /// that needs more takes more.
    ///
    /// [`LANE_HEIGHTS`]: super::LANE_HEIGHTS
    pub height: Option<f64>,
    /// The metrics a metric or funnel lane shows, in order; empty shows all
    /// that suit it.
    pub metrics: Vec<MetricId>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Lane {
    /// A visible lane of `kind` with the kind's own title.
    #[must_use]
    pub fn new(id: LaneId, kind: LaneKind) -> Self {
        Self {
            id,
            kind,
            title: String::new(),
            caption: String::new(),
            hidden: false,
            internal: false,
            height: None,
            metrics: Vec::new(),
            kept: KeptFields::default(),
        }
    }
}

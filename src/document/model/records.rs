//! The records of the seven kinds of nodes.
//!
//! A record holds what its element is. How elements relate stands in links,
//! except for containment (a touchpoint's stage, a note's lane and place),
//! which every element has exactly once. What a field can be chosen from
//! stands in `choices`.

use std::sync::Arc;

use crate::style::Color;

use super::choices::{
    EvidenceKind, EvidenceLevel, IdeaSource, IdeaStatus, Kano, PainStatus, Phase, Severity,
};
use super::id::{
    EvidenceId, IdeaId, LaneId, NodeId, NoteId, PainPointId, PersonaId, StageId, TouchpointId,
};
use super::kept::KeptFields;
use super::node::Node;

/// An embedded picture: an encoded PNG or JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture(pub Arc<[u8]>);

/// A customer segment with a face.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// Its stable id.
    pub id: PersonaId,
    /// Name, perhaps with the age.
    pub name: String,
    /// The segment in a few words.
    pub segment: String,
    /// Share of all customers, 0 to 1.
    pub share: Option<f64>,
    /// What the persona wants to reach.
    pub goals: String,
    /// What the persona needs for it.
    pub needs: String,
    /// Why it matters to the persona.
    pub motivation: String,
    /// Circumstances of life or work.
    pub context: String,
    /// Something the persona would say.
    pub quote: String,
    /// Own colour; `None` takes one of the theme.
    pub color: Option<Color>,
    /// A face; without one the initials are drawn.
    pub portrait: Option<Picture>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// A phase of the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Its stable id.
    pub id: StageId,
    /// Title.
    pub title: String,
    /// What the customer wants to reach in it.
    pub goal: String,
    /// Before, during or after contact.
    pub phase: Option<Phase>,
    /// Own colour; `None` takes the theme's next.
    pub color: Option<Color>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// One step: the customer meets the company somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Touchpoint {
    /// Its stable id.
    pub id: TouchpointId,
    /// The stage it belongs to.
    pub stage: StageId,
    /// What happens, in the customer's voice.
    pub title: String,
    /// What happens, at length.
    pub description: String,
    /// A word of the catalogue of channels (`app`, `branch` …) or an own name.
    pub channel: String,
    /// 0 for the main path, 1 and up for branches.
    pub track: u8,
    /// Whether the customer's opinion is decided here.
    pub moment_of_truth: bool,
    /// What the description rests on.
    pub evidence_level: EvidenceLevel,
    /// Who answers for the step.
    pub owner: String,
    /// How long the step takes, in minutes; above zero.
    pub minutes: Option<f64>,
    /// Path of a file with this step's own journey, relative to the map.
    pub sub_journey: String,
    /// Width of its column on the sheet, in map units, within
    /// [`COLUMN_WIDTHS`]; a column is as wide as the widest of its steps asks
    /// for, and of the usual width when none does.
    ///
    /// [`COLUMN_WIDTHS`]: super::COLUMN_WIDTHS
    pub width: Option<f64>,
    /// Free words to filter by.
    pub tags: Vec<String>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// What goes wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct PainPoint {
    /// Its stable id.
    pub id: PainPointId,
    /// What hurts, in a few words.
    pub title: String,
    /// What hurts, at length.
    pub description: String,
    /// How badly.
    pub severity: Severity,
    /// Share of customers who meet it, 0 to 1.
    pub frequency: Option<f64>,
    /// Who answers for it.
    pub owner: String,
    /// What becomes of it.
    pub status: PainStatus,
    /// What it costs a year, in the map's currency.
    pub cost: Option<f64>,
    /// Free words to filter by.
    pub tags: Vec<String>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// An opportunity or solution.
#[derive(Debug, Clone, PartialEq)]
pub struct Idea {
    /// Its stable id.
    pub id: IdeaId,
    /// The idea in a few words.
    pub title: String,
    /// The idea at length.
    pub description: String,
    /// Where it comes from.
    pub source: IdeaSource,
    /// Its category of the Kano model.
    pub kano: Option<Kano>,
    /// Effect on one customer: 3, 2, 1, 0.5 or 0.25 in RICE.
    pub impact: Option<f64>,
    /// Person-months; above zero.
    pub effort: Option<f64>,
    /// Customers a quarter.
    pub reach: Option<f64>,
    /// How sure the team is, 0 to 1.
    pub confidence: Option<f64>,
    /// Who answers for it.
    pub owner: String,
    /// What becomes of it.
    pub status: IdeaStatus,
    /// Free words to filter by.
    pub tags: Vec<String>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

impl Idea {
    /// RICE = reach · impact · confidence / effort, in the units of `reach`
    /// per person-month; `None` when one of the four is missing or the effort
    /// is not above zero. Source: RICE as Intercom
    /// published it in 2016.
    #[must_use]
    pub fn rice(&self) -> Option<f64> {
        let effort = self.effort.filter(|effort| *effort > 0.0)?;
        let score = self.reach? * self.impact? * self.confidence? / effort;
        score.is_finite().then_some(score)
    }
}

/// Why we believe something: the fact and its reading apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Its stable id.
    pub id: EvidenceId,
    /// How it was found.
    pub kind: EvidenceKind,
    /// What was seen or said.
    pub fact: String,
    /// What we take from it.
    pub interpretation: String,
    /// Where it was found.
    pub place: String,
    /// When, as the author writes it.
    pub date: String,
    /// Who found it.
    pub who: String,
    /// How far it is trusted, 0 to 1.
    pub weight: Option<f64>,
    /// The emotion it speaks of, on the map's scale.
    pub score: Option<f64>,
    /// Address of the source: http, https or mailto.
    pub url: String,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

/// A card in a text or picture lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its stable id.
    pub id: NoteId,
    /// The lane it lies in.
    pub lane: LaneId,
    /// The touchpoint or stage it starts at.
    pub at: NodeId,
    /// What it says.
    pub text: String,
    /// Columns it covers, at least 1.
    pub span: u16,
    /// A picture in a picture lane.
    pub picture: Option<Picture>,
    /// Fields of a newer version.
    pub kept: KeptFields,
}

macro_rules! new_record {
    ($name:ident, $variant:ident, ($($arg:ident: $type:ty),*), { $($field:ident: $value:expr),* $(,)? }) => {
        impl $name {
            /// A record with nothing but what it cannot do without.
            #[must_use]
            pub fn new($($arg: $type),*) -> Self {
                Self { $($arg,)* $($field: $value,)* kept: KeptFields::default() }
            }
        }

        impl From<$name> for Node {
            fn from(record: $name) -> Self {
                Self::$variant(Arc::new(record))
            }
        }
    };
}

new_record!(Persona, Persona, (id: PersonaId), {
    name: String::new(), segment: String::new(), share: None, goals: String::new(),
    needs: String::new(), motivation: String::new(), context: String::new(),
    quote: String::new(), color: None, portrait: None,
});
new_record!(Stage, Stage, (id: StageId), {
    title: String::new(), goal: String::new(), phase: None, color: None,
});
new_record!(Touchpoint, Touchpoint, (id: TouchpointId, stage: StageId), {
    title: String::new(), description: String::new(), channel: String::new(), track: 0,
    moment_of_truth: false, evidence_level: EvidenceLevel::Unknown, owner: String::new(),
    minutes: None, sub_journey: String::new(), width: None, tags: Vec::new(),
});
new_record!(PainPoint, PainPoint, (id: PainPointId), {
    title: String::new(), description: String::new(), severity: Severity::Minor,
    frequency: None, owner: String::new(), status: PainStatus::Open, cost: None,
    tags: Vec::new(),
});
new_record!(Idea, Idea, (id: IdeaId), {
    title: String::new(), description: String::new(), source: IdeaSource::Own, kano: None,
    impact: None, effort: None, reach: None, confidence: None, owner: String::new(),
    status: IdeaStatus::Open, tags: Vec::new(),
});
new_record!(Evidence, Evidence, (id: EvidenceId), {
    kind: EvidenceKind::Assumption, fact: String::new(), interpretation: String::new(),
    place: String::new(), date: String::new(), who: String::new(), weight: None,
    score: None, url: String::new(),
});
new_record!(Note, Note, (id: NoteId, lane: LaneId, at: NodeId), {
    text: String::new(), span: 1, picture: None,
});

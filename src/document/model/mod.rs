//! The records of a map, their typed ids, the graph that holds them and the
//! invariants it keeps.
//!
//! Nothing here knows a file format, a clock or chance: records come in
//! through `Map::assemble`, changes through `document::command`.

mod change;
mod check;
mod choices;
mod difference;
mod dismissal;
mod fresh;
mod graph;
mod id;
mod info;
mod kept;
mod lane;
mod limits;
mod link;
mod map;
mod metric;
mod node;
mod parts;
mod range;
mod records;
mod view;
mod words;

pub use change::Change;
pub use choices::{
    CHANNELS, EvidenceKind, EvidenceLevel, IdeaSource, IdeaStatus, Kano, PainStatus, Phase,
    Severity,
};
pub use difference::{Difference, Differing, differences};
pub use dismissal::Dismissal;
pub use id::{
    EvidenceId, Id, IdeaId, LaneId, LinkKey, LinkKind, MAX_ID_LEN, MetricId, NodeId, NodeKind,
    NoteId, PainPointId, PersonaId, StageId, TouchpointId, ViewId,
};
pub use info::{Basis, EmotionScale, EmotionSource, JourneyState, MapInfo, MapLanguage};
pub use kept::{KeptFields, KeptRecord};
pub use lane::{Lane, LaneKind};
pub use limits::{
    COLUMN_WIDTHS, LANE_HEIGHTS, MAX_ABOUT, MAX_DISMISSALS, MAX_GOALS, MAX_LANES, MAX_LINKS,
    MAX_METRICS, MAX_NODES, MAX_NUMBER, MAX_READINGS, MAX_STAGES, MAX_TEXT_CHARS, MAX_TITLE_CHARS,
    MAX_TRACK, MAX_VIEW_WORDS, MAX_VIEWS,
};
pub use link::{Link, LinkData};
pub use map::Map;
pub use metric::{
    Aggregation, Counts, Direction, Goal, MetricDefinition, MetricKind, MetricScale, Reading,
    ReadingKey, Scope, Unit,
};
pub use node::Node;
pub use parts::{MapParts, Part, Repair, Repaired};
pub use range::Stray;
pub use records::{Evidence, Idea, Note, PainPoint, Persona, Picture, Stage, Touchpoint};
pub use view::{Filter, SavedView, Status};

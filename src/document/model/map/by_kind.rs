//! Reading the nodes of one kind as what they are: `persona(id)`, `personas()`
//! and the like for each.

use super::Map;
use crate::document::model::id::{
    EvidenceId, IdeaId, NodeKind, NoteId, PainPointId, PersonaId, StageId, TouchpointId,
};
use crate::document::model::node::Node;
use crate::document::model::records::{
    Evidence, Idea, Note, PainPoint, Persona, Stage, Touchpoint,
};

macro_rules! typed_access {
    ($($one:ident, $many:ident, $id:ident, $record:ident, $about:literal;)*) => {
        impl Map {
            $(
                #[doc = concat!("The ", $about, " of this id.")]
                #[must_use]
                pub fn $one(&self, id: $id) -> Option<&$record> {
                    match self.graph.node_by_id(id.0) {
                        Some(Node::$record(record)) => Some(record),
                        _ => None,
                    }
                }

                #[doc = concat!("Every ", $about, " in the order of the map.")]
                pub fn $many(&self) -> impl Iterator<Item = &$record> {
                    self.nodes(NodeKind::$record).filter_map(|node| match node {
                        Node::$record(record) => Some(record.as_ref()),
                        _ => None,
                    })
                }
            )*
        }
    };
}

typed_access! {
    persona, personas, PersonaId, Persona, "persona";
    stage, stages, StageId, Stage, "stage";
    touchpoint, touchpoints, TouchpointId, Touchpoint, "touchpoint";
    pain_point, pain_points, PainPointId, PainPoint, "pain point";
    idea, ideas, IdeaId, Idea, "idea";
    evidence, all_evidence, EvidenceId, Evidence, "piece of evidence";
    note, notes, NoteId, Note, "note";
}

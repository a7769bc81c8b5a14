//! A node of the graph: a record of any kind, and what is the same for all.

use std::sync::Arc;

use super::id::NodeId;
use super::records::{Evidence, Idea, Note, PainPoint, Persona, Stage, Touchpoint};

/// Does the same with the record of a node, whatever its kind.
macro_rules! of_each {
    ($node:expr, $record:ident => $result:expr) => {
        match $node {
            Node::Persona($record) => $result,
            Node::Stage($record) => $result,
            Node::Touchpoint($record) => $result,
            Node::PainPoint($record) => $result,
            Node::Idea($record) => $result,
            Node::Evidence($record) => $result,
            Node::Note($record) => $result,
        }
    };
}

pub(super) use of_each;

/// A node of the map's graph. Records are shared between copies of the map.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A customer segment with a face.
    Persona(Arc<Persona>),
    /// A phase of the journey.
    Stage(Arc<Stage>),
    /// One step.
    Touchpoint(Arc<Touchpoint>),
    /// What goes wrong.
    PainPoint(Arc<PainPoint>),
    /// An opportunity or solution.
    Idea(Arc<Idea>),
    /// Why we believe it.
    Evidence(Arc<Evidence>),
    /// A card in a text lane.
    Note(Arc<Note>),
}

impl Node {
    /// The node's id.
    #[must_use]
    pub fn id(&self) -> NodeId {
        of_each!(self, record => record.id.into())
    }

    /// The text a person knows the node by: name, title, fact or text.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Persona(record) => &record.name,
            Self::Stage(record) => &record.title,
            Self::Touchpoint(record) => &record.title,
            Self::PainPoint(record) => &record.title,
            Self::Idea(record) => &record.title,
            Self::Evidence(record) => &record.fact,
            Self::Note(record) => &record.text,
        }
    }

    /// The same node with another title.
    #[must_use]
    pub fn with_title(&self, title: &str) -> Self {
        let mut node = self.clone();
        let field = match &mut node {
            Self::Persona(record) => &mut Arc::make_mut(record).name,
            Self::Stage(record) => &mut Arc::make_mut(record).title,
            Self::Touchpoint(record) => &mut Arc::make_mut(record).title,
            Self::PainPoint(record) => &mut Arc::make_mut(record).title,
            Self::Idea(record) => &mut Arc::make_mut(record).title,
            Self::Evidence(record) => &mut Arc::make_mut(record).fact,
            Self::Note(record) => &mut Arc::make_mut(record).text,
        };
        title.clone_into(field);
        node
    }

    /// Whether both are the same shared record: a quick way to see that
    /// nothing changed. `false` says nothing.
    pub(in crate::document) fn is_shared_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Persona(a), Self::Persona(b)) => Arc::ptr_eq(a, b),
            (Self::Stage(a), Self::Stage(b)) => Arc::ptr_eq(a, b),
            (Self::Touchpoint(a), Self::Touchpoint(b)) => Arc::ptr_eq(a, b),
            (Self::PainPoint(a), Self::PainPoint(b)) => Arc::ptr_eq(a, b),
            (Self::Idea(a), Self::Idea(b)) => Arc::ptr_eq(a, b),
            (Self::Evidence(a), Self::Evidence(b)) => Arc::ptr_eq(a, b),
            (Self::Note(a), Self::Note(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

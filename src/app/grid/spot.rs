//! A place the focus can stand at.

use crate::document::{
    LaneId, LinkKey, LinkKind, Map, NodeId, PersonaId, ReadingKey, StageId, Target, TouchpointId,
};

/// A row of cells, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Row {
    /// The title of the map and the personas.
    Header,
    /// The stages.
    Stages,
    /// A lane.
    Lane(LaneId),
}

/// What a cell belongs to within its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    /// The name of the row: the map's title, a lane's name. In the row of
    /// stages the place of the first one, while there is none.
    Heading,
    /// A persona of the header.
    Persona(PersonaId),
    /// A stage; in a lane, one without touchpoints.
    Stage(StageId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A collapsed stage, in a lane.
    Summary(StageId),
    /// What is not linked to any step.
    Unlinked,
}

/// A place the focus can stand at: a cell, and which of the things in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Spot {
    /// The row.
    pub(crate) row: Row,
    /// The place in the row.
    pub(crate) column: Column,
    /// Which of the cell's items, counted from 0; 0 in an empty cell.
    pub(crate) item: usize,
}

impl Spot {
    /// The first item of a cell.
    pub(crate) fn new(row: Row, column: Column) -> Self {
        let item = 0;
        Self { row, column, item }
    }
}

/// Where an arrow key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Left,
    Right,
    Up,
    Down,
}

/// One of the things in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    /// The title of the map.
    Title,
    /// The name of a lane.
    Lane(LaneId),
    /// A card, bar or persona.
    Node(NodeId),
    /// The channel of a touchpoint that has one.
    Channel(TouchpointId),
    /// What a persona feels, thinks or expects at a touchpoint.
    Experience(PersonaId, TouchpointId),
    /// A number.
    Reading(ReadingKey),
    /// What a collapsed stage comes to in a lane.
    Summary(StageId),
}

impl Item {
    /// What is selected while the focus is on it.
    pub(crate) fn target(&self, map: &Map) -> Option<Target> {
        match self {
            Self::Title => None,
            Self::Lane(id) => Some(Target::Lane(*id)),
            Self::Node(id) => Some(Target::Node(*id)),
            Self::Channel(id) => Some(Target::from(*id)),
            Self::Experience(persona, touchpoint) => {
                let key = LinkKey::new(LinkKind::Experiences, *persona, *touchpoint);
                map.link(key).map(|_| Target::Link(key))
            }
            Self::Reading(key) => Some(Target::Reading(key.clone())),
            Self::Summary(id) => Some(Target::from(*id)),
        }
    }
}

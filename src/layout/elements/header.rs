//! What stands above the lanes: title, personas, phases, stages; and what is
//! said where there are no stages yet.

use std::sync::Arc;

use crate::document::{PersonaId, StageId};
use crate::geometry::Rect;
use crate::layout::typeset::TextBlock;

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

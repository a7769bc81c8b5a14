//! The picture as a small display list: what is drawn where, in map units.
//!
//! Everything is decided before it reaches this list (line breaks, colours,
//! order), so every backend draws the same picture and none can add meaning.
//! This module knows neither egui nor files.

mod arrows;
mod cards;
mod chart;
mod compose;
mod emotion;
mod face;
mod fade;
mod funnel;
mod header;
mod heat;
mod hit;
mod item;
mod legend;
mod numbers;
mod pen;
mod smooth;
mod sparkline;
mod summary;

pub use chart::compose_chart;
pub use compose::compose;
pub use item::{ElementId, Group, Item, Layer, Part, Scene, TextLine};
pub use legend::compose_heat_key;

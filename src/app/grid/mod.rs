//! The keyboard's grid over the map: which cells there are, what lies in each,
//! where a key leads, what typing means.
//!
//! Nothing here draws or listens: `canvas` shows the focus and hears the keys.
//! A cell is named by what it belongs to and not by numbers, so that it stays
//! the same cell while the map changes around it.

mod clear;
mod entry;
mod experience;
mod field;
mod flow;
mod home;
mod items;
mod making;
mod plan;
mod shift;
mod spot;
mod walk;

pub(crate) use clear::{Clearing, clearing};
pub(crate) use entry::{begin, begin_another, begin_next, target_of};
pub(crate) use field::Field;
pub(crate) use making::Making;
pub(crate) use plan::Plan;
pub(crate) use shift::shifted;
pub(crate) use spot::{Column, Item, Row, Spot, Way};

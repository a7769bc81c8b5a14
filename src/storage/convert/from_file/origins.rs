//! Where in the file each part of a map comes from, so that what is found in
//! it names its record.

use crate::document::Part;
use crate::storage::finding::Found;

/// A record of the file: its section and its place there, from zero.
pub(in crate::storage) type Spot = (&'static str, usize);

/// Something found in the record at a spot.
#[derive(Debug)]
pub(in crate::storage) struct Note {
    pub(in crate::storage) spot: Spot,
    pub(in crate::storage) what: Found,
}

/// Where in the file each part of the map comes from.
#[derive(Debug, Default)]
pub(in crate::storage) struct Origins {
    pub(super) lanes: Vec<Spot>,
    pub(super) metrics: Vec<Spot>,
    pub(super) nodes: Vec<Spot>,
    pub(super) links: Vec<Spot>,
    pub(super) readings: Vec<Spot>,
    pub(super) goals: Vec<Spot>,
    pub(super) views: Vec<Spot>,
    pub(super) dismissals: Vec<Spot>,
}

impl Origins {
    /// The record this part was made of.
    pub(in crate::storage) fn spot(&self, part: Part) -> Spot {
        let (spots, index) = match part {
            Part::Info => return ("map", 0),
            Part::Lane(index) => (&self.lanes, index),
            Part::Metric(index) => (&self.metrics, index),
            Part::Node(index) => (&self.nodes, index),
            Part::Link(index) => (&self.links, index),
            Part::Reading(index) => (&self.readings, index),
            Part::Goal(index) => (&self.goals, index),
            Part::View(index) => (&self.views, index),
            Part::Dismissal(index) => (&self.dismissals, index),
        };
        spots.get(index).copied().unwrap_or(("file", 0))
    }
}

//! The kinds of things a picture is made of.

use std::sync::Arc;

use crate::document::{LaneId, LinkKey, NodeId, StageId};
use crate::geometry::{Path, Point, Rect, Size};
use crate::style::{Color, Stroke, TextStyle};

/// A whole picture: groups in drawing order, the first at the bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Extent of the sheet; its top left corner is the origin.
    pub size: Size,
    /// Colour of the sheet.
    pub paper: Color,
    /// What is drawn on it.
    pub groups: Vec<Group>,
}

/// Everything that belongs to one element, with the box that holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Which element of the map this shows.
    pub id: ElementId,
    /// Where it scrolls.
    pub layer: Layer,
    /// Holds every item; used for culling.
    pub bounds: Rect,
    /// The area that reacts to the pointer, when the element does.
    pub target: Option<Rect>,
    /// The items in drawing order.
    pub items: Vec<Item>,
}

/// What stays in sight when a window scrolls over the sheet. A picture in a
/// file ignores it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Scrolls with the sheet.
    Sheet,
    /// Stays at the left edge: lane titles.
    LaneTitles,
    /// Stays at the top edge: stage bars.
    StageBars,
}

/// Which element of the map a group shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ElementId {
    /// The title block.
    Title,
    /// A card or bar that shows a node.
    Node(NodeId),
    /// A further place where a node shows, such as a second step that a pain
    /// point hurts, or what a persona thinks there: the node, the node it
    /// stands at and the lane.
    Mention(NodeId, NodeId, LaneId),
    /// An arrow, loop or mismatch.
    Link(LinkKey),
    /// A lane's ground and title.
    Lane(LaneId),
    /// One part of a lane at one step or stage.
    Cell(LaneId, NodeId),
    /// What a collapsed stage comes to in a lane.
    Summary(StageId, LaneId),
    /// A point of a persona's emotion curve: persona and touchpoint.
    Emotion(NodeId, NodeId),
    /// What all personas feel at a touchpoint together.
    Average(NodeId),
    /// A metric badge: the lane and its reading's place in the map's list of
    /// readings.
    Reading(LaneId, u32),
    /// Decoration and notes without an element of their own.
    Furniture(Part),
}

/// Furniture of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The line of signs at the bottom.
    Legend,
    /// What an empty map says.
    EmptyState,
    /// The persona's whole curve, by its place in the map's list.
    Curve(u32),
    /// A number of a chart, by its place.
    Chart(u32),
    /// Grid lines and scale labels.
    Axis,
    /// The name of a group of stages.
    Phase,
    /// What the shares of a fork add up to, by its place in the layout.
    OddFork(u32),
    /// The colours of a heat map in the lanes.
    Heat,
    /// The header of the column for what is not linked yet.
    Unlinked,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A rectangle with equal corners.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius in map units.
        radius: f32,
        /// Inside colour.
        fill: Option<Color>,
        /// Outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// An outline or a filled shape (non-zero rule).
    Path {
        /// Its outline.
        path: Path,
        /// Inside colour.
        fill: Option<Color>,
        /// The line along it.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text(TextLine),
    /// A picture, scaled to cover `rect`.
    Image {
        /// Where.
        rect: Rect,
        /// Corner radius in map units; half the width makes a circle.
        radius: f32,
        /// Encoded PNG or JPEG, already checked for its size.
        bytes: Arc<[u8]>,
    },
}

/// One unbroken line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Left end of the base line.
    pub origin: Point,
    /// Advance width as measured, for culling and level of detail.
    pub width: f32,
    /// The characters, without line breaks.
    pub text: Arc<str>,
    /// How it is set.
    pub style: TextStyle,
    /// Its colour.
    pub color: Color,
}

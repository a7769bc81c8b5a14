//! Elements that step back: still readable up close, quiet from afar.

use std::collections::HashSet;

use super::item::{ElementId, Group, Item, Layer, Part, Scene};
use crate::document::{LaneId, Map, NodeId, Scope};
use crate::style::{Color, Stroke};

/// How far the colours of what steps back go towards the sheet.
const FADE: f32 = 0.78;

impl Scene {
    /// Lets everything step back that shows one of these nodes: cards, and
    /// arrows, emotions and readings at them.
    pub fn fade(&mut self, map: &Map, nodes: &HashSet<NodeId>) {
        if nodes.is_empty() {
            return;
        }
        let paper = self.paper;
        for group in &mut self.groups {
            if is_of(group.id, map, nodes) {
                fade(group, paper);
            }
        }
    }

    /// Lets every lane but this one step back, with what lies in it. Title and
    /// stage bars stay as they are; so does everything when the picture lacks
    /// the lane.
    pub fn spotlight(&mut self, lane: LaneId) {
        let is_ground =
            |group: &&Group| group.layer == Layer::Sheet && matches!(group.id, ElementId::Lane(_));
        let grounds = || self.groups.iter().filter(is_ground);
        let Some(band) = grounds().find(|group| group.id == ElementId::Lane(lane)) else {
            return;
        };
        let band = band.bounds;
        let top = grounds()
            .map(|group| group.bounds.min.y)
            .fold(f32::MAX, f32::min);
        let paper = self.paper;
        for group in &mut self.groups {
            let middle = group.bounds.center().y;
            let inside = (band.min.y..=band.max.y).contains(&middle);
            if !inside && middle > top && group.layer != Layer::StageBars {
                fade(group, paper);
            }
        }
    }
}

fn is_of(element: ElementId, map: &Map, nodes: &HashSet<NodeId>) -> bool {
    let has = |id: NodeId| nodes.contains(&id);
    match element {
        ElementId::Node(id) | ElementId::Cell(_, id) | ElementId::Average(id) => has(id),
        ElementId::Summary(id, _) => has(id.into()),
        ElementId::Mention(id, at, _) | ElementId::Emotion(id, at) => has(id) || has(at),
        ElementId::Link(key) => has(key.from) || has(key.to),
        ElementId::Reading(_, place) => {
            let place = usize::try_from(place).ok();
            let reading = place.and_then(|place| map.readings().get(place));
            reading.is_some_and(|reading| {
                let at = match reading.key.at {
                    Scope::Map => false,
                    Scope::Stage(id) => has(id.into()),
                    Scope::Touchpoint(id) => has(id.into()),
                };
                at || reading.key.persona.is_some_and(|id| has(id.into()))
            })
        }
        ElementId::Furniture(Part::Curve(index)) => {
            let index = usize::try_from(index).unwrap_or(usize::MAX);
            let persona = map.personas().nth(index);
            persona.is_some_and(|persona| has(persona.id.into()))
        }
        ElementId::Title | ElementId::Lane(_) | ElementId::Furniture(_) => false,
    }
}

fn fade(group: &mut Group, paper: Color) {
    let faded = |color: Color| color.mixed_with(paper, FADE);
    let stroke = |stroke: Stroke| Stroke {
        color: faded(stroke.color),
        ..stroke
    };
    let mut veils = Vec::new();
    for item in &mut group.items {
        match item {
            Item::Rect {
                fill, stroke: line, ..
            }
            | Item::Path {
                fill, stroke: line, ..
            } => {
                *fill = fill.map(faded);
                *line = line.map(stroke);
            }
            Item::Text(text) => text.color = faded(text.color),
            Item::Image { rect, radius, .. } => veils.push(Item::Rect {
                rect: *rect,
                radius: *radius,
                fill: Some(paper.with_alpha(200)),
                stroke: None,
            }),
        }
    }
    group.items.extend(veils);
}

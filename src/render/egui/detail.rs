//! How much of a group is worth drawing at a zoom.

use crate::scene::{ElementId, Group, Item};
use crate::style::Color;

/// Cards lower than this many points are drawn as coloured blocks.
const BLOCK_BELOW: f32 = 14.0;
/// Groups smaller than this many points both ways are one dot of colour.
const SPECK_BELOW: f32 = 4.0;
/// Groups smaller than this many points both ways are left out.
const NOTHING_BELOW: f32 = 0.5;

/// How much of a group is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Detail {
    /// Everything.
    Full,
    /// The filled rectangles, with square corners.
    Block,
    /// One dot of this colour.
    Speck(Color),
    /// Too small to see.
    Nothing,
}

/// What to draw of `group` at `zoom` points for one map unit.
pub(super) fn of(group: &Group, zoom: f32) -> Detail {
    let height = group.bounds.height() * zoom;
    let extent = height.max(group.bounds.width() * zoom);
    if extent < NOTHING_BELOW {
        return Detail::Nothing;
    }
    if extent < SPECK_BELOW {
        return main_color(group).map_or(Detail::Nothing, Detail::Speck);
    }
    let is_card = matches!(
        group.id,
        ElementId::Node(_) | ElementId::Mention(..) | ElementId::Reading(..)
    );
    if is_card && height < BLOCK_BELOW {
        Detail::Block
    } else {
        Detail::Full
    }
}

/// The colour that stands for the whole group: its first outline or ground.
fn main_color(group: &Group) -> Option<Color> {
    group.items.iter().find_map(|item| match item {
        Item::Rect { fill, stroke, .. } => fill.or(stroke.map(|stroke| stroke.color)),
        Item::Path { fill, stroke, .. } => stroke.map(|stroke| stroke.color).or(*fill),
        Item::Text(line) => Some(line.color),
        Item::Image { .. } => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::TouchpointId;
    use crate::geometry::Rect;
    use crate::scene::Layer;

    #[test]
    fn cards_lose_detail_step_by_step() {
        let rect = Rect::new(0.0, 0.0, 180.0, 100.0);
        let group = Group {
            id: ElementId::Node(TouchpointId::mint(1).into()),
            layer: Layer::Sheet,
            bounds: rect,
            target: None,
            items: vec![Item::Rect {
                rect,
                radius: 10.0,
                fill: Some(Color::WHITE),
                stroke: None,
            }],
        };
        assert_eq!(of(&group, 1.0), Detail::Full);
        assert_eq!(of(&group, 0.13), Detail::Block);
        assert_eq!(of(&group, 0.02), Detail::Speck(Color::WHITE));
        assert_eq!(of(&group, 0.002), Detail::Nothing);
    }
}

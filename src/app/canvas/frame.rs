//! One frame of the canvas: what is shown where, what lies under a point.
//!
//! Stage bars and lane titles stay in sight while the sheet scrolls under
//! them; this is where their places are decided, for drawing and pointing
//! alike.

use egui::Pos2;

use crate::app::view::View;
use crate::document::{EmotionSource, LinkKey, LinkKind, NodeId, PersonaId, Target};
use crate::geometry::{Point, Rect, Size, Transform};
use crate::layout::Layout;
use crate::scene::{ElementId, Group, Layer, Scene};

use super::camera::Camera;

/// Space around stage bars and lane titles that stay in sight, in points.
const PIN_MARGIN: f32 = 8.0;
/// A pinned strip is given up when it would take more than this part of the
/// viewport.
const MAX_PIN: f32 = 0.4;

/// What one frame of the canvas works with.
pub(super) struct Frame<'a> {
    /// The map, its picture, texts and theme.
    pub(super) view: &'a View<'a>,
    /// The canvas on the screen, in points.
    pub(super) viewport: Rect,
    /// Carries map units over to points of the screen.
    pub(super) transform: Transform,
    /// The stage bars' strip, when the sheet has scrolled under it.
    pub(super) stage_pin: Option<Pin>,
    /// The lane titles' strip, when the sheet has scrolled under it.
    pub(super) lane_pin: Option<Pin>,
}

/// A strip that stays in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pin {
    /// How far its groups are moved from their place on the sheet, in points.
    pub(super) shift: Point,
    /// The strip on the screen.
    pub(super) strip: Rect,
}

impl<'a> Frame<'a> {
    /// The frame as `camera` shows it.
    pub(super) fn new(view: &'a View<'a>, viewport: Rect, camera: &Camera) -> Self {
        let mut transform = camera.transform(viewport);
        // Whole points keep straight edges crisp at whole zooms.
        let Point { x, y } = transform.shift;
        transform.shift = Point::new(x.round(), y.round());
        let scene = &view.picture.scene;
        Self {
            view,
            viewport,
            transform,
            stage_pin: stage_pin(extent(scene, Layer::StageBars), viewport, &transform),
            lane_pin: lane_pin(extent(scene, Layer::LaneTitles), viewport, &transform),
        }
    }

    /// The same with everything in its place on the sheet.
    pub(super) fn without_strips(self) -> Self {
        Self {
            stage_pin: None,
            lane_pin: None,
            ..self
        }
    }

    /// The picture.
    pub(super) fn scene(&self) -> &'a Scene {
        &self.view.picture.scene
    }

    /// Where everything is on the sheet.
    pub(super) fn layout(&self) -> &'a Layout {
        &self.view.picture.layout
    }

    /// Points of the screen for a map unit.
    pub(super) fn zoom(&self) -> f32 {
        self.transform.scale
    }

    /// Where the groups of `layer` are drawn.
    pub(super) fn transform_of(&self, layer: Layer) -> Transform {
        let pin = match layer {
            Layer::Sheet => None,
            Layer::StageBars => self.stage_pin,
            Layer::LaneTitles => self.lane_pin,
        };
        let Point { x, y } = pin.map_or(Point::ZERO, |pin| pin.shift);
        Transform {
            shift: self.transform.shift.offset(x, y),
            ..self.transform
        }
    }

    /// The part of the viewport that groups of `layer` can be seen in.
    pub(super) fn clip_of(&self, layer: Layer) -> Rect {
        let mut clip = self.viewport;
        if let Some(pin) = self.stage_pin.filter(|_| layer != Layer::StageBars) {
            clip.min.y = pin.strip.max.y;
        }
        if let Some(pin) = self.lane_pin.filter(|_| layer != Layer::LaneTitles) {
            clip.min.x = pin.strip.max.x;
        }
        clip
    }

    /// How much of the left and the top is covered by strips that stay, in
    /// points.
    pub(super) fn covered(&self) -> Size {
        let clip = self.clip_of(Layer::Sheet);
        Size::new(
            clip.min.x - self.viewport.min.x,
            clip.min.y - self.viewport.min.y,
        )
    }

    /// How far the map must move for a part of the sheet that lies under
    /// `cover` to stand above it, in points; 0 where it does not, or where
    /// there is no room above.
    pub(super) fn out_from_under(&self, area: Rect, cover: Rect) -> f32 {
        let shown = self.transform_of(Layer::Sheet).rect(area);
        let up = cover.min.y - PIN_MARGIN - shown.max.y;
        let top = self.viewport.min.y + self.covered().height;
        let fits = shown.min.y + up >= top;
        if fits && cover.intersects(&shown) {
            up
        } else {
            0.0
        }
    }

    /// The point of the sheet under a point of the screen.
    pub(super) fn on_sheet(&self, pos: Pos2) -> Point {
        self.transform.inverse_point(Point::new(pos.x, pos.y))
    }

    /// The topmost element under a point of the screen.
    pub(super) fn element_at(&self, pos: Pos2) -> Option<ElementId> {
        let pos = Point::new(pos.x, pos.y);
        [Layer::StageBars, Layer::LaneTitles, Layer::Sheet]
            .into_iter()
            .filter(|layer| self.clip_of(*layer).contains(pos))
            .find_map(|layer| {
                let at = self.transform_of(layer).inverse_point(pos);
                self.scene().hit(at, layer)
            })
    }

    /// Where an element's group lies on the screen.
    pub(super) fn shown(&self, group: &Group) -> Rect {
        let rect = group.target.unwrap_or(group.bounds);
        self.transform_of(group.layer).rect(rect)
    }

    /// The group that shows an element, its own place before further ones.
    pub(super) fn group_of(&self, target: &Target) -> Option<&'a Group> {
        let groups = &self.scene().groups;
        let matching = || {
            groups
                .iter()
                .filter(|group| self.target_of(group.id).as_ref() == Some(target))
        };
        matching()
            .find(|group| group.target.is_some() && !is_further(group.id))
            .or_else(|| matching().next())
    }

    /// Where an element lies on the sheet.
    pub(super) fn place_of(&self, target: &Target) -> Option<Rect> {
        let group = self.group_of(target)?;
        Some(group.target.unwrap_or(group.bounds))
    }

    /// What selecting an element of the picture selects on the map.
    pub(super) fn target_of(&self, element: ElementId) -> Option<Target> {
        let map = self.view.map();
        match element {
            ElementId::Node(id) | ElementId::Mention(id, ..) | ElementId::Average(id) => {
                Some(Target::Node(id))
            }
            ElementId::Summary(id, _) => Some(Target::from(id)),
            ElementId::Link(key) => Some(Target::Link(key)),
            ElementId::Lane(id) => Some(Target::Lane(id)),
            ElementId::Emotion(persona, touchpoint) => {
                let key = LinkKey::new(LinkKind::Experiences, persona, touchpoint);
                map.link(key).map(|_| Target::Link(key))
            }
            ElementId::Reading(_, place) => {
                let place = usize::try_from(place).ok()?;
                let reading = map.readings().get(place)?;
                Some(Target::Reading(reading.key.clone()))
            }
            ElementId::Title | ElementId::Cell(..) | ElementId::Furniture(_) => None,
        }
    }

    /// The persona whose emotions are drawn with faces.
    pub(super) fn persona_in_focus(&self) -> Option<PersonaId> {
        let drawn = self.layout().points.iter().find(|point| point.focus);
        let first = || self.view.map().personas().next().map(|first| first.id);
        drawn.map(|point| point.persona).or_else(first)
    }

    /// Whether the curve follows from evidence and is not drawn by hand.
    pub(super) fn emotions_are_computed(&self) -> bool {
        self.view.map().info().emotion_source == EmotionSource::Computed
    }

    /// The touchpoint whose column holds `x` of the sheet.
    pub(super) fn touchpoint_at(&self, x: f32) -> Option<NodeId> {
        let card = self.layout().cards.iter().find(|card| {
            matches!(card.id, NodeId::Touchpoint(_))
                && card.at.is_none()
                && (card.rect.min.x..=card.rect.max.x).contains(&x)
        });
        card.map(|card| card.id)
    }
}

/// Whether an element shows at one more place what has a place of its own.
pub(super) fn is_further(element: ElementId) -> bool {
    matches!(element, ElementId::Mention(..) | ElementId::Summary(..))
}

/// A box around all groups of `layer`, in map units.
fn extent(scene: &Scene, layer: Layer) -> Option<Rect> {
    scene
        .groups
        .iter()
        .filter(|group| group.layer == layer)
        .map(|group| group.bounds)
        .reduce(|all, bounds| all.union(&bounds))
}

fn stage_pin(bars: Option<Rect>, viewport: Rect, transform: &Transform) -> Option<Pin> {
    let shown = transform.rect(bars?);
    let top = viewport.min.y + PIN_MARGIN;
    let dy = top - shown.min.y;
    let strip = Rect {
        min: viewport.min,
        max: Point::new(viewport.max.x, top + shown.height() + PIN_MARGIN),
    };
    (dy > 0.0 && strip.height() < MAX_PIN * viewport.height()).then_some(Pin {
        shift: Point::new(0.0, dy),
        strip,
    })
}

fn lane_pin(titles: Option<Rect>, viewport: Rect, transform: &Transform) -> Option<Pin> {
    let shown = transform.rect(titles?);
    let left = viewport.min.x + PIN_MARGIN;
    let dx = left - shown.min.x;
    let strip = Rect {
        min: viewport.min,
        max: Point::new(left + shown.width() + PIN_MARGIN, viewport.max.y),
    };
    (dx > 0.0 && strip.width() < MAX_PIN * viewport.width()).then_some(Pin {
        shift: Point::new(dx, 0.0),
        strip,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stage_bars_stay_once_the_sheet_has_scrolled_under_them() {
        let viewport = Rect::new(100.0, 50.0, 800.0, 600.0);
        let bars = Some(Rect::new(160.0, 90.0, 2000.0, 40.0));
        let mut transform = Transform {
            scale: 1.0,
            shift: viewport.min,
        };
        assert_eq!(stage_pin(bars, viewport, &transform), None);
        transform.shift.y -= 300.0;
        let pin = stage_pin(bars, viewport, &transform).unwrap();
        let shown = transform.rect(Rect::new(160.0, 90.0, 2000.0, 40.0));
        assert!((shown.min.y + pin.shift.y - 50.0 - PIN_MARGIN).abs() < 0.01);
        transform.scale = 8.0;
        assert_eq!(stage_pin(bars, viewport, &transform), None);
    }
}

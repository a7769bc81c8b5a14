//! From presses, clicks and wheels to scrolling, selecting and gestures. What
//! a gesture does stands in its own file.

use egui::{Key, PointerButton, Pos2, Response, Ui, Vec2};

use crate::app::action::ActionId;
use crate::app::grid::{self, Field, Spot};
use crate::app::personas::PersonaRequest;
use crate::app::request::{Request, Requests};
use crate::document::{NodeId, Selection, Target};
use crate::geometry::{Point, Rect};
use crate::scene::ElementId;

use super::Canvas;
use super::frame::Frame;
use super::gesture::at_empty_place;
use super::gesture::{
    Attach, Connect, DragEmotion, Gesture, Marquee, MoveLane, MoveStage, MoveTouchpoints, Resize,
};
use super::inline::{self, InlineEdit};
use super::menu::OpenMenu;
use super::place;
use super::resize::Edge;

/// So close to the edge, in points, a gesture scrolls the sheet along.
const EDGE: f32 = 28.0;
/// How fast it scrolls, in points a second.
const EDGE_SPEED: f32 = 700.0;

/// What was done with the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Pressed and let go.
    Click,
    /// Twice.
    DoubleClick,
    /// With the other button.
    Menu,
    /// Pressed and moved.
    Drag,
    /// The handle of a card was pressed and moved.
    Connect(NodeId),
    /// The edge of a column or lane was pressed and moved.
    Resize(Edge),
}

impl Deed {
    /// What was done to the thing that gave this response, if anything.
    pub(super) fn of(response: &Response) -> Option<Self> {
        if response.double_clicked() {
            Some(Self::DoubleClick)
        } else if response.clicked() {
            Some(Self::Click)
        } else if response.secondary_clicked() {
            Some(Self::Menu)
        } else if response.drag_started_by(PointerButton::Primary) {
            Some(Self::Drag)
        } else {
            None
        }
    }
}

/// What was done where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Touch {
    pub(super) element: Option<ElementId>,
    pub(super) deed: Deed,
    pub(super) pos: Pos2,
}

impl Touch {
    /// A drag counts from where it was pressed; what no pointer did happens in
    /// the middle.
    pub(super) fn new(element: Option<ElementId>, deed: Deed, response: &Response) -> Self {
        let origin = response.ctx.input(|input| input.pointer.press_origin());
        let pos = match deed {
            Deed::Drag | Deed::Connect(_) | Deed::Resize(_) => origin,
            _ => response.interact_pointer_pos(),
        };
        Self {
            element,
            deed,
            pos: pos.unwrap_or_else(|| response.rect.center()),
        }
    }
}

/// Scrolls and zooms by wheel, fingers, the middle button.
pub(super) fn navigate(ui: &Ui, canvas: &mut Canvas, ground: &Response, viewport: Rect) {
    if !ui.rect_contains_pointer(ground.rect) {
        return;
    }
    let (scroll, zoom, middle, pos, now) = ui.input(|input| {
        let fingers = input.multi_touch();
        let fingers = fingers.map_or(Vec2::ZERO, |touch| touch.translation_delta);
        let middle = input.pointer.middle_down();
        (
            input.smooth_scroll_delta() + fingers,
            input.zoom_delta(),
            if middle {
                input.pointer.delta()
            } else {
                Vec2::ZERO
            },
            input.pointer.hover_pos(),
            input.time,
        )
    });
    let moved = scroll + middle;
    canvas.camera.pan(moved.x, moved.y);
    if (zoom - 1.0).abs() > f32::EPSILON {
        let pos = pos.unwrap_or(ground.rect.center());
        let fixed = Point::new(pos.x - viewport.min.x, pos.y - viewport.min.y);
        canvas.camera.zoom_by(zoom, fixed);
        canvas.camera.touch_zoom(now);
    }
}

/// What was done to the canvas where no element takes the pointer by itself.
pub(super) fn on_ground(ground: &Response, frame: &Frame) -> Option<Touch> {
    let deed = Deed::of(ground)?;
    // Enter on what has the focus counts as a click, but points nowhere.
    let by_key = deed == Deed::Click && !ground.ctx.input(|input| input.pointer.any_click());
    if by_key {
        return None;
    }
    let mut touch = Touch::new(None, deed, ground);
    touch.element = frame.element_at(touch.pos);
    Some(touch)
}

/// Carries on, finishes or cancels the gesture that is going on.
pub(super) fn carry_on(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) {
    let Some(mut gesture) = canvas.gesture.take() else {
        return;
    };
    let (cancelled, down, clicked, pos, delta, step, modifiers) = ui.input(|input| {
        (
            input.key_pressed(Key::Escape),
            input.pointer.primary_down(),
            input.pointer.primary_clicked(),
            input.pointer.latest_pos(),
            input.pointer.delta(),
            input.stable_dt.min(0.1),
            input.modifiers,
        )
    });
    let Some(pos) = pos.filter(|_| !cancelled) else {
        return gesture.cancel(requests);
    };
    let ends = if gesture.waits_for_click() {
        clicked
    } else {
        !down
    };
    gesture.update(frame, (pos, modifiers), requests);
    if ends {
        return gesture.finish(frame, pos, requests);
    }
    if matches!(gesture, Gesture::Pan) {
        canvas.camera.pan(delta.x, delta.y);
    } else {
        let Vec2 { x, y } = beyond_edge(pos, frame.viewport) * EDGE_SPEED * step;
        let sheet = frame.scene().size;
        if canvas.camera.pushed((x, y), sheet, frame.viewport.size()) {
            ui.ctx().request_repaint();
        }
    }
    canvas.gesture = Some(gesture);
}

/// How strongly the pointer pushes against each edge, from −1 to 1.
fn beyond_edge(pos: Pos2, viewport: Rect) -> Vec2 {
    let push = |at: f32, min: f32, max: f32| {
        let low = ((min + EDGE - at) / EDGE).clamp(0.0, 1.0);
        let high = ((at - max + EDGE) / EDGE).clamp(0.0, 1.0);
        low - high
    };
    Vec2::new(
        push(pos.x, viewport.min.x, viewport.max.x),
        push(pos.y, viewport.min.y, viewport.max.y),
    )
}

/// Answers what was done with the pointer.
pub(super) fn answer(
    ui: &Ui,
    canvas: &mut Canvas,
    ground: &Response,
    frame: &Frame,
    touch: Touch,
    requests: &mut Requests,
) {
    if canvas.gesture.is_some() {
        return;
    }
    // A text that begins to be edited takes the keys instead.
    if touch.deed != Deed::DoubleClick {
        ground.request_focus();
    }
    let target = touch.element.and_then(|element| frame.target_of(element));
    let modifiers = ui.input(|input| input.modifiers);
    match touch.deed {
        Deed::Click => {
            let adding = modifiers.shift || modifiers.command;
            click(canvas, frame, target, touch, adding, requests);
        }
        Deed::DoubleClick if is_summary(touch) => requests.act(ActionId::CollapseStage),
        Deed::DoubleClick => {
            if let Some(ElementId::Node(NodeId::Persona(id))) = touch.element {
                return requests.push(Request::Persona(PersonaRequest::Path(id)));
            }
            let field = field_at(canvas, frame, touch);
            let area = touch.element.and_then(|element| area_of(element, frame));
            canvas.editing =
                field.and_then(|field| InlineEdit::begin(field, frame.view, None, area));
            inline::open(ui.ctx(), canvas.editing.as_ref());
        }
        Deed::Menu => {
            if let Some(target) = target
                && !frame.view.selection().contains(&target)
            {
                requests.select(target);
            }
            canvas.menu = Some(OpenMenu::new(touch));
        }
        Deed::Connect(from) => canvas.gesture = Some(Gesture::Connect(Connect::by_drag(from))),
        Deed::Resize(edge) => {
            canvas.gesture = Resize::begin(frame, touch.pos, edge).map(Gesture::Resize);
        }
        Deed::Drag => {
            let space = ui.input(|input| input.key_down(Key::Space));
            canvas.gesture = Some(if space {
                Gesture::Pan
            } else {
                dragged(frame, touch, modifiers.shift, requests)
            });
        }
    }
}

fn click(
    canvas: &Canvas,
    frame: &Frame,
    target: Option<Target>,
    touch: Touch,
    adding: bool,
    requests: &mut Requests,
) {
    let hit = spot_of(canvas, frame, touch);
    let map = frame.view.map();
    let item = hit.and_then(|spot| canvas.grid.plan().item(map, spot));
    let target = item.and_then(|item| item.target(map)).or(target);
    if let Some(spot) = hit.filter(|_| !adding) {
        return requests.push(Request::Focus(spot, target));
    }
    let is_lane = matches!(target, Some(Target::Lane(_)));
    let is_summary = is_summary(touch);
    let on_ground = target.is_none() || is_lane || is_summary;
    if on_ground
        && !adding
        && let Some(command) = at_empty_place(frame, touch.pos)
    {
        requests.run(command);
        return;
    }
    let spot = place::spot_at(frame, canvas.grid.plan(), touch.pos);
    if let Some(spot) = spot.filter(|_| on_ground && !adding && !is_title(frame, touch)) {
        let part = matches!(touch.element, Some(ElementId::Cell(..)));
        let item = canvas.grid.plan().item(map, spot);
        let item = item.filter(|_| part || is_summary);
        let target = item.and_then(|item| item.target(map));
        return requests.push(Request::Focus(spot, target));
    }
    let selection = frame.view.selection();
    let selected = match target {
        // The ground of a lane is the ground of the sheet to a click; its
        // title selects it.
        Some(Target::Lane(_)) if !is_title(frame, touch) => Selection::default(),
        Some(target) if adding => {
            let mut selection = selection.clone();
            selection.toggle(target);
            selection
        }
        Some(target) => Selection::only(target),
        None if adding => return,
        None => Selection::default(),
    };
    if *selection != selected {
        requests.push(Request::Select(selected));
    }
}

/// The spot of what was pointed at in a cell.
fn spot_of(canvas: &Canvas, frame: &Frame, touch: Touch) -> Option<Spot> {
    use ElementId::{Cell, Emotion, Mention, Node, Reading};
    let element = touch.element?;
    // What stands outside of the cells or for several of them has no spot.
    let is_card = matches!(
        element,
        Node(..) | Mention(..) | Emotion(..) | Reading(..) | Cell(..)
    );
    is_card.then(|| place::item_at(frame, canvas.grid.plan(), touch.pos, element))?
}

fn is_summary(touch: Touch) -> bool {
    matches!(touch.element, Some(ElementId::Summary(..)))
}

/// Whether a click on a lane was on its title at the left.
fn is_title(frame: &Frame, touch: Touch) -> bool {
    let Some(ElementId::Lane(id)) = touch.element else {
        return false;
    };
    let layer = crate::scene::Layer::LaneTitles;
    let at = Point::new(touch.pos.x, touch.pos.y);
    let at = frame.transform_of(layer).inverse_point(at);
    frame.scene().hit(at, layer) == Some(ElementId::Lane(id))
}

/// What a double click edits.
fn field_at(canvas: &Canvas, frame: &Frame, touch: Touch) -> Option<Field> {
    let (plan, view) = (canvas.grid.plan(), frame.view);
    let spot = spot_of(canvas, frame, touch);
    let field = spot.and_then(|spot| grid::begin(plan, view.map(), spot, view.texts).ok());
    field.or_else(|| field_of(touch.element?, frame))
}

/// What a double click on an element edits that lies in no cell.
fn field_of(element: ElementId, frame: &Frame) -> Option<Field> {
    match element {
        ElementId::Title => Some(Field::MapTitle),
        ElementId::Cell(_, NodeId::Touchpoint(id)) => Some(Field::Channel(id)),
        element => Field::of(&frame.target_of(element)?),
    }
}

/// Where the text of an element is typed that no card shows.
fn area_of(element: ElementId, frame: &Frame) -> Option<(Rect, crate::scene::Layer)> {
    let mut groups = frame.scene().groups.iter();
    let group = groups.find(|group| group.id == element && group.target.is_some())?;
    Some((group.target?, group.layer))
}

/// The gesture that dragging an element begins.
fn dragged(frame: &Frame, touch: Touch, adding: bool, requests: &mut Requests) -> Gesture {
    let select = |target: Target, requests: &mut Requests| {
        if !frame.view.selection().contains(&target) {
            requests.push(Request::Select(Selection::of([target])));
        }
    };
    match touch.element {
        Some(ElementId::Node(NodeId::Touchpoint(id))) => {
            select(Target::from(id), requests);
            Gesture::Touchpoints(MoveTouchpoints::begin(frame, touch.pos, id))
        }
        Some(ElementId::Node(NodeId::Stage(id)) | ElementId::Summary(id, _)) => {
            select(Target::from(id), requests);
            Gesture::Stage(MoveStage::begin(frame, id))
        }
        Some(ElementId::Lane(id)) if is_title(frame, touch) => {
            select(Target::Lane(id), requests);
            Gesture::Lane(MoveLane::begin(frame, id))
        }
        Some(ElementId::Emotion(..)) if frame.emotions_are_computed() => {
            requests.push(Request::ExplainEmotion);
            Gesture::Pan
        }
        Some(ElementId::Emotion(persona, touchpoint)) => {
            DragEmotion::begin(frame, touch.pos, persona, touchpoint)
                .map_or(Gesture::Pan, Gesture::Emotion)
        }
        Some(element) => match Attach::begin(frame, touch.pos, element) {
            Some(attach) => {
                if let Some(target) = frame.target_of(element) {
                    select(target, requests);
                }
                Gesture::Attach(attach)
            }
            None => Gesture::Marquee(Marquee::begin(frame, touch.pos, adding)),
        },
        None => Gesture::Marquee(Marquee::begin(frame, touch.pos, adding)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_edges_push_the_sheet() {
        let viewport = Rect::new(100.0, 100.0, 800.0, 600.0);
        assert_eq!(beyond_edge(Pos2::new(500.0, 400.0), viewport), Vec2::ZERO);
        let pushed = beyond_edge(Pos2::new(100.0, 700.0), viewport);
        assert_eq!(pushed, Vec2::new(1.0, -1.0));
    }
}

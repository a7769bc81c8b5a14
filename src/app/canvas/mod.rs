//! The canvas: the picture of the map, to look at and to work on.
//!
//! This file only says what happens in which order in a frame. The canvas
//! reads the map and pushes requests; it never changes the map itself.

mod bubble;
mod camera;
mod cards;
mod cells;
mod chips;
mod draw;
mod focus;
mod frame;
mod gesture;
mod heat_key;
mod inline;
mod keys;
mod lanes;
mod linking;
mod menu;
mod minimap;
mod names;
mod overlay;
mod place;
mod pointer;
mod resize;
mod slide;

use std::collections::HashMap;

use egui::{Popup, Response, Role, Sense, Ui, WidgetInfo};

use crate::document::{LaneId, NodeId, Target};
use crate::geometry::{Point, Rect, Size};
use crate::language::Message;
use crate::render::egui::ScenePainter;
use crate::scene::Layer;

use super::grid::{Field, Spot};
use super::request::{Request, Requests};
use super::tabs::CarryRequest;
use super::view::View;

use camera::{Camera, MAX_ZOOM};
use focus::Grid;
use frame::Frame;
use gesture::Gesture;
use heat_key::HeatKey;
use inline::InlineEdit;
use keys::Onward;
use linking::Linking;
use menu::OpenMenu;
use minimap::Minimap;
use names::Names;

pub(crate) use slide::{Lying, SlideCanvas};

/// A wish about what the canvas shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CanvasOrder {
    /// One step closer to the middle.
    ZoomIn,
    /// One step away from the middle.
    ZoomOut,
    /// One map unit is one point of the screen.
    ActualSize,
    /// The whole sheet.
    Fit,
    /// The selected elements.
    FitSelection,
    /// Brings this point of the sheet into the middle.
    Center(Point),
    /// Scrolls until this element is in sight.
    Reveal(Target),
    /// Scrolls until this cell is in sight.
    RevealSpot(Spot),
    /// Edits the text of this element in place.
    EditText(Target),
    /// Edits this text in place.
    Edit(Box<Field>),
    /// Offers the kinds of lanes to add below this one, or last.
    AddLane(Option<LaneId>),
    /// Chooses by keys what a line from this element leads to.
    Connect(NodeId),
}

/// What the canvas remembers between frames.
#[derive(Default)]
pub(crate) struct Canvas {
    orders: Vec<CanvasOrder>,
    camera: Camera,
    /// The map the camera was opened for.
    document: Option<u64>,
    /// Where the maps in other tabs were left, by number.
    cameras: HashMap<u64, Camera>,
    painter: ScenePainter,
    names: Names,
    minimap: Minimap,
    heat_key: HeatKey,
    gesture: Option<Gesture>,
    editing: Option<InlineEdit>,
    menu: Option<OpenMenu>,
    grid: Grid,
    /// Where to go once the edit that ended has become part of the map.
    following: Option<Onward>,
    /// The element that waits to be linked by keys.
    linking: Option<Linking>,
    /// The map has just been opened: the keys are the canvas's.
    takes_keys: bool,
    /// The last thing the user did was pressing a key: the focus is shown.
    by_keys: bool,
}

impl Canvas {
    /// Asks for something, to be done in the next frame.
    pub(crate) fn order(&mut self, order: CanvasOrder) {
        self.orders.push(order);
    }

    /// The keys are the canvas's from the next frame on.
    pub(crate) fn take_keys(&mut self) {
        self.takes_keys = true;
    }

    /// Whether there are cards in the hand that another map could take.
    pub(crate) fn holds_cards(&self) -> bool {
        self.gesture.as_ref().is_some_and(Gesture::holds_cards)
    }

    /// Whether Esc and letters are for what is being linked.
    pub(crate) fn is_linking(&self) -> bool {
        self.linking.is_some()
    }

    /// Something else is shown in its place: what is typed is part of the map.
    pub(crate) fn leave(&mut self) {
        self.editing = None;
        self.linking = None;
    }

    /// The cards in the hand leave this map, which stays as it was.
    pub(crate) fn hand_over(&mut self, requests: &mut Requests) {
        if let Some(gesture) = self.gesture.take() {
            gesture.cancel(requests);
        }
    }

    /// Points of the screen for a map unit.
    pub(crate) fn zoom(&self) -> f32 {
        self.camera.zoom()
    }

    /// Whether a gesture or a text being edited wants the keys that would
    /// otherwise be shortcuts.
    pub(crate) fn holds_keys(&self) -> bool {
        self.gesture.is_some() || self.editing.is_some()
    }
}

/// Shows the canvas in all the space there is.
pub(crate) fn canvas_ui(ui: &mut Ui, view: &View, canvas: &mut Canvas, requests: &mut Requests) {
    let ground = ground(ui, view);
    let viewport = of_screen(ground.rect);
    let zoom = canvas.zoom();
    canvas.notice_keys(ui);
    canvas.open(view, viewport.size());
    canvas.grid.renew(view);
    canvas.obey(view, viewport, ui.ctx());
    let nobody_has_keys = ui.memory(|memory| memory.focused().is_none())
        && view.state.dialog.is_none()
        && !Popup::is_any_open(ui.ctx());
    if std::mem::take(&mut canvas.takes_keys) || nobody_has_keys {
        ground.request_focus();
    }
    pointer::navigate(ui, canvas, &ground, viewport);
    canvas.camera.hold(view.picture.scene.size, viewport.size());

    let frame = Frame::new(view, viewport, &canvas.camera);
    let now = ui.input(|input| input.time);
    let zooming = canvas.camera.is_zooming(now);
    if zooming {
        let wait = std::time::Duration::from_secs_f64(camera::SETTLING_SECONDS);
        ui.ctx().request_repaint_after(wait);
    }
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(ground.rect));
    ui.set_clip_rect(ground.rect.intersect(ui.clip_rect()));
    draw::scene(&mut canvas.painter, &frame, zooming, ui.painter());

    canvas.names.renew(view);
    let mut touch = cards::show(&mut ui, &frame, &canvas.names);
    if canvas.gesture.is_none() && canvas.editing.is_none() {
        touch = cells::show(&mut ui, &frame, requests).or(touch);
        touch = cards::handle(&mut ui, &frame).or(touch);
        touch = resize::show(&ui, &frame, requests).or(touch);
        lanes::plus(&ui, canvas, &frame);
    }
    let touch = touch.or_else(|| pointer::on_ground(&ground, &frame));
    pointer::carry_on(&ui, canvas, &frame, requests);
    if view.state.carried.is_some() && canvas.gesture.is_none() {
        requests.push(Request::Carry(CarryRequest::GiveUp));
    }
    if let Some(touch) = touch {
        pointer::answer(&ui, canvas, &ground, &frame, touch, requests);
    }

    overlay::show(&ui, canvas, &ground, &frame);
    if !canvas.holds_keys() {
        // Above the rings around what is selected.
        chips::eyes(&ui, &frame, requests);
    }
    linking::overlay(&ui, canvas, &frame);
    if let Some(onward) = canvas.following.take() {
        onward.follow(&ui, canvas, &frame, requests);
    }
    let was_typed_in = canvas.editing.is_some();
    inline::show(&mut ui, canvas, &ground, &frame, requests);
    if !canvas.holds_keys() && !was_typed_in {
        // A key that has just made a field give up the keys was for the field.
        if !nobody_has_keys {
            keys::listen(&ui, canvas, &ground, &frame, requests);
        }
        if !canvas.by_keys {
            // By keys, it would only cover the next lane.
            bubble::show(&ui, canvas, &frame, requests);
        }
    }
    heat_key::show(&ui, canvas, &frame);
    minimap::show(&ui, canvas, &frame);
    menu::show(&ui, canvas, &frame, requests);
    if zoom.to_bits() != canvas.zoom().to_bits() {
        // The status bar, which was shown before, says the zoom.
        ui.ctx().request_repaint();
    }
}

impl Canvas {
    /// Begins afresh when another map is shown than before, or where it was
    /// left.
    fn open(&mut self, view: &View, viewport: Size) {
        if self.document == Some(view.document) {
            return;
        }
        if let Some(left) = self.document.replace(view.document) {
            self.cameras.insert(left, self.camera);
        }
        let open = &view.state.documents;
        self.cameras.retain(|number, _| open.get(*number).is_some());
        self.camera = self.cameras.remove(&view.document).unwrap_or_else(|| {
            let mut camera = Camera::default();
            camera.open(view.picture.scene.size, viewport);
            camera
        });
        // What came along is put down here.
        let carried = view.state.carried.as_ref();
        self.gesture = carried.map(|_| Gesture::Carry);
        self.editing = None;
        self.menu = None;
        self.following = None;
        self.linking = None;
        self.takes_keys = true;
    }

    /// Notes whether the user works by keyboard or by pointer.
    fn notice_keys(&mut self, ui: &Ui) {
        ui.input(|input| {
            let is_key =
                |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, .. });
            if input.pointer.any_pressed() {
                self.by_keys = false;
            } else if input.events.iter().any(is_key) {
                self.by_keys = true;
            }
        });
    }

    /// Does what was asked for since the last frame.
    fn obey(&mut self, view: &View, viewport: Rect, context: &egui::Context) {
        let size = viewport.size();
        for order in std::mem::take(&mut self.orders) {
            match order {
                CanvasOrder::ZoomIn => self.camera.zoom_step(true, size),
                CanvasOrder::ZoomOut => self.camera.zoom_step(false, size),
                CanvasOrder::ActualSize => self.camera.actual_size(size),
                CanvasOrder::Fit => {
                    let sheet = view.picture.scene.size;
                    let all = Rect::new(0.0, 0.0, sheet.width, sheet.height);
                    self.camera.fit(all, size, 1.0);
                }
                CanvasOrder::FitSelection => {
                    let frame = Frame::new(view, viewport, &self.camera);
                    let chosen = view.selection().targets().iter();
                    let areas = chosen.filter_map(|target| frame.place_of(target));
                    if let Some(area) = areas.reduce(|all, area| all.union(&area)) {
                        self.camera.fit(area, size, MAX_ZOOM / 2.0);
                    }
                }
                CanvasOrder::Center(point) => self.camera.center_on(point, size),
                CanvasOrder::Reveal(target) => self.reveal(view, viewport, &target),
                CanvasOrder::RevealSpot(spot) => {
                    let frame = Frame::new(view, viewport, &self.camera);
                    let place = place::place(&frame, self.grid.plan(), spot);
                    if let Some((area, Layer::Sheet)) = place {
                        self.reveal_area(view, viewport, area);
                    } else if let Some((area, _)) = place {
                        self.camera.reveal(area, size, Size::new(0.0, 0.0));
                    }
                }
                CanvasOrder::EditText(target) => {
                    self.reveal(view, viewport, &target);
                    if let Some(field) = Field::of(&target) {
                        self.edit(view, viewport, context, field);
                    }
                }
                CanvasOrder::Edit(field) => self.edit(view, viewport, context, *field),
                CanvasOrder::AddLane(below) => {
                    let frame = Frame::new(view, viewport, &self.camera);
                    lanes::ask_for_kind(self, &frame, below);
                }
                CanvasOrder::Connect(from) => {
                    self.linking = Some(Linking::begin(from));
                    self.takes_keys = true;
                }
            }
        }
    }

    /// Begins to edit a text where it stands, or else at the focus.
    fn edit(&mut self, view: &View, viewport: Rect, context: &egui::Context, field: Field) {
        let frame = Frame::new(view, viewport, &self.camera);
        let spot = self.grid.spot(view);
        let area = spot.and_then(|spot| place::place(&frame, self.grid.plan(), spot));
        let middle = Rect::around(frame.on_sheet(centre(viewport)), 60.0);
        let area = area.or(Some((middle, Layer::Sheet)));
        // Who types a text links nothing.
        self.linking = None;
        self.editing = InlineEdit::begin(field, view, None, area);
        inline::open(context, self.editing.as_ref());
    }

    /// Scrolls until an element is in sight.
    fn reveal(&mut self, view: &View, viewport: Rect, target: &Target) {
        let frame = Frame::new(view, viewport, &self.camera);
        if let Some(area) = frame.place_of(target) {
            self.reveal_area(view, viewport, area);
        }
    }

    /// Scrolls until a part of the sheet is in sight, under nothing else.
    fn reveal_area(&mut self, view: &View, viewport: Rect, area: Rect) {
        let covered = Frame::new(view, viewport, &self.camera).covered();
        self.camera.reveal(area, viewport.size(), covered);
        let frame = Frame::new(view, viewport, &self.camera);
        let covers = [minimap::cover(&frame), self.heat_key.cover(&frame)];
        let up = covers.into_iter().flatten();
        let up = up.map(|cover| frame.out_from_under(area, cover));
        self.camera.pan(0.0, up.fold(0.0, f32::min));
    }
}

/// The area of the canvas; it takes what no card takes, and the keys.
fn ground(ui: &mut Ui, view: &View) -> Response {
    let (rect, ground) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    debug_assert_eq!(rect, ground.rect);
    ground.widget_info(|| {
        let title = &view.map().info().title;
        let name = Message::new("canvas-name").text("title", title);
        WidgetInfo::labeled(Role::Canvas, true, view.texts.say(&name))
    });
    ground
}

fn centre(viewport: Rect) -> egui::Pos2 {
    let Point { x, y } = viewport.center();
    egui::pos2(x, y)
}

/// A rectangle of the screen in our own terms.
fn of_screen(rect: egui::Rect) -> Rect {
    Rect {
        min: Point::new(rect.min.x, rect.min.y),
        max: Point::new(rect.max.x, rect.max.y),
    }
}

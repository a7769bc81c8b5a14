//! The minimap: the whole sheet in a corner of the canvas, with a frame around
//! what is in sight. Pointing at it brings that part into sight.
//!
//! Its picture is made once for a state of the map, and not while something is
//! being dragged or typed.

use egui::{
    ColorImage, CornerRadius, Key, Modifiers, Response, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, WidgetInfo,
};

use crate::geometry::{Point, Rect, Size};
use crate::render::egui::{screen_color, screen_rect};
use crate::render::thumbnail;
use crate::scene::Scene;

use super::frame::Frame;
use super::{Canvas, CanvasOrder};

/// Largest extent in points.
const MOST: Size = Size::new(240.0, 150.0);
/// The part of the canvas' width and height it takes at most.
const MOST_OF_CANVAS: f32 = 0.25;
/// It is never flatter than this; a very long map is stretched.
const LEAST_HEIGHT: f32 = 44.0;
/// Between it and the edges of the canvas.
pub(super) const MARGIN: f32 = 14.0;
/// Between its edge and the picture.
const PADDING: f32 = 4.0;
/// There is no room for it on a canvas smaller than this.
const SMALLEST_CANVAS: Size = Size::new(520.0, 320.0);
/// How far a key moves the view, as a part of what is in sight.
const KEY_STEP: f32 = 0.25;

/// The picture made last.
#[derive(Default)]
pub(super) struct Minimap {
    /// What it was made for: the number of the picture.
    of: Option<u64>,
    texture: Option<TextureHandle>,
}

/// The extent in points of a picture that is no larger than `most`.
fn extent(sheet: Size, most: Size) -> Size {
    let scale = (most.width / sheet.width.max(1.0)).min(most.height / sheet.height.max(1.0));
    Size::new(
        (sheet.width * scale).clamp(LEAST_HEIGHT, most.width),
        (sheet.height * scale).clamp(LEAST_HEIGHT, most.height),
    )
}

/// The largest picture on a canvas of this size; it must not hide the map it
/// is for.
fn most_on(width: f32, height: f32) -> Size {
    Size::new(
        MOST.width.min(width * MOST_OF_CANVAS),
        MOST.height.min(height * MOST_OF_CANVAS),
    )
}

/// Where the picture lies on the screen; `None` where there is no room, or no
/// need since all of the map is in sight.
fn place(frame: &Frame) -> Option<Rect> {
    let viewport = frame.viewport;
    let (width, height) = (viewport.width(), viewport.height());
    if !frame.view.state.settings.minimap
        || width < SMALLEST_CANVAS.width
        || height < SMALLEST_CANVAS.height
    {
        return None;
    }
    let sheet = frame.scene().size;
    if in_sight(frame).contains_rect(&Rect::new(0.0, 0.0, sheet.width, sheet.height)) {
        return None;
    }
    let size = extent(sheet, most_on(width, height));
    let corner = viewport.max.offset(-MARGIN - PADDING, -MARGIN - PADDING);
    let corner = corner.offset(-size.width, -size.height);
    Some(Rect::new(corner.x, corner.y, size.width, size.height))
}

/// What it covers of the canvas.
pub(super) fn cover(frame: &Frame) -> Option<Rect> {
    place(frame).map(|place| place.expand(PADDING))
}

/// Shows the minimap over everything else on the canvas.
pub(super) fn show(ui: &Ui, canvas: &mut Canvas, frame: &Frame) {
    if let Some(place) = place(frame) {
        let response = listen(ui, canvas, frame, place);
        draw(ui, canvas, frame, place, &response);
    }
}

fn listen(ui: &Ui, canvas: &mut Canvas, frame: &Frame, picture: Rect) -> Response {
    let id = ui.scope_id().with("minimap");
    let rect = screen_rect(picture).expand(PADDING);
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let name = frame.view.texts.get("minimap-name");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, name.as_ref()));
    let response = response.on_hover_text(frame.view.texts.get("minimap-tip"));
    let sheet = frame.scene().size;
    let pressed = response.is_pointer_button_down_on();
    if let Some(pos) = response
        .interact_pointer_pos()
        .filter(|_| pressed || response.clicked())
    {
        let across = (pos.x - picture.min.x) / picture.width();
        let down = (pos.y - picture.min.y) / picture.height();
        let point = Point::new(
            across.clamp(0.0, 1.0) * sheet.width,
            down.clamp(0.0, 1.0) * sheet.height,
        );
        canvas.order(CanvasOrder::Center(point));
        ui.ctx().request_repaint();
    }
    if response.has_focus() {
        by_keys(ui, canvas, frame, &response);
    }
    response
}

/// Arrows move the frame.
fn by_keys(ui: &Ui, canvas: &mut Canvas, frame: &Frame, response: &Response) {
    let filter = egui::EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let seen = in_sight(frame);
    let (dx, dy) = (seen.width() * KEY_STEP, seen.height() * KEY_STEP);
    for (key, dx, dy) in [
        (Key::ArrowLeft, -dx, 0.0),
        (Key::ArrowRight, dx, 0.0),
        (Key::ArrowUp, 0.0, -dy),
        (Key::ArrowDown, 0.0, dy),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            canvas.order(CanvasOrder::Center(seen.center().offset(dx, dy)));
            ui.ctx().request_repaint();
        }
    }
}

/// The part of the sheet that is in sight, in map units.
fn in_sight(frame: &Frame) -> Rect {
    frame.transform.inverse_rect(frame.viewport)
}

fn draw(ui: &Ui, canvas: &mut Canvas, frame: &Frame, place: Rect, response: &Response) {
    let theme = frame.view.theme;
    let painter = ui.painter();
    let ground = screen_rect(place).expand(PADDING);
    let focused = response.has_focus();
    let (width, edge) = if focused {
        (2.0, theme.accent)
    } else {
        (1.0, theme.guide)
    };
    let edge = (width, screen_color(edge));
    let radius = CornerRadius::same(8);
    painter.rect(
        ground,
        radius,
        screen_color(theme.paper),
        edge,
        StrokeKind::Inside,
    );
    let Some(texture) = canvas
        .minimap
        .texture(ui, frame, extent(frame.scene().size, MOST))
    else {
        return;
    };
    let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    painter.image(
        texture.id(),
        screen_rect(place),
        whole,
        egui::Color32::WHITE,
    );
    let seen = on_picture(in_sight(frame), frame.scene().size, place);
    if let Some(seen) = seen {
        let seen = screen_rect(seen);
        let fill = screen_color(theme.accent.with_alpha(28));
        let stroke = (1.5, screen_color(theme.accent));
        painter.rect(seen, 2.0, fill, stroke, StrokeKind::Inside);
    }
}

/// Where a part of the sheet lies on the picture; nothing outside of it.
fn on_picture(part: Rect, sheet: Size, place: Rect) -> Option<Rect> {
    let x = |x: f32| place.min.x + (x / sheet.width.max(1.0)).clamp(0.0, 1.0) * place.width();
    let y = |y: f32| place.min.y + (y / sheet.height.max(1.0)).clamp(0.0, 1.0) * place.height();
    let rect = Rect {
        min: Point::new(x(part.min.x), y(part.min.y)),
        max: Point::new(x(part.max.x), y(part.max.y)),
    };
    (rect.width() > 0.0 && rect.height() > 0.0).then_some(rect)
}

impl Minimap {
    /// The picture, made anew when the scene is another.
    fn texture(&mut self, ui: &Ui, frame: &Frame, size: Size) -> Option<&TextureHandle> {
        let view = frame.view;
        let of = Some(view.picture.number);
        let is_busy = view.session.pending_owner().is_some() && self.texture.is_some();
        if self.of != of && !is_busy {
            self.of = of;
            let scale = ui.pixels_per_point();
            let image = draw_small(frame.scene(), size, scale);
            let options = TextureOptions::LINEAR;
            match &mut self.texture {
                Some(texture) => texture.set(image, options),
                None => self.texture = Some(ui.ctx().load_texture("minimap", image, options)),
            }
        }
        self.texture.as_ref()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred pixels"
)]
fn draw_small(scene: &Scene, size: Size, scale: f32) -> ColorImage {
    let pixels = |points: f32| (points * scale.clamp(1.0, 3.0)).ceil() as usize;
    let small = thumbnail(scene, pixels(size.width), pixels(size.height));
    ColorImage::from_rgba_unmultiplied([small.width, small.height], &small.pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_of_any_shape_fits() {
        for (width, height) in [(1_600.0, 900.0), (91_000.0, 1_200.0), (400.0, 9_000.0)] {
            let size = extent(Size::new(width, height), MOST);
            assert!(
                size.width <= MOST.width && size.height <= MOST.height,
                "{size:?}"
            );
            assert!(size.width >= LEAST_HEIGHT && size.height >= LEAST_HEIGHT);
        }
    }

    #[test]
    fn the_frame_stays_on_the_picture() {
        let (sheet, place) = (
            Size::new(1_000.0, 500.0),
            Rect::new(10.0, 10.0, 100.0, 50.0),
        );
        let seen = on_picture(Rect::new(-200.0, 250.0, 700.0, 900.0), sheet, place);
        assert_eq!(seen, Some(Rect::new(10.0, 35.0, 50.0, 25.0)));
        let beside = Rect::new(-200.0, 0.0, 100.0, 100.0);
        assert_eq!(on_picture(beside, sheet, place), None);
    }
}

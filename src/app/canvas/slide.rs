//! The canvas as a slide: a picture that is looked at, not worked on. Stage
//! bars and lane titles stay in sight; what is too large for the screen
//! scrolls and is never shrunk below what a room can read.

use egui::Ui;

use crate::app::view::View;
use crate::document::LaneId;
use crate::geometry::{Point, Rect, Size};
use crate::render::egui::ScenePainter;

use super::camera::{Camera, MAX_ZOOM};
use super::frame::Frame;
use super::{draw, of_screen};

/// Points of the screen for a map unit below which the back row cannot read a
/// card, on a screen 1080 points high: titles are 22 points large then.
const READABLE: f32 = 22.0 / 14.0;
/// The height of the screen that `READABLE` is meant for, in points.
const SCREEN: f32 = 1080.0;
/// Above the stage bars, in map units; more than strips that stay keep free, so
/// that nothing of the first lane lies under them.
const MARGIN: f32 = 10.0;
/// How much of the screen one step over a large slide moves on.
const STEP: f32 = 0.6;
/// A slide that is too wide by no more than this is made smaller instead: a
/// second screen would show hardly anything new.
const SQUEEZE: f32 = 1.15;

/// How a slide lies on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Lying {
    /// All of it in the middle.
    Whole,
    /// From the stage bars down, large enough to read.
    Readable,
}

/// What a slide remembers between frames.
#[derive(Default)]
pub(crate) struct SlideCanvas {
    painter: ScenePainter,
    /// How far it is scrolled, in points.
    scrolled: Point,
    /// How far it can be.
    room: Point,
    /// A lane that has to come into sight.
    wanted: Option<LaneId>,
}

impl SlideCanvas {
    /// Another slide is shown, from its beginning.
    pub(crate) fn begin(&mut self) {
        self.scrolled = Point::ZERO;
    }

    /// Brings a lane into sight with the next frame.
    pub(crate) fn reveal(&mut self, lane: LaneId) {
        self.wanted = Some(lane);
    }

    /// Goes on over a slide larger than the screen, or back; returns whether
    /// there was more. It is read like a page: down, then the top of what is
    /// further right, so that a clicker comes to all of it.
    pub(crate) fn step(&mut self, forward: bool, screen: Size) -> bool {
        let Point { x, y } = self.scrolled;
        if forward {
            let down = (screen.height * STEP).min(self.room.y - y);
            let right = (screen.width * STEP).min(self.room.x - x);
            if down >= 1.0 {
                self.scrolled.y += down;
            } else if right >= 1.0 {
                self.scrolled = Point::new(x + right, 0.0);
            }
            down >= 1.0 || right >= 1.0
        } else {
            let up = (screen.height * STEP).min(y);
            let left = (screen.width * STEP).min(x);
            if up >= 1.0 {
                self.scrolled.y -= up;
            } else if left >= 1.0 {
                self.scrolled = Point::new(x - left, self.room.y);
            }
            up >= 1.0 || left >= 1.0
        }
    }

    /// Shows the picture of `view` in all the space there is.
    pub(crate) fn show(&mut self, ui: &mut Ui, view: &View, lying: Lying) {
        let rect = ui.available_rect_before_wrap();
        let viewport = of_screen(rect);
        let wheel = ui.input(egui::InputState::smooth_scroll_delta);
        let area = area(view, lying);
        let zoom = zoom(area.size(), viewport.size(), lying);
        let over = |sheet: f32, room: f32| (sheet * zoom - room).max(0.0);
        self.room = Point::new(
            over(area.width(), viewport.width()),
            over(area.height(), viewport.height()),
        );
        self.scrolled = self.scrolled.offset(-wheel.x, -wheel.y);
        self.bring_into_sight(view, area, zoom, viewport.height());
        self.scrolled = Point::new(
            self.scrolled.x.clamp(0.0, self.room.x),
            self.scrolled.y.clamp(0.0, self.room.y),
        );
        let spare = |sheet: f32, room: f32| ((room - sheet * zoom) / 2.0).max(0.0);
        let down = match lying {
            Lying::Whole => spare(area.height(), viewport.height()),
            Lying::Readable => 0.0,
        };
        let at = Point::new(spare(area.width(), viewport.width()), down);
        let mut camera = Camera::default();
        let at = at.offset(-self.scrolled.x, -self.scrolled.y);
        camera.put(zoom, area.min, at);
        let frame = Frame::new(view, viewport, &camera);
        let frame = match lying {
            Lying::Whole => frame.without_strips(),
            Lying::Readable => frame,
        };
        draw::scene(&mut self.painter, &frame, false, ui.painter());
    }

    fn bring_into_sight(&mut self, view: &View, area: Rect, zoom: f32, height: f32) {
        let Some(wanted) = self.wanted.take() else {
            return;
        };
        let layout = &view.picture.layout;
        if let Some(row) = layout.lanes.iter().find(|row| row.id == wanted) {
            let middle = (row.rect.center().y - area.min.y) * zoom;
            self.scrolled.y = middle - height / 2.0;
        }
    }
}

/// The part of the sheet that a slide is about, in map units.
fn area(view: &View, lying: Lying) -> Rect {
    let layout = &view.picture.layout;
    // The names of phases stand above the bars and stay in sight with them.
    let phases = layout.phases.iter().map(|band| band.label.rect.min.y);
    let tops = layout.stages.iter().map(|bar| bar.rect.min.y).chain(phases);
    let top = match lying {
        Lying::Whole => 0.0,
        Lying::Readable => tops.reduce(f32::min).map_or(0.0, |top| top - MARGIN),
    };
    Rect::new(0.0, top, layout.size.width, layout.size.height - top)
}

fn zoom(area: Size, viewport: Size, lying: Lying) -> f32 {
    let across = viewport.width / area.width.max(1.0);
    let fit = across.min(viewport.height / area.height.max(1.0));
    match lying {
        Lying::Whole => fit.min(MAX_ZOOM),
        Lying::Readable => {
            let readable = fit.clamp(least(viewport), MAX_ZOOM);
            if readable > across && readable <= across * SQUEEZE {
                across
            } else {
                readable
            }
        }
    }
}

/// The least zoom that can be read on a screen of about this size.
fn least(viewport: Size) -> f32 {
    // A slide is a little lower than the screen; a wide screen counts by its
    // width.
    let screen = (viewport.height / SCREEN).max(viewport.width / (SCREEN * 16.0 / 9.0));
    (READABLE * screen).clamp(0.1, MAX_ZOOM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_title_on_a_projector_is_22_points_high_at_least() {
        let screen = Size::new(1920.0, 1020.0);
        for (width, height) in [(1080.0, 400.0), (1080.0, 4000.0), (9000.0, 900.0)] {
            let zoom = zoom(Size::new(width, height), screen, Lying::Readable);
            assert!(zoom * 14.0 >= 21.99, "{width} × {height}: {zoom}");
        }
        let little = zoom(Size::new(1300.0, 4000.0), screen, Lying::Readable);
        assert!((little * 1300.0 - 1920.0).abs() < 0.1, "{little}");
        let whole = zoom(Size::new(9000.0, 900.0), screen, Lying::Whole);
        assert!(whole * 9000.0 <= 1920.1);
    }

    #[test]
    fn a_large_slide_is_walked_like_a_page_to_its_end_and_back() {
        let screen = Size::new(1000.0, 800.0);
        let mut slide = SlideCanvas {
            room: Point::new(900.0, 400.0),
            ..SlideCanvas::default()
        };
        let mut seen = vec![slide.scrolled];
        while slide.step(true, screen) {
            seen.push(slide.scrolled);
        }
        let at = Point::new;
        let down_and_right = [
            at(0.0, 0.0),
            at(0.0, 400.0),
            at(600.0, 0.0),
            at(600.0, 400.0),
            at(900.0, 0.0),
            at(900.0, 400.0),
        ];
        assert_eq!(seen, down_and_right);
        for before in down_and_right.iter().rev().skip(1) {
            assert!(slide.step(false, screen));
            assert!((slide.scrolled.y - before.y).abs() < 0.1);
        }
        assert!(!slide.step(false, screen));
    }
}

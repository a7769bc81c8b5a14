//! Where on the screen the sheet lies: zoom, scrolling, fitting.
//!
//! Pure geometry; which key or wheel asks for it is decided elsewhere.

use crate::geometry::{Point, Rect, Size, Transform};

/// Smallest zoom: the whole of a large map.
pub(crate) const MIN_ZOOM: f32 = 0.1;
/// Largest zoom: one card fills the window.
pub(crate) const MAX_ZOOM: f32 = 4.0;
/// One step of "zoom in" and "zoom out".
const ZOOM_STEP: f32 = 1.25;
/// Text is unreadable below this zoom, so a map that was just opened is not
/// shown smaller.
const MIN_OPENING_ZOOM: f32 = 0.8;
/// Space left free around what is fitted or revealed, in points.
const MARGIN: f32 = 24.0;
/// How much of the viewport the sheet always covers, unless it is smaller.
const KEPT: f32 = 0.4;
/// How long after the last change of the zoom text stays scaled, in seconds.
pub(super) const SETTLING_SECONDS: f64 = 0.15;

/// Which part of the sheet is shown, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Camera {
    zoom: f32,
    /// Where the sheet's corner lies, in points from the viewport's corner.
    shift: Point,
    /// When the zoom changed last, in the window's seconds.
    zoomed_at: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            shift: Point::ZERO,
            zoomed_at: f64::NEG_INFINITY,
        }
    }
}

impl Camera {
    /// Points of the screen for a map unit.
    pub(super) fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Carries map units over to points of the screen.
    pub(super) fn transform(&self, viewport: Rect) -> Transform {
        Transform {
            scale: self.zoom,
            shift: viewport.min.offset(self.shift.x, self.shift.y),
        }
    }

    /// Whether the zoom changed a moment ago.
    pub(super) fn is_zooming(&self, now: f64) -> bool {
        now - self.zoomed_at < SETTLING_SECONDS
    }

    /// Notes that the zoom changes at this moment.
    pub(super) fn touch_zoom(&mut self, now: f64) {
        self.zoomed_at = now;
    }

    /// Multiplies the zoom; the point of the sheet at `fixed` (from the
    /// viewport's corner) stays where it is.
    pub(super) fn zoom_by(&mut self, factor: f32, fixed: Point) {
        let zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let ratio = zoom / self.zoom;
        self.shift = Point::new(
            fixed.x - (fixed.x - self.shift.x) * ratio,
            fixed.y - (fixed.y - self.shift.y) * ratio,
        );
        self.zoom = zoom;
    }

    /// One step closer to the middle, or away from it.
    pub(super) fn zoom_step(&mut self, closer: bool, viewport: Size) {
        let factor = if closer { ZOOM_STEP } else { 1.0 / ZOOM_STEP };
        self.zoom_by(factor, middle(viewport));
    }

    /// One point for a map unit, around the middle.
    pub(super) fn actual_size(&mut self, viewport: Size) {
        self.zoom_by(1.0 / self.zoom, middle(viewport));
    }

    /// Shows the sheet at this zoom with a point of it at a place in the
    /// viewport.
    pub(super) fn put(&mut self, zoom: f32, point: Point, at: Point) {
        self.zoom = zoom;
        self.shift = at.offset(-point.x * zoom, -point.y * zoom);
    }

    /// Scrolls by points of the screen.
    pub(super) fn pan(&mut self, dx: f32, dy: f32) {
        self.shift = self.shift.offset(dx, dy);
    }

    /// Shows all of `area` (map units) in the middle, at most at `most` points
    /// for a map unit.
    pub(super) fn fit(&mut self, area: Rect, viewport: Size, most: f32) {
        let across = (viewport.width - 2.0 * MARGIN) / area.width().max(1.0);
        let down = (viewport.height - 2.0 * MARGIN) / area.height().max(1.0);
        self.zoom = across.min(down).clamp(MIN_ZOOM, most.min(MAX_ZOOM));
        let center = area.center();
        let middle = middle(viewport);
        self.shift = Point::new(
            middle.x - center.x * self.zoom,
            middle.y - center.y * self.zoom,
        );
    }

    /// Scrolls until a point of the sheet is in the middle.
    pub(super) fn center_on(&mut self, point: Point, viewport: Size) {
        let middle = middle(viewport);
        self.shift = Point::new(
            middle.x - point.x * self.zoom,
            middle.y - point.y * self.zoom,
        );
    }

    /// Shows a sheet that was just opened: all of it when it can be read so,
    /// else its beginning.
    pub(super) fn open(&mut self, sheet: Size, viewport: Size) {
        let area = Rect::new(0.0, 0.0, sheet.width, sheet.height);
        self.fit(area, viewport, 1.0);
        if self.zoom < MIN_OPENING_ZOOM {
            self.zoom = MIN_OPENING_ZOOM;
            self.shift = Point::ZERO;
        }
    }

    /// Scrolls no further than needed to bring `area` (map units) into sight,
    /// its beginning first when it is too large. `covered` is taken off the
    /// left and the top, in points.
    pub(super) fn reveal(&mut self, area: Rect, viewport: Size, covered: Size) {
        let shown = self.transform(Rect::ZERO).rect(area);
        let dx = scroll_into(
            (shown.min.x, shown.max.x),
            (covered.width + MARGIN, viewport.width - MARGIN),
        );
        let dy = scroll_into(
            (shown.min.y, shown.max.y),
            (covered.height + MARGIN, viewport.height - MARGIN),
        );
        self.pan(dx, dy);
    }

    /// How far the sheet may still be pushed by `wish` until the edge it moves
    /// away from comes in sight: dragging never leads off the sheet.
    pub(super) fn pushed(&mut self, wish: (f32, f32), sheet: Size, viewport: Size) -> bool {
        let within = |wish: f32, shift: f32, sheet: f32, room: f32| {
            let (most, least) = (MARGIN - shift, room - MARGIN - shift - sheet * self.zoom);
            if wish > 0.0 {
                wish.min(most.max(0.0))
            } else {
                wish.max(least.min(0.0))
            }
        };
        let dx = within(wish.0, self.shift.x, sheet.width, viewport.width);
        let dy = within(wish.1, self.shift.y, sheet.height, viewport.height);
        self.pan(dx, dy);
        dx != 0.0 || dy != 0.0
    }

    /// Keeps a part of the sheet in sight, whatever was asked for.
    pub(super) fn hold(&mut self, sheet: Size, viewport: Size) {
        let hold = |shift: f32, sheet: f32, room: f32| {
            let kept = (room * KEPT).min(sheet * self.zoom);
            let least = kept - sheet * self.zoom;
            shift.clamp(least, (room - kept).max(least))
        };
        self.shift = Point::new(
            hold(self.shift.x, sheet.width, viewport.width),
            hold(self.shift.y, sheet.height, viewport.height),
        );
    }
}

fn middle(viewport: Size) -> Point {
    Point::new(viewport.width / 2.0, viewport.height / 2.0)
}

/// How far `shown` has to move to lie within `room`.
fn scroll_into(shown: (f32, f32), room: (f32, f32)) -> f32 {
    if shown.0 < room.0 || shown.1 - shown.0 > room.1 - room.0 {
        room.0 - shown.0
    } else if shown.1 > room.1 {
        room.1 - shown.1
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Size = Size::new(800.0, 600.0);

    fn at(camera: &Camera, x: f32, y: f32) -> Point {
        camera.transform(Rect::ZERO).point(Point::new(x, y))
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let mut camera = Camera::default();
        camera.pan(-130.0, 40.0);
        let pointer = Point::new(300.0, 200.0);
        let under = camera.transform(Rect::ZERO).inverse_point(pointer);
        camera.zoom_by(1.7, pointer);
        let now = at(&camera, under.x, under.y);
        assert!(now.distance(pointer) < 0.01, "{now:?}");
    }

    #[test]
    fn the_zoom_stays_within_its_limits() {
        let mut camera = Camera::default();
        camera.zoom_by(1000.0, Point::ZERO);
        assert!((camera.zoom() - MAX_ZOOM).abs() < 1e-6);
        camera.zoom_by(1e-6, Point::ZERO);
        assert!((camera.zoom() - MIN_ZOOM).abs() < 1e-6);
    }

    #[test]
    fn fitting_shows_all_of_it_in_the_middle() {
        let mut camera = Camera::default();
        let area = Rect::new(100.0, 100.0, 4000.0, 500.0);
        camera.fit(area, VIEWPORT, MAX_ZOOM);
        let shown = camera.transform(Rect::ZERO).rect(area);
        assert!(Rect::new(0.0, 0.0, 800.0, 600.0).contains_rect(&shown));
        assert!((shown.center().x - 400.0).abs() < 0.01);
    }

    #[test]
    fn a_huge_sheet_opens_at_its_beginning_and_readable() {
        let mut camera = Camera::default();
        camera.open(Size::new(40_000.0, 2_000.0), VIEWPORT);
        assert!((camera.zoom() - MIN_OPENING_ZOOM).abs() < 1e-6);
        assert_eq!(at(&camera, 0.0, 0.0), Point::ZERO);
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let mut camera = Camera::default();
        let inside = Rect::new(200.0, 200.0, 100.0, 100.0);
        camera.reveal(inside, VIEWPORT, Size::new(100.0, 50.0));
        assert_eq!(at(&camera, 0.0, 0.0), Point::ZERO);
        let right = Rect::new(1000.0, 200.0, 100.0, 100.0);
        camera.reveal(right, VIEWPORT, Size::new(100.0, 50.0));
        assert!((at(&camera, 1100.0, 0.0).x - (800.0 - MARGIN)).abs() < 0.01);
        let wide = Rect::new(0.0, 0.0, 3000.0, 10.0);
        camera.reveal(wide, VIEWPORT, Size::new(100.0, 50.0));
        assert!((at(&camera, 0.0, 0.0).x - (100.0 + MARGIN)).abs() < 0.01);
    }

    #[test]
    fn the_sheet_cannot_be_lost() {
        let mut camera = Camera::default();
        camera.pan(1e6, -1e6);
        camera.hold(Size::new(1000.0, 500.0), VIEWPORT);
        assert!(at(&camera, 0.0, 0.0).x <= 800.0 * (1.0 - KEPT) + 0.01);
        assert!(at(&camera, 0.0, 500.0).y >= 600.0 * KEPT - 0.01);
    }
}

//! Rectangles and paths as the screen's shapes.

use std::sync::Arc;

use egui::epaint::{PathShape, PathStroke, RectShape};
use egui::{Color32, CornerRadius, Mesh, Pos2, Shape, StrokeKind};

use super::dashes::dashes;
use super::triangles::{is_convex, triangles};
use super::{View, screen_color, screen_point, screen_rect};
use crate::geometry::{Path, PathStep, Point, Rect};
use crate::style::{Color, Dash, Stroke};

/// Largest distance of a drawn curve from the true one, in points.
const TOLERANCE: f32 = 0.12;
/// Most straight pieces for one curve.
const MAX_PIECES: u16 = 64;
/// Lines at least this many points wide show whether their ends are round.
const ROUND_ENDS_FROM: f32 = 2.0;
/// Shortest dash and gap together in points; a finer pattern looks solid.
const MIN_PATTERN: f32 = 1.0;

/// Collects the shapes of one layer in drawing order. Plain quads that follow
/// each other become one mesh, which is what a map of thousands of cards seen
/// from far away is made of.
pub(super) struct Ink {
    view: View,
    pixels_per_point: f32,
    shapes: Vec<Shape>,
    quads: Mesh,
}

impl Ink {
    pub(super) fn new(view: View, pixels_per_point: f32) -> Self {
        Self {
            view,
            pixels_per_point,
            shapes: Vec::new(),
            quads: Mesh::default(),
        }
    }

    /// Points of the screen for one map unit.
    pub(super) fn zoom(&self) -> f32 {
        self.view.transform.scale
    }

    /// Where a point of the sheet lies on the screen.
    pub(super) fn at(&self, point: Point) -> Pos2 {
        screen_point(self.view.transform.point(point))
    }

    /// Where a rectangle of the sheet lies on the screen.
    pub(super) fn area(&self, rect: Rect) -> egui::Rect {
        screen_rect(self.view.transform.rect(rect))
    }

    /// All shapes, in drawing order.
    pub(super) fn finish(mut self) -> Vec<Shape> {
        self.close_quads();
        self.shapes
    }

    /// Adds a shape above everything so far.
    pub(super) fn push(&mut self, shape: Shape) {
        self.close_quads();
        self.shapes.push(shape);
    }

    fn close_quads(&mut self) {
        if !self.quads.is_empty() {
            let quads = std::mem::take(&mut self.quads);
            self.shapes.push(Shape::Mesh(Arc::new(quads)));
        }
    }

    /// A plain rectangle without smoothing, at least a pixel each way.
    pub(super) fn quad(&mut self, rect: Rect, color: Color) {
        let pixel = 1.0 / self.pixels_per_point;
        let area = self.area(rect);
        let size = area.size().max(egui::vec2(pixel, pixel));
        let area = egui::Rect::from_min_size(area.min, size);
        self.quads.add_colored_rect(area, screen_color(color));
    }

    /// A rectangle with round corners.
    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) {
        if let Some(stroke) = stroke.filter(|stroke| stroke.dash != Dash::Solid) {
            self.rect(rect, radius, fill, None);
            return self.path(&rounded(rect, radius), None, Some(stroke), &rect);
        }
        let fill = fill.map_or(Color32::TRANSPARENT, screen_color);
        let stroke = stroke.map_or(egui::Stroke::NONE, |stroke| self.pen(&stroke));
        let radius = self.corner(radius);
        let shape = RectShape::new(self.area(rect), radius, fill, stroke, StrokeKind::Middle);
        // Paths lie exactly where the scene says; a rectangle moved to whole
        // pixels would show at the edge of a path that covers it.
        self.push(Shape::Rect(shape.with_round_to_pixels(false)));
    }

    /// A corner radius of the sheet in whole points of the screen.
    pub(super) fn corner(&self, radius: f32) -> CornerRadius {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 0 to 255"
        )]
        let radius = (radius * self.zoom()).round().clamp(0.0, 255.0) as u8;
        CornerRadius::same(radius)
    }

    fn pen(&self, stroke: &Stroke) -> egui::Stroke {
        egui::Stroke::new(stroke.width * self.zoom(), screen_color(stroke.color))
    }

    /// An outline, filled and stroked. What lies outside of `seen` may be left
    /// out of an open line.
    pub(super) fn path(
        &mut self,
        path: &Path,
        fill: Option<Color>,
        stroke: Option<Stroke>,
        seen: &Rect,
    ) {
        let solid = stroke.is_none_or(|stroke| stroke.dash == Dash::Solid);
        let seen = (fill.is_none() && solid).then_some(seen);
        for Outline { points, closed } in self.outlines(path, seen) {
            if let Some(fill) = fill {
                self.fill(points.clone(), screen_color(fill));
            }
            if let Some(stroke) = stroke {
                self.stroke(points, closed, &stroke);
            }
        }
    }

    fn fill(&mut self, points: Vec<Pos2>, color: Color32) {
        if points.len() < 3 {
            return;
        }
        if is_convex(&points) {
            let shape = PathShape::convex_polygon(points, color, PathStroke::NONE);
            return self.push(Shape::Path(shape));
        }
        let mut mesh = Mesh::default();
        for point in &points {
            mesh.colored_vertex(*point, color);
        }
        for [a, b, c] in triangles(&points) {
            mesh.add_triangle(a, b, c);
        }
        self.push(Shape::Mesh(Arc::new(mesh)));
        // A mesh has hard edges; a fine line in its colour smooths them.
        let pixel = 1.0 / self.pixels_per_point;
        self.push(Shape::closed_line(points, egui::Stroke::new(pixel, color)));
    }

    fn stroke(&mut self, mut points: Vec<Pos2>, closed: bool, stroke: &Stroke) {
        let pen = self.pen(stroke);
        if pen.width <= 0.0 {
            return;
        }
        if let Dash::Pattern(dash, gap) = stroke.dash
            && (dash + gap) * self.zoom() >= MIN_PATTERN
        {
            if closed && let Some(first) = points.first().copied() {
                points.push(first);
            }
            let (dash, gap) = (dash * self.zoom(), gap * self.zoom());
            let seen = screen_rect(self.view.clip).expand(pen.width);
            for dash in dashes(&points, dash, gap, seen) {
                self.push(Shape::line_segment(dash, pen));
            }
            return;
        }
        if closed {
            return self.push(Shape::closed_line(points, pen));
        }
        if pen.width >= ROUND_ENDS_FROM {
            for end in [points.first(), points.last()].into_iter().flatten() {
                self.push(Shape::circle_filled(*end, pen.width / 2.0, pen.color));
            }
        }
        self.push(Shape::line(points, pen));
    }

    /// The path as straight pieces on the screen.
    fn outlines(&self, path: &Path, seen: Option<&Rect>) -> Vec<Outline> {
        let mut outlines: Vec<Outline> = Vec::new();
        let mut pen = Point::ZERO;
        let mut start = Point::ZERO;
        let mut down = false;
        for step in &path.steps {
            let end = match *step {
                PathStep::MoveTo(to) => {
                    (start, down) = (to, false);
                    to
                }
                PathStep::LineTo(to) | PathStep::CurveTo(_, _, to) => to,
                PathStep::Close => {
                    if let Some(last) = outlines.last_mut().filter(|_| down) {
                        last.closed = true;
                    }
                    down = false;
                    start
                }
            };
            let is_piece = matches!(step, PathStep::LineTo(_) | PathStep::CurveTo(..));
            if is_piece {
                let visible = seen.is_none_or(|seen| reach(pen, step).intersects(seen));
                if visible && !down {
                    outlines.push(Outline::starting_at(self.at(pen)));
                }
                down = visible;
                if let Some(last) = outlines.last_mut().filter(|_| visible) {
                    self.piece(&mut last.points, step);
                }
            }
            pen = end;
        }
        outlines
    }

    fn piece(&self, points: &mut Vec<Pos2>, step: &PathStep) {
        match *step {
            PathStep::LineTo(to) => points.push(self.at(to)),
            PathStep::CurveTo(first, second, to) => {
                let Some(from) = points.last().copied() else {
                    return;
                };
                let curve = [from, self.at(first), self.at(second), self.at(to)];
                flatten(curve, points);
            }
            PathStep::MoveTo(_) | PathStep::Close => {}
        }
    }
}

/// A line of straight pieces on the screen.
struct Outline {
    points: Vec<Pos2>,
    closed: bool,
}

impl Outline {
    fn starting_at(point: Pos2) -> Self {
        Self {
            points: vec![point],
            closed: false,
        }
    }
}

/// A box that holds the piece that leads from `pen`.
fn reach(pen: Point, step: &PathStep) -> Rect {
    let from = Rect { min: pen, max: pen };
    let with = |rect: Rect, p: Point| rect.union(&Rect { min: p, max: p });
    match *step {
        PathStep::LineTo(to) => with(from, to),
        PathStep::CurveTo(a, b, to) => with(with(with(from, a), b), to),
        PathStep::MoveTo(_) | PathStep::Close => from,
    }
}

/// Adds the curve's points after its first, as few as the tolerance allows.
fn flatten(curve: [Pos2; 4], points: &mut Vec<Pos2>) {
    let [start, first, second, end] = curve.map(Pos2::to_vec2);
    // The second differences bound how far the curve bends from its chords.
    let bend = (start - 2.0 * first + second)
        .length()
        .max((first - 2.0 * second + end).length());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 64"
    )]
    let pieces = (0.75 * bend / TOLERANCE)
        .sqrt()
        .ceil()
        .clamp(1.0, f32::from(MAX_PIECES)) as u16;
    for piece in 1..=pieces {
        let to = f32::from(piece) / f32::from(pieces);
        let fro = 1.0 - to;
        let point = start * fro.powi(3)
            + first * (3.0 * fro * fro * to)
            + second * (3.0 * fro * to * to)
            + end * to.powi(3);
        points.push(point.to_pos2());
    }
}

/// A rectangle with round corners as a path, for outlines that are dashed.
fn rounded(rect: Rect, radius: f32) -> Path {
    let radius = radius.clamp(0.0, 0.5 * rect.width().min(rect.height()).max(0.0));
    // How far a control point stands from its corner, for a round corner.
    let k = radius * (1.0 - 0.552_284_8);
    let Rect { min, max } = rect;
    let p = Point::new;
    Path::new()
        .move_to(p(min.x + radius, min.y))
        .line_to(p(max.x - radius, min.y))
        .curve_to(
            p(max.x - k, min.y),
            p(max.x, min.y + k),
            p(max.x, min.y + radius),
        )
        .line_to(p(max.x, max.y - radius))
        .curve_to(
            p(max.x, max.y - k),
            p(max.x - k, max.y),
            p(max.x - radius, max.y),
        )
        .line_to(p(min.x + radius, max.y))
        .curve_to(
            p(min.x + k, max.y),
            p(min.x, max.y - k),
            p(min.x, max.y - radius),
        )
        .line_to(p(min.x, min.y + radius))
        .curve_to(
            p(min.x, min.y + k),
            p(min.x + k, min.y),
            p(min.x + radius, min.y),
        )
        .close()
}

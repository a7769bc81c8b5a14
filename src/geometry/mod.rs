//! Points, sizes and rectangles in map units, with y growing downwards.
//!
//! One map unit is one CSS pixel at scale 1 (1/96 inch on paper). Nothing here
//! knows what a map is; conversions to a backend's own types stand in that
//! backend.

mod path;

pub use path::{Path, PathStep};

/// A place on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f32,
    /// Distance from the top edge.
    pub y: f32,
}

impl Point {
    /// The top left corner of the sheet.
    pub const ZERO: Self = Self::new(0.0, 0.0);

    /// A point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// This point moved by `dx`, `dy`.
    #[must_use]
    pub fn offset(self, dx: f32, dy: f32) -> Self {
        Self::new(self.x + dx, self.y + dy)
    }

    /// The straight distance to `other`.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A width and a height.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// Extent along x.
    pub width: f32,
    /// Extent along y.
    pub height: f32,
}

impl Size {
    /// A size of `width` by `height`.
    #[must_use]
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// An axis-parallel rectangle; `min` is its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Top left corner.
    pub min: Point,
    /// Bottom right corner.
    pub max: Point,
}

impl Rect {
    /// An empty rectangle at the origin.
    pub const ZERO: Self = Self {
        min: Point::ZERO,
        max: Point::ZERO,
    };

    /// The rectangle with its top left corner at `x`, `y`.
    #[must_use]
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: Point::new(x, y),
            max: Point::new(x + width, y + height),
        }
    }

    /// The rectangle between two opposite corners, in any order.
    #[must_use]
    pub fn from_corners(a: Point, b: Point) -> Self {
        Self {
            min: Point::new(a.x.min(b.x), a.y.min(b.y)),
            max: Point::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// The square around `center` that holds a circle of `radius`.
    #[must_use]
    pub fn around(center: Point, radius: f32) -> Self {
        Self::new(
            center.x - radius,
            center.y - radius,
            radius * 2.0,
            radius * 2.0,
        )
    }

    /// Extent along x.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    /// Extent along y.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    /// Width and height.
    #[must_use]
    pub fn size(&self) -> Size {
        Size::new(self.width(), self.height())
    }

    /// The middle.
    #[must_use]
    pub fn center(&self) -> Point {
        Point::new(
            f32::midpoint(self.min.x, self.max.x),
            f32::midpoint(self.min.y, self.max.y),
        )
    }

    /// Whether `point` lies inside or on the edge.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        point.x >= self.min.x
            && point.x <= self.max.x
            && point.y >= self.min.y
            && point.y <= self.max.y
    }

    /// Whether all of `other` lies inside.
    #[must_use]
    pub fn contains_rect(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two share any area or edge.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && self.max.x >= other.min.x
            && self.min.y <= other.max.y
            && self.max.y >= other.min.y
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Grown by `by` on every side; a negative value shrinks.
    #[must_use]
    pub fn expand(&self, by: f32) -> Self {
        Self {
            min: self.min.offset(-by, -by),
            max: self.max.offset(by, by),
        }
    }

    /// Moved by `dx`, `dy`.
    #[must_use]
    pub fn translate(&self, dx: f32, dy: f32) -> Self {
        Self {
            min: self.min.offset(dx, dy),
            max: self.max.offset(dx, dy),
        }
    }
}

/// A uniform scale followed by a shift: target = source × `scale` + `shift`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform {
    /// Target units for one source unit, above zero.
    pub scale: f32,
    /// Where the source's origin lands.
    pub shift: Point,
}

impl Transform {
    /// Changes nothing.
    pub const IDENTITY: Self = Self {
        scale: 1.0,
        shift: Point::ZERO,
    };

    /// Scales about the origin.
    #[must_use]
    pub const fn scaled(scale: f32) -> Self {
        Self {
            scale,
            shift: Point::ZERO,
        }
    }

    /// Carries a point over.
    #[must_use]
    pub fn point(&self, point: Point) -> Point {
        Point::new(
            point.x * self.scale + self.shift.x,
            point.y * self.scale + self.shift.y,
        )
    }

    /// Carries a rectangle over.
    #[must_use]
    pub fn rect(&self, rect: Rect) -> Rect {
        Rect {
            min: self.point(rect.min),
            max: self.point(rect.max),
        }
    }

    /// The source point that lands on `point`.
    #[must_use]
    pub fn inverse_point(&self, point: Point) -> Point {
        Point::new(
            (point.x - self.shift.x) / self.scale,
            (point.y - self.shift.y) / self.scale,
        )
    }

    /// The source rectangle that lands on `rect`.
    #[must_use]
    pub fn inverse_rect(&self, rect: Rect) -> Rect {
        Rect {
            min: self.inverse_point(rect.min),
            max: self.inverse_point(rect.max),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transform_and_its_inverse_meet() {
        let transform = Transform {
            scale: 2.5,
            shift: Point::new(10.0, -4.0),
        };
        let rect = Rect::new(3.0, 4.0, 5.0, 6.0);
        assert_eq!(transform.inverse_rect(transform.rect(rect)), rect);
    }

    #[test]
    fn corners_in_any_order_give_the_same_rectangle() {
        let a = Point::new(5.0, 1.0);
        let b = Point::new(2.0, 9.0);
        assert_eq!(Rect::from_corners(a, b), Rect::from_corners(b, a));
        assert!(Rect::from_corners(a, b).contains(Point::new(3.0, 4.0)));
    }
}

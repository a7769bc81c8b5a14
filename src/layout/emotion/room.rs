//! Room for what is said on curves: a text stands where it covers no face, no
//! dot and no other text, and as few lines as can be.

use crate::geometry::{Point, Rect};
use crate::layout::space::FACE_RADIUS;
use crate::layout::typeset::TextBlock;

/// Between what is said and what it is said of.
const GAP: f32 = 4.0;
/// A line is looked at so often.
const SAMPLE: f32 = 5.0;
/// How far from where it would rather stand a text may go, across and down.
const FAR: (f32, f32) = (96.0, 72.0);
/// How far it goes at once.
const STEP: (f32, f32) = (12.0, 6.0);
/// What it costs to cover a face, a dot or a text.
const COVERED: usize = 1_000;

/// Where a text would rather stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Above,
    Below,
    Beside,
}

/// What a text must not cover, worst first.
pub(super) struct Room {
    /// The lane.
    pub(super) inside: Rect,
    /// Faces, dots, stars, other texts.
    pub(super) things: Vec<Rect>,
    /// Points of lines.
    pub(super) lines: Vec<Point>,
}

impl Room {
    /// So far from what is marked the rest is looked at, in map units.
    pub(super) const NEAR: f32 = 420.0;

    /// Puts a text where it covers least, and takes that place; `None` where
    /// every place near is taken.
    pub(super) fn settle(&mut self, block: &TextBlock, places: &[Point]) -> Option<TextBlock> {
        let size = (block.text_width(), block.height());
        let rect = |at: &Point| Rect::new(at.x, at.y, size.0, size.1);
        let cost = |at: &Point| self.covers(&rect(at));
        let near = places.iter().copied().min_by_key(cost)?;
        let best = if cost(&near) < COVERED {
            near
        } else {
            places
                .iter()
                .flat_map(|place| spread(*place))
                .filter(|place| cost(place) < COVERED)
                .min_by_key(|place| (distance(*place, places), cost(place)))?
        };
        self.things.push(rect(&best).expand(1.0));
        Some(block.clone().at(best.x, best.y))
    }

    /// How bad it is to cover a place: 0 where nothing is.
    fn covers(&self, rect: &Rect) -> usize {
        let outside = usize::from(!self.inside.contains_rect(rect));
        let things = self.things.iter().filter(|thing| thing.intersects(rect));
        let lines = self.lines.iter().filter(|point| rect.contains(**point));
        100 * COVERED * outside + COVERED * things.count() + lines.count().min(COVERED - 1)
    }
}

/// Places around one where a text may not stand.
fn spread(place: Point) -> impl Iterator<Item = Point> {
    let steps = |step: f32, far: f32| {
        let out = std::iter::successors(Some(0.0_f32), move |at| Some(at + step));
        out.take_while(move |at| *at <= far)
            .flat_map(|at| [at, -at])
    };
    steps(STEP.1, FAR.1).flat_map(move |y| steps(STEP.0, FAR.0).map(move |x| place.offset(x, y)))
}

/// How far a place is from the nearest of some, in whole units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the sheet is small and not below zero"
)]
fn distance(place: Point, from: &[Point]) -> usize {
    let distances = from.iter().map(|other| place.distance(*other));
    distances.fold(f32::MAX, f32::min) as usize
}

/// Points along a straight line.
pub(super) fn along((from, to): (Point, Point)) -> impl Iterator<Item = Point> {
    let length = from.distance(to).max(SAMPLE);
    let count = std::iter::successors(Some(0.0_f32), |at| Some(at + SAMPLE));
    let shares = count.take_while(move |at| *at <= length);
    shares.map(move |at| {
        let share = at / length;
        from.offset((to.x - from.x) * share, (to.y - from.y) * share)
    })
}

/// Points along the bracket of a fall: over to where it ended, then down.
pub(super) fn bracket((from, to): (Point, Point)) -> impl Iterator<Item = Point> {
    let corner = Point::new(to.x, from.y);
    along((from, corner)).chain(along((corner, to)))
}

/// Where the text of a point may stand, the best place first.
pub(super) fn around(at: Point, side: Side, block: &TextBlock) -> Vec<Point> {
    let (width, height) = (block.text_width(), block.height());
    let (beyond, middle) = (FACE_RADIUS + GAP, at.x - width / 2.0);
    let above = Point::new(middle, at.y - beyond - height);
    let below = Point::new(middle, at.y + beyond);
    let mut places = match side {
        Side::Above => vec![above, below],
        Side::Below => vec![below, above],
        Side::Beside => Vec::new(),
    };
    for up in [0.0, -1.0, 1.0, -2.0, 2.0] {
        let y = at.y - height / 2.0 + up * height;
        places.push(Point::new(at.x + beyond, y));
        places.push(Point::new(at.x - beyond - width, y));
    }
    if side == Side::Beside {
        places.extend([above, below]);
    }
    places
}

/// Where the text of a fall may stand: beside the line that leads down.
pub(super) fn beside((from, to): (Point, Point), block: &TextBlock) -> Vec<Point> {
    let (width, height) = (block.text_width(), block.height());
    let middle = f32::midpoint(from.y, to.y) - height / 2.0;
    let mut places = Vec::new();
    for down in [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0] {
        let y = middle + down * height * 0.7;
        for out in [GAP, FACE_RADIUS + GAP] {
            places.push(Point::new(to.x + out, y));
            places.push(Point::new(to.x - out - width, y));
        }
    }
    places
}

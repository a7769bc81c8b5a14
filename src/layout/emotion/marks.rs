//! What is said on the curve of the persona in focus: peak, low point, end
//! and the largest fall, each where it covers nothing.

use super::{Curves, FACE_ROOM, MARK_ROOM};
use crate::document::{PersonaId, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::layout::elements::Layout;
use crate::layout::elements::emotion::CurveMark;
use crate::layout::space::{DOT_RADIUS, FACE_RADIUS};
use crate::layout::typeset::TextBlock;
use crate::metrics::{CurveSummary, Fall};
use crate::style::TextStyle;

/// Between what is said and what it is said of.
const GAP: f32 = 4.0;
/// Widest text of a mark.
const WIDEST: f32 = 170.0;
/// So far from what is marked the rest is looked at, in map units.
const NEAR: f32 = 260.0;
/// A line is looked at so often.
const SAMPLE: f32 = 5.0;

/// Where a text would rather stand.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Above,
    Below,
    Beside,
}

/// What a text must not cover, worst first.
struct Taken {
    /// The lane.
    inside: Rect,
    /// Faces, dots, stars, other texts.
    things: Vec<Rect>,
    /// Points of lines.
    lines: Vec<Point>,
}

impl Curves<'_, '_> {
    /// Marks what the curve of a persona says.
    pub(super) fn mark(&self, layout: &mut Layout, persona: PersonaId) {
        let Some(curve) = self.sheet.emotions.curve(self.sheet.map, persona) else {
            return;
        };
        let place = |step| self.place(layout, persona, step);
        let said = self.said(&curve).into_iter();
        let said: Vec<(Point, Side, String)> = said
            .filter_map(|(step, side, text)| Some((place(step)?, side, text)))
            .collect();
        let fall = curve.fall.and_then(|fall| {
            let ends = (place(fall.from)?, place(fall.to)?);
            Some((ends, self.fall_text(fall)))
        });
        let steps = said.iter().map(|(at, ..)| at.x);
        let falls = fall.iter().map(|((_, to), _)| to.x);
        let mut taken = self.taken(layout, &steps.chain(falls).collect::<Vec<f32>>());
        if let Some((ends, _)) = &fall {
            taken.lines.extend(along(*ends));
        }
        let personas = self.sheet.personas();
        let mut index = personas.filter(|(_, other)| other.id == persona);
        let index = index.next().map_or(0, |(index, _)| index);
        let mut put = |text: &str, fall, candidates: &dyn Fn(&TextBlock) -> Vec<Point>| {
            let style = TextStyle::CAPTION_STRONG;
            let block = self.sheet.typesetter.line(text, style, WIDEST);
            let text = taken.settle(block.clone(), &candidates(&block));
            layout.marks.push(CurveMark { index, text, fall });
        };
        for (at, side, text) in &said {
            put(text, None, &|block| around(*at, *side, block));
        }
        if let Some((ends, text)) = &fall {
            put(text, Some(*ends), &|block| beside(*ends, block));
        }
    }

    /// Where the persona's point at a step is.
    fn place(&self, layout: &Layout, persona: PersonaId, step: TouchpointId) -> Option<Point> {
        let mut points = layout.points.iter();
        let is_it = |point: &&super::CurvePoint| {
            point.lane == self.lane && point.persona == persona && point.touchpoint == step
        };
        points.find(is_it).map(|point| point.center)
    }

    /// Peak, low point and end, said together where they are one step. A
    /// level curve has neither a peak nor a low point.
    fn said(&self, curve: &CurveSummary) -> Vec<(TouchpointId, Side, String)> {
        let mut points = Vec::new();
        if curve.peak.1 > curve.low.1 {
            points.push((curve.peak, Side::Above, "picture-emotion-peak"));
            points.push((curve.low, Side::Below, "picture-emotion-low"));
        }
        if curve.steps > 1 {
            points.push((curve.end, Side::Beside, "picture-emotion-end"));
        }
        let mut said: Vec<(TouchpointId, Side, f64, Vec<String>)> = Vec::new();
        for ((step, value), side, key) in points {
            let name = self.sheet.texts.get(key).into_owned();
            match said.iter_mut().find(|(other, ..)| *other == step) {
                Some((.., names)) => names.push(name),
                None => said.push((step, side, value, vec![name])),
            }
        }
        let text = |names: Vec<String>, value| {
            let value = self.sheet.words().emotion(value);
            format!("{} {value}", names.join(" · "))
        };
        said.into_iter()
            .map(|(step, side, value, names)| (step, side, text(names, value)))
            .collect()
    }

    fn fall_text(&self, fall: Fall) -> String {
        let by = self.sheet.words().emotion_gap(fall.by);
        let message = Message::new("picture-emotion-fall").text("by", by);
        self.sheet.texts.say(&message)
    }

    /// What is in the way near these places, from left to right.
    fn taken(&self, layout: &Layout, near: &[f32]) -> Taken {
        let is_near = |point: &Point| near.iter().any(|x| (point.x - x).abs() < NEAR);
        let mut things = Vec::new();
        let points = layout.points.iter().filter(|p| p.lane == self.lane);
        for point in points.filter(|point| is_near(&point.center)) {
            let radius = if point.focus { FACE_RADIUS } else { DOT_RADIUS };
            things.push(Rect::around(point.center, radius + 2.0));
            if point.focus && point.moment_of_truth {
                let star = point.center.offset(FACE_RADIUS + 5.0, -FACE_RADIUS - 1.0);
                things.push(Rect::around(star, 7.0));
            }
        }
        let averages = layout.averages.iter().flat_map(|run| &run.points);
        let averages = averages.map(|point| point.center).filter(is_near);
        things.extend(averages.map(|center| Rect::around(center, DOT_RADIUS + 2.0)));
        let runs = layout.curves.iter().filter(|run| run.lane == self.lane);
        let pairs = runs.flat_map(|run| run.points.windows(2));
        let pairs = pairs.filter(|pair| pair.iter().any(is_near));
        let room = FACE_ROOM + MARK_ROOM;
        Taken {
            inside: Rect {
                min: self.plot.min.offset(0.0, -room),
                max: self.plot.max.offset(0.0, room),
            },
            things,
            lines: pairs.flat_map(|pair| along((pair[0], pair[1]))).collect(),
        }
    }
}

/// Points along a straight line.
fn along((from, to): (Point, Point)) -> impl Iterator<Item = Point> {
    let length = from.distance(to).max(SAMPLE);
    let count = std::iter::successors(Some(0.0_f32), |at| Some(at + SAMPLE));
    let shares = count.take_while(move |at| *at <= length);
    shares.map(move |at| {
        let share = at / length;
        from.offset((to.x - from.x) * share, (to.y - from.y) * share)
    })
}

/// Where the text of a point may stand, the best place first.
fn around(at: Point, side: Side, block: &TextBlock) -> Vec<Point> {
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
fn beside((from, to): (Point, Point), block: &TextBlock) -> Vec<Point> {
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

impl Taken {
    /// Puts a text where it covers least, and takes that place.
    fn settle(&mut self, block: TextBlock, places: &[Point]) -> TextBlock {
        let size = (block.text_width(), block.height());
        let rect = |at: &Point| Rect::new(at.x, at.y, size.0, size.1);
        let best = places
            .iter()
            .min_by_key(|place| self.covers(&rect(place)))
            .copied()
            .unwrap_or_default();
        self.things.push(rect(&best).expand(1.0));
        block.at(best.x, best.y)
    }

    /// How bad it is to cover a place: 0 where nothing is.
    fn covers(&self, rect: &Rect) -> usize {
        let outside = usize::from(!self.inside.contains_rect(rect));
        let things = self.things.iter().filter(|thing| thing.intersects(rect));
        let lines = self.lines.iter().filter(|point| rect.contains(**point));
        100_000 * outside + 1_000 * things.count() + lines.count()
    }
}

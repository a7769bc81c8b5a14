//! What is said on the curves that are shown: the best and the worst of all of
//! them, the largest fall, and where each of them ends. The numbers are those
//! of the findings.

use super::room::{Room, Side, along, around, beside, bracket};
use super::{Curves, FACE_ROOM, MARK_ROOM};
use crate::document::{Persona, PersonaId, TouchpointId};
use crate::geometry::{Point, Rect};
use crate::language::Message;
use crate::layout::elements::Layout;
use crate::layout::elements::emotion::{AveragePoint, CurveMark, CurvePoint};
use crate::layout::space::{DOT_RADIUS, FACE_RADIUS};
use crate::layout::typeset::TextBlock;
use crate::metrics::{CurveSummary, Fall};
use crate::style::TextStyle;

/// Widest text of a mark.
const WIDEST: f32 = 240.0;
/// Values that are so close are one.
const SAME: f64 = 1e-9;

/// A curve that something is said on.
struct Marked {
    /// Whose it is; `None` for the mean of all personas.
    persona: Option<PersonaId>,
    /// Place among the personas.
    index: Option<usize>,
    /// What it is called, where several are shown.
    name: Option<String>,
    says: CurveSummary,
}

/// What is said at one point.
struct Said<'c> {
    at: (TouchpointId, f64),
    side: Side,
    /// Keys of what it is: a peak, an end.
    what: Vec<&'static str>,
    /// Of which curves.
    of: Vec<&'c Marked>,
}

impl Curves<'_, '_> {
    /// Marks what the curves say: of the persona whose path is highlighted
    /// alone, or else of the mean where that is shown, or else of everybody.
    pub(super) fn mark(&self, layout: &mut Layout, chosen: Option<PersonaId>, averaged: bool) {
        let curves = self.marked(chosen, averaged);
        let place = |of: &Marked, step| self.place(layout, of, step);
        let said: Vec<(Point, Said<'_>)> = said(&curves)
            .into_iter()
            .filter_map(|said| Some((place(said.of.first()?, said.at.0)?, said)))
            .collect();
        let fall = largest_fall(&curves).and_then(|(of, fall)| {
            let ends = (place(of, fall.from)?, place(of, fall.to)?);
            Some((of, ends, self.fall_text(fall)))
        });
        let steps = said.iter().map(|(at, _)| at.x);
        let falls = fall.iter().map(|(_, (_, to), _)| to.x);
        let mut room = self.room(layout, &steps.chain(falls).collect::<Vec<f32>>());
        if let Some((_, ends, _)) = &fall {
            room.lines.extend(bracket(*ends));
        }
        let set = |text: &str| {
            let style = TextStyle::CAPTION_STRONG;
            self.sheet.typesetter.line(text, style, WIDEST)
        };
        let mut put =
            |of: &[&Marked], text: &str, fall, places: &dyn Fn(&TextBlock) -> Vec<Point>| {
                let block = set(&named(text, of));
                let text = room.settle(&block, &places(&block));
                // What has no room is not written over something else.
                layout.marks.extend(text.map(|text| CurveMark {
                    index: of.first().and_then(|of| of.index),
                    text,
                    fall,
                }));
            };
        let (ends, extremes): (Vec<_>, Vec<_>) =
            said.iter().partition(|(_, said)| said.side == Side::Beside);
        for (at, said) in extremes {
            put(&said.of, &self.text(said), None, &|block| {
                around(*at, said.side, block)
            });
        }
        if let Some((of, ends, text)) = &fall {
            put(&[*of], text, Some(*ends), &|block| beside(*ends, block));
        }
        for (at, said) in ends {
            put(&said.of, &self.text(said), None, &|block| {
                around(*at, said.side, block)
            });
        }
    }

    /// The curves that something is said on.
    fn marked(&self, chosen: Option<PersonaId>, averaged: bool) -> Vec<Marked> {
        let sheet = self.sheet;
        if averaged && chosen.is_none() {
            let shown = |persona| sheet.shows(persona);
            let says = sheet.emotions.average_curve(sheet.map, shown);
            let name = sheet.texts.get("picture-emotion-average").into_owned();
            let average = says.map(|says| Marked {
                persona: None,
                index: None,
                name: Some(name),
                says,
            });
            return average.into_iter().collect();
        }
        let all: Vec<(usize, &Persona)> = sheet.personas().collect();
        let meant = all
            .iter()
            .filter(|(_, persona)| chosen.is_none_or(|chosen| chosen == persona.id));
        let curve = |(index, persona): &(usize, &Persona)| {
            Some(Marked {
                persona: Some(persona.id),
                index: Some(*index),
                name: (all.len() > 1).then(|| short_name(persona, &all)),
                says: sheet.emotions.curve(sheet.map, persona.id)?,
            })
        };
        meant.filter_map(curve).collect()
    }

    /// Where a curve is at a step.
    fn place(&self, layout: &Layout, of: &Marked, step: TouchpointId) -> Option<Point> {
        let Some(persona) = of.persona else {
            let mut points = self.averages(layout);
            return points
                .find(|point| point.touchpoint == step)
                .map(|point| point.center);
        };
        let mut points = self.points(layout);
        points
            .find(|point| point.persona == persona && point.touchpoint == step)
            .map(|point| point.center)
    }

    fn points<'l>(&self, layout: &'l Layout) -> impl Iterator<Item = &'l CurvePoint> + use<'l> {
        let lane = self.lane;
        layout.points.iter().filter(move |point| point.lane == lane)
    }

    fn averages<'l>(&self, layout: &'l Layout) -> impl Iterator<Item = &'l AveragePoint> + use<'l> {
        let lane = self.lane;
        let runs = layout.averages.iter().filter(move |run| run.lane == lane);
        runs.flat_map(|run| &run.points)
    }

    /// "Peak · End +1.8".
    fn text(&self, said: &Said<'_>) -> String {
        let what = said.what.iter().map(|key| self.sheet.texts.get(key));
        let what: Vec<_> = what.collect();
        let value = self.sheet.words().emotion(said.at.1);
        format!("{} {value}", what.join(" · "))
    }

    fn fall_text(&self, fall: Fall) -> String {
        let by = self.sheet.words().emotion_gap(fall.by);
        let message = Message::new("picture-emotion-fall").text("by", by);
        self.sheet.texts.say(&message)
    }

    /// What is in the way near these places, from left to right.
    fn room(&self, layout: &Layout, near: &[f32]) -> Room {
        let is_near = |point: &Point| near.iter().any(|x| (point.x - x).abs() < Room::NEAR);
        let face = |center, is_face| {
            let radius = if is_face { FACE_RADIUS } else { DOT_RADIUS };
            Rect::around(center, radius + 2.0)
        };
        let mut things = Vec::new();
        for point in self.points(layout).filter(|point| is_near(&point.center)) {
            things.push(face(point.center, point.focus));
            if point.focus && point.moment_of_truth {
                let star = point.center.offset(FACE_RADIUS + 5.0, -FACE_RADIUS - 1.0);
                things.push(Rect::around(star, 7.0));
            }
        }
        let averages = self.averages(layout);
        things.extend(averages.map(|point| face(point.center, point.face)));
        for lowest in layout.lowest.iter().filter(|it| it.lane == self.lane) {
            things.push(lowest.label.rect);
            let points = lowest.points.iter();
            things.extend(points.map(|point| face(point.center, true)));
        }
        let axes = layout.axes.iter().filter(|axis| axis.lane == self.lane);
        things.extend(axes.flat_map(|axis| &axis.labels).map(|label| label.rect));
        let runs = layout.curves.iter().filter(|run| run.lane == self.lane);
        let lines = runs.map(|run| run.points.clone());
        let averages = layout.averages.iter().filter(|run| run.lane == self.lane);
        let lines = lines.chain(averages.map(|run| run.points.iter().map(|p| p.center).collect()));
        let lines: Vec<Vec<Point>> = lines.collect();
        let pairs = lines.iter().flat_map(|points| points.windows(2));
        let pairs = pairs.filter(|pair| pair.iter().any(is_near));
        let beyond = FACE_ROOM + MARK_ROOM;
        Room {
            inside: Rect {
                min: self.plot.min.offset(0.0, -beyond),
                max: self.plot.max.offset(0.0, beyond),
            },
            things,
            lines: pairs.flat_map(|pair| along((pair[0], pair[1]))).collect(),
        }
    }
}

/// Peak and low point of all curves, and the end of each, said together where
/// they are one point. Level curves have neither a peak nor a low point.
fn said(curves: &[Marked]) -> Vec<Said<'_>> {
    let best = |of: fn(&CurveSummary) -> (TouchpointId, f64), up: f64| {
        let mut best: Option<(TouchpointId, f64)> = None;
        for found in curves.iter().map(|curve| of(&curve.says)) {
            if best.is_none_or(|best| (found.1 - best.1) * up > SAME) {
                best = Some(found);
            }
        }
        best
    };
    let mut all: Vec<Said<'_>> = Vec::new();
    let peak = best(|says| says.peak, 1.0);
    let low = best(|says| says.low, -1.0);
    if let (Some(peak), Some(low)) = (peak, low)
        && peak.1 > low.1 + SAME
    {
        let of = |at, of: fn(&CurveSummary) -> (TouchpointId, f64)| {
            let curves = curves.iter();
            curves.filter(move |curve| is_same(of(&curve.says), at))
        };
        let peaks = of(peak, |says| says.peak).collect();
        let lows = of(low, |says| says.low).collect();
        add(&mut all, (peak, Side::Above, "picture-emotion-peak", peaks));
        add(&mut all, (low, Side::Below, "picture-emotion-low", lows));
    }
    let long = || curves.iter().filter(|curve| curve.says.steps > 1);
    for curve in long() {
        let end = curve.says.end;
        let ends: Vec<&Marked> = long().filter(|it| is_same(it.says.end, end)).collect();
        // Curves that end in one point are named together, once.
        if ends
            .first()
            .is_some_and(|first| std::ptr::eq(*first, curve))
        {
            add(&mut all, (end, Side::Beside, "picture-emotion-end", ends));
        }
    }
    all
}

/// Says one thing more, together with what the same curves say there.
fn add<'c>(
    all: &mut Vec<Said<'c>>,
    (at, side, what, of): ((TouchpointId, f64), Side, &'static str, Vec<&'c Marked>),
) {
    let same = |said: &&mut Said<'c>| {
        let curves = said.of.iter().zip(&of);
        is_same(said.at, at)
            && said.of.len() == of.len()
            && curves.into_iter().all(|(a, b)| std::ptr::eq(*a, *b))
    };
    match all.iter_mut().find(same) {
        Some(said) => said.what.push(what),
        None => all.push(Said {
            at,
            side,
            what: vec![what],
            of,
        }),
    }
}

fn is_same(a: (TouchpointId, f64), b: (TouchpointId, f64)) -> bool {
    a.0 == b.0 && (a.1 - b.1).abs() <= SAME
}

/// The largest fall of all curves; of several the first.
fn largest_fall(curves: &[Marked]) -> Option<(&Marked, Fall)> {
    let mut largest: Option<(&Marked, Fall)> = None;
    for curve in curves {
        if let Some(fall) = curve.says.fall
            && largest.is_none_or(|(_, other)| fall.by > other.by + SAME)
        {
            largest = Some((curve, fall));
        }
    }
    largest
}

/// "Fall of 3 · Viktor".
fn named(text: &str, of: &[&Marked]) -> String {
    let names: Vec<&str> = of.iter().filter_map(|of| of.name.as_deref()).collect();
    if names.is_empty() {
        return text.to_owned();
    }
    format!("{text} · {}", names.join(", "))
}

/// The first word of a persona's name, or all of it where another persona
/// begins with the same.
fn short_name(persona: &Persona, all: &[(usize, &Persona)]) -> String {
    let first = |name: &str| {
        let word = name.trim().split([',', ' ']).next();
        word.unwrap_or_default().to_owned()
    };
    let short = first(&persona.name);
    let others = all.iter().filter(|(_, other)| other.id != persona.id);
    let is_taken = others
        .into_iter()
        .any(|(_, other)| first(&other.name) == short);
    if is_taken {
        persona.name.trim().to_owned()
    } else {
        short
    }
}

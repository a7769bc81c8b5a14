//! A chart as a display list: lines, bars, intervals, what is missing.

use super::cards::marker_shape;
use super::compose::Palette;
use super::item::{ElementId, Group, Part, Scene};
use super::pen::Pen;
use crate::document::Map;
use crate::geometry::{Path, Point, Rect};
use crate::layout::{Chart, ChartGoal, ChartMark, ChartPaint, ChartShape, TextBlock};
use crate::style::{Color, Stroke, Theme};

/// Radius of a point.
const POINT: f32 = 4.5;
/// Half the width of an interval's ends.
const WHISKER: f32 = 5.0;
/// Between two strokes of a hatch.
const HATCH: f32 = 9.0;

/// Makes the picture of a chart.
#[must_use]
pub fn compose_chart(map: &Map, chart: &Chart, theme: &Theme) -> Scene {
    let palette = Palette::new(map, None, theme);
    let mut groups = vec![ground(theme, chart)];
    let mut joined = Pen::new(ElementId::Furniture(Part::Axis));
    for goal in &chart.goals {
        draw_goal(theme, &mut joined, chart, goal);
    }
    for pair in chart.marks.windows(2) {
        join(theme, &mut joined, chart.base, (&pair[0], &pair[1]));
    }
    groups.push(joined.group());
    for (place, mark) in (0_u32..).zip(&chart.marks) {
        groups.push(mark_group(&palette, chart, place, mark));
    }
    Scene {
        size: chart.size,
        paper: theme.card,
        groups,
    }
}

fn ground(theme: &Theme, chart: &Chart) -> Group {
    let mut pen = Pen::new(ElementId::Furniture(Part::Axis));
    pen.text(&chart.title, theme.ink)
        .text(&chart.subtitle, theme.muted)
        .text(&chart.source, theme.muted);
    if let Some(nothing) = &chart.nothing {
        pen.text(nothing, theme.muted);
        return pen.group();
    }
    let mut line = |y: f32, stroke: Stroke| {
        let left = Point::new(chart.plot.min.x, y);
        pen.line(left, Point::new(chart.plot.max.x, y), stroke);
    };
    for (y, _) in &chart.guides {
        line(*y, Stroke::solid(1.0, theme.hairline));
    }
    line(chart.base, Stroke::solid(1.2, theme.faint));
    for (_, label) in &chart.guides {
        pen.text(label, theme.muted);
    }
    pen.group()
}

/// What leads from one number to the next: a line with the band between the
/// intervals, or the way from a step to the next.
fn join(theme: &Theme, pen: &mut Pen, base: f32, (from, to): (&ChartMark, &ChartMark)) {
    match (from.shape, to.shape) {
        (
            ChartShape::Point {
                at: a, interval: i, ..
            },
            ChartShape::Point {
                at: b,
                interval: j,
                joined: true,
            },
        ) => {
            if let (Some((high, low)), Some((next_high, next_low))) = (i, j) {
                let edge = |x, y| Point::new(x, y);
                let corners = [
                    edge(a.x, high),
                    edge(b.x, next_high),
                    edge(b.x, next_low),
                    edge(a.x, low),
                ];
                let band = theme.accent.mixed_with(theme.card, 0.82);
                pen.path(Path::polyline(&corners, true), Some(band), None);
            }
            pen.line(a, b, Stroke::solid(2.2, theme.accent));
        }
        (
            ChartShape::Step {
                came,
                went_on,
                leads_on: true,
            },
            ChartShape::Step { came: next, .. },
        ) => {
            let corners = [
                Point::new(came.max.x, went_on),
                next.min,
                Point::new(next.min.x, base),
                Point::new(came.max.x, base),
            ];
            let way = theme.accent.mixed_with(theme.card, 0.85);
            pen.path(Path::polyline(&corners, true), Some(way), None);
        }
        _ => {}
    }
}

fn mark_group(palette: &Palette<'_>, chart: &Chart, place: u32, mark: &ChartMark) -> Group {
    let theme = palette.theme;
    let mut pen = Pen::new(ElementId::Furniture(Part::Chart(place)));
    match mark.shape {
        ChartShape::Missing(rect) => hatch(theme, &mut pen, rect),
        ChartShape::Point { at, interval, .. } => {
            let color = grey_if(mark.weak, theme, theme.accent);
            whiskers(&mut pen, at.x, interval, color);
            let fill = if mark.weak { theme.card } else { color };
            let stroke = Some(Stroke::solid(2.0, color));
            pen.path(Path::circle(at, POINT), Some(fill), stroke);
        }
        ChartShape::Bar {
            rect,
            interval,
            paint,
        } => {
            let color = grey_if(mark.weak, theme, painted(palette, paint));
            bar(theme, &mut pen, rect, color, mark.weak);
            whiskers(&mut pen, rect.center().x, interval, theme.ink);
        }
        ChartShape::Step { came, went_on, .. } => {
            let color = grey_if(mark.weak, theme, theme.accent);
            step(theme, &mut pen, (came, went_on, chart.base), color);
        }
        ChartShape::Range { high, low } => {
            pen.line(high.0, low.0, Stroke::solid(3.0, theme.guide));
            for (at, index) in [high, low] {
                let stroke = Some(Stroke::solid(2.4, palette.persona(index)));
                pen.path(marker_shape(at, 7.0, index), Some(theme.card), stroke);
            }
        }
    }
    for label in &mark.labels {
        readable(theme, &mut pen, label, theme.muted);
    }
    if let Some(value) = &mark.value {
        let ink = if mark.weak { theme.muted } else { theme.ink };
        readable(theme, &mut pen, value, ink);
    }
    pen.group()
}

/// A text on a ground that keeps lines from striking it through.
fn readable(theme: &Theme, pen: &mut Pen, text: &TextBlock, ink: Color) {
    let left = text.lines.iter().map(|line| line.origin.x);
    let left = left.fold(f32::MAX, f32::min);
    if !text.is_empty() {
        let (top, width) = (text.rect.min.y, text.text_width());
        let ground = Rect::new(left - 2.0, top, width + 4.0, text.height());
        pen.rect(ground, 3.0, Some(theme.card.with_alpha(225)), None);
    }
    pen.text(text, ink);
}

fn grey_if(weak: bool, theme: &Theme, color: Color) -> Color {
    if weak { theme.faint } else { color }
}

fn painted(palette: &Palette<'_>, paint: ChartPaint) -> Color {
    match paint {
        ChartPaint::Plain => palette.theme.accent,
        ChartPaint::Stage(place) => palette.stage(place),
        ChartPaint::Persona(place) => palette.persona(place),
    }
}

/// A bar; hollow where the sample is small.
fn bar(theme: &Theme, pen: &mut Pen, rect: Rect, color: Color, hollow: bool) {
    let (fill, stroke) = if hollow {
        (theme.card, Some(Stroke::solid(1.6, color)))
    } else {
        (color, None)
    };
    pen.rect(rect, 2.0, Some(fill), stroke);
}

/// The ends of an interval and the line between them.
fn whiskers(pen: &mut Pen, x: f32, interval: Option<(f32, f32)>, color: Color) {
    let Some((high, low)) = interval else {
        return;
    };
    let stroke = Stroke::solid(1.6, color);
    pen.line(Point::new(x, high), Point::new(x, low), stroke);
    for y in [high, low] {
        let left = Point::new(x - WHISKER, y);
        pen.line(left, Point::new(x + WHISKER, y), stroke);
    }
}

/// Who came, with who went on darker.
fn step(theme: &Theme, pen: &mut Pen, (came, went_on, base): (Rect, f32, f32), color: Color) {
    let pale = color.mixed_with(theme.card, 0.7);
    pen.rect(came, 2.0, Some(pale), None);
    let on = Rect::new(came.min.x, went_on, came.width(), (base - went_on).max(1.0));
    pen.rect(on, 2.0, Some(color), None);
}

/// Slanted strokes: nothing is known here, which is not the same as nothing.
fn hatch(theme: &Theme, pen: &mut Pen, rect: Rect) {
    let rect = Rect {
        min: rect.min.offset(4.0, 0.0),
        max: rect.max.offset(-4.0, 0.0),
    };
    let stroke = Stroke::solid(1.0, theme.hairline);
    let mut start = HATCH;
    while start < rect.width() + rect.height() {
        let over = (start - rect.width()).max(0.0);
        let under = (start - rect.height()).max(0.0);
        let from = Point::new(rect.min.x + start - over, rect.min.y + over);
        let to = Point::new(rect.min.x + under, rect.min.y + start - under);
        pen.line(from, to, stroke);
        start += HATCH;
    }
    pen.rect(rect, 3.0, None, Some(stroke));
}

/// The line of a target, dashed; of a benchmark, dotted.
fn draw_goal(theme: &Theme, pen: &mut Pen, chart: &Chart, goal: &ChartGoal) {
    let (color, stroke) = if goal.benchmark {
        (theme.muted, Stroke::dashed(1.6, theme.muted, 1.5, 4.0))
    } else {
        (theme.good, Stroke::dashed(1.6, theme.good, 7.0, 4.0))
    };
    let left = Point::new(chart.plot.min.x, goal.y);
    pen.line(left, Point::new(chart.plot.max.x, goal.y), stroke);
    pen.text(&goal.text, if goal.benchmark { color } else { theme.ink });
}

//! Arrows between steps: forks, ways that meet, loops and mismatches.
//!
//! Lines run where no card is: in the gaps between columns and in channels
//! above, between and below the rows of steps. A channel has as many lines as
//! run side by side in it.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::cells::Cell;
use super::elements::{Arrow, ArrowKind, Layout};
use super::flow::Rows;
use super::grid::Sheet;
use super::typeset::{Align, TextBlock};
use super::way::{Way, way_between};
use crate::document::{Link, LinkKey, LinkKind};
use crate::geometry::{Point, Rect};
use crate::style::TextStyle;

/// Height of one line of a channel beyond its text.
const LINE: f32 = 12.0;
/// From a row to the first line of a channel, so that a bend can be seen.
const CHANNEL_INSET: f32 = 10.0;
/// From a card's edge to the vertical part of a line in the gap.
const TRUNK: f32 = 8.0;
const PILL_PADDING: f32 = 8.0;
const ROW_GAP: f32 = 16.0;

struct Route<'a> {
    link: &'a Link,
    kind: ArrowKind,
    from: Cell,
    to: Cell,
    way: Way,
    /// Text in the middle of a channel.
    text: Option<TextBlock>,
    /// Line of the channel, counted from the row it belongs to.
    line: usize,
}

/// Every arrow with the way it takes.
pub(super) struct Routes<'a> {
    routes: Vec<Route<'a>>,
    /// Heights of the lines of each channel.
    channels: Vec<Vec<f32>>,
}

/// Chooses a way for every arrow.
pub(super) fn plan<'a>(sheet: &Sheet<'a>) -> Routes<'a> {
    let mut routes = Vec::new();
    let mut drawn = HashSet::new();
    for touchpoint in sheet.map.touchpoints() {
        let links = sheet.map.links_from(touchpoint.id, LinkKind::Next);
        let mismatches = sheet.map.links_from(touchpoint.id, LinkKind::Mismatch);
        for link in links.into_iter().chain(mismatches) {
            let ends = (sheet.cell(link.key.from), sheet.cell(link.key.to));
            if let (Some(from), Some(to)) = ends {
                // Arrows within a collapsed stage are not seen; of several
                // between the same cards one is.
                if from == to || !drawn.insert((from, to, link.key.kind)) {
                    continue;
                }
                let (kind, way) = way_between(link.key.kind, from, to, |row| {
                    sheet.is_free(row, from.column, to.column)
                });
                let text = channel_text(sheet, link, way, from, to);
                routes.push(Route {
                    link,
                    kind,
                    from,
                    to,
                    way,
                    text,
                    line: 0,
                });
            }
        }
    }
    let channels = assign_lines(sheet, &mut routes);
    Routes { routes, channels }
}

/// The text of a line in a channel: share and label as one.
fn channel_text(
    sheet: &Sheet<'_>,
    link: &Link,
    way: Way,
    from: Cell,
    to: Cell,
) -> Option<TextBlock> {
    if !matches!(way, Way::Channel(_)) || !sheet.speaks(link.key) {
        return None;
    }
    let share = link.data.share.map(|share| sheet.texts.percent(share));
    let text = match (share, link.data.label.trim()) {
        (Some(share), "") => share,
        (Some(share), label) => format!("{share} {label}"),
        (None, label) => label.to_owned(),
    };
    if text.is_empty() {
        return None;
    }
    let span = (center(sheet, from) - center(sheet, to)).abs();
    let room = (span - 4.0 * TRUNK).clamp(150.0, 360.0);
    let natural = sheet.typesetter.width(&text, &TextStyle::CAPTION_STRONG);
    let width = natural.min(room);
    let set = sheet.typesetter;
    Some(set.aligned(&text, TextStyle::CAPTION_STRONG, width, 4, Align::Center))
}

fn center(sheet: &Sheet<'_>, cell: Cell) -> f32 {
    sheet.middle(cell.column)
}

/// Gives each line of a channel a place beside those it would meet; short
/// ones come nearest to the row. Returns the heights of the lines.
fn assign_lines(sheet: &Sheet<'_>, routes: &mut [Route<'_>]) -> Vec<Vec<f32>> {
    let mut channels: Vec<Vec<f32>> = vec![Vec::new(); sheet.rows + 1];
    let mut taken: Vec<Vec<Vec<(f32, f32)>>> = vec![Vec::new(); sheet.rows + 1];
    let mut order: Vec<usize> = (0..routes.len()).collect();
    let extent = |route: &Route<'_>| {
        let (a, b) = (center(sheet, route.from), center(sheet, route.to));
        let half = route
            .text
            .as_ref()
            .map_or(0.0, |text| text.rect.width() / 2.0 + PILL_PADDING);
        let middle = f32::midpoint(a, b);
        (
            a.min(b).min(middle - half) - 20.0,
            a.max(b).max(middle + half) + 20.0,
        )
    };
    order.sort_by(|a, b| {
        let length = |index: usize| {
            let (left, right) = extent(&routes[index]);
            right - left
        };
        length(*a)
            .partial_cmp(&length(*b))
            .unwrap_or(Ordering::Equal)
            .then(routes[*a].link.key.cmp(&routes[*b].link.key))
    });
    for index in order {
        let Way::Channel(channel) = routes[index].way else {
            continue;
        };
        let (left, right) = extent(&routes[index]);
        let lines = &mut taken[channel];
        let fits = |line: &Vec<(f32, f32)>| line.iter().all(|(l, r)| right < *l || left > *r);
        let line = lines.iter().position(fits).unwrap_or_else(|| {
            lines.push(Vec::new());
            channels[channel].push(LINE);
            lines.len() - 1
        });
        lines[line].push((left, right));
        routes[index].line = line;
        let text = routes[index].text.as_ref().map_or(0.0, TextBlock::height);
        let height = &mut channels[channel][line];
        *height = height.max(text + LINE);
    }
    channels
}

impl Routes<'_> {
    /// Places the rows of steps with the channels between them; returns the
    /// bottom of the last channel too.
    pub(super) fn rows(&self, heights: Vec<f32>, top: f32) -> (Rows, f32) {
        let mut y = top;
        let mut tops = Vec::with_capacity(heights.len());
        for (row, height) in heights.iter().enumerate() {
            y += self.channel_height(row);
            if row > 0 && self.channels[row].is_empty() {
                y += ROW_GAP;
            }
            tops.push(y);
            y += height;
        }
        y += self.channel_height(heights.len());
        (Rows { tops, heights }, y)
    }

    fn channel_height(&self, channel: usize) -> f32 {
        match self.channels.get(channel) {
            Some(lines) if !lines.is_empty() => {
                let sides = if channel == 0 { 1.0 } else { 2.0 };
                lines.iter().sum::<f32>() + sides * CHANNEL_INSET
            }
            _ => 0.0,
        }
    }

    /// y of the middle of a channel's line. Lines count away from the row
    /// they belong to: upwards in channel 0, downwards in the others.
    fn line_y(&self, rows: &Rows, channel: usize, line: usize) -> f32 {
        let lines = &self.channels[channel];
        let before: f32 = lines[..line].iter().sum::<f32>() + lines[line] / 2.0;
        if channel == 0 {
            rows.tops[0] - CHANNEL_INSET - before
        } else {
            rows.bottom(channel - 1) + CHANNEL_INSET + before
        }
    }

    pub(super) fn place(self, sheet: &Sheet<'_>, rows: &Rows, layout: &mut Layout) {
        let mut ports = Ports::default();
        for route in &self.routes {
            ports.count(route);
        }
        let mut label_bottoms: HashMap<(usize, usize), f32> = HashMap::new();
        for route in &self.routes {
            let mut arrow = match route.way {
                Way::Channel(channel) => {
                    let y = self.line_y(rows, channel, route.line);
                    through_channel(sheet, rows, route, channel, y, &mut ports)
                }
                way => {
                    let mut arrow = through_gap(sheet, rows, route, way);
                    let row = if way == Way::BendEarly {
                        route.to.row
                    } else {
                        route.from.row
                    };
                    stack_labels(
                        &mut arrow.labels,
                        label_bottoms.entry((route.from.column, row)).or_default(),
                    );
                    arrow
                }
            };
            arrow.points.dedup();
            layout.arrows.push(arrow);
        }
    }
}

/// Moves labels below those that stand at the same place already.
fn stack_labels(labels: &mut Vec<TextBlock>, bottom: &mut f32) {
    let top = labels.first().map(|label| label.rect.min.y);
    let shift = top.map_or(0.0, |top| (*bottom - top).max(0.0));
    for label in labels {
        let (x, y) = (label.rect.min.x, label.rect.min.y + shift);
        *label = label.clone().at(x, y);
        *bottom = bottom.max(label.rect.max.y);
    }
}

/// Shares the edge of a card between the lines that end on it.
#[derive(Default)]
struct Ports {
    total: HashMap<(Cell, bool), usize>,
    used: HashMap<(Cell, bool), usize>,
}

impl Ports {
    fn count(&mut self, route: &Route<'_>) {
        if let Way::Channel(channel) = route.way
            && route.kind != ArrowKind::Forward
        {
            let above = channel == 0;
            *self.total.entry((route.from, above)).or_default() += 1;
            *self.total.entry((route.to, above)).or_default() += 1;
        }
    }

    /// Distance of the next free place from the middle of the card's edge.
    fn next(&mut self, cell: Cell, above: bool, width: f32) -> f32 {
        let total = self.total.get(&(cell, above)).copied().unwrap_or(1);
        let used = self.used.entry((cell, above)).or_default();
        let step = (width - 40.0) / small(total.max(1));
        let offset = (small(*used) + 0.5) * step - (width - 40.0) / 2.0;
        *used += 1;
        if total == 1 { 0.0 } else { offset }
    }
}

/// A line that needs no channel: straight, or bending in one gap.
fn through_gap(sheet: &Sheet<'_>, rows: &Rows, route: &Route<'_>, way: Way) -> Arrow {
    let start = Point::new(sheet.end(route.from.column), rows.middle(route.from.row));
    let end = Point::new(sheet.x(route.to.column), rows.middle(route.to.row));
    let bend = if way == Way::BendEarly {
        start.x + TRUNK
    } else {
        end.x - TRUNK
    };
    let points = if route.from.row == route.to.row {
        vec![start, end]
    } else {
        vec![
            start,
            Point::new(bend, start.y),
            Point::new(bend, end.y),
            end,
        ]
    };
    let y = if way == Way::BendEarly {
        end.y
    } else {
        start.y
    };
    Arrow {
        key: route.link.key,
        kind: route.kind,
        labels: gap_labels(sheet, route.link.key, start.x, y),
        points,
        pill: None,
    }
}

/// Share above the line, label below it, behind the card the arrow leaves.
fn gap_labels(sheet: &Sheet<'_>, key: LinkKey, x: f32, y: f32) -> Vec<TextBlock> {
    let Some(text) = sheet.arrow_texts.get(&key) else {
        return Vec::new();
    };
    let x = x + TRUNK + 6.0;
    let mut labels = Vec::new();
    if !text.share.is_empty() {
        let share = text.share.clone();
        let top = y - 2.0 - share.height();
        labels.push(share.at(x, top));
    }
    if !text.label.is_empty() {
        labels.push(text.label.clone().at(x, y + 3.0));
    }
    labels
}

/// A line that leaves the row, runs along a channel and comes back.
fn through_channel(
    sheet: &Sheet<'_>,
    rows: &Rows,
    route: &Route<'_>,
    channel: usize,
    y: f32,
    ports: &mut Ports,
) -> Arrow {
    let mut labels = Vec::new();
    let points = if route.kind == ArrowKind::Forward {
        around(sheet, rows, route, y)
    } else {
        let mut points = leave(sheet, rows, route.from, channel, y, ports);
        let mut back = leave(sheet, rows, route.to, channel, y, ports);
        back.reverse();
        points.extend(back);
        points
    };
    let mut pill = None;
    if let Some(text) = &route.text {
        let xs = points.iter().filter(|p| (p.y - y).abs() < 0.1).map(|p| p.x);
        let (left, right) = xs.fold((f32::MAX, f32::MIN), |(l, r), x| (l.min(x), r.max(x)));
        let middle = f32::midpoint(left, right);
        let text = text.clone();
        let (width, height) = (text.rect.width(), text.height());
        let block = text.at(middle - width / 2.0, y - height / 2.0);
        let mut rect = block.rect.expand(2.0);
        rect.min.x -= PILL_PADDING;
        rect.max.x += PILL_PADDING;
        pill = Some(rect);
        labels.push(block);
    }
    Arrow {
        key: route.link.key,
        kind: route.kind,
        points,
        labels,
        pill,
    }
}

/// From a card to the channel: straight where the channel is beside its row,
/// else through the gap beside the card.
fn leave(
    sheet: &Sheet<'_>,
    rows: &Rows,
    cell: Cell,
    channel: usize,
    y: f32,
    ports: &mut Ports,
) -> Vec<Point> {
    let above = channel <= cell.row;
    let column_is_free = |mut rows: std::ops::Range<usize>| {
        rows.all(|row| {
            let column = cell.column;
            !sheet.taken.contains(&Cell { column, row })
        })
    };
    let beside = if above {
        column_is_free(channel..cell.row)
    } else {
        column_is_free(cell.row + 1..channel)
    };
    let x = center(sheet, cell) + ports.next(cell, channel == 0, sheet.width_of(cell.column));
    let edge = if above {
        rows.tops[cell.row]
    } else {
        rows.bottom(cell.row)
    };
    if beside {
        return vec![Point::new(x, edge), Point::new(x, y)];
    }
    let gap = sheet.end(cell.column) + TRUNK;
    let middle = rows.middle(cell.row);
    vec![
        Point::new(sheet.end(cell.column), middle),
        Point::new(gap, middle),
        Point::new(gap, y),
    ]
}

/// To the right around cards that stand in the way.
fn around(sheet: &Sheet<'_>, rows: &Rows, route: &Route<'_>, y: f32) -> Vec<Point> {
    let start = Point::new(sheet.end(route.from.column), rows.middle(route.from.row));
    let end = Point::new(sheet.x(route.to.column), rows.middle(route.to.row));
    let (out, into) = (start.x + TRUNK, end.x - TRUNK);
    vec![
        start,
        Point::new(out, start.y),
        Point::new(out, y),
        Point::new(into, y),
        Point::new(into, end.y),
        end,
    ]
}

impl Arrow {
    /// A box that holds line and labels.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let first = self.points.first().copied().unwrap_or_default();
        let start = Rect {
            min: first,
            max: first,
        };
        let line = self.points.iter().fold(start, |rect, point| {
            rect.union(&Rect {
                min: *point,
                max: *point,
            })
        });
        let with_labels = self
            .labels
            .iter()
            .fold(line, |rect, label| rect.union(&label.rect));
        with_labels.expand(8.0)
    }
}

#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn small(count: usize) -> f32 {
    count as f32
}

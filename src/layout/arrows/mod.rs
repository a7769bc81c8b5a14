//! Arrows between steps: forks, ways that meet, loops and mismatches.
//!
//! Lines run where no card is: in the gaps between columns and in channels
//! above, between and below the rows of steps; `way` says which. `channels`
//! keeps lines that run side by side apart, `ports` those that end on one edge;
//! `lines` finds the corners, `labels` sets what is said.

mod channels;
mod labels;
mod lines;
mod ports;

use std::collections::{HashMap, HashSet};

use super::cells::Cell;
use super::elements::Layout;
use super::elements::arrow::ArrowKind;
use super::flow::Rows;
use super::grid::Sheet;
use super::typeset::TextBlock;
use super::way::{Way, way_between};
use crate::document::{Link, LinkKind};

use ports::Ports;

/// From a card's edge to the vertical part of a line in the gap.
const TRUNK: f32 = 8.0;

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
                let text = labels::channel_text(sheet, link, way, from, to);
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
    let channels = channels::assign_lines(sheet, &mut routes);
    Routes { routes, channels }
}

impl Routes<'_> {
    /// Places every arrow between the rows.
    pub(super) fn place(self, sheet: &Sheet<'_>, rows: &Rows, layout: &mut Layout) {
        let mut ports = Ports::default();
        for route in &self.routes {
            ports.count(route);
        }
        let mut bottoms: HashMap<(usize, usize), f32> = HashMap::new();
        for route in &self.routes {
            let mut arrow = match route.way {
                Way::Channel(channel) => {
                    let y = self.line_y(rows, channel, route.line);
                    lines::through_channel(sheet, rows, route, channel, y, &mut ports)
                }
                way => {
                    let mut arrow = lines::through_gap(sheet, rows, route, way);
                    let row = if way == Way::BendEarly {
                        route.to.row
                    } else {
                        route.from.row
                    };
                    let bottom = bottoms.entry((route.from.column, row)).or_default();
                    labels::stack(&mut arrow.labels, bottom);
                    arrow
                }
            };
            arrow.points.dedup();
            layout.arrows.push(arrow);
        }
    }
}

fn center(sheet: &Sheet<'_>, cell: Cell) -> f32 {
    sheet.middle(cell.column)
}

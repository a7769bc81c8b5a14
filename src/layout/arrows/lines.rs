//! The corners of each line: straight, bending in a gap, or along a channel.

use super::{Ports, Route, TRUNK, Way, center, labels};
use crate::geometry::Point;
use crate::layout::cells::Cell;
use crate::layout::elements::arrow::{Arrow, ArrowKind};
use crate::layout::flow::Rows;
use crate::layout::grid::Sheet;

/// A line that needs no channel: straight, or bending in one gap.
pub(super) fn through_gap(sheet: &Sheet<'_>, rows: &Rows, route: &Route<'_>, way: Way) -> Arrow {
    let start = Point::new(sheet.end(route.from.column), rows.middle(route.from.row));
    let end = Point::new(sheet.x(route.to.column), rows.middle(route.to.row));
    let (bend, labelled) = if way == Way::BendEarly {
        (start.x + TRUNK, end.y)
    } else {
        (end.x - TRUNK, start.y)
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
    Arrow {
        key: route.link.key,
        kind: route.kind,
        labels: labels::in_gap(sheet, route.link.key, start.x, labelled),
        points,
        pill: None,
    }
}

/// A line that leaves the row, runs along a channel and comes back.
pub(super) fn through_channel(
    sheet: &Sheet<'_>,
    rows: &Rows,
    route: &Route<'_>,
    channel: usize,
    y: f32,
    ports: &mut Ports,
) -> Arrow {
    let points = if route.kind == ArrowKind::Forward {
        around(sheet, rows, route, y)
    } else {
        let mut points = leave(sheet, rows, route.from, channel, y, ports);
        let mut back = leave(sheet, rows, route.to, channel, y, ports);
        back.reverse();
        points.extend(back);
        points
    };
    let said = route.text.as_ref();
    let (block, pill) = said.map(|text| labels::on_line(text, &points, y)).unzip();
    Arrow {
        key: route.link.key,
        kind: route.kind,
        labels: block.into_iter().collect(),
        points,
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

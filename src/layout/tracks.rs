//! Which row each track gets: the order in which arrows cross least.
//!
//! The main path stays on top. Branches stand in the order of their numbers
//! unless another order has fewer crossings; of few branches every order is
//! tried, many are sorted after what they are linked to.

use std::collections::HashSet;

use super::cells::{Assigned, Cell, Summary};
use super::way::{Way, way_between};
use crate::document::{LinkKind, Map};

/// So many rows at most are tried in every order.
const MOST_TRIED: usize = 6;
/// How often many rows are sorted.
const ROUNDS: usize = 6;
/// Places from one column to the next, and from one row to the next: room for
/// the gaps beside cards and the channels between rows.
const UNIT: usize = 4;

/// Puts the rows in the order in which arrows cross least.
pub(super) fn uncross(map: &Map, assigned: &mut Assigned) {
    if assigned.rows < 3 {
        return;
    }
    let net = Net::of(map, assigned);
    let usual: Vec<usize> = (0..assigned.rows).collect();
    let least = net.crossings(&usual);
    if least == 0 {
        return;
    }
    let orders = if assigned.rows <= MOST_TRIED {
        orders_of(&usual)
    } else {
        net.sorted(&usual)
    };
    let best = orders
        .into_iter()
        .map(|rows| (net.crossings(&rows), net.climb(&rows), rows))
        .min();
    if let Some((count, _, rows)) = best
        && count < least
    {
        for cell in assigned.cells.values_mut() {
            cell.row = rows[cell.row];
        }
    }
}

/// Every order of the rows with the first in its place, as the row that each
/// gets.
fn orders_of(usual: &[usize]) -> Vec<Vec<usize>> {
    let mut orders = vec![vec![0]];
    for row in 1..usual.len() {
        let longer = orders.into_iter().flat_map(|order| {
            (1..=order.len()).map(move |place| {
                let mut longer = order.clone();
                longer.insert(place, row);
                longer
            })
        });
        orders = longer.collect();
    }
    orders.iter().map(|order| inverse(order)).collect()
}

/// From which row stands at each place to the place of each row.
fn inverse(order: &[usize]) -> Vec<usize> {
    let mut rows = vec![0; order.len()];
    for (place, row) in order.iter().enumerate() {
        rows[*row] = place;
    }
    rows
}

/// The arrows between cells, without their measures.
struct Net {
    links: Vec<(LinkKind, Cell, Cell)>,
    taken: HashSet<Cell>,
    columns: usize,
}

/// The straight parts of arrows: upright ones with their column place, level
/// ones with their row place, each with its arrow and its extent.
#[derive(Default)]
struct Parts {
    upright: Vec<(usize, usize, usize, usize)>,
    level: Vec<(usize, usize, usize, usize)>,
}

impl Net {
    fn of(map: &Map, assigned: &Assigned) -> Self {
        let inside = assigned.summaries.iter().flat_map(Summary::cells);
        let mut cells = assigned.cells.clone();
        cells.extend(inside);
        let cell_of = |id: crate::document::NodeId| cells.get(&id.touchpoint()?).copied();
        let kinds = [LinkKind::Next, LinkKind::Mismatch];
        let links = map.touchpoints().flat_map(|step| {
            let all = kinds.map(|kind| map.links_from(step.id, kind));
            all.into_iter().flatten()
        });
        let ends = links.filter_map(|link| {
            let (from, to) = (cell_of(link.key.from)?, cell_of(link.key.to)?);
            (from != to).then_some((link.key.kind, from, to))
        });
        Self {
            links: ends.collect(),
            taken: cells.values().copied().collect(),
            columns: cells
                .values()
                .map(|cell| cell.column + 1)
                .max()
                .unwrap_or(0),
        }
    }

    /// How many parts of different arrows cross with the rows in this order.
    fn crossings(&self, rows: &[usize]) -> usize {
        let parts = self.parts(rows);
        let mut over: Vec<Vec<usize>> = vec![Vec::new(); self.columns * UNIT + 2 * UNIT];
        for (index, (x, ..)) in parts.upright.iter().enumerate() {
            over[*x].push(index);
        }
        let mut count = 0;
        for (y, arrow, left, right) in &parts.level {
            let between = over.get(left + 1..*right).unwrap_or_default();
            for index in between.iter().flatten() {
                let (_, other, top, bottom) = &parts.upright[*index];
                count += usize::from(arrow != other && top < y && y < bottom);
            }
        }
        count
    }

    fn parts(&self, rows: &[usize]) -> Parts {
        let moved = |cell: Cell| Cell {
            row: rows[cell.row],
            ..cell
        };
        let before = inverse(rows);
        let mut parts = Parts::default();
        for (arrow, (kind, from, to)) in self.links.iter().enumerate() {
            let (from, to) = (moved(*from), moved(*to));
            let is_free = |row: usize| {
                let mut between = from.column + 1..to.column;
                let row = before[row];
                between.all(|column| !self.taken.contains(&Cell { column, row }))
            };
            let (_, way) = way_between(*kind, from, to, is_free);
            parts.add(arrow, from, to, way);
        }
        parts
    }

    /// How far arrows go up and down.
    fn climb(&self, rows: &[usize]) -> usize {
        let ends = self.links.iter();
        ends.map(|(_, from, to)| rows[from.row].abs_diff(rows[to.row]))
            .sum()
    }

    /// Orders in which each row comes nearer to the middle of those it is
    /// linked to.
    fn sorted(&self, usual: &[usize]) -> Vec<Vec<usize>> {
        let mut rows = usual.to_vec();
        let mut orders = Vec::new();
        for _ in 0..ROUNDS {
            let mut sums = vec![(0_usize, 0_usize); rows.len()];
            for (_, from, to) in &self.links {
                for (here, there) in [(from.row, to.row), (to.row, from.row)] {
                    if here != there {
                        sums[here].0 += rows[there];
                        sums[here].1 += 1;
                    }
                }
            }
            let mut order: Vec<usize> = usual.to_vec();
            // Means as fractions: a/b before c/d where a·d is less than c·b.
            order[1..].sort_by(|a, b| {
                let (a, b) = (sums[*a], sums[*b]);
                (a.0 * b.1.max(1)).cmp(&(b.0 * a.1.max(1)))
            });
            rows = inverse(&order);
            orders.push(rows.clone());
        }
        orders
    }
}

impl Parts {
    /// The parts of one arrow. A card's middle lies in the middle of its unit;
    /// a bend lies a place before or behind it.
    fn add(&mut self, arrow: usize, from: Cell, to: Cell, way: Way) {
        let x = |cell: Cell| (cell.column + 1) * UNIT;
        let y = |row: usize| (row + 1) * UNIT;
        let (start, end) = ((x(from), y(from.row)), (x(to), y(to.row)));
        match way {
            _ if start.1 == end.1 && !matches!(way, Way::Channel(_)) => {
                self.level(arrow, start.1, start.0, end.0);
            }
            Way::BendEarly => {
                self.upright(arrow, start.0 + 1, start.1, end.1);
                self.level(arrow, end.1, start.0 + 1, end.0);
            }
            Way::BendLate => {
                self.level(arrow, start.1, start.0, end.0 - 1);
                self.upright(arrow, end.0 - 1, start.1, end.1);
            }
            Way::Channel(channel) => {
                let line = channel * UNIT + UNIT / 2;
                let is_forward = to.column > from.column;
                let out = start.0 + usize::from(is_forward);
                let back = end.0 - usize::from(is_forward);
                self.upright(arrow, out, start.1, line);
                self.level(arrow, line, out, back);
                self.upright(arrow, back, line, end.1);
            }
        }
    }

    fn upright(&mut self, arrow: usize, x: usize, a: usize, b: usize) {
        self.upright.push((x, arrow, a.min(b), a.max(b)));
    }

    fn level(&mut self, arrow: usize, y: usize, a: usize, b: usize) {
        self.level.push((y, arrow, a.min(b), a.max(b)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_keeps_the_main_path_on_top() {
        let orders = orders_of(&[0, 1, 2, 3]);
        let different: HashSet<&Vec<usize>> = orders.iter().collect();
        assert_eq!(different.len(), 6);
        assert!(orders.iter().all(|rows| rows[0] == 0));
        assert!(orders.contains(&vec![0, 1, 2, 3]));
    }
}

//! Channels: room for lines above, between and below the rows of steps. A
//! channel has as many lines as run side by side in it.

use std::cmp::Ordering;

use super::labels::PILL_PADDING;
use super::{Route, Routes, Way, center};
use crate::layout::flow::Rows;
use crate::layout::grid::Sheet;
use crate::layout::typeset::TextBlock;

/// Height of one line of a channel beyond its text.
const LINE: f32 = 12.0;
/// From a row to the first line of a channel, so that a bend can be seen.
const INSET: f32 = 10.0;
/// Between two rows without a channel.
const ROW_GAP: f32 = 16.0;

/// Gives each line of a channel a place beside those it would meet; short
/// ones come nearest to the row. Returns the heights of the lines.
pub(super) fn assign_lines(sheet: &Sheet<'_>, routes: &mut [Route<'_>]) -> Vec<Vec<f32>> {
    let mut channels: Vec<Vec<f32>> = vec![Vec::new(); sheet.rows + 1];
    let mut taken: Vec<Vec<Vec<(f32, f32)>>> = vec![Vec::new(); sheet.rows + 1];
    for index in shortest_first(sheet, routes) {
        let Way::Channel(channel) = routes[index].way else {
            continue;
        };
        let (left, right) = extent(sheet, &routes[index]);
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

/// Places of the routes; of equally long ones by their links.
fn shortest_first(sheet: &Sheet<'_>, routes: &[Route<'_>]) -> Vec<usize> {
    let length = |index: usize| {
        let (left, right) = extent(sheet, &routes[index]);
        right - left
    };
    let mut order: Vec<usize> = (0..routes.len()).collect();
    order.sort_by(|a, b| {
        length(*a)
            .partial_cmp(&length(*b))
            .unwrap_or(Ordering::Equal)
            .then(routes[*a].link.key.cmp(&routes[*b].link.key))
    });
    order
}

/// From where to where a line and its text take the room of a channel.
fn extent(sheet: &Sheet<'_>, route: &Route<'_>) -> (f32, f32) {
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
}

impl Routes<'_> {
    /// Places the rows of steps with the channels between them; returns the
    /// bottom of the last channel too.
    pub(in crate::layout) fn rows(&self, heights: Vec<f32>, top: f32) -> (Rows, f32) {
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
                lines.iter().sum::<f32>() + sides * INSET
            }
            _ => 0.0,
        }
    }

    /// y of the middle of a channel's line. Lines count away from the row
    /// they belong to: upwards in channel 0, downwards in the others.
    pub(super) fn line_y(&self, rows: &Rows, channel: usize, line: usize) -> f32 {
        let lines = &self.channels[channel];
        let before: f32 = lines[..line].iter().sum::<f32>() + lines[line] / 2.0;
        if channel == 0 {
            rows.tops[0] - INSET - before
        } else {
            rows.bottom(channel - 1) + INSET + before
        }
    }
}

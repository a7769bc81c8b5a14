//! A block of a spreadsheet: rows of cells with tabs between them. Rows become
//! lanes from the one of the focus on, columns become touchpoints.

use crate::document::{LaneId, StageId, TouchpointId};

use crate::language::Message;

use super::build::Build;
use super::{PasteError, Pasted};

/// Whether there is a tab between two texts of a line: tabs before a text are
/// an indent.
pub(super) fn is_table(text: &str) -> bool {
    text.lines()
        .any(|line| line.trim_start_matches('\t').trim_end().contains('\t'))
}

/// The cells of each row. A cell in quotation marks may hold tabs and line
/// breaks; two marks in it are one.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// The rows on the map: from the focus on, with new touchpoints where the map
/// has no more. Above the lanes the first row names new stages, each over the
/// columns up to the next name.
pub(super) fn paste(rows: &[Vec<String>], mut build: Build) -> Result<Pasted, PasteError> {
    let width = rows.iter().map(|row| width_of(row)).max().unwrap_or(0);
    let shown = build.map.lanes().iter();
    let shown = shown.filter(|lane| !lane.hidden && !lane.kind.is_separator());
    let lanes: Vec<LaneId> = shown.map(|lane| lane.id).collect();
    let first = build.place.lane.and_then(|focus| {
        let mut places = lanes.iter();
        places.position(|lane| *lane == focus)
    });
    let (steps, rows) = match first {
        Some(_) => (existing_and_new(&mut build, width), rows),
        None => match rows.split_first() {
            Some((stages, rows)) => (under_new_stages(&mut build, stages, width), rows),
            None => return Err(PasteError::Empty),
        },
    };
    let mut lanes = lanes[first.unwrap_or(0)..].iter();
    for row in rows {
        let Some(lane) = lanes.next() else {
            for (cell, step) in row.iter().zip(&steps) {
                if !cell.trim().is_empty() {
                    build.leave_out(cell, *step, None, Message::new("paste-no-lane"));
                }
            }
            continue;
        };
        for (cell, step) in row.iter().zip(&steps) {
            build.put(*lane, *step, cell);
        }
    }
    build.finish()
}

/// How many cells a row has up to the last that says something.
fn width_of(row: &[String]) -> usize {
    let last = row.iter().rposition(|cell| !cell.trim().is_empty());
    last.map_or(0, |last| last + 1)
}

/// The touchpoints from the focus on, and new ones in the last stage.
fn existing_and_new(build: &mut Build, width: usize) -> Vec<TouchpointId> {
    let all: Vec<(TouchpointId, StageId)> =
        build.map.touchpoints().map(|t| (t.id, t.stage)).collect();
    let focus = build.place.touchpoint;
    let start = match focus {
        Some(focus) => all.iter().position(|(id, _)| *id == focus),
        // A stage without touchpoints gets its first ones here.
        None if build.place.stage.is_some() => None,
        None => Some(0),
    };
    let known = start.map_or(&[][..], |start| &all[start.min(all.len())..]);
    let mut steps: Vec<TouchpointId> = known.iter().take(width).map(|(id, _)| *id).collect();
    let stage = match (known.last(), build.place.stage) {
        (Some((_, stage)), _) => *stage,
        (None, Some(stage)) => stage,
        (None, None) => match build.map.stages().last() {
            Some(stage) => stage.id,
            None => build.add_stage(None),
        },
    };
    let mut last = steps.last().copied().or(build.open_end(stage));
    while steps.len() < width {
        let new = build.add_step(stage, None, None);
        if let Some(last) = last {
            build.add_next(last, new);
        }
        last = Some(new);
        steps.push(new);
    }
    steps
}

fn under_new_stages(build: &mut Build, titles: &[String], width: usize) -> Vec<TouchpointId> {
    let mut stage: Option<StageId> = None;
    let mut steps: Vec<TouchpointId> = Vec::new();
    for place in 0..width {
        let title = titles.get(place).map(|title| title.trim());
        let title = title.filter(|title| !title.is_empty());
        let current = match (stage, title) {
            (Some(stage), None) => stage,
            (_, title) => build.add_stage(title),
        };
        stage = Some(current);
        let new = build.add_step(current, None, None);
        let last = steps.last().copied();
        if let Some(last) = last.or_else(|| build.open_end(current)) {
            build.add_next(last, new);
        }
        steps.push(new);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_between_texts_makes_a_table_and_one_before_a_text_does_not() {
        assert!(is_table("a\tb"));
        assert!(is_table("\ta\tb"));
        assert!(!is_table("Stage\n\tStep\n\t\tnote"));
        assert!(!is_table("a\t\nb"));
    }

    #[test]
    fn quoted_cells_hold_tabs_lines_and_marks() {
        let rows = read("a\t\"b\tc\nd \"\"e\"\"\"\r\n\tf \"g\"\r\n");
        assert_eq!(rows, [["a", "b\tc\nd \"e\""], ["", "f \"g\""]]);
        assert_eq!(read("a\tb"), [["a", "b"]]);
        assert_eq!(read("\"open\tend"), [["open\tend"]]);
    }
}

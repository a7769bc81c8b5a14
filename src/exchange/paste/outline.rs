//! An outline or a list: indents, bullets, numbers or Markdown headings say
//! what belongs to what.
//!
//! The first level are stages, the second touchpoints, what is deeper belongs
//! to its touchpoint. A list without levels is touchpoints, or cards of the
//! lane with the focus. Signs before a text say more: `!` a pain point, `+` an
//! idea, `@` a persona, `->` where the journey goes on besides.

use crate::document::{LaneKind, NodeId, StageId, TouchpointId};

use super::build::Build;
use super::{PasteError, Pasted};

/// What a line is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: its level says what it is.
    Plain,
    /// `!`
    Pain,
    /// `+`
    Idea,
    /// `@`
    Persona,
    /// `->`
    Next,
}

/// A line that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its level, counted from 0.
    pub(super) depth: usize,
    pub(super) mark: Mark,
    pub(super) text: String,
}

/// The lines of an outline.
pub(super) fn read(text: &str) -> Vec<Line> {
    let raw: Vec<Raw> = text.lines().filter_map(Raw::of).collect();
    // "3.5 stars" alone is no number of a line; after "1." it would be.
    let by_numbers = raw.iter().all(|line| line.indent == 0)
        && raw.first().is_some_and(|line| line.numbers == 1)
        && raw.iter().any(|line| line.numbers > 1);
    let mut indents: Vec<usize> = Vec::new();
    let mut heading = 0;
    let mut lines = Vec::with_capacity(raw.len());
    for line in raw {
        let depth = if line.heading > 0 {
            heading = line.heading;
            indents.clear();
            line.heading - 1
        } else if by_numbers {
            line.numbers.saturating_sub(1)
        } else {
            while indents.last().is_some_and(|last| *last > line.indent) {
                indents.pop();
            }
            if indents.last() != Some(&line.indent) {
                indents.push(line.indent);
            }
            heading + indents.len() - 1
        };
        let keeps_number = line.numbers > 1 && !by_numbers;
        let text = if keeps_number { line.whole } else { line.text };
        let (mark, text) = marked(text, line.plus);
        lines.push(Line {
            depth,
            mark,
            text: text.to_owned(),
        });
    }
    lines
}

/// A line taken apart.
struct Raw<'t> {
    /// Width of the space before it; a tab is as wide as four.
    indent: usize,
    /// Level of a Markdown heading, from 1; 0 for any other line.
    heading: usize,
    /// How many numbers its own number has: 3 for "1.2.3".
    numbers: usize,
    /// Its bullet is a plus, which may be a mark.
    plus: bool,
    text: &'t str,
    /// The text with its number.
    whole: &'t str,
}

impl<'t> Raw<'t> {
    fn of(line: &'t str) -> Option<Self> {
        let text = line.trim_start();
        let indent = line[..line.len() - text.len()]
            .chars()
            .map(|c| if c == '\t' { 4 } else { 1 })
            .sum();
        let after = text.trim_start_matches('#');
        let hashes = text.len() - after.len();
        let heading = if after.starts_with(' ') { hashes } else { 0 };
        let text = if heading > 0 {
            after.trim_start()
        } else {
            text
        };
        let whole = text.trim_end();
        let (numbers, text) = without_number(text);
        let plus = text.starts_with("+ ");
        let text = without_bullet(text).trim_end();
        let is_rule = text.chars().all(|c| "-=*_".contains(c));
        (!text.is_empty() && !is_rule).then_some(Self {
            indent,
            heading,
            numbers,
            plus,
            text,
            whole,
        })
    }
}

/// The text after a number such as "1.", "2)" or "1.2.3".
fn without_number(text: &str) -> (usize, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.');
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    let numbers = number.split('.').filter(|part| !part.is_empty()).count();
    let closed = rest.strip_prefix(')');
    let is_number = numbers > 0 && (numbers > 1 || number.ends_with('.') || closed.is_some());
    match closed.unwrap_or(rest).strip_prefix([' ', '\t']) {
        Some(rest) if is_number => (numbers, rest.trim_start()),
        _ => (0, text),
    }
}

fn without_bullet(text: &str) -> &str {
    let text = ["- ", "* ", "• ", "– ", "— ", "+ ", "◦ ", "▪ "]
        .into_iter()
        .find_map(|bullet| text.strip_prefix(bullet))
        .unwrap_or(text)
        .trim_start();
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let found = boxes.into_iter().find_map(|sign| text.strip_prefix(sign));
    found.unwrap_or(text).trim_start()
}

fn marked(text: &str, plus: bool) -> (Mark, &str) {
    let marks = [
        ("!", Mark::Pain),
        ("+", Mark::Idea),
        ("@", Mark::Persona),
        ("->", Mark::Next),
        ("→", Mark::Next),
    ];
    let found = marks.into_iter().find_map(|(sign, mark)| {
        let rest = text.strip_prefix(sign)?.trim_start();
        (!rest.is_empty()).then_some((mark, rest))
    });
    found.unwrap_or((if plus { Mark::Idea } else { Mark::Plain }, text))
}

/// The outline on the map.
pub(super) fn paste(lines: &[Line], mut build: Build) -> Result<Pasted, PasteError> {
    let plain = || lines.iter().filter(|line| line.mark == Mark::Plain);
    let has_levels = plain().any(|line| line.depth > 0);
    if !has_levels && into_cell(lines, &mut build) {
        return build.finish();
    }
    let mut journey = Journey::new(&mut build, has_levels);
    for line in lines {
        journey.take(line);
    }
    journey.end();
    build.finish()
}

/// A list for a lane of cards: each line is one at the touchpoint of the
/// focus.
fn into_cell(lines: &[Line], build: &mut Build) -> bool {
    let lane = build.place.lane.and_then(|id| build.map.lane(id));
    let (Some(lane), Some(at)) = (lane, build.place.touchpoint) else {
        return false;
    };
    if lane.kind == LaneKind::Touchpoints {
        return false;
    }
    for line in lines {
        build.put(lane.id, at, &line.text);
    }
    true
}

/// Goes through the lines and remembers what is open.
struct Journey<'b, 'a> {
    build: &'b mut Build<'a>,
    has_levels: bool,
    stage: Option<StageId>,
    step: Option<TouchpointId>,
    /// No touchpoint was added, nor has the focus one to go on from.
    begins: bool,
    /// The last pain point and its level.
    pain: Option<(NodeId, usize)>,
    /// The touchpoint before which new ones come to stand.
    before: Option<TouchpointId>,
    /// Where the journey goes on besides, by title.
    next: Vec<(TouchpointId, String)>,
}

impl<'b, 'a> Journey<'b, 'a> {
    fn new(build: &'b mut Build<'a>, has_levels: bool) -> Self {
        // A list goes on after the touchpoint of the focus.
        let focus = build.place.touchpoint.filter(|_| !has_levels);
        let stage = build.place.stage.filter(|_| !has_levels);
        let before = focus.and_then(|focus| {
            let steps: Vec<TouchpointId> = stage
                .map(|stage| build.map.touchpoints_in(stage).map(|t| t.id).collect())
                .unwrap_or_default();
            let place = steps.iter().position(|id| *id == focus)?;
            steps.get(place + 1).copied()
        });
        let is_open = |id: &TouchpointId| {
            let links = build.map.links_from(*id, crate::document::LinkKind::Next);
            links.is_empty()
        };
        Self {
            has_levels,
            stage,
            step: focus.filter(is_open),
            begins: focus.is_none(),
            pain: None,
            before,
            next: Vec::new(),
            build,
        }
    }

    fn take(&mut self, line: &Line) {
        let text = line.text.as_str();
        match (line.mark, self.step) {
            (Mark::Persona, _) => self.build.add_persona(text),
            (Mark::Pain, Some(step)) => {
                let pain = self.build.add_pain(text, step);
                self.pain = Some((pain, line.depth));
            }
            (Mark::Idea, Some(step)) if line.depth > self.step_depth() => {
                let pain = self.pain.filter(|(_, depth)| line.depth > *depth);
                let relieves = pain.map_or(step.into(), |(pain, _)| pain);
                self.build.add_idea(text, relieves);
            }
            (Mark::Next, Some(step)) => self.next.push((step, text.to_owned())),
            (_, step) => match (line.depth, step) {
                (0, _) if self.has_levels => {
                    self.stage = Some(self.build.add_stage(Some(text)));
                }
                (depth, Some(step)) if depth > self.step_depth() => {
                    self.build.add_note(text, None, step.into());
                }
                _ => self.add_step(text),
            },
        }
    }

    /// The level of touchpoints.
    fn step_depth(&self) -> usize {
        usize::from(self.has_levels)
    }

    fn add_step(&mut self, title: &str) {
        let stage = match self.stage {
            Some(stage) => stage,
            None => match self.build.map.stages().last() {
                Some(stage) if !self.has_levels => stage.id,
                _ => self.build.add_stage(None),
            },
        };
        self.stage = Some(stage);
        let new = self.build.add_step(stage, Some(title), self.before);
        let begins = std::mem::take(&mut self.begins);
        let end = begins.then(|| self.build.open_end(stage)).flatten();
        if let Some(last) = self.step.or(end) {
            self.build.add_next(last, new);
        }
        self.step = Some(new);
        self.pain = None;
    }

    /// Draws the arrows whose ends may have come later.
    fn end(self) {
        for (from, title) in self.next {
            match self.build.step_called(&title) {
                Some(to) => self.build.add_next(from, to),
                None => self.build.add_note(&title, None, from.into()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> Vec<(usize, String)> {
        read(text)
            .into_iter()
            .map(|line| (line.depth, line.text))
            .collect()
    }

    #[test]
    fn levels_are_known_by_indent_bullet_number_or_heading() {
        let expected = [(0, "A"), (1, "b"), (2, "c"), (1, "d"), (0, "E")];
        let expected = expected.map(|(depth, text)| (depth, text.to_owned()));
        for text in [
            "A\n\tb\n\t\tc\n\td\nE",
            "A\n  b\n      c\n  d\nE\n",
            "- A\n  - b\n    * c\n  - d\n- E",
            "1. A\n   1) b\n      • c\n   2) d\n2. E",
            "1. A\n1.1 b\n1.1.1 c\n1.2 d\n2. E",
            "# A\n## b\n- c\n## d\n# E",
            "# A\n\n- b\n  - c\n- d\n\n# E\r\n",
        ] {
            assert_eq!(levels(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_or_bullet_stays() {
        for text in [
            "24 hours",
            "3.5 stars",
            "-5 %",
            "#1 reason",
            "a - b",
            "2026",
        ] {
            assert_eq!(levels(text), [(0, text.to_owned())]);
        }
    }

    #[test]
    fn signs_mark_what_a_line_is() {
        let marks: Vec<(Mark, String)> =
            read("! pain\n+ idea\n@ Marina\n-> there\n→ here\n!\n- + more")
                .into_iter()
                .map(|line| (line.mark, line.text))
                .collect();
        let expected = [
            (Mark::Pain, "pain"),
            (Mark::Idea, "idea"),
            (Mark::Persona, "Marina"),
            (Mark::Next, "there"),
            (Mark::Next, "here"),
            (Mark::Plain, "!"),
            (Mark::Idea, "more"),
        ];
        assert_eq!(marks, expected.map(|(mark, text)| (mark, text.to_owned())));
    }
}

//! Where each record stands in the text of a file.
//!
//! The parser does not say where a value came from. This finds the brackets
//! again, and is asked only when there is something to report. It never fails:
//! on text that is cut off or broken it tells what it has seen.

use std::collections::HashMap;
use std::ops::Range;

/// The places of the records of each section, in order.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    sections: HashMap<&'a str, Vec<Range<usize>>>,
    line_starts: Vec<usize>,
    has_comments: bool,
}

impl<'a> Places<'a> {
    /// Looks through the text of a file.
    pub(super) fn of(text: &'a str) -> Self {
        let mut scan = Scan {
            text,
            at: 0,
            depth: 0,
            section: "",
            opened: 0,
            places: Self::default(),
        };
        scan.run();
        let mut places = scan.places;
        places.line_starts = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        places
    }

    /// Where the record of this section stands, both counted from zero. The
    /// title block is the first and only record of its section.
    pub(super) fn record(&self, section: &str, index: usize) -> Option<Range<usize>> {
        self.sections.get(section)?.get(index).cloned()
    }

    /// The section and range of the record that holds this byte.
    pub(super) fn record_at(&self, byte: usize) -> Option<(&'a str, Range<usize>)> {
        self.sections.iter().find_map(|(section, records)| {
            let after = records.partition_point(|record| record.start <= byte);
            let record = records.get(after.checked_sub(1)?)?;
            (byte <= record.end).then(|| (*section, record.clone()))
        })
    }

    /// Whether there are comments anywhere.
    pub(super) fn has_comments(&self) -> bool {
        self.has_comments
    }

    /// The line, counted from one, that this byte stands on.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= byte) + 1
    }

    /// The byte at a line and column, both counted from one; columns are
    /// characters.
    pub(super) fn byte_of(&self, text: &str, line: usize, column: usize) -> usize {
        let start = match line.checked_sub(2) {
            Some(place) => self.line_starts.get(place).copied().unwrap_or(text.len()),
            None => 0,
        };
        let rest = &text[start..];
        let offset = rest.char_indices().nth(column.saturating_sub(1));
        offset.map_or(text.len(), |(offset, _)| start + offset)
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    section: &'a str,
    opened: usize,
    places: Places<'a>,
}

impl Scan<'_> {
    fn run(&mut self) {
        while let Some(char) = self.peek() {
            match char {
                '"' => self.skip_string(),
                '\'' => self.skip_char_literal(),
                '/' => self.skip_comment(),
                '(' | '[' | '{' => self.open(char),
                ')' | ']' | '}' => self.close(char),
                _ if is_name_start(char) => self.skip_name(),
                _ => self.at += char.len_utf8(),
            }
        }
        if self.opened > 0 {
            self.end_record(self.text.len());
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// A record of a list is opened at the third bracket; the title block, a
    /// record of its own, at the second.
    fn open(&mut self, bracket: char) {
        self.depth += 1;
        if bracket == '(' && self.opened == 0 && matches!(self.depth, 2 | 3) {
            self.opened = self.depth;
            let place = self.at..self.at;
            let records = self.places.sections.entry(self.section).or_default();
            records.push(place);
        }
        self.at += 1;
    }

    fn close(&mut self, bracket: char) {
        self.at += 1;
        if bracket == ')' && self.opened == self.depth {
            self.end_record(self.at);
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn end_record(&mut self, end: usize) {
        self.opened = 0;
        let records = self.places.sections.get_mut(self.section);
        if let Some(record) = records.and_then(|records| records.last_mut()) {
            record.end = end;
        }
    }

    /// Skips a name, which at the first level is that of a section, or the
    /// letters before a raw string.
    fn skip_name(&mut self) {
        let rest = &self.text[self.at..];
        let letters = rest.trim_start_matches('b');
        if let Some(raw) = letters.strip_prefix('r') {
            let hashes = raw.len() - raw.trim_start_matches('#').len();
            if raw[hashes..].starts_with('"') {
                self.skip_raw_string(hashes);
                return;
            }
        }
        let raw_mark = if rest.starts_with("r#") { 2 } else { 0 };
        let is_rest = |char: char| char.is_alphanumeric() || "_.+-".contains(char);
        let len = rest[raw_mark..]
            .find(|char| !is_rest(char))
            .unwrap_or(rest.len() - raw_mark);
        if self.depth == 1 {
            self.section = &rest[raw_mark..raw_mark + len];
        }
        self.at += (raw_mark + len).max(1);
    }

    fn skip_string(&mut self) {
        let mut escaped = false;
        let inside = &self.text[self.at + 1..];
        let end = inside.bytes().position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        self.at = end.map_or(self.text.len(), |end| self.at + end + 2);
    }

    fn skip_raw_string(&mut self, hashes: usize) {
        let rest = &self.text[self.at..];
        let inside = rest.find('"').map_or(rest.len(), |quote| quote + 1);
        let end = format!("\"{}", "#".repeat(hashes));
        self.at = rest[inside..]
            .find(&end)
            .map_or(self.text.len(), |at| self.at + inside + at + end.len());
    }

    fn skip_char_literal(&mut self) {
        let rest = &self.text[self.at + 1..];
        let first = usize::from(rest.starts_with('\\'));
        let second = rest[first..].chars().next().map_or(0, char::len_utf8);
        let inside = first + second;
        self.at = rest[inside..]
            .find('\'')
            .map_or(self.text.len(), |end| self.at + 1 + inside + end + 1);
    }

    fn skip_comment(&mut self) {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            self.places.has_comments = true;
            self.at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            self.places.has_comments = true;
            self.skip_block_comment();
        } else {
            self.at += 1;
        }
    }

    /// Block comments can hold block comments.
    fn skip_block_comment(&mut self) {
        let mut level = 0;
        loop {
            let rest = &self.text[self.at..];
            if rest.starts_with("/*") {
                level += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                level -= 1;
                self.at += 2;
            } else {
                match rest.chars().next() {
                    Some(char) => self.at += char.len_utf8(),
                    None => return,
                }
            }
            if level == 0 {
                return;
            }
        }
    }
}

fn is_name_start(char: char) -> bool {
    char == '_' || char.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records<'a>(text: &'a str, section: &str) -> Vec<&'a str> {
        let places = Places::of(text);
        (0..)
            .map_while(|index| places.record(section, index))
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn records_are_found_among_anything_ron_allows() {
        let text = r##"#![enable(implicit_some)]
( /* ( " */ format: "lanes: [(", map: (title: "a)\"", scale: (min: 1)),
  // lanes: [(
  lanes: [ (id: "1", c: ')', d: '\'', e: '\u{28}'), /* ( /* [ */ */ (id: r#"2")"#, x: (((1)))),],
  weather: { "a": [(1)] },
  r#links: [(from: br"(", x: [(), ()])],
)"##;
        assert_eq!(
            records(text, "map"),
            [r#"(title: "a)\"", scale: (min: 1))"#]
        );
        assert_eq!(
            records(text, "lanes"),
            [
                r#"(id: "1", c: ')', d: '\'', e: '\u{28}')"#,
                r##"(id: r#"2")"#, x: (((1))))"##
            ]
        );
        assert_eq!(records(text, "links"), [r#"(from: br"(", x: [(), ()])"#]);
    }

    #[test]
    fn a_text_cut_anywhere_ends_its_last_record_there() {
        let text = r##"(lanes: [(id: "ж", c: 'ж', r: r#"ж"#, /* ж */ k: (1)), (id: "2")])"##;
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            let places = Places::of(&text[..cut]);
            let last = places.record_at(cut);
            assert!(last.is_none_or(|(_, range)| range.end <= cut));
        }
        assert_eq!(records(&text[..20], "lanes"), [r#"(id: "ж", "#]);
    }

    #[test]
    fn lines_and_columns_count_from_one() {
        let text = "aж\nbcd\n";
        let places = Places::of(text);
        assert_eq!(
            (places.line_of(0), places.line_of(4), places.line_of(8)),
            (1, 2, 3)
        );
        assert_eq!(places.byte_of(text, 1, 2), 1);
        assert_eq!(places.byte_of(text, 2, 1), 4);
        assert_eq!(places.byte_of(text, 9, 9), text.len());
    }
}

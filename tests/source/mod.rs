//! Reads the sources for the tests that look at code instead of running it.
//!
//! A small scanner, not a parser: it tells code, texts and comments apart and
//! leaves out test modules, which is all these tests need.

use std::fs;
use std::path::{Path, PathBuf};

/// One file below `src/`.
pub(crate) struct Source {
    /// Path below `src/`, with forward slashes.
    pub(crate) path: String,
    /// The whole file.
    pub(crate) text: String,
}

impl Source {
    /// Every Rust file below `src/`, sorted by path.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut paths = Vec::new();
        collect(&root, &mut paths);
        paths.sort();
        let below_root = |path: &PathBuf| {
            let path = path.strip_prefix(&root).expect("a path below src/");
            path.to_str().expect("a path in UTF-8").replace('\\', "/")
        };
        paths
            .iter()
            .map(|path| Self {
                path: below_root(path),
                text: fs::read_to_string(path).expect("a readable source file"),
            })
            .collect()
    }

    /// What the program is made of: no comments, no test modules.
    pub(crate) fn pieces(&self) -> Vec<Piece> {
        let is_test_file = self.path.ends_with("/tests.rs") || self.path.contains("/tests/");
        if is_test_file {
            Vec::new()
        } else {
            pieces(&without_test_modules(&self.text))
        }
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// A run of code or the inside of a text.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// Code between texts and comments.
    Code(String),
    /// What stands between the quotes, escapes as they are written.
    Text(String),
}

/// Leaves out inline test modules, which rustfmt ends with a brace at the
/// start of a line.
pub(crate) fn without_test_modules(source: &str) -> String {
    let mut kept = String::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let opens_tests = line == "#[cfg(test)]"
            && lines
                .peek()
                .is_some_and(|next| next.starts_with("mod ") && next.ends_with('{'));
        if opens_tests {
            for inner in lines.by_ref() {
                if inner == "}" {
                    break;
                }
            }
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Takes source apart; comments are dropped.
pub(crate) fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code = String::new();
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if let Some((text, after)) = text_at_start(rest) {
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(Piece::Text(text.to_owned()));
            rest = after;
        } else {
            let length = char_literal(rest).unwrap_or(next.len_utf8());
            code.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

/// The text that starts here, plain or raw, and what follows it.
fn text_at_start(source: &str) -> Option<(&str, &str)> {
    if let Some(inner) = source.strip_prefix('"') {
        let mut escaped = false;
        let end = inner.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        return Some((&inner[..end], &inner[end + 1..]));
    }
    let raw = source.strip_prefix('r')?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let inner = raw[hashes..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = inner.find(&closing)?;
    Some((&inner[..end], &inner[end + closing.len()..]))
}

/// Length of the character literal that starts here; a lifetime is none.
fn char_literal(source: &str) -> Option<usize> {
    let inner = source.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let first = inner.chars().next()?.len_utf8();
    inner[first..].starts_with('\'').then_some(first + 2)
}

//! How a record is written: fields that say nothing are left out, text stays
//! on its line, numbers are as short as they can be.

use std::fmt::Write;

use serde::de::IgnoredAny;

use super::record::{Few, List, Record};

/// A value of a field, as text.
pub(in crate::storage) trait Value {
    /// Whether the field can be left out.
    fn is_absent(&self) -> bool {
        false
    }

    /// Appends the value.
    fn write(&self, out: &mut String);
}

impl Value for String {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, out: &mut String) {
        write_text(self, out);
    }
}

impl Value for bool {
    fn is_absent(&self) -> bool {
        !self
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl Value for u64 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

/// The shortest text that is the same number again: `62`, `0.41`, `1e-7`.
impl Value for f64 {
    fn write(&self, out: &mut String) {
        let magnitude = self.abs();
        if magnitude > 0.0 && !(1e-6..1e16).contains(&magnitude) {
            let _ = write!(out, "{self:e}");
        } else {
            let _ = write!(out, "{self}");
        }
    }
}

impl<T: Value> Value for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            value.write(out);
        }
    }
}

impl<T: Value> Value for Few<T> {
    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push('[');
        for (place, value) in self.0.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            value.write(out);
        }
        out.push(']');
    }
}

impl<R: Record> Value for R {
    fn write(&self, out: &mut String) {
        out.push('(');
        self.write_fields(&mut Line::of_record(out));
        out.push(')');
    }
}

impl<R: Record> Value for List<R> {
    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    fn write(&self, out: &mut String) {
        out.push_str("[\n");
        for record in &self.0 {
            out.push_str("        ");
            record.write(out);
            out.push_str(",\n");
        }
        out.push_str("    ]");
    }
}

/// The fields of a record while they are written.
pub(in crate::storage) struct Line<'a> {
    out: &'a mut String,
    /// The fields that share the first line; in a record all do.
    shared: Option<&'static [&'static str]>,
    empty: bool,
}

impl<'a> Line<'a> {
    /// The fields of one record, all on one line.
    pub(in crate::storage) fn of_record(out: &'a mut String) -> Self {
        Self {
            out,
            shared: None,
            empty: true,
        }
    }

    /// The fields of the whole file: `first_line` on one line, then each on its
    /// own.
    pub(in crate::storage) fn of_file(
        out: &'a mut String,
        first_line: &'static [&'static str],
    ) -> Self {
        Self {
            out,
            shared: Some(first_line),
            empty: true,
        }
    }

    /// Writes a field that is always there.
    pub(super) fn needed(&mut self, name: &str, value: &impl Value) {
        self.name(name);
        value.write(self.out);
    }

    /// Writes a field that says something, or else what stood there and was
    /// not understood.
    pub(super) fn field(&mut self, name: &str, value: &impl Value, kept: &[(String, String)]) {
        if !value.is_absent() {
            self.needed(name, value);
        } else if let Some((_, raw)) = kept.iter().find(|(kept, _)| kept == name) {
            self.name(name);
            self.out.push_str(raw);
        }
    }

    /// Writes the fields of a newer version.
    pub(in crate::storage) fn kept(&mut self, kept: &[(String, String)], known: &[&str]) {
        for (name, raw) in kept {
            if known.contains(&name.as_str()) {
                continue;
            }
            if is_plain_name(name) {
                self.name(name);
            } else {
                self.name(&format!("r#{name}"));
            }
            self.out.push_str(raw);
        }
    }

    fn name(&mut self, name: &str) {
        let on_first_line = self.shared.is_none_or(|names| names.contains(&name));
        self.out.push_str(match (self.empty, on_first_line) {
            (true, _) => "",
            (false, true) => ", ",
            (false, false) => ",\n    ",
        });
        self.empty = false;
        self.out.push_str(name);
        self.out.push_str(": ");
    }
}

/// Whether the name of a field can stand without the `r#` of a raw name.
fn is_plain_name(name: &str) -> bool {
    ron::from_str::<IgnoredAny>(&format!("({name}: 0)")).is_ok()
}

/// The value as it stands in a file.
pub(in crate::storage) fn as_text(value: &impl Value) -> String {
    let mut out = String::new();
    value.write(&mut out);
    out
}

/// The text as a value of the file.
pub(in crate::storage) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_text(text, &mut out);
    out
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut plain_from = 0;
    for (at, char) in text.char_indices() {
        if !needs_escape(char) {
            continue;
        }
        out.push_str(&text[plain_from..at]);
        plain_from = at + char.len_utf8();
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ => out.extend(char.escape_unicode()),
        }
    }
    out.push_str(&text[plain_from..]);
    out.push('"');
}

/// What would end the text or its line, and what an editor shows as nothing or
/// as another order of letters than there is.
fn needs_escape(char: char) -> bool {
    matches!(char,
        '"' | '\\' | '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_readable_and_on_its_line() {
        assert_eq!(quoted("Жалоба «в банк» 👩‍🔧"), "\"Жалоба «в банк» 👩‍🔧\"");
        assert_eq!(quoted("a\"b\\c\nd\te"), r#""a\"b\\c\nd\te""#);
        assert_eq!(quoted("\0\u{202E}x"), r#""\u{0}\u{202e}x""#);
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let written = |number: f64| {
            let mut out = String::new();
            number.write(&mut out);
            out
        };
        for (number, text) in [
            (62.0, "62"),
            (0.41, "0.41"),
            (-1.5, "-1.5"),
            (0.0, "0"),
            (1e15, "1000000000000000"),
            (1e-7, "1e-7"),
            (f64::MAX, "1.7976931348623157e308"),
        ] {
            assert_eq!(written(number), text);
            assert_eq!(ron::from_str::<f64>(text), Ok(number));
        }
    }

    #[test]
    fn names_of_other_versions_are_written_as_they_can_be_read() {
        assert!(is_plain_name("weather") && is_plain_name("погода") && is_plain_name("r"));
        assert!(!is_plain_name("a-b") && !is_plain_name("1st"));
    }
}

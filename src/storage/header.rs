//! The header: whether a file is one of ours and whether this version may
//! open it, told from the first few kilobytes.

use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::error::ReadError;
use super::limits::HEADER_BYTES;

/// The name of the format, in the first field of every map.
pub(super) const FORMAT: &str = "waypost-map";
/// The version that is written.
pub(super) const VERSION: u64 = 1;
/// The oldest version whose readers understand what is written.
pub(super) const MIN_READER: u64 = 1;

/// The fields of both.
const NUMBERS: [&str; 2] = ["version", "min_reader"];

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Header {
    pub(super) version: u64,
    pub(super) written_by: String,
}

impl Header {
    /// Reads the header of a file whose mark of byte order is gone already.
    pub(super) fn sniff(bytes: &[u8]) -> Result<Self, ReadError> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(ReadError::Empty);
        }
        let start = &bytes[..bytes.len().min(HEADER_BYTES)];
        let text = start.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let [format, version, min_reader, written_by] =
            peek(text, ["format", "version", "min_reader", "written_by"]);
        if format.and_then(as_text).as_deref() != Some(FORMAT) {
            return Err(ReadError::NotOurs);
        }
        let written_by = written_by.and_then(as_text).unwrap_or_default();
        // What is no number is found again, with its line, when all is read.
        let version = version.and_then(as_number).unwrap_or(VERSION);
        let min_reader = min_reader.and_then(as_number).unwrap_or(version);
        if min_reader > VERSION {
            return Err(ReadError::TooNew {
                version,
                min_reader,
                written_by,
            });
        }
        Ok(Self {
            version,
            written_by,
        })
    }
}

/// The numbers of a file that a newer version wrote, to be kept among its other
/// unknown fields: its own readers shall not take it for an older one.
pub(super) fn later(version: u64, min_reader: Option<u64>) -> Vec<(String, String)> {
    if version <= VERSION {
        return Vec::new();
    }
    let field = |name: &str, number: u64| (name.to_owned(), number.to_string());
    let mut fields = vec![field(NUMBERS[0], version)];
    fields.extend(min_reader.map(|number| field(NUMBERS[1], number)));
    fields
}

/// The version and the oldest reader to write for a map that keeps these
/// fields.
pub(super) fn numbers(kept: &[(String, String)]) -> (u64, u64) {
    let number = |wanted: &str| {
        let field = kept.iter().find(|(name, _)| name == wanted);
        field.and_then(|(_, value)| as_number(value))
    };
    let version = number(NUMBERS[0]).unwrap_or(VERSION);
    (version, number(NUMBERS[1]).unwrap_or(MIN_READER))
}

/// Whether a kept field of this name is one of the header's numbers.
pub(super) fn is_number(name: &str) -> bool {
    NUMBERS.contains(&name)
}

/// The id of a record, as far as it can be read.
pub(super) fn peek_id(record: &str) -> Option<String> {
    let [id] = peek(record, ["id"]);
    id.and_then(as_text)
}

/// What a person knows a record by: its id, the ends of a link, the metric of
/// a reading, the kind of a dismissed finding.
pub(super) fn peek_name(record: &str) -> String {
    let text = |raw: Option<&str>| raw.and_then(as_text);
    let [id] = peek(record, ["id"]);
    if let Some(id) = text(id) {
        return id;
    }
    let [from, to, metric, kind] = peek(record, ["from", "to", "metric", "kind"]);
    match (text(from), text(to)) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        _ => text(metric).or_else(|| text(kind)).unwrap_or_default(),
    }
}

fn as_text(raw: &str) -> Option<String> {
    ron::from_str(raw).ok()
}

fn as_number(raw: &str) -> Option<u64> {
    ron::from_str(raw).ok()
}

/// The values of the wanted fields of a record that may be cut off or broken
/// further on.
fn peek<'a, const N: usize>(text: &'a str, wanted: [&'static str; N]) -> [Option<&'a str>; N] {
    let mut found = [None; N];
    if let Ok(mut from) = ron::Deserializer::from_str(text) {
        // The error that ends the look is of no interest: either everything
        // was found, or what was found until there is all there is.
        let _ = Peek {
            wanted,
            found: &mut found,
        }
        .deserialize(&mut from);
    }
    found
}

struct Peek<'a, 'f, const N: usize> {
    wanted: [&'static str; N],
    found: &'f mut [Option<&'a str>; N],
}

impl<'a, const N: usize> DeserializeSeed<'a> for Peek<'a, '_, N> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_struct("", &[], self)
    }
}

impl<'a, const N: usize> Visitor<'a> for Peek<'a, '_, N> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<&str>()? {
            let value = map.next_value::<&RawValue>()?.get_ron();
            if let Some(place) = self.wanted.iter().position(|wanted| *wanted == name) {
                self.found[place].get_or_insert(value);
            }
            if self.found.iter().all(Option::is_some) {
                return Err(A::Error::custom("found"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_from_the_start_alone() {
        let text = "// by hand\n(format: \"waypost-map\", version: 1, min_reader: 1, \
                    written_by: \"a\", map: (title: \"cut he";
        let header = Header::sniff(text.as_bytes());
        assert_eq!(
            header,
            Ok(Header {
                version: 1,
                written_by: "a".into()
            })
        );
    }

    #[test]
    fn a_later_version_says_whether_it_may_be_opened() {
        let text = |version, oldest| {
            format!("(format: \"waypost-map\", version: {version}, min_reader: {oldest})")
        };
        assert!(Header::sniff(text(7, 1).as_bytes()).is_ok_and(|header| header.version == 7));
        assert!(matches!(
            Header::sniff(text(7, 2).as_bytes()),
            Err(ReadError::TooNew {
                version: 7,
                min_reader: 2,
                ..
            })
        ));
        let silent = "(format: \"waypost-map\", version: 2)";
        assert!(matches!(
            Header::sniff(silent.as_bytes()),
            Err(ReadError::TooNew { .. })
        ));
    }

    #[test]
    fn an_id_is_found_in_a_record_that_is_cut_off() {
        assert_eq!(peek_id("(id: \"t-1\", title: \"a"), Some("t-1".into()));
        assert_eq!(peek_id("(title: 5"), None);
    }
}

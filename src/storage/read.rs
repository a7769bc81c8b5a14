//! Text becomes a map: the header is looked at, the text parsed on a thread
//! with room for nested brackets, the records converted and assembled, and
//! whatever had to change told with its line.

use std::thread;

use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::convert::{Converted, Note, Spot, from_file};
use super::error::{ReadError, SyntaxError};
use super::finding::{Finding, Found, Place, Reason};
use super::header::{self, Header, VERSION};
use super::limits::{MAX_DEPTH, MAX_FILE_BYTES, READ_STACK_BYTES};
use super::scan::Places;
use super::schema::budget;
use super::schema::v1::File;
use crate::document::{KeptRecord, MAX_NODES, Map, Repair};
#[cfg(feature = "gui")]
use crate::language::Message;

/// A map that was read, and what was found on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The map. It keeps all invariants, whatever the file held.
    pub map: Map,
    /// What was repaired, set aside or not known, in the order of the file.
    pub findings: Vec<Finding>,
    /// Version of the format the file was written in.
    pub version: u64,
    /// The program that wrote it, as it says.
    pub written_by: String,
}

/// Reads a map from the bytes of a file.
///
/// # Errors
/// When the bytes are no map, a map of a version that this one would
/// misunderstand, broken text, or more than a map may hold. A map whose
/// records do not fit together is no error: it is opened with findings.
pub fn read(bytes: &[u8]) -> Result<Opened, ReadError> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge {
            what: "bytes",
            limit: usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX),
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let header = Header::sniff(bytes)?;
    let text = as_text(bytes)?;
    let converted = from_file(parse(text)?);
    let (map, findings) = assemble(converted, text, &header);
    Ok(Opened {
        map,
        findings,
        version: header.version,
        written_by: header.written_by,
    })
}

fn as_text(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let line_start = valid.rfind('\n').map_or(0, |at| at + 1);
        let cut_off = error.error_len().is_none();
        ReadError::Syntax {
            line: valid.matches('\n').count() + 1,
            column: valid[line_start..].chars().count() + 1,
            record: None,
            what: if cut_off {
                SyntaxError::CutOff
            } else {
                SyntaxError::NotText
            },
        }
    })
}

/// Parses the text on a thread of its own, whose stack holds what the limit
/// on depth allows.
fn parse(text: &str) -> Result<File, ReadError> {
    let options = Options::default()
        .with_recursion_limit(MAX_DEPTH)
        .with_default_extension(Extensions::IMPLICIT_SOME);
    let result = thread::scope(|scope| {
        let reader = thread::Builder::new()
            .stack_size(READ_STACK_BYTES)
            .spawn_scoped(scope, || {
                budget::refill();
                options.from_str::<File>(text)
            })?;
        let joined = reader.join();
        joined.map_err(|_| std::io::Error::other("the parser failed"))
    });
    let file = result?.map_err(|error| located(&error, text))?;
    let nodes = file.personas.0.len()
        + file.stages.0.len()
        + file.touchpoints.0.len()
        + file.pain_points.0.len()
        + file.ideas.0.len()
        + file.evidence.0.len()
        + file.notes.0.len();
    if nodes > MAX_NODES {
        return Err(ReadError::TooLarge {
            what: "nodes",
            limit: MAX_NODES,
        });
    }
    Ok(file)
}

/// The parser's error with its place and the record it is in.
fn located(error: &SpannedError, text: &str) -> ReadError {
    if let Some(error) = too_large(&error.code) {
        return error;
    }
    let places = Places::of(text);
    let position = error.span.end;
    let byte = places.byte_of(text, position.line, position.col);
    let record = places
        .record_at(byte)
        .and_then(|(_, range)| header::peek_id(&text[range]));
    let rest = text[byte..].trim_start();
    ReadError::Syntax {
        line: position.line,
        column: position.col,
        record,
        what: syntax_error(&error.code, rest),
    }
}

/// What the parser of a file that is no map says, in the user's language and
/// without advice.
#[cfg(feature = "gui")]
pub(crate) fn brief(error: &SpannedError, text: &str) -> Message {
    let position = error.span.end;
    let byte = Places::of(text).byte_of(text, position.line, position.col);
    let what = syntax_error(&error.code, text[byte..].trim_start());
    what.brief(position.line, position.col)
}

/// The caps of lists are told by the name of what there is too much of.
fn too_large(code: &ron::Error) -> Option<ReadError> {
    const NAMES: [&str; 16] = [
        "lanes",
        "metrics",
        "personas",
        "stages",
        "touchpoints",
        "pain_points",
        "ideas",
        "evidence",
        "notes",
        "links",
        "readings",
        "goals",
        "views",
        "dismissals",
        "set_aside",
        budget::NAME,
    ];
    let ron::Error::ExpectedDifferentLength { expected, found } = code else {
        return None;
    };
    let what = NAMES.into_iter().find(|name| name == expected)?;
    let limit = found.saturating_sub(1);
    Some(ReadError::TooLarge { what, limit })
}

/// What the parser means, where `rest` is what follows the place.
fn syntax_error(code: &ron::Error, rest: &str) -> SyntaxError {
    use ron::Error;
    match code {
        Error::TrailingCharacters => SyntaxError::AfterTheEnd,
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => SyntaxError::CutOff,
        // Cut off, a name may be short of another one and a number of a digit.
        _ if ends_early(rest) => SyntaxError::CutOff,
        Error::MissingStructField { field, .. } => SyntaxError::MissingField(field),
        Error::DuplicateStructField { field, .. } => SyntaxError::FieldTwice(field),
        Error::ExceededRecursionLimit | Error::ExpectedRawValue => SyntaxError::TooDeep,
        // `1.5` where a whole number belongs is a whole number and a rest.
        Error::ExpectedComma if rest.starts_with('.') => SyntaxError::Value("whole-number"),
        Error::ExpectedComma => SyntaxError::Mark(','),
        Error::ExpectedMapColon => SyntaxError::Mark(':'),
        Error::ExpectedArrayEnd => SyntaxError::Mark(']'),
        Error::ExpectedMapEnd => SyntaxError::Mark('}'),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => SyntaxError::Mark(')'),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => SyntaxError::Mark('('),
        Error::ExpectedString => SyntaxError::Value("text"),
        Error::ExpectedFloat => SyntaxError::Value("number"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            SyntaxError::Value("whole-number")
        }
        Error::IntegerOutOfBounds => SyntaxError::NumberTooLarge,
        Error::ExpectedBoolean => SyntaxError::Value("yes-no"),
        Error::ExpectedArray => SyntaxError::Value("list"),
        Error::ExpectedIdentifier => SyntaxError::Value("name"),
        other => SyntaxError::Other(other.to_string()),
    }
}

/// Whether a text broken here has lost its end: nothing follows but the rest
/// of a line, and not the bracket that ends every map.
fn ends_early(rest: &str) -> bool {
    let rest = rest.trim_end();
    rest.is_empty() || (!rest.contains('\n') && !rest.ends_with(')'))
}

/// Makes the map and tells what had to change for it.
fn assemble(converted: Converted, text: &str, header: &Header) -> (Map, Vec<Finding>) {
    let Converted {
        parts,
        origins,
        mut notes,
    } = converted;
    let (map, repairs) = Map::assemble(parts);
    let repaired = repairs.into_iter().map(|(part, repair)| Note {
        spot: origins.spot(part),
        what: found(repair),
    });
    notes.extend(repaired);
    let may_hold_comments = text.contains("//") || text.contains("/*");
    if notes.is_empty() && !may_hold_comments && header.version <= VERSION {
        return (map, Vec::new());
    }
    let places = Places::of(text);
    let aside = set_aside(&notes, text, &places);
    let mut findings: Vec<Finding> = notes
        .into_iter()
        .map(|note| Finding {
            place: place(note.spot, text, &places),
            what: note.what,
        })
        .collect();
    findings.sort_by_key(|finding| finding.place.line);
    if places.has_comments() {
        findings.insert(0, of_the_file(Found::Comments));
    }
    if header.version > VERSION {
        let written_by = header.written_by.clone();
        findings.insert(0, of_the_file(Found::NewerVersion { written_by }));
    }
    (map.keeping(aside), findings)
}

fn of_the_file(what: Found) -> Finding {
    let place = Place {
        section: "file",
        ..Place::default()
    };
    Finding { place, what }
}

fn place((section, index): Spot, text: &str, places: &Places<'_>) -> Place {
    let record = places.record(section, index);
    Place {
        section,
        id: record
            .clone()
            .map(|record| header::peek_name(&text[record]))
            .unwrap_or_default(),
        line: record.map(|record| places.line_of(record.start)),
    }
}

/// The records that did not become part of the map, as they stand in the file.
fn set_aside(notes: &[Note], text: &str, places: &Places<'_>) -> Vec<KeptRecord> {
    notes
        .iter()
        .filter(|note| matches!(note.what, Found::SetAside(_)))
        .filter_map(|note| {
            let (section, index) = note.spot;
            let record = places.record(section, index)?;
            Some(KeptRecord {
                section: section.to_owned(),
                text: text[record].to_owned(),
            })
        })
        .collect()
}

fn found(repair: Repair) -> Found {
    match repair {
        Repair::Renamed { to, .. } => Found::IdTaken { to: to.to_string() },
        Repair::NumberRemoved { field, value } => Found::NumberRemoved { field, value },
        Repair::StageAdded { missing, .. } => Found::StageAdded {
            missing: missing.to_string(),
        },
        Repair::LaneChanged { missing, .. } => Found::LaneChanged {
            missing: missing.to_string(),
        },
        Repair::MetricUnlisted { metric } => Found::MetricUnlisted {
            metric: metric.to_string(),
        },
        Repair::ScaleReset => Found::ScaleReset,
        Repair::NotCounted(stray) => Found::NotCounted(stray),
        Repair::SetAside(error) => Found::SetAside(Reason::Refused(error)),
    }
}

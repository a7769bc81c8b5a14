//! Everything that can be said about a file is said in both languages, with
//! every place filled.

use std::io::ErrorKind;

use crate::document::{CommandError, Id, LinkKind, NodeKind, TouchpointId};
use crate::language::{Language, Message, Texts};
use crate::storage::{
    Finding, Fingerprint, Found, PictureFault, Place, ReadError, Reason, SyntaxError, WriteError,
};

fn io_kinds() -> [ErrorKind; 3] {
    [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::Other,
    ]
}

fn read_errors() -> Vec<ReadError> {
    let syntax = [
        SyntaxError::CutOff,
        SyntaxError::Mark(','),
        SyntaxError::NumberTooLarge,
        SyntaxError::MissingField("stage"),
        SyntaxError::FieldTwice("stage"),
        SyntaxError::TooDeep,
        SyntaxError::NotText,
        SyntaxError::AfterTheEnd,
        SyntaxError::Other("odd".into()),
    ];
    let values = ["text", "number", "whole-number", "yes-no", "list", "name"];
    let syntax = syntax.into_iter().chain(values.map(SyntaxError::Value));
    let syntax = syntax.flat_map(|what| {
        [None, Some("t-1".to_owned())].map(|record| ReadError::Syntax {
            line: 4,
            column: 28,
            record,
            what: what.clone(),
        })
    });
    let large = ["bytes", "nodes", "values", "stages"];
    let large = large.map(|what| ReadError::TooLarge { what, limit: 2_000 });
    let new = ["", "waypost 9.0"].map(|program| ReadError::TooNew {
        version: 9,
        min_reader: 9,
        written_by: program.into(),
    });
    let io = io_kinds().map(|kind| ReadError::Io {
        kind,
        text: "odd".into(),
    });
    [
        ReadError::Empty,
        ReadError::NotOurs,
        ReadError::NotAFile,
        ReadError::Damaged,
    ]
    .into_iter()
    .chain(syntax)
    .chain(large)
    .chain(new)
    .chain(io)
    .collect()
}

fn write_errors() -> Vec<WriteError> {
    vec![
        WriteError::ChangedOnDisk,
        WriteError::Exists,
        WriteError::ReadOnly,
        WriteError::FolderReadOnly,
        WriteError::DiskReadOnly,
        WriteError::NoSpace,
        WriteError::NotAFile,
        WriteError::NoFolder,
        WriteError::TooLarge { limit: 64 << 20 },
        WriteError::VerifyFailed,
        WriteError::Unconfirmed {
            fingerprint: Box::new(Fingerprint::of(None, b"")),
            kind: ErrorKind::Other,
            text: "odd".into(),
        },
        WriteError::Io {
            kind: ErrorKind::Other,
            text: "odd".into(),
        },
    ]
}

fn reasons() -> Vec<Reason> {
    let id = Id::mint('t', 1);
    let refusals = [
        CommandError::Missing(id),
        CommandError::Taken(id),
        CommandError::DismissedTwice,
        CommandError::LinkNotAllowed {
            kind: LinkKind::Next,
            from: NodeKind::Idea,
            to: NodeKind::Stage,
        },
        CommandError::SelfLink(TouchpointId(id).into()),
        CommandError::OutOfRange { field: "part" },
        CommandError::TooLong {
            field: "title",
            limit: 2_000,
        },
        CommandError::TooMany {
            what: "stages",
            limit: 2_000,
        },
        CommandError::LaneHoldsNoNotes,
    ];
    let text = || "odd".to_owned();
    [
        Reason::Dangling { id: text() },
        Reason::UnknownKind { word: text() },
        Reason::Counts,
    ]
    .into_iter()
    .chain(refusals.map(Reason::Refused))
    .collect()
}

fn findings() -> Vec<Found> {
    let text = || "odd".to_owned();
    let found = [
        Found::IdReplaced { to: text() },
        Found::IdTaken { to: text() },
        Found::NumberRemoved {
            field: "cost",
            value: f64::INFINITY,
        },
        Found::UnknownWord {
            field: "kano",
            word: text(),
        },
        Found::NotAColor { text: text() },
        Found::BadPicture(PictureFault::Damaged),
        Found::BadPicture(PictureFault::TooLarge),
        Found::BadPicture(PictureFault::TooMany),
        Found::BlankPicture,
        Found::HiddenCharacters {
            field: "title",
            count: 2,
        },
        Found::StageAdded { missing: text() },
        Found::LaneChanged { missing: text() },
        Found::MetricUnlisted { metric: text() },
        Found::ScaleReset,
        Found::UnknownField {
            field: text(),
            count: 1,
        },
        Found::UnknownField {
            field: text(),
            count: 22,
        },
        Found::NewerVersion { written_by: text() },
        Found::Comments,
    ];
    let aside = reasons().into_iter().map(Found::SetAside);
    found.into_iter().chain(aside).collect()
}

fn places() -> Vec<Place> {
    let sections = [
        "file",
        "map",
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
    ];
    let shapes = [("", None), ("t-1", None), ("", Some(4)), ("t-1", Some(4))];
    sections
        .into_iter()
        .flat_map(|section| {
            shapes.map(|(id, line)| Place {
                section,
                id: id.into(),
                line,
            })
        })
        .collect()
}

#[test]
fn every_message_is_said_with_every_place_filled() {
    let of_findings = findings().into_iter().map(|what| {
        let place = Place::default();
        Finding { place, what }.message()
    });
    let messages: Vec<Message> = read_errors()
        .iter()
        .map(ReadError::message)
        .chain(write_errors().iter().map(WriteError::message))
        .chain(places().iter().map(Place::message))
        .chain(of_findings)
        .collect();
    for language in [Language::En, Language::Ru] {
        for message in &messages {
            let said = Texts::of(language).say(message);
            assert_ne!(said, message.key);
            let is_filled = !said.contains(['{', '}', '$']) && !said.ends_with(['.', ' ']);
            assert!(is_filled, "{}: {said}", message.key);
        }
    }
}

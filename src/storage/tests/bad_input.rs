//! Files that cannot be opened: each is refused with its reason, and with the
//! place where there is one.

use std::time::Instant;

use super::{file_with, sample};
use crate::document::{MAX_LANES, MAX_LINKS, MAX_METRICS, MAX_NODES, MAX_READINGS, MAX_STAGES};
use crate::storage::{MAX_FILE_BYTES, MAX_SET_ASIDE, ReadError, SyntaxError, read};

fn refusal(text: &str) -> ReadError {
    read(text.as_bytes()).expect_err("it must be refused")
}

#[test]
fn what_is_no_map_is_said_to_be_none() {
    let png = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
    assert_eq!(read(b""), Err(ReadError::Empty));
    assert_eq!(read(b"\xEF\xBB\xBF"), Err(ReadError::Empty));
    assert_eq!(read(b" \r\n\t"), Err(ReadError::Empty));
    assert_eq!(
        read(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
        Err(ReadError::NotOurs)
    );
    assert_eq!(read(png), Err(ReadError::NotOurs));
    assert_eq!(read(b"(title: \"a\")"), Err(ReadError::NotOurs));
    assert_eq!(
        read(b"(format: \"other-map\", version: 1)"),
        Err(ReadError::NotOurs)
    );
    assert_eq!(
        read(b"{\"format\": \"waypost-map\"}"),
        Err(ReadError::NotOurs)
    );
    assert_eq!(read("(\u{0}".as_bytes()), Err(ReadError::NotOurs));
}

#[test]
fn a_mark_of_byte_order_is_no_obstacle() {
    let text = format!("\u{FEFF}{}", sample());
    assert!(read(text.as_bytes()).is_ok());
}

#[test]
fn a_newer_file_is_opened_only_if_it_allows_it() {
    let newer = sample().replace("version: 1, min_reader: 1", "version: 3, min_reader: 2");
    let error = refusal(&newer);
    assert!(matches!(
        error,
        ReadError::TooNew {
            version: 3,
            min_reader: 2,
            ..
        }
    ));
    assert_eq!(error.message().key, "file-too-new");
    let compatible = sample().replace("version: 1, min_reader: 1", "version: 3, min_reader: 1");
    let opened = read(compatible.as_bytes()).expect("it is compatible");
    assert_eq!(opened.version, 3);
    assert_eq!(opened.findings[0].message().key, "found-newer-version");
}

#[test]
fn a_file_cut_at_any_byte_is_refused_where_it_ends() {
    let text = sample();
    let header_end = text.find("map:").expect("there is a map");
    for cut in 0..text.trim_end().len() {
        let bytes = &text.as_bytes()[..cut];
        let error = read(bytes).expect_err("it is not whole");
        if cut < header_end {
            continue;
        }
        let ReadError::Syntax { line, what, .. } = &error else {
            panic!("{cut}: {error}");
        };
        let lines = bytes.split(|byte| *byte == b'\n').count();
        assert!(*line <= lines && line + 1 >= lines, "{cut}: {error}");
        assert_eq!(*what, SyntaxError::CutOff, "{cut}: {error}");
    }
}

#[test]
fn broken_text_is_told_with_line_column_and_record() {
    let cases = [
        (
            "    stages: [\n        (id: \"s-1\", title: 5),\n    ],",
            4,
            28,
            SyntaxError::Value("text"),
        ),
        (
            "    stages: [\n        (id: \"s-1\" title: \"a\"),\n    ],",
            4,
            20,
            SyntaxError::Mark(','),
        ),
        (
            "    stages: [\n        (id: \"s-1\", title \"a\"),\n    ],",
            4,
            27,
            SyntaxError::Mark(':'),
        ),
        (
            "    personas: [\n        (id: \"s-1\", share: \"a\"),\n    ],",
            4,
            28,
            SyntaxError::Value("number"),
        ),
        (
            "    touchpoints: [\n        (id: \"s-1\", title: \"a\"),\n    ],",
            4,
            31,
            SyntaxError::MissingField("stage"),
        ),
        (
            "    stages: [\n        (id: \"s-1\", title: \"a\", title: \"b\"),\n    ],",
            4,
            38,
            SyntaxError::FieldTwice("title"),
        ),
        (
            "    lanes: [\n        (id: \"s-1\", kind: \"text\", hidden: 1),\n    ],",
            4,
            43,
            SyntaxError::Value("yes-no"),
        ),
        (
            "    readings: [\n        (id: \"s-1\", metric: \"nps\", n: 1.5),\n    ],",
            4,
            40,
            SyntaxError::Value("whole-number"),
        ),
        (
            "    readings: [\n        (id: \"s-1\", metric: \"nps\", n: 99999999999999999999),\n    ],",
            4,
            59,
            SyntaxError::NumberTooLarge,
        ),
    ];
    for (sections, line, column, what) in cases {
        let expected = ReadError::Syntax {
            line,
            column,
            record: Some("s-1".into()),
            what,
        };
        assert_eq!(refusal(&file_with(sections)), expected, "{sections}");
    }
    let bytes = [file_with("").as_bytes(), b"\xFF"].concat();
    assert!(matches!(
        read(&bytes),
        Err(ReadError::Syntax {
            line: 5,
            column: 1,
            what: SyntaxError::NotText,
            ..
        })
    ));
    assert!(matches!(
        refusal(&(sample() + "more")),
        ReadError::Syntax {
            what: SyntaxError::AfterTheEnd,
            ..
        }
    ));
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("(", ")"), ("[", "]"), ("Some(", ")")] {
        let nested = format!("    x: {}{},", open.repeat(10_000), close.repeat(10_000));
        assert!(matches!(
            refusal(&file_with(&nested)),
            ReadError::Syntax {
                what: SyntaxError::TooDeep,
                ..
            }
        ));
    }
    let comments = format!("    x: {}1,", "/*".repeat(10_000));
    assert!(matches!(
        refusal(&file_with(&comments)),
        ReadError::Syntax { .. }
    ));
}

#[test]
fn small_files_that_ask_for_much_memory_are_refused_quickly() {
    let start = Instant::now();
    let empty = "(),".repeat(3_500_000);
    for section in ["touchpoints", "links", "set_aside", "personas"] {
        assert!(matches!(
            refusal(&file_with(&format!("    {section}: [{empty}],"))),
            ReadError::Syntax {
                line: 3,
                what: SyntaxError::MissingField(_),
                ..
            }
        ));
    }
    assert!(read(file_with(&format!("    x: [{empty}],")).as_bytes()).is_ok());
    let stages = "(id:\"\"),".repeat(2_001);
    assert_eq!(
        refusal(&file_with(&format!("    stages: [{stages}],"))),
        ReadError::TooLarge {
            what: "stages",
            limit: 2_000
        }
    );
    let nodes = "(id:\"\"),".repeat(130_000);
    assert_eq!(
        refusal(&file_with(&format!(
            "    ideas: [{nodes}], pain_points: [{nodes}],"
        ))),
        ReadError::TooLarge {
            what: "nodes",
            limit: 250_000
        }
    );
    let tags = "\"\",".repeat(1_000_001);
    assert_eq!(
        refusal(&file_with(&format!(
            "    ideas: [(id: \"i\", tags: [{tags}])],"
        ))),
        ReadError::TooLarge {
            what: "values",
            limit: 1_000_000
        }
    );
    let fields = "a:1,".repeat(1_000_001);
    assert_eq!(
        refusal(&file_with(&format!("    ideas: [(id: \"i\", {fields})],"))),
        ReadError::TooLarge {
            what: "values",
            limit: 1_000_000
        }
    );
    let limit = usize::try_from(MAX_FILE_BYTES).expect("a size");
    assert_eq!(
        read(&vec![b' '; limit + 1]),
        Err(ReadError::TooLarge {
            what: "bytes",
            limit
        })
    );
    // Unoptimised and on a busy machine; optimised it is well under a second.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn every_list_ends_at_its_limit() {
    for (section, record, limit) in [
        ("lanes", "(id:\"\",kind:\"\"),", MAX_LANES),
        ("metrics", "(id:\"\",kind:\"\"),", MAX_METRICS),
        ("stages", "(id:\"\"),", MAX_STAGES),
        ("evidence", "(id:\"\"),", MAX_NODES),
        ("readings", "(metric:\"\"),", MAX_READINGS),
        ("links", "(from:\"\",to:\"\",kind:\"\"),", MAX_LINKS),
        ("set_aside", "(section:\"\",record:\"\"),", MAX_SET_ASIDE),
    ] {
        let records = record.repeat(limit + 1);
        assert_eq!(
            refusal(&file_with(&format!("    {section}: [{records}],"))),
            ReadError::TooLarge {
                what: section,
                limit
            }
        );
    }
    for (section, limit) in [("lanes", MAX_LANES), ("metrics", MAX_METRICS)] {
        let records = "(id:\"\",kind:\"\"),".repeat(limit);
        let file = file_with(&format!("    {section}: [{records}],"));
        assert!(read(file.as_bytes()).is_ok(), "{section}");
    }
}

#[test]
fn every_refusal_has_a_message() {
    let missing = crate::storage::open(std::path::Path::new("no/such/map.ron"));
    let error = missing.expect_err("there is no such file");
    assert_eq!(error.message().key, "file-missing");
    let folder = crate::storage::open(std::path::Path::new("."));
    assert_eq!(
        folder.expect_err("a folder").message().key,
        "file-not-a-file"
    );
}

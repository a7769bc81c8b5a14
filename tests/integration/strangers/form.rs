//! What is wrong with the file itself: headers that lie, encodings, brackets,
//! values of another type, text that breaks off.

use super::sheet::{Sheet, sections};
use super::{Case, Fate};

/// Every file whose form is odd.
pub(super) fn all() -> Vec<Case> {
    [
        headers(),
        encodings(),
        nesting(),
        lists(),
        fields(),
        syntax(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn headers() -> Vec<Case> {
    let kind = "header";
    let lies = [
        "",
        "format: \"waypost-map\", version: 1, min_reader: 2",
        "format: \"waypost-map\", version: 2",
        "format: \"waypost-map\", version: 18446744073709551615",
        "format: \"waypost-map\", version: 18446744073709551616",
        "format: \"waypost-map\", version: -1",
        "format: \"waypost-map\", version: 1.5",
        "format: \"waypost-map\", version: \"1\"",
        "format: \"waypost-map\", version: None",
        "format: \"waypost-map\"",
        "format: \"Waypost-map\", version: 1",
        "format: \"waypost-map \", version: 1",
        "format: 'w', version: 1",
        "format: 1, version: 1",
        "format: \"waypost-map\", format: \"waypost-map\", version: 1",
        "format: \"waypost-map\", version: 1, version: 2",
        "format: \"waypost-map\", version: 1, written_by: 5",
        "format: \"waypost-map\", version: 1, min_reader: \"1\"",
        "version: 1",
    ];
    let mut cases: Vec<Case> = lies
        .into_iter()
        .map(|header| Case::new(kind, Fate::Refused, header, Sheet::headed(header).text()))
        .collect();
    let told = "format: \"waypost-map\", version: 9, min_reader: 1";
    cases.push(Case::new(
        kind,
        Fate::Told,
        told,
        Sheet::headed(told).text(),
    ));
    let late = format!("/*{}*/{}", " ".repeat(5_000), Sheet::new().text());
    cases.push(Case::new(
        kind,
        Fate::Refused,
        "a header after 5,000 spaces",
        late,
    ));
    for bytes in others() {
        let what = String::from_utf8_lossy(&bytes[..bytes.len().min(12)]).into_owned();
        cases.push(Case::new(kind, Fate::Refused, what, bytes));
    }
    cases
}

/// The beginnings of files that are something else.
fn others() -> Vec<Vec<u8>> {
    let texts: [&[u8]; 22] = [
        b"",
        b" \n\t",
        b"\0",
        b"\0\0\0\0\0\0\0\0",
        b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
        b"\xFF\xD8\xFF\xE0\0\x10JFIF",
        b"GIF89a",
        b"PK\x03\x04\x14\0\x06\0",
        b"%PDF-1.7\n",
        b"\x7FELF\x02\x01\x01",
        b"MZ\x90\0",
        b"\x1F\x8B\x08\0",
        b"SQLite format 3\0",
        b"{\"format\": \"waypost-map\", \"version\": 1}",
        b"<?xml version=\"1.0\"?><svg/>",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"#!/bin/sh\nrm -rf /\n",
        b"id,title\r\n=cmd|'/c calc'!A1,x\r\n",
        b"version https://git-lfs.github.com/spec/v1\n",
        b"<<<<<<< HEAD\n(\n",
        b"()",
        b"\"waypost-map\"",
    ];
    texts.into_iter().map(<[u8]>::to_vec).collect()
}

fn encodings() -> Vec<Case> {
    let kind = "encoding";
    let text = Sheet::new().set("map", "(title: \"Жалоба\")").text();
    let units = |to: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(to).collect() };
    let wide =
        |to: fn(u32) -> [u8; 4]| -> Vec<u8> { text.chars().flat_map(|c| to(c.into())).collect() };
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let mut files = vec![
        (
            Fate::Refused,
            "UTF-16, low byte first",
            units(u16::to_le_bytes),
        ),
        (
            Fate::Refused,
            "UTF-16, high byte first",
            units(u16::to_be_bytes),
        ),
        (
            Fate::Refused,
            "UTF-16 with a mark",
            marked(b"\xFF\xFE", units(u16::to_le_bytes)),
        ),
        (
            Fate::Refused,
            "UTF-16 with the other mark",
            marked(b"\xFE\xFF", units(u16::to_be_bytes)),
        ),
        (Fate::Refused, "UTF-32", wide(u32::to_le_bytes)),
        (
            Fate::Refused,
            "UTF-32 with a mark",
            marked(b"\xFF\xFE\0\0", wide(u32::to_le_bytes)),
        ),
        (
            Fate::Clean,
            "a mark of UTF-8",
            marked(b"\xEF\xBB\xBF", text.clone().into()),
        ),
        (
            Fate::Refused,
            "two marks of UTF-8",
            marked(b"\xEF\xBB\xBF\xEF\xBB\xBF", text.clone().into()),
        ),
        (
            Fate::Clean,
            "lines of Windows",
            text.replace('\n', "\r\n").into(),
        ),
        (
            Fate::Clean,
            "lines of an old Mac",
            text.replace('\n', "\r").into(),
        ),
        (Fate::Clean, "a single line", text.replace('\n', " ").into()),
    ];
    // Windows-1251, KOI8-R, Latin-1, an overlong slash, half a surrogate pair,
    // a character beyond Unicode, a byte that is never there.
    let broken: [&[u8]; 7] = [
        b"\xC6\xE0\xEB\xEE\xE1\xE0",
        b"\xF6\xC1\xCC\xCF\xC2\xC1",
        b"caf\xE9",
        b"\xC0\xAF",
        b"\xED\xA0\x80",
        b"\xF4\x90\x80\x80",
        b"\xFF",
    ];
    for bytes in broken {
        let (before, after) = text.split_once("Жалоба").expect("the title");
        let file = [before.as_bytes(), bytes, after.as_bytes()].concat();
        files.push((Fate::Refused, "bytes that are no text", file));
    }
    files.push((
        Fate::Refused,
        "a zero byte between records",
        text.replacen("),\n", "),\0\n", 1).into(),
    ));
    files.push((
        Fate::Refused,
        "an unseen space between records",
        text.replacen("),\n", "),\u{200B}\n", 1).into(),
    ));
    files.push((
        Fate::Refused,
        "a mark of UTF-8 in the middle",
        text.replacen("),\n", "),\u{FEFF}\n", 1).into(),
    ));
    let cases = files.into_iter();
    cases
        .map(|(fate, what, bytes)| Case::new(kind, fate, what, bytes))
        .collect()
}

fn nesting() -> Vec<Case> {
    let mut cases = Vec::new();
    for depth in [600, 5_000, 50_000] {
        for (open, close) in [
            ("(", ")"),
            ("[", "]"),
            ("Some(", ")"),
            ("{1:", "}"),
            ("(a:", ")"),
            ("A(", ")"),
        ] {
            let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for place in ["weather", "touchpoints", "map"] {
                let what = format!("{depth} {open} in {place}");
                let file = Sheet::new().set(place, &nested).text();
                cases.push(Case::new("nesting", Fate::Refused, what, file));
            }
        }
        let opened = format!("[{}", "(".repeat(depth));
        let file = Sheet::new().set("links", &opened).text();
        cases.push(Case::new(
            "nesting",
            Fate::Refused,
            format!("{depth} never closed"),
            file,
        ));
    }
    let comment = format!("{}{} 5", "/*".repeat(50_000), "*/".repeat(50_000));
    let file = Sheet::new().set("weather", &comment).text();
    cases.push(Case::new(
        "nesting",
        Fate::Told,
        "50,000 comments in comments",
        file,
    ));
    cases
}

fn lists() -> Vec<Case> {
    let values = [
        "5",
        "\"text\"",
        "true",
        "None",
        "()",
        "{}",
        "[5]",
        "[\"a\"]",
        "[[]]",
        "[()]",
        "[(id: 5)]",
    ];
    let mut cases = Vec::new();
    for section in sections().chain(["set_aside"]) {
        for value in values {
            let file = Sheet::new().set(section, value).text();
            cases.push(Case::new(
                "list",
                Fate::Refused,
                format!("{section}: {value}"),
                file,
            ));
        }
    }
    for value in [
        "5",
        "\"text\"",
        "[]",
        "None",
        "(title: 5)",
        "(emotion_scale: 5)",
        "(emotion_scale: (min: 1))",
    ] {
        let file = Sheet::new().set("map", value).text();
        cases.push(Case::new(
            "list",
            Fate::Refused,
            format!("map: {value}"),
            file,
        ));
    }
    cases
}

fn fields() -> Vec<Case> {
    let wrong = [
        ("personas", "name: 5"),
        ("personas", "name: ['a']"),
        ("personas", "name: Some(5)"),
        ("personas", "name: b\"bytes\""),
        ("personas", "share: \"0.5\""),
        ("personas", "share: 0,5"),
        ("personas", "share: 1..2"),
        ("personas", "share: 0x1p3"),
        ("personas", "share: --1"),
        ("personas", "color: #4C5FD5"),
        ("touchpoints", "moment_of_truth: 1"),
        ("touchpoints", "moment_of_truth: yes"),
        ("touchpoints", "moment_of_truth: \"true\""),
        ("touchpoints", "track: -1"),
        ("touchpoints", "track: 1.5"),
        ("touchpoints", "track: 18446744073709551616"),
        ("touchpoints", "tags: \"a\""),
        ("touchpoints", "tags: [5]"),
        ("touchpoints", "tags: {\"a\"}"),
        ("notes", "span: -1"),
        ("notes", "span: 1e3"),
        ("readings", "whole: -1"),
        ("readings", "answers: 5"),
        ("readings", "answers: [-1]"),
        ("readings", "answers: [1.5]"),
        ("metrics", "scale: [0, 1]"),
        ("metrics", "scale: (min: 0)"),
        ("metrics", "scale: (max: 1)"),
        ("metrics", "target: ()"),
        ("lanes", "metrics: [5]"),
        ("lanes", "hidden: None"),
    ];
    wrong
        .into_iter()
        .map(|(section, field)| {
            let file = Sheet::new().with(section, field).text();
            Case::new("field", Fate::Refused, format!("{section}: {field}"), file)
        })
        .collect()
}

fn syntax() -> Vec<Case> {
    let kind = "syntax";
    let text = Sheet::new().text();
    let without_end = text.trim_end().trim_end_matches(')');
    let swapped = |from: &str, to: &str| text.replacen(from, to, 1);
    let files = [
        (Fate::Refused, "no end", without_end.to_owned()),
        (Fate::Refused, "two maps", format!("{text}{text}")),
        (Fate::Refused, "words after the end", format!("{text}end")),
        (Fate::Refused, "a bracket too many", format!("{text})")),
        (
            Fate::Refused,
            "square brackets around all",
            format!("[{text}]"),
        ),
        (
            Fate::Refused,
            "a bracket of another kind",
            swapped(")", "]"),
        ),
        (Fate::Refused, "no comma", swapped("),\n", ")\n(")),
        (Fate::Refused, "two commas", swapped("),\n", "),,\n")),
        (Fate::Refused, "an equals sign", swapped("id:", "id =")),
        (Fate::Refused, "a name in quotes", swapped("id:", "\"id\":")),
        (
            Fate::Refused,
            "a quote never closed",
            swapped("\"l\"", "\"l"),
        ),
        (Fate::Refused, "single quotes", swapped("\"l\"", "'lane'")),
        (
            Fate::Refused,
            "an escape that is none",
            swapped("\"l\"", "\"\\q\""),
        ),
        (
            Fate::Refused,
            "an escape cut off",
            swapped("\"l\"", "\"\\u{\""),
        ),
        (
            Fate::Refused,
            "a character beyond Unicode",
            swapped("\"l\"", "\"\\u{110000}\""),
        ),
        (
            Fate::Refused,
            "half a surrogate pair",
            swapped("\"l\"", "\"\\u{D800}\""),
        ),
        (
            Fate::Refused,
            "a raw text never closed",
            swapped("\"l\"", "r##\"l\"#"),
        ),
        (
            Fate::Refused,
            "a comment never closed",
            swapped("(id", "/* (id"),
        ),
        (
            Fate::Refused,
            "a field twice",
            swapped("id: \"l\"", "id: \"l\", id: \"l\""),
        ),
        (
            Fate::Refused,
            "a section twice",
            swapped("    metrics:", "    lanes: [],\n    metrics:"),
        ),
        (Fate::Refused, "no id", swapped("id: \"l\", ", "")),
        (
            Fate::Refused,
            "an empty field name",
            swapped("id: \"l\"", "id: \"l\", : 5"),
        ),
        (
            Fate::Refused,
            "a conflict of versions",
            swapped("(id: \"l\"", "<<<<<<< HEAD\n(id: \"l\""),
        ),
        (
            Fate::Refused,
            "an unknown extension",
            format!("#![enable(magic)]\n{text}"),
        ),
        (
            Fate::Clean,
            "a raw text",
            swapped("\"l\", kind", "r#\"l\"#, kind"),
        ),
        (
            Fate::Clean,
            "an escaped id",
            swapped("\"l\", kind", "\"\\u{6C}\", kind"),
        ),
        (
            Fate::Clean,
            "an extension",
            format!("#![enable(implicit_some)]\n{text}"),
        ),
        (
            Fate::Told,
            "comments",
            format!("// from a friend\n{text}/* the end */"),
        ),
    ];
    let cases = files.into_iter();
    cases
        .map(|(fate, what, text)| Case::new(kind, fate, what, text))
        .collect()
}

//! Files that open although something in them does not fit: what was done is
//! told, and nothing is lost.

use super::file_with;
use crate::document::{LinkKind, Map};
use crate::storage::{Finding, Found, PictureFault, Reason, read, write};

fn opened(sections: &str) -> (Map, Vec<Finding>) {
    let text = file_with(sections);
    let opened = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(opened.map.invariants(), Ok(()));
    let written = write(&opened.map);
    let again = read(written.as_bytes()).expect("what was repaired opens again");
    assert_eq!(again.map, opened.map, "{written}");
    (opened.map, opened.findings)
}

fn whats(findings: &[Finding]) -> Vec<Found> {
    findings
        .iter()
        .map(|finding| finding.what.clone())
        .collect()
}

const TWO_STEPS: &str = "    stages: [(id: \"s\")],
    touchpoints: [(id: \"t-1\", stage: \"s\"), (id: \"t-2\", stage: \"s\")],\n";

#[test]
fn records_that_do_not_fit_are_set_aside_as_they_stood() {
    let cases = [
        (
            "links",
            "(from: \"t-1\", to: \"t-9\", kind: \"next\", label: \"a\\\"b\")",
            Reason::Dangling { id: "t-9".into() },
            "t-1 → t-9",
        ),
        (
            "links",
            "(from: \"t-1\", to: \"t-2\", kind: \"haunts\", by: (1))",
            Reason::UnknownKind {
                word: "haunts".into(),
            },
            "t-1 → t-2",
        ),
        (
            "lanes",
            "(id: \"l\", kind: \"weather\")",
            Reason::UnknownKind {
                word: "weather".into(),
            },
            "l",
        ),
        (
            "readings",
            "(metric: \"nps\", promoters: 5)",
            Reason::Counts,
            "nps",
        ),
        (
            "readings",
            "(metric: \"nps\", at: \"t-9\", value: 5)",
            Reason::Dangling { id: "t-9".into() },
            "nps",
        ),
        (
            "views",
            "(id: \"v\", severities: [\"minor\", \"deadly\"])",
            Reason::UnknownKind {
                word: "deadly".into(),
            },
            "v",
        ),
        (
            "views",
            "(id: \"v\", personas: [\"p-9\"])",
            Reason::Dangling { id: "p-9".into() },
            "v",
        ),
        (
            "dismissals",
            "(kind: \"dead-end\", about: [\"t 9\"])",
            Reason::Dangling { id: "t 9".into() },
            "dead-end",
        ),
        (
            "notes",
            "(id: \"n\", lane: \"l\", at: \"t-9\")",
            Reason::Dangling { id: "t-9".into() },
            "n",
        ),
    ];
    for (section, record, reason, name) in cases {
        let (map, findings) = opened(&format!(
            "{TWO_STEPS}    {section}: [\n        {record},\n    ],"
        ));
        let unknown = whats(&findings).into_iter();
        let problems: Vec<Found> = unknown
            .filter(|what| !matches!(what, Found::UnknownField { .. }))
            .collect();
        assert_eq!(problems, [Found::SetAside(reason)], "{record}");
        let place = &findings[0].place;
        assert_eq!((place.section, place.line), (section, Some(6)), "{record}");
        assert_eq!(place.id, name);
        let kept = &map.kept_records()[0];
        assert_eq!(
            (kept.section.as_str(), kept.text.as_str()),
            (section, record)
        );
    }
}

#[test]
fn self_links_and_links_said_twice_are_set_aside() {
    let link = "(from: \"t-1\", to: \"t-2\", kind: \"next\")";
    let (map, findings) = opened(&format!(
        "{TWO_STEPS}    links: [(from: \"t-1\", to: \"t-1\", kind: \"next\"), {link}, {link}],"
    ));
    assert_eq!(map.link_count(), 1);
    assert_eq!(map.kept_records().len(), 2);
    let keys: Vec<&str> = findings
        .iter()
        .map(|finding| finding.message().key)
        .collect();
    assert_eq!(keys, ["aside-self-link", "aside-twice"]);
}

#[test]
fn an_id_used_twice_is_replaced_the_second_time() {
    let (map, findings) =
        opened("    ideas: [(id: \"i\", title: \"a\"), (id: \"i\", title: \"b\")],");
    let titles: Vec<&str> = map.ideas().map(|idea| idea.title.as_str()).collect();
    assert_eq!(titles, ["a", "b"]);
    assert!(matches!(&whats(&findings)[..], [Found::IdTaken { .. }]));
}

#[test]
fn an_id_that_is_none_is_replaced_and_followed() {
    let sections = "    lanes: [(id: \"Заметки\", kind: \"text\")],
    metrics: [(id: \"Звонки\", kind: \"own\")],
    personas: [(id: \"Марина\")],
    stages: [(id: \"Этап 1\")],
    touchpoints: [(id: \"Шаг 1\", stage: \"Этап 1\"), (id: \"Шаг 2\", stage: \"Этап 1\")],
    notes: [(id: \"n\", lane: \"Заметки\", at: \"Шаг 2\")],
    links: [(from: \"Шаг 1\", to: \"Шаг 2\", kind: \"next\"), (from: \"Марина\", to: \"Шаг 1\", kind: \"experiences\", emotion: 1)],
    readings: [(metric: \"Звонки\", at: \"Этап 1\", persona: \"Марина\", value: 3)],";
    let (map, findings) = opened(sections);
    assert!(
        whats(&findings)
            .iter()
            .all(|what| matches!(what, Found::IdReplaced { .. }))
    );
    assert_eq!(findings.len(), 6);
    assert_eq!(findings[2].place.id, "Марина");
    assert_eq!(
        (map.link_count(), map.readings().len(), map.notes().count()),
        (2, 1, 1)
    );
    assert_eq!(map.link_count_of(LinkKind::Experiences), 1);
    assert_eq!(map.stages().count(), 1);
    assert_eq!(opened(sections).0, map, "the same each time");
}

#[test]
fn numbers_that_are_none_are_taken_out() {
    for number in ["1e400", "-1e400", "NaN", "inf", "1e300"] {
        let (map, findings) = opened(&format!(
            "    pain_points: [(id: \"x\", cost: {number})],
    metrics: [(id: \"nps\", kind: \"nps\", target: {number}, scale: (min: 0, max: {number}))],
    readings: [(metric: \"nps\", value: {number}, n: 4)],"
        ));
        let removed = whats(&findings).into_iter();
        let mut removed: Vec<&str> = removed
            .filter_map(|what| match what {
                Found::NumberRemoved { field, .. } => Some(field),
                _ => None,
            })
            .collect();
        removed.sort_unstable();
        assert_eq!(removed, ["cost", "scale", "target", "value"], "{number}");
        assert_eq!((map.metrics().len(), map.readings().len()), (1, 1));
    }
    let (map, findings) = opened("    map: (emotion_scale: (min: 2, max: NaN, neutral: 0)),");
    assert_eq!(whats(&findings), [Found::ScaleReset]);
    assert!(map.info().emotion_scale.is_valid());
}

#[test]
fn words_colours_and_pictures_that_are_not_understood_stay_in_the_file() {
    let sections = "    map: (state: \"maybe\", basis: \"dreamt\", language: \"tlh\", emotion_source: \"stars\"),
    metrics: [(id: \"nps\", kind: \"nps\", unit: \"parsecs\", direction: \"sideways\", aggregation: \"magic\")],
    personas: [(id: \"p\", color: \"red\", portrait: \"not a picture\")],
    stages: [(id: \"s\", phase: \"beyond\")],
    touchpoints: [(id: \"t\", stage: \"s\", evidence_level: \"guessed\", track: 300)],
    pain_points: [(id: \"x\", severity: \"ouch\", status: \"lost\")],
    ideas: [(id: \"i\", source: \"dream\", kano: \"odd\", status: \"gone\")],
    evidence: [(id: \"e\", kind: \"rumour\")],";
    let (map, findings) = opened(sections);
    assert!(map.kept_records().is_empty());
    assert_eq!(findings.len(), 18, "and a track that is none");
    assert!(findings.iter().all(Finding::is_problem));
    let written = write(&map);
    for word in [
        "maybe",
        "dreamt",
        "tlh",
        "stars",
        "parsecs",
        "sideways",
        "magic",
        "red",
        "not a picture",
        "beyond",
        "guessed",
        "ouch",
        "lost",
        "dream",
        "odd",
        "gone",
        "rumour",
    ] {
        assert_eq!(written.matches(&format!("\"{word}\"")).count(), 1, "{word}");
    }
    assert!(written.contains("(id: \"p\", color: \"red\", portrait: \"not a picture\")"));
}

#[test]
fn a_picture_too_large_to_decode_stays_in_the_file() {
    use base64::Engine;
    // The head of a PNG of 20,000 by 20,000 pixels is enough to tell.
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::new_luma8(20_000, 1);
    picture
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture");
    let mut png = png.into_inner();
    png[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
    let crc = crc_of(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    let base64 = base64::engine::general_purpose::STANDARD.encode(&png);
    let (map, findings) = opened(&format!(
        "    personas: [(id: \"p\", portrait: \"{base64}\")],"
    ));
    assert_eq!(
        whats(&findings),
        [Found::BadPicture(PictureFault::TooLarge)]
    );
    assert!(write(&map).contains(&base64));
}

#[test]
fn a_picture_that_breaks_off_is_told_and_stays_in_the_file() {
    use base64::Engine;
    let photo = image::DynamicImage::new_rgb8(64, 64);
    for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg] {
        let mut file = std::io::Cursor::new(Vec::new());
        photo.write_to(&mut file, format).expect("a picture");
        let file = file.into_inner();
        for (length, findings) in [
            (file.len(), [].as_slice()),
            (file.len() - 2, &[Found::BadPicture(PictureFault::Damaged)]),
        ] {
            let base64 = base64::engine::general_purpose::STANDARD.encode(&file[..length]);
            let persona = format!("    personas: [(id: \"p\", portrait: \"{base64}\")],");
            let (map, found) = opened(&persona);
            assert_eq!(whats(&found), findings, "{format:?}");
            assert!(write(&map).contains(&base64));
        }
    }
}

/// The checksum of PNG chunks.
fn crc_of(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            let carry = crc & 1;
            (crc >> 1) ^ (carry * 0xEDB8_8320)
        })
    })
}

#[test]
fn what_stands_nowhere_gets_a_place() {
    let (map, findings) = opened(
        "    touchpoints: [(id: \"t\", stage: \"gone\")],
    notes: [(id: \"n\", lane: \"lost\", at: \"t\")],
    lanes: [(id: \"l\", kind: \"metrics\", metrics: [\"m-9\"])],",
    );
    assert_eq!(
        whats(&findings),
        [
            Found::StageAdded {
                missing: "gone".into()
            },
            Found::LaneChanged {
                missing: "lost".into()
            },
            Found::MetricUnlisted {
                metric: "m-9".into()
            },
        ]
    );
    assert_eq!(findings[1].place.line, Some(4));
    assert_eq!((map.stages().count(), map.lanes().len()), (1, 2));
}

#[test]
fn unknown_fields_are_told_once_for_each_name_and_are_no_problem() {
    let (_, findings) = opened("    ideas: [(id: \"a\", x: 1), (id: \"b\", x: 2, y: 3)], z: 4,");
    let mut told: Vec<(String, usize)> = findings
        .iter()
        .map(|finding| match &finding.what {
            Found::UnknownField { field, count } => (field.clone(), *count),
            what => panic!("{what:?}"),
        })
        .collect();
    told.sort();
    assert_eq!(told, [("x".into(), 2), ("y".into(), 1), ("z".into(), 1)]);
    assert!(!findings.iter().any(Finding::is_problem));
}

#[test]
fn a_text_over_the_limit_is_set_aside_whole() {
    let (map, findings) = opened(&format!(
        "    ideas: [(id: \"a\", title: \"{}\")],",
        "я".repeat(2_001)
    ));
    assert_eq!(findings[0].message().key, "aside-too-long");
    assert_eq!(map.kept_records().len(), 1);
}

#[test]
fn comments_are_told_not_to_last() {
    let (_, findings) = opened("    // by hand");
    assert_eq!(whats(&findings), [Found::Comments]);
    assert_eq!(
        opened("    ideas: [(id: \"a\", title: \"http://b\")],").1,
        []
    );
}

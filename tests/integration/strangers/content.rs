//! Files of good form with records that do not fit: numbers, ids, long texts,
//! characters that cannot be seen, words of other versions.

use super::sheet::{Sheet, sections};
use super::{Case, Fate};

/// Every file whose content is odd.
pub(super) fn all() -> Vec<Case> {
    [
        numbers(),
        scales(),
        counts(),
        ids(),
        links(),
        long_texts(),
        characters(),
        unknown(),
        words(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NUMBERS: [(&str, &str); 18] = [
    ("lanes", "height"),
    ("personas", "share"),
    ("touchpoints", "minutes"),
    ("touchpoints", "width"),
    ("pain_points", "frequency"),
    ("pain_points", "cost"),
    ("ideas", "impact"),
    ("ideas", "effort"),
    ("ideas", "reach"),
    ("ideas", "confidence"),
    ("evidence", "weight"),
    ("evidence", "score"),
    ("links", "share"),
    ("links", "emotion"),
    ("links", "weight"),
    ("readings", "value"),
    ("metrics", "target"),
    ("metrics", "benchmark"),
];

const TOO_MUCH: [&str; 8] = [
    "NaN", "inf", "-inf", "1e308", "-1e308", "1e400", "-1e400", "1e16",
];

fn numbers() -> Vec<Case> {
    let mut cases = Vec::new();
    for (section, field) in NUMBERS {
        let mut add = |fate, number: &str| {
            let file = Sheet::new()
                .with(section, &format!("{field}: {number}"))
                .text();
            cases.push(Case::new(
                "number",
                fate,
                format!("{section}: {field}: {number}"),
                file,
            ));
        };
        for number in TOO_MUCH {
            add(Fate::Repaired, number);
        }
        let bounded = matches!(field, "width" | "height");
        let above_zero = bounded || matches!(field, "minutes" | "effort");
        add(
            if above_zero {
                Fate::Repaired
            } else {
                Fate::Clean
            },
            "-0.0",
        );
        add(if bounded { Fate::Repaired } else { Fate::Clean }, "5e-324");
    }
    cases
}

fn scales() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |section, fields: String| {
        let file = match section {
            "map" => Sheet::new().set(section, &format!("({fields})")),
            _ => Sheet::new().with(section, &fields),
        };
        cases.push(Case::new("scale", Fate::Repaired, fields, file.text()));
    };
    for number in TOO_MUCH {
        add("metrics", format!("scale: (min: {number}, max: 100)"));
        add("metrics", format!("scale: (min: 0, max: {number})"));
        add(
            "map",
            format!("emotion_scale: (min: {number}, max: 2, neutral: 0)"),
        );
        add(
            "map",
            format!("emotion_scale: (min: -2, max: {number}, neutral: 0)"),
        );
        add(
            "map",
            format!("emotion_scale: (min: -2, max: 2, neutral: {number})"),
        );
    }
    for (min, max, neutral) in [(2, -2, 0), (0, 0, 0), (-2, 2, 3), (-2, 2, -3)] {
        add(
            "map",
            format!("emotion_scale: (min: {min}, max: {max}, neutral: {neutral})"),
        );
    }
    add("metrics", "scale: (min: 5, max: 5)".into());
    add("metrics", "scale: (min: 6, max: 5)".into());
    cases
}

fn counts() -> Vec<Case> {
    let cases = [
        (Fate::Repaired, "touchpoints", "track: 21"),
        (Fate::Repaired, "touchpoints", "track: 256"),
        (Fate::Repaired, "touchpoints", "track: 18446744073709551615"),
        (Fate::Repaired, "notes", "span: 0"),
        (Fate::Repaired, "notes", "span: 65536"),
        (Fate::Clean, "notes", "span: 65535"),
        (Fate::Repaired, "readings", "part: 2, whole: 1"),
        (Fate::Repaired, "readings", "part: 2"),
        (Fate::Repaired, "readings", "promoters: 2"),
        (
            Fate::Repaired,
            "readings",
            "part: 1, whole: 2, answers: [1]",
        ),
        (
            Fate::Clean,
            "readings",
            "answers: [18446744073709551615, 18446744073709551615]",
        ),
        (Fate::Clean, "readings", "part: 0, whole: 0"),
        (Fate::Clean, "readings", "answers: []"),
    ];
    let cases = cases.into_iter();
    cases
        .map(|(fate, section, field)| {
            let file = Sheet::new().with(section, field).text();
            Case::new("count", fate, field, file)
        })
        .collect()
}

fn ids() -> Vec<Case> {
    let mut cases = Vec::new();
    let odd = [
        String::new(),
        " ".into(),
        "a b".into(),
        "../../etc/passwd".into(),
        "C:\\\\con".into(),
        "\\u{0}".into(),
        "\\u{202E}di".into(),
        "Марина".into(),
        "a".repeat(70_000),
    ];
    for id in &odd {
        for section in ["personas", "ideas", "evidence", "pain_points", "stages"] {
            let file = Sheet::new().and(section, &format!("id: \"{id}\"")).text();
            let what = format!("{section}: {}", id.chars().take(20).collect::<String>());
            cases.push(Case::new("id", Fate::Repaired, what, file));
        }
    }
    // Each id stands in a section before it, or in its own.
    for (section, fields) in [
        ("personas", "id: \"p\""),
        ("stages", "id: \"p\""),
        ("stages", "id: \"s\""),
        ("touchpoints", "id: \"t\", stage: \"s\""),
        ("touchpoints", "id: \"s\", stage: \"s\""),
        ("pain_points", "id: \"t\""),
        ("ideas", "id: \"x\""),
        ("evidence", "id: \"i\""),
        ("notes", "id: \"e\", lane: \"l\", at: \"t\""),
        ("notes", "id: \"n\", lane: \"l\", at: \"t\""),
        ("lanes", "id: \"l\", kind: \"text\""),
        ("metrics", "id: \"nps\", kind: \"nps\""),
        ("readings", "metric: \"nps\""),
        ("links", "from: \"t\", to: \"u\", kind: \"next\""),
    ] {
        let file = Sheet::new().and(section, fields).text();
        cases.push(Case::new(
            "id",
            Fate::Repaired,
            format!("twice: {section}: {fields}"),
            file,
        ));
    }
    cases
}

/// Nothing contains in circles: a touchpoint stands in a stage, a note at one
/// of both, and a stage in nothing. Maps may name each other in circles, but to
/// open one is not to open those it names.
fn links() -> Vec<Case> {
    let broken = [
        ("touchpoints", "id: \"w\", stage: \"gone\""),
        ("touchpoints", "id: \"w\", stage: \"p\""),
        ("touchpoints", "id: \"w\", stage: \"w\""),
        ("notes", "id: \"m\", lane: \"gone\", at: \"t\""),
        ("notes", "id: \"m\", lane: \"k\", at: \"t\""),
        ("notes", "id: \"m\", lane: \"l\", at: \"gone\""),
        ("notes", "id: \"m\", lane: \"l\", at: \"m\""),
        ("notes", "id: \"m\", lane: \"l\", at: \"p\""),
        ("links", "from: \"t\", to: \"t\", kind: \"next\""),
        ("links", "from: \"p\", to: \"p\", kind: \"experiences\""),
        ("links", "from: \"t\", to: \"gone\", kind: \"next\""),
        ("links", "from: \"gone\", to: \"t\", kind: \"next\""),
        ("links", "from: \"\", to: \"\", kind: \"next\""),
        ("links", "from: \"t\", to: \"p\", kind: \"next\""),
        ("links", "from: \"s\", to: \"t\", kind: \"hurts\""),
        ("links", "from: \"l\", to: \"t\", kind: \"backs\""),
        ("readings", "metric: \"gone\""),
        ("readings", "metric: \"nps\", at: \"gone\""),
        ("readings", "metric: \"nps\", at: \"p\""),
        ("readings", "metric: \"nps\", persona: \"gone\""),
        ("readings", "metric: \"nps\", persona: \"t\""),
        ("lanes", "id: \"m\", kind: \"metrics\", metrics: [\"gone\"]"),
    ];
    let mut cases: Vec<Case> = broken
        .into_iter()
        .map(|(section, fields)| {
            let file = Sheet::new().and(section, fields).text();
            Case::new("link", Fate::Repaired, format!("{section}: {fields}"), file)
        })
        .collect();
    // Customers do go in circles, and a map may name itself.
    let circle = Sheet::new().and("links", "from: \"u\", to: \"t\", kind: \"next\"");
    cases.push(Case::new(
        "link",
        Fate::Clean,
        "a circle of steps",
        circle.text(),
    ));
    for path in [
        "map.ron",
        "../../../etc/passwd",
        "\\\\\\\\server\\\\share",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ] {
        let file = Sheet::new()
            .with("touchpoints", &format!("sub_journey: \"{path}\""))
            .with("evidence", &format!("url: \"{path}\""))
            .set("map", &format!("(counterpart: \"{path}\")"));
        cases.push(Case::new("link", Fate::Clean, path, file.text()));
    }
    cases
}

fn long_texts() -> Vec<Case> {
    let lines = [
        ("personas", "name"),
        ("personas", "segment"),
        ("stages", "title"),
        ("touchpoints", "title"),
        ("touchpoints", "channel"),
        ("touchpoints", "owner"),
        ("touchpoints", "sub_journey"),
        ("pain_points", "title"),
        ("ideas", "title"),
        ("evidence", "url"),
        ("lanes", "title"),
        ("metrics", "name"),
        ("links", "label"),
        ("readings", "period"),
        ("readings", "source"),
    ];
    let texts = [
        ("personas", "quote"),
        ("touchpoints", "description"),
        ("notes", "text"),
        ("evidence", "fact"),
    ];
    let lines = lines.map(|(section, field)| (section, field, 2_000));
    let texts = texts.map(|(section, field)| (section, field, 1_000_000));
    let mut cases = Vec::new();
    for (section, field, limit) in lines.into_iter().chain(texts) {
        for (fate, length) in [(Fate::Clean, limit), (Fate::Repaired, limit + 1)] {
            let text = "ж".repeat(length);
            let file = Sheet::new()
                .with(section, &format!("{field}: \"{text}\""))
                .text();
            cases.push(Case::new(
                "long text",
                fate,
                format!("{section}: {length} in {field}"),
                file,
            ));
        }
    }
    cases
}

fn characters() -> Vec<Case> {
    let odd = [
        "\\u{0}",
        "\\u{7}",
        "\\u{1B}[31m",
        "\u{85}",
        "\u{200B}",
        "\u{200E}",
        "\u{202E}gpj.exe",
        "\u{2066}",
        "\u{2028}",
        "\u{FEFF}",
        "\u{FFFE}",
        "\u{FFFF}",
        "\u{10FFFF}",
        "\u{E0041}",
        "e\u{301}\u{302}\u{303}",
        "👩‍👩‍👧‍👦",
        "<script>alert(1)</script>",
        "=1+1",
        "${HOME}",
        "{ $name }",
        "%s%n",
    ];
    let places = [
        ("personas", "name"),
        ("touchpoints", "title"),
        ("notes", "text"),
        ("links", "label"),
    ];
    let mut cases = Vec::new();
    for text in odd {
        let file = places.iter().fold(Sheet::new(), |sheet, (section, field)| {
            sheet.with(section, &format!("{field}: \"{text}\""))
        });
        let file = file.set("map", &format!("(title: \"{text}\")"));
        cases.push(Case::new("character", Fate::Clean, text, file.text()));
    }
    let many = "a\u{301}".replace('\u{301}', &"\u{301}".repeat(1_900));
    let file = Sheet::new().with("touchpoints", &format!("title: \"{many}\""));
    cases.push(Case::new(
        "character",
        Fate::Clean,
        "1,900 accents on a letter",
        file.text(),
    ));
    cases
}

fn unknown() -> Vec<Case> {
    let values = [
        "5",
        "None",
        "()",
        "[(), {}]",
        "Some(Rain(mm: 3))",
        "r#\"raw\"#",
        "'c'",
        "b\"bytes\"",
    ];
    let mut cases = Vec::new();
    for (section, value) in sections().flat_map(|section| values.map(|value| (section, value))) {
        let file = Sheet::new()
            .with(section, &format!("weather: {value}"))
            .text();
        cases.push(Case::new(
            "unknown",
            Fate::Told,
            format!("{section}: weather: {value}"),
            file,
        ));
    }
    for value in values {
        let file = Sheet::new().set("weather", value).text();
        cases.push(Case::new(
            "unknown",
            Fate::Told,
            format!("weather: {value}"),
            file,
        ));
    }
    cases
}

fn words() -> Vec<Case> {
    let fields = [
        ("stages", "phase"),
        ("stages", "color"),
        ("personas", "color"),
        ("touchpoints", "evidence_level"),
        ("pain_points", "severity"),
        ("pain_points", "status"),
        ("ideas", "kano"),
        ("ideas", "source"),
        ("ideas", "status"),
        ("evidence", "kind"),
        ("metrics", "unit"),
        ("metrics", "direction"),
        ("metrics", "aggregation"),
    ];
    let mut cases: Vec<Case> = fields
        .into_iter()
        .map(|(section, field)| {
            let file = Sheet::new()
                .with(section, &format!("{field}: \"odd\""))
                .text();
            Case::new("word", Fate::Repaired, format!("{section}: {field}"), file)
        })
        .collect();
    for (section, fields) in [
        ("lanes", "id: \"o\", kind: \"odd\""),
        ("metrics", "id: \"o\", kind: \"odd\""),
        ("links", "from: \"u\", to: \"t\", kind: \"odd\""),
    ] {
        let file = Sheet::new().and(section, fields).text();
        cases.push(Case::new("word", Fate::Repaired, fields, file));
    }
    for field in ["state", "basis", "language", "emotion_source"] {
        let file = Sheet::new()
            .set("map", &format!("({field}: \"odd\")"))
            .text();
        cases.push(Case::new("word", Fate::Repaired, field, file));
    }
    cases
}

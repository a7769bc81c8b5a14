//! A small file with a record of each kind, to be spoiled in one place.

/// The records of each section, as the fields between their parentheses.
const RECORDS: [(&str, &[&str]); 11] = [
    (
        "lanes",
        &["id: \"l\", kind: \"text\"", "id: \"k\", kind: \"metrics\""],
    ),
    ("metrics", &["id: \"nps\", kind: \"nps\""]),
    ("personas", &["id: \"p\""]),
    ("stages", &["id: \"s\""]),
    (
        "touchpoints",
        &["id: \"t\", stage: \"s\"", "id: \"u\", stage: \"s\""],
    ),
    ("pain_points", &["id: \"x\""]),
    ("ideas", &["id: \"i\""]),
    ("evidence", &["id: \"e\""]),
    ("notes", &["id: \"n\", lane: \"l\", at: \"t\""]),
    (
        "links",
        &[
            "from: \"t\", to: \"u\", kind: \"next\"",
            "from: \"p\", to: \"t\", kind: \"experiences\"",
        ],
    ),
    ("readings", &["metric: \"nps\", n: 40"]),
];

/// Names of all lists of the file that hold records of the map.
pub(super) fn sections() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().map(|(section, _)| *section)
}

/// The file as text, section by section.
#[derive(Clone)]
pub(super) struct Sheet {
    header: String,
    sections: Vec<(String, String)>,
}

impl Sheet {
    /// A file that opens without findings.
    pub(super) fn new() -> Self {
        let list = |records: &[&str]| {
            let lines: Vec<String> = records.iter().map(|r| format!("({r}),\n")).collect();
            format!("[\n{}]", lines.concat())
        };
        let sections = RECORDS.iter();
        Self {
            header: "format: \"waypost-map\", version: 1".into(),
            sections: sections
                .map(|(section, records)| ((*section).into(), list(records)))
                .collect(),
        }
    }

    /// The same with another header.
    pub(super) fn headed(header: &str) -> Self {
        let header = header.into();
        Self {
            header,
            ..Self::new()
        }
    }

    /// The same with fields added to the last record of a section.
    pub(super) fn with(mut self, section: &str, fields: &str) -> Self {
        if let Some(value) = self.value(section)
            && let Some(at) = value.rfind("),\n]")
        {
            value.insert_str(at, &format!(", {fields}"));
        }
        self
    }

    /// The same with another record at the end of a section.
    pub(super) fn and(mut self, section: &str, fields: &str) -> Self {
        if let Some(value) = self.value(section) {
            value.insert_str(value.len() - 1, &format!("({fields}),\n"));
        }
        self
    }

    /// The same with another value of a section, or a section more.
    pub(super) fn set(mut self, section: &str, value: &str) -> Self {
        match self.value(section) {
            Some(old) => *old = value.into(),
            None => self.sections.push((section.into(), value.into())),
        }
        self
    }

    fn value(&mut self, section: &str) -> Option<&mut String> {
        let found = self.sections.iter_mut().find(|(name, _)| name == section);
        found.map(|(_, value)| value)
    }

    /// The text of the file.
    pub(super) fn text(&self) -> String {
        let sections = self.sections.iter();
        let sections: Vec<String> = sections
            .map(|(name, value)| format!("    {name}: {value},\n"))
            .collect();
        format!("(\n    {},\n{})\n", self.header, sections.concat())
    }
}

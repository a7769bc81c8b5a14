//! What `waypost check` remarks beyond what opening a file finds: pictures that
//! turn out broken when they are decoded, and characters nobody sees. Opening
//! does not take the time for the first, and the window marks the second.

use crate::document::{Map, NodeId, NodeKind, Picture};
use crate::render::decode;
use crate::search::{self, hidden_characters};
use crate::storage::{Finding, Found, Place};

/// The remarks about a map, in the order of the file.
pub(super) fn remarks(map: &Map) -> Vec<Finding> {
    let portraits = map
        .personas()
        .map(|own| (own.id.into(), own.portrait.as_ref()));
    let notes = map.notes().map(|own| (own.id.into(), own.picture.as_ref()));
    let mut remarks: Vec<Finding> = portraits
        .chain(notes)
        .filter(|(_, picture)| picture.is_some_and(is_broken))
        .map(|(id, _)| Finding {
            place: place_of(id),
            what: Found::BlankPicture,
        })
        .collect();
    if let Some((place, field, count)) = hidden_characters(map) {
        let what = Found::HiddenCharacters {
            field: field.word,
            count,
        };
        let place = in_file(&place);
        remarks.push(Finding { place, what });
    }
    remarks
}

fn is_broken(picture: &Picture) -> bool {
    decode(&picture.0).is_err()
}

/// Where the record of a node stands in the file.
fn place_of(id: NodeId) -> Place {
    let section = match id.kind() {
        NodeKind::Persona => "personas",
        NodeKind::Stage => "stages",
        NodeKind::Touchpoint => "touchpoints",
        NodeKind::PainPoint => "pain_points",
        NodeKind::Idea => "ideas",
        NodeKind::Evidence => "evidence",
        NodeKind::Note => "notes",
    };
    named(section, id.id().to_string())
}

/// Where the record of a text stands in the file.
fn in_file(place: &search::Place) -> Place {
    match place {
        search::Place::Info => named("map", String::new()),
        search::Place::Node(id) => place_of(*id),
        search::Place::Link(key) => named("links", format!("{} → {}", key.from.id(), key.to.id())),
        search::Place::Lane(id) => named("lanes", id.to_string()),
        search::Place::Metric(id) => named("metrics", id.to_string()),
        search::Place::Reading(key) => named("readings", key.metric.to_string()),
    }
}

fn named(section: &'static str, id: String) -> Place {
    Place {
        section,
        id,
        line: None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use image::{DynamicImage, ImageFormat};

    use super::*;
    use crate::language::{Language, Texts};
    use crate::storage::read;

    /// The text of a map with a portrait and a title.
    fn with(portrait: &[u8], title: &str) -> String {
        let portrait = STANDARD.encode(portrait);
        format!(
            "(format: \"waypost-map\", version: 1, map: (title: \"Map\"),\n\
             personas: [(id: \"p-1\", name: \"Ann\", portrait: \"{portrait}\")],\n\
             stages: [(id: \"s-1\", title: \"{title}\"), (id: \"s-2\", title: \"{title}\")])"
        )
    }

    fn photo() -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let drawing = DynamicImage::new_rgb8(64, 64);
        let written = drawing.write_to(&mut file, ImageFormat::Jpeg);
        written.expect("a picture");
        file.into_inner()
    }

    /// Half of a drawing, with the end of the whole one.
    fn half() -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let drawing = DynamicImage::new_rgb8(64, 64);
        let written = drawing.write_to(&mut file, ImageFormat::Png);
        written.expect("a picture");
        let mut file = file.into_inner();
        let middle = file.len() / 2;
        let end = file.len() - 20;
        file[middle..end].fill(0);
        file
    }

    fn said(language: Language, text: &str) -> Vec<String> {
        let opened = read(text.as_bytes()).expect("a map");
        assert_eq!(opened.findings, [], "opening finds nothing");
        let texts = Texts::of(language);
        let line = |remark: Finding| {
            assert!(!remark.is_problem());
            let place = texts.say(&remark.place.message());
            format!("{place}: {}", texts.say(&remark.message()))
        };
        remarks(&opened.map).into_iter().map(line).collect()
    }

    #[test]
    fn a_sound_map_has_none() {
        assert_eq!(said(Language::En, &with(&photo(), "Choose")), [""; 0]);
    }

    #[test]
    fn a_portrait_that_cannot_be_decoded_is_named() {
        let text = with(&half(), "Choose");
        let ru = said(Language::Ru, &text);
        assert!(
            ru[0].starts_with("Персоны, p-1: Изображение повреждено"),
            "{ru:?}"
        );
        let en = said(Language::En, &text);
        assert!(
            en[0].starts_with("Personas, p-1: The picture is damaged"),
            "{en:?}"
        );
    }

    #[test]
    fn hidden_characters_are_counted_and_the_first_place_is_named() {
        let text = with(&photo(), "Invoice\\u{202e}fdp.exe");
        let ru = said(Language::Ru, &text);
        assert!(
            ru[0].starts_with("Этапы, s-1: «Название»: скрытые знаки"),
            "{ru:?}"
        );
        let en = said(Language::En, &text);
        assert!(en[0].contains("2 texts of the map have some"), "{en:?}");
        let bell = said(Language::En, &with(&photo(), "a\\u{7}\\u{0}"));
        assert_eq!(bell.len(), 1, "{bell:?}");
    }
}

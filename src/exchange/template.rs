//! What a new map can start from: a map under `assets/templates/` for each
//! template and language.

use super::random_bits;
use crate::document::Map;
use crate::language::Language;
use crate::storage::{ReadError, read};

/// A map to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    /// The usual lanes and nothing in them.
    Blank,
    /// Five stages with steps in the customer's voice and questions to answer.
    Classic,
    /// What the customer sees, what staff do in view and out of it, and what
    /// supports them.
    Blueprint,
}

impl Template {
    /// Every template, in the order it is offered.
    pub const ALL: [Self; 3] = [Self::Blank, Self::Classic, Self::Blueprint];

    /// The word of the command line; its name is the text `template-word`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Classic => "classic",
            Self::Blueprint => "blueprint",
        }
    }

    /// The template of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|template| template.word() == word)
    }

    /// A new map in this language, with ids of its own.
    ///
    /// # Errors
    /// None in practice: the templates are part of the program and tested.
    pub fn map(self, language: Language) -> Result<Map, ReadError> {
        let opened = read(self.file(language).as_bytes())?;
        Ok(opened.map.with_fresh_ids(random_bits))
    }

    fn file(self, language: Language) -> &'static str {
        macro_rules! file {
            ($name:literal) => {
                include_str!(concat!("../../assets/templates/", $name, ".ron"))
            };
        }
        match (self, language) {
            (Self::Blank, Language::En) => file!("blank.en"),
            (Self::Blank, Language::Ru) => file!("blank.ru"),
            (Self::Classic, Language::En) => file!("classic.en"),
            (Self::Classic, Language::Ru) => file!("classic.ru"),
            (Self::Blueprint, Language::En) => file!("blueprint.en"),
            (Self::Blueprint, Language::Ru) => file!("blueprint.ru"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{LaneKind, MapLanguage, NodeKind};
    use crate::storage::write;

    fn all() -> impl Iterator<Item = (Template, Language)> {
        let both = |template| Language::ALL.map(|language| (template, language));
        Template::ALL.into_iter().flat_map(both)
    }

    #[test]
    fn every_template_opens_clean_and_stands_as_it_would_be_saved() {
        for (template, language) in all() {
            let file = template.file(language);
            let opened = read(file.as_bytes()).expect("a template opens");
            assert_eq!(opened.findings, [], "{template:?} {language:?}");
            // The second line names the version that wrote the file.
            let content = |text: &str| text.lines().skip(2).map(String::from).collect::<Vec<_>>();
            let saved = write(&opened.map);
            assert_eq!(content(&saved), content(file), "{template:?} {language:?}");
        }
    }

    #[test]
    fn a_template_is_the_same_map_in_every_language() {
        for template in Template::ALL {
            let [a, b] = Language::ALL.map(|language| {
                read(template.file(language).as_bytes())
                    .expect("a template opens")
                    .map
            });
            for kind in NodeKind::ALL {
                assert_eq!(a.order(kind), b.order(kind), "{template:?}");
            }
            let kinds = |map: &Map| map.lanes().iter().map(|lane| lane.kind).collect::<Vec<_>>();
            assert_eq!(kinds(&a), kinds(&b), "{template:?}");
            assert_eq!(a.link_count(), b.link_count(), "{template:?}");
            assert_eq!(a.info().language, Some(MapLanguage::En));
            assert_eq!(b.info().language, Some(MapLanguage::Ru));
        }
    }

    #[test]
    fn two_maps_from_one_template_share_no_id() {
        for (template, language) in all() {
            let [one, other] = [(); 2].map(|()| template.map(language).expect("a template opens"));
            assert_eq!(one.invariants(), Ok(()));
            for kind in NodeKind::ALL {
                assert_eq!(one.count(kind), other.count(kind));
                assert!(
                    one.order(kind)
                        .iter()
                        .all(|id| !other.order(kind).contains(id))
                );
            }
            assert!(one.lanes().iter().all(|lane| other.lane(lane.id).is_none()));
        }
    }

    #[test]
    fn the_blueprint_has_the_lanes_of_a_blueprint() {
        let map = Template::Blueprint
            .map(Language::En)
            .expect("a template opens");
        let kinds: Vec<LaneKind> = map.lanes().iter().map(|lane| lane.kind).collect();
        assert_eq!(
            kinds[..8],
            [
                LaneKind::Text,
                LaneKind::Touchpoints,
                LaneKind::LineOfInteraction,
                LaneKind::Text,
                LaneKind::LineOfVisibility,
                LaneKind::Text,
                LaneKind::LineOfInternalInteraction,
                LaneKind::Text,
            ]
        );
    }

    #[test]
    fn the_classic_map_has_five_stages_and_the_blank_one_none() {
        let count = |template: Template| {
            let map = template.map(Language::Ru).expect("a template opens");
            map.count(NodeKind::Stage)
        };
        assert_eq!(count(Template::Classic), 5);
        assert_eq!(count(Template::Blank), 0);
    }
}

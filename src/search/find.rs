//! Finding a text wherever it stands on the map.

use std::ops::Range;

use super::fold::{fold, occurrences};
use super::texts::{Field, Place, visit};
use crate::document::Map;

/// Occurrences listed at most: a single letter is everywhere.
pub const MOST_HITS: usize = 10_000;

/// One occurrence of what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub place: Place,
    /// Its field.
    pub field: Field,
    /// Bytes of the text.
    pub range: Range<usize>,
}

/// Every occurrence, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// At most `MOST_HITS` of them.
    pub hits: Vec<Hit>,
    /// There are more than that.
    pub more: bool,
}

/// Finds a text in every text of the map. Case, ё and е, stress marks and
/// kinds of blanks make no difference; an empty query is nowhere.
#[must_use]
pub fn find(map: &Map, query: &str) -> Found {
    let needle = fold(query);
    let mut found = Found::default();
    if needle.is_empty() {
        return found;
    }
    visit(map, |place, field, text| {
        for range in occurrences(text, &needle) {
            if found.hits.len() == MOST_HITS {
                found.more = true;
                return;
            }
            found.hits.push(Hit {
                place: place.clone(),
                field,
                range,
            });
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::super::texts::text_at;
    use super::*;
    use crate::document::{
        Evidence, EvidenceId, Lane, LaneCommand, LaneId, LaneKind, Link, LinkCommand, LinkData,
        LinkKey, LinkKind, MapInfo, NodeCommand, Persona, PersonaId, Stage, StageId, Touchpoint,
        TouchpointId,
    };

    /// A map with the word "отчёт" in one field after the other.
    fn map() -> Map {
        let mut stage = Stage::new(StageId::mint(1));
        stage.goal = "Получить отчет".into();
        let mut step = Touchpoint::new(TouchpointId::mint(1), stage.id);
        step.title = "Жду отчёт и ещё отчёт".into();
        step.tags = vec!["ОТЧЁТ".into()];
        step.channel = "отчёты".into();
        let mut persona = Persona::new(PersonaId::mint(1));
        persona.quote = "Где мой отчёт?".into();
        let mut evidence = Evidence::new(EvidenceId::mint(1));
        evidence.interpretation = "Отчёта ждут".into();
        let mut lane = Lane::new(LaneId::mint(1), LaneKind::Text);
        lane.caption = "Отчётность".into();
        let data = LinkData {
            thought: "Отчёт!".into(),
            ..LinkData::default()
        };
        let key = LinkKey::new(LinkKind::Experiences, persona.id, step.id);
        let info = MapInfo {
            title: "Отчёты банка".into(),
            ..MapInfo::default()
        };
        let add = |node| NodeCommand::Add { node, before: None }.into();
        let commands = [
            crate::document::Command::SetInfo(Box::new(info)),
            add(stage.into()),
            add(step.into()),
            add(persona.into()),
            add(evidence.into()),
            LaneCommand::Add { lane, index: None }.into(),
            LinkCommand::Put(vec![Link::with_data(key, data)]).into(),
        ];
        commands.iter().fold(Map::default(), |map, command| {
            map.after(command).expect("a sound map")
        })
    }

    #[test]
    fn every_kind_of_text_is_found_in_reading_order() {
        let map = map();
        let found = find(&map, "ОТЧЕТ");
        let words: Vec<&str> = found.hits.iter().map(|hit| hit.field.word).collect();
        assert_eq!(
            words,
            [
                "title",
                "quote",
                "goal",
                "title",
                "title",
                "channel",
                "tags",
                "interpretation",
                "caption",
                "thought"
            ]
        );
        for hit in &found.hits {
            let text = text_at(&map, &hit.place, hit.field).expect("the text is there");
            assert_eq!(fold(&text[hit.range.clone()]), "отчет");
        }
    }

    #[test]
    fn a_channel_of_the_catalogue_is_no_text() {
        let mut step = Touchpoint::new(TouchpointId::mint(2), StageId::mint(1));
        step.channel = "chat".into();
        let add = NodeCommand::Add {
            node: step.into(),
            before: None,
        };
        let map = map().after(&add.into()).expect("a sound map");
        assert_eq!(find(&map, "chat").hits, []);
    }

    #[test]
    fn nothing_is_found_nowhere_and_too_much_is_cut() {
        assert_eq!(find(&map(), ""), Found::default());
        let mut stage = Stage::new(StageId::mint(3));
        stage.goal = "а".repeat(MOST_HITS + 5);
        let add = NodeCommand::Add {
            node: stage.into(),
            before: None,
        };
        let map = Map::default().after(&add.into()).expect("a sound map");
        let found = find(&map, "а");
        assert_eq!((found.hits.len(), found.more), (MOST_HITS, true));
    }
}

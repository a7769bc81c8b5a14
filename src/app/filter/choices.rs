//! What a map offers to filter by: the channels, owners and tags it names.

use std::collections::BTreeMap;

use crate::document::Map;

/// A word that occurs on the map, and how often.
pub(crate) type Word = (String, usize);

/// The words of the map, the most frequent first.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    /// Channels of touchpoints.
    pub(crate) channels: Vec<Word>,
    /// Who answers for touchpoints, pain points and ideas.
    pub(crate) owners: Vec<Word>,
    /// Tags of these.
    pub(crate) tags: Vec<Word>,
}

impl Choices {
    /// The words of this map.
    pub(crate) fn of(map: &Map) -> Self {
        let channels = map.touchpoints().map(|step| &step.channel);
        let owners = map.touchpoints().map(|step| &step.owner);
        let owners = owners.chain(map.pain_points().map(|pain| &pain.owner));
        let owners = owners.chain(map.ideas().map(|idea| &idea.owner));
        let tags = map.touchpoints().flat_map(|step| &step.tags);
        let tags = tags.chain(map.pain_points().flat_map(|pain| &pain.tags));
        let tags = tags.chain(map.ideas().flat_map(|idea| &idea.tags));
        Self {
            channels: counted(channels),
            owners: counted(owners),
            tags: counted(tags),
        }
    }
}

fn counted<'a>(words: impl Iterator<Item = &'a String>) -> Vec<Word> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words.filter(|word| !word.trim().is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<Word> = counts
        .into_iter()
        .map(|(word, count)| (word.to_owned(), count))
        .collect();
    words.sort_by_key(|(_, count)| usize::MAX - count);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_once_the_most_frequent_first() {
        let words = ["b", "a", "", "b", " "].map(String::from);
        assert_eq!(counted(words.iter()), [("b".into(), 2), ("a".into(), 1)]);
    }
}

//! Ids as they stand in a file, and the ids they become.
//!
//! Someone who writes a file by hand may name a persona `Марина`. Such an id
//! is replaced, in the same way each time, and what names it follows.

use std::collections::{HashMap, HashSet};

use crate::document::Id;

/// The ids of one name space of a file.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashSet<Id>,
    replaced: HashMap<String, Id>,
}

impl Ids {
    /// Knows all the ids that are in order, so that no replacement meets one.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: texts.into_iter().filter_map(Id::parse).collect(),
            replaced: HashMap::new(),
        }
    }

    /// The id that this text names, if it is in order or was replaced.
    pub(super) fn find(&self, text: &str) -> Option<Id> {
        Id::parse(text).or_else(|| self.replaced.get(text).copied())
    }

    /// The id that this text names, or a new one in its place.
    pub(super) fn find_or_replace(&mut self, text: &str, prefix: char) -> Id {
        if let Some(id) = self.find(text) {
            return id;
        }
        let id = self.fresh(text, prefix);
        self.taken.insert(id);
        self.replaced.insert(text.to_owned(), id);
        id
    }

    fn fresh(&self, text: &str, prefix: char) -> Id {
        let hash = blake3::hash(text.as_bytes());
        let seed = hash.as_bytes().iter().take(8);
        let seed = seed.fold(0_u64, |seed, byte| seed << 8 | u64::from(*byte));
        (0..u64::MAX)
            .map(|n| Id::mint(prefix, seed.wrapping_add(n)))
            .find(|id| !self.taken.contains(id))
            .unwrap_or_else(|| Id::mint(prefix, seed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replacement_is_always_the_same_and_never_taken() {
        let first = Ids::default().find_or_replace("Марина", 'p');
        assert_eq!(Ids::default().find_or_replace("Марина", 'p'), first);
        let mut ids = Ids::of([first.as_str()]);
        let second = ids.find_or_replace("Марина", 'p');
        assert_ne!(second, first);
        assert_eq!(ids.find("Марина"), Some(second));
        assert_eq!(ids.find("p-1"), Id::parse("p-1"));
    }
}

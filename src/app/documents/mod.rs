//! The maps that are open, in the order of their tabs, and which of them is
//! shown.
//!
//! Whatever belongs to one map hangs on its `Document`; what comes back from a
//! thread finds it by its number, since another may be shown by then.

mod document;

pub(crate) use document::Document;

use std::path::{Path, PathBuf};

/// The maps that are open.
#[derive(Default)]
pub(crate) struct Documents {
    open: Vec<Document>,
    /// Place of the one that is shown.
    active: usize,
    given: u64,
    shown: u64,
}

impl Documents {
    /// The one that is shown; without any the welcome page is.
    pub(crate) fn active(&self) -> Option<&Document> {
        self.open.get(self.active)
    }

    /// The one that is shown, to change it.
    pub(crate) fn active_mut(&mut self) -> Option<&mut Document> {
        self.open.get_mut(self.active)
    }

    /// The one of this number, unless it is closed.
    pub(crate) fn get(&self, number: u64) -> Option<&Document> {
        self.iter().find(|document| document.number == number)
    }

    /// The one of this number, unless it is closed, to change it.
    pub(crate) fn get_mut(&mut self, number: u64) -> Option<&mut Document> {
        self.iter_mut().find(|document| document.number == number)
    }

    /// The one that may write to the file at this path, or else one that
    /// shows it.
    pub(crate) fn by_path(&self, path: &Path) -> Option<&Document> {
        let of_path = |document: &&Document| document.path() == Some(path);
        let own = self.iter().filter(of_path).find(|d| !d.is_held_elsewhere());
        own.or_else(|| self.iter().find(of_path))
    }

    /// All, in the order of their tabs.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Document> {
        self.open.iter()
    }

    /// All, to change them.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Document> {
        self.open.iter_mut()
    }

    /// How many are open.
    pub(crate) fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether this one is shown.
    pub(crate) fn is_active(&self, number: u64) -> bool {
        self.active().is_some_and(|active| active.number == number)
    }

    /// Numbers and paths of those that have a file.
    pub(crate) fn paths(&self) -> Vec<(u64, PathBuf)> {
        let path = |document: &Document| Some((document.number, document.path()?.to_owned()));
        self.iter().filter_map(path).collect()
    }

    /// Adds a map behind the last one; returns its number. The first is shown.
    pub(crate) fn add(&mut self, document: Document) -> u64 {
        self.given += 1;
        self.open.push(Document {
            number: self.given,
            ..document
        });
        self.given
    }

    /// Puts a map in the place of the one of this number, which is returned
    /// with the number of the new one.
    pub(crate) fn replace(&mut self, old: u64, document: Document) -> Option<(u64, Document)> {
        let place = self.place(old)?;
        self.given += 1;
        let new = Document {
            number: self.given,
            ..document
        };
        Some((self.given, std::mem::replace(&mut self.open[place], new)))
    }

    /// The map that makes way for one that is opened.
    pub(crate) fn untouched(&self) -> Option<u64> {
        let active = self.active().filter(|document| document.is_untouched());
        active.map(|document| document.number)
    }

    /// Shows this one. What was being typed in the other is kept, a drag is
    /// not.
    pub(crate) fn show(&mut self, number: u64) {
        let Some(place) = self.place(number).filter(|place| *place != self.active) else {
            return;
        };
        self.shown += 1;
        let now = self.shown;
        if let Some(left) = self.active_mut() {
            left.session.interrupt();
            left.shown = now;
        }
        self.active = place;
    }

    /// Shows the next one, or the one before, round and round.
    pub(crate) fn step(&mut self, forward: bool) {
        let count = self.len();
        let by = if forward { 1 } else { count.max(1) - 1 };
        let next = self.open.get((self.active + by) % count.max(1));
        if let Some(number) = next.map(|document| document.number) {
            self.show(number);
        }
    }

    /// Moves the tab of this one to a place; what is shown stays.
    pub(crate) fn put(&mut self, number: u64, place: usize) {
        let shown = self.active().map(|document| document.number);
        let Some(from) = self.place(number) else {
            return;
        };
        let document = self.open.remove(from);
        self.open.insert(place.min(self.open.len()), document);
        self.active = shown.and_then(|shown| self.place(shown)).unwrap_or(0);
    }

    /// Takes this one out. Was it shown, the one that was shown before is
    /// again.
    pub(crate) fn remove(&mut self, number: u64) -> Option<Document> {
        let shown = self.active().map(|document| document.number);
        let place = self.place(number)?;
        let document = self.open.remove(place);
        let stays = shown.and_then(|shown| self.place(shown));
        let before = || {
            let places = self.open.iter().enumerate();
            let latest = places.max_by_key(|(_, document)| document.shown);
            latest.map(|(place, _)| place)
        };
        self.active = stays.or_else(before).unwrap_or(0);
        Some(document)
    }

    /// Place of the tab of this one, from 0.
    pub(crate) fn place(&self, number: u64) -> Option<usize> {
        self.iter().position(|document| document.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Map, Session};

    fn three() -> Documents {
        let mut documents = Documents::default();
        for _ in 0..3 {
            documents.add(Document::new(Session::unsaved(Map::default()), None, None));
        }
        documents
    }

    fn order(documents: &Documents) -> Vec<u64> {
        documents.iter().map(|document| document.number).collect()
    }

    #[test]
    fn closing_shows_what_was_shown_before() {
        let mut documents = three();
        for number in [3, 1, 2] {
            documents.show(number);
        }
        documents.remove(2);
        assert!(documents.is_active(1));
        documents.remove(3);
        assert!(documents.is_active(1), "what is shown stays");
        documents.remove(1);
        assert!(documents.active().is_none() && documents.remove(3).is_none());
    }

    #[test]
    fn steps_go_round() {
        let mut documents = three();
        documents.step(false);
        assert!(documents.is_active(3));
        documents.step(true);
        assert!(documents.is_active(1));
        Documents::default().step(true);
    }

    #[test]
    fn a_tab_that_moves_leaves_what_is_shown() {
        let mut documents = three();
        documents.show(2);
        documents.put(2, 0);
        assert_eq!(order(&documents), [2, 1, 3]);
        documents.put(1, usize::MAX);
        assert_eq!(order(&documents), [2, 3, 1]);
        assert!(documents.is_active(2));
    }

    #[test]
    fn only_a_new_map_makes_way() {
        let mut documents = three();
        assert_eq!(documents.untouched(), None, "nobody has saved it");
        let new = documents.add(Document::new(Session::new(Map::default()), None, None));
        assert_eq!(documents.untouched(), None, "it is not shown");
        documents.show(new);
        assert_eq!(documents.untouched(), Some(new));
    }
}

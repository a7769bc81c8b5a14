//! The journal of each open map follows its edits, so that a crash costs
//! nothing that was on the screen a moment before.
//!
//! Writing is the `Keeper`'s, on its own thread; here is decided what it is
//! told and when a journal is no longer wanted.

use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::document::{Session, StateId};
use crate::language::Message;
use crate::storage::StateFolder;
use crate::storage::recovery::{About, Keeper};

use super::documents::Document;
use super::notice::Notice;
use super::state::State;

/// How long the end of the program waits for journals to be removed.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// The journal of one open map.
pub(crate) struct Journal {
    keeper: Keeper,
    /// The state that was told last.
    told: Option<(StateId, Option<u64>)>,
    /// Edits of the session that a file holds.
    settled_edits: u64,
    /// The keeper's trouble was shown.
    warned: bool,
}

/// Journals of all open maps, and of those that were closed a moment ago.
#[derive(Default)]
pub(crate) struct Journals {
    ending: Vec<Receiver<()>>,
}

impl Journals {
    /// Removes a journal whose map is closed; its edits are saved or given up.
    pub(crate) fn release(&mut self, journal: Option<Journal>) {
        let Some(journal) = journal else {
            return;
        };
        let (sender, done) = channel();
        thread::spawn(move || {
            journal.keeper.finish();
            let _ = sender.send(());
        });
        self.ending.retain(|ending| ending.try_recv().is_err());
        self.ending.push(done);
    }

    /// Waits until the journals of closed maps are gone, but not for ever.
    fn wait(&mut self) {
        let until = Instant::now() + LAST_WAIT;
        for ending in self.ending.drain(..) {
            let _ = ending.recv_timeout(until.saturating_duration_since(Instant::now()));
        }
    }
}

impl Journal {
    fn start(folder: &StateFolder, about: About) -> Self {
        Self {
            keeper: Keeper::start(folder, about),
            told: None,
            settled_edits: 0,
            warned: false,
        }
    }

    fn tell(&mut self, session: &Session, about: impl Fn() -> About) {
        let now = session.worth_keeping_mark();
        if self.told == Some(now) {
            return;
        }
        self.told = Some(now);
        if session.has_worth_keeping() {
            // What is being typed is no step yet.
            let edits = session.edits().saturating_sub(self.settled_edits).max(1);
            self.keeper.keep(session.worth_keeping().clone(), edits);
        } else {
            self.settled_edits = session.edits();
            self.keeper.settled(about());
        }
    }

    /// What the keeper cannot do, when that has not been shown yet.
    fn new_trouble(&mut self) -> Option<Message> {
        let trouble = self.keeper.trouble();
        let is_new = trouble.is_some() && !self.warned;
        self.warned = trouble.is_some();
        trouble
            .filter(|_| is_new)
            .map(|trouble| Message::new("journal-trouble").text("cause", trouble.text))
    }

    /// Hears whether everything told so far is on the disk.
    pub(crate) fn flushed(&self) -> Receiver<bool> {
        self.keeper.flushed()
    }
}

/// Tells the journals what the maps are now. Costs nothing when that is known.
pub(crate) fn follow(state: &mut State) {
    let Some(folder) = &state.own_folder else {
        return;
    };
    for document in state.documents.iter_mut() {
        if let Some(message) = follow_one(folder, document) {
            state.notices.push(Notice::warning(message));
        }
    }
}

/// Tells one journal; returns what it cannot do, when that is new.
fn follow_one(folder: &StateFolder, document: &mut Document) -> Option<Message> {
    let Document {
        session,
        file,
        suggested,
        journal,
        ..
    } = document;
    let about = || About {
        path: file.as_ref().map(|file| file.path.clone()),
        base: file.as_ref().map(|file| file.fingerprint.clone()),
        name: suggested
            .clone()
            .unwrap_or_else(|| session.committed().info().title.clone()),
    };
    let journal = journal.get_or_insert_with(|| Journal::start(folder, about()));
    journal.tell(session, about);
    journal.new_trouble()
}

/// The file of the map is another now: what follows is kept as edits of that
/// one.
pub(crate) fn rebase(document: &mut Document) {
    let about = About {
        path: document.file.as_ref().map(|file| file.path.clone()),
        base: document.file.as_ref().map(|file| file.fingerprint.clone()),
        name: document.suggested.clone().unwrap_or_default(),
    };
    if let Some(journal) = &mut document.journal {
        journal.keeper.settled(about);
        journal.told = None;
    }
}

/// The program ends as the user wants it to: nothing is to be recovered.
pub(crate) fn end(state: &mut State) {
    let open: Vec<u64> = state.documents.iter().map(|each| each.number).collect();
    for number in open {
        state.close(number);
    }
    state.journals.wait();
}

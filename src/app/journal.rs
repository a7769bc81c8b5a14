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
use crate::storage::recovery::{About, Extent, Keeper};

use super::documents::Document;
use super::files::MapFile;
use super::notice::Notice;
use super::state::State;

/// How long the end of the program waits for journals to be removed.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// How long until a journal is looked at again that could not be written.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Key of what is said of it.
const TROUBLE: &str = "journal-trouble";

/// The journal of one open map.
pub(crate) struct Journal {
    keeper: Keeper,
    /// The state that was told last.
    told: Option<(StateId, Option<u64>)>,
    /// Edits of the session that a file holds.
    settled_edits: u64,
    /// Edits of an earlier run that no file holds either.
    inherited: Option<Extent>,
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
            inherited: None,
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
            let edits = session.edits_worth_keeping();
            let extent = self.extent(edits.saturating_sub(self.settled_edits));
            self.keeper.keep(session.worth_keeping().clone(), extent);
        } else {
            self.settled_edits = session.edits();
            self.settle(about());
        }
    }

    /// So many edits of this run, after those of an earlier one.
    fn extent(&self, edits: u64) -> Extent {
        match &self.inherited {
            Some(before) if edits == 0 => before.clone(),
            Some(before) => Extent::now(before.edits.saturating_add(edits)),
            // A map that no file holds is worth as much as an edit.
            None => Extent::now(edits.max(1)),
        }
    }

    fn settle(&mut self, about: About) {
        self.inherited = None;
        self.keeper.settled(about);
    }

    /// What the keeper cannot do, when that has not been shown yet.
    fn new_trouble(&mut self) -> Option<Message> {
        let trouble = self.keeper.trouble();
        let is_new = trouble.is_some() && !self.warned;
        self.warned = trouble.is_some();
        trouble
            .filter(|_| is_new)
            .map(|trouble| trouble.cause_of(Message::new(TROUBLE)))
    }

    /// Hears whether everything told so far is on the disk.
    pub(crate) fn flushed(&self) -> Receiver<bool> {
        self.keeper.flushed()
    }
}

/// Tells the journals what the maps are now. Costs nothing when that is known.
/// Says when to look again whether one can be written that could not.
pub(crate) fn follow(state: &mut State) -> Option<Duration> {
    let folder = state.own_folder.as_ref()?;
    for document in state.documents.iter_mut() {
        if let Some(message) = follow_one(folder, document) {
            state.notices.push(Notice::failure(message));
        }
    }
    let journals = state
        .documents
        .iter()
        .filter_map(|each| each.journal.as_ref());
    if journals.into_iter().any(|journal| journal.warned) {
        return Some(LOOK_AGAIN);
    }
    state.notices.withdraw(TROUBLE);
    None
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
    let about = || about(file.as_ref(), suggested.as_deref(), session);
    let journal = journal.get_or_insert_with(|| Journal::start(folder, about()));
    journal.tell(session, about);
    journal.new_trouble()
}

fn about(file: Option<&MapFile>, suggested: Option<&str>, session: &Session) -> About {
    let name = suggested.unwrap_or(&session.committed().info().title);
    About {
        path: file.map(|file| file.path.clone()),
        base: file.map(|file| file.fingerprint.clone()),
        name: name.to_owned(),
    }
}

fn about_document(document: &Document) -> About {
    let suggested = document.suggested.as_deref();
    about(document.file.as_ref(), suggested, &document.session)
}

/// Starts the journal of a map that was restored: its edits were made then,
/// not now.
pub(crate) fn inherit(state: &mut State, number: u64, extent: Extent) {
    let document = state.documents.get_mut(number);
    if let (Some(document), Some(folder)) = (document, &state.own_folder) {
        let about = about_document(document);
        document.journal = Some(Journal {
            inherited: Some(extent),
            settled_edits: document.session.edits(),
            ..Journal::start(folder, about)
        });
    }
}

/// The file of the map is another now: what follows is kept as edits of that
/// one.
pub(crate) fn rebase(document: &mut Document) {
    let about = about_document(document);
    if let Some(journal) = &mut document.journal {
        journal.settle(about);
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

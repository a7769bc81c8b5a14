//! Keeps the journal of one open map, on a thread of its own: the window says
//! what the map is now and goes on.
//!
//! Every state that is said is written at once. While the disk takes its time
//! only the newest one waits.

use std::collections::hash_map::RandomState;
use std::fs::{self, File};
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::journal::{self, About, Extent, Journal};
use super::{lock, remove_folder};
use crate::document::Map;
use crate::storage::error::NotKept;
use crate::storage::file_system::Disk;
use crate::storage::state::StateFolder;

/// A journal is begun anew this often while there are edits.
const CHECKPOINT: Duration = Duration::from_mins(5);
/// After a failure it is tried again this much later.
const RETRY: Duration = Duration::from_secs(5);

enum Order {
    /// This is the map now.
    Keep(Box<(Map, Extent)>),
    /// Everything is saved, or given up; this is what the map's file is now.
    Settled(About),
    /// Say so when everything said so far is on the disk, or has failed.
    Flush(Sender<bool>),
    /// Stop.
    End,
}

/// Every keeper at work, for a program that has to end at once.
static AT_WORK: Mutex<Vec<Sender<Order>>> = Mutex::new(Vec::new());

/// Waits until everything said to any keeper so far is on the disk, or has
/// failed, or `patience` is at its end. Whether all of it is there.
pub fn flush_all(patience: Duration) -> bool {
    let until = Instant::now() + patience;
    // A thread that died may have held it; the senders are whole.
    let mut at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    let mut asked = Vec::new();
    at_work.retain(|orders| {
        let (sender, done) = channel();
        let is_alive = orders.send(Order::Flush(sender)).is_ok();
        if is_alive {
            asked.push(done);
        }
        is_alive
    });
    asked.iter().all(|done| {
        let left = until.saturating_duration_since(Instant::now());
        done.recv_timeout(left).unwrap_or(false)
    })
}

/// Keeps the journal of one open map. When it is dropped the journal stays, as
/// after a crash; `finish` removes it.
pub struct Keeper {
    orders: Sender<Order>,
    thread: Option<JoinHandle<Option<Place>>>,
    trouble: Arc<Mutex<Option<NotKept>>>,
}

impl Keeper {
    /// Starts to keep a map. Nothing is written before its first edit.
    #[must_use]
    pub fn start(state: &StateFolder, about: About) -> Self {
        let (sender, orders) = channel();
        let trouble = Arc::default();
        let (root, shared) = (state.recovery(), Arc::clone(&trouble));
        let thread = thread::spawn(move || Writer::new(root, about, shared).run(&orders));
        let mut at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        at_work.push(sender.clone());
        Self {
            orders: sender,
            thread: Some(thread),
            trouble,
        }
    }

    /// Says what the map is now, and which edits no file holds.
    pub fn keep(&self, map: Map, extent: Extent) {
        self.send(Order::Keep(Box::new((map, extent))));
    }

    /// Says that nothing is unsaved any more, and what the map's file is now.
    pub fn settled(&self, about: About) {
        self.send(Order::Settled(about));
    }

    /// Waits until everything said so far is on the disk. `false` when that
    /// failed or took longer than `patience`.
    #[must_use]
    pub fn flush(&self, patience: Duration) -> bool {
        self.flushed().recv_timeout(patience).unwrap_or(false)
    }

    /// Hears whether everything said so far is on the disk, as soon as that is
    /// known.
    #[must_use]
    pub fn flushed(&self) -> Receiver<bool> {
        let (sender, done) = channel();
        self.send(Order::Flush(sender));
        done
    }

    /// Why edits are not kept at the moment, if they are not.
    #[must_use]
    pub fn trouble(&self) -> Option<NotKept> {
        let trouble = self.trouble.lock();
        trouble.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends keeping and removes the journal: everything is saved, or the user
    /// gave it up. Waits for the disk.
    pub fn finish(mut self) {
        self.send(Order::End);
        let place = self.thread.take().and_then(|thread| thread.join().ok());
        if let Some(place) = place.flatten()
            && journal::remove(&Disk, &place.folder).is_ok()
        {
            drop(place.sidecar);
            remove_folder(&place.folder);
        }
    }

    fn send(&self, order: Order) {
        // The thread is there until it is told to stop.
        let _ = self.orders.send(order);
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.send(Order::End);
    }
}

/// The folder of a journal. As long as the sidecar is held, it is ours.
struct Place {
    folder: PathBuf,
    sidecar: File,
}

/// What happens on the thread.
struct Writer {
    root: PathBuf,
    about: About,
    place: Option<Place>,
    journal: Option<Journal>,
    begun: Instant,
    /// The newest state that is not on the disk.
    wanted: Option<Box<(Map, Extent)>>,
    trouble: Arc<Mutex<Option<NotKept>>>,
}

impl Writer {
    fn new(root: PathBuf, about: About, trouble: Arc<Mutex<Option<NotKept>>>) -> Self {
        Self {
            root,
            about,
            place: None,
            journal: None,
            begun: Instant::now(),
            wanted: None,
            trouble,
        }
    }

    /// Works until it is told to stop.
    fn run(mut self, orders: &Receiver<Order>) -> Option<Place> {
        loop {
            let order = if self.wanted.is_some() {
                orders.recv_timeout(RETRY)
            } else {
                orders.recv().map_err(RecvTimeoutError::from)
            };
            let first = match order {
                Err(RecvTimeoutError::Disconnected) => return self.place,
                order => order.ok(),
            };
            let (mut waiting, mut ends) = (Vec::new(), false);
            for order in first.into_iter().chain(orders.try_iter()) {
                match order {
                    Order::Keep(state) => self.wanted = Some(state),
                    Order::Settled(about) => self.settle(about),
                    Order::Flush(asker) => waiting.push(asker),
                    Order::End => ends = true,
                }
            }
            self.write();
            for asker in waiting {
                // Whoever asked may have lost patience.
                let _ = asker.send(self.wanted.is_none());
            }
            if ends {
                return self.place;
            }
        }
    }

    fn settle(&mut self, about: About) {
        self.about = about;
        self.wanted = None;
        self.journal = None;
        if let Some(place) = &self.place {
            let removed = journal::remove(&Disk, &place.folder);
            self.note(removed.err());
        }
    }

    /// Brings the newest state to the disk; what fails is tried again.
    fn write(&mut self) {
        let Some(state) = self.wanted.take() else {
            return;
        };
        let result = self.write_state(&state.0, &state.1);
        if result.is_err() {
            self.journal = None;
            self.wanted = Some(state);
        }
        self.note(result.err());
    }

    fn write_state(&mut self, map: &Map, extent: &Extent) -> io::Result<()> {
        let is_due = |journal: &Journal, begun: Instant| {
            journal.is_long() || (begun.elapsed() > CHECKPOINT && journal.has_changes())
        };
        match &mut self.journal {
            Some(journal) if !is_due(journal, self.begun) => journal.append(map, extent),
            _ => {
                let folder = self.folder()?;
                let journal = Journal::begin(&Disk, &folder, &self.about, map, extent)?;
                self.journal = Some(journal);
                self.begun = Instant::now();
                Ok(())
            }
        }
    }

    /// The journal's folder, made and locked when it is first needed.
    fn folder(&mut self) -> io::Result<PathBuf> {
        if let Some(place) = &self.place {
            return Ok(place.folder.clone());
        }
        let folder = self.root.join(folder_name());
        fs::create_dir_all(&folder)?;
        let sidecar = lock(&folder)?.ok_or(io::ErrorKind::ResourceBusy)?;
        self.place = Some(Place {
            folder: folder.clone(),
            sidecar,
        });
        Ok(folder)
    }

    fn note(&self, error: Option<io::Error>) {
        let trouble = error.map(NotKept::from);
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }
}

/// A name that no other journal has: the time, and chance.
fn folder_name() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let random = RandomState::new().build_hasher().finish();
    format!("{}-{random:016x}", since.unwrap_or_default().as_millis())
}

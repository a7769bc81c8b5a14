//! The lock of a map that is open here. It is given up on a thread, since that
//! touches the disk.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use crate::language::{Message, Texts};
use crate::storage::{DocumentLock, Holder, Locked};

/// How long a lock that is just being given up here is waited for.
const PATIENCE: Duration = Duration::from_secs(1);

/// How many locks are being given up right now.
static RELEASING: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

/// The lock of a map; the last copy to go gives it up.
#[derive(Debug, Clone)]
pub(crate) struct Hold(Arc<Held>);

impl Hold {
    /// Locks the map at `path`. Call it where it may take its time.
    ///
    /// # Errors
    /// Who has it, or that it cannot be locked.
    pub(crate) fn take(path: &Path) -> Result<Self, Locked> {
        // Closed and opened again, it is our own lock that is in the way.
        wait_for_releases(PATIENCE);
        let lock = DocumentLock::take(path)?;
        Ok(Self(Arc::new(Held(Some(Releasing(lock.into()))))))
    }

    /// Locks the map at `path` although somebody else holds it. Call it where
    /// it may take its time.
    ///
    /// # Errors
    /// Who has taken it meanwhile, or that it cannot be locked.
    pub(crate) fn take_over(path: &Path) -> Result<Self, Locked> {
        let lock = DocumentLock::take_over(path)?;
        Ok(Self(Arc::new(Held(Some(Releasing(lock.into()))))))
    }

    /// Whether it is the lock of this map. Asks the disk.
    pub(crate) fn is_of(&self, path: &Path) -> bool {
        let Held(held) = self.0.as_ref();
        let lock = held.as_ref().and_then(|held| held.0.as_ref());
        lock.is_some_and(|lock| lock.is_of(path))
    }
}

/// Waits until no lock is being given up, but not longer than this.
pub(crate) fn wait_for_releases(most: Duration) {
    let count = RELEASING.0.lock().unwrap_or_else(PoisonError::into_inner);
    // Whether it was in time makes no difference to what follows.
    drop(
        RELEASING
            .1
            .wait_timeout_while(count, most, |count| *count > 0),
    );
}

/// Who has a map open, where and since when, as far as it is known.
pub(crate) fn holder_words(texts: &Texts, holder: &Holder) -> String {
    let since = UNIX_EPOCH.checked_add(Duration::from_secs(holder.since));
    let unnamed = holder.who.is_empty() || holder.host.is_empty() || holder.since == 0;
    match since.filter(|_| !unnamed) {
        None => texts.get("holder-unnamed").into_owned(),
        Some(since) => texts.say(
            &Message::new("holder")
                .text("who", holder.who.clone())
                .text("host", holder.host.clone())
                .text("since", texts.moment(since)),
        ),
    }
}

fn count(change: impl FnOnce(&mut usize)) {
    change(&mut RELEASING.0.lock().unwrap_or_else(PoisonError::into_inner));
    RELEASING.1.notify_all();
}

#[derive(Debug)]
struct Held(Option<Releasing>);

impl Drop for Held {
    fn drop(&mut self) {
        let releasing = self.0.take();
        count(|count| *count += 1);
        // Where no thread can be had it is given up here.
        drop(thread::Builder::new().spawn(move || drop(releasing)));
    }
}

#[derive(Debug)]
struct Releasing(Option<DocumentLock>);

impl Drop for Releasing {
    fn drop(&mut self) {
        self.0 = None;
        count(|count| *count = count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_copy_gives_the_lock_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("map.ron");
        let hold = Hold::take(&path).expect("nobody has it");
        let copy = hold.clone();
        drop(hold);
        assert!(matches!(Hold::take(&path), Err(Locked::By(_))));
        assert!(copy.is_of(&path));
        drop(copy);
        assert!(Hold::take(&path).is_ok());
    }
}

//! Who has a map open: an advisory lock in a file beside it.
//!
//! A lock on the map itself would be worth nothing, since saving replaces it.
//! The system gives the lock up when its owner is gone, however it went, so
//! what a crash leaves behind is taken over. A folder that several computers
//! synchronise shows the file alone: there its words are believed for a day.
//! What stands in the file comes from strangers.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::file_system::{Disk, FileSystem, folder_of};

/// How the files begin; those of other programs do so too, and lists of files
/// leave out what begins with a dot.
const PREFIX: &str = ".~lock.";

/// Bytes of a name from which on its hash stands for it, so that the lock of
/// every map has a name that every system takes.
const LONG_NAME: usize = 120;

/// Bytes of the file that are read.
const MOST_BYTES: u64 = 4 * 1024;

/// Characters of a name that are shown.
const MOST_CHARS: usize = 80;

/// The file may be replaced under our hands; more often than this would be
/// mischief.
const TRIES: usize = 20;

/// How long to wait between tries, and for an owner to write its name.
const PAUSE: Duration = Duration::from_millis(20);

/// Where the system shows no lock, an owner that cannot be asked is believed so
/// long.
const BELIEVED: Duration = Duration::from_hours(24);

/// Who has a map open. Anything may be empty or zero: it comes from a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The user.
    pub who: String,
    /// The computer.
    pub host: String,
    /// When it was opened, in seconds since 1970.
    pub since: u64,
    /// Number of the process.
    pid: u32,
}

/// Why there is no lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locked {
    /// Somebody has the map open.
    By(Holder),
    /// The folder cannot be written to, or the system knows no locks.
    Unavailable,
}

/// A map that is open here. Others see it until this is dropped, which removes
/// a file: drop it where that may take its time.
#[derive(Debug)]
pub struct DocumentLock {
    map: PathBuf,
    sidecar: PathBuf,
    /// Holds the system's lock, where there is one.
    file: File,
}

impl DocumentLock {
    /// Locks the map at `path`; links are followed. It need not be there yet.
    ///
    /// # Errors
    /// Who has it, or that it cannot be locked.
    pub fn take(path: &Path) -> Result<Self, Locked> {
        let map = Disk.resolve(path).map_err(|_| Locked::Unavailable)?;
        let sidecar = sidecar_of(&map);
        for _ in 0..TRIES {
            match attempt(&sidecar)? {
                Some(file) => {
                    return Ok(Self { map, sidecar, file });
                }
                None => thread::sleep(PAUSE),
            }
        }
        Err(Locked::Unavailable)
    }

    /// Locks the map at `path` although somebody holds it, for an owner that
    /// cannot be reached any more: a computer that is off, a network that keeps
    /// its lock. An owner that is there all the same is not told.
    ///
    /// # Errors
    /// Who has taken it meanwhile, or that it cannot be locked.
    pub fn take_over(path: &Path) -> Result<Self, Locked> {
        let map = Disk.resolve(path).map_err(|_| Locked::Unavailable)?;
        match fs::remove_file(sidecar_of(&map)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Locked::Unavailable),
            _ => Self::take(path),
        }
    }

    /// Whether it is the lock of this map.
    #[must_use]
    pub fn is_of(&self, path: &Path) -> bool {
        Disk.resolve(path).is_ok_and(|map| map == self.map)
    }
}

impl Drop for DocumentLock {
    fn drop(&mut self) {
        // Removed while it is locked, so that nobody can have it meanwhile; one
        // that was put in its place by hand is somebody else's.
        if names(&self.sidecar, &self.file) {
            let _ = fs::remove_file(&self.sidecar);
        }
    }
}

impl Holder {
    /// This process.
    fn ourselves() -> Self {
        let name = whoami::realname().ok().filter(|name| !name.is_empty());
        Self {
            who: name.or_else(|| whoami::username().ok()).unwrap_or_default(),
            host: whoami::hostname().unwrap_or_default(),
            since: now(),
            pid: std::process::id(),
        }
    }

    /// Whether it is on another computer, or does not say on which: this one
    /// cannot tell whether it is still there.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        whoami::hostname().is_ok_and(|host| host != self.host)
    }

    /// Whether it may be there although the system shows no lock: on another
    /// computer that shares the folder.
    fn may_live_elsewhere(&self) -> bool {
        self.is_elsewhere() && self.may_live()
    }

    /// Whether it may still be there, as far as can be told without a lock.
    fn may_live(&self) -> bool {
        let is_here = whoami::hostname().is_ok_and(|host| host == self.host);
        if is_here && cfg!(target_os = "linux") {
            return Path::new("/proc").join(self.pid.to_string()).exists();
        }
        now().saturating_sub(self.since) < BELIEVED.as_secs()
    }
}

/// One try: the locked file, nothing when it has to be tried again, or why
/// there will be no lock.
fn attempt(sidecar: &Path) -> Result<Option<File>, Locked> {
    let opened = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(sidecar);
    let (mut file, is_ours) = match opened {
        Ok(file) => (file, true),
        // Written by another user, or in a folder we may only read.
        Err(_) => (File::open(sidecar).map_err(|_| Locked::Unavailable)?, false),
    };
    match file.try_lock() {
        Ok(()) if !names(sidecar, &file) => return Ok(None),
        Ok(()) => {
            if let Some(holder) = read(sidecar).filter(Holder::may_live_elsewhere) {
                return Err(Locked::By(holder));
            }
            if !is_ours {
                // Left behind by another user who is gone.
                fs::remove_file(sidecar).map_err(|_| Locked::Unavailable)?;
                return Ok(None);
            }
        }
        Err(TryLockError::WouldBlock) => return Err(Locked::By(holder(sidecar))),
        Err(TryLockError::Error(_)) => {
            let holder = read(sidecar).filter(Holder::may_live);
            if let Some(holder) = holder.filter(|holder| holder.pid != std::process::id()) {
                return Err(Locked::By(holder));
            }
            if !is_ours {
                return Err(Locked::Unavailable);
            }
        }
    }
    // Without a name the lock holds all the same.
    let _ = sign(&mut file);
    Ok(Some(file))
}

/// Whether the path still leads to this file: its last owner may have removed
/// it between our opening and locking it.
#[cfg(unix)]
fn names(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let there = fs::metadata(path).map(id);
    let here = file.metadata().map(id);
    matches!((there, here), (Ok(there), Ok(here)) if there == here)
}

/// Elsewhere a file that is open keeps its name.
#[cfg(not(unix))]
fn names(path: &Path, _: &File) -> bool {
    path.exists()
}

fn sign(file: &mut File) -> io::Result<()> {
    let text = ron::to_string(&Holder::ourselves()).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(text.as_bytes())
}

/// Who holds the lock; an owner that has not signed yet is given a moment, and
/// one whose name cannot be read stays unnamed.
fn holder(sidecar: &Path) -> Holder {
    for _ in 0..5 {
        if let Some(holder) = read(sidecar) {
            return holder;
        }
        thread::sleep(PAUSE);
    }
    Holder::default()
}

fn read(sidecar: &Path) -> Option<Holder> {
    let mut text = String::new();
    let file = File::open(sidecar).ok()?;
    file.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    let holder: Holder = ron::from_str(&text).ok()?;
    Some(Holder {
        who: clean(&holder.who),
        host: clean(&holder.host),
        ..holder
    })
}

/// The name without what would end its line or turn it round.
fn clean(name: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = name.chars().filter(|c| !c.is_control() && !turns(*c));
    let short: String = kept.take(MOST_CHARS).collect();
    short.trim().to_owned()
}

fn sidecar_of(map: &Path) -> PathBuf {
    let name = map.file_name().unwrap_or_default();
    let mut own = std::ffi::OsString::from(PREFIX);
    if name.len() <= LONG_NAME {
        own.push(name);
    } else {
        own.push(&blake3::hash(name.as_encoded_bytes()).to_hex()[..32]);
    }
    folder_of(map).join(own)
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder for the test")
    }

    fn by(taken: Result<DocumentLock, Locked>) -> Holder {
        match taken {
            Err(Locked::By(holder)) => holder,
            other => panic!("not held: {other:?}"),
        }
    }

    #[test]
    fn a_second_owner_is_told_who_is_the_first_and_gets_it_when_that_is_gone() {
        let folder = folder();
        let path = folder.path().join("карта.ron");
        let first = DocumentLock::take(&path).expect("nobody has it");
        assert!(first.is_of(&path) && !first.is_of(folder.path()));
        let holder = by(DocumentLock::take(&path));
        assert_eq!(holder.pid, std::process::id());
        assert!(!holder.who.is_empty() && !holder.host.is_empty());
        assert!(now() - holder.since < 60);
        drop(first);
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 0, "the lock is gone with its owner");
        DocumentLock::take(&path).expect("nobody has it");
    }

    #[test]
    fn what_a_crash_has_left_is_taken_over() {
        let folder = folder();
        let path = folder.path().join("map.ron");
        let sidecar = folder.path().join(".~lock.map.ron");
        fs::write(&sidecar, "(who: \"Ann\", host: \"far\", since: 5, pid: 1)").expect("a file");
        let lock = DocumentLock::take(&path).expect("nobody has it");
        let holder = read(&sidecar).expect("signed");
        assert_eq!(holder.pid, std::process::id());
        drop(lock);
        assert!(!sidecar.exists());
    }

    #[test]
    fn a_lock_of_another_computer_is_asked_about_for_a_day() {
        let folder = folder();
        let path = folder.path().join("map.ron");
        let sidecar = sidecar_of(&path);
        let left = |host: &str, age: u64| {
            let since = now() - age;
            let text = format!("(who: \"Мария\", host: \"{host}\", since: {since}, pid: 1)");
            fs::write(&sidecar, text).expect("a file");
        };
        for age in [60, 5 * 3_600] {
            left("laptop-77", age);
            let holder = by(DocumentLock::take(&path));
            assert_eq!((&*holder.who, &*holder.host), ("Мария", "laptop-77"));
            assert!(holder.is_elsewhere());
            assert_eq!(read(&sidecar), Some(holder), "nothing is overwritten");
        }
        DocumentLock::take_over(&path).expect("it is taken over when asked for");
        let here = whoami::hostname().expect("a name");
        for (host, age) in [("laptop-77", BELIEVED.as_secs() + 60), (&here, 60)] {
            left(host, age);
            DocumentLock::take(&path).expect("its owner is gone");
        }
    }

    #[test]
    fn a_lock_that_nobody_can_reach_is_taken_over() {
        let folder = folder();
        let path = folder.path().join("map.ron");
        let sidecar = sidecar_of(&path);
        let theirs = File::create(&sidecar).expect("a file");
        theirs.lock().expect("locked");
        fs::write(&sidecar, "(who: \"Ann\", host: \"far\", since: 5, pid: 1)").expect("written");
        assert!(by(DocumentLock::take(&path)).is_elsewhere());
        let lock = DocumentLock::take_over(&path).expect("it is put aside");
        let holder = by(DocumentLock::take(&path));
        assert_eq!(holder.pid, std::process::id());
        assert!(!holder.is_elsewhere());
        drop(lock);
        DocumentLock::take_over(&path).expect("nobody has it");
    }

    #[test]
    fn what_strangers_write_does_no_harm() {
        let folder = folder();
        let path = folder.path().join("map.ron");
        let sidecar = sidecar_of(&path);
        let stranger = File::create(&sidecar).expect("a file");
        stranger.lock().expect("locked");
        let long = format!("(who: \"{}\")", "a".repeat(2_000));
        let huge = format!("(who: \"{}\")", "a".repeat(20_000));
        for (text, who) in [
            ("(who: \"\\u{202e}A\\nn\\u{0}n\\t\", host: \"h\")", "Ann"),
            ("(who: 5)", ""),
            ("\u{1}", ""),
            ("", ""),
            (&long, &"a".repeat(80)),
            (&huge, ""),
        ] {
            fs::write(&sidecar, text).expect("written");
            assert_eq!(by(DocumentLock::take(&path)).who, who, "{text:.20}");
        }
    }

    #[test]
    fn where_there_can_be_no_lock_it_is_said() {
        let nowhere = folder().path().join("gone").join("map.ron");
        let taken = DocumentLock::take(&nowhere);
        assert_eq!(taken.map(|_| ()), Err(Locked::Unavailable));
        let folder = folder();
        let path = folder.path().join("map.ron");
        fs::create_dir(sidecar_of(&path)).expect("a folder in the way");
        let taken = DocumentLock::take(&path);
        assert_eq!(taken.map(|_| ()), Err(Locked::Unavailable));
    }

    #[test]
    fn without_locks_an_owner_that_may_be_there_is_believed() {
        let host = whoami::hostname().unwrap_or_default();
        let here = |pid| Holder {
            host: host.clone(),
            pid,
            ..Holder::default()
        };
        if cfg!(target_os = "linux") {
            assert!(here(std::process::id()).may_live());
            assert!(!here(u32::MAX).may_live());
        }
        let far = |since| Holder {
            host: "far".into(),
            since,
            ..Holder::default()
        };
        assert!(far(now() - 60).may_live());
        assert!(!far(now() - 2 * BELIEVED.as_secs()).may_live());
    }

    #[cfg(unix)]
    #[test]
    fn what_somebody_put_in_its_place_is_not_removed() {
        let folder = folder();
        let path = folder.path().join("map.ron");
        let sidecar = sidecar_of(&path);
        let first = DocumentLock::take(&path).expect("nobody has it");
        fs::remove_file(&sidecar).expect("removed by hand");
        let second = DocumentLock::take(&path).expect("nobody can tell");
        drop(first);
        assert!(sidecar.exists());
        by(DocumentLock::take(&path));
        drop(second);
        assert!(!sidecar.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_a_long_name_lead_to_the_same_lock() {
        let folder = folder();
        let path = folder.path().join(format!("{}.ron", "ж".repeat(125)));
        fs::write(&path, "").expect("a file");
        let link = folder.path().join("link.ron");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        let lock = DocumentLock::take(&link).expect("nobody has it");
        assert!(lock.is_of(&path));
        by(DocumentLock::take(&path));
    }
}

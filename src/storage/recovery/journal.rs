//! The journal of one open map: a file that only grows, whose every entry says
//! how long it is and what it adds up to.
//!
//! The first entry says what the map is, the second holds all of it, each one
//! after that what has changed. An entry that was being written when the power
//! failed is not whole, does not count, and ends the journal.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::records::{Records, Splice, difference};
use crate::document::Map;
use crate::storage::file_system::{FileSystem, NewFile};
use crate::storage::open::Fingerprint;

/// The first line of a journal; another version has another number.
const MARK: &[u8] = b"waypost journal 1\n";
/// Length and checksum before each entry.
const FRAME: usize = 8;
/// The name of a journal in its folder, and of one that is not whole yet.
const NAME: &str = "journal";
const NEW_NAME: &str = "journal.new";

/// Changes after which a journal is begun anew with the whole map, so that it
/// stays short and a bad place in it costs little.
const MOST_CHANGES: usize = 1_000;
/// A journal is also begun anew when its changes are longer than the map and
/// than this many bytes.
const MOST_CHANGED_BYTES: usize = 4 * 1024 * 1024;
/// Longer than any journal we write: twice the largest map, and its changes.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// What an open map is, as far as a journal must know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The map's file; `None` before it has one.
    pub path: Option<PathBuf>,
    /// What that file was when it was opened or saved last.
    pub base: Option<Fingerprint>,
    /// What the map is called by its title, or a file of it should be.
    pub name: String,
}

/// How far the edits of a journal go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// Edits since the file was opened or saved.
    pub edits: u64,
    /// When the last one was made.
    pub last: SystemTime,
}

impl Extent {
    /// So many edits, the last one made just now.
    #[must_use]
    pub fn now(edits: u64) -> Self {
        Self {
            edits,
            last: SystemTime::now(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Head {
    written_by: String,
    process: u32,
    path: Option<String>,
    base: Option<(u64, String)>,
    name: String,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    /// Milliseconds since 1970.
    at: u64,
    edits: u64,
    splices: Vec<Splice>,
}

/// A journal that is being written.
pub(super) struct Journal {
    file: Box<dyn NewFile>,
    /// The state its last entry leads to.
    last: Map,
    changes: usize,
    first_bytes: usize,
    changed_bytes: usize,
}

impl Journal {
    /// Begins the journal in `folder` with the whole map, in place of the one
    /// that is there: until the new one is whole, the old one stays.
    pub(super) fn begin(
        disk: &dyn FileSystem,
        folder: &Path,
        about: &About,
        map: &Map,
        extent: &Extent,
    ) -> io::Result<Self> {
        let (path, new) = (folder.join(NAME), folder.join(NEW_NAME));
        match disk.remove(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut bytes = MARK.to_vec();
        bytes.extend(frame(&Head::of(about))?);
        bytes.extend(frame(&entry(None, map, extent))?);
        let mut file = disk.create(&new)?;
        file.write_all(&bytes)?;
        file.sync()?;
        disk.rename(&new, &path)?;
        disk.sync_folder(folder)?;
        Ok(Self {
            file,
            last: map.clone(),
            changes: 0,
            first_bytes: bytes.len(),
            changed_bytes: 0,
        })
    }

    /// Adds what has changed and waits until the disk has it. After an error
    /// the journal's end may be torn: begin another.
    pub(super) fn append(&mut self, map: &Map, extent: &Extent) -> io::Result<()> {
        let entry = entry(Some(&self.last), map, extent);
        if entry.splices.is_empty() {
            return Ok(());
        }
        let bytes = frame(&entry)?;
        self.file.write_all(&bytes)?;
        self.file.sync()?;
        self.last = map.clone();
        self.changes += 1;
        self.changed_bytes += bytes.len();
        Ok(())
    }

    /// Whether there is more in it than the whole map.
    pub(super) fn has_changes(&self) -> bool {
        self.changes > 0
    }

    /// Whether it should be begun anew.
    pub(super) fn is_long(&self) -> bool {
        self.changes >= MOST_CHANGES
            || self.changed_bytes > self.first_bytes.max(MOST_CHANGED_BYTES)
    }
}

/// Removes the journal in `folder`: nothing is unsaved any more.
pub(super) fn remove(disk: &dyn FileSystem, folder: &Path) -> io::Result<()> {
    for name in [NEW_NAME, NAME] {
        match disk.remove(&folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// What a journal that was left behind holds.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) about: About,
    pub(super) extent: Extent,
    /// The map as the text of a file.
    pub(super) text: String,
}

/// Reads the journal in `folder` up to its last whole entry; `None` when there
/// is none, or nothing whole in it.
pub(super) fn tell(disk: &dyn FileSystem, folder: &Path) -> io::Result<Option<Told>> {
    let bytes = match disk.read(&folder.join(NAME), MOST_BYTES) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        bytes => bytes?,
    };
    let Some(mut rest) = bytes.strip_prefix(MARK) else {
        return Ok(None);
    };
    let Some(head) = take::<Head>(&mut rest) else {
        return Ok(None);
    };
    let mut records = Records::default();
    let mut extent = None;
    while let Some(entry) = take::<Entry>(&mut rest) {
        if !records.apply(entry.splices) {
            break;
        }
        extent = Some(Extent {
            edits: entry.edits,
            last: UNIX_EPOCH + Duration::from_millis(entry.at),
        });
    }
    Ok(extent.map(|extent| Told {
        about: head.about(),
        extent,
        text: records.text(),
    }))
}

/// When the journal in `folder` was last written to; `None` without one. A time
/// the system does not know is the first of all.
pub(super) fn written(disk: &dyn FileSystem, folder: &Path) -> Option<SystemTime> {
    let status = disk.status(&folder.join(NAME)).ok()?;
    status
        .is_file
        .then(|| status.modified.unwrap_or(UNIX_EPOCH))
}

/// Which map the journal in `folder` is of, if that much of it can be read.
pub(super) fn about(disk: &dyn FileSystem, folder: &Path) -> Option<About> {
    let bytes = disk.read(&folder.join(NAME), MOST_BYTES).ok()?;
    let mut rest = bytes.strip_prefix(MARK)?;
    take::<Head>(&mut rest).map(Head::about)
}

fn entry(before: Option<&Map>, after: &Map, extent: &Extent) -> Entry {
    let since = extent.last.duration_since(UNIX_EPOCH).unwrap_or_default();
    Entry {
        at: u64::try_from(since.as_millis()).unwrap_or(u64::MAX),
        edits: extent.edits,
        splices: difference(before, after),
    }
}

fn frame(entry: &impl Serialize) -> io::Result<Vec<u8>> {
    let payload = serde_json::to_vec(entry)?;
    let len = u32::try_from(payload.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    let mut bytes = Vec::with_capacity(FRAME + payload.len());
    bytes.extend(len.to_le_bytes());
    bytes.extend(crc32fast::hash(&payload).to_le_bytes());
    bytes.extend(payload);
    Ok(bytes)
}

/// The next entry, if it is whole.
fn take<T: DeserializeOwned>(rest: &mut &[u8]) -> Option<T> {
    let (len, after) = rest.split_first_chunk::<4>()?;
    let (checksum, after) = after.split_first_chunk::<4>()?;
    let len = usize::try_from(u32::from_le_bytes(*len)).ok()?;
    let (payload, after) = after.split_at_checked(len)?;
    if crc32fast::hash(payload) != u32::from_le_bytes(*checksum) {
        return None;
    }
    *rest = after;
    serde_json::from_slice(payload).ok()
}

impl Head {
    fn of(about: &About) -> Self {
        Self {
            written_by: concat!("waypost ", env!("CARGO_PKG_VERSION")).to_owned(),
            process: std::process::id(),
            // A path that is no text is not kept: the map is then offered
            // without its file, and saved where the user says.
            path: about
                .path
                .as_ref()
                .and_then(|path| path.to_str())
                .map(str::to_owned),
            base: about.base.as_ref().map(Fingerprint::to_record),
            name: about.name.clone(),
        }
    }

    fn about(self) -> About {
        About {
            base: self
                .base
                .and_then(|(len, hash)| Fingerprint::from_record(len, &hash)),
            path: self.path.map(PathBuf::from),
            name: self.name,
        }
    }
}

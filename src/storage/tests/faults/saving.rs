//! One save, and a look at everything it may have left behind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::fault::{Fault, Flaw, Operation};
use super::faulty_disk::FaultyDisk;
use super::memory_disk::{Content, FOLDER, MemoryDisk};
use crate::document::Map;
use crate::storage::tests::file_with;
use crate::storage::{Expected, Fingerprint, open_on, read, save_on, write};

/// Not the mode a new file gets.
const MODE: u32 = 0o660;

/// The file that is saved.
const NAME: &str = "карта.ron";

/// What an interrupted save has left long ago.
const STALE: &str = ".waypost-0.tmp";

fn stale() -> Content {
    Content::old(b"(", 0o644)
}

fn path(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name)
}

fn map_of(title: &str) -> Map {
    let stages = "(id: \"s\", title: \"Списание\"), (id: \"t\", title: \"Ответ банка\")";
    let text = file_with(&format!(
        "    map: (title: \"{title}\"),\n    stages: [{stages}],"
    ));
    read(text.as_bytes()).expect("it opens").map
}

/// A map to be saved, and what is in the folder before.
pub(super) struct Saving {
    map: Map,
    old: Option<(Content, Fingerprint)>,
    new: Vec<u8>,
    others: BTreeMap<PathBuf, Content>,
}

impl Saving {
    pub(super) fn of_a_new_file() -> Self {
        let map = map_of("Жалоба в банк");
        let names = ["their.ron", "their.tmp", ".waypost-old", "картa.ron"];
        let other = |name| (path(name), Content::old(b"theirs", 0o600));
        Self {
            new: write(&map).into_bytes(),
            map,
            old: None,
            others: names.map(other).into(),
        }
    }

    pub(super) fn over_an_old_file() -> Self {
        let old = write(&map_of("Жалоба")).into_bytes();
        let old = Content::old(&old, MODE);
        let file = [(path(NAME), old.clone())].into();
        let disk = FaultyDisk::new(MemoryDisk::holding(&file), Vec::new(), None);
        let opened = open_on(&disk, &path(NAME)).expect("it opens");
        Self {
            old: Some((old, opened.fingerprint)),
            ..Self::of_a_new_file()
        }
    }

    pub(super) fn both() -> [Self; 2] {
        [Self::of_a_new_file(), Self::over_an_old_file()]
    }

    /// The folder before, on a disk with these faults.
    pub(super) fn disk(&self, faults: &[Fault], flaw: Option<Flaw>) -> FaultyDisk {
        let mut files = self.others.clone();
        files.insert(path(STALE), stale());
        if let Some((old, _)) = &self.old {
            files.insert(path(NAME), old.clone());
        }
        FaultyDisk::new(MemoryDisk::holding(&files), faults.to_vec(), flaw)
    }

    /// What it takes when nothing fails.
    pub(super) fn operations(&self) -> Vec<Operation> {
        let disk = self.disk(&[], None);
        assert!(self.save(&disk).is_ok());
        disk.operations()
    }

    pub(super) fn save(&self, disk: &FaultyDisk) -> Result<Fingerprint, String> {
        let expected = match &self.old {
            None => Expected::Nothing,
            Some((_, fingerprint)) => Expected::Unchanged(fingerprint),
        };
        let saved = save_on(disk, &path(NAME), &self.map, expected);
        saved.map_err(|error| format!("not saved: {error}"))
    }

    /// Saves on this disk and looks at what is left: at once, after every way
    /// a power cut may end, and when it is saved again without faults.
    pub(super) fn check(&self, disk: &FaultyDisk) -> Result<(), String> {
        let saved = self.save(disk);
        if let Ok(fingerprint) = &saved
            && !fingerprint.holds(&self.new)
        {
            return Err("saved something else".into());
        }
        let now = disk.memory();
        self.look_at(&now, saved.is_ok())?;
        self.save_again(&now)?;
        for left in now.after_power_cut() {
            self.look_at(&left, saved.is_ok())
                .map_err(|what| format!("after a power cut: {what}"))?;
        }
        Ok(())
    }

    pub(super) fn look_at(&self, memory: &MemoryDisk, claimed: bool) -> Result<(), String> {
        let mut files = memory.files();
        self.look_at_map(files.remove(&path(NAME)).as_ref(), claimed)?;
        if files.remove(&path(STALE)).is_some_and(|it| it != stale()) {
            return Err("a stale file was touched".into());
        }
        let (ours, others): (BTreeMap<_, _>, _) =
            files.into_iter().partition(|(path, _)| is_temp(path));
        if others != self.others {
            return Err("other files were touched".into());
        }
        if ours.len() > 1 {
            return Err(format!("{} files are left behind", ours.len()));
        }
        Ok(())
    }

    /// How many unfinished files of this save there are.
    pub(super) fn left_behind(memory: &MemoryDisk) -> usize {
        let files = memory.files();
        let ours = files
            .keys()
            .filter(|file| is_temp(file) && **file != path(STALE));
        ours.count()
    }

    fn look_at_map(&self, file: Option<&Content>, claimed: bool) -> Result<(), String> {
        let old = self.old.as_ref().map(|(old, _)| old);
        if !claimed && file == old {
            return Ok(());
        }
        let file = file.ok_or("the file is gone")?;
        if file.bytes != self.new {
            return Err("the file is neither old nor new".into());
        }
        if file.mode != old.map_or(0o644, |old| old.mode) {
            return Err("the permissions are lost".into());
        }
        Ok(())
    }

    /// A fault must not stand in the way of the next save, which also tidies
    /// up when a day has passed.
    pub(super) fn save_again(&self, memory: &MemoryDisk) -> Result<(), String> {
        let mut files = memory.files();
        for content in files.values_mut() {
            content.modified = SystemTime::UNIX_EPOCH;
        }
        let disk = FaultyDisk::new(MemoryDisk::holding(&files), Vec::new(), None);
        self.save(&disk).map_err(|what| format!("again {what}"))?;
        self.look_at(&disk.memory(), true)?;
        if disk.memory().files().keys().any(|path| is_temp(path)) {
            return Err("stale files stay for ever".into());
        }
        let opened = open_on(&disk, &path(NAME)).map_err(|error| error.to_string())?;
        if opened.map != self.map {
            return Err("another map is opened".into());
        }
        Ok(())
    }
}

fn is_temp(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with(".waypost-") && name.ends_with(".tmp")
    })
}

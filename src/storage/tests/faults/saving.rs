//! One save, and a look at everything it may have left behind.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::fault::{Fault, Flaw, Operation};
use super::faulty_disk::FaultyDisk;
use super::memory_disk::{Content, FOLDER, MemoryDisk};
use crate::document::Map;
use crate::storage::tests::file_with;
use crate::storage::{
    Expected, Fingerprint, ReadError, Saved, StateFolder, Versions, WriteError, open_on, read,
    save_on, write,
};

/// Not the mode a new file gets.
const MODE: u32 = 0o660;

/// The file that is saved.
const NAME: &str = "карта.ron";

/// What an interrupted save has left long ago.
const STALE: &str = ".waypost-0.tmp";

/// Symbolic links to the file, one after the other.
const LINK: &str = "link.ron";
const SECOND_LINK: &str = "second link.ron";

/// Where versions are kept aside.
const STATE: &str = "/state";

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

/// What a save says of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    /// The file is saved.
    saved: bool,
    /// The state before and the new one are kept as versions.
    kept: bool,
}

impl Claim {
    pub(super) fn of(saved: &Result<Saved, WriteError>) -> Self {
        let kept = |saved: &Saved| saved.not_kept.is_none();
        Self {
            saved: saved.is_ok(),
            kept: saved.as_ref().is_ok_and(kept),
        }
    }
}

/// A map to be saved, and what is in the folder before.
pub(super) struct Saving {
    map: Map,
    old: Option<(Content, Fingerprint)>,
    new: Vec<u8>,
    others: BTreeMap<PathBuf, Content>,
    state: Option<StateFolder>,
    /// The name it is saved by, which may be that of a link.
    by: &'static str,
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
            state: None,
            by: NAME,
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

    /// Both, with versions kept aside.
    pub(super) fn both_with_versions() -> [Self; 2] {
        Self::both().map(|saving| Self {
            state: Some(StateFolder::at(STATE)),
            ..saving
        })
    }

    /// The folder before, on a disk with these faults.
    pub(super) fn disk(&self, faults: &[Fault], flaw: Option<Flaw>) -> FaultyDisk {
        let mut files = self.others.clone();
        files.insert(path(STALE), stale());
        if let Some((old, _)) = &self.old {
            files.insert(path(NAME), old.clone());
        }
        let memory = MemoryDisk::holding(&files)
            .linking(&path(LINK), Path::new(SECOND_LINK))
            .linking(&path(SECOND_LINK), Path::new(NAME));
        FaultyDisk::new(memory, faults.to_vec(), flaw)
    }

    /// The same, saved by way of a link to a link.
    pub(super) fn through_a_link(self) -> Self {
        Self { by: LINK, ..self }
    }

    /// Whether both links are links still.
    pub(super) fn link_stays(&self, memory: &MemoryDisk) -> bool {
        memory.has_link(&path(self.by)) && memory.has_link(&path(SECOND_LINK))
    }

    /// What opening it asks of the disk, and the map; or why there is none.
    pub(super) fn open(&self, disk: &FaultyDisk) -> Result<(Vec<Operation>, Map), ErrorKind> {
        match open_on(disk, &path(self.by)) {
            Ok(opened) => Ok((disk.operations(), opened.map)),
            Err(ReadError::Io { kind, .. }) => Err(kind),
            Err(error) => panic!("another reason: {error}"),
        }
    }

    /// Saves another map over what was left with this fingerprint.
    pub(super) fn save_another(
        &self,
        disk: &FaultyDisk,
        fingerprint: &Fingerprint,
    ) -> Result<(), WriteError> {
        let expected = Expected::Unchanged(fingerprint);
        save_on(disk, &path(self.by), &map_of("Ответ"), expected, None).map(|_| ())
    }

    /// What it takes when nothing fails.
    pub(super) fn operations(&self) -> Vec<Operation> {
        let disk = self.disk(&[], None);
        assert!(self.save(&disk).is_ok());
        disk.operations()
    }

    pub(super) fn save(&self, disk: &FaultyDisk) -> Result<Saved, WriteError> {
        let expected = match &self.old {
            None => Expected::Nothing,
            Some((_, fingerprint)) => Expected::Unchanged(fingerprint),
        };
        save_on(
            disk,
            &path(self.by),
            &self.map,
            expected,
            self.state.as_ref(),
        )
    }

    /// Saves on this disk and looks at what is left: at once, after every way
    /// a power cut may end, and when it is saved again without faults.
    pub(super) fn check(&self, disk: &FaultyDisk) -> Result<(), String> {
        let saved = self.save(disk);
        if let Ok(saved) = &saved
            && !saved.fingerprint.holds(&self.new)
        {
            return Err("saved something else".into());
        }
        let now = disk.memory();
        let claimed = Claim::of(&saved);
        self.look_at(&now, claimed)?;
        self.save_again(&now)?;
        for left in now.after_power_cut() {
            self.look_at(&left, claimed)
                .map_err(|what| format!("after a power cut: {what}"))?;
        }
        Ok(())
    }

    pub(super) fn look_at(&self, memory: &MemoryDisk, claimed: Claim) -> Result<(), String> {
        let mut files = memory.files();
        self.look_at_versions(memory, claimed)?;
        files.retain(|path, _| !path.starts_with(STATE));
        let claimed = claimed.saved;
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

    /// Every version holds what its name says; and when they are said to be
    /// kept, the state before and the new one are among them.
    fn look_at_versions(&self, memory: &MemoryDisk, claimed: Claim) -> Result<(), String> {
        let Some(state) = &self.state else {
            return Ok(());
        };
        let disk = FaultyDisk::new(memory.clone(), Vec::new(), None);
        let versions = Versions::of_resolved(state, &path(NAME));
        let mut held = Vec::new();
        for version in versions.list_on(&disk).map_err(|e| e.to_string())? {
            let bytes = version.read_on(&disk);
            held.push(bytes.map_err(|_| "a version is broken")?);
        }
        let old = self.old.as_ref().map(|(old, _)| &old.bytes);
        if claimed.kept && old.is_some_and(|old| !held.contains(old)) {
            return Err("the state before is not kept".into());
        }
        if claimed.kept && !held.contains(&self.new) {
            return Err("the new state is not kept".into());
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
        let mut memory = MemoryDisk::holding(&files);
        memory.make_folder(Path::new(STATE));
        for folder in files.keys().filter_map(|path| path.parent()) {
            memory.make_folder(folder);
        }
        let memory = memory.linking(&path(LINK), Path::new(NAME));
        let disk = FaultyDisk::new(memory, Vec::new(), None);
        let saved = self.save(&disk);
        let claimed = Claim::of(&saved);
        saved.map_err(|error| format!("not saved again: {error}"))?;
        // What was there before may be the new file by now.
        let kept = claimed.kept
            && self.old.as_ref().is_none_or(|(old, _)| {
                files
                    .get(&path(NAME))
                    .is_some_and(|now| now.bytes == old.bytes)
            });
        self.look_at(&disk.memory(), Claim { kept, ..claimed })?;
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

//! A disk whose operations can be made to fail, one by one or from one on for
//! ever, and which can be built with a flaw to show that a check would notice.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::fault::{Fault, Flaw, Operation};
use super::memory_disk::MemoryDisk;
use crate::storage::{FileSystem, NewFile, Status};

/// Bytes that one write takes at most, so that a file takes several.
const WRITE_AT_MOST: usize = 128;

#[derive(Debug)]
struct State {
    memory: MemoryDisk,
    faults: Vec<Fault>,
    flaw: Option<Flaw>,
    operations: Vec<Operation>,
    /// Which of the faults have come to pass, by position.
    struck: BTreeSet<usize>,
    hit: BTreeSet<Operation>,
}

/// The disk; clones are the same disk.
#[derive(Debug, Clone)]
pub(in crate::storage) struct FaultyDisk(Rc<RefCell<State>>);

impl FaultyDisk {
    pub(in crate::storage) fn new(
        memory: MemoryDisk,
        faults: Vec<Fault>,
        flaw: Option<Flaw>,
    ) -> Self {
        Self(Rc::new(RefCell::new(State {
            memory,
            faults,
            flaw,
            operations: Vec::new(),
            struck: BTreeSet::new(),
            hit: BTreeSet::new(),
        })))
    }

    /// What is on it now.
    pub(in crate::storage) fn memory(&self) -> MemoryDisk {
        self.0.borrow().memory.clone()
    }

    /// What was asked of it, in this order.
    pub(in crate::storage) fn operations(&self) -> Vec<Operation> {
        self.0.borrow().operations.clone()
    }

    /// How many of the faults came to pass.
    pub(in crate::storage) fn struck(&self) -> usize {
        self.0.borrow().struck.len()
    }

    /// Which operations were made to fail.
    pub(in crate::storage) fn hit(&self) -> BTreeSet<Operation> {
        self.0.borrow().hit.clone()
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.0.borrow().flaw == Some(flaw)
    }

    /// Does one operation, unless it is to fail.
    fn step<T>(
        &self,
        operation: Operation,
        effect: impl FnOnce(&mut MemoryDisk) -> io::Result<T>,
    ) -> io::Result<T> {
        let mut state = self.0.borrow_mut();
        match state.next_fault(operation) {
            None => effect(&mut state.memory),
            Some(fault) => {
                if fault.done {
                    let _ = effect(&mut state.memory);
                }
                Err(fault.kind.into())
            }
        }
    }
}

impl State {
    fn next_fault(&mut self, operation: Operation) -> Option<Fault> {
        self.operations.push(operation);
        let now = self.operations.len();
        let strikes = |fault: &Fault| fault.at == now || fault.for_ever && fault.at < now;
        let which = self.faults.iter().position(strikes)?;
        self.struck.insert(which);
        self.hit.insert(operation);
        Some(self.faults[which])
    }
}

impl FileSystem for FaultyDisk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step(Operation::Resolve, |memory| {
            let path = memory.follow(path);
            in_folder(memory, path.parent())?;
            Ok(path)
        })
    }

    fn status(&self, path: &Path) -> io::Result<Status> {
        self.step(Operation::Status, |memory| {
            let file = memory.file(&memory.follow(path))?;
            Ok(Status {
                is_file: true,
                read_only: file.mode & 0o222 == 0,
                len: file.bytes.len() as u64,
                modified: Some(file.modified),
            })
        })
    }

    fn read(&self, path: &Path, _limit: u64) -> io::Result<Vec<u8>> {
        self.step(Operation::Read, |memory| {
            Ok(memory.file(&memory.follow(path))?.bytes.clone())
        })
    }

    fn check_writable(&self, path: &Path) -> io::Result<()> {
        self.step(Operation::CheckWritable, |memory| {
            memory.file(path).map(|_| ())
        })
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let node = self.step(Operation::Create, |memory| {
            in_folder(memory, path.parent())?;
            memory.create(path)
        })?;
        let disk = self.clone();
        Ok(Box::new(FaultyFile { disk, node }))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(Operation::CreateFolder, |memory| {
            memory.make_folder(folder);
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let in_two_steps = self.has(Flaw::RenameInTwoSteps);
        self.step(Operation::Rename, |memory| {
            if in_two_steps && memory.file(to).is_ok() {
                memory.remove(to)?;
            }
            memory.rename(from, to)
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let syncs = !self.has(Flaw::NoFolderSync);
        self.step(Operation::SyncFolder, |memory| {
            in_folder(memory, Some(folder))?;
            if syncs {
                memory.sync_names(folder);
            }
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(Operation::Remove, |memory| memory.remove(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(Operation::List, |memory| {
            in_folder(memory, Some(folder))?;
            let mut paths: Vec<PathBuf> = memory.files().into_keys().collect();
            paths.retain(|path| path.parent() == Some(folder));
            Ok(paths)
        })
    }
}

fn in_folder(memory: &MemoryDisk, folder: Option<&Path>) -> io::Result<()> {
    match folder {
        Some(folder) if memory.has_folder(folder) => Ok(()),
        _ => Err(ErrorKind::NotFound.into()),
    }
}

struct FaultyFile {
    disk: FaultyDisk,
    node: usize,
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = &bytes[..bytes.len().min(WRITE_AT_MOST)];
        let loses = self.disk.has(Flaw::LosesWrites);
        self.disk.step(Operation::Write, |memory| {
            if !loses {
                memory.append(self.node, taken);
            }
            Ok(taken.len())
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl NewFile for FaultyFile {
    fn resemble(&mut self, other: &Path) -> io::Result<()> {
        let forgets = self.disk.has(Flaw::ForgetsMode);
        self.disk.step(Operation::Resemble, |memory| {
            let mode = memory.file(other)?.mode;
            if !forgets {
                memory.set_mode(self.node, mode);
            }
            Ok(())
        })
    }

    fn sync(&mut self) -> io::Result<()> {
        let syncs = !self.disk.has(Flaw::NoSync);
        self.disk.step(Operation::Sync, |memory| {
            if syncs {
                memory.sync(self.node);
            }
            Ok(())
        })
    }
}

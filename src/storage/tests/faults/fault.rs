//! What can go wrong with a disk, and in which ways each operation can fail.

use std::io::ErrorKind::{
    self, Interrupted, NotFound, Other, PermissionDenied, StorageFull, TimedOut,
};

/// Every step that opening and saving are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::storage) enum Operation {
    Resolve,
    Status,
    Read,
    CheckWritable,
    Create,
    CreateFolder,
    Resemble,
    Write,
    Sync,
    Rename,
    SyncFolder,
    Remove,
    List,
}

impl Operation {
    /// Whether it changes the disk, so that it matters if it was done before
    /// it failed.
    pub(in crate::storage) fn changes(self) -> bool {
        use Operation::{CheckWritable, List, Read, Resolve, Status};
        !matches!(self, CheckWritable | List | Read | Resolve | Status)
    }
}

/// How many kinds of operations there are.
pub(in crate::storage) const OPERATIONS: usize = Operation::List as usize + 1;

/// One thing that goes wrong.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct Fault {
    /// Which operation fails, counted from 1.
    pub(in crate::storage) at: usize,
    /// Whether all later ones fail as well.
    pub(in crate::storage) for_ever: bool,
    /// As what it fails.
    pub(in crate::storage) kind: ErrorKind,
    /// Whether it is done all the same, as on a share that loses the answer.
    pub(in crate::storage) done: bool,
}

/// What a bad disk, or a save that leaves a step out, would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Flaw {
    /// The bytes of a file are not waited for.
    NoSync,
    /// The names in the folder are not waited for.
    NoFolderSync,
    /// What has the new name is removed first.
    RenameInTwoSteps,
    /// Bytes are taken and not written.
    LosesWrites,
    /// The new file has not the permissions of the old.
    ForgetsMode,
}

/// A fault that strikes once, without anything being done.
pub(in crate::storage) fn once(at: usize, kind: ErrorKind) -> Fault {
    Fault {
        at,
        for_ever: false,
        kind,
        done: false,
    }
}

/// Nothing is done from this operation on.
pub(in crate::storage) fn cut(at: usize) -> Fault {
    Fault {
        for_ever: true,
        ..once(at, Other)
    }
}

/// Every way in which this operation, the one `at`, can fail once.
pub(in crate::storage) fn faults_at(at: usize, operation: Operation) -> Vec<Fault> {
    let kinds = [
        StorageFull,
        PermissionDenied,
        NotFound,
        TimedOut,
        Interrupted,
        Other,
    ];
    let mut faults: Vec<_> = kinds.map(|kind| once(at, kind)).into();
    if operation.changes() {
        let done = |kind| Fault {
            done: true,
            ..once(at, kind)
        };
        // Interrupted says that nothing was done.
        let kinds = kinds.into_iter().filter(|kind| *kind != Interrupted);
        faults.extend(kinds.map(done));
    }
    faults
}

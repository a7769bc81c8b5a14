//! Saving on a disk that fails and that loses power, at every operation in
//! turn: the file is the old one or the new one, whole, and nobody is told
//! that it is saved when it may not be.

pub(in crate::storage) mod fault;
pub(in crate::storage) mod faulty_disk;
pub(in crate::storage) mod memory_disk;
mod saving;

use std::collections::BTreeSet;
use std::io::ErrorKind::{Interrupted, NotFound, PermissionDenied, ReadOnlyFilesystem};

use crate::storage::WriteError;
use fault::{Fault, Flaw, OPERATIONS, Operation, cut, faults_at, once};
use faulty_disk::FaultyDisk;
use saving::{Claim, Saving};

/// Every fault of a save that would succeed without, striking once.
fn faults_of(saving: &Saving) -> impl Iterator<Item = Fault> {
    let operations = saving.operations().into_iter();
    (1..)
        .zip(operations)
        .flat_map(|(at, operation)| faults_at(at, operation))
}

/// Checks that all is well, and says what was asked of the disk.
fn check(saving: &Saving, faults: &[Fault]) -> FaultyDisk {
    let disk = saving.disk(faults, None);
    assert_eq!(saving.check(&disk), Ok(()), "{faults:?}");
    disk
}

#[test]
fn every_fault_leaves_the_old_or_the_new_file_whole() {
    let (mut injected, mut hit) = (0, BTreeSet::new());
    for saving in Saving::both()
        .into_iter()
        .chain(Saving::both_with_versions())
    {
        for fault in faults_of(&saving) {
            let for_ever = Fault {
                for_ever: true,
                ..fault
            };
            // A system that interrupts for ever is none.
            let lasting = (fault.kind != Interrupted).then_some(for_ever);
            for fault in [fault].into_iter().chain(lasting) {
                let disk = check(&saving, &[fault]);
                assert_eq!(disk.struck(), 1, "{fault:?}");
                // What works again is used to tidy up at once.
                let tidy = fault.for_ever || Saving::left_behind(&disk.memory()) == 0;
                assert!(tidy, "{fault:?}");
                injected += 1;
                hit.extend(disk.hit());
            }
        }
    }
    assert_eq!(hit.len(), OPERATIONS, "only {hit:?} were made to fail");
    assert!(injected >= 1_900, "{injected} faults");
}

#[test]
fn every_pair_of_faults_leaves_the_old_or_the_new_file_whole() {
    let mut injected = 0;
    for saving in Saving::both() {
        for first in faults_of(&saving) {
            // What follows depends on the first, so it is tried out.
            let operations = check(&saving, &[first]).operations();
            let is_status = |fault: &Fault| operations[fault.at - 1] == Operation::Status;
            let later = (first.at + 1..).zip(&operations[first.at..]);
            for second in later.flat_map(|(at, operation)| faults_at(at, *operation)) {
                // A disk that says twice that there is no file is believed.
                let denies = |fault: &Fault| fault.kind == NotFound && is_status(fault);
                if denies(&first) && denies(&second) {
                    continue;
                }
                let disk = check(&saving, &[first, second]);
                assert_eq!(disk.struck(), 2, "{first:?} {second:?}");
                injected += 1;
            }
        }
    }
    assert!(injected >= 2_880, "{injected} pairs");
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_old_or_the_new_file_whole() {
    let mut cuts = 0;
    for saving in Saving::both()
        .into_iter()
        .chain(Saving::both_with_versions())
    {
        for at in 1..=saving.operations().len() + 1 {
            let disk = saving.disk(&[cut(at)], None);
            let claimed = Claim::of(&saving.save(&disk));
            for left in disk.memory().after_power_cut() {
                assert_eq!(saving.look_at(&left, claimed), Ok(()), "{at}");
                assert_eq!(saving.save_again(&left), Ok(()), "{at}");
                cuts += 1;
            }
        }
    }
    assert!(cuts >= 478, "{cuts} power cuts");
}

#[test]
fn a_disk_that_is_read_only_is_told_from_a_file_that_is() {
    let saving = Saving::over_an_old_file();
    for (operation, kind, error) in [
        (
            Operation::CheckWritable,
            ReadOnlyFilesystem,
            WriteError::DiskReadOnly,
        ),
        (
            Operation::CheckWritable,
            PermissionDenied,
            WriteError::ReadOnly,
        ),
        (
            Operation::Create,
            ReadOnlyFilesystem,
            WriteError::DiskReadOnly,
        ),
        (
            Operation::Create,
            PermissionDenied,
            WriteError::FolderReadOnly,
        ),
    ] {
        let mut operations = saving.operations().into_iter();
        let at = operations.position(|each| each == operation);
        let fault = once(at.expect("it is asked") + 1, kind);
        let disk = saving.disk(&[fault], None);
        assert_eq!(saving.save(&disk), Err(error), "{operation:?}");
    }
}

#[test]
fn a_file_that_the_disk_did_not_confirm_can_be_saved_on() {
    let saving = Saving::over_an_old_file();
    let operations = saving.operations().into_iter();
    let synced = operations
        .zip(1..)
        .find(|(each, _)| *each == Operation::SyncFolder);
    let at = synced.expect("the folder is synced").1;
    let disk = saving.disk(&[fault::once(at, Interrupted)], None);
    let Err(WriteError::Unconfirmed { fingerprint, .. }) = saving.save(&disk) else {
        panic!("the folder was not waited for");
    };
    // Edited on: another text than the one that is on the disk now.
    assert_eq!(saving.save_another(&disk, &fingerprint), Ok(()));
}

#[test]
fn a_file_on_a_bad_disk_is_opened_whole_or_not_at_all() {
    let saving = Saving::over_an_old_file();
    let operations = saving.open(&saving.disk(&[], None)).expect("it opens").0;
    let mut refused = 0;
    for (at, operation) in (1..).zip(operations) {
        for fault in faults_at(at, operation) {
            let disk = saving.disk(&[fault], None);
            assert_eq!(saving.open(&disk).map(|_| ()), Err(fault.kind), "{fault:?}");
            refused += 1;
        }
    }
    assert!(refused >= 12, "{refused} faults");
}

#[test]
fn a_symbolic_link_stays_one_whatever_fails() {
    for saving in [Saving::over_an_old_file().through_a_link()] {
        for fault in faults_of(&saving) {
            let disk = check(&saving, &[fault]);
            assert!(saving.link_stays(&disk.memory()), "{fault:?}");
        }
        let saved = saving.disk(&[], None);
        assert!(saving.save(&saved).is_ok());
        assert!(saving.link_stays(&saved.memory()));
    }
}

#[test]
fn what_fails_once_the_new_file_is_safe_is_no_failure() {
    for saving in Saving::both() {
        let operations = saving.operations();
        let synced = operations
            .iter()
            .position(|operation| *operation == Operation::SyncFolder);
        let after = synced.expect("the folder is synced") + 2;
        assert!(operations.len() > after);
        for at in after..=operations.len() {
            let disk = saving.disk(&[cut(at)], None);
            assert!(saving.save(&disk).is_ok(), "{:?}", operations[at - 1]);
        }
    }
}

#[test]
fn a_disk_or_a_save_with_a_flaw_is_noticed() {
    let saving = Saving::over_an_old_file();
    let torn = "after a power cut: the file is neither old nor new";
    for (flaw, noticed) in [
        (Flaw::NoSync, torn),
        (Flaw::NoFolderSync, torn),
        (Flaw::LosesWrites, "the file is neither old nor new"),
        (Flaw::ForgetsMode, "the permissions are lost"),
    ] {
        let checked = saving.check(&saving.disk(&[], Some(flaw)));
        assert_eq!(checked, Err(noticed.to_string()), "{flaw:?}");
    }
    // The versions are looked at first.
    let [_, saving_with_versions] = Saving::both_with_versions();
    for (flaw, noticed) in [
        (Flaw::NoSync, "after a power cut: a version is broken"),
        (
            Flaw::NoFolderSync,
            "after a power cut: the state before is not kept",
        ),
        (Flaw::LosesWrites, "a version is broken"),
    ] {
        let disk = saving_with_versions.disk(&[], Some(flaw));
        let checked = saving_with_versions.check(&disk);
        assert_eq!(checked, Err(noticed.to_string()), "{flaw:?}");
    }
    // This one shows only when the power fails before the folder is synced.
    let flaw = Some(Flaw::RenameInTwoSteps);
    assert_eq!(saving.check(&saving.disk(&[], flaw)), Ok(()));
    let gone = Err("after a power cut: the file is gone".to_string());
    let mut moments = 1..=saving.operations().len();
    assert!(moments.any(|at| saving.check(&saving.disk(&[cut(at)], flaw)) == gone));
}

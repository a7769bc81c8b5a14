//! Whatever happens to a journal, what it tells is a state the map was in, and
//! the last one that reached the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use proptest::collection::vec;
use proptest::prelude::*;

use super::journal::{About, Extent, Journal, tell};
use super::records::{Records, difference};
use super::{Keeper, SavedFile, damaged_journals, flush_all, left_overs};
use crate::document::{Command, Map, MapInfo};
use crate::storage::file_system::{Disk, FileSystem};
use crate::storage::tests::any_map::any_map;
use crate::storage::tests::faults::fault::{Flaw, cut, faults_at};
use crate::storage::tests::faults::faulty_disk::FaultyDisk;
use crate::storage::tests::faults::memory_disk::{Content, FOLDER, MemoryDisk};
use crate::storage::tests::support::known_words::known_words;
use crate::storage::{Expected, StateFolder, read, save, write};

const PATIENCE: Duration = Duration::from_secs(20);

fn titled(title: &str) -> Map {
    let info = MapInfo {
        title: title.into(),
        ..MapInfo::default()
    };
    let command = Command::SetInfo(Box::new(info));
    Map::default().after(&command).expect("a title is allowed")
}

fn extent(edits: u64) -> Extent {
    Extent {
        edits,
        last: UNIX_EPOCH + Duration::from_secs(1_000 + edits),
    }
}

fn about() -> About {
    About {
        name: "Жалоба".into(),
        path: Some("/maps/жалоба.ron".into()),
        base: None,
    }
}

/// The states of a map in the order of its edits.
fn states() -> Vec<Map> {
    (0..6).map(|edit| titled(&"я".repeat(edit * 7))).collect()
}

/// Writes the states as far as the disk lets it. How many it confirmed.
fn keep(disk: &dyn FileSystem, states: &[Map]) -> usize {
    let folder = Path::new(FOLDER);
    let mut journal: Option<Journal> = None;
    for (edits, map) in (0..).zip(states) {
        let extent = extent(edits);
        let written = match &mut journal {
            Some(journal) => journal.append(map, &extent),
            None => Journal::begin(disk, folder, &about(), map, &extent).map(|new| {
                journal = Some(new);
            }),
        };
        if written.is_err() {
            return usize::try_from(edits).expect("few");
        }
    }
    states.len()
}

/// The state a journal tells: its number among `states`.
fn told(disk: &dyn FileSystem, states: &[Map]) -> Option<usize> {
    let told = tell(disk, Path::new(FOLDER)).expect("it can be read")?;
    assert_eq!(told.about, about());
    let map = read(told.text.as_bytes()).expect("it is a map").map;
    let number = states.iter().position(|state| *state == map);
    let number = number.expect("it is a state the map was in");
    assert_eq!(told.extent, extent(number as u64));
    Some(number)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_map_becomes_any_other_by_its_difference(maps in vec(any_map(), 1..4)) {
        let mut records = Records::default();
        let mut before = None;
        for map in &maps {
            prop_assert!(records.apply(difference(before, map)));
            let again = read(records.text().as_bytes()).expect("it is a map");
            prop_assert_eq!(write(&again.map), write(map));
            before = Some(map);
        }
        prop_assert_eq!(difference(before, before.expect("one at least")), []);
    }
}

#[test]
fn every_kind_of_record_is_kept() {
    let sample = include_bytes!("../tests/sample.ron");
    let maps = [read(sample).expect("it opens").map];
    for map in maps.iter().chain(&known_words()) {
        let mut records = Records::default();
        assert!(records.apply(difference(None, map)));
        let again = read(records.text().as_bytes()).expect("it is a map");
        assert_eq!(write(&again.map), write(map));
        let mut back = Records::default();
        assert!(back.apply(difference(None, &Map::default())));
        assert!(back.apply(difference(Some(&Map::default()), map)));
        assert_eq!(back.text(), records.text());
    }
}

#[test]
fn a_map_of_a_newer_version_stays_one() {
    let sample = String::from_utf8_lossy(include_bytes!("../tests/sample.ron"));
    let later = sample.replacen("version: 1,", "version: 7,", 1);
    assert_ne!(later, sample);
    let map = read(later.as_bytes()).expect("it opens").map;
    let mut records = Records::default();
    assert!(records.apply(difference(None, &map)));
    let again = read(records.text().as_bytes()).expect("it is a map");
    assert_eq!(again.version, 7);
    assert_eq!(write(&again.map), write(&map));
}

#[test]
fn a_small_edit_is_a_small_entry() {
    let example = include_bytes!("../../../example-maps/bank-year.en.ron");
    let before = read(example).expect("it opens").map;
    let first = before.touchpoints().next().expect("there is one").clone();
    let mut changed = first.clone();
    changed.title = "I see a charge".into();
    let command = crate::document::NodeCommand::Replace(vec![changed.into()]);
    let after = before.after(&command.into()).expect("it is allowed");
    let difference = difference(Some(&before), &after);
    assert_eq!(difference.len(), 1);
    assert_eq!(difference[0].section, "touchpoints");
    assert_eq!((difference[0].removed, difference[0].put.len()), (1, 1));
}

/// The bytes of the journal on a disk.
fn journal_on(disk: &FaultyDisk) -> Vec<u8> {
    let memory = disk.memory();
    let journal = memory.file(&Path::new(FOLDER).join("journal"));
    journal.expect("it is there").bytes.clone()
}

/// A sound disk with this journal.
fn on_disk(bytes: &[u8]) -> FaultyDisk {
    let path = Path::new(FOLDER).join("journal");
    let files = BTreeMap::from([(path, Content::old(bytes, 0o600))]);
    FaultyDisk::new(MemoryDisk::holding(&files), Vec::new(), None)
}

#[test]
fn a_journal_cut_anywhere_tells_the_last_whole_state() {
    let states = states();
    let disk = FaultyDisk::new(MemoryDisk::default(), Vec::new(), None);
    assert_eq!(keep(&disk, &states), states.len());
    let whole = journal_on(&disk);
    let mut seen = Vec::new();
    for len in 0..=whole.len() {
        seen.extend(told(&on_disk(&whole[..len]), &states));
        let mut torn = whole.clone();
        torn[len..].fill(0);
        let told_torn = told(&on_disk(&torn), &states);
        assert_eq!(told_torn, told(&on_disk(&whole[..len]), &states), "{len}");
    }
    assert!(seen.is_sorted());
    seen.dedup();
    assert_eq!(seen, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_bad_byte_costs_what_follows_it_and_nothing_before() {
    let states = states();
    let disk = FaultyDisk::new(MemoryDisk::default(), Vec::new(), None);
    keep(&disk, &states);
    let whole = journal_on(&disk);
    let mut last = None;
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let told = told(&on_disk(&bytes), &states);
        assert!(told >= last && told < Some(5), "byte {at}: {told:?}");
        last = told;
    }
    assert_eq!(last, Some(4));
}

#[test]
fn a_disk_that_fails_at_any_step_keeps_what_it_confirmed() {
    let states = states();
    let sound = FaultyDisk::new(MemoryDisk::default(), Vec::new(), None);
    keep(&sound, &states);
    let mut injected = 0;
    for (at, operation) in (1..).zip(sound.operations()) {
        for fault in faults_at(at, operation) {
            let disk = FaultyDisk::new(MemoryDisk::default(), vec![fault], None);
            let confirmed = keep(&disk, &states);
            // What was written but not confirmed may be there as well.
            let told = told(&disk, &states).map_or(0, |number| number + 1);
            assert!(told >= confirmed, "{fault:?}: {told} < {confirmed}");
            assert!(told <= confirmed + 1, "{fault:?}");
            injected += 1;
        }
    }
    assert!(injected >= 150, "{injected} faults");
}

/// How many states a disk tells of after each power cut there can be, and how
/// many had been confirmed, for a cut before every operation.
fn after_power_cuts(flaw: Option<Flaw>) -> Vec<(usize, usize)> {
    let states = states();
    let sound = FaultyDisk::new(MemoryDisk::default(), Vec::new(), flaw);
    keep(&sound, &states);
    let mut seen = Vec::new();
    for at in 1..=sound.operations().len() + 1 {
        let disk = FaultyDisk::new(MemoryDisk::default(), vec![cut(at)], flaw);
        let confirmed = keep(&disk, &states);
        for left in disk.memory().after_power_cut() {
            let disk = FaultyDisk::new(left, Vec::new(), None);
            let told = told(&disk, &states).map_or(0, |number| number + 1);
            seen.push((confirmed, told));
        }
    }
    seen
}

#[test]
fn a_power_cut_at_any_moment_keeps_what_was_confirmed() {
    let cuts = after_power_cuts(None);
    assert!(cuts.len() >= 100, "{} power cuts", cuts.len());
    for (confirmed, told) in cuts {
        assert!(
            told == confirmed || told == confirmed + 1,
            "{confirmed} {told}"
        );
    }
    let lost = |flaw| {
        let cuts = after_power_cuts(Some(flaw));
        cuts.iter().any(|(confirmed, told)| told < confirmed)
    };
    assert!(lost(Flaw::NoSync), "a sync that is left out is noticed");
    assert!(lost(Flaw::NoFolderSync), "that of the folder too");
}

#[test]
fn a_journal_begun_anew_leaves_the_old_one_until_it_is_whole() {
    let states = states();
    let (first, second) = states.split_at(3);
    let sound = FaultyDisk::new(MemoryDisk::default(), Vec::new(), None);
    keep(&sound, first);
    let before = sound.operations().len();
    keep(&sound, &second[..1]);
    let operations = sound.operations();
    for (at, operation) in (1..).zip(operations).skip(before) {
        for fault in faults_at(at, operation) {
            let disk = FaultyDisk::new(MemoryDisk::default(), vec![fault], None);
            keep(&disk, first);
            let folder = Path::new(FOLDER);
            let begun = Journal::begin(&disk, folder, &about(), &second[0], &extent(3));
            let told = told(&disk, &states);
            let new = if begun.is_ok() { Some(3) } else { None };
            assert!(
                told == Some(3) || (new.is_none() && told == Some(2)),
                "{fault:?}"
            );
        }
    }
}

#[test]
fn what_a_program_left_behind_is_found_once_it_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = StateFolder::at(folder.path().join("state"));
    assert!(left_overs(&state).expect("nothing to list").is_empty());

    let path = folder.path().join("map.ron");
    let base = save(&path, &titled("saved"), Expected::Nothing, None).expect("it is saved");
    let about = About {
        path: Some(path.clone()),
        base: Some(base.fingerprint),
        name: "saved".into(),
    };
    let keeper = Keeper::start(&state, about.clone());
    keeper.keep(titled("edited"), Extent::now(3));
    assert!(keeper.flush(PATIENCE));
    assert_eq!(keeper.trouble(), None);
    let alive = left_overs(&state).expect("it can be listed");
    assert!(alive.is_empty(), "its program is alive");

    drop(keeper);
    let found = wait_for_left_over(&state);
    assert_eq!(
        (&found.about().path, &found.about().name),
        (&about.path, &about.name)
    );
    assert_eq!(found.extent().edits, 3);
    assert_eq!(found.map().expect("a map").map, titled("edited"));
    assert!(matches!(found.saved_file(), SavedFile::Same(_)));
    fs::write(&path, write(&titled("theirs"))).expect("it can be written");
    assert!(matches!(found.saved_file(), SavedFile::Changed(_)));
    fs::remove_file(&path).expect("it can be removed");
    assert!(matches!(found.saved_file(), SavedFile::Unreadable(_)));

    let others = left_overs(&state).expect("it can be listed");
    assert!(others.is_empty(), "another window offers it already");
    found.discard().expect("it can be removed");
    assert!(left_overs(&state).expect("it can be listed").is_empty());
    let rest = fs::read_dir(state.recovery()).expect("the folder stays");
    assert_eq!(rest.count(), 0);
}

/// The thread of a keeper that was dropped takes a moment to end.
fn wait_for_left_over(state: &StateFolder) -> super::LeftOver {
    for _ in 0..2_000 {
        if let Some(found) = left_overs(state).expect("it can be listed").pop() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("nothing was left behind");
}

#[test]
fn what_is_saved_or_given_up_leaves_no_journal() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = StateFolder::at(folder.path());
    let journals = || {
        let folders = fs::read_dir(state.recovery()).expect("it is there");
        let is_journal = |folder: &fs::DirEntry| folder.path().join("journal").exists();
        folders.flatten().filter(is_journal).count()
    };
    let keeper = Keeper::start(&state, About::default());
    keeper.keep(titled("a"), Extent::now(1));
    assert!(keeper.flush(PATIENCE));
    assert_eq!(journals(), 1);
    keeper.settled(About::default());
    assert!(keeper.flush(PATIENCE));
    assert_eq!(journals(), 0);
    keeper.keep(titled("b"), Extent::now(1));
    flush_all(PATIENCE);
    assert_eq!(journals(), 1);
    keeper.finish();
    assert_eq!(
        fs::read_dir(state.recovery()).expect("it is there").count(),
        0
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_tried_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = StateFolder::at(folder.path().join("state"));
    fs::write(folder.path().join("state"), "a file in the way").expect("it can be written");
    let keeper = Keeper::start(&state, About::default());
    keeper.keep(titled("a"), Extent::now(1));
    assert!(!keeper.flush(PATIENCE));
    assert!(keeper.trouble().is_some());
    fs::remove_file(folder.path().join("state")).expect("it can be removed");
    assert!(keeper.flush(PATIENCE), "asking tries again");
    assert_eq!(keeper.trouble(), None);
}

#[test]
fn a_journal_that_cannot_be_read_is_told_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = StateFolder::at(folder.path());
    assert_eq!(damaged_journals(&state).expect("nothing to list"), []);
    let own = state.recovery().join("1-a");
    fs::create_dir_all(&own).expect("a folder");
    let map = titled("a");
    Journal::begin(&Disk, &own, &about(), &map, &extent(1)).expect("it begins");
    assert_eq!(damaged_journals(&state).expect("a list"), []);
    let path = own.join("journal");
    let whole = fs::read(&path).expect("it is there");
    let mut known = 0;
    for end in 0..whole.len() {
        fs::write(&path, &whole[..end]).expect("cut off");
        let [found] = damaged_journals(&state)
            .expect("a list")
            .try_into()
            .expect("one");
        assert_eq!(found.folder, own);
        if let Some(told) = found.about {
            assert_eq!(told, about());
            known += 1;
        }
        assert_eq!(fs::read(&path).expect("kept"), &whole[..end]);
    }
    assert!(0 < known && known < whole.len());
    fs::write(&path, &whole).expect("whole again");
    assert_eq!(damaged_journals(&state).expect("a list"), []);
}

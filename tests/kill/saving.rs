//! Killed while saving: the file is whole, and what was said to be saved is
//! there, as the file and as a version.

use std::path::{Path, PathBuf};
use std::time::Duration;

use waypost::document::Map;
use waypost::storage::{self, Expected, StateFolder, Versions};

use crate::chance::Chance;
use crate::{edited, kills, number_of, victim};

/// The test that is also the victim.
const TEST: &str = "saving::killed_while_saving_nothing_that_was_saved_is_lost";

/// Examples of different sizes, from 18 to 120 KB.
const MAPS: [&str; 3] = [
    "example-maps/shop-visit-blueprint.en.ron",
    "example-maps/loyalty-app.ru.ron",
    "example-maps/bank-year.ru.ron",
];

/// A victim is killed at most this long after its first save.
const LONGEST: usize = 40_000;

fn path(folder: &Path) -> PathBuf {
    folder.join("map.ron")
}

fn state(folder: &Path) -> StateFolder {
    StateFolder::at(folder.join("state"))
}

#[test]
fn killed_while_saving_nothing_that_was_saved_is_lost() {
    victim::work_if_victim(save_for_ever);
    let mut chance = Chance::new(11);
    let (mut torn, mut lost, mut between) = (0, 0, 0);
    for map in MAPS {
        let folder = tempfile::tempdir().expect("a folder");
        let start = storage::open(Path::new(map)).expect("it opens").map;
        let first = edited(&start, 0);
        storage::save(&path(folder.path()), &first, Expected::Nothing, None).expect("it is saved");
        for _ in 0..kills().div_ceil(MAPS.len()) {
            let wait = Duration::from_micros(chance.below(LONGEST) as u64);
            let said = victim::kill_after(TEST, folder.path(), wait);
            let done: u64 = said.last().expect("a save").parse().expect("a number");
            match storage::open(&path(folder.path())) {
                Ok(file) if file.findings.is_empty() => {
                    let now = number_of(&file.map);
                    lost += usize::from(now < done || !has_version(folder.path(), &start, done));
                    between += usize::from(now > done);
                    assert!(now <= done + 1, "one save at a time");
                }
                _ => torn += 1,
            }
        }
        assert_eq!(
            left_behind(folder.path()),
            0,
            "old temp files are removed, new ones few"
        );
    }
    println!(
        "{} kills while saving: {torn} torn files, {lost} lost saves, \
         {between} with the new file in place before it was confirmed",
        kills()
    );
    assert_eq!((torn, lost), (0, 0));
}

fn save_for_ever(folder: &Path) {
    let opened = storage::open(&path(folder)).expect("it opens");
    let (mut number, mut fingerprint) = (number_of(&opened.map), opened.fingerprint);
    loop {
        number += 1;
        let map = edited(&opened.map, number);
        let expected = Expected::Unchanged(&fingerprint);
        let saved = storage::save(&path(folder), &map, expected, Some(&state(folder)));
        let saved = saved.expect("it is saved");
        assert_eq!(saved.not_kept, None);
        fingerprint = saved.fingerprint;
        victim::say(format_args!("{number}"));
    }
}

/// Whether the state that was said to be saved is kept as a version.
fn has_version(folder: &Path, start: &Map, number: u64) -> bool {
    let wanted = storage::write(&edited(start, number));
    let versions = Versions::of(&state(folder), &path(folder));
    let listed = versions.list().expect("they can be listed");
    listed
        .iter()
        .any(|version| version.read().is_ok_and(|bytes| bytes == wanted.as_bytes()))
}

/// Files beside the map that are neither it nor a temporary one of ours.
fn left_behind(folder: &Path) -> usize {
    let names = std::fs::read_dir(folder).expect("it is there").flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names
        .filter(|name| {
            !["map.ron", "state"].contains(&name.as_str()) && !name.starts_with(".waypost-")
        })
        .count()
}

//! Killed while editing: at most the last second of edits is gone, and what is
//! there is a state the map was in.

use std::path::Path;
use std::time::{Duration, Instant};

use waypost::storage::recovery::{About, Extent, Keeper, left_overs};
use waypost::storage::{self, StateFolder};

use crate::chance::Chance;
use crate::{edited, kills, number_of, victim};

/// The test that is also the victim.
const TEST: &str = "editing::killed_while_editing_at_most_a_second_is_lost";

/// The map that is edited.
const MAP: &str = "example-maps/bank-year.en.ron";

/// Edits come faster than anybody types.
const PAUSE: Duration = Duration::from_millis(2);

/// A victim is killed at most this long after its first edit.
const LONGEST: usize = 120_000;

/// What may be lost.
const AT_MOST: Duration = Duration::from_secs(1);

#[test]
fn killed_while_editing_at_most_a_second_is_lost() {
    victim::work_if_victim(edit_for_ever);
    let mut chance = Chance::new(12);
    let start = storage::open(Path::new(MAP)).expect("it opens").map;
    let (mut unreadable, mut worst) = (0, Duration::ZERO);
    for _ in 0..kills() {
        let folder = tempfile::tempdir().expect("a folder");
        let wait = Duration::from_micros(chance.below(LONGEST) as u64);
        let said = victim::kill_after(TEST, folder.path(), wait);
        let edits: Vec<(u64, Duration)> = said.iter().map(|line| edit(line)).collect();
        let (_, end) = *edits.last().expect("an edit");
        let left = left_overs(&StateFolder::at(folder.path())).expect("it can be listed");
        let kept = match left.first().map(|left| (left.map(), left.extent().edits)) {
            // Killed before the first edit was on the disk.
            None => 0,
            Some((Ok(file), number)) if file.map == edited(&start, number) => {
                assert_eq!(number_of(&file.map), number);
                number
            }
            Some(_) => {
                unreadable += 1;
                continue;
            }
        };
        let first_lost = edits.iter().find(|(number, _)| *number > kept);
        worst = worst.max(first_lost.map_or(Duration::ZERO, |(_, at)| end.saturating_sub(*at)));
    }
    println!(
        "{} kills while editing: {unreadable} unreadable journals, at most {} ms of edits lost",
        kills(),
        worst.as_millis()
    );
    assert_eq!(unreadable, 0);
    assert!(worst <= AT_MOST, "{worst:?}");
}

fn edit_for_ever(folder: &Path) {
    let map = storage::open(Path::new(MAP)).expect("it opens").map;
    let keeper = Keeper::start(&StateFolder::at(folder), About::default());
    let start = Instant::now();
    for number in 1.. {
        keeper.keep(edited(&map, number), Extent::now(number));
        victim::say(format_args!("{number} {}", start.elapsed().as_micros()));
        std::thread::sleep(PAUSE);
    }
}

/// Number and time of an edit the victim has told of.
fn edit(line: &str) -> (u64, Duration) {
    let (number, at) = line.split_once(' ').expect("number and time");
    let micros = at.parse().expect("a time");
    let number = number.parse().expect("a number");
    (number, Duration::from_micros(micros))
}

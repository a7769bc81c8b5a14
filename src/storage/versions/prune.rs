//! Which versions of a map stay: many of today, fewer of last week.

use std::collections::HashSet;

/// Versions that stay whatever their age.
const NEWEST: usize = 10;

const HOUR: u64 = 60 * 60 * 1_000;
const DAY: u64 = 24 * HOUR;

/// One an hour stays so long, in milliseconds.
const HOURLY_FOR: u64 = 48 * HOUR;

/// One a day stays so long, in milliseconds.
const DAILY_FOR: u64 = 30 * DAY;

/// Bytes that all versions of one map may take.
const MOST_BYTES: u64 = 200 * 1024 * 1024;

/// A version as far as age and size go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aged {
    /// When it was kept, in milliseconds since 1970.
    pub(super) time: u64,
    /// Its length in bytes.
    pub(super) len: u64,
}

/// Which of the versions, newest first, go: the places of those that are not
/// among the newest ten, nor the last of an hour of the past two days or of a
/// day of the past thirty; and the oldest while all take too much room. The
/// newest always stays.
pub(super) fn to_remove(versions: &[Aged], now: u64) -> Vec<usize> {
    let (mut hours, mut days) = (HashSet::new(), HashSet::new());
    let mut bytes = 0_u64;
    let mut full = false;
    let mut gone = Vec::new();
    for (place, version) in versions.iter().enumerate() {
        let age = now.saturating_sub(version.time);
        let last_of_hour = age < HOURLY_FOR && hours.insert(version.time / HOUR);
        let last_of_day = age < DAILY_FOR && days.insert(version.time / DAY);
        let wanted = place < NEWEST || last_of_hour || last_of_day;
        full |= wanted && place > 0 && bytes.saturating_add(version.len) > MOST_BYTES;
        if wanted && !full {
            bytes = bytes.saturating_add(version.len);
        } else {
            gone.push(place);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: u64 = 60 * 1_000;
    const NOW: u64 = 1_000 * DAY + HOUR / 2;

    /// Ages of what stays of versions of these ages, each of one byte.
    fn left(ages: impl IntoIterator<Item = u64>) -> Vec<u64> {
        let ages: Vec<u64> = ages.into_iter().collect();
        let aged = |age: &u64| Aged {
            time: NOW - age,
            len: 1,
        };
        let versions: Vec<Aged> = ages.iter().map(aged).collect();
        let gone = to_remove(&versions, NOW);
        let stays = |(place, _): &(usize, u64)| !gone.contains(place);
        let left = ages.into_iter().enumerate().filter(stays);
        left.map(|(_, age)| age).collect()
    }

    #[test]
    fn the_ten_newest_stay_whatever_their_age() {
        let years = |count: u64| (0..count).map(|year| 400 * DAY + year);
        assert_eq!(left(years(10)).len(), 10);
        assert_eq!(left(years(12)), left(years(10)));
    }

    #[test]
    fn one_an_hour_one_a_day_and_then_none() {
        // One a minute over the last 40 days.
        let left = left((0..40 * DAY / MINUTE).map(|minute| minute * MINUTE));
        let younger = |age: u64| left.iter().filter(|each| **each < age).count();
        assert_eq!(younger(10 * MINUTE), 10);
        // What lies in the same hour as the ten newest is their hour's last.
        assert_eq!(younger(2 * DAY), 10 + 48);
        assert_eq!(younger(30 * DAY), 10 + 48 + 28);
        assert_eq!(left.len(), younger(30 * DAY));
    }

    #[test]
    fn of_an_hour_and_a_day_the_last_stays() {
        let newest = (0..10).map(|second| second * 1_000);
        let hour = [3 * HOUR, 3 * HOUR + MINUTE, 3 * HOUR + 2 * MINUTE];
        let day = [5 * DAY, 5 * DAY + MINUTE];
        let left = left(newest.chain(hour).chain(day));
        assert_eq!(left[10..], [3 * HOUR, 5 * DAY]);
    }

    #[test]
    fn the_oldest_go_when_there_is_no_room_and_the_newest_never() {
        for (megabytes, stay) in [(10, 10), (50, 4), (100, 2), (150, 1), (300, 1)] {
            let version = |age: u64| Aged {
                time: NOW - age,
                len: megabytes << 20,
            };
            let versions: Vec<Aged> = (0..10).map(version).collect();
            let gone = to_remove(&versions, NOW);
            assert_eq!(gone, (stay..10).collect::<Vec<_>>(), "{megabytes} MB");
        }
    }

    #[test]
    fn a_clock_that_went_back_costs_nothing() {
        let ahead = Aged {
            time: NOW + DAY,
            len: 1,
        };
        assert_eq!(to_remove(&[ahead; 3], NOW), [0; 0]);
        assert_eq!(to_remove(&[], NOW), [0; 0]);
    }
}

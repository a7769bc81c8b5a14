//! The program is killed, as by `kill -9`, at random moments of saving and of
//! editing. What it had said was done must be there.
//!
//! The one that is killed is this test program itself, started again: told to
//! be the victim, a test works for ever. `WAYPOST_KILLS` says how many kills
//! of each kind are tried.

mod editing;
mod saving;
mod victim;

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../support/chance.rs"]
mod chance;

use waypost::document::{Command, Map, MapInfo};

/// Kills of each kind, unless the environment says otherwise.
const KILLS: usize = 500;

/// How many kills of each kind are tried.
fn kills() -> usize {
    let asked = std::env::var("WAYPOST_KILLS").ok();
    asked.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS)
}

/// The map after so many edits: its number is its title.
fn edited(map: &Map, number: u64) -> Map {
    let info = MapInfo {
        title: number.to_string(),
        ..map.info().clone()
    };
    map.after(&Command::SetInfo(Box::new(info)))
        .expect("a title is allowed")
}

/// Which edit a map is from.
fn number_of(map: &Map) -> u64 {
    map.info().title.parse().expect("the title is a number")
}

//! What it costs to keep edits in case of a crash: from the edit to the disk,
//! on maps up to 100,000 cards.
//!
//! `cargo bench --bench journal`; it fails when the median edit takes a second
//! or more, which is what is promised.

use std::time::{Duration, Instant};

use waypost::document::{Map, NodeCommand, NodeKind, Session};
use waypost::storage::StateFolder;
use waypost::storage::recovery::{About, Extent, Keeper};

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;

use support::generator::{Recipe, map};

const EDITS: u64 = 15;
/// How long an edit may take to be on disk.
const PROMISED: Duration = Duration::from_secs(1);
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_mins(2);

fn main() {
    for touchpoints in [200, 2_000, 54_000] {
        kept(map(Recipe {
            per_stage: 40,
            ..Recipe::of(touchpoints)
        }));
    }
}

/// Keeps a map whole, then edits of it, and says what each took.
fn kept(map: Map) {
    let folder = tempfile::tempdir().expect("a folder");
    let state = StateFolder::at(folder.path().to_owned());
    let cards = map.node_count();
    let keeper = Keeper::start(&state, About::default());
    let mut session = Session::new(map);
    let mut times = Vec::new();
    for edit in 0..=EDITS {
        rename(&mut session, edit);
        let start = Instant::now();
        keeper.keep(session.map().clone(), Extent::now(edit));
        assert!(keeper.flush(PATIENCE), "{:?}", keeper.trouble());
        times.push(start.elapsed());
    }
    // The first time the whole map is written.
    let whole = times.remove(0);
    times.sort();
    let edit = times[times.len() / 2];
    println!(
        "{cards} cards: the whole map {}, an edit {}",
        ms(whole),
        ms(edit)
    );
    assert!(edit < PROMISED, "an edit of {cards} cards took {edit:?}");
    keeper.finish();
}

fn rename(session: &mut Session, edit: u64) {
    let count = session.map().count(NodeKind::Touchpoint);
    let place = usize::try_from(edit).unwrap_or(0) * 37 % count;
    let step = session.map().touchpoints().nth(place);
    let mut step = step.expect("a touchpoint").clone();
    step.title = format!("edit {edit}");
    let command = NodeCommand::Replace(vec![step.into()]).into();
    session.run(&command).expect("a legal edit");
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

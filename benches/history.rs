//! What undo costs: the memory of 500 steps on a map of 2,000 touchpoints, and
//! the time of a step, of a search and of a filter there.
//!
//! `cargo bench --bench history`; it fails when the steps take 100 MB or more.
//! Memory is asked of Linux; elsewhere only times are told.

use std::time::{Duration, Instant};

use waypost::document::{
    ArrangeCommand, Command, Filter, Link, LinkCommand, LinkKey, LinkKind, Map, NodeCommand,
    NumberCommand, PainPoint, PainPointId, Session, Severity, TouchpointId,
};
use waypost::language::Message;
use waypost::search::{find, fitting};

#[allow(dead_code, reason = "each user of the support takes a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;

use support::generator::{Recipe, map};

const TOUCHPOINTS: usize = 2_000;
const STEPS: usize = 500;
/// What the steps may take at most, in megabytes.
const MOST: f64 = 100.0;

fn main() {
    let mut session = Session::new(map(Recipe::of(TOUCHPOINTS)));
    // The first steps pay for what grows once.
    for turn in 0..10 {
        step(&mut session, STEPS + turn);
    }
    let before = megabytes();
    let start = Instant::now();
    for turn in 0..STEPS {
        step(&mut session, turn);
    }
    let took = start.elapsed();
    assert_eq!(session.history().len(), STEPS + 10, "every step is kept");
    let each = took / u32::try_from(STEPS).unwrap_or(u32::MAX);
    println!(
        "{STEPS} steps on {TOUCHPOINTS} touchpoints, a step: {}",
        ms(each)
    );
    if let (Some(before), Some(after)) = (before, megabytes()) {
        let grown = after - before;
        println!("{STEPS} steps on {TOUCHPOINTS} touchpoints, memory: {grown:.1} MB");
        assert!(grown < MOST, "{grown} MB");
    }
    let map = session.map();
    time("finding a word everywhere", || {
        find(map, "оператор").hits.len()
    });
    time("finding a letter everywhere", || find(map, "о").hits.len());
    let filter = Filter {
        severities: vec![Severity::Blocker],
        ..Filter::default()
    };
    time("what a filter means", || fitting(map, &filter).touchpoints);
}

/// One of the things people do, in turn: rename, move, add with a link, and
/// change a reading.
fn step(session: &mut Session, turn: usize) {
    let command = command(session.map(), turn);
    let changed = session.run(&command).expect("a legal step");
    assert!(changed, "step {turn} does something");
}

fn command(map: &Map, turn: usize) -> Command {
    let steps: Vec<_> = map.touchpoints().collect();
    let touchpoint = steps[turn * 37 % steps.len()];
    match turn % 4 {
        0 => {
            let mut renamed = touchpoint.clone();
            renamed.title.push_str(" again");
            NodeCommand::Replace(vec![renamed.into()]).into()
        }
        1 => {
            let other = steps[turn * 53 % steps.len()];
            let ids = vec![touchpoint.id];
            let same = other.id == touchpoint.id;
            let before: Option<TouchpointId> = (!same).then_some(other.id);
            let stage = other.stage;
            ArrangeCommand::MoveTouchpoints { ids, stage, before }.into()
        }
        2 => {
            let random = 0xABCD_0000 + u64::try_from(turn).unwrap_or(0);
            let mut pain = PainPoint::new(PainPointId::mint(random));
            "It takes long".clone_into(&mut pain.title);
            let hurts = Link::new(LinkKey::new(LinkKind::Hurts, pain.id, touchpoint.id));
            let add = NodeCommand::Add {
                node: pain.into(),
                before: None,
            };
            Command::Together {
                label: Message::new("label-add-pain-point"),
                commands: vec![add.into(), LinkCommand::Put(vec![hurts]).into()],
            }
        }
        _ => {
            let readings = map.readings();
            let mut reading = readings[turn * 41 % readings.len()].as_ref().clone();
            reading.source.push('+');
            NumberCommand::PutReading(reading).into()
        }
    }
}

fn time(what: &str, mut work: impl FnMut() -> usize) {
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "{what}, {TOUCHPOINTS} touchpoints: {}",
        ms(times[times.len() / 2])
    );
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

/// The memory of this program that is really there.
fn megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

//! A process that does work, says what is done, and is killed.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Tells a process that it is the victim, and where to work.
const FOLDER: &str = "WAYPOST_VICTIM_FOLDER";

/// What a line of the victim begins with.
const MARK: &str = "done ";

/// Runs `work` for ever where this process is the victim; elsewhere the test
/// goes on.
pub(crate) fn work_if_victim(work: impl FnOnce(&Path)) {
    if let Some(folder) = std::env::var_os(FOLDER) {
        work(Path::new(&folder));
    }
}

/// Says, as the victim, that something is done.
pub(crate) fn say(words: std::fmt::Arguments<'_>) {
    let mut out = std::io::stdout().lock();
    // When nobody listens any more, the end is near.
    let _ = writeln!(out, "{MARK}{words}").and_then(|()| out.flush());
}

/// Starts the test of this name as a victim in `folder`, waits until it has
/// done something, lets it go on for a while and kills it. What it said, in
/// order.
pub(crate) fn kill_after(test: &str, folder: &Path, wait: Duration) -> Vec<String> {
    let program = std::env::current_exe().expect("this program has a path");
    let mut victim = Command::new(program)
        .args([test, "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut out = BufReader::new(victim.stdout.take().expect("it has a voice"));
    let mut said = first_words(&mut out);
    let until = Instant::now() + wait;
    while Instant::now() < until {
        std::thread::sleep(Duration::from_micros(100));
    }
    kill(&mut victim);
    let mut rest = String::new();
    // The last line may have been cut off in the middle.
    let _ = out.read_to_string(&mut rest);
    let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
    said.extend(whole.lines().filter_map(words));
    said
}

/// Waits for the first thing that is done; before it there is the harness's
/// own talk.
fn first_words(out: &mut impl BufRead) -> Vec<String> {
    for line in out.lines() {
        if let Some(words) = words(&line.expect("it can be read")) {
            return vec![words];
        }
    }
    panic!("the victim died by itself");
}

fn words(line: &str) -> Option<String> {
    let start = line.find(MARK)?;
    Some(line[start + MARK.len()..].to_owned())
}

fn kill(victim: &mut Child) {
    victim.kill().expect("it can be killed");
    victim.wait().expect("it is dead");
}

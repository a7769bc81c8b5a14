//! When the program itself goes wrong: a report is written, the journal is
//! brought to the disk, and the window goes on if it can. Where it cannot, a
//! mark is left beside the reports, and the next start tells the user.
//!
//! A report never holds text of a map: strangers may be asked to send it.

use std::any::Any;
use std::backtrace::Backtrace;
use std::fmt::Write;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::language::{Message, Texts};
use crate::storage::{StateFolder, recovery};

/// How long a panic waits for the journals.
const FLUSH: Duration = Duration::from_secs(2);
/// So many panics within this time are no accident: the program ends.
const TOO_MANY: usize = 3;
const WITHIN: Duration = Duration::from_secs(10);
/// Reports kept; older ones are removed.
const MOST_REPORTS: usize = 20;

/// The mark that the program broke off and nobody was told; it holds the name
/// of the report.
const MARK: &str = "broke-off";
const REPORT_ENDING: &str = "txt";

/// Where the report of the last panic is.
static LAST_REPORT: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on a panic on any thread writes a report to the state folder and
/// waits for the journals, before anything else happens. On this thread, which
/// the window cannot do without, it leaves a mark as well.
pub(crate) fn watch(state: StateFolder) {
    let before = take_hook();
    let window = thread::current().id();
    set_hook(Box::new(move |panic| {
        recovery::flush_all(FLUSH);
        let report = write_report(&state.reports(), &report(panic)).ok();
        if let Some(report) = report.as_ref().filter(|_| thread::current().id() == window) {
            // Without a mark the next start says nothing, and no more is lost.
            let _ = leave_mark(report);
        }
        *last_report() = report;
        before(panic);
    }));
}

/// The report of the last panic, if one could be written; told once, and not
/// again at the next start.
pub(crate) fn take_last_report() -> Option<PathBuf> {
    let report = last_report().take()?;
    if let Some(folder) = report.parent() {
        let _ = fs::remove_file(folder.join(MARK));
    }
    Some(report)
}

fn last_report() -> MutexGuard<'static, Option<PathBuf>> {
    LAST_REPORT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An earlier run that broke off without a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BrokeOff {
    /// When it did.
    pub(crate) time: SystemTime,
    /// Where its report lies.
    pub(crate) report: PathBuf,
}

impl BrokeOff {
    /// What happened, in the user's language.
    pub(crate) fn message(&self, texts: &Texts) -> Message {
        Message::new("crash-before")
            .text("time", texts.moment(self.time))
            .text("report", self.report.display().to_string())
    }
}

/// The run that broke off since the program was last started, told once.
pub(crate) fn take_broke_off(state: &StateFolder) -> Option<BrokeOff> {
    let folder = state.reports();
    let mark = folder.join(MARK);
    let name = fs::read_to_string(&mark).ok()?;
    let time = fs::metadata(&mark).and_then(|mark| mark.modified()).ok()?;
    fs::remove_file(&mark).ok()?;
    // A name alone: whatever the mark says, no other place is pointed at.
    let report = folder.join(Path::new(name.trim()).file_name()?);
    Some(BrokeOff { time, report })
}

fn leave_mark(report: &Path) -> io::Result<()> {
    let (Some(folder), Some(name)) = (report.parent(), report.file_name()) else {
        return Ok(());
    };
    fs::write(folder.join(MARK), name.as_encoded_bytes())
}

/// How work went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Survived {
    /// It was done.
    Whole,
    /// It broke off; the window can go on.
    Broken,
    /// It keeps breaking off; the program should end.
    TooOften,
}

/// Does the work of frames and survives its panics.
#[derive(Debug, Default)]
pub(crate) struct Survivor {
    panics: Vec<Instant>,
}

impl Survivor {
    /// Does the work, at this time.
    pub(crate) fn run(&mut self, now: Instant, work: impl FnOnce()) -> Survived {
        // What the work left half done is the window's: the map itself is only
        // changed by whole commands.
        if catch_unwind(AssertUnwindSafe(work)).is_ok() {
            return Survived::Whole;
        }
        self.panics
            .retain(|then| now.duration_since(*then) < WITHIN);
        self.panics.push(now);
        if self.panics.len() >= TOO_MANY {
            Survived::TooOften
        } else {
            Survived::Broken
        }
    }
}

fn report(panic: &PanicHookInfo<'_>) -> String {
    let mut text = format!(
        "Waypost {}\n{} {}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    );
    if let Some(place) = panic.location() {
        let _ = writeln!(text, "{place}");
    }
    let _ = writeln!(text, "{}", words(panic.payload()));
    let _ = writeln!(text, "\n{}", Backtrace::force_capture());
    text
}

/// What the panic says, as far as it was written by us: words made up while
/// the program ran may hold what stands in a map.
fn words(payload: &(dyn Any + Send)) -> &str {
    let fixed = payload.downcast_ref::<&'static str>();
    fixed.copied().unwrap_or("(words left out)")
}

fn write_report(folder: &Path, text: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let name = format!("{}.{REPORT_ENDING}", since.unwrap_or_default().as_millis());
    let path = folder.join(name);
    fs::write(&path, text)?;
    remove_old(folder);
    Ok(path)
}

/// Keeps the newest reports; nothing depends on it.
fn remove_old(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut reports: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    reports.retain(|path| path.extension().is_some_and(|own| own == REPORT_ENDING));
    reports.sort();
    let surplus = reports.len().saturating_sub(MOST_REPORTS);
    for report in &reports[..surplus] {
        let _ = fs::remove_file(report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Map;

    #[test]
    fn a_window_survives_until_it_keeps_breaking() {
        let mut survivor = Survivor::default();
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let mut fall = |seconds| survivor.run(after(seconds), || panic!("a fault of ours"));
        assert_eq!(fall(0), Survived::Broken);
        assert_eq!(fall(20), Survived::Broken);
        assert_eq!(fall(24), Survived::Broken);
        assert_eq!(fall(29), Survived::TooOften);
        assert_eq!(survivor.run(after(30), || ()), Survived::Whole);
    }

    #[test]
    fn a_report_holds_no_words_made_up_while_the_program_ran() {
        let title = "тайная карта".to_owned();
        let made_up = catch_unwind(|| panic!("no {title}")).expect_err("it panics");
        assert_eq!(words(made_up.as_ref()), "(words left out)");
        let ours = catch_unwind(|| panic!("a lane is missing")).expect_err("it panics");
        assert_eq!(words(ours.as_ref()), "a lane is missing");
    }

    /// Tells a process to panic, and where it is to work.
    const FOLDER: &str = "WAYPOST_PANIC_FOLDER";

    /// The test that starts itself again to panic.
    const THIS: &str = "app::crash::tests::a_panic_writes_a_report_and_waits_for_the_journal";

    fn panic_at(folder: &std::ffi::OsStr) {
        let state = StateFolder::at(folder);
        watch(state.clone());
        let keeper = recovery::Keeper::start(&state, recovery::About::default());
        keeper.keep(Map::default(), recovery::Extent::now(7));
        let title = "тайная карта";
        panic!("no {title}");
    }

    #[test]
    fn a_panic_writes_a_report_and_waits_for_the_journal() {
        if let Some(folder) = std::env::var_os(FOLDER) {
            return panic_at(&folder);
        }
        let folder = tempfile::tempdir().expect("a folder");
        let program = std::env::current_exe().expect("this program has a path");
        let ended = std::process::Command::new(program)
            .args([THIS, "--exact"])
            .env(FOLDER, folder.path())
            .output()
            .expect("it runs");
        assert!(!ended.status.success());
        let state = StateFolder::at(folder.path());
        let left = recovery::left_overs(&state).expect("it can be listed");
        assert_eq!(left.iter().map(|left| left.extent().edits).sum::<u64>(), 7);
        let broke_off = take_broke_off(&state).expect("the next start tells it");
        let text = fs::read_to_string(&broke_off.report).expect("it can be read");
        assert_eq!(take_broke_off(&state), None, "once");
        let version = format!("Waypost {}", env!("CARGO_PKG_VERSION"));
        assert!(
            text.starts_with(&version) && text.contains("crash.rs"),
            "{text}"
        );
        assert!(!text.contains("тайная"), "{text}");
    }

    #[test]
    fn the_newest_reports_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        for number in 100..130 {
            fs::write(folder.path().join(format!("{number}.txt")), "").expect("it is written");
        }
        let newest = write_report(folder.path(), "words").expect("it is written");
        let left = fs::read_dir(folder.path()).expect("it is there");
        let left: Vec<PathBuf> = left.flatten().map(|entry| entry.path()).collect();
        assert_eq!(left.len(), MOST_REPORTS);
        assert!(left.contains(&newest) && !left.contains(&folder.path().join("100.txt")));
    }
}

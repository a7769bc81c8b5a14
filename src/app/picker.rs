//! Asks for a path: with the system's dialog where there is one, with our own
//! where there is none.
//!
//! The system's dialog runs on a thread, since it may never answer. Where no
//! portal is there it says "cancelled" within a blink; nobody cancels that
//! fast, so our own dialog follows.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use crate::language::Message;

use super::charts::{self, ChartJob};
use super::dialog::{Dialog, FileDialog};
use super::export::{self, ExportJob};
use super::files::{self, EXTENSION, Next, Outcome, Overwrite, SaveJob};
use super::notice::Notice;
use super::pictures::{self, PictureFor, PicturePlace};
use super::state::State;
use super::sub_journey::{self, Extraction};

/// A dialog that was cancelled before this was never seen.
const UNSEEN: Duration = Duration::from_millis(150);

/// What a path is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Purpose {
    /// A map to open.
    OpenMap,
    /// Where to save the map.
    SaveMap {
        /// Number of the document.
        document: u64,
        /// What waits for it.
        next: Option<Next>,
    },
    /// Where to put a picture.
    SavePicture(Box<ExportJob>),
    /// Where to put a chart.
    SaveChart(Box<ChartJob>),
    /// Where to put touchpoints as a map of their own.
    SubJourney(Box<Extraction>),
    /// A picture for the map.
    Picture(PictureFor),
}

impl Purpose {
    /// Key of the dialog's title.
    pub(crate) fn title_key(&self) -> &'static str {
        match self {
            Self::OpenMap => "file-dialog-open",
            Self::SaveMap { .. } => "file-dialog-save",
            Self::SubJourney(_) => "file-dialog-sub-journey",
            Self::SavePicture(_) | Self::SaveChart(_) => "file-dialog-export",
            Self::Picture(goal) => match goal.place {
                PicturePlace::Face(_) => "file-dialog-portrait",
                PicturePlace::Note(_) | PicturePlace::Cell(..) => "file-dialog-picture",
            },
        }
    }

    /// Key of the button that chooses.
    pub(crate) fn button_key(&self) -> &'static str {
        match self {
            Self::OpenMap | Self::Picture(_) => "button-open",
            Self::SaveMap { .. } | Self::SubJourney(_) => "button-save",
            Self::SavePicture(_) | Self::SaveChart(_) => "button-export",
        }
    }

    /// The endings of the files, without the dot, the usual one first.
    pub(crate) fn extensions(&self) -> &'static [&'static str] {
        match self {
            Self::OpenMap | Self::SaveMap { .. } | Self::SubJourney(_) => &[EXTENSION],
            Self::SavePicture(_) | Self::SaveChart(_) => &["png"],
            Self::Picture(_) => &["png", "jpg", "jpeg"],
        }
    }

    /// The ending of a file that is written, without the dot.
    pub(crate) fn extension(&self) -> &'static str {
        self.extensions().first().copied().unwrap_or_default()
    }

    /// Key of what such files are called.
    fn filter_key(&self) -> &'static str {
        match self {
            Self::OpenMap | Self::SaveMap { .. } | Self::SubJourney(_) => "file-filter-maps",
            Self::SavePicture(_) | Self::SaveChart(_) => "file-filter-pictures",
            Self::Picture(_) => "file-filter-photos",
        }
    }

    /// What a file that is written should be called.
    fn suggested_name(&self, state: &State) -> String {
        match self {
            Self::SubJourney(extraction) => extraction.suggested_name(),
            Self::SaveChart(job) => job.suggested_name(state),
            Self::SaveMap { document, .. } => {
                let document = state.documents.get(*document);
                match document.filter(|document| document.is_read_only()) {
                    Some(document) => state.name_of_copy(document),
                    None => state.suggested_name_of(document, self.extension()),
                }
            }
            _ => state.suggested_name(self.extension()),
        }
    }

    /// Why a name is asked for where the map has a file, if there is a reason.
    pub(crate) fn reason(&self, state: &State) -> Option<Message> {
        let Self::SaveMap { document, .. } = self else {
            return None;
        };
        let document = state.documents.get(*document)?;
        let path = document.path().filter(|_| document.is_held_elsewhere())?;
        Some(Message::new("save-as-held").text("file", files::file_name(path)))
    }

    /// Whether something is written.
    pub(crate) fn writes(&self) -> bool {
        !matches!(self, Self::OpenMap | Self::Picture(_))
    }
}

/// What the system's dialog said.
pub(crate) enum Answer {
    /// This path. The system has asked about overwriting.
    Path(PathBuf),
    /// This path, which is another than the system has asked about, and is
    /// taken.
    Taken(PathBuf),
    /// Nothing was chosen.
    Cancelled,
    /// There is no such dialog here.
    Unavailable,
}

impl Answer {
    /// What the path means that was chosen, with the ending it lacks.
    fn of(path: &Path, purpose: &Purpose) -> Self {
        if !purpose.writes() {
            return Self::Path(path.to_owned());
        }
        let complete = with_extension(path, purpose.extension());
        if complete != path && complete.exists() {
            Self::Taken(complete)
        } else {
            Self::Path(complete)
        }
    }
}

/// Asks for a path.
pub(crate) fn pick(state: &mut State, purpose: Purpose) {
    // A dialog that is asked for again does not seem to have come up.
    if state.builtin_dialogs || state.picking || !has_portal() {
        show_builtin(state, purpose);
        return;
    }
    state.picking = true;
    if let Some(reason) = purpose.reason(state) {
        state.notices.push(Notice::warning(reason));
    }
    let texts = state.texts();
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title(texts.get(purpose.title_key()))
        .add_filter(texts.get(purpose.filter_key()), purpose.extensions());
    let folders = state.folders();
    if purpose.writes() {
        dialog = dialog.set_file_name(purpose.suggested_name(state));
    }
    state.tasks.start(Message::new("task-picking"), move |_| {
        let dialog = dialog.set_directory(first_there(folders));
        let asked = Instant::now();
        let chosen = if purpose.writes() {
            wait_for(dialog.save_file())
        } else {
            wait_for(dialog.pick_file())
        };
        let answer = match chosen {
            Some(file) => Answer::of(file.path(), &purpose),
            None if asked.elapsed() < UNSEEN => Answer::Unavailable,
            None => Answer::Cancelled,
        };
        Outcome::Picked { purpose, answer }
    });
}

/// Takes in what the system's dialog said.
pub(crate) fn answered(state: &mut State, purpose: Purpose, answer: Answer) {
    state.picking = false;
    match answer {
        Answer::Path(path) => chosen(state, purpose, path),
        Answer::Taken(path) => state.dialog = Some(Dialog::Overwrite { path, purpose }),
        Answer::Cancelled => {}
        Answer::Unavailable => {
            state.builtin_dialogs = true;
            show_builtin(state, purpose);
        }
    }
}

/// Goes on with the path. Whatever is there may be overwritten.
pub(crate) fn chosen(state: &mut State, purpose: Purpose, path: PathBuf) {
    if let Some(folder) = path.parent() {
        state.last_folder = Some(folder.to_owned());
    }
    match purpose {
        Purpose::OpenMap => files::open(state, vec![path]),
        Purpose::SaveMap { document, next } => {
            let job = SaveJob {
                document,
                path,
                overwrite: Overwrite::Any,
                next,
            };
            files::save_to(state, job);
        }
        Purpose::SavePicture(job) => export::start(state, *job, path),
        Purpose::SaveChart(job) => charts::start_export(state, *job, path),
        Purpose::SubJourney(extraction) => sub_journey::write(state, *extraction, path),
        Purpose::Picture(goal) => pictures::read(state, goal, path),
    }
}

/// The path, ending as it should: appended, never replaced.
pub(crate) fn with_extension(path: &Path, extension: &str) -> PathBuf {
    let has = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if has {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn show_builtin(state: &mut State, purpose: Purpose) {
    let folders = state.folders();
    let name = purpose.suggested_name(state);
    let dialog = FileDialog::new(purpose, folders, name);
    state.dialog = Some(Dialog::File(Box::new(dialog)));
}

/// The first of the folders that is there. It asks the disk: not for the
/// interface thread.
pub(crate) fn first_there(folders: Vec<PathBuf>) -> PathBuf {
    let mut there = folders.into_iter().filter(|folder| folder.is_dir());
    there.next().unwrap_or_default()
}

/// Whether a desktop is there that could show a dialog. Other systems always
/// have one.
fn has_portal() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    let bus_in = |folder| Path::new(&folder).join("bus").exists();
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(bus_in)
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread until the future is done.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_appended_and_never_replaced() {
        let complete = |path: &str| with_extension(Path::new(path), "ron");
        assert_eq!(complete("/a/map.ron"), Path::new("/a/map.ron"));
        assert_eq!(complete("/a/map.RON"), Path::new("/a/map.RON"));
        assert_eq!(complete("/a/v1.2"), Path::new("/a/v1.2.ron"));
        assert_eq!(complete("/a/map"), Path::new("/a/map.ron"));
    }

    #[test]
    fn a_future_is_waited_for() {
        assert_eq!(wait_for(async { 7 }), 7);
    }
}

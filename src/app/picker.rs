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

use super::dialog::{Dialog, FileDialog};
use super::export::{self, ExportJob};
use super::files::{self, EXTENSION, Next, Outcome, Overwrite, SaveJob};
use super::request::Requests;
use super::state::State;

/// A dialog that was cancelled before this was never seen.
const UNSEEN: Duration = Duration::from_millis(150);

/// What a path is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Purpose {
    /// A map to open.
    OpenMap,
    /// Where to save the map.
    SaveMap {
        /// What waits for it.
        next: Option<Next>,
    },
    /// Where to put a picture.
    SavePicture(Box<ExportJob>),
}

impl Purpose {
    /// Key of the dialog's title.
    pub(crate) fn title_key(&self) -> &'static str {
        match self {
            Self::OpenMap => "file-dialog-open",
            Self::SaveMap { .. } => "file-dialog-save",
            Self::SavePicture(_) => "file-dialog-export",
        }
    }

    /// Key of the button that chooses.
    pub(crate) fn button_key(&self) -> &'static str {
        match self {
            Self::OpenMap => "button-open",
            Self::SaveMap { .. } => "button-save",
            Self::SavePicture(_) => "button-export",
        }
    }

    /// The ending of the files, without the dot.
    pub(crate) fn extension(&self) -> &'static str {
        match self {
            Self::OpenMap | Self::SaveMap { .. } => EXTENSION,
            Self::SavePicture(_) => "png",
        }
    }

    /// Whether something is written.
    pub(crate) fn writes(&self) -> bool {
        !matches!(self, Self::OpenMap)
    }
}

/// What the system's dialog said.
pub(crate) enum Answer {
    /// This path. The system has asked about overwriting.
    Path(PathBuf),
    /// Nothing was chosen.
    Cancelled,
    /// There is no such dialog here.
    Unavailable,
}

/// Asks for a path.
pub(crate) fn pick(state: &mut State, purpose: Purpose) {
    // A dialog that is asked for again does not seem to have come up.
    if state.builtin_dialogs || state.picking || !has_portal() {
        show_builtin(state, purpose);
        return;
    }
    state.picking = true;
    let texts = state.texts();
    let filter = texts.get(if purpose.extension() == EXTENSION {
        "file-filter-maps"
    } else {
        "file-filter-pictures"
    });
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(texts.get(purpose.title_key()))
        .add_filter(filter, &[purpose.extension()])
        .set_directory(state.folder())
        .set_file_name(state.suggested_name(purpose.extension()));
    state.tasks.start(Message::new("task-picking"), move |_| {
        let asked = Instant::now();
        let chosen = if purpose.writes() {
            wait_for(dialog.save_file())
        } else {
            wait_for(dialog.pick_file())
        };
        let answer = match chosen {
            Some(file) => Answer::Path(file.path().to_owned()),
            None if asked.elapsed() < UNSEEN => Answer::Unavailable,
            None => Answer::Cancelled,
        };
        Outcome::Picked { purpose, answer }
    });
}

/// Takes in what the system's dialog said.
pub(crate) fn answered(
    state: &mut State,
    requests: &mut Requests,
    purpose: Purpose,
    answer: Answer,
) {
    state.picking = false;
    match answer {
        Answer::Path(path) => {
            let complete = with_extension(&path, purpose.extension());
            // The system asked about the name as it was typed.
            if purpose.writes() && complete != path && complete.exists() {
                state.dialog = Some(Dialog::Overwrite {
                    path: complete,
                    purpose,
                });
            } else {
                chosen(state, requests, purpose, complete);
            }
        }
        Answer::Cancelled => {}
        Answer::Unavailable => {
            state.builtin_dialogs = true;
            show_builtin(state, purpose);
        }
    }
}

/// Goes on with the path. Whatever is there may be overwritten.
pub(crate) fn chosen(state: &mut State, requests: &mut Requests, purpose: Purpose, path: PathBuf) {
    if let Some(folder) = path.parent() {
        state.last_folder = Some(folder.to_owned());
    }
    match purpose {
        // Unsaved changes were settled before the path was asked for.
        Purpose::OpenMap => files::proceed(state, requests, Next::Open(path)),
        Purpose::SaveMap { next } => {
            let overwrite = Overwrite::Any;
            files::save_to(
                state,
                SaveJob {
                    path,
                    overwrite,
                    next,
                },
            );
        }
        Purpose::SavePicture(job) => export::start(state, *job, path),
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
    let folder = state.folder();
    let name = state.suggested_name(purpose.extension());
    state.dialog = Some(Dialog::File(Box::new(FileDialog::new(
        purpose, folder, name,
    ))));
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

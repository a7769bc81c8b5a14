//! Notices what other programs do to the file of the map that is shown: looked
//! at every two seconds and when the window is returned to, on a thread.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context, Event};

use crate::language::Message;
use crate::storage::{self, Fingerprint, Seen};

use super::super::notice::{Notice, WayOut};
use super::super::request::Request;
use super::super::state::State;
use super::super::task::Work;
use super::{Outcome, file_name};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// When the file was looked at.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    last: Option<Instant>,
    /// The file that is being looked at right now. One on a share that does not
    /// answer is not looked at again, and keeps no other from it.
    looking: Option<PathBuf>,
}

/// Looks at the file of the map that is shown when it is time. Those of the
/// others are looked at when they are shown again.
pub(crate) fn watch(state: &mut State, context: &Context) {
    let document = state.documents.active_mut();
    let Some(document) = document.filter(|document| !document.is_saving()) else {
        return;
    };
    let Some(file) = &document.file else { return };
    if document.watch.looking.as_ref() == Some(&file.path) {
        return;
    }
    let returned = |event: &Event| *event == Event::WindowFocused(true);
    let returned = context.input(|input| input.events.iter().any(returned));
    let since = document.watch.last.map(|last| last.elapsed());
    let wait = since.map_or(Duration::ZERO, |since| EVERY.saturating_sub(since));
    if !returned && !wait.is_zero() {
        context.request_repaint_after(wait);
        return;
    }
    let (path, known) = (file.path.clone(), file.fingerprint.clone());
    document.watch = Watch {
        last: Some(Instant::now()),
        looking: Some(path.clone()),
    };
    let document = document.number;
    state.tasks.start(Work::quiet(), move |_| {
        let seen = storage::look(&path, &known);
        Outcome::Looked {
            document,
            path,
            known,
            seen,
        }
    });
}

/// Takes in what the file looked like.
pub(super) fn looked(state: &mut State, number: u64, path: &Path, known: &Fingerprint, seen: Seen) {
    let Some(document) = state.documents.get_mut(number) else {
        return;
    };
    document.watch.looking.take_if(|looking| looking == path);
    if document.is_saving() {
        return;
    }
    // It may have been saved while it was looked at.
    let file = document
        .file
        .as_mut()
        .filter(|file| file.fingerprint == *known);
    let Some(file) = file.filter(|file| file.told.as_ref() != Some(&seen)) else {
        return;
    };
    let name = file_name(&file.path);
    match seen {
        Seen::Unknown => {}
        Seen::Same => file.told = None,
        Seen::Touched(now) => file.fingerprint = now,
        Seen::Changed(_) => {
            file.told = Some(seen);
            state.notices.push(changed(number, name));
        }
        Seen::Gone => {
            file.told = Some(seen);
            document.session.forget_saved();
            let message = Message::new("file-gone").text("file", name);
            state.notices.push(Notice::warning(message));
        }
    }
}

fn changed(document: u64, file: String) -> Notice {
    let ways_out = vec![
        WayOut {
            key: "button-reload",
            request: Some(Request::AskToReload),
            document,
        },
        WayOut {
            key: "button-save-copy",
            request: Some(|document| Request::SaveAs(document, None)),
            document,
        },
        WayOut {
            key: "button-keep",
            request: None,
            document,
        },
    ];
    let message = Message::new("file-changed").text("file", file);
    Notice::warning(message).with_ways_out(ways_out)
}

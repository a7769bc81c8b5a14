//! What became of a save, which may come late: the map may be closed by then,
//! or saved elsewhere.

use std::path::Path;

use crate::language::Message;
use crate::storage::{NotKept, WriteError};

use super::super::dialog::Dialog;
use super::super::journal;
use super::super::notice::Notice;
use super::super::request::Requests;
use super::super::state::State;
use super::saving::{NotSaved, SaveJob, Saving, Written};
use super::{MapFile, Next, file_name, guard};

/// Takes in what a save came to.
pub(super) fn saved(state: &mut State, requests: &mut Requests, written: Written) {
    let Some(document) = state.documents.get_mut(written.document) else {
        // The map is closed; only a failure is worth telling.
        if let Err(error) = &written.result {
            tell_failure(state, &written.path, error);
        }
        return;
    };
    let is_waited_for = |saving: &mut Saving| saving.number == written.number;
    let waited = document.saving.take_if(is_waited_for);
    let is_latest = written.number > document.saved;
    match &written.result {
        Ok(_) if !is_latest => {
            let message = Message::new("saved-late").text("file", file_name(&written.path));
            state.notices.push(Notice::warning(message));
        }
        Ok(_) => {
            finish(state, written);
            if let Some(next) = waited.and_then(|saving| saving.next) {
                guard(state, requests, next);
            }
        }
        Err(error) => match waited {
            Some(saving) => not_written(state, written, saving.next),
            None => tell_failure(state, &written.path, error),
        },
    }
}

/// Notes that the state is on disk, and where.
fn finish(state: &mut State, written: Written) {
    let Ok(saved) = written.result else {
        return;
    };
    state.remember(&written.path);
    let message = Message::new("saved").text("file", file_name(&written.path));
    if let Some(document) = state.documents.get_mut(written.document) {
        document.session.mark_saved(written.state);
        document.saved = written.number;
        document.file = Some(MapFile::new(written.path, saved.fingerprint, written.hold));
        journal::rebase(document);
    }
    state.notices.withdraw_ways_out(written.document);
    state.notices.push(Notice::good(message));
    tell_not_kept(state, written.document, saved.not_kept);
}

/// Says that no versions can be kept, once for each map until they can.
fn tell_not_kept(state: &mut State, number: u64, reason: Option<NotKept>) {
    let Some(document) = state.documents.get_mut(number) else {
        return;
    };
    let was_told = std::mem::replace(&mut document.told_not_kept, reason.is_some());
    match reason {
        Some(reason) if !was_told => {
            let message = reason.cause_of(Message::new("versions-not-kept"));
            state.notices.push(Notice::warning(message));
        }
        None if was_told => state.notices.withdraw("versions-not-kept"),
        _ => {}
    }
}

fn not_written(state: &mut State, written: Written, next: Option<Next>) {
    let Err(reason) = written.result else {
        return;
    };
    // The question is about this one, whatever is shown by now.
    state.documents.show(written.document);
    match &reason {
        NotSaved::Refused(WriteError::ChangedOnDisk) => {
            state.dialog = Some(Dialog::ChangedOnDisk(written.document, next));
            return;
        }
        NotSaved::Refused(WriteError::Unconfirmed { fingerprint, .. }) => {
            // The new file is there: what comes next is compared with it.
            if let Some(document) = state.documents.get_mut(written.document) {
                let fingerprint = fingerprint.as_ref().clone();
                document.file = Some(MapFile::new(
                    written.path.clone(),
                    fingerprint,
                    written.hold,
                ));
                journal::rebase(document);
            }
        }
        NotSaved::Refused(_) | NotSaved::Held(_) => {}
    }
    let job = SaveJob {
        document: written.document,
        path: written.path,
        overwrite: written.overwrite,
        next,
    };
    state.dialog = Some(Dialog::NotSaved(Box::new((job, reason))));
}

fn tell_failure(state: &mut State, path: &Path, error: &NotSaved) {
    let cause = state.texts().say(&error.message(state.texts()));
    let message = Message::new("not-saved")
        .text("file", file_name(path))
        .text("cause", cause);
    state.notices.push(Notice::failure(message));
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::{Overwrite, save, save_elsewhere};
    use super::*;
    use crate::app::documents::Document;
    use crate::app::request::Request;
    use crate::document::{Map, NodeCommand, Session, Stage, StageId};
    use crate::storage::{self, Expected, Fingerprint, Saved};

    /// A window with a map that was never saved.
    fn window() -> State {
        let mut state = State {
            builtin_dialogs: true,
            ..State::default()
        };
        state.open(Document::new(Session::unsaved(Map::default()), None, None));
        state
    }

    fn document(state: &mut State) -> &mut Document {
        state.documents.active_mut().expect("a map is open")
    }

    fn edit(state: &mut State, bits: u64) {
        let node = Stage::new(StageId::mint(bits)).into();
        let command = NodeCommand::Add { node, before: None }.into();
        assert_eq!(document(state).session.run(&command), Ok(true));
    }

    /// A save that is under way, and what it will have come to.
    fn start(state: &mut State, name: &str, next: Option<Next>) -> Written {
        let document = document(state);
        document.saves += 1;
        document.saving = Some(Saving {
            number: document.saves,
            next,
        });
        Written {
            document: document.number,
            number: document.saves,
            path: PathBuf::from(name),
            overwrite: Overwrite::Any,
            state: document.session.state(),
            result: Ok(Saved {
                fingerprint: fingerprint(),
                not_kept: None,
            }),
            hold: None,
        }
    }

    fn fingerprint() -> Fingerprint {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("map.ron");
        let saved = storage::save(&path, &Map::default(), Expected::Nothing, None);
        saved.expect("it is saved").fingerprint
    }

    fn end(state: &mut State, written: Written) -> Vec<Request> {
        let mut requests = Requests::default();
        saved(state, &mut requests, written);
        requests.take()
    }

    fn is_unsaved(state: &State) -> bool {
        state.session().is_some_and(Session::is_unsaved)
    }

    #[test]
    fn a_save_that_ends_late_does_not_undo_a_later_one() {
        let mut state = window();
        let stalled = start(&mut state, "share.ron", None);
        save_elsewhere(&mut state, 1);
        assert!(matches!(state.dialog, Some(Dialog::File(_))));
        edit(&mut state, 1);
        let elsewhere = start(&mut state, "here.ron", None);
        end(&mut state, elsewhere);
        assert!(!is_unsaved(&state));
        edit(&mut state, 2);
        end(&mut state, stalled);
        assert_eq!(state.path(), Some(Path::new("here.ron")));
        assert!(is_unsaved(&state), "the stalled one wrote an old state");
        let told = state.notices.boxes(None).last().expect("a notice");
        assert_eq!(told.message.key, "saved-late");
    }

    #[test]
    fn a_save_that_ends_late_counts_when_there_was_no_other() {
        let mut state = window();
        let stalled = start(&mut state, "share.ron", Some(Next::Close(vec![1])));
        save_elsewhere(&mut state, 1);
        state.dialog = None;
        assert!(!document(&mut state).is_saving());
        let asked = end(&mut state, stalled);
        assert_eq!(state.path(), Some(Path::new("share.ron")));
        assert!(!is_unsaved(&state));
        assert!(
            asked.is_empty() && state.document().is_some(),
            "closing went with the other"
        );
    }

    #[test]
    fn a_late_failure_is_told_without_a_question() {
        let mut state = window();
        let mut stalled = start(&mut state, "share.ron", None);
        stalled.result = Err(NotSaved::Refused(WriteError::NoFolder));
        save_elsewhere(&mut state, 1);
        state.dialog = None;
        end(&mut state, stalled);
        assert!(state.dialog.is_none() && is_unsaved(&state));
        let told = state.notices.boxes(None).last().expect("a notice");
        assert_eq!(told.message.key, "not-saved");
    }

    #[test]
    fn a_failure_is_a_question_and_what_waits_waits_on() {
        let mut state = window();
        let mut failed = start(&mut state, "map.ron", Some(Next::Quit));
        failed.result = Err(NotSaved::Refused(WriteError::NoSpace));
        end(&mut state, failed);
        let Some(Dialog::NotSaved(about)) = &state.dialog else {
            panic!("no question");
        };
        assert_eq!(about.0.next, Some(Next::Quit));
        assert!(is_unsaved(&state) && state.path().is_none());
    }

    #[test]
    fn what_the_disk_did_not_confirm_stays_unsaved_and_is_known() {
        let mut state = window();
        let mut written = start(&mut state, "map.ron", None);
        let fingerprint = fingerprint();
        written.result = Err(NotSaved::Refused(WriteError::Unconfirmed {
            fingerprint: Box::new(fingerprint.clone()),
            kind: std::io::ErrorKind::Other,
            text: "odd".into(),
        }));
        end(&mut state, written);
        assert!(is_unsaved(&state));
        let file = document(&mut state).file.as_ref().expect("a file");
        assert_eq!(file.fingerprint, fingerprint);
    }

    #[test]
    fn what_comes_late_finds_its_map_behind_another() {
        let mut state = window();
        edit(&mut state, 1);
        let under_way = start(&mut state, "behind.ron", None);
        let mut failed = under_way_again(&mut state);
        let shown = state.open(Document::new(Session::unsaved(Map::default()), None, None));
        end(&mut state, under_way);
        let behind = state.documents.get(1).expect("it is open");
        assert!(!behind.session.is_unsaved());
        assert_eq!(behind.path(), Some(Path::new("behind.ron")));
        assert!(state.documents.is_active(shown) && is_unsaved(&state));
        assert_eq!(state.path(), None);
        failed.result = Err(NotSaved::Refused(WriteError::ChangedOnDisk));
        end(&mut state, failed);
        assert!(state.documents.is_active(1), "what is asked about is shown");
        assert!(matches!(state.dialog, Some(Dialog::ChangedOnDisk(1, None))));
    }

    /// Another save of the map that is shown, waited for like the first.
    fn under_way_again(state: &mut State) -> Written {
        document(state).saving = None;
        start(state, "behind.ron", None)
    }

    #[test]
    fn what_waits_for_a_save_under_way_waits_for_that_one() {
        let mut state = window();
        let under_way = start(&mut state, "map.ron", None);
        save(
            &mut state,
            1,
            Overwrite::OwnOnly,
            Some(Next::Close(vec![1])),
        );
        assert!(state.dialog.is_none(), "no second save");
        end(&mut state, under_way);
        assert!(state.document().is_none(), "closed once it was saved");
    }
}

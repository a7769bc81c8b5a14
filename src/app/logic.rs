//! Between two frames: does what the last frame asked for.

use egui::Context;

use crate::document::{CommandError, Owner, Session};

use super::action::Action;
use super::canvas::{Canvas, CanvasOrder};
use super::notice::Notice;
use super::request::{Request, Requests};
use super::state::State;

/// Requests may lead to requests; more rounds than this would be a loop.
const MOST_ROUNDS: usize = 8;

/// Does everything asked for, and settles a pending edit whose owner is gone.
pub(crate) fn run(
    state: &mut State,
    canvas: &mut Canvas,
    requests: &mut Requests,
    context: &Context,
) {
    for _ in 0..MOST_ROUNDS {
        let due = requests.take();
        if due.is_empty() {
            break;
        }
        for request in due {
            perform(state, canvas, requests, request);
        }
    }
    if let Some(session) = state.session_mut() {
        session.settle();
    }
    if let Some(wait) = state.notices.tidy() {
        context.request_repaint_after(wait);
    }
}

fn perform(state: &mut State, canvas: &mut Canvas, requests: &mut Requests, request: Request) {
    match request {
        Request::Act(id) => {
            let action = Action::of(id);
            if (action.enabled)(state) {
                (action.run)(state, requests);
            }
        }
        Request::Canvas(order) => canvas.order(order),
        Request::EditText(target) => canvas.order(CanvasOrder::EditText(target)),
        Request::Reveal(target) => canvas.order(CanvasOrder::Reveal(target)),
        Request::Notify(notice) => state.notices.push(notice),
        Request::DismissNotice(number) => state.notices.dismiss(number),
        Request::SetLanguage(language) => state.settings.language = language,
        Request::SetTheme(choice) => state.settings.theme = choice,
        request => {
            if let Some(session) = state.session_mut()
                && let Err(refusal) = edit(session, request)
            {
                state.notices.push(Notice::warning(refusal.message()));
            }
        }
    }
}

/// Does what concerns the map alone.
fn edit(session: &mut Session, request: Request) -> Result<(), CommandError> {
    match request {
        Request::Run(command) => session.run(&command).map(|_| ()),
        Request::Nudge(command) => session.nudge(&command).map(|_| ()),
        Request::Preview {
            owner,
            kind,
            command,
        } => session.preview(owner, kind, command),
        Request::Stamp(owner) => {
            session.stamp(owner);
            Ok(())
        }
        Request::Finish(owner) => {
            if is_pending(session, owner) {
                session.finish();
            }
            Ok(())
        }
        Request::Cancel(owner) => {
            if is_pending(session, owner) {
                session.cancel();
            }
            Ok(())
        }
        Request::Select(selection) => {
            session.select(selection);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn is_pending(session: &Session, owner: Owner) -> bool {
    session.pending_owner() == Some(owner)
}

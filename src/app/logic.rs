//! Between two frames: does what the last frame asked for.

use egui::Context;

use crate::document::{CommandError, Owner, Selection, Session};

use super::action::Action;
use super::canvas::{Canvas, CanvasOrder};
use super::center;
use super::charts;
use super::collapsed;
use super::emotion;
use super::files::{self, Overwrite};
use super::heat;
use super::journal;
use super::links;
use super::notice::Notice;
use super::paste;
use super::personas;
use super::picker;
use super::pictures;
use super::present;
use super::recovery;
use super::request::{Request, Requests};
use super::state::State;
use super::sub_journey;
use super::tabs;
use super::versions;
use super::{filter, find};

/// Requests may lead to requests; more rounds than this would be a loop.
const MOST_ROUNDS: usize = 8;

/// Does everything asked for, and settles a pending edit whose owner is gone.
pub(crate) fn run(
    state: &mut State,
    canvas: &mut Canvas,
    requests: &mut Requests,
    context: &Context,
) {
    state.tasks.attach(context);
    for outcome in state.tasks.finished() {
        match outcome {
            Some(outcome) => files::take_in(state, requests, outcome),
            None => state.task_died(),
        }
    }
    for _ in 0..MOST_ROUNDS {
        let due = requests.take();
        if due.is_empty() {
            break;
        }
        let (leaving, staying): (Vec<_>, Vec<_>) = due.into_iter().partition(Request::may_leave);
        for request in staying.into_iter().chain(leaving) {
            perform(state, canvas, requests, request);
        }
    }
    for document in state.documents.iter_mut() {
        document.session.settle();
    }
    let next_journal = journal::follow(state);
    files::watch(state, context);
    state.renew();
    state.findings.follow(state.documents.active(), context);
    let waits = [state.notices.tidy(), state.tasks.next_late(), next_journal];
    for wait in waits.into_iter().flatten() {
        context.request_repaint_after(wait);
    }
}

fn perform(state: &mut State, canvas: &mut Canvas, requests: &mut Requests, request: Request) {
    match request {
        Request::Act(id) => {
            let action = Action::of(id);
            if action.is_enabled(state) {
                (action.run)(state, requests);
            }
        }
        Request::Canvas(order) => {
            // A text that is still being typed makes way for another.
            if let CanvasOrder::Edit(field) = &order {
                collapsed::make_room(state, field);
                if let Some(session) = state.session_mut() {
                    session.interrupt();
                }
            }
            center::show_canvas(state);
            canvas.order(order);
        }
        Request::EditText(target) => {
            if let Some(session) = state.session_mut() {
                session.interrupt();
            }
            state.see(&target);
            center::show_canvas(state);
            canvas.order(CanvasOrder::EditText(target));
        }
        Request::Focus(spot, target) => {
            if let Some(document) = state.documents.active_mut() {
                document.session.select(Selection::of(target));
                document.focus = Some(spot);
            }
        }
        Request::Paste(text) => paste::paste_text(state, requests, &text),
        Request::PastePicture => pictures::paste(state),
        Request::TakePicture(path) => pictures::take_file(state, path),
        Request::NextPane(forward) => state.next_pane = Some(forward),
        Request::Remark(message) => state.notices.push(Notice::remark(message)),
        Request::Tell(message) => state.notices.push(Notice::warning(message)),
        Request::Reveal(target) => {
            state.see(&target);
            center::show_canvas(state);
            canvas.order(CanvasOrder::Reveal(target));
        }
        Request::Find(request) => find::answer(state, requests, request),
        Request::Filter(request) => filter::answer(state, requests, request),
        Request::Persona(request) => personas::answer(state, request),
        Request::Chart(request) => charts::answer(state, request),
        Request::ExplainEmotion => emotion::explain(state),
        Request::ColorBy(by) => heat::color_by(state, by),
        Request::Present(request) => {
            present::answer(state, request);
            canvas.take_keys();
        }
        Request::DismissNotice(number) => state.notices.dismiss(number),
        Request::SetLanguage(language) => {
            state.settings.language = language;
            state.start_language = None;
        }
        Request::SetTheme(choice) => state.settings.theme = choice,
        Request::Ask(dialog) => state.dialog = Some(*dialog),
        Request::CloseDialog => state.dialog = None,
        Request::CancelTask(number) => state.tasks.cancel(number),
        Request::CloseWindow => state.may_close = true,
        request => perform_on_files(state, requests, request),
    }
}

/// Does what concerns files; the rest is passed on.
fn perform_on_files(state: &mut State, requests: &mut Requests, request: Request) {
    match request {
        Request::Guard(next) => files::guard(state, requests, next),
        Request::Proceed(next) => files::proceed(state, requests, next),
        Request::Open(source) => files::open_source(state, source),
        Request::Tab(request) => tabs::answer(state, request),
        Request::Carry(request) => tabs::answer_carry(state, requests, request),
        Request::SaveAs(number, next) => files::save_as(state, number, next),
        Request::Overwrite(number, next) => files::save(state, number, Overwrite::Any, next),
        Request::SaveElsewhere(number) => files::save_elsewhere(state, number),
        Request::SaveAgain(job) => files::save_to(state, job),
        Request::AskToReload(number) => files::ask_to_reload(state, number),
        Request::Reload(number) => files::reload(state, number),
        Request::OpenLink(address) => links::open(state, address),
        Request::OpenMapLink(link) => sub_journey::find(state, link),
        Request::ShowVersions(path) => versions::list(state, path),
        Request::LookAtVersion(version) => versions::look_at(state, version),
        Request::Restore(map, time) => versions::restore(state, map, time),
        Request::RemoveEdits(number) => recovery::discard(state, number),
        Request::Pick(purpose) => picker::pick(state, purpose),
        Request::Chosen(purpose, path) => picker::chosen(state, purpose, path),
        request => {
            if let (Request::Select(selection), Some(document)) =
                (&request, state.documents.active_mut())
                && !selection.is_empty()
            {
                // The focus follows what is selected.
                document.focus = None;
            }
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
        Request::GoTo(state) => {
            session.go_to(state);
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

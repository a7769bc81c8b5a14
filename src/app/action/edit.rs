//! Actions on what is selected: undo, the clipboard, selecting, finding.
//!
//! What adds something new stands in `insert`.

use egui::Key;

use super::when::{has_selected_nodes, has_selection, is_open};
use super::{Action, ActionId};
use crate::app::find::FindRequest;
use crate::app::focus;
use crate::app::icon::Icon;
use crate::app::paste;
use crate::app::request::{Request, Requests};
use crate::app::select;
use crate::app::shortcut::{alt, command, command_shift, plain, shift};
use crate::app::state::State;
use crate::document::{NodeKind, Selection, Session};

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::Undo,
        "action-undo",
        &[command(Key::Z)],
        |state| state.session().is_some_and(|s| s.undo_label().is_some()),
        |state, _| with_session(state, Session::undo),
    )
    .with_icon(Icon::Undo),
    Action::new(
        ActionId::Redo,
        "action-redo",
        &[command_shift(Key::Z), command(Key::Y)],
        |state| state.session().is_some_and(|s| s.redo_label().is_some()),
        |state, _| with_session(state, Session::redo),
    )
    .with_icon(Icon::Redo),
    Action::new(
        ActionId::Cut,
        "action-cut",
        &[command(Key::X)],
        has_selected_nodes,
        |state, requests| paste::copy_selected(state, requests, true),
    ),
    Action::new(
        ActionId::Copy,
        "action-copy",
        &[command(Key::C)],
        has_selected_nodes,
        |state, requests| paste::copy_selected(state, requests, false),
    ),
    Action::new(
        ActionId::Paste,
        "action-paste",
        &[command(Key::V)],
        is_open,
        |state, _| state.clipboard.want_paste(),
    ),
    Action::new(
        ActionId::Duplicate,
        "action-duplicate",
        &[command(Key::D)],
        has_selected_nodes,
        |state, requests| paste::duplicate_selected(state, requests),
    ),
    Action::new(
        ActionId::Delete,
        "action-delete",
        &[plain(Key::Delete), plain(Key::Backspace)],
        has_selection,
        |state, requests| focus::delete(state, requests),
    ),
    Action::new(
        ActionId::EditText,
        "action-edit-text",
        &[plain(Key::F2)],
        focus::is_somewhere,
        |state, requests| focus::edit_text(state, requests),
    ),
    Action::new(
        ActionId::AddHere,
        "action-add-here",
        &[command(Key::I), plain(Key::Insert)],
        focus::is_somewhere,
        |state, requests| focus::add_here(state, requests),
    ),
    Action::new(
        ActionId::Connect,
        "action-connect",
        &[alt(Key::L)],
        |state| {
            let map = state.map();
            map.is_some_and(|map| map.count(NodeKind::Touchpoint) > 0 && map.node_count() > 2)
        },
        |state, requests| focus::connect(state, requests),
    ),
    Action::new(
        ActionId::SelectAll,
        "action-select-all",
        &[command(Key::A)],
        |state| state.map().is_some_and(|map| map.node_count() > 0),
        |state, requests| {
            if let Some(map) = state.map() {
                let all = select::keeping_focus(state, select::everything(map));
                requests.push(Request::Select(all));
            }
        },
    ),
    Action::new(
        ActionId::SelectLane,
        "action-select-lane",
        &[command_shift(Key::L)],
        focus::is_somewhere,
        |state, requests| select(state, requests, select::in_lane(state)),
    ),
    Action::new(
        ActionId::SelectStage,
        "action-select-stage",
        &[],
        focus::is_somewhere,
        |state, requests| select(state, requests, select::in_stage(state)),
    ),
    Action::new(
        ActionId::SelectKind,
        "action-select-kind",
        &[command_shift(Key::A)],
        has_selected_nodes,
        |state, requests| select(state, requests, select::of_kind(state)),
    ),
    Action::new(
        ActionId::SelectLinked,
        "action-select-linked",
        &[],
        has_selected_nodes,
        |state, requests| select(state, requests, select::linked(state)),
    ),
    Action::new(
        ActionId::SelectNone,
        "action-select-none",
        &[plain(Key::Escape)],
        has_selection,
        |_, requests| requests.push(Request::Select(Selection::default())),
    ),
    Action::new(
        ActionId::Find,
        "action-find",
        &[command(Key::F)],
        is_open,
        |_, requests| find(requests, FindRequest::Open { replacing: false }),
    ),
    Action::new(
        ActionId::Replace,
        "action-replace",
        &[command(Key::H)],
        is_open,
        |_, requests| find(requests, FindRequest::Open { replacing: true }),
    ),
    Action::new(
        ActionId::FindNext,
        "action-find-next",
        &[plain(Key::F3)],
        is_open,
        |_, requests| find(requests, FindRequest::Step { forward: true }),
    ),
    Action::new(
        ActionId::FindPrevious,
        "action-find-previous",
        &[shift(Key::F3)],
        is_open,
        |_, requests| find(requests, FindRequest::Step { forward: false }),
    ),
];

fn with_session(state: &mut State, change: impl FnOnce(&mut Session) -> bool) {
    if let Some(session) = state.session_mut() {
        change(session);
    }
}

fn find(requests: &mut Requests, request: FindRequest) {
    requests.push(Request::Find(request));
}

fn select(state: &State, requests: &mut Requests, selection: Option<Selection>) {
    if let Some(selection) = selection {
        let selection = select::keeping_focus(state, selection);
        requests.push(Request::Select(selection));
    }
}

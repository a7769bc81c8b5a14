//! Actions on files: new, open, save, versions, export, close, quit.

use egui::Key;

use super::when::{always, has_changes, has_tabs, is_idle, is_open};
use super::{Action, ActionId};
use crate::app::dialog::Dialog;
use crate::app::export;
use crate::app::files::{self, Next, Overwrite};
use crate::app::icon::Icon;
use crate::app::picker::Purpose;
use crate::app::recovery;
use crate::app::request::Request;
use crate::app::shortcut::{command, command_shift, plain};
use crate::app::state::State;
use crate::app::tabs;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::New,
        "action-new",
        &[command(Key::N)],
        always,
        |_, requests| requests.ask(Dialog::NewMap),
    )
    .with_icon(Icon::Sheet),
    Action::new(
        ActionId::Open,
        "action-open",
        &[command(Key::O)],
        always,
        |_, requests| requests.push(Request::Pick(Purpose::OpenMap)),
    )
    .with_icon(Icon::Folder),
    Action::new(
        ActionId::Save,
        "action-save",
        &[command(Key::S)],
        |state| is_idle(state) && (state.path().is_none() || has_changes(state)),
        |state, _| {
            if let Some(number) = shown(state) {
                files::save(state, number, Overwrite::OwnOnly, None);
            }
        },
    )
    .with_icon(Icon::Save),
    Action::new(
        ActionId::SaveAs,
        "action-save-as",
        &[command_shift(Key::S)],
        is_idle,
        |state, requests| {
            if let Some(number) = shown(state) {
                requests.push(Request::SaveAs(number, None));
            }
        },
    ),
    Action::new(
        ActionId::Versions,
        "action-versions",
        &[command_shift(Key::H)],
        |state| state.path().is_some(),
        |state, requests| {
            if let Some(path) = state.path() {
                requests.push(Request::ShowVersions(path.to_owned()));
            }
        },
    ),
    Action::new(
        ActionId::Recover,
        "action-recover",
        &[plain(Key::F8)],
        |state| !state.offers.is_empty(),
        |state, _| recovery::ask(state),
    ),
    Action::new(
        ActionId::ExportPng,
        "action-export",
        &[command(Key::E)],
        is_open,
        |state, requests| export::ask(state, requests),
    ),
    Action::new(
        ActionId::Close,
        "action-close",
        &[command(Key::W)],
        is_open,
        |state, requests| {
            if let Some(request) = tabs::close_shown(state) {
                requests.push(request);
            }
        },
    ),
    Action::new(
        ActionId::CloseOthers,
        "action-close-others",
        &[],
        has_tabs,
        |state, requests| {
            if let Some(number) = shown(state) {
                requests.push(tabs::close_others(state, number));
            }
        },
    ),
    Action::new(
        ActionId::Quit,
        "action-quit",
        &[command(Key::Q)],
        always,
        |_, requests| requests.push(Request::Guard(Next::Quit)),
    ),
];

/// Number of the map that is shown.
fn shown(state: &State) -> Option<u64> {
    state.document().map(|document| document.number)
}

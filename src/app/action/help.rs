//! Actions of the help menu.

use egui::Key;

use super::when::always;
use super::{Action, ActionId};
use crate::app::dialog::Dialog;
use crate::app::shortcut::plain;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::Shortcuts,
        "action-shortcuts",
        &[plain(Key::F1)],
        always,
        |_, requests| requests.ask(Dialog::Shortcuts(String::new())),
    ),
    Action::new(
        ActionId::About,
        "action-about",
        &[],
        always,
        |_, requests| requests.ask(Dialog::About),
    ),
];

//! Actions on the program as a whole: theme, language, presenting, the palette.

use egui::Key;

use super::when::{always, is_open};
use super::{Action, ActionId};
use crate::app::dialog::{Dialog, Palette};
use crate::app::present::PresentRequest;
use crate::app::request::Request;
use crate::app::settings::ThemeChoice;
use crate::app::shortcut::{command_shift, plain};
use crate::language::Language;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::ThemeSystem,
        "action-theme-system",
        &[],
        always,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::System)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::System),
    Action::new(
        ActionId::ThemeLight,
        "action-theme-light",
        &[],
        always,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::Light)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::Light),
    Action::new(
        ActionId::ThemeDark,
        "action-theme-dark",
        &[],
        always,
        |_, requests| requests.push(Request::SetTheme(ThemeChoice::Dark)),
    )
    .switching(|state| state.settings.theme == ThemeChoice::Dark),
    Action::new(
        ActionId::Russian,
        "action-russian",
        &[],
        always,
        |_, requests| requests.push(Request::SetLanguage(Language::Ru)),
    )
    .switching(|state| state.language() == Language::Ru),
    Action::new(
        ActionId::English,
        "action-english",
        &[],
        always,
        |_, requests| requests.push(Request::SetLanguage(Language::En)),
    )
    .switching(|state| state.language() == Language::En),
    Action::new(
        ActionId::Present,
        "action-present",
        &[plain(Key::F5)],
        is_open,
        |_, requests| requests.push(Request::Present(PresentRequest::Start)),
    ),
    Action::new(
        ActionId::Palette,
        "action-palette",
        &[command_shift(Key::P)],
        always,
        |state, requests| {
            let palette = Palette::new(state);
            requests.ask(Dialog::Palette(Box::new(palette)));
        },
    ),
];

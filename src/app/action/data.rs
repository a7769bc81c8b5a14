//! Actions on the numbers of the map: emotions, heat, metrics, readings.

use egui::Key;

use super::when::is_open;
use super::{Action, ActionId};
use crate::app::center::{self, Center};
use crate::app::emotion;
use crate::app::heat;
use crate::app::shortcut::{alt, command};

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::EmotionAverage,
        "action-emotion-average",
        &[alt(Key::R)],
        emotion::has_average,
        |state, _| emotion::toggle_average(state),
    )
    .switching(|state| emotion::view(state).average),
    Action::new(
        ActionId::EmotionMarks,
        "action-emotion-marks",
        &[alt(Key::K)],
        is_open,
        |state, _| emotion::toggle_marks(state),
    )
    .switching(|state| emotion::view(state).marks),
    Action::new(
        ActionId::ComputeEmotions,
        "action-compute-emotions",
        &[],
        is_open,
        |state, requests| emotion::switch_source(state, requests),
    )
    .switching(emotion::is_computed),
    Action::new(
        ActionId::NextHeat,
        "action-next-heat",
        &[alt(Key::O)],
        is_open,
        |state, _| heat::color_by_next(state),
    )
    .switching(|state| heat::chosen(state).is_some()),
    Action::new(
        ActionId::Metrics,
        "action-metrics",
        &[alt(Key::M)],
        is_open,
        |state, _| center::toggle(state, Center::Catalogue),
    )
    .switching(|state| center::is_shown(state, Center::Catalogue)),
    Action::new(
        ActionId::Readings,
        "action-readings",
        &[command(Key::Num6)],
        is_open,
        |state, _| center::toggle(state, Center::Table),
    )
    .switching(|state| center::is_shown(state, Center::Table)),
];

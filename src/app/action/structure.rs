//! Actions on lanes and stages as a whole: fold, hide, split, merge, collapse,
//! extract, and the way back up.

use egui::Key;

use super::{Action, ActionId};
use crate::app::collapsed;
use crate::app::icon::Icon;
use crate::app::lanes;
use crate::app::shortcut::{alt, alt_shift};
use crate::app::stages;
use crate::app::sub_journey;
use crate::app::trail;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::AddLane,
        "action-add-lane",
        &[alt(Key::A)],
        |state| state.map().is_some_and(|map| !map.lanes().is_empty()),
        |state, requests| lanes::ask_for_kind(state, requests),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::FoldLane,
        "action-fold-lane",
        &[alt(Key::F)],
        lanes::can_fold,
        |state, _| lanes::toggle_fold(state),
    )
    .switching(lanes::is_folded),
    Action::new(
        ActionId::HideLane,
        "action-hide-lane",
        &[alt(Key::H)],
        |state| lanes::lane(state).is_some(),
        |state, requests| lanes::hide(state, requests),
    ),
    Action::new(
        ActionId::InternalLane,
        "action-internal-lane",
        &[alt(Key::T)],
        |state| lanes::lane(state).is_some(),
        |state, requests| lanes::toggle_internal(state, requests),
    )
    .switching(|state| lanes::lane(state).is_some_and(|lane| lane.internal)),
    Action::new(
        ActionId::SplitStage,
        "action-split-stage",
        &[alt(Key::S)],
        stages::can_split,
        |state, requests| stages::split(state, requests),
    ),
    Action::new(
        ActionId::MergeStages,
        "action-merge-stages",
        &[alt(Key::J)],
        stages::can_merge,
        |state, requests| stages::merge(state, requests),
    ),
    Action::new(
        ActionId::CollapseStage,
        "action-collapse-stage",
        &[alt(Key::C)],
        |state| collapsed::chosen(state).is_some(),
        |state, _| collapsed::toggle(state),
    )
    .switching(collapsed::is_collapsed),
    Action::new(
        ActionId::CollapseAll,
        "action-collapse-all",
        &[alt_shift(Key::C)],
        |state| collapsed::some_are(state, false),
        |state, _| collapsed::set_all(state, true),
    ),
    Action::new(
        ActionId::ExpandAll,
        "action-expand-all",
        &[alt_shift(Key::E)],
        |state| collapsed::some_are(state, true),
        |state, _| collapsed::set_all(state, false),
    ),
    Action::new(
        ActionId::ExtractSubJourney,
        "action-extract",
        &[alt(Key::X)],
        sub_journey::can_extract,
        |state, requests| sub_journey::ask(state, requests),
    ),
    Action::new(
        ActionId::GoUp,
        "action-go-up",
        &[alt(Key::B)],
        |state| {
            let document = state.document();
            document.is_some_and(|document| !document.trail.above().is_empty())
        },
        |state, requests| trail::go_up(state, requests),
    ),
];

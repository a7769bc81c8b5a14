//! Actions that put a new element on the map, one for each kind.

use egui::Key;

use super::when::is_open;
use super::{Action, ActionId};
use crate::app::add;
use crate::app::icon::Icon;
use crate::app::shortcut::{alt, command, command_shift};
use crate::document::NodeKind;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::AddStage,
        "action-add-stage",
        &[command_shift(Key::Enter)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Stage),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddTouchpoint,
        "action-add-touchpoint",
        &[command(Key::Enter)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Touchpoint),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddPainPoint,
        "action-add-pain-point",
        &[alt(Key::P)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::PainPoint),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddIdea,
        "action-add-idea",
        &[alt(Key::I)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Idea),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddNote,
        "action-add-note",
        &[alt(Key::N)],
        |state| {
            state
                .map()
                .is_some_and(|map| map.count(NodeKind::Stage) + map.count(NodeKind::Touchpoint) > 0)
        },
        |state, requests| add::add(state, requests, NodeKind::Note),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddPersona,
        "action-add-persona",
        &[alt(Key::U)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Persona),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::AddEvidence,
        "action-add-evidence",
        &[alt(Key::E)],
        is_open,
        |state, requests| add::add(state, requests, NodeKind::Evidence),
    )
    .with_icon(Icon::Plus),
];

//! Actions on what is seen: zoom, panels, panes, tabs, charts, and of the map
//! what a filter and its personas leave.

use egui::Key;

use super::when::{has_selection, has_tabs, is_open};
use super::{Action, ActionId};
use crate::app::canvas::CanvasOrder;
use crate::app::charts::{self, ChartRequest};
use crate::app::filter::FilterRequest;
use crate::app::icon::Icon;
use crate::app::personas::{self, PersonaRequest};
use crate::app::request::Request;
use crate::app::shortcut::{alt, command, command_shift, ctrl, ctrl_shift, plain, shift};
use crate::app::tabs::TabRequest;

/// In the order of `ActionId`.
pub(super) static ACTIONS: &[Action] = &[
    Action::new(
        ActionId::ZoomIn,
        "action-zoom-in",
        &[command(Key::Plus), command(Key::Equals)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ZoomIn)),
    )
    .with_icon(Icon::Plus),
    Action::new(
        ActionId::ZoomOut,
        "action-zoom-out",
        &[command(Key::Minus)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ZoomOut)),
    )
    .with_icon(Icon::Minus),
    Action::new(
        ActionId::ActualSize,
        "action-actual-size",
        &[command(Key::Num0)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::ActualSize)),
    ),
    Action::new(
        ActionId::Fit,
        "action-fit",
        &[command(Key::Num9)],
        is_open,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::Fit)),
    )
    .with_icon(Icon::Fit),
    Action::new(
        ActionId::FitSelection,
        "action-fit-selection",
        &[command_shift(Key::Num9)],
        has_selection,
        |_, requests| requests.push(Request::Canvas(CanvasOrder::FitSelection)),
    ),
    Action::new(
        ActionId::ToggleOutline,
        "action-toggle-outline",
        &[command(Key::Num1)],
        is_open,
        |state, _| state.settings.outline = !state.settings.outline,
    )
    .with_icon(Icon::PanelLeft)
    .switching(|state| state.settings.outline),
    Action::new(
        ActionId::ToggleInspector,
        "action-toggle-inspector",
        &[command(Key::Num2)],
        is_open,
        |state, _| state.settings.inspector = !state.settings.inspector,
    )
    .with_icon(Icon::PanelRight)
    .switching(|state| state.settings.inspector),
    Action::new(
        ActionId::NextPane,
        "action-next-pane",
        &[plain(Key::F6)],
        is_open,
        |_, requests| requests.push(Request::NextPane(true)),
    ),
    Action::new(
        ActionId::PreviousPane,
        "action-previous-pane",
        &[shift(Key::F6)],
        is_open,
        |_, requests| requests.push(Request::NextPane(false)),
    ),
    Action::new(
        ActionId::NextTab,
        "action-next-tab",
        &[ctrl(Key::Tab), ctrl(Key::PageDown)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Step(true))),
    ),
    Action::new(
        ActionId::PreviousTab,
        "action-previous-tab",
        &[ctrl_shift(Key::Tab), ctrl(Key::PageUp)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Step(false))),
    ),
    Action::new(
        ActionId::TabForward,
        "action-tab-forward",
        &[ctrl_shift(Key::PageDown)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Shift(true))),
    ),
    Action::new(
        ActionId::TabBack,
        "action-tab-back",
        &[ctrl_shift(Key::PageUp)],
        has_tabs,
        |_, requests| requests.push(Request::Tab(TabRequest::Shift(false))),
    ),
    Action::new(
        ActionId::ToggleHistory,
        "action-toggle-history",
        &[command(Key::Num3)],
        is_open,
        |state, _| state.settings.history = !state.settings.history,
    )
    .switching(|state| state.settings.history),
    Action::new(
        ActionId::ToggleFindings,
        "action-toggle-findings",
        &[command(Key::Num5)],
        is_open,
        |state, _| state.settings.findings = !state.settings.findings,
    )
    .switching(|state| state.settings.findings),
    Action::new(
        ActionId::ToggleMinimap,
        "action-toggle-minimap",
        &[command(Key::Num4)],
        is_open,
        |state, _| state.settings.minimap = !state.settings.minimap,
    )
    .switching(|state| state.settings.minimap),
    Action::new(
        ActionId::ToggleCharts,
        "action-toggle-charts",
        &[command(Key::Num7)],
        is_open,
        |_, requests| requests.push(Request::Chart(ChartRequest::Toggle)),
    )
    .switching(charts::is_open),
    Action::new(
        ActionId::ExportChart,
        "action-export-chart",
        &[],
        charts::is_open,
        |state, requests| charts::ask_to_export(state, requests),
    ),
    Action::new(
        ActionId::ToggleFilter,
        "action-toggle-filter",
        &[command_shift(Key::F)],
        is_open,
        |_, requests| requests.push(Request::Filter(FilterRequest::Toggle)),
    )
    .switching(|state| {
        let document = state.document();
        document.is_some_and(|document| document.filter.open)
    }),
    Action::new(
        ActionId::HighlightPath,
        "action-highlight-path",
        &[alt(Key::G)],
        |state| personas::chosen(state).is_some(),
        |state, requests| {
            if let Some(id) = personas::chosen(state) {
                requests.push(Request::Persona(PersonaRequest::Path(id)));
            }
        },
    )
    .switching(|state| {
        let document = state.document();
        document.is_some_and(|document| document.personas.path.is_some())
    }),
    Action::new(
        ActionId::ShowPersona,
        "action-show-persona",
        &[alt(Key::V)],
        |state| personas::chosen(state).is_some(),
        |state, requests| {
            if let Some(id) = personas::chosen(state) {
                let hidden = personas::is_hidden(state, id);
                requests.push(Request::Persona(PersonaRequest::Show(id, hidden)));
            }
        },
    )
    .switching(|state| personas::chosen(state).is_some_and(|id| !personas::is_hidden(state, id))),
];

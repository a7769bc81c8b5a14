//! The toolbar: one row of what is done most.

use egui::{Align, Layout, Ui};

use super::action::ActionId::*;
use super::request::Requests;
use super::state::State;
use super::widget::tool;

/// Shows the toolbar.
pub(crate) fn toolbar_ui(ui: &mut Ui, state: &State, requests: &mut Requests) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for id in [Undo, Redo] {
            tool(ui, state, requests, id, false);
        }
        ui.separator();
        for id in [
            AddStage,
            AddTouchpoint,
            AddPainPoint,
            AddIdea,
            AddNote,
            AddPersona,
        ] {
            tool(ui, state, requests, id, true);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            tool(ui, state, requests, ToggleInspector, false);
            tool(ui, state, requests, ToggleOutline, false);
            ui.separator();
            tool(ui, state, requests, Fit, false);
        });
    });
}

//! The toolbar: one row of what is done most.

use egui::{Align, Layout, Ui};

use super::action::ActionId::{
    self, AddIdea, AddNote, AddPainPoint, AddPersona, AddStage, AddTouchpoint, ExportPng, Fit,
    Open, Redo, Save, ToggleInspector, ToggleOutline, Undo,
};
use super::heat;
use super::request::Requests;
use super::state::State;
use super::widget::{ToolLook, tool};

/// What stands at the left, in groups.
const LEFT: [(&[ActionId], ToolLook); 3] = [
    (&[Open, Save], ToolLook::Icon),
    (&[Undo, Redo], ToolLook::Icon),
    (
        &[
            AddStage,
            AddTouchpoint,
            AddPainPoint,
            AddIdea,
            AddNote,
            AddPersona,
        ],
        ToolLook::Text,
    ),
];

/// What stands at the right, from the right.
const RIGHT: [(&[ActionId], ToolLook); 3] = [
    (&[ExportPng], ToolLook::Accent),
    (&[ToggleInspector, ToggleOutline], ToolLook::Icon),
    (&[Fit], ToolLook::Icon),
];

/// Shows the toolbar.
pub(crate) fn toolbar_ui(ui: &mut Ui, state: &State, requests: &mut Requests) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        groups(ui, state, requests, &LEFT);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            groups(ui, state, requests, &RIGHT);
            ui.separator();
            heat::button_ui(ui, state, requests);
        });
    });
}

fn groups(ui: &mut Ui, state: &State, requests: &mut Requests, groups: &[(&[ActionId], ToolLook)]) {
    for (place, (ids, look)) in groups.iter().enumerate() {
        if place > 0 {
            ui.separator();
        }
        for id in *ids {
            tool(ui, state, requests, *id, *look);
        }
    }
}

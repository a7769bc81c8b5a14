//! The inspector: everything about what is selected, at the right.

use egui::Ui;

use super::request::Requests;
use super::view::View;
use super::widget;

/// Shows the inspector for the selection of `view`.
pub(crate) fn inspector_ui(ui: &mut Ui, view: &View, _requests: &mut Requests) {
    widget::overline(ui, &view.texts.get("inspector-title"));
}

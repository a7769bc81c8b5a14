//! The outline: the map as a list at the left, to find one's way.

use egui::Ui;

use super::request::Requests;
use super::view::View;
use super::widget;

/// Shows the outline of the map.
pub(crate) fn outline_ui(ui: &mut Ui, view: &View, _requests: &mut Requests) {
    widget::overline(ui, &view.texts.get("outline-title"));
}

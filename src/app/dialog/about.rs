//! What this program is, and under which licences it stands.

use egui::Ui;

use crate::language::Message;

use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope) {
    ui.set_width(420.0);
    widget::title(ui, "Waypost");
    let version = Message::new("about-version").text("version", env!("CARGO_PKG_VERSION"));
    widget::muted(ui, &scope.texts.say(&version));
    ui.add_space(8.0);
    ui.label(scope.texts.get("about-text").as_ref());
    ui.add_space(8.0);
    widget::muted(ui, &scope.texts.get("about-licences"));
    scope.buttons(ui, Scope::close);
}

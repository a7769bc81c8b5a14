//! What to start a new map from.

use egui::Ui;

use crate::exchange::Template;

use super::super::files::Source;
use super::super::icon::Icon;
use super::super::request::Request;
use super::super::widget;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope) {
    ui.set_width(420.0);
    scope.title(ui, "new-map-title");
    for (place, template) in Template::ALL.into_iter().enumerate() {
        let name = scope.texts.word("template", template.word());
        let about = scope.texts.word("template-about", template.word());
        let choice = widget::choice(ui, Icon::Sheet, &name, &about);
        if place == 0 {
            widget::take_free_keys(&choice);
        }
        if choice.clicked() {
            scope.answer(Request::Open(Source::New(template)));
        }
    }
    scope.buttons(ui, Scope::cancel);
}

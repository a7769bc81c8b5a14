//! Whether to take a metric off the map with its readings.

use egui::{Label, Ui};

use crate::document::NumberCommand;
use crate::language::Message;

use super::super::catalogue::MetricRemoval;
use super::super::request::Request;
use super::Scope;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, removal: &MetricRemoval) {
    ui.set_width(440.0);
    let title = Message::new("remove-metric-title").text("metric", removal.name.as_str());
    super::super::widget::title(ui, &scope.texts.say(&title));
    ui.add_space(6.0);
    for (key, count) in [
        ("remove-metric-readings", removal.readings),
        ("remove-metric-goals", removal.goals),
    ] {
        if count > 0 {
            let text = scope.texts.say(&Message::new(key).count("count", count));
            ui.add(Label::new(text).wrap());
        }
    }
    ui.label(scope.texts.get("remove-metric-undo").as_ref());
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "remove-metric-yes", true) {
            let command = NumberCommand::RemoveMetric(removal.metric);
            scope.answer(Request::Run(command.into()));
        }
        scope.cancel(ui);
    });
}

//! What can be said of the chosen metric: what it is, how it is calculated and
//! combined, and for one the map uses its fields and goals.

use egui::{Grid, Label, RichText, Ui};

use crate::app::inspector::{metric_fields, type_name};
use crate::app::numbers::name_of_metric;
use crate::app::request::Requests;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::MetricDefinition;

use crate::language::Message;
use crate::metrics::{direction_of, rule_of, scale_of, unit_of};

use super::{Catalogue, Choice, removal};

/// Widest lines of the page.
const WIDTH: f32 = 560.0;

pub(super) fn show(ui: &mut Ui, view: &View, catalogue: &mut Catalogue, requests: &mut Requests) {
    let Some(choice) = catalogue.chosen else {
        return;
    };
    let Some(metric) = choice.definition(view.map()) else {
        return;
    };
    ui.set_max_width(ui.available_width().min(WIDTH));
    widget::title(ui, &name_of_metric(view.texts, &metric));
    let about = format!("metric-{}-about", metric.kind.word());
    widget::muted(ui, &view.texts.get(&about));
    ui.add_space(10.0);
    facts(ui, view, &metric);
    ui.add_space(10.0);
    match choice {
        Choice::Used(_) => {
            metric_fields(ui, view, &mut catalogue.fields, requests, &metric);
            if catalogue.naming == Some(metric.id) {
                catalogue.naming = None;
                type_name(ui, view, metric.id);
            }
            ui.add_space(14.0);
            if ui
                .button(view.texts.get("catalogue-remove").as_ref())
                .clicked()
            {
                removal::ask(view, &metric, requests);
            }
        }
        Choice::Kind(kind) => {
            let add = view.texts.get("catalogue-add");
            if widget::primary_button(ui, view.theme, &add).clicked() {
                catalogue.use_kind(view.map(), kind, requests);
            }
        }
    }
}

/// Formula, range, unit, direction and rule, as pairs.
fn facts(ui: &mut Ui, view: &View, metric: &MetricDefinition) {
    let texts = view.texts;
    let formula = format!("metric-{}-formula", metric.kind.word());
    let pairs = [
        ("catalogue-formula", texts.get(&formula).into_owned()),
        ("catalogue-range", range(view, metric)),
        (
            "catalogue-unit",
            texts.word("unit", unit_of(metric).word()).into_owned(),
        ),
        (
            "catalogue-better",
            texts
                .word("direction", direction_of(metric).word())
                .into_owned(),
        ),
        (
            "catalogue-combined",
            texts.word("rule", rule_of(metric).word()).into_owned(),
        ),
    ];
    let muted = theme::color(view.theme.muted);
    Grid::new("catalogue-facts")
        .num_columns(2)
        .spacing([16.0, 6.0])
        .show(ui, |ui| {
            for (key, text) in pairs {
                ui.label(RichText::new(texts.get(key).as_ref()).color(muted));
                ui.add(Label::new(text).wrap());
                ui.end_row();
            }
        });
}

/// "−100 to 100", or that there is no upper end.
fn range(view: &View, metric: &MetricDefinition) -> String {
    let Some(scale) = scale_of(metric) else {
        return view.texts.get("catalogue-no-range").into_owned();
    };
    let message = Message::new("catalogue-from-to")
        .text("min", view.texts.number(scale.min, 2))
        .text("max", view.texts.number(scale.max, 2));
    view.texts.say(&message)
}

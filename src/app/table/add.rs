//! New readings and new periods: what they are of is chosen, the number is
//! typed in the table.

use egui::{ComboBox, Margin, Popup, PopupCloseBehavior, TextEdit, Ui};

use crate::app::catalogue::new_definition;
use crate::app::numbers::{name_of_metric, name_of_persona, name_of_place};
use crate::app::one_line;
use crate::app::request::Requests;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{
    Command, Map, MetricId, MetricKind, NumberCommand, PersonaId, Reading, ReadingKey, Scope,
};

use super::{Table, bar};

/// Width of the fields.
const WIDTH: f32 = 240.0;

/// What a new reading is of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Adding {
    metric: What,
    at: Scope,
    persona: Option<PersonaId>,
    period: String,
}

/// A metric of the map, or of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    Known(MetricId),
    Kind(MetricKind),
}

impl Default for Adding {
    fn default() -> Self {
        Self {
            metric: What::Kind(MetricKind::Nps),
            at: Scope::Map,
            persona: None,
            period: String::new(),
        }
    }
}

/// The button that opens the fields, and the fields.
pub(super) fn show(ui: &mut Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    let button = ui.button(view.texts.get("table-add").as_ref());
    if button.clicked() {
        table.adding.settle(view.map());
    }
    Popup::menu(&button)
        .id(button.id.with("add"))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(WIDTH + 16.0);
            fields(ui, view, table);
            ui.add_space(6.0);
            let add = view.texts.get("table-add-reading");
            if widget::primary_button(ui, view.theme, &add).clicked() {
                table.add(view, requests);
                ui.close();
                table.takes_keys = true;
            }
            let period = view.texts.get("table-add-period");
            let has_period = !table.adding.period.trim().is_empty();
            ui.add_enabled_ui(has_period, |ui| {
                if ui.button(period.as_ref()).clicked() {
                    let period = table.adding.period.trim().to_owned();
                    table.choices.periods.push(period);
                    ui.close();
                    table.takes_keys = true;
                }
            });
        });
}

fn fields(ui: &mut Ui, view: &View, table: &mut Table) {
    let (map, texts) = (view.map(), view.texts);
    let adding = &mut table.adding;
    let known = map.metrics().iter();
    let known = known.map(|m| (What::Known(m.id), name_of_metric(texts, m)));
    let others = MetricKind::ALL.iter().copied().filter(|kind| {
        *kind != MetricKind::Own && !map.metrics().iter().any(|metric| metric.kind == *kind)
    });
    let others = others.map(|kind| {
        let name = texts.word("metric", kind.word()).into_owned();
        (What::Kind(kind), name)
    });
    let metrics: Vec<_> = known.chain(others).collect();
    list(ui, view, "metric", &metrics, &mut adding.metric);
    let places = bar::places(map).into_iter();
    let places: Vec<_> = places
        .map(|at| (at, name_of_place(map, texts, at)))
        .collect();
    list(ui, view, "place", &places, &mut adding.at);
    let personas = map.personas().map(|persona| Some(persona.id));
    let personas = std::iter::once(None).chain(personas);
    let personas = personas.map(|id| (id, name_of_persona(map, texts, id)));
    let personas: Vec<_> = personas.collect();
    list(ui, view, "persona", &personas, &mut adding.persona);
    let name = texts.word("column", "period");
    widget::muted(ui, &name);
    let period = TextEdit::singleline(&mut adding.period)
        .desired_width(WIDTH)
        .margin(Margin::symmetric(9, 5));
    let period = ui.add(period);
    let period = period.accessible_name(texts.get("table-new-period").as_ref());
    one_line::select_when_reached(ui, &period, &adding.period);
}

fn list<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: &View,
    word: &str,
    items: &[(T, String)],
    chosen: &mut T,
) {
    let name = view.texts.word("column", word);
    widget::muted(ui, &name);
    let shown = items.iter().find(|(item, _)| item == chosen);
    let shown = shown.map_or("", |(_, name)| name.as_str());
    let combo = ComboBox::from_id_salt(("table-add", word))
        .selected_text(shown)
        .width(WIDTH)
        .height(320.0)
        .truncate();
    let response = combo.show_ui(ui, |ui| {
        for (item, name) in items {
            if ui.selectable_label(item == chosen, name).clicked() {
                *chosen = *item;
            }
        }
    });
    let name = format!("{name} +");
    response.response.accessible_name(name);
}

impl Adding {
    /// Chooses what is there when what was chosen is not.
    fn settle(&mut self, map: &Map) {
        let is_known = |id: MetricId| map.metric(id).is_some();
        let lost = match self.metric {
            What::Known(id) => !is_known(id),
            What::Kind(_) => true,
        };
        if let Some(first) = map.metrics().first().filter(|_| lost) {
            self.metric = What::Known(first.id);
        }
        if !bar::places(map).contains(&self.at) {
            self.at = Scope::Map;
        }
        self.persona = self.persona.filter(|id| map.persona(*id).is_some());
    }
}

impl Table {
    /// Puts an empty reading into the map, or goes to the one that is there.
    fn add(&mut self, view: &View, requests: &mut Requests) {
        let map = view.map();
        let (metric, definition) = match self.adding.metric {
            What::Known(id) => (id, None),
            What::Kind(kind) => {
                let definition = new_definition(map, kind);
                (definition.id, Some(definition))
            }
        };
        let key = ReadingKey {
            metric,
            at: self.adding.at,
            persona: self.adding.persona,
            period: self.adding.period.trim().to_owned(),
        };
        if map.reading(&key).is_none() {
            let put = Command::from(NumberCommand::PutReading(Reading::new(key.clone())));
            let known = definition.map(|metric| NumberCommand::PutMetric(metric).into());
            requests.run(Command::Together {
                label: put.label(),
                commands: known.into_iter().chain([put]).collect(),
            });
        }
        self.choices.wanted = super::sheet::Wanted::default();
        self.following = Some(key);
    }
}

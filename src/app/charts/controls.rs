//! What a chart is chosen by: its kind, metric, place and persona.

use std::collections::HashSet;

use egui::{ComboBox, Ui};

use crate::app::action::ActionId;
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::app::widget;
use crate::document::{Map, MetricDefinition, MetricId, NodeId, PersonaId, Scope};
use crate::layout::{ChartAsked, ChartKind};
use crate::text::visible_line;

use super::ChartRequest;

/// What can be chosen on a map, in words.
pub(super) struct Offers {
    metrics: Vec<(MetricId, String)>,
    places: Vec<(Scope, String)>,
    personas: Vec<(Option<PersonaId>, String)>,
}

impl Offers {
    /// The metrics, the places where one was measured, the personas.
    pub(super) fn of(view: &View, asked: ChartAsked) -> Self {
        let map = view.map();
        let metrics = map.metrics().iter();
        let everybody = (None, view.texts.get("chart-everybody").into_owned());
        let personas = map.personas();
        let personas =
            personas.map(|persona| (Some(persona.id), visible_line(&persona.name).into_owned()));
        Self {
            metrics: metrics
                .map(|metric| (metric.id, metric_name(view, metric)))
                .collect(),
            places: asked
                .question
                .map(|question| places(view, question.metric))
                .unwrap_or_default(),
            personas: std::iter::once(everybody).chain(personas).collect(),
        }
    }
}

/// Shows the choices that the kind of chart leaves.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    asked: ChartAsked,
    offers: &Offers,
    requests: &mut Requests,
) {
    head(ui, view, requests);
    let kinds = ChartKind::ALL.map(|kind| {
        let name = view.texts.word("chart", kind.word());
        (kind, name.into_owned())
    });
    let mut wants = |request| requests.push(Request::Chart(request));
    pick(ui, view, "charts-kind", &kinds, asked.kind, |kind| {
        wants(ChartRequest::Kind(kind));
    });
    if let Some(question) = asked
        .question
        .filter(|_| asked.kind != ChartKind::Divergence)
    {
        pick(
            ui,
            view,
            "charts-metric",
            &offers.metrics,
            question.metric,
            |id| {
                wants(ChartRequest::Metric(id));
            },
        );
        if !matches!(asked.kind, ChartKind::Stages | ChartKind::Funnel) {
            pick(
                ui,
                view,
                "charts-place",
                &offers.places,
                question.at,
                |at| {
                    wants(ChartRequest::At(at));
                },
            );
        }
        if asked.kind != ChartKind::Personas && offers.personas.len() > 1 {
            pick(
                ui,
                view,
                "charts-persona",
                &offers.personas,
                question.persona,
                |id| {
                    wants(ChartRequest::Persona(id));
                },
            );
        }
    }
    buttons(ui, view, requests);
}

fn head(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let (title, close) = (
        view.texts.get("charts-title"),
        view.texts.get("charts-close"),
    );
    if widget::panel_head(ui, &title, &close, |_| ()) {
        requests.push(Request::Chart(ChartRequest::Toggle));
    }
}

fn buttons(ui: &mut Ui, view: &View, requests: &mut Requests) {
    ui.add_space(8.0);
    let name = view.texts.get("action-export-chart");
    if ui.button(name.as_ref()).clicked() {
        requests.act(ActionId::ExportChart);
    }
}

/// One of several, in a list under its label.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: &View,
    key: &str,
    items: &[(T, String)],
    chosen: T,
    choose: impl FnOnce(T),
) {
    let label = view.texts.get(key);
    ui.add_space(4.0);
    let shown = widget::muted(ui, &label);
    let current = items.iter().find(|(item, _)| *item == chosen);
    let mut clicked = None;
    let list = ComboBox::from_id_salt(key)
        .selected_text(current.map_or("", |(_, name)| name.as_str()))
        .width(ui.available_width() - 12.0)
        .height(320.0)
        .truncate();
    let response = list.show_ui(ui, |ui| {
        for (item, name) in items {
            if ui.selectable_label(*item == chosen, name).clicked() {
                clicked = Some(*item);
            }
        }
    });
    response.response.labelled_by(shown.id);
    if let Some(item) = clicked.filter(|item| *item != chosen) {
        choose(item);
    }
}

fn metric_name(view: &View, metric: &MetricDefinition) -> String {
    if metric.name.trim().is_empty() {
        view.texts.word("metric", metric.kind.word()).into_owned()
    } else {
        visible_line(&metric.name).into_owned()
    }
}

/// The whole map, every stage, and the touchpoints where the metric was
/// measured.
fn places(view: &View, metric: MetricId) -> Vec<(Scope, String)> {
    let map = view.map();
    let readings = map.readings().iter();
    let of_metric = readings.filter(|reading| reading.key.metric == metric);
    let measured: HashSet<Scope> = of_metric.map(|reading| reading.key.at).collect();
    let whole = (Scope::Map, view.texts.get("chart-whole-map").into_owned());
    let stages = map.stages().map(|stage| {
        let at = Scope::Stage(stage.id);
        (at, title(map, stage.id.into()))
    });
    let steps = map.touchpoints().map(|step| {
        let at = Scope::Touchpoint(step.id);
        (at, title(map, step.id.into()))
    });
    let steps = steps.filter(|(at, _)| measured.contains(at));
    std::iter::once(whole).chain(stages).chain(steps).collect()
}

fn title(map: &Map, id: NodeId) -> String {
    let title = map.node(id).map_or("", |node| node.title());
    visible_line(title).into_owned()
}

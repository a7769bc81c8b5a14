//! The definition of a metric: its own name, unit, range, direction, how it is
//! combined, what it should reach.

use egui::{Id, Ui};

use crate::app::request::Requests;
use crate::app::view::View;
use crate::document::{
    Aggregation, Command, Direction, MetricDefinition, MetricId, MetricKind, MetricScale,
    NumberCommand, Unit,
};
use crate::metrics::{direction_of, scale_of, unit_of};

use super::draft::Drafts;
use super::field::Measure;
use super::form::{Form, small};
use super::goals;

/// Word of the field of its own name.
const NAME: &str = "metric-name";
/// How wide a range is of which only one end is given so far.
const USUAL_RANGE: f64 = 100.0;

/// What the fields of a metric remember between frames, outside the inspector.
#[derive(Default)]
pub(crate) struct MetricFields {
    drafts: Drafts,
}

/// Shows the fields of a metric with its goals at single places.
pub(crate) fn metric_fields(
    ui: &mut Ui,
    view: &View,
    fields: &mut MetricFields,
    requests: &mut Requests,
    metric: &MetricDefinition,
) {
    let subject = subject_of(view, metric.id);
    fields.drafts.belong_to(subject);
    fields.drafts.follow_history(view.session.state());
    let mut form = Form::new(view, &mut fields.drafts, requests, subject);
    definition(ui, &mut form, metric);
    goals::of_metric(ui, &mut form, metric);
}

/// Gives the keys to the name of a metric whose fields are shown.
pub(crate) fn type_name(ui: &Ui, view: &View, metric: MetricId) {
    let field = subject_of(view, metric).with(NAME);
    ui.memory_mut(|memory| memory.request_focus(field));
}

fn subject_of(view: &View, metric: MetricId) -> Id {
    Id::unique(("metric", view.document)).with(metric)
}

/// What holds for every reading of the metric.
pub(super) fn definition(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition) {
    let hint = form.view.texts.word("metric", metric.kind.word());
    form.line_with_hint(ui, NAME, &metric.name, &hint, |text| {
        changed(metric, |m| m.name = text)
    });
    if metric.kind == MetricKind::Own {
        own(ui, form, metric);
    }
    let measure = measure_of(metric);
    ui.columns(2, |columns| {
        form.number(
            &mut columns[0],
            "target",
            metric.target,
            measure,
            |target| changed(metric, |m| m.target = target),
        );
        form.number(
            &mut columns[1],
            "benchmark",
            metric.benchmark,
            measure,
            |value| changed(metric, |m| m.benchmark = value),
        );
    });
    small(ui, &form.say("inspector-metric-note"));
}

/// In which numbers fields show values of the metric.
pub(super) fn measure_of(metric: &MetricDefinition) -> Measure {
    match unit_of(metric) {
        Unit::Percent => Measure::PerHundred,
        Unit::Money => Measure::Money,
        Unit::Seconds => Measure::Seconds,
        Unit::Points | Unit::Count => Measure::Plain,
    }
}

/// What the catalogue says of other metrics and nobody of an own one.
fn own(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition) {
    let texts = form.view.texts;
    let named = |unit: &Unit| (*unit, texts.word("unit", unit.word()).into_owned());
    let units: Vec<(Unit, String)> = Unit::ALL.iter().map(named).collect();
    form.list(ui, "unit", &units, &unit_of(metric), |unit| {
        changed(metric, |m| m.unit = Some(unit))
    });
    ends(ui, form, metric);
    let named = |way: &Direction| (*way, texts.word("direction", way.word()).into_owned());
    let ways: Vec<(Direction, String)> = Direction::ALL.iter().map(named).collect();
    form.list(ui, "direction", &ways, &direction_of(metric), |way| {
        changed(metric, |m| m.direction = Some(way))
    });
    let named = |how: &Aggregation| (*how, texts.word("aggregation", how.word()).into_owned());
    let ways: Vec<(Aggregation, String)> = Aggregation::ALL.iter().map(named).collect();
    let how = metric.aggregation.unwrap_or(Aggregation::Mean);
    form.list(ui, "aggregation", &ways, &how, |how| {
        changed(metric, |m| m.aggregation = Some(how))
    });
}

/// Lowest and highest value. Where one of them is given, there is a range; an
/// end that is emptied takes it away.
fn ends(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition) {
    let scale = scale_of(metric);
    let (min, max) = (scale.map(|s| s.min), scale.map(|s| s.max));
    ui.columns(2, |columns| {
        form.number(&mut columns[0], "scale-min", min, Measure::Plain, |min| {
            let max = |min: f64| max.unwrap_or(min + USUAL_RANGE);
            let scale = min.map(|min| MetricScale { min, max: max(min) });
            changed(metric, |m| m.scale = scale)
        });
        form.number(&mut columns[1], "scale-max", max, Measure::Plain, |max| {
            let below = |max: f64| if max > 0.0 { 0.0 } else { max - USUAL_RANGE };
            let min = |max: f64| min.unwrap_or_else(|| below(max));
            let scale = max.map(|max| MetricScale { min: min(max), max });
            changed(metric, |m| m.scale = scale)
        });
    });
}

fn changed(metric: &MetricDefinition, change: impl FnOnce(&mut MetricDefinition)) -> Command {
    let mut metric = metric.clone();
    change(&mut metric);
    NumberCommand::PutMetric(metric).into()
}

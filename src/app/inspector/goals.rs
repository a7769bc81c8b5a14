//! What a metric should reach at single places: targets and benchmarks that
//! win over the metric's own.

use egui::Ui;

use crate::app::numbers::{name_of_metric, name_of_place};
use crate::document::{Command, Goal, Map, MetricDefinition, MetricId, NumberCommand, Scope};
use crate::language::type_number;

use super::form::Form;
use super::metric::measure_of;
use super::pick::{Offer, Picked, pick};
use super::relations::named;
use super::section::{self, Section, cross, nothing, plus};

/// The goals of a metric, place by place.
pub(super) fn of_metric(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition) {
    let map = form.map();
    let goals: Vec<&Goal> = map
        .goals()
        .iter()
        .filter(|goal| goal.metric == metric.id)
        .collect();
    let texts = form.view.texts;
    Section::new("inspector-goals")
        .counting(goals.len())
        .show_with(
            ui,
            form,
            |form, ui| {
                let button = plus(ui, &form.say("inspector-add-goal-place"));
                let picked = pick(&button, form, Offer::Items, || {
                    let free = places(map).filter(|at| map.goal(metric.id, *at).is_none());
                    free.map(|at| (at, name_of_place(map, texts, at))).collect()
                });
                add(form, picked, |at| Goal::new(metric.id, at));
            },
            |form, ui| {
                if goals.is_empty() {
                    nothing(ui, form, "inspector-no-goals");
                }
                for goal in &goals {
                    let title = name_of_place(map, texts, goal.at);
                    row(ui, form, metric, goal, &title);
                }
            },
        );
}

/// The goals of all metrics at one place.
pub(super) fn at_place(ui: &mut Ui, form: &mut Form, at: Scope) {
    let map = form.map();
    if map.metrics().is_empty() {
        return;
    }
    let here: Vec<&Goal> = map.goals().iter().filter(|goal| goal.at == at).collect();
    let texts = form.view.texts;
    let section = Section::new("inspector-goals-here").counting(here.len());
    section.folded().show_with(
        ui,
        form,
        |form, ui| {
            let button = plus(ui, &form.say("inspector-add-goal"));
            let picked = pick(&button, form, Offer::Items, || {
                let free = map.metrics().iter();
                let free = free.filter(|metric| map.goal(metric.id, at).is_none());
                free.map(|metric| (metric.id, name_of_metric(texts, metric)))
                    .collect()
            });
            add(form, picked, |metric: MetricId| Goal::new(metric, at));
        },
        |form, ui| {
            if here.is_empty() {
                nothing(ui, form, "inspector-no-goals-here");
            }
            for goal in &here {
                if let Some(metric) = map.metric(goal.metric) {
                    row(ui, form, metric, goal, &name_of_metric(texts, metric));
                }
            }
        },
    );
}

/// Stages and touchpoints, each stage before its own.
fn places(map: &Map) -> impl Iterator<Item = Scope> + '_ {
    map.stages().flat_map(|stage| {
        let inside = map.touchpoints_in(stage.id);
        let inside = inside.map(|step| Scope::Touchpoint(step.id));
        std::iter::once(Scope::Stage(stage.id)).chain(inside)
    })
}

fn add<T>(form: &mut Form, picked: Option<Picked<T>>, goal: impl FnOnce(T) -> Goal) {
    if let Some(Picked::Item(item)) = picked {
        form.requests.run(NumberCommand::PutGoal(goal(item)));
    }
}

/// Target and benchmark of one place; what the metric says itself stands
/// faintly where nothing is given.
fn row(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition, goal: &Goal, title: &str) {
    let mut form = form.part(("goal", goal.metric, goal.at), title);
    section::row(
        ui,
        &mut form,
        |form, ui| {
            if cross(ui, &named(form, "inspector-remove-goal", title)).clicked() {
                let (metric, at) = (goal.metric, goal.at);
                form.requests.run(NumberCommand::RemoveGoal { metric, at });
            }
        },
        |_, ui| {
            ui.add(egui::Label::new(title).truncate());
        },
    );
    let measure = measure_of(metric);
    let texts = form.view.texts;
    let hint = |value: Option<f64>| value.map_or("—".to_owned(), |v| type_number(v, texts));
    let set = |change: &dyn Fn(&mut Goal)| -> Command {
        let mut goal = goal.clone();
        change(&mut goal);
        NumberCommand::PutGoal(goal).into()
    };
    ui.columns(2, |columns| {
        let field = form.field("target");
        form.labelled(&mut columns[0], &field.label, |form, ui| {
            let look = (measure, hint(metric.target));
            form.bare_number(ui, &field, goal.target, (look.0, &look.1), |value| {
                set(&|goal| goal.target = value)
            });
        });
        let field = form.field("benchmark");
        form.labelled(&mut columns[1], &field.label, |form, ui| {
            let look = (measure, hint(metric.benchmark));
            form.bare_number(ui, &field, goal.benchmark, (look.0, &look.1), |value| {
                set(&|goal| goal.benchmark = value)
            });
        });
    });
}

//! A stage: its goal, its place relative to the contact, its colour.

use egui::Ui;

use crate::document::{NodeKind, Scope, Stage};

use super::choice::PHASE;
use super::form::Form;
use super::record::with;
use super::section::kind;
use super::{backing, colors, readings};

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Stage) {
    kind(ui, form, "node-stage");
    form.title(ui, "title", &record.title, |text| {
        with(record, |r| r.title = text)
    });
    form.remark(ui, "goal", &record.goal, |text| {
        with(record, |r| r.goal = text)
    });
    form.optional_chips(ui, "phase", &PHASE, record.phase, |phase| {
        with(record, |r| r.phase = phase)
    });
    let order = form.map().order(NodeKind::Stage);
    let place = order.iter().position(|id| *id == record.id.0).unwrap_or(0);
    let theme = form.view.theme;
    let usual = theme.stage(place);
    colors::show(ui, form, &theme.stages, record.color, usual, |color| {
        with(record, |r| r.color = color)
    });
    readings::show(ui, form, Scope::Stage(record.id));
    backing::show(ui, form, record.id.into(), |_, _| {});
}

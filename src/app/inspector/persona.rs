//! A persona: who the customer is, in the customer's own terms.

use egui::Ui;

use crate::app::action::ActionId;
use crate::app::pictures::PicturePlace;
use crate::app::widget::{self, ToolLook};
use crate::document::{NodeKind, Persona};
use crate::render::egui::ScenePainter;

use super::field::Measure;
use super::form::{Form, GAP};
use super::record::with;
use super::section::{Section, kind};
use super::{backing, colors, face, picture};

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Persona, pictures: &mut ScenePainter) {
    kind(ui, form, "node-persona");
    ui.add_space(4.0);
    face::show(ui, form, record, pictures);
    on_the_map(ui, form);
    form.line(ui, "segment", &record.segment, |text| {
        with(record, |r| r.segment = text)
    });
    form.number(ui, "share", record.share, Measure::Percent, |share| {
        with(record, |r| r.share = share)
    });
    form.remark(ui, "quote", &record.quote, |text| {
        with(record, |r| r.quote = text)
    });
    form.remark(ui, "goals", &record.goals, |text| {
        with(record, |r| r.goals = text)
    });
    form.remark(ui, "needs", &record.needs, |text| {
        with(record, |r| r.needs = text)
    });
    form.remark(ui, "motivation", &record.motivation, |text| {
        with(record, |r| r.motivation = text)
    });
    form.remark(ui, "context", &record.context, |text| {
        with(record, |r| r.context = text)
    });
    Section::new("inspector-looks").show(ui, form, |form, ui| looks(ui, form, record));
    backing::show(ui, form, record.id.into(), |_, _| {});
}

/// Whether the window shows the persona, and its path above others.
fn on_the_map(ui: &mut Ui, form: &mut Form) {
    let state = form.view.state;
    ui.horizontal_wrapped(|ui| {
        for id in [ActionId::ShowPersona, ActionId::HighlightPath] {
            widget::tool(ui, state, form.requests, id, ToolLook::Text);
        }
    });
    ui.add_space(GAP);
}

fn looks(ui: &mut Ui, form: &mut Form, record: &Persona) {
    let order = form.map().order(NodeKind::Persona);
    let place = order.iter().position(|id| *id == record.id.0).unwrap_or(0);
    let theme = form.view.theme;
    let usual = theme.persona(place);
    colors::show(ui, form, &theme.personas, record.color, usual, |color| {
        with(record, |r| r.color = color)
    });
    let remove = || with(record, |r| r.portrait = None);
    let without = record.portrait.is_some().then(remove);
    picture::show(ui, form, PicturePlace::Face(record.id), without);
}

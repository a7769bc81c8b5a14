//! A pain point: how badly it hurts, whom, whose it is, what it costs.

use egui::Ui;

use crate::document::{LinkKind, NodeKind, PainPoint};

use super::choice::{PAIN_STATUS, SEVERITY};
use super::field::Measure;
use super::form::Form;
use super::record::with;
use super::section::kind;
use super::{backing, relations};

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &PainPoint) {
    kind(ui, form, "node-pain-point");
    form.title(ui, "title", &record.title, |text| {
        with(record, |r| r.title = text)
    });
    form.text(ui, "description", &record.description, |text| {
        with(record, |r| r.description = text)
    });
    form.chips(ui, "severity", &SEVERITY, record.severity, |severity| {
        with(record, |r| r.severity = severity)
    });
    form.chips(ui, "status", &PAIN_STATUS, record.status, |status| {
        with(record, |r| r.status = status)
    });
    form.line(ui, "owner", &record.owner, |text| {
        with(record, |r| r.owner = text)
    });
    ui.columns(2, |columns| {
        let measure = Measure::Percent;
        form.number(
            &mut columns[0],
            "frequency",
            record.frequency,
            measure,
            |share| with(record, |r| r.frequency = share),
        );
        form.number(
            &mut columns[1],
            "cost",
            record.cost,
            Measure::Money,
            |cost| with(record, |r| r.cost = cost),
        );
    });
    form.tags(ui, &record.tags, |tags| with(record, |r| r.tags = tags));
    relations::linked_from(
        ui,
        form,
        record.id.into(),
        LinkKind::Hurts,
        (
            "inspector-hurts-where",
            "inspector-hurts-nowhere",
            "inspector-add-place",
        ),
        &[NodeKind::Touchpoint],
    );
    relations::ideas_for_pain(ui, form, record.id);
    backing::show(ui, form, record.id.into(), |_, _| {});
}

//! A piece of evidence: the fact, and apart from it what we take from it.

use egui::Ui;

use crate::document::{Evidence, LinkKind, NodeKind};

use super::choice::EVIDENCE_KIND;
use super::field::Measure;
use super::form::Form;
use super::record::with;
use super::relations;
use super::section::kind_alone;

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Evidence) {
    kind_alone(ui, form, "node-evidence");
    form.text(ui, "fact", &record.fact, |text| {
        with(record, |r| r.fact = text)
    });
    form.text(ui, "interpretation", &record.interpretation, |text| {
        with(record, |r| r.interpretation = text)
    });
    form.combo(ui, "kind", &EVIDENCE_KIND, record.kind, |kind| {
        with(record, |r| r.kind = kind)
    });
    ui.columns(2, |columns| {
        form.line(&mut columns[0], "place", &record.place, |text| {
            with(record, |r| r.place = text)
        });
        form.line(&mut columns[1], "date", &record.date, |text| {
            with(record, |r| r.date = text)
        });
    });
    form.line(ui, "who", &record.who, |text| {
        with(record, |r| r.who = text)
    });
    ui.columns(2, |columns| {
        form.number(
            &mut columns[0],
            "weight",
            record.weight,
            Measure::Percent,
            |weight| with(record, |r| r.weight = weight),
        );
        form.number(
            &mut columns[1],
            "score",
            record.score,
            Measure::Plain,
            |score| with(record, |r| r.score = score),
        );
    });
    form.line(ui, "url", &record.url, |text| {
        with(record, |r| r.url = text)
    });
    relations::linked_from(
        ui,
        form,
        record.id.into(),
        LinkKind::Backs,
        (
            "inspector-backs",
            "inspector-backs-nothing",
            "inspector-add-backed",
        ),
        &[
            NodeKind::Touchpoint,
            NodeKind::PainPoint,
            NodeKind::Idea,
            NodeKind::Stage,
            NodeKind::Persona,
        ],
    );
}

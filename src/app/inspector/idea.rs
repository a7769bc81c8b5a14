//! An idea: what it takes, what it gives, what it relieves.

use egui::{RichText, Ui};

use crate::app::theme;
use crate::document::{Idea, LinkKind, NodeKind};

use super::choice::{IDEA_SOURCE, IDEA_STATUS, KANO};
use super::field::Measure;
use super::form::{Form, small};
use super::record::with;
use super::section::{Section, kind, nothing};
use super::{backing, relations};

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Idea) {
    kind(ui, form, "node-idea");
    form.title(ui, "title", &record.title, |text| {
        with(record, |r| r.title = text)
    });
    form.text(ui, "description", &record.description, |text| {
        with(record, |r| r.description = text)
    });
    Section::new("inspector-priority").show(ui, form, |form, ui| priority(ui, form, record));
    relations::linked_from(
        ui,
        form,
        record.id.into(),
        LinkKind::Relieves,
        (
            "inspector-relieves-what",
            "inspector-relieves-nothing",
            "inspector-add-relieved",
        ),
        &[NodeKind::PainPoint, NodeKind::Touchpoint],
    );
    Section::new("inspector-details").show(ui, form, |form, ui| {
        form.chips(ui, "status", &IDEA_STATUS, record.status, |status| {
            with(record, |r| r.status = status)
        });
        form.line(ui, "owner", &record.owner, |text| {
            with(record, |r| r.owner = text)
        });
        form.combo(ui, "source", &IDEA_SOURCE, record.source, |source| {
            with(record, |r| r.source = source)
        });
        form.optional_combo(ui, "kano", &KANO, record.kano, |kano| {
            with(record, |r| r.kano = kano)
        });
        form.tags(ui, &record.tags, |tags| with(record, |r| r.tags = tags));
    });
    backing::show(ui, form, record.id.into(), |_, _| {});
}

/// The four numbers of RICE and what they come to.
fn priority(ui: &mut Ui, form: &mut Form, record: &Idea) {
    ui.columns(2, |columns| {
        form.number(
            &mut columns[0],
            "reach",
            record.reach,
            Measure::Plain,
            |reach| with(record, |r| r.reach = reach),
        );
        form.number(
            &mut columns[1],
            "impact",
            record.impact,
            Measure::Plain,
            |impact| with(record, |r| r.impact = impact),
        );
    });
    ui.columns(2, |columns| {
        let measure = Measure::Percent;
        form.number(
            &mut columns[0],
            "confidence",
            record.confidence,
            measure,
            |confidence| with(record, |r| r.confidence = confidence),
        );
        form.number(
            &mut columns[1],
            "effort",
            record.effort,
            Measure::Plain,
            |effort| with(record, |r| r.effort = effort),
        );
    });
    match record.rice() {
        Some(score) => {
            let score = form.view.texts.number(score, 1);
            let ink = theme::color(form.view.theme.idea_ink);
            let score = RichText::new(score).text_style(theme::title_style());
            ui.label(score.color(ink));
            small(ui, &form.say("inspector-rice"));
        }
        None => nothing(ui, form, "inspector-no-rice"),
    }
}

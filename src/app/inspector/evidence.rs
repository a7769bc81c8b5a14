//! A piece of evidence: the fact, and apart from it what we take from it.

use egui::{Button, Ui};

use crate::app::request::Request;
use crate::document::{Evidence, LinkKind, NodeKind};
use crate::exchange::web_link;
use crate::language::Message;

use super::choice::EVIDENCE_KIND;
use super::field::Measure;
use super::form::{Form, GAP, small};
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
    source(ui, form, &record.url);
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

/// The button that opens the source, or why it is not opened.
fn source(ui: &mut Ui, form: &mut Form, url: &str) {
    if url.trim().is_empty() {
        return;
    }
    let link = web_link(url);
    let button = Button::new(form.say("inspector-open-link"));
    let button = ui.add_enabled(link.is_ok(), button);
    match link {
        Ok(address) => {
            // The host in Punycode tells letters that look alike apart.
            if !url.is_ascii() {
                let opens = Message::new("inspector-opens").text("address", address.as_str());
                small(ui, &form.view.texts.say(&opens));
            }
            if button.on_hover_text(address.as_str()).clicked() {
                form.requests.push(Request::OpenLink(address));
            }
        }
        Err(refusal) => small(ui, &form.view.texts.say(&refusal.message())),
    }
    ui.add_space(GAP);
}

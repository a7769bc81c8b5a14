//! A link: from where to where, and what it carries.

use egui::Ui;

use crate::app::widget;
use crate::document::{LinkKey, LinkKind, NodeId, Target};

use super::field::Measure;
use super::form::Form;
use super::record::with_link;
use super::relations::{open, title_of};
use super::section::kind_alone;

pub(super) fn show(ui: &mut Ui, form: &mut Form, key: LinkKey) {
    let map = form.map();
    let Some(link) = map.link(key) else {
        return;
    };
    kind_alone(ui, form, name_of(key.kind));
    end(ui, form, "from", key.from);
    end(ui, form, "to", key.to);
    let data = &link.data;
    match key.kind {
        LinkKind::Next => {
            form.number(ui, "share", data.share, Measure::Percent, |share| {
                with_link(map, key, |data| data.share = share)
            });
            form.line(ui, "label", &data.label, |text| {
                with_link(map, key, |data| data.label = text)
            });
        }
        LinkKind::Mismatch => form.text(ui, "label", &data.label, |text| {
            with_link(map, key, |data| data.label = text)
        }),
        LinkKind::Experiences => {
            form.number(ui, "emotion", data.emotion, Measure::Plain, |emotion| {
                with_link(map, key, |data| data.emotion = emotion)
            });
            form.text(ui, "thought", &data.thought, |text| {
                with_link(map, key, |data| data.thought = text)
            });
            form.text(ui, "expectation", &data.expectation, |text| {
                with_link(map, key, |data| data.expectation = text)
            });
        }
        LinkKind::Backs => form.number(ui, "weight", data.weight, Measure::Percent, |weight| {
            with_link(map, key, |data| data.weight = weight)
        }),
        LinkKind::Hurts | LinkKind::Relieves => {}
    }
}

fn name_of(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Next => "link-next",
        LinkKind::Experiences => "link-experiences",
        LinkKind::Hurts => "link-hurts",
        LinkKind::Relieves => "link-relieves",
        LinkKind::Backs => "link-backs",
        LinkKind::Mismatch => "link-mismatch",
    }
}

/// One end of the link: a click leads there.
fn end(ui: &mut Ui, form: &mut Form, word: &str, id: NodeId) {
    let label = form.field(word).label;
    form.labelled(ui, &label, |form, ui| {
        let title = form.map().node(id).map_or("", |node| node.title());
        let title = title_of(form.view, title);
        let response = widget::quiet_button(ui, form.view.theme, &title);
        if response.on_hover_text(title.as_str()).clicked() {
            open(form, Target::Node(id));
        }
    });
}

//! Several elements: how many of what, and what can be done to all of them.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::action::ActionId;
use crate::app::widget;
use crate::document::Target;
use crate::language::Message;

use super::form::Form;
use super::{footer, section::kind};

pub(super) fn show(ui: &mut Ui, form: &mut Form) {
    let selection = form.view.selection();
    kind(ui, form, "inspector-title");
    let message = Message::new("inspector-elements").count("count", selection.len());
    widget::title(ui, &form.view.texts.say(&message));
    ui.add_space(4.0);
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for target in selection.targets() {
        *counts.entry(counted(target)).or_default() += 1;
    }
    for (key, count) in counts {
        let message = Message::new(key).count("count", count);
        widget::muted(ui, &form.view.texts.say(&message));
    }
    footer(ui, form, &[ActionId::Duplicate, ActionId::Delete]);
}

/// Key of "so many of this kind".
fn counted(target: &Target) -> &'static str {
    use crate::document::NodeKind as Kind;
    match target {
        Target::Node(id) => match id.kind() {
            Kind::Persona => "node-persona-count",
            Kind::Stage => "node-stage-count",
            Kind::Touchpoint => "node-touchpoint-count",
            Kind::PainPoint => "node-pain-point-count",
            Kind::Idea => "node-idea-count",
            Kind::Evidence => "node-evidence-count",
            Kind::Note => "node-note-count",
        },
        Target::Link(_) => "link-count",
        Target::Lane(_) => "lane-count",
        Target::Reading(_) => "reading-count",
    }
}

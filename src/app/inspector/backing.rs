//! Evidence for an element, as cards.

use egui::Ui;

use crate::app::action::ActionId;
use crate::document::{Evidence, LinkKey, LinkKind, NodeId, NodeKind};
use crate::text::visible_line;

use super::card::{Card, Paint};
use super::form::Form;
use super::relations::{Adding, answer, named, title_of};
use super::section::{Section, nothing};

/// Shows what backs the element; `top` comes before the cards.
pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    here: NodeId,
    top: impl FnOnce(&mut Form, &mut Ui),
) {
    let links = form.map().links_to(here, LinkKind::Backs);
    let keys: Vec<LinkKey> = links.iter().map(|link| link.key).collect();
    let section = Section::new("inspector-evidence").counting(keys.len());
    section.show_with(
        ui,
        form,
        |form, ui| {
            let adding = Adding {
                kind: LinkKind::Backs,
                others: NodeKind::Evidence,
                here,
                name: "inspector-add-evidence",
                new: "inspector-new-evidence",
                action: ActionId::AddEvidence,
            };
            adding.show(ui, form, &keys);
        },
        |form, ui| {
            top(form, ui);
            if keys.is_empty() {
                nothing(ui, form, "inspector-no-evidence");
            }
            for key in &keys {
                if let NodeId::Evidence(id) = key.from
                    && let Some(evidence) = form.map().evidence(id)
                {
                    card(ui, form, evidence, *key);
                }
            }
        },
    );
}

fn card(ui: &mut Ui, form: &mut Form, evidence: &Evidence, key: LinkKey) {
    let kind = form.view.texts.word("evidence-kind", evidence.kind.word());
    let parts = [kind.as_ref(), &evidence.place, &evidence.date];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let caption = parts.join(" · ");
    let title = title_of(form.view, &evidence.fact);
    let cross = named(form, "inspector-unlink", &title);
    let card = Card {
        paint: Paint::evidence(form.view),
        severity: None,
        title: &title,
        caption: &visible_line(&caption),
        value: "",
        cross: Some(&cross),
    };
    answer(form, card.show(ui, key), evidence.id, key);
}

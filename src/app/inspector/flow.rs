//! Where customers go from a touchpoint, and what does not fit together.

use egui::{Align, Layout, RichText, Ui};

use crate::app::{theme, widget};
use crate::document::{LinkKey, LinkKind, Node, NodeId, NodeKind, Target, TouchpointId};
use crate::language::Message;
use crate::metrics::odd_sum;

use super::field::Measure;
use super::form::Form;
use super::pick::{Offer, Picked, pick};
use super::record::{linking, unlinking, with_link};
use super::relations::{named, open, title_of};
use super::section::{Section, cross, nothing, plus, row};

/// Width of the field for a share.
const SHARE_WIDTH: f32 = 72.0;

/// The next steps with their shares.
pub(super) fn next(ui: &mut Ui, form: &mut Form, from: TouchpointId) {
    let map = form.map();
    let links = map.links_from(from, LinkKind::Next);
    let keys: Vec<LinkKey> = links.iter().map(|link| link.key).collect();
    let section = Section::new("inspector-next").counting(keys.len());
    section.show_with(
        ui,
        form,
        |form, ui| connect(ui, form, from, LinkKind::Next, &keys),
        |form, ui| {
            if keys.is_empty() {
                nothing(ui, form, "inspector-no-next");
            }
            for key in &keys {
                link_row(ui, form, *key, key.to);
            }
            let shares: Vec<Option<f64>> = links.iter().map(|link| link.data.share).collect();
            if let Some(sum) = odd_sum(&shares) {
                let message =
                    Message::new("inspector-shares-sum").text("sum", form.view.texts.percent(sum));
                let ink = theme::color(form.view.theme.pain_ink);
                let text = RichText::new(form.view.texts.say(&message)).small();
                ui.label(text.color(ink));
            }
        },
    );
}

/// What is told differently elsewhere.
pub(super) fn mismatches(ui: &mut Ui, form: &mut Form, here: TouchpointId) {
    let map = form.map();
    let from = map.links_from(here, LinkKind::Mismatch);
    let to = map.links_to(here, LinkKind::Mismatch);
    let keys: Vec<LinkKey> = from.iter().chain(&to).map(|link| link.key).collect();
    let section = Section::new("inspector-mismatches").counting(keys.len());
    let section = if keys.is_empty() {
        section.folded()
    } else {
        section
    };
    section.show_with(
        ui,
        form,
        |form, ui| connect(ui, form, here, LinkKind::Mismatch, &keys),
        |form, ui| {
            if keys.is_empty() {
                nothing(ui, form, "inspector-no-mismatches");
            }
            for key in &keys {
                let other = if key.from == here.into() {
                    key.to
                } else {
                    key.from
                };
                link_row(ui, form, *key, other);
            }
        },
    );
}

fn connect(ui: &mut Ui, form: &mut Form, from: TouchpointId, kind: LinkKind, known: &[LinkKey]) {
    let name = match kind {
        LinkKind::Mismatch => "inspector-add-mismatch",
        _ => "inspector-add-next",
    };
    let map = form.map();
    let button = plus(ui, &form.say(name));
    let here = NodeId::from(from);
    let picked = pick(&button, form, Offer::Items, || {
        map.nodes(NodeKind::Touchpoint)
            .map(Node::id)
            .zip(map.touchpoints())
            .filter(|(id, _)| *id != here)
            .filter(|(id, _)| !known.iter().any(|key| key.to == *id && key.from == here))
            .map(|(id, touchpoint)| (id, title_of(form.view, &touchpoint.title)))
            .collect()
    });
    if let Some(Picked::Item(to)) = picked {
        form.requests.run(linking(LinkKey::new(kind, from, to)));
    }
}

/// One link: the other end, what it carries, a cross.
fn link_row(ui: &mut Ui, form: &mut Form, key: LinkKey, other: NodeId) {
    let map = form.map();
    let Some(link) = map.link(key) else {
        return;
    };
    let title = map
        .node(other)
        .map_or_else(String::new, |node| title_of(form.view, node.title()));
    row(
        ui,
        form,
        |form, ui| {
            if cross(ui, &named(form, "inspector-unlink", &title)).clicked() {
                form.requests.run(unlinking(key));
            }
        },
        |form, ui| {
            let response = widget::quiet_button(ui, form.view.theme, &format!("→ {title}"));
            if response.on_hover_text(title.as_str()).clicked() {
                open(form, Target::Node(other));
            }
        },
    );
    let mut form = form.part(key, &title);
    let label = form.field("label");
    let hint = form.say(match key.kind {
        LinkKind::Mismatch => "inspector-mismatch-hint",
        _ => "inspector-label-hint",
    });
    ui.horizontal_top(|ui| {
        if key.kind == LinkKind::Next {
            let field = form.field("share");
            let share = form.say("inspector-share-hint");
            let size = egui::vec2(SHARE_WIDTH, 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_max_width(SHARE_WIDTH);
                let measure = (Measure::Percent, share.as_str());
                form.bare_number(ui, &field, link.data.share, measure, |share| {
                    with_link(map, key, |data| data.share = share)
                });
            });
        }
        ui.vertical(|ui| {
            form.bare_line(ui, &label, &link.data.label, &hint, |text| {
                with_link(map, key, |data| data.label = text)
            });
        });
    });
    ui.add_space(2.0);
}

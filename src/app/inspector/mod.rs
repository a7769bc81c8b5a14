//! The inspector: everything about what is selected, at the right.
//!
//! One file for each kind of element; `form`, `field`, `typed`, `choice`,
//! `pick`, `section` and `card` hold what they share. Nothing here changes the
//! map: fields ask for commands.

mod backing;
mod card;
mod choice;
mod colors;
mod counts;
mod draft;
mod emotion;
mod evidence;
mod face;
mod field;
mod flow;
mod form;
mod goals;
mod idea;
mod info;
mod lane;
mod lanes;
mod link;
mod many;
mod metric;
mod note;
mod number;
mod pain_point;
mod persona;
mod pick;
mod picture;
mod pooled;
mod reading;
mod readings;
mod record;
mod relations;
mod section;
mod stage;
mod sub_journey;
mod text_edit;
mod touchpoint;
mod typed;

pub(crate) use metric::{MetricFields, metric_fields, type_name};

use egui::{Id, ScrollArea, Ui};

use crate::document::{Node, NodeId, Scope, Target};
use crate::render::egui::ScenePainter;

use super::action::ActionId;
use super::request::Requests;
use super::view::View;
use super::widget;

use draft::Drafts;
use form::Form;

/// What the inspector remembers between frames.
#[derive(Default)]
pub(crate) struct Inspector {
    drafts: Drafts,
    offers: touchpoint::Offers,
    pictures: ScenePainter,
    said: pooled::Said,
    /// Place of the selected reading among the map's.
    reading: Option<usize>,
}

/// Shows the inspector for the selection of `view`.
pub(crate) fn inspector_ui(
    ui: &mut Ui,
    view: &View,
    inspector: &mut Inspector,
    requests: &mut Requests,
) {
    let selection = view.selection();
    let target = selection.primary();
    inspector.reading = match target {
        Some(Target::Reading(key)) => reading::place_of(view, key, inspector.reading),
        _ => None,
    };
    let subject = subject_of(view, target, inspector.reading);
    inspector.drafts.belong_to(subject);
    inspector.drafts.follow_history(view.session.state());
    inspector.offers.renew(view);
    ScrollArea::vertical()
        .id_salt(subject)
        .auto_shrink(false)
        .show(ui, |ui| {
            // Room for the scroll bar and for the ring around a focused field.
            ui.set_width(ui.available_width() - 6.0);
            let mut form = Form::new(view, &mut inspector.drafts, requests, subject);
            match target {
                Some(_) if selection.len() > 1 => many::show(ui, &mut form),
                Some(Target::Node(id)) => {
                    if let Some(node) = view.map().node(*id) {
                        let pictures = &mut inspector.pictures;
                        node_ui(ui, &mut form, node, (&inspector.offers, pictures));
                    }
                    if let Some(at) = place_of(*id) {
                        inspector.said.renew(view, at);
                        inspector.said.show(ui, &mut form);
                    }
                    footer(ui, &mut form, &[ActionId::Duplicate, ActionId::Delete]);
                }
                Some(Target::Link(key)) => {
                    link::show(ui, &mut form, *key);
                    footer(ui, &mut form, &[ActionId::Delete]);
                }
                Some(Target::Lane(id)) => {
                    lane::show(ui, &mut form, *id);
                    footer(ui, &mut form, &[ActionId::Delete]);
                }
                Some(Target::Reading(key)) => {
                    if let Some(place) = inspector.reading {
                        reading::show(ui, &mut form, key, place);
                    }
                    footer(ui, &mut form, &[ActionId::Delete]);
                }
                None => {
                    info::show(ui, &mut form);
                    inspector.said.renew(view, Scope::Map);
                    inspector.said.show(ui, &mut form);
                }
            }
            ui.add_space(16.0);
        });
}

/// Tells one element from another. The key of a reading changes while its
/// period is typed; its place does not.
fn subject_of(view: &View, target: Option<&Target>, reading: Option<usize>) -> Id {
    let subject = Id::unique(("inspector", view.document));
    match target {
        Some(Target::Reading(_)) => subject.with(("reading", reading)),
        target => subject.with(target),
    }
}

/// The place of numbers that a node is.
fn place_of(id: NodeId) -> Option<Scope> {
    match id {
        NodeId::Stage(id) => Some(Scope::Stage(id)),
        NodeId::Touchpoint(id) => Some(Scope::Touchpoint(id)),
        _ => None,
    }
}

fn node_ui(
    ui: &mut Ui,
    form: &mut Form,
    node: &Node,
    (offers, pictures): (&touchpoint::Offers, &mut ScenePainter),
) {
    match node {
        Node::Persona(record) => persona::show(ui, form, record, pictures),
        Node::Stage(record) => stage::show(ui, form, record),
        Node::Touchpoint(record) => touchpoint::show(ui, form, record, offers),
        Node::PainPoint(record) => pain_point::show(ui, form, record),
        Node::Idea(record) => idea::show(ui, form, record),
        Node::Evidence(record) => evidence::show(ui, form, record),
        Node::Note(record) => note::show(ui, form, record),
    }
}

/// What can be done to the element as a whole.
fn footer(ui: &mut Ui, form: &mut Form, actions: &[ActionId]) {
    ui.add_space(12.0);
    ui.separator();
    ui.horizontal(|ui| {
        for action in actions {
            widget::tool(
                ui,
                form.view.state,
                form.requests,
                *action,
                widget::ToolLook::Text,
            );
        }
    });
}

//! Pain points and ideas, as cards, of what they are linked to.

use egui::Ui;

use crate::app::action::ActionId;
use crate::app::request::Request;
use crate::app::view::View;
use crate::document::{
    Idea, LinkKey, LinkKind, NodeId, NodeKind, PainPoint, PainPointId, Target, TouchpointId,
};
use crate::language::Message;
use crate::text::visible_line;

use super::card::{Card, CardAction, Paint};
use super::form::Form;
use super::pick::{Offer, Picked, pick};
use super::record::{linking, unlinking};
use super::section::{Section, nothing, plus};

/// What hurts at a touchpoint.
pub(super) fn pains(ui: &mut Ui, form: &mut Form, touchpoint: TouchpointId) {
    let links = form.map().links_to(touchpoint, LinkKind::Hurts);
    let keys: Vec<LinkKey> = links.iter().map(|link| link.key).collect();
    let section = Section::new("inspector-hurts").counting(keys.len());
    section.show_with(
        ui,
        form,
        |form, ui| {
            let to = touchpoint.into();
            let adding = Adding {
                kind: LinkKind::Hurts,
                others: NodeKind::PainPoint,
                here: to,
                name: "inspector-add-pain",
                new: "inspector-new-pain",
                action: ActionId::AddPainPoint,
            };
            adding.show(ui, form, &keys);
        },
        |form, ui| {
            if keys.is_empty() {
                nothing(ui, form, "inspector-no-pains");
            }
            for key in &keys {
                if let NodeId::PainPoint(id) = key.from
                    && let Some(pain) = form.map().pain_point(id)
                {
                    pain_card(ui, form, pain, *key);
                }
            }
        },
    );
}

/// What relieves a touchpoint, by itself or through its pain points.
pub(super) fn ideas_for_touchpoint(ui: &mut Ui, form: &mut Form, touchpoint: TouchpointId) {
    let map = form.map();
    let direct = map.links_to(touchpoint, LinkKind::Relieves);
    let mut links: Vec<LinkKey> = direct.iter().map(|link| link.key).collect();
    for hurt in map.links_to(touchpoint, LinkKind::Hurts) {
        let relieving = map.links_to(hurt.key.from, LinkKind::Relieves);
        for link in relieving {
            if !links.iter().any(|known| known.from == link.key.from) {
                links.push(link.key);
            }
        }
    }
    ideas(ui, form, touchpoint.into(), &links);
}

/// What relieves a pain point.
pub(super) fn ideas_for_pain(ui: &mut Ui, form: &mut Form, pain: PainPointId) {
    let links = form.map().links_to(pain, LinkKind::Relieves);
    let links: Vec<LinkKey> = links.iter().map(|link| link.key).collect();
    ideas(ui, form, pain.into(), &links);
}

fn ideas(ui: &mut Ui, form: &mut Form, here: NodeId, links: &[LinkKey]) {
    let section = Section::new("inspector-relieves").counting(links.len());
    section.show_with(
        ui,
        form,
        |form, ui| {
            let adding = Adding {
                kind: LinkKind::Relieves,
                others: NodeKind::Idea,
                here,
                name: "inspector-add-idea",
                new: "inspector-new-idea",
                action: ActionId::AddIdea,
            };
            adding.show(ui, form, links);
        },
        |form, ui| {
            if links.is_empty() {
                nothing(ui, form, "inspector-no-ideas");
            }
            for key in links {
                if let NodeId::Idea(id) = key.from
                    && let Some(idea) = form.map().idea(id)
                {
                    idea_card(ui, form, idea, *key, key.to == here);
                }
            }
        },
    );
}

/// A button with a plus that adds a new node with a link to this one, or links
/// one that is there.
pub(super) struct Adding {
    /// Kind of the link, from the other to this one.
    pub(super) kind: LinkKind,
    /// Kind of the nodes at its other end.
    pub(super) others: NodeKind,
    /// The node that the link leads to.
    pub(super) here: NodeId,
    /// Key of the button's name.
    pub(super) name: &'static str,
    /// Key of the entry for a new one.
    pub(super) new: &'static str,
    /// What adds a new one.
    pub(super) action: ActionId,
}

impl Adding {
    /// Shows the button; what `linked` has is not offered again.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut Form, linked: &[LinkKey]) {
        let button = plus(ui, &form.say(self.name));
        let map = form.map();
        let new = form.say(self.new);
        let picked = pick(&button, form, Offer::New(&new), || {
            map.nodes(self.others)
                .filter(|node| !linked.iter().any(|key| key.from == node.id()))
                .map(|node| (node.id(), title_of(form.view, node.title())))
                .collect()
        });
        match picked {
            Some(Picked::New) => form.requests.act(self.action),
            Some(Picked::Item(id)) => {
                let key = LinkKey::new(self.kind, id, self.here);
                form.requests.run(linking(key));
            }
            Some(Picked::Own(_)) | None => {}
        }
    }
}

/// A title, or that there is none.
pub(super) fn title_of(view: &View, title: &str) -> String {
    if title.trim().is_empty() {
        view.texts.get("untitled").into_owned()
    } else {
        visible_line(title).into_owned()
    }
}

fn pain_card(ui: &mut Ui, form: &mut Form, pain: &PainPoint, key: LinkKey) {
    let texts = form.view.texts;
    let status = texts.word("pain-status", pain.status.word());
    let caption = caption(form, &pain.owner, &status);
    let title = title_of(form.view, &pain.title);
    let cross = named(form, "inspector-unlink", &title);
    let card = Card {
        paint: Paint::pain(form.view),
        severity: Some(pain.severity),
        title: &title,
        caption: &caption,
        value: "",
        cross: Some(&cross),
    };
    answer(form, card.show(ui, key), pain.id, key);
}

fn idea_card(ui: &mut Ui, form: &mut Form, idea: &Idea, key: LinkKey, is_direct: bool) {
    let texts = form.view.texts;
    let status = texts.word("idea-status", idea.status.word());
    let caption = caption(form, &idea.owner, &status);
    let title = title_of(form.view, &idea.title);
    let rice = idea.rice().map(|score| texts.number(score, 1));
    let cross = named(form, "inspector-unlink", &title);
    let card = Card {
        paint: Paint::idea(form.view),
        severity: None,
        title: &title,
        caption: &caption,
        value: rice.as_deref().unwrap_or_default(),
        cross: is_direct.then_some(cross.as_str()),
    };
    answer(form, card.show(ui, key), idea.id, key);
}

/// "owner: contact centre · open".
fn caption(form: &Form, owner: &str, status: &str) -> String {
    if owner.trim().is_empty() {
        return status.to_owned();
    }
    // In the middle of a line the status has no capital letter.
    let mut letters = status.chars();
    let first = letters.next().map(char::to_lowercase);
    let status: String = first.into_iter().flatten().chain(letters).collect();
    let message = Message::new("inspector-owner-status")
        .text("owner", owner)
        .text("status", status);
    form.view.texts.say(&message)
}

/// A name that says which element it is about.
pub(super) fn named(form: &Form, key: &'static str, title: &str) -> String {
    form.view.texts.say(&Message::new(key).text("title", title))
}

/// Opens what a card shows, or takes its link away.
pub(super) fn answer(
    form: &mut Form,
    action: Option<CardAction>,
    id: impl Into<NodeId>,
    link: LinkKey,
) {
    match action {
        Some(CardAction::Opened) => open(form, Target::Node(id.into())),
        Some(CardAction::TakenAway) => form.requests.run(unlinking(link)),
        None => {}
    }
}

/// Selects an element and brings it into sight.
pub(super) fn open(form: &mut Form, target: Target) {
    form.requests.select(target.clone());
    form.requests.push(Request::Reveal(target));
}

/// Touchpoints that a pain point hurts or an idea relieves, and pain points
/// that it relieves: as rows that open them.
pub(super) fn linked_from(
    ui: &mut Ui,
    form: &mut Form,
    from: NodeId,
    kind: LinkKind,
    (title, empty, add): (&'static str, &'static str, &'static str),
    kinds: &[NodeKind],
) {
    let map = form.map();
    let links = map.links_from(from, kind);
    let keys: Vec<LinkKey> = links.iter().map(|link| link.key).collect();
    Section::new(title).counting(keys.len()).show_with(
        ui,
        form,
        |form, ui| {
            let button = plus(ui, &form.say(add));
            let picked = pick(&button, form, Offer::Items, || {
                let nodes = kinds.iter().flat_map(|kind| map.nodes(*kind));
                nodes
                    .filter(|node| !keys.iter().any(|key| key.to == node.id()))
                    .map(|node| (node.id(), title_of(form.view, node.title())))
                    .collect()
            });
            if let Some(Picked::Item(to)) = picked {
                form.requests
                    .push(Request::Run(linking(LinkKey::new(kind, from, to))));
            }
        },
        |form, ui| {
            if keys.is_empty() {
                nothing(ui, form, empty);
            }
            for key in &keys {
                node_card(ui, form, key.to, *key);
            }
        },
    );
}

/// A card for the node at the other end of a link.
fn node_card(ui: &mut Ui, form: &mut Form, id: NodeId, key: LinkKey) {
    let Some(node) = form.map().node(id) else {
        return;
    };
    let title = title_of(form.view, node.title());
    let kind = form.view.texts.word("node", id.kind().word()).into_owned();
    let cross = named(form, "inspector-unlink", &title);
    let (paint, severity) = match node {
        crate::document::Node::PainPoint(pain) => (Paint::pain(form.view), Some(pain.severity)),
        crate::document::Node::Idea(_) => (Paint::idea(form.view), None),
        _ => (Paint::plain(form.view), None),
    };
    let card = Card {
        paint,
        severity,
        title: &title,
        caption: &kind,
        value: "",
        cross: Some(&cross),
    };
    answer(form, card.show(ui, key), id, key);
}

//! Where customers go from a touchpoint, and what does not fit together.

use egui::{Align, Layout, RichText, Ui};

use crate::app::theme;
use crate::document::{Link, LinkKey, LinkKind, Node, NodeId, NodeKind, Target, TouchpointId};
use crate::language::Message;

use super::field::Measure;
use super::form::{Form, quiet_button};
use super::pick::{Offer, Picked, pick};
use super::record::{linking, unlinking, with_link};
use super::relations::{named, open, title_of};
use super::section::{Section, cross, nothing, plus, row};

/// Shares that differ from the whole by less than this are rounded.
const ROUNDING: f64 = 0.005;
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
            if let Some(sum) = odd_sum(&links) {
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

/// What the shares of a fork add up to, when that is not the whole.
fn odd_sum(links: &[&Link]) -> Option<f64> {
    let shares: Vec<f64> = links.iter().filter_map(|link| link.data.share).collect();
    let sum: f64 = shares.iter().sum();
    let complete = shares.len() == links.len();
    let odd = (complete && (sum - 1.0).abs() > ROUNDING) || sum > 1.0 + ROUNDING;
    (links.len() > 1 && !shares.is_empty() && odd).then_some(sum)
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
            let response = quiet_button(ui, form.view, &format!("→ {title}"));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::LinkData;

    fn fork(shares: &[Option<f64>]) -> Option<f64> {
        let links: Vec<Link> = shares
            .iter()
            .zip(1..)
            .map(|(share, place)| {
                let ends = (TouchpointId::mint(0), TouchpointId::mint(place));
                let data = LinkData {
                    share: *share,
                    ..LinkData::default()
                };
                Link::with_data(LinkKey::new(LinkKind::Next, ends.0, ends.1), data)
            })
            .collect();
        odd_sum(&links.iter().collect::<Vec<_>>())
    }

    #[test]
    fn shares_of_a_fork_make_a_whole() {
        assert_eq!(fork(&[Some(0.6), Some(0.4)]), None);
        assert_eq!(fork(&[Some(0.333), Some(0.333), Some(0.333)]), None);
        assert_eq!(fork(&[Some(0.5), Some(0.25)]), Some(0.75));
        assert_eq!(fork(&[Some(0.5), None]), None);
        assert_eq!(fork(&[Some(0.75), Some(0.75), None]), Some(1.5));
        assert_eq!(fork(&[Some(0.4)]), None);
        assert_eq!(fork(&[None, None]), None);
    }
}

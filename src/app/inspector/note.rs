//! A note: what it says, how wide it is, in which lane it lies.

use egui::Ui;

use crate::app::pictures::PicturePlace;
use crate::app::widget;
use crate::document::{LaneId, LaneKind, Note, Target};

use super::form::Form;
use super::lanes::title_of_lane;
use super::record::with;
use super::relations::{open, title_of};
use super::section::kind_alone;
use super::{backing, picture};

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Note) {
    kind_alone(ui, form, "node-note");
    form.text(ui, "text", &record.text, |text| {
        with(record, |r| r.text = text)
    });
    picture(ui, form, record);
    let lanes = form
        .map()
        .lanes()
        .iter()
        .filter(|lane| lane.kind.holds_notes());
    let lanes: Vec<(LaneId, String)> = lanes
        .map(|lane| (lane.id, title_of_lane(form.view, lane)))
        .collect();
    form.list(ui, "lane", &lanes, &record.lane, |lane| {
        with(record, |r| r.lane = lane)
    });
    form.count(ui, "span", Some(u64::from(record.span)), |span| {
        let span = span.unwrap_or(1);
        with(record, |r| r.span = u16::try_from(span).unwrap_or(u16::MAX))
    });
    let field = form.field("at");
    form.labelled(ui, &field.label, |form, ui| {
        let at = form.map().node(record.at);
        let title = title_of(form.view, at.map_or("", |node| node.title()));
        let response = widget::quiet_button(ui, form.view.theme, &title);
        if response.on_hover_text(title.as_str()).clicked() {
            open(form, Target::Node(record.at));
        }
    });
    backing::show(ui, form, record.id.into(), |_, _| {});
}

/// Only a lane of pictures shows one; what lies elsewhere with one can lose it.
fn picture(ui: &mut Ui, form: &mut Form, record: &Note) {
    let lane = form.map().lane(record.lane);
    let takes_one = lane.is_some_and(|lane| lane.kind == LaneKind::Pictures);
    let remove = || with(record, |r| r.picture = None);
    let without = record.picture.is_some().then(remove);
    if takes_one || without.is_some() {
        picture::show(ui, form, PicturePlace::Note(record.id), without);
    }
}

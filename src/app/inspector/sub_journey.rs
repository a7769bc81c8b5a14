//! The link of a touchpoint to the map of its own journey.

use std::path::Path;

use egui::{Button, Ui};

use crate::app::request::Request;
use crate::document::Touchpoint;
use crate::exchange::{BadMapLink, map_link};
use crate::language::Message;

use super::form::{Form, GAP, small};
use super::record::with;

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Touchpoint) {
    form.line(ui, "sub-journey", &record.sub_journey, |text| {
        with(record, |r| r.sub_journey = text)
    });
    let link = record.sub_journey.as_str();
    if link.trim().is_empty() {
        return;
    }
    let refusal = refusal(form, link);
    let button = Button::new(form.say("inspector-open-map"));
    let opened = ui.add_enabled(refusal.is_none(), button).clicked();
    if opened {
        form.requests.push(Request::OpenMapLink(link.to_owned()));
    }
    if let Some(refusal) = refusal {
        small(ui, &form.view.texts.say(&refusal));
    }
    ui.add_space(GAP);
}

/// Why the link cannot be followed, as far as its words tell.
fn refusal(form: &Form, link: &str) -> Option<Message> {
    let Some(folder) = form.view.state.path().and_then(Path::parent) else {
        return Some(Message::new("map-link-no-folder"));
    };
    map_link(folder, link).err().map(BadMapLink::message)
}

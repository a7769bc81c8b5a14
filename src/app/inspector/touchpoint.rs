//! A touchpoint: what happens, where, how it feels, what it is linked to.

use std::collections::HashMap;

use egui::{Button, Ui};

use crate::app::icon::Icon;
use crate::app::view::View;
use crate::document::{CHANNELS, Command, StageId, Touchpoint};
use crate::language::Message;

use super::choice::{EVIDENCE_LEVEL, chip, chip_row};
use super::field::Measure;
use super::form::Form;
use super::pick::{Offer, Picked, pick};
use super::record::with;
use super::section::{Section, kind};
use super::{backing, emotion, flow, readings, relations, sub_journey};

/// How many channels are offered as chips.
const MOST_CHIPS: usize = 6;

/// What the fields offer from the rest of the map; gathered once for a state of
/// it.
#[derive(Default)]
pub(crate) struct Offers {
    of: Option<(u64, u64)>,
    /// Channels, most used first.
    channels: Vec<String>,
    /// Highest track of each stage.
    tracks: HashMap<StageId, u8>,
}

impl Offers {
    /// Gathers again when the map is another one.
    pub(super) fn renew(&mut self, view: &View) {
        let of = Some((view.document, view.session.revision()));
        if self.of == of {
            return;
        }
        self.of = of;
        self.tracks.clear();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for touchpoint in view.map().touchpoints() {
            if !touchpoint.channel.is_empty() {
                *counts.entry(&touchpoint.channel).or_default() += 1;
            }
            let last = self.tracks.entry(touchpoint.stage).or_default();
            *last = touchpoint.track.max(*last);
        }
        let mut used: Vec<(&str, usize)> = counts.into_iter().collect();
        used.sort_by_key(|(channel, count)| (std::cmp::Reverse(*count), *channel));
        self.channels = used.into_iter().map(|(name, _)| name.to_owned()).collect();
    }
}

pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Touchpoint, offers: &Offers) {
    kind(ui, form, "node-touchpoint");
    form.title(ui, "title", &record.title, |text| {
        with(record, |r| r.title = text)
    });
    form.text(ui, "description", &record.description, |text| {
        with(record, |r| r.description = text)
    });
    channel(ui, form, record, offers);
    form.toggle(ui, "moment-of-truth", record.moment_of_truth, |yes| {
        with(record, |r| r.moment_of_truth = yes)
    });
    emotion::show(ui, form, record.id);
    readings::show(ui, form, crate::document::Scope::Touchpoint(record.id));
    relations::pains(ui, form, record.id);
    relations::ideas_for_touchpoint(ui, form, record.id);
    backing::show(ui, form, record.id.into(), |form, ui| {
        form.combo(
            ui,
            "evidence-level",
            &EVIDENCE_LEVEL,
            record.evidence_level,
            |level| with(record, |r| r.evidence_level = level),
        );
    });
    flow::next(ui, form, record.id);
    flow::mismatches(ui, form, record.id);
    Section::new("inspector-details").show(ui, form, |form, ui| details(ui, form, record, offers));
}

fn details(ui: &mut Ui, form: &mut Form, record: &Touchpoint, offers: &Offers) {
    form.line(ui, "owner", &record.owner, |text| {
        with(record, |r| r.owner = text)
    });
    ui.columns(2, |columns| {
        track(&mut columns[0], form, record, offers);
        form.number(
            &mut columns[1],
            "minutes",
            record.minutes,
            Measure::Plain,
            |minutes| with(record, |r| r.minutes = minutes),
        );
    });
    form.tags(ui, &record.tags, |tags| with(record, |r| r.tags = tags));
    form.size(ui, "width", record.width, |width| {
        with(record, |r| r.width = width)
    });
    sub_journey::show(ui, form, record);
}

/// The main path, the branches in use, and one more.
fn track(ui: &mut Ui, form: &mut Form, record: &Touchpoint, offers: &Offers) {
    let last = offers.tracks.get(&record.stage).copied().unwrap_or(0);
    let last = last.saturating_add(1).max(record.track);
    let last = last.min(crate::document::MAX_TRACK);
    let name = |track: u8| {
        if track == 0 {
            return form.say("inspector-main-path");
        }
        let message = Message::new("inspector-branch").count("number", usize::from(track));
        form.view.texts.say(&message)
    };
    let items: Vec<(u8, String)> = (0..=last).map(|track| (track, name(track))).collect();
    form.list(ui, "track", &items, &record.track, |track| {
        with(record, |r| r.track = track)
    });
}

/// Chips of the channels in use; the rest of the catalogue and own ones in a
/// list.
fn channel(ui: &mut Ui, form: &mut Form, record: &Touchpoint, offers: &Offers) {
    let field = form.field("channel");
    let texts = form.view.texts;
    let set = |channel: String| -> Command { with(record, |r| r.channel = channel) };
    let mut chosen: Option<String> = None;
    form.labelled(ui, &field.label, |form, ui| {
        chip_row(ui, |ui| {
            let mut offered: Vec<&str> = offers.channels.iter().map(String::as_str).collect();
            offered.truncate(MOST_CHIPS);
            let own = record.channel.as_str();
            if !own.is_empty() && !offered.contains(&own) {
                offered.push(own);
            }
            for word in offered {
                let name = texts.word("channel", word);
                let is_chosen = word == own;
                if chip(ui, form.view, &field, &name, is_chosen).clicked() {
                    chosen = Some(if is_chosen { "" } else { word }.to_owned());
                }
            }
            let name = form.say("inspector-other-channel");
            let more = ui.add(Button::new(Icon::More.atom()).corner_radius(13));
            let more = more.on_hover_text(name.as_str()).accessible_name(name);
            let picked = pick(&more, form, Offer::Own, || {
                let mut items: Vec<(String, String)> = Vec::new();
                let own = offers.channels.iter().map(String::as_str);
                for word in CHANNELS.iter().copied().chain(own) {
                    if !items.iter().any(|(known, _)| known == word) {
                        items.push((word.to_owned(), texts.word("channel", word).into_owned()));
                    }
                }
                items
            });
            match picked {
                Some(Picked::Item(channel) | Picked::Own(channel)) => chosen = Some(channel),
                Some(Picked::New) | None => {}
            }
        });
    });
    if let Some(channel) = chosen {
        form.requests.run(set(channel));
    }
}

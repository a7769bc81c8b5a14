//! What an earlier run could not save, beside what is saved.

mod differences;

use egui::{Button, ColorImage, Frame, Id, Margin, Stroke, TextureHandle, Ui, vec2};

use crate::document::NodeKind;
use crate::language::Message;

use crate::app::dialog::Scope;
use crate::app::files::{Source, shown};
use crate::app::recovery::{Offer, Saved, Side};
use crate::app::request::Request;
use crate::app::{theme, widget};

/// Width of the dialog and height of its pictures.
const WIDTH: f32 = 760.0;
const PICTURE_HEIGHT: f32 = 190.0;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, number: &mut u64, removing: &mut bool) {
    ui.set_width(WIDTH);
    let state = scope.state;
    let offers = &state.offers;
    let chosen = offers.iter().find(|offer| offer.number == *number);
    let Some(offer) = chosen.or(offers.first()) else {
        scope.requests.push(Request::CloseDialog);
        return;
    };
    *number = offer.number;
    scope.title(ui, "recovery-title");
    if let Some(before) = &state.broke_off {
        ui.label(scope.texts.say(&before.message(scope.texts)));
    }
    widget::muted(ui, &scope.texts.get("recovery-text"));
    ui.add_space(10.0);
    if offers.len() > 1 {
        list(ui, scope, offers, number, removing);
    }
    heading(ui, scope, offer);
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.x = 12.0;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        saved(left, scope, offer);
        recovered(right, scope, offer);
    });
    ui.add_space(6.0);
    if let Some(found) = &offer.differences {
        differences::show(ui, scope.texts, found);
        ui.add_space(6.0);
    }
    ui.label(scope.texts.get(outcome(&offer.saved)).as_ref());
    if *removing {
        removal(ui, scope, offer, removing);
    } else {
        choices(ui, scope, offer, removing);
    }
}

/// Key of what the file is now, and what restoring means for it.
fn outcome(saved: &Saved) -> &'static str {
    match saved {
        Saved::Same(_) => "recovery-same",
        Saved::Changed(_) => "recovery-changed",
        Saved::None => "recovery-new",
        Saved::Unreadable(error) if error.is_missing() => "recovery-new",
        Saved::Unreadable(_) => "recovery-unreadable",
    }
}

/// Several maps were left behind: which one is looked at.
fn list(ui: &mut Ui, scope: &Scope, offers: &[Offer], number: &mut u64, removing: &mut bool) {
    ui.horizontal_wrapped(|ui| {
        for offer in offers {
            let name = offer.name(scope.texts);
            let selected = offer.number == *number;
            if ui.add(Button::selectable(selected, name)).clicked() {
                *number = offer.number;
                *removing = false;
            }
        }
    });
    ui.add_space(8.0);
}

/// Which map, how many edits and when, and where its file is.
fn heading(ui: &mut Ui, scope: &Scope, offer: &Offer) {
    widget::strong(ui, &offer.name(scope.texts));
    widget::muted(ui, &offer.edits(scope.texts));
    if let Some(path) = &offer.path {
        widget::muted(ui, &shown(path));
    }
}

fn saved(ui: &mut Ui, scope: &Scope, offer: &Offer) {
    widget::overline(ui, &scope.texts.get("recovery-saved"));
    match &offer.saved {
        Saved::Same(side) | Saved::Changed(side) => picture(ui, scope, "saved", offer, side),
        Saved::None => nothing(ui, scope, &scope.texts.get("recovery-no-file")),
        Saved::Unreadable(error) => nothing(ui, scope, &scope.texts.say(&error.message())),
    }
}

fn recovered(ui: &mut Ui, scope: &Scope, offer: &Offer) {
    widget::overline(ui, &scope.texts.get("recovery-recovered"));
    match &offer.recovered {
        Ok(side) => picture(ui, scope, "recovered", offer, side),
        Err(error) => nothing(ui, scope, &scope.texts.say(&error.message())),
    }
}

/// A frame as high as a picture, with a word in its place.
fn nothing(ui: &mut Ui, scope: &Scope, words: &str) {
    framed(ui, scope, |ui| {
        ui.add_space(PICTURE_HEIGHT * 0.4);
        ui.vertical_centered(|ui| widget::muted(ui, words));
    });
}

fn picture(ui: &mut Ui, scope: &Scope, which: &'static str, offer: &Offer, side: &Side) {
    framed(ui, scope, |ui| {
        let Some(image) = &side.picture else {
            return;
        };
        let texture = texture(ui, Id::unique(("recovery", which, offer.number)), image);
        let shown = egui::Image::from_texture(&texture)
            .max_size(vec2(ui.available_width(), PICTURE_HEIGHT))
            .alt_text(scope.texts.get("recovery-picture"));
        ui.add(shown);
    });
    let counts: Vec<String> = side
        .counts
        .iter()
        .map(|(kind, count)| {
            let key = match kind {
                NodeKind::Stage => "node-stage-count",
                NodeKind::Touchpoint => "node-touchpoint-count",
                NodeKind::PainPoint => "node-pain-point-count",
                _ => "node-idea-count",
            };
            scope.texts.say(&Message::new(key).count("count", *count))
        })
        .collect();
    widget::muted(ui, &counts.join(" · "));
}

fn framed(ui: &mut Ui, scope: &Scope, add: impl FnOnce(&mut Ui)) {
    Frame::NONE
        .fill(theme::color(scope.theme.paper))
        .stroke(Stroke::new(1.0, theme::color(scope.theme.hairline)))
        .corner_radius(6)
        .inner_margin(Margin::same(6))
        .show(ui, |ui| {
            ui.set_min_size(vec2(ui.available_width(), PICTURE_HEIGHT));
            add(ui);
        });
}

/// The picture on the graphics card, put there once.
fn texture(ui: &Ui, id: Id, image: &ColorImage) -> TextureHandle {
    let known = ui.data(|data| data.get_temp::<TextureHandle>(id));
    known.unwrap_or_else(|| {
        let options = egui::TextureOptions::LINEAR;
        let texture = ui.ctx().load_texture("thumbnail", image.clone(), options);
        ui.data_mut(|data| data.insert_temp(id, texture.clone()));
        texture
    })
}

fn choices(ui: &mut Ui, scope: &mut Scope, offer: &Offer, removing: &mut bool) {
    let can_restore = offer.recovered.is_ok();
    let has_saved = matches!(offer.saved, Saved::Same(_) | Saved::Changed(_));
    let restore = |beside| {
        Request::Open(Source::LeftOver {
            number: offer.number,
            beside,
        })
    };
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-restore", can_restore) {
            scope.answer(restore(false));
        }
        if has_saved && scope.button(ui, "button-open-both") {
            scope.answer(restore(true));
        }
        if scope.button(ui, "button-later") {
            scope.requests.push(Request::CloseDialog);
        }
        if scope.button(ui, "button-remove-edits") {
            *removing = true;
        }
    });
}

/// Asks again before edits are removed for good.
fn removal(ui: &mut Ui, scope: &mut Scope, offer: &Offer, removing: &mut bool) {
    ui.add_space(6.0);
    let color = ui.visuals().error_fg_color;
    ui.colored_label(color, scope.texts.get("recovery-remove-text").as_ref());
    scope.buttons(ui, |scope, ui| {
        if scope.button(ui, "button-keep-edits") {
            *removing = false;
        }
        if scope.button(ui, "button-remove-for-good") {
            scope.answer(Request::RemoveEdits(offer.number));
        }
    });
}

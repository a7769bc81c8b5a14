//! Picking one of the map's elements, or a new one, from a list that can be
//! searched. However long the list is, only the rows in sight are shown.

use egui::{Button, Id, Key, Popup, PopupCloseBehavior, Response, ScrollArea, TextEdit, Ui};

use super::form::Form;

/// From how many items on the list can be searched.
const SEARCHABLE: usize = 8;
/// Width of the list.
const WIDTH: f32 = 268.0;
/// Most height of the list.
const HEIGHT: f32 = 300.0;

/// What was picked.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Picked<T> {
    /// An item of the list.
    Item(T),
    /// A new element.
    New,
    /// A text of the user's own.
    Own(String),
}

/// What the list offers besides its items.
#[derive(Clone, Copy)]
pub(super) enum Offer<'a> {
    /// Nothing.
    Items,
    /// A new element, called so.
    New(&'a str),
    /// A text of the user's own.
    Own,
}

/// Opens a list under `button` and says what is picked from it. The items are
/// only asked for while it is open.
pub(super) fn pick<T>(
    button: &Response,
    form: &Form,
    offer: Offer,
    items: impl FnOnce() -> Vec<(T, String)>,
) -> Option<Picked<T>> {
    Popup::menu(button)
        .id(button.id.with("pick"))
        .width(WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(WIDTH);
            let picked = list(ui, form, offer, items(), button.id.with("search"));
            if picked.is_some() {
                ui.close();
            }
            picked
        })
        .and_then(|shown| shown.inner)
}

fn list<T>(
    ui: &mut Ui,
    form: &Form,
    offer: Offer,
    mut items: Vec<(T, String)>,
    id: Id,
) -> Option<Picked<T>> {
    let mut picked = None;
    if let Offer::New(name) = offer {
        let icon = crate::app::icon::Icon::Plus.atom();
        let response = crate::app::widget::flat(ui, |ui| {
            ui.add(Button::new((icon, name)).min_size(egui::vec2(WIDTH, 0.0)))
        });
        if response.clicked() {
            picked = Some(Picked::New);
        }
        if items.is_empty() {
            return picked;
        }
        ui.separator();
    }
    let is_own = matches!(offer, Offer::Own);
    if is_own || items.len() > SEARCHABLE {
        let text = search(ui, form, is_own, id);
        let wanted = text.trim().to_lowercase();
        let known = items.iter().any(|(_, name)| name.to_lowercase() == wanted);
        items.retain(|(_, name)| name.to_lowercase().contains(&wanted));
        let entered = !wanted.is_empty() && ui.input(|input| input.key_pressed(Key::Enter));
        let is_new = is_own && !known && !wanted.is_empty();
        if is_new && (own(ui, form, &text) || entered) {
            picked = Some(Picked::Own(text.trim().to_owned()));
        } else if entered && !items.is_empty() {
            // What was searched for and stands first is meant.
            return Some(Picked::Item(items.swap_remove(0).0));
        }
    }
    if items.is_empty() && !is_own {
        crate::app::widget::muted(ui, &form.say("inspector-nothing-found"));
    }
    rows(ui, items).map(Picked::Item).or(picked)
}

fn rows<T>(ui: &mut Ui, items: Vec<(T, String)>) -> Option<T> {
    let height = ui.spacing().interact_size.y;
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::vertical()
        .max_height(HEIGHT)
        .auto_shrink([false, true])
        .show_rows(ui, height, items.len(), |ui, range| {
            for place in range {
                let name = items[place].1.as_str();
                let button = Button::selectable(false, name)
                    .truncate()
                    .min_size(egui::vec2(ui.available_width(), height));
                if ui.add(button).clicked() {
                    clicked = Some(place);
                }
            }
        });
    let mut items = items;
    clicked.map(|place| items.swap_remove(place).0)
}

fn search(ui: &mut Ui, form: &Form, is_own: bool, id: Id) -> String {
    let hint = if is_own {
        form.say("inspector-own-or-search")
    } else {
        form.say("inspector-search")
    };
    let state = id.with("text");
    let mut text: String = ui
        .data_mut(|data| data.remove_temp(state))
        .unwrap_or_default();
    let response = ui.add(
        TextEdit::singleline(&mut text)
            .id(id)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(9, 5))
            .hint_text(hint.as_str()),
    );
    let response = response.accessible_name(hint);
    // A list that has just opened waits for the first letter.
    let now = ui.ctx().cumulative_pass_nr();
    let opened = ui.data_mut(|data| {
        let last: u64 = data.get_temp(state).unwrap_or_default();
        data.insert_temp(state, now);
        now > last + 1
    });
    if opened {
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(state, text.clone()));
    text
}

fn own(ui: &mut Ui, form: &Form, text: &str) -> bool {
    let message = crate::language::Message::new("inspector-use-own").text("text", text.trim());
    let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
    let button = Button::new(form.view.texts.say(&message)).truncate();
    ui.add(button).clicked() || entered
}

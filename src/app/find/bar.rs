//! The bar over the canvas: what is looked for, which of how many, and the
//! row for replacing with the list of what it would change.

use egui::{EventFilter, Id, Key, Margin, Response, TextEdit, Ui};

use crate::app::icon::Icon;
use crate::app::one_line;
use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::app::widget;
use crate::language::Message;

use super::{Find, FindRequest, preview};

/// Width of the two fields.
const FIELD: f32 = 280.0;

/// What the bar remembers between frames.
#[derive(Default)]
pub(crate) struct FindBar {
    /// The call it has answered by taking the focus.
    answered: u64,
}

/// Shows the bar.
pub(crate) fn find_ui(ui: &mut Ui, view: &View, bar: &mut FindBar, requests: &mut Requests) {
    let find = &view.state.find;
    let mut ask = |request| requests.push(Request::Find(request));
    ui.horizontal(|ui| {
        let field = query(ui, view, find, &mut ask);
        if bar.answered != find.asked {
            bar.answered = find.asked;
            field.request_focus();
            one_line::select_all(ui, field.id, &find.query);
        }
        widget::muted(ui, &count(view, find));
        let has_hits = find.has_hits();
        for (icon, key, forward) in [
            (Icon::Up, "find-previous", false),
            (Icon::Down, "find-next", true),
        ] {
            let name = view.texts.get(key);
            let clicked = ui
                .add_enabled_ui(has_hits, |ui| widget::icon_button(ui, icon, &name))
                .inner
                .clicked();
            if clicked {
                ask(FindRequest::Step { forward });
            }
        }
        let name = view.texts.get("find-replace");
        let toggle = ui.selectable_label(find.replacing, name.as_ref());
        if toggle.clicked() {
            ask(FindRequest::Replacing(!find.replacing));
        }
        close(ui, view, &mut ask);
    });
    if find.replacing {
        replacing(ui, view, find, &mut ask);
        preview::show(ui, view, find, &mut ask);
    } else if let Some(hit) = find.current() {
        preview::line(ui, view, hit, None);
    }
}

fn query(ui: &mut Ui, view: &View, find: &Find, ask: &mut impl FnMut(FindRequest)) -> Response {
    let mut text = find.query.clone();
    let response = field(ui, "find-query", &view.texts.get("find-field"), &mut text);
    if response.changed() {
        ask(FindRequest::Query(text));
    }
    let (enter, shift) = ui.input(|input| (input.key_pressed(Key::Enter), input.modifiers.shift));
    if response.lost_focus() && enter {
        ask(FindRequest::Step { forward: !shift });
        response.request_focus();
    }
    leave(ui, &response, ask);
    response
}

/// A field of the bar, called by its hint.
fn field(ui: &mut Ui, id: &'static str, name: &str, text: &mut String) -> Response {
    let edit = TextEdit::singleline(text)
        .id(Id::unique(id))
        .event_filter(KEYS)
        .desired_width(FIELD)
        .margin(Margin::symmetric(9, 5))
        .hint_text(name.to_owned());
    let response = ui.add(edit).accessible_name(name);
    one_line::select_when_reached(ui, &response, text);
    response
}

/// Keys for a field that Esc closes the bar from.
const KEYS: EventFilter = EventFilter {
    tab: false,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// Esc puts the bar away.
fn leave(ui: &Ui, field: &Response, ask: &mut impl FnMut(FindRequest)) {
    if field.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        field.surrender_focus();
        ask(FindRequest::Close);
    }
}

/// "3 of 12".
fn count(view: &View, find: &Find) -> String {
    let count = find.found.hits.len();
    if find.query.is_empty() {
        return String::new();
    }
    if count == 0 {
        return view.texts.get("find-nothing").into_owned();
    }
    let key = if find.found.more {
        "find-count-more"
    } else {
        "find-count"
    };
    let message = Message::new(key)
        .count("place", find.at + 1)
        .count("count", count);
    view.texts.say(&message)
}

fn replacing(ui: &mut Ui, view: &View, find: &Find, ask: &mut impl FnMut(FindRequest)) {
    ui.horizontal(|ui| {
        let mut text = find.by.clone();
        let response = field(ui, "find-by", &view.texts.get("find-by"), &mut text);
        if response.changed() {
            ask(FindRequest::By(text));
        }
        leave(ui, &response, ask);
        ui.add_enabled_ui(find.has_hits(), |ui| {
            if ui
                .button(view.texts.get("find-replace-one").as_ref())
                .clicked()
            {
                ask(FindRequest::ReplaceOne);
            }
            let message = Message::new("find-replace-all").count("count", find.chosen());
            if ui.button(view.texts.say(&message)).clicked() {
                ask(FindRequest::ReplaceAll);
            }
        });
    });
}

fn close(ui: &mut Ui, view: &View, ask: &mut impl FnMut(FindRequest)) {
    let right = egui::Layout::right_to_left(egui::Align::Center);
    ui.with_layout(right, |ui| {
        let name = view.texts.get("find-close");
        if widget::icon_button(ui, Icon::Close, &name).clicked() {
            ask(FindRequest::Close);
        }
    });
}

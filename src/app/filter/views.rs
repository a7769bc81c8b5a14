//! The menu of saved views: show one, keep what is shown, rename, delete.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Id, Key, Margin, PopupCloseBehavior, RichText, TextEdit, Ui, WidgetInfo};

use crate::app::icon::Icon;
use crate::app::one_line;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::SavedView;
use crate::language::Message;

use super::{FilterRequest, Filtering};

/// Width of the menu.
const WIDTH: f32 = 280.0;

/// Shows the button with the menu.
pub(super) fn show(
    ui: &mut Ui,
    view: &View,
    filtering: &Filtering,
    ask: &mut impl FnMut(FilterRequest),
) {
    let shown = filtering.view(view.map());
    let text = match shown {
        Some(shown) => {
            let name = Message::new("views-shown").text("name", &shown.name);
            RichText::new(view.texts.say(&name)).color(theme::color(view.theme.accent))
        }
        None => RichText::new(view.texts.get("views-title").as_ref()),
    };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(text).truncate();
    MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_width(WIDTH);
        if view.map().views().is_empty() {
            remark(ui, &view.texts.get("views-none"));
        }
        for saved in view.map().views() {
            let is_shown = shown.is_some_and(|shown| shown.id == saved.id);
            row(ui, view, saved, is_shown, ask);
        }
        ui.separator();
        save(ui, view, filtering, ask);
    });
}

/// A view: a click shows it; at its end it can be renamed and deleted.
fn row(
    ui: &mut Ui,
    view: &View,
    saved: &SavedView,
    is_shown: bool,
    ask: &mut impl FnMut(FilterRequest),
) {
    let renaming = Id::unique(("view-name", saved.id));
    let text: Option<String> = ui.data(|data| data.get_temp(renaming));
    if let Some(text) = text {
        let name = view.texts.get("views-name");
        match field(ui, renaming, text, &name) {
            Typed::On(text) => keep(ui, renaming, text),
            Typed::Left => ui.data_mut(|data| data.remove::<String>(renaming)),
            Typed::Entered(text) => {
                ui.data_mut(|data| data.remove::<String>(renaming));
                if text != saved.name {
                    ask(FilterRequest::Rename(saved.id, text));
                }
            }
        }
        return;
    }
    ui.horizontal(|ui| {
        let width = ui.available_width() - 76.0;
        let button = Button::selectable(is_shown, saved.name.as_str())
            .truncate()
            .right_text("")
            .min_size(egui::vec2(width, 0.0));
        let response = ui.add(button);
        response.widget_info(|| {
            WidgetInfo::selected(egui::Role::Button, true, is_shown, saved.name.as_str())
        });
        if response.clicked() {
            ask(FilterRequest::Apply(saved.id));
            ui.close();
        }
        let say = |key| view.texts.say(&Message::new(key).text("name", &saved.name));
        if widget::icon_button(ui, Icon::More, &say("views-rename")).clicked() {
            keep(ui, renaming, saved.name.clone());
            ui.memory_mut(|memory| memory.request_focus(renaming));
        }
        if widget::icon_button(ui, Icon::Close, &say("views-remove")).clicked() {
            ask(FilterRequest::Remove(saved.id));
        }
    });
}

/// The field for a name to keep what is shown by.
fn save(ui: &mut Ui, view: &View, filtering: &Filtering, ask: &mut impl FnMut(FilterRequest)) {
    let id = Id::unique("view-new");
    let text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let enabled = !filtering.filter.is_empty();
    if !enabled {
        remark(ui, &view.texts.get("views-need-filter"));
        return;
    }
    let name = view.texts.get("views-save-as");
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    match field(ui, id, text.clone(), &name) {
        Typed::On(text) => keep(ui, id, text),
        Typed::Left => {}
        Typed::Entered(text) => {
            ui.data_mut(|data| data.remove::<String>(id));
            ask(FilterRequest::Save(text));
        }
    }
    let named = !text.trim().is_empty();
    let button = Button::new(view.texts.get("views-save").as_ref());
    if ui.add_enabled(named, button).clicked() {
        ui.data_mut(|data| data.remove::<String>(id));
        ask(FilterRequest::Save(text.trim().to_owned()));
    }
}

/// Text to read; a menu would stretch its lines.
fn remark(ui: &mut Ui, text: &str) {
    let color = ui.visuals().weak_text_color();
    let text = RichText::new(text).color(color);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.with_layout(layout, |ui| ui.add(egui::Label::new(text).wrap()));
}

/// Keeps what is being typed until the next frame.
fn keep(ui: &Ui, id: Id, text: String) {
    ui.data_mut(|data| data.insert_temp(id, text));
}

/// What became of a name being typed.
enum Typed {
    On(String),
    Entered(String),
    Left,
}

fn field(ui: &mut Ui, id: Id, mut text: String, name: &str) -> Typed {
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5))
        .hint_text(name.to_owned());
    let response = ui
        .scope(|ui| {
            // Menus take the edges off everything; a field needs them.
            let edge = ui.visuals().widgets.noninteractive.bg_stroke;
            ui.visuals_mut().widgets.inactive.bg_stroke = edge;
            ui.add(edit)
        })
        .inner;
    let response = response.accessible_name(name);
    one_line::select_when_reached(ui, &response, &text);
    if !response.lost_focus() {
        return Typed::On(text);
    }
    let entered = ui.input(|input| input.key_pressed(Key::Enter));
    let text = text.trim().to_owned();
    if entered && !text.is_empty() {
        Typed::Entered(text)
    } else {
        Typed::Left
    }
}

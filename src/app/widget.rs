//! Small parts that several panels share, each with its accessible name.

use egui::{Button, Color32, Response, RichText, Role, Ui, WidgetInfo};

use crate::style::Theme;

use super::action::{Action, ActionId};
use super::icon::Icon;
use super::request::Requests;
use super::state::State;
use super::theme;

/// A title over a section of a panel, in small capitals made here.
pub(crate) fn overline(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text.to_uppercase())
        .text_style(theme::overline_style())
        .color(ui.visuals().weak_text_color())
        .extra_letter_spacing(0.8);
    ui.label(text)
}

/// The title of a panel or dialog.
pub(crate) fn title(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).text_style(theme::title_style()))
}

/// Text that is read second.
pub(crate) fn muted(ui: &mut Ui, text: &str) -> Response {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(text).color(color))
}

/// An action as an entry of a menu.
pub(crate) fn menu_item(ui: &mut Ui, state: &State, requests: &mut Requests, id: ActionId) {
    let action = Action::of(id);
    let name = action.name(state);
    let checked = action.checked.is_some_and(|checked| checked(state));
    let mut button = Button::new(name.as_str()).selected(checked);
    if let Some(keys) = action.shortcut_text(ui.ctx()) {
        button = button.shortcut_text(keys);
    }
    let response = ui.add_enabled((action.enabled)(state), button);
    response.widget_info(|| info(&response, action.checked.map(|_| checked), &name));
    if response
        .on_hover_text(action.tooltip(state, ui.ctx()))
        .clicked()
    {
        requests.act(id);
        ui.close();
    }
}

/// An action as a button of the toolbar: with its picture, its name, or both.
pub(crate) fn tool(
    ui: &mut Ui,
    state: &State,
    requests: &mut Requests,
    id: ActionId,
    with_text: bool,
) {
    let action = Action::of(id);
    let name = action.name(state);
    let checked = action.checked.is_some_and(|checked| checked(state));
    let text = action.short_name(state.texts());
    let button = match action.icon {
        Some(icon) if with_text => Button::new((icon.atom(), text)),
        Some(icon) => Button::new(icon.atom()),
        None => Button::new(text),
    };
    let response = flat(ui, |ui| {
        ui.add_enabled((action.enabled)(state), button.selected(checked))
    });
    response.widget_info(|| info(&response, action.checked.map(|_| checked), &name));
    if response
        .on_hover_text(action.tooltip(state, ui.ctx()))
        .clicked()
    {
        requests.act(id);
    }
}

/// A button with a picture only; `name` is its tooltip and accessible name.
pub(crate) fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let response = flat(ui, |ui| ui.add(Button::new(icon.atom())));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
    response.on_hover_text(name)
}

/// The one button of a dialog that does what the dialog is for.
pub(crate) fn primary_button(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let text = RichText::new(text)
        .text_style(theme::strong_style())
        .color(theme::color(theme.on_accent));
    ui.add(Button::new(text).fill(theme::color(theme.accent)))
}

/// Buttons without a frame until the pointer is over them.
pub(crate) fn flat<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        let inactive = &mut ui.visuals_mut().widgets.inactive;
        inactive.bg_stroke = egui::Stroke::NONE;
        inactive.weak_bg_fill = Color32::TRANSPARENT;
        let hovered = &mut ui.visuals_mut().widgets.hovered;
        hovered.bg_stroke = egui::Stroke::NONE;
        let active = &mut ui.visuals_mut().widgets.active;
        active.bg_stroke = egui::Stroke::NONE;
        add(ui)
    })
    .inner
}

fn info(response: &Response, checked: Option<bool>, name: &str) -> WidgetInfo {
    match checked {
        Some(checked) => WidgetInfo::selected(Role::CheckBox, response.enabled(), checked, name),
        None => WidgetInfo::labeled(Role::Button, response.enabled(), name),
    }
}

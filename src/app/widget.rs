//! Small parts that several panels share, each with its accessible name.

use egui::{Button, Color32, CursorIcon, Response, RichText, Role, Ui, WidgetInfo};

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

/// The title of a panel, `more` beside it, and the button at its right that
/// closes it; returns whether that was pressed.
pub(crate) fn panel_head(ui: &mut Ui, name: &str, close: &str, more: impl FnOnce(&mut Ui)) -> bool {
    ui.horizontal(|ui| {
        title(ui, name);
        more(ui);
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| icon_button(ui, Icon::Close, close).clicked())
            .inner
    })
    .inner
}

/// A line that stands out.
pub(crate) fn strong(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).text_style(theme::strong_style()))
}

/// Text that is read second.
pub(crate) fn muted(ui: &mut Ui, text: &str) -> Response {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(text).color(color))
}

/// A button that is only a text, in the accent.
pub(crate) fn quiet_button(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let accent = theme::color(theme.accent);
    let text = RichText::new(text).color(accent);
    flat(ui, |ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.add(Button::new(text).frame(false).truncate())
    })
    .on_hover_cursor(CursorIcon::PointingHand)
}

/// An action as an entry of a menu.
pub(crate) fn menu_item(ui: &mut Ui, state: &State, requests: &mut Requests, id: ActionId) {
    if menu_button(ui, state, id) {
        requests.act(id);
    }
}

/// The same; returns whether it was clicked.
pub(crate) fn menu_button(ui: &mut Ui, state: &State, id: ActionId) -> bool {
    let action = Action::of(id);
    let name = action.name(state);
    let checked = action.checked.is_some_and(|checked| checked(state));
    let mut button = Button::new(name.as_str()).selected(checked);
    if let Some(keys) = action.shortcut_text(ui.ctx()) {
        button = button.shortcut_text(keys);
    }
    let response = ui.add_enabled(action.is_enabled(state), button);
    response.widget_info(|| info(&response, action.checked.map(|_| checked), &name));
    let clicked = response
        .on_hover_text(action.tooltip(state, ui.ctx()))
        .clicked();
    if clicked {
        ui.close();
    }
    clicked
}

/// How a button of the toolbar looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ToolLook {
    /// Its picture alone.
    Icon,
    /// Its picture, if it has one, and its name.
    Text,
    /// Its name in the colours of what is selected: the one that work ends in.
    Accent,
}

/// An action as a button of the toolbar.
pub(crate) fn tool(
    ui: &mut Ui,
    state: &State,
    requests: &mut Requests,
    id: ActionId,
    look: ToolLook,
) {
    let action = Action::of(id);
    let name = action.name(state);
    let checked = action.checked.is_some_and(|checked| checked(state));
    let text = action.short_name(state.texts());
    let button = match (action.icon, look) {
        (Some(icon), ToolLook::Icon) => Button::new(icon.atom()),
        (Some(icon), ToolLook::Text) => Button::new((icon.atom(), text)),
        (_, ToolLook::Accent) => {
            let selection = ui.visuals().selection;
            let text = RichText::new(text).color(selection.stroke.color);
            Button::new(text.text_style(theme::strong_style())).fill(selection.bg_fill)
        }
        (None, _) => Button::new(text),
    };
    let response = flat(ui, |ui| {
        ui.add_enabled(action.is_enabled(state), button.selected(checked))
    });
    response.widget_info(|| info(&response, action.checked.map(|_| checked), &name));
    if response
        .on_hover_text(action.tooltip(state, ui.ctx()))
        .clicked()
    {
        requests.act(id);
    }
}

/// One of several ways to go on: a picture, a name and a line about it.
pub(crate) fn choice(ui: &mut Ui, icon: Icon, name: &str, about: &str) -> Response {
    let width = ui.available_width();
    let response = flat(ui, |ui| {
        ui.spacing_mut().button_padding = egui::vec2(8.0, 6.0);
        let mut text = egui::text::LayoutJob::default();
        let style = ui.style();
        let strong = theme::strong_style().resolve(style);
        let plain = egui::TextStyle::Body.resolve(style);
        let (ink, muted) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
        text.append(name, 0.0, egui::TextFormat::simple(strong, ink));
        if !about.is_empty() {
            text.append("\n", 0.0, egui::TextFormat::simple(plain.clone(), muted));
            text.append(about, 0.0, egui::TextFormat::simple(plain, muted));
        }
        let button = Button::new((icon.atom(), egui::WidgetText::from(text)))
            .wrap()
            .right_text("")
            .min_size(egui::vec2(width, 0.0));
        ui.add(button)
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
    response
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

/// Gives the keys to this where nobody has them, as when a dialog opens.
pub(crate) fn take_free_keys(response: &Response) {
    let is_free = response.ctx.memory(|memory| memory.focused().is_none());
    if is_free {
        response.request_focus();
    }
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

//! What the speaker can point at: a dot for each slide, the list of lanes.

use egui::{Align, Checkbox, Layout, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::request::{Request, Requests};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::language::Message;

use super::slides::{Slide, lane_name, lanes};
use super::{PresentRequest, Presenting};

/// Size of the words below a slide, in points.
const WORDS: f32 = 16.0;
/// The room of one dot, in points.
const DOT: f32 = 22.0;
/// Below this room for each, dots stand closer.
const LEAST_DOT: f32 = 6.0;

/// Shows which slide this is and a dot for each.
pub(super) fn progress(
    ui: &mut Ui,
    view: &View,
    slides: &[Slide],
    place: usize,
    requests: &mut Requests,
) {
    let name = |at: usize| {
        let message = Message::new("present-slide")
            .count("place", at + 1)
            .count("count", slides.len())
            .text("name", slides[at].name(view.map(), view.texts));
        view.texts.say(&message)
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(32.0);
        let third = ui.available_width() / 3.0;
        let words = RichText::new(name(place)).size(WORDS);
        ui.allocate_ui_with_layout(
            vec2(third, 32.0),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_min_width(third);
                ui.add(egui::Label::new(words).truncate());
            },
        );
        let (room, count) = (third, u16::try_from(slides.len()).unwrap_or(u16::MAX));
        let width = (room / f32::from(count)).clamp(LEAST_DOT, DOT);
        ui.add_space(((room - width * f32::from(count)) / 2.0).max(0.0));
        for at in 0..slides.len() {
            if dot(ui, view, at == place, width, &name(at)).clicked() {
                requests.push(Request::Present(PresentRequest::GoTo(at)));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            for (key, request) in [
                ("present-leave", PresentRequest::Leave),
                ("present-lanes", PresentRequest::ToggleList),
            ] {
                if quiet(ui, &view.texts.get(key)).clicked() {
                    requests.push(Request::Present(request));
                }
            }
        });
    });
}

fn quiet(ui: &mut Ui, text: &str) -> Response {
    let color = ui.visuals().weak_text_color();
    let text = RichText::new(text).size(WORDS).color(color);
    widget::flat(ui, |ui| ui.button(text))
}

fn dot(ui: &mut Ui, view: &View, here: bool, width: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::click());
    let theme = view.theme;
    let radius = width / if here { 3.2 } else { 4.6 };
    let ink = if here || response.hovered() {
        theme.accent
    } else {
        theme.faint
    };
    let painter = ui.painter();
    painter.circle_filled(rect.center(), radius, theme::color(ink));
    if response.has_focus() {
        let ring = (2.0, theme::color(theme.accent));
        painter.circle_stroke(rect.center(), width / 2.0 - 1.0, ring);
    }
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, response.enabled(), here, name));
    response.on_hover_text(name)
}

/// Shows the lanes to choose from, with the key that puts the light on each.
pub(super) fn lane_list(
    ui: &mut Ui,
    view: &View,
    presenting: &Presenting,
    requests: &mut Requests,
) {
    widget::title(ui, &view.texts.get("present-lanes-title"));
    ui.add_space(6.0);
    egui::ScrollArea::vertical().show(ui, |ui| {
        let mut keys = 1..=9;
        for lane in lanes(view.map()) {
            let mut shown = !presenting.left_out.contains(&lane.id);
            let name = lane_name(lane, view.texts);
            ui.horizontal(|ui| {
                let text = RichText::new(name).size(WORDS);
                if ui.add(Checkbox::new(&mut shown, text)).changed() {
                    requests.push(Request::Present(PresentRequest::ToggleLane(lane.id)));
                }
                // Keys count the lanes that are shown.
                if let Some(key) = Some(lane)
                    .filter(|lane| !presenting.left_out.contains(&lane.id))
                    .and_then(|_| keys.next())
                {
                    widget::muted(ui, &key.to_string());
                }
            });
        }
        ui.add_space(10.0);
        widget::muted(ui, &view.texts.get("present-keys"));
    });
}

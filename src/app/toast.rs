//! Shows the notices at the lower edge of the window.

use egui::{Align, Align2, Area, Color32, Context, Frame, Layout, Stroke, Ui, vec2};

use crate::style::Theme;

use super::icon::Icon;
use super::notice::{Mood, Notice};
use super::request::{Request, Requests};
use super::state::State;
use super::theme;
use super::widget;

/// Shows what notices there are.
pub(crate) fn toasts_ui(context: &Context, state: &State, theme: &Theme, requests: &mut Requests) {
    if state.notices.shown().is_empty() {
        return;
    }
    Area::new(egui::Id::unique("notices"))
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
        .show(context, |ui| {
            for notice in state.notices.shown() {
                toast(ui, state, theme, notice, requests);
            }
        });
}

fn toast(ui: &mut Ui, state: &State, theme: &Theme, notice: &Notice, requests: &mut Requests) {
    let edge = match notice.mood {
        Mood::Good => theme.good,
        Mood::Warning => theme.fair,
        Mood::Failure => theme.poor,
    };
    let frame = Frame::popup(ui.style())
        .stroke(Stroke::new(1.0, theme::color(edge)))
        .inner_margin(10.0);
    frame.show(ui, |ui| {
        ui.set_max_width(520.0);
        ui.horizontal(|ui| {
            dot(ui, theme::color(edge));
            ui.label(state.texts().say(&notice.message));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = state.texts().get("notice-dismiss");
                if widget::icon_button(ui, Icon::Close, &close).clicked() {
                    requests.push(Request::DismissNotice(notice.number()));
                }
            });
        });
        for detail in &notice.details {
            widget::muted(ui, &state.texts().say(detail));
        }
    });
}

fn dot(ui: &mut Ui, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), egui::Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.0, color);
}

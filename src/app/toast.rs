//! Shows the notices at the lower edge of the window.

use egui::{
    Align, Align2, Area, Color32, Context, Frame, Key, Label, Layout, Modifiers, ProgressBar, Role,
    Stroke, TextStyle, Ui, WidgetInfo, vec2,
};

use crate::style::Theme;

use super::dialog::Dialog;
use super::icon::Icon;
use super::notice::{Mood, Notice};
use super::request::{Request, Requests};
use super::state::State;
use super::task::Shown;
use super::theme;
use super::widget;

/// Width of a notice in points.
const WIDTH: f32 = 560.0;

/// Shows the work under way and what notices there are.
pub(crate) fn toasts_ui(context: &Context, state: &State, theme: &Theme, requests: &mut Requests) {
    let document = state.document().map(|document| document.number);
    let mut boxes = state.notices.boxes(document).peekable();
    if boxes.peek().is_none() && state.tasks.running().next().is_none() {
        return;
    }
    // What nothing else had a use for.
    let escape = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
    if let Some(last) = state.notices.boxes(document).last()
        && state.dialog.is_none()
        && context.input_mut(escape)
    {
        requests.push(Request::DismissNotice(last.number()));
    }
    Area::new(egui::Id::unique("notices"))
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
        .show(context, |ui| {
            for task in state.tasks.running() {
                work(ui, state, &task, requests);
            }
            for notice in boxes {
                toast(ui, state, theme, notice, requests);
            }
        });
}

fn toast(ui: &mut Ui, state: &State, theme: &Theme, notice: &Notice, requests: &mut Requests) {
    let edge = match notice.mood {
        Mood::Good | Mood::Remark => theme.good,
        Mood::Warning => theme.fair,
        Mood::Failure => theme.poor,
    };
    let frame = Frame::popup(ui.style())
        .stroke(Stroke::new(1.0, theme::color(edge)))
        .inner_margin(10.0);
    frame.show(ui, |ui| {
        ui.set_width(WIDTH);
        ui.horizontal_top(|ui| {
            let row = ui.spacing().interact_size.y;
            dot(ui, theme::color(edge), row);
            let buttons_width = if notice.details.is_empty() {
                60.0
            } else {
                170.0
            };
            ui.vertical(|ui| {
                ui.set_width(WIDTH - buttons_width);
                // Level with the buttons beside it.
                ui.add_space((row - ui.text_style_height(&TextStyle::Body)) / 2.0);
                ui.add(Label::new(state.texts().say(&notice.message)).wrap());
                if let Some((key, text)) = &notice.copy {
                    ui.add_space(4.0);
                    if ui.button(state.texts().get(key).as_ref()).clicked() {
                        ui.ctx().copy_text(text.clone());
                    }
                }
                if !notice.ways_out.is_empty() {
                    ways_out(ui, state, notice, requests);
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                buttons(ui, state, notice, requests);
            });
        });
    });
}

fn buttons(ui: &mut Ui, state: &State, notice: &Notice, requests: &mut Requests) {
    let close = state.texts().get("notice-dismiss");
    if widget::icon_button(ui, Icon::Close, &close).clicked() {
        requests.push(Request::DismissNotice(notice.number()));
    }
    let details = state.texts().get("notice-details");
    if !notice.details.is_empty() && ui.button(details.as_ref()).clicked() {
        requests.ask(Dialog::Findings {
            about: notice.message.clone(),
            lines: notice.details.clone(),
        });
    }
}

/// What can be done about it, in a row below its words.
fn ways_out(ui: &mut Ui, state: &State, notice: &Notice, requests: &mut Requests) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        for way in &notice.ways_out {
            if ui.button(state.texts().get(way.key).as_ref()).clicked() {
                requests.push(Request::DismissNotice(notice.number()));
                if let Some(request) = way.request {
                    requests.push(request(way.document));
                }
            }
        }
    });
}

fn work(ui: &mut Ui, state: &State, task: &Shown, requests: &mut Requests) {
    let done = task.share;
    let name = state.texts().say(task.name);
    Frame::popup(ui.style()).inner_margin(10.0).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(&name);
            if done > 0.0 {
                let bar = ui.add(ProgressBar::new(done).desired_width(160.0));
                bar.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
            }
            if let Some(way) = task.way_out
                && ui.button(state.texts().get(way.key).as_ref()).clicked()
                && let Some(request) = way.request
            {
                requests.push(request(way.document));
            }
            let cancel = state.texts().get("button-cancel");
            if task.can_be_given_up && ui.small_button(cancel.as_ref()).clicked() {
                requests.push(Request::CancelTask(task.number));
            }
        });
    });
}

fn dot(ui: &mut Ui, color: Color32, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, height), egui::Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.0, color);
}

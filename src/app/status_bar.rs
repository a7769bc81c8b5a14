//! The status bar: how much is on the map, how close it is shown, whether it
//! is saved.

use egui::{Align, Button, Label, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use crate::document::NodeKind;
use crate::language::Message;

use super::action::{Action, ActionId};
use super::canvas::Canvas;
use super::documents::Document;
use super::files::{Next, file_name};
use super::request::{Request, Requests};
use super::view::View;
use super::widget;

/// Room of what stands at the right end.
const RIGHT: f32 = 320.0;

/// Shows the status bar.
pub(crate) fn status_bar_ui(ui: &mut Ui, view: &View, canvas: &Canvas, requests: &mut Requests) {
    ui.horizontal(|ui| {
        way_back(ui, view, requests);
        match view.state.notices.remark() {
            Some(remark) => say(ui, &view.texts.say(remark)),
            None => overview(ui, view, requests),
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            widget::muted(ui, &view.texts.language().code().to_uppercase());
            ui.add_space(12.0);
            if view.state.is_read_only() {
                widget::muted(ui, &view.texts.get("status-read-only"));
                ui.add_space(12.0);
            }
            unlocked(ui, view);
            let saved = match (view.session.is_unsaved(), view.state.path()) {
                (true, _) => "status-unsaved",
                (false, Some(_)) => "status-saved",
                (false, None) => "status-no-file",
            };
            widget::muted(ui, &view.texts.get(saved));
            ui.add_space(12.0);
            let zoom = view
                .texts
                .percent(f64::from((canvas.zoom() * 100.0).round() / 100.0));
            widget::muted(ui, &zoom);
        });
    });
}

/// Says where no lock can be put beside the file.
fn unlocked(ui: &mut Ui, view: &View) {
    if view.state.document().is_some_and(Document::is_unlocked) {
        let text = view.texts.get("status-unlocked");
        let label = ui.label(RichText::new(text.as_ref()).color(ui.visuals().weak_text_color()));
        label.on_hover_text(view.texts.get("status-unlocked-tip").as_ref());
        ui.add_space(12.0);
    }
}

/// What is on the map, how much of it is selected, what is found.
fn overview(ui: &mut Ui, view: &View, requests: &mut Requests) {
    widget::muted(ui, &counts(view));
    let selected = view.selection().len();
    if selected > 0 {
        ui.add_space(12.0);
        let message = Message::new("status-selected").count("count", selected);
        widget::muted(ui, &view.texts.say(&message));
    }
    ui.add_space(12.0);
    findings(ui, view, requests);
}

/// A remark, in place of the overview.
fn say(ui: &mut Ui, remark: &str) {
    let room = (ui.available_width() - RIGHT).max(0.0);
    let height = ui.spacing().interact_size.y;
    let from_left = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(room, height), from_left, |ui| {
        let label = ui.add(Label::new(remark).truncate());
        label.on_hover_text(remark);
    });
}

/// How much is found on the map, to look at or put away.
fn findings(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let count = view.state.findings.open().count();
    let text = Message::new("finding-list-count").count("open", count);
    let text = RichText::new(view.texts.say(&text)).color(ui.visuals().weak_text_color());
    let action = Action::of(ActionId::ToggleFindings);
    let button = widget::flat(ui, |ui| ui.add(Button::new(text)));
    let tip = action.tooltip(view.state, ui.ctx());
    if button.on_hover_text(tip).clicked() {
        requests.act(ActionId::ToggleFindings);
    }
}

/// The maps above this one, to go back to.
fn way_back(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let Some(document) = view.state.document() else {
        return;
    };
    for path in document.trail.above() {
        let file = file_name(path);
        let name = Message::new("status-back-to").text("file", file.as_str());
        let name = view.texts.say(&name);
        let button = widget::flat(ui, |ui| ui.add(Button::new(format!("{file} ›"))));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if button.on_hover_text(name.as_str()).clicked() {
            let next = Next::Follow(document.number, path.clone());
            requests.push(Request::Guard(next));
        }
    }
}

/// "5 stages · 9 touchpoints · …", without what there is none of.
fn counts(view: &View) -> String {
    let said = [
        (NodeKind::Stage, "node-stage-count"),
        (NodeKind::Touchpoint, "node-touchpoint-count"),
        (NodeKind::Persona, "node-persona-count"),
        (NodeKind::PainPoint, "node-pain-point-count"),
        (NodeKind::Idea, "node-idea-count"),
    ]
    .into_iter()
    .map(|(kind, key)| (key, view.map().count(kind)))
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| view.texts.say(&Message::new(key).count("count", count)));
    said.collect::<Vec<_>>().join(" · ")
}

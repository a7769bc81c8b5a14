//! The history panel: every step since the map was opened, with the time it
//! was done at, to go back to and forward again.
//!
//! The document has no clock, so the times are kept here, by state.

use std::collections::HashMap;
use std::time::{Duration, Instant, SystemTime};

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, RichText, ScrollArea, TextStyle, Ui};

use crate::document::{HistoryStep, Session, StateId, StepPlace};
use crate::language::Message;

use super::action::ActionId;
use super::request::{Request, Requests};
use super::theme;
use super::view::View;
use super::widget;

/// Room for the bar that the list is scrolled with.
const SCROLL_BAR: f32 = 10.0;
/// How often the times on show are written anew.
const EVERY: Duration = Duration::from_secs(30);

/// When each state of the open map was reached first.
#[derive(Debug, Default)]
pub(crate) struct Times {
    at: HashMap<StateId, Moment>,
}

/// A moment by both clocks: the one that only goes forward says how long ago
/// it was, the one on the wall when.
#[derive(Debug, Clone, Copy)]
struct Moment {
    since: Instant,
    wall: SystemTime,
}

impl Moment {
    fn now() -> Self {
        Self {
            since: Instant::now(),
            wall: SystemTime::now(),
        }
    }
}

impl Times {
    /// Notes that the session is in a state now.
    pub(crate) fn note(&mut self, session: &Session) {
        self.at.entry(session.state()).or_insert_with(Moment::now);
    }

    /// When a state was reached first.
    fn of(&self, state: StateId) -> Option<Moment> {
        self.at.get(&state).copied()
    }
}

/// "5 min ago", in whole minutes, and hours from an hour on.
fn ago(age: Duration) -> Message {
    let minutes = usize::try_from(age.as_secs() / 60).unwrap_or(usize::MAX);
    match minutes {
        0 => Message::new("history-just-now"),
        1..60 => Message::new("history-minutes").count("count", minutes),
        _ => Message::new("history-hours").count("count", minutes / 60),
    }
}

/// Shows the steps, the last below. The one that led to what is shown is
/// marked; those that were taken back are muted.
pub(crate) fn history_ui(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let title = view.texts.get("history-title");
    if widget::panel_head(ui, &title, &view.texts.get("history-close"), |_| ()) {
        requests.act(ActionId::ToggleHistory);
    }
    ui.add_space(4.0);
    ui.ctx().request_repaint_after(EVERY);
    let steps = view.session.history();
    let height = ui.spacing().interact_size.y;
    ScrollArea::vertical()
        .id_salt("history")
        .auto_shrink(false)
        .stick_to_bottom(true)
        .show_rows(ui, height, steps.len() + 1, |ui, range| {
            for place in range {
                let step = place.checked_sub(1).map(|place| &steps[place]);
                row(ui, view, step, requests);
            }
        });
}

fn row(ui: &mut Ui, view: &View, step: Option<&HistoryStep>, requests: &mut Requests) {
    let state = step.map_or(view.session.first_state(), |step| step.state);
    let name = match step {
        Some(step) => capitalised(&view.texts.say(step.label)),
        None => view.texts.get("history-opened").into_owned(),
    };
    let place = step.map_or(StepPlace::Done, |step| step.place);
    let is_now = view.session.state() == state;
    let moment = times(view).and_then(|times| times.of(state));
    let time = moment.map(|moment| view.texts.say(&ago(moment.since.elapsed())));
    let color = match place {
        StepPlace::Done => view.theme.ink,
        StepPlace::Undone | StepPlace::Aside => view.theme.muted,
    };
    let mut format = TextFormat::simple(TextStyle::Body.resolve(ui.style()), theme::color(color));
    format.italics = place == StepPlace::Aside;
    let job = LayoutJob::single_section(name.clone(), format);
    let mut button = Button::selectable(is_now, job)
        .truncate()
        .right_text("")
        .min_size(egui::vec2(ui.available_width() - SCROLL_BAR, 0.0));
    if let Some(moment) = moment {
        let muted = theme::color(view.theme.muted);
        let clock = RichText::new(view.texts.clock(moment.wall));
        button = button.right_text(clock.color(muted).size(12.0));
    }
    let response = widget::flat(ui, |ui| ui.add(button));
    let said = said(view, &name, place, is_now, time.as_deref());
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, is_now, &said));
    let tip = match place {
        StepPlace::Aside => "history-aside-tip",
        StepPlace::Undone => "history-undone-tip",
        StepPlace::Done => "history-done-tip",
    };
    let tip = tip_with(view, tip, moment, time.as_deref());
    if response.on_hover_text(tip).clicked() {
        requests.push(Request::GoTo(state));
    }
}

/// What a click does, after when it was done, in full.
fn tip_with(view: &View, key: &str, moment: Option<Moment>, ago: Option<&str>) -> String {
    let tip = view.texts.get(key);
    let Some(moment) = moment else {
        return tip.into_owned();
    };
    let message = Message::new("history-at")
        .text("moment", view.texts.moment(moment.wall))
        .text("ago", ago.unwrap_or_default())
        .text("tip", tip.as_ref());
    view.texts.say(&message)
}

fn times<'a>(view: &'a View) -> Option<&'a Times> {
    view.state.document().map(|document| &document.times)
}

/// What a screen reader says of a step.
fn said(view: &View, name: &str, place: StepPlace, is_now: bool, time: Option<&str>) -> String {
    let key = match place {
        _ if is_now => "history-said-now",
        StepPlace::Done => "history-said-done",
        StepPlace::Undone => "history-said-undone",
        StepPlace::Aside => "history-said-aside",
    };
    let message = Message::new(key)
        .text("step", name)
        .text("time", time.unwrap_or_default());
    view.texts.say(&message)
}

/// Labels are made to follow "Undo:"; here they stand alone.
fn capitalised(label: &str) -> String {
    let mut chars = label.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_coarsely_as_people_do() {
        let said = |seconds| ago(Duration::from_secs(seconds));
        assert_eq!(said(59), Message::new("history-just-now"));
        assert_eq!(said(60), Message::new("history-minutes").count("count", 1));
        assert_eq!(
            said(3_599),
            Message::new("history-minutes").count("count", 59)
        );
        assert_eq!(
            said(2 * 3_600),
            Message::new("history-hours").count("count", 2)
        );
    }
}

//! Key presses become actions, wherever in the window they are made; what a
//! panel or the canvas does with a key stands there.

use egui::{Context, Event, Popup};

use super::App;
use crate::app::action::{ACTIONS, ActionId};
use crate::app::request::Request;
use crate::app::table::Table;

impl App {
    /// Turns key presses into actions, unless a text field wants them.
    pub(super) fn shortcuts(&mut self, context: &Context) {
        let typing = context.text_edit_focused()
            || self.canvas.holds_keys()
            || self.canvas.is_linking()
            || Popup::is_any_open(context)
            || self.panels.findings.holds_keys(context)
            || self.panels.outline.holds_keys()
            || Table::holds_keys(context);
        if self.state.document().is_some() {
            self.clipboard_keys(context, typing);
            if self.state.clipboard.offers_picture() {
                self.requests.push(Request::PastePicture);
            }
        }
        for action in ACTIONS.iter() {
            if !action.is_enabled(&self.state) {
                continue;
            }
            for shortcut in action.shortcuts {
                let taken = typing && shortcut.belongs_to_text();
                if !taken && context.input_mut(|input| shortcut.consume(input)) {
                    self.requests.act(action.id);
                }
            }
        }
    }

    /// Copy, cut and paste come as events of their own, not as keys.
    ///
    /// What stands in the place of the canvas takes what it wants by itself.
    fn clipboard_keys(&mut self, context: &Context, typing: bool) {
        if !self.state.shows_canvas() {
            return;
        }
        let requests = &mut self.requests;
        let selected = self
            .state
            .session()
            .is_some_and(|s| !s.selection().is_empty());
        context.input_mut(|input| {
            input.events.retain(|event| match event {
                _ if typing => true,
                Event::Copy if selected => {
                    requests.act(ActionId::Copy);
                    false
                }
                Event::Cut if selected => {
                    requests.act(ActionId::Cut);
                    false
                }
                Event::Paste(text) => {
                    requests.push(Request::Paste(text.clone()));
                    false
                }
                _ => true,
            });
        });
    }
}

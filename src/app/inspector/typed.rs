//! What becomes of what is typed into a field: a pending edit, or the reason
//! under the field why the map cannot take it. Hidden characters are named.

use egui::{Button, CursorIcon, Key, Modifiers, RichText, Ui, vec2};

use crate::app::request::Request;
use crate::app::theme;
use crate::document::{Command, Owner, PendingKind};
use crate::language::Message;
use crate::text::{hidden_marks, without_hidden};

use super::draft::Draft;
use super::form::{Field, Form};
use super::text_edit::{Shape, text_edit};

/// Hidden characters that are named under a field.
const MOST_MARKS: usize = 6;

impl Form<'_> {
    /// Shows a field that is typed into, and asks for what it means.
    pub(super) fn typed(
        &mut self,
        ui: &mut Ui,
        field: &Field,
        shown: &str,
        look: (Shape, &str, &str),
        make: impl FnOnce(&str) -> Result<Command, Message>,
    ) {
        let owner = Owner(field.id.value());
        let own = self.view.session.pending_owner() == Some(owner);
        let mut draft = self.drafts.take(field.id, shown, own);
        let response = text_edit(ui, field, &mut draft, look);
        let cleaned = self.hidden_characters(ui, field, &mut draft);
        if response.changed() || cleaned {
            self.take_over(&mut draft, owner, make);
        } else if response.has_focus() {
            self.requests.push(Request::Stamp(owner));
        }
        let escaped = response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escaped {
            self.requests.push(Request::Cancel(owner));
            response.surrender_focus();
            return;
        }
        if response.lost_focus() || cleaned {
            self.requests.push(Request::Finish(owner));
        }
        if let Some(refusal) = &draft.refusal {
            let ink = theme::color(self.view.theme.pain_ink);
            let text = RichText::new(self.view.texts.say(refusal));
            ui.label(text.small().color(ink));
        }
        let focused = response.has_focus();
        self.drafts.keep(field.id, draft, focused);
    }

    /// Says under a field which of its characters nobody sees; returns whether
    /// they were taken out.
    fn hidden_characters(&self, ui: &mut Ui, field: &Field, draft: &mut Draft) -> bool {
        let marks = hidden_marks(&draft.text);
        if marks.is_empty() {
            return false;
        }
        let named = marks.iter().take(MOST_MARKS).map(String::as_str);
        let named: Vec<&str> = named.collect();
        let message = Message::new("inspector-hidden").text("marks", named.join(" "));
        let said = RichText::new(self.view.texts.say(&message));
        let remove = self.say("inspector-remove-hidden");
        let name = Message::new("inspector-name")
            .text("field", remove.as_str())
            .text("about", field.name.as_str());
        let theme = self.view.theme;
        let removing = RichText::new(self.say("inspector-remove")).small();
        let remove = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.spacing_mut().button_padding = vec2(0.0, 0.0);
            ui.label(said.small().color(theme::color(theme.pain_ink)));
            let remove = Button::new(removing.color(theme::color(theme.accent)));
            ui.add(remove.frame(false))
        });
        let remove = remove.inner.on_hover_cursor(CursorIcon::PointingHand);
        let remove = remove.accessible_name(self.view.texts.say(&name));
        if remove.clicked() {
            draft.text = without_hidden(&draft.text);
        }
        remove.clicked()
    }

    /// Asks for what was typed, or notes why it cannot be.
    fn take_over(
        &mut self,
        draft: &mut Draft,
        owner: Owner,
        make: impl FnOnce(&str) -> Result<Command, Message>,
    ) {
        // An edit that goes on begins anew from the state before it.
        let own = self.view.session.pending_owner() == Some(owner);
        let base = if own {
            self.view.session.committed()
        } else {
            self.map()
        };
        let command = make(&draft.text).and_then(|command| {
            let after = base.after(&command);
            after.map(|_| command).map_err(|error| error.message())
        });
        match command {
            Ok(command) => {
                draft.refusal = None;
                self.requests.preview(owner, PendingKind::Field, command);
            }
            Err(refusal) => {
                draft.refuse(refusal);
                self.requests.push(Request::Cancel(owner));
            }
        }
    }
}

//! Why a finding is left: asked below it, and kept in the file.

use egui::{Button, Id, Key, Margin, TextEdit, Ui};

use crate::app::one_line;
use crate::app::view::View;
use crate::app::widget;
use crate::document::Id as ElementId;
use crate::findings::{Finding, FindingKind};

/// What tells findings of a map apart.
pub(super) type Name = (FindingKind, Vec<ElementId>);

/// The name of a finding.
pub(super) fn name_of(finding: &Finding) -> Name {
    (finding.kind, finding.about.clone())
}

/// The reason that is being typed.
#[derive(Debug, Clone)]
pub(super) struct Reason {
    /// Of which finding.
    pub(super) of: Name,
    text: String,
    is_new: bool,
    /// The field had the keys when it was shown last.
    has_keys: bool,
}

/// What became of it in this frame.
pub(super) enum Typed {
    /// It is still being typed.
    On,
    /// It was given.
    Given(String),
    /// The finding stays.
    Left,
}

impl Reason {
    /// Asks for the reason to leave this finding.
    pub(super) fn of(finding: &Finding) -> Self {
        Self {
            of: name_of(finding),
            text: String::new(),
            is_new: true,
            has_keys: true,
        }
    }

    /// Whether keys go to the field. One that ends the typing still does.
    pub(super) fn is_typed(&self) -> bool {
        self.has_keys
    }

    /// Shows the field and its buttons.
    pub(super) fn show(&mut self, ui: &mut Ui, view: &View) -> Typed {
        let name = view.texts.get("finding-list-reason");
        let field = TextEdit::singleline(&mut self.text)
            .id(Id::unique("finding-reason"))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(9, 5))
            .hint_text(name.as_ref().to_owned());
        let response = ui.add(field).accessible_name(name.as_ref());
        one_line::select_when_reached(ui, &response, &self.text);
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        self.has_keys = response.has_focus();
        let pressed = |key| response.lost_focus() && ui.input(|input| input.key_pressed(key));
        let (entered, escaped) = (pressed(Key::Enter), pressed(Key::Escape));
        let is_given = !self.text.trim().is_empty();
        if entered && !is_given {
            response.request_focus();
        }
        let (done, left) = ui
            .horizontal(|ui| {
                let text = view.texts.get("finding-list-dismiss");
                let dismiss = ui.add_enabled(is_given, Button::new(text.as_ref()));
                let keep = widget::flat(ui, |ui| {
                    ui.button(view.texts.get("finding-list-keep").as_ref())
                });
                (dismiss.clicked(), keep.clicked())
            })
            .inner;
        if is_given && (entered || done) {
            Typed::Given(self.text.trim().to_owned())
        } else if escaped || left {
            Typed::Left
        } else {
            Typed::On
        }
    }
}

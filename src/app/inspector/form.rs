//! The form: what the parts of the inspector work with, and how fields are
//! named and stand under their labels.
//!
//! What is typed or dragged is a pending edit (`typed`) and becomes one step
//! when the field is left; a choice is a step at once.

use egui::{Id, RichText, Ui};

use crate::app::request::Requests;
use crate::app::view::View;
use crate::document::Map;
use crate::language::Message;

use super::draft::Drafts;

/// Space under a field.
pub(super) const GAP: f32 = 6.0;

/// What the parts of the inspector work with.
pub(super) struct Form<'a> {
    /// What the frame shows.
    pub(super) view: &'a View<'a>,
    /// What is asked for.
    pub(super) requests: &'a mut Requests,
    /// Texts on their way.
    pub(super) drafts: &'a mut Drafts,
    /// Tells the fields of one element from those of another.
    subject: Id,
    /// Whom or what the fields are about, where a form has several alike.
    about: Option<String>,
}

/// A field: what tells it from others, what it is called.
pub(super) struct Field {
    /// The same from frame to frame.
    pub(super) id: Id,
    /// What stands over it.
    pub(super) label: String,
    /// Its accessible name.
    pub(super) name: String,
}

impl<'a> Form<'a> {
    /// A form for the element that `subject` names.
    pub(super) fn new(
        view: &'a View<'a>,
        drafts: &'a mut Drafts,
        requests: &'a mut Requests,
        subject: Id,
    ) -> Self {
        Self {
            view,
            requests,
            drafts,
            subject,
            about: None,
        }
    }

    /// The map as it is shown.
    pub(super) fn map(&self) -> &'a Map {
        self.view.map()
    }

    /// The text of a key.
    pub(super) fn say(&self, key: &str) -> String {
        self.view.texts.get(key).into_owned()
    }

    /// A form for a part, such as one of several links, called `about`.
    pub(super) fn part(&mut self, salt: impl egui::AsIdSalt, about: &str) -> Form<'_> {
        Form {
            view: self.view,
            requests: self.requests,
            drafts: self.drafts,
            subject: self.subject.with(salt),
            about: Some(about.to_owned()),
        }
    }

    /// An id of this part.
    pub(super) fn id(&self, salt: impl egui::AsIdSalt) -> Id {
        self.subject.with(salt)
    }

    /// The field of this word: `inspector-field-word` is its label, or else
    /// `field-word`.
    pub(super) fn field(&self, word: &str) -> Field {
        let texts = self.view.texts;
        let own = texts.find(&format!("inspector-field-{word}"));
        let label = own
            .unwrap_or_else(|| texts.word("field", word))
            .into_owned();
        Field {
            id: self.subject.with(word),
            name: self.name(&label),
            label,
        }
    }

    /// What a control of this part is called for those who cannot see it.
    pub(super) fn name(&self, label: &str) -> String {
        let Some(about) = &self.about else {
            return label.to_owned();
        };
        let name = Message::new("inspector-name")
            .text("field", label)
            .text("about", about.as_str());
        self.view.texts.say(&name)
    }

    /// Shows a control under a small label, with the space that belongs below.
    pub(super) fn labelled(
        &mut self,
        ui: &mut Ui,
        label: &str,
        control: impl FnOnce(&mut Self, &mut Ui),
    ) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            small(ui, label);
            control(self, ui);
        });
        ui.add_space(GAP - 2.0);
    }
}

/// A small label over a field.
pub(super) fn small(ui: &mut Ui, text: &str) {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(text).small().color(color));
}

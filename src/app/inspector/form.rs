//! The form: fields under labels, and what becomes of an edit.
//!
//! What is typed or dragged is a pending edit and becomes one step when the
//! field is left; a choice is a step at once. Whatever the map refuses stays in
//! the field with the reason under it.

use egui::{
    Button, CursorIcon, EventFilter, Id, Key, Margin, Modifiers, Response, RichText, Sense,
    TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::one_line;
use crate::app::request::{Request, Requests};
use crate::app::theme;
use crate::app::view::View;
use crate::document::{Command, Map, Owner, PendingKind};
use crate::language::Message;
use crate::text::{hidden_marks, without_hidden};

use super::draft::{Draft, Drafts};

/// Space under a field.
pub(super) const GAP: f32 = 6.0;
/// Between the edge of the title's field and its letters.
const TITLE_INSET: f32 = 8.0;
/// Hidden characters that are named under a field.
const MOST_MARKS: usize = 6;

/// What the parts of the inspector work with.
pub(super) struct Form<'a> {
    /// What the frame shows.
    pub(super) view: &'a View<'a>,
    /// What is asked for.
    pub(super) requests: &'a mut Requests,
    drafts: &'a mut Drafts,
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

/// How a text is typed.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// The title of the element, as large as a panel's title.
    Title,
    /// One paragraph; a long one is shown in several lines and not cut.
    Line,
    /// A number, narrow, with its unit behind it.
    Number,
    /// Several lines, with room for two from the start.
    Text,
    /// Several lines, but mostly one.
    Remark,
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

/// A small label over a field.
pub(super) fn small(ui: &mut Ui, text: &str) {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(text).small().color(color));
}

fn text_edit(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    (shape, unit, hint): (Shape, &str, &str),
) -> Response {
    let weak = ui.visuals().weak_text_color();
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    // Escape takes back what was typed, so the field has to hear of it.
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    let base = match shape {
        Shape::Number => TextEdit::singleline(&mut draft.text),
        Shape::Title | Shape::Line => TextEdit::multiline(&mut draft.text)
            .return_key(None)
            .desired_rows(1),
        Shape::Text => TextEdit::multiline(&mut draft.text).desired_rows(2),
        Shape::Remark => TextEdit::multiline(&mut draft.text).desired_rows(1),
    };
    let mut edit = base
        .id(field.id)
        .event_filter(filter)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(9, 5))
        .hint_text(match shape {
            Shape::Title => RichText::new(hint).text_style(theme::title_style()),
            _ => RichText::new(hint).color(weak),
        });
    if !unit.is_empty() {
        edit = edit.suffix(RichText::new(unit).color(weak));
    }
    // Enter ends a paragraph; only a text of several lines takes it.
    let entered = focused
        && matches!(shape, Shape::Title | Shape::Line)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let response = if shape == Shape::Title {
        title_edit(ui, edit, focused)
    } else {
        ui.add(edit)
    };
    if entered {
        response.surrender_focus();
    }
    if matches!(shape, Shape::Title | Shape::Line | Shape::Number) {
        one_line::select_when_reached(ui, &response, &draft.text);
    }
    response.widget_info(|| {
        let text = draft.text.as_str();
        let mut info = WidgetInfo::text_edit(response.enabled(), text, text, hint);
        info.label = Some(field.name.clone());
        info
    });
    response
}

/// The title looks like a title until it is pointed at.
fn title_edit(ui: &mut Ui, edit: TextEdit<'_>, focused: bool) -> Response {
    // The field reaches out a little, so that its letters stand in line with
    // the labels below.
    let room = ui.available_rect_before_wrap();
    let wide = room.expand2(vec2(TITLE_INSET, 0.0));
    let mut field = ui.new_child(egui::UiBuilder::new().max_rect(wide));
    if !focused {
        let visuals = field.visuals_mut();
        visuals.extreme_bg_color = egui::Color32::TRANSPARENT;
        visuals.widgets.inactive.bg_stroke = egui::Stroke::NONE;
    }
    let margin = Margin::symmetric(8, 4);
    let response = field.add(edit.font(theme::title_style()).margin(margin));
    let height = response.rect.height();
    ui.allocate_space(vec2(room.width(), height));
    response
}

/// A button that is only a text, in the accent.
pub(super) fn quiet_button(ui: &mut Ui, view: &View, text: &str) -> Response {
    let accent = theme::color(view.theme.accent);
    let text = RichText::new(text).color(accent);
    crate::app::widget::flat(ui, |ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.add(Button::new(text).frame(false).truncate())
    })
    .on_hover_cursor(CursorIcon::PointingHand)
}

/// A dot in a colour, as high as a line of text.
pub(super) fn dot(ui: &mut Ui, color: crate::style::Color) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
    ui.painter()
        .circle_filled(rect.center(), 4.5, theme::color(color));
}

//! Fields: a label, a control, and what becomes of an edit.
//!
//! What is typed or dragged is a pending edit and becomes one step when the
//! field is left; a choice is a step at once. Whatever the map refuses stays in
//! the field with the reason under it.

use egui::style::HandleShape;
use egui::{
    CursorIcon, EventFilter, Id, Key, Margin, Modifiers, Response, RichText, Role, Sense, Slider,
    SliderClamping, TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::request::{Request, Requests};
use crate::app::theme;
use crate::app::view::View;
use crate::document::{Command, Map, Owner, PendingKind};
use crate::language::Message;

use super::draft::{Draft, Drafts};
use super::number;

/// Space under a field.
const GAP: f32 = 6.0;
/// Between the edge of the title's field and its letters.
const TITLE_INSET: f32 = 8.0;

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
enum Shape {
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

/// In which numbers a field shows a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Measure {
    /// As it is.
    Plain,
    /// 0 to 1 as per cent.
    Percent,
    /// Already in per cent.
    PerHundred,
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

    /// The title of the element, in one paragraph.
    pub(super) fn title(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        let hint = self.field(word).label;
        self.title_with_hint(ui, word, value, &hint, make);
    }

    /// The title of an element that is called `hint` while it has none.
    pub(super) fn title_with_hint(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        hint: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        let field = self.field(word);
        self.typed(ui, &field, value, (Shape::Title, "", hint), |text| {
            Ok(make(text.replace('\n', " ")))
        });
        ui.add_space(GAP - 2.0);
    }

    /// A text of one line.
    pub(super) fn line(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        self.line_with_hint(ui, word, value, "", make);
    }

    /// A text of one line; `hint` shows while it is empty.
    pub(super) fn line_with_hint(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        hint: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        let field = self.field(word);
        self.labelled(ui, &field.label, |form, ui| {
            form.bare_line(ui, &field, value, hint, make);
        });
    }

    /// A line whose text has to be understood first.
    pub(super) fn line_of(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        make: impl FnOnce(&str) -> Result<Command, Message>,
    ) {
        let field = self.field(word);
        self.labelled(ui, &field.label, |form, ui| {
            form.typed(ui, &field, value, (Shape::Line, "", ""), make);
        });
    }

    /// A text of several lines.
    pub(super) fn text(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        self.paragraph(ui, word, value, Shape::Text, make);
    }

    /// A text that is mostly short but may have several lines.
    pub(super) fn remark(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        self.paragraph(ui, word, value, Shape::Remark, make);
    }

    fn paragraph(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: &str,
        shape: Shape,
        make: impl FnOnce(String) -> Command,
    ) {
        let field = self.field(word);
        self.labelled(ui, &field.label, |form, ui| {
            form.typed(ui, &field, value, (shape, "", ""), |text| {
                Ok(make(text.to_owned()))
            });
        });
    }

    /// Words between commas.
    pub(super) fn tags(
        &mut self,
        ui: &mut Ui,
        value: &[String],
        make: impl FnOnce(Vec<String>) -> Command,
    ) {
        let hint = self.say("inspector-tags-hint");
        let field = self.field("tags");
        self.labelled(ui, &field.label, |form, ui| {
            let shown = value.join(", ");
            form.typed(ui, &field, &shown, (Shape::Line, "", &hint), |text| {
                let tags = text.split(',').map(str::trim);
                let tags = tags.filter(|tag| !tag.is_empty()).map(str::to_owned);
                Ok(make(tags.collect()))
            });
        });
    }

    /// A number; an empty field means that there is none.
    pub(super) fn number(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: Option<f64>,
        measure: Measure,
        make: impl FnOnce(Option<f64>) -> Command,
    ) {
        let field = self.field(word);
        self.labelled(ui, &field.label, |form, ui| {
            form.bare_number(ui, &field, value, (measure, ""), make);
        });
    }

    /// A number without a label over it.
    pub(super) fn bare_number(
        &mut self,
        ui: &mut Ui,
        field: &Field,
        value: Option<f64>,
        (measure, hint): (Measure, &str),
        make: impl FnOnce(Option<f64>) -> Command,
    ) {
        let (factor, unit) = match measure {
            Measure::Plain => (1.0, ""),
            Measure::Percent => (100.0, "%"),
            Measure::PerHundred => (1.0, "%"),
        };
        let texts = self.view.texts;
        let shown = value.map(|value| number::write(value * factor, texts));
        let shown = shown.unwrap_or_default();
        self.typed(ui, field, &shown, (Shape::Number, unit, hint), |text| {
            if text.trim().is_empty() {
                return Ok(make(None));
            }
            let number = number::parse(text).ok_or(Message::new("inspector-no-number"))?;
            Ok(make(Some(number / factor)))
        });
    }

    /// A whole number from zero, without a label over it.
    pub(super) fn bare_count(
        &mut self,
        ui: &mut Ui,
        field: &Field,
        value: Option<u64>,
        hint: &str,
        make: impl FnOnce(Option<u64>) -> Command,
    ) {
        let shown = value.map(|value| value.to_string()).unwrap_or_default();
        self.typed(ui, field, &shown, (Shape::Number, "", hint), |text| {
            if text.trim().is_empty() {
                return Ok(make(None));
            }
            let count = number::parse_count(text).ok_or(Message::new("inspector-no-count"))?;
            Ok(make(Some(count)))
        });
    }

    /// A whole number from zero.
    pub(super) fn count(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: Option<u64>,
        make: impl FnOnce(Option<u64>) -> Command,
    ) {
        let field = self.field(word);
        self.labelled(ui, &field.label, |form, ui| {
            form.bare_count(ui, &field, value, "", make);
        });
    }

    /// A line without a label over it.
    pub(super) fn bare_line(
        &mut self,
        ui: &mut Ui,
        field: &Field,
        value: &str,
        hint: &str,
        make: impl FnOnce(String) -> Command,
    ) {
        self.typed(ui, field, value, (Shape::Line, "", hint), |text| {
            Ok(make(text.replace('\n', " ")))
        });
    }

    /// Yes or no.
    pub(super) fn toggle(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: bool,
        make: impl FnOnce(bool) -> Command,
    ) {
        let field = self.field(word);
        let mut chosen = value;
        let response = ui.checkbox(&mut chosen, field.label.as_str());
        response.widget_info(|| {
            WidgetInfo::selected(Role::CheckBox, response.enabled(), chosen, &field.name)
        });
        if chosen != value {
            self.requests.run(make(chosen));
        }
        ui.add_space(2.0);
    }

    /// A slider over a range, as a pending edit while it moves. `None` lies
    /// faintly at `rest`.
    pub(super) fn slider(
        &mut self,
        ui: &mut Ui,
        field: &Field,
        value: Option<f64>,
        (range, rest, step): (std::ops::RangeInclusive<f64>, f64, f64),
        make: impl FnOnce(f64) -> Command,
    ) {
        let owner = Owner(field.id.value());
        let (low, high) = (*range.start(), *range.end());
        let mut position = value.unwrap_or(rest);
        let response = ui
            .scope_builder(egui::UiBuilder::new().scope_id(field.id), |ui| {
                if value.is_none() {
                    ui.multiply_opacity(0.45);
                }
                ui.spacing_mut().slider_width = ui.available_width();
                ui.spacing_mut().interact_size.y = 18.0;
                let accent = theme::color(self.view.theme.accent);
                let visuals = ui.visuals_mut();
                visuals.selection.bg_fill = accent;
                visuals.widgets.inactive.fg_stroke = egui::Stroke::new(1.5, accent);
                visuals.widgets.hovered.fg_stroke = egui::Stroke::new(2.0, accent);
                visuals.widgets.active.fg_stroke = egui::Stroke::new(2.0, accent);
                ui.add(
                    Slider::new(&mut position, range)
                        .step_by(step)
                        // A value between the steps stays until it is moved.
                        .clamping(SliderClamping::Never)
                        .show_value(false)
                        .handle_shape(HandleShape::Circle)
                        .trailing_fill(value.is_some()),
                )
            })
            .inner;
        response.widget_info(|| WidgetInfo::slider(response.enabled(), position, &field.name));
        if response.changed() {
            let position = tidy(position, step).clamp(low, high);
            self.requests
                .preview(owner, PendingKind::Field, make(position));
        } else if response.dragged() || response.has_focus() {
            self.requests.push(Request::Stamp(owner));
        }
        if response.drag_stopped() || response.lost_focus() {
            self.requests.push(Request::Finish(owner));
        }
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
    fn typed(
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
        if response.changed() {
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
        if response.lost_focus() {
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
                draft.refusal = Some(refusal);
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

/// A value of a slider without the noise of binary fractions.
fn tidy(value: f64, step: f64) -> f64 {
    if step <= 0.0 {
        return value;
    }
    let steps = (value / step).round();
    // Dividing by a whole number leaves 0.3 and not 0.30000000000000004.
    if step < 1.0 {
        steps / (1.0 / step).round()
    } else {
        steps * step
    }
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
        ui.add(egui::Button::new(text).frame(false).truncate())
    })
    .on_hover_cursor(CursorIcon::PointingHand)
}

/// A dot in a colour, as high as a line of text.
pub(super) fn dot(ui: &mut Ui, color: crate::style::Color) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
    ui.painter()
        .circle_filled(rect.center(), 4.5, theme::color(color));
}

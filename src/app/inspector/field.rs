//! The kinds of fields: titles, texts, numbers, switches, sliders. How a field
//! is typed into stands in `text_edit`, what becomes of it in `typed`.

use egui::style::HandleShape;
use egui::{Role, Slider, SliderClamping, Ui, WidgetInfo};

use crate::app::request::Request;
use crate::app::theme;
use crate::document::{Command, Owner, PendingKind};
use crate::language::Message;
use crate::text::visible_line;

use super::form::{Field, Form, GAP};
use super::number;
use super::text_edit::Shape;

/// In which numbers a field shows a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Measure {
    /// As it is.
    Plain,
    /// 0 to 1 as per cent.
    Percent,
    /// Already in per cent.
    PerHundred,
    /// Money, in the map's currency.
    Money,
    /// Seconds.
    Seconds,
}

impl Form<'_> {
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

    /// A size on the sheet; while the field is empty the layout finds one.
    pub(super) fn size(
        &mut self,
        ui: &mut Ui,
        word: &str,
        value: Option<f64>,
        make: impl FnOnce(Option<f64>) -> Command,
    ) {
        let field = self.field(word);
        let hint = self.say("inspector-automatic");
        self.labelled(ui, &field.label, |form, ui| {
            form.bare_number(ui, &field, value, (Measure::Plain, &hint), make);
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
        let texts = self.view.texts;
        let (factor, unit) = match measure {
            Measure::Plain => (1.0, String::new()),
            Measure::Percent => (100.0, "%".to_owned()),
            Measure::PerHundred => (1.0, "%".to_owned()),
            Measure::Money => (
                1.0,
                visible_line(self.map().info().currency.trim()).into_owned(),
            ),
            Measure::Seconds => (1.0, texts.get("inspector-seconds").into_owned()),
        };
        let shown = value.map(|value| number::write(value * factor, texts));
        let shown = shown.unwrap_or_default();
        self.typed(ui, field, &shown, (Shape::Number, &unit, hint), |text| {
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

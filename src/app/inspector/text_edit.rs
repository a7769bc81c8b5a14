//! How a field looks and takes keys while it is typed into.

use egui::{
    EventFilter, Key, Margin, Modifiers, Response, RichText, TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::held_keys::ARROWS;
use crate::app::one_line;
use crate::app::theme;

use super::draft::Draft;
use super::form::Field;

/// Between the edge of the title's field and its letters.
const TITLE_INSET: f32 = 8.0;

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

/// Shows a field of this shape, with a unit behind it and a hint while it is
/// empty.
pub(super) fn text_edit(
    ui: &mut Ui,
    field: &Field,
    draft: &mut Draft,
    (shape, unit, hint): (Shape, &str, &str),
) -> Response {
    let weak = ui.visuals().weak_text_color();
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    // Escape takes back what was typed, so the field has to hear of it.
    let filter = EventFilter {
        escape: true,
        ..ARROWS
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

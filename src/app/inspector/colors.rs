//! The colour of an element: the theme's own, one of its set, or any other by
//! its code.

use egui::{CursorIcon, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::theme;
use crate::document::Command;
use crate::language::Message;
use crate::style::Color;

use super::form::Form;

/// Side of a sample.
const SIDE: f32 = 24.0;

/// What a colour is chosen by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Swatch {
    /// The theme's next.
    ByOrder,
    /// An own colour.
    Own(Color),
}

impl Swatch {
    /// The choice that a record's own colour means.
    pub(super) fn of(color: Option<Color>) -> Self {
        color.map_or(Self::ByOrder, Self::Own)
    }

    /// The record's own colour.
    pub(super) fn color(self) -> Option<Color> {
        match self {
            Self::ByOrder => None,
            Self::Own(color) => Some(color),
        }
    }
}

/// Shows the choice of a colour; `None` takes the `usual` one.
pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    samples: &[Color],
    value: Option<Color>,
    usual: Color,
    make: impl Fn(Option<Color>) -> Command,
) {
    let chosen = self::samples(ui, form, samples, Some(Swatch::of(value)), usual);
    if let Some(chosen) = chosen {
        form.requests.run(make(chosen.color()));
    }
    let shown = value.map(|color| color.to_string()).unwrap_or_default();
    form.line_of(ui, "color-code", &shown, |text| {
        let text = text.trim();
        if text.is_empty() {
            return Ok(make(None));
        }
        let color = Color::from_hex(text).ok_or(Message::new("inspector-no-color"))?;
        Ok(make(Some(color)))
    });
}

/// The colours of a set and the one by order; returns what was clicked. A
/// `value` of `None` marks none of them.
pub(super) fn samples(
    ui: &mut Ui,
    form: &mut Form,
    samples: &[Color],
    value: Option<Swatch>,
    usual: Color,
) -> Option<Swatch> {
    let field = form.field("color");
    let mut chosen = None;
    form.labelled(ui, &field.label, |form, ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            let by_order = form.say("inspector-color-by-order");
            let name = format!("{}: {by_order}", field.label);
            if sample(
                ui,
                form,
                (usual, true),
                value == Some(Swatch::ByOrder),
                &name,
            ) {
                chosen = Some(Swatch::ByOrder);
            }
            for color in samples {
                let name = format!("{}: {color}", field.label);
                let swatch = Swatch::Own(*color);
                let is_it = value == Some(swatch);
                if sample(ui, form, (*color, false), is_it, &name) {
                    chosen = Some(swatch);
                }
            }
        });
    });
    chosen
}

/// A square in a colour; the one by order has a round mark in it.
fn sample(
    ui: &mut Ui,
    form: &Form,
    (color, by_order): (Color, bool),
    chosen: bool,
    name: &str,
) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, response.enabled(), chosen, name));
    let painter = ui.painter();
    let square = rect.shrink(3.0);
    painter.rect_filled(square, 4.0, theme::color(color));
    if by_order {
        let ground = theme::color(form.view.theme.lane);
        painter.circle_filled(square.center(), 4.0, ground);
    }
    if chosen || response.has_focus() || response.hovered() {
        let edge = if chosen {
            form.view.theme.accent
        } else {
            form.view.theme.faint
        };
        let stroke = Stroke::new(2.0, theme::color(edge));
        painter.rect_stroke(rect.shrink(0.5), 6.0, stroke, StrokeKind::Inside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.on_hover_text(name).clicked()
}

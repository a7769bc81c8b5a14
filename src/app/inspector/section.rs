//! Parts of the inspector: the head, sections that fold, rows.

use egui::collapsing_header::CollapsingState;
use egui::{Align, CursorIcon, Layout, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widget;

use super::form::Form;

/// Space over a section.
const GAP: f32 = 8.0;
/// Height of a section's head.
const HEAD: f32 = 26.0;

/// A section that can be folded; how it was left holds for every element.
pub(super) struct Section<'s> {
    /// Key of its title.
    pub(super) key: &'s str,
    /// How many things are in it, if that is worth saying.
    pub(super) count: Option<usize>,
    /// Whether it is open before anybody has folded it.
    pub(super) open: bool,
}

impl<'s> Section<'s> {
    /// An open section.
    pub(super) fn new(key: &'s str) -> Self {
        Self {
            key,
            count: None,
            open: true,
        }
    }

    /// With the number of things in it.
    pub(super) fn counting(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// Folded until somebody opens it.
    pub(super) fn folded(mut self) -> Self {
        self.open = false;
        self
    }

    /// Shows the section without a button in its head.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut Form, body: impl FnOnce(&mut Form, &mut Ui)) {
        self.show_with(ui, form, |_, _| {}, body);
    }

    /// Shows the section; `tools` come at the right of its head.
    pub(super) fn show_with(
        &self,
        ui: &mut Ui,
        form: &mut Form,
        tools: impl FnOnce(&mut Form, &mut Ui),
        body: impl FnOnce(&mut Form, &mut Ui),
    ) {
        ui.add_space(GAP);
        let id = egui::Id::unique("inspector-section").with(self.key);
        let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, self.open);
        row(
            ui,
            form,
            |form, ui| {
                ui.set_min_height(HEAD);
                tools(form, ui);
                if let Some(count) = self.count.filter(|count| *count > 0) {
                    widget::muted(ui, &form.view.texts.count(count as u64));
                }
            },
            |form, ui| {
                if head(ui, form, self.key, state.is_open()).clicked() {
                    state.toggle(ui);
                }
            },
        );
        state.show_body_unindented(ui, |ui| body(form, ui));
    }
}

fn head(ui: &mut Ui, form: &Form, key: &str, open: bool) -> Response {
    let text = form.say(key);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEAD), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::DisclosureTriangle, response.enabled(), open, &text)
    });
    let color = if response.hovered() || response.has_focus() {
        ui.visuals().text_color()
    } else {
        ui.visuals().weak_text_color()
    };
    let icon = if open { Icon::Open } else { Icon::Folded };
    let mark = rect.with_max_x(rect.left() + 12.0);
    icon.paint(ui.painter(), mark, color);
    let font = theme::strong_style().resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(text, font, color);
    let pos = egui::pos2(mark.right() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(rect).galley(pos, galley, color);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The kind of the element over its title.
pub(super) fn kind(ui: &mut Ui, form: &Form, key: &str) {
    widget::overline(ui, &form.say(key));
    ui.add_space(-2.0);
}

/// The kind of an element that has no title, over its fields.
pub(super) fn kind_alone(ui: &mut Ui, form: &Form, key: &str) {
    widget::overline(ui, &form.say(key));
    ui.add_space(6.0);
}

/// A row of one line: `left` takes what `right` leaves of it.
pub(super) fn row(
    ui: &mut Ui,
    form: &mut Form,
    right: impl FnOnce(&mut Form, &mut Ui),
    left: impl FnOnce(&mut Form, &mut Ui),
) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            right(form, ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| left(form, ui));
        });
    });
}

/// A button with a plus in the head of a section.
pub(super) fn plus(ui: &mut Ui, name: &str) -> Response {
    widget::icon_button(ui, Icon::Plus, name)
}

/// A small cross at the end of a row.
pub(super) fn cross(ui: &mut Ui, name: &str) -> Response {
    ui.scope(|ui| {
        let color = ui.visuals().weak_text_color();
        ui.visuals_mut().widgets.inactive.fg_stroke.color = color;
        ui.spacing_mut().button_padding = vec2(5.0, 4.0);
        widget::icon_button(ui, Icon::Close, name)
    })
    .inner
}

/// Text in place of a list that is empty.
pub(super) fn nothing(ui: &mut Ui, form: &Form, key: &str) {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(form.say(key)).color(color));
}

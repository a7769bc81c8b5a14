//! Parts of the inspector: the head, sections that fold, cards.

use egui::collapsing_header::CollapsingState;
use egui::{
    Align, CornerRadius, CursorIcon, Frame, Layout, Margin, Response, RichText, Role, Sense, Shape,
    Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::Severity;
use crate::style::Color;

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

/// How a card looks: its ground and its ink.
#[derive(Clone, Copy)]
pub(super) struct Paint {
    /// The ground.
    pub(super) ground: Color,
    /// The text.
    pub(super) ink: Color,
    /// The edge, if it has one.
    pub(super) edge: Option<Color>,
}

impl Paint {
    /// A pain point.
    pub(super) fn pain(view: &View) -> Self {
        Self {
            ground: view.theme.pain,
            ink: view.theme.pain_ink,
            edge: None,
        }
    }

    /// An idea.
    pub(super) fn idea(view: &View) -> Self {
        Self {
            ground: view.theme.idea,
            ink: view.theme.idea_ink,
            edge: None,
        }
    }

    /// A piece of evidence.
    pub(super) fn evidence(view: &View) -> Self {
        Self {
            ground: view.theme.evidence,
            ink: view.theme.evidence_ink,
            edge: None,
        }
    }

    /// Anything else.
    pub(super) fn plain(view: &View) -> Self {
        Self {
            ground: view.theme.card,
            ink: view.theme.ink,
            edge: Some(view.theme.guide),
        }
    }
}

/// What a card says.
pub(super) struct Card<'c> {
    /// Its colours.
    pub(super) paint: Paint,
    /// Before the title.
    pub(super) severity: Option<Severity>,
    /// Its text.
    pub(super) title: &'c str,
    /// A second line, small.
    pub(super) caption: &'c str,
    /// At the right of the title.
    pub(super) value: &'c str,
    /// Name of the cross that takes the card away, if it has one.
    pub(super) cross: Option<&'c str>,
}

/// What was done to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CardAction {
    /// Its text was clicked.
    Opened,
    /// Its cross was clicked.
    TakenAway,
}

impl Card<'_> {
    /// Shows the card; a click opens it.
    pub(super) fn show(&self, ui: &mut Ui, salt: impl egui::AsIdSalt) -> Option<CardAction> {
        let mut crossed = false;
        let builder = UiBuilder::new().id_salt(salt).sense(Sense::click());
        let card = ui.scope_builder(builder, |ui| {
            let pointed = ui.response().hovered() || ui.response().has_focus();
            let edge = if pointed {
                Some(self.paint.ink)
            } else {
                self.paint.edge
            };
            let edge = edge.map_or(Stroke::NONE, |edge| Stroke::new(1.0, theme::color(edge)));
            Frame::new()
                .fill(theme::color(self.paint.ground))
                .stroke(edge)
                .corner_radius(CornerRadius::same(8))
                .inner_margin(Margin::symmetric(12, 8))
                .show(ui, |ui| crossed = self.content(ui));
        });
        let response = card.response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), self.title));
        if crossed {
            Some(CardAction::TakenAway)
        } else {
            response.clicked().then_some(CardAction::Opened)
        }
    }

    /// Returns whether the cross was clicked.
    fn content(&self, ui: &mut Ui) -> bool {
        let ink = theme::color(self.paint.ink);
        let mut crossed = false;
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if let Some(name) = self.cross {
                ui.visuals_mut().widgets.inactive.fg_stroke.color = ink;
                ui.spacing_mut().button_padding = vec2(2.0, 1.0);
                ui.spacing_mut().interact_size.y = 18.0;
                crossed = widget::icon_button(ui, Icon::Close, name).clicked();
            }
            if !self.value.is_empty() {
                let text = RichText::new(self.value).text_style(theme::strong_style());
                ui.label(text.color(ink));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                if let Some(severity) = self.severity {
                    severity_dots(ui, severity, self.paint.ink);
                }
                ui.add(egui::Label::new(RichText::new(self.title).color(ink)).wrap());
            });
        });
        if !self.caption.is_empty() {
            let text = RichText::new(self.caption).small().color(ink);
            ui.add(egui::Label::new(text).wrap());
        }
        crossed
    }
}

/// One to three filled dots of three.
fn severity_dots(ui: &mut Ui, severity: Severity, ink: Color) {
    let (rect, _) = ui.allocate_exact_size(vec2(34.0, 12.0), Sense::hover());
    let ink = theme::color(ink);
    for place in 0..3_u8 {
        let center = rect.left_center() + vec2(4.0 + 11.0 * f32::from(place), 0.0);
        let shape = if place < severity.level() {
            Shape::circle_filled(center, 4.0, ink)
        } else {
            Shape::circle_stroke(center, 3.5, Stroke::new(1.0, ink))
        };
        ui.painter().add(shape);
    }
}

//! Cards: an element that is linked to the one shown, in the colours of its
//! kind. A click opens it, its cross takes the link away.

use egui::{
    Align, CornerRadius, CursorIcon, Frame, Layout, Margin, RichText, Role, Sense, Shape, Stroke,
    Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::Severity;
use crate::style::Color;

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

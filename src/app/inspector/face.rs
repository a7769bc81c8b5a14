//! The card of a persona at the head of its page: the face, the name to type
//! in, and what the sheet shows beside it.

use egui::{Align2, CornerRadius, FontId, Frame, Label, Margin, RichText, Sense, Stroke, Ui, vec2};

use crate::app::theme;
use crate::document::{NodeKind, Persona};
use crate::geometry::{Rect, Transform};
use crate::layout::initials;
use crate::render::egui::{ScenePainter, View as SceneView, family};
use crate::scene::{ElementId, Group, Item, Layer, Part, Scene};
use crate::style::{Color, Face, Theme};
use crate::text::visible_line;

use super::form::Form;
use super::record::with;

/// Side of the face, in points.
const FACE: f32 = 48.0;

/// Shows the card of a persona.
pub(super) fn show(ui: &mut Ui, form: &mut Form, record: &Persona, pictures: &mut ScenePainter) {
    let look = form.view.theme;
    Frame::new()
        .fill(theme::color(look.card))
        .stroke(Stroke::new(1.0, theme::color(look.hairline)))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(12))
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                face(ui, form, record, pictures);
                ui.vertical(|ui| beside(ui, form, record));
            });
            if !record.quote.trim().is_empty() {
                quote(ui, form, &record.quote);
            }
        });
    ui.add_space(6.0);
}

fn beside(ui: &mut Ui, form: &mut Form, record: &Persona) {
    ui.spacing_mut().item_spacing.y = 2.0;
    form.title(ui, "name", &record.name, |text| {
        with(record, |r| r.name = text)
    });
    let share = record.share.map(|share| form.view.texts.percent(share));
    let segment = visible_line(&record.segment);
    let segment = Some(segment.trim().to_owned()).filter(|text| !text.is_empty());
    let line: Vec<String> = segment.into_iter().chain(share).collect();
    if !line.is_empty() {
        let color = ui.visuals().weak_text_color();
        // The share stays with the last word before it.
        let text = line.join("\u{a0}·\u{a0}");
        let text = RichText::new(text).small().color(color);
        ui.add(Label::new(text).wrap());
    }
}

fn quote(ui: &mut Ui, form: &Form, quote: &str) {
    let [open, close] = ["picture-quote-open", "picture-quote-close"].map(|key| form.say(key));
    let text = format!("{open}{}{close}", visible_line(quote.trim()));
    let ink = theme::color(form.view.theme.ink);
    ui.add(Label::new(RichText::new(text).italics().color(ink)).wrap());
}

/// The portrait, or the initials, in the persona's colour as on the sheet.
fn face(ui: &mut Ui, form: &Form, record: &Persona, pictures: &mut ScenePainter) {
    let (area, _) = ui.allocate_exact_size(vec2(FACE, FACE), Sense::hover());
    let color = color(form, record);
    let radius = FACE / 2.0;
    if let Some(portrait) = &record.portrait {
        let rect = Rect::new(area.left(), area.top(), FACE, FACE);
        let scene = picture(form.view.theme, rect, portrait.0.clone());
        let clip = ui.clip_rect();
        let view = SceneView {
            transform: Transform::IDENTITY,
            clip: Rect::new(clip.left(), clip.top(), clip.width(), clip.height()),
            zooming: false,
        };
        pictures.paint(&scene, Layer::Sheet, &view, ui.painter());
        let ring = Stroke::new(2.0, theme::color(color));
        ui.painter().circle_stroke(area.center(), radius, ring);
    } else {
        let ground = theme::color(Theme::ground_for_white(color));
        ui.painter().circle_filled(area.center(), radius, ground);
        let font = FontId::new(17.0, family(Face::SemiBold));
        let ink = theme::color(Color::WHITE);
        let letters = initials(&visible_line(&record.name));
        let middle = Align2::CENTER_CENTER;
        ui.painter().text(area.center(), middle, letters, font, ink);
    }
}

/// The colour of the persona on the map.
fn color(form: &Form, record: &Persona) -> Color {
    let order = form.map().order(NodeKind::Persona);
    let place = order.iter().position(|id| *id == record.id.0).unwrap_or(0);
    let usual = form.view.theme.persona(place);
    record.color.unwrap_or(usual)
}

/// A scene of one picture, in a circle.
fn picture(look: &Theme, rect: Rect, bytes: std::sync::Arc<[u8]>) -> Scene {
    let radius = rect.width() / 2.0;
    Scene {
        size: rect.size(),
        paper: look.paper,
        groups: vec![Group {
            id: ElementId::Furniture(Part::EmptyState),
            layer: Layer::Sheet,
            bounds: rect,
            target: None,
            items: vec![Item::Image {
                rect,
                radius,
                bytes,
            }],
        }],
    }
}

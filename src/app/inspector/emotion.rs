//! What each persona feels, thinks and expects at a touchpoint.

use egui::{Align, Layout, Sense, Ui, vec2};

use crate::app::action::ActionId;
use crate::app::{theme, widget};
use crate::document::{
    Command, EmotionScale, EmotionSource, LinkData, LinkKey, LinkKind, Map, Persona, TouchpointId,
};
use crate::language::Message;
use crate::metrics::felt_at;
use crate::style::Color;
use crate::text::visible_line;

use super::field::Measure;
use super::form::{Form, small};
use super::record::{unlinking, with_link};
use super::section::{Section, cross, nothing};

/// Width of a persona's name before the slider.
const NAME_WIDTH: f32 = 84.0;
/// Width of the field for the value.
const VALUE_WIDTH: f32 = 52.0;
/// Steps of the slider over the whole scale, at least.
const STEPS: f64 = 20.0;

/// One persona at the touchpoint.
struct Row<'a> {
    persona: &'a Persona,
    color: Color,
    key: LinkKey,
    data: LinkData,
}

pub(super) fn show(ui: &mut Ui, form: &mut Form, touchpoint: TouchpointId) {
    let map = form.map();
    let rows: Vec<Row> = map
        .personas()
        .enumerate()
        .map(|(place, persona)| {
            let key = LinkKey::new(LinkKind::Experiences, persona.id, touchpoint);
            let data = map.link(key).map(|link| link.data.as_ref().clone());
            Row {
                persona,
                color: persona
                    .color
                    .unwrap_or_else(|| form.view.theme.persona(place)),
                key,
                data: data.unwrap_or_default(),
            }
        })
        .collect();
    Section::new("inspector-emotion").show(ui, form, |form, ui| {
        if rows.is_empty() {
            nothing(ui, form, "inspector-no-personas");
        }
        let computed = map.info().emotion_source == EmotionSource::Computed;
        for row in &rows {
            if computed {
                computed_row(ui, form, row, touchpoint);
            } else {
                emotion_row(ui, form, row);
            }
        }
        if computed && !rows.is_empty() {
            by_hand(ui, form);
        }
    });
    if rows.is_empty() {
        return;
    }
    let said = rows.iter().any(Row::is_said);
    let section = Section::new("inspector-thoughts");
    let section = if said { section } else { section.folded() };
    section.show(ui, form, |form, ui| {
        for row in &rows {
            words(ui, form, row);
        }
    });
}

impl Row<'_> {
    fn is_said(&self) -> bool {
        !self.data.thought.is_empty() || !self.data.expectation.is_empty()
    }

    /// The command that changes the experience; one that says nothing is gone.
    fn with(&self, map: &Map, change: impl FnOnce(&mut LinkData)) -> Command {
        let mut data = self.data.clone();
        change(&mut data);
        if data == LinkData::default() && map.link(self.key).is_some() {
            return unlinking(self.key);
        }
        with_link(map, self.key, |old| *old = data)
    }
}

fn emotion_row(ui: &mut Ui, form: &mut Form, row: &Row) {
    let map = form.map();
    let scale = &map.info().emotion_scale;
    let mut form = form.part(row.persona.id, &row.persona.name);
    let field = form.field("emotion");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        dot(ui, row.color);
        let name = egui::Label::new(visible_line(&row.persona.name)).truncate();
        let size = egui::vec2(NAME_WIDTH, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(NAME_WIDTH);
            ui.add(name);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = form.say("inspector-clear-emotion");
            let clear = form.name(&label);
            let has_value = row.data.emotion.is_some();
            let clear = ui.add_enabled_ui(has_value, |ui| cross(ui, &clear)).inner;
            if clear.clicked() {
                form.requests.run(row.with(map, |data| data.emotion = None));
            }
            value(ui, &mut form, row, map);
            let step = step_of(scale);
            let range = (scale.min..=scale.max, scale.neutral, step);
            form.slider(ui, &field, row.data.emotion, range, |value| {
                row.with(map, |data| data.emotion = Some(value))
            });
        });
    });
}

/// What follows from evidence, and of how many pieces.
fn computed_row(ui: &mut Ui, form: &mut Form, row: &Row, touchpoint: TouchpointId) {
    let texts = form.view.texts;
    let felt = felt_at(form.map(), row.persona.id, touchpoint);
    let said = match felt.and_then(|felt| Some((felt.value, felt.pieces?))) {
        Some((value, pieces)) => {
            let pieces = Message::new("inspector-emotion-pieces").count("count", pieces);
            format!(
                "{} · {}",
                form.view.words().emotion(value),
                texts.say(&pieces)
            )
        }
        None => form.say("inspector-emotion-no-evidence"),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        dot(ui, row.color);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            widget::muted(ui, &said);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(visible_line(&row.persona.name)).truncate());
            });
        });
    });
}

/// Says that nothing is set here, and offers to set it.
fn by_hand(ui: &mut Ui, form: &mut Form) {
    small(ui, &form.say("inspector-emotion-computed"));
    if ui.button(form.say("emotion-set-by-hand")).clicked() {
        form.requests.act(ActionId::ComputeEmotions);
    }
}

fn value(ui: &mut Ui, form: &mut Form, row: &Row, map: &Map) {
    let label = form.say("inspector-emotion-value");
    let field = super::form::Field {
        id: form.id("emotion-value"),
        name: form.name(&label),
        label,
    };
    ui.allocate_ui_with_layout(
        egui::vec2(VALUE_WIDTH, ui.spacing().interact_size.y),
        Layout::top_down(Align::Min),
        |ui| {
            ui.set_max_width(VALUE_WIDTH);
            form.bare_number(
                ui,
                &field,
                row.data.emotion,
                (Measure::Plain, "—"),
                |value| row.with(map, |data| data.emotion = value),
            );
        },
    );
}

fn words(ui: &mut Ui, form: &mut Form, row: &Row) {
    let map = form.map();
    let mut form = form.part(row.persona.id, &row.persona.name);
    ui.horizontal(|ui| {
        dot(ui, row.color);
        ui.add(egui::Label::new(visible_line(&row.persona.name)).truncate());
    });
    form.remark(ui, "thought", &row.data.thought, |text| {
        row.with(map, |data| data.thought = text)
    });
    form.remark(ui, "expectation", &row.data.expectation, |text| {
        row.with(map, |data| data.expectation = text)
    });
}

/// The largest power of ten that gives the slider enough steps.
fn step_of(scale: &EmotionScale) -> f64 {
    let range = (scale.max - scale.min).max(f64::MIN_POSITIVE);
    10_f64.powf((range / STEPS).log10().floor())
}

/// A dot in a colour, as high as a line of text.
fn dot(ui: &mut Ui, color: Color) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
    ui.painter()
        .circle_filled(rect.center(), 4.5, theme::color(color));
}

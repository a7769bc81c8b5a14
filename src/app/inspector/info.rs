//! The map itself: title block, emotion scale, lanes. Shown while nothing is
//! selected.

use egui::Ui;

use crate::document::{Command, EmotionScale, MapInfo, Scope};

use super::choice::{BASIS, EMOTION_SOURCE, LANGUAGE, STATE, chip, chip_row};
use super::field::Measure;
use super::form::{Form, small};
use super::lanes;
use super::readings;
use super::record::with_info;
use super::section::{Section, kind};

/// Scales that maps commonly use: lowest and highest value.
const USUAL_SCALES: [(f64, f64); 4] = [(-2.0, 2.0), (-5.0, 5.0), (1.0, 5.0), (1.0, 10.0)];

pub(super) fn show(ui: &mut Ui, form: &mut Form) {
    let map = form.map();
    let info = map.info();
    let set = |change: &dyn Fn(&mut MapInfo)| with_info(map, |info| change(info));
    kind(ui, form, "inspector-map");
    form.title(ui, "title", &info.title, |text| {
        set(&|i| i.title.clone_from(&text))
    });
    form.line(ui, "subject", &info.subject, |text| {
        set(&|i| i.subject.clone_from(&text))
    });
    form.text(ui, "purpose", &info.purpose, |text| {
        set(&|i| i.purpose.clone_from(&text))
    });
    form.chips(ui, "state", &STATE, info.state, |state| {
        set(&|i| i.state = state)
    });
    form.chips(ui, "basis", &BASIS, info.basis, |basis| {
        set(&|i| i.basis = basis)
    });
    ui.columns(2, |columns| {
        form.line(&mut columns[0], "owner", &info.owner, |text| {
            set(&|i| i.owner.clone_from(&text))
        });
        form.line(&mut columns[1], "client", &info.client, |text| {
            set(&|i| i.client.clone_from(&text))
        });
    });
    ui.columns(2, |columns| {
        form.line(&mut columns[0], "date", &info.date, |text| {
            set(&|i| i.date.clone_from(&text))
        });
        form.line(&mut columns[1], "currency", &info.currency, |text| {
            set(&|i| i.currency.clone_from(&text))
        });
    });
    form.optional_chips(ui, "language", &LANGUAGE, info.language, |language| {
        set(&|i| i.language = language)
    });
    form.line(ui, "counterpart", &info.counterpart, |text| {
        set(&|i| i.counterpart.clone_from(&text))
    });
    Section::new("field-emotion-scale")
        .folded()
        .show(ui, form, |form, ui| emotions(ui, form, info));
    lanes::show(ui, form);
    readings::show(ui, form, Scope::Map);
}

fn emotions(ui: &mut Ui, form: &mut Form, info: &MapInfo) {
    let map = form.map();
    let scale = &info.emotion_scale;
    let set = |change: &dyn Fn(&mut EmotionScale)| -> Command {
        with_info(map, |info| {
            change(&mut info.emotion_scale);
            hold_neutral(&mut info.emotion_scale);
        })
    };
    usual_scales(ui, form, scale);
    ui.columns(3, |columns| {
        let measure = Measure::Plain;
        form.number(&mut columns[0], "min", Some(scale.min), measure, |min| {
            set(&|s| s.min = min.unwrap_or(s.min))
        });
        form.number(
            &mut columns[1],
            "neutral",
            Some(scale.neutral),
            measure,
            |neutral| {
                with_info(map, |info| {
                    info.emotion_scale.neutral = neutral.unwrap_or(scale.neutral);
                })
            },
        );
        form.number(&mut columns[2], "max", Some(scale.max), measure, |max| {
            set(&|s| s.max = max.unwrap_or(s.max))
        });
    });
    form.line(ui, "min-label", &scale.min_label, |text| {
        set(&|s| s.min_label.clone_from(&text))
    });
    form.line(ui, "max-label", &scale.max_label, |text| {
        set(&|s| s.max_label.clone_from(&text))
    });
    form.chips(
        ui,
        "emotion-source",
        &EMOTION_SOURCE,
        info.emotion_source,
        |source| with_info(map, |info| info.emotion_source = source),
    );
    small(ui, &form.say("inspector-emotion-kept"));
}

/// Keeps the neutral value between the ends when an end moves.
fn hold_neutral(scale: &mut EmotionScale) {
    if scale.min < scale.max {
        scale.neutral = scale.neutral.clamp(scale.min, scale.max);
    }
}

fn usual_scales(ui: &mut Ui, form: &mut Form, scale: &EmotionScale) {
    let texts = form.view.texts;
    let field = form.field("emotion-scale");
    let mut chosen = None;
    chip_row(ui, |ui| {
        for (min, max) in USUAL_SCALES {
            let end = |value: f64| {
                if min < 0.0 {
                    texts.signed(value, 0)
                } else {
                    texts.number(value, 0)
                }
            };
            let name = format!("{}…{}", end(min), end(max));
            let is_this = [(min, scale.min), (max, scale.max)]
                .iter()
                .all(|(a, b)| (a - b).abs() < f64::EPSILON);
            if chip(ui, form.view, &field, &name, is_this).clicked() && !is_this {
                chosen = Some((min, max));
            }
        }
    });
    ui.add_space(4.0);
    if let Some((min, max)) = chosen {
        let command = with_info(form.map(), |info| {
            let scale = &mut info.emotion_scale;
            (scale.min, scale.max) = (min, max);
            scale.neutral = f64::midpoint(min, max);
        });
        form.requests.run(command);
    }
}

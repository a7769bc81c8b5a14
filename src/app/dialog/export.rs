//! How the picture of the map shall be: size, colours, language of captions.

use std::ops::RangeInclusive;

use egui::{ComboBox, Grid, Id, Slider, Ui};

use crate::language::{Language, Message};
use crate::style::ThemeName;

use super::super::export::ExportJob;
use super::super::picker::Purpose;
use super::super::request::Request;
use super::super::widget;
use super::Scope;

/// Smallest and largest scale on offer.
const SCALES: RangeInclusive<f32> = 0.25..=8.0;

pub(super) fn show(ui: &mut Ui, scope: &mut Scope, job: &mut ExportJob) {
    ui.set_width(420.0);
    scope.title(ui, "export-title");
    let grid = Grid::new("export").num_columns(2).spacing([20.0, 10.0]);
    grid.show(ui, |ui| {
        let label = ui.label(scope.texts.get("export-scale").as_ref());
        let texts = scope.texts;
        let slider = Slider::new(&mut job.scale, SCALES)
            .step_by(0.25)
            .suffix(" ×")
            .custom_formatter(|scale, _| texts.number(scale, 2))
            .custom_parser(|typed| typed.replace(',', ".").trim().parse().ok());
        ui.add(slider).labelled_by(label.id);
        ui.end_row();

        let label = ui.label(scope.texts.get("menu-theme").as_ref());
        theme(ui, scope, job, label.id);
        ui.end_row();

        let label = ui.label(scope.texts.get("export-language").as_ref());
        language(ui, job, label.id);
        ui.end_row();
    });
    if let Some(view) = &job.filtered {
        let mut follow = job.options.view.is_some();
        let name = scope.texts.get("export-filtered");
        if ui.checkbox(&mut follow, name.as_ref()).changed() {
            job.options.view = follow.then(|| view.clone());
        }
    }
    ui.add_space(8.0);
    let fits = size(ui, scope, job);
    scope.buttons(ui, |scope, ui| {
        if scope.primary(ui, "button-choose-place", fits) {
            let purpose = Purpose::SavePicture(Box::new(job.clone()));
            scope.answer(Request::Pick(purpose));
        }
        scope.cancel(ui);
    });
}

fn theme(ui: &mut Ui, scope: &Scope, job: &mut ExportJob, label: Id) {
    let name = |theme: ThemeName| {
        scope.texts.get(match theme {
            ThemeName::Light => "theme-light",
            ThemeName::Dark => "theme-dark",
        })
    };
    let list = ComboBox::from_id_salt("export-theme").selected_text(name(job.options.theme));
    list.show_ui(ui, |ui| {
        for theme in [ThemeName::Light, ThemeName::Dark] {
            ui.selectable_value(&mut job.options.theme, theme, name(theme));
        }
    })
    .response
    .labelled_by(label);
}

fn language(ui: &mut Ui, job: &mut ExportJob, label: Id) {
    let list = ComboBox::from_id_salt("export-language")
        .selected_text(job.options.language.map_or("", Language::own_name));
    list.show_ui(ui, |ui| {
        for language in Language::ALL {
            ui.selectable_value(
                &mut job.options.language,
                Some(language),
                language.own_name(),
            );
        }
    })
    .response
    .labelled_by(label);
}

/// Says how large the picture will be; returns whether it can be made.
fn size(ui: &mut Ui, scope: &Scope, job: &mut ExportJob) -> bool {
    match job.pixels() {
        Ok(pixels) => {
            let message = Message::new("export-size")
                .number("width", f64::from(pixels.width))
                .number("height", f64::from(pixels.height));
            widget::muted(ui, &scope.texts.say(&message));
            true
        }
        Err(error) => {
            let text = scope.texts.say(&error.message());
            ui.colored_label(ui.visuals().error_fg_color, text);
            false
        }
    }
}

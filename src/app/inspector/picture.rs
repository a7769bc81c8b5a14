//! The picture of an element: chosen from a file, taken away, or not there.

use egui::Ui;

use crate::app::picker::Purpose;
use crate::app::pictures::{PictureFor, PicturePlace};
use crate::app::request::Request;
use crate::document::Command;

use super::form::Form;
use super::section::nothing;

/// What the controls are called, by kind of picture.
struct Words {
    field: &'static str,
    none: &'static str,
    remove: &'static str,
}

/// Shows the controls for the picture of `place`; `without` is the command
/// that takes it away, where there is one.
pub(super) fn show(ui: &mut Ui, form: &mut Form, place: PicturePlace, without: Option<Command>) {
    let words = words(place);
    let label = form.field(words.field).label;
    form.labelled(ui, &label, |form, ui| {
        if without.is_none() {
            nothing(ui, form, words.none);
        }
        ui.horizontal_wrapped(|ui| {
            if ui.button(form.say("inspector-choose-portrait")).clicked() {
                let document = form.view.document;
                let goal = PictureFor { document, place };
                form.requests.push(Request::Pick(Purpose::Picture(goal)));
            }
            if let Some(command) = without
                && ui.button(form.say(words.remove)).clicked()
            {
                form.requests.run(command);
            }
        });
    });
}

fn words(place: PicturePlace) -> Words {
    match place {
        PicturePlace::Face(_) => Words {
            field: "portrait",
            none: "inspector-no-portrait",
            remove: "inspector-remove-portrait",
        },
        PicturePlace::Note(_) | PicturePlace::Cell(..) => Words {
            field: "picture",
            none: "inspector-no-picture",
            remove: "inspector-remove-picture",
        },
    }
}

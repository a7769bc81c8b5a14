//! What is shown before a map is open: ways to start.

use egui::{CornerRadius, Frame, Margin, RichText, ScrollArea, Stroke, Ui};

use crate::exchange::Template;
use crate::style::Theme;

use super::action::ActionId;
use super::dialog::Dialog;
use super::example::Example;
use super::files::{Source, file_name, shown};
use super::icon::Icon;
use super::request::{Request, Requests};
use super::state::State;
use super::theme;
use super::widget::{self, ToolLook};

/// Width of the page.
const WIDTH: f32 = 760.0;

/// Shows the welcome page in all the space there is.
pub(crate) fn welcome_ui(ui: &mut Ui, state: &State, theme: &Theme, requests: &mut Requests) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let side = ((ui.available_width() - WIDTH) / 2.0).max(24.0);
        ui.add_space((ui.available_height() * 0.12).clamp(16.0, 110.0));
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(WIDTH.min(ui.available_width() - 24.0));
                page(ui, state, theme, requests);
            });
        });
        ui.add_space(32.0);
    });
}

fn page(ui: &mut Ui, state: &State, theme: &Theme, requests: &mut Requests) {
    let texts = state.texts();
    ui.label(
        RichText::new("Waypost")
            .text_style(theme::title_style())
            .size(28.0),
    );
    widget::muted(ui, &texts.get("welcome-text"));
    ui.add_space(24.0);
    ui.spacing_mut().item_spacing.x = 12.0;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        start(left, state, theme, requests);
        examples(right, state, theme, requests);
    });
}

fn start(ui: &mut Ui, state: &State, theme: &Theme, requests: &mut Requests) {
    let texts = state.texts();
    if !state.offers.is_empty() {
        card(ui, theme, |ui| {
            widget::overline(ui, &texts.get("recovery-title"));
            for offer in &state.offers {
                let (name, edits) = (offer.name(texts), offer.edits(texts));
                if widget::choice(ui, Icon::Sheet, &name, &edits).clicked() {
                    let dialog = Dialog::Recovery {
                        number: offer.number,
                        removing: false,
                    };
                    requests.ask(dialog);
                }
            }
        });
        ui.add_space(12.0);
    }
    card(ui, theme, |ui| {
        widget::overline(ui, &texts.get("welcome-new"));
        for template in Template::ALL {
            let name = texts.word("template", template.word());
            let about = texts.word("template-about", template.word());
            if widget::choice(ui, Icon::Sheet, &name, &about).clicked() {
                requests.push(Request::Open(Source::New(template)));
            }
        }
    });
    ui.add_space(12.0);
    card(ui, theme, |ui| {
        widget::overline(ui, &texts.get("welcome-open"));
        widget::tool(ui, state, requests, ActionId::Open, ToolLook::Text);
        for path in &state.settings.recent {
            let folder = path.parent().map(shown);
            let folder = folder.unwrap_or_default();
            if widget::choice(ui, Icon::Sheet, &file_name(path), &folder).clicked() {
                let source = Source::Files(vec![path.clone()]);
                requests.push(Request::Open(source));
            }
        }
    });
}

fn examples(ui: &mut Ui, state: &State, theme: &Theme, requests: &mut Requests) {
    let texts = state.texts();
    card(ui, theme, |ui| {
        widget::overline(ui, &texts.get("welcome-examples"));
        for example in Example::ALL {
            let name = texts.get(&example.key()).into_owned();
            let about = texts.get(&format!("{}-about", example.key())).into_owned();
            if widget::choice(ui, Icon::Sheet, &name, &about).clicked() {
                requests.push(Request::Open(Source::Example(example)));
            }
        }
    });
}

fn card(ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui)) {
    Frame::NONE
        .fill(theme::color(theme.card))
        .stroke(Stroke::new(1.0, theme::color(theme.hairline)))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(14, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
}

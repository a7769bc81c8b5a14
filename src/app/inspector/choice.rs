//! Choices: chips for a few, a list that drops down for more. Each is a step
//! at once.

use egui::{Button, ComboBox, Response, RichText, Role, Stroke, Ui, WidgetInfo};

use crate::app::theme;
use crate::app::view::View;
use crate::document::{
    Basis, Command, EmotionSource, EvidenceKind, EvidenceLevel, IdeaSource, IdeaStatus,
    JourneyState, Kano, MapLanguage, PainStatus, Phase, Severity,
};

use super::form::{Field, Form};

/// A closed set of choices: `family-word` is the name of each.
pub(super) struct Choices<T: 'static> {
    family: &'static str,
    all: &'static [T],
    word: fn(T) -> &'static str,
}

macro_rules! choices {
    ($($name:ident: $choice:ident = $family:literal;)*) => {
        $(pub(super) const $name: Choices<$choice> = Choices {
            family: $family,
            all: $choice::ALL,
            word: $choice::word,
        };)*
    };
}

choices! {
    STATE: JourneyState = "state";
    BASIS: Basis = "basis";
    EMOTION_SOURCE: EmotionSource = "emotion-source";
    LANGUAGE: MapLanguage = "language";
    PHASE: Phase = "phase";
    EVIDENCE_LEVEL: EvidenceLevel = "evidence-level";
    SEVERITY: Severity = "severity";
    PAIN_STATUS: PainStatus = "pain-status";
    IDEA_SOURCE: IdeaSource = "idea-source";
    IDEA_STATUS: IdeaStatus = "idea-status";
    KANO: Kano = "kano";
    EVIDENCE_KIND: EvidenceKind = "evidence-kind";
}

impl<T: Copy> Choices<T> {
    fn name(&self, view: &View, choice: T) -> String {
        let word = (self.word)(choice);
        view.texts.word(self.family, word).into_owned()
    }
}

impl Form<'_> {
    /// One of a few, all in sight.
    pub(super) fn chips<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        word: &str,
        choices: &Choices<T>,
        value: T,
        make: impl FnOnce(T) -> Command,
    ) {
        self.optional_chips(ui, word, choices, Some(value), |chosen| {
            make(chosen.unwrap_or(value))
        });
    }

    /// One of a few or none: the chosen chip, clicked again, gives it up.
    pub(super) fn optional_chips<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        word: &str,
        choices: &Choices<T>,
        value: Option<T>,
        make: impl FnOnce(Option<T>) -> Command,
    ) {
        let field = self.field(word);
        let mut clicked = None;
        self.labelled(ui, &field.label, |form, ui| {
            chip_row(ui, |ui| {
                for choice in choices.all {
                    let text = choices.name(form.view, *choice);
                    let chosen = value == Some(*choice);
                    if chip(ui, form.view, &field, &text, chosen).clicked() {
                        clicked = Some((!chosen).then_some(*choice));
                    }
                }
            });
        });
        if let Some(choice) = clicked {
            self.requests.run(make(choice));
        }
    }

    /// One of many, in a list that drops down.
    pub(super) fn combo<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        word: &str,
        choices: &Choices<T>,
        value: T,
        make: impl FnOnce(T) -> Command,
    ) {
        let items = self.named(choices);
        self.list(ui, word, &items, &value, make);
    }

    /// One of many or none, in a list that drops down.
    pub(super) fn optional_combo<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        word: &str,
        choices: &Choices<T>,
        value: Option<T>,
        make: impl FnOnce(Option<T>) -> Command,
    ) {
        let mut items = vec![(None, self.say("inspector-none"))];
        let named = self.named(choices).into_iter();
        items.extend(named.map(|(choice, name)| (Some(choice), name)));
        self.list(ui, word, &items, &value, make);
    }

    /// One of the items, in a list that drops down.
    pub(super) fn list<T: Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        word: &str,
        items: &[(T, String)],
        value: &T,
        make: impl FnOnce(T) -> Command,
    ) {
        let field = self.field(word);
        let mut clicked = None;
        self.labelled(ui, &field.label, |_, ui| {
            let shown = items.iter().find(|(item, _)| item == value);
            let shown = shown.map_or("", |(_, name)| name.as_str());
            let combo = ComboBox::from_id_salt(field.id)
                .selected_text(shown)
                .width(ui.available_width())
                .height(360.0)
                .truncate();
            let response = combo.show_ui(ui, |ui| {
                for (item, name) in items {
                    if ui.selectable_label(item == value, name).clicked() && item != value {
                        clicked = Some(item.clone());
                    }
                }
            });
            response.response.accessible_name(&field.name);
        });
        if let Some(item) = clicked {
            self.requests.run(make(item));
        }
    }

    fn named<T: Copy>(&self, choices: &Choices<T>) -> Vec<(T, String)> {
        let named = |choice: &T| (*choice, choices.name(self.view, *choice));
        choices.all.iter().map(named).collect()
    }
}

/// A row for chips that goes on in the next line when it is full.
pub(super) fn chip_row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        add(ui);
    });
}

/// A choice as a pill, filled with the accent when it is chosen.
pub(super) fn chip(ui: &mut Ui, view: &View, field: &Field, text: &str, chosen: bool) -> Response {
    let theme = view.theme;
    let (fill, edge, ink) = if chosen {
        (theme.accent, theme.accent, theme.on_accent)
    } else {
        (theme.card, theme.guide, theme.ink)
    };
    let short = shortened(text);
    let button = Button::new(RichText::new(short.as_str()).color(theme::color(ink)))
        .fill(theme::color(fill))
        .stroke(Stroke::new(1.0, theme::color(edge)))
        .corner_radius(13)
        .wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.add(button);
    response.widget_info(|| {
        let name = format!("{}: {text}", field.label);
        WidgetInfo::selected(Role::RadioButton, response.enabled(), chosen, name)
    });
    if short.len() < text.len() {
        return response.on_hover_text(text);
    }
    response
}

/// A text that fits on a chip.
fn shortened(text: &str) -> String {
    const MOST: usize = 28;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST - 1).collect();
    format!("{}…", kept.trim_end())
}

//! The bar over the canvas: a list to choose from for each thing one can
//! filter by, whether the rest fades or hides, and the saved views.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, RichText, ScrollArea, Ui};

use crate::app::icon::Icon;
use crate::app::request::{Request, Requests};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{EvidenceLevel, Filter, NodeKind, Severity, Status};
use crate::language::Message;

use super::choices::Word;
use super::{FilterRequest, Filtering, views};

/// Most height of a list to choose from.
const HEIGHT: f32 = 360.0;

/// Shows the bar.
pub(crate) fn filter_ui(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let Some(document) = view.state.document() else {
        return;
    };
    let filtering = &document.filter;
    let mut ask = |request| requests.push(Request::Filter(request));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        widget::muted(ui, &view.texts.get("filter-title"));
        let mut filter = filtering.filter.clone();
        lists(ui, view, filtering, &mut filter);
        if filter != filtering.filter {
            ask(FilterRequest::Set(filter));
        }
        ui.add_space(6.0);
        rest(ui, view, filtering, &mut ask);
        ui.add_space(6.0);
        views::show(ui, view, filtering, &mut ask);
        // An empty label would break the row.
        if !filtering.filter.is_empty() {
            widget::muted(ui, &count(view, filtering));
            let clear = view.texts.get("filter-clear");
            if ui.button(clear.as_ref()).clicked() {
                ask(FilterRequest::Set(Filter::default()));
            }
        }
        let name = view.texts.get("filter-close");
        if widget::icon_button(ui, Icon::Close, &name).clicked() {
            ask(FilterRequest::Toggle);
        }
    });
}

/// One button for each thing to filter by.
fn lists(ui: &mut Ui, view: &View, filtering: &Filtering, filter: &mut Filter) {
    let texts = view.texts;
    let personas = view.map().personas();
    let personas: Vec<_> = personas
        .map(|persona| (persona.id, persona.name.clone()))
        .collect();
    list(ui, view, "filter-personas", &mut filter.personas, personas);
    let named = |words: &[Word], family: Option<&str>| -> Vec<(String, String)> {
        let name = |word: &str| match family {
            Some(family) => texts.word(family, word).into_owned(),
            None => word.to_owned(),
        };
        let named = words.iter().map(|(word, count)| {
            let count = texts.count(u64::try_from(*count).unwrap_or(u64::MAX));
            (word.clone(), format!("{} · {count}", name(word)))
        });
        named.collect()
    };
    let choices = &filtering.choices;
    let channels = named(&choices.channels, Some("channel"));
    list(ui, view, "filter-channels", &mut filter.channels, channels);
    let owners = named(&choices.owners, None);
    list(ui, view, "filter-owners", &mut filter.owners, owners);
    let severities = words(view, "severity", Severity::ALL, Severity::word);
    list(
        ui,
        view,
        "filter-severities",
        &mut filter.severities,
        severities,
    );
    let statuses = words(view, "filter-status", Status::ALL, Status::word);
    list(ui, view, "filter-statuses", &mut filter.statuses, statuses);
    let levels = words(
        view,
        "evidence-level",
        EvidenceLevel::ALL,
        EvidenceLevel::word,
    );
    list(ui, view, "filter-levels", &mut filter.levels, levels);
    let tags = named(&choices.tags, None);
    list(ui, view, "filter-tags", &mut filter.tags, tags);
}

fn words<T: Copy>(
    view: &View,
    family: &str,
    all: &[T],
    word: fn(T) -> &'static str,
) -> Vec<(T, String)> {
    let name = |choice: &T| view.texts.word(family, word(*choice)).into_owned();
    all.iter().map(|choice| (*choice, name(choice))).collect()
}

/// A button that opens a list of check marks. What was chosen and is no longer
/// on the map stays in the list, so that it can be taken out.
fn list<T: Clone + PartialEq + AsWord>(
    ui: &mut Ui,
    view: &View,
    key: &'static str,
    chosen: &mut Vec<T>,
    mut items: Vec<(T, String)>,
) {
    for lost in chosen.iter() {
        if !items.iter().any(|(item, _)| item == lost) {
            items.push((lost.clone(), lost.as_word()));
        }
    }
    let title = view.texts.get(key);
    let text = if chosen.is_empty() {
        RichText::new(title.as_ref())
    } else {
        let names = items.iter().filter(|(item, _)| chosen.contains(item));
        let names: Vec<&str> = names.map(|(_, name)| short(name)).collect();
        let accent = theme::color(view.theme.accent);
        let said = format!("{title}: {}", names.join(", "));
        RichText::new(said).color(accent)
    };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    ui.add_enabled_ui(!items.is_empty(), |ui| {
        let button = Button::new(text).truncate();
        MenuButton::from_button(button).config(config).ui(ui, |ui| {
            ui.set_min_width(200.0);
            ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
                for (item, name) in &items {
                    let mut on = chosen.contains(item);
                    if ui.checkbox(&mut on, name).changed() {
                        if on {
                            chosen.push(item.clone());
                        } else {
                            chosen.retain(|other| other != item);
                        }
                    }
                }
            });
        });
    });
}

/// The name without the count behind it.
fn short(name: &str) -> &str {
    name.rsplit_once(" · ").map_or(name, |(name, _)| name)
}

/// What something is called that is not on the map any more.
trait AsWord {
    fn as_word(&self) -> String;
}

impl AsWord for String {
    fn as_word(&self) -> String {
        self.clone()
    }
}

macro_rules! as_word {
    ($($name:ty: $word:ident),*) => {
        $(impl AsWord for $name {
            fn as_word(&self) -> String {
                self.$word().to_string()
            }
        })*
    };
}

as_word!(Severity: word, Status: word, EvidenceLevel: word, crate::document::PersonaId: as_str);

/// Whether the rest fades or hides.
fn rest(ui: &mut Ui, view: &View, filtering: &Filtering, ask: &mut impl FnMut(FilterRequest)) {
    for (key, hides) in [("filter-fade", false), ("filter-hide", true)] {
        let name = view.texts.get(key);
        let chosen = filtering.hides == hides;
        if ui.selectable_label(chosen, name.as_ref()).clicked() && !chosen {
            ask(FilterRequest::Hide(hides));
        }
    }
}

/// "4 of 12 touchpoints".
fn count(view: &View, filtering: &Filtering) -> String {
    let all = view.map().count(NodeKind::Touchpoint);
    let message = Message::new("filter-count")
        .count("fitting", filtering.fitting.touchpoints)
        .count("count", all);
    view.texts.say(&message)
}

//! The catalogue of metrics: which there are and which the map uses, in the
//! middle of the window, beside what can be said of the one that is chosen.

mod list;
mod page;
mod removal;

pub(crate) use removal::MetricRemoval;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::document::{Map, MetricDefinition, MetricId, MetricKind, NumberCommand};
use crate::exchange::random_bits;

use super::action::ActionId;
use super::inspector::MetricFields;
use super::request::Requests;
use super::view::View;
use super::widget;

/// Width of the list until it is drawn wider.
const LIST_WIDTH: f32 = 360.0;

/// A metric of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Choice {
    /// One the map uses.
    Used(MetricId),
    /// One of the catalogue.
    Kind(MetricKind),
}

impl Choice {
    /// What is said of the metric: the map's definition, or the catalogue's.
    fn definition(self, map: &Map) -> Option<MetricDefinition> {
        match self {
            Self::Used(id) => map.metric(id).cloned(),
            Self::Kind(kind) => Some(MetricDefinition::new(MetricId::mint(0), kind)),
        }
    }
}

/// What the catalogue remembers between frames.
#[derive(Default)]
pub(crate) struct Catalogue {
    chosen: Option<Choice>,
    dragged: Option<MetricId>,
    /// What is looked for among the kinds.
    wanted: String,
    fields: MetricFields,
    /// The own metric that has just been added: its name is typed next.
    naming: Option<MetricId>,
}

/// Shows the catalogue in all the space there is.
pub(crate) fn catalogue_ui(
    ui: &mut Ui,
    view: &View,
    catalogue: &mut Catalogue,
    requests: &mut Requests,
) {
    catalogue.settle(view.map());
    let inset = Frame::NONE.inner_margin(Margin::symmetric(16, 12));
    Panel::top("catalogue-head")
        .frame(inset)
        .show(ui, |ui| head(ui, view, requests));
    Panel::left("catalogue-list")
        .frame(Frame::NONE.inner_margin(Margin::symmetric(16, 8)))
        .default_size(LIST_WIDTH)
        .size_range(280.0..=520.0)
        .show(ui, |ui| {
            scrolled(ui, "catalogue-list", |ui| {
                list::show(ui, view, catalogue, requests);
            });
        });
    Frame::NONE
        .inner_margin(Margin::symmetric(20, 8))
        .show(ui, |ui| {
            scrolled(ui, "catalogue-page", |ui| {
                page::show(ui, view, catalogue, requests);
            });
        });
}

fn scrolled(ui: &mut Ui, salt: &'static str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - 10.0);
            add(ui);
            ui.add_space(16.0);
        });
}

/// What this is, and the way back to the map.
fn head(ui: &mut Ui, view: &View, requests: &mut Requests) {
    let title = view.texts.get("catalogue-title");
    if widget::panel_head(ui, &title, &view.texts.get("center-close"), |_| ()) {
        requests.act(ActionId::Metrics);
    }
    widget::muted(ui, &view.texts.get("catalogue-text"));
}

impl Catalogue {
    /// Chooses the first metric when none is chosen, or the chosen one is gone.
    fn settle(&mut self, map: &Map) {
        let is_there = |choice: &Choice| choice.definition(map).is_some();
        if !self.chosen.as_ref().is_some_and(is_there) {
            let first = map.metrics().first();
            let first = first.map_or(Choice::Kind(MetricKind::Nps), |m| Choice::Used(m.id));
            self.chosen = Some(first);
        }
    }

    /// Adds an own metric under a name that waits to be replaced.
    fn add_own(&mut self, view: &View, requests: &mut Requests) {
        let name = view.texts.word("metric", MetricKind::Own.word());
        let definition = MetricDefinition {
            name: name.into_owned(),
            ..new_definition(view.map(), MetricKind::Own)
        };
        self.chosen = Some(Choice::Used(definition.id));
        self.naming = Some(definition.id);
        requests.run(NumberCommand::PutMetric(definition));
    }

    /// Adds a metric of the catalogue to the map.
    fn use_kind(&mut self, map: &Map, kind: MetricKind, requests: &mut Requests) {
        let definition = new_definition(map, kind);
        self.chosen = Some(Choice::Used(definition.id));
        requests.run(NumberCommand::PutMetric(definition));
    }
}

/// A definition of this kind with an id of its own; files are easier to read
/// where it is the kind's word.
pub(crate) fn new_definition(map: &Map, kind: MetricKind) -> MetricDefinition {
    let by_word = MetricId::parse(kind.word())
        .filter(|id| kind != MetricKind::Own && map.metric(*id).is_none());
    let id = by_word.unwrap_or_else(|| MetricId::mint(random_bits()));
    MetricDefinition::new(id, kind)
}

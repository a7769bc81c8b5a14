//! The numbers of a place: its readings as a short table, and new ones.

use egui::{Align, Layout, Ui, vec2};

use crate::app::catalogue::new_definition;
use crate::app::numbers::name_of_metric;
use crate::document::{
    Command, Map, MetricId, MetricKind, NumberCommand, Reading, ReadingKey, Scope,
};
use crate::language::Message;

use super::form::{Form, small};
use super::goals;
use super::pick::{Offer, Picked, pick};
use super::reading;
use super::section::{Section, nothing, plus};

/// Widths of the columns for period, value and sample size, as shares.
const COLUMNS: [f32; 3] = [0.42, 0.32, 0.26];

/// What a new reading is of.
#[derive(Clone, Copy, PartialEq)]
enum New {
    /// A metric of the map.
    Known(MetricId),
    /// A metric of the catalogue that the map does not use yet.
    Catalogue(MetricKind),
}

/// Shows the readings taken at `at`.
pub(super) fn show(ui: &mut Ui, form: &mut Form, at: Scope) {
    let readings = form.map().readings().iter().enumerate();
    let here: Vec<(usize, &Reading)> = readings
        .filter(|(_, reading)| reading.key.at == at)
        .map(|(place, reading)| (place, reading.as_ref()))
        .collect();
    let section = Section::new("inspector-numbers").counting(here.len());
    section.show_with(
        ui,
        form,
        |form, ui| add(ui, form, at),
        |form, ui| {
            if here.is_empty() {
                return nothing(ui, form, "inspector-no-numbers");
            }
            columns(ui, |place, ui| {
                let word = ["period", "value", "n"][place];
                small(ui, &form.field(word).label);
            });
            for (place, reading) in here {
                reading::row(ui, form, place, reading);
            }
        },
    );
    if at != Scope::Map {
        goals::at_place(ui, form, at);
    }
}

/// Shows something in each column of the table.
pub(super) fn columns(ui: &mut Ui, mut cell: impl FnMut(usize, &mut Ui)) {
    let gap = 6.0;
    let room = ui.available_width() - gap * 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (place, share) in COLUMNS.into_iter().enumerate() {
            let width = (room * share).floor();
            let below = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(width, 0.0), below, |ui| {
                ui.set_width(width);
                cell(place, ui);
            });
        }
    });
}

fn add(ui: &mut Ui, form: &mut Form, at: Scope) {
    let button = plus(ui, &form.say("inspector-add-number"));
    let (map, view) = (form.map(), form.view);
    let picked = pick(&button, form, Offer::Items, || {
        let known = map.metrics().iter();
        let known = known.map(|metric| (New::Known(metric.id), name_of_metric(view.texts, metric)));
        let others = MetricKind::ALL.iter().copied().filter(|kind| {
            *kind == MetricKind::Own || !map.metrics().iter().any(|metric| metric.kind == *kind)
        });
        let others = others.map(|kind| {
            let name = view.texts.word("metric", kind.word()).into_owned();
            (New::Catalogue(kind), name)
        });
        known.chain(others).collect()
    });
    if let Some(Picked::Item(new)) = picked {
        let period = |number: usize| {
            let message = Message::new("inspector-new-period").count("number", number);
            view.texts.say(&message)
        };
        form.requests.run(adding(map, at, new, period));
    }
}

/// The command that adds an empty reading, and its metric when the map lacks
/// it, as one step.
fn adding(map: &Map, at: Scope, new: New, period: impl Fn(usize) -> String) -> Command {
    let (metric, definition) = match new {
        New::Known(id) => (id, None),
        New::Catalogue(kind) => {
            let definition = new_definition(map, kind);
            (definition.id, Some(definition))
        }
    };
    let key = |period: String| ReadingKey {
        metric,
        at,
        persona: None,
        period,
    };
    let mut free = key(String::new());
    // A reading with the same key would be replaced.
    for number in 2.. {
        if map.reading(&free).is_none() {
            break;
        }
        free = key(period(number));
    }
    let put = Command::from(NumberCommand::PutReading(Reading::new(free)));
    match definition {
        None => put,
        Some(definition) => Command::Together {
            label: put.label(),
            commands: vec![NumberCommand::PutMetric(definition).into(), put],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_metric_of_the_catalogue_comes_along_and_nothing_is_replaced() {
        let mut map = Map::default();
        let before = map.metrics().len();
        let new = New::Catalogue(MetricKind::Nps);
        map = map
            .after(&adding(&map, Scope::Map, new, |number| number.to_string()))
            .expect("a first reading");
        assert_eq!(map.metrics().len(), before + 1);
        let new = New::Known(map.metrics()[before].id);
        for _ in 0..2 {
            map = map
                .after(&adding(&map, Scope::Map, new, |number| number.to_string()))
                .expect("one more reading");
        }
        assert_eq!(map.metrics().len(), before + 1);
        let periods: Vec<&str> = map
            .readings()
            .iter()
            .map(|reading| reading.key.period.as_str())
            .collect();
        assert_eq!(periods, ["", "2", "3"]);
    }
}

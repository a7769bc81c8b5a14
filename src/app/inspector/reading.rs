//! One reading: period, value, sample size, persona, counts, and how far it
//! can be trusted.

use egui::collapsing_header::CollapsingState;
use egui::{RichText, Ui};

use crate::app::icon::Icon;
use crate::app::numbers::{self, name_of_metric};
use crate::app::request::Request;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{
    Command, Counts, MetricDefinition, NodeId, NumberCommand, Owner, PersonaId, Reading,
    ReadingKey, Scope, Selection, Target,
};
use crate::metrics::{Trust, summarise};
use crate::text::visible_line;

use super::counts;
use super::form::Form;
use super::metric;
use super::readings::columns;
use super::relations::{named, open, title_of};
use super::section::{self, Section, cross, kind};

/// Place of the selected reading in the map as it is shown. While its period
/// is being typed its key is not yet the one that is selected; its place is the
/// one it had, `last`.
pub(super) fn place_of(view: &View, key: &ReadingKey, last: Option<usize>) -> Option<usize> {
    let mut readings = view.map().readings().iter();
    let found = readings.position(|reading| reading.key == *key);
    let typing = view.session.pending_owner().is_some();
    // A period that was refused has gone back to the one it had.
    let is_same = |place: &usize| {
        let before = view.map().readings().get(*place);
        before.is_some_and(|reading| {
            let of = |key: &ReadingKey| (key.metric, key.at, key.persona);
            of(&reading.key) == of(key)
        })
    };
    found.or(last.filter(|place| typing || is_same(place)))
}

/// A reading as the selected element.
pub(super) fn show(ui: &mut Ui, form: &mut Form, key: &ReadingKey, index: usize) {
    let map = form.map();
    let Some(reading) = map.readings().get(index) else {
        return;
    };
    if reading.key != *key {
        let target = Target::Reading(reading.key.clone());
        form.requests.push(Request::Select(Selection::only(target)));
    }
    let Some(metric) = map.metric(reading.key.metric) else {
        return;
    };
    kind(ui, form, "inspector-reading");
    widget::title(ui, &name_of_metric(form.view.texts, metric));
    let about = format!("metric-{}-about", metric.kind.word());
    if let Some(about) = form.view.texts.find(&about) {
        widget::muted(ui, &about);
    }
    ui.add_space(4.0);
    place(ui, form, reading.key.at);
    columns(ui, |place, ui| match place {
        0 => {
            let old = key_before(form, index, reading);
            form.line(ui, "period", &reading.key.period, |text| {
                with_period(old, reading, text)
            });
        }
        1 => form.labelled_value(ui, metric, reading),
        _ => form.labelled_n(ui, reading),
    });
    trust(ui, form, metric, reading);
    ui.add_space(6.0);
    more(ui, form, metric, reading);
    let section = Section::new("field-metric");
    section.show(ui, form, |form, ui| metric::definition(ui, form, metric));
}

/// A reading as a row of a table.
pub(super) fn row(ui: &mut Ui, form: &mut Form, index: usize, reading: &Reading) {
    let Some(metric) = form.map().metric(reading.key.metric) else {
        return;
    };
    let name = name_of_metric(form.view.texts, metric);
    let persona = reading.key.persona.and_then(|id| form.map().persona(id));
    let title = match persona {
        Some(persona) => format!("{name} · {}", visible_line(&persona.name)),
        None => name,
    };
    let mut form = form.part(("reading", index), &title);
    let id = form.id("more");
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, false);
    ui.add_space(2.0);
    head(ui, &mut form, reading, &title, &mut state);
    columns(ui, |place, ui| match place {
        0 => {
            let field = form.field("period");
            let old = key_before(&form, index, reading);
            form.bare_line(ui, &field, &reading.key.period, "—", |text| {
                with_period(old, reading, text)
            });
        }
        1 => form.value(ui, metric, reading),
        _ => form.n(ui, reading),
    });
    trust(ui, &form, metric, reading);
    state.show_body_unindented(ui, |ui| {
        ui.add_space(4.0);
        more(ui, &mut form, metric, reading);
    });
    ui.add_space(4.0);
}

/// Name of the metric, which opens the reading, and what can be done to it.
fn head(ui: &mut Ui, form: &mut Form, reading: &Reading, title: &str, state: &mut CollapsingState) {
    section::row(
        ui,
        form,
        |form, ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if cross(ui, &named(form, "inspector-remove-reading", title)).clicked() {
                let command = NumberCommand::RemoveReading(reading.key.clone());
                form.requests.run(command);
            }
            let open = state.is_open();
            let icon = if open { Icon::Open } else { Icon::Folded };
            let name = named(form, "inspector-reading-more", title);
            if widget::icon_button(ui, icon, &name).clicked() {
                state.toggle(ui);
            }
        },
        |form, ui| {
            let response = widget::quiet_button(ui, form.view.theme, title);
            if response.on_hover_text(title).clicked() {
                open(form, Target::Reading(reading.key.clone()));
            }
        },
    );
}

impl Form<'_> {
    fn labelled_value(&mut self, ui: &mut Ui, metric: &MetricDefinition, reading: &Reading) {
        let label = self.field("value").label;
        self.labelled(ui, &label, |form, ui| form.value(ui, metric, reading));
    }

    fn labelled_n(&mut self, ui: &mut Ui, reading: &Reading) {
        let label = self.field("n").label;
        self.labelled(ui, &label, |form, ui| form.n(ui, reading));
    }

    /// The value, which counts decide where there are any.
    fn value(&mut self, ui: &mut Ui, metric: &MetricDefinition, reading: &Reading) {
        let field = self.field("value");
        let summary = summarise(metric, reading);
        let counted = reading.counts.is_some() && summary.value.is_some();
        let measure = metric::measure_of(metric);
        ui.add_enabled_ui(!counted, |ui| {
            self.bare_number(
                ui,
                &field,
                summary.to_type(metric).or(reading.value),
                (measure, "—"),
                |value| with_reading(reading, |r| r.value = value),
            );
        });
    }

    fn n(&mut self, ui: &mut Ui, reading: &Reading) {
        let field = self.field("n");
        let counted = reading.counts.as_ref().and_then(Counts::total);
        ui.add_enabled_ui(counted.is_none(), |ui| {
            self.bare_count(ui, &field, counted.or(reading.n), "—", |n| {
                with_reading(reading, |r| r.n = n)
            });
        });
    }
}

/// The command that changes a reading whose key stays.
pub(super) fn with_reading(reading: &Reading, change: impl FnOnce(&mut Reading)) -> Command {
    let mut changed = reading.clone();
    change(&mut changed);
    let old = reading.key.clone();
    let reading = changed;
    NumberCommand::ReplaceReading { old, reading }.into()
}

/// The key by which an edit of the period knows the reading: while the period
/// is being typed, the one it had before.
fn key_before(form: &Form, place: usize, reading: &Reading) -> ReadingKey {
    let owner = Owner(form.field("period").id.value());
    let own = form.view.session.pending_owner() == Some(owner);
    let before = form.view.session.committed().readings().get(place);
    let key = before.filter(|_| own).map(|before| before.key.clone());
    key.unwrap_or_else(|| reading.key.clone())
}

fn with_period(old: ReadingKey, reading: &Reading, text: String) -> Command {
    let mut reading = reading.clone();
    reading.key.period = text;
    NumberCommand::ReplaceReading { old, reading }.into()
}

/// Where the reading was taken; a click leads there.
fn place(ui: &mut Ui, form: &mut Form, at: Scope) {
    let id: NodeId = match at {
        Scope::Map => return,
        Scope::Stage(id) => id.into(),
        Scope::Touchpoint(id) => id.into(),
    };
    let label = form.field("at").label;
    form.labelled(ui, &label, |form, ui| {
        let title = form.map().node(id).map_or("", |node| node.title());
        let title = title_of(form.view, title);
        if widget::quiet_button(ui, form.view.theme, &title)
            .on_hover_text(title.as_str())
            .clicked()
        {
            open(form, Target::Node(id));
        }
    });
}

/// The interval and what the sample size means, in words.
fn trust(ui: &mut Ui, form: &Form, metric: &MetricDefinition, reading: &Reading) {
    let summary = summarise(metric, reading);
    let theme = form.view.theme;
    let stray = numbers::not_counted(form.view.texts, metric, reading);
    let is_stray = stray.is_some();
    let text = stray.unwrap_or_else(|| numbers::trust(form.view.words(), metric, summary));
    if text.is_empty() {
        return;
    }
    let ink = match summary.trust {
        _ if is_stray => theme.pain_ink,
        Trust::Good | Trust::NoSampleSize => theme.muted,
        Trust::Fair | Trust::DirectionOnly => theme.ink,
    };
    let text = RichText::new(text).small().color(theme::color(ink));
    ui.add(egui::Label::new(text).wrap());
}

/// Whom the reading is of, the counts behind it, where it comes from.
fn more(ui: &mut Ui, form: &mut Form, metric: &MetricDefinition, reading: &Reading) {
    let everybody = (None, form.say("inspector-everybody"));
    let personas = form.map().personas();
    let personas = personas.map(|persona| (Some(persona.id), title_of(form.view, &persona.name)));
    let items: Vec<(Option<PersonaId>, String)> =
        std::iter::once(everybody).chain(personas).collect();
    form.list(ui, "persona", &items, &reading.key.persona, |persona| {
        with_reading(reading, |r| r.key.persona = persona)
    });
    counts::show(ui, form, metric, reading);
    ui.columns(2, |columns| {
        form.line(&mut columns[0], "source", &reading.source, |text| {
            with_reading(reading, |r| r.source = text)
        });
        form.line(&mut columns[1], "date", &reading.date, |text| {
            with_reading(reading, |r| r.date = text)
        });
    });
}

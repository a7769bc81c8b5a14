//! The list of metrics: those the map uses, in their order, then the catalogue
//! family by family.

use egui::{
    Button, EventFilter, Id, Key, Margin, Modifiers, Response, RichText, Role, Sense, Stroke,
    TextEdit, Ui, UiBuilder, WidgetInfo,
};

use crate::app::center;
use crate::app::icon::Icon;
use crate::app::numbers::name_of_metric;
use crate::app::one_line;
use crate::app::request::Requests;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{Map, MetricDefinition, MetricId, MetricKind, NumberCommand};
use crate::language::Message;
use crate::metrics::Family;
use crate::search::fold;

use super::{Catalogue, Choice, removal};

/// Room for the bar that the list is scrolled with.
const SCROLL_BAR: f32 = 4.0;

pub(super) fn show(ui: &mut Ui, view: &View, catalogue: &mut Catalogue, requests: &mut Requests) {
    ui.spacing_mut().item_spacing.y = 3.0;
    used(ui, view, catalogue, requests);
    ui.add_space(12.0);
    search(ui, view, catalogue);
    let wanted = fold(catalogue.wanted.trim());
    let mut is_empty = true;
    for family in Family::ALL {
        let kinds = family.kinds().iter();
        let kinds: Vec<_> = kinds.filter(|kind| says(view, **kind, &wanted)).collect();
        if kinds.is_empty() {
            continue;
        }
        is_empty = false;
        ui.add_space(12.0);
        widget::overline(ui, &view.texts.word("family", family.word()));
        for kind in kinds {
            offered(ui, view, catalogue, *kind, requests);
        }
    }
    if is_empty {
        ui.add_space(8.0);
        widget::muted(ui, &view.texts.get("catalogue-nothing"));
    }
}

/// The field that narrows the catalogue down.
fn search(ui: &mut Ui, view: &View, catalogue: &mut Catalogue) {
    let hint = view.texts.get("catalogue-search");
    let field = TextEdit::singleline(&mut catalogue.wanted)
        .id(center::find_field())
        .desired_width(ui.available_width() - SCROLL_BAR)
        .margin(Margin::symmetric(9, 5))
        .hint_text(hint.as_ref());
    let response = ui.add(field).accessible_name(hint.as_ref());
    one_line::select_when_reached(ui, &response, &catalogue.wanted);
}

/// Whether the name of a metric or what it measures says what is looked for.
fn says(view: &View, kind: MetricKind, wanted: &str) -> bool {
    let name = view.texts.word("metric", kind.word());
    wanted.is_empty() || fold(&name).contains(wanted) || fold(&about(view, kind)).contains(wanted)
}

fn about(view: &View, kind: MetricKind) -> String {
    let key = format!("metric-{}-about", kind.word());
    view.texts.get(&key).into_owned()
}

/// The metrics of the map, to be put in another order.
fn used(ui: &mut Ui, view: &View, catalogue: &mut Catalogue, requests: &mut Requests) {
    let map = view.map();
    widget::overline(ui, &view.texts.get("catalogue-used"));
    if map.metrics().is_empty() {
        widget::muted(ui, &view.texts.get("catalogue-none"));
    }
    let mut rows: Vec<(MetricId, Response)> = Vec::new();
    for metric in map.metrics() {
        // The keys stay with the metric wherever it is put.
        let id = Id::unique("catalogue-row").with(metric.id);
        let response = ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            row(ui, view, catalogue, metric)
        });
        rows.push((metric.id, response.inner));
    }
    for (metric, response) in &rows {
        if response.clicked() {
            response.request_focus();
        }
        if response.clicked() || response.gained_focus() {
            catalogue.chosen = Some(Choice::Used(*metric));
        }
        if response.drag_started() {
            catalogue.dragged = Some(*metric);
        }
    }
    by_keys(ui, map, catalogue, &rows, requests);
    drag(ui, view, catalogue, &rows, requests);
    let own = (Icon::Plus.atom(), view.texts.get("catalogue-add-own"));
    if widget::flat(ui, |ui| ui.add(Button::new(own))).clicked() {
        catalogue.add_own(view, requests);
    }
}

fn row(ui: &mut Ui, view: &View, catalogue: &Catalogue, metric: &MetricDefinition) -> Response {
    let name = name_of_metric(view.texts, metric);
    let is_chosen = catalogue.chosen == Some(Choice::Used(metric.id));
    let width = ui.available_width() - SCROLL_BAR;
    let readings = readings_of(view.map(), metric.id);
    let count = view.texts.count(readings as u64);
    let muted = theme::color(view.theme.muted);
    let button = Button::selectable(is_chosen, name.as_str())
        .truncate()
        .right_text(RichText::new(count).color(muted))
        .sense(Sense::click_and_drag())
        .min_size(egui::vec2(width, 0.0));
    let response = ui.add(button);
    let said = Message::new("catalogue-used-name")
        .text("metric", name)
        .count("count", readings);
    let said = view.texts.say(&said);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &said));
    response.on_hover_text(view.texts.get("catalogue-order-tip"))
}

fn readings_of(map: &Map, metric: MetricId) -> usize {
    let of = map.readings().iter();
    of.filter(|reading| reading.key.metric == metric).count()
}

/// Arrows go through the metrics of the map; with Alt they move the one that
/// has the keys.
fn by_keys(
    ui: &Ui,
    map: &Map,
    catalogue: &mut Catalogue,
    rows: &[(MetricId, Response)],
    requests: &mut Requests,
) {
    let Some(place) = rows.iter().position(|(_, row)| row.has_focus()) else {
        return;
    };
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    let id = rows[place].1.id;
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let metric = rows[place].0;
    let of = |place: usize| map.metrics().get(place).map(|metric| metric.id);
    if pressed(Modifiers::ALT, Key::ArrowUp) {
        if let Some(before) = place.checked_sub(1).and_then(of) {
            let before = Some(before);
            requests.run(NumberCommand::MoveMetric { metric, before });
        }
    } else if pressed(Modifiers::ALT, Key::ArrowDown) {
        if place + 1 < rows.len() {
            let before = of(place + 2);
            requests.run(NumberCommand::MoveMetric { metric, before });
        }
    } else {
        let step = [(Key::ArrowUp, -1), (Key::ArrowDown, 1)];
        let step = step
            .into_iter()
            .find(|(key, _)| pressed(Modifiers::NONE, *key));
        let next = step.and_then(|(_, step)| place.checked_add_signed(step));
        if let Some((metric, row)) = next.and_then(|next| rows.get(next)) {
            row.request_focus();
            catalogue.chosen = Some(Choice::Used(*metric));
        }
    }
}

/// Shows where the dragged metric would come to stand, and puts it there.
fn drag(
    ui: &Ui,
    view: &View,
    catalogue: &mut Catalogue,
    rows: &[(MetricId, Response)],
    requests: &mut Requests,
) {
    let (Some(metric), Some(pointer)) = (catalogue.dragged, ui.input(|i| i.pointer.latest_pos()))
    else {
        return;
    };
    let before = rows.iter().find(|(_, row)| pointer.y < row.rect.center().y);
    if let (Some((_, first)), Some((_, last))) = (rows.first(), rows.last()) {
        let edge = before.map_or(last.rect.bottom() + 1.5, |(_, row)| row.rect.top() - 1.5);
        let accent = Stroke::new(2.0, theme::color(view.theme.accent));
        ui.painter().hline(first.rect.x_range(), edge, accent);
    }
    if ui.input(|input| !input.pointer.any_down()) {
        catalogue.dragged = None;
        let before = before.map(|(id, _)| *id);
        if before != Some(metric) {
            requests.run(NumberCommand::MoveMetric { metric, before });
        }
    }
}

/// A metric of the catalogue, with a mark where the map uses it.
fn offered(
    ui: &mut Ui,
    view: &View,
    catalogue: &mut Catalogue,
    kind: MetricKind,
    requests: &mut Requests,
) {
    let map = view.map();
    let used = map.metrics().iter().find(|metric| metric.kind == kind);
    let name = view.texts.word("metric", kind.word());
    ui.horizontal(|ui| {
        let mut is_used = used.is_some();
        let check = ui.checkbox(&mut is_used, "");
        let said = Message::new("catalogue-use").text("metric", name.as_ref());
        let said = view.texts.say(&said);
        check.widget_info(|| {
            WidgetInfo::selected(Role::CheckBox, true, used.is_some(), said.as_str())
        });
        if check.clicked() {
            match used {
                Some(metric) => removal::ask(view, metric, requests),
                None => catalogue.use_kind(map, kind, requests),
            }
        }
        let choice = used.map_or(Choice::Kind(kind), |metric| Choice::Used(metric.id));
        let is_chosen = catalogue.chosen == Some(Choice::Kind(kind));
        let width = ui.available_width() - SCROLL_BAR;
        let button = Button::selectable(is_chosen, name.as_ref())
            .truncate()
            .right_text("")
            .min_size(egui::vec2(width, 0.0));
        let about = about(view, kind);
        if ui.add(button).on_hover_text(about).clicked() {
            catalogue.chosen = Some(choice);
        }
    });
}

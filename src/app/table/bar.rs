//! Over the table: how readings stand in it, which are shown, new ones.

use egui::{ComboBox, Margin, TextEdit, Ui};

use crate::app::action::ActionId;
use crate::app::center;
use crate::app::numbers::{name_of_metric, name_of_persona, name_of_place};
use crate::app::one_line;
use crate::app::request::Requests;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{Map, Scope};

use super::sheet::Arrangement;
use super::{Table, add};

pub(super) fn show(ui: &mut Ui, view: &View, table: &mut Table, requests: &mut Requests) {
    let (title, close) = (
        view.texts.get("table-title"),
        view.texts.get("center-close"),
    );
    let is_closed = widget::panel_head(ui, &title, &close, |ui| {
        ui.add_space(8.0);
        for (way, key) in [
            (Arrangement::Wide, "table-wide"),
            (Arrangement::Long, "table-long"),
        ] {
            let is_this = table.choices.arrangement == way;
            let name = view.texts.get(key);
            if ui.selectable_label(is_this, name.as_ref()).clicked() && !is_this {
                table.choices.arrangement = way;
                table.takes_keys = true;
                table.choices.sort = None;
            }
        }
        add::show(ui, view, table, requests);
    });
    if is_closed {
        requests.act(ActionId::Readings);
    }
    ui.horizontal_wrapped(|ui| filters(ui, view, table));
}

fn filters(ui: &mut Ui, view: &View, table: &mut Table) {
    let (map, texts) = (view.map(), view.texts);
    let hint = texts.get("table-search");
    let search = TextEdit::singleline(&mut table.choices.wanted.text)
        .id(center::find_field())
        .desired_width(150.0)
        .margin(Margin::symmetric(9, 5))
        .hint_text(hint.as_ref());
    let search = ui.add(search).accessible_name(hint.as_ref());
    one_line::select_when_reached(ui, &search, &table.choices.wanted.text);
    let metrics = map.metrics().iter();
    let metrics: Vec<_> = metrics.map(|m| (m.id, name_of_metric(texts, m))).collect();
    let wanted = &mut table.choices.wanted;
    choose(
        ui,
        view,
        ("metric", "table-all-metrics"),
        &metrics,
        &mut wanted.metric,
    );
    let places = places(map).into_iter();
    let places: Vec<_> = places
        .map(|at| (at, name_of_place(map, texts, at)))
        .collect();
    choose(
        ui,
        view,
        ("place", "table-all-places"),
        &places,
        &mut wanted.at,
    );
    let personas = map.personas().map(|persona| persona.id);
    let personas = personas.map(|id| (id, name_of_persona(map, texts, Some(id))));
    let personas: Vec<_> = personas.collect();
    choose(
        ui,
        view,
        ("persona", "table-all-personas"),
        &personas,
        &mut wanted.persona,
    );
    if table.choices.arrangement == Arrangement::Wide {
        let name = texts.get("table-show-pooled");
        if ui
            .checkbox(&mut table.choices.pooled, name.as_ref())
            .clicked()
        {
            table.takes_keys = true;
        }
    }
}

/// The whole journey, stages, each before its touchpoints.
pub(super) fn places(map: &Map) -> Vec<Scope> {
    let mut all = vec![Scope::Map];
    for stage in map.stages() {
        all.push(Scope::Stage(stage.id));
        let inside = map.touchpoints_in(stage.id);
        all.extend(inside.map(|step| Scope::Touchpoint(step.id)));
    }
    all
}

/// One of the items, or all of them.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: &View,
    (word, all): (&str, &str),
    items: &[(T, String)],
    chosen: &mut Option<T>,
) {
    let all = view.texts.get(all).into_owned();
    let now = items.iter().find(|(item, _)| Some(*item) == *chosen);
    let shown = now.map_or(all.as_str(), |(_, name)| name.as_str());
    let combo = ComboBox::from_id_salt(("table-filter", word))
        .selected_text(shown)
        .width(140.0)
        .height(360.0)
        .truncate();
    let response = combo.show_ui(ui, |ui| {
        if ui
            .selectable_label(chosen.is_none(), all.as_str())
            .clicked()
        {
            *chosen = None;
        }
        for (item, name) in items {
            if ui.selectable_label(*chosen == Some(*item), name).clicked() {
                *chosen = Some(*item);
            }
        }
    });
    let name = view.texts.word("column", word).into_owned();
    response.response.accessible_name(name);
}

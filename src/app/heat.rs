//! What colours the touchpoints in this window: the choices, and the key that
//! goes through them. A way to look: no file remembers it.

use egui::Ui;

use crate::document::Map;
use crate::language::{Message, Texts};
use crate::layout::HeatBy;
use crate::text::visible_line;

use super::request::{Request, Requests};
use super::state::State;

/// What colours the touchpoints of the open map now.
pub(crate) fn chosen(state: &State) -> Option<HeatBy> {
    let map = state.map()?;
    let by = state.document()?.heat?;
    // A metric may have been deleted meanwhile; undo brings its colours back.
    HeatBy::all(map).contains(&by).then_some(by)
}

/// Colours the touchpoints by this, or by nothing.
pub(crate) fn color_by(state: &mut State, by: Option<HeatBy>) {
    if let Some(document) = state.documents.active_mut() {
        document.heat = by;
    }
}

/// Goes on to the next choice; after the last comes nothing.
pub(crate) fn color_by_next(state: &mut State) {
    if let Some(map) = state.map() {
        let next = next(&HeatBy::all(map), chosen(state));
        color_by(state, next);
    }
}

fn next(all: &[HeatBy], chosen: Option<HeatBy>) -> Option<HeatBy> {
    let place = chosen.and_then(|chosen| all.iter().position(|by| *by == chosen));
    match place {
        Some(place) => all.get(place + 1).copied(),
        None => all.first().copied(),
    }
}

/// The choices, one of which is taken.
pub(crate) fn choices_ui(ui: &mut Ui, state: &State, requests: &mut Requests) {
    let Some(map) = state.map() else {
        return;
    };
    let all = HeatBy::all(map).into_iter().map(Some);
    for by in [None].into_iter().chain(all) {
        let name = name(map, by, state.texts());
        if ui.radio(chosen(state) == by, name).clicked() {
            requests.push(Request::ColorBy(by));
            ui.close();
        }
    }
}

/// The button of the toolbar, which says what is chosen.
pub(crate) fn button_ui(ui: &mut Ui, state: &State, requests: &mut Requests) {
    let Some(map) = state.map() else {
        return;
    };
    let texts = state.texts();
    let text = match chosen(state) {
        None => texts.get("menu-heat").into_owned(),
        by => texts.say(&Message::new("heat-button").text("by", name(map, by, texts))),
    };
    ui.menu_button(text, |ui| {
        ui.set_min_width(220.0);
        choices_ui(ui, state, requests);
    });
}

fn name(map: &Map, by: Option<HeatBy>, texts: &Texts) -> String {
    let key = match by {
        None => "heat-off",
        Some(HeatBy::Severity) => "heat-severity",
        Some(HeatBy::EvidenceLevel) => "heat-evidence",
        Some(HeatBy::Emotion) => "heat-by-emotion",
        Some(HeatBy::Metric(id)) => {
            let metric = map.metric(id);
            return metric.map_or_else(String::new, |metric| match metric.name.trim() {
                "" => texts.word("metric", metric.kind.word()).into_owned(),
                name => visible_line(name).into_owned(),
            });
        }
    };
    texts.get(key).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_goes_through_all_choices_and_off() {
        let all = [HeatBy::Severity, HeatBy::Emotion];
        let mut seen = vec![None];
        for _ in 0..3 {
            seen.push(next(&all, seen.last().copied().flatten()));
        }
        assert_eq!(seen[1..], [Some(all[0]), Some(all[1]), None]);
    }
}

//! A lane: its title, who may see it, which metrics it shows.

use egui::Ui;

use crate::app::icon::Icon;
use crate::app::numbers::name_of_metric;
use crate::document::{Command, Lane, LaneCommand, LaneId, LaneKind, MetricId};

use super::form::Form;
use super::lanes::{arrow, with_lane};
use super::section::{Section, kind, nothing};

pub(super) fn show(ui: &mut Ui, form: &mut Form, id: LaneId) {
    let Some(lane) = form.map().lane(id) else {
        return;
    };
    let texts = form.view.texts;
    kind(ui, form, "field-lane");
    let own = texts.word("lane", lane.kind.word());
    form.title_with_hint(ui, "title", &lane.title, &own, |text| {
        with_lane(lane, |l| l.title = text)
    });
    let caption = texts.find(&format!("lane-{}-caption", lane.kind.word()));
    // The emotion lane says its scale there, which only the picture knows.
    let caption = caption.filter(|_| lane.kind != LaneKind::Emotion);
    form.line_with_hint(
        ui,
        "caption",
        &lane.caption,
        caption.as_deref().unwrap_or_default(),
        |text| with_lane(lane, |l| l.caption = text),
    );
    form.toggle(ui, "hidden", lane.hidden, |yes| {
        with_lane(lane, |l| l.hidden = yes)
    });
    form.toggle(ui, "internal", lane.internal, |yes| {
        with_lane(lane, |l| l.internal = yes)
    });
    if !lane.kind.is_separator() {
        form.size(ui, "height", lane.height, |height| {
            with_lane(lane, |l| l.height = height)
        });
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        for (key, icon, way) in [
            ("inspector-lane-up", Icon::Up, -1),
            ("inspector-lane-down", Icon::Down, 1),
        ] {
            let name = form.say(key);
            arrow(ui, form, id, way, (icon, &name));
        }
    });
    if matches!(lane.kind, LaneKind::Metrics | LaneKind::Funnel) {
        Section::new("field-metrics").show(ui, form, |form, ui| metrics(ui, form, lane));
    }
}

/// The metrics of the map, each shown in the lane or not.
fn metrics(ui: &mut Ui, form: &mut Form, lane: &Lane) {
    let map = form.map();
    if map.metrics().is_empty() {
        return nothing(ui, form, "inspector-no-metrics");
    }
    let all: Vec<MetricId> = map.metrics().iter().map(|metric| metric.id).collect();
    for metric in map.metrics() {
        let shown = lane.metrics.is_empty() || lane.metrics.contains(&metric.id);
        let mut chosen = shown;
        ui.checkbox(&mut chosen, name_of_metric(form.view.texts, metric));
        if chosen != shown {
            form.requests
                .run(with_metric(lane, &all, metric.id, chosen));
        }
    }
}

/// The lane with one metric more or less; none listed means all.
fn with_metric(lane: &Lane, all: &[MetricId], metric: MetricId, chosen: bool) -> Command {
    let is_listed = |id: &MetricId| lane.metrics.is_empty() || lane.metrics.contains(id);
    let wanted = |id: &MetricId| if *id == metric { chosen } else { is_listed(id) };
    let mut metrics: Vec<MetricId> = all.iter().copied().filter(wanted).collect();
    if metrics.len() == all.len() {
        metrics.clear();
    }
    let lane = Lane {
        metrics,
        ..lane.clone()
    };
    LaneCommand::Replace(lane).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_metrics_are_shown_by_listing_none() {
        let all = [1, 2, 3].map(MetricId::mint);
        let mut lane = Lane::new(LaneId::mint(1), LaneKind::Metrics);
        let listed = |command: Command| match command {
            Command::Lane(LaneCommand::Replace(lane)) => lane.metrics,
            other => panic!("{other:?}"),
        };
        lane.metrics = listed(with_metric(&lane, &all, all[1], false));
        assert_eq!(lane.metrics, [all[0], all[2]]);
        lane.metrics = listed(with_metric(&lane, &all, all[1], true));
        assert_eq!(lane.metrics, []);
    }
}

//! The lanes of the map as a list: seen or hidden, their order, new ones.

use egui::{Button, Role, Ui, WidgetInfo};

use crate::app::icon::Icon;
use crate::app::view::View;
use crate::app::widget;
use crate::document::{Command, Lane, LaneCommand, LaneId, LaneKind, Map, Target};
use crate::exchange::random_bits;
use crate::text::visible_line;

use super::form::{Form, small};
use super::pick::{Offer, Picked, pick};
use super::relations::{named, open};
use super::section::{Section, nothing, plus, row};

pub(super) fn show(ui: &mut Ui, form: &mut Form) {
    let count = form.map().lanes().len();
    let section = Section::new("inspector-lanes").counting(count);
    section.show_with(
        ui,
        form,
        |form, ui| add(ui, form),
        |form, ui| {
            let lanes = form.map().lanes();
            if lanes.is_empty() {
                nothing(ui, form, "inspector-no-lanes");
            }
            for lane in lanes {
                lane_row(ui, form, lane);
            }
        },
    );
}

/// Own title of a lane, or the name of its kind.
pub(super) fn title_of_lane(view: &View, lane: &Lane) -> String {
    if lane.title.trim().is_empty() {
        view.texts.word("lane", lane.kind.word()).into_owned()
    } else {
        visible_line(&lane.title).into_owned()
    }
}

/// The command that changes a lane.
pub(super) fn with_lane(lane: &Lane, change: impl FnOnce(&mut Lane)) -> Command {
    let mut lane = lane.clone();
    change(&mut lane);
    LaneCommand::Replace(lane).into()
}

/// The command that moves a lane one place; `None` at the end.
fn moving(map: &Map, id: LaneId, way: isize) -> Option<Command> {
    let place = map.lanes().iter().position(|lane| lane.id == id)?;
    let index = place.checked_add_signed(way)?;
    (index < map.lanes().len()).then(|| LaneCommand::Move { id, index }.into())
}

fn add(ui: &mut Ui, form: &mut Form) {
    let button = plus(ui, &form.say("inspector-add-lane"));
    let texts = form.view.texts;
    let picked = pick(&button, form, Offer::Items, || {
        let named = |kind: &LaneKind| (*kind, texts.word("lane", kind.word()).into_owned());
        LaneKind::ALL.iter().map(named).collect()
    });
    if let Some(Picked::Item(kind)) = picked {
        let lane = Lane::new(LaneId::mint(random_bits()), kind);
        form.requests.run(LaneCommand::Add { lane, index: None });
    }
}

/// One lane: a box for seeing it, its name, arrows that move it.
fn lane_row(ui: &mut Ui, form: &mut Form, lane: &Lane) {
    let title = title_of_lane(form.view, lane);
    row(
        ui,
        form,
        |form, ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().button_padding.x = 4.0;
            for (key, icon, way) in [
                ("inspector-lane-down-of", Icon::Down, 1),
                ("inspector-lane-up-of", Icon::Up, -1),
            ] {
                arrow(ui, form, lane.id, way, (icon, &named(form, key, &title)));
            }
            if lane.internal {
                small(ui, &form.say("inspector-internal"));
            }
        },
        |form, ui| {
            let mut seen = !lane.hidden;
            let name = named(form, "inspector-show-lane", &title);
            let response = ui.checkbox(&mut seen, "");
            response.widget_info(|| {
                WidgetInfo::selected(Role::CheckBox, response.enabled(), seen, &name)
            });
            if response.on_hover_text(name).changed() {
                form.requests
                    .run(with_lane(lane, |lane| lane.hidden = !seen));
            }
            let button = widget::flat(ui, |ui| ui.add(Button::new(title.as_str()).truncate()));
            if button.on_hover_text(title.as_str()).clicked() {
                open(form, Target::Lane(lane.id));
            }
        },
    );
}

/// A button that moves a lane one place; off where there is no place.
pub(super) fn arrow(
    ui: &mut Ui,
    form: &mut Form,
    id: LaneId,
    way: isize,
    (icon, name): (Icon, &str),
) {
    let command = moving(form.map(), id, way);
    let button = ui.add_enabled_ui(command.is_some(), |ui| widget::icon_button(ui, icon, name));
    if let Some(command) = command.filter(|_| button.inner.clicked()) {
        form.requests.run(command);
    }
}

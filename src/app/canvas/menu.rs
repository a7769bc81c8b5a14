//! The menu at the pointer: what can be done with what it points at.

use egui::{Button, Id, Popup, PopupAnchor, PopupKind, Pos2, Ui};

use crate::app::action::ActionId::{
    self, AddEvidence, AddIdea, AddNote, AddPainPoint, AddPersona, AddStage, AddTouchpoint,
    CollapseAll, CollapseStage, Copy, Cut, Delete, Duplicate, EditText, ExpandAll,
    ExtractSubJourney, Fit, FoldLane, HideLane, InternalLane, MergeStages, Paste, SelectAll,
    SplitStage,
};
use crate::app::menu::SELECTING;
use crate::app::request::Requests;
use crate::app::widget;
use crate::document::{Command, LaneId, Node, NodeCommand, NodeId, Target, TouchpointId};
use crate::language::Message;

use super::Canvas;
use super::cells::EmptyCell;
use super::frame::Frame;
use super::gesture::{Connect, Gesture};
use super::lanes;
use super::pointer::Touch;

/// A menu that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenMenu {
    pos: Pos2,
    about: About,
}

/// What a menu is about.
#[derive(Debug, Clone, Copy, PartialEq)]
enum About {
    /// The sheet.
    Ground,
    /// What is selected.
    Selection,
    /// Which lane to add below this one; its first entry gets the keys.
    NewLane { below: LaneId, by_key: bool },
}

impl OpenMenu {
    /// Opens where the pointer was.
    pub(super) fn new(touch: Touch) -> Self {
        let about = match touch.element {
            Some(_) => About::Selection,
            None => About::Ground,
        };
        let pos = touch.pos;
        Self { pos, about }
    }

    /// Opens for what is selected.
    pub(super) fn at(pos: Pos2) -> Self {
        let about = About::Selection;
        Self { pos, about }
    }

    /// Opens to ask for the kind of a lane.
    pub(super) fn for_new_lane(pos: Pos2, below: LaneId, by_key: bool) -> Self {
        let about = About::NewLane { below, by_key };
        Self { pos, about }
    }
}

/// Shows the menu while it is open.
pub(super) fn show(ui: &Ui, canvas: &mut Canvas, frame: &Frame, requests: &mut Requests) {
    let Some(menu) = canvas.menu else {
        return;
    };
    let mut open = true;
    let anchor = PopupAnchor::Position(menu.pos);
    let id = Id::unique("canvas-menu");
    Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(egui::Layout::top_down_justified(egui::Align::Min))
        .style(egui::containers::menu::menu_style)
        .gap(0.0)
        .accessible_name(frame.view.texts.get("canvas-menu"))
        .open_bool(&mut open)
        .show(|ui| {
            ui.set_min_width(220.0);
            content(ui, canvas, menu, frame, requests);
        });
    if !open {
        canvas.menu = None;
    } else if let About::NewLane {
        below,
        by_key: true,
    } = menu.about
    {
        canvas.menu = Some(OpenMenu::for_new_lane(menu.pos, below, false));
    }
}

fn content(
    ui: &mut Ui,
    canvas: &mut Canvas,
    menu: OpenMenu,
    frame: &Frame,
    requests: &mut Requests,
) {
    if let About::NewLane { below, by_key } = menu.about {
        return lanes::kinds(ui, frame, below, by_key, requests);
    }
    if let Some(cell) = EmptyCell::at(frame, menu.pos) {
        add_here(ui, cell, frame, requests);
        ui.separator();
    }
    let primary = frame
        .view
        .selection()
        .primary()
        .filter(|_| menu.about == About::Selection);
    match primary {
        Some(Target::Node(NodeId::Touchpoint(id))) => {
            items(ui, frame, requests, &[EditText]);
            moment_of_truth(ui, frame, *id, requests);
            connect(ui, canvas, frame, (*id).into());
            ui.separator();
            let adding = [AddTouchpoint, AddPainPoint, AddIdea, AddNote, AddEvidence];
            items(ui, frame, requests, &adding);
            ui.separator();
            items(ui, frame, requests, &[SplitStage, ExtractSubJourney]);
        }
        Some(Target::Node(NodeId::Stage(_))) => {
            items(ui, frame, requests, &[EditText]);
            ui.separator();
            items(ui, frame, requests, &[AddTouchpoint, AddStage, AddNote]);
            ui.separator();
            items(ui, frame, requests, &[MergeStages]);
            ui.separator();
            items(
                ui,
                frame,
                requests,
                &[CollapseStage, CollapseAll, ExpandAll],
            );
        }
        Some(Target::Node(id @ NodeId::PainPoint(_))) => {
            items(ui, frame, requests, &[EditText]);
            connect(ui, canvas, frame, *id);
            ui.separator();
            items(ui, frame, requests, &[AddIdea, AddEvidence]);
        }
        Some(Target::Node(id @ (NodeId::Idea(_) | NodeId::Evidence(_)))) => {
            items(ui, frame, requests, &[EditText]);
            connect(ui, canvas, frame, *id);
        }
        Some(Target::Lane(id)) => {
            items(
                ui,
                frame,
                requests,
                &[EditText, FoldLane, HideLane, InternalLane],
            );
            ui.separator();
            lanes::arrange(ui, frame, *id, requests);
            ui.separator();
            return items(ui, frame, requests, &[Delete]);
        }
        Some(_) => items(ui, frame, requests, &[EditText]),
        None => {
            items(
                ui,
                frame,
                requests,
                &[AddStage, AddTouchpoint, AddPersona, AddNote],
            );
            ui.separator();
            return items(ui, frame, requests, &[Paste, SelectAll, Fit]);
        }
    }
    ui.separator();
    items(ui, frame, requests, &[Cut, Copy, Paste]);
    let name = frame.view.texts.get("menu-select");
    ui.menu_button(name.as_ref(), |ui| items(ui, frame, requests, &SELECTING));
    ui.separator();
    items(ui, frame, requests, &[Duplicate, Delete]);
}

fn items(ui: &mut Ui, frame: &Frame, requests: &mut Requests, ids: &[ActionId]) {
    for id in ids {
        widget::menu_item(ui, frame.view.state, requests, *id);
    }
}

fn add_here(ui: &mut Ui, cell: EmptyCell, frame: &Frame, requests: &mut Requests) {
    let place = frame.view.map().node(cell.place()).map_or("", Node::title);
    let name = Message::new(cell.key()).text("place", place);
    if ui.add(Button::new(frame.view.texts.say(&name))).clicked() {
        cell.add(frame, requests);
        ui.close();
    }
}

fn moment_of_truth(ui: &mut Ui, frame: &Frame, id: TouchpointId, requests: &mut Requests) {
    let Some(touchpoint) = frame.view.map().touchpoint(id) else {
        return;
    };
    let is_one = touchpoint.moment_of_truth;
    let name = frame.view.texts.get("canvas-moment-of-truth");
    if ui.add(Button::new(name).selected(is_one)).clicked() {
        let mut touchpoint = touchpoint.clone();
        touchpoint.moment_of_truth = !is_one;
        let command = NodeCommand::Replace(vec![touchpoint.into()]);
        requests.run(Command::from(command));
        ui.close();
    }
}

fn connect(ui: &mut Ui, canvas: &mut Canvas, frame: &Frame, id: NodeId) {
    let name = frame.view.texts.get("canvas-connect");
    if ui.add(Button::new(name)).clicked() {
        canvas.gesture = Some(Gesture::Connect(Connect::by_click(id)));
        ui.close();
    }
}

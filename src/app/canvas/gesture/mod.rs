//! Gestures: what the pointer does between pressing and letting go, one file
//! for each.
//!
//! A gesture keeps what it needs from the moment it began and asks for the
//! whole result each time, so that repeated frames do no harm and cancelling
//! needs no undoing.

mod attach;
mod carry;
mod connect;
mod emotion;
mod lane;
mod marquee;
mod resize;
mod stage;
mod touchpoints;

use egui::{Modifiers, Painter, Pos2};

use crate::app::request::{Request, Requests};
use crate::document::{Command, Owner, PendingKind};

use super::frame::Frame;

pub(super) use attach::Attach;
pub(super) use connect::{Connect, line_between};
pub(super) use emotion::{DragEmotion, at_empty_place};
pub(super) use lane::MoveLane;
pub(super) use marquee::Marquee;
pub(super) use resize::Resize;
pub(super) use stage::MoveStage;
pub(super) use touchpoints::MoveTouchpoints;

/// What the pointer is doing.
pub(super) enum Gesture {
    /// Moving the sheet.
    Pan,
    /// Drawing a box around what to select.
    Marquee(Marquee),
    /// Moving touchpoints to another place.
    Touchpoints(MoveTouchpoints),
    /// Moving a stage to another place.
    Stage(MoveStage),
    /// Moving a lane to another place.
    Lane(MoveLane),
    /// Moving a card to another step.
    Attach(Attach),
    /// Drawing a line from one element to another.
    Connect(Connect),
    /// Moving a point of an emotion curve.
    Emotion(DragEmotion),
    /// Holding cards that came from another map.
    Carry,
    /// Making a column wider or a lane higher.
    Resize(Resize),
}

impl Gesture {
    /// The pointer is at `pos` now, with these keys held down.
    pub(super) fn update(
        &mut self,
        frame: &Frame,
        (pos, modifiers): (Pos2, Modifiers),
        requests: &mut Requests,
    ) {
        match self {
            Self::Pan | Self::Carry => {}
            Self::Connect(connect) => connect.update(modifiers),
            Self::Attach(attach) => attach.update(frame, (pos, modifiers), requests),
            Self::Marquee(marquee) => marquee.update(frame, pos, requests),
            Self::Touchpoints(moving) => moving.update(frame, pos, requests),
            Self::Stage(moving) => moving.update(frame, pos, requests),
            Self::Lane(moving) => moving.update(frame, pos, requests),
            Self::Emotion(drag) => drag.update(frame, pos, requests),
            Self::Resize(resize) => resize.update(frame, pos, requests),
        }
    }

    /// The pointer let go at `pos`.
    pub(super) fn finish(self, frame: &Frame, pos: Pos2, requests: &mut Requests) {
        match self {
            Self::Connect(connect) => connect.finish(frame, pos, requests),
            Self::Carry => carry::finish(frame, pos, requests),
            other if other.is_edit() => requests.push(Request::Finish(owner())),
            _ => {}
        }
    }

    /// It shall be as if it had not begun.
    pub(super) fn cancel(self, requests: &mut Requests) {
        match self {
            Self::Marquee(marquee) => marquee.cancel(requests),
            other if other.is_edit() => requests.push(Request::Cancel(owner())),
            _ => {}
        }
    }

    /// Whether its result is shown as a pending edit while it goes on.
    fn is_edit(&self) -> bool {
        match self {
            Self::Pan | Self::Marquee(_) | Self::Connect(_) | Self::Carry => false,
            Self::Touchpoints(_)
            | Self::Stage(_)
            | Self::Lane(_)
            | Self::Attach(_)
            | Self::Emotion(_)
            | Self::Resize(_) => true,
        }
    }

    /// Draws what helps to aim.
    pub(super) fn overlay(&self, frame: &Frame, pos: Pos2, painter: &Painter) {
        match self {
            Self::Pan => {}
            Self::Marquee(marquee) => marquee.overlay(frame, pos, painter),
            Self::Touchpoints(moving) => moving.overlay(frame, pos, painter),
            Self::Stage(moving) => moving.overlay(frame, painter),
            Self::Lane(moving) => moving.overlay(frame, painter),
            Self::Attach(attach) => attach.overlay(frame, pos, painter),
            Self::Connect(connect) => connect.overlay(frame, pos, painter),
            Self::Emotion(drag) => drag.overlay(frame, painter),
            Self::Carry => carry::overlay(frame, pos, painter),
            Self::Resize(resize) => resize.overlay(frame, painter),
        }
    }

    /// Whether there are cards in the hand that another map could take.
    pub(super) fn holds_cards(&self) -> bool {
        matches!(self, Self::Touchpoints(_) | Self::Stage(_) | Self::Carry)
    }

    /// Key of what keys do meanwhile, where they do something.
    pub(super) fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Connect(connect) => Some(connect.hint()),
            Self::Attach(attach) => attach.hint(),
            _ => None,
        }
    }

    /// Whether it goes on after letting go, until the next click.
    pub(super) fn waits_for_click(&self) -> bool {
        matches!(self, Self::Connect(connect) if connect.waits_for_click())
    }
}

/// Who holds the pending edit of a gesture.
fn owner() -> Owner {
    Owner(egui::Id::unique("canvas-gesture").value())
}

/// The command that is shown, so that an unchanged one costs nothing.
#[derive(Default)]
struct Preview {
    shown: Option<Command>,
}

impl Preview {
    fn show(&mut self, command: Command, requests: &mut Requests) {
        if self.shown.as_ref() == Some(&command) {
            requests.push(Request::Stamp(owner()));
        } else {
            requests.preview(owner(), PendingKind::Drag, command.clone());
            self.shown = Some(command);
        }
    }
}

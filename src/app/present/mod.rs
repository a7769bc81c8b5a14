//! The presentation: the map on a projector, one slide after another.
//!
//! Here stands where the speaker is and what becomes of a wish; `slides` says
//! what a slide shows, `show` puts it on the screen, `keys` and `bar` are what
//! the speaker has in hand. What is marked internal is never shown.

mod bar;
mod keys;
mod show;
mod slides;

use std::collections::HashSet;

use crate::document::LaneId;

use super::state::State;
use slides::{lanes, slides};

pub(crate) use show::{Projector, present_ui};

/// What the speaker wants.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum PresentRequest {
    /// Begin with the title.
    Start,
    /// Back to the editor.
    Leave,
    /// The next slide, or the one before.
    Step(bool),
    /// The slide at this place, counted from 0; the last one when there are
    /// fewer.
    GoTo(usize),
    /// Put the light on the lane at this place among those shown, counted from
    /// 0; on all of them when it is there already.
    Spotlight(usize),
    /// Put the light on the next lane, or on the one before.
    NextLane(bool),
    /// Light on all lanes.
    NoSpotlight,
    /// Show or fold the list of lanes.
    ToggleList,
    /// Show or leave out a lane.
    ToggleLane(LaneId),
}

/// Where the speaker is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Presenting {
    /// Place of the slide, counted from 0.
    pub(crate) slide: usize,
    /// Lanes the speaker leaves out.
    pub(crate) left_out: HashSet<LaneId>,
    /// The lane in the light; the others step back.
    pub(crate) spotlight: Option<LaneId>,
    /// The list of lanes is open.
    pub(crate) list: bool,
}

/// Does what the speaker wants.
pub(crate) fn answer(state: &mut State, request: PresentRequest) {
    let Some(document) = state.documents.active_mut() else {
        return;
    };
    match request {
        // A text that is being typed belongs on the slides.
        PresentRequest::Start => {
            document.session.interrupt();
            document.presenting = Some(Presenting::default());
        }
        PresentRequest::Leave => document.presenting = None,
        request => {
            let map = document.session.map();
            let last = slides(map).len() - 1;
            let Some(presenting) = &mut document.presenting else {
                return;
            };
            let shown: Vec<LaneId> = lanes(map)
                .map(|lane| lane.id)
                .filter(|id| !presenting.left_out.contains(id))
                .collect();
            presenting.go(request, last, &shown);
        }
    }
}

impl Presenting {
    fn go(&mut self, request: PresentRequest, last: usize, shown: &[LaneId]) {
        match request {
            PresentRequest::Start | PresentRequest::Leave => {}
            PresentRequest::Step(true) => self.slide = (self.slide + 1).min(last),
            PresentRequest::Step(false) => self.slide = self.slide.saturating_sub(1),
            PresentRequest::GoTo(place) => self.slide = place.min(last),
            PresentRequest::NoSpotlight => self.spotlight = None,
            PresentRequest::ToggleList => self.list = !self.list,
            PresentRequest::Spotlight(place) => {
                let lane = shown.get(place).copied();
                self.spotlight = lane.filter(|lane| self.spotlight != Some(*lane));
            }
            PresentRequest::NextLane(forward) => self.spotlight = self.beside(forward, shown),
            PresentRequest::ToggleLane(lane) => {
                if !self.left_out.remove(&lane) {
                    self.left_out.insert(lane);
                    self.spotlight = self.spotlight.filter(|other| *other != lane);
                }
            }
        }
    }

    /// The lane below the one in the light, or above; all lanes stand before
    /// the first and behind the last.
    fn beside(&self, forward: bool, shown: &[LaneId]) -> Option<LaneId> {
        let place = self
            .spotlight
            .and_then(|lane| shown.iter().position(|id| *id == lane));
        let next = match (place, forward) {
            (None, true) => Some(0),
            (None, false) => shown.len().checked_sub(1),
            (Some(place), true) => Some(place + 1),
            (Some(place), false) => place.checked_sub(1),
        };
        next.and_then(|place| shown.get(place)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_goes_down_the_lanes_and_off() {
        let shown = [LaneId::mint(1), LaneId::mint(2)];
        let mut presenting = Presenting::default();
        let mut seen = Vec::new();
        for _ in 0..3 {
            presenting.go(PresentRequest::NextLane(true), 0, &shown);
            seen.push(presenting.spotlight);
        }
        assert_eq!(seen, [Some(shown[0]), Some(shown[1]), None]);
        presenting.go(PresentRequest::NextLane(false), 0, &shown);
        assert_eq!(presenting.spotlight, Some(shown[1]));
        presenting.go(PresentRequest::ToggleLane(shown[1]), 0, &shown);
        assert_eq!(presenting.spotlight, None);
    }

    #[test]
    fn nobody_leaves_the_slides_at_their_ends() {
        let mut presenting = Presenting::default();
        presenting.go(PresentRequest::Step(false), 2, &[]);
        assert_eq!(presenting.slide, 0);
        presenting.go(PresentRequest::GoTo(usize::MAX), 2, &[]);
        presenting.go(PresentRequest::Step(true), 2, &[]);
        assert_eq!(presenting.slide, 2);
    }
}

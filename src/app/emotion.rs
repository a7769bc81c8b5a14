//! How the emotion lane of an open map is shown, and what is said where a
//! computed curve cannot be drawn by hand.

use crate::document::{Command, EmotionSource, MapInfo, NodeKind};
use crate::language::Message;
use crate::layout::EmotionView;

use super::action::ActionId;
use super::notice::{Notice, WayOut};
use super::request::{Request, Requests};
use super::state::State;

/// What the emotion lane of one open map shows. A way to look: no file
/// remembers it.
#[derive(Debug, Default)]
pub(crate) struct EmotionChoice {
    /// What is shown.
    pub(crate) view: EmotionView,
    /// Changes with what is shown.
    pub(crate) version: u64,
}

impl EmotionChoice {
    fn change(&mut self, change: impl FnOnce(&mut EmotionView)) {
        change(&mut self.view);
        self.version += 1;
    }
}

/// What the emotion lane of the open map shows.
pub(crate) fn view(state: &State) -> EmotionView {
    let document = state.document();
    document.map_or_else(EmotionView::default, |document| document.emotion.view)
}

/// Whether there are several personas to be averaged.
pub(crate) fn has_average(state: &State) -> bool {
    state
        .map()
        .is_some_and(|map| map.count(NodeKind::Persona) > 1)
}

/// Shows the average with its band, or each persona's line.
pub(crate) fn toggle_average(state: &mut State) {
    change(state, |view| view.average = !view.average);
}

/// Marks peak, low point, end and largest fall, or leaves them out.
pub(crate) fn toggle_marks(state: &mut State) {
    change(state, |view| view.marks = !view.marks);
}

fn change(state: &mut State, change_view: impl FnOnce(&mut EmotionView)) {
    if let Some(document) = state.documents.active_mut() {
        document.emotion.change(change_view);
    }
}

/// Whether the emotions of the open map are computed.
pub(crate) fn is_computed(state: &State) -> bool {
    let source = state.map().map(|map| map.info().emotion_source);
    source == Some(EmotionSource::Computed)
}

/// Takes the emotions from evidence, or from what was set by hand. What was
/// set stays in the file either way.
pub(crate) fn switch_source(state: &State, requests: &mut Requests) {
    if let Some(map) = state.map() {
        let emotion_source = match map.info().emotion_source {
            EmotionSource::Set => EmotionSource::Computed,
            EmotionSource::Computed => EmotionSource::Set,
        };
        let info = map.info().clone();
        let info = MapInfo {
            emotion_source,
            ..info
        };
        requests.run(Command::SetInfo(Box::new(info)));
    }
}

/// Says why a computed curve is not drawn by hand, and how it could be.
pub(crate) fn explain(state: &mut State) {
    let by_hand = WayOut {
        key: "emotion-set-by-hand",
        request: Some(|_| Request::Act(ActionId::ComputeEmotions)),
        document: state.document().map_or(0, |document| document.number),
    };
    let notice = Notice::warning(Message::new("emotion-is-computed"));
    state.notices.push(notice.with_ways_out(vec![by_hand]));
}

//! The outline by keyboard: up and down walk through the rows, left and right
//! fold, Enter edits the text.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::app::request::{Request, Requests};
use crate::app::view::View;
use crate::document::Target;

use super::Fold;
use super::list::List;

/// Answers keys while the outline has the focus; returns what is to be folded
/// or unfolded.
pub(super) fn listen(
    ui: &Ui,
    view: &View,
    list: &List,
    ground: &Response,
    requests: &mut Requests,
) -> Option<Fold> {
    if !ground.has_focus() {
        return None;
    }
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(ground.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let primary = view.selection().primary_node();
    let place = primary.and_then(|id| list.place_of(id));
    let nodes = || {
        let rows = list.rows().iter().enumerate();
        rows.filter_map(|(place, row)| Some((place, row.node()?)))
    };
    let last = || nodes().next_back();
    let next = if pressed(Key::ArrowDown) {
        nodes().find(|(other, _)| place.is_none_or(|place| *other > place))
    } else if pressed(Key::ArrowUp) {
        let before = nodes().take_while(|(other, _)| place.is_none_or(|place| *other < place));
        before.last()
    } else if pressed(Key::Home) {
        nodes().next()
    } else if pressed(Key::End) {
        last()
    } else {
        None
    };
    if let Some((_, id)) = next {
        requests.select(id);
        requests.push(Request::Reveal(Target::Node(id)));
        return None;
    }
    if pressed(Key::Enter)
        && let Some(id) = primary
    {
        requests.push(Request::EditText(Target::Node(id)));
    }
    let (fold, open) = list.rows()[place?].fold()?;
    let wanted = if pressed(Key::ArrowLeft) {
        false
    } else if pressed(Key::ArrowRight) {
        true
    } else {
        return None;
    };
    (open != wanted).then_some(fold)
}

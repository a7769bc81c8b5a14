//! The speaker's keys; a clicker sends Page Up and Page Down.

use egui::{Context, Key};

use crate::app::shortcut::{Shortcut, plain};

use super::{PresentRequest, Presenting};

/// The keys of the first nine lanes.
const LANES: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The keys that mean the same wherever the speaker is.
const KEYS: [(Shortcut, PresentRequest); 14] = [
    (plain(Key::PageDown), PresentRequest::Step(true)),
    (plain(Key::PageUp), PresentRequest::Step(false)),
    (plain(Key::ArrowRight), PresentRequest::Step(true)),
    (plain(Key::ArrowLeft), PresentRequest::Step(false)),
    (plain(Key::ArrowDown), PresentRequest::NextLane(true)),
    (plain(Key::ArrowUp), PresentRequest::NextLane(false)),
    (plain(Key::Space), PresentRequest::Step(true)),
    (plain(Key::Backspace), PresentRequest::Step(false)),
    (plain(Key::Home), PresentRequest::GoTo(0)),
    (plain(Key::End), PresentRequest::GoTo(usize::MAX)),
    (plain(Key::Num0), PresentRequest::NoSpotlight),
    (plain(Key::L), PresentRequest::ToggleList),
    (plain(Key::F5), PresentRequest::Leave),
    (plain(Key::Enter), PresentRequest::Step(true)),
];

/// What the keys of this frame ask for.
pub(super) fn pressed(context: &Context, presenting: &Presenting) -> Vec<PresentRequest> {
    // A control that was reached by Tab is pressed by these.
    let has_focus = context.memory(|memory| memory.focused().is_some());
    let presses =
        |key: Shortcut| has_focus && [plain(Key::Space), plain(Key::Enter)].contains(&key);
    let escape = if presenting.list {
        PresentRequest::ToggleList
    } else if presenting.spotlight.is_some() {
        PresentRequest::NoSpotlight
    } else {
        PresentRequest::Leave
    };
    let lanes = LANES.iter().enumerate();
    let lanes = lanes.map(|(place, key)| (plain(*key), PresentRequest::Spotlight(place)));
    let keys = KEYS.into_iter().chain(lanes);
    let keys = keys.chain([(plain(Key::Escape), escape)]);
    context.input_mut(|input| {
        keys.filter(|(key, _)| !presses(*key) && key.consume(input))
            .map(|(_, request)| request)
            .collect()
    })
}

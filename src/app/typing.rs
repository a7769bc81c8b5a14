//! What is typed arrives where the user means it, however slow the screen is.
//!
//! Enter, Tab and their like lead to another field, and the window knows which
//! one only a frame or two later; the first letter opens a field that the next
//! frame shows. Where several keys come within one frame, as on a slow laptop,
//! what is typed after such a key waits for that. What Alt makes of a letter is
//! typed by nobody and goes nowhere.

use std::collections::VecDeque;

use egui::{Context, Event, Key, Plugin, RawInput};

/// Frames after which a key that leads on has led on: the edit ends, the
/// focus moves, the next field opens.
const FRAMES: u64 = 3;

/// Hands keys on in their order.
#[derive(Debug, Default)]
pub(crate) struct InOrder {
    waiting: VecDeque<Event>,
    /// The first frame in which it is known where letters go.
    settled: u64,
    /// The first frame in which a field that letters opened is there.
    opened: u64,
}

impl Plugin for InOrder {
    fn debug_name(&self) -> &'static str {
        "keys-in-order"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut input.events);
        drop_letters_with_alt(&mut events);
        input.events = self.hand_on(context.cumulative_frame_nr(), events);
        if !self.waiting.is_empty() {
            context.request_repaint();
        }
    }
}

impl InOrder {
    /// What a frame gets to hear; the rest waits.
    fn hand_on(&mut self, frame: u64, events: Vec<Event>) -> Vec<Event> {
        self.waiting.extend(events);
        let mut heard = Vec::new();
        while let Some(event) = self.waiting.pop_front() {
            let is_early = match &event {
                event if !is_typed(event) => false,
                Event::Key { key, .. } if acts_on_letters(*key) => {
                    frame < self.settled.max(self.opened)
                }
                _ => frame < self.settled,
            };
            if is_early {
                self.waiting.push_front(event);
                break;
            }
            if let Some(frames) = leads_on(&event) {
                self.settled = self.settled.max(frame + frames);
            }
            if matches!(event, Event::Text(_)) {
                self.opened = frame + 1;
            }
            heard.push(event);
        }
        heard
    }
}

/// Takes out the letters that come with Alt and a key: nobody means them, also
/// where no action takes the key. Alt may be let go within the same frame, so
/// the press before the letter counts.
fn drop_letters_with_alt(events: &mut Vec<Event>) {
    if cfg!(target_os = "macos") {
        // Option types characters of its own.
        return;
    }
    let mut with_alt = false;
    events.retain(|event| {
        let meant = !(with_alt && matches!(event, Event::Text(_)));
        // With Ctrl it is AltGr, which types.
        with_alt = matches!(event, Event::Key { pressed: true, modifiers, .. }
            if modifiers.alt && !modifiers.ctrl);
        meant
    });
}

/// Whether a field or a cell takes it.
fn is_typed(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) => true,
        // A key that is held down repeats faster than places change.
        Event::Key {
            pressed: true,
            repeat: false,
            modifiers,
            key,
            ..
        } => !modifiers.command && !is_step(*key),
        _ => false,
    }
}

/// After how many frames the place is known that a key leads to; `None` for a
/// key that leads nowhere.
fn leads_on(event: &Event) -> Option<u64> {
    match event {
        Event::Key { repeat: true, .. } => None,
        Event::Key {
            pressed: true,
            key,
            modifiers,
            ..
        } => {
            let leads = acts_on_letters(*key) && *key != Key::Backspace;
            if leads || modifiers.command || modifiers.alt {
                Some(FRAMES)
            } else {
                is_step(*key).then_some(1)
            }
        }
        _ => None,
    }
}

/// Whether it ends what is typed, or takes some of it back.
fn acts_on_letters(key: Key) -> bool {
    matches!(
        key,
        Key::Enter | Key::Tab | Key::Escape | Key::Insert | Key::F2 | Key::Backspace
    )
}

/// Whether it goes from cell to cell, as often as it is pressed.
fn is_step(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn text(letters: &str) -> Event {
        Event::Text(letters.to_owned())
    }

    /// What each frame hears when all of it comes in the first.
    fn frames(events: &[Event]) -> Vec<Vec<Event>> {
        let mut order = InOrder::default();
        let mut heard = vec![order.hand_on(7, events.to_vec())];
        while !order.waiting.is_empty() {
            let frame = 7 + heard.len() as u64;
            heard.push(order.hand_on(frame, Vec::new()));
        }
        heard
    }

    #[test]
    fn letters_after_enter_wait_until_it_has_led_on() {
        let typed = [
            text("n"),
            text("k"),
            key(Key::Enter),
            key(Key::X),
            text("x"),
        ];
        let heard = frames(&typed);
        assert_eq!(heard[0], typed[..2], "a field may only open now");
        assert_eq!(heard[1], typed[2..3]);
        assert!(heard[2].is_empty() && heard[3].is_empty());
        assert_eq!(heard[4], typed[3..]);
    }

    #[test]
    fn nothing_changes_its_order_and_nothing_is_left() {
        let typed = [
            key(Key::ArrowDown),
            key(Key::ArrowDown),
            text("a"),
            key(Key::Tab),
            text("b"),
            key(Key::Enter),
            key(Key::Enter),
            text("c"),
        ];
        let heard: Vec<Event> = frames(&typed).into_iter().flatten().collect();
        assert_eq!(heard, typed);
    }

    #[test]
    fn letters_alone_are_heard_at_once() {
        let typed = [key(Key::A), text("a"), key(Key::B), text("b")];
        assert_eq!(frames(&typed).len(), 1);
    }

    #[test]
    fn a_key_that_is_held_down_is_not_queued() {
        let held = Event::Key {
            key: Key::ArrowRight,
            physical_key: None,
            pressed: true,
            repeat: true,
            modifiers: Modifiers::NONE,
        };
        assert_eq!(frames(&[held.clone(), held.clone(), held]).len(), 1);
    }
}

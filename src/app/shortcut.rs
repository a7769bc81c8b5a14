//! Keys for actions: which press means one, and how it is written.

use egui::{Context, Event, InputState, Key, KeyboardShortcut, Modifiers};

/// A key with the modifiers that go with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Shortcut {
    modifiers: Modifiers,
    key: Key,
}

/// Ctrl, or Cmd on a Mac.
pub(crate) const fn command(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND, key)
}

/// Ctrl and Shift, or Cmd and Shift on a Mac.
pub(crate) const fn command_shift(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// Ctrl, on a Mac as well.
pub(crate) const fn ctrl(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::CTRL, key)
}

/// Ctrl and Shift, on a Mac as well.
pub(crate) const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::CTRL.plus(Modifiers::SHIFT), key)
}

/// Shift.
pub(crate) const fn shift(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::SHIFT, key)
}

/// Alt, or Option on a Mac.
pub(crate) const fn alt(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::ALT, key)
}

/// Alt and Shift, or Option and Shift on a Mac.
pub(crate) const fn alt_shift(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::ALT.plus(Modifiers::SHIFT), key)
}

/// The key alone.
pub(crate) const fn plain(key: Key) -> Shortcut {
    Shortcut::new(Modifiers::NONE, key)
}

impl Shortcut {
    const fn new(modifiers: Modifiers, key: Key) -> Self {
        Self { modifiers, key }
    }

    /// How this system writes it.
    pub(crate) fn text(self, context: &Context) -> String {
        context.format_shortcut(&KeyboardShortcut::new(self.modifiers, self.key))
    }

    /// Whether a text field wants the key for itself.
    pub(crate) fn belongs_to_text(self) -> bool {
        // Function keys mean nothing to a text: help and the next occurrence are
        // wanted while one is typed, too. F2 would begin the text anew.
        if is_function_key(self.key) && self.key != Key::F2 {
            return false;
        }
        // Option types characters of its own; elsewhere Alt types nothing.
        let held = self.modifiers.command || self.modifiers.ctrl;
        let is_free = held || self.modifiers.alt && !cfg!(target_os = "macos");
        let editing = [Key::A, Key::Z, Key::Y, Key::C, Key::X, Key::V];
        KeyboardShortcut::new(self.modifiers, self.key).conflicts_with_text_editing()
            || !is_free
            || editing.contains(&self.key)
    }

    /// Takes the press out of the input; returns whether there was one.
    pub(crate) fn consume(self, input: &mut InputState) -> bool {
        let before = input.events.len();
        input.events.retain(|event| !self.matches(event));
        let pressed = input.events.len() < before;
        if pressed && self.modifiers.alt && cfg!(target_os = "macos") {
            // What Option makes of the key comes along as text, which nobody
            // meant; elsewhere `typing` has taken it out.
            let is_text = |event: &Event| matches!(event, Event::Text(_));
            input.events.retain(|event| !is_text(event));
        }
        pressed
    }

    /// Whether the event is a press of these keys, no more and no fewer.
    ///
    /// Where the layout puts another character on the key, as with Shift and a
    /// digit or on a Cyrillic layout, the place of the key counts.
    fn matches(self, event: &Event) -> bool {
        let Event::Key {
            key,
            physical_key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return false;
        };
        let by_place = *physical_key == Some(self.key) && !is_latin_or_digit(*key);
        (*key == self.key || by_place) && modifiers.matches_exact(self.modifiers)
    }
}

/// F1 and so on, which type nothing.
fn is_function_key(key: Key) -> bool {
    let number = key.name().strip_prefix('F').map(str::parse::<u8>);
    number.is_some_and(|number| number.is_ok())
}

fn is_latin_or_digit(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, physical_key: Key, modifiers: Modifiers) -> Event {
        Event::Key {
            key,
            physical_key: Some(physical_key),
            pressed: true,
            repeat: false,
            modifiers,
        }
    }

    #[test]
    fn extra_modifiers_are_another_shortcut() {
        let undo = command(Key::Z);
        let redo = command_shift(Key::Z);
        let pressed = press(Key::Z, Key::Z, Modifiers::COMMAND | Modifiers::SHIFT);
        assert!(!undo.matches(&pressed));
        assert!(redo.matches(&pressed));
    }

    #[test]
    fn shift_and_a_digit_types_a_sign_and_still_counts() {
        let fit = shift(Key::Num1);
        let pressed = press(Key::Exclamationmark, Key::Num1, Modifiers::SHIFT);
        assert!(fit.matches(&pressed));
    }

    #[test]
    fn another_latin_layout_goes_by_its_letters() {
        // The key Q of an American keyboard types A on a French one.
        let select_all = command(Key::A);
        let quit = command(Key::Q);
        let pressed = press(Key::A, Key::Q, Modifiers::COMMAND);
        assert!(select_all.matches(&pressed));
        assert!(!quit.matches(&pressed));
    }

    #[test]
    fn a_cyrillic_layout_goes_by_the_place_of_the_key() {
        // The key B types и; a key of no Latin letter comes with its place.
        let pressed = press(Key::Quote, Key::E, Modifiers::COMMAND);
        assert!(command(Key::E).matches(&pressed));
    }

    #[test]
    fn a_text_field_keeps_its_keys() {
        assert!(plain(Key::Delete).belongs_to_text());
        assert!(plain(Key::T).belongs_to_text());
        assert!(shift(Key::Num1).belongs_to_text());
        assert!(command(Key::Z).belongs_to_text());
        assert!(!command(Key::S).belongs_to_text());
        assert!(!plain(Key::F6).belongs_to_text());
        assert!(!plain(Key::F3).belongs_to_text());
        assert!(plain(Key::F2).belongs_to_text());
        assert!(!ctrl_shift(Key::Tab).belongs_to_text());
    }
}

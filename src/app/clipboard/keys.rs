//! Which keys copy, cut and paste: those egui's own window library would take
//! on this system.

use egui::{Event, Key, Modifiers};

/// What a key press means for the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    Copy,
    Cut,
    Paste,
}

/// What this means for the clipboard, if anything.
pub(super) fn meant_by(event: &Event) -> Option<Meant> {
    match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => meant_by_key(*key, *modifiers),
        _ => None,
    }
}

fn meant_by_key(key: Key, modifiers: Modifiers) -> Option<Meant> {
    let by_letter = modifiers.command_only();
    // The keys of Windows before it had the letters.
    let older = |with: bool| cfg!(target_os = "windows") && with;
    match key {
        Key::Copy => Some(Meant::Copy),
        Key::Cut => Some(Meant::Cut),
        Key::Paste => Some(Meant::Paste),
        Key::C if by_letter => Some(Meant::Copy),
        Key::X if by_letter => Some(Meant::Cut),
        Key::V if by_letter => Some(Meant::Paste),
        Key::Insert if older(modifiers.ctrl) => Some(Meant::Copy),
        Key::Insert if older(modifiers.shift) => Some(Meant::Paste),
        Key::Delete if older(modifiers.shift) => Some(Meant::Cut),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_keys_are_taken_and_no_others() {
        let meant = |modifiers, key| meant_by_key(key, modifiers);
        assert_eq!(meant(Modifiers::COMMAND, Key::V), Some(Meant::Paste));
        assert_eq!(meant(Modifiers::COMMAND, Key::C), Some(Meant::Copy));
        assert_eq!(meant(Modifiers::COMMAND, Key::X), Some(Meant::Cut));
        assert_eq!(meant(Modifiers::NONE, Key::Paste), Some(Meant::Paste));
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT, Modifiers::ALT] {
            assert_eq!(meant(modifiers, Key::V), None);
        }
        let shifted = Modifiers::COMMAND | Modifiers::SHIFT;
        assert_eq!(meant(shifted, Key::V), None, "that is another action");
    }
}

//! The system's clipboard, for cards: egui knows texts alone, cards travel
//! beside the text in HTML.
//!
//! Where the system has no clipboard for that, the text goes by egui's way and
//! the cards stay with this window: another one then takes them as a table.

use egui::{Context, ViewportCommand};

use crate::exchange::{Copied, cards_inside};

/// The clipboard of this window.
#[derive(Default)]
pub(crate) struct Clipboard {
    /// What was copied here last.
    last: Option<Copied>,
    /// It is not on the system's clipboard yet.
    is_new: bool,
    /// What is on the system's clipboard shall be pasted.
    wanted: bool,
    /// Ask the system, and not only this window.
    pub(crate) of_system: bool,
    system: Option<arboard::Clipboard>,
}

impl Clipboard {
    /// Puts something onto the clipboard.
    pub(crate) fn copy(&mut self, copied: Copied) {
        self.last = Some(copied);
        self.is_new = true;
    }

    /// Asks for a paste, as if its keys were pressed.
    pub(crate) fn want_paste(&mut self) {
        self.wanted = true;
    }

    /// The cards that stand behind a text from the clipboard.
    pub(crate) fn cards_of(&mut self, text: &str) -> Option<String> {
        let own = self.last.as_ref().filter(|last| is_same(&last.text, text));
        match own {
            Some(own) => cards_inside(&own.html),
            None => cards_inside(&self.system()?.get().html().ok()?),
        }
    }

    /// Tells the system, between two frames.
    pub(crate) fn tell(&mut self, context: &Context) {
        if std::mem::take(&mut self.wanted) {
            context.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
        let Some(last) = self.last.clone().filter(|_| self.is_new) else {
            return;
        };
        self.is_new = false;
        let text = last.text.clone();
        let put = |system: &mut arboard::Clipboard| system.set().html(last.html, Some(last.text));
        if self.system().is_none_or(|system| put(system).is_err()) {
            context.copy_text(text);
        }
    }

    fn system(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.of_system && self.system.is_none() {
            self.system = arboard::Clipboard::new().ok();
        }
        self.system.as_mut()
    }
}

/// Whether both are the same text: systems change the ends of lines.
fn is_same(a: &str, b: &str) -> bool {
    a.lines().eq(b.lines())
}

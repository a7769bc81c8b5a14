//! The clipboard: what is copied here goes to the system, what is pasted comes
//! from there. Cards travel beside the text in HTML; a picture comes as the
//! bytes its program wrote, to be decoded within our limits.
//!
//! egui's window library would decode any picture where the keys are heard, so
//! it is told to leave these keys alone, and they are heard here (`keys`). The
//! system itself is asked in `system` and `picture`.
//!
//! Where the system has no clipboard, the text goes by egui's way and the
//! cards stay with this window: another one then takes them as a table.

mod keys;
mod picture;
mod system;

use egui::{Context, Event, ViewportCommand};

use crate::exchange::{Copied, cards_inside};

pub(crate) use system::TheSystem;
pub use system::{ReadPicture, SystemClipboard};

/// The clipboard of this window.
#[derive(Default)]
pub(crate) struct Clipboard {
    /// What was copied here last.
    last: Option<Copied>,
    /// It is not on the system's clipboard yet.
    is_new: bool,
    /// What is on the system's clipboard shall be pasted.
    wanted: bool,
    /// A paste found no text; there may be a picture.
    picture: Option<ReadPicture>,
    /// That was before this frame.
    offers_picture: bool,
    system: Option<Box<dyn SystemClipboard>>,
}

impl Clipboard {
    /// Asks this for what other programs copied, and tells it what is copied
    /// here.
    pub(crate) fn join(&mut self, system: Box<dyn SystemClipboard>) {
        self.system = Some(system);
    }

    /// Puts something onto the clipboard.
    pub(crate) fn copy(&mut self, copied: Copied) {
        self.last = Some(copied);
        self.is_new = true;
    }

    /// Asks for a paste, as if its keys were pressed.
    pub(crate) fn want_paste(&mut self) {
        self.wanted = true;
    }

    /// Hears what the user does before a frame: keys that copy, cut and paste
    /// become what egui's fields and the map understand.
    pub(crate) fn hear(&mut self, events: &mut Vec<Event>) {
        self.offers_picture = false;
        for event in std::mem::take(events) {
            match keys::meant_by(&event) {
                Some(keys::Meant::Copy) => events.push(Event::Copy),
                Some(keys::Meant::Cut) => events.push(Event::Cut),
                Some(keys::Meant::Paste) => events.extend(self.pasted()),
                None => events.push(event),
            }
        }
        if std::mem::take(&mut self.wanted) {
            events.extend(self.pasted());
        }
    }

    /// Whether a picture may be there to be pasted in this frame.
    pub(crate) fn offers_picture(&self) -> bool {
        self.offers_picture
    }

    /// What reads the picture to be pasted, on any thread; there may turn out
    /// to be none.
    pub(crate) fn take_picture(&mut self) -> Option<ReadPicture> {
        self.picture.take()
    }

    /// The cards that stand behind a text from the clipboard.
    pub(crate) fn cards_of(&mut self, text: &str) -> Option<String> {
        let own = self.last.as_ref().filter(|last| is_same(&last.text, text));
        match own {
            Some(own) => cards_inside(&own.html),
            None => cards_inside(&self.system.as_mut()?.html()?),
        }
    }

    /// Tells the system, between two frames.
    pub(crate) fn tell(&mut self, context: &Context) {
        if self.wanted && self.system.as_mut().is_none_or(|system| !system.answers()) {
            // Only a window without a clipboard of its own is asked for one:
            // it has text alone.
            self.wanted = false;
            context.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
        if self.wanted {
            context.request_repaint();
        }
        let Some(last) = self.last.clone().filter(|_| self.is_new) else {
            return;
        };
        self.is_new = false;
        let system = self.system.as_mut();
        if system.is_none_or(|system| !system.put(&last.html, &last.text)) {
            context.copy_text(last.text);
        }
    }

    /// The text on the system's clipboard, or else a picture to be read.
    fn pasted(&mut self) -> Option<Event> {
        let system = self.system.as_mut()?;
        if !system.answers() {
            self.wanted = true;
            return None;
        }
        let text = system.text().unwrap_or_default();
        if text.is_empty() {
            self.picture = Some(system.picture());
            self.offers_picture = true;
            return None;
        }
        Some(Event::Paste(text.replace("\r\n", "\n")))
    }
}

/// Whether both are the same text: systems change the ends of lines.
fn is_same(a: &str, b: &str) -> bool {
    a.lines().eq(b.lines())
}

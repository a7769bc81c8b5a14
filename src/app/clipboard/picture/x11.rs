//! X11: the program that copied is asked for its bytes and sends them at once
//! or, when there are many, piece by piece.

use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt, CreateWindowAux, EventMask, GetPropertyReply, Property, Window,
    WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE};

/// How long the other program may be silent.
const PATIENCE: Duration = Duration::from_secs(4);
/// How long it may take in all.
const AT_MOST: Duration = Duration::from_mins(1);
/// How often we look for its answer.
const PAUSE: Duration = Duration::from_millis(4);

/// Reads at most so many bytes in the first of these formats there is.
pub(super) fn read(formats: &[&str], most: usize) -> Option<Vec<u8>> {
    let asking = Asking::start(most).ok()?;
    formats.iter().find_map(|format| asking.read(format))
}

/// A window nobody sees, to which the other program sends its bytes.
struct Asking {
    connection: RustConnection,
    window: Window,
    clipboard: Atom,
    /// Where the bytes are laid down.
    place: Atom,
    /// Says that they come piece by piece.
    pieces: Atom,
    most: usize,
    until: Instant,
}

impl Asking {
    fn start(most: usize) -> Result<Self, Box<dyn std::error::Error>> {
        let (connection, screen) = x11rb::connect(None)?;
        let roots = &connection.setup().roots;
        let root = roots.get(screen).ok_or("no-screen")?.root;
        let window = connection.generate_id()?;
        let look = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection.create_window(
            COPY_DEPTH_FROM_PARENT,
            window,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            COPY_FROM_PARENT,
            &look,
        )?;
        Ok(Self {
            clipboard: atom(&connection, "CLIPBOARD")?,
            place: atom(&connection, "WAYPOST_PICTURE")?,
            pieces: atom(&connection, "INCR")?,
            connection,
            window,
            most,
            until: Instant::now() + AT_MOST,
        })
    }

    fn read(&self, format: &str) -> Option<Vec<u8>> {
        let format = atom(&self.connection, format).ok()?;
        let (window, place) = (self.window, self.place);
        let asked =
            self.connection
                .convert_selection(window, self.clipboard, format, place, CURRENT_TIME);
        asked.ok()?.check().ok()?;
        let is_there = self.wait(|event| match event {
            Event::SelectionNotify(told) if told.target == format => Some(told.property != NONE),
            _ => None,
        })?;
        let first = is_there.then(|| self.take())??;
        if first.type_ == self.pieces {
            self.read_pieces()
        } else {
            (first.type_ == format).then_some(first.value)
        }
    }

    /// Takes one piece after the other, until an empty one is the last.
    fn read_pieces(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        while bytes.len() < self.most {
            self.wait(|event| match event {
                Event::PropertyNotify(told) => {
                    let is_new = told.atom == self.place && told.state == Property::NEW_VALUE;
                    is_new.then_some(())
                }
                _ => None,
            })?;
            let piece = self.take()?.value;
            if piece.is_empty() {
                break;
            }
            bytes.extend(piece);
        }
        bytes.truncate(self.most);
        Some(bytes)
    }

    /// Takes what was laid down, so that more can be.
    fn take(&self) -> Option<GetPropertyReply> {
        let words = u32::try_from(self.most.div_ceil(4)).unwrap_or(u32::MAX);
        let (window, place) = (self.window, self.place);
        let any = AtomEnum::ANY;
        let asked = self
            .connection
            .get_property(true, window, place, any, 0, words);
        asked.ok()?.reply().ok()
    }

    /// Waits until something happens that means this.
    fn wait<T>(&self, means: impl Fn(&Event) -> Option<T>) -> Option<T> {
        let until = (Instant::now() + PATIENCE).min(self.until);
        while Instant::now() < until {
            match self.connection.poll_for_event().ok()? {
                Some(event) => {
                    if let Some(meaning) = means(&event) {
                        return Some(meaning);
                    }
                }
                None => thread::sleep(PAUSE),
            }
        }
        None
    }
}

fn atom(connection: &RustConnection, name: &str) -> Result<Atom, ReplyError> {
    let asked = connection.intern_atom(false, name.as_bytes())?;
    Ok(asked.reply()?.atom)
}

//! The clipboard that all programs share.
//!
//! arboard gives and takes texts. Its pictures are never asked for: it would
//! decode them without a limit.

use super::picture;

/// Reads the bytes of a picture file from the clipboard; `None` when there is
/// no picture. It takes as long as the program that copied it does.
pub type ReadPicture = Box<dyn FnOnce() -> Option<Vec<u8>> + Send>;

/// A clipboard shared with other programs.
pub trait SystemClipboard {
    /// Whether it can be asked at all.
    fn answers(&mut self) -> bool;

    /// The text on it.
    fn text(&mut self) -> Option<String>;

    /// The HTML on it.
    fn html(&mut self) -> Option<String>;

    /// Puts both forms of a text on it; whether that worked.
    fn put(&mut self, html: &str, text: &str) -> bool;

    /// What reads the picture on it.
    fn picture(&mut self) -> ReadPicture;
}

/// The clipboard of this system, asked when first needed.
#[derive(Default)]
pub(crate) struct TheSystem {
    texts: Option<arboard::Clipboard>,
}

impl TheSystem {
    fn texts(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.texts.is_none() {
            self.texts = arboard::Clipboard::new().ok();
        }
        self.texts.as_mut()
    }
}

impl SystemClipboard for TheSystem {
    fn answers(&mut self) -> bool {
        self.texts().is_some()
    }

    fn text(&mut self) -> Option<String> {
        self.texts()?.get_text().ok()
    }

    fn html(&mut self) -> Option<String> {
        self.texts()?.get().html().ok()
    }

    fn put(&mut self, html: &str, text: &str) -> bool {
        let put = |texts: &mut arboard::Clipboard| texts.set().html(html, Some(text));
        self.texts().is_some_and(|texts| put(texts).is_ok())
    }

    fn picture(&mut self) -> ReadPicture {
        Box::new(picture::read)
    }
}

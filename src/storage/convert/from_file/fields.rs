//! Fields that a file can get wrong by themselves: words, colours, pictures,
//! numbers. What is not understood is kept as it stood.

use super::{Converter, Kept};
use crate::document::{MAX_NUMBER, Picture};
use crate::storage::finding::Found;
use crate::storage::schema::quoted;
use crate::style::Color;

impl Converter {
    /// The choice of a word, if there is one; a word nobody knows is kept.
    pub(super) fn choice<T>(
        &mut self,
        field: &'static str,
        word: String,
        kept: &mut Kept,
        choice: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if word.is_empty() {
            return None;
        }
        let chosen = choice(&word);
        if chosen.is_none() {
            kept.push((field.to_owned(), quoted(&word)));
            self.note(Found::UnknownWord { field, word });
        }
        chosen
    }

    pub(super) fn color(&mut self, text: String, kept: &mut Kept) -> Option<Color> {
        if text.is_empty() {
            return None;
        }
        let color = Color::from_hex(&text);
        if color.is_none() {
            kept.push(("color".to_owned(), quoted(&text)));
            self.note(Found::NotAColor { text });
        }
        color
    }

    pub(super) fn picture(
        &mut self,
        field: &str,
        base64: &str,
        kept: &mut Kept,
    ) -> Option<Picture> {
        if base64.is_empty() {
            return None;
        }
        match self.gallery.decode(base64) {
            Ok(picture) => Some(picture),
            Err(fault) => {
                kept.push((field.to_owned(), quoted(base64)));
                self.note(Found::BadPicture(fault));
                None
            }
        }
    }

    /// The number, unless it is none or so large that sums with it are not
    /// safe.
    pub(super) fn number(&mut self, field: &'static str, number: Option<f64>) -> Option<f64> {
        let value = number?;
        if value.abs() <= MAX_NUMBER {
            return number;
        }
        self.note(Found::NumberRemoved { field, value });
        None
    }
}

/// Carries what is unknown inside a field along with the record's own.
pub(super) fn hoist(field: &str, inner: Kept, kept: &mut Kept) {
    let named = |(name, value): (String, String)| (format!("{field}.{name}"), value);
    kept.extend(inner.into_iter().map(named));
}

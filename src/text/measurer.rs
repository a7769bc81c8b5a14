//! The measuring tool that layouts ask; it remembers its answers.

use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use super::breaking::{self, Line};
use super::cache::Cache;
use super::shaping::shape;
use crate::style::{Face, TextStyle};

/// Measures and breaks texts, and remembers the answers for texts asked for
/// lately (bounded). It can be shared between threads.
#[derive(Default)]
pub struct TextMeasurer {
    widths: Mutex<Cache<Setting, f32>>,
    lines: Mutex<Cache<LineSetting, Arc<[Line]>>>,
}

impl TextMeasurer {
    /// A measurer that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that a layout begins: what the last ones did not ask for may be
    /// forgotten.
    pub fn begin_layout(&self) {
        let recover = PoisonError::into_inner;
        self.widths.lock().unwrap_or_else(recover).begin_turn();
        let recover = PoisonError::into_inner;
        self.lines.lock().unwrap_or_else(recover).begin_turn();
    }

    /// Width of `text` on one line, in map units.
    #[must_use]
    pub fn width(&self, text: &str, style: &TextStyle) -> f32 {
        remembered(&self.widths, Setting::of(style), text, || {
            shape(text, style).width
        })
    }

    /// Breaks `text` into lines of at most `max_width` map units.
    ///
    /// Breaks stand where Unicode's line breaking rules allow them; a word
    /// longer than a line is broken between characters. Only a single
    /// character can be wider than a line. White space around a line is left
    /// out, blank lines at the start and the end of the text too, so an empty
    /// text has no lines. A text longer than [`MAX_SHOWN_CHARS`] ends with an
    /// ellipsis. A `max_width` that is no number sets no limit.
    ///
    /// [`MAX_SHOWN_CHARS`]: super::MAX_SHOWN_CHARS
    #[must_use]
    pub fn break_lines(&self, text: &str, style: &TextStyle, max_width: f32) -> Arc<[Line]> {
        self.ellipsize(text, style, max_width, usize::MAX)
    }

    /// Like [`Self::break_lines`], but with at most `max_lines` lines; if more
    /// were needed, the last one ends with an ellipsis.
    #[must_use]
    pub fn ellipsize(
        &self,
        text: &str,
        style: &TextStyle,
        max_width: f32,
        max_lines: usize,
    ) -> Arc<[Line]> {
        let settings = (Setting::of(style), max_width.to_bits(), max_lines);
        remembered(&self.lines, settings, text, || {
            breaking::break_text(text, style, max_width, max_lines).into()
        })
    }
}

/// What decides the lines of a text: its setting, the bits of the width, the
/// number of lines.
type LineSetting = (Setting, u32, usize);

/// What decides the width of a text besides its characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Setting {
    face: Face,
    size: u32,
    tracking: u32,
}

impl Setting {
    fn of(style: &TextStyle) -> Self {
        Self {
            face: style.face,
            size: style.size.to_bits(),
            tracking: style.tracking.to_bits(),
        }
    }
}

/// The remembered answer, or a fresh one. The lock is not held while the
/// answer is found, so that threads do not wait for each other's shaping.
fn remembered<K: Copy + Eq + Hash, V: Clone>(
    cache: &Mutex<Cache<K, V>>,
    settings: K,
    text: &str,
    find: impl FnOnce() -> V,
) -> V {
    let lock = || cache.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = lock().get(settings, text) {
        return known;
    }
    let found = find();
    lock().insert(settings, text, found.clone());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_share_a_measurer() {
        let measurer = TextMeasurer::new();
        let first = measurer.break_lines("Заявка на сайте", &TextStyle::TEXT, 50.0);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let second = measurer.break_lines("Заявка на сайте", &TextStyle::TEXT, 50.0);
                assert!(Arc::ptr_eq(&first, &second), "remembered");
            });
        });
    }

    #[test]
    fn styles_are_told_apart() {
        let measurer = TextMeasurer::new();
        let small = measurer.width("Заявка", &TextStyle::CAPTION);
        let large = measurer.width("Заявка", &TextStyle::VALUE);
        assert!(small > 0.0 && large > 1.9 * small);
    }
}

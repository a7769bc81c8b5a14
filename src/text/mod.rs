//! Bundled fonts, measuring and line breaking: the one place that decides how
//! wide a text is and where it breaks.
//!
//! The screen and every export draw the lines found here, so they cannot
//! disagree about a line break. Shaping follows the rules of the window's text
//! engine (same libraries, same fallback, same letter-spacing), so that a line
//! is as wide on the screen as in a file. Colours and drawing do not belong
//! here.

mod breaking;
mod cache;
mod font;
mod measurer;
mod shaping;
mod visible;

pub use breaking::{ELLIPSIS, Line, MAX_SHOWN_CHARS};
pub use font::Font;
pub use measurer::TextMeasurer;
pub use shaping::{PlacedGlyph, ShapedLine, baseline_offset, shape};
pub use visible::{hidden_marks, is_hidden, visible, visible_line, without_hidden};
